/// A JSON value that keeps the order of keys and the spelling of numbers, for tests that change records.
indirect enum JSONNode: Equatable, Sendable {
  case object([Member])
  case array([JSONNode])
  case text(String)
  /// A number, `true`, `false` or `null`, as it is written.
  case bare(String)

  struct Member: Equatable, Sendable {
    var key: String
    var value: JSONNode
  }

  /// Reads a text that is one JSON value; `nil` for anything else.
  init?(_ text: String) {
    var reader = Reader(bytes: Array(text.utf8))
    guard let value = reader.value(), reader.isAtEnd else { return nil }
    self = value
  }

  /// The value in one line.
  var written: String {
    switch self {
    case .object(let members):
      "{" + members.map { Self.quoted($0.key) + ":" + $0.value.written }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(\.written).joined(separator: ",") + "]"
    case .text(let text): Self.quoted(text)
    case .bare(let text): text
    }
  }

  /// The value over many lines.
  func pretty(_ indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.map { inner + Self.quoted($0.key) + ": " + $0.value.pretty(inner) }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    case .array(let elements) where !elements.isEmpty:
      return "[\n" + elements.map { inner + $0.pretty(inner) }.joined(separator: ",\n") + "\n\(indent)]"
    default: return written
    }
  }

  /// A text as a JSON string.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// The same value after a change to every object and list inside of it, from the inside out.
  func mapped(_ change: (JSONNode) -> JSONNode) -> JSONNode {
    switch self {
    case .object(let members):
      change(.object(members.map { Member(key: $0.key, value: $0.value.mapped(change)) }))
    case .array(let elements): change(.array(elements.map { $0.mapped(change) }))
    default: self
    }
  }

  /// Ways to all values inside of this one, as positions in objects and lists.
  var paths: [[Int]] {
    children.enumerated().flatMap { index, child in [[index]] + child.paths.map { [index] + $0 } }
  }

  private var children: [JSONNode] {
    switch self {
    case .object(let members): members.map(\.value)
    case .array(let elements): elements
    default: []
    }
  }

  /// The same value with another one at a way, or without it.
  func replacing(_ path: ArraySlice<Int>, by new: JSONNode?) -> JSONNode {
    guard let index = path.first else { return new ?? self }
    let rest = path.dropFirst()
    let child = rest.isEmpty ? new : children[index].replacing(rest, by: new)
    switch self {
    case .object(var members):
      if let child { members[index].value = child } else { members.remove(at: index) }
      return .object(members)
    case .array(var elements):
      if let child { elements[index] = child } else { elements.remove(at: index) }
      return .array(elements)
    default: return self
    }
  }

  /// Reads values; enough for valid JSON.
  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool {
      mutating get {
        skipBlanks()
        return at == bytes.count
      }
    }

    private var next: UInt8 { at < bytes.count ? bytes[at] : 0 }

    private mutating func skipBlanks() {
      while at < bytes.count, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[at]) { at += 1 }
    }

    private mutating func take(_ byte: Character) -> Bool {
      skipBlanks()
      guard next == byte.asciiValue else { return false }
      at += 1
      return true
    }

    mutating func value() -> JSONNode? {
      skipBlanks()
      if take("{") {
        var members: [Member] = []
        if take("}") { return .object([]) }
        repeat {
          skipBlanks()
          guard let key = string(), take(":"), let value = value() else { return nil }
          members.append(Member(key: key, value: value))
        } while take(",")
        return take("}") ? .object(members) : nil
      }
      if take("[") {
        var elements: [JSONNode] = []
        if take("]") { return .array([]) }
        repeat {
          guard let value = value() else { return nil }
          elements.append(value)
        } while take(",")
        return take("]") ? .array(elements) : nil
      }
      if next == 0x22 { return string().map { .text($0) } }
      let start = at
      while at < bytes.count, ![0x2c, 0x5d, 0x7d, 0x20, 0x0a].contains(bytes[at]) { at += 1 }
      return at > start ? .bare(String(decoding: bytes[start..<at], as: UTF8.self)) : nil
    }

    private mutating func string() -> String? {
      guard next == 0x22 else { return nil }
      at += 1
      var out: [UInt8] = []
      while at < bytes.count, bytes[at] != 0x22 {
        if bytes[at] == 0x5c {
          at += 1
          switch next {
          case UInt8(ascii: "n"): out.append(0x0a)
          case 0x22, 0x5c, 0x2f: out.append(next)
          default: return nil
          }
        } else {
          out.append(bytes[at])
        }
        at += 1
      }
      guard at < bytes.count else { return nil }
      at += 1
      return String(decoding: out, as: UTF8.self)
    }
  }
}
