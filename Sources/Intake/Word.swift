/// A short text as four numbers, so that keys, roles and kinds are compared without touching memory.
///
/// Up to 24 bytes are held as they are; of a longer text the first 16 and a hash of all.
struct Word: Hashable, Sendable {
  /// How many bytes the text has.
  var count: Int
  var first: UInt64
  var second: UInt64
  var third: UInt64

  init(count: Int, first: UInt64, second: UInt64, third: UInt64) {
    self.count = count
    self.first = first
    self.second = second
    self.third = third
  }

  /// The word that a reader gets for this text.
  init(_ text: String) {
    let bytes = [UInt8](text.utf8)
    var parts: [UInt64] = [0, 0, 0]
    for (index, byte) in bytes.prefix(24).enumerated() {
      parts[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
    }
    self.init(count: bytes.count, first: parts[0], second: parts[1], third: parts[2])
    if count > 24 { third = Hash128(of: bytes.span).low }
  }

  /// No text.
  static var none: Word { Word(count: 0, first: 0, second: 0, third: 0) }

  /// The same text with its capitals A to Z made small; a text of more than 24 bytes stays as it is.
  var inSmallLetters: Word {
    if count > 24 { return self }
    return Word(
      count: count, first: Self.inSmallLetters(first), second: Self.inSmallLetters(second),
      third: Self.inSmallLetters(third))
  }

  private static func inSmallLetters(_ eight: UInt64) -> UInt64 {
    var result: UInt64 = 0
    for index in 0..<8 {
      let byte = UInt8(truncatingIfNeeded: eight >> UInt64(index * 8))
      result |= UInt64((0x41...0x5a).contains(byte) ? byte | 0x20 : byte) << UInt64(index * 8)
    }
    return result
  }

  /// The text, as far as it is held.
  var text: String {
    var bytes: [UInt8] = []
    for index in 0..<min(count, count > 24 ? 16 : 24) {
      let part = index < 8 ? first : index < 16 ? second : third
      bytes.append(UInt8(truncatingIfNeeded: part >> UInt64(index % 8 * 8)))
    }
    return String(decoding: bytes, as: UTF8.self) + (count > 24 ? "…" : "")
  }
}

/// A fixed set of words with a value each; one probe finds a word or shows that it is not there.
struct WordTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var word: Word
    var value: Value
  }

  private var entries: [Entry] = []
  private var slots: [UInt8] = []
  private var factor: UInt64 = 0
  private var shift: UInt64 = 0

  /// A table of at most 254 words; of a word that stands twice the last value counts.
  init(_ words: [(String, Value)]) {
    for (text, value) in words.suffix(254) {
      let word = Word(text)
      if let index = entries.firstIndex(where: { $0.word == word }) {
        entries[index].value = value
      } else {
        entries.append(Entry(word: word, value: value))
      }
    }
    // Try factors until no two words share a slot; with this much room a few dozen tries are enough, and more room
    // is taken if they are not.
    var bits: UInt64 = 4
    while 1 << bits < entries.count * 4 { bits += 1 }
    var tries = 0
    search: while true {
      tries += 1
      if tries % 512 == 0 { bits += 1 }
      factor = UInt64(truncatingIfNeeded: tries &* 2 &+ 1) &* 0x9e37_79b9_7f4a_7c15
      shift = 64 &- bits
      slots = [UInt8](repeating: .max, count: 1 << Int(bits))
      for (index, entry) in entries.enumerated() {
        let slot = slot(of: entry.word)
        guard slots[slot] == .max else { continue search }
        slots[slot] = UInt8(index)
      }
      return
    }
  }

  @inline(__always)
  private func slot(of word: Word) -> Int {
    let mixed = (word.first ^ (word.second &* 3) ^ (word.third &* 5) ^ UInt64(truncatingIfNeeded: word.count)) &* factor
    return Int(truncatingIfNeeded: ((mixed ^ (mixed &<< 23)) &* factor) &>> shift)
  }

  /// The value of a word, or `nil` where the table does not have it.
  @inline(__always)
  subscript(word: Word) -> Value? {
    let index = Int(slots[slot(of: word)])
    guard index < entries.count, entries[index].word == word else { return nil }
    return entries[index].value
  }
}
