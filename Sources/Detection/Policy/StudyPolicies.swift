package import Conversations

// Parameters that belong to no signal: studies, reports and readers ask for them. Where no study of this version does,
// the comment names the one that will; they are read, checked and hashed all the same.

/// `audit.*`, `blind.*`, `buried.*`: what the audit calls a case. For the audit.
package struct AuditPolicy: Sendable, Equatable {
  /// `audit.near_miss`: which share of the threshold a score must reach to be looked at.
  package var nearMiss = TenThousandths(rawValue: 6_000)
  /// `blind.messages`: after so many messages a transfer without a summary is a blind one.
  package var blindMessages = 3
  /// `buried.asks`: how many asks before the exit make it a buried one.
  package var buriedAsks = 2
  /// `buried.exchanges`: how many exchanges before the exit make it a buried one.
  package var buriedExchanges = 3
}

/// `ctx.*`: when what the customer said is lost on the way to a human. For the study of lost context.
package struct ContextPolicy: Sendable, Equatable {
  /// `ctx.identity_exempt`: whether asking again who somebody is does not count.
  package var identityIsExempt = true
  /// `ctx.retell_exchanges`: within how many exchanges a retelling counts.
  package var retellExchanges = 3
  /// `ctx.retell_sim`: at least this similarity is a retelling.
  package var retellSimilarity = TenThousandths(rawValue: 5_500)
  /// `ctx.window`: within how many messages of a human a question for a known fact counts.
  package var window = 5
}

/// `repeat.*`: when a customer comes back with the same. For the study of repeat contacts.
package struct RepeatPolicy: Sendable, Equatable {
  /// `repeat.continuation`, in milliseconds: a conversation this soon after another goes on with it.
  package var continuation: Int64 = 60_000
  /// `repeat.same`: at least this similarity is the same matter.
  package var same = TenThousandths(rawValue: 4_500)
  /// `repeat.window`, in milliseconds.
  package var window: Int64 = 7 * 86_400_000
}

/// `wait.*` and `queue.short`: how long people may wait for a human. For the study of waiting.
package struct WaitPolicy: Sendable, Equatable {
  /// `wait.max.chat`, in milliseconds.
  package var live: Int64 = 900_000
  /// `wait.max.email`, in milliseconds.
  package var mail: Int64 = 86_400_000
  /// `wait.expectation`, in milliseconds: from then on the customer should be told how long it takes.
  package var expectation: Int64 = 60_000
  /// `queue.short`, in milliseconds: leaving a queue this soon is no abandonment.
  package var shortQueue: Int64 = 15_000
}

/// `redact.*`: how much of what people wrote is shown. For the outputs with text.
package struct RedactionPolicy: Sendable, Equatable {
  /// How much is taken out.
  package enum Level: String, Sendable, CaseIterable { case none, standard, strict }

  package var level = Level.standard
  /// `redact.allow_none`: whether level `none` may be used at all.
  package var allowsNone = false
  /// `redact.shapes`: what order numbers and the like look like; `#` is a digit.
  package var shapes: [String] = []
  /// `redact.words`: words and phrases to hide, in any case of letters; they count at the level `strict` only.
  package var words: [String] = []
}

/// `medium.limits`: which media are answered live and have the chat limits; all others have the e-mail limits.
package struct MediumLimits: Sendable, Equatable {
  private var live: UInt8 = 0

  package init() { for medium in Medium.allCases where medium.isLive { set(medium, isLive: true) } }

  /// Whether the limits of a live channel hold for a medium.
  package func isLive(_ medium: Medium) -> Bool { live & bit(medium) != 0 }

  package mutating func set(_ medium: Medium, isLive: Bool) {
    live = isLive ? live | bit(medium) : live & ~bit(medium)
  }

  private func bit(_ medium: Medium) -> UInt8 {
    switch medium {
    case .chat: 1
    case .voice: 2
    case .email: 4
    case .sms: 8
    case .social: 16
    case .unknown: 32
    }
  }
}

/// A word or phrase list of the policy: `keywords.<name>`.
package struct OwnKeyword: Sendable, Equatable {
  package let name: String
  /// Words and phrases; `*` may end a word.
  package var words: [String] = []

  package init(name: String) { self.name = name }
}
