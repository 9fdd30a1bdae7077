/// Writes text into HTML: between tags, or into an attribute within double quotes.
///
/// The five characters that mean something are references, so the result can end neither a tag nor an attribute; it
/// must not be put into an unquoted attribute, a script, a style or an address. Line ends become LF. Other controls, noncharacters and the signs that
/// embed, override or isolate a direction become visible, such as `<U+202E>`: nothing in a text can leave its `<bdi>`. The
/// marks of direction stay, because Arabic and Hebrew need them.
package enum HTMLText {
  private static let marked = ByteSet("&<>\"'", controls: true)

  /// Appends text for between tags; line ends and tabs stay.
  package static func append(_ text: SafeText, to bytes: inout [UInt8]) {
    append(text, to: &bytes, isAttribute: false)
  }

  /// Appends the value of an attribute, without the double quotes around it; line ends and tabs are references.
  package static func append(attribute text: SafeText, to bytes: inout [UInt8]) {
    append(text, to: &bytes, isAttribute: true)
  }

  private static func append(_ text: SafeText, to bytes: inout [UInt8], isAttribute: Bool) {
    Encoding.append(text.content.utf8.span, to: &bytes, marked: marked) { value, next, bytes in
      switch value {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x22: bytes.append(contentsOf: "&quot;".utf8)
      case 0x27: bytes.append(contentsOf: "&#39;".utf8)
      case 0x09, 0x0A:
        guard isAttribute else { return false }
        bytes.append(contentsOf: (value == 0x09 ? "&#9;" : "&#10;").utf8)
      case 0x0D: if next != 0x0A { bytes.append(contentsOf: (isAttribute ? "&#10;" : "\n").utf8) }
      case 0x200E, 0x200F, 0x061C, 0x2028, 0x2029: return false
      default:
        bytes.append(contentsOf: "&lt;".utf8)
        bytes.append(contentsOf: Visible.escape(value).dropFirst().dropLast().utf8)
        bytes.append(contentsOf: "&gt;".utf8)
      }
      return true
    }
  }
}
