import Conversations

/// The parts of all conversations that are spread over records, put together by identifier.
///
///     records ──hash of the id, first 12 bits──► 4,096 partitions ──one at a time──► sorted ──► conversations
///                       over the memory: each partition's share is stored, and read again at the end
///
/// As long as they fit, the records stay in memory. When they do not, all of them are stored, partition after partition,
/// and collecting begins anew; a partition is then what was stored of it and what is still in memory. Every
/// partition is sorted by identifier and place before it is read, so the result is the same with any memory.
package struct ConversationGroups: Sendable {
  /// How many partitions there are.
  static let partitions = 4_096

  /// A stored share of a partition.
  private struct Segment: Sendable {
    var offset: Int
    var count: Int
  }

  private let memory: Int
  private let storage: Storage?
  private var blocks: [ConversationParts] = []
  private var size = 0
  private var segments: [[Segment]] = []
  // Entries of the blocks by partition: block and number in it; made when all are in.
  private var index: [[(block: Int32, entry: Int32)]] = []

  /// How many records there are.
  package private(set) var count = 0
  /// How often the memory was full.
  package private(set) var spills = 0

  /// - Parameters:
  ///   - memory: how many bytes of records may be kept, those of the index included.
  ///   - storage: where they go beyond it; without one they stay.
  package init(memory: Int, storage: Storage?) {
    self.memory = memory
    self.storage = storage
  }

  /// Takes in the records of the next chunk; throws what storing throws.
  package mutating func append(_ parts: ConversationParts) throws {
    guard parts.count > 0 else { return }
    count += parts.count
    size += parts.size
    blocks.append(parts)
    if size > memory, let storage { try spill(to: storage) }
  }

  /// The partitions that hold records, in order; complete once ``close()`` was called.
  package private(set) var filled: [Int] = []

  /// Gets ready to be read; to be called once, when all records are in. Throws what storing throws.
  ///
  /// When some records were stored the rest is stored as well, so that the memory is free for what comes next.
  package mutating func close() throws {
    guard count > 0 else { return }
    if spills > 0, size > 0, let storage { try spill(to: storage) }
    index = partitioned()
    filled = (0..<Self.partitions).filter { !index[$0].isEmpty || !(segments.isEmpty || segments[$0].isEmpty) }
  }

  private func partitioned() -> [[(block: Int32, entry: Int32)]] {
    var index = [[(block: Int32, entry: Int32)]](repeating: [], count: Self.partitions)
    for (block, parts) in blocks.enumerated() {
      for number in parts.entries.indices {
        index[parts.entries[number].partition].append((Int32(block), Int32(number)))
      }
    }
    return index
  }

  private mutating func spill(to storage: Storage) throws {
    if segments.isEmpty { segments = [[Segment]](repeating: [], count: Self.partitions) }
    var bytes: [UInt8] = []
    for (partition, entries) in partitioned().enumerated() where !entries.isEmpty {
      bytes.removeAll(keepingCapacity: true)
      for (block, entry) in entries { StoredPart.write(blocks[Int(block)], Int(entry), to: &bytes) }
      segments[partition].append(Segment(offset: try storage.append(bytes), count: bytes.count))
    }
    blocks.removeAll()
    size = 0
    spills += 1
  }

  /// One partition, sorted by conversation and place; throws what reading throws.
  func partition(_ number: Int) throws -> SortedParts {
    var parts = ConversationParts()
    if let storage, !segments.isEmpty {
      for segment in segments[number] {
        StoredPart.read(try storage.read(segment.offset, segment.count), into: &parts)
      }
    }
    for (block, entry) in index[number] { parts.append(blocks[Int(block)], entry: Int(entry)) }
    return SortedParts(parts)
  }
}

/// The records of some conversations, in order, cut into groups of one conversation each.
struct SortedParts: Sendable {
  let parts: ConversationParts
  /// The entries of each conversation.
  let groups: [Range<Int>]

  init(_ unsorted: ConversationParts) {
    var parts = unsorted
    parts.entries.sort { ConversationParts.precedes($0, $1) }
    var groups: [Range<Int>] = []
    var first = 0
    while first < parts.entries.count {
      var end = first + 1
      while end < parts.entries.count, parts.entries[end].key == parts.entries[first].key { end += 1 }
      if parts.entries[first].isAlone {
        groups += (first..<end).map { $0..<$0 + 1 }
      } else {
        groups += parts.separate(first..<end)
      }
      first = end
    }
    for group in groups { parts.order(group) }
    self.parts = parts
    self.groups = groups
  }

