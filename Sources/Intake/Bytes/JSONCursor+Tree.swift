extension JSONCursor {
  /// Reads the value that stands here as a tree; `null` after a fault.
  ///
  /// - Parameter left: how many values may still be made; the line is refused where there are more.
  mutating func tree(atMost left: inout Int) -> JSONValue {
    left -= 1
    if left < 0 {
      let here = at
      fail(.lineTooLong, at: here)
      return .null
    }
    switch kind {
    case .string: return stringBytes().map { .string($0) } ?? .null
    case .number:
      let start = at
      skipNumber()
      if failed { return .null }
      var digits: [UInt8] = []
      copy(from: start, count: at - start, to: &digits)
      return .number(Double(String(decoding: digits, as: UTF8.self)) ?? .nan)
    case .yes, .no:
      let flag = kind == .yes
      skipLiteral()
      return .flag(flag)
    case .null, .wrong:
      skipLiteral()
      return .null
    case .array:
      var elements: [JSONValue] = []
      enter()
      while nextElement() { elements.append(tree(atMost: &left)) }
      return .array(elements)
    case .object:
      var members: [(String, JSONValue)] = []
      enter()
      while nextKey() {
        let key = keyText()
        members.append((key, tree(atMost: &left)))
      }
      return .object(members)
    }
  }

  /// The text of the string that begins here; `nil` after a fault.
  mutating func stringBytes() -> [UInt8]? {
    let before = outCount
    let (start, count) = readText()
    outCount = before
    if failed { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: out + start, count: count))
  }

  /// The whole text of the key that was read last.
  private func keyText() -> String {
    var again = self
    again.at = stringStart - 1
    return String(decoding: again.stringBytes() ?? [], as: UTF8.self)
  }
}
