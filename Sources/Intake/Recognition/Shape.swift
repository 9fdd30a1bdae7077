import Conversations

/// Every shape of a record that can be told, whether it can be read or not; the keys of formats.md, 4.2.
enum Shape: String, Sendable, CaseIterable {
  case handover
  case rasaEvents = "rasa_events"
  case rasaTracker = "rasa_tracker"
  case lexV2 = "lex_v2"
  case lexV1 = "lex_v1"
  case lexEvent = "lex_lambda_event"
  case connectContactLensChat = "connect_contact_lens_chat"
  case connectContactLensVoice = "connect_contact_lens_voice"
  case connectChatTranscript = "connect_chat_transcript"
  case connectChatStream = "connect_chat_stream"
  case googleInsightsUpload = "google_insights_upload"
  case googleInsightsBigQuery = "google_insights_bigquery"
  case googleInsightsAPI = "google_insights_api"
  case dialogflowCXBigQuery = "dialogflow_cx_bigquery"
  case copilotStudioDataverse = "copilot_studio_dataverse"
  case botframeworkTranscript = "botframework_transcript"
  case botframeworkActivity = "botframework_activity"
  case intercomConversation = "intercom_conversation"
  case zendeskAIAgentsExport = "zendesk_ai_agents_export"
  case zendeskTicketComments = "zendesk_ticket_comments"
  case zendeskTicket = "zendesk_ticket"
  case zendeskAudits = "zendesk_audits"
  case sunshineEvents = "sunshine_conversations_events"
  case sunshineMessage = "sunshine_message"
  case adaConversations = "ada_conversations"
  case adaMessages = "ada_messages"
  case chatwootConversation = "chatwoot_conversation"
  case chatwootMessage = "chatwoot_message"
  case cognigyConversations = "cognigy_conversations"
  case cognigyAnalytics = "cognigy_analytics"
  case cognigyEscalations = "cognigy_escalations"
  case livepersonMessagingInteractions = "liveperson_messaging_interactions"
  case genesysTranscript = "genesys_transcript"
  case voiceflowTranscript = "voiceflow_transcript"
  case twilioConversations = "twilio_conversations"
  case ibmAssistantLogs = "ibm_assistant_logs"
  case langsmithRuns = "langsmith_runs"
  case langfuseObservations = "langfuse_observations"
  case langfuseScores = "langfuse_scores"
  case wildchat
  case lmsys
  case sharegpt
  case openaiMessages = "openai_messages"
  case elevenlabs
  case detectIntent = "detect_intent"
  /// A conversation without messages, which fits every list of messages.
  case emptyMessages

  /// The format by which it is read; `nil` where there is no reader.
  var format: ExportFormat? { ExportFormat(rawValue: rawValue) }

  /// Shapes of one vendor that stand in one file together on purpose.
  var family: String {
    for family in ["cognigy", "ada", "langfuse", "chatwoot", "connect", "zendesk"]
    where rawValue.hasPrefix(family + "_") {
      return family
    }
    return rawValue
  }
}

extension Shape {
  /// The shape of a record; the first rule that fits wins, and every rule asks for types as well as keys.
  init?(_ record: inout Record) {
    var look = ShapeLook(record)
    guard let shape = look.shape() else { return nil }
    self = shape
  }
}

/// Looks at one record.
private struct ShapeLook {
  private typealias Value = JSONTree.Value

  private var record: Record
  private let root = JSONTree.root

  init(_ record: Record) { self.record = record }

  mutating func shape() -> Shape? {
    guard record.isKind(root, .object) else { return nil }
    return own() ?? first() ?? second() ?? third() ?? fourth()
  }

