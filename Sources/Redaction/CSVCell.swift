/// Writes cells of CSV (RFC 4180): text always in quotes, numbers bare.
///
/// Programs that calculate take a text for a formula when it begins with `= + - @`, a tab or a line end, or with the wide
/// forms of these signs, also after blanks or a quote mark. Such a text gets `'` in front (OWASP, CSV injection). Numbers
/// have a type of their own and are never guarded, so that -5 stays a number. Controls become blanks, signs of direction
/// become visible. The exact text is in the outputs that are JSON.
package enum CSVCell {
  /// Whether texts that look like formulas get a mark.
  package enum Mode: Sendable {
    /// They do.
    case guarded
    /// They do not: for programs that never calculate.
    case raw
  }

  private static let marked = ByteSet("\"", controls: true)

  /// Appends a text in quotes; true when it was guarded, which the manifest counts.
  @discardableResult
  package static func append(_ text: SafeText, _ mode: Mode = .guarded, to bytes: inout [UInt8]) -> Bool {
    let source = text.content.utf8.span
    let isGuarded = mode == .guarded && looksLikeFormula(source)
    bytes.append(0x22)
    if isGuarded { bytes.append(0x27) }
    Encoding.append(source, to: &bytes, marked: marked) { value, _, bytes in
      if value == 0x22 {
        bytes.append(contentsOf: "\"\"".utf8)
      } else if Encoding.isControl(value) || value == 0x2028 || value == 0x2029 {
        bytes.append(0x20)
      } else {
        bytes.append(contentsOf: Visible.escape(value).utf8)
      }
      return true
    }
    bytes.append(0x22)
    return isGuarded
  }

  /// Appends a whole number, bare.
  package static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends a number of which so many digits stand behind the point, such as 1/10,000ths: bare, with all its places.
  package static func append(_ number: Int, places: Int, to bytes: inout [UInt8]) {
    guard places > 0 else { return append(number, to: &bytes) }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = Array(String(number.magnitude).utf8)
    let padded = [UInt8](repeating: 0x30, count: max(0, places + 1 - digits.count)) + digits
    bytes.append(contentsOf: padded.dropLast(places))
    bytes.append(UInt8(ascii: "."))
    bytes.append(contentsOf: padded.suffix(places))
  }

  /// Appends the comma between two cells.
  package static func appendSeparator(to bytes: inout [UInt8]) { bytes.append(UInt8(ascii: ",")) }

  /// Appends the end of a row, CR LF.
  package static func appendEnd(to bytes: inout [UInt8]) { bytes.append(contentsOf: [0x0D, 0x0A]) }

  /// Whether a program might calculate it: the first sign behind blanks, controls and quote marks decides.
  private static func looksLikeFormula(_ source: Span<UInt8>) -> Bool {
    var index = 0
    while index < source.count {
      let (value, length) = Encoding.scalar(in: source, at: index)
      switch value {
      case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: return true
      case 0x09, 0x0A, 0x0D: if index == 0 { return true }
      default: if !isSkipped(value) { return false }
      }
      index += length
    }
    return false
  }

  /// Blanks, controls, quote marks and what has no width.
  private static func isSkipped(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x22, 0x27, 0x60, 0xA0, 0xAB, 0xB4, 0x1680, 0x2000...0x200D, 0x2018...0x201F, 0x2028, 0x2029, 0x202F,
      0x205F,
      0x2060, 0x3000, 0xFEFF, 0xFF02, 0xFF07:
      true
    default: Encoding.isControl(value)
    }
  }
}
