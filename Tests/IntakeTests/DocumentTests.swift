import Conversations
import Testing

@testable import Intake

@Suite("Lists and documents over many lines")
struct DocumentTests {
  private let records = [
    #"{"id":"a","events":[{"kind":"message","role":"user","text":"one, [two] {three} \"four\" \\"}]}"#,
    #"{"id":"b","events":[{"kind":"closed"}]}"#,
    #"{"id":"c","events":[{"kind":"message","role":"bot","text":"é\n"}]}"#,
  ]

  private func words(_ reading: Reading) -> [String] {
    reading.records.map { $0.replacing(#/ at \d+\/\d+/#, with: "").replacing(#/ l\d+/#, with: "") }
  }

  @Test(
    "They hold the same conversations as lines do, however they are laid out",
    arguments: [
      { "[\($0.joined(separator: ","))]" }, { "[\n\($0.joined(separator: ",\n"))\n]\n" },
      { "\u{feff}  [ \($0.joined(separator: " ,\t")) ] " },
      { "[\r\n\($0.joined(separator: ",\r\n"))\r\n]\r\n" },
      { "[\($0.joined(separator: ","))]\n[]" },
      { records in
        records.map { $0.replacing("{\"id\"", with: "{\n  \"id\"").replacing("]}", with: "\n  ]\n}") }.joined(
          separator: "\n")
      },
    ] as [@Sendable ([String]) -> String])
  func layouts(_ layout: @Sendable ([String]) -> String) async throws {
    let lines = try await Reading.of(records.joined(separator: "\n"))
    for block in [7, 64, 1 << 16] {
      var settings = IntakeSettings()
      settings.blockBytes = block
      let document = try await Reading.of(layout(records), settings, workers: 2)
      #expect(words(document) == words(lines))
      #expect((document.lines, document.kept, document.refused) == (3, 3, 0))
      #expect(document.errors.isEmpty)
    }
  }

  @Test("Places are those of the file: the line and the byte at which the record begins")
  func places() async throws {
    let reading = try await Reading.of("[\n  \(records[0]),\n\n  \(records[1])]")
    let places = reading.records.map { $0.split(separator: " ")[2] }
    #expect(places == ["1/4", "3/\(4 + records[0].utf8.count + 5)"])
  }

  @Test("A broken element is refused, the others stay; what is no object is refused")
  func broken() async throws {
    let reading = try await Reading.of("[\(records[0]), 7, {\"id\":}, \(records[1]), \"x\", \(records[2])]")
    #expect((reading.lines, reading.kept, reading.refused) == (6, 3, 3))
    #expect(reading.codes.sorted() == ["bad-json", "not-an-object", "not-an-object"])
  }

  @Test("A line feed raw inside of a text is a fault, not an end")
  func rawLineFeed() async throws {
    let odd = "{\"id\":\"x\",\"events\":[{\"kind\":\"message\",\"role\":\"user\",\"text\":\"a\nb\"}]}"
    let reading = try await Reading.of("[\(odd),\(records[1])]")
    #expect((reading.kept, reading.refused) == (1, 1))
    #expect(reading.codes == ["control-character"])
  }

  @Test("A list cut at any byte never keeps a broken record, and says that it was cut")
  func cut() async throws {
    let whole = Array("[\n\(records.joined(separator: ",\n"))\n]\n".utf8)
    for end in 3..<whole.count - 2 {
      let reading = try await Reading.of(bytes: Array(whole[..<end]))
      #expect(reading.lines == reading.kept + reading.refused + reading.blank)
      #expect(reading.kept <= 3)
      #expect(reading.errors == [.cutLine] || reading.errors == [.notJSON], "\(end)")
    }
  }

  @Test("A record over the limit of a line is passed, and the next ones go on", arguments: [16, 100, 5_000])
  func tooLong(_ block: Int) async throws {
    let long =
      #"{"id":"x","events":[{"kind":"message","role":"user","text":""#
      + String(repeating: "x", count: 3_000) + "\"}]}"
    var settings = IntakeSettings()
    settings.blockBytes = block
    settings.lineLimit = 1_000
    let reading = try await Reading.of(
      "[\(records[0]),\(long),\(records[1]),\(records[2]),\(long),\(records[0])]", settings)
    #expect((reading.kept, reading.refused) == (4, 2))
    #expect(reading.codes == ["line-too-long", "line-too-long"])
  }
}
