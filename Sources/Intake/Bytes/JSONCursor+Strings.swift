// Strings: one pass that looks for the three things that end a plain run - a quote, a backslash, a control character.
// Keys and short values end in the first eight bytes, so these are tested as one integer; then sixteen at a time. Only
// concrete vector operations on two vectors stay fast in a large function; the mask is read as two integers.

extension JSONCursor {
  /// The bytes of eight that stop a plain run, marked by their highest bit; only the lowest mark is exact.
  @inline(__always)
  private static func stops(in word: UInt64) -> UInt64 {
    let quote = word ^ 0x2222_2222_2222_2222
    let slash = word ^ 0x5c5c_5c5c_5c5c_5c5c
    let ones: UInt64 = 0x0101_0101_0101_0101
    let found = ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | ((word &- (ones &* 0x20)) & ~word)
    return found & 0x8080_8080_8080_8080
  }

  /// The bytes of sixteen that stop a plain run, all bits set, as two integers.
  @inline(__always)
  private static func stops(in vector: SIMD16<UInt8>) -> SIMD2<UInt64> {
    let quote = SIMD16<UInt8>(repeating: 0x22)
    let slash = SIMD16<UInt8>(repeating: 0x5c)
    let space = SIMD16<UInt8>(repeating: 0x20)
    let mask = (vector .== quote) .| (vector .== slash) .| (vector .< space)
    return unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  }

  @inline(__always)
  private mutating func sixteen(_ i: Int) -> SIMD16<UInt8> {
    unsafe base.loadUnaligned(fromByteOffset: i, as: SIMD16<UInt8>.self)
  }

  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// Checks and passes a string; ``stringStart`` and ``stringEnd`` tell where it lies.
  @inline(__always)
  mutating func skipString() {
    var i = at &+ 1
    stringStart = i
    stringIsPlain = true
    let word = eight(i)
    var high = word
    let early = Self.stops(in: word)
    var isFound = early != 0
    i &+= isFound ? early.trailingZeroBitCount &>> 3 : 8
    while true {
      if !isFound {
        while true {
          let vector = sixteen(i)
          let stop = Self.stops(in: vector)
          let halves = unsafe unsafeBitCast(vector, to: SIMD2<UInt64>.self)
          high |= halves[0]
          if stop[0] != 0 {
            i &+= stop[0].trailingZeroBitCount &>> 3
            break
          }
          high |= halves[1]
          if stop[1] != 0 {
            i &+= 8 &+ stop[1].trailingZeroBitCount &>> 3
            break
          }
          i &+= 16
        }
      }
      isFound = false
      let c = byte(i)
      if c == 0x22 { break }
      stringIsPlain = false
      guard c == 0x5c else { return failInString(at: i) }
      i = passEscape(i)
      if i < 0 { return }
    }
    stringEnd = i
    at = i &+ 1
    if high & Self.highBits != 0, !isUTF8(from: stringStart, to: i) { sawBrokenText = true }
  }

