package import Judging

/// One metric of this report beside the same of an earlier one.
package struct MetricChange: Sendable, Equatable {
  /// The id of metrics.md.
  package let id: String
  package let now: Metric.Value
  package let then: Metric.Value
  /// The change with its interval; `nil` when one of them has under ten cases.
  package let difference: ShareDifference?
  /// The change within topics, so that another mix of matters is none; `nil` for all but the headline metrics, and when
  /// under ten cases on a side can be compared.
  package let within: StandardisedDifference?

  init(id: String, now: Metric.Value, then: Metric.Value, within: StandardisedDifference? = nil) {
    self.id = id
    self.now = now
    self.then = then
    difference = ShareDifference(now.share, from: then.share)
    self.within = within
  }

  /// The change in percentage points; `nil` when one of both has under ten cases.
  package var points: Double? { difference.map { $0.change * 100 } }

  /// Whether the change is within the usual variation; `nil` when it cannot be said.
  package var isUsual: Bool? { difference?.isUsual }
}

/// Which metrics are compared over time and within topics, in the order of a report.
package enum Headline {
  /// Their ids.
  package static let ids = [
    "T7.missed", "T7.unfulfilled", "T7.late", "T7.recovered", "T7.withdrawn", "T7.on_time", "T5", "Q2", "A1", "A2",
    "A7.ai_share_of_resolved", "H1", "W1", "W2", "W3",
  ]

  /// The metrics, under any policy.
  package static let metrics: [Metric] = ids.compactMap { id in Metric.all.first { $0.id == id } }
}

/// By what the cases of two reports are told apart when they are compared within topics.
package enum Stratum: String, Sendable, CaseIterable {
  /// The topic that the export gives.
  case topic
  /// The high-risk topics that were found; a conversation about two counts in both.
  case risk
}
