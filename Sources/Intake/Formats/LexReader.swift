import Conversations

/// Reads conversation logs of Amazon Lex V2, a turn a record; formats.md, 6.1 and section 9, point 9.
///
/// A handover is never said outright: the intent that asks for a human is the customer's ask, its fulfilment the
/// transfer, and so is a session attribute whose name means one. What a human wrote is not in these logs.
struct LexReader: RecordReader {
  private let fallbackIntents = WordTable<Bool>(["FallbackIntent", "AMAZON.FallbackIntent"])
  private let done = WordTable<Bool>(["ReadyForFulfillment", "Fulfilled"])

  let passed = WordTable<Bool>([
    "messageVersion", "message-version", "sessionState", "requestAttributes", "rawInputTranscript", "transcriptions",
    "aliasId", "aliasName", "version", "originatingRequestId", "interpretationSource", "confirmationState",
    "developerOverride", "dialogAction", "audioProperties", "slots", "neutral", "mixed", "utteranceContext", "id",
    "name", "kendraResponse", "accountId", "sentiment", "state", "invocationLabel", "activeContexts",
    "runtimeHints", "responseContentType", "proposedNextState", "subSlots", "missedUtterance", "inputTranscript",
    "sentimentScore", "nluConfidence", "sentimentResponse", "contentType", "content", "imageResponseCard", "intent",
    "originalValue",
    "resolvedValues", "interpretedValue", "shape", "values",
  ])

  let isGrouped = true

  func identifier(_ record: inout Record) -> TextRange { record.identifier(record.member(JSONTree.root, "sessionId")) }

  func position(_ record: inout Record) -> Int64 {
    record.time(record.member(JSONTree.root, "timestamp"))?.milliseconds ?? .min
  }

  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome {
    let root = JSONTree.root
    let isTurn = (["interpretations", "inputTranscript", "messages"] as [StaticString]).contains {
      record.member(root, $0) != nil
    }
    guard isTurn else { return .refused(.missingEvents) }
    conversation.id = record.identifier(record.member(root, "sessionId"))
    let bot = record.member(root, "bot")
    if conversation.language.isEmpty { conversation.language = record.language(record.member(bot, "localeId")) }
    if conversation.aiVersion.isEmpty { conversation.aiVersion = record.identifier(record.member(bot, "version")) }
    switch record.wordIfAny(record.member(root, "inputMode")) {
    case Word("Speech"), Word("DTMF"): conversation.medium = .voice
    case Word("Text"): conversation.medium = .chat
    default: break
    }
    let time = record.time(record.member(root, "timestamp"))
    let interpretations = record.elements(record.member(root, "interpretations"))
    let first = interpretations.first { _ in true }
    let intent = record.member(first, "intent")
    let isSystem = record.isWord(record.member(root, "operationName"), "PutSession")
    let turn = Turn(time: time, intentName: record.member(intent, "name"), state: record.member(intent, "state"))
    if !isSystem { readInput(interpretations, turn, &record, into: &conversation) }
    readAnswers(time, &record, into: &conversation)
    readHandover(turn, &record, into: &conversation)
    return .kept
  }

  private struct Turn {
    var time: Instant?
    var intentName: JSONTree.Value?
    var state: JSONTree.Value?
  }

  private func readInput(
    _ interpretations: JSONTree.Children, _ turn: Turn, _ record: inout Record, into conversation: inout Conversation
  ) {
    let root = JSONTree.root
    let isMissed = record.flag(record.member(root, "missedUtterance")) ?? false
    let transcript = record.member(root, "inputTranscript")
    guard transcript != nil, record.isKind(transcript, .string) else { return }
    var message = record.message(.customer, transcript, at: turn.time)
    if message.text.isEmpty { return }
    message.id = record.identifier(record.member(root, "requestId"), marked: "/u")
    if let name = record.wordIfAny(turn.intentName), fallbackIntents[name] != nil { message.isFallback = true }
    if isMissed { message.isFallback = true }
    for interpretation in interpretations where record.isKind(interpretation, .object) {
      if message.confidence == nil {
        let given = record.member(interpretation, "nluConfidence")
        message.confidence = record.confidence(record.isKind(given, .object) ? record.member(given, "score") : given)
      }
      if message.sentiment == nil { message.sentiment = sentiment(interpretation, &record) }
    }
    record.add(message, to: &conversation)
    let isAsk = record.asksForHuman(turn.intentName) || asksInSlot(&record)
    // While the intent goes on, as for a question of which team, the customer asks no second time.
    if isAsk, !record.memory.isAskOpen {
      record.memory.isAskOpen = true
      record.add(record.stage(.requested, by: .customer, at: turn.time, inferred: true), to: &conversation)
    }
  }

