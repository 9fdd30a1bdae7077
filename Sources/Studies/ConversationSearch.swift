import Conversations

/// One record of the conversation that is looked for.
struct FoundRecord: Sendable {
  var conversation: Conversation
  var newest: Instant?

  /// Whether it counts and the other one does not; the rule of ``SettledRows``: the newest last event, then the most
  /// events, then the first place.
  func supersedes(_ other: FoundRecord) -> Bool {
    let (own, others) = (newest?.milliseconds ?? .min, other.newest?.milliseconds ?? .min)
    if own != others { return own > others }
    let (count, otherCount) = (conversation.events.count, other.conversation.events.count)
    return count != otherCount ? count > otherCount : conversation.place < other.conversation.place
  }
}

/// All records of one conversation: the best so far, and where the others are.
struct FoundConversation: Sendable {
  var best: FoundRecord
  var others: [Place] = []
  var otherCount = 0

  init(_ record: FoundRecord) { best = record }

  mutating func add(_ record: FoundRecord) {
    let isBetter = record.supersedes(best)
    let loser = isBetter ? best : record
    if isBetter { best = record }
    otherCount += 1
    if others.count < Explanation.placeLimit { others.append(loser.conversation.place) }
  }
}

/// What a search found in one chunk, or in all so far.
struct SearchResult: Sendable {
  var conversations = 0
  var newest: Instant?
  /// One for each conversation that is shown by the identifier; more than one only where exports are odd.
  var records: [FoundConversation] = []
  /// Later sessions of the identifier.
  var sessions: [Explanation.Namesake] = []
  /// The nearest first; the first in the input where they are as near.
  var nearest: [NearIdentifier] = []

  mutating func add(_ other: SearchResult) {
    conversations += other.conversations
    if let time = other.newest { newest = max(newest ?? time, time) }
    for found in other.records {
      add(found.best)
      guard let slot = slot(of: found.best.conversation) else { continue }
      records[slot].otherCount += found.otherCount
      records[slot].others += found.others.prefix(Explanation.placeLimit - records[slot].others.count)
    }
    sessions += other.sessions.prefix(Explanation.placeLimit - sessions.count)
    for near in other.nearest { add(near) }
  }

  mutating func add(_ record: FoundRecord) {
    if let slot = slot(of: record.conversation) { return records[slot].add(record) }
    if records.count < Explanation.placeLimit { records.append(FoundConversation(record)) }
  }

  /// The same conversation among those found; identifiers that are ours join nothing.
  private func slot(of conversation: Conversation) -> Int? {
    if conversation.idIsSynthetic { return nil }
    return records.firstIndex {
      !$0.best.conversation.idIsSynthetic && $0.best.conversation.session == conversation.session
    }
  }

  mutating func add(_ near: NearIdentifier) {
    guard !nearest.contains(where: { $0.id == near.id }) else { return }
    let place = nearest.firstIndex { near.distance < $0.distance } ?? nearest.count
    guard place < 3 else { return }
    nearest.insert(near, at: place)
    if nearest.count > 3 { nearest.removeLast() }
  }
}

/// Compares identifiers, and nothing else of a conversation but its times.
struct SearchWorker: Visitor, ~Copyable {
  private let id: [UInt8]
  private let wantsNewest: Bool
  private var found = SearchResult()

  init(id: [UInt8], wantsNewest: Bool) {
    self.id = id
    self.wantsNewest = wantsNewest
  }

  mutating func visit(_ conversation: inout Conversation) {
    found.conversations += 1
    if wantsNewest, let time = Self.newest(conversation) { found.newest = max(found.newest ?? time, time) }
    let start = Int(conversation.id.start)
    let name = conversation.bytes[start..<start + Int(conversation.id.count)]
    if name.count == id.count, name.elementsEqual(id) {
      return found.add(FoundRecord(conversation: conversation, newest: Self.newest(conversation)))
    }
    if conversation.session > 0, name.count > id.count, name[start + id.count] == UInt8(ascii: "#"),
      name.starts(with: id), found.sessions.count < Explanation.placeLimit
    {
      found.sessions.append(Explanation.Namesake(id: Array(name), place: conversation.place))
    }
    // Once it is found in a chunk nobody asks for the nearest.
    guard found.records.isEmpty, let distance = NearIdentifier.distance(of: name, to: id) else { return }
    if found.nearest.count == 3, let last = found.nearest.last, distance >= last.distance { return }
    found.add(NearIdentifier(id: Array(name), distance: distance))
  }

  private static func newest(_ conversation: borrowing Conversation) -> Instant? {
    var newest: Instant?
    for index in conversation.events.indices {
      guard let time = conversation.events[index].time else { continue }
      if newest.map({ time > $0 }) ?? true { newest = time }
    }
    return newest
  }

  mutating func finding() -> SearchResult {
    defer { found = SearchResult() }
    return found
  }
}
