/// Writes text into Markdown so that it reads as written and means nothing.
///
/// Every sign that CommonMark, tables or the dialect of build servers may take for markup gets a backslash. A word with
/// `://` becomes a code span, so that nothing is linked or fetched, and so does a word with `@` before a letter or digit or
/// with `www.`: renderers link those and call people even when the sign is escaped. Controls and signs of direction become
/// visible.
package enum MarkdownText {
  private enum Place { case cell, text }

  /// Beyond the list of section 6: `& = $ ^` where a dialect gives them a meaning (entities, underlined titles,
  /// formulas, footnotes).
  private static let escaped = ByteSet("\\`*_{}[]()#+-.!|<>~@:&=$^", controls: false)

  /// Appends text for one cell of a table; line ends become blanks.
  package static func append(cell text: SafeText, to bytes: inout [UInt8]) { append(text, .cell, to: &bytes) }

  /// Appends text for a paragraph; each line end is a hard break, and no line can begin a block.
  package static func append(_ text: SafeText, to bytes: inout [UInt8]) { append(text, .text, to: &bytes) }

  /// Appends text as it stands where no word of it is a link.
  static func append(escaped text: SafeText, to bytes: inout [UInt8]) {
    let source = text.content.utf8.span
    appendPlain(source, 0..<source.count, to: &bytes)
  }

  private static func append(_ text: SafeText, _ place: Place, to bytes: inout [UInt8]) {
    let source = text.content.utf8.span
    let start = bytes.count
    bytes.reserveCapacity(start + source.count)
    var index = 0
    var isLineStart = true
    while index < source.count {
      let byte = source[index]
      if byte == 0x0A || byte == 0x0D {
        isLineStart = true
        index += byte == 0x0D && source.byte(index + 1) == 0x0A && index + 1 < source.count ? 2 : 1
        if place == .cell { bytes.append(0x20) } else { bytes.append(contentsOf: "\\\n".utf8) }
        continue
      }
      if byte == 0x20 || byte == 0x09 {
        // Blanks at the start of a line would make a block of code, and more than one are one anyway.
        if !isLineStart { bytes.append(0x20) }
        index += 1
        continue
      }
      isLineStart = false
      let end = wordEnd(source, index)
      if isLink(source, index..<end) {
        appendCode(source, index..<end, place, to: &bytes)
      } else {
        appendPlain(source, index..<end, to: &bytes)
      }
      index = end
    }
    // A backslash at the very end would escape what the caller writes next: line ends at the end go.
    while place == .text, bytes.count >= start + 2, bytes[bytes.count - 1] == 0x0A { bytes.removeLast(2) }
  }

  private static func wordEnd(_ source: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < source.count,
      source[end] > 0x20 || (source[end] < 0x20 && source[end] != 0x0A && source[end] != 0x0D && source[end] != 0x09)
    {
      end += 1
    }
    return end
  }

  /// Whether a renderer would make a link or a mention of a word.
  private static func isLink(_ source: Span<UInt8>, _ word: Range<Int>) -> Bool {
    for index in word {
      switch source[index] {
      case UInt8(ascii: ":"):
        if index + 2 < word.upperBound, source[index + 1] == UInt8(ascii: "/"), source[index + 2] == UInt8(ascii: "/") {
          return true
        }
      case UInt8(ascii: "@"):
        if index + 1 < word.upperBound, Ascii.isAlphanumeric(source[index + 1]) { return true }
      case UInt8(ascii: "."):
        if index - 3 >= word.lowerBound, isW(source[index - 1]), isW(source[index - 2]), isW(source[index - 3]) {
          return true
        }
      default: break
      }
    }
    return false
  }

  private static func isW(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "w") }

  private static func appendPlain(_ source: Span<UInt8>, _ word: Range<Int>, to bytes: inout [UInt8]) {
    var index = word.lowerBound
    while index < word.upperBound {
      let (value, length) = Encoding.scalar(in: source, at: index)
      if value < 0x80, escaped.contains(UInt8(value)) {
        bytes.append(0x5C)
        bytes.append(UInt8(value))
      } else if isShown(value) {
        bytes.append(contentsOf: "\\".utf8)
        bytes.append(contentsOf: Visible.escape(value).dropLast().replacing("+", with: "\\+").utf8)
        bytes.append(contentsOf: "\\>".utf8)
      } else {
        bytes.append(source, index..<index + length)
      }
      index += length
    }
  }

  /// A code span: the fence is longer than any run of backticks within.
  private static func appendCode(_ source: Span<UInt8>, _ word: Range<Int>, _ place: Place, to bytes: inout [UInt8]) {
    var (longest, run) = (0, 0)
    for index in word {
      run = source[index] == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
    bytes.append(contentsOf: fence)
    if longest > 0 { bytes.append(0x20) }
    var index = word.lowerBound
    while index < word.upperBound {
      let (value, length) = Encoding.scalar(in: source, at: index)
      if value == 0x7C, place == .cell { bytes.append(0x5C) }
      if isShown(value) {
        bytes.append(contentsOf: Visible.escape(value).utf8)
      } else {
        bytes.append(source, index..<index + length)
      }
      index += length
    }
    if longest > 0 { bytes.append(0x20) }
    bytes.append(contentsOf: fence)
  }

  private static func isShown(_ value: UInt32) -> Bool {
    Encoding.isControl(value) || value == 0x2028 || value == 0x2029 || Visible.steersDirection(value)
  }
}
