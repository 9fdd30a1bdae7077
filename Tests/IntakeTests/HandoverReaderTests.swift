import Conversations
import Intake
import Testing

@Suite("Our own format")
struct HandoverReaderTests {
  @Test("The example of the specification gives its events in order")
  func example() async throws {
    let line =
      #"{"id":"c-2026-000117","started_at":"2026-11-09T10:01:12Z","ended_at":null,"channel":"web","medium":"chat","language":"en_US","#
      + #""customer_id":"k-81","ai_version":"v12","page":"pricing","team":"billing","tags":["vip"],"topics":["refund"],"status":"closed","#
      + #""resolution":"resolved","csat":{"value":4,"min":1,"max":5,"about":"human"},"test":false,"needs_human":null,"events":["#
      + #"{"id":"m1","kind":"message","role":"customer","text":"where is my refund","ts":"2026-11-09T10:01:12Z"},"#
      + #"{"id":"m2","kind":"message","role":"ai","text":"Could you rephrase that?","ts":"2026-11-09T10:01:14Z","confidence":0.31,"intent":"fallback"},"#
      + #"{"kind":"handover_requested","by":"ai","reason":"asked","team":"billing","ts":"2026-11-09T10:02:00Z","packet":{"source":"web","collected":{"order":"4417"}}},"#
      + #"{"kind":"human_joined","name":"Ana","team":"billing","ts":"2026-11-09T10:03:10Z"},"#
      + #"{"id":"m3","kind":"message","role":"human","name":"Ana","text":"Hello, Ana here.","ts":"2026-11-09T10:03:30Z"},"#
      + #"{"kind":"handback","ts":"2026-11-09T10:04:30Z"},{"kind":"closed","by":"human","ts":"2026-11-09T10:05:00Z"}]}"#
    let reading = try await Reading.of(line)
    #expect(reading.codes.isEmpty)
    #expect(
      reading.records == [
        """
        c-2026-000117 at 0/0 x1 has text,time,human_messages,confidence,handover,rating,resolution;\u{20}
        customer message "where is my refund" present t1794218472000 c- s- explicit l0
        ai message "Could you rephrase that?" present t1794218474000 c3100 s- explicit l0
        ai requested "" notExported t1794218520000 c- s- explicit l0
        human joined "" notExported t1794218590000 c- s- explicit l0
        human message "Hello, Ana here." present t1794218610000 c- s- explicit l0
        unknown returned "" notExported t1794218670000 c- s- explicit l0
        human closed "" notExported t1794218700000 c- s- explicit l0
        """
      ])
    #expect(reading.summary.handoverConversations == 1)
    #expect(reading.summary.confidences == 1)
    #expect((reading.summary.customerMessages, reading.summary.aiMessages, reading.summary.humanMessages) == (1, 1, 1))
  }

  @Test(
    "Every kind becomes its event",
    arguments: [
      ("message", "message"), ("note", "note"), ("draft", "draft"), ("handover_requested", "requested"),
      ("queued", "queued"), ("transferred", "transferred"), ("human_joined", "joined"), ("handover_failed", "failed"),
      ("handback", "returned"), ("transfer", "transfer"), ("approval_requested", "approvalRequested"),
      ("approval_granted", "approvalGranted"), ("approval_refused", "approvalRefused"), ("closed", "closed"),
      ("reopened", "reopened"), ("rating", "rating"), ("tag", "tag"), ("error", "error"), ("session", "session"),
    ])
  func kinds(_ kind: String, _ event: String) async throws {
    let reading = try await Reading.of(#"{"id":"a","events":[{"kind":"\#(kind)","role":"ai","text":"x"}]}"#)
    #expect(reading.records.first?.contains(" \(event) ") == true)
  }

  @Test(
    "A label in the export is kept, and nothing else passes for one",
    arguments: [
      (#""yes""#, "yes", []), (#""no""#, "no", []), (#""unsure""#, "unsure", []), ("null", nil, []),
      (#""Yes""#, nil, ["wrong-type"]), (#""""#, nil, ["wrong-type"]), ("true", nil, ["wrong-type"]),
      ("1", nil, ["wrong-type"]), (#"["yes"]"#, nil, ["wrong-type"]),
    ] as [(String, String?, [String])])
  func label(_ value: String, _ opinion: String?, _ codes: [String]) async throws {
    let lines = [
      #"{"id":"a","needs_human":"no","events":[]}"#, #"{"id":"b","needs_human":\#(value),"events":[]}"#,
      #"{"id":"c","events":[]}"#,
    ]
    let reading = try await Reading.of(lines.joined(separator: "\n"))
    #expect(reading.told.map(\.fields).map { $0.contains("needs no") } == [true, opinion == "no", false])
    #expect(reading.told[1].fields.contains("needs") == (opinion != nil))
    if let opinion { #expect(reading.told[1].fields.contains("needs \(opinion)")) }
    #expect(reading.codes == codes)
  }

  @Test("A label on one of several lines of a conversation holds for it")
  func labelOnALine() async throws {
    let lines = [
      #"{"conversation_id":"a","kind":"message","role":"customer","text":"x","ts":"2026-11-09T10:00:00Z"}"#,
      #"{"conversation_id":"a","kind":"message","role":"ai","text":"y","ts":"2026-11-09T10:01:00Z","needs_human":"yes"}"#,
      #"{"conversation_id":"a","kind":"message","role":"ai","text":"z","ts":"2026-11-09T10:02:00Z","needs_human":null}"#,
    ]
    let reading = try await Reading.of(lines.joined(separator: "\n"))
    #expect(reading.told.map(\.fields).map { $0.contains("needs yes") } == [true])
  }

  @Test("A kind that is not known is left out and marked")
  func unknownKind() async throws {
    let reading = try await Reading.of(#"{"id":"a","events":[{"kind":"wave","text":"x"},{"kind":"Message"}]}"#)
    #expect(reading.records == ["a at 0/0 x1 has text,human_messages,handover; unknown_kind"])
    #expect(reading.codes == ["unknown-kind"])
    #expect(reading.counts[.unknownKind] == 2)
  }

  @Test(
    "Roles and their other names",
    arguments: [
      ("customer", "customer"), ("user", "customer"), ("end_user", "customer"), ("visitor", "customer"),
      ("contact", "customer"), ("ai", "ai"), ("assistant", "ai"), ("bot", "ai"), ("human", "human"), ("agent", "human"),
      ("admin", "human"), ("operator", "human"), ("human_agent", "human"), ("system", "system"),
      ("bot_v2_with_a_name_beyond_24_bytes", "ai"), ("robot", "unknown"), ("AI", "unknown"), ("", "unknown"),
      ("Ana of billing", "unknown"),
    ])
  func roles(_ role: String, _ speaker: String) async throws {
    var settings = IntakeSettings()
    settings.roles = [("bot_v2_with_a_name_beyond_24_bytes", .ai)]
    let reading = try await Reading.of(
      #"{"id":"a","events":[{"kind":"message","role":"\#(role)","text":"x"}]}"#, settings)
    #expect(reading.records.first?.contains("\n\(speaker) message") == true)
    // A role that may be a person's name, or words, is counted and not shown.
    let shown = role.isEmpty || role.contains(" ") ? "(not shown)" : role
    #expect(reading.roles == (speaker == "unknown" ? [shown: 1] : [:]))
  }

  @Test("Other spellings are read; the first of the list wins, in any order")
  func spellings() async throws {
    let other = try await Reading.of(
      #"{"conversation_id":"a","events":[{"kind":"message","from":"user","body":"x","sent_at":"1970-01-01T00:00:01Z"}]}"#
    )
    #expect(other.records.first?.contains("a at") == true)
    #expect(other.records.first?.contains("customer message \"x\" present t1000") == true)
    for fields in [#""text":"best","content":"worse""#, #""content":"worse","text":"best""#] {
      let both = try await Reading.of(#"{"id":"a","events":[{"kind":"message","role":"ai",\#(fields)}]}"#)
      #expect(both.records.first?.contains("\"best\"") == true)
      #expect(both.codes == ["double-spelling"])
    }
  }

  @Test("Of a key that stands twice the last one counts, also when it is written with escapes")
  func duplicateKeys() async throws {
    let reading = try await Reading.of(
      #"{"id":"a","zz":1,"zz":2,"events":[{"kind":"message","role":"ai","text":"first","t\u0065xt":"last"}]}"#)
    #expect(reading.records.first?.contains("\"last\"") == true)
    #expect(reading.records.first?.contains("duplicate_key,unknown_key") == true)
    #expect(reading.counts[.duplicateKey] == 2)
    let plain = try await Reading.of(#"{"id":"a","zz":1,"z2":2,"events":[{"kind":"closed"},{"kind":"closed"}]}"#)
    #expect(plain.counts[.duplicateKey] == nil)
  }

  @Test(
    "Numbers become ten-thousandths, rounded half up once",
    arguments: [
      ("0.31", "c3100"), ("1", "c10000"), ("1.0", "c10000"), ("0", "c0"), ("-0", "c0"), ("0.00005", "c1"),
      ("0.000049999999999999999999999", "c0"), ("0.99995", "c10000"), ("3.1e-1", "c3100"), ("31e-2", "c3100"),
      ("\"0.31\"", "c3100"), ("0.30000000000000004440892098500626", "c3000"), ("87", "c8700 out-of-range"),
      ("101", "c- out-of-range"), ("-0.5", "c- out-of-range"), ("1e400", "c- out-of-range"), ("null", "c-"),
      ("true", "c- wrong-type"), ("\"high\"", "c- wrong-type"), ("1e-400", "c0"),
    ])
  func confidence(_ value: String, _ wanted: String) async throws {
    let reading = try await Reading.of(
      #"{"id":"a","events":[{"kind":"message","role":"ai","text":"x","confidence":\#(value)}]}"#)
    let record = try #require(reading.records.first)
    let found = record.split(separator: " ").last { $0.first == "c" } ?? ""
    #expect(String(found) + reading.codes.map { " " + $0 }.joined() == wanted)
  }

  @Test(
    "A confidence is read in the scale that the policy names",
    arguments: [
      (ConfidenceScale.percent, "35", "c3500"), (.percent, "0.5", "c50"), (.percent, "100", "c10000"),
      (.percent, "100.1", "c- out-of-range"), (.percent, "-1", "c- out-of-range"), (.percent, "null", "c-"),
      (.logit, "0", "c5000"), (.logit, "1.5", "c8176"), (.logit, "-1.5", "c1824"), (.logit, "-40", "c0"),
      (.logit, "25", "c10000"), (.logit, "\"2\"", "c8808"), (.logit, "[]", "c- wrong-type"),
      (.logit, "1e99", "c- out-of-range"), (.fraction, "35", "c3500 out-of-range"),
    ])
  func scales(_ scale: ConfidenceScale, _ value: String, _ wanted: String) async throws {
    var settings = IntakeSettings()
    settings.confidenceScale = scale
    let reading = try await Reading.of(
      #"{"id":"a","events":[{"kind":"message","role":"ai","text":"x","confidence":\#(value)}]}"#, settings)
    let record = try #require(reading.records.first)
    let found = record.split(separator: " ").last { $0.first == "c" } ?? ""
    #expect(String(found) + reading.codes.map { " " + $0 }.joined() == wanted)
  }

  @Test(
    "Identifiers stay as they are",
    arguments: [
      ("\"a b\"", "a b "), ("12345678901234567890123", "12345678901234567890123 "), ("null", "(no id) a.jsonl:1* "),
      ("\"\"", "(no id) a.jsonl:1* "), ("1.5", "(no id) a.jsonl:1* "), ("[]", "(no id) a.jsonl:1* "), ("-7", "-7 "),
    ])
  func identifiers(_ id: String, _ wanted: String) async throws {
    let reading = try await Reading.of(#"{"id":\#(id),"events":[{"kind":"closed"}]}"#)
    #expect(reading.records.first?.hasPrefix(wanted) == true)
  }

  @Test(
    "A rating needs its range",
    arguments: [("4,\"min\":1,\"max\":5", true), ("6,\"min\":1,\"max\":5", false), ("4", false)])
  func rating(_ value: String, _ isThere: Bool) async throws {
    let reading = try await Reading.of(#"{"id":"a","csat":{"value":\#(value)},"events":[{"kind":"closed"}]}"#)
    #expect(reading.records.first?.contains("rating") == isThere)
  }

  @Test("Null and empty texts are turns, a text that is missing or of another type is told apart")
  func texts() async throws {
    let reading = try await Reading.of(
      #"{"id":"a","events":[{"kind":"message","role":"user","text":null},{"kind":"message","role":"user","text":""},{"kind":"message","role":"user"},{"kind":"message","role":"user","text":5}]}"#
    )
    let states = reading.records.first?.split(separator: "\n").dropFirst().map { $0.split(separator: " ")[3] }
    #expect(states == ["empty", "empty", "notExported", "empty"])
    #expect(reading.codes == ["wrong-type"])
  }

  @Test("A line without events is refused")
  func missing() async throws {
    let good = #"{"id":"a","events":[{"kind":"closed"}]}"#
    let reading = try await Reading.of([good, good, good, good, #"{"id":"b"}"#].joined(separator: "\n"))
    #expect((reading.kept, reading.refused) == (4, 1))
    #expect(reading.codes == ["missing-events"])
  }

  @Test("Events on lines of their own are grouped by conversation, in the order of their first lines")
  func eventLines() async throws {
    let lines = [
      #"{"conversation_id":"b","id":"1","kind":"message","role":"user","text":"b1","channel":"web"}"#,
      #"{"conversation_id":"a","id":"1","kind":"message","role":"user","text":"a1","ts":"1970-01-01T00:00:02Z"}"#,
      #"{"conversation_id":"b","id":"2","kind":"message","role":"bot","text":"b2"}"#,
      #"{"conversation_id":"b","id":"1","kind":"message","role":"user","text":"again"}"#,
      #"{"conversation_id":"a","kind":"message","role":"agent","text":"a0","ts":"1970-01-01T00:00:01Z"}"#,
      #"{"conversation_id":"a","kind":"message","role":"agent","text":"a0","ts":"1970-01-01T00:00:01Z"}"#,
      #"{"kind":"message","conversation_id":null,"role":"user","text":"alone"}"#,
    ]
    let reading = try await Reading.of(lines.joined(separator: "\n"))
    #expect(reading.kept == 7)
    #expect(reading.records.count == 3)
    #expect(reading.records[0].hasPrefix("b at 0/0 x3 "))
    #expect(
      reading.records[0].contains("b1") && reading.records[0].contains("b2") && !reading.records[0].contains("again"))
    #expect(reading.records[1].hasPrefix("a at 1/"))
    #expect(reading.records[1].contains("x3 has text,time,"))
    let parts = reading.records[1].split(separator: "\n").map {
      $0.split(separator: " ").prefix(3).joined(separator: " ")
    }
    #expect(parts.dropFirst() == ["human joined \"\"", "human message \"a0\"", "customer message \"a1\""])
    #expect(reading.records[1].hasSuffix("l1"))
    #expect(reading.records[2].hasPrefix("(no id) a.jsonl:7*"))
    #expect(reading.counts[.duplicateEvent] == 2)
  }
}
