import Conversations

/// One conversation as any thresholds would see it: the course that no threshold changes, and what was observed on it.
///
/// Who has the floor, hard causes and resets are the same under all policies that differ in tunable parameters only
/// (definitions.md, 3.17). So a conversation is replayed once, and decided as often as there are policies, by a
/// ``TapeDecider``, with the same needs as a replay under that policy.
package struct Tape: Sendable, Equatable {
  /// In the order in which the replay comes to them.
  package var marks: [TapeMark] = []
  /// Whether the limits of a live channel hold.
  package var isLive = true
  /// Whether more was taken back than a tape can tell apart; such a conversation is left out and counted.
  package var isTooTangled = false

  package init() {}
}

/// One thing on a tape.
package struct TapeMark: Sendable, Equatable {
  /// What sort of thing it is.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// A hard signal: a human is due under every policy.
    case hard
    /// A soft signal with one level and no threshold of its own.
    case alone
    /// A case of a signal whose level 2 is the n-th case.
    case counted
    /// N7: the similarity to an earlier AI message.
    case loop
    /// N6: the similarity to an earlier turn, or that of a cue.
    case rephrase
    /// N10: how many exchanges are complete at the end of a turn.
    case exchanges
    /// What is counted for N10 begins anew.
    case capReset
    /// N11: a polarity, which moves the average.
    case polarity
    /// N11: the message of the polarity before is itself negative, so the signal may fire.
    case sour
    /// N4: a confidence.
    case confidence
    /// N5: a fall of the confidence; ``TapeMark/other`` is the confidence at which it ends.
    case fall
    /// N13: how long nobody has answered, in milliseconds; ``TapeMark/other`` is the number of the turn.
    case silence
    /// The need that is active, if one is, ends, and every level with it.
    case end
    /// Every level begins anew.
    case reset
    /// Every level and the list of polarities begin anew.
    case restart
  }

  package var kind: Kind
  package var signal: Signal
  /// Since which withdrawal its value was observed, if that ended a need; ``anyBranch`` where it makes no difference.
  package var branch = Self.anyBranch
  /// Whether the event at which it is decided completes an exchange.
  package var completesExchange = false
  /// Whether a low confidence stands behind one that no policy of the search calls low.
  package var breaksRun = false
  /// The event that shows it, and the one at which it is decided; `Int32.max` is the end.
  package var at: Int32
  package var decidedAt: Int32
  /// Exchanges completed before that event, and substantive AI messages before it.
  package var exchanges: Int32
  package var answers: Int32
  package var other: Int32 = 0
  package var value: Int64 = 0

  /// A mark of any branch, with no value, at an event.
  package init(kind: Kind, signal: Signal, at: Int32, decidedAt: Int32, exchanges: Int32, answers: Int32) {
    (self.kind, self.signal, self.at, self.decidedAt) = (kind, signal, at, decidedAt)
    (self.exchanges, self.answers) = (exchanges, answers)
  }

  /// The branch of what is the same whichever withdrawal ended a need.
  package static let anyBranch = UInt8.max
}
