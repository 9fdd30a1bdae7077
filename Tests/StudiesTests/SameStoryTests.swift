import Conversations
import Detection
import Foundation
import Intake
import Judging
import Studies
import Testing

/// One story as every format tells it: nothing may depend on who wrote it down.
@Suite("The same story in every format")
struct SameStoryTests {
  private static let morning = 1_794_214_800
  private static let words = (
    first: "My router blinks orange and I have no internet",
    unclear: "Sorry, I did not understand. Could you rephrase that?",
    second: "The light is orange and the internet is down",
    stillUnclear: "I am sorry, I still do not understand you. Please say it in other words.",
    ask: "I want to talk to a real person please", notice: "I am transferring you to a colleague now.",
    answer: "Hello, Ines here. I have reset your line, so the internet works again.", thanks: "It works, thank you"
  )

  private static func iso(_ second: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "2026-11-09T09:\(two(second / 60)):\(two(second % 60)).000Z"
  }

  /// The messages with their seconds: who, when, what.
  private static let messages: [(who: String, at: Int, text: String)] = [
    ("customer", 0, words.first), ("ai", 3, words.unclear), ("customer", 30, words.second),
    ("ai", 33, words.stillUnclear), ("customer", 60, words.ask), ("ai", 62, words.notice),
    ("human", 130, words.answer), ("customer", 160, words.thanks),
  ]
  private static let (handover, joined, closed) = (63, 120, 200)

  private static func list(_ items: [(at: Int, json: String)]) -> String {
    items.sorted { $0.at < $1.at }.map(\.json).joined(separator: ",")
  }

  // MARK: Formats that hold what humans write

