/// A JSON value whose sort is never guessed.
///
/// The tests read every record of every file with it. Foundation's decoder tries one type after the other and makes an
/// error for each that does not fit, which took a minute; this reads each byte once.
enum JSONTree: Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// What is no JSON, and the byte at which that was seen.
  struct Malformed: Error {
    let offset: Int
  }

  init(_ text: some StringProtocol) throws {
    var reader = JSONTreeReader(bytes: Array(text.utf8))
    self = try reader.whole()
  }

  var members: [String: JSONTree]? { if case .object(let members) = self { members } else { nil } }
  var items: [JSONTree]? { if case .list(let items) = self { items } else { nil } }
  var word: String? { if case .text(let text) = self { text } else { nil } }
}

/// Reads one JSON value, strictly: no comment, no comma too many, no name twice.
private struct JSONTreeReader {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }
  private var malformed: JSONTree.Malformed { JSONTree.Malformed(offset: place) }

  mutating func whole() throws -> JSONTree {
    let value = try value()
    skipSpace()
    guard next == nil else { throw malformed }
    return value
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  /// Goes on behind a byte where it is the next one.
  private mutating func takes(_ byte: Character) -> Bool {
    guard next == byte.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func takes(word: String) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private mutating func value() throws -> JSONTree {
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .list(try items())
    default: break
    }
    if takes(word: "null") { return .null }
    if takes(word: "true") { return .boolean(true) }
    if takes(word: "false") { return .boolean(false) }
    return .number(try number())
  }

  private mutating func items() throws -> [JSONTree] {
    var items: [JSONTree] = []
    place += 1
    skipSpace()
    if takes("]") { return items }
    repeat {
      items.append(try value())
      skipSpace()
    } while takes(",")
    guard takes("]") else { throw malformed }
    return items
  }

  private mutating func members() throws -> [String: JSONTree] {
    var members: [String: JSONTree] = [:]
    place += 1
    skipSpace()
    if takes("}") { return members }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw malformed }
      let name = try text()
      skipSpace()
      guard takes(":"), members[name] == nil else { throw malformed }
      members[name] = try value()
      skipSpace()
    } while takes(",")
    guard takes("}") else { throw malformed }
    return members
  }

  private mutating func number() throws -> Double {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { place += 1 }
    let digits = bytes[start..<place]
    let text = String(decoding: digits, as: UTF8.self)
    // Most are whole numbers, for which a pattern costs a hundred times what they do.
    if digits.first != 0x30, !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Double(text) ?? .nan
    }
    guard text.wholeMatch(of: /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+\-]?[0-9]+)?/) != nil, let number = Double(text)
    else { throw JSONTree.Malformed(offset: start) }
    return number
  }

  private mutating func text() throws -> String {
    place += 1
    var found: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: found, as: UTF8.self) else { throw malformed }
        return text
      case UInt8(ascii: "\\"): found += try escaped().utf8
      case 0..<0x20: throw malformed
      default: found.append(byte)
      }
    }
    throw malformed
  }

  /// What a backslash stands before; two halves of a pair are one scalar.
  private mutating func escaped() throws -> String {
    guard let byte = next else { throw malformed }
    place += 1
    let plain: [UInt8: String] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
    ]
    if let text = plain[byte] { return text }
    guard byte == UInt8(ascii: "u") else { throw malformed }
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]), takes("\\"), takes("u") { units.append(try unit()) }
    guard let text = String(validating: units, as: UTF16.self) else { throw malformed }
    return text
  }

  private mutating func unit() throws -> UInt16 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw malformed }
    place += 4
    return unit
  }
}
