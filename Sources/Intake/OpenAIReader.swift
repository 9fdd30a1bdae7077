import Conversations

/// Reads lists of chat messages, formats.md, 6.15 and section 9, points 15, 22 and 23.
///
/// Calls of tools whose name means a handover become `requested` events by the AI, one for each call; what system,
/// developer and tools say is never a message, so its words are checked and passed by.
struct OpenAIReader: Sendable {
  private enum Field { case id, messages, metadata, body, ignored }
  private enum MessageField { case role, content, time, confidence, id, toolCalls, functionCall, name, ignored }
  private enum PartField { case type, text, value, ignored }
  enum CallField { case function, name, ignored }

  /// What a role means here.
  enum Role: Sendable {
    case speaker(Speaker)
    /// The person in dialogues where `gpt` answers, a human agent elsewhere.
    case human
    /// The model in dialogues where `human` asks.
    case gpt
    /// No message.
    case machinery
  }

  private let fields = FieldTable<Field>([
    (.messages, ["messages"]), (.id, ["id", "conversation_id"]), (.metadata, ["metadata"]), (.body, ["body"]),
    (.ignored, ["custom_id"]), (.ignored, ["method"]), (.ignored, ["url"]), (.ignored, ["model"]),
    (.ignored, ["tools"]), (.ignored, ["functions"]), (.ignored, ["parallel_tool_calls"]),
    (.ignored, ["expected"]),
  ])
  private let messageFields = FieldTable<MessageField>([
    (.role, ["role"]), (.content, ["content"]), (.time, ["timestamp", "created_at"]), (.confidence, ["confidence"]),
    (.id, ["id"]), (.toolCalls, ["tool_calls"]), (.functionCall, ["function_call"]), (.name, ["name"]),
    (.ignored, ["tool_call_id"]), (.ignored, ["weight"]), (.ignored, ["refusal"]), (.ignored, ["audio"]),
    (.ignored, ["annotations"]),
  ])
  private let partFields = FieldTable<PartField>([(.type, ["type"]), (.text, ["text"]), (.value, ["value"])])
  let callFields = FieldTable<CallField>([(.function, ["function"]), (.name, ["name"])])
  private let textParts = WordTable<Bool>([("text", true), ("input_text", true), ("output_text", true)])
  private let attachments = WordTable<Bool>([
    ("image_url", true), ("input_image", true), ("image", true), ("input_audio", true), ("audio", true),
    ("file", true), ("input_file", true), ("video", true),
  ])
  private static let conversationKey = Word("conversation_id")

  private let roles: WordTable<Role>
  private let zone: ZoneOffsets
  private let confidenceScale: ConfidenceScale

  init(_ settings: IntakeSettings) {
    let names: [(String, Role)] =
      [
        ("user", .speaker(.customer)), ("User", .speaker(.customer)), ("customer", .speaker(.customer)),
        ("assistant", .speaker(.ai)), ("Chatbot", .speaker(.ai)), ("CHATBOT", .speaker(.ai)), ("bot", .speaker(.ai)),
        ("ai", .speaker(.ai)), ("model", .speaker(.ai)), ("gpt", .gpt), ("chatgpt", .gpt), ("human", .human),
        ("human_agent", .speaker(.human)), ("agent", .speaker(.human)), ("operator", .speaker(.human)),
        ("system", .machinery), ("System", .machinery), ("developer", .machinery), ("tool", .machinery),
        ("function", .machinery),
      ] + settings.roles.map { ($0.name, Role.speaker($0.speaker)) }
    roles = WordTable(names)
    zone = settings.zone
    confidenceScale = settings.confidenceScale
  }

  /// Reads the object at which the cursor stands.
  ///
  /// - Returns: whether it has a list of messages.
  func read(_ cursor: inout JSONCursor, _ remarks: inout Remarks, into conversation: inout Conversation) -> Bool {
    var ids = (own: TextRange.none, metadata: TextRange.none)
    let hasList = readRecord(&cursor, &remarks, &ids, isBody: false, into: &conversation)
    conversation.id = ids.own.isEmpty ? ids.metadata : ids.own
    conversation.lines = 1
    return hasList
  }

