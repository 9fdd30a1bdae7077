import Conversations
import Intake
import Testing

@Suite("Conversations for Google's Insights")
struct InsightsUploadFormatTests {
  @Test("Every conversation of the sample has the totals that were written down for it")
  func sample() async throws {
    let reading = try await FormatSamples.reading(.googleInsightsUpload)
    let two = "gi-02: 3 customer, 1 ai, 1 human, joined* human 09:03:10"
    #expect(
      reading.totals == [
        "a.jsonl:1: 1 customer, 1 ai", two, two, "gi-03: 2 customer, 1 ai",
        "gi-04: 1 customer, 1 ai, 1 human, joined* human", "gi-05: 1 customer, 2 human, joined* human 09:05:10",
        "gi-06: 1 customer, 1 ai", "gi-07: 1 customer, 2 unknown",
      ])
    #expect(reading.oddities == ["gi-07: unknown_role,wrong_type"])
    #expect(reading.ledger == [8, 0, 1])
    #expect(reading.names == ["role SUPERVISOR": 1])
    #expect(reading.told[0].fields == "medium unknown; topics Delivery; from 09:00:00")
    #expect(reading.told[1].fields == "medium unknown; topics Billing,Refund; names 3; from 09:01:40")
    #expect(reading.told.filter { $0.coverage.contains("time") }.count == 5)
  }

  @Test(
    "Roles",
    arguments: [
      ("END_USER", "customer"), ("CUSTOMER", "customer"), ("AUTOMATED_AGENT", "ai"), ("AGENT", "human"),
      ("HUMAN_AGENT", "human"), ("ANY_AGENT", "unknown"), ("agent", "unknown"), ("", "unknown"),
    ])
  func roles(_ role: String, _ speaker: String) async throws {
    let facts = try await Reading.facts(
      #"{"entries":[{"role":"\#(role)","text":"hi","start_timestamp_usec":1762678800000000}]}"#)
    #expect(facts.script.last == "\(speaker) message \"hi\" 09:00:00")
    #expect(facts.script.count == (speaker == "human" ? 2 : 1))
  }

  @Test(
    "Times count from the beginning where the first is zero or all are small, else they are dates in microseconds",
    arguments: [
      (["0", "5066666"], nil), (["9", "5066666"], nil), (["0", "1762678800000000"], nil),
      (["1762678800000000", "1762678801500000"], ["09:00:00", "09:00:01.500"]),
      ([#""1762678800000000""#, #""1762678801000000""#], ["09:00:00", "09:00:01"]),
    ] as [([String], [String]?)])
  func times(_ given: [String], _ expected: [String]?) async throws {
    let entries = given.map { #"{"role":"CUSTOMER","text":"hi","start_timestamp_usec":\#($0)}"# }
    let facts = try await Reading.facts(#"{"entries":[\#(entries.joined(separator: ","))]}"#)
    #expect(facts.script == (expected ?? ["", ""]).map { "customer message \"hi\"" + ($0.isEmpty ? "" : " " + $0) })
    #expect(facts.coverage.contains("time") == (expected != nil))
    #expect(facts.quality == "")
  }

  @Test("Relative times put what was said in order; where one is missing the order of the file stays")
  func relativeOrder() async throws {
    func texts(_ second: String) async throws -> [String] {
      try await Reading.facts(
        #"{"entries":[{"role":"CUSTOMER","text":"b","start_timestamp_usec":7},{"role":"CUSTOMER","text":"a"\#(second)}]}"#
      ).script.map { String($0.suffix(3)) }
    }
    #expect(try await texts(#","start_timestamp_usec":3"#) == ["\"a\"", "\"b\""])
    #expect(try await texts("") == ["\"b\"", "\"a\""])
  }

  @Test("The identifier of the file is taken where there is one")
  func identifiers() async throws {
    let entries = #""entries":[{"role":"CUSTOMER","text":"hi"}]"#
    #expect(try await Reading.facts(#"{"conversation_info":{"conversation_id":"x"},\#(entries)}"#).id == "x")
    #expect(try await Reading.facts(#"{"conversation_info":{"conversation_id":17},\#(entries)}"#).id == "17")
    let without = try await Reading.facts("{\(entries)}")
    #expect(without.id == "a.jsonl:1" && without.quality == "")
  }
}
