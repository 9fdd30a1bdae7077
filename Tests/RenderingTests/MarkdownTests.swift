import Redaction
import Testing

@testable import Rendering

@Suite("Writing Markdown")
struct MarkdownTests {
  @Test("A table holds what it is given and no mark of it is obeyed")
  func table() {
    var document = MarkdownDocument()
    document.heading("Week *46*", level: 1)
    document.table([["", ""], [SafeText(name: "a|b <i>"), "1,200"]])
    #expect(
      String(decoding: document.document(), as: UTF8.self) == """
        # Week \\*46\\*

        |  |  |
        | --- | --- |
        | a\\|b \\<i\\> | 1,200 |


        """)
  }

  @Test("What is too long loses its last sections and says so")
  func limit() {
    var document = MarkdownDocument()
    for number in 0..<30 {
      document.heading("Part \(number)")
      document.paragraph("some words")
    }
    let whole = document.document()
    #expect(whole == document.document(limit: whole.count))
    let cut = document.document(limit: 400)
    #expect(cut.count <= 400)
    let text = String(decoding: cut, as: UTF8.self)
    #expect(text.hasPrefix("## Part 0\n"))
    #expect(!text.contains("Part 29"))
    #expect(text.hasSuffix(" sections are left out here, because the text would be too long.\n"))
  }
}
