import Conversations
package import Judging

/// How far the raters of labels say the same (D8 of metrics.md).
///
/// Every two raters who labelled a conversation are compared on it. Raters of one name are one rater, also in different
/// files. What raters agreed on afterwards is no opinion of its own and does not count.
package struct LabelAgreement: Sendable, Equatable {
  /// How many raters there are, and how many pairs of them share a conversation.
  package let raters: Int
  package let pairs: Int
  /// Of all comparisons, those with the same answer.
  package let alike: Share
  /// The mean of Cohen's kappa over pairs; `nil` where no pair shares enough conversations.
  package let kappa: Double?
  /// Over how many pairs ``kappa`` is the mean: those that share ten conversations or more and do not both always give
  /// the same one answer.
  package let kappaPairs: Int
  /// Of the comparisons in which both say yes and name a place, those with places at most one message apart.
  package let placesAlike: Share

  private struct Pair: Hashable {
    let first: String
    let second: String
  }

  /// Compares the raters of each conversation.
  package init(_ conversations: [[SettledLabel.Vote]]) {
    var answers: [Pair: [(SettledLabel.Vote, SettledLabel.Vote)]] = [:]
    var names: Set<String> = []
    for votes in conversations {
      let votes = votes.sorted { $0.rater < $1.rater }
      for (place, first) in votes.enumerated() {
        names.insert(first.rater)
        for second in votes[(place + 1)...] where second.rater != first.rater {
          answers[Pair(first: first.rater, second: second.rater), default: []].append((first, second))
        }
      }
    }
    raters = names.count
    pairs = answers.count
    var (same, all, near, placed) = (0, 0, 0, 0)
    var kappas: [(pair: Pair, kappa: Double)] = []
    for (pair, shared) in answers {
      let agreement = RaterAgreement(shared.map { ($0.0.opinion, $0.1.opinion) })
      same += agreement.alike
      all += agreement.judged
      if agreement.judged >= Share.leastCases, let kappa = agreement.kappa { kappas.append((pair, kappa)) }
      for (first, second) in shared where first.opinion == .yes && second.opinion == .yes {
        guard let one = first.place, let other = second.place else { continue }
        placed += 1
        if abs(one - other) <= 1 { near += 1 }
      }
    }
    alike = Share(part: same, whole: all)
    placesAlike = Share(part: near, whole: placed)
    kappaPairs = kappas.count
    // Summed in the order of the names, so that rounding is the same everywhere.
    let sum = kappas.sorted { ($0.pair.first, $0.pair.second) < ($1.pair.first, $1.pair.second) }
      .reduce(0) { $0 + $1.kappa }
    kappa = kappas.isEmpty ? nil : sum / Double(kappas.count)
  }

  /// Whether the labels say more about the raters than about the conversations; a report opens with that.
  package var isWeak: Bool { kappa.map { $0 < RaterAgreement.leastKappa } ?? false }
}
