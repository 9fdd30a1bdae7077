package import Conversations
package import Detection

/// What a search for thresholds found, before it is put into words.
///
/// Every policy was decided on the same tapes, and is judged by its first escalation in each conversation: what follows
/// that would not have happened as logged. Distances are substantive AI messages. Figures come for the earlier
/// conversations, on which a policy is chosen, and for the later ones, on which the choice is checked.
package struct Tuning: Sendable {
  /// What was asked for: how the policies were gone through, by what objective, with what tolerance.
  package let space: SearchSpace
  /// What says where a human was due.
  package let ground: Ground
  /// What was looked at.
  package let population: Population
  /// What was varied, in the order of the table of parameters.
  package let axes: [Axis]
  /// Every policy that was tried; the first is the present one.
  package let candidates: [Candidate]
  /// The candidates that no other one beats in load, missed and median lateness at once, by load.
  package let front: [Int]
  /// Which policy is suggested, or why none is.
  package let choice: Choice
  /// The policy that flips, hours, timeliness and differences hold against the present one: the suggested one; where
  /// none is suggested, ``alternative``; where there is none of these either, the present one itself.
  package let chosen: Int
  /// Without a suggestion, a policy of the front that is shown beside the present one, so that people see what would
  /// flip; it is an example and no winner. The one with fewest missed among those with no more load than the present
  /// one, or, where that is the present one, the next on the front with more load; `nil` where one is suggested.
  package let alternative: Int?
  /// Whether the suggestion keeps the bounds of a constrained objective on the later conversations too; `nil` without one.
  package let keepsBounds: Bool?
  /// What a policy weighs at what ratio of costs; `nil` without labels.
  package let bands: CostBands?
  /// Suggested minus present, on the later conversations.
  package let differences: [Difference]
  /// The threshold of the score alone varied, all else as suggested; the ground for the precision–recall curve.
  package let thresholdCurve: [ThresholdPoint]
  /// The share of due conversations escalated within so many messages, for the present and the suggested policy.
  package let timely: [TimelyPoint]
  /// Escalations by the hour of the week, for the present and the suggested policy.
  package let hours: HourLoad
  /// The exported confidence against how conversations ended; `nil` where no confidence was exported.
  package let reliability: Reliability?
  /// What each signal adds to the present policy, in the order of the signals.
  package let signals: [SignalShare]
  /// Golden transfer and message scores of present, suggested and trivial policies on the later conversations; `nil`
  /// without gold places there.
  package let golden: [GoldenRow]?
  /// Conversations whose first escalation the suggestion moves, by what got worse, then in the order of the input.
  package let flips: [Flip]
  /// For each conversation that one single change would escalate two messages earlier or not at all: the nearest one.
  package let nearest: [NearestChange]
  /// The seed of all draws.
  package let seed: UInt64
  /// How many bootstrap refits the stabilities rest on; 0 when nothing was chosen.
  package let refits: Int
}

extension Tuning {
  /// What says where a human was due.
  package enum Ground: Sendable {
    /// Nothing does: load and unanswered asks only, no precision and no winner.
    ///
    /// Positives of all figures are then the unanswered asks, missed those of them that no escalation stood before, and
    /// the lateness is how many AI messages their customers read before the first escalation.
    case none
    /// People read the conversations.
    case labels(LabelCounts)
    /// A human of the team took over in the log; this measures agreement with the team, not accuracy.
    case team
  }

  /// What was looked at.
  package struct Population: Sendable {
    /// Conversations that were read, and those in which the AI spoke, which alone are searched.
    package var conversations = 0
    package var aiInvolved = 0
    /// Those that are left out: excluded as in a report (superseded, tests, outside the period); without a part of the
    /// AI; with more withdrawals than a tape can tell apart. With the searched ones they are all that was read.
    package var excluded = 0
    package var withoutAI = 0
    package var tangled = 0
    /// Of those without a part of the AI, those in which a person was due under the present policy.
    package var neededWithoutAI = 0
    /// Messages of those that are searched, and the observations that a policy of the space can turn into a signal.
    package var messages = 0
    package var observations = 0
    /// Conversations in which no policy of the space decides otherwise than another.
    package var settled = 0
    /// How many are for choosing and how many for checking.
    package var fit = 0
    package var check = 0
    /// The first moment of the later ones; `nil` when times are missing and the order of the input split them.
    package var splitAt: Instant?
    /// Searched conversations without a time; where times part them, these are for choosing.
    package var untimed = 0
    /// Conversations in which the customer asked for a human, and those among them that no human answered.
    package var asked = 0
    package var unanswered = 0
    /// Conversations that no label names, and that a label calls unsure.
    package var unlabelled = 0
    package var unsure = 0
  }

