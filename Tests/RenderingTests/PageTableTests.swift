import Redaction
import Rendering
import Testing

@Suite("A table in a page")
struct PageTableTests {
  private let table = Table(
    "Classes", columns: ["Class", "Count", "Note"], rows: [["missed", "936", "most"], ["late", "1,204", "-"]])

  @Test("It has a caption that names its region, heads with their scope, and numbers at the right")
  func marks() {
    let html = String(table.node(id: "classes"))
    #expect(
      html == """
        <div class="scroll" role="region" aria-labelledby="classes-caption" tabindex="0"><table id="classes">\
        <caption id="classes-caption">Classes</caption>\
        <thead><tr><th scope="col">Class</th><th scope="col" class="number">Count</th><th scope="col">Note</th></tr></thead>\
        <tbody><tr><th scope="row">missed</th><td class="number">936</td><td>most</td></tr>\
        <tr><th scope="row">late</th><td class="number">1,204</td><td>-</td></tr></tbody></table></div>
        """)
  }

  @Test(
    "A column of numbers holds a number, and no words or names",
    arguments: [
      (["1", "2"] as [SafeText], true), (["12 of 80 (15.0 %)", "-"], true), (["+1.9", "\u{2212}0.4"], true),
      (["", "7"], true), (["-", "-"], false), (["", ""], false), (["1", "two"], false),
      ([SafeText(name: "2026-000117")], false), ([], false),
    ])
  func sides(_ cells: [SafeText], _ isNumber: Bool) {
    let table = Table("T", columns: ["Name", "Value"], rows: cells.map { ["name", $0] })
    #expect(table.heads.map(\.side) == [.left, isNumber ? .right : .left])
  }

  @Test("The first column names the rows, whatever is in it")
  func first() {
    #expect(Table("T", columns: ["Turn"], rows: [["1"]]).heads.map(\.side) == [.left])
  }

  @Test("Without rows it says so over its whole width")
  func empty() {
    #expect(String(Table("T", columns: ["A", "B"]).node(id: "t")).contains(#"<tr><td colspan="2">None.</td></tr>"#))
  }

  @Test("Names of others are kept apart from what stands around them; words of the program are not")
  func isolated() {
    let table = Table("T", columns: ["Name", "Note"], rows: [[SafeText(name: "</td><b>\u{05D0}"), "our words"]])
    let html = String(table.node(id: "t"))
    #expect(html.contains(#"<th scope="row"><bdi>&lt;/td&gt;&lt;b&gt;"#))
    #expect(html.contains("<td>our words</td>"))
  }

  @Test("Cells can be something else than text")
  func cells() {
    let html = String(table.node(id: "t") { HTMLNode(.code, text: $0) })
    #expect(html.contains(#"<td class="number"><code>936</code></td>"#))
  }

  @Test("In details it stands behind its line")
  func details() {
    #expect(
      String(table.details(id: "t")).hasPrefix("<details><summary>Show as a table</summary><div class=\"scroll\""))
  }
}
