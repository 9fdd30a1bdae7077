import Conversations

/// Reads our own format, formats.md, section 0: a conversation a line, or an event a line.
struct HandoverReader: Sendable {
  /// What a `kind` says: the kind of event and who is behind it when nothing else is said.
  struct Kind: Sendable {
    var kind: EventKind
    var speaker: Speaker
    var visibility = Visibility.everyone
  }

  /// What a worker has learnt of the lines.
  struct Shapes: ~Copyable {
    let line = KeyShape()
    let event = KeyShape()
  }

  enum EventField: Sendable {
    case id, conversation, kind, role, by, text, time, name, team, reason, confidence, sentiment, intent, rating
    case value, minimum, maximum, about, tag, of, payload, packet, ignored
  }

  enum Field: Sendable {
    case id, events, startedAt, endedAt, channel, medium, language, customer, version, page, team, tags, topics
    case status, resolution, rating, test, needsHuman, ignored
  }

  static let kinds = WordTable<Kind>([
    ("message", Kind(kind: .message, speaker: .unknown)),
    ("note", Kind(kind: .note, speaker: .unknown, visibility: .service)),
    ("draft", Kind(kind: .draft, speaker: .ai, visibility: .service)),
    ("handover_requested", Kind(kind: .requested, speaker: .unknown)),
    ("queued", Kind(kind: .queued, speaker: .unknown)),
    ("transferred", Kind(kind: .transferred, speaker: .unknown)),
    ("human_joined", Kind(kind: .joined, speaker: .human)),
    ("handover_failed", Kind(kind: .failed, speaker: .unknown)),
    ("handback", Kind(kind: .returned, speaker: .unknown)),
    ("transfer", Kind(kind: .transfer, speaker: .unknown)),
    ("approval_requested", Kind(kind: .approvalRequested, speaker: .unknown, visibility: .service)),
    ("approval_granted", Kind(kind: .approvalGranted, speaker: .unknown, visibility: .service)),
    ("approval_refused", Kind(kind: .approvalRefused, speaker: .unknown, visibility: .service)),
    ("closed", Kind(kind: .closed, speaker: .unknown)),
    ("reopened", Kind(kind: .reopened, speaker: .unknown)),
    ("rating", Kind(kind: .rating, speaker: .customer)),
    ("tag", Kind(kind: .tag, speaker: .unknown, visibility: .service)),
    ("error", Kind(kind: .error, speaker: .system)),
    ("session", Kind(kind: .session, speaker: .system)),
  ])

  /// The role names of section 0.
  static let roleNames: [(String, Speaker)] = [
    ("customer", .customer), ("user", .customer), ("end_user", .customer), ("visitor", .customer),
    ("contact", .customer), ("ai", .ai), ("assistant", .ai), ("bot", .ai), ("human", .human), ("agent", .human),
    ("admin", .human), ("operator", .human), ("human_agent", .human), ("system", .system),
  ]
  static let roles = WordTable<Speaker>(roleNames)

  // The word "fallback" as a constant, which costs no check that it was made.
  static let fallback = Word(count: 8, first: 0x6b63_6162_6c6c_6166, second: 0, third: 0)

  let eventFields = FieldTable<EventField>([
    (.id, ["id"]), (.kind, ["kind"]), (.role, ["role", "speaker", "sender", "author", "from"]), (.by, ["by"]),
    (.text, ["text", "content", "message", "body"]),
    (.time, ["ts", "timestamp", "time", "created_at", "sent_at"]), (.name, ["name", "agent", "agent_name"]),
    (.team, ["team"]), (.reason, ["reason"]), (.confidence, ["confidence"]), (.sentiment, ["sentiment"]),
    (.intent, ["intent"]), (.packet, ["packet"]), (.rating, ["csat"]), (.value, ["value"]), (.minimum, ["min"]),
    (.maximum, ["max"]), (.about, ["about"]), (.tag, ["tag"]), (.of, ["of"]),
    (.payload, ["payload"]), (.conversation, ["conversation_id"]),
  ])

  let fields = FieldTable<Field>([
    (.id, ["id", "conversation_id"]), (.events, ["events", "messages"]), (.startedAt, ["started_at"]),
    (.endedAt, ["ended_at"]), (.channel, ["channel"]), (.medium, ["medium"]), (.language, ["language"]),
    (.customer, ["customer_id"]), (.version, ["ai_version"]), (.page, ["page"]), (.team, ["team"]), (.tags, ["tags"]),
    (.topics, ["topics"]), (.status, ["status"]), (.resolution, ["resolution"]), (.rating, ["csat"]),
    (.test, ["test"]), (.needsHuman, ["needs_human"]), (.ignored, ["expected"]), (.ignored, ["kind"]),
  ])

  let roles: WordTable<Speaker>
  let zone: ZoneOffsets
  let confidenceScale: ConfidenceScale
  let eventLimit: Int

  init(_ settings: IntakeSettings) {
    roles = WordTable(Self.roleNames + settings.roles.map { ($0.name, $0.speaker) })
    zone = settings.zone
    confidenceScale = settings.confidenceScale
    eventLimit = settings.eventLimit
  }

  // MARK: A conversation a line

