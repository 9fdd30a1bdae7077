import Conversations

/// Reads conversations of Intercom with all their parts; formats.md, 6.9 and section 9, point 10.
struct IntercomReader: RecordReader {
  private enum Part {
    /// Words, if there are any.
    case message
    case note
    case assignment
    /// The conversation was given to somebody by a rule, often at its very beginning; no decision to hand over.
    case routed
    case close, open, assignAndOpen, noteAndOpen
    case silent
  }

  private let parts = WordTable<Part>(
    [
      ("comment", .message), ("quick_reply", .message), ("channel_and_reply_time_expectation", .message),
      ("note", .note), ("assignment", .assignment), ("default_assignment", .routed),
      ("away_mode_assignment", .assignment), ("assign_and_reopen", .assignAndOpen), ("close", .close),
      ("open", .open), ("note_and_reopen", .noteAndOpen),
    ]
      + [
        "snoozed", "timer_unsnooze", "conversation_attribute_updated_by_admin",
        "conversation_attribute_updated_by_user", "conversation_attribute_updated_by_workflow",
        "custom_action_started", "custom_action_finished", "call_summary", "merged_primary_conversation",
        "ticket_state_updated_by_admin", "operator_workflow_event", "language_detection_details",
        "conversation_tags_updated", "entity_linked", "entities_unlinked", "priority_changed",
        "conversation_rating_changed", "conversation_rating_remark_added", "user_became_idle", "participant_added",
        "participant_removed", "conversation_sla_applied_by_workflow", "workflow_preview_started", "unsnoozed",
        "title_changed",
      ].map { ($0, Part.silent) })

  private let authors = WordTable<Speaker>([
    ("user", .customer), ("lead", .customer), ("contact", .customer), ("bot", .ai), ("admin", .human),
    ("team", .human),
  ])

  private let resolutions = WordTable<ReportedResolution>([
    ("assumed_resolution", .assumed), ("confirmed_resolution", .resolved), ("routed_to_team", .handedOver),
    ("escalated", .handedOver), ("procedure_handoff", .handedOver), ("negative_feedback", .handedOver),
    ("abandoned", .abandoned), ("Assumed Resolution", .assumed), ("Confirmed Resolution", .resolved),
    ("Assumed resolution", .assumed), ("Confirmed resolution", .resolved), ("Routed to team", .handedOver),
    ("Escalated", .handedOver), ("Abandoned", .abandoned),
  ])

