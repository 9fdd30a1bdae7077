import Conversations

/// Reads rows of conversation transcripts of Copilot Studio; formats.md, 6.8.
///
/// A long conversation is several rows with one name and start. Channels that keep one conversation for ever, such as
/// Teams, write rows with one name and other starts; these are its sessions. The activities stand as JSON in a string;
/// column names come in any case.
struct CopilotStudioReader: RecordReader {
  private let bot = BotActivities()
  let passed: WordTable<Bool> = BotActivities.passed
  let unfolded: [StaticString] = ["content", "metadata"]

  let isGrouped = true

  func identifier(_ record: inout Record) -> TextRange {
    let root = JSONTree.root
    let name = record.text(record.member(root, ignoringCase: "name"))
    guard !name.isEmpty else {
      return record.identifier(record.member(root, ignoringCase: "conversationtranscriptid"))
    }
    return name
  }

  /// The time of the first activity, else that of the start; then the batch.
  func position(_ record: inout Record) -> Int64 {
    let root = JSONTree.root
    var time: Instant?
    for activity in record.elements(activities(&record)) where record.isKind(activity, .object) {
      time = record.time(record.member(activity, "timestamp"))
      break
    }
    time = time ?? record.time(record.member(root, ignoringCase: "conversationstarttime"))
    guard let time, time.milliseconds > 0, time.milliseconds < 1 << 48 else { return .min }
    return time.milliseconds << 12 | min(max(batch(&record), 0), 4095)
  }

  /// The digits at the end of the name of the batch; zero where it has none.
  private func batch(_ record: inout Record) -> Int64 {
    let metadata = record.member(JSONTree.root, ignoringCase: "metadata")
    guard record.isKind(metadata, .object) else { return 0 }
    let batch = record.member(metadata, "BatchId")
    if record.isKind(batch, .number) { return record.integer(batch) ?? 0 }
    guard let name = record.name(batch) else { return 0 }
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    return Int64(String(digits)) ?? 0
  }

  /// The list of activities, which may stand in an object or by itself.
  private func activities(_ record: inout Record) -> JSONTree.Value? {
    let content = record.member(JSONTree.root, ignoringCase: "content")
    let list = record.isKind(content, .object) ? record.member(content, "activities") : content
    return record.isKind(list, .array) ? list : nil
  }

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let root = JSONTree.root
    let list = activities(&record)
    passColumns(&record)
    guard let list else { return .refused(.missingEvents) }
    conversation.medium = .chat
    readName(&record, into: &conversation)
    let start = record.time(record.member(root, ignoringCase: "conversationstarttime"))
    if let start, let before = conversation.startedAt, start != before {
      record.memory = ReadingMemory()
      record.add(record.stage(.session, by: .system, at: start), to: &conversation)
    }
    conversation.startedAt = start ?? conversation.startedAt
    let id = conversation.id
    bot.read(list, &record, into: &conversation)
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
