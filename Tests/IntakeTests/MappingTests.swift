import Conversations
import Testing

@testable import Intake

@Suite("Any other shape")
struct MappingTests {
  private func mapping(_ paths: [Mapping.Field: String]) throws -> Mapping {
    var mapping = Mapping()
    for (field, path) in paths { mapping.paths[field] = try #require(Mapping.Path(path) as Mapping.Path?) }
    return mapping
  }

  private func settings(_ mapping: Mapping) -> IntakeSettings {
    var settings = IntakeSettings()
    settings.format = .mapped
    settings.mapping = mapping
    return settings
  }

  @Test(
    "Paths are keys and elements",
    arguments: [
      "a", "a.b.c", "a[].b", "a[0].b", "[].x", "a[][1].b", #"a\.b"#, "a[]", "weird key.x",
    ])
  func paths(_ text: String) { #expect(Mapping.Path(text) != nil) }

  @Test("Other texts are none", arguments: ["", ".", "a.", ".a", "a..b", "a[", "a[x]", "a[-1]", "a[]b", #"a\"#])
  func noPaths(_ text: String) { #expect(Mapping.Path(text) == nil) }

  @Test("A list of messages a record: paths, roles, kinds and units of the file")
  func lists() async throws {
    var mapping = try mapping([
      .id: "thread.key", .messages: "payload.turns", .role: "who", .text: "body.parts[].t", .time: "at", .kind: "type",
      .confidence: "nlu.score", .customer: "thread.owner", .messageID: "mid",
    ])
    mapping.roles = ["visitor": .customer, "robo": .ai, "staff": .human]
    mapping.kinds = ["say": "message", "escalated": "handover_requested", "memo": "note"]
    mapping.timeUnit = .seconds
    let record =
      #"{"thread":{"key":"t1","owner":7},"payload":{"turns":["#
      + #"{"mid":1,"who":"visitor","at":1772446500,"type":"say","body":{"parts":[{"t":"a"},{"t":"b"}]}},"#
      + #"{"mid":2,"who":"robo","at":"1772446501","type":"say","body":{"parts":[{"t":"c"}]},"nlu":{"score":0.3}},"#
      + #"{"mid":3,"who":"robo","at":1772446502,"type":"escalated"},"#
      + #"{"mid":4,"who":"staff","at":1772446503,"type":"memo","body":{"parts":[{"t":"d"}]}},"#
      + #"{"mid":5,"who":"ghost","at":1772446504,"type":"say","body":{"parts":[]}},"#
      + #"{"mid":6,"who":"visitor","at":1772446505,"type":"blink"},"#
      + #"{"mid":1,"who":"visitor","at":1772446500,"type":"say"}]}}"#
    let reading = try await Reading.of(record, settings(mapping))
    let lines = reading.records.first?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
    #expect(
      lines.first
        == "t1 at 0/0 x1 has text,time,human_messages,confidence,handover; unknown_role,duplicate_event,unknown_kind")
    let rest = reading.records.first ?? ""
    #expect(rest.contains("customer message \"a\nb\" present t1772446500000"))
    #expect(rest.contains("ai message \"c\" present t1772446501000 c3000"))
    #expect(rest.contains("ai requested"))
    #expect(rest.contains("human note \"d\""))
    #expect(rest.contains("unknown message \"\" empty"))
    #expect(reading.roles == ["ghost": 1])
  }

  @Test("Without a list each record is a message; those of one conversation are grouped and ordered")
  func single() async throws {
    let mapping = try mapping([.id: "chat", .role: "from_customer", .text: "msg", .time: "sent"])
    var withRoles = mapping
    withRoles.roles = ["true": .customer, "false": .ai]
    let lines = [
      #"{"chat":"x","from_customer":false,"msg":"two","sent":"2026-03-02T10:00:01Z"}"#,
      #"{"chat":"y","from_customer":true,"msg":"other","sent":"2026-03-02T10:00:00Z"}"#,
      #"{"chat":"x","from_customer":true,"msg":"one","sent":"2026-03-02T10:00:00Z"}"#,
    ]
    let reading = try await Reading.of(lines.joined(separator: "\n"), settings(withRoles))
    #expect(reading.records.count == 2)
    let first = reading.records[0].split(separator: "\n")
    #expect(first[1].hasPrefix("customer message \"one\""))
    #expect(first[2].hasPrefix("ai message \"two\""))
    // No word for humans: that nobody came is not known.
    #expect(!first[0].contains("human_messages"))
  }

  @Test("A mapping that fits nothing refuses the records and names no words")
  func misfit() async throws {
    let mapping = try mapping([.messages: "turns", .role: "who", .text: "text"])
    let reading = try await Reading.of(#"{"foo":[1,2,3]}"# + "\n" + #"{"turns":7}"#, settings(mapping))
    #expect((reading.kept, reading.refused) == (0, 2))
    #expect(reading.codes == ["missing-events", "missing-events"])
  }

  @Test("A first mapping finds the list, the words, the role, the time and the identifier")
  func suggestion() throws {
    let scratch = try Scratch()
    let turns = (0..<6).map {
      #"{"mid":"m\#($0)","who":"\#($0 % 2 == 0 ? "visitor" : "bot")","at":\#(1_772_446_500 + $0),"body":{"text":"some longer words number \#($0)"},"n":\#($0)}"#
    }
    let lines = (0..<5).map {
      #"{"session":{"key":"s\#($0)"},"source":"web","payload":{"turns":[\#(turns.joined(separator: ","))]}}"#
    }
    let path = try scratch.write(Array(lines.joined(separator: "\n").utf8), to: "odd.jsonl")
    let text = try #require(MappingSuggestion(InputFile(path: path), IntakeSettings()).text)
    for line in [
      #"id: "session.key""#, #"messages: "payload.turns""#, #"role: "who""#, #"text: "body.text""#, #"ts: "at""#,
      #"message_id: "mid""#, #"customer: ["visitor"]"#, #"ai: ["bot"]"#,
    ] {
      #expect(text.contains(line), "\(line) is not in\n\(text)")
    }
  }

  @Test("Nothing of what people wrote reaches a first mapping, and keys are written with escapes")
  func suggestionIsSafe() throws {
    let scratch = try Scratch()
    let line = #"{"items":[{"role":"Anna Secret","text":"my card is 4111","\u001b[31mkey":"x"}]}"#
    let path = try scratch.write(Array((line + "\n" + line).utf8), to: "odd.jsonl")
    let text = try #require(MappingSuggestion(InputFile(path: path), IntakeSettings()).text)
    #expect(!text.contains("Secret") && !text.contains("4111") && !text.contains("\u{1b}"))
  }
}