  let passed = WordTable<Bool>([
    "type", "updated_at", "waiting_since", "snoozed_until", "open", "priority", "read", "admin_assignee_id",
    "custom_attributes", "first_contact_reply", "sla_applied", "statistics", "teammates", "linked_objects", "title",
    "ai_agent_participated", "delivered_as", "subject", "url", "attachments", "notified_at", "external_id",
    "redacted", "event_details", "email", "reply_to", "name", "total_count", "is_ai_answer", "from_ai_agent",
    "source_type", "source_title", "last_answer_type", "rating_remark", "content_sources", "remark", "teammate",
    "created_at", "contact", "email_message_metadata", "applied_at", "applied_by", "ticket", "company", "channel",
    "metadata", "tags", "app_package_code", "state", "source", "contacts", "ai_topics", "id", "body", "assigned_to",
    "rating", "ai_agent", "conversation_rating", "author",
  ])

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let root = JSONTree.root
    let source = record.member(root, "source")
    let holder = record.member(root, "conversation_parts")
    let list = record.isKind(holder, .object) ? record.member(holder, "conversation_parts") : holder
    guard record.isKind(source, .object) || record.isKind(list, .array) else { return .refused(.missingEvents) }
    readFacts(&record, into: &conversation)
    var floor = Floor()
    if record.isKind(source, .object) {
      add(source, .message, record.time(record.member(root, "created_at")), &floor, &record, into: &conversation)
      conversation.channel = record.text(record.member(source, "type"))
    }
    var count: Int64 = 0
    for part in record.objects(list) {
      count += 1
      let type = record.member(part, "part_type")
      let kind = record.wordIfAny(type).flatMap { parts[$0] }
      if kind == nil, let word = record.wordIfAny(type) { record.noteUnknownEvent(word, type) }
      let time = record.time(record.member(part, "created_at"))
      add(part, kind ?? .message, time, &floor, &record, into: &conversation)
    }
    let total = record.integer(record.isKind(holder, .object) ? record.member(holder, "total_count") : nil)
    let statistics = record.member(root, "statistics")
    _ = record.members(statistics)
    let counted = record.integer(
      record.isKind(statistics, .object) ? record.member(statistics, "count_conversation_parts") : nil)
    // The interface gives at most 500 parts; below that the two counts differ for other reasons.
    let isCut = count >= 500 && (counted ?? 0) > count
    if list == nil || isCut || (total ?? 0) > count { record.remarks.note(.partialConversation, .partial, at: nil) }
    return .kept
  }

  private func readFacts(_ record: inout Record, into conversation: inout Conversation) {
    let root = JSONTree.root
    conversation.id = record.identifier(record.member(root, "id"))
    conversation.startedAt = record.time(record.member(root, "created_at"))
    conversation.team = record.identifier(record.member(root, "team_assignee_id"))
    let attributes = record.member(root, "custom_attributes")
    if record.isKind(attributes, .object) { conversation.language = record.text(record.member(attributes, "Language")) }
    let contacts = record.member(root, "contacts")
    for contact in record.elements(record.isKind(contacts, .object) ? record.member(contacts, "contacts") : nil) {
      guard conversation.customerID.isEmpty, record.isKind(contact, .object) else { break }
      let external = record.identifier(record.member(contact, "external_id"))
      conversation.customerID = external.isEmpty ? record.identifier(record.member(contact, "id")) : external
    }
    let tags = record.member(root, "tags")
    for tag in record.elements(record.isKind(tags, .object) ? record.member(tags, "tags") : nil) {
      let name = record.text(record.member(tag, "name"))
      if !name.isEmpty { conversation.tags.append(name) }
    }
    let agent = record.member(root, "ai_agent")
    var state: JSONTree.Value?
    if record.isKind(agent, .object) { state = record.member(agent, "resolution_state") }
    if state == nil, record.isKind(attributes, .object) {
      state = record.member(attributes, "Fin AI Agent resolution state")
    }
    if let word = record.wordIfAny(state) { conversation.resolution = resolutions[word] ?? .unknown }
    let rating = record.member(root, "conversation_rating")
    if record.isKind(rating, .object) {
      conversation.rating = record.rating(record.member(rating, "rating"), from: 1, to: 5)
    }
    if conversation.rating == nil, record.isKind(agent, .object) {
      conversation.rating = record.rating(record.member(agent, "rating"), from: 1, to: 5)
      if conversation.rating != nil { conversation.ratingAbout = .ai }
    }
  }

  /// Who has the conversation, as far as assignments depend on it.
  private struct Floor {
    var hasHuman = false
    var isClosed = false
  }

  private func add(
    _ part: JSONTree.Value?, _ kind: Part, _ time: Instant?, _ floor: inout Floor, _ record: inout Record,
    into conversation: inout Conversation
  ) {
    guard let part else { return }
    let author = record.member(part, "author")
    let speaker = speaker(author, &record)
    if case .silent = kind { return }
    var message = message(part, speaker, time, &record)
    if speaker == .human, record.isKind(author, .object) { message.name = record.text(record.member(author, "name")) }
    var hasWords = message.textState != .empty
    if case .message = kind {
      // A row of buttons of the bot has no words and is no message; neither is an empty source of an outbound contact.
      hasWords = hasWords && !(record.isWord(record.member(part, "part_type"), "quick_reply") && message.text.isEmpty)
    }
    switch kind {
    case .note, .noteAndOpen:
      message.kind = .note
      message.visibility = .service
    default: break
    }
    // Who takes a conversation over with a reply is there before the reply.
    switch kind {
    case .assignment: assign(part, author, speaker, time, &floor, &record, into: &conversation)
    case .assignAndOpen:
      reopen(speaker, time, &floor, &record, into: &conversation)
      assign(part, author, speaker, time, &floor, &record, into: &conversation)
    default: break
    }
    if hasWords {
      if message.kind == .message, speaker == .human { floor.hasHuman = true }
      record.add(message, to: &conversation)
    }
    switch kind {
    case .close:
      floor.isClosed = true
      record.add(record.stage(.closed, by: speaker, at: time), to: &conversation)
    case .open, .noteAndOpen: reopen(speaker, time, &floor, &record, into: &conversation)
    case .message, .note, .assignment, .assignAndOpen, .routed, .silent: break
    }
  }

  private func reopen(
    _ speaker: Speaker, _ time: Instant?, _ floor: inout Floor, _ record: inout Record,
    into conversation: inout Conversation
  ) {
    guard floor.isClosed else { return }
    floor.isClosed = false
    record.add(record.stage(.reopened, by: speaker, at: time), to: &conversation)
  }

  /// An assignment by the AI or a rule hands over; one by a human passes on, or is that human stepping in.
  private func assign(
    _ part: JSONTree.Value, _ author: JSONTree.Value?, _ speaker: Speaker, _ time: Instant?, _ floor: inout Floor,
    _ record: inout Record, into conversation: inout Conversation
  ) {
    let target = record.member(part, "assigned_to")
    guard record.isKind(target, .object) else { return }
    let type = record.wordIfAny(record.member(target, "type"))
    let isPassedOn = speaker == .human && floor.hasHuman
    switch type {
    case Word("team"):
      var event = record.stage(isPassedOn ? .transfer : .transferred, by: speaker, at: time)
      event.team = record.identifier(record.member(target, "id"))
      record.add(event, to: &conversation)
    case Word("admin"):
      let to = record.name(record.member(target, "id")) ?? record.integer(record.member(target, "id")).map(String.init)
      let by = record.isKind(author, .object) ? record.member(author, "id") : nil
      let from = record.name(by) ?? record.integer(by).map(String.init)
      let isOther = isPassedOn && to != from
      var event = record.stage(isOther ? .transfer : .joined, by: .human, at: time)
      event.name = record.text(record.isKind(target, .object) ? record.member(target, "name") : nil)
      floor.hasHuman = true
      record.add(event, to: &conversation)
    default: break
    }
  }

  private func message(
    _ part: JSONTree.Value, _ speaker: Speaker, _ time: Instant?, _ record: inout Record
  ) -> Event {
    let isRedacted = record.flag(record.member(part, "redacted")) ?? false
    let body = record.markup(record.member(part, "body"))
    var event = record.message(speaker, words: body.words, at: time)
    event.id = record.identifier(record.member(part, "id"))
    if body.words.isEmpty {
      let attachments = record.member(part, "attachments")
      let hasAttachment = record.isKind(attachments, .array) && record.elements(attachments).contains { _ in true }
      event.textState = isRedacted ? .redacted : hasAttachment || body.hasPicture ? .attachment : .empty
    }
    return event
  }

  private func speaker(_ author: JSONTree.Value?, _ record: inout Record) -> Speaker {
    guard let author, record.isKind(author, .object) else { return .unknown }
    let isAnswer = record.flag(record.member(author, "is_ai_answer")) ?? false
    if record.flag(record.member(author, "from_ai_agent")) ?? false || isAnswer { return .ai }
    let type = record.member(author, "type")
    guard let word = record.wordIfAny(type), let speaker = authors[word] else {
      if let word = record.wordIfAny(type) { record.remarks.noteRole(word, at: record.start(author)) }
      return .unknown
    }
    // The bot of older accounts writes as an admin.
    if speaker == .human, let mail = record.name(record.member(author, "email")), mail.hasPrefix("operator+"),
      mail.hasSuffix("intercom.io")
    {
      return .ai
    }
    return speaker
  }
}
