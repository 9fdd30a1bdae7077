import Conversations

/// Reads what a Rasa event broker writes, an event a record; formats.md, 6.4 and section 9, point 8.
struct RasaEventsReader: RecordReader {
  private let events = RasaEvents()
  let passed = RasaEvents.passed
  let isGrouped = true

  func identifier(_ record: inout Record) -> TextRange { record.identifier(record.member(JSONTree.root, "sender_id")) }

  func position(_ record: inout Record) -> Int64 {
    record.time(record.member(JSONTree.root, "timestamp"))?.milliseconds ?? .min
  }

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    guard record.isKind(record.member(JSONTree.root, "event"), .string) else { return .refused(.missingEvents) }
    conversation.id = record.identifier(record.member(JSONTree.root, "sender_id"))
    conversation.medium = .chat
    events.read(JSONTree.root, &record, into: &conversation)
    return .kept
  }

  func finish(_ record: inout Record, _ conversation: inout Conversation) {
    events.finish(&record, &conversation)
  }
}

/// Reads Rasa trackers, a conversation a record, by themselves or in a row of a store.
struct RasaTrackerReader: RecordReader {
  private let events = RasaEvents()
  let passed = RasaEvents.passed

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let row = JSONTree.root
    let tracker = record.member(row, "tracker") ?? row
    guard let list = record.member(tracker, "events"), record.isKind(list, .array) else {
      return .refused(.missingEvents)
    }
    let sender = record.member(tracker, "sender_id") ?? record.member(row, "sender_id")
    conversation.id = record.identifier(sender ?? record.member(row, "_id"))
    conversation.medium = .chat
    let channel = record.text(record.member(tracker, "latest_input_channel"))
    for event in inOrder(list, &record) { events.read(event, &record, into: &conversation) }
    if conversation.channel.isEmpty { conversation.channel = channel }
    return .kept
  }

  /// The events by their times, because trackers hold them in another order; as they stand where a time is missing.
  private func inOrder(_ list: JSONTree.Value, _ record: inout Record) -> [JSONTree.Value] {
    var timed: [(event: JSONTree.Value, time: Int64)] = []
    let all = record.objects(list)
    for event in all {
      guard let time = record.time(record.member(event, "timestamp")) else { return all }
      timed.append((event, time.milliseconds))
    }
    return timed.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(
      \.element.event)
  }

  func finish(_ record: inout Record, _ conversation: inout Conversation) {
    events.finish(&record, &conversation)
  }
}

/// The events of Rasa, however they are wrapped.
struct RasaEvents: Sendable {
  private enum Kind {
    case user, bot, action, agent, pause, resume, session, flow
    /// It changes the state of the assistant and says nothing here.
    case silent
  }

  private let kinds = WordTable<Kind>(
    [
      ("user", .user), ("bot", .bot), ("action", .action), ("agent", .agent), ("pause", .pause), ("resume", .resume),
      ("session_started", .session), ("restart", .session), ("session_ended", .silent), ("flow_started", .flow),
    ]
      + [
        "slot", "rewind", "undo", "followup", "active_loop", "loop", "form", "loop_interrupted",
        "action_execution_rejected",
        "reset_slots", "reminder", "cancel_reminder", "user_featurization", "entities", "stack", "export",
        "flow_completed", "flow_interrupted", "flow_resumed", "flow_cancelled", "routing_session_ended",
        "definition_used", "warning_predicted",
      ].map { ($0, Kind.silent) })

  /// Actions that say that the assistant did not understand.
  private let fallbackActions = WordTable<Bool>([
    "action_default_fallback", "action_default_ask_affirmation", "action_default_ask_rephrase",
    "utter_please_rephrase", "utter_default", "utter_fallback", "action_two_stage_fallback",
  ])
  private let fallbackIntents = WordTable<Bool>(["nlu_fallback", "out_of_scope"])

  static let passed = WordTable<Bool>([
    "metadata", "entities", "policy", "action_text", "hide_rule_turn", "use_text_for_featurization", "model_id",
    "assistant_id", "slots", "latest_message", "latest_event_time", "followup_action", "paused", "latest_action_name",
    "active_loop", "latest_action", "stack", "response_selector", "flow_hashes", "value", "_id", "conversation_id",
    "elements", "quick_replies", "buttons", "attachment", "image", "parse_data", "data", "confidence", "text",
    "__mongo_object_id", "status", "createdAt", "updatedAt", "projectId", "flow_id", "step_id", "input_channel",
    "intent_ranking", "commands", "intent", "flow", "message_id", "name",
  ])

