import Conversations

/// What became of one record.
enum RecordOutcome: Equatable {
  /// It is a conversation, or a part of one.
  case kept
  /// It is of another kind that the format is known to hold; it is counted and says nothing.
  case ignored
  case refused(DefectCode)
}

/// Reads the records of one vendor's format into conversations; one file for each format.
///
/// A reader is a value without state. It asks the record for what it needs; what is missing or of another type is
/// absent, never guessed. Events are appended in the order of the record, with their times; putting them in order,
/// dropping repeats and saying what the conversation can answer is the work of ``Normalisation``.
protocol RecordReader: Sendable {
  /// Keys that the format is known to have and that say nothing here; they are no unknown keys.
  var passed: WordTable<Bool> { get }
  /// Keys whose text may hold JSON, which is then read as if it stood there by itself.
  var unfolded: [StaticString] { get }
  /// Whether the records of one conversation may lie apart, in any order and in several files.
  var isGrouped: Bool { get }

  /// The identifier by which records of one conversation are put together; asked of grouped formats only.
  func identifier(_ record: inout Record) -> TextRange
  /// Where a record belongs among those of its conversation, by the source's own order or time; asked of grouped formats.
  ///
  /// `Int64.min` where the record does not say; the place then decides for the whole conversation.
  func position(_ record: inout Record) -> Int64
  /// Reads one record and adds it to the conversation, which is empty unless the format is grouped.
  func read(_ record: inout Record, into conversation: inout Conversation) -> RecordOutcome
  /// Called once behind the last record of a conversation.
  func finish(_ record: inout Record, _ conversation: inout Conversation)
}

extension RecordReader {
  var unfolded: [StaticString] { [] }
  var isGrouped: Bool { false }
  func identifier(_ record: inout Record) -> TextRange { .none }
  func position(_ record: inout Record) -> Int64 { .min }
  func finish(_ record: inout Record, _ conversation: inout Conversation) {}
}

/// The readers of all formats, by format.
struct RecordReaders: Sendable {
  private let readers: [(any RecordReader)?]

  /// The readers that depend on no setting; their tables are made once, not for each worker.
  private static let shared: [ExportFormat: any RecordReader] = [
    .rasaEvents: RasaEventsReader(), .rasaTracker: RasaTrackerReader(), .lexV2: LexReader(),
    .intercomConversation: IntercomReader(), .copilotStudioDataverse: CopilotStudioReader(),
    .botframeworkTranscript: BotFrameworkReader(), .livepersonMessagingInteractions: LivePersonReader(),
    .connectContactLensChat: ContactLensReader(),
  ]

  init(_ settings: IntakeSettings) {
    var readers = Self.shared
    readers[.googleInsightsUpload] = InsightsUploadReader(settings)
    if let mapping = settings.mapping { readers[.mapped] = MappedReader(mapping, settings) }
    self.readers = ExportFormat.allCases.map { readers[$0] }
  }

  /// The reader of a format; `nil` for the two that are read without a tree.
  subscript(format: ExportFormat) -> (any RecordReader)? { readers[format.number] }
}

extension Record {
  /// Reads a record with a reader and gives its events their places.
  mutating func read(
    with reader: any RecordReader, line: Int, into conversation: inout Conversation
  ) -> RecordOutcome {
    let first = conversation.events.count
    let outcome = reader.read(&self, into: &conversation)
    for index in conversation.events.indices.dropFirst(first) {
      conversation.events[index].line = line
      conversation.events[index].element = UInt32(truncatingIfNeeded: index - first)
    }
    return outcome
  }
}
