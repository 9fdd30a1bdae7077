import Judging

/// How much two policies differ on the same conversations, with a 95 % interval.
///
/// Both policies are looked at in the same draws: whole customers, or conversations where nobody knows the customer, are
/// drawn with replacement, so what they have in common cancels out (percentile interval; B. Efron, R. J. Tibshirani, "An
/// Introduction to the Bootstrap", 1993). The generator is SplitMix64 with a recorded seed. Changes are B minus A.
package struct PairedDifference: Sendable, Equatable {
  /// The parts and wholes of a share in one cluster, for both policies.
  package struct Counts: Sendable, Equatable {
    package var partA: Int
    package var wholeA: Int
    package var partB: Int
    package var wholeB: Int

    package init(partA: Int, wholeA: Int, partB: Int, wholeB: Int) {
      (self.partA, self.wholeA, self.partB, self.wholeB) = (partA, wholeA, partB, wholeB)
    }
  }

  /// On all clusters.
  package let change: Double
  package let low: Double
  package let high: Double
  /// How many draws had a value for both.
  package let rounds: Int

  /// Whether chance alone explains it: the interval spans zero.
  package var isUsual: Bool { low <= 0 && high >= 0 }

  /// The difference of a share.
  ///
  /// - Returns: `nil` under ten clusters, without any case, or where fewer than half of the draws have a case.
  package init?(ofShares clusters: [Counts], seed: UInt64 = Bootstrap.seed) {
    let packed = clusters.map { SIMD4(Int64($0.partA), Int64($0.wholeA), Int64($0.partB), Int64($0.wholeB)) }
    func difference(_ sum: SIMD4<Int64>) -> Double? {
      guard sum[1] > 0, sum[3] > 0 else { return nil }
      return Double(sum[2]) / Double(sum[3]) - Double(sum[0]) / Double(sum[1])
    }
    self.init(clusters.count, seed, whole: difference(packed.reduce(SIMD4<Int64>(), &+))) { drawn in
      var sum = SIMD4<Int64>()
      drawn { sum &+= packed[$0] }
      return difference(sum)
    }
  }

  /// The difference of the lower medians of latenesses.
  ///
  /// - Parameters:
  ///   - clusters: the latenesses under A and under B, cluster by cluster.
  ///   - seed: where the draws begin.
  /// - Returns: `nil` as for shares.
  package init?(ofMedians clusters: [(a: LatenessTally, b: LatenessTally)], seed: UInt64 = Bootstrap.seed) {
    func difference(_ a: LatenessTally, _ b: LatenessTally) -> Double? {
      guard let a = a.median, let b = b.median else { return nil }
      return Double(b - a)
    }
    var all = (a: LatenessTally(), b: LatenessTally())
    for cluster in clusters {
      all.a += cluster.a
      all.b += cluster.b
    }
    self.init(clusters.count, seed, whole: difference(all.a, all.b)) { drawn in
      var (a, b) = (LatenessTally(), LatenessTally())
      drawn { number in
        a += clusters[number].a
        b += clusters[number].b
      }
      return difference(a, b)
    }
  }

  /// - Parameter draw: makes a value of the clusters of one draw, whose numbers it is handed one by one.
  private init?(_ clusters: Int, _ seed: UInt64, whole: Double?, draw: ((_ each: (Int) -> Void) -> Void) -> Double?) {
    guard clusters >= Share.leastCases, let whole else { return nil }
    let rounds = max(Bootstrap.leastRounds, min(Bootstrap.rounds, Bootstrap.mostDraws / clusters))
    var generator = SplitMix(state: seed)
    var values: [Double] = []
    for _ in 0..<rounds {
      let value = draw { each in
        for _ in 0..<clusters { each(generator.next(below: clusters)) }
      }
      if let value { values.append(value) }
    }
    guard values.count * 2 >= rounds else { return nil }
    values.sort()
    let cut = values.count * 25 / 1_000
    (change, low, high, self.rounds) = (whole, values[cut], values[values.count - 1 - cut], values.count)
  }
}
