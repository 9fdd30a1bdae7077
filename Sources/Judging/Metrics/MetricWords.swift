/// What a metric says, in words: one page a metric, whatever parts it has.
///
/// The id is that of metrics.md; metrics and measures whose id is the same, or continues it behind a dot, are its parts.
/// `help` shows these pages, and a test holds the documentation's list against them.
package struct MetricWords: Sendable, Equatable {
  /// The id without a part: `T1`.
  package let id: String
  /// The snake_case name; more than one where parts have their own.
  package let names: [String]
  /// What one case is.
  package let unit: String
  /// What is counted of what.
  package let what: String
  /// What a conversation must hold so that it can be judged; empty when every one can.
  package let needs: String
  /// Edges, and what its parts are.
  package let edges: String

  init(_ id: String, _ names: String, _ unit: String, _ what: String, needs: String = "", edges: String = "") {
    self.id = id
    self.names = names.split(separator: " ").map(String.init)
    self.unit = unit
    self.what = what
    self.needs = needs
    self.edges = edges
  }

  /// Every metric of metrics.md 2.1 to 2.8, and those beside them, in that order.
  package static let all: [MetricWords] = population + resolution + volume + timing + requests + quality + afterwards

  /// The metric to which an id of a metric, of a measure or of a part belongs; `nil` when there is none.
  package static func of(id: String) -> MetricWords? { all.first { $0.covers(id) } }

  /// The pages for an id, a part or a name; parts with names of their own share a page.
  package static func named(_ word: String) -> [MetricWords] {
    all.filter { $0.names.contains(word) || $0.covers(word) }
  }

  /// Whether an id is that of this metric or of one of its parts.
  package func covers(_ id: String) -> Bool { id == self.id || id.hasPrefix(self.id + ".") }

  /// Metrics that need labels, or come with the audit: the verb `measure` has some, the others are not made yet.
  package static let withLabels: [(id: String, name: String)] = [
    ("K6", "miss_bound"), ("D1", "detector_quality"), ("D2", "timely_recall"), ("D3", "earliness"),
    ("D4", "message_f1"), ("D5", "golden_transfer"), ("D6", "load"), ("D7", "confidence_calibration"),
    ("D8", "agreement"),
  ]
}
