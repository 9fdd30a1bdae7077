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
  /// The key that was read last the strict way.
  var strictKey = Word(count: 0, first: 0, second: 0, third: 0)
  /// The byte behind the value before, where the last key was told by its shape; else -1.
  var keyStart = -1
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
