/// How an export writes the confidence of its AI.
package enum ConfidenceScale: String, Sendable, CaseIterable {
  /// From 0 to 1.
  case fraction = "0-1"
  /// From 0 to 100.
  case percent = "0-100"
  /// The logarithm of the odds, of any size: 0 is one half.
  case logit

  /// The confidence for the logarithm of the odds, rounded to 1/10,000.
  ///
  /// Made of plain sums and products, so that every machine gives the same; beyond 20 it is 0 or 1.
  package static func confidence(ofLogit logit: Double) -> TenThousandths? {
    guard logit.isFinite else { return nil }
    guard abs(logit) < 20 else { return logit < 0 ? .zero : .one }
    // e to the power of -|x|: a short series for a 1,024th of it, squared ten times.
    let part = -abs(logit) / 1024
    var power = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
    for _ in 0..<10 { power *= power }
    let share = logit < 0 ? power / (1 + power) : 1 / (1 + power)
    return TenThousandths(rawValue: Int32((share * 10_000).rounded()))
  }
}
