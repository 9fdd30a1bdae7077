/// 95 % intervals of how shares differ between two judgements of the same cases, by drawing whole customers.
///
/// Both judgements of a customer are drawn together, so what is hard about a customer is hard on both sides and cancels
/// out; two intervals of their own would be far too wide. The generator and the seed are those of ``Bootstrap``.
package struct PairedBootstrap: Sendable {
  /// What one cluster adds to a share, before and after.
  package struct Counts: Sendable, Equatable {
    package var partBefore: Int32 = 0
    package var wholeBefore: Int32 = 0
    package var partAfter: Int32 = 0
    package var wholeAfter: Int32 = 0

    package init() {}

    /// Whether it adds nothing at all.
    fileprivate var isEmpty: Bool { wholeBefore == 0 && wholeAfter == 0 }
  }

  /// The interval of one difference, after minus before, from -1 to 1.
  package struct Interval: Sendable, Equatable {
    package let low: Double
    package let high: Double
    /// How many draws had cases on both sides.
    package let rounds: Int

    /// Whether chance alone explains the difference.
    package var spansZero: Bool { low <= 0 && high >= 0 }
  }

  /// In the order of the shares; `nil` where a side has fewer than ``Share/leastCases`` cases, or too few draws any.
  package let intervals: [Interval?]

  /// Draws; every interval is `nil` when there are fewer than ``Share/leastCases`` clusters.
  ///
  /// - Parameters:
  ///   - clusters: how many there are; each has one element in every share.
  ///   - shares: by share, what each cluster adds to it.
  ///   - seed: from which is drawn.
  package init(clusters: Int, shares: [[Counts]], seed: UInt64 = Bootstrap.seed) {
    precondition(shares.allSatisfy { $0.count == clusters }, "every share has an element for each cluster")
    let wholes = shares.map { share in
      share.reduce(into: (before: 0, after: 0)) {
        $0 = ($0.before + Int($1.wholeBefore), $0.after + Int($1.wholeAfter))
      }
    }
    let isKnown = wholes.map { min($0.before, $0.after) >= Share.leastCases }
    guard clusters >= Share.leastCases, isKnown.contains(true) else {
      intervals = shares.map { _ in nil }
      return
    }
    // Most clusters add nothing to any of them: what is drawn beyond these counts as drawn and adds nothing.
    let telling = (0..<clusters).filter { index in shares.contains { !$0[index].isEmpty } }
    let kept = shares.map { share in telling.map { share[$0] } }
    let rounds = max(Bootstrap.leastRounds, min(Bootstrap.rounds, Bootstrap.mostDraws / clusters))
    var dice = Bootstrap.SplitMix(state: seed)
    var differences = shares.map { _ in [Double]() }
    var drawn: [Int] = []
    for _ in 0..<rounds {
      drawn.removeAll(keepingCapacity: true)
      for _ in 0..<clusters {
        let index = dice.below(clusters)
        if index < telling.count { drawn.append(index) }
      }
      for share in shares.indices where isKnown[share] {
        var (partBefore, wholeBefore, partAfter, wholeAfter) = (0, 0, 0, 0)
        for index in drawn {
          let counts = kept[share][index]
          partBefore += Int(counts.partBefore)
          wholeBefore += Int(counts.wholeBefore)
          partAfter += Int(counts.partAfter)
          wholeAfter += Int(counts.wholeAfter)
        }
        guard wholeBefore > 0, wholeAfter > 0 else { continue }
        differences[share].append(
          Double(partAfter) / Double(wholeAfter) - Double(partBefore) / Double(wholeBefore))
      }
    }
    intervals = differences.map { values in
      guard values.count >= Bootstrap.leastRounds else { return nil }
      let sorted = values.sorted()
      let low = Int(Double(sorted.count) * 0.025)
      return Interval(low: sorted[low], high: sorted[sorted.count - 1 - low], rounds: sorted.count)
    }
  }
}
