extension TextScan {
  /// What in a text asks for more than lower case.
  struct Care: OptionSet {
    let rawValue: UInt8
    /// Letters beyond ASCII.
    static let letters = Care(rawValue: 1)
    /// Perhaps a quoted mail, code, an address.
    static let quotes = Care(rawValue: 2)
    static let code = Care(rawValue: 4)
    static let addresses = Care(rawValue: 8)
    /// A letter three times in a row, as in "soooo".
    static let drawnOut = Care(rawValue: 16)
    /// What the text has to be changed for.
    static let change: Care = [.letters, .quotes, .code, .addresses]
    /// What asks for nothing here and is worth knowing: digits, an "@".
    static let digits = Care(rawValue: 32)
    static let ats = Care(rawValue: 64)
  }

  static func care(_ source: UnsafePointer<UInt8>, _ count: Int) -> Care {
    typealias Wide = SIMD16<UInt8>
    typealias Mask = SIMDMask<SIMD16<Int8>>
    var high = Wide(repeating: 0)
    var quotes = Mask(repeating: false)
    var code = Mask(repeating: false)
    var slashes = Mask(repeating: false)
    var threes = Mask(repeating: false)
    var digits = Mask(repeating: false)
    var ats = Mask(repeating: false)
    var at = 0
    while at < count {
      // At least 64 bytes behind the text can be read; what stands there is looked at in vain at worst.
      let value = unsafe UnsafeRawPointer(source + at).loadUnaligned(as: Wide.self)
      high |= value
      quotes .|= value .== Wide(repeating: 0x3e)
      code .|= value .== Wide(repeating: 0x60)
      slashes .|= value .== Wide(repeating: 0x2f)
      let next = unsafe UnsafeRawPointer(source + at + 1).loadUnaligned(as: Wide.self)
      let third = unsafe UnsafeRawPointer(source + at + 2).loadUnaligned(as: Wide.self)
      threes .|= (value .== next) .& (value .== third) .& (value .> Wide(repeating: 0x40))
      digits .|= (value ^ Wide(repeating: 0x30)) .< Wide(repeating: 10)
      ats .|= value .== Wide(repeating: 0x40)
      at &+= 16
    }
    func isSet(_ mask: Mask) -> Bool {
      let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
      return halves[0] | halves[1] != 0
    }
    let halves = unsafe unsafeBitCast(high, to: SIMD2<UInt64>.self)
    var care: Care = (halves[0] | halves[1]) & 0x8080_8080_8080_8080 != 0 ? .letters : []
    if isSet(quotes) { care = Care(rawValue: care.rawValue | 2) }
    if isSet(code) { care = Care(rawValue: care.rawValue | 4) }
    if isSet(slashes) { care = Care(rawValue: care.rawValue | 8) }
    if isSet(threes) { care = Care(rawValue: care.rawValue | 16) }
    if isSet(digits) { care = Care(rawValue: care.rawValue | 32) }
    if isSet(ats) { care = Care(rawValue: care.rawValue | 64) }
    return care
  }

  /// Writes a text with other than ASCII letters into `plain`, letters in lower case, and answers its length.
  mutating func normalize(_ source: UnsafePointer<UInt8>, _ count: Int, _ care: Care) -> Int {
    var from = 0
    var to = 0
    var offset = 0
    while from < count {
      // Eight letters of ASCII at once; what is copied too much is written over.
      let eight = unsafe UnsafeRawPointer(source + from).loadUnaligned(as: UInt64.self)
      if eight & 0x8080_8080_8080_8080 == 0, from &+ 8 <= count {
        unsafe UnsafeMutableRawPointer(plain + to).storeBytes(of: eight, as: UInt64.self)
        from &+= 8
        to &+= 8
        continue
      }
      let byte = unsafe source[from]
      if byte < 0x80 {
        unsafe plain[to] = byte
        from &+= 1
        to &+= 1
        continue
      }
      let (scalar, width) = unsafe Self.scalar(source, from, count)
      to = unsafe Folding.write(scalar, into: plain, at: to)
      from &+= width
      if from &- to != offset {
        offset = from &- to
        shifts.append((UInt32(truncatingIfNeeded: foldedCount + to), Int32(truncatingIfNeeded: offset)))
      }
    }
    if care.rawValue & 2 != 0 { unsafe Foreign.blankQuotes(plain, to) }
    if care.rawValue & 4 != 0 { unsafe Foreign.blankCode(plain, to) }
    if care.rawValue & 8 != 0 { unsafe Foreign.blankAddresses(plain, to) }
    for index in 0..<128 where to + index < plainCapacity { unsafe plain[to + index] = 0 }
    return to
  }