  private mutating func value(_ key: StaticString) -> Value? { record.member(root, key) }
  private mutating func has(_ key: StaticString) -> Bool { record.tree.find(Word(key), in: root).value != nil }
  private mutating func has(_ key: StaticString, _ kind: JSONCursor.Kind) -> Bool { record.isKind(value(key), kind) }
  private mutating func path(_ keys: StaticString...) -> Value? {
    var at: Value? = root
    for key in keys { at = record.isKind(at, .object) ? record.member(at, key) : nil }
    return at
  }
  /// A member of the first element of a list.
  private mutating func first(_ list: Value?, _ key: StaticString) -> Value? {
    guard let list, record.isKind(list, .array) else { return nil }
    var children = record.tree.children(of: list)
    guard let element = children.next(), record.isKind(element, .object) else { return nil }
    return record.member(element, key)
  }
  private func isEmptyList(_ list: Value?) -> Bool {
    guard let list, record.isKind(list, .array) else { return false }
    var children = record.tree.children(of: list)
    return children.next() == nil
  }
  private mutating func hasAnyCase(_ key: StaticString) -> Bool { record.member(root, ignoringCase: key) != nil }

  // MARK: Rules

  private mutating func own() -> Shape? {
    if has("id") || has("conversation_id") {
      let events = value("events")
      if record.isKind(first(events, "kind"), .string) || isEmptyList(events) { return .handover }
    }
    if has("conversation_id"), let kind = record.wordIfAny(value("kind")), HandoverReader.kinds[kind] != nil {
      return .handover
    }
    let isOurs = has("started_at") || has("events") || has("needs_human") || has("customer_id")
    if let role = record.wordIfAny(first(value("messages"), "role")), isOurs, HandoverReader.roles[role] != nil {
      return .handover
    }
    if isOurs, isEmptyList(value("messages")) { return .handover }
    // Messages with a text and no content are ours; those of model vendors have a content.
    let messages = value("messages")
    if has("id") || has("conversation_id"), record.isKind(first(messages, "text"), .string),
      first(messages, "content") == nil, let role = record.wordIfAny(first(messages, "role")),
      HandoverReader.roles[role] != nil
    {
      return .handover
    }
    return nil
  }

  private mutating func first() -> Shape? {
    if has("event", .string), has("timestamp", .number), has("sender_id") { return .rasaEvents }
    if let tracker = rasaTracker() { return tracker }
    if has("invocationSource"), has("sessionId"), has("bot", .object) { return .lexEvent }
    if has("sessionId"), has("interpretations", .array) || has("inputTranscript", .string), has("bot", .object) {
      return .lexV2
    }
    if has("botName"), has("inputTranscript") { return .lexV1 }
    if has("Transcript", .array) {
      if has("ConversationCharacteristics") || has("CustomerMetadata") || has("JobName") {
        let isVoice = record.isWord(value("Channel"), "VOICE")
        return isVoice || has("JobName") ? .connectContactLensVoice : .connectContactLensChat
      }
      if has("ContactId") { return .connectChatTranscript }
    }
    if has("ContactId"), has("ParticipantRole"), has("AbsoluteTime") { return .connectChatStream }
    if first(value("entries"), "role") != nil, first(value("entries"), "text") != nil { return .googleInsightsUpload }
    if has("conversationName"), has("sentences") || has("transcript") { return .googleInsightsBigQuery }
    if record.isKind(path("transcript", "transcriptSegments"), .array) { return .googleInsightsAPI }
    if has("conversation_name"), has("turn_position") { return .dialogflowCXBigQuery }
    return nil
  }

  private mutating func rasaTracker() -> Shape? {
    if record.isKind(first(value("events"), "event"), .string), has("slots") || has("sender_id") { return .rasaTracker }
    if record.isKind(first(path("tracker", "events"), "event"), .string) { return .rasaTracker }
    return nil
  }

  private static let activities = WordTable<Bool>(
    [
      "message", "event", "trace", "invoke", "invokeResponse", "endOfConversation", "conversationUpdate",
      "installationUpdate", "handoff", "typing", "messageReaction", "command", "commandResult", "suggestion",
    ].map { ($0, true) })

