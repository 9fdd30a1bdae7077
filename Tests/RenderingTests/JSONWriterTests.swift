import Redaction
import Rendering
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  enum Verdict: String, CaseIterable { case missed, onTime = "on_time" }

  private func text(_ writer: JSONWriter) -> String { String(decoding: writer.bytes, as: UTF8.self) }

  private func sample(_ layout: JSONWriter.Layout) -> String {
    var writer = JSONWriter(layout)
    writer.beginObject()
    writer.string("name", "a \"b\"")
    writer.integer("count", -12)
    writer.beginArray("list")
    writer.integer(1)
    writer.null()
    writer.beginObject()
    writer.endObject()
    writer.endArray()
    writer.beginArray("none")
    writer.endArray()
    writer.word("verdict", Verdict.onTime)
    writer.decimal("score", 7_250, places: 4)
    writer.boolean("open", false)
    writer.identifier("id", [0x61, 0xE2, 0x80, 0x8B][...])
    writer.integer("absent", nil)
    writer.endObject()
    return text(writer)
  }

  @Test("Compact is one line")
  func compact() {
    #expect(
      sample(.compact)
        == #"{"name":"a \"b\"","count":-12,"list":[1,null,{}],"none":[],"verdict":"on_time","score":0.7250,"open":false,"id":"a"#
        + "\u{200B}" + #"","absent":null}"#)
  }

  @Test("Indented has a line for each member")
  func indented() {
    #expect(
      sample(.indented) == """
        {
          "name": "a \\"b\\"",
          "count": -12,
          "list": [
            1,
            null,
            {}
          ],
          "none": [],
          "verdict": "on_time",
          "score": 0.7250,
          "open": false,
          "id": "a\u{200B}",
          "absent": null
        }
        """)
  }

  @Test("Lines follow each other without commas, and clearing begins anew")
  func lines() {
    var writer = JSONWriter()
    for number in [1, 2] {
      writer.beginObject()
      writer.integer("n", number)
      writer.endObject()
      writer.endLine()
    }
    #expect(text(writer) == "{\"n\":1}\n{\"n\":2}\n")
    writer.clear()
    writer.integer(3)
    #expect(text(writer) == "3")
  }

  @Test("Whole numbers are exact to the ends", arguments: [0, 7, 10, -1, 99, 100, .max, .min])
  func integers(_ number: Int) {
    var writer = JSONWriter()
    writer.integer(number)
    #expect(text(writer) == String(number))
  }

  @Test(
    "Numbers kept as integers have all their decimals",
    arguments: [
      (0, 4, "0.0000"), (1, 4, "0.0001"), (-1, 4, "-0.0001"), (10_000, 4, "1.0000"), (12_345, 2, "123.45"), (5, 0, "5"),
    ])
  func decimals(_ units: Int, _ places: Int, _ expected: String) {
    var writer = JSONWriter()
    writer.decimal(units, places: places)
    #expect(text(writer) == expected)
  }

  @Test(
    "Fractions are rounded as exact arithmetic does, ties to even, and never become NaN",
    arguments: [
      (0.125, 2, "0.12"), (0.375, 2, "0.38"), (1.005, 2, "1.00"), (1.115, 2, "1.11"), (2.5, 0, "2"), (3.5, 0, "4"),
      (-0.125, 2, "-0.12"), (-0.001, 2, "0.00"), (0.1 + 0.2, 4, "0.3000"), (1e300, 2, "null"), (.nan, 2, "null"),
      (.infinity, 2, "null"), (-.infinity, 2, "null"), (0.15, 1, "0.1"), (0.25, 1, "0.2"), (0.35, 1, "0.3"),
      (8.345, 2, "8.35"),
    ] as [(Double, Int, String)])
  func fractions(_ value: Double, _ places: Int, _ expected: String) {
    var writer = JSONWriter()
    writer.number(value, places: places)
    #expect(text(writer) == expected)
  }
}
