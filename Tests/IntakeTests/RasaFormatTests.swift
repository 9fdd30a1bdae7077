import Conversations
import Intake
import Testing

@Suite("Events and trackers of Rasa")
struct RasaFormatTests {
  @Test("Every conversation of the sample of events has the totals that were written down for it")
  func eventSample() async throws {
    let reading = try await FormatSamples.reading(.rasaEvents)
    #expect(
      reading.totals == [
        "rasa-01: 1 customer, 1 ai, confidence 0.97",
        "rasa-02: 4 customer, 4 ai, 1 human, requested~ customer 09:01:00, requested~ ai 09:01:00.400, "
          + "transferred ai 09:01:02, returned human 09:02:30, confidence 0.31 0.38 0.94 0.9, fallback 2",
        "rasa-03: 2 customer, 2 ai, requested~ ai 09:00:45",
        "rasa-04: 3 customer, 2 ai, confidence 0.81",
        "rasa-05#2: 1 customer, 1 ai, confidence 0.55",
        "rasa-05: 1 customer, 1 ai, confidence 0.92",
        "rasa-06: 3 customer, 2 ai, confidence 0.35 0.99 0.83, fallback 1",
        "rasa-07: 2 customer, 2 ai, requested~ customer 09:05:30, requested~ ai 09:05:31, confidence 0.72 0.93",
        "rasa-08: 2 customer, confidence 0.88 0.99",
        "rasa-09: 2 customer, 2 ai, confidence 0.99 0.66, fallback 1",
      ])
    #expect(reading.oddities == ["rasa-08: partial", "rasa-09: duplicate_event,unknown_kind"])
    #expect(reading.ledger == [87, 1, 1])
    #expect(reading.names == ["event telemetry": 1])
    #expect(reading.counts == [.cutLine: 1, .missingEvents: 1, .noBotEvents: 1, .unknownKind: 1, .duplicateEvent: 1])
  }

  @Test("Every conversation of the sample of trackers has the totals that were written down for it")
  func trackerSample() async throws {
    let reading = try await FormatSamples.reading(.rasaTracker)
    #expect(
      reading.totals == [
        "rt-01: 1 customer, 1 ai, confidence 0.95",
        "rt-02: 2 customer, 2 ai, 1 human, requested~ customer 09:01:00, requested~ ai 09:01:00.500, "
          + "transferred ai 09:01:02, returned human 09:02:10, confidence 0.4 0.9, fallback 1",
        "rt-03: 1 customer, 1 ai, confidence 0.91",
        "rt-04#2: 1 customer, 1 ai, confidence 0.7",
        "rt-04: 1 customer, 1 ai, confidence 0.99",
        "rt-05: 1 customer, 1 ai, confidence 0.77",
        "rt-06: 1 customer, confidence 0.86",
        "rt-07: 1 customer, 1 ai, requested~ ai 09:00:05.500",
      ])
    #expect(reading.oddities == ["rt-06: partial", "rt-07: wrong_type,unknown_kind"])
    #expect(reading.ledger == [7, 0, 1])
    #expect(reading.told.first { $0.id == "rt-05" }?.script.first?.contains("my fone is lost") == true)
  }

  /// A user's event with some parsing.
  private static func user(_ parse: String, text: String = #""it broke""#) -> String {
    #"{"event":"user","timestamp":1762678800,"text":\#(text),"parse_data":\#(parse)}"#
  }

  @Test(
    "What one event of a conversation becomes",
    arguments: [
      (user(#"{"intent":{"name":"fault","confidence":0.8}}"#), ["customer message \"it broke\" 09:00:00 c0.8"]),
      (user(#"{"intent":{"name":null,"confidence":0.0}}"#), ["customer message \"it broke\" 09:00:00"]),
      (
        user(
          #"{"intent":{"name":"nlu_fallback","confidence":0.7},"intent_ranking":[{"name":"nlu_fallback","confidence":0.7},{"name":"a","confidence":0.2}]}"#
        ), ["customer message \"it broke\" 09:00:00 fallback c0.2"]
      ),
      (
        user(#"{"intent":{"name":"nlu_fallback","confidence":0.7}}"#),
        ["customer message \"it broke\" 09:00:00 fallback"]
      ),
      (
        user(#"{"intent":{"name":"out_of_scope","confidence":0.6}}"#),
        ["customer message \"it broke\" 09:00:00 fallback c0.6"]
      ),
      (
        user(#"{"intent":{"name":"human_agent","confidence":0.9}}"#),
        ["customer message \"it broke\" 09:00:00 c0.9", "customer requested 09:00:00 inferred"]
      ),
      (
        user(#"{"intent":{"name":"agent_status","confidence":0.9}}"#),
        ["customer message \"it broke\" 09:00:00 c0.9"]
      ),
      (
        user(#"{"commands":[{"command":"human handoff"}]}"#),
        ["customer message \"it broke\" 09:00:00", "ai requested 09:00:00 inferred"]
      ),
      (user(#"{"commands":[{"command":"cancel flow"}]}"#), ["customer message \"it broke\" 09:00:00"]),
      (
        user(#"{"intent":{"name":"pay","confidence":1.0}}"#, text: #""/pay{\"sum\":4}""#),
        ["customer message (structured) 09:00:00 detail /pay{\"sum\":4}"]
      ),
      (
        user("{}", text: #""EXTERNAL: paid""#), ["customer message (structured) 09:00:00 detail EXTERNAL: paid"]
      ),
      (user("{}", text: #""/ is not a path""#), ["customer message \"/ is not a path\" 09:00:00"]),
      (user(#"{"text":"parsed"}"#, text: "null"), ["customer message \"parsed\" 09:00:00"]),
      (#"{"event":"bot","timestamp":1762678800,"text":"Hello"}"#, ["ai message \"Hello\" 09:00:00"]),
      (
        #"{"event":"bot","timestamp":1762678800,"text":null,"data":{"buttons":[]}}"#,
        ["ai message (structured) 09:00:00"]
      ),
      (
        #"{"event":"bot","timestamp":1762678800,"text":"Wait","data":{"custom":{"handoff_host":"h"}}}"#,
        ["ai message \"Wait\" 09:00:00", "ai requested 09:00:00 inferred"]
      ),
      (
        #"{"event":"agent","timestamp":1762678800,"text":"Ines here"}"#,
        ["human joined 09:00:00 role", "human message \"Ines here\" 09:00:00"]
      ),
      (#"{"event":"pause","timestamp":1762678800}"#, ["ai transferred 09:00:00"]),
      (#"{"event":"resume","timestamp":1762678800}"#, ["human returned 09:00:00"]),
      (
        #"{"event":"action","timestamp":1762678800,"name":"action_human_handoff"}"#, ["ai requested 09:00:00 inferred"]
      ),
      (#"{"event":"action","timestamp":1762678800,"name":"action_cancel_handoff"}"#, []),
      (#"{"event":"action","timestamp":1762678800,"name":"utter_offer_handoff"}"#, []),
      (#"{"event":"action","timestamp":1762678800,"name":"action_listen","confidence":1.0}"#, []),
      (#"{"event":"session_started","timestamp":1762678800}"#, ["system session 09:00:00"]),
      (#"{"event":"action","timestamp":1762678800,"name":"action_session_start"}"#, ["system session 09:00:00"]),
      (
        #"{"event":"flow_started","timestamp":1762678800,"flow_id":"pattern_human_handoff"}"#,
        ["ai requested 09:00:00 inferred"]
      ),
      (#"{"event":"flow_started","timestamp":1762678800,"flow_id":"pay_bill"}"#, []),
      (#"{"event":"slot","timestamp":1762678800,"name":"a","value":1}"#, []),
    ])
  func rows(_ event: String, _ script: [String]) async throws {
    let tracker = #"{"sender_id":"a","slots":{},"events":[\#(event)]}"#
    #expect(try await Reading.facts(tracker).script == script)
    // The same event by itself.
    let alone = #"{"sender_id":"a","# + event.dropFirst()
    #expect(try await Reading.facts(alone).script == script)
  }

  @Test("Actions that say that nothing was understood mark the message before them, others do not")
  func fallbackActions() async throws {
    for (action, isFallback) in [
      ("action_default_fallback", true), ("utter_please_rephrase", true), ("action_default_ask_rephrase", true),
      ("utter_price", false), ("action_listen", false),
    ] {
      let facts = try await Reading.facts(
        #"{"sender_id":"a","slots":{},"events":[{"event":"user","timestamp":1,"text":"hm"},{"event":"action","timestamp":2,"name":"\#(action)"}]}"#
      )
      #expect(facts.totals.contains("fallback 1") == isFallback, "\(action)")
    }
  }

  @Test("A second attempt after the customer's next words is a handover of its own, a repeat of the first is not")
  func attempts() async throws {
    let facts = try await Reading.facts(
      #"{"sender_id":"a","slots":{},"events":[{"event":"user","timestamp":1762678801,"text":"a human"},{"event":"action","timestamp":1762678802,"name":"action_handoff"},{"event":"action","timestamp":1762678803,"name":"action_handoff_options"},{"event":"user","timestamp":1762678810,"text":"nobody came"},{"event":"action","timestamp":1762678811,"name":"action_handoff"},{"event":"pause","timestamp":1762678812},{"event":"user","timestamp":1762678820,"text":"hello?"},{"event":"action","timestamp":1762678821,"name":"action_handoff"}]}"#
    )
    #expect(
      facts.totals
        == "a: 3 customer, requested~ ai 09:00:02, requested~ ai 09:00:11, transferred ai 09:00:12")
  }

  @Test("The channel stands on the user's events, the newest one of a tracker where they have none")
  func channel() async throws {
    let facts = try await Reading.facts(
      #"{"sender_id":"a","slots":{},"latest_input_channel":"rest","events":[{"event":"user","timestamp":1,"text":"x","input_channel":"web"}]}"#
    )
    #expect(facts.fields.hasPrefix("channel web; medium chat"))
    let without = try await Reading.facts(
      #"{"sender_id":"a","slots":{},"latest_input_channel":"rest","events":[{"event":"user","timestamp":1,"text":"x"}]}"#
    )
    #expect(without.fields.hasPrefix("channel rest; medium chat"))
  }

  @Test("Sessions are not cut while somebody waits for a human")
  func pendingSessions() async throws {
    func sessions(_ middle: String) async throws -> Int {
      let reading = try await Reading.of(
        #"{"sender_id":"a","slots":{},"events":[{"event":"user","timestamp":1762678800,"text":"x"},\#(middle){"event":"session_started","timestamp":1762688800},{"event":"user","timestamp":1762688801,"text":"y"}]}"#
      )
      return reading.told.count
    }
    #expect(try await sessions("") == 2)
    #expect(try await sessions(#"{"event":"pause","timestamp":1762678801},"#) == 1)
    #expect(
      try await sessions(#"{"event":"pause","timestamp":1762678801},{"event":"resume","timestamp":1762678802},"#) == 2)
  }
}
