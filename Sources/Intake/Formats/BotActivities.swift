import Conversations

/// The activities of the Bot Framework, which Copilot Studio writes as well; formats.md, 6.8 and section 9, points 3 to 5.
struct BotActivities: Sendable {
  private enum Kind { case message, event, trace, handoff, closed, silent }

  private let kinds = WordTable<Kind>(
    [
      ("message", .message), ("event", .event), ("trace", .trace), ("handoff", .handoff),
      ("endOfConversation", .closed),
    ]
      + [
        "invoke", "invokeResponse", "conversationUpdate", "installationUpdate", "typing", "messageReaction",
        "messageUpdate", "messageDelete", "command", "commandResult", "suggestion", "contactRelationUpdate",
      ].map { ($0, Kind.silent) })

  private enum Trace {
    case conversation, session, intent, unknownIntent, answer, escalation, handOff, rating, luis, questionAnswer
    case silent
  }

  private let traces = WordTable<Trace>(
    [
      ("ConversationInfo", .conversation), ("SessionInfo", .session), ("IntentRecognition", .intent),
      ("UnknownIntent", .unknownIntent), ("GPTAnswer", .answer), ("KnowledgeTraceData", .answer),
      ("EscalationRequested", .escalation), ("HandOff", .handOff), ("CSATSurveyResponse", .rating),
      ("https://www.luis.ai/schemas/trace", .luis), ("https://www.qnamaker.ai/schemas/trace", .questionAnswer),
    ]
      + [
        "IntentCandidates", "DialogRedirect", "VariableAssignment", "ErrorTraceData", "CSATSurveyRequest",
        "PRRSurveyRequest", "PRRSurveyResponse", "ImpliedSuccess", "DynamicPlanReceived", "DynamicPlanReceivedDebug",
        "DynamicPlanStepTriggered", "DynamicPlanStepBindUpdate", "DynamicPlanStepFinished", "DynamicPlanFinished",
        "DynamicPlanStepProgress", "DialogTracing", "ErrorCode", "SkillInfo", "NodeTraceData", "ToolTraceData",
        "UniversalSearchToolTraceData", "https://www.botframework.com/schemas/error",
        "https://www.botframework.com/schemas/botState", "https://www.botframework.com/schemas/diff",
        "https://www.botframework.com/schemas/command", "DialogTracingInfo", "Debug",
      ].map { ($0, Trace.silent) })

  private let resolutions = WordTable<ReportedResolution>([
    ("Resolved", .resolved), ("Escalated", .handedOver), ("HandOff", .handedOver), ("Handoff", .handedOver),
    ("Abandoned", .abandoned), ("Abandon", .abandoned),
  ])

  private let unanswered = WordTable<Bool>([
    "Unanswered", "unanswered", "NotAnswered", "Not Answered", "Not answered", "NoAnswer", "No answer", "NoResult",
  ])

  static let passed = WordTable<Bool>([
    "name", "localTimestamp", "localTimezone", "callerId", "serviceUrl", "textFormat", "attachments",
    "attachmentLayout", "entities", "channelData", "replyToId", "code", "relatesTo", "inputHint", "speak",
    "suggestedActions", "membersAdded", "membersRemoved", "label", "deliveryMode", "rawTimestamp", "rawLocalTimestamp",
    "action", "expiration", "importance", "semanticAction", "listenFor", "textHighlights", "reactionsAdded",
    "reactionsRemoved", "topicName", "historyDisclosed", "summary", "timestampMs", "aadObjectId", "tenantId",
    "isGroup", "conversationType", "id", "recipient", "conversation", "outcomeReason", "turnCount", "startTimeUtc",
    "impliedSuccess", "comment", "escalationRequestType", "value", "properties", "transcript", "version", "text",
    "type", "isDesignMode", "locale", "gptAnswerState", "completionState", "isKnowledgeSearched", "alteredText",
    "userQuery", "intentId", "attributes", "triggeredGuid", "knowledgeBaseId", "hostname", "top", "scoreThreshold",
    "strictFilters", "metadataBoost", "context", "qnaId", "rankerType", "isTest", "luisModel", "luisOptions",
    "luisResult", "endTimeUtc", "outcome", "intentTitle", "candidates", "timestamp", "channelId", "from",
    "intentName", "BotId", "BotName", "AADTenantId", "BatchId", "topicId", "score", "intentScore", "confidence",
    "valueType", "valuetype", "query", "intents", "rating", "state", "failedTurnsThresholdReached",
  ])

  /// What is known of the writers of one conversation.
  struct Cast {
    /// Identifiers that wrote in the role of a bot.
    var bots: Set<String> = []
  }

  /// Reads the activities of one record.
  func read(_ list: JSONTree.Value, _ record: inout Record, into conversation: inout Conversation) {
    let cast = cast(list, &record)
    for activity in record.objects(list) {
      read(activity, cast, &record, into: &conversation)
    }
  }