  /// Reads the object at which the cursor stands.
  ///
  /// - Returns: whether it has a list of events or messages.
  func read(
    _ cursor: inout JSONCursor, _ shapes: borrowing Shapes, _ remarks: inout Remarks,
    into conversation: inout Conversation
  ) -> Bool {
    var seen: UInt64 = 0
    var slot = 0
    var hasList = false
    let scope = remarks.scope
    cursor.enter()
    fields: while true {
      switch cursor.nextField(shapes.line, &slot, fields, seen: &seen, &remarks) {
      case .field(.events):
        hasList = true
        readEvents(&cursor, shapes.event, &remarks, into: &conversation)
      case .field(.id): conversation.id = cursor.identifier(&remarks)
      case .field(let field): read(field, &cursor, &remarks, into: &conversation)
      case .again: cursor.skip()
      case .unknown:
        remarks.noteUnknownKey(cursor.strictKey, scope: scope, at: cursor.valueStart)
        cursor.skip()
      case .end: break fields
      }
    }
    remarks.end(scope)
    conversation.lines = 1
    return hasList
  }

  @inline(__always)
  private func readEvents(
    _ cursor: inout JSONCursor, _ shape: borrowing KeyShape, _ remarks: inout Remarks,
    into conversation: inout Conversation
  ) {
    conversation.events.removeAll(keepingCapacity: true)
    guard cursor.kind == .array else {
      if cursor.kind == .null { cursor.skipLiteral() } else { cursor.skipWrong(&remarks) }
      return
    }
    var element: UInt32 = 0
    cursor.enter()
    while cursor.nextElement() {
      if cursor.kind == .object {
        readEvent(&cursor, shape, &remarks, element: element, into: &conversation)
      } else {
        cursor.skipWrong(&remarks)
      }
      element &+= 1
    }
    remarks.element = nil
  }

  /// Reads any field of a conversation but its events.
  @inline(never)
  func read(
    _ field: Field, _ cursor: inout JSONCursor, _ remarks: inout Remarks, into conversation: inout Conversation
  ) {
    switch field {
    case .id: conversation.id = cursor.identifier(&remarks)
    case .startedAt: conversation.startedAt = cursor.time(&remarks, zone: zone)
    case .endedAt: conversation.endedAt = cursor.time(&remarks, zone: zone)
    case .channel: conversation.channel = cursor.text(&remarks) ?? .none
    case .medium:
      let word = cursor.shortText(&remarks)
      conversation.medium = word.flatMap { Medium(rawValue: $0.text) } ?? .unknown
    case .language:
      conversation.language = cursor.text(&remarks) ?? .none
      if !cursor.failed { cursor.replace(0x5f, by: 0x2d, in: conversation.language) }
    case .customer: conversation.customerID = cursor.identifier(&remarks)
    case .version: conversation.aiVersion = cursor.identifier(&remarks)
    case .page: conversation.page = cursor.text(&remarks) ?? .none
    case .team: conversation.team = cursor.text(&remarks) ?? .none
    case .tags: cursor.texts(&remarks, into: &conversation.tags)
    case .topics: cursor.texts(&remarks, into: &conversation.topics)
    case .resolution:
      let word = cursor.shortText(&remarks)
      conversation.resolution = word.flatMap { Self.resolutions[$0] } ?? .unknown
    case .rating: conversation.rating = readRating(&cursor, &remarks, about: &conversation.ratingAbout)
    case .test: conversation.isTest = cursor.flag(&remarks) ?? false
    case .needsHuman:
      let place = cursor.valueStart
      guard let word = cursor.shortText(&remarks) else { return }
      if let opinion = Self.opinions[word] {
        conversation.needsHuman = opinion
      } else {
        remarks.note(.wrongType, .wrongType, at: place, subject: cursor.key)
      }
    case .status: _ = cursor.shortText(&remarks)
    case .events, .ignored: cursor.skip()
    }
  }

  static let opinions = WordTable<Opinion>(Opinion.allCases.map { ($0.rawValue, $0) })

  static let resolutions = WordTable<ReportedResolution>([
    ("resolved", .resolved), ("assumed", .assumed), ("resolved_assumed", .assumed), ("unresolved", .unresolved),
    ("handed_over", .handedOver), ("abandoned", .abandoned),
  ])

  @inline(never)
  func readRating(
    _ cursor: inout JSONCursor, _ remarks: inout Remarks, about: inout RatingSubject
  ) -> TenThousandths? {
    guard cursor.kind == .object else {
      // A bare number has no range, so it says nothing.
      if cursor.kind == .null { cursor.skipLiteral() } else { cursor.skipWrong(&remarks) }
      return nil
    }
    let place = cursor.valueStart
    var scale = Scale()
    var seen: UInt64 = 0
    cursor.enter()
    while cursor.nextKey() {
      guard let spelling = eventFields[cursor.key], cursor.accepts(spelling, seen: &seen, &remarks) else {
        cursor.skip()
        continue
      }
      switch spelling.field {
      case .value: scale.value = Scale.part(cursor.number(&remarks))
      case .minimum: scale.minimum = Scale.part(cursor.number(&remarks))
      case .maximum: scale.maximum = Scale.part(cursor.number(&remarks))
      case .about: about = readSubject(&cursor, &remarks)
      default: cursor.skip()
      }
    }
    return cursor.failed ? nil : scale.share(&remarks, at: place)
  }
}
