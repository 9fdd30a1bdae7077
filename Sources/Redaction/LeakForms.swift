/// The forms in which a value can stand in an output: as it is, and as each encoder writes it.
enum LeakForms {
  /// All different forms, each from its first letter or digit to its last; the value itself comes first.
  static func all(of value: RawValue) -> [[UInt8]] {
    let core = Array(value.core)
    let plain = Visible.string(core.span)
    var forms: [[UInt8]] = []
    func add(_ bytes: [UInt8]) {
      let form = Array(RawValue.core(bytes[...]))
      if form.count >= LeakSearch.least, !forms.contains(form) { forms.append(form) }
    }
    add(core)
    if core.allSatisfy({ Ascii.isAlphanumeric($0) }) { return forms }
    // Only Markdown changes signs that mean nothing to the other encoders.
    if core.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && !"\"\\&<>'#".utf8.contains($0) }) {
      add(encoded(SafeText(name: plain)) { MarkdownText.append(cell: $0, to: &$1) })
      add(encoded(SafeText(name: plain)) { MarkdownText.append(escaped: $0, to: &$1) })
      return forms
    }
    // As words of people stand in texts, and as names stand everywhere.
    for text in [SafeText(redacted: Array(plain.utf8)), SafeText(name: plain)] {
      add(Array(text.content.utf8))
      add(encoded(text) { HTMLText.append($0, to: &$1) })
      add(encoded(text) { HTMLText.append(attribute: $0, to: &$1) })
      add(encoded(text) { ScriptJSON.append($0, to: &$1) })
      add(encoded(text) { JSONText.append($0, to: &$1) })
      add(encoded(text) { CSVCell.append($0, .raw, to: &$1) })
      add(encoded(text) { MarkdownText.append(cell: $0, to: &$1) })
      add(encoded(text) { MarkdownText.append($0, to: &$1) })
      add(encoded(text) { MarkdownText.append(escaped: $0, to: &$1) })
      add(encoded(text) { XMLText.append($0, to: &$1) })
      add(encoded(text) { XMLText.append(attribute: $0, to: &$1) })
      var terminal = TerminalText()
      terminal.add(text)
      add(terminal.bytes)
    }
    return forms
  }

  private static func encoded(_ text: SafeText, _ append: (SafeText, inout [UInt8]) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    append(text, &bytes)
    return bytes
  }
}
