/// All that one customer and the service said under one identifier.
///
/// The words of every event lie in one array, ``bytes``, and events name them by ranges. A worker keeps one value and
/// fills it again and again: `clear()` forgets the content and keeps the memory. Events are in the order of
/// formats.md, 3.5. What the export lacks is absent from ``coverage``, never zero.
package struct Conversation: Sendable {
  /// At least this many readable bytes follow the last word, so that text can be read in wide steps.
  package static let padding = 64

  /// Every word of the conversation as UTF-8, one after the other, then ``padding`` zero bytes.
  package var bytes: [UInt8] = []
  /// The timeline, in order.
  package var events: [Event] = []

  /// The source's identifier, byte for byte; never compared as text.
  package var id = TextRange.none
  /// Whether the export has no identifier and we gave it one; such identifiers never join across files.
  package var idIsSynthetic = false
  /// The number of the session among those of one identifier, from zero; later ones have it behind their identifier.
  package var session = 0
  package var format = ExportFormat.handover
  package var channel = TextRange.none
  package var medium = Medium.unknown
  package var language = TextRange.none
  package var customerID = TextRange.none
  package var team = TextRange.none
  package var aiVersion = TextRange.none
  package var page = TextRange.none
  /// What the export itself says of the end.
  package var resolution = ReportedResolution.unknown
  /// The rating of the whole conversation, brought to 0 to 1, where one is given without a place.
  package var rating: TenThousandths?
  /// Whose work that rating is about.
  package var ratingAbout = RatingSubject.unknown
  /// Tags and topics of the whole conversation; they have no time and raise no signal.
  package var tags: [TextRange] = []
  package var topics: [TextRange] = []
  package var startedAt: Instant?
  package var endedAt: Instant?
  package var isTest = false
  /// What the export itself says of whether this customer needed a human: a label, never evidence.
  ///
  /// `nil` too in a session cut from a longer conversation, because the export does not say which one it means.
  package var needsHuman: Opinion?
  package var coverage: Coverage = []
  package var quality: Quality = []
  /// Where it begins in the input.
  package var place = Place(file: 0, line: 0, byte: 0)
  /// How many input lines it was read from.
  package var lines = 0
  /// Whether it was put together from lines of one event each, which may stand anywhere in the input.
  package var isGrouped = false

  package init() {}

  /// The number of the input in which the line of an event stands.
  package func file(of event: Event) -> Int { isGrouped ? Int(event.fileNumber) : place.file }

  /// Forgets the content and keeps the memory.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    topics.removeAll(keepingCapacity: true)
    id = .none
    idIsSynthetic = false
    session = 0
    channel = .none
    medium = .unknown
    language = .none
    customerID = .none
    team = .none
    aiVersion = .none
    page = .none
    resolution = .unknown
    rating = nil
    ratingAbout = .unknown
    startedAt = nil
    endedAt = nil
    isTest = false
    needsHuman = nil
    coverage = []
    quality = []
    lines = 0
    isGrouped = false
  }

  /// The words of a range, for output and tests; broken UTF-8 cannot occur here.
  package func string(_ range: TextRange) -> String {
    let start = Int(range.start)
    return String(decoding: bytes[start..<start + Int(range.count)], as: UTF8.self)
  }
}

/// Where something stands in the input; everything counts from zero.
@usableFromInline package struct Place: Sendable, Comparable, Hashable {
  /// The number of the input file, in the order of the run.
  @usableFromInline package var file: Int
  /// The line within the file.
  @usableFromInline package var line: Int
  /// The byte within the file at which the line begins.
  @usableFromInline package var byte: Int

  @inlinable package init(file: Int, line: Int, byte: Int) {
    self.file = file
    self.line = line
    self.byte = byte
  }

  @usableFromInline package static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.byte) < (b.file, b.line, b.byte)
  }
}

/// How people write to each other here; it chooses between chat limits and e-mail limits.
package enum Medium: String, Sendable, CaseIterable {
  case chat, voice, email, sms, social, unknown

  /// Whether the limits of a live channel hold.
  package var isLive: Bool { self == .chat || self == .voice || self == .unknown }
}

