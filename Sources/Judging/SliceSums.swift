/// Counts of metrics for slices whose rows are told one by one.
package struct SliceSums: Sendable {
  private let metrics: [Metric]
  private var sums: [(part: Int, whole: Int, of: Int)]

  /// No row yet.
  ///
  /// - Parameters:
  ///   - slices: how many there are.
  ///   - metrics: of conversations or handovers only, as in ``Metric/values(over:of:in:)``.
  package init(slices: Int, of metrics: [Metric]) {
    self.metrics = metrics
    sums = [(part: Int, whole: Int, of: Int)](repeating: (0, 0, 0), count: slices * metrics.count)
  }

  /// Adds a row to slices, each named once.
  package mutating func add(_ index: Int, of rows: SettledRows, to slices: [Int]) {
    let row = Metric.SettledRow(rows.rows[index], rows.standings[index], rows.outcome(index))
    for (column, metric) in metrics.enumerated() {
      var count: (part: Int, whole: Int, of: Int) = (0, 0, 0)
      metric.add(row, to: &count)
      guard count.of > 0 else { continue }
      for slice in slices {
        sums[slice * metrics.count + column].part += count.part
        sums[slice * metrics.count + column].whole += count.whole
        sums[slice * metrics.count + column].of += count.of
      }
    }
  }

  /// The values of one slice, in the order of the metrics.
  package func values(_ slice: Int) -> [Metric.Value] {
    sums[slice * metrics.count..<(slice + 1) * metrics.count].map {
      Metric.Value(share: Share(part: $0.part, whole: $0.whole), assessable: $0.whole, of: $0.of)
    }
  }
}
