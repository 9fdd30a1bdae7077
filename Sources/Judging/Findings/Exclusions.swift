package import Detection

/// What was left out of the numbers, by rule, and what the headline would be had it been counted (metrics.md, R4).
///
/// Each rule stands for itself: its conversations are counted in with everything else as it is, so the reader sees what
/// this one rule does. A refused line has no conversation, and one in which the customer said nothing can enter no rate;
/// both have a count only.
package struct Exclusions: Sendable {
  /// Why something is left out, in the order of the ledger.
  package enum Rule: Int, Sendable, CaseIterable {
    case test, superseded, outsidePeriod, noTime, refusedLine, unengaged

    /// The word in outputs.
    package var name: String {
      switch self {
      case .test: "test"
      case .superseded: "superseded"
      case .outsidePeriod: "outside_period"
      case .noTime: "no_time"
      case .refusedLine: "refused_line"
      case .unengaged: "unengaged"
      }
    }

    /// The standing of its conversations; `nil` when it is not by standing.
    var standing: Standing? {
      switch self {
      case .test: .test
      case .superseded: .superseded
      case .outsidePeriod: .outsidePeriod
      case .noTime: .noTime
      case .refusedLine, .unengaged: nil
      }
    }
  }

  /// One rule.
  package struct Line: Sendable, Equatable {
    package let rule: Rule
    /// Conversations; lines for ``Rule/refusedLine``.
    package let count: Int
    /// The headline with its conversations, in the order of ``metrics``; `nil` when there are none that could count.
    package let with: [Metric.Value]?
  }

  /// The ids of the rates that are held against each other.
  package static let headline = ["T7.missed", "T7.unfulfilled", "T7.late", "A1", "A2", "W1"]

  /// The metrics of the headline.
  package let metrics: [Metric]
  /// The headline as the report has it.
  package let without: [Metric.Value]
  /// One for each rule, in their order.
  package let lines: [Line]

  /// Folds all rows.
  ///
  /// - Parameters:
  ///   - refusedLines: how many lines of the input hold nothing that could be read.
  ///   - policy: by which the rows were settled.
  package init(over rows: SettledRows, refusedLines: Int, _ policy: Policy) {
    let metrics = Metric.all.filter { Self.headline.contains($0.id) }
    precondition(metrics.count == Self.headline.count, "every rate of the headline is a metric")
    let without = Metric.values(over: rows, of: metrics)
    self.metrics = metrics
    self.without = without
    lines = Rule.allCases.map { rule in
      switch rule {
      case .refusedLine: return Line(rule: rule, count: refusedLines, with: nil)
      case .unengaged:
        let count = rows.rows.indices.count { rows.outcome($0) == .unengaged }
        return Line(rule: rule, count: count, with: nil)
      default:
        guard let standing = rule.standing else { preconditionFailure("the other rules are standings") }
        let count = rows.standings.count { $0 == standing }
        guard count > 0 else { return Line(rule: rule, count: 0, with: nil) }
        return Line(
          rule: rule, count: count, with: Self.values(of: rows, readmitting: standing, metrics, without, policy))
      }
    }
  }

  /// The headline with the rows of one standing beside those that count.
  private static func values(
    of rows: SettledRows, readmitting standing: Standing, _ metrics: [Metric], _ without: [Metric.Value],
    _ policy: Policy
  ) -> [Metric.Value] {
    let readmitted = SettledRows(rows, readmitting: standing, inactiveAfter: policy.inactiveAfter)
    var fold = MetricFold(metrics)
    for index in rows.rows.indices where rows.standings[index] == standing { fold.add(index, of: readmitted) }
    return zip(without, fold.values).map { $0 + $1 }
  }
}

extension Metric.Value {
  /// The value over two sets of rows that have none in common.
  static func + (a: Self, b: Self) -> Self {
    Self(
      share: Share(part: a.share.part + b.share.part, whole: a.share.whole + b.share.whole),
      assessable: a.assessable + b.assessable, of: a.of + b.of)
  }
}