  private func readRecord(
    _ cursor: inout JSONCursor, _ remarks: inout Remarks, _ ids: inout (own: TextRange, metadata: TextRange),
    isBody: Bool, into conversation: inout Conversation
  ) -> Bool {
    var seen: UInt64 = 0
    var hasList = false
    let scope = remarks.scope
    cursor.enter()
    while cursor.nextKey() {
      guard let spelling = fields[cursor.key] else {
        remarks.noteUnknownKey(cursor.key, scope: scope, at: cursor.valueStart)
        cursor.skip()
        continue
      }
      guard cursor.accepts(spelling, seen: &seen, &remarks) else {
        cursor.skip()
        continue
      }
      switch spelling.field {
      case .messages:
        hasList = true
        readMessages(&cursor, &remarks, into: &conversation)
      case .id: ids.own = cursor.identifier(&remarks)
      case .metadata: ids.metadata = readMetadata(&cursor, &remarks)
      case .body where !isBody && cursor.kind == .object:
        if readRecord(&cursor, &remarks, &ids, isBody: true, into: &conversation) { hasList = true }
      case .body, .ignored: cursor.skip()
      }
    }
    remarks.end(scope)
    return hasList
  }

  private func readMetadata(_ cursor: inout JSONCursor, _ remarks: inout Remarks) -> TextRange {
    var id = TextRange.none
    guard cursor.kind == .object else {
      cursor.skip()
      return id
    }
    cursor.enter()
    while cursor.nextKey() {
      if cursor.key == Self.conversationKey { id = cursor.identifier(&remarks) } else { cursor.skip() }
    }
    return id
  }

  private func readMessages(
    _ cursor: inout JSONCursor, _ remarks: inout Remarks, into conversation: inout Conversation
  ) {
    conversation.events.removeAll(keepingCapacity: true)
    guard cursor.kind == .array else {
      if cursor.kind == .null { cursor.skipLiteral() } else { cursor.skipWrong(&remarks) }
      return
    }
    var element: UInt32 = 0
    var (sawHuman, sawModel, sawUser) = (false, false, false)
    cursor.enter()
    while cursor.nextElement() {
      if cursor.kind == .object {
        remarks.element = Int(element)
        switch readMessage(&cursor, &remarks, element: element, into: &conversation) {
        case .human: sawHuman = true
        case .gpt: sawModel = true
        case .speaker(.customer): sawUser = true
        default: break
        }
      } else {
        cursor.skipWrong(&remarks)
      }
      element &+= 1
    }
    remarks.element = nil
    if sawHuman, sawModel, !sawUser {
      for index in conversation.events.indices where conversation.events[index].speaker == .human {
        conversation.events[index].speaker = .customer
      }
    }
  }

