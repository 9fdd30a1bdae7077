package import Detection

/// What is known of when a human was due in one conversation, whoever says it.
package struct CaseTruth: Sendable, Equatable {
  package var truth = TuningFigures.Truth.unknown
  /// The event from which on a human was due; -1 where none is known.
  package var dueAt: Int32 = -1
  /// Substantive AI messages up to that event; lateness counts from there. 0 counts from the beginning.
  package var answers: Int32 = 0
  /// An escalation counts only before this event; `Int32.max` where any counts.
  package var before = Int32.max
  /// The public messages that raters marked, by number.
  package var gold: [Int] = []
  /// How many raters said yes, of those who said yes or no.
  package var yes = 0
  package var judged = 0

  package init() {}
}

extension CaseTruth {
  /// Without labels: a customer who asked for a human and got none should have been escalated before the ask.
  package static func ofUnansweredAsk(_ taped: borrowing TapedCase) -> CaseTruth {
    var truth = CaseTruth()
    // Somebody may still come to what is open.
    guard taped.unansweredAt >= 0, taped.isMature else { return truth }
    truth.truth = .positive(isHard: true, isPlaced: true)
    truth.dueAt = taped.unansweredAt
    truth.before = taped.unansweredAt
    return truth
  }

  /// Weak labels: a human of the team wrote, or nobody did; open conversations say nothing yet.
  package static func ofTeam(_ taped: borrowing TapedCase) -> CaseTruth {
    var truth = CaseTruth()
    if taped.humanAt >= 0 {
      // A human who was there first took nothing over.
      guard !taped.isHumanFirst else { return truth }
      truth.truth = .positive(isHard: false, isPlaced: true)
      truth.dueAt = taped.humanAt
      truth.answers = taped.answers(upTo: taped.humanAt)
      truth.before = taped.humanAt
    } else if taped.isMature {
      truth.truth = .negative
    }
    return truth
  }

  /// How late an escalation at a mark is, in substantive AI messages; 0 at the need or before it.
  package func lateness(of mark: TapeMark) -> Int32 { max(0, mark.answers - answers) }
}
