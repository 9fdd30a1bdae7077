/// The cases that only one of two policies gets right, and how likely so uneven a split is by chance.
///
/// McNemar's test in its exact form: Q. McNemar, "Note on the sampling error of the difference between correlated
/// proportions or percentages", 1947; the binomial of the cases in which both differ, as in A. Agresti, "Categorical Data
/// Analysis", 2002, 10.1. Cases in which both are right, or both are wrong, say nothing and are not counted.
package struct PairedCounts: Sendable, Equatable {
  /// Only the first is right.
  package let b: Int
  /// Only the second is right.
  package let c: Int

  /// - Parameters:
  ///   - b: how many only the first gets right; not negative.
  ///   - c: how many only the second gets right; not negative.
  package init(b: Int, c: Int) {
    precondition(b >= 0 && c >= 0, "a count is not negative")
    self.b = b
    self.c = c
  }

  /// The cases in which both differ.
  package var discordant: Int { b + c }

  /// The chance of a split at least so uneven if both are equally often right; from 0 to 1.
  ///
  /// min(1, 2 · Σ C(n, i) / 2ⁿ for i up to the smaller count), with n the sum of both; 1 when both never differ. The last
  /// term is built with its exponent beside it, so that neither C(n, i) nor 2ⁿ must fit a `Double`; a chance below what
  /// one can hold is 0. The relative error is below 1e-8 up to some millions of cases; the time grows with the smaller count.
  package var probability: Double {
    let (n, fewer) = (b + c, min(b, c))
    if b == c { return 1 }
    // C(n, fewer) as a significand of 1 to 2 and a power of two.
    var significand = 1.0
    var exponent = 0
    for i in 0..<fewer {
      significand *= Double(n - fewer + i + 1) / Double(i + 1)
      exponent += Int(significand.exponent)
      significand = significand.significand
    }
    // The terms before it, each a part of the one behind it.
    var (sum, term) = (1.0, 1.0)
    var i = fewer
    while i > 0, term > sum * 1e-17 {
      term *= Double(i) / Double(n - i + 1)
      sum += term
      i -= 1
    }
    let tail = significand * sum
    let power = exponent + Int(tail.exponent) - n + 1
    guard power > Int(Double.leastNormalMagnitude.exponent) else { return 0 }
    return min(1, Double(sign: .plus, exponent: power, significand: tail.significand))
  }
}

/// Probabilities of several tests of the same question, made larger so that many tests find nothing by chance alone.
package enum Holm {
  /// The adjusted probabilities, in the order of the given ones; each from 0 to 1 and never below its own.
  ///
  /// S. Holm, "A simple sequentially rejective multiple test procedure", 1979: with k of them the smallest is multiplied
  /// by k, the next by k − 1, and so on; none becomes smaller than one before it.
  package static func adjusted(_ probabilities: [Double]) -> [Double] {
    let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
    var adjusted = probabilities
    var least = 0.0
    for (rank, index) in order.enumerated() {
      least = max(least, min(1, probabilities[index] * Double(probabilities.count - rank)))
      adjusted[index] = least
    }
    return adjusted
  }
}
