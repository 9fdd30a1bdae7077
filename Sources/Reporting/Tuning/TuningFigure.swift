import Judging
import Redaction
import Rendering
import Studies

/// A number of what a policy does, under the name that programs read; one name means one thing on every ground.
///
/// ``TuningFigures`` counts positives whatever they are: needs by labels, asks that nobody answered, or conversations that
/// the team took over. Here each of them has a name of its own, and what a ground does not know is `null` or empty.
enum TuningFigure: String, CaseIterable {
  case conversations, escalated, load
  // By labels.
  case positives, missed, recall, placed, late
  case medianLateness = "median_lateness"
  case negatives, unneeded, precision
  case hardPositives = "hard_positives"
  case hardMissed = "hard_missed"
  case hardLate = "hard_late"
  // Without labels.
  case unansweredAsks = "unanswered_asks"
  case notForeseen = "asks_not_foreseen"
  case medianReadBefore = "median_read_before"
  // By what the team did.
  case takenOver = "taken_over"
  case takenOverNotAsked = "taken_over_not_asked"
  case notTakenOver = "not_taken_over"
  case askedNotTakenOver = "asked_not_taken_over"
  case cost

  /// What a number is.
  enum Value {
    case count(Int?)
    case share(Share)
    /// In 1/10,000.
    case cost(Int64)
  }

  /// The ground on which it says something; `nil` for every one.
  var ground: TuningContent.Ground? {
    switch self {
    case .conversations, .escalated, .load, .cost: nil
    case .positives, .missed, .recall, .placed, .late, .medianLateness, .negatives, .unneeded, .precision,
      .hardPositives, .hardMissed, .hardLate:
      .labels
    case .unansweredAsks, .notForeseen, .medianReadBefore: .nothing
    case .takenOver, .takenOverNotAsked, .notTakenOver, .askedNotTakenOver: .team
    }
  }

  /// Its value, as if the figures were of its ground.
  func value(of figures: TuningFigures) -> Value {
    switch self {
    case .conversations: .count(figures.conversations)
    case .escalated: .count(figures.escalated)
    case .load: .share(figures.load)
    case .positives, .unansweredAsks, .takenOver: .count(figures.positives)
    case .missed, .notForeseen, .takenOverNotAsked: .count(figures.missed)
    case .recall: .share(figures.recall)
    case .placed: .count(figures.placed)
    case .late: .count(figures.late)
    case .medianLateness, .medianReadBefore: .count(figures.lateness.median)
    case .negatives, .notTakenOver: .count(figures.negatives)
    case .unneeded, .askedNotTakenOver: .count(figures.unneeded)
    case .precision: .share(figures.precision)
    case .hardPositives: .count(figures.hardPositives)
    case .hardMissed: .count(figures.hardMissed)
    case .hardLate: .count(figures.hardLate)
    case .cost: .cost(figures.cost)
    }
  }

  /// The sentence about it in a schema.
  var about: SafeText {
    switch self {
    case .conversations: "That are searched, of this part."
    case .escalated: "In which the policy asks for a person."
    case .load: "Escalated of conversations."
    case .positives: "By labels a person was needed; null without labels."
    case .missed: "Of the positives, those without an escalation; null without labels."
    case .recall: "Of the positives, those with an escalation; null without labels."
    case .placed: "Positives of which a label says from which message on; null without labels."
    case .late: "Of the placed, those escalated later than tolerated; null without labels."
    case .medianLateness: "AI messages after the need; 31 is 31 and more; null without labels."
    case .negatives: "By labels no person was needed; null without labels."
    case .unneeded: "Of the negatives, those with an escalation; null without labels."
    case .precision: "Of the escalated with a label, the positives; null without labels."
    case .hardPositives: "Positives with a topic that must reach a person; null without labels."
    case .hardMissed: "Of these, those without an escalation; null without labels."
    case .hardLate: "Of these, those escalated later than tolerated; null without labels."
    case .unansweredAsks: "Customers asked for a person and nobody answered; null with labels."
    case .notForeseen: "Of these, those with no escalation before the ask; null with labels."
    case .medianReadBefore: "AI messages that those who asked read before the first escalation; null with labels."
    case .takenOver: "Your team took over; null but with --labels team."
    case .takenOverNotAsked: "Of these, those with no escalation before; null but with --labels team."
    case .notTakenOver: "Your team did not take over; null but with --labels team."
    case .askedNotTakenOver: "Of these, those with an escalation; null but with --labels team."
    case .cost: "By the table of costs; null without one."
    }
  }
}
