/// The search of one file, fed in pieces, in one pass.
///
/// Every byte is shifted into a window; where a word began seven bytes before, the window is held against a filter of
/// 32 bits a form, and only what passes is compared. A border is a byte that is no letter and no digit, a change between
/// ASCII and other letters, or an escape of JSON before the value: in `"\nann@…"` the value begins at `ann`.
///
/// Digits alone are a value only where they are text: a bare number of JSON, of a table or of the data in a page was
/// written by the program. Tables of bytes have no borders, so there only a digit beside digits parts one number from
/// another.
package struct LeakScan {
  /// How numbers of the program stand in a file.
  enum Form {
    /// JSON and JSON lines: text stands in quotes.
    case json
    /// CSV: text stands in quotes, and a backslash is a sign as any other.
    case table
    /// A page with data in a script.
    case page
    case text
    case binary
  }

  /// The values that were found, each once, in the order of their first places.
  package private(set) var finds: [LeakSearch.Find] = []
  /// The same as places of the values.
  private(set) var found: [Int] = []

  private let patterns: LeakPatterns
  private let form: Form
  private var pending: [UInt8] = []
  private var line = 1

  /// Files are cut between lines; a line beyond this is cut anywhere.
  private static let lineLimit = 64 << 20
  private static let binaryPiece = 1 << 20

  /// Begins a file; its ending tells how numbers stand in it.
  package init(_ search: LeakSearch, of file: String) {
    let ending = file.split(separator: ".").last.map(String.init) ?? ""
    let form: Form =
      switch ending {
      case "json", "jsonl": .json
      case "csv": .table
      case "html": .page
      case "bin": .binary
      default: .text
      }
    self.init(search.patterns, form)
  }

  init(_ patterns: LeakPatterns, _ form: Form) {
    self.patterns = patterns
    self.form = form
  }

  /// Takes the next piece of the file.
  package mutating func add(_ piece: [UInt8]) {
    guard !patterns.isEmpty else { return }
    pending += piece
    switch form {
    case .binary: if pending.count >= Self.binaryPiece { cut() }
    case .page: if pending.count >= Self.lineLimit { cut() }
    case .json, .table, .text:
      if let end = pending.lastIndex(of: 0x0A) {
        search(pending, to: end + 1)
        pending.removeSubrange(...end)
      } else if pending.count >= Self.lineLimit {
        cut()
      }
    }
  }

  /// Searches what is left.
  package mutating func finish() {
    search(pending, to: pending.count)
    pending = []
  }

  /// Searches all that is there and keeps so much of its end that no value is cut in two.
  private mutating func cut() {
    search(pending, to: pending.count)
    let kept = min(pending.count, patterns.longest + 8)
    line -= pending.suffix(kept).count { $0 == 0x0A }
    pending.removeFirst(pending.count - kept)
  }

  /// Goes over the bytes from the first to a place.
  private mutating func search(_ all: [UInt8], to end: Int) {
    let bytes = all.span
    let patterns = self.patterns
    let filter = patterns.filter.span
    let (bits, isBinary) = (patterns.bits, form == .binary)
    let mask: UInt64 = 0x00FF_FFFF_FFFF_FFFF
    var window: UInt64 = 0
    var starts: UInt64 = 0
    var escapes: UInt64 = 0
    var before: UInt8 = 0
    let part = bytes.extracting(0..<end)
    for index in part.indices {
      let byte = part[index]
      let kind = WordClass.of(byte)
      let isBorder = kind != before || isBinary
      before = kind
      window = window &<< 8 | UInt64(byte)
      starts = starts &<< 1 | (kind != 0 ? (isBorder ? 1 : escapes & 1) : 0)
      escapes &>>= 1
      // The value may begin two bytes on, behind `\n`, or six, behind `\u00e4`.
      if byte == 0x5C { escapes |= 0b10_0010 }
      guard starts & 0x40 != 0 else { continue }
      let bit = LeakPatterns.bit(window & mask, bits)
      guard filter[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 != 0 else { continue }
      check(bytes, at: index &+ 1 &- LeakSearch.least, window & mask, end)
    }
    let lines = countLines(bytes, to: end)
    line += lines
  }
}

extension LeakScan {
  private func countLines(_ bytes: borrowing Span<UInt8>, to end: Int) -> Int {
    let part = bytes.extracting(0..<end)
    var count = 0
    for index in part.indices { count &+= part[index] == 0x0A ? 1 : 0 }
    return count
  }

  /// Compares what stands at a place with all forms that begin like it.
  private mutating func check(_ bytes: borrowing Span<UInt8>, at start: Int, _ key: UInt64, _ end: Int) {
    for number in patterns.table[key] ?? [] {
      let candidate = patterns.forms[number]
      let last = start + candidate.bytes.count
      guard last <= end, !found.contains(candidate.value), isEqual(bytes, start, candidate.bytes),
        hasBorders(bytes, start..<last, end, candidate.isDigits)
      else { continue }
      if candidate.isDigits, isNumber(bytes, at: start) { continue }
      found.append(candidate.value)
      finds.append(
        LeakSearch.Find(kind: patterns.kinds[candidate.value], line: line + countLines(bytes, to: start)))
    }
  }

  private func isEqual(_ bytes: borrowing Span<UInt8>, _ start: Int, _ form: [UInt8]) -> Bool {
    for offset in form.indices where bytes[start + offset] != form[offset] { return false }
    return true
  }

  private func hasBorders(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, _ end: Int, _ isDigits: Bool
  ) -> Bool {
    let after = range.upperBound < end ? bytes[range.upperBound] : 0x20
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    if form == .binary { return !isDigits || !(Ascii.isDigit(before) || Ascii.isDigit(after)) }
    guard WordClass.of(after) != WordClass.of(bytes[range.upperBound - 1]) || WordClass.of(after) == 0 else {
      return false
    }
    return WordClass.of(before) != WordClass.of(bytes[range.lowerBound]) || isEscape(bytes, before: range.lowerBound)
  }

  /// Whether an escape such as `\n` or `\u00e4` ends before a place.
  private func isEscape(_ bytes: borrowing Span<UInt8>, before place: Int) -> Bool {
    if place >= 2, bytes[place - 2] == 0x5C {
      switch bytes[place - 1] {
      case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return true
      default: break
      }
    }
    guard place >= 6, bytes[place - 6] == 0x5C, bytes[place - 5] == UInt8(ascii: "u") else { return false }
    for index in place - 4..<place where !Ascii.isHexadecimal(bytes[index]) { return false }
    return true
  }

  /// Whether digits at a place are a number that the program wrote.
  private func isNumber(_ bytes: borrowing Span<UInt8>, at start: Int) -> Bool {
    switch form {
    case .text, .binary: return false
    case .json, .table:
      var first = start
      while first > 0, bytes[first - 1] != 0x0A { first -= 1 }
      return !isQuoted(bytes, first..<start)
    case .page:
      var first = start
      while first > 0, bytes[first - 1] != UInt8(ascii: "<") { first -= 1 }
      for (offset, letter) in "script".utf8.enumerated() {
        guard first + offset < start, bytes[first + offset] == letter else { return false }
      }
      while first < start, bytes[first] != UInt8(ascii: ">") { first += 1 }
      return first < start && !isQuoted(bytes, first..<start)
    }
  }

  /// Whether a place behind a range lies within quotes that open in it.
  private func isQuoted(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var isInside = false
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x22 { isInside.toggle() }
      index += bytes[index] == 0x5C && form != .table ? 2 : 1
    }
    return isInside
  }
}
