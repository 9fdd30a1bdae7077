import Redaction
import Rendering
import Testing

@Suite("A table in text")
struct TextTableTests {
  @Test("Columns are as wide as their cells, numbers stand right, lines end without blanks")
  func layout() {
    var table = TextTable([.init("Verdict"), .init("Count", .right), .init("Note")])
    table.add(["Missed", "936", "of 2,600"])
    table.add(["On time", "1,204", ""])
    #expect(
      table.lines().map(\.content) == [
        "  Verdict  Count  Note",
        "  Missed     936  of 2,600",
        "  On time  1,204",
      ])
  }

  @Test("Without titles there is no title line")
  func untitled() {
    var table = TextTable([.init(""), .init("", .right)])
    table.add(["a", "1"])
    #expect(table.lines(indent: 0).map(\.content) == ["a  1"])
  }

  @Test("Wide letters take two columns and marks none")
  func wide() {
    var table = TextTable([.init(""), .init("")])
    table.add([SafeText(name: "東京"), "x"])
    table.add([SafeText(name: "e\u{301}"), "x"])
    #expect(table.lines(indent: 0).map(\.content) == ["東京  x", "e\u{301}     x"])
  }

  @Test("A narrow page shrinks the columns that may, and shows it")
  func narrow() {
    var table = TextTable([.init("", canShrink: true), .init("", .right)])
    table.add([SafeText(name: "a-very-long-identifier"), "12"])
    #expect(table.lines(indent: 0, width: 14).map(\.content) == ["a-very-...  12"])
    #expect(table.lines(indent: 0, width: 1).map(\.content) == ["a...  12"])
  }
}

@Suite("Numbers in text")
struct SafeTextNumbersTests {
  @Test(
    "Thousands have commas",
    arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"), (-999, "-999")])
  func grouped(_ number: Int, _ expected: String) {
    #expect(SafeText(grouped: number).content == expected)
  }

  @Test(
    "Percentages are the nearest of one decimal, ties to even",
    arguments: [
      (12, 80, "15.0"), (1, 3, "33.3"), (2, 3, "66.7"), (0, 5, "0.0"), (5, 5, "100.0"), (1, 2_000, "0.0"),
      (3, 2_000, "0.2"), (936, 2_600, "36.0"), (.max, .max, "100.0"), (1, 0, "-"),
    ])
  func percentage(_ part: Int, _ whole: Int, _ expected: String) {
    #expect(SafeText(percentage: part, of: whole).content == expected)
  }

  @Test("A share shows both numbers and its interval; below ten cases only counts")
  func share() {
    #expect(SafeText(part: 12, of: 80, low: 0.0877, high: 0.2444).content == "12 of 80 (15.0 %, 8.8 to 24.4 %)")
    #expect(SafeText(part: 3, of: 9, low: 0.1, high: 0.6).content == "3 of 9")
    #expect(
      SafeText(part: 936, of: 2_600, low: 0.3418, high: 0.3787).content == "936 of 2,600 (36.0 %, 34.2 to 37.9 %)")
  }
}