  /// Reads one event.
  func read(_ event: JSONTree.Value, _ record: inout Record, into conversation: inout Conversation) {
    let type = record.member(event, "event")
    let time = record.time(record.member(event, "timestamp"))
    guard let word = record.wordIfAny(type), let kind = kinds[word] else {
      if let word = record.wordIfAny(type) { record.noteUnknownEvent(word, type) }
      return
    }
    switch kind {
    case .user: readUser(event, time, &record, into: &conversation)
    case .bot: readBot(event, time, &record, into: &conversation)
    case .action: readAction(event, time, &record, into: &conversation)
    case .agent: record.add(record.message(.human, record.member(event, "text"), at: time), to: &conversation)
    case .pause:
      record.add(record.stage(.transferred, by: .ai, at: time), to: &conversation)
      (record.memory.hasHandover, record.memory.isPaused) = (true, true)
    case .resume:
      record.add(record.stage(.returned, by: .human, at: time), to: &conversation)
      (record.memory.hasHandover, record.memory.isPaused) = (false, false)
    case .session:
      if !record.memory.isPaused { record.memory.hasHandover = false }
      record.add(record.stage(.session, by: .system, at: time), to: &conversation)
    case .flow:
      let flow = record.name(record.member(event, "flow_id")) ?? ""
      if HandoverName.matches(flow) { request(time, &record, &conversation) }
    case .silent: break
    }
  }

  private func readUser(
    _ event: JSONTree.Value, _ time: Instant?, _ record: inout Record, into conversation: inout Conversation
  ) {
    let parse = record.member(event, "parse_data")
    let text = record.member(event, "text") ?? record.member(parse, "text")
    var message = record.message(.customer, text, at: time)
    // What the assistant starts after the customer's next words is another attempt.
    if !record.memory.isPaused { record.memory.hasHandover = false }
    if record.cursor.isCommand(message.text) {
      // A button or a call of the interface, not what the customer wrote.
      (message.detail, message.text, message.textState) = (message.text, .none, .structured)
    }
    message.id = record.identifier(record.member(event, "message_id") ?? record.member(parse, "message_id"))
    let intent = record.member(parse, "intent")
    let name = record.member(intent, "name")
    // Assistants that work without intents write an empty one with confidence 0: not used, not "not understood". A
    // button names its intent itself, with confidence 1.
    if message.textState != .structured, let word = record.wordIfAny(name) {
      var confidence = record.member(intent, "confidence")
      if fallbackIntents[word] != nil {
        message.isFallback = true
        if word == Word("nlu_fallback") { confidence = secondRank(parse, &record) }
      }
      message.confidence = record.confidence(confidence)
    }
    record.add(message, to: &conversation)
    if conversation.channel.isEmpty { conversation.channel = record.text(record.member(event, "input_channel")) }
    if record.asksForHuman(name) {
      record.add(record.stage(.requested, by: .customer, at: time, inferred: true), to: &conversation)
    }
    for command in record.objects(record.member(parse, "commands")) {
      _ = record.members(command)
      if record.isWord(record.member(command, "command"), "human handoff") { request(time, &record, &conversation) }
    }
  }

  /// The confidence of the intent that was the most likely one before the fallback took its place.
  private func secondRank(_ parse: JSONTree.Value?, _ record: inout Record) -> JSONTree.Value? {
    var ranking = record.elements(record.member(parse, "intent_ranking"))
    guard ranking.next() != nil, let second = ranking.next() else { return nil }
    return record.isKind(second, .object) ? record.member(second, "confidence") : nil
  }

  private func readBot(
    _ event: JSONTree.Value, _ time: Instant?, _ record: inout Record, into conversation: inout Conversation
  ) {
    var message = record.message(.ai, record.member(event, "text"), at: time)
    let data = record.member(event, "data")
    if message.text.isEmpty, data != nil { message.textState = .structured }
    record.add(message, to: &conversation)
    let custom = record.isKind(data, .object) ? record.member(data, "custom") : nil
    // What a custom answer holds is the assistant's own.
    _ = record.members(custom)
    if record.isKind(custom, .object), record.member(custom, "handoff_host") != nil {
      request(time, &record, &conversation)
    }
  }

  private func readAction(
    _ event: JSONTree.Value, _ time: Instant?, _ record: inout Record, into conversation: inout Conversation
  ) {
    let name = record.member(event, "name")
    guard let word = record.wordIfAny(name) else { return }
    if word == Word("action_session_start") {
      return record.add(record.stage(.session, by: .system, at: time), to: &conversation)
    }
    if fallbackActions[word] != nil { record.markFallback(&conversation) }
    let text = record.name(name) ?? ""
    if text.hasPrefix("utter_") { record.memory.silentAnswers += 1 }
    if HandoverName.matches(text) { request(time, &record, &conversation) }
  }

  /// The assistant asks for a human, once for what the customer said last, and not while it is out already.
  private func request(_ time: Instant?, _ record: inout Record, _ conversation: inout Conversation) {
    if record.memory.hasHandover { return }
    record.memory.hasHandover = true
    record.add(record.stage(.requested, by: .ai, at: time, inferred: true), to: &conversation)
  }

  /// Says when answers of the AI stand in the export as actions only.
  func finish(_ record: inout Record, _ conversation: inout Conversation) {
    let hasAnswers = conversation.events.contains { $0.kind == .message && $0.speaker == .ai }
    if record.memory.silentAnswers > 0, !hasAnswers { record.remarks.note(.noBotEvents, .partial, at: nil) }
  }
}
