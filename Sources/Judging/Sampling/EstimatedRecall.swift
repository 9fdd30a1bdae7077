/// Which part of the conversations that needed a human were flagged, as far as a review can tell.
///
/// TP / (TP + FN): flags that were right, over those and what was missed. Both are estimated from the sample, TP as the
/// members of ``Stratum/flagged`` times the share of its judged ones that needed a human, FN as ``MissBound/estimate``.
/// It assumes that the drawn conversations are a random sample of each stratum, that the raters' clear answers are
/// right, and that it is chance which drawn ones stay without a clear answer. It speaks of the population that the
/// sample was drawn from, flagged or not, and not of conversations that a human joined without a flag.
///
/// The interval holds with 95 % in all: each end fails at most 2.5 %, shared equally between the exact bound of TP and
/// that of FN (Bonferroni), so each of the two is made at 98.75 %. It is wider than it need be, never narrower.
package struct EstimatedRecall: Sendable, Equatable {
  /// How many were flagged, how many of them got a clear answer, and how many of those needed a human.
  package let flagged: Int
  package let judged: Int
  package let right: Int
  /// From 0 to 1; `nil` where a stratum has no judged conversation, or nothing that needed a human was seen at all.
  package let estimate: Double?
  /// The ends of the interval, from 0 to 1.
  package let low: Double
  package let high: Double

  /// The level at which each of the bounds is made.
  package static let each = Certainty(tenThousandths: 9_875)

  /// Estimates; `nil` where none of the flagged or none of the unflagged ones was judged although there are some.
  ///
  /// - Parameter strata: each stratum once, in any order; strata without members may be absent.
  package init?(_ strata: [ReviewedStratum]) {
    let flags = strata.first { $0.stratum == .flagged }
    flagged = flags?.members ?? 0
    judged = flags?.judged ?? 0
    right = flags?.needed ?? 0
    let missed = MissBound(strata, at: Self.each)
    guard flagged == 0 || judged > 0, missed.members == 0 || missed.judged > 0, flagged + missed.members > 0 else {
      return nil
    }
    let fewest = Hypergeometric.leastMarked(population: flagged, drawn: judged, found: right, at: Self.each)
    let most = Hypergeometric.mostMarked(population: flagged, drawn: judged, found: right, at: Self.each)
    let rightInAll = judged == 0 ? 0 : Double(flagged) * Double(right) / Double(judged)
    let missedInAll = missed.members == 0 ? 0 : missed.estimate
    estimate = missedInAll.flatMap { Self.part(rightInAll, of: rightInAll + $0) }
    low = Self.part(Double(fewest), of: Double(fewest + missed.most)) ?? 0
    high = Self.part(Double(most), of: Double(most + missed.least)) ?? 1
  }

  private static func part(_ part: Double, of whole: Double) -> Double? { whole == 0 ? nil : part / whole }
}