  /// Copies a string into `out` with its escapes resolved, checks it and passes it.
  ///
  /// - Returns: where the text begins and ends in `out`.
  @inline(__always)
  mutating func readText() -> (start: Int, count: Int) {
    var i = at &+ 1
    var o = outCount
    let start = i
    let word = eight(i)
    unsafe out.storeBytes(of: word, toByteOffset: o, as: UInt64.self)
    // Which bytes stood here, and a few behind: a high bit too much only costs a second look.
    var high = SIMD2<UInt64>(word, 0)
    let early = Self.stops(in: word)
    var isFound = early != 0
    let step = isFound ? early.trailingZeroBitCount &>> 3 : 8
    i &+= step
    o &+= step
    while true {
      if !isFound {
        while true {
          let vector = sixteen(i)
          unsafe out.storeBytes(of: vector, toByteOffset: o, as: SIMD16<UInt8>.self)
          let stop = Self.stops(in: vector)
          high |= unsafe unsafeBitCast(vector, to: SIMD2<UInt64>.self)
          if stop[0] | stop[1] != 0 {
            // Without a branch, which would be guessed wrong half of the time.
            let half = stop[0].trailingZeroBitCount &>> 3
            let step = half &+ (stop[1].trailingZeroBitCount &>> 3 & (0 &- half &>> 3))
            i &+= step
            o &+= step
            break
          }
          i &+= 16
          o &+= 16
        }
      }
      isFound = false
      let c = byte(i)
      if c == 0x22 { break }
      guard c == 0x5c else {
        failInString(at: i)
        return (outCount, 0)
      }
      let escape = byte(i &+ 1)
      if escape == 0x6e || escape == 0x22 {
        unsafe out.storeBytes(of: escape == 0x22 ? 0x22 : 0x0a, toByteOffset: o, as: UInt8.self)
        i &+= 2
        o &+= 1
      } else {
        (i, o) = resolveEscape(i, o)
        if i < 0 { return (outCount, 0) }
      }
    }
    if (high[0] | high[1]) & Self.highBits != 0, !isUTF8(from: start, to: i) {
      o = repairText(from: start, to: i)
      sawBrokenText = true
    }
    let result = (start: outCount, count: o &- outCount)
    outCount = o
    at = i &+ 1
    return result
  }

  @inline(never)
  private mutating func failInString(at i: Int) {
    let c = byte(i)
    // A carriage return before the line feed belongs to the line end: the string was cut there.
    let isEnd = c == 0x0a || (c == 0x0d && byte(i + 1) == 0x0a)
    fail(isEnd ? .cutLine : c == 0 ? .nulByte : .controlCharacter, at: i)
  }

  /// The last string as a word, escapes resolved.
  @inline(__always)
  mutating func stringWord() -> Word {
    stringIsPlain ? unsafe word(of: base, start: stringStart, count: stringEnd &- stringStart) : resolvedWord()
  }

  /// Reads a string of at most eight bytes of ASCII without escapes as a word; `nil` where it is another one.
  @inline(__always)
  mutating func passShortWord() -> Word? {
    let word = eight(at &+ 1)
    let stop = Self.stops(in: word)
    let bits = stop == 0 ? 64 : UInt64(truncatingIfNeeded: stop.trailingZeroBitCount &- 7)
    let kept = bits == 64 ? word : word & ((1 &<< bits) &- 1)
    let count = Int(truncatingIfNeeded: bits &>> 3)
    guard byte(at) == 0x22, byte(at &+ 1 &+ count) == 0x22, kept & Self.highBits == 0 else { return nil }
    at &+= count &+ 2
    return Word(count: count, first: kept, second: 0, third: 0)
  }

  @inline(never)
  private mutating func resolvedWord() -> Word {
    if failed { return Word(count: 0, first: 0, second: 0, third: 0) }
    var copy = self
    copy.at = stringStart - 1
    let text = copy.readText()
    return unsafe word(of: UnsafeRawPointer(out), start: text.start, count: text.count)
  }

