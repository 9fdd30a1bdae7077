/// A strict JSON reader that pulls one value after the other out of a block of lines.
///
/// The block ends with a line feed and at least 64 readable bytes follow it. A line feed is illegal inside a string and
/// ends every number and literal, so no scan needs a test for the end and no pass looks for the ends of lines: the grammar
/// finds them.
///
///     {"id":"c1","messages":[…]}⏎
///      ▲ at                        every method starts at `at` and leaves it behind what it read
///
/// On the first fault the cursor writes down its reason and place and jumps to the line feed. Nothing accepts a line
/// feed, so every later call fails at once, every loop ends, and a reader asks ``failed`` only when it is done.
///
/// Every byte is checked, also where a value is skipped. Text that is wanted is copied while it is scanned, into `out`,
/// with escapes resolved; broken UTF-8 and lone surrogates become U+FFFD. The owner of `out` grants three bytes of room
/// for each byte of the block.
@safe struct JSONCursor {
  /// The first byte of the block.
  let base: UnsafeRawPointer
  /// One past the last line feed.
  let end: Int
  /// Where decoded text goes.
  let out: UnsafeMutableRawPointer
  /// One bit for each open container that is skipped: set for an object.
  let stack: UnsafeMutablePointer<UInt64>
  /// How many containers may be open at once.
  let depthLimit: Int

  /// The next byte to read.
  var at = 0
  /// Where the line began.
  var lineStart = 0
  /// How much text was decoded for this record.
  var outCount = 0
  /// The key that was read last.
  var key = Word(count: 0, first: 0, second: 0, third: 0)
  /// Whether a container was opened and nothing was read from it yet.
  var isFresh = false
  /// How many containers are open.
  var depth = 0
  /// Why the line is refused.
  var fault: DefectCode?
  /// Where that was seen.
  var faultAt = 0
  /// Whether something broken was replaced by U+FFFD on this line.
  var sawBrokenText = false
  /// The last string: its first byte, one past its last byte, and whether it has escapes.
  var stringStart = 0
  var stringEnd = 0
  var stringIsPlain = true
  /// Where the last value began; positions of defects are computed from it.
  var valueStart = 0

  @unsafe init(
    base: UnsafeRawPointer, end: Int, out: UnsafeMutableRawPointer, stack: UnsafeMutablePointer<UInt64>, depthLimit: Int
  ) {
    unsafe self.base = base
    self.end = end
    unsafe self.out = out
    unsafe self.stack = stack
    self.depthLimit = depthLimit
  }

  /// Whether the line is refused.
  @inline(__always) var failed: Bool { fault != nil }

  @inline(__always) func byte(_ i: Int) -> UInt8 { unsafe base.load(fromByteOffset: i, as: UInt8.self) }
  @inline(__always) func eight(_ i: Int) -> UInt64 { unsafe base.loadUnaligned(fromByteOffset: i, as: UInt64.self) }

  /// Skips blanks, tabs and carriage returns; line feeds end a line and are never skipped.
  @inline(__always)
  mutating func skipSpace() {
    while true {
      let c = byte(at)
      if c > 0x20 { return }
      guard c == 0x20 || c == 0x09 || c == 0x0d else { return }
      at &+= 1
    }
  }

  /// Writes down the first fault and goes to the end of the line.
  @inline(never)
  mutating func fail(_ code: DefectCode, at place: Int) {
    if fault == nil {
      fault = code
      faultAt = place
    }
    at = max(at, place)
    while byte(at) != 0x0a { at &+= 1 }
  }

  /// Fails with the reason that the next byte suggests.
  @inline(never)
  mutating func failHere() {
    let here = at
    fail(reason(at: here), at: here)
  }