  /// Finds who wrote as a bot, for activities that name an identifier and no role.
  private func cast(_ list: JSONTree.Value, _ record: inout Record) -> Cast {
    var cast = Cast()
    for activity in record.objects(list) {
      for side in ["from", "recipient"] as [StaticString] {
        let account = record.member(activity, side)
        guard record.isKind(account, .object), role(account, &record) == .ai,
          let id = record.name(record.member(account, "id"))
        else { continue }
        cast.bots.insert(id)
      }
    }
    return cast
  }

  private func role(_ account: JSONTree.Value?, _ record: inout Record) -> Speaker? {
    guard record.isKind(account, .object), let role = record.member(account, "role") else { return nil }
    if record.isKind(role, .number) { return [0: .ai, 1: .customer][record.integer(role) ?? -1] }
    switch record.wordIfAny(role) {
    case Word("bot"), Word("skill"), Word("0"): return .ai
    case Word("user"), Word("1"): return .customer
    default: return nil
    }
  }

  private func speaker(_ activity: JSONTree.Value, _ cast: Cast, _ record: inout Record) -> Speaker {
    let from = record.member(activity, "from")
    if let role = role(from, &record) { return role }
    if record.isKind(from, .object), let id = record.name(record.member(from, "id")), cast.bots.contains(id) {
      return .ai
    }
    if role(record.member(activity, "recipient"), &record) == .ai { return .customer }
    record.remarks.note(.unknownRole, .unknownRole, at: record.start(activity))
    return .unknown
  }

  private func read(
    _ activity: JSONTree.Value, _ cast: Cast, _ record: inout Record, into conversation: inout Conversation
  ) {
    let type = record.member(activity, "type")
    guard let word = record.wordIfAny(type), let kind = kinds[word] else {
      if let word = record.wordIfAny(type) { record.noteUnknownEvent(word, type) }
      return
    }
    readFacts(activity, &record, into: &conversation)
    let time = record.time(record.member(activity, "timestamp"))
    switch kind {
    case .message:
      var message = record.message(speaker(activity, cast, &record), record.member(activity, "text"), at: time)
      message.id = record.identifier(record.member(activity, "id"))
      if message.speaker == .customer, !record.memory.isPaused {
        // What the bot starts after the customer's next words is another attempt.
        (record.memory.hasHandover, record.memory.isAskOpen) = (false, false)
      }
      if message.text.isEmpty {
        let value = record.member(activity, "value")
        let attachments = record.member(activity, "attachments")
        let hasMore = record.isKind(attachments, .array) && record.elements(attachments).contains { _ in true }
        message.textState = value != nil || hasMore ? .structured : .empty
      }
      record.add(message, to: &conversation)
    case .event: readEvent(activity, time, cast, &record, into: &conversation)
    case .trace: readTrace(activity, time, &record, into: &conversation)
    case .handoff:
      // A skill that returns writes an empty one.
      let value = record.member(activity, "value")
      if record.isKind(value, .object), record.isWord(record.member(value, "type"), "transferToAgent") {
        transfer(value, time, &record, into: &conversation)
      }
    case .closed: record.add(record.stage(.closed, by: .system, at: time), to: &conversation)
    case .silent: break
    }
  }

  private func readFacts(_ activity: JSONTree.Value, _ record: inout Record, into conversation: inout Conversation) {
    if conversation.id.isEmpty {
      let holder = record.member(activity, "conversation")
      if record.isKind(holder, .object) { conversation.id = record.identifier(record.member(holder, "id")) }
    }
    if conversation.channel.isEmpty { conversation.channel = record.text(record.member(activity, "channelId")) }
    if record.isWord(record.member(activity, "channelId"), "pva-studio") { conversation.isTest = true }
    if conversation.language.isEmpty { conversation.language = record.language(record.member(activity, "locale")) }
    let from = record.member(activity, "from")
    if conversation.customerID.isEmpty, role(from, &record) == .customer {
      conversation.customerID = record.identifier(record.member(from, "id"))
    }
  }

  private func readEvent(
    _ activity: JSONTree.Value, _ time: Instant?, _ cast: Cast, _ record: inout Record,
    into conversation: inout Conversation
  ) {
    let name = record.name(record.member(activity, "name")) ?? ""
    let value = record.member(activity, "value")
    if name == "handoff.status" {
      let state = record.wordIfAny(record.isKind(value, .object) ? record.member(value, "state") : value)
      switch state {
      case Word("accepted"):
        record.memory.isPaused = true
        record.add(record.stage(.joined, by: .human, at: time), to: &conversation)
      case Word("failed"):
        record.memory.hasHandover = false
        record.add(record.stage(.failed, by: .system, at: time), to: &conversation)
      case Word("completed") where record.memory.isPaused:
        (record.memory.isPaused, record.memory.hasHandover) = (false, false)
        record.add(record.stage(.returned, by: .human, at: time), to: &conversation)
      default: break
      }
    } else if name == "handoff.initiate"
      || (name.hasSuffix("Handoff") && role(record.member(activity, "from"), &record) != .customer)
    {
      transfer(value, time, &record, into: &conversation)
    }
  }

