import Conversations

// What most readers do with records.

extension Record {
  /// A message with the words of a value; without words its state says why.
  mutating func message(_ speaker: Speaker, _ text: Value?, at time: Instant?) -> Event {
    message(speaker, words: self.text(text), at: time)
  }

  /// A message with words that were decoded already.
  func message(_ speaker: Speaker, words: TextRange, at time: Instant?) -> Event {
    var event = Event(kind: .message, speaker: speaker)
    event.text = words
    event.textState = words.isEmpty ? .empty : .present
    event.time = time
    return event
  }

  /// A stage of a handover.
  func stage(_ kind: EventKind, by speaker: Speaker, at time: Instant?, inferred: Bool = false) -> Event {
    var event = Event(kind: kind, speaker: speaker)
    event.time = time
    event.evidence = inferred ? .inferred : .explicit
    return event
  }

  /// An identifier with a mark of ours behind it, for records that hold several events.
  mutating func identifier(_ value: Value?, marked mark: String) -> TextRange {
    let id = identifier(value)
    guard !id.isEmpty else { return .none }
    return cursor.joined(id, cursor.write(mark))
  }

  /// A language as `en-US`, whatever stands between its parts.
  mutating func language(_ value: Value?) -> TextRange {
    let range = text(value)
    cursor.replace(0x5f, by: 0x2d, in: range)
    return range
  }

  /// A text from which tags are taken out; line ends of blocks stay, entities are resolved once.
  ///
  /// - Returns: the words, and whether a picture stands in it.
  mutating func markup(_ value: Value?) -> (words: TextRange, hasPicture: Bool) {
    let raw = text(value)
    guard !raw.isEmpty else { return (.none, false) }
    return cursor.takeOutMarkup(raw)
  }

  /// Whether the name of an intent means that the customer wants a human.
  mutating func asksForHuman(_ intent: Value?) -> Bool { name(intent).map(HandoverName.matches(intent:)) ?? false }

  /// Marks the last customer message as not understood.
  func markFallback(_ conversation: inout Conversation) {
    if memory.lastCustomer >= 0 { conversation.events[memory.lastCustomer].isFallback = true }
  }

  /// Adds an event and remembers it when it is a message of the customer.
  mutating func add(_ event: Event, to conversation: inout Conversation) {
    if event.kind == .message, event.speaker == .customer { memory.lastCustomer = conversation.events.count }
    conversation.events.append(event)
  }
}

extension WordTable where Value == Bool {
  /// A set of words.
  init(_ words: [String]) { self.init(words.map { ($0, true) }) }
}