  private mutating func reason(at i: Int) -> DefectCode {
    let c = byte(i)
    switch c {
    case 0x0a: return .cutLine
    case 0x00: return .nulByte
    case 0x27: return .singleQuote
    case 0x2f where byte(i + 1) == 0x2f || byte(i + 1) == 0x2a, 0x23: return .comment
    case 0x4e where byte(i + 1) == 0x61 && byte(i + 2) == 0x4e: return .notANumber
    case 0x49 where byte(i + 1) == 0x6e && byte(i + 2) == 0x66: return .notANumber
    case 0x2d where byte(i + 1) == 0x49 || byte(i + 1) == 0x4e: return .notANumber
    case 0x7d, 0x5d:
      var before = i - 1
      while before > lineStart, byte(before) <= 0x20 { before -= 1 }
      return before >= lineStart && byte(before) == 0x2c ? .trailingComma : .badJSON
    default:
      // A literal such as `tru` at the end of a line was cut, not misspelled.
      if c == 0x74 || c == 0x66 || c == 0x6e, isCutLiteral(at: i) { return .cutLine }
      return c < 0x20 ? .controlCharacter : .badJSON
    }
  }

  private mutating func isCutLiteral(at i: Int) -> Bool {
    for literal in ["true", "false", "null"] {
      var j = i
      for expected in literal.utf8 {
        if byte(j) == 0x0a { return true }
        if byte(j) != expected { break }
        j += 1
      }
    }
    return false
  }
}

// MARK: Lines

extension JSONCursor {
  /// What a line begins with.
  enum LineStart {
    /// No line is left.
    case end
    /// Only blanks; the line is behind us.
    case blank
    /// A value begins.
    case value
  }

  /// Goes to the next line.
  @inline(__always)
  mutating func startLine() -> LineStart {
    guard at < end else { return .end }
    lineStart = at
    outCount = 0
    depth = 0
    fault = nil
    sawBrokenText = false
    isFresh = false
    skipSpace()
    return byte(at) == 0x0a ? .blank : .value
  }

  /// Checks that nothing follows the value, and goes behind the line feed.
  ///
  /// - Returns: the length of the line without its line feed.
  @inline(__always)
  mutating func finishLine() -> Int {
    if fault == nil {
      skipSpace()
      if byte(at) != 0x0a {
        let here = at
        fail(byte(here) == 0 ? .nulByte : .twoValues, at: here)
      }
    }
    let length = at &- lineStart
    at &+= 1
    return length
  }

  /// Starts the line again; what was decoded is forgotten.
  mutating func restartLine() {
    at = lineStart
    _ = startLine()
  }

  /// The hash of a part of the block.
  func hash(from start: Int, count: Int) -> Hash128 { unsafe Hash128(start: base + start, count: count) }

  /// A copy of a part of the block.
  func copy(from start: Int, count: Int, to target: inout [UInt8]) {
    unsafe target.append(contentsOf: UnsafeRawBufferPointer(start: base + start, count: count))
  }
}

// MARK: Structure

extension JSONCursor {
  /// The kinds of values, told from the first byte.
  enum Kind { case string, number, object, array, yes, no, null, wrong }

  /// What comes next.
  @inline(__always)
  var kind: Kind {
    switch byte(at) {
    case 0x22: .string
    case 0x7b: .object
    case 0x5b: .array
    case 0x2d, 0x30...0x39: .number
    case 0x6e: .null
    case 0x74: .yes
    case 0x66: .no
    default: .wrong
    }
  }

  /// Enters an object or an array that begins here.
  @inline(__always)
  mutating func enter() {
    depth &+= 1
    if depth > depthLimit {
      let here = at
      fail(.tooDeep, at: here)
      return
    }
    at &+= 1
    isFresh = true
  }

  /// Goes to the next value of the object and leaves its key in ``key``; `false` behind the last one.
  @inline(__always)
  mutating func nextKey() -> Bool {
    skipSpace()
    var c = byte(at)
    if isFresh {
      isFresh = false
      if c == 0x7d { return leave() }
    } else if c == 0x2c {
      at &+= 1
      skipSpace()
      c = byte(at)
    } else if c == 0x7d {
      return leave()
    } else {
      failHere()
      return false
    }
    guard c == 0x22 else {
      failHere()
      return false
    }
    skipString()
    key = stringWord()
    skipSpace()
    guard byte(at) == 0x3a else {
      failHere()
      return false
    }
    at &+= 1
    skipSpace()
    valueStart = at
    return true
  }

