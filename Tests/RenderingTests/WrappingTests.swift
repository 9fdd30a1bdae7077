import Redaction
import Rendering
import Testing

@Suite("Text in lines that fit")
struct WrappingTests {
  static let rows: [(text: SafeText, width: Int, lines: [String])] = [
    ("one two three", 20, ["one two three"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one  two", 5, ["one", "two"]),
    ("  one two", 6, ["  one", "two"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
    ("abc   ", 3, ["abc"]),
    ("one\ntwo", 9, ["one", "two"]),
    ("", 9, [""]),
    ("one\n\ntwo", 9, ["one", "", "two"]),
  ]

  @Test("breaks at blanks, and within a word only where it must", arguments: rows.indices)
  func wraps(_ index: Int) {
    let row = Self.rows[index]
    #expect(row.text.wrapped(into: row.width).map(\.content) == row.lines)
  }

  @Test("counts wide letters twice, and cuts between characters")
  func wide() {
    #expect(SafeText(name: "日本語").wrapped(into: 4).map(\.content) == ["日本", "語"])
    #expect(SafeText(name: "日本").wrapped(into: 1).map(\.content) == ["日", "本"])
    #expect(SafeText(name: "e\u{301}e\u{301}").wrapped(into: 1).map(\.content) == ["e\u{301}", "e\u{301}"])
  }

  @Test("counts what is hidden as the escape that is shown")
  func hidden() {
    var redactor = Replacements()
    let text = Redactor().text(Array("ab\u{1B}c".utf8)[...], &redactor).text
    #expect(text.wrapped(into: 5).map(\.content) == ["ab<U+", "001B>", "c"])
  }
}