  /// One parameter that was varied.
  package struct Axis: Sendable {
    /// Its key in the policy file.
    package let key: String
    /// The values tried, ascending, as the policy stores them and as people write them.
    package let values: [Int]
    package let texts: [String]
    /// Which of them is the present one and which the suggested one.
    package let present: Int
    package let chosen: Int
    /// How the choice held in bootstrap refits; `nil` when nothing was chosen.
    package let stability: Stability?
    /// Whether it changes when a policy escalates; a grace changes only what is called late.
    package let changesEscalations: Bool
  }

  /// One policy that was tried.
  package struct Candidate: Sendable {
    /// A vector of ``Tuning/space``: places among the values of the space, which can lack the present one.
    package let values: [UInt16]
    package let fit: TuningFigures
    package let check: TuningFigures
    package let isOnFront: Bool
  }

  /// Which policy is suggested, or why none is.
  package enum Choice: Sendable, Equatable {
    /// A candidate, by its number.
    case chosen(Int)
    /// No objective was asked for that names one: the front only.
    case front
    /// Without labels nothing is named best.
    case noLabels
    /// Too few positives in the part for checking.
    case notEnough(positives: Int)
    /// No policy meets the constraints.
    case noneFeasible
    /// None is better than the present one.
    case presentIsBest
  }

  /// A figure of two policies, paired over conversations.
  package struct Difference: Sendable {
    package enum Figure: Sendable, CaseIterable { case load, missed, late, unneeded }

    package let figure: Figure
    /// Counts on the later conversations.
    package let present: Int
    package let chosen: Int
    package let of: Int
    /// The 95 % interval of the difference of shares, by drawing whole customers; `nil` under ten cases.
    package let low: Double?
    package let high: Double?
    /// Conversations in which only one of them has it.
    package let onlyPresent: Int
    package let onlyChosen: Int
  }

  /// One threshold of the score, with what it gives on all conversations.
  package struct ThresholdPoint: Sendable {
    /// As the policy stores it, in 1/10,000.
    package let threshold: Int
    package let figures: TuningFigures
    /// Whether it is the operating point.
    package let isChosen: Bool
  }

  /// The share of due conversations that were escalated within so many messages.
  package struct TimelyPoint: Sendable {
    package let tolerance: Int
    package let present: Int
    package let chosen: Int
    package let of: Int
  }

  /// Escalations by the hour of the week.
  package struct HourLoad: Sendable {
    /// 168 counts each, from Monday 0:00 in the zone of the report.
    package var present = [Int](repeating: 0, count: 168)
    package var chosen = [Int](repeating: 0, count: 168)
    /// Escalations without a time.
    package var untimedPresent = 0
    package var untimedChosen = 0
    /// Escalations outside the hours of every team; `nil` when the policy names none.
    package var outsidePresent: Int?
    package var outsideChosen: Int?
  }

  /// What one signal adds to the present policy.
  package struct SignalShare: Sendable {
    package let signal: Signal
    /// Conversations in which it fired, where it raised the first escalation, and where nothing else would have.
    package let fired: Int
    package let first: Int
    package let sole: Int
    /// Of the sole ones, those that a label calls right, of those that have one.
    package let soleRight: Int
    package let soleJudged: Int
    /// How many messages before the gold place it raised the first escalation, the lower median; negative is later.
    package let medianLead: Int?
    /// The figures of the present policy without it, on all conversations.
    package let without: TuningFigures
    /// The figures with it.
    package let with: TuningFigures
  }

  /// One row of the comparison by golden transfer.
  package struct GoldenRow: Sendable {
    package enum Policy: Sendable, Equatable {
      case present, chosen, never, everyMessage, everyAIMessage
      case secondAIMessage, messageFive, messageEleven, oracle
    }

    package let policy: Policy
    package let figures: GoldenFigures
  }

  /// Where a policy escalates a conversation first.
  package struct Escalation: Sendable, Equatable {
    /// The message or event that shows it, by number in the conversation, and its line in the input, counted from one.
    package let event: Int
    package let line: Int
    /// Substantive AI messages before it.
    package let aiMessages: Int
    package let signal: Signal
    /// Whether it alone makes a human due.
    package let isHard: Bool
  }

  /// A conversation whose first escalation the suggestion moves.
  package struct Flip: Sendable {
    package enum Kind: Sendable, CaseIterable { case lost, later, earlier, gained }

    package let conversation: String
    /// The number of the input, and the line at which it begins, counted from one.
    package let file: Int
    package let line: Int
    package let kind: Kind
    package let present: Escalation?
    package let chosen: Escalation?
    /// What the label says, where there is one.
    package let isDue: Bool?
  }

  /// The smallest change of one parameter that changes one conversation.
  package struct NearestChange: Sendable {
    package let conversation: String
    /// The number of the input, and the line at which it begins, counted from one.
    package let file: Int
    package let line: Int
    package let present: Escalation?
    /// What it would be.
    package let changed: Escalation?
    /// Which axis, and the value that is needed, as it is stored.
    package let axis: Int
    package let value: Int
  }
}
