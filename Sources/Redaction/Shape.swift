/// What a number of the user looks like: `#` is a digit, `@` a letter, all else is itself, letters without case.
///
/// `ORD-######` finds `ORD-204417` and `ord-204417`, but not `ORD-2044170` and not `XORD-204417`: no letter and no digit may
/// stand beside it. A shape has at least one `#` and at most 64 bytes, as in the key `redact.shapes` of the policy.
package struct Shape: Sendable, Equatable {
  private let pattern: [UInt8]
  /// Where the first digit stands in the shape, and how many digits follow each other from there.
  let firstDigit: Int
  let run: Int
  static let limit = 64

  /// A shape, or nil when there is no `#` in it or it is too long.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    func isDigit(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || Ascii.isDigit(byte) }
    guard bytes.count <= Self.limit, bytes.contains(UInt8(ascii: "#")), let first = bytes.firstIndex(where: isDigit)
    else { return nil }
    pattern = bytes.map(Ascii.lowercased)
    firstDigit = first
    run = bytes[first...].prefix(while: isDigit).count
  }

  /// The number whose first run of digits is the given one.
  func range(in text: Span<UInt8>, run digits: Range<Int>, floor: Int) -> Range<Int>? {
    let start = digits.lowerBound - firstDigit
    let end = start + pattern.count
    guard digits.count == run, start >= floor, end <= text.count, !text.isWord(before: start), !text.isWord(at: end)
    else {
      return nil
    }
    for (offset, sign) in pattern.enumerated() {
      let byte = text[start + offset]
      let isMet =
        switch sign {
        case UInt8(ascii: "#"): Ascii.isDigit(byte)
        case UInt8(ascii: "@"): Ascii.isLetter(byte)
        default: Ascii.lowercased(byte) == sign
        }
      guard isMet else { return nil }
    }
    return start..<end
  }
}