  /// The scalar at a place of valid UTF-8, and how many bytes it has.
  static func scalar(_ source: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> (UInt32, Int) {
    let first = unsafe UInt32(source[at])
    let width = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    guard at + width <= count else { return (0xfffd, count - at) }
    var value = first & (width == 2 ? 0x1f : width == 3 ? 0x0f : 0x07)
    for index in 1..<width { value = unsafe value << 6 | UInt32(source[at + index] & 0x3f) }
    return (value, width)
  }

  /// Lower-cases ASCII, finds the edges of words, and answers how many there are; always an even number.
  func fold(_ text: UnsafeRawPointer, _ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Int {
    let edges = unsafe self.edges
    var found = 0
    var at = 0
    var carry: UInt64 = 0
    var previousLetter: UInt64 = 0
    while at < count {
      var letters: UInt64 = 0
      var quotes: UInt64 = 0
      unsafe Self.classify(text + at, UnsafeMutableRawPointer(target + at), &letters, &quotes)
      let left = count &- at
      let inside: UInt64 = left >= 64 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: left)) &- 1
      letters &= inside
      var word = letters
      if quotes != 0 {
        var after: UInt64 = 0
        if left > 64 {
          let next = unsafe text.load(fromByteOffset: at &+ 64, as: UInt8.self)
          after = Self.isLetter(next) ? 1 : 0
        }
        word |= quotes & inside & ((letters &<< 1) | previousLetter) & ((letters &>> 1) | (after &<< 63))
      }
      previousLetter = letters &>> 63
      var edge = word ^ ((word &<< 1) | carry)
      carry = word &>> 63
      while edge != 0 {
        unsafe edges[found] = UInt32(truncatingIfNeeded: at &+ edge.trailingZeroBitCount)
        found &+= 1
        edge &= edge &- 1
      }
      at &+= 64
    }
    if found & 1 == 1 {
      unsafe edges[found] = UInt32(truncatingIfNeeded: count)
      found &+= 1
    }
    return found
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    let low = byte | 0x20
    return (low >= 0x61 && low <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
  }

  /// Lower-cases 64 bytes and says which are letters or digits, and which are apostrophes.
  @inline(__always)
  static func classify(
    _ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, _ letters: inout UInt64, _ quotes: inout UInt64
  ) {
    typealias Wide = SIMD16<UInt8>
    var at = 0
    while at < 64 {
      let value = unsafe source.loadUnaligned(fromByteOffset: at, as: Wide.self)
      let upper = (value .> Wide(repeating: 0x40)) .& (value .< Wide(repeating: 0x5b))
      let low = value | (unsafe unsafeBitCast(upper, to: Wide.self) & Wide(repeating: 0x20))
      unsafe target.storeBytes(of: low, toByteOffset: at, as: Wide.self)
      let letter =
        ((low .> Wide(repeating: 0x60)) .& (low .< Wide(repeating: 0x7b)))
        .| ((value .> Wide(repeating: 0x2f)) .& (value .< Wide(repeating: 0x3a)))
        .| (value .> Wide(repeating: 0x7f))
      letters |= bits(letter) &<< UInt64(truncatingIfNeeded: at)
      // Few blocks have an apostrophe, so its bits are only made where there is one.
      let quote = value .== Wide(repeating: 0x27)
      let halves = unsafe unsafeBitCast(quote, to: SIMD2<UInt64>.self)
      if halves[0] | halves[1] != 0 { quotes |= bits(quote) &<< UInt64(truncatingIfNeeded: at) }
      at &+= 16
    }
  }

  /// One bit for each of 16 lanes.
  @inline(__always)
  static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    let low = ((halves[0] & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
    let high = ((halves[1] & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
    return low | (high &<< 8)
  }
}
