/// What a search says in the end: a policy, or why none.
///
/// The best policy of the fit part is looked for; the check part, which took no part in the choice, decides whether it is
/// named. Policies are numbers in the order of the search; zero is the present one.
package enum ChoiceVerdict: Sendable, Equatable {
  /// This one; whether it keeps the bounds of the objective in the check part as well.
  case chosen(Int, keepsBounds: Bool)
  /// Too few conversations of the check part needed a human.
  case notEnough(positives: Int)
  /// No policy keeps the bounds in the fit part.
  case noneFeasible
  /// The best of the fit part is not better than the present policy in the check part; zero where it is the present one.
  case notBetter(Int)
  /// The front has no winner.
  case front

  /// So many positives must the check part have (audit-and-tuning.md, 4.3).
  package static let leastPositives = 30

  /// Judges all policies of a search.
  ///
  /// - Parameters:
  ///   - objective: what was made small.
  ///   - fit: what each policy does to the earlier part; at least one policy.
  ///   - check: what each does to the later part, in the same order.
  ///   - distances: how far each is from the present one, which decides between equals; then the lower number does.
  package init(_ objective: Objective, fit: [TuningFigures], check: [TuningFigures], distances: [Int]) {
    precondition(fit.count == check.count && fit.count == distances.count && !fit.isEmpty, "one figure a policy")
    let positives = check[0].positives
    if objective == .front {
      self = .front
    } else if positives < Self.leastPositives {
      self = .notEnough(positives: positives)
    } else if let best = Self.best(objective, fit, distances) {
      guard let rank = ObjectiveRank(check[best], by: objective),
        let present = ObjectiveRank(check[0], by: objective), best != 0, rank < present
      else {
        self = .notBetter(best)
        return
      }
      self = .chosen(best, keepsBounds: rank.shortfall == 0)
    } else {
      self = .noneFeasible
    }
  }

  /// The number of the best policy that keeps the bounds; `nil` where none does, and for the front.
  package static func best(_ objective: Objective, _ figures: [TuningFigures], _ distances: [Int]) -> Int? {
    var best: (rank: ObjectiveRank, number: Int)?
    for (number, figures) in figures.enumerated() {
      guard let rank = ObjectiveRank(figures, by: objective), rank.shortfall == 0 else { continue }
      if let known = best {
        let isTie = rank == known.rank && distances[number] < distances[known.number]
        guard rank < known.rank || isTie else { continue }
      }
      best = (rank, number)
    }
    return best?.number
  }
}
