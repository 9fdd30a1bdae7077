import Conversations

/// Reads records of any other shape by the paths of a mapping file.
struct MappedReader: RecordReader {
  private let mapping: Mapping
  private let roles: WordTable<Speaker>
  private let kinds: WordTable<HandoverReader.Kind>
  let passed = WordTable<Bool>([(String, Bool)]())

  init(_ mapping: Mapping, _ settings: IntakeSettings) {
    self.mapping = mapping
    let given = mapping.roles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    roles = WordTable(HandoverReader.roleNames + settings.roles.map { ($0.name, $0.speaker) } + given)
    kinds = WordTable(
      mapping.kinds.sorted { $0.key < $1.key }.compactMap { word, kind in
        HandoverReader.kinds[Word(kind)].map { (word, $0) }
      })
  }

  var isGrouped: Bool { mapping.paths[.messages] == nil }

  func identifier(_ record: inout Record) -> TextRange { record.identifier(value(.id, JSONTree.root, &record)) }

  func position(_ record: inout Record) -> Int64 {
    time(value(.time, JSONTree.root, &record), &record)?.milliseconds ?? .min
  }

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let root = JSONTree.root
    readFacts(&record, into: &conversation)
    if isGrouped {
      readMessage(root, &record, into: &conversation)
    } else {
      guard let list = value(.messages, root, &record), record.isKind(list, .array) else {
        return .refused(.missingEvents)
      }
      for message in record.elements(list) where record.isKind(message, .object) {
        readMessage(message, &record, into: &conversation)
      }
    }
    // A mapping says what the export can hold: a word for humans, words for stages of handovers.
    if roles.holds(.human, in: mapping.roles) { conversation.coverage.add(.humanMessages) }
    if conversation.coverage.contains(.humanMessages) || !mapping.kinds.isEmpty { conversation.coverage.add(.handover) }
    return .kept
  }

  private func readFacts(_ record: inout Record, into conversation: inout Conversation) {
    let root = JSONTree.root
    conversation.id = record.identifier(value(.id, root, &record))
    if let start = time(value(.startedAt, root, &record), &record) { conversation.startedAt = start }
    if let end = time(value(.endedAt, root, &record), &record) { conversation.endedAt = end }
    if conversation.channel.isEmpty { conversation.channel = text(.channel, root, &record) }
    if conversation.language.isEmpty { conversation.language = record.language(value(.language, root, &record)) }
    if conversation.customerID.isEmpty {
      conversation.customerID = record.identifier(value(.customer, root, &record))
    }
    if conversation.aiVersion.isEmpty { conversation.aiVersion = record.identifier(value(.version, root, &record)) }
    if conversation.page.isEmpty { conversation.page = text(.page, root, &record) }
    let team = text(.team, root, &record)
    if !team.isEmpty { conversation.team = team }
    if conversation.tags.isEmpty { conversation.tags = texts(.tags, &record) }
    if conversation.topics.isEmpty { conversation.topics = texts(.topics, &record) }
    if let range = mapping.rating, let given = value(.rating, root, &record) {
      conversation.rating = record.rating(given, from: range.low, to: range.high) ?? conversation.rating
    }
    if record.flag(value(.test, root, &record)) ?? false { conversation.isTest = true }
  }

  private func readMessage(_ value: JSONTree.Value, _ record: inout Record, into conversation: inout Conversation) {
    var kind = HandoverReader.Kind(kind: .message, speaker: .unknown)
    let given = self.value(.kind, value, &record)
    if !mapping.kinds.isEmpty, let word = record.wordIfAny(given) {
      guard let known = kinds[word] else { return record.noteUnknownEvent(word, given) }
      kind = known
    }
    var event = Event(kind: kind.kind, speaker: kind.speaker)
    event.visibility = kind.visibility
    event.time = time(self.value(.time, value, &record), &record)
    event.id = record.identifier(self.value(.messageID, value, &record))
    event.name = text(.name, value, &record)
    event.team = text(.messageTeam, value, &record)
    let role = self.value(.role, value, &record)
    if let word = roleWord(role, &record) {
      if let speaker = roles[word] {
        event.speaker = speaker
      } else {
        record.remarks.noteRole(word, at: role.map { record.start($0) } ?? 0)
      }
    } else if kind.kind == .message {
      record.remarks.note(.unknownRole, .unknownRole, at: record.start(value))
    }
    if kind.kind == .message || kind.kind == .note || kind.kind == .draft {
      event.text = text(.text, value, &record)
      event.textState = event.text.isEmpty ? .empty : .present
      event.confidence = record.confidence(self.value(.confidence, value, &record))
      event.sentiment = record.sentiment(self.value(.sentiment, value, &record))
    }
    if event.speaker != .human { event.name = .none }
    record.add(event, to: &conversation)
  }

  /// A role may be a word, or a switch such as `"from_customer": true`.
  private func roleWord(_ value: JSONTree.Value?, _ record: inout Record) -> Word? {
    if record.isKind(value, .yes) { return Word("true") }
    if record.isKind(value, .no) { return Word("false") }
    if record.isKind(value, .number) { return record.integer(value).map { Word(String($0)) } }
    return record.word(value)
  }

  // MARK: Values

  private func value(_ field: Mapping.Field, _ from: JSONTree.Value, _ record: inout Record) -> JSONTree.Value? {
    var found: JSONTree.Value?
    visit(field, from, &record) { value, _ in
      if found == nil { found = value }
    }
    return found
  }

  /// The text under a path; the texts of several elements stand on lines of their own.
  private func text(_ field: Mapping.Field, _ from: JSONTree.Value, _ record: inout Record) -> TextRange {
    var whole = TextRange.none
    visit(field, from, &record) { value, record in
      guard record.isKind(value, .string) else { return }
      if whole.isEmpty {
        whole = record.text(value)
      } else {
        _ = record.cursor.write("\n")
        whole = record.cursor.joined(whole, record.text(value))
      }
    }
    return whole
  }

  private func texts(_ field: Mapping.Field, _ record: inout Record) -> [TextRange] {
    var found: [TextRange] = []
    visit(field, JSONTree.root, &record) { value, record in
      for one in record.isKind(value, .array) ? Array(record.elements(value)) : [value] {
        if record.isKind(one, .string) { found.append(record.text(one)) }
      }
    }
    return found
  }

  private func visit(
    _ field: Mapping.Field, _ from: JSONTree.Value, _ record: inout Record,
    _ body: (JSONTree.Value, inout Record) -> Void
  ) {
    guard let path = mapping.paths[field] else { return }
    visit(path.steps[...], from, &record, body)
  }

  private func visit(
    _ steps: ArraySlice<Mapping.Path.Step>, _ value: JSONTree.Value, _ record: inout Record,
    _ body: (JSONTree.Value, inout Record) -> Void
  ) {
    guard let step = steps.first else { return body(value, &record) }
    let rest = steps.dropFirst()
    switch step {
    case .key(let key):
      guard record.isKind(value, .object), let next = record.member(value, Word(key)) else { return }
      visit(rest, next, &record, body)
    case .each:
      guard record.isKind(value, .array) else { return }
      for element in record.tree.children(of: value) { visit(rest, element, &record, body) }
    case .element(let number):
      guard record.isKind(value, .array) else { return }
      for (index, element) in record.tree.children(of: value).enumerated() where index == number {
        visit(rest, element, &record, body)
      }
    }
  }

  private func time(_ value: JSONTree.Value?, _ record: inout Record) -> Instant? {
    guard let value else { return nil }
    let power: Int
    switch mapping.timeUnit {
    case .any: return record.time(value)
    case .seconds: power = 3
    case .milliseconds: power = 0
    case .microseconds: power = -3
    case .nanoseconds: power = -6
    }
    guard record.isKind(value, .number) || record.isKind(value, .string), let number = record.number(value),
      !number.isNegative, number.digits != 0
    else { return nil }
    guard let time = number.scaled(byPowerOfTen: power, rounding: .towardZero), time <= 253_402_300_799_999 else {
      record.remarks.note(.badTime, .badTime, at: record.start(value), subject: record.key(value))
      return nil
    }
    return Instant(milliseconds: time)
  }
}

extension WordTable where Value == Speaker {
  /// Whether a mapping names a speaker, or names no roles at all so that the built-in words hold.
  fileprivate func holds(_ speaker: Speaker, in roles: [String: Speaker]) -> Bool {
    roles.isEmpty || roles.values.contains(speaker)
  }
}
