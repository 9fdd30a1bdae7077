import Conversations
import Intake
import Testing

@Suite("Messaging conversations of LivePerson")
struct LivePersonFormatTests {
  @Test("Every conversation of the sample has the totals that were written down for it")
  func sample() async throws {
    let reading = try await FormatSamples.reading(.livepersonMessagingInteractions)
    #expect(
      reading.totals == [
        "lp-01: 1 customer, 1 ai, closed customer 09:05:00, confidence 0.93, rating 1.0",
        "lp-02: 2 customer, 1 ai, 1 human, transferred ai 09:02:10, joined human 09:02:30, closed human 09:06:40, "
          + "confidence 0.38, rating 0.75",
        "lp-03: 2 customer, 2 ai, 1 unknown, closed customer 09:11:40, confidence 0.6 0.3",
        "lp-04: 2 customer, 2 ai, 2 human, transferred ai 09:08:50, joined human 09:09:10, transfer human 09:10:00, "
          + "joined human 09:10:10, closed customer 09:13:20",
        "lp-05: 2 customer, 1 ai, 1 human, 1 system, 1 note, joined human 09:14:05, closed customer 09:18:20",
        "lp-06: 1 customer, 1 ai, rating 0.5",
        "lp-07: 1 customer, 1 ai, closed customer 09:23:20",
      ])
    #expect(reading.oddities == ["lp-03: unknown_role"])
    #expect(reading.ledger == [7, 0, 1])
    #expect(reading.names.isEmpty)
    let two = reading.told[1]
    #expect(
      two.fields
        == "channel APP; medium chat; customer cp; team Billing; names Ines; from 09:01:40; to 09:06:40")
    #expect(two.script[0].hasSuffix("c0.38 s-0.6") && two.script[2].hasSuffix("s-1.0"))
    #expect(reading.told[2].fields.contains("team") == false)
    #expect(reading.told[5].script[0].hasSuffix("s-0.1"))
  }

  /// A conversation with one message of the customer and one more of somebody.
  private static func record(_ message: String, _ more: String = "", info: String = "") -> String {
    #"{"info":{"conversationId":"c","status":"OPEN"\#(info)},"messageRecords":[{"type":"TEXT_PLAIN","messageData":{"msg":{"text":"hm"}},"messageId":"1","timeL":1762678800000,"sentBy":"Consumer"},{"messageId":"2","timeL":1762678801000,\#(message)}]\#(more)}"#
  }

  private static let people =
    #","agentParticipants":[{"agentId":"1","agentPid":"h","userType":"1","agentFullName":"Ines","permission":"READER"},{"agentId":"2","agentPid":"b","userType":"2"},{"agentId":"0","agentPid":"s","userType":"0"},{"agentId":"3","agentPid":"b2","userType":2}]"#
  private static let words = #""type":"TEXT_PLAIN","messageData":{"msg":{"text":"hi"}}"#

  @Test(
    "What one message becomes",
    arguments: [
      (words + #","sentBy":"Consumer""#, ["customer message \"hi\" 09:00:01"]),
      (words + #","sentBy":"Agent","participantId":"b""#, ["ai message \"hi\" 09:00:01"]),
      (words + #","sentBy":"Agent","participantId":"b2""#, ["ai message \"hi\" 09:00:01"]),
      (
        words + #","sentBy":"Agent","participantId":"h""#,
        ["human joined 09:00:01 role", "human message \"hi\" 09:00:01"]
      ),
      (words + #","sentBy":"Agent","participantId":"s""#, ["system message \"hi\" 09:00:01"]),
      (words + #","sentBy":"Agent","participantId":"nobody""#, ["unknown message \"hi\" 09:00:01"]),
      (words + #","sentBy":"Agent""#, ["unknown message \"hi\" 09:00:01"]),
      (words + #","sentBy":"Ghost""#, ["unknown message \"hi\" 09:00:01"]),
      (
        words + #","sentBy":"Agent","participantId":"h","audience":"AGENTS_AND_MANAGERS""#,
        ["human note \"hi\" 09:00:01"]
      ),
      (
        #""type":"RICH_CONTENT","messageData":{"richContent":{}},"sentBy":"Agent","participantId":"b""#,
        ["ai message (structured) 09:00:01"]
      ),
      (
        #""type":"HOSTED_FILE","messageData":{"file":{}},"sentBy":"Consumer""#,
        ["customer message (attachment) 09:00:01"]
      ),
      (words + #","sentBy":"Consumer","dialogId":"survey""#, []),
      (words + #","sentBy":"Consumer","dialogId":"gone""#, ["customer message \"hi\" 09:00:01"]),
    ])
  func rows(_ message: String, _ script: [String]) async throws {
    let dialogs = #","dialogs":[{"dialogId":"survey","dialogType":"POST_SURVEY"},{"dialogId":"m","dialogType":"MAIN"}]"#
    let facts = try await Reading.facts(Self.record(message, Self.people + dialogs))
    #expect(Array(facts.script.dropFirst()) == script)
  }

  @Test(
    "What the bot says of its understanding belongs to the customer's message before it",
    arguments: [
      (#"{"confidenceScore":0.5,"confidence":"HIGH"}"#, " c0.5"), (#"{"confidence":"HIGH"}"#, " c0.9"),
      (#"{"confidence":"MEDIUM"}"#, " c0.6"), (#"{"confidence":"LOW"}"#, " c0.3"), (#"{"confidence":"?"}"#, ""),
      (#"{"name":"a"},{"confidenceScore":0.4}"#, " c0.4"), ("", ""),
    ])
  func understanding(_ intents: String, _ mark: String) async throws {
    let context = #","contextData":{"structuredMetadata":[{"botResponse":{"intents":[\#(intents)]}}]}"#
    let bot = try await Reading.facts(
      Self.record(Self.words + #","sentBy":"Agent","participantId":"b""# + context, Self.people))
    #expect(bot.script == ["customer message \"hm\" 09:00:00" + mark, "ai message \"hi\" 09:00:01"])
    let human = try await Reading.facts(
      Self.record(Self.words + #","sentBy":"Agent","participantId":"h""# + context, Self.people))
    #expect(human.script.first == "customer message \"hm\" 09:00:00")
  }

  @Test(
    "Who moves a conversation to whom",
    arguments: [
      ("2", "", "ai transferred"), ("2", "1", "ai transferred"), ("2", "3", nil), ("", "", "unknown transferred"),
      ("", "2", nil), ("1", "", "human transfer"), ("1", "1", "human transfer"), ("1", "2", "human returned"),
    ] as [(String, String, String?)])
  func transfers(_ source: String, _ target: String, _ stage: String?) async throws {
    let more =
      #","transfers":[{"timeL":1762678802000,"sourceAgentId":"\#(source)","assignedAgentId":"\#(target)","targetSkillName":"null","reason":"back2Q"}]"#
    let facts = try await Reading.facts(
      Self.record(Self.words + #","sentBy":"Consumer""#, Self.people + more))
    #expect(Array(facts.script.dropFirst(2)) == (stage.map { ["\($0) 09:00:02 detail back2Q"] } ?? []))
  }

  @Test("A human who takes part has joined; one who only reads has not, nor has a bot")
  func joining() async throws {
    for (agent, hasJoined) in [
      (#""userType":"1","permission":"ASSIGNED_AGENT""#, true), (#""userType":"1","permission":"READER""#, false),
      (#""userType":"2","permission":"ASSIGNED_AGENT""#, false), (#""userType":"7""#, false),
    ] {
      let facts = try await Reading.facts(
        Self.record(
          Self.words + #","sentBy":"Consumer""#,
          #","agentParticipants":[{"agentPid":"p","timeL":1762678800500,\#(agent)}]"#))
      #expect(facts.totals.contains("joined human 09:00:00.500") == hasJoined, "\(agent)")
    }
  }

  @Test("Both spellings of ratings, scores and participants are read; words that stand for nothing are nothing")
  func spellings() async throws {
    let message = Self.words + #","sentBy":"Consumer""#
    for (info, rating) in [
      (#","csatRate":5"#, ", rating 1.0"), (#","csat":3"#, ", rating 0.5"),
      (#","csatRate":1,"csat":5"#, ", rating 0.0"),
      (#","csatRate":null"#, ""), (#","csatRate":0"#, ""),
    ] {
      #expect(try await Reading.facts(Self.record(message, info: info)).totals == "c: 2 customer" + rating)
    }
    for (mcs, mark) in [("0", " s-1.0"), ("50", " s0.0"), ("100", " s1.0"), ("101", ""), ("null", "")] {
      let facts = try await Reading.facts(
        Self.record(message, #","messageScores":[{"messageId":"2","mcs":\#(mcs)}]"#))
      #expect(facts.script[1] == "customer message \"hi\" 09:00:01" + mark)
    }
  }
}