/// What the export claims of the end; evidence, never an outcome.
package enum ReportedResolution: UInt8, Sendable {
  case unknown, resolved, assumed, unresolved, handedOver, abandoned
}

/// What one conversation can answer.
@usableFromInline package struct Coverage: OptionSet, Sendable, Hashable {
  @usableFromInline package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Customer and AI messages have words.
  @inlinable package static var text: Coverage { Coverage(rawValue: 1) }
  /// Every event has a usable time.
  @inlinable package static var time: Coverage { Coverage(rawValue: 2) }
  /// The export can hold what humans wrote.
  @inlinable package static var humanMessages: Coverage { Coverage(rawValue: 4) }
  @inlinable package static var confidence: Coverage { Coverage(rawValue: 8) }
  @inlinable package static var sentiment: Coverage { Coverage(rawValue: 16) }
  @inlinable package static var handover: Coverage { Coverage(rawValue: 32) }
  @inlinable package static var rating: Coverage { Coverage(rawValue: 64) }
  @inlinable package static var resolution: Coverage { Coverage(rawValue: 128) }

  /// Every member with its name in outputs, in order.
  package static let named: [(Coverage, String)] = [
    (.text, "text"), (.time, "time"), (.humanMessages, "human_messages"), (.confidence, "confidence"),
    (.sentiment, "sentiment"), (.handover, "handover"), (.rating, "rating"), (.resolution, "resolution"),
  ]
}

/// What was wrong with a conversation that was kept.
@usableFromInline package struct Quality: OptionSet, Sendable, Hashable {
  @usableFromInline package let rawValue: UInt16
  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Broken UTF-8 or lone surrogates were replaced by U+FFFD.
  @inlinable package static var encoding: Quality { Quality(rawValue: 1) }
  /// A key stood twice in one object; the last one counts.
  @inlinable package static var duplicateKey: Quality { Quality(rawValue: 2) }
  /// Two spellings of one field stood in one object; the first of the list counts.
  @inlinable package static var doubleSpelling: Quality { Quality(rawValue: 4) }
  /// A time could not be read.
  @inlinable package static var badTime: Quality { Quality(rawValue: 8) }
  /// Times and the source's own order disagree; no seconds are printed.
  @inlinable package static var timeUnreliable: Quality { Quality(rawValue: 16) }
  /// A role is declared nowhere.
  @inlinable package static var unknownRole: Quality { Quality(rawValue: 32) }
  /// A value has another type than the field.
  @inlinable package static var wrongType: Quality { Quality(rawValue: 64) }
  /// A number lies outside its range.
  @inlinable package static var outOfRange: Quality { Quality(rawValue: 128) }
  /// The same event stood in the input twice; one was dropped.
  @inlinable package static var duplicateEvent: Quality { Quality(rawValue: 256) }
  /// Keys that this format does not know were ignored.
  @inlinable package static var unknownKey: Quality { Quality(rawValue: 512) }
  /// An event of a kind that this format does not know was ignored.
  @inlinable package static var unknownKind: Quality { Quality(rawValue: 1024) }
  /// The export holds only a part of the conversation.
  @inlinable package static var partial: Quality { Quality(rawValue: 2048) }
  /// A local time came twice or never, where clocks change.
  @inlinable package static var unclearTime: Quality { Quality(rawValue: 4096) }

  /// Every member with its name in outputs, in order.
  package static let named: [(Quality, String)] = [
    (.encoding, "encoding"), (.duplicateKey, "duplicate_key"), (.doubleSpelling, "double_spelling"),
    (.badTime, "bad_time"), (.timeUnreliable, "time_unreliable"), (.unknownRole, "unknown_role"),
    (.wrongType, "wrong_type"), (.outOfRange, "out_of_range"), (.duplicateEvent, "duplicate_event"),
    (.unknownKey, "unknown_key"), (.unknownKind, "unknown_kind"), (.partial, "partial"),
    (.unclearTime, "unclear_time"),
  ]
}
