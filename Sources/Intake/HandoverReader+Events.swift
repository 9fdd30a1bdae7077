import Conversations

// Events: the loop in which nearly all time is spent. A field goes by what its value is, so that the scan of a string
// stands here once for each thing that is done with strings.

extension HandoverReader {
  /// Reads one event and adds it to the conversation; an event of an unknown kind is left out.
  @inline(never)
  func readEvent(
    _ cursor: inout JSONCursor, _ shape: borrowing KeyShape, _ remarks: inout Remarks, element: UInt32,
    into conversation: inout Conversation
  ) {
    var draft = EventDraft()
    var seen: UInt64 = 0
    var slot = 0
    let scope = remarks.scope
    remarks.element = Int(element)
    cursor.enter()
    fields: while true {
      switch cursor.nextField(shape, &slot, eventFields, seen: &seen, &remarks) {
      case .field(let field): read(field, &cursor, &remarks, into: &draft)
      case .again: cursor.skip()
      case .unknown:
        remarks.noteUnknownKey(cursor.strictKey, scope: scope, at: cursor.valueStart)
        cursor.skip()
      case .end: break fields
      }
    }
    remarks.end(scope)
    draft.event.line = conversation.place.line
    draft.event.element = element
    add(&draft, &remarks, at: cursor.lineStart, to: &conversation)
  }

  /// Reads any field of an event.
  @inline(__always)
  func read(_ field: EventField, _ cursor: inout JSONCursor, _ remarks: inout Remarks, into draft: inout EventDraft) {
    switch field {
    case .id, .text, .name, .team, .reason, .of, .tag: readText(field, &cursor, &remarks, into: &draft)
    case .time: draft.event.time = cursor.time(&remarks, zone: zone)
    case .confidence: draft.event.confidence = cursor.confidence(&remarks, confidenceScale)
    case .payload: if cursor.byte(cursor.at) == 0x22 { draft.event.detail = cursor.textHere() } else { cursor.skip() }
    case .sentiment: draft.event.sentiment = cursor.sentiment(&remarks)
    case .intent: draft.event.isFallback = readIntent(&cursor, &remarks)
    case .role, .by, .kind: readWord(field, &cursor, &remarks, into: &draft)
    case .rating: draft.event.rating = readRating(&cursor, &remarks, about: &draft.event.ratingAbout)
    case .value: draft.scale.value = readPart(&cursor, &remarks)
    case .minimum: draft.scale.minimum = readPart(&cursor, &remarks)
    case .maximum: draft.scale.maximum = readPart(&cursor, &remarks)
    case .about: draft.event.ratingAbout = readSubject(&cursor, &remarks)
    case .packet: draft.event.packet = readPacket(&cursor, &remarks)
    case .ignored, .conversation: cursor.skip()
    }
  }

  /// Reads a field whose value is kept as text.
  @inline(__always)
  private func readText(
    _ field: EventField, _ cursor: inout JSONCursor, _ remarks: inout Remarks, into draft: inout EventDraft
  ) {
    let text = cursor.byte(cursor.at) == 0x22 ? cursor.textHere() : readNoText(field, &cursor, &remarks)
    switch field {
    case .text:
      draft.event.text = text
      draft.event.textState = text.isEmpty ? .empty : .present
    case .id: draft.event.id = text.count <= IntakeSettings.identifierLimit ? text : cursor.refuseIdentifier(&remarks)
    case .name: draft.event.name = text
    case .team: draft.event.team = text
    case .reason:
      draft.event.detail = text
      draft.event.hasEmptyNote = text.isEmpty
    default: draft.event.detail = text
    }
  }

  @inline(never)
  private func readNoText(_ field: EventField, _ cursor: inout JSONCursor, _ remarks: inout Remarks) -> TextRange {
    if case .id = field { return cursor.identifier(&remarks) }
    return cursor.text(&remarks) ?? .none
  }

  /// Reads a field whose value is one of a few words.
  @inline(__always)
  private func readWord(
    _ field: EventField, _ cursor: inout JSONCursor, _ remarks: inout Remarks, into draft: inout EventDraft
  ) {
    let word = cursor.passShortWord() ?? cursor.shortText(&remarks)
    switch field {
    case .kind:
      draft.hasKind = false
      if let word, !cursor.failed {
        draft.hasKind = true
        draft.kind = Self.kinds[word]
        if draft.kind == nil { remarks.noteEvent(word, at: cursor.valueStart) }
      }
    default:
      var speaker: Speaker?
      if let word, !cursor.failed {
        speaker = roles[word]
        if speaker == nil {
          remarks.noteRole(word, at: cursor.valueStart)
          speaker = .unknown
        }
      }
      if case .by = field { draft.by = speaker } else { draft.role = speaker }
    }
  }

  /// Whether the intent is the one for messages that were not understood.
  @inline(__always)
  private func readIntent(_ cursor: inout JSONCursor, _ remarks: inout Remarks) -> Bool {
    if cursor.passNull() { return false }
    return (cursor.passShortWord() ?? cursor.shortText(&remarks)) == Self.fallback
  }

  /// Reads a part of a rating.
  @inline(never)
  private func readPart(_ cursor: inout JSONCursor, _ remarks: inout Remarks) -> TenThousandths? {
    Scale.part(cursor.number(&remarks))
  }

  /// Makes the event that the fields describe.
  @inline(__always)
  func add(_ draft: inout EventDraft, _ remarks: inout Remarks, at place: Int, to conversation: inout Conversation) {
    if draft.hasKind, draft.kind == nil { return }
    let kind = draft.kind ?? Kind(kind: .message, speaker: .unknown)
    draft.event.kind = kind.kind
    draft.event.visibility = kind.visibility
    draft.event.speaker = draft.role ?? draft.by ?? kind.speaker
    switch kind.kind {
    case .message, .note, .draft:
      if draft.role == nil, draft.by == nil, case .unknown = kind.speaker {
        remarks.note(.unknownRole, .unknownRole, at: place)
      }
    case .rating:
      if draft.scale.value != nil { draft.event.rating = draft.scale.share(&remarks, at: place) }
    default: draft.event.speaker = draft.by ?? draft.role ?? kind.speaker
    }
    conversation.events.append(draft.event)
  }
}
