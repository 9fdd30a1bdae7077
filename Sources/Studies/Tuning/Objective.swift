package import Judging

/// What a search makes as small as it can.
///
/// How few conversations reach a human is never one: it is least where nobody is helped. Every objective but the front
/// looks at what was missed, or at what that costs.
package enum Objective: Sendable, Equatable {
  /// Nothing is weighed against anything: the policies that no other one beats in everything.
  case front
  /// The least load with a recall of at least `recall` and a late rate of at most `late`, both in 1/10,000.
  ///
  /// The recall that must reach the bound is the lower end of its Wilson interval, so few labels prove little.
  case constrained(recall: Int, late: Int)
  /// The least cost by a ``CostTable``.
  case cost

  /// The bounds where a file names none.
  package static let usualRecall = 9_000
  package static let usualLate = 1_000
}

/// Whether a policy keeps the bounds of a constrained search, and what that was judged by.
package struct Feasibility: Sendable, Equatable {
  /// Whose recall counts.
  package enum Population: Sendable, Equatable {
    /// Conversations with a topic that must reach a human.
    case hard
    /// All that needed one, because too few hard ones have a label.
    case all
  }

  package let population: Population
  /// The recall of ``population``.
  package let recall: Share
  /// The late rate of all placed positives; counts for nothing where none is placed.
  package let late: Share
  /// By how much the bounds are missed, in 1/1,000,000 and added up; zero where they are kept.
  package let shortfall: Int

  package var isKept: Bool { shortfall == 0 }

  /// So many hard positives must have a label for their recall to count.
  package static let leastHard = Share.leastCases

  package init(_ figures: TuningFigures, recall wanted: Int, late allowed: Int) {
    population = figures.hardPositives >= Self.leastHard ? .hard : .all
    recall = population == .hard ? figures.hardRecall : figures.recall
    late = figures.lateRate
    // Without an interval nothing is proved.
    let lack = Double(wanted) / 10_000 - (recall.interval?.low ?? -1)
    let excess = (late.fraction ?? 0) - Double(allowed) / 10_000
    shortfall = Self.millionths(lack) + Self.millionths(excess)
  }

  /// A positive part in 1/1,000,000, rounded up so that no shortfall is lost; none for rounding errors.
  private static func millionths(_ part: Double) -> Int { part <= 1e-12 ? 0 : Int((part * 1_000_000).rounded(.up)) }
}

/// How good a policy is under an objective; the smaller, the better.
///
/// Compared from the first: bounds kept or by how much not, what is made small, and then what else is good in a policy.
package struct ObjectiveRank: Sendable, Comparable {
  /// See ``Feasibility/shortfall``; zero without bounds.
  package let shortfall: Int
  /// The load or the cost.
  package let value: Int64
  package let load: Int
  package let missed: Int
  package let lateness: Int

  /// - Returns: `nil` for the front, which ranks nothing.
  package init?(_ figures: TuningFigures, by objective: Objective) {
    switch objective {
    case .front: return nil
    case .constrained(let recall, let late):
      shortfall = Feasibility(figures, recall: recall, late: late).shortfall
      value = Int64(figures.escalated)
    case .cost:
      shortfall = 0
      value = figures.cost
    }
    load = figures.escalated
    missed = figures.missed
    lateness = figures.lateness.median ?? LatenessTally.last + 1
  }

  package static func < (a: ObjectiveRank, b: ObjectiveRank) -> Bool {
    if a.shortfall != b.shortfall { return a.shortfall < b.shortfall }
    return (a.value, a.load, a.missed, a.lateness) < (b.value, b.load, b.missed, b.lateness)
  }
}
