import Conversations

/// Reads rows of conversation transcripts of Copilot Studio; formats.md, 6.8.
///
/// A long conversation is several rows, which have the same name and start and are put in order by their batch. The
/// activities stand as JSON in a string; column names come in any case.
struct CopilotStudioReader: RecordReader {
  private let activities = BotActivities()
  let passed: WordTable<Bool> = BotActivities.passed
  let unfolded: [StaticString] = ["content", "metadata"]

  let isGrouped = true

  init(_ settings: IntakeSettings) {}

  func identifier(_ record: inout Record) -> TextRange {
    let root = JSONTree.root
    let name = record.text(record.member(root, ignoringCase: "name"))
    guard !name.isEmpty else {
      return record.identifier(record.member(root, ignoringCase: "conversationtranscriptid"))
    }
    let start = record.text(record.member(root, ignoringCase: "conversationstarttime"))
    return start.isEmpty ? name : record.cursor.joined(name, start)
  }

  /// The digits at the end of the batch.
  func position(_ record: inout Record) -> Int64 {
    let metadata = record.member(JSONTree.root, ignoringCase: "metadata")
    guard record.isKind(metadata, .object) else { return .min }
    let batch = record.member(metadata, "BatchId")
    if record.isKind(batch, .number) { return record.integer(batch) ?? .min }
    guard let name = record.name(batch) else { return .min }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    return Int64(String(digits)) ?? .min
  }

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let root = JSONTree.root
    let content = record.member(root, ignoringCase: "content")
    let list = record.isKind(content, .object) ? record.member(content, "activities") : content
    for child in record.members(root) { _ = child }
    guard let list, record.isKind(list, .array) else { return .refused(.missingEvents) }
    conversation.medium = .chat
    readName(&record, into: &conversation)
    conversation.startedAt =
      record.time(record.member(root, ignoringCase: "conversationstarttime")) ?? conversation.startedAt
    let id = conversation.id
    activities.read(list, &record, into: &conversation)
    if !id.isEmpty { conversation.id = id }
    return .kept
  }

  /// The name of a row is the identifier of the conversation, a line and the identifier of the bot.
  private func readName(_ record: inout Record, into conversation: inout Conversation) {
    let name = record.text(record.member(JSONTree.root, ignoringCase: "name"))
    guard !name.isEmpty else {
      conversation.id = record.identifier(record.member(JSONTree.root, ignoringCase: "conversationtranscriptid"))
      return
    }
    let metadata = record.member(JSONTree.root, ignoringCase: "metadata")
    let bot = record.isKind(metadata, .object) ? record.name(record.member(metadata, "BotId")) : nil
    conversation.id = name
    if let bot, let whole = record.name(record.member(JSONTree.root, ignoringCase: "name")), whole.hasSuffix("_" + bot)
    {
      conversation.id.count -= UInt32(truncatingIfNeeded: bot.utf8.count + 1)
    } else {
      conversation.id = record.cursor.beforeLast(0x5f, name)
    }
  }
}
