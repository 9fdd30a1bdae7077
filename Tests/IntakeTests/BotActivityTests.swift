import Conversations
import Intake
import Testing

@Suite("Activities of Copilot Studio and the Bot Framework")
struct BotActivityTests {
  @Test("Every conversation of the sample of Copilot Studio has the totals that were written down for it")
  func copilotSample() async throws {
    let reading = try await FormatSamples.reading(.copilotStudioDataverse)
    #expect(
      reading.totals == [
        "cs-01: 1 customer, 1 ai, confidence 0.92, rating 1.0, resolved",
        "cs-02: 2 customer, 2 ai, requested ai 09:02:01, transferred ai 09:02:03, confidence 0.97, fallback 1, "
          + "handedOver",
        "cs-03: 1 customer, 1 ai, test",
        "cs-04: 2 customer, 2 ai, resolved",
        "cs-05: 1 customer, requested ai 09:06:43, transferred ai 09:06:44, failed system 09:07:10, handedOver",
        "cs-06: 2 customer, 2 ai",
        "cs-07: 1 ai",
        "cs-08: 2 customer, 2 ai, confidence 0.61, fallback 1, assumed",
        "cs-09: 1 customer, 1 unknown",
        "cs-11#2: 1 customer, 1 ai, abandoned",
        "cs-11: 1 customer, 1 ai",
      ])
    #expect(reading.oddities == ["cs-09: unknown_role,unknown_kind"])
    #expect(reading.ledger == [13, 0, 0])
    #expect(reading.names == ["event MoonPhase": 1, "event teleport": 1])
    #expect(reading.counts[.missingEvents] == 1)
    let first = try #require(reading.told.first)
    #expect(first.fields == "channel webchat; medium chat; language en-GB; customer u; from 09:00:00; to 09:00:21")
    // The rows of a long conversation stand in the other order in the file.
    let long = try #require(reading.told.first { $0.id == "cs-04" })
    #expect(long.script.map { $0.prefix(8) } == ["customer", "ai messa", "customer", "ai messa"])
  }

  @Test("Every conversation of the sample of the Bot Framework has the totals that were written down for it")
  func botSample() async throws {
    let reading = try await FormatSamples.reading(.botframeworkTranscript)
    #expect(
      reading.totals == [
        "bf-01: 1 customer, 1 ai, closed system 09:00:30",
        "bf-02: 1 customer, 1 ai, transferred ai 09:01:41, joined human 09:01:49, returned human 09:05:00",
        "bf-03: 1 customer, 1 ai, 1 unknown",
        "bf-04: 2 customer, 1 ai, transferred ai 09:05:31",
        "bf-05: 2 customer, 2 ai, confidence 0.87 0.64",
        "bf-06: 2 customer, 1 ai, transferred ai 09:08:21, failed system 09:09:20, transferred ai 09:09:51",
        "bf-07: 1 customer, 1 ai",
      ])
    #expect(reading.oddities == ["bf-03: unknown_role", "bf-07: unknown_kind"])
    #expect(reading.ledger == [7, 0, 1])
    #expect(reading.names == ["event hologram": 1])
  }

  /// A transcript with one message of the customer and some more.
  private static func transcript(_ activity: String) -> String {
    #"{"activities":[{"type":"message","timestamp":"2026-11-09T09:00:00Z","conversation":{"id":"c"},"from":{"id":"u","role":"user"},"text":"hm"},{"timestamp":1794214801,"from":{"id":"b","role":0},\#(activity)}]}"#
  }

  @Test(
    "What one activity becomes, behind a message of the customer",
    arguments: [
      (#""type":"message","text":"hello""#, ["ai message \"hello\" 09:00:01"]),
      (#""type":"message","text":"""#, ["ai message (empty) 09:00:01"]),
      (#""type":"message","text":"","attachments":[{}]"#, ["ai message (structured) 09:00:01"]),
      (#""type":"message","text":null,"value":{"postBack":"a"}"#, ["ai message (structured) 09:00:01"]),
      (#""type":"handoff","value":{"type":"transferToAgent"}"#, ["ai transferred 09:00:01"]),
      (#""type":"handoff","value":{"type":"returned"}"#, []), (#""type":"handoff""#, []),
      (
        #""type":"event","name":"handoff.initiate","value":{"va_LastTopic":"Bill","va_AgentMessage":"x"}"#,
        ["ai transferred 09:00:01 detail Bill"]
      ),
      (
        #""type":"event","name":"handoff.initiate","value":{"va_AgentMessage":"x"}"#,
        ["ai transferred 09:00:01 detail x"]
      ),
      (#""type":"event","name":"desk.createHandoff""#, ["ai transferred 09:00:01"]),
      (#""type":"event","name":"webchat/join""#, []),
      (#""type":"event","name":"handoff.status","value":{"state":"accepted"}"#, ["human joined 09:00:01"]),
      (#""type":"event","name":"handoff.status","value":{"state":"failed"}"#, ["system failed 09:00:01"]),
      (#""type":"event","name":"handoff.status","value":{"state":"completed"}"#, []),
      (#""type":"endOfConversation""#, ["system closed 09:00:01"]),
      (#""type":"typing""#, []), (#""type":"invoke","name":"message/submitAction""#, []),
      (#""type":"trace","valueType":"EscalationRequested","value":{}"#, ["ai requested 09:00:01"]),
      (#""type":"trace","valueType":"EscalationRequested""#, ["ai requested 09:00:01"]),
      (#""type":"trace","valueType":"HandOff","value":{}"#, ["ai transferred 09:00:01"]),
      (#""type":"trace","valueType":"CSATSurveyResponse","value":{"score":2}"#, ["customer rating 09:00:01 r0.25"]),
      (#""type":"trace","valueType":"CSATSurveyResponse","value":{"rating":5}"#, ["customer rating 09:00:01 r1.0"]),
      (#""type":"trace","valueType":"CSATSurveyResponse","value":{"score":null}"#, []),
      (
        #""type":"trace","valueType":"SessionInfo","value":{"outcome":"HandOff","outcomeReason":"AgentTransferFromQueue"}"#,
        ["system failed 09:00:01"]
      ),
      (
        #""type":"trace","valueType":"SessionInfo","value":{"outcome":"HandOff","outcomeReason":"AgentTransferRequestedByUser"}"#,
        []
      ),
      (#""type":"trace","valueType":"VariableAssignment","value":{"name":"a"}"#, []),
    ])
  func rows(_ activity: String, _ script: [String]) async throws {
    let facts = try await Reading.facts(Self.transcript(activity))
    #expect(Array(facts.script.dropFirst()) == script)
    #expect(facts.script.first == "customer message \"hm\" 09:00:00")
    #expect(facts.quality == "")
  }

  @Test(
    "How well the bot understood stands on the customer's message",
    arguments: [
      (#""valueType":"IntentRecognition","value":{"intentName":"a","score":0.5}"#, " c0.5"),
      (#""valueType":"IntentRecognition","value":{"intentTitle":"a","intentScore":0.5}"#, " c0.5"),
      (#""valueType":"IntentRecognition","value":{"topicName":"a","confidence":0.5}"#, " c0.5"),
      (#""valueType":"UnknownIntent","value":{"userQuery":"hm"}"#, " fallback"),
      (#""valueType":"GPTAnswer","value":{"gptAnswerState":"Unanswered"}"#, " fallback"),
      (#""valueType":"GPTAnswer","value":{"gptAnswerState":"Answered"}"#, ""),
      (#""valueType":"KnowledgeTraceData","value":{"completionState":"NotAnswered"}"#, " fallback"),
      (
        #""valueType":"https://www.luis.ai/schemas/trace","value":{"recognizerResult":{"text":"hm","intents":{"A":{"score":0.2},"B":{"score":0.7}}}}"#,
        " c0.7"
      ),
      (
        #""valueType":"https://www.qnamaker.ai/schemas/trace","value":{"queryResults":[{"score":0.1},{"score":0.3}]}"#,
        " c0.3"
      ),
      (#""valueType":"https://www.qnamaker.ai/schemas/trace","value":{"queryResults":[]}"#, ""),
    ])
  func understanding(_ trace: String, _ marks: String) async throws {
    let facts = try await Reading.facts(Self.transcript(#""type":"trace","# + trace))
    #expect(facts.script == ["customer message \"hm\" 09:00:00" + marks])
  }

  @Test("Whose a message is follows from the role, then from who wrote as a bot, then from the recipient")
  func roles() async throws {
    for (from, speaker) in [
      (#""from":{"id":"x","role":"user"}"#, "customer"), (#""from":{"id":"x","role":1}"#, "customer"),
      (#""from":{"id":"x","role":"bot"}"#, "ai"), (#""from":{"id":"x","role":0}"#, "ai"),
      (#""from":{"id":"b"}"#, "ai"), (#""from":{"id":"x"},"recipient":{"id":"b","role":"bot"}"#, "customer"),
      (#""from":{"id":"x","role":2}"#, "unknown"), (#""from":{"id":"x","role":"channel"}"#, "unknown"),
      (#""from":{"id":"x"}"#, "unknown"), (#""from":null"#, "unknown"),
    ] {
      let facts = try await Reading.facts(
        #"{"activities":[{"type":"message","from":{"id":"b","role":"bot"},"text":"hi"},{"type":"message",\#(from),"text":"hm"}]}"#
      )
      #expect(facts.script.last == "\(speaker) message \"hm\"", "\(from)")
      #expect(facts.quality.contains("unknown_role") == (speaker == "unknown"), "\(from)")
    }
  }

  @Test(
    "What the platform claims of the end",
    arguments: [
      (#""outcome":"Resolved""#, "resolved"), (#""outcome":"Resolved","impliedSuccess":true"#, "assumed"),
      (#""outcome":"HandOff""#, "handedOver"), (#""outcome":"Escalated""#, "handedOver"),
      (#""outcome":"Abandoned""#, "abandoned"), (#""outcome":"Abandon""#, "abandoned"), (#""outcome":"None""#, ""),
    ])
  func outcomes(_ value: String, _ claim: String) async throws {
    let totals = try await Reading.facts(
      Self.transcript(#""type":"trace","valueType":"SessionInfo","value":{\#(value)}"#)
    ).totals
    #expect(totals == "c: 1 customer" + (claim.isEmpty ? "" : ", \(claim)"))
  }

  @Test("Conversations of the test pane are tests")
  func tests() async throws {
    for (activity, isTest) in [
      (#""type":"trace","valueType":"ConversationInfo","value":{"isDesignMode":true}"#, true),
      (#""type":"trace","valueType":"ConversationInfo","value":{"isDesignMode":false}"#, false),
      (#""type":"message","text":"x","channelId":"pva-studio""#, true),
      (#""type":"message","text":"x","channelId":"msteams""#, false),
    ] {
      #expect(try await Reading.facts(Self.transcript(activity)).totals.contains("test") == isTest)
    }
  }

  @Test("A conversation that begins again is another session, even when the one before ended at a handover")
  func starts() async throws {
    func row(_ day: Int, _ start: Int, _ activities: String...) -> String {
      let moved = activities.map { #"{"timestamp":\#(1_794_214_800 + day * 86_400),\#($0)}"# }
      return
        #"{"name":"s_b","conversationstarttime":\#(1_794_214_800 + start * 86_400),"schematype":"p","content":{"activities":[\#(moved.joined(separator: ","))]}}"#
    }
    let ask = #""type":"message","from":{"role":1},"text":"a person please""#
    let handover = #""type":"trace","valueType":"HandOff","value":{}"#
    let later = #""type":"message","from":{"role":1},"text":"hello again""#
    let two = try await Reading.of([row(1, 1, later), row(0, 0, ask, handover)].joined(separator: "\n"))
    #expect(two.totals == ["s#2: 1 customer", "s: 1 customer, transferred ai 09:00:00"])
    // A long conversation is several rows with one start.
    let one = try await Reading.of([row(1, 0, later), row(0, 0, ask, handover)].joined(separator: "\n"))
    #expect(one.totals == ["s: 2 customer, transferred ai 09:00:00"])
  }

  @Test("The row's name is the conversation, without the bot behind it")
  func names() async throws {
    for (name, metadata, id) in [
      ("a_bot-1", #"{\"BotId\":\"bot-1\"}"#, "a"), ("a_b_bot-1", #"{\"BotId\":\"bot-1\"}"#, "a_b"),
      ("a_b_c", #"{\"BotId\":\"b_c\"}"#, "a"), ("a_b", "{}", "a"), ("ab", "{}", "ab"),
    ] {
      let facts = try await Reading.facts(
        #"{"name":"\#(name)","schematype":"x","metadata":"\#(metadata)","content":"{\"activities\":[]}"}"#)
      #expect(facts.id == id)
    }
  }
}
