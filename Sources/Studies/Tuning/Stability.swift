/// Whether a search would choose the same value again on other conversations of the same kind.
///
/// The choice is repeated on resamples; what matters is how far the chosen values lie apart, held against the range that
/// was searched (audit-and-tuning.md, 4.3).
package struct Stability: Sendable, Equatable {
  /// A value and how often it was chosen.
  package struct Bar: Sendable, Equatable {
    package let value: Int
    package let count: Int

    package init(value: Int, count: Int) { (self.value, self.count) = (value, count) }
  }

  /// How often the choice is repeated.
  package static let refits = 200

  /// Every value that was chosen, ascending, as stored integers.
  package let histogram: [Bar]
  /// Values that occur: a quarter of all, half of all, three quarters of all lie at or below.
  package let lowerQuartile: Int
  package let median: Int
  package let upperQuartile: Int
  /// The smallest and the largest value that were searched.
  package let searched: ClosedRange<Int>

  /// - Parameters:
  ///   - chosen: the value of each repetition, in any order.
  ///   - searched: the range of the axis.
  /// - Returns: `nil` without a repetition.
  package init?(chosen: [Int], searched: ClosedRange<Int>) {
    guard !chosen.isEmpty else { return nil }
    let sorted = chosen.sorted()
    func quantile(_ quarters: Int) -> Int { sorted[(sorted.count * quarters + 3) / 4 - 1] }
    (lowerQuartile, median, upperQuartile) = (quantile(1), quantile(2), quantile(3))
    var bars: [Bar] = []
    for value in sorted {
      if let last = bars.last, last.value == value {
        bars[bars.count - 1] = Bar(value: value, count: last.count + 1)
      } else {
        bars.append(Bar(value: value, count: 1))
      }
    }
    histogram = bars
    self.searched = searched
  }

  /// Whether the middle half of the choices spans more than a quarter of the searched range.
  package var isUnstable: Bool {
    (upperQuartile - lowerQuartile) * 4 > searched.upperBound - searched.lowerBound
  }
}
