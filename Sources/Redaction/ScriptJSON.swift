/// Writes strings of JSON that may stand inside a `<script>` element.
///
/// Beyond what JSON wants, `&`, `<`, `>`, the two line separators, all controls and the signs of direction are escapes of
/// four digits. So neither `</script>` nor `<!--` nor `]]>` can appear, and a reader of JSON gets the same text back.
package enum ScriptJSON {
  private static let marked = ByteSet("\"\\&<>", controls: true)

  /// Appends a string with its quotes.
  package static func append(_ text: SafeText, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    Encoding.append(text.content.utf8.span, to: &bytes, marked: marked) { value, _, bytes in
      switch value {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x1_0000...: return false
      default: bytes.append(contentsOf: escape(value).utf8)
      }
      return true
    }
    bytes.append(0x22)
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