  /// Positive less negative; where there are no scores, the label.
  private func sentiment(_ interpretation: JSONTree.Value, _ record: inout Record) -> TenThousandths? {
    let response = record.member(interpretation, "sentimentResponse")
    let scores = record.member(response, "sentimentScore")
    if record.isKind(scores, .object) {
      let positive = record.tenThousandths(record.member(scores, "positive"))
      let negative = record.tenThousandths(record.member(scores, "negative"))
      guard let positive, let negative else { return nil }
      let difference = Int64(positive.rawValue) - Int64(negative.rawValue)
      return abs(difference) <= 10_000 ? TenThousandths(rawValue: Int32(difference)) : nil
    }
    switch record.wordIfAny(record.member(response, "sentiment")) {
    case Word("POSITIVE"): return .one
    case Word("NEGATIVE"): return TenThousandths(rawValue: -10_000)
    case Word("NEUTRAL"): return .zero
    default: return nil
    }
  }

  private static let persons = WordTable<Bool>([
    "agent", "human", "person", "representative", "operator", "live agent", "human agent", "advisor",
  ])

  /// Whether a slot was filled with a word for a person, as by a menu.
  private func asksInSlot(_ record: inout Record) -> Bool {
    let state = record.member(JSONTree.root, "sessionState")
    let intent = record.isKind(state, .object) ? record.member(state, "intent") : nil
    let slots = record.isKind(intent, .object) ? record.member(intent, "slots") : nil
    for slot in record.members(slots) where record.isKind(slot, .object) {
      let value = record.member(slot, "value")
      guard record.isKind(value, .object) else { continue }
      if let word = record.wordIfAny(record.member(value, "interpretedValue")),
        Self.persons[word.inSmallLetters] != nil
      {
        return true
      }
      _ = record.members(value)
    }
    return false
  }

  private func readAnswers(_ time: Instant?, _ record: inout Record, into conversation: inout Conversation) {
    var number = 0
    for answer in record.objects(record.member(JSONTree.root, "messages")) {
      let type = record.wordIfAny(record.member(answer, "contentType"))
      var message = Event(kind: .message, speaker: .ai)
      message.time = time
      if type == Word("SSML") {
        message.text = record.markup(record.member(answer, "content")).words
      } else if type == Word("CustomPayload") {
        let content = record.member(answer, "content")
        if let content, !(record.isKind(content, .string) && record.holdsDocument(content)) {
          message.text = record.text(content)
        }
      } else {
        message.text = record.text(record.member(answer, "content"))
      }
      message.textState = message.text.isEmpty ? .structured : .present
      message.id = record.identifier(record.member(JSONTree.root, "requestId"), marked: "/b\(number)")
      record.add(message, to: &conversation)
      number += 1
    }
  }

  private func readHandover(_ turn: Turn, _ record: inout Record, into conversation: inout Conversation) {
    let state = record.member(JSONTree.root, "sessionState")
    guard record.isKind(state, .object) else { return }
    let intent = record.member(state, "intent")
    let reached = record.wordIfAny(record.isKind(intent, .object) ? record.member(intent, "state") : turn.state)
    let name = record.isKind(intent, .object) ? record.member(intent, "name") : turn.intentName
    var isMoved = false
    if record.memory.isAskOpen {
      if record.asksForHuman(name), let reached, done[reached] != nil { isMoved = true }
      if isMoved || !record.asksForHuman(name) { record.memory.isAskOpen = false }
    }
    var isMarked = false
    for attribute in record.members(record.member(state, "sessionAttributes")) {
      guard HandoverName.matches(record.key(attribute).text), let value = record.name(attribute) else { continue }
      if !["", "false", "no", "0", "none", "null"].contains(value.lowercased()) { isMarked = true }
    }
    // The attribute stays until the bot takes it away, so only its first record is the handover.
    if isMarked, !record.memory.hasHandover { isMoved = true }
    record.memory.hasHandover = isMarked || isMoved
    if isMoved {
      record.add(record.stage(.transferred, by: .ai, at: turn.time, inferred: true), to: &conversation)
    }
    switch reached {
    // What an intent that calls a human fulfils is the handover, not what the customer came for.
    case Word("Fulfilled"): conversation.resolution = record.asksForHuman(name) ? .handedOver : .assumed
    case Word("Failed"): conversation.resolution = .unresolved
    default: conversation.resolution = .unknown
    }
  }
}
