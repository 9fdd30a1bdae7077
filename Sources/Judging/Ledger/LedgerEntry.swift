import Conversations
package import Detection

/// One topic of one conversation as an auditor reads it: where it came up, what followed, which rules were kept.
///
/// Every place is an event of the conversation, so that each can be shown with its line and its words.
package struct LedgerEntry: Sendable, Equatable {
  package let topic: Topic
  package let obligation: Obligation
  /// Where the topic came up.
  package let place: Step
  /// The words that show it, in bytes within the message at the place; `nil` where a tag shows it.
  package let words: Range<Int>?
  /// Who had the floor then.
  package let mode: Mode
  /// Substantive AI messages after the place and before the first message of a human, in order.
  package let statements: [Step]
  /// Where the handover that answers the topic was begun: the one that was under way, else the first after it.
  ///
  /// `nil` when none was begun, and when a human had the floor already.
  package let initiated: Step?
  /// Whether that handover was already under way when the topic came up.
  package let wasUnderWay: Bool
  /// Where a human joined after the topic, or had joined it before; `nil` when nobody did.
  package let joined: Step?
  /// The first public message of a human after the topic.
  package let replied: Step?
  /// Seconds from the place to the initiation, to the human's message; `nil` when unknown or when there is none.
  package let secondsToInitiation: Int?
  package let secondsToReply: Int?
  /// What was read behind the place to say that no human came.
  package let scan: LedgerScan
  /// One for each rule that the policy asks for and that applies, in the order of ``Breaches/Kind``.
  package let rulings: [Ruling]

  /// Whether any rule is broken or cannot be judged.
  package var fails: Bool { rulings.contains { $0.state.fails } }

  /// Whether a human wrote after the topic.
  package var isReached: Bool { replied != nil }
}

/// The part of a conversation that was searched, which is the evidence for an absence.
package struct LedgerScan: Sendable, Equatable {
  /// The place of the topic, and the last event that was read: the human's message, else the last of the conversation.
  package let first: Step
  package let last: Step
  /// Public messages behind the place, up to the last event, by who wrote them.
  package let customer: Int
  package let ai: Int
  package let human: Int
  package let system: Int
  /// Of a role that nobody declared; one of these may have been a human.
  package let unknown: Int

  /// All messages that were read.
  package var messages: Int { customer + ai + human + system + unknown }
}
