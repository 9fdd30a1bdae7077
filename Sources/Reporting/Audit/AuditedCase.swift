package import Conversations
package import Detection
package import Judging
package import Redaction
import Studies

/// What an audit says of one conversation, as a ``LedgerLook`` found it.
///
/// Words of people passed the redactor; names of the export are kept as bytes until they pass the door of the report, in
/// the order of the rows. Lines, messages and events count from one.
package struct AuditedCase: Sendable {
  /// The identifier as the export has it.
  package var id: ArraySlice<UInt8>
  package var channel: ArraySlice<UInt8>
  package var language: ArraySlice<UInt8>
  package var aiVersion: ArraySlice<UInt8>
  /// What the export says of the reason of the first handover.
  package var exportedReason: ArraySlice<UInt8>
  /// Where the conversation begins: the number of its input, its line, its byte counted from zero.
  package var file: Int
  package var line: Int
  package var byte: Int
  /// How many public messages it has.
  package var messages: Int
  package var standing: Standing
  package var verdict: ConversationVerdict
  package var outcome: Outcome
  /// Whether the customer said anything at all.
  package var isEngaged: Bool
  /// Whether the export can hold what humans wrote.
  package var showsHumans: Bool
  /// The topics that the policy asks about, in the order in which they came up.
  package var topics: [AuditedTopic]
  /// In the order of the events.
  package var anomalies: [AuditedAnomaly]
  /// How often each kind was replaced in the quotes.
  package var redactions: RedactionCounts
  /// All of it, where it is to be shown whole; `nil` where that was not wanted or nothing fails.
  package var conversation: Conversation?

  /// Whether anything that the policy asks is broken or cannot be judged.
  package var fails: Bool { topics.contains { $0.fails } }

  /// Whether it is in rates: the customer spoke, and it is over.
  package var isRated: Bool { standing.isMature && isEngaged }
}

/// A place in a conversation, as people find it.
package struct AuditedPlace: Sendable, Equatable {
  /// The event, counted from one.
  package var event: Int
  /// The number of the input, and the line in it, counted from one.
  package var file: Int
  package var line: Int
  /// The message among the public ones, counted from one; `nil` where the event is none.
  package var message: Int?
  package var time: Instant?
}

/// Redacted words of a message around what was matched.
package struct AuditedQuote: Sendable, Equatable {
  /// What stands before the matched words; with dots where more was cut.
  package var before: SafeText
  /// The matched words; empty where no words show it, such as at a tag.
  package var matched: SafeText
  package var after: SafeText

  /// All of it in a row.
  package var text: SafeText { before + matched + after }
}

/// One topic of a conversation with what was found of it.
package struct AuditedTopic: Sendable {
  package var topic: Topic
  package var obligation: Obligation
  /// Where it came up.
  package var at: AuditedPlace
  /// The message there; `nil` where it has no words.
  package var quote: AuditedQuote?
  /// Who had the floor.
  package var mode: Mode
  /// What the AI said of substance after it and before a human, each with its place.
  package var statements: [AuditedPlace]
  /// The words of the first of them.
  package var statementQuotes: [SafeText]
  package var initiated: AuditedPlace?
  /// Whether that handover was under way before the topic came up.
  package var wasUnderWay: Bool
  package var joined: AuditedPlace?
  package var replied: AuditedPlace?
  package var secondsToInitiation: Int?
  package var secondsToReply: Int?
  /// The lines that were read behind the place, and whose messages stand in them.
  package var scan: AuditedScan
  package var rulings: [AuditedRuling]

  /// Whether any rule is broken or cannot be judged.
  package var fails: Bool { rulings.contains { $0.state.fails } }

  /// How one rule stands; `nil` where it is not asked here.
  package func ruling(_ rule: Breaches.Kind) -> AuditedRuling? { rulings.first { $0.rule == rule } }
}

/// What was read to say that nobody came.
package struct AuditedScan: Sendable, Equatable {
  /// The smallest and the largest line, counted from one.
  package var firstLine: Int
  package var lastLine: Int
  /// Public messages behind the place, by who wrote them.
  package var customer: Int
  package var ai: Int
  package var human: Int
  package var system: Int
  package var unknown: Int

  /// All messages that were read.
  package var messages: Int { customer + ai + human + system + unknown }
}

/// What one rule says of one topic in one conversation.
package struct AuditedRuling: Sendable, Equatable {
  package var rule: Breaches.Kind
  package var state: Ruling.State
  package var reason: Ruling.Reason?
  /// The event that shows it; `nil` for an absence.
  package var at: AuditedPlace?
}

/// Something odd about a handover or a transfer.
package struct AuditedAnomaly: Sendable, Equatable {
  package var kind: Anomaly.Kind
  package var at: AuditedPlace
  /// Seconds that a transfer waited in vain; `nil` where it is not about that or times are missing.
  package var seconds: Int?
}
