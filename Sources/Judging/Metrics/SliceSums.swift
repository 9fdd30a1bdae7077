/// Counts of metrics for slices whose rows are told one by one.
package struct SliceSums: Sendable {
  private let fold: MetricFold
  private let count: Int
  private var sums: [Metric.Counts]

  /// No row yet.
  ///
  /// - Parameters:
  ///   - slices: how many there are.
  ///   - metrics: which are counted.
  package init(slices: Int, of metrics: [Metric]) {
    fold = MetricFold(metrics)
    count = metrics.count
    sums = [Metric.Counts](repeating: Metric.Counts(), count: slices * metrics.count)
  }

  /// Adds a row to slices, each named once.
  package mutating func add(_ index: Int, of rows: SettledRows, to slices: [Int]) {
    fold.add(index, rows.marks(index), of: rows) { column, counts in
      for slice in slices { sums[slice * count + column] += counts }
    }
  }

  /// The values of one slice, in the order of the metrics.
  package func values(_ slice: Int) -> [Metric.Value] { sums[slice * count..<(slice + 1) * count].map(\.value) }
}
