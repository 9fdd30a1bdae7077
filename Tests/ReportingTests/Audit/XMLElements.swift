/// The elements of an XML document as a strict reader sees them: XML 1.0 without document types, comments and names
/// with colons, which is all that our files may have.
struct XMLElements {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  /// What is not as it should be.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var all: [Element] = []

  /// The attributes of all elements of a name, in order.
  func named(_ name: String) -> [[String: String]] { all.filter { $0.name == name }.map(\.attributes) }

  init(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Fault(description: "no UTF-8") }
    for scalar in text.unicodeScalars {
      let isControl = scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
      guard !isControl, scalar.value & 0xFFFE != 0xFFFE else {
        throw Fault(description: "U+\(scalar.value) is forbidden")
      }
    }
    let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#
    guard text.hasPrefix(declaration) else { throw Fault(description: "no declaration") }
    var rest = text.dropFirst(declaration.count)
    var open: [String] = []
    while let mark = rest.firstIndex(of: "<") {
      let content = rest[..<mark]
      guard !content.contains("]]>") else { throw Fault(description: "]]> stands in text") }
      _ = try Self.decoded(content)
      guard !open.isEmpty || content.allSatisfy(\.isWhitespace) else { throw Fault(description: "text outside") }
      rest = rest[rest.index(after: mark)...]
      guard let end = Self.end(of: rest) else { throw Fault(description: "a tag is not closed") }
      try read(rest[..<end], &open)
      rest = rest[rest.index(after: end)...]
    }
    guard open.isEmpty, rest.allSatisfy(\.isWhitespace) else { throw Fault(description: "\(open) is not closed") }
  }

  /// Where a tag ends: the first mark that does not stand within quotes.
  private static func end(of rest: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in rest.indices {
      if rest[index] == "\"" { isQuoted.toggle() }
      if rest[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private mutating func read(_ tag: Substring, _ open: inout [String]) throws {
    if tag.first == "/" {
      guard let last = open.popLast(), last == tag.dropFirst() else {
        throw Fault(description: "\(tag) closes nothing")
      }
      return
    }
    let isClosed = tag.last == "/"
    var rest = isClosed ? tag.dropLast() : tag
    let name = rest.prefix { !$0.isWhitespace }
    guard name.wholeMatch(of: /[a-z]+/) != nil else { throw Fault(description: "\(name) is no name") }
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while let found = rest.firstMatch(of: /^ ([a-z]+)="([^"<]*)"/) {
      let (key, value) = (String(found.output.1), try Self.decoded(found.output.2))
      guard attributes.updateValue(value, forKey: key) == nil else { throw Fault(description: "\(key) stands twice") }
      rest = rest[found.range.upperBound...]
    }
    guard rest.isEmpty else { throw Fault(description: "\(rest) is no attribute") }
    all.append(Element(name: String(name), attributes: attributes))
    if !isClosed { open.append(String(name)) }
  }

  /// A text with its references replaced.
  private static func decoded(_ text: Substring) throws -> String {
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      guard let end = rest[mark...].firstIndex(of: ";") else { throw Fault(description: "& stands alone") }
      let name = String(rest[rest.index(after: mark)..<end])
      if let sign = known[name] {
        result += sign
      } else if name.first == "#", let number = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(number) {
        result.unicodeScalars.append(scalar)
      } else {
        throw Fault(description: "&\(name); is no reference")
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}
