package import Detection
package import Judging

/// What `explain --metric` was asked for: a metric or a measure, and which rows of it.
///
///     T7.missed    needs_missed    T7.missed/channel=web    K2.legal/week=2026-W46    T6.seconds/topic=
///
/// The name ends at the first slash and the slice's at the first equals sign; nothing behind that is the value of rows
/// without one.
package struct MetricName: Sendable, Equatable {
  /// An id or a name, as it was typed.
  package let name: String
  /// The slice; `nil` for all rows.
  package let slice: (key: String, value: String)?

  /// Reads what was typed; `nil` when it has another form.
  package init?(_ typed: String) {
    let parts = typed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(parts[0])
    if name.isEmpty { return nil }
    guard parts.count == 2 else {
      slice = nil
      return
    }
    let pair = parts[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2, !pair[0].isEmpty else { return nil }
    slice = (String(pair[0]), String(pair[1]))
  }

  package static func == (a: MetricName, b: MetricName) -> Bool {
    a.name == b.name && a.slice?.key == b.slice?.key && a.slice?.value == b.slice?.value
  }
}

/// One number of a report that can be opened into its cases.
package enum OpenNumber: Sendable {
  case metric(Metric)
  case measure(Measure)

  /// The id of metrics.md.
  package var id: String {
    switch self {
    case .metric(let metric): metric.id
    case .measure(let measure): measure.id
    }
  }

  /// The snake_case name.
  package var name: String {
    switch self {
    case .metric(let metric): metric.name
    case .measure(let measure): measure.name
    }
  }

  /// What one case is.
  package var unit: String {
    switch self {
    case .metric(let metric): metric.unit.rawValue
    case .measure(let measure): measure.unit.rawValue
    }
  }

  /// The cases of its whole among some rows.
  package func cases(over rows: SettledRows, where isIn: (Int) -> Bool) -> [MetricCase] {
    switch self {
    case .metric(let metric): metric.cases(over: rows, where: isIn)
    case .measure(let measure): measure.cases(over: rows, where: isIn)
    }
  }

  /// Every number of a report under a policy, metrics first.
  package static func all(of policy: Policy) -> [OpenNumber] {
    Metric.all(of: policy.topics).map { .metric($0) } + Measure.all(of: policy.topics).map { .measure($0) }
  }

  /// The numbers that a word means: the one of that id, else all of that name; empty when there is none.
  ///
  /// Small and capital letters are the same.
  package static func named(_ word: String, among all: [OpenNumber]) -> [OpenNumber] {
    let wanted = word.lowercased()
    if let exact = all.first(where: { $0.id == word }) ?? all.first(where: { $0.id.lowercased() == wanted }) {
      return [exact]
    }
    return all.filter { $0.name == wanted }
  }
}
