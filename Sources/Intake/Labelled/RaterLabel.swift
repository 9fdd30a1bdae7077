package import Conversations

/// What one rater said of one conversation.
package struct RaterLabel: Sendable, Equatable {
  /// Which conversation is meant.
  package enum Subject: Sendable, Hashable {
    /// The one of this identifier, byte for byte.
    case id([UInt8])
    /// A case of a draw: the first 64 bits of SHA-256 over the seed in decimal digits, a zero byte, the identifier.
    case drawn(key: UInt64, seed: UInt64)
  }

  /// A place from which on a human was needed.
  package enum GoldPlace: Sendable, Hashable {
    /// The message that the export gives this identifier, byte for byte.
    case message([UInt8])
    /// The number of a message among the public ones, counted from one.
    case number(Int)
  }

  package var subject: Subject
  /// Who said it; `a`, `b` and `agreed` in a review sheet, `export` where the export itself has the label.
  package var rater: String
  package var opinion: Opinion
  /// In the order of the file, each once; empty where no place was named.
  package var gold: [GoldPlace]
  /// The key of the topic that the rater named.
  package var topic: String?
  /// Whether raters settled on it after they had compared what they said; it decides instead of their votes.
  package var isAgreed: Bool

  package init(
    _ subject: Subject, rater: String, _ opinion: Opinion, gold: [GoldPlace] = [], topic: String? = nil,
    isAgreed: Bool = false
  ) {
    self.subject = subject
    self.rater = rater
    self.opinion = opinion
    self.gold = gold
    self.topic = topic
    self.isAgreed = isAgreed
  }

  /// The rater of a label that stands in an export (audit-and-tuning.md, 4.2).
  package static let exportRater = "export"
}
