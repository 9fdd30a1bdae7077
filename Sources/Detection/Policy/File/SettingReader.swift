/// Reads a policy file: JSON with what people want in files that they write by hand.
///
/// Beyond JSON it takes comments (`//` to the end of the line, `/* */`), a comma before a closing bracket, single
/// quotes, bare keys (letters, digits, `_`, `$` and `-`), numbers with a plus, a bare point or in hexadecimal, `on`,
/// `off`, `yes` and `no` for switches, and the further escapes of JSON5. Infinity and NaN are refused: no parameter can
/// be either. Every value knows its place. The work is linear; depth and size are bounded.
package struct SettingReader {
  /// The largest file that is read, in bytes.
  package static let sizeLimit = 1 << 20
  /// How many objects and lists may be open at once.
  package static let depthLimit = 16

  let bytes: [UInt8]
  var at = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tree of a whole file.
  package static func tree(of bytes: [UInt8]) throws(SettingError) -> SettingNode {
    guard bytes.count <= sizeLimit else { throw SettingError(at: 0, reason: .tooLarge) }
    if let broken = firstBrokenByte(in: bytes) { throw SettingError(at: broken, reason: .notUTF8) }
    var reader = SettingReader(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
    try reader.skipBlanks()
    if reader.at == bytes.count { throw SettingError(at: reader.at, reason: .isEmpty) }
    let node = try reader.value()
    try reader.skipBlanks()
    if reader.at < bytes.count { throw reader.error(.goesOn) }
    return node
  }

  /// The byte at hand; zero behind the end.
  var byte: UInt8 { at < bytes.count ? bytes[at] : 0 }

  func error(_ reason: SettingError.Reason) -> SettingError { SettingError(at: at, reason: reason) }

  private static func firstBrokenByte(in bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var low = 0
    // Valid up to some byte and no further; the sound beginning is at most three bytes short of it.
    var high = bytes.count
    while low < high {
      let middle = (low + high + 1) / 2
      let isSound = (0..<4).contains { String(validating: bytes[..<max(0, middle - $0)], as: UTF8.self) != nil }
      if isSound { low = middle } else { high = middle - 1 }
    }
    while low > 0, String(validating: bytes[..<low], as: UTF8.self) == nil { low -= 1 }
    return low
  }

  /// Passes over blanks, line ends and comments.
  mutating func skipBlanks() throws(SettingError) {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: at += 1
      case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0xA0: at += 2
      case UInt8(ascii: "/"):
        let start = at
        guard at + 1 < bytes.count else { throw error(.wantsValue) }
        if bytes[at + 1] == UInt8(ascii: "/") {
          while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
        } else if bytes[at + 1] == UInt8(ascii: "*") {
          at += 2
          while at + 1 < bytes.count, bytes[at] != UInt8(ascii: "*") || bytes[at + 1] != UInt8(ascii: "/") { at += 1 }
          guard at + 1 < bytes.count else { throw SettingError(at: start, reason: .openComment) }
          at += 2
        } else {
          throw error(.wantsValue)
        }
      default: return
      }
    }
  }

  private mutating func value() throws(SettingError) -> SettingNode {
    let start = at
    switch byte {
    case UInt8(ascii: "{"): return SettingNode(at: start, value: .object(try members()))
    case UInt8(ascii: "["): return SettingNode(at: start, value: .list(try items()))
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return SettingNode(at: start, value: .text(try string()))
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      return SettingNode(at: start, value: .number(try number()))
    default:
      let word = bareWord()
      switch word {
      case "null": return SettingNode(at: start, value: .null)
      case "true", "on", "yes": return SettingNode(at: start, value: .flag(true))
      case "false", "off", "no": return SettingNode(at: start, value: .flag(false))
      case "Infinity", "NaN": throw SettingError(at: start, reason: .notANumber)
      case "":
        if byte < 0x20, at < bytes.count { throw error(.controlCharacter) }
        throw error(.wantsValue)
      default: throw SettingError(at: start, reason: .badWord)
      }
    }
  }

  /// The letters of a bare key or word; empty when none stands here.
  mutating func bareWord() -> String {
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      let isDigit = byte >= 0x30 && byte <= 0x39
      let isMark = byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || (byte == UInt8(ascii: "-") && at > start)
      guard isLetter || isDigit || isMark || (byte >= 0x80 && byte != 0xC2) else { break }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func open() throws(SettingError) -> Int {
    guard depth < Self.depthLimit else { throw error(.tooDeep) }
    depth += 1
    at += 1
    try skipBlanks()
    return at - 1
  }

  /// Passes a comma, or says that the container ends here.
  private mutating func ends(with closing: UInt8, begun start: Int) throws(SettingError) -> Bool {
    try skipBlanks()
    if byte == UInt8(ascii: ",") {
      at += 1
      try skipBlanks()
    } else if at >= bytes.count {
      throw SettingError(at: start, reason: .openContainer)
    } else if byte != closing {
      throw error(.wantsCommaOrEnd)
    }
    guard byte == closing, at < bytes.count else { return false }
    return true
  }

  private mutating func members() throws(SettingError) -> [SettingMember] {
    let start = at
    _ = try open()
    var members: [SettingMember] = []
    if byte != UInt8(ascii: "}") {
      repeat {
        if at >= bytes.count { throw SettingError(at: start, reason: .openContainer) }
        let place = at
        let key = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? try string() : bareWord()
        if at == place { throw error(.wantsKey) }
        try skipBlanks()
        guard byte == UInt8(ascii: ":") else { throw error(.wantsColon) }
        at += 1
        try skipBlanks()
        members.append(SettingMember(key: key, at: place, node: try value()))
      } while try !ends(with: UInt8(ascii: "}"), begun: start)
    }
    at += 1
    depth -= 1
    return members
  }

  private mutating func items() throws(SettingError) -> [SettingNode] {
    let start = at
    _ = try open()
    var items: [SettingNode] = []
    if byte != UInt8(ascii: "]") {
      repeat {
        if at >= bytes.count { throw SettingError(at: start, reason: .openContainer) }
        items.append(try value())
      } while try !ends(with: UInt8(ascii: "]"), begun: start)
    }
    at += 1
    depth -= 1
    return items
  }
}