  /// Goes to the next element of the array; `false` behind the last one.
  @inline(__always)
  mutating func nextElement() -> Bool {
    skipSpace()
    let c = byte(at)
    if isFresh {
      isFresh = false
      if c == 0x5d { return leave() }
    } else if c == 0x2c {
      at &+= 1
      skipSpace()
    } else if c == 0x5d {
      return leave()
    } else {
      failHere()
      return false
    }
    valueStart = at
    // A closing bracket after a comma is no element; a line feed is nothing.
    guard byte(at) != 0x5d, byte(at) != 0x0a else {
      failHere()
      return false
    }
    return true
  }

  @inline(__always)
  private mutating func leave() -> Bool {
    at &+= 1
    depth &-= 1
    return false
  }

  /// Checks and passes `true`, `false` or `null`.
  @inline(__always)
  mutating func skipLiteral() {
    let four = UInt32(truncatingIfNeeded: eight(at))
    if four == 0x6c6c_756e || four == 0x6575_7274 {
      at &+= 4
    } else if four == 0x736c_6166, byte(at &+ 4) == 0x65 {
      at &+= 5
    } else {
      failHere()
    }
  }

  /// Checks and passes one value of any kind.
  @inline(__always)
  mutating func skip() {
    let c = byte(at)
    if c == 0x22 {
      skipString()
    } else if c == 0x7b || c == 0x5b {
      skipContainer()
    } else if c == 0x2d || c &- 0x30 <= 9 {
      skipNumber()
    } else {
      skipLiteral()
    }
  }

  /// Checks and passes an object or an array, however deep, without calling itself.
  @inline(never)
  mutating func skipContainer() {
    let outer = depth
    while true {
      // At the first byte of a value.
      let c = byte(at)
      if c == 0x7b || c == 0x5b {
        guard depth < depthLimit else {
          let here = at
          return fail(.tooDeep, at: here)
        }
        push(isObject: c == 0x7b)
        at &+= 1
        skipSpace()
        if byte(at) == (c == 0x7b ? 0x7d : 0x5d) {
          at &+= 1
          depth &-= 1
        } else {
          if c == 0x7b { skipKey() }
          continue
        }
      } else if c == 0x22 {
        skipString()
      } else if c == 0x2d || c &- 0x30 <= 9 {
        skipNumber()
      } else {
        skipLiteral()
      }
      // Behind a value: close what ends here, then go to the next one.
      while true {
        if depth == outer || failed { return }
        skipSpace()
        let isObject = topIsObject
        let d = byte(at)
        if d == 0x2c {
          at &+= 1
          skipSpace()
          if isObject { skipKey() }
          if byte(at) == 0x5d || failed { return failHere() }
          break
        }
        guard d == (isObject ? 0x7d : 0x5d) else { return failHere() }
        at &+= 1
        depth &-= 1
      }
    }
  }

  @inline(__always)
  private mutating func push(isObject: Bool) {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: depth & 63)
    let word = depth &>> 6
    if isObject {
      unsafe stack[word] |= bit
    } else {
      unsafe stack[word] &= ~bit
    }
    depth &+= 1
  }

  @inline(__always)
  private var topIsObject: Bool {
    let top = depth &- 1
    return unsafe stack[top &>> 6] &>> UInt64(truncatingIfNeeded: top & 63) & 1 == 1
  }

  @inline(__always)
  private mutating func skipKey() {
    guard byte(at) == 0x22 else { return failHere() }
    skipString()
    skipSpace()
    guard byte(at) == 0x3a else { return failHere() }
    at &+= 1
    skipSpace()
  }
}
