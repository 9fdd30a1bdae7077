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
    passColumns(&record)
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

  private static let columns = WordTable<Bool>([
    "conversationtranscriptid", "name", "content", "metadata", "conversationstarttime", "createdon", "modifiedon",
    "schematype", "schemaversion", "statecode", "statuscode", "ownerid", "owninguser", "owningteam",
    "owningbusinessunit", "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "versionnumber",
    "importsequencenumber", "overriddencreatedon", "bot_conversationtranscriptid", "bot", "owner", "status",
    "status reason", "created on", "modified on", "created by", "modified by", "version number", "time zone",
    "owning business unit", "owning user", "owning team", "import sequence number", "record created on",
    "conversationtranscript", "conversation transcript",
  ])

  /// Columns that every table of Dataverse has, under their names in the table or on the screen, and annotations.
  private func passColumns(_ record: inout Record) {
    for child in record.tree.children(of: JSONTree.root) {
      let key = record.key(child)
      let name = key.text
      if Self.columns[key.inSmallLetters] != nil || name.hasPrefix("_") || name.contains("@")
        || name.hasPrefix("conversation") || name.hasPrefix("timezonerule") || name.hasPrefix("utcconversion")
      {
        record.tree.markUsed(child)
      }
    }
    record.tree.markEntered(JSONTree.root)
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
