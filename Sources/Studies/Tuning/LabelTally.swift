import Conversations

/// How many conversations have which label, and what of the labels could not be used; parts can be added.
package struct LabelTally: Sendable, Equatable {
  /// Conversations that needed a human, that needed none, and those for which that is not settled.
  package var yes = 0
  package var no = 0
  package var unsure = 0
  /// Conversations of the inputs without any label.
  package var unlabelled = 0
  /// Conversations that needed a human, without a message from which on.
  package var withoutPlace = 0
  /// Places that name no message of their conversation.
  package var unresolvedPlaces = 0
  /// How many labels were read for them, without what raters agreed on.
  package var votes = 0
  /// Labels left out because their rater had labelled the conversation under another name of it; see ``LabelSet``.
  package var repeated = 0

  package init() {}

  /// Counts one conversation; `nil` is one without a label.
  package mutating func count(_ label: SettledLabel?) {
    guard let label else {
      unlabelled += 1
      return
    }
    switch label.opinion {
    case .yes:
      yes += 1
      if label.place == nil { withoutPlace += 1 }
    case .no: no += 1
    case .unsure: unsure += 1
    }
    unresolvedPlaces += label.unresolved
    votes += label.votes.count
    repeated += label.repeated
  }

  package static func += (sum: inout LabelTally, other: LabelTally) {
    sum.yes += other.yes
    sum.no += other.no
    sum.unsure += other.unsure
    sum.unlabelled += other.unlabelled
    sum.withoutPlace += other.withoutPlace
    sum.unresolvedPlaces += other.unresolvedPlaces
    sum.votes += other.votes
    sum.repeated += other.repeated
  }
}

/// How well yes and no match labels that are shares of raters: the mean squared difference.
///
/// G. W. Brier, "Verification of forecasts expressed in terms of probability", 1950; used with shares of raters because
/// people disagree about where help fails. 0 is best; always no on a conversation that all raters call yes gives 1.
package struct BrierScore: Sendable, Equatable {
  /// How many conversations have a yes or a no.
  package private(set) var cases = 0
  private var sum = 0.0

  package init() {}

  /// Counts one conversation; one that nobody calls yes or no is left out.
  package mutating func count(escalated isEscalated: Bool, yes: Int, of raters: Int) {
    guard raters > 0 else { return }
    let difference = (isEscalated ? 1 : 0) - Double(yes) / Double(raters)
    cases += 1
    sum += difference * difference
  }

  package static func += (sum: inout BrierScore, other: BrierScore) {
    sum.cases += other.cases
    sum.sum += other.sum
  }

  /// The score from 0 to 1; `nil` without cases.
  package var score: Double? { cases == 0 ? nil : sum / Double(cases) }
}
