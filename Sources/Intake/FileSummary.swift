package import Conversations

/// What one input holds, in numbers; `check` prints it.
///
/// Every line is kept, blank or refused. Messages are those that the customer can read. Summaries add up, in any order.
package struct FileSummary: Sendable, Equatable {
  package var format: ExportFormat?
  package var lines = 0
  package var kept = 0
  package var blank = 0
  package var refused = 0
  /// Records inside of lines that hold several or stand in an envelope; those neither ignored nor refused were kept.
  package var records = 0
  package var recordsIgnored = 0
  package var recordsRefused = 0
  package var conversations = 0
  package var customerMessages = 0
  package var aiMessages = 0
  package var humanMessages = 0
  package var systemMessages = 0
  /// Messages of roles that nobody declared.
  package var unknownMessages = 0
  /// Conversations with a handover that was requested, queued, transferred or joined, inferred ones included.
  package var handoverConversations = 0
  /// Events with an exported confidence.
  package var confidences = 0
  /// Events with an exported sentiment.
  package var sentiments = 0

  package init() {}

  /// Counts one conversation.
  package mutating func count(_ conversation: borrowing Conversation) {
    conversations += 1
    var hasHandover = false
    for index in conversation.events.indices {
      let isPublic = conversation.events[index].isPublicMessage
      if isPublic {
        switch conversation.events[index].speaker {
        case .customer: customerMessages += 1
        case .ai: aiMessages += 1
        case .human: humanMessages += 1
        case .system: systemMessages += 1
        case .unknown: unknownMessages += 1
        }
      }
      switch conversation.events[index].kind {
      case .requested, .queued, .transferred, .joined: hasHandover = true
      default: break
      }
      if conversation.events[index].confidence != nil { confidences += 1 }
      if conversation.events[index].sentiment != nil { sentiments += 1 }
    }
    if hasHandover { handoverConversations += 1 }
  }

  /// Counts the lines of a chunk.
  package mutating func count(linesOf report: ChunkReport) {
    lines += report.lines
    kept += report.kept
    blank += report.blank
    refused += report.refused
    records += report.records
    recordsIgnored += report.recordsIgnored
    recordsRefused += report.recordsRefused
  }

  /// Adds another summary of the same file.
  package mutating func add(_ other: FileSummary) {
    format = format ?? other.format
    lines += other.lines
    kept += other.kept
    blank += other.blank
    refused += other.refused
    records += other.records
    recordsIgnored += other.recordsIgnored
    recordsRefused += other.recordsRefused
    conversations += other.conversations
    customerMessages += other.customerMessages
    aiMessages += other.aiMessages
    humanMessages += other.humanMessages
    systemMessages += other.systemMessages
    unknownMessages += other.unknownMessages
    handoverConversations += other.handoverConversations
    confidences += other.confidences
    sentiments += other.sentiments
  }
}
