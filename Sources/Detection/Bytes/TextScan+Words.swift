extension TextScan {
  /// The hash of a word's stem: plural, -ing, -ed and a last e or y are taken off, a doubled letter is made single.
  @inline(__always)
  static func stemHash(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    unsafe WordTable.hash(start, count < 4 ? count : stem(start, count))
  }

  /// How many bytes of a word of at least four are its stem.
  ///
  /// Without a branch on the letters: which ending a word has cannot be foreseen, and a wrong guess costs more than all
  /// of this. An ending is a number of bytes to take off, zero when it is not there.
  @inline(__always)
  private static func stem(_ start: UnsafeRawPointer, _ count: Int) -> Int {
    let tail = unsafe start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
    let last = tail &>> 24
    let before = tail &>> 16 & 0xff
    func one(_ isTrue: Bool) -> Int { isTrue ? 1 : 0 }
    let isPlural = one(last == 0x73) & one(before != 0x73) & one(before != 0x75) & one(before != 0x69)
    let isOwner = isPlural & one(before == 0x27)
    let isY = isPlural & one(tail &>> 8 == 0x73_6569) & one(count > 4)
    let isGerund = one(tail &>> 8 == 0x67_6e69) & one(count > 5)
    let isPast = one(tail &>> 16 == 0x6465) & one(count > 4)
    var kept = count &- isPlural &- isOwner &- 2 &* isY &- 3 &* isGerund &- 2 &* isPast &- one(last == 0x79)
    let end = unsafe start.load(fromByteOffset: kept &- 1, as: UInt8.self)
    let second = unsafe start.load(fromByteOffset: kept &- 2, as: UInt8.self)
    let isLong = one(kept > 3)
    let isSilent = isLong & one(end == 0x65)
    let isDouble = isLong & one(kept < count) & one(end == second) & (1 &- isSilent)
    kept = kept &- isSilent &- isDouble
    return kept
  }

  /// The hash of a token's stem; see ``stemHash(_:_:)``.
  func stemHash(of token: Token) -> UInt64 {
    unsafe withLetters(of: token) { start, count in unsafe Self.stemHash(start, count) }
  }

  /// The order and spelling of some words, as ``ScannedText/fingerprint`` has it.
  func fingerprint(of range: Range<Int>) -> UInt64 {
    var result: UInt64 = 0
    for index in range { result = (result ^ hash(of: token(index))) &* 0x9E37_79B9_7F4A_7C15 }
    return result
  }

  /// The hash of a token's letters, as ``WordTable`` has it.
  func hash(of token: Token) -> UInt64 { hash(of: token, first: Int(token.count)) }

  /// The hash of a token's first letters; there must be as many.
  func hash(of token: Token, first count: Int) -> UInt64 {
    assert(count <= Int(token.count), "a token is no shorter than its beginning")
    return unsafe withLetters(of: token) { start, _ in unsafe WordTable.hash(start, count) }
  }

  /// Whether two tokens have the same letters.
  func isSameWord(_ a: Int, _ b: Int) -> Bool {
    let (one, other) = (token(a), token(b))
    return one.count == other.count && one.word == other.word && (one.word != 0 || hash(of: one) == hash(of: other))
  }

  /// The hashes of some words, for rules that need a few words and no phrase.
  static func hashes(_ words: [String]) -> [UInt64] { words.map { WordTable.hash(of: Array($0.utf8)) } }

  /// Whether a token is one of a few words, by their hashes.
  func isAmong(_ hashes: [UInt64], _ index: Int) -> Bool { hashes.contains(hash(of: token(index))) }

  /// The folded bytes of a token, for comparing a rare word letter by letter.
  func letters(of token: Token) -> [UInt8] {
    let start = Int(token.start)
    return (start..<start + Int(token.count)).map { byte($0) }
  }
}
