import Conversations
import Testing

@testable import Intake

@Suite("Recognition of formats")
struct FormatRecognitionTests {
  /// The key of the shape that a file is taken for; `nil` where it is none that is known.
  private func shape(_ lines: String...) async throws -> String? {
    let reading = try await Reading.of(lines.joined(separator: "\n"))
    if let format = reading.formats.first, reading.errors.isEmpty { return format.rawValue }
    let start = "this looks like "
    let detail = try #require(reading.details.first)
    #expect(reading.errors == [.unknownFormat] && reading.told.isEmpty)
    guard detail.hasPrefix(start) else { return nil }
    return detail.dropFirst(start.count).split(separator: ",").first.map(String.init)
  }

  /// A record for each rule, by key.
  static let records: [(String, String)] = [
    ("handover", #"{"id":"x","events":[{"kind":"message","role":"customer","text":"a"}]}"#),
    ("handover", #"{"conversation_id":"x","kind":"message","role":"ai","text":"a"}"#),
    ("handover", #"{"id":"x","messages":[{"role":"user","text":"a"},{"role":"bot","text":"b"}]}"#),
    ("openai_messages", #"{"id":"x","messages":[{"role":"user","content":"a"}]}"#),
    ("handover", #"{"id":"x","started_at":"2026-11-09T09:00:00Z","messages":[{"role":"user","text":"a"}]}"#),
    ("rasa_events", #"{"event":"user","timestamp":1794214800.5,"sender_id":"a"}"#),
    ("rasa_tracker", #"{"sender_id":"a","events":[{"event":"user"}]}"#),
    ("rasa_tracker", #"{"slots":{},"events":[{"event":"action"}]}"#),
    ("rasa_tracker", #"{"_id":"a","tracker":{"events":[{"event":"user"}]}}"#),
    ("rasa_tracker", #"{"conversations":[{"_id":"a","tracker":{"events":[{"event":"user"}]}}]}"#),
    ("lex_v2", #"{"sessionId":"s","bot":{"id":"b"},"interpretations":[]}"#),
    ("lex_v2", #"{"sessionId":"s","bot":{"id":"b"},"inputTranscript":"a"}"#),
    ("lex_v1", #"{"botName":"b","inputTranscript":"a","userId":"u"}"#),
    ("lex_lambda_event", #"{"invocationSource":"FulfillmentCodeHook","sessionId":"s","bot":{},"inputTranscript":"a"}"#),
    ("connect_contact_lens_chat", #"{"Channel":"CHAT","CustomerMetadata":{"ContactId":"c"},"Transcript":[]}"#),
    ("connect_contact_lens_chat", #"{"ConversationCharacteristics":{},"Transcript":[],"ContactId":"c"}"#),
    ("connect_contact_lens_voice", #"{"Channel":"VOICE","CustomerMetadata":{},"Transcript":[]}"#),
    ("connect_contact_lens_voice", #"{"JobName":"j","Transcript":[]}"#),
    ("connect_chat_transcript", #"{"ContactId":"c","Transcript":[]}"#),
    ("connect_chat_stream", #"{"ContactId":"c","ParticipantRole":"AGENT","AbsoluteTime":"2026-11-09T09:00:00Z"}"#),
    ("google_insights_upload", #"{"entries":[{"role":"AGENT","text":"a"}]}"#),
    ("google_insights_bigquery", #"{"conversationName":"c","sentences":[]}"#),
    ("google_insights_bigquery", #"{"conversationName":"c","transcript":"a"}"#),
    ("google_insights_api", #"{"name":"c","transcript":{"transcriptSegments":[]}}"#),
    ("dialogflow_cx_bigquery", #"{"conversation_name":"c","turn_position":1}"#),
    ("copilot_studio_dataverse", #"{"content":"{}","conversationtranscriptid":"c"}"#),
    ("copilot_studio_dataverse", #"{"Content":"{}","ConversationStartTime":"2026-11-09T09:00:00Z"}"#),
    ("copilot_studio_dataverse", #"{"content":"{}","SchemaType":"powervirtualagents"}"#),
    ("botframework_transcript", #"{"activities":[{"type":"conversationUpdate"}]}"#),
    ("botframework_activity", #"{"type":"message","from":{"id":"a"},"text":"a"}"#),
    ("intercom_conversation", #"{"id":"1","conversation_parts":{}}"#),
    ("intercom_conversation", #"{"type":"conversation","source":{}}"#),
    ("zendesk_ai_agents_export", #"{"Conversation_ID":"c","Bot_ID":"b","Visitor_Messages_Count":2}"#),
    ("zendesk_ticket_comments", #"{"author_id":1,"public":true,"ticket_id":2}"#),
    ("zendesk_ticket_comments", #"{"author_id":1,"public":true,"html_body":"a"}"#),
    ("zendesk_ticket", #"{"requester_id":1,"status":"open","via":{}}"#),
    ("zendesk_audits", #"{"ticket_id":1,"author_id":2,"events":[]}"#),
    ("sunshine_conversations_events", #"{"type":"conversation:message","payload":{"conversation":{"id":"c"}}}"#),
    ("sunshine_message", #"{"received":"2026","author":{},"content":{}}"#),
    ("ada_conversations", #"{"chatter_id":"a","is_escalated":false}"#),
    ("ada_messages", #"{"conversation_id":"c","message_data":{},"sender":"end_user"}"#),
    ("chatwoot_conversation", #"{"inbox_id":1,"meta":{},"messages":[]}"#),
    ("chatwoot_message", #"{"message_type":0,"conversation_id":1,"sender_type":"Contact"}"#),
    ("cognigy_conversations", #"{"sessionId":"s","inputText":"a","source":"user","type":"input"}"#),
    ("cognigy_analytics", #"{"sessionId":"s","inputText":"a","intentScore":0.5}"#),
    ("cognigy_escalations", #"{"sessionId":"s","inboxId":"i","status":"open","endpointName":"e"}"#),
    ("liveperson_messaging_interactions", #"{"info":{"conversationId":"c"},"messageRecords":[]}"#),
    ("genesys_transcript", #"{"conversationId":"c","transcripts":[]}"#),
    ("voiceflow_transcript", #"{"transcript":{"logs":[]}}"#), ("voiceflow_transcript", #"{"sessionID":"s","logs":[]}"#),
    ("voiceflow_transcript", #"{"turnID":"t","format":"trace"}"#),
    ("twilio_conversations", #"{"conversation_sid":"CH1","author":"a"}"#),
    ("ibm_assistant_logs", #"{"log_id":"l","request":{},"response":{}}"#),
    ("langsmith_runs", #"{"run_type":"chain","inputs":{},"session_id":"project"}"#),
    ("langfuse_observations", #"{"trace_id":"t","start_time":"2026","type":"SPAN"}"#),
    ("langfuse_observations", #"{"traceId":"t","startTime":"2026","type":"GENERATION"}"#),
    ("langfuse_scores", #"{"data_type":"NUMERIC","name":"n","value":1,"trace_id":"t"}"#),
    ("wildchat", #"{"conversation_hash":"h","conversation":[{"role":"user","content":"a"}]}"#),
    ("wildchat", #"{"conversation_id":"c","conversation":[{"role":"user","turn_identifier":1}]}"#),
    ("lmsys", #"{"conversation_id":"c","conversation":[{"role":"user","content":"a"}]}"#),
    ("sharegpt", #"{"conversations":[{"from":"human","value":"a"}]}"#),
    ("sharegpt", #"{"conversations":[{"from":"user","value":"a"}]}"#),
    ("openai_messages", #"{"messages":[{"role":"user","content":"a"}]}"#),
    ("openai_messages", #"{"messages":[{"role":"human","content":"a"}]}"#),
    ("openai_messages", #"{"custom_id":"c","body":{"messages":[{"role":"user","content":"a"}]}}"#),
    ("openai_messages", #"{"messages":[]}"#),
    ("elevenlabs", #"{"conversation_id":"c","transcript":[{"role":"agent","message":"a"}]}"#),
    (
      "elevenlabs", #"{"type":"post_call","data":{"conversation_id":"c","transcript":[{"role":"user","message":"a"}]}}"#
    ),
    ("detect_intent", #"{"responseId":"r","queryResult":{}}"#),
  ]

  @Test("Every rule knows its record, and a shape without a reader is named in the refusal", arguments: records)
  func rules(_ key: String, _ record: String) async throws {
    #expect(try await shape(record) == key)
  }

  @Test("Every shape that can be told has a record above")
  func complete() {
    let told = Set(Self.records.map(\.0))
    #expect(told == Set(Shape.allCases.filter { $0 != .emptyMessages }.map(\.rawValue)))
  }

  @Test(
    "What only looks alike is refused with its keys",
    arguments: [
      #"{"event":"click","timestamp":"2026-11-09","sender_id":"a"}"#, #"{"event":{},"timestamp":1,"sender_id":"a"}"#,
      #"{"events":[{"event":"user"}]}"#, #"{"sender_id":"a","events":[{"name":"user"}]}"#,
      #"{"sessionId":"s","inputTranscript":"a","bot":"b"}"#, #"{"sessionId":"s","bot":{}}"#,
      #"{"Transcript":[]}"#, #"{"Transcript":"a","ContactId":"c"}"#, #"{"contact":{"Transcript":[],"ContactId":"c"}}"#,
      #"{"ContactId":"c","AbsoluteTime":"2026"}"#, #"{"entries":[{"role":"AGENT"}]}"#,
      #"{"entries":{"role":"AGENT","text":"a"}}"#, #"{"conversationName":"c"}"#, #"{"transcript":{"segments":[]}}"#,
      #"{"conversation_name":"c"}"#, #"{"content":"a"}"#, #"{"activities":[{"type":"run"}]}"#, #"{"activities":[]}"#,
      #"{"type":"message","role":"user","content":[]}"#, #"{"type":"message","from":"a"}"#,
      #"{"type":"conversation","activeSwitchboardIntegration":{}}"#, #"{"type":"conversation","source":"email"}"#,
      #"{"conversation_parts":[]}"#, #"{"conversation_id":"c","bot_id":"b"}"#, #"{"author_id":1,"public":true}"#,
      #"{"requester_id":1,"status":"open"}"#, #"{"ticket_id":1,"author_id":2}"#,
      #"{"type":"message","payload":{"conversation":{}}}"#, #"{"author":{},"content":{}}"#, #"{"chatter_id":"a"}"#,
      #"{"conversation_id":"c","sender":"a"}"#, #"{"inbox_id":1,"meta":"a","messages":[{"id":1}]}"#,
      #"{"message_type":0,"conversation_id":1}"#, #"{"sessionId":"s"}"#, #"{"sessionId":"s","inputText":"a"}"#,
      #"{"info":{"conversationId":"c"}}"#, #"{"conversationId":"c","messageRecords":[]}"#, #"{"conversationId":"c"}"#,
      #"{"logs":[{"a":1}]}"#, #"{"turnID":"t","format":"pdf"}"#, #"{"conversation_sid":"CH1"}"#,
      #"{"log_id":"l","request":{}}"#, #"{"run_type":"chain"}"#, #"{"session_id":"s"}"#,
      #"{"trace_id":"t","start_time":"2026","type":"message"}"#, #"{"data_type":"NUMERIC","name":"n","value":1}"#,
      #"{"conversation":[{"speaker":"a"}]}"#, #"{"conversation":"a"}"#, #"{"conversations":[{"from":"human"}]}"#,
      #"{"conversations":[{"sid":"CH1"}]}"#, #"{"messages":[{"sid":"IM1"}]}"#, #"{"messages":[{"text":"a"}]}"#,
      #"{"transcript":[{"role":"agent"}]}"#, #"{"conversation_id":"c","transcript":[{"role":"caller"}]}"#,
      #"{"responseId":"r","queryResult":"a"}"#, #"{"conversation_id":"c"}"#, #"{"dialogue_id":"1","turns":[]}"#,
      #"{"task":"airline","reward":1,"traj":[]}"#, "{}",
    ])
  func lookAlikes(_ record: String) async throws {
    #expect(try await shape(record) == nil)
  }

  @Test("Records of one vendor that stand together on purpose are one family, others are not")
  func families() async throws {
    func record(_ key: String) throws -> String { try #require(Self.records.first { $0.0 == key }).1 }
    for (one, other, isFamily) in [
      ("ada_conversations", "ada_messages", true), ("cognigy_conversations", "cognigy_escalations", true),
      ("langfuse_observations", "langfuse_scores", true), ("zendesk_ticket", "zendesk_ticket_comments", true),
      ("ada_messages", "chatwoot_message", false), ("lex_v2", "rasa_events", false), ("wildchat", "lmsys", false),
    ] {
      let found = try await shape(record(one), record(other))
      #expect((found == one || found == other) == isFamily && (found != nil) == isFamily, "\(one), \(other)")
    }
  }

  @Test("Four of five records decide, three of five do not, and the named format wins over all")
  func majority() async throws {
    let lex = #"{"sessionId":"s","bot":{"id":"b"},"interpretations":[]}"#
    let other = #"{"a":1}"#
    #expect(try await shape(lex, lex, lex, lex, other) == "lex_v2")
    #expect(try await shape(lex, lex, lex, other, other) == nil)
    var settings = IntakeSettings()
    settings.format = .lexV2
    #expect(try await Reading.of([lex, other, other].joined(separator: "\n"), settings).formats == [.lexV2])
  }
}
