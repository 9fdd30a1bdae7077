import Conversations
package import Judging

/// The headline metrics of one of several reports.
package struct TrendPoint: Sendable {
  /// See ``EarlierReport/identity``; `nil` for this report.
  package let identity: String?
  /// `nil` when no conversation has a time.
  package let period: ReportPeriod?
  /// Whether the policy of this report judged it.
  package let isSamePolicy: Bool
  /// How many conversations count.
  package let conversations: Int
  /// In the order of ``Headline/ids``.
  package let values: [Metric.Value]

  /// The value of a headline metric; nothing counted for any other id.
  package subscript(id: String) -> Metric.Value {
    Headline.metrics.firstIndex { $0.id == id }.map { values[$0] } ?? .none
  }

  /// The reports in the order of their periods; this one stands behind those of the same days.
  static func all(
    _ earlier: [EarlierReport], _ period: ReportPeriod?, _ numbers: ReportNumbers, policyHash: String
  ) -> [TrendPoint] {
    func point(_ identity: String?, _ period: ReportPeriod?, _ numbers: ReportNumbers, _ isSame: Bool) -> TrendPoint {
      TrendPoint(
        identity: identity, period: period, isSamePolicy: isSame, conversations: numbers.count("P1"),
        values: Headline.metrics.map { numbers[$0.id] })
    }
    if earlier.isEmpty { return [] }
    var points = earlier.map {
      point($0.identity, $0.period, $0.numbers, RunFacts.judgingHash(of: $0.policy.policy) == policyHash)
    }
    func key(_ period: ReportPeriod?) -> (Int64, Int64) {
      (period?.middle.milliseconds ?? .min, period?.end.milliseconds ?? .min)
    }
    let place = points.firstIndex { key(period) < key($0.period) } ?? points.count
    points.insert(point(nil, period, numbers, true), at: place)
    return points
  }
}
