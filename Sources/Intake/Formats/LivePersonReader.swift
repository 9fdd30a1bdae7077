import Conversations

/// Reads conversations of LivePerson's Messaging Interactions; formats.md, 6.19 and section 9, point 18.
struct LivePersonReader: RecordReader {
  private let types = WordTable<Speaker>([("0", .system), ("1", .human), ("2", .ai)])
  private let levels = WordTable<TenThousandths>([
    // Our choice, as in the specification: levels stand for confidences where no number is given.
    ("HIGH", TenThousandths(rawValue: 9_000)), ("MEDIUM", TenThousandths(rawValue: 6_000)),
    ("LOW", TenThousandths(rawValue: 3_000)),
  ])

  let passed = WordTable<Bool>([
    "startTime", "endTime", "duration", "brandId", "fullDialogStatus", "firstConversation", "csat", "device",
    "latestSkillId", "latestAgentId", "latestAgentFullName", "latestAgentGroupName", "latestAgentGroupId",
    "latestAgentLoginName", "latestAgentNickname", "agentDeleted", "mcs", "alertedMCS", "isPartial", "campaign",
    "audience", "source", "time", "agentNickname", "agentLoginName", "agentDeleted", "userTypeName", "role",
    "agentGroupName", "agentGroupId", "permission", "firstName", "lastName", "token", "email", "phone", "avatarURL",
    "targetSkillId", "sourceSkillId", "sourceSkillName", "sourceAgentFullName", "sourceAgentLoginName",
    "sourceAgentNickname", "assignedAgentId", "targetAgentId", "targetAgentFullName", "targetAgentLoginName",
    "targetAgentNickname", "interactions", "messageStatuses", "conversationSurveys", "summary", "sdes", "responseTime",
    "messageRawScore", "rawMetadata", "businessCases", "id", "seq", "surveys", "coBrowseSessions",
    "unAuthSdes", "monitoring", "intents", "previouslySubmittedAgentIds", "conversationSurvey", "dialogType", "status",
    "skillId", "skillName", "latestQueueState", "latestHandlerAccountId", "latestHandlerSkillId", "appId", "ipAddress",
    "browser", "operatingSystem", "operatingSystemVersion", "integration", "integrationVersion", "features",
    "customerInfo", "personalInfo", "agentParticipantsActive", "agentParticipantsLeave", "fileHolder", "csatRate",
    "predefinedContent", "quickReplies", "structuredContent", "startTimeL", "endTimeL", "contextData", "by",
    "messageData", "richContent", "file", "consumerName", "dialogId", "closeReason", "actionReason", "name", "timeL",
    "participantId", "messageId", "sentBy", "type", "reason", "targetSkillName", "sourceAgentId", "agentFullName",
  ])

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let root = JSONTree.root
    let info = record.member(root, "info")
    let messages = record.member(root, "messageRecords")
    guard record.isKind(info, .object), record.isKind(messages, .array) else { return .refused(.missingEvents) }
    readFacts(info, &record, into: &conversation)
    let cast = readCast(&record, into: &conversation)
    readTransfers(cast, &record, into: &conversation)
    let scores = readScores(&record)
    let surveys = surveyDialogs(&record)
    for message in record.objects(messages) {
      if let dialog = record.name(record.member(message, "dialogId")), surveys.contains(dialog) { continue }
      readMessage(message, cast, scores, &record, into: &conversation)
    }
    readEnd(info, &record, into: &conversation)
    return .kept
  }

  private func readFacts(_ info: JSONTree.Value?, _ record: inout Record, into conversation: inout Conversation) {
    conversation.id = record.identifier(record.member(info, "conversationId"))
    conversation.startedAt = record.time(record.member(info, "startTimeL"))
    conversation.channel = some(record.member(info, "source"), &record)
    conversation.team = some(record.member(info, "latestSkillName"), &record)
    conversation.rating = record.rating(record.member(info, "csatRate", or: "csat"), from: 1, to: 5)
    conversation.medium = .chat
    let consumers = record.member(JSONTree.root, "consumerParticipants", or: "consumerParticipant")
    for consumer in record.elements(record.isKind(consumers, .array) ? consumers : nil) {
      guard conversation.customerID.isEmpty, record.isKind(consumer, .object) else { continue }
      conversation.customerID = record.identifier(record.member(consumer, "participantId"))
    }
  }

  /// A text, unless it is one of the words that stand for nothing.
  private func some(_ value: JSONTree.Value?, _ record: inout Record) -> TextRange {
    let text = record.text(value)
    return record.cursor.isNothing(text) ? .none : text
  }

  /// The people and programs of a conversation, by the identifier under which they write and by that of their account.
  private struct Cast {
    struct Member {
      var speaker: Speaker
      var name: JSONTree.Value?
    }
    var byParticipant: [String: Member] = [:]
    var byAccount: [String: Member] = [:]
  }

  private func readCast(_ record: inout Record, into conversation: inout Conversation) -> Cast {
    var cast = Cast()
    let list = record.member(JSONTree.root, "agentParticipants", or: "agentParticipant")
    for agent in record.objects(list) {
      let type = record.member(agent, "userType")
      var speaker = record.wordIfAny(type).flatMap { types[$0] } ?? .unknown
      if record.isKind(type, .number) {
        speaker = [0: .system, 1: .human, 2: .ai][record.integer(type) ?? -1] ?? .unknown
      }
      let member = Cast.Member(speaker: speaker, name: record.member(agent, "agentFullName"))
      if let id = record.name(record.member(agent, "agentPid")) { cast.byParticipant[id] = member }
      if let id = record.name(record.member(agent, "agentId")) { cast.byAccount[id] = member }
      guard speaker == .human else { continue }
      // Supervisors who only read are there without having joined.
      if let permission = record.name(record.member(agent, "permission")), permission == "READER" { continue }
      var event = record.stage(.joined, by: .human, at: record.time(record.member(agent, "timeL")))
      event.name = some(member.name, &record)
      event.team = some(record.member(agent, "agentGroupName"), &record)
      record.add(event, to: &conversation)
    }
    return cast
  }

  private func readTransfers(_ cast: Cast, _ record: inout Record, into conversation: inout Conversation) {
    for transfer in record.objects(record.member(JSONTree.root, "transfers")) {
      let source = record.name(record.member(transfer, "sourceAgentId")).flatMap { cast.byAccount[$0] }
      let target = record.name(record.member(transfer, "assignedAgentId")).flatMap { cast.byAccount[$0] }
      let kind: EventKind
      switch (source?.speaker, target?.speaker) {
      case (.ai, .ai), (.system, .ai), (nil, .ai): continue  // from one bot to the next, or to the first one
      case (.human, .ai): kind = .returned
      case (.human, _): kind = .transfer
      default: kind = .transferred
      }
      var event = record.stage(
        kind, by: source?.speaker ?? .unknown, at: record.time(record.member(transfer, "timeL")))
      event.team = some(record.member(transfer, "targetSkillName"), &record)
      event.detail = some(record.member(transfer, "reason"), &record)
      record.add(event, to: &conversation)
    }
  }

  /// The satisfaction that the platform measured, by message.
  private func readScores(_ record: inout Record) -> [String: TenThousandths] {
    var scores: [String: TenThousandths] = [:]
    let list = record.member(JSONTree.root, "messageScores", or: "messageScore")
    for score in record.objects(list) {
      guard let id = record.name(record.member(score, "messageId")),
        let value = record.tenThousandths(record.member(score, "mcs")), value.rawValue >= 0,
        value.rawValue <= 1_000_000
      else { continue }
      // From 0...100 to -1...1.
      scores[id] = TenThousandths(rawValue: (value.rawValue - 500_000) / 50)
    }
    return scores
  }

  private func surveyDialogs(_ record: inout Record) -> Set<String> {
    var found: Set<String> = []
    for dialog in record.objects(record.member(JSONTree.root, "dialogs")) {
      guard record.isWord(record.member(dialog, "dialogType"), "POST_SURVEY"),
        let id = record.name(record.member(dialog, "dialogId"))
      else { continue }
      found.insert(id)
    }
    return found
  }

  private func readMessage(
    _ message: JSONTree.Value, _ cast: Cast, _ scores: [String: TenThousandths], _ record: inout Record,
    into conversation: inout Conversation
  ) {
    let data = record.member(message, "messageData")
    let holder = record.isKind(data, .object) ? record.member(data, "msg") : nil
    let words = record.isKind(holder, .object) ? record.member(holder, "text") : nil
    let time = record.time(record.member(message, "timeL", or: "time"))
    var event = record.message(.unknown, words, at: time)
    let id = record.member(message, "messageId")
    event.id = record.identifier(id)
    let type = record.wordIfAny(record.member(message, "type"))
    if event.text.isEmpty, let type, type != Word("TEXT_PLAIN") {
      event.textState = type == Word("HOSTED_FILE") ? .attachment : .structured
    }
    let by = record.member(message, "sentBy")
    switch record.wordIfAny(by) {
    case Word("Consumer"): event.speaker = .customer
    case Word("Agent"):
      // "Agent" is a bot or a human; only the list of participants says which.
      let member = record.name(record.member(message, "participantId")).flatMap { cast.byParticipant[$0] }
      event.speaker = member?.speaker ?? .unknown
      if event.speaker == .human { event.name = some(member?.name, &record) }
      if event.speaker == .unknown { record.remarks.note(.unknownRole, .unknownRole, at: record.start(message)) }
    case let word?: record.remarks.noteRole(word, at: by.map { record.start($0) } ?? 0)
    case nil: record.remarks.note(.unknownRole, .unknownRole, at: record.start(message))
    }
    // Words for humans of the brand only.
    if record.isWord(record.member(message, "audience"), "AGENTS_AND_MANAGERS") {
      event.kind = .note
      event.visibility = .service
    }
    if let id = record.name(id) { event.sentiment = scores[id] }
    record.add(event, to: &conversation)
    if event.speaker == .ai { readUnderstanding(message, &record, into: &conversation) }
  }

  /// What a bot says of how it understood stands on its own message and speaks of the customer's before it.
  private func readUnderstanding(
    _ message: JSONTree.Value, _ record: inout Record, into conversation: inout Conversation
  ) {
    guard record.memory.lastCustomer >= 0 else { return }
    let context = record.member(message, "contextData")
    let list = record.isKind(context, .object) ? record.member(context, "structuredMetadata") : nil
    for metadata in record.objects(list) {
      let response = record.member(metadata, "botResponse")
      guard record.isKind(response, .object) else { continue }
      for intent in record.objects(record.member(response, "intents")) {
        let score = record.confidence(record.member(intent, "confidenceScore"))
        let level = record.wordIfAny(record.member(intent, "confidence")).flatMap { levels[$0] }
        guard let confidence = score ?? level else { continue }
        conversation.events[record.memory.lastCustomer].confidence = confidence
        return
      }
    }
  }

  private func readEnd(_ info: JSONTree.Value?, _ record: inout Record, into conversation: inout Conversation) {
    let end = record.time(record.member(info, "endTimeL"))
    guard record.isWord(record.member(info, "status"), "CLOSE") else { return }
    conversation.endedAt = end
    let reason = (record.name(record.member(info, "closeReason")) ?? "").uppercased()
    let speaker: Speaker =
      reason.contains("CONSUMER") ? .customer : reason.contains("AGENT") ? .human : .system
    record.add(record.stage(.closed, by: speaker, at: end), to: &conversation)
  }
}
