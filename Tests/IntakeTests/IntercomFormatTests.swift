import Conversations
import Intake
import Testing

@Suite("Conversations of Intercom")
struct IntercomFormatTests {
  @Test("Every conversation of the sample has the totals that were written down for it")
  func sample() async throws {
    let reading = try await FormatSamples.reading(.intercomConversation)
    #expect(
      reading.totals == [
        "ic-01: 1 customer, 1 ai, closed ai 09:01:00, rating 1.0, assumed",
        "ic-02: 3 customer, 1 ai, 2 human, 1 note, transferred ai 09:02:12, joined human 09:02:50, "
          + "closed human 09:03:20, reopened customer 09:06:40, rating 0.75, handedOver",
        "ic-03: 1 customer, 1 ai, resolved",
        "ic-04: 1 customer, 1 ai",
        "ic-05: 3 customer, 2 ai, abandoned",
        "ic-06: 1 customer, 1 ai, 2 human, joined human 09:14:20, transfer human 09:15:00, "
          + "transfer human 09:16:00, handedOver",
        "ic-07: 1 customer, 1 ai",
        "ic-08: 1 customer",
        "ic-09: 1 customer, 1 ai, 1 unknown",
      ])
    #expect(
      reading.oddities == [
        "ic-06: duplicate_event", "ic-07: partial", "ic-08: partial",
        "ic-09: unknown_role,wrong_type,unknown_kind,partial",
      ])
    #expect(reading.ledger == [9, 0, 1])
    #expect(reading.names == ["event hologram": 1, "role robot_lawyer": 1])
    let first = reading.told[0]
    #expect(first.script[0] == "customer message \"Is the 5 GB pack > the day pass?\" 09:00:00")
    #expect(first.script[1] == "ai message \"Yes.\nIt is five times a day pass & cheaper.\" 09:00:04")
    #expect(
      reading.told[1].fields
        == "channel conversation; medium unknown; language English; customer k-7; team 55; tags refund; "
        + "names Ines,Rui; from 09:01:40")
  }

  /// A conversation with one part.
  private static func conversation(_ part: String, _ more: String = "") -> String {
    #"{"type":"conversation","id":"c","created_at":1762678800,"source":{"body":null,"author":{"type":"user"}},"conversation_parts":{"conversation_parts":[{"id":"p","created_at":1762678800,\#(part)}]}\#(more)}"#
  }

  @Test(
    "What one part becomes",
    arguments: [
      (#""part_type":"comment","body":"<p>hi</p>","author":{"type":"user"}"#, ["customer message \"hi\" 09:00:00"]),
      (#""part_type":"comment","body":"<p>hi</p>","author":{"type":"lead"}"#, ["customer message \"hi\" 09:00:00"]),
      (#""part_type":"comment","body":"<p>hi</p>","author":{"type":"contact"}"#, ["customer message \"hi\" 09:00:00"]),
      (#""part_type":"comment","body":"<p>hi</p>","author":{"type":"bot"}"#, ["ai message \"hi\" 09:00:00"]),
      (
        #""part_type":"comment","body":"<p>hi</p>","author":{"type":"admin","from_ai_agent":true}"#,
        ["ai message \"hi\" 09:00:00"]
      ),
      (
        #""part_type":"comment","body":"<p>hi</p>","author":{"type":"admin","email":"operator+x@intercom.io"}"#,
        ["ai message \"hi\" 09:00:00"]
      ),
      (
        #""part_type":"comment","body":"<p>hi</p>","author":{"type":"admin","email":"operator@example.org"}"#,
        ["human joined 09:00:00 role", "human message \"hi\" 09:00:00"]
      ),
      (#""part_type":"note","body":"<p>hi</p>","author":{"type":"admin"}"#, ["human note \"hi\" 09:00:00"]),
      (
        #""part_type":"note_and_reopen","body":"<p>hi</p>","author":{"type":"admin"}"#,
        ["human note \"hi\" 09:00:00"]
      ),
      (#""part_type":"quick_reply","body":null,"author":{"type":"bot"}"#, []),
      (
        #""part_type":"quick_reply","body":"<p>Bill</p>","author":{"type":"user"}"#,
        ["customer message \"Bill\" 09:00:00"]
      ),
      (
        #""part_type":"comment","body":"<img src='x'>","author":{"type":"user"}"#,
        ["customer message (attachment) 09:00:00"]
      ),
      (
        #""part_type":"comment","body":null,"attachments":[{"name":"a"}],"author":{"type":"user"}"#,
        ["customer message (attachment) 09:00:00"]
      ),
      (
        #""part_type":"comment","body":"","redacted":true,"author":{"type":"user"}"#,
        ["customer message (redacted) 09:00:00"]
      ),
      (
        #""part_type":"assignment","body":null,"assigned_to":{"type":"team","id":5},"author":{"type":"bot"}"#,
        ["ai transferred 09:00:00 team 5"]
      ),
      (
        #""part_type":"default_assignment","body":null,"assigned_to":{"type":"team","id":5},"author":{"type":"bot"}"#,
        []
      ),
      (
        #""part_type":"assignment","body":null,"assigned_to":{"type":"admin","id":5},"author":{"type":"bot"}"#,
        ["human joined 09:00:00"]
      ),
      (
        #""part_type":"assignment","body":"<p>I am here</p>","assigned_to":{"type":"admin","id":"5"},"author":{"type":"admin","id":5}"#,
        ["human joined 09:00:00", "human message \"I am here\" 09:00:00"]
      ),
      (#""part_type":"assignment","body":null,"assigned_to":null,"author":{"type":"bot"}"#, []),
      (#""part_type":"close","body":null,"author":{"type":"bot"}"#, ["ai closed 09:00:00"]),
      (
        #""part_type":"close","body":"<p>bye</p>","author":{"type":"bot"}"#,
        ["ai message \"bye\" 09:00:00", "ai closed 09:00:00"]
      ),
      (
        #""part_type":"open","body":"<p>again</p>","author":{"type":"user"}"#, ["customer message \"again\" 09:00:00"]
      ),
      (#""part_type":"snoozed","body":null,"author":{"type":"admin"}"#, []),
      (#""part_type":"brand_new","body":"<p>hi</p>","author":{"type":"bot"}"#, ["ai message \"hi\" 09:00:00"]),
    ])
  func rows(_ part: String, _ script: [String]) async throws {
    #expect(try await Reading.facts(Self.conversation(part)).script == script)
  }

  @Test("An assignment between humans is a transfer, one by a bot is not")
  func transfers() async throws {
    func totals(_ by: String) async throws -> String {
      try await Reading.facts(
        #"{"type":"conversation","id":"c","source":{"body":"<p>x</p>","author":{"type":"admin","id":"1"}},"conversation_parts":{"conversation_parts":[{"part_type":"assignment","assigned_to":{"type":"team","id":5},"author":\#(by)}]}}"#
      ).totals
    }
    #expect(try await totals(#"{"type":"admin","id":"1"}"#).contains("transfer human"))
    #expect(try await totals(#"{"type":"bot","id":"1"}"#).contains("transferred ai"))
  }

  @Test(
    "What the platform claims of the end",
    arguments: [
      ("assumed_resolution", "assumed"), ("confirmed_resolution", "resolved"), ("routed_to_team", "handedOver"),
      ("escalated", "handedOver"), ("procedure_handoff", "handedOver"), ("negative_feedback", "handedOver"),
      ("abandoned", "abandoned"), ("brand_new", ""),
    ])
  func resolutions(_ state: String, _ claim: String) async throws {
    let record = Self.conversation(
      #""part_type":"comment","body":"x","author":{"type":"user"}"#, #","ai_agent":{"resolution_state":"\#(state)"}"#)
    let totals = try await Reading.facts(record).totals
    #expect(totals == "c: 1 customer" + (claim.isEmpty ? "" : ", \(claim)"))
  }

  @Test("The customer's rating counts; the one of the AI where there is no other; nothing outside of 1 to 5")
  func ratings() async throws {
    for (more, rating) in [
      (#","conversation_rating":{"rating":4},"ai_agent":{"rating":1}"#, ", rating 0.75"),
      (#","conversation_rating":null,"ai_agent":{"rating":1}"#, ", rating 0.0"),
      (#","conversation_rating":{"rating":9}"#, ""), (#","conversation_rating":{"rating":null}"#, ""),
    ] {
      let record = Self.conversation(#""part_type":"comment","body":"x","author":{"type":"user"}"#, more)
      #expect(try await Reading.facts(record).totals == "c: 1 customer" + rating)
    }
  }

  @Test("A conversation is a part when it has 500 parts and more were counted, or when the parts are missing")
  func partial() async throws {
    func quality(_ parts: Int, _ keys: String) async throws -> String {
      let list = (0..<parts).map { #"{"id":"\#($0)","part_type":"comment","body":"x","author":{"type":"user"}}"# }
      return try await Reading.facts(
        #"{"type":"conversation","id":"c","source":{"body":"x","author":{"type":"user"}},"conversation_parts":{"conversation_parts":[\#(list.joined(separator: ","))]}\#(keys)}"#
      ).quality
    }
    #expect(try await quality(500, #","statistics":{"count_conversation_parts":501}"#) == "partial")
    #expect(try await quality(500, #","statistics":{"count_conversation_parts":500}"#) == "")
    #expect(try await quality(3, #","statistics":{"count_conversation_parts":4}"#) == "")
  }
}
