package import Detection
package import Judging

/// Every number of a report, made once from the rows; all outputs take theirs from here.
package struct ReportNumbers: Sendable {
  /// In the order of metrics.md.
  package let metrics: [Metric]
  package let values: [Metric.Value]
  package let measures: [Measure]
  package let spreads: [Measure.Value]
  private let places: [String: Int]
  private let measurePlaces: [String: Int]

  /// Folds all rows.
  package init(_ rows: SettledRows, _ policy: Policy) {
    metrics = Metric.all(of: policy.topics)
    measures = Measure.all(of: policy.topics)
    values = Metric.values(over: rows, of: metrics)
    spreads = measures.map { $0.value(over: rows) }
    places = Dictionary(metrics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    measurePlaces = Dictionary(measures.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The value of a metric; nothing counted when there is none of that id.
  package subscript(id: String) -> Metric.Value { places[id].map { values[$0] } ?? .none }

  /// The spread of a measure; nothing counted when there is none of that id.
  package func spread(_ id: String) -> Measure.Value {
    measurePlaces[id].map { spreads[$0] } ?? Measure.Value(spread: nil, sum: 0, assessable: 0, of: 0)
  }

  /// How many cases a metric counts.
  package func count(_ id: String) -> Int { self[id].share.part }
}
