import Conversations

/// Reads conversations as Google's Conversational Insights takes them; formats.md, 6.5 and section 9, points 1 and 2.
struct InsightsUploadReader: RecordReader {
  private let roles: WordTable<Speaker>
  let passed = WordTable<Bool>(["metadata", "conversation_info", "categories"])

  init(_ settings: IntakeSettings) {
    roles = WordTable(
      [
        ("END_USER", .customer), ("CUSTOMER", .customer), ("AUTOMATED_AGENT", .ai), ("AGENT", .human),
        ("HUMAN_AGENT", .human), ("ANY_AGENT", .unknown),
      ] + settings.roles.map { ($0.name, $0.speaker) })
  }

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let root = JSONTree.root
    guard let entries = record.member(root, "entries"), record.isKind(entries, .array) else {
      return .refused(.missingEvents)
    }
    let facts = record.member(root, "conversation_info")
    if record.isKind(facts, .object) {
      conversation.id = record.identifier(record.member(facts, "conversation_id"))
      for category in record.elements(record.member(facts, "categories")) {
        let topic = record.text(record.member(category, "display_name"))
        if !topic.isEmpty { conversation.topics.append(topic) }
      }
    }
    let isRelative = hasRelativeTimes(entries, &record)
    for entry in isRelative ? inOrder(entries, &record) : record.objects(entries) {
      var event = record.message(.unknown, record.member(entry, "text"), at: nil)
      let role = record.member(entry, "role")
      if let word = record.word(role) {
        if let speaker = roles[word] {
          event.speaker = speaker
        } else {
          record.remarks.noteRole(word, at: role.map { record.start($0) } ?? 0)
        }
      } else {
        record.remarks.note(.unknownRole, .unknownRole, at: record.start(entry))
      }
      let user = record.identifier(record.member(entry, "user_id"))
      if event.speaker == .human { event.name = user }
      let time = record.member(entry, "start_timestamp_usec")
      if !isRelative { event.time = record.time(time) }
      record.add(event, to: &conversation)
    }
    return .kept
  }

  /// The entries by their offsets; as they stand where one is missing.
  private func inOrder(_ entries: JSONTree.Value, _ record: inout Record) -> [JSONTree.Value] {
    var placed: [(entry: JSONTree.Value, offset: Int64)] = []
    let all = record.objects(entries)
    for entry in all {
      guard let offset = record.integer(record.member(entry, "start_timestamp_usec")) else { return all }
      placed.append((entry, offset))
    }
    return placed.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element.entry)
  }

  /// Whether times count from the beginning of the conversation: the first is zero, or all are too small for a date.
  ///
  /// They say in which order things were said and not when, so they are taken as an order only.
  private func hasRelativeTimes(_ entries: JSONTree.Value, _ record: inout Record) -> Bool {
    var first: Int64?
    var largest = Int64.min
    for entry in record.objects(entries) {
      guard let time = record.integer(record.member(entry, "start_timestamp_usec")) else { continue }
      first = first ?? time
      largest = max(largest, time)
    }
    guard let first else { return false }
    return first == 0 || largest < 1_000_000_000_000
  }
}
