import Conversations
import Intake
import Testing

@Suite("Chat contacts of Contact Lens")
struct ContactLensFormatTests {
  @Test("Every conversation of the sample has the totals that were written down for it")
  func sample() async throws {
    let reading = try await FormatSamples.reading(.connectContactLensChat)
    let two = "cl-02: 2 customer, 1 ai, 1 human, joined human 09:02:20, closed system 09:03:21"
    #expect(
      reading.totals == [
        "cl-01: 2 customer, 1 ai, closed system 09:00:31", two, two,
        "cl-03: 1 customer, 2 ai, 1 system, failed system 09:05:20, closed system 09:06:40",
        "cl-04: 1 customer, 1 ai, 2 human, transferred system 09:08:23, joined human 09:08:40, "
          + "transfer human 09:09:00, joined human 09:09:20",
        "cl-05: 2 customer, 1 ai, 1 human, 1 note, joined human 09:12:10",
        "cl-06: 2 customer, 2 unknown",
      ])
    #expect(reading.oddities == ["cl-06: unknown_role,wrong_type,unknown_kind"])
    #expect(reading.ledger == [7, 0, 1])
    #expect(reading.names == ["event fireworks": 1, "role WIZARD": 1])
    #expect(
      reading.told[1].fields
        == "channel CHAT; medium chat; language en-GB; topics Billing; names Ines; from 09:01:40; to 09:03:21")
    #expect(reading.told[0].script[2].hasSuffix("s0.9"))
    #expect(reading.told[1].script[0].hasSuffix("s-0.7") && reading.told[1].script[4].hasSuffix("s0.0"))
  }

  private static let event = "application/vnd.amazonaws.connect.event."

  /// A contact with one item.
  private static func contact(_ item: String, _ more: String = "") -> String {
    #"{"CustomerMetadata":{"ContactId":"c"},"Transcript":[{"AbsoluteTime":"2026-11-09T09:00:00.000Z","Id":"1",\#(item)}]\#(more)}"#
  }

  @Test(
    "What one item becomes",
    arguments: [
      (#""Type":"MESSAGE","Content":"hi","ParticipantRole":"CUSTOMER""#, ["customer message \"hi\" 09:00:00"]),
      (#""Type":"MESSAGE","Content":"hi","ParticipantRole":"CUSTOM_BOT""#, ["ai message \"hi\" 09:00:00"]),
      (
        #""Type":"MESSAGE","Content":"hi","ParticipantRole":"SYSTEM","DisplayName":"BOT""#,
        ["ai message \"hi\" 09:00:00"]
      ),
      (
        #""Type":"MESSAGE","Content":"hi","ParticipantRole":"SYSTEM","DisplayName":"SYSTEM_MESSAGE""#,
        ["system message \"hi\" 09:00:00"]
      ),
      (
        #""Type":"MESSAGE","Content":"hi","ParticipantRole":"AGENT""#,
        ["human joined 09:00:00 role", "human message \"hi\" 09:00:00"]
      ),
      (
        #""Type":"MESSAGE","Content":"hi","ParticipantRole":"SUPERVISOR","MessageVisibility":"AGENT""#,
        ["human note \"hi\" 09:00:00"]
      ),
      (#""Type":"MESSAGE","Content":"hi","ParticipantRole":"MYSTERY""#, ["unknown message \"hi\" 09:00:00"]),
      (#""Type":"MESSAGE","Content":"hi","ParticipantId":"p""#, ["customer message \"hi\" 09:00:00"]),
      (#""Type":"MESSAGE","Content":"hi","ParticipantId":"q""#, ["unknown message \"hi\" 09:00:00"]),
      (#""Type":"ATTACHMENT","ParticipantRole":"CUSTOMER""#, ["customer message (attachment) 09:00:00"]),
      (
        #""Type":"MESSAGE","Content":"{}","ContentType":"application/vnd.amazonaws.connect.message.interactive","ParticipantRole":"CUSTOM_BOT""#,
        ["ai message (structured) 09:00:00"]
      ),
      (#""Content":"hi","ParticipantRole":"CUSTOMER""#, ["customer message \"hi\" 09:00:00"]),
      (
        #""Type":"EVENT","ContentType":"\#(event)participant.joined","ParticipantRole":"AGENT""#,
        ["human joined 09:00:00"]
      ),
      (#""Type":"EVENT","ContentType":"\#(event)participant.joined","ParticipantRole":"CUSTOMER""#, []),
      (#""Type":"EVENT","ContentType":"\#(event)participant.left","ParticipantRole":"AGENT""#, []),
      (
        #""Type":"EVENT","ContentType":"\#(event)transfer.succeeded","ParticipantRole":"CUSTOM_BOT""#,
        ["ai transferred 09:00:00"]
      ),
      (#""Type":"EVENT","ContentType":"\#(event)transfer.failed""#, ["system failed 09:00:00"]),
      (#""Type":"EVENT","ContentType":"\#(event)chat.ended""#, ["system closed 09:00:00"]),
      (#""ContentType":"\#(event)chat.ended""#, ["system closed 09:00:00"]),
      (#""Type":"EVENT","ContentType":"\#(event)typing","ParticipantRole":"CUSTOMER""#, []),
    ])
  func rows(_ item: String, _ script: [String]) async throws {
    let facts = try await Reading.facts(
      Self.contact(item, #","Participants":[{"ParticipantId":"p","ParticipantRole":"CUSTOMER"}]"#))
    #expect(facts.script == script)
  }

  @Test("The sentiment of a group stands on each of its items, brought from 5 to 1")
  func sentiment() async throws {
    for (score, mark) in [("5", " s1.0"), ("-2.5", " s-0.5"), ("0", " s0.0"), ("6", ""), ("null", "")] {
      let facts = try await Reading.facts(
        Self.contact(
          #""Type":"MESSAGE","Content":"hi","ParticipantRole":"CUSTOMER""#,
          #","ConversationCharacteristics":{"Sentiment":{"DetailsByTranscriptItemGroup":[{"ProgressiveScore":\#(score),"TranscriptItems":[{"Id":"1"},{"Id":"x"}]}]}}"#
        ))
      #expect(facts.script == ["customer message \"hi\" 09:00:00" + mark])
    }
  }

  @Test("Calls are another shape, which is named and not read")
  func calls() async throws {
    for record in [
      #"{"Channel":"VOICE","CustomerMetadata":{"ContactId":"c"},"Transcript":[{"ParticipantId":"AGENT","BeginOffsetMillis":0}]}"#,
      #"{"JobName":"j","Channel":"VOICE","Transcript":[]}"#,
    ] {
      let reading = try await Reading.of(record)
      #expect(reading.told.isEmpty && reading.errors == [.unknownFormat])
    }
  }
}
