/// A part of a whole, kept as two integers so that shares can be added.
package struct Share: Equatable, Sendable {
  /// How many; never more than `whole`.
  package private(set) var part: Int
  /// Out of how many; zero when nothing was counted.
  package private(set) var whole: Int

  package init(part: Int, whole: Int) {
    precondition(part >= 0 && part <= whole, "a part lies within its whole")
    self.part = part
    self.whole = whole
  }

  /// The quotient from 0 to 1, or `nil` when nothing was counted.
  package var fraction: Double? { whole == 0 ? nil : Double(part) / Double(whole) }

  /// Wilson's 95 % score interval, from 0 to 1; `nil` under ``leastCases`` cases.
  ///
  /// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927; z = 1.959964.
  package var interval: (low: Double, high: Double)? {
    guard whole >= Self.leastCases else { return nil }
    let z = 1.959_963_984_540_054
    let n = Double(whole)
    let p = Double(part) / n
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / scale
    return (max(0, centre - half), min(1, centre + half))
  }

  /// Fewer cases than this get no percentage (metrics.md, R6).
  package static let leastCases = 10
}