  private mutating func second() -> Shape? {
    if hasAnyCase("content"),
      hasAnyCase("conversationtranscriptid") || hasAnyCase("conversationstarttime") || hasAnyCase("schematype")
    {
      return .copilotStudioDataverse
    }
    if let type = record.wordIfAny(first(value("activities"), "type")), Self.activities[type] != nil {
      return .botframeworkTranscript
    }
    if let type = record.wordIfAny(value("type")), Self.activities[type] != nil, has("from", .object) {
      return .botframeworkActivity
    }
    if has("conversation_parts", .object) || (record.isWord(value("type"), "conversation") && has("source", .object)) {
      return .intercomConversation
    }
    if hasAnyCase("conversation_id"), hasAnyCase("bot_id"),
      hasAnyCase("visitor_messages_count") || hasAnyCase("conversation_status")
    {
      return .zendeskAIAgentsExport
    }
    if has("author_id"), has("public"), has("ticket_id") || has("html_body") { return .zendeskTicketComments }
    if has("ticket_id"), has("author_id"), has("events", .array) { return .zendeskAudits }
    if has("requester_id"), has("status"), has("via") { return .zendeskTicket }
    if let type = record.name(value("type")), type.contains(":"),
      record.isKind(path("payload", "conversation"), .object)
    {
      return .sunshineEvents
    }
    if has("received"), has("author"), has("content") { return .sunshineMessage }
    if has("chatter_id"), has("is_escalated") || has("automated_resolution_classification") { return .adaConversations }
    if has("conversation_id"), has("message_data"), has("sender") { return .adaMessages }
    return nil
  }

  private mutating func third() -> Shape? {
    if has("inbox_id"), has("meta", .object), has("messages") { return .chatwootConversation }
    if has("message_type"), has("conversation_id"), has("inbox_id") || has("sender_type") { return .chatwootMessage }
    if has("sessionId") {
      if has("inputText"), has("source"), has("type") { return .cognigyConversations }
      if has("inputText"), has("intentScore") { return .cognigyAnalytics }
      if has("inboxId"), has("status"), has("endpointName") { return .cognigyEscalations }
    }
    if path("info", "conversationId") != nil, has("messageRecords") { return .livepersonMessagingInteractions }
    if has("conversationId"), has("transcripts", .array) { return .genesysTranscript }
    if record.isKind(path("transcript", "logs"), .array) || (has("logs", .array) && has("sessionID"))
      || (has("turnID") && (record.isWord(value("format"), "request") || record.isWord(value("format"), "trace")))
    {
      return .voiceflowTranscript
    }
    if has("conversation_sid"), has("author") { return .twilioConversations }
    if has("log_id"), has("request"), has("response") { return .ibmAssistantLogs }
    if has("run_type"), has("inputs") || has("dotted_order") { return .langsmithRuns }
    return nil
  }

  private static let observations = WordTable<Bool>(
    [
      "SPAN", "GENERATION", "EVENT", "AGENT", "TOOL", "CHAIN", "RETRIEVER", "EVALUATOR", "EMBEDDING", "GUARDRAIL",
    ].map { ($0, true) })

  private mutating func fourth() -> Shape? {
    if has("trace_id") || has("traceId"), has("start_time") || has("startTime"),
      let type = record.wordIfAny(value("type")), Self.observations[type] != nil
    {
      return .langfuseObservations
    }
    if has("data_type"), has("name"), has("value") || has("string_value"), has("trace_id") || has("session_id") {
      return .langfuseScores
    }
    let conversation = value("conversation")
    if record.isKind(conversation, .array) {
      if has("conversation_hash") || first(conversation, "turn_identifier") != nil { return .wildchat }
      if first(conversation, "role") != nil { return .lmsys }
    }
    let conversations = value("conversations")
    if first(conversations, "from") != nil, first(conversations, "value") != nil { return .sharegpt }
    if first(value("messages"), "role") != nil || first(path("body", "messages"), "role") != nil {
      return .openaiMessages
    }
    for holder in [root, path("data")] {
      // A webhook has the conversation inside of its data.
      guard record.isKind(holder, .object), record.member(holder, "conversation_id") != nil,
        let role = record.wordIfAny(first(record.member(holder, "transcript"), "role")),
        role == Word("user") || role == Word("agent")
      else { continue }
      return .elevenlabs
    }
    if has("responseId"), has("queryResult", .object) { return .detectIntent }
    if isEmptyList(value("messages")) { return .emptyMessages }
    return nil
  }
}
