/// Writes text into XML 1.0: between tags, or into an attribute within double quotes.
///
/// What XML 1.0 forbids (section 2.2: controls but tab and line ends, U+FFFE, U+FFFF) is dropped, because it cannot be
/// written even as a reference. The five marks are references, `>` too, so `]]>` cannot appear; no entity beside the five
/// predefined ones is used, so no document type is needed. CR, DEL and C1 are references of numbers, so that they come
/// back as they were and no terminal obeys the file.
package enum XMLText {
  private static let marked = ByteSet("&<>\"'", controls: true)

  /// Appends text for between tags.
  package static func append(_ text: SafeText, to bytes: inout [UInt8]) { append(text, to: &bytes, isAttribute: false) }

  /// Appends the value of an attribute, without the quotes around it; tabs and line ends are references.
  package static func append(attribute text: SafeText, to bytes: inout [UInt8]) {
    append(text, to: &bytes, isAttribute: true)
  }

  private static func append(_ text: SafeText, to bytes: inout [UInt8], isAttribute: Bool) {
    Encoding.append(text.content.utf8.span, to: &bytes, marked: marked) { value, _, bytes in
      switch value {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22: bytes.append(contentsOf: "&quot;".utf8)
      case 0x27: bytes.append(contentsOf: "&apos;".utf8)
      case 0x09, 0x0A:
        guard isAttribute else { return false }
        bytes.append(contentsOf: "&#\(value);".utf8)
      case 0x0D, 0x7F...0x9F: bytes.append(contentsOf: "&#\(value);".utf8)
      case 0..<0x20, 0xFFFE, 0xFFFF: break
      default: return false
      }
      return true
    }
  }
}
