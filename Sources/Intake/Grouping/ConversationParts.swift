import Conversations

/// Records that are parts of conversations, in the order of the input, with the identifier of their conversation.
package struct ConversationParts: Sendable {
  /// One record.
  struct Entry: Sendable {
    /// The hash of the identifier; `nil` where the record has none and stands alone.
    var id: Hash128? { isAlone ? nil : key }
    /// What conversations are sorted by; a record without an identifier is sorted by its place.
    let key: Hash128
    let isAlone: Bool
    /// Where the decoded identifier lies in the bytes.
    var idStart: Int
    var idCount: Int
    /// Where the record lies, with its line feed.
    var start: Int
    var count: Int
    var place: Place
    /// The hash of its bytes, which tells repeats.
    var hash: Hash128
    var format: ExportFormat
    /// Where it belongs by the source's own order or time; `Int64.min` where the source does not say.
    var position: Int64
  }

  var bytes: [UInt8] = []
  var entries: [Entry] = []

  package init() {}

  /// How many records there are.
  package var count: Int { entries.count }

  /// How much memory they take, in bytes, with the room that is not used yet.
  var size: Int { bytes.capacity + entries.capacity * MemoryLayout<Entry>.stride }

  /// Makes room for the records of a chunk, so that arrays do not grow by doubling.
  mutating func reserve(bytes count: Int, records: Int) {
    bytes.reserveCapacity(count)
    entries.reserveCapacity(records)
  }

  /// Takes in more records behind these.
  mutating func append(_ more: ConversationParts) {
    let base = bytes.count
    bytes.append(contentsOf: more.bytes)
    for var entry in more.entries {
      entry.idStart += base
      entry.start += base
      entries.append(entry)
    }
  }

  /// By conversation, then by place; conversations come in the order of the hashes of their identifiers.
  ///
  /// The order depends on nothing but the records, so it is the same however much memory there was.
  static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    let (first, second) = (a.key, b.key)
    if first != second { return first < second }
    return a.place < b.place
  }
}

extension ConversationParts.Entry {
  /// - Parameter id: the hash of the identifier; `nil` where the record has none.
  init(
    id: Hash128?, idStart: Int, idCount: Int, start: Int, count: Int, place: Place, hash: Hash128,
    format: ExportFormat, position: Int64
  ) {
    let key: Hash128
    if let id {
      key = Hash128(high: id.high, low: id.low ^ UInt64(format.number) &* 0x9e37_79b9_7f4a_7c15)
    } else {
      let word = UInt64(truncatingIfNeeded: place.byte) ^ UInt64(truncatingIfNeeded: place.file) << 48
      key = Hash128(high: word &* 0x9e37_79b9_7f4a_7c15, low: word)
    }
    self.init(
      key: key, isAlone: id == nil, idStart: idStart, idCount: idCount, start: start, count: count, place: place,
      hash: hash, format: format, position: position)
  }

  /// The part of all conversations to which this one belongs.
  var partition: Int { Int(truncatingIfNeeded: key.high >> 52) }
}
