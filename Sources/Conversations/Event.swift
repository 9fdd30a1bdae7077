/// What an event is.
///
/// The stages of a handover are kinds of their own: nearly everything asks for one of them, nothing for all.
@usableFromInline package enum EventKind: UInt8, Sendable, CaseIterable {
  /// Words, by one speaker; public unless ``Event/visibility`` says otherwise.
  case message
  /// Words among colleagues; the customer never sees them.
  case note
  /// What the AI would have said; internal, never counted as an answer.
  case draft
  /// A handover was asked for: by the customer an ask, by anyone else (or nobody named) an initiation.
  case requested
  /// The system says that the customer waits for a human.
  case queued
  /// The AI is out; the customer sits in a human queue.
  case transferred
  /// A human is there.
  case joined
  /// The handover was attempted and did not work.
  case failed
  /// Control returned to the AI.
  case returned
  /// From one human or team to another.
  case transfer
  /// A human was asked to release what the AI drafted.
  case approvalRequested
  /// A human released what the AI drafted.
  case approvalGranted
  /// A human refused what the AI drafted.
  case approvalRefused
  /// The conversation was closed.
  case closed
  /// The conversation was opened again.
  case reopened
  /// The customer rated.
  case rating
  /// A tag was set at this place.
  case tag
  /// The platform reports a fault.
  case error
  /// A session began or ended.
  case session
}

/// Who may see an event.
@usableFromInline package enum Visibility: UInt8, Sendable {
  /// The customer and the service.
  case everyone
  /// The service only.
  case service
}

/// Why the text of a message is there or not.
@usableFromInline package enum TextState: UInt8, Sendable {
  /// There are words.
  case present
  /// The text is empty.
  case empty
  /// The export took the words out.
  case redacted
  /// The message was deleted.
  case deleted
  /// A picture or a file without words.
  case attachment
  /// A button, a form or a card.
  case structured
  /// The export never holds words here.
  case notExported
}

/// How we know of a handover event.
@usableFromInline package enum HandoverEvidence: UInt8, Sendable {
  /// The export says it.
  case explicit
  /// The reader added it, because a human wrote.
  case role
  /// The reader concluded it, from a tool call or a name.
  case inferred
}

/// A run of bytes in ``Conversation/bytes``; empty where the export has nothing.
@usableFromInline package struct TextRange: Sendable, Equatable {
  /// Where it begins, in bytes.
  @usableFromInline package var start: UInt32
  /// How long it is, in bytes.
  @usableFromInline package var count: UInt32

  /// Nothing.
  @inlinable package static var none: TextRange { TextRange(start: 0, count: 0) }

  /// Whether nothing is there.
  @inlinable package var isEmpty: Bool { count == 0 }

  @inlinable package init(start: UInt32, count: UInt32) {
    self.start = start
    self.count = count
  }
}

/// One thing on a conversation's timeline.
///
/// Fixed in size: words stay in ``Conversation/bytes`` and are named by ranges, so that a worker reads any number of
/// conversations without asking for memory again. What an export does not say is `nil`, never zero.
@usableFromInline package struct Event: Sendable {
  @usableFromInline package var kind: EventKind
  @usableFromInline package var speaker: Speaker
  @usableFromInline package var visibility = Visibility.everyone
  @usableFromInline package var textState = TextState.notExported
  @usableFromInline package var evidence = HandoverEvidence.explicit
  /// Whether the export calls the customer's message one that the AI did not understand.
  @usableFromInline package var isFallback = false
  /// Which fields of a packet hold something; then a bit for there being one, and one for an empty reason. It stands
  /// here because it fills a gap: the event is no larger with it.
  @usableFromInline var packetBits: UInt16 = 0
  /// The words of a message, note or draft.
  @usableFromInline package var text = TextRange.none
  /// The name of the person, where one is given.
  @usableFromInline package var name = TextRange.none
  /// The team or queue, where one is given.
  @usableFromInline package var team = TextRange.none
  /// The reason of a handover, the word of a tag, the button's payload.
  @usableFromInline package var detail = TextRange.none
  /// The source's own identifier of this event.
  @usableFromInline package var id = TextRange.none
  /// The source line, counted from zero within its file.
  @usableFromInline package var line = 0
  /// The element within the line, counted from zero.
  @usableFromInline package var element: UInt32 = 0
  /// Whose work a rating is about; it fills a gap too.
  @usableFromInline package var ratingAbout = RatingSubject.unknown
  /// The number of the input of its line, where a conversation was put together from records that may lie in several;
  /// 65,535 stands for that and all later ones. Ask ``Conversation/file(of:)``.
  @usableFromInline package var fileNumber: UInt16 = 0

  @usableFromInline var milliseconds = Int64.min
  @usableFromInline var sequenceValue = Int64.min
  @usableFromInline var confidenceValue = Int32.min
  @usableFromInline var sentimentValue = Int32.min
  @usableFromInline var ratingValue = Int32.min

  @inlinable package init(kind: EventKind, speaker: Speaker) {
    self.kind = kind
    self.speaker = speaker
  }

  /// When it happened; `nil` when the export does not say.
  @inlinable package var time: Instant? {
    get { milliseconds == .min ? nil : Instant(milliseconds: milliseconds) }
    set { milliseconds = newValue?.milliseconds ?? .min }
  }

  /// The source's own order key, where the format has one.
  @inlinable package var sequence: Int64? {
    get { sequenceValue == .min ? nil : sequenceValue }
    set { sequenceValue = newValue ?? .min }
  }

  /// The exported confidence of the AI, from 0 to 1; on a customer's message that of the message that answers it.
  @inlinable package var confidence: TenThousandths? {
    get { confidenceValue == .min ? nil : TenThousandths(rawValue: confidenceValue) }
    set { confidenceValue = newValue?.rawValue ?? .min }
  }

  /// The exported sentiment, from -1 to 1.
  @inlinable package var sentiment: TenThousandths? {
    get { sentimentValue == .min ? nil : TenThousandths(rawValue: sentimentValue) }
    set { sentimentValue = newValue?.rawValue ?? .min }
  }

  /// A rating brought to 0 to 1 by its declared range.
  @inlinable package var rating: TenThousandths? {
    get { ratingValue == .min ? nil : TenThousandths(rawValue: ratingValue) }
    set { ratingValue = newValue?.rawValue ?? .min }
  }

  @inlinable static var packetMark: UInt16 { 0x8000 }
  @inlinable static var emptyNoteMark: UInt16 { 0x4000 }

  /// Whether the event carries a packet, were it without any content.
  @inlinable package var hasPacket: Bool { packetBits & Event.packetMark != 0 }

  /// What the AI handed on with the event; `nil` when the export has no packet here.
  @inlinable package var packet: PacketFields? {
    get { hasPacket ? PacketFields(rawValue: packetBits & 0x1FFF) : nil }
    set {
      packetBits &= Event.emptyNoteMark
      if let newValue { packetBits |= newValue.rawValue & 0x1FFF | Event.packetMark }
    }
  }

  /// Whether the export has a place for the reason or the note of this event and nothing in it.
  @inlinable package var hasEmptyNote: Bool {
    get { packetBits & Event.emptyNoteMark != 0 }
    set { packetBits = newValue ? packetBits | Event.emptyNoteMark : packetBits & ~Event.emptyNoteMark }
  }

  /// Whether the customer can read it: a public message.
  @inlinable package var isPublicMessage: Bool {
    // Patterns, because the equality of these enums is a call.
    if case .message = kind, case .everyone = visibility { return true }
    return false
  }
}