  /// The bytes of a record, with its line feed.
  func bytes(_ entry: Int) -> ArraySlice<UInt8> {
    let entry = parts.entries[entry]
    return parts.bytes[entry.start..<entry.start + entry.count]
  }
}

extension ConversationParts {
  /// Takes in one record of another block.
  mutating func append(_ other: ConversationParts, entry number: Int) {
    var entry = other.entries[number]
    let shift = bytes.count - entry.idStart
    bytes.append(contentsOf: other.bytes[entry.idStart..<entry.start + entry.count])
    entry.idStart += shift
    entry.start += shift
    entries.append(entry)
  }

  /// Cuts records of one hash into those of one identifier each; only a forger makes more than one of them.
  mutating func separate(_ run: Range<Int>) -> [Range<Int>] {
    if run.dropFirst().allSatisfy({ hasSameID(run.lowerBound, $0) }) { return [run] }
    let copy = self
    entries[run].sort { a, b in
      let (first, second) = (copy.id(of: a), copy.id(of: b))
      return first.elementsEqual(second) ? a.place < b.place : first.lexicographicallyPrecedes(second)
    }
    var groups: [Range<Int>] = []
    var first = run.lowerBound
    for next in run.dropFirst() where !hasSameID(next - 1, next) {
      groups.append(first..<next)
      first = next
    }
    return groups + [first..<run.upperBound]
  }

  /// Puts the records of one conversation into the order of the source, where every one of them has a place in it.
  mutating func order(_ group: Range<Int>) {
    guard group.count > 1, group.allSatisfy({ entries[$0].position != .min }) else { return }
    var isSorted = true
    for next in group.dropFirst() where entries[next].position < entries[next - 1].position { isSorted = false }
    if isSorted { return }
    entries[group].sort { ($0.position, $0.place) < ($1.position, $1.place) }
  }

  private func id(of entry: Entry) -> ArraySlice<UInt8> { bytes[entry.idStart..<entry.idStart + entry.idCount] }

  private func hasSameID(_ a: Int, _ b: Int) -> Bool { id(of: entries[a]).elementsEqual(id(of: entries[b])) }
}

/// A record as it is stored: twelve numbers, the identifier, the record.
private enum StoredPart {
  private static let numbers = 12

  static func write(_ parts: ConversationParts, _ number: Int, to bytes: inout [UInt8]) {
    let entry = parts.entries[number]
    let words: [UInt64] = [
      entry.isAlone ? 1 : 0, entry.key.high, entry.key.low, UInt64(entry.idCount), UInt64(entry.count),
      UInt64(entry.place.file), UInt64(entry.place.line), UInt64(entry.place.byte), entry.hash.high, entry.hash.low,
      UInt64(entry.format.number),
      UInt64(bitPattern: entry.position),
    ]
    for word in words {
      for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    bytes.append(contentsOf: parts.bytes[entry.idStart..<entry.idStart + entry.idCount])
    bytes.append(contentsOf: parts.bytes[entry.start..<entry.start + entry.count])
  }

  static func read(_ bytes: [UInt8], into parts: inout ConversationParts) {
    var at = 0
    func word(_ number: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in 0..<8 { word |= UInt64(bytes[at + number * 8 + index]) << UInt64(index * 8) }
      return word
    }
    while at + numbers * 8 <= bytes.count {
      let (idCount, count) = (Int(word(3)), Int(word(4)))
      let format = ExportFormat.allCases[Int(word(10))]
      let entry = ConversationParts.Entry(
        key: Hash128(high: word(1), low: word(2)), isAlone: word(0) == 1, idStart: parts.bytes.count, idCount: idCount,
        start: parts.bytes.count + idCount, count: count,
        place: Place(file: Int(word(5)), line: Int(word(6)), byte: Int(word(7))),
        hash: Hash128(high: word(8), low: word(9)), format: format,
        position: Int64(bitPattern: word(11)))
      at += numbers * 8
      parts.bytes.append(contentsOf: bytes[at..<at + idCount + count])
      parts.entries.append(entry)
      at += idCount + count
    }
  }
}
