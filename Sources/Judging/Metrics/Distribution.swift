/// The spread of a measure over cases: how many, the middle, the 90th percentile, the largest.
///
/// Percentiles are values that occur (nearest rank), so that no half message is ever printed.
package struct Distribution: Sendable, Equatable {
  package let count: Int
  package let median: Int
  package let ninetieth: Int
  package let largest: Int

  /// `nil` when there is no case.
  package init?(_ values: [Int]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    count = sorted.count
    median = sorted[(sorted.count - 1) / 2]
    ninetieth = sorted[(sorted.count * 9 + 9) / 10 - 1]
    largest = sorted[sorted.count - 1]
  }
}