  private static var own: [String] {
    var events = messages.map {
      (at: $0.at, json: #"{"kind":"message","role":"\#($0.who)","text":"\#($0.text)","ts":"\#(iso($0.at))"}"#)
    }
    events.append((handover, #"{"kind":"transferred","by":"ai","ts":"\#(iso(handover))"}"#))
    events.append((joined, #"{"kind":"human_joined","ts":"\#(iso(joined))"}"#))
    events.append((closed, #"{"kind":"closed","by":"human","ts":"\#(iso(closed))"}"#))
    return [#"{"id":"s","medium":"chat","events":[\#(list(events))]}"#]
  }

  private static var rasaEvents: [(at: Int, json: String)] {
    let kinds = ["customer": "user", "ai": "bot", "human": "agent"]
    return messages.map {
      (
        at: $0.at,
        json:
          #"{"sender_id":"s","event":"\#(kinds[$0.who] ?? "")","timestamp":\#(morning + $0.at),"text":"\#($0.text)"}"#
      )
    } + [(at: handover, json: #"{"sender_id":"s","event":"pause","timestamp":\#(morning + handover)}"#)]
  }

  private static var intercom: [String] {
    let authors = [
      "customer": #"{"type":"user","id":"1"}"#, "ai": #"{"type":"bot","id":"2","from_ai_agent":true}"#,
      "human": #"{"type":"admin","id":"3"}"#,
    ]
    func part(_ at: Int, _ type: String, _ who: String, _ more: String) -> (at: Int, json: String) {
      (
        at,
        #"{"id":"\#(at)","part_type":"\#(type)","created_at":\#(morning + at),"author":\#(authors[who] ?? ""),\#(more)}"#
      )
    }
    var parts = messages.dropFirst().map { part($0.at, "comment", $0.who, #""body":"<p>\#($0.text)</p>""#) }
    parts.append(part(handover, "assignment", "ai", #""body":null,"assigned_to":{"type":"team","id":5}"#))
    parts.append(part(joined, "assignment", "ai", #""body":null,"assigned_to":{"type":"admin","id":"3"}"#))
    parts.append(part(closed, "close", "human", #""body":null"#))
    return [
      #"{"type":"conversation","id":"s","created_at":\#(morning),"source":{"body":"<p>\#(words.first)</p>","author":\#(authors["customer"] ?? "")},"conversation_parts":{"conversation_parts":[\#(list(parts))]}}"#
    ]
  }

  private static var livePerson: [String] {
    let records = messages.map {
      #"{"type":"TEXT_PLAIN","messageData":{"msg":{"text":"\#($0.text)"}},"messageId":"\#($0.at)","timeL":\#((morning + $0.at) * 1000),"sentBy":"\#($0.who == "customer" ? "Consumer" : "Agent")","participantId":"\#($0.who)"}"#
    }
    return [
      #"{"info":{"conversationId":"s","status":"CLOSE","closeReason":"AGENT","endTimeL":\#((morning + closed) * 1000)},"messageRecords":[\#(records.joined(separator: ","))],"agentParticipants":[{"agentId":"1","agentPid":"ai","userType":"2"},{"agentId":"2","agentPid":"human","userType":"1","timeL":\#((morning + joined) * 1000)}],"transfers":[{"timeL":\#((morning + handover) * 1000),"sourceAgentId":"1","reason":"back2Q"}]}"#
    ]
  }

  private static var contactLens: [String] {
    let roles = ["customer": "CUSTOMER", "ai": "CUSTOM_BOT", "human": "AGENT"]
    var items = messages.map {
      (
        at: $0.at,
        json:
          #"{"Type":"MESSAGE","Id":"\#($0.at)","AbsoluteTime":"\#(iso($0.at))","ParticipantRole":"\#(roles[$0.who] ?? "")","Content":"\#($0.text)"}"#
      )
    }
    for (at, name, role) in [
      (handover, "transfer.succeeded", "CUSTOM_BOT"), (joined, "participant.joined", "AGENT"),
      (closed, "chat.ended", "AGENT"),
    ] {
      items.append(
        (
          at,
          #"{"Type":"EVENT","Id":"e\#(at)","AbsoluteTime":"\#(iso(at))","ParticipantRole":"\#(role)","ContentType":"application/vnd.amazonaws.connect.event.\#(name)"}"#
        ))
    }
    return [#"{"CustomerMetadata":{"ContactId":"s"},"Channel":"CHAT","Transcript":[\#(list(items))]}"#]
  }

  private static var insights: [String] {
    let roles = ["customer": "END_USER", "ai": "AUTOMATED_AGENT", "human": "AGENT"]
    let entries = messages.map {
      #"{"role":"\#(roles[$0.who] ?? "")","text":"\#($0.text)","start_timestamp_usec":\#((morning + $0.at) * 1_000_000)}"#
    }
    return [#"{"conversation_info":{"conversation_id":"s"},"entries":[\#(entries.joined(separator: ","))]}"#]
  }

  // MARK: Formats that end at the handover

  private static var withoutHumans: [(who: String, at: Int, text: String)] { Array(messages.prefix(6)) }

  private static var ownWithoutHumans: [String] {
    var events = withoutHumans.map {
      (at: $0.at, json: #"{"kind":"message","role":"\#($0.who)","text":"\#($0.text)","ts":"\#(iso($0.at))"}"#)
    }
    events.append((handover, #"{"kind":"transferred","by":"ai","ts":"\#(iso(handover))"}"#))
    return [#"{"id":"s","medium":"chat","events":[\#(list(events))]}"#]
  }

  private static var lex: [String] {
    stride(from: 0, to: 6, by: 2).map { index in
      let (heard, said) = (withoutHumans[index], withoutHumans[index + 1])
      let attributes = index == 4 ? #"{"transferToAgent":"true"}"# : "{}"
      return
        #"{"sessionId":"s","bot":{"id":"b"},"requestId":"\#(index)","timestamp":"\#(iso(heard.at))","inputMode":"Text","inputTranscript":"\#(heard.text)","messages":[{"contentType":"PlainText","content":"\#(said.text)"}],"interpretations":[],"sessionState":{"sessionAttributes":\#(attributes)}}"#
    }
  }

  private static var activities: String {
    let said = withoutHumans.map {
      #"{"type":"message","id":"\#($0.at)","timestamp":\#(morning + $0.at),"from":{"id":"\#($0.who)","role":"\#($0.who == "ai" ? "bot" : "user")"},"text":"\#($0.text)"}"#
    }
    let moved =
      #"{"type":"event","id":"h","name":"handoff.initiate","timestamp":\#(morning + handover),"from":{"id":"ai","role":"bot"}}"#
    return #"{"activities":[\#((said + [moved]).joined(separator: ","))]}"#
  }

  private static var copilot: [String] {
    let content = activities.replacing("\"", with: "\\\"")
    return [
      #"{"name":"s_bot","conversationstarttime":"\#(iso(0))","schematype":"p","metadata":"{\"BotId\":\"bot\"}","content":"\#(content)"}"#
    ]
  }

  private static var openAI: [String] {
    let said = withoutHumans.map {
      #"{"role":"\#($0.who == "ai" ? "assistant" : "user")","content":"\#($0.text)","timestamp":\#(morning + $0.at)}"#
    }
    let call =
      #"{"role":"assistant","content":null,"timestamp":\#(morning + handover),"tool_calls":[{"type":"function","function":{"name":"transfer_to_human","arguments":"{}"}}]}"#
    return [#"{"id":"s","messages":[\#((said + [call]).joined(separator: ","))]}"#]
  }

  /// What was decided about the story, as far as it does not depend on details that a format lacks.
  private struct Decision: Equatable, CustomStringConvertible {
    var verdict: ConversationVerdict
    var outcome: Outcome
    var needs: [String]
    var messages: [UInt32]
    var asks: UInt16

    init(_ rows: SettledRows) {
      let row = rows.rows[0]
      verdict = row.verdict
      outcome = row.outcome
      needs = row.needRange.indices.map { place in
        let marks = rows.entries.needs[place].marks
        return "\(marks.verdict) \(NeedPart.allCases.filter { marks.contains(.part($0)) })"
      }
      messages = [row.customerMessages, row.aiMessages, row.humanMessages]
      asks = row.asks
    }

    var description: String { "\(verdict) \(outcome) needs \(needs) messages \(messages) asks \(asks)" }
  }

  private func decision(_ lines: [String], _ format: ExportFormat) throws -> Decision {
    let scratch = try Scratch()
    let studied = try Studied([try scratch.file("a.jsonl", lines)], policy: Policy())
    #expect(studied.census.corpus.files.map(\.format) == [format])
    try #require(studied.rows.count == 1)
    return Decision(studied.census.rows)
  }

  @Test("With what humans write, every format gives the same verdict, outcome and needs")
  func whole() throws {
    let reference = try decision(Self.own, .handover)
    #expect(reference.verdict == .onTime)
    #expect(reference.messages == [4, 3, 1] && reference.asks == 1)
    let formats: [(ExportFormat, [String])] = [
      (.rasaEvents, Self.rasaEvents.sorted { $0.at < $1.at }.map(\.json)),
      (.rasaTracker, [#"{"sender_id":"s","slots":{},"events":[\#(Self.list(Self.rasaEvents))]}"#]),
      (.intercomConversation, Self.intercom), (.livepersonMessagingInteractions, Self.livePerson),
      (.connectContactLensChat, Self.contactLens), (.googleInsightsUpload, Self.insights),
    ]
    for (format, lines) in formats {
      #expect(try decision(lines, format) == reference, "\(format)")
    }
  }

  @Test("Where the export ends at the handover, every format says handed over, and on time")
  func cut() throws {
    let reference = try decision(Self.ownWithoutHumans, .handover)
    let formats: [(ExportFormat, [String])] = [
      (.lexV2, Self.lex), (.copilotStudioDataverse, Self.copilot), (.botframeworkTranscript, [Self.activities]),
      (.openaiMessages, Self.openAI),
    ]
    let decisions = try formats.map { try decision($0.1, $0.0) }
    for (found, format) in zip(decisions, formats.map(\.0)) {
      #expect(found == decisions[0], "\(format)")
      #expect(found.verdict == .onTime && found.outcome == .handedOver, "\(format)")
      // Our own format can hold humans, so there their silence means that nobody came.
      #expect(found.messages == reference.messages && found.asks == reference.asks, "\(format)")
    }
    #expect(reference.outcome != .handedOver)
  }
}