  /// The conversation goes to a human; exports often say so twice.
  private func transfer(
    _ value: JSONTree.Value?, _ time: Instant?, _ record: inout Record, into conversation: inout Conversation
  ) {
    if record.memory.hasHandover { return }
    record.memory.hasHandover = true
    var event = record.stage(.transferred, by: .ai, at: time)
    // What goes along with a handover is the bot's own.
    _ = record.members(value)
    if record.isKind(value, .object) {
      let topic = record.text(record.member(value, "va_LastTopic"))
      event.detail = topic.isEmpty ? record.text(record.member(value, "va_AgentMessage")) : topic
    }
    record.add(event, to: &conversation)
  }

  // MARK: Traces

  private func readTrace(
    _ activity: JSONTree.Value, _ time: Instant?, _ record: inout Record, into conversation: inout Conversation
  ) {
    let type = record.member(activity, "valueType")
    guard let word = record.wordIfAny(type) else { return }
    guard let trace = traces[word] else {
      if !word.text.hasPrefix("DynamicPlan") { record.noteUnknownEvent(word, type) }
      return
    }
    let given = record.member(activity, "value")
    guard let value = record.isKind(given, .object) ? given : nil else {
      if case .escalation = trace { ask(time, &record, into: &conversation) }
      if case .handOff = trace { transfer(nil, time, &record, into: &conversation) }
      if case .unknownIntent = trace { record.markFallback(&conversation) }
      return
    }
    switch trace {
    case .conversation:
      if record.flag(record.member(value, "isDesignMode")) ?? false { conversation.isTest = true }
      if conversation.language.isEmpty { conversation.language = record.language(record.member(value, "locale")) }
    case .session: readSession(value, time, &record, into: &conversation)
    case .intent:
      let score = record.member(value, "score") ?? record.member(value, "intentScore", or: "confidence")
      setConfidence(record.confidence(score), record, &conversation)
    case .unknownIntent: record.markFallback(&conversation)
    case .answer:
      let state = record.member(value, "gptAnswerState", or: "completionState")
      if let word = record.wordIfAny(state), unanswered[word] != nil { record.markFallback(&conversation) }
    case .escalation: ask(time, &record, into: &conversation)
    case .handOff: transfer(value, time, &record, into: &conversation)
    case .rating:
      if let share = record.rating(record.member(value, "score", or: "rating"), from: 1, to: 5) {
        var event = record.stage(.rating, by: .customer, at: time)
        event.rating = share
        record.add(event, to: &conversation)
      }
    case .luis: readLuis(value, &record, into: &conversation)
    case .questionAnswer:
      var best: TenThousandths?
      for result in record.objects(record.member(value, "queryResults")) {
        guard let score = record.confidence(record.member(result, "score")) else { continue }
        best = max(best ?? score, score)
      }
      setConfidence(best, record, &conversation)
    case .silent: break
    }
  }

  /// The AI asks for a human.
  private func ask(_ time: Instant?, _ record: inout Record, into conversation: inout Conversation) {
    if record.memory.isAskOpen { return }
    record.memory.isAskOpen = true
    record.add(record.stage(.requested, by: .ai, at: time), to: &conversation)
  }

  /// The highest score of the last recogniser that looked at the customer's message.
  private func readLuis(_ value: JSONTree.Value, _ record: inout Record, into conversation: inout Conversation) {
    let result = record.member(value, "recognizerResult")
    guard record.isKind(result, .object) else { return }
    var best: TenThousandths?
    for intent in record.members(record.member(result, "intents")) where record.isKind(intent, .object) {
      guard let score = record.confidence(record.member(intent, "score")) else { continue }
      best = max(best ?? score, score)
    }
    _ = record.member(result, "entities")
    _ = record.member(result, "text")
    setConfidence(best, record, &conversation)
  }

  private func setConfidence(_ confidence: TenThousandths?, _ record: Record, _ conversation: inout Conversation) {
    guard let confidence, record.memory.lastCustomer >= 0 else { return }
    conversation.events[record.memory.lastCustomer].confidence = confidence
  }

  private func readSession(
    _ value: JSONTree.Value, _ time: Instant?, _ record: inout Record, into conversation: inout Conversation
  ) {
    if let end = record.time(record.member(value, "endTimeUtc")) { conversation.endedAt = end }
    guard let outcome = record.wordIfAny(record.member(value, "outcome")) else { return }
    conversation.resolution = resolutions[outcome] ?? .unknown
    let isImplied = record.flag(record.member(value, "impliedSuccess")) ?? false
    if conversation.resolution == .resolved, isImplied { conversation.resolution = .assumed }
    let reason = record.name(record.member(value, "outcomeReason")) ?? ""
    if conversation.resolution == .handedOver, reason.hasPrefix("AgentTransferFrom") {
      record.memory.hasHandover = false
      record.add(record.stage(.failed, by: .system, at: time), to: &conversation)
    }
  }
}
