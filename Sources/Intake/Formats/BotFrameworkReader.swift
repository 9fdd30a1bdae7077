import Conversations

/// Reads Bot Framework transcripts, the activities of one conversation a record; formats.md, 6.8.
struct BotFrameworkReader: RecordReader {
  private let activities = BotActivities()
  let passed = BotActivities.passed

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let root = JSONTree.root
    guard let list = record.member(root, "activities"), record.isKind(list, .array) else {
      return .refused(.missingEvents)
    }
    conversation.medium = .chat
    let holder = record.member(root, "conversation")
    conversation.id = record.identifier(
      record.isKind(holder, .object) ? record.member(holder, "id") : record.member(root, "id", or: "conversationId"))
    activities.read(list, &record, into: &conversation)
    return .kept
  }
}
