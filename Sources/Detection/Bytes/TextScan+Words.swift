extension TextScan {
  /// The hash of a word's stem: plural, -ing, -ed and a last e or y are taken off, a doubled letter is made single.
  @inline(__always)
  static func stemHash(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    unsafe WordTable.hash(start, count < 4 ? count : stem(start, count))
  }

  /// How many bytes of a word of at least four are its stem.
  @inline(__always)
  private static func stem(_ start: UnsafeRawPointer, _ count: Int) -> Int {
    func letter(_ fromEnd: Int) -> UInt8 { unsafe start.load(fromByteOffset: count &- fromEnd, as: UInt8.self) }
    var kept = count
    let last = letter(1)
    if last == UInt8(ascii: "s") {
      let before = letter(2)
      if before == UInt8(ascii: "'") {
        kept = count &- 2
      } else if before != UInt8(ascii: "s"), before != UInt8(ascii: "u"), before != UInt8(ascii: "i") {
        kept = before == UInt8(ascii: "e") && letter(3) == UInt8(ascii: "i") && count > 4 ? count &- 3 : count &- 1
      }
    } else if last == UInt8(ascii: "g"), count > 5, letter(2) == UInt8(ascii: "n"), letter(3) == UInt8(ascii: "i") {
      kept = count &- 3
    } else if last == UInt8(ascii: "d"), count > 4, letter(2) == UInt8(ascii: "e") {
      kept = count &- 2
    } else if last == UInt8(ascii: "y") {
      kept = count &- 1
    }
    guard kept > 3 else { return kept }
    let end = unsafe start.load(fromByteOffset: kept &- 1, as: UInt8.self)
    if end == UInt8(ascii: "e") { return kept &- 1 }
    let before = unsafe start.load(fromByteOffset: kept &- 2, as: UInt8.self)
    return kept < count && end == before ? kept &- 1 : kept
  }

  /// The folded bytes of a token, for comparing a rare word letter by letter.
  func letters(of token: Token) -> [UInt8] {
    let start = Int(token.start)
    return (start..<start + Int(token.count)).map { byte($0) }
  }
}
