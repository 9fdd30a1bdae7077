/// Shapes of exports that this tool reads.
///
/// The raw values are the keys of formats.md; `--from-format` takes them and every output names them. New ones go to the
/// end, because rows hold their numbers.
package enum ExportFormat: String, Sendable, CaseIterable {
  /// Our own form, a conversation or an event a line.
  case handover
  /// A list of chat messages a line, as model vendors take them.
  case openaiMessages = "openai_messages"
  /// What a Rasa event broker writes, an event a line.
  case rasaEvents = "rasa_events"
  /// A Rasa tracker, a conversation a line.
  case rasaTracker = "rasa_tracker"
  /// Conversation logs of Amazon Lex V2, a turn a line.
  case lexV2 = "lex_v2"
  /// A conversation of Intercom with its parts.
  case intercomConversation = "intercom_conversation"
  /// Rows of conversation transcripts of Copilot Studio.
  case copilotStudioDataverse = "copilot_studio_dataverse"
  /// A Bot Framework transcript, a list of activities a line.
  case botframeworkTranscript = "botframework_transcript"
  /// A conversation as Google's Conversational Insights takes it.
  case googleInsightsUpload = "google_insights_upload"
  /// A conversation of LivePerson's Messaging Interactions.
  case livepersonMessagingInteractions = "liveperson_messaging_interactions"
  /// A chat contact as Contact Lens of Amazon Connect analyses it.
  case connectContactLensChat = "connect_contact_lens_chat"
  /// Any other shape, read with a mapping file.
  case mapped
}
