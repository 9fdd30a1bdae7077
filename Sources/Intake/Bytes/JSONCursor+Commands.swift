import Conversations

extension JSONCursor {
  /// Whether a decoded text is a command of a button or an interface: `/intent`, `/intent{…}`, `EXTERNAL: …`.
  func isCommand(_ range: TextRange) -> Bool {
    func byte(_ index: Int) -> UInt8 {
      index < Int(range.count) ? unsafe out.load(fromByteOffset: Int(range.start) + index, as: UInt8.self) : 0
    }
    if "EXTERNAL:".utf8.enumerated().allSatisfy({ byte($0.offset) == $0.element }) { return true }
    guard byte(0) == 0x2f, (0x61...0x7a).contains(byte(1) | 0x20) else { return false }
    // A name without blanks, then nothing or its values.
    for index in 2..<max(2, Int(range.count)) {
      let c = byte(index)
      if c == 0x7b { return true }
      if c <= 0x20 || c == 0x2f { return false }
    }
    return true
  }

  /// The text up to the last mark of a kind, without it; the whole text where the mark is not in it.
  func beforeLast(_ mark: UInt8, _ range: TextRange) -> TextRange {
    var index = Int(range.count) - 1
    while index > 0 {
      if unsafe out.load(fromByteOffset: Int(range.start) + index, as: UInt8.self) == mark {
        return TextRange(start: range.start, count: UInt32(truncatingIfNeeded: index))
      }
      index -= 1
    }
    return range
  }

  /// Whether a decoded text is one of the words that programs write where they have nothing.
  func isNothing(_ range: TextRange) -> Bool {
    range.isEmpty || (["null", "undefined", "None", "NaN"] as [StaticString]).contains { equals(range, $0) }
  }

  /// Whether a decoded text is this one.
  func equals(_ range: TextRange, _ words: StaticString) -> Bool {
    guard Int(range.count) == words.utf8CodeUnitCount else { return false }
    for index in 0..<Int(range.count) {
      let byte = unsafe words.utf8Start[index]
      if unsafe out.load(fromByteOffset: Int(range.start) + index, as: UInt8.self) != byte { return false }
    }
    return true
  }
}