  private func readMessage(
    _ cursor: inout JSONCursor, _ remarks: inout Remarks, element: UInt32, into conversation: inout Conversation
  ) -> Role? {
    var event = Event(kind: .message, speaker: .unknown)
    event.textState = .empty
    event.line = conversation.place.line
    event.element = element
    var role: Role?
    var hasRole = false
    var hasCalls = false
    var handovers = 0
    var seen: UInt64 = 0
    let scope = remarks.scope
    cursor.enter()
    while cursor.nextKey() {
      guard let spelling = messageFields[cursor.key] else {
        remarks.noteUnknownKey(cursor.key, scope: scope, at: cursor.valueStart)
        cursor.skip()
        continue
      }
      guard cursor.accepts(spelling, seen: &seen, &remarks) else {
        cursor.skip()
        continue
      }
      switch spelling.field {
      case .role:
        guard let word = cursor.shortText(&remarks), !cursor.failed else { break }
        hasRole = true
        role = roles[word]
        if role == nil { remarks.noteRole(word, at: cursor.valueStart) }
      case .content: readContent(&cursor, &remarks, into: &event)
      case .time: event.time = cursor.time(&remarks, zone: zone)
      case .confidence: event.confidence = cursor.confidence(&remarks, confidenceScale)
      case .id: event.id = cursor.identifier(&remarks)
      case .toolCalls:
        let calls = readCalls(&cursor)
        hasCalls = calls.all > 0
        handovers = calls.handovers
      case .functionCall:
        if cursor.kind == .object {
          hasCalls = true
          handovers += readCall(&cursor) ? 1 : 0
        } else {
          cursor.skip()
        }
      case .name:
        // Users of the interface name participants here; only a human's name is of use.
        event.name = .none
        if cursor.kind == .string { event.name = cursor.text(&remarks) ?? .none } else { cursor.skip() }
      case .ignored: cursor.skip()
      }
    }
    remarks.end(scope)
    if !hasRole { remarks.note(.unknownRole, .unknownRole, at: cursor.lineStart) }
    append(event, role, hasCalls: hasCalls, handovers: handovers, to: &conversation)
    return role
  }

  private func append(
    _ message: Event, _ role: Role?, hasCalls: Bool, handovers: Int, to conversation: inout Conversation
  ) {
    var event = message
    switch role {
    case .speaker(let speaker): event.speaker = speaker
    case .human: event.speaker = .human
    case .gpt: event.speaker = .ai
    case nil: event.speaker = .unknown
    case .machinery: return
    }
    if event.speaker != .human { event.name = .none }
    // A message that only calls a tool has no words and is none.
    if event.textState == .present || !hasCalls { conversation.events.append(event) }
    for _ in 0..<handovers {
      var request = Event(kind: .requested, speaker: event.speaker == .customer ? .customer : .ai)
      request.evidence = .inferred
      request.time = event.time
      request.line = event.line
      request.element = event.element
      conversation.events.append(request)
    }
  }

  private func readContent(_ cursor: inout JSONCursor, _ remarks: inout Remarks, into event: inout Event) {
    event.text = .none
    event.textState = .empty
    if cursor.kind == .array {
      let start = cursor.outCount
      cursor.enter()
      while cursor.nextElement() {
        if cursor.kind == .object {
          readPart(&cursor, &remarks, textStart: start, into: &event)
        } else if cursor.kind == .string {
          if event.textState == .present { _ = cursor.write("\n") }
          if let text = cursor.text(&remarks), !text.isEmpty { event.textState = .present }
        } else {
          cursor.skipWrong(&remarks)
        }
      }
      if event.textState == .present {
        event.text = TextRange(
          start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: cursor.outCount - start))
      }
    } else if let text = cursor.text(&remarks), !text.isEmpty {
      event.text = text
      event.textState = .present
    }
  }

  /// Reads one part of a message; words of several parts stand on lines of their own.
  private func readPart(
    _ cursor: inout JSONCursor, _ remarks: inout Remarks, textStart: Int, into event: inout Event
  ) {
    let before = cursor.outCount
    if event.textState == .present { _ = cursor.write("\n") }
    let begin = cursor.outCount
    var isText = true
    var isAttachment = false
    var hasText = false
    cursor.enter()
    while cursor.nextKey() {
      switch partFields[cursor.key]?.field {
      case .type where cursor.kind == .string:
        cursor.skipString()
        let type = cursor.stringWord()
        isText = textParts[type] != nil
        isAttachment = attachments[type] != nil
      case .text where cursor.kind == .string, .value where cursor.kind == .string && !hasText:
        cursor.outCount = begin
        hasText = (cursor.text(&remarks)?.count ?? 0) > 0
      default: cursor.skip()
      }
    }
    if isText, hasText {
      event.textState = .present
    } else {
      cursor.outCount = before
      if isAttachment, event.textState == .empty { event.textState = .attachment }
    }
  }
}
