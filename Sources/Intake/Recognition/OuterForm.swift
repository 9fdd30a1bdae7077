/// What a file is before any of it is understood: its packing, its encoding, and how records are told apart.
enum OuterForm {
  /// A record ends where its line ends.
  case lines
  /// A list, or values over many lines: records are cut out by their brackets.
  case document
  /// Packed by a program of the system.
  case packed(program: String)
  case refused(DefectCode, detail: String, help: String?)

  /// Looks at the first bytes of a file.
  init(_ cursor: JSONCursor, _ count: Int) {
    if let program = Self.program(cursor, count) {
      self = .packed(program: program)
    } else if let refusal = Self.encoding(cursor, count) {
      self = refusal
    } else if Self.isDocument(cursor, count) {
      self = .document
    } else {
      self = .lines
    }
  }

  private static let magics: [(program: String, bytes: [UInt8])] = [
    ("gzip", [0x1f, 0x8b]), ("zstd", [0x28, 0xb5, 0x2f, 0xfd]), ("xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
    ("bzip2", [0x42, 0x5a, 0x68]),
  ]

  private static func program(_ cursor: JSONCursor, _ count: Int) -> String? {
    magics.first { magic in
      count >= magic.bytes.count && magic.bytes.indices.allSatisfy { cursor.byte($0) == magic.bytes[$0] }
    }?.program
  }

  private static func encoding(_ cursor: JSONCursor, _ count: Int) -> OuterForm? {
    func byte(_ index: Int) -> UInt8 { index < count ? cursor.byte(index) : 0x20 }
    func begins(_ bytes: UInt8...) -> Bool {
      count >= bytes.count && bytes.enumerated().allSatisfy { byte($0.offset) == $0.element }
    }
    let encoding: String? =
      begins(0xff, 0xfe, 0, 0) || begins(0x7b, 0, 0, 0)
      ? "UTF-32LE"
      : begins(0, 0, 0xfe, 0xff) || begins(0, 0, 0, 0x7b)
        ? "UTF-32BE" : begins(0xff, 0xfe) || begins(0x7b, 0) ? "UTF-16LE" : nil
    if let name = encoding ?? (begins(0xfe, 0xff) || begins(0, 0x7b) ? "UTF-16BE" : nil) {
      return .refused(
        .badEncoding, detail: "this is \(name), not UTF-8",
        help: "convert it first, as with: iconv -f \(name) -t UTF-8 FILE > NEWFILE")
    }
    var first = 0
    while first < count, [0x20, 0x09, 0x0a, 0x0d].contains(byte(first)) { first += 1 }
    var sawReturn = false
    for index in first..<count {
      if byte(index) == 0x0a { return nil }
      if sawReturn, byte(index) == 0x7b {
        return .refused(
          .badEncoding, detail: "the lines end in carriage returns, not in line feeds",
          help: "convert it first, as with: tr '\\r' '\\n' < FILE > NEWFILE")
      }
      sawReturn = byte(index) == 0x0d
    }
    return nil
  }

  /// A list at the top, or an object whose first line ends inside of it.
  private static func isDocument(_ cursor: JSONCursor, _ count: Int) -> Bool {
    let lines = firstLines(cursor, count)
    guard let top = lines.first, let mark = top.first else { return false }
    if mark == 0x5b { return true }
    guard mark == 0x7b, lines.count == 2, let next = lines[1].first else { return false }
    let last = top.last { $0 > 0x20 }
    return last != 0x7d && (next == 0x22 || next == 0x7d)
  }

  /// The first two lines that are not blank, without blanks in front, at most 4 KB of each.
  private static func firstLines(_ cursor: JSONCursor, _ count: Int) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    for index in 0..<count {
      let byte = cursor.byte(index)
      if byte == 0x0a {
        if line.contains(where: { $0 > 0x20 }) { lines.append(line) }
        line.removeAll()
        if lines.count == 2 { break }
      } else if line.count < 4096, byte != 0x20 || !line.isEmpty {
        line.append(byte)
      }
    }
    if lines.count < 2, line.contains(where: { $0 > 0x20 || $0 == 0 }) { lines.append(line) }
    return lines
  }

  /// Why not one line could be read; `nil` where the lines at least look like objects.
  static func unreadable(_ cursor: JSONCursor, _ count: Int, others: Int) -> Recognition? {
    if others > 0 {
      return .refused(
        .unknownFormat, detail: "the lines hold values that are not objects",
        help: "a line must hold one conversation as a JSON object")
    }
    let lines = firstLines(cursor, count)
    guard let top = lines.first, let mark = top.first else { return nil }
    if mark == 0x7b || mark == 0x5b { return nil }
    let what: String
    if mark == 0x3c {
      what = "a web page or XML"
    } else if top.contains(where: { $0 < 0x09 || (0x0e..<0x20).contains($0) }) {
      // A hole at the beginning of lines is a matter of these lines.
      if lines.count > 1, lines[1].first == 0x7b { return nil }
      what = "binary"
    } else if top.contains(where: { $0 == 0x2c || $0 == 0x3b || $0 == 0x09 }) {
      if lines.count > 1, lines[1].first == 0x7b { return nil }
      what = "a table"
    } else {
      if lines.count > 1, lines[1].first == 0x7b { return nil }
      what = "text"
    }
    return .refused(
      .notJSON, detail: "this is \(what), not JSON", help: "export JSON lines: one conversation as a JSON object a line"
    )
  }
}
