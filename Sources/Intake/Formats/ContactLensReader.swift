import Conversations

/// Reads chat contacts as Contact Lens of Amazon Connect analyses them; formats.md, 6.2 and section 9, point 12.
struct ContactLensReader: RecordReader {
  private let roles = WordTable<Speaker>([
    ("CUSTOMER", .customer), ("AGENT", .human), ("SUPERVISOR", .human), ("CUSTOM_BOT", .ai), ("SYSTEM", .ai),
  ])
  private static let eventType = "application/vnd.amazonaws.connect.event."

  let passed = WordTable<Bool>([
    "AccountId", "ChatTranscriptVersion", "ContentMetadata", "JobStatus", "Version", "MatchedDetails", "InputS3Uri",
    "InstanceId", "ContactSummary", "ResponseTime", "OverallSentiment", "SentimentShift", "ContentType", "Redaction",
    "DisplayName", "Attachments", "ParticipantId", "Channel", "IssuesDetected", "OutcomesDetected",
    "ActionItemsDetected", "AttributesAnalysis", "RelatedContactId", "MessageMetadata", "Sentiment", "ParticipantRole",
    "JobDetails", "Language", "Interruptions", "NonTalkTime", "TalkSpeed", "TalkTime",
    "TotalConversationDurationMillis",
    "Content",
  ])

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let root = JSONTree.root
    guard let list = record.member(root, "Transcript"), record.isKind(list, .array) else {
      return .refused(.missingEvents)
    }
    let metadata = record.member(root, "CustomerMetadata")
    if record.isKind(metadata, .object) { conversation.id = record.identifier(record.member(metadata, "ContactId")) }
    if conversation.id.isEmpty { conversation.id = record.identifier(record.member(root, "ContactId")) }
    conversation.language = record.language(record.member(root, "LanguageCode"))
    conversation.channel = record.text(record.member(root, "Channel"))
    conversation.medium = .chat
    let categories = record.member(root, "Categories")
    if record.isKind(categories, .object) {
      for category in record.elements(record.member(categories, "MatchedCategories")) {
        let topic = record.text(category)
        if !topic.isEmpty { conversation.topics.append(topic) }
      }
    }
    let cast = readCast(&record)
    let scores = readScores(&record)
    for item in record.objects(list) {
      readItem(item, cast, scores, &record, into: &conversation)
    }
    return .kept
  }

  /// The roles by participant, for items that name none.
  private func readCast(_ record: inout Record) -> [String: Speaker] {
    var cast: [String: Speaker] = [:]
    for participant in record.objects(record.member(JSONTree.root, "Participants")) {
      guard let id = record.name(record.member(participant, "ParticipantId")),
        let role = record.wordIfAny(record.member(participant, "ParticipantRole")), let speaker = roles[role]
      else { continue }
      cast[id] = speaker
    }
    return cast
  }

  /// The sentiment of groups of items, by item, from -5...5 to -1...1.
  private func readScores(_ record: inout Record) -> [String: TenThousandths] {
    var scores: [String: TenThousandths] = [:]
    let facts = record.member(JSONTree.root, "ConversationCharacteristics")
    let sentiment = record.isKind(facts, .object) ? record.member(facts, "Sentiment") : nil
    let groups = record.isKind(sentiment, .object) ? record.member(sentiment, "DetailsByTranscriptItemGroup") : nil
    for group in record.objects(groups) {
      guard let score = record.sentiment(record.member(group, "ProgressiveScore"), limit: 5) else { continue }
      for item in record.objects(record.member(group, "TranscriptItems")) {
        if let id = record.name(record.member(item, "Id")) { scores[id] = score }
      }
    }
    return scores
  }

  private func readItem(
    _ item: JSONTree.Value, _ cast: [String: Speaker], _ scores: [String: TenThousandths], _ record: inout Record,
    into conversation: inout Conversation
  ) {
    let time = record.time(record.member(item, "AbsoluteTime"))
    let speaker = speaker(item, cast, &record)
    let id = record.member(item, "Id")
    let type = record.member(item, "Type")
    let form = record.name(record.member(item, "ContentType")) ?? ""
    switch record.wordIfAny(type) ?? Word(form.hasPrefix(Self.eventType) ? "EVENT" : "MESSAGE") {
    case Word("EVENT"): readEvent(item, speaker, time, &record, into: &conversation)
    case Word("MESSAGE"), Word("ATTACHMENT"):
      if speaker == nil { record.remarks.note(.unknownRole, .unknownRole, at: record.start(item)) }
      var event = Event(kind: .message, speaker: speaker ?? .unknown)
      event.time = time
      event.id = record.identifier(id)
      if record.isWord(type, "ATTACHMENT") {
        event.textState = .attachment
      } else if form.contains(".interactive") {
        event.textState = .structured
      } else {
        event.text = record.text(record.member(item, "Content"))
        event.textState = event.text.isEmpty ? .empty : .present
      }
      if speaker == .human { event.name = record.text(record.member(item, "DisplayName")) }
      if record.isWord(record.member(item, "MessageVisibility"), "AGENT") {
        event.kind = .note
        event.visibility = .service
      }
      if let id = record.name(id) { event.sentiment = scores[id] }
      record.add(event, to: &conversation)
    case let word: record.noteUnknownEvent(word, type)
    }
  }

  private func speaker(_ item: JSONTree.Value, _ cast: [String: Speaker], _ record: inout Record) -> Speaker? {
    let role = record.member(item, "ParticipantRole")
    guard let word = record.wordIfAny(role) else {
      return record.name(record.member(item, "ParticipantId")).flatMap { cast[$0] }
    }
    if word == Word("SYSTEM"), record.isWord(record.member(item, "DisplayName"), "SYSTEM_MESSAGE") { return .system }
    guard let speaker = roles[word] else {
      record.remarks.noteRole(word, at: role.map { record.start($0) } ?? 0)
      return .unknown
    }
    return speaker
  }

  private static let silent: Set<String> = [
    "typing", "message.delivered", "message.read", "message.metadata", "connection.acknowledged",
    "participant.left", "participant.invited", "participant.idle", "participant.returned",
    "participant.autodisconnection", "chat.rehydrated",
  ]

  private func readEvent(
    _ item: JSONTree.Value, _ speaker: Speaker?, _ time: Instant?, _ record: inout Record,
    into conversation: inout Conversation
  ) {
    let form = record.member(item, "ContentType")
    guard let name = record.name(form), name.hasPrefix(Self.eventType) else { return }
    switch name.dropFirst(Self.eventType.count) {
    case "participant.joined":
      guard speaker == .human else { return }
      record.memory.hasHandover = true
      var event = record.stage(.joined, by: .human, at: time)
      event.name = record.text(record.member(item, "DisplayName"))
      record.add(event, to: &conversation)
    case "transfer.succeeded":
      // What a human passes on goes from human to human.
      let kind: EventKind = speaker == .human && record.memory.hasHandover ? .transfer : .transferred
      record.add(record.stage(kind, by: speaker ?? .unknown, at: time), to: &conversation)
    case "transfer.failed": record.add(record.stage(.failed, by: .system, at: time), to: &conversation)
    case "chat.ended":
      conversation.endedAt = time
      record.add(record.stage(.closed, by: speaker ?? .system, at: time), to: &conversation)
    case let other:
      if !Self.silent.contains(String(other)) { record.noteUnknownEvent(Word(String(other)), form) }
    }
  }
}
