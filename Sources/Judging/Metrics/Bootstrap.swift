/// 95 % intervals of a median and a mean by drawing whole customers again and again.
///
/// What one customer says belongs together, so clusters are drawn with replacement, not values (B. Efron, R. J.
/// Tibshirani, "An Introduction to the Bootstrap", 1993, percentile interval; clusters as in A. C. Davison, D. V.
/// Hinkley, "Bootstrap Methods and their Application", 1997, 3.8). The generator is SplitMix64 with a recorded seed, so
/// the same rows give the same interval everywhere.
package struct Bootstrap: Sendable {
  /// The seed that reports record.
  package static let seed: UInt64 = 20_261_109
  /// How often clusters are drawn, up to ``mostDraws`` in all; never less than ``leastRounds``.
  package static let rounds = 2_000
  package static let leastRounds = 200
  package static let mostDraws = 40_000_000

  /// The interval of one statistic.
  package struct Interval: Sendable, Equatable {
    package let low: Double
    package let high: Double
    /// How often was drawn.
    package let rounds: Int
  }

  package let median: Interval
  package let mean: Interval

  /// Draws; `nil` when there are fewer than ``Share/leastCases`` clusters.
  package init?(_ clusters: [[Int]], seed: UInt64 = Bootstrap.seed) {
    guard clusters.count >= Share.leastCases else { return nil }
    let distinct = Array(Set(clusters.lazy.joined())).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    let ranked = clusters.map { $0.map { ranks[$0] ?? 0 } }
    let sums = clusters.map { $0.reduce(0, +) }
    let rounds = max(Self.leastRounds, min(Self.rounds, Self.mostDraws / clusters.count))
    var medians: [Double] = []
    var means: [Double] = []
    var counts = [Int32](repeating: 0, count: distinct.count)
    var dice = SplitMix(state: seed)
    for _ in 0..<rounds {
      for index in counts.indices { counts[index] = 0 }
      var total = 0
      var sum = 0
      for _ in clusters.indices {
        let drawn = dice.below(clusters.count)
        sum += sums[drawn]
        total += ranked[drawn].count
        for rank in ranked[drawn] { counts[rank] += 1 }
      }
      // The same lower median as in ``Distribution``.
      var rest = (total - 1) / 2
      var rank = 0
      while rest >= Int(counts[rank]) {
        rest -= Int(counts[rank])
        rank += 1
      }
      medians.append(Double(distinct[rank]))
      means.append(Double(sum) / Double(total))
    }
    median = Self.interval(of: medians)
    mean = Self.interval(of: means)
  }

  private static func interval(of values: [Double]) -> Interval {
    let sorted = values.sorted()
    let low = Int(Double(sorted.count) * 0.025)
    return Interval(low: sorted[low], high: sorted[sorted.count - 1 - low], rounds: sorted.count)
  }

  /// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, 2014).
  struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int {
      Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }
  }
}
