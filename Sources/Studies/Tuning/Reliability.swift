package import Conversations
package import Judging

/// Whether the exported confidence of the AI means what it says (D7 of metrics.md).
///
/// A confidence is taken as the chance that the conversation goes well; it went badly when it ended as `ai_abandoned`,
/// `unserved`, `handed_over` or `reopened`. In ten bins of equal width, the mean confidence is held against the share
/// that went well: of a calibrated AI both are the same. Sums are integers, so parts can be added in any order.
package struct Reliability: Sendable, Equatable {
  /// The cases whose confidence lies between two tenths.
  package struct Bin: Sendable, Equatable {
    /// How many there are.
    package fileprivate(set) var cases = 0
    /// How many of them went badly.
    package fileprivate(set) var bad = 0
    /// Their confidences added up, in 1/10,000.
    fileprivate var sum: Int64 = 0

    /// The mean confidence, from 0 to 1; `nil` under ten cases.
    package var confidence: Double? {
      cases < Share.leastCases ? nil : Double(sum) / Double(cases) / 10_000
    }

    /// The part that went well.
    package var good: Share { Share(part: cases - bad, whole: cases) }
  }

  /// How many bins there are.
  package static let count = 10

  /// From the lowest confidence to the highest; bin n holds n/10 and more, below (n + 1)/10; the last one also 1.
  package private(set) var bins = [Bin](repeating: Bin(), count: Reliability.count)

  package init() {}

  /// Counts one case.
  package mutating func count(_ confidence: TenThousandths, endedBadly: Bool) {
    let parts = min(max(confidence.rawValue, 0), 10_000)
    let bin = min(Int(parts) / 1_000, Self.count - 1)
    bins[bin].cases += 1
    bins[bin].sum += Int64(parts)
    if endedBadly { bins[bin].bad += 1 }
  }

  package static func += (sum: inout Reliability, other: Reliability) {
    for bin in 0..<Self.count {
      sum.bins[bin].cases += other.bins[bin].cases
      sum.bins[bin].bad += other.bins[bin].bad
      sum.bins[bin].sum += other.bins[bin].sum
    }
  }

  /// How many cases there are.
  package var cases: Int { bins.reduce(0) { $0 + $1.cases } }

  /// The expected calibration error, from 0 to 1; `nil` under ten cases.
  ///
  /// The distance between mean confidence and share that went well, over all bins, each weighted with its cases; small
  /// bins count too, although they are shown as counts only. M. P. Naeini and others, "Obtaining well calibrated
  /// probabilities using Bayesian binning", 2015.
  package var error: Double? {
    guard cases >= Share.leastCases else { return nil }
    // Of a bin, cases times the distance is the sum of the confidences less those that went well.
    let gaps = bins.reduce(Int64(0)) { $0 + abs($1.sum - Int64($1.cases - $1.bad) * 10_000) }
    return Double(gaps) / Double(cases) / 10_000
  }
}
