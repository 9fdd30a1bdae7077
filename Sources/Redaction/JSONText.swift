/// Writes the content of JSON strings.
///
/// The result is always valid UTF-8 and a valid string: quotes, backslashes, controls, DEL and the two separators that
/// old script parsers take for line ends are escaped, and bytes that are not UTF-8 become U+FFFD, one for each maximal
/// part. Nothing else is changed, so the text reads back equal.
package enum JSONText {
  /// Appends a string with its quotes.
  package static func append(_ text: SafeText, to bytes: inout [UInt8]) {
    append(literal: text.content, to: &bytes)
  }

  /// Appends bytes as a string with its quotes.
  package static func append(_ source: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    append(source.span, to: &bytes)
  }

  /// Appends words of the program with their quotes; for words of fixed lists only.
  package static func append(literal text: String, to bytes: inout [UInt8]) {
    append(text.utf8.span, to: &bytes)
  }

  /// Appends the name of a member with its quotes and a colon, after a comma where one is due.
  package static func append(key text: String, afterComma: Bool, to bytes: inout [UInt8]) {
    let source = text.utf8.span
    guard isPlain(source) else {
      if afterComma { bytes.append(0x2C) }
      appendEscaped(source, to: &bytes)
      bytes.append(0x3A)
      return
    }
    bytes.append(addingCapacity: source.count + 4) { output in
      if afterComma { output.append(0x2C) }
      output.append(0x22)
      for index in source.indices { output.append(source[index]) }
      output.append(0x22)
      output.append(0x3A)
    }
  }

  private static func append(_ source: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
    guard isPlain(source) else { return appendEscaped(source, to: &bytes) }
    bytes.append(addingCapacity: source.count + 2) { output in
      output.append(0x22)
      for index in source.indices { output.append(source[index]) }
      output.append(0x22)
    }
  }

  /// Whether all is printable ASCII without quote and backslash.
  private static func isPlain(_ source: borrowing Span<UInt8>) -> Bool {
    var isPlain = true
    for index in source.indices {
      let byte = source[index]
      if byte < 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x5C { isPlain = false }
    }
    return isPlain
  }

  private static func appendEscaped(_ source: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    defer { bytes.append(0x22) }
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        appendASCII(byte, to: &bytes)
        index += 1
        continue
      }
      switch WellFormed.length(in: source, at: index) {
      case .broken(let skipped):
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += skipped
      case .whole(let count):
        if count == 3, byte == 0xE2, source[index + 1] == 0x80, source[index + 2] & 0xFE == 0xA8 {
          bytes.append(contentsOf: source[index + 2] == 0xA8 ? Array("\\u2028".utf8) : Array("\\u2029".utf8))
        } else {
          for offset in 0..<count { bytes.append(source[index + offset]) }
        }
        index += count
      }
    }
  }

  private static func appendASCII(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x08: bytes.append(contentsOf: [0x5C, UInt8(ascii: "b")])
    case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
    case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
    case 0x0C: bytes.append(contentsOf: [0x5C, UInt8(ascii: "f")])
    case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
    case 0..<0x20, 0x7F:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: Array("\\u00".utf8))
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}

/// What stands at a place where a byte of 0x80 or above begins.
private enum WellFormed {
  /// A scalar of so many bytes.
  case whole(Int)
  /// No scalar; so many bytes are one mistake.
  case broken(Int)

  /// Holds the bytes against the table of well-formed sequences of Unicode 16.0, 3.9, table 3-7.
  static func length(in source: borrowing Span<UInt8>, at start: Int) -> WellFormed {
    let second: ClosedRange<UInt8>
    let count: Int
    switch source[start] {
    case 0xC2...0xDF: (second, count) = (0x80...0xBF, 2)
    case 0xE0: (second, count) = (0xA0...0xBF, 3)
    case 0xE1...0xEC, 0xEE...0xEF: (second, count) = (0x80...0xBF, 3)
    case 0xED: (second, count) = (0x80...0x9F, 3)
    case 0xF0: (second, count) = (0x90...0xBF, 4)
    case 0xF1...0xF3: (second, count) = (0x80...0xBF, 4)
    case 0xF4: (second, count) = (0x80...0x8F, 4)
    default: return .broken(1)
    }
    guard start + 1 < source.count, second.contains(source[start + 1]) else { return .broken(1) }
    var offset = 2
    while offset < count {
      guard start + offset < source.count, source[start + offset] & 0xC0 == 0x80 else { return .broken(offset) }
      offset += 1
    }
    return .whole(count)
  }
}
