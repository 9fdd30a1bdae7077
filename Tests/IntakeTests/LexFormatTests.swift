import Conversations
import Intake
import Testing

@Suite("Conversation logs of Amazon Lex V2")
struct LexFormatTests {
  @Test("Every conversation of the sample has the totals that were written down for it")
  func sample() async throws {
    let reading = try await FormatSamples.reading(.lexV2)
    #expect(
      reading.totals == [
        "(no id) a.jsonl:20: 1 customer, 1 ai, confidence 0.7",
        "lex-01: 2 customer, 2 ai, confidence 0.97 1.0, assumed",
        "lex-02: 3 customer, 3 ai, requested~ customer 09:00:40, transferred~ ai 09:00:55, "
          + "confidence 0.41 0.93 0.99, fallback 1, handedOver",
        "lex-03: 2 customer, 2 ai, confidence 0.66, fallback 1, unresolved",
        "lex-04: 1 customer, 3 ai, confidence 0.88, assumed",
        "lex-05: 2 customer, 2 ai, transferred~ ai 09:01:50, confidence 0.9 0.5",
        "lex-06#2: 1 customer, 1 ai, confidence 0.9, assumed",
        "lex-06: 1 customer, 1 ai, confidence 0.8",
        "lex-07: 1 customer, 3 ai, requested~ customer 09:05:00, confidence 0.95, assumed",
        "lex-08: 2 customer, 2 ai, confidence 0.52 0.98, assumed",
      ])
    #expect(reading.oddities == ["(no id) a.jsonl:20: wrong_type", "lex-03: duplicate_event"])
    #expect(reading.ledger == [19, 0, 1])
    #expect(reading.names.isEmpty)
    let last = try #require(reading.told.first { $0.id == "lex-08" })
    #expect(last.script[0].hasSuffix("c0.52 s-0.89") && last.script[2].hasSuffix("c0.98 s1.0"))
    #expect(reading.told.first { $0.id == "lex-07" }?.fields.contains("medium voice; language en-GB") == true)
    // Sessions of one identifier have it as their customer, so that they stay linked.
    #expect(reading.told.filter { $0.fields.contains("customer lex-06") }.count == 2)
  }

  /// A turn, with some of its keys.
  private static func turn(_ keys: String) -> String {
    #"{"sessionId":"s","bot":{"id":"b"},"timestamp":"2026-11-09T09:00:00.000Z","requestId":"r","interpretations":[],\#(keys)}"#
  }

  private static func heard(_ interpretation: String, _ more: String = "") -> String {
    turn(#""inputTranscript":"hm","interpretations":[\#(interpretation)]\#(more)"#)
      .replacing(#""interpretations":[],"#, with: "")
  }

  @Test(
    "What one turn becomes",
    arguments: [
      (
        turn(#""inputTranscript":"my bill","messages":[{"contentType":"PlainText","content":"32 euros."}]"#),
        ["customer message \"my bill\" 09:00:00", "ai message \"32 euros.\" 09:00:00"]
      ),
      (turn(#""inputTranscript":"","messages":[{"content":"Welcome"}]"#), ["ai message \"Welcome\" 09:00:00"]),
      (
        turn(#""inputTranscript":"start","operationName":"PutSession","messages":[]"#), []
      ),
      (heard(#"{"nluConfidence":"0.41"}"#), ["customer message \"hm\" 09:00:00 c0.41"]),
      (heard(#"{"nluConfidence":0.41}"#), ["customer message \"hm\" 09:00:00 c0.41"]),
      (heard(#"{"nluConfidence":{"score":0.41}}"#), ["customer message \"hm\" 09:00:00 c0.41"]),
      (heard(#"{"nluConfidence":"high"}"#), ["customer message \"hm\" 09:00:00"]),
      (
        heard(#"{"intent":{"name":"FallbackIntent"}},{"nluConfidence":"0.3"}"#),
        ["customer message \"hm\" 09:00:00 fallback c0.3"]
      ),
      (heard(#"{"intent":{"name":"AMAZON.FallbackIntent"}}"#), ["customer message \"hm\" 09:00:00 fallback"]),
      (
        heard(#"{"intent":{"name":"Order"}}"#, #","missedUtterance":true"#),
        ["customer message \"hm\" 09:00:00 fallback"]
      ),
      (heard(#"{"intent":{"name":"Order"}}"#, #","missedUtterance":false"#), ["customer message \"hm\" 09:00:00"]),
      (
        heard(#"{"intent":{"name":"LiveAgent","state":"InProgress"}}"#),
        ["customer message \"hm\" 09:00:00", "customer requested 09:00:00 inferred"]
      ),
      (
        heard(#"{"intent":{"name":"LiveAgent","state":"ReadyForFulfillment"}}"#, #","sessionState":{}"#),
        [
          "customer message \"hm\" 09:00:00", "customer requested 09:00:00 inferred",
          "ai transferred 09:00:00 inferred",
        ]
      ),
      (
        heard(#"{"intent":{"name":"AgentStatus","state":"Fulfilled"}}"#), ["customer message \"hm\" 09:00:00"]
      ),
      (
        heard(
          #"{"intent":{"name":"Menu"}}"#,
          #","sessionState":{"intent":{"name":"Menu","slots":{"Choice":{"value":{"interpretedValue":"Agent"}}}}}"#),
        ["customer message \"hm\" 09:00:00", "customer requested 09:00:00 inferred"]
      ),
      (
        heard(
          #"{"intent":{"name":"Menu"}}"#,
          #","sessionState":{"intent":{"name":"Menu","slots":{"Choice":{"value":{"interpretedValue":"Bill"}}}}}"#),
        ["customer message \"hm\" 09:00:00"]
      ),
      (
        heard("{}", #","sessionState":{"sessionAttributes":{"escalate":"yes"}}"#),
        ["customer message \"hm\" 09:00:00", "ai transferred 09:00:00 inferred"]
      ),
      (
        heard("{}", #","sessionState":{"sessionAttributes":{"escalate":"false"}}"#),
        ["customer message \"hm\" 09:00:00"]
      ),
      (
        turn(#""inputTranscript":"","messages":[{"contentType":"SSML","content":"<speak>Hold <break/>on.</speak>"}]"#),
        ["ai message \"Hold on.\" 09:00:00"]
      ),
      (
        turn(#""inputTranscript":"","messages":[{"contentType":"CustomPayload","content":"{\"a\":1}"}]"#),
        ["ai message (structured) 09:00:00"]
      ),
      (
        turn(#""inputTranscript":"","messages":[{"contentType":"CustomPayload","content":"Hold on."}]"#),
        ["ai message \"Hold on.\" 09:00:00"]
      ),
      (
        heard(#"{"sentimentResponse":{"sentiment":"MIXED"}}"#), ["customer message \"hm\" 09:00:00"]
      ),
      (
        heard(#"{"sentimentResponse":{"sentiment":"NEUTRAL"}}"#), ["customer message \"hm\" 09:00:00 s0.0"]
      ),
      (
        heard(#"{"sentimentResponse":{"sentimentScore":{"positive":0.5,"negative":"0.25"}}}"#),
        ["customer message \"hm\" 09:00:00 s0.25"]
      ),
    ])
  func rows(_ record: String, _ script: [String]) async throws {
    #expect(try await Reading.facts(record).script == script)
  }

  @Test("Recognition of speech is no understanding, and modes of input are media")
  func media() async throws {
    for (mode, medium) in [("Text", "chat"), ("Speech", "voice"), ("DTMF", "voice"), ("Braille", "unknown")] {
      let facts = try await Reading.facts(
        Self.turn(
          #""inputTranscript":"a","inputMode":"\#(mode)","transcriptions":[{"transcription":"a","transcriptionConfidence":0.2}]"#
        ))
      #expect(facts.fields.contains("medium \(medium)"))
      #expect(!facts.totals.contains("confidence"))
    }
  }

  @Test(
    "The state of the last intent is what the bot claims",
    arguments: [("Fulfilled", true), ("Failed", false), ("InProgress", nil)] as [(String, Bool?)])
  func resolution(_ state: String, _ isResolved: Bool?) async throws {
    let totals = try await Reading.facts(
      Self.turn(#""inputTranscript":"a","sessionState":{"intent":{"name":"Pay","state":"\#(state)"}}"#)
    ).totals
    #expect(totals.hasSuffix(", assumed") == (isResolved == true))
    #expect(totals.hasSuffix(", unresolved") == (isResolved == false))
    // The end of an intent that calls a human is a handover.
    let handover = try await Reading.facts(
      Self.turn(#""inputTranscript":"a","sessionState":{"intent":{"name":"TalkToAgent","state":"\#(state)"}}"#)
    ).totals
    #expect(handover.hasSuffix(", handedOver") == (isResolved == true))
  }

  @Test("Lex V1 and what a function gets are told apart and not read")
  func others() async throws {
    for record in [
      #"{"botName":"T","botAlias":"p","inputTranscript":"hi","botResponse":"ho","userId":"u"}"#,
      #"{"invocationSource":"DialogCodeHook","sessionId":"s","inputTranscript":"hi","bot":{"id":"b"}}"#,
    ] {
      let reading = try await Reading.of(record)
      #expect(reading.told.isEmpty && reading.errors == [.unknownFormat])
    }
  }
}
