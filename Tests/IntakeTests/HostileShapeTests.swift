import Conversations
import Stories
import Testing

@testable import Intake

@Suite("Shapes that could cost more than their length")
struct HostileShapeTests {
  /// So many that work which grows with the square takes so long that the gate's limit for all tests ends it.
  private static let many = 200_000

  /// The most seconds of the processor that one of these may take; it takes one, without optimisation.
  private static let limit = 60.0

  @Test(
    "Marks of tags and comments without an end are words, and the whole is read once",
    arguments: ["<a ", "<a \"", "<!--", "<!", "<b x='", "&lt", "&#"])
  func markup(_ piece: String) {
    let start = ThreadTime.now
    var text = MarkupText()
    text.read(Array(String(repeating: piece, count: Self.many).utf8))
    #expect(text.words.count >= Self.many)
    #expect(ThreadTime.now - start < Self.limit)
  }

  @Test("A tag counts as long as most of them end")
  func tags() {
    var text = MarkupText()
    text.read(Array("<p>one <b>two</b></p> 3 < 4 <p>five &amp; six".utf8))
    #expect(String(decoding: text.words, as: UTF8.self) == "one two\n3 < 4\nfive & six")
  }

  @Test(
    "Many envelopes in one line are opened one after the other",
    arguments: ["[]", "[{}]", #"{"Type":"Notification","Message":"{}"}"#])
  func envelopes(_ element: String) async throws {
    let record = #"{"sender_id":"a","event":"user","timestamp":1772446500,"text":"hello"}"#
    let line = "[" + repeatElement(element, count: Self.many / 4).joined(separator: ",") + "," + record + "]"
    var settings = IntakeSettings()
    settings.format = .rasaEvents
    let reading = try await Reading.of(record + "\n" + line, settings)
    #expect(reading.lines == 2)
    #expect(reading.summary.customerMessages == 1)
    #expect(reading.counts[.duplicateEvent] == 1)
  }

  @Test("A zone cannot carry a time out of the years that dates have")
  func years() {
    for text in ["9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"] {
      #expect(TimeReading(Array(text.utf8).span, zone: .utc) == .bad)
    }
    for text in ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"] {
      #expect(TimeReading(Array(text.utf8).span, zone: .utc) != .bad)
    }
  }

  @Test("Numbers of cards and accounts are no names of roles or kinds")
  func names() {
    #expect("DE89370400440532013000".shownWord == "(not shown)")
    #expect("4111111111111111".shownWord == "(not shown)")
    #expect("bot_v2".shownWord == "bot_v2")
  }
}
