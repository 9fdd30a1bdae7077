package import Conversations
package import Detection
package import Judging
package import Redaction

/// A report held against earlier ones: what changed, how it went over time, and what an old period says today.
///
///     this report: 16 to 22 November      earlier: 2 to 8, 9 to 15, and 9 to 15 again
///     compared with the newest before it  9 to 15 November
///     trend                               all of them, in the order of their periods
///     restated                            none; it would be those that share days with this one
///
/// The order in which earlier reports are named changes nothing. "Before" goes by the conversations, not by the days
/// alone: see ``ReportPeriod``.
package struct ReportComparison: Sendable {
  /// The report that is compared with.
  package struct Base: Sendable {
    /// See ``EarlierReport/identity``.
    package let identity: String
    package let version: String
    package let period: ReportPeriod
    /// What people called its policy.
    package let policyName: SafeText
    /// Whether the same policy judged both.
    package let isSamePolicy: Bool
    /// How many conversations count in both reports.
    package let shared: Int
    /// By what cases were compared within topics; `nil` when neither report knows a topic.
    package let stratum: Stratum?
  }

  /// The period of this report; `nil` when no conversation has a time.
  package let period: ReportPeriod?
  /// The newest earlier report whose period lies before this one's; `nil` when there is none.
  package let base: Base?
  /// Every metric that both reports have, in the order of metrics.md; empty without a base.
  package let changes: [MetricChange]
  /// The headline metrics of all named reports and of this one, in the order of their periods.
  package let trend: [TrendPoint]
  /// What became of earlier reports that share days with this one, in the order of their periods.
  package let restatements: [Restatement]

  private let places: [String: Int]

  /// The change of a metric; `nil` when nothing is compared, or the earlier report does not have it.
  package func change(of id: String) -> MetricChange? { places[id].map { changes[$0] } }

  /// Compares.
  ///
  /// - Parameters:
  ///   - rows: of this report.
  ///   - names: the names behind the numbers of their attributes.
  ///   - policy: by which they were judged.
  ///   - numbers: of this report.
  ///   - zone: whose days it has, when no period was asked for.
  ///   - earlier: in any order.
  package init(
    _ rows: SettledRows, _ names: AttributeNames, _ policy: Policy, _ numbers: ReportNumbers, in zone: ZoneOffsets,
    with earlier: [EarlierReport]
  ) {
    let earlier = earlier.sorted { Self.precedes($0, $1) }
    let hash = RunFacts.judgingHash(of: policy)
    let period = ReportPeriod(of: rows, in: zone)
    self.period = period
    let before = earlier.filter { report in
      if let period, let past = report.period { past.precedes(period) } else { false }
    }
    if let newest = before.last, let past = newest.period {
      let strata = Strata(rows, names, policy, newest)
      base = Base(
        identity: newest.identity, version: newest.version, period: past, policyName: newest.policy.name,
        isSamePolicy: RunFacts.judgingHash(of: newest.policy.policy) == hash, shared: Self.shared(rows, newest.rows),
        stratum: strata?.stratum)
      changes = zip(numbers.metrics, numbers.values).compactMap { metric, value in
        guard newest.numbers.metrics.contains(where: { $0.id == metric.id }) else { return nil }
        return MetricChange(
          id: metric.id, now: value, then: newest.numbers[metric.id], within: strata?.differences[metric.id] ?? nil)
      }
    } else {
      base = nil
      changes = []
    }
    places = Dictionary(changes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    trend = TrendPoint.all(earlier, period, numbers, policyHash: hash)
    restatements = earlier.compactMap { Restatement($0, rows, period, policy) }
  }

  /// By the middle of the period, then its end, then the run; reports without times come first.
  private static func precedes(_ a: EarlierReport, _ b: EarlierReport) -> Bool {
    func key(_ report: EarlierReport) -> (Int64, Int64, String) {
      (report.period?.middle.milliseconds ?? .min, report.period?.end.milliseconds ?? .min, report.identity)
    }
    return key(a) < key(b)
  }

  /// How many conversations count in both.
  private static func shared(_ rows: SettledRows, _ others: SettledRows) -> Int {
    let known = Set(others.counted.map { RowIdentity(others.rows[$0]) })
    return rows.counted.count { known.contains(RowIdentity(rows.rows[$0])) }
  }
}

/// What tells one conversation from another, in any report: the hash of its identifier.
struct RowIdentity: Hashable {
  let high: UInt64
  let low: UInt64

  init(_ row: Row) { (high, low) = (row.idHigh, row.idLow) }
}

extension SettledRows {
  /// The rows that have an identifier of the export and stand in the report.
  var counted: [Int] {
    rows.indices.filter { !rows[$0].facts.contains(.syntheticID) && !standings[$0].isExcluded }
  }
}
