import Redaction
import Testing

@testable import Rendering

@Suite("Writing CSV")
struct CSVWriterTests {
  private func line(_ form: CSVForm = CSVForm(), _ add: (inout CSVWriter) -> Void) -> String {
    var table = CSVWriter(form, columns: ["a"])
    table.clear()
    add(&table)
    table.endRow()
    return String(decoding: table.bytes, as: UTF8.self)
  }

  @Test("Names of columns come first; lines end in CR LF; a mark only where it is wanted")
  func header() {
    let names: [SafeText] = ["one", "t\"wo"]
    #expect(CSVWriter(CSVForm(), columns: names).bytes == Array("\"one\",\"t\"\"wo\"\r\n".utf8))
    let marked = CSVWriter(CSVForm(hasByteOrderMark: true, guardsFormulas: true), columns: names)
    #expect(marked.bytes.starts(with: [0xEF, 0xBB, 0xBF, 0x22]))
  }

  @Test(
    "Text that a spreadsheet would compute gets an apostrophe in front, other text does not",
    arguments: [
      ("=1+1", true), ("+49 30 1", true), ("-5", true), ("@name", true), (" =1", true), ("\"=1", true), ("'=1", true),
      ("\u{FF1D}1", true), ("\u{FF0B}1", true), ("\u{FF0D}1", true), ("\u{FF20}a", true), ("a=1", false),
      ("5-3", false), ("(=1)", false), ("", false), ("ana@example.org", false),
    ])
  func formulas(_ text: String, _ isGuarded: Bool) {
    let safe = SafeText(name: text)
    let mark = isGuarded ? "'" : ""
    let quoted =
      text.isEmpty
      ? "" : "\"\(mark)\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    #expect(line { $0.text(safe) } == quoted + "\r\n")
    let raw = CSVForm(hasByteOrderMark: false, guardsFormulas: false)
    #expect(!line(raw) { $0.text(safe) }.hasPrefix("\"'=") || text.hasPrefix("'"))
    var table = CSVWriter(CSVForm(), columns: ["a"])
    table.text(safe)
    #expect(table.guarded == (isGuarded ? 1 : 0))
  }

  @Test("Numbers stand bare and are never guarded; what is unknown is empty, zero is not")
  func numbers() {
    #expect(line { $0.integer(-5) } == "-5\r\n")
    #expect(line { $0.integer(0) } == "0\r\n")
    #expect(line { $0.integer(nil) } == "\r\n")
    #expect(line { $0.number(0.12344, places: 4) } == "0.1234\r\n")
    #expect(line { $0.number(.nan, places: 4) } == "\r\n")
    #expect(line { $0.decimal(7_250, places: 4) } == "0.7250\r\n")
    #expect(line { $0.text(nil) } == "\r\n")
  }
}