  @inline(__always)
  mutating func word(of memory: UnsafeRawPointer, start: Int, count: Int) -> Word {
    let first = unsafe memory.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    if count < 8 {
      return Word(
        count: count, first: first & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1), second: 0, third: 0)
    }
    if count == 8 { return Word(count: count, first: first, second: 0, third: 0) }
    return unsafe longWord(memory, start, count, first)
  }

  @inline(__always)
  private mutating func longWord(_ memory: UnsafeRawPointer, _ start: Int, _ count: Int, _ first: UInt64) -> Word {
    let second = unsafe memory.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
    if count < 16 {
      let kept: UInt64 = (1 &<< UInt64(truncatingIfNeeded: (count &- 8) &* 8)) &- 1
      return Word(count: count, first: first, second: second & kept, third: 0)
    }
    if count > 24 {
      let hash = unsafe Hash128(start: memory + start, count: count)
      return Word(count: count, first: first, second: second, third: hash.low)
    }
    let third = unsafe memory.loadUnaligned(fromByteOffset: start &+ 16, as: UInt64.self)
    let kept: UInt64 = count == 24 ? .max : (1 &<< UInt64(truncatingIfNeeded: (count &- 16) &* 8)) &- 1
    return Word(count: count, first: first, second: second, third: third & kept)
  }

  /// Whether a run of the block is UTF-8 as RFC 3629 has it; the byte behind the run must be a quote.
  @inline(never)
  mutating func isUTF8(from start: Int, to end: Int) -> Bool {
    var i = start
    while i < end {
      if (eight(i) | eight(i &+ 8) | eight(i &+ 16) | eight(i &+ 24)) & Self.highBits == 0 {
        i &+= 32
        continue
      }
      let high = eight(i) & Self.highBits
      if high == 0 {
        i &+= 8
        continue
      }
      i &+= high.trailingZeroBitCount &>> 3
      if i >= end { return true }
      let length = sequenceLength(at: i)
      if length == 0 { return false }
      i &+= length
    }
    return true
  }

  /// The length of the well-formed sequence that begins with this byte above 0x7f; 0 where there is none.
  @inline(__always)
  private mutating func sequenceLength(at i: Int) -> Int {
    let word = UInt32(truncatingIfNeeded: eight(i))
    let c = UInt8(truncatingIfNeeded: word)
    let d = UInt8(truncatingIfNeeded: word &>> 8)
    if c < 0xe0 { return c >= 0xc2 && d & 0xc0 == 0x80 ? 2 : 0 }
    if c < 0xf0 {
      guard word & 0xc0_c000 == 0x80_8000 else { return 0 }
      return (c == 0xe0 && d < 0xa0) || (c == 0xed && d >= 0xa0) ? 0 : 3
    }
    guard c <= 0xf4, word & 0xc0c0_c000 == 0x8080_8000 else { return 0 }
    return (c == 0xf0 && d < 0x90) || (c == 0xf4 && d >= 0x90) ? 0 : 4
  }

  /// Decodes a string once more and puts U+FFFD for each maximal part of a broken sequence.
  ///
  /// - Returns: the end of the text in `out`.
  @inline(never)
  private mutating func repairText(from start: Int, to end: Int) -> Int {
    var i = start
    var o = outCount
    while i < end {
      let c = byte(i)
      if c == 0x5c {
        (i, o) = resolveEscape(i, o)
        continue
      }
      if c < 0x80 {
        unsafe out.storeBytes(of: c, toByteOffset: o, as: UInt8.self)
        i += 1
        o += 1
        continue
      }
      let length = sequenceLength(at: i)
      if length > 0 {
        for j in 0..<length { unsafe out.storeBytes(of: byte(i + j), toByteOffset: o + j, as: UInt8.self) }
        i += length
        o += length
      } else {
        put(0xfffd, &o)
        i += brokenLength(at: i)
      }
    }
    return o
  }

  /// How many bytes of a broken sequence one U+FFFD stands for: its longest well-formed beginning, at least one.
  private mutating func brokenLength(at i: Int) -> Int {
    let c = byte(i)
    let d = byte(i + 1)
    let second: ClosedRange<UInt8>
    let wanted: Int
    switch c {
    case 0xe0: (second, wanted) = (0xa0...0xbf, 3)
    case 0xed: (second, wanted) = (0x80...0x9f, 3)
    case 0xe1...0xef: (second, wanted) = (0x80...0xbf, 3)
    case 0xf0: (second, wanted) = (0x90...0xbf, 4)
    case 0xf4: (second, wanted) = (0x80...0x8f, 4)
    case 0xf1...0xf3: (second, wanted) = (0x80...0xbf, 4)
    default: return 1
    }
    guard second.contains(d) else { return 1 }
    guard wanted == 4, byte(i + 2) & 0xc0 == 0x80 else { return 2 }
    return 3
  }
}
