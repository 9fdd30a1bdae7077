/// One stratum of a sample, as far as arithmetic sees it: of `members`, `drawn` were looked at and `found` were marked.
struct SampledPart: Sendable, Equatable {
  let members: Int
  let drawn: Int
  let found: Int

  /// How many of the members can be marked, seeing what was found.
  var possible: ClosedRange<Int> { found...(members - drawn + found) }

  /// The same part, with marked and unmarked exchanged.
  var turned: SampledPart { SampledPart(members: members, drawn: drawn, found: drawn - found) }
}

/// The probability that a stratified estimate is not above the one that was observed.
///
/// The estimate is `T = Σ N_h / n_h · X_h`, with independent hypergeometric `X_h`. Its weights become integers by the
/// least common multiple of the `n_h`, so that equal estimates compare equal. The strata are split in two groups; the
/// outcomes of one are sorted by their part of the estimate, and for each outcome of the other one it is known once and
/// for all how many of them keep the sum within what was observed. A probability then costs one pass over both groups,
/// and not over all their pairs.
struct StratifiedTail {
  /// More outcomes of a group than this are not listed.
  static let mostOutcomes = 400_000

  let parts: [SampledPart]
  /// The most finds, in all parts together, that an estimate within the observed one can have.
  let mostFinds: Int
  /// The largest number of finds in each part that an estimate within the observed one can have.
  private let largest: [Int]
  private let first: Group
  private let second: Group
  /// For each outcome of the first group, how many of the second one keep within the observed estimate.
  private let reach: [Int32]
  /// For each part the same, with one find more in it.
  private let reachWithOneMore: [[Int32]]
  private var known: [[Int: [Double]]]

  /// The outcomes of some parts: the numbers of finds in each, row after row, ordered by their part of the estimate.
  private struct Group {
    var members: [Int]
    var finds: [Int32] = []
    var sums: [Int128] = []

    init(_ members: [Int], largest: [Int], weights: [Int128], most: Int128) {
      self.members = members
      var rows: [(finds: [Int32], sum: Int128)] = [([], 0)]
      for member in members {
        var next: [(finds: [Int32], sum: Int128)] = []
        for row in rows {
          for found in 0...largest[member] {
            let sum = row.sum + weights[member] * Int128(found)
            if sum > most { break }
            next.append((row.finds + [Int32(found)], sum))
          }
        }
        rows = next
      }
      rows.sort { $0.sum < $1.sum }
      finds = rows.flatMap(\.finds)
      sums = rows.map(\.sum)
    }

    /// The probability of each outcome, with the tables of the members.
    func chances(_ tables: [[Double]]) -> [Double] {
      var chances = [Double](repeating: 1, count: sums.count)
      let width = members.count
      for (column, member) in members.enumerated() {
        let table = tables[member]
        for row in chances.indices { chances[row] *= table[Int(finds[row * width + column])] }
      }
      return chances
    }
  }

  /// Prepares the outcomes; `nil` where there are too many of them.
  ///
  /// - Parameter parts: with at least one drawn each, at least one part.
  init?(_ parts: [SampledPart]) {
    var multiple: Int128 = 1
    for part in parts { multiple = multiple / greatestDivisor(multiple, Int128(part.drawn)) * Int128(part.drawn) }
    let weights = parts.map { Int128($0.members) * (multiple / Int128($0.drawn)) }
    let observed = zip(parts, weights).reduce(Int128(0)) { $0 + $1.1 * Int128($1.0.found) }
    let largest = zip(parts, weights).map { Int(min(Int128($0.drawn), observed / $1)) }
    guard let split = Self.split(largest.map { $0 + 1 }) else { return nil }
    let first = Group(split.first, largest: largest, weights: weights, most: observed)
    let second = Group(split.second, largest: largest, weights: weights, most: observed)
    let reach = { (most: Int128) in
      // As the sums of the first group rise, fewer of the second one are left.
      var count = second.sums.count
      return first.sums.map { sum in
        while count > 0, sum + second.sums[count - 1] > most { count -= 1 }
        return Int32(count)
      }
    }
    self.parts = parts
    mostFinds = Int(min(Int128(Int32.max), observed / (weights.min() ?? 1)))
    self.largest = largest
    self.first = first
    self.second = second
    self.reach = reach(observed)
    reachWithOneMore = weights.map { reach(observed - $0) }
    known = Array(repeating: [:], count: parts.count)
  }

  /// How many outcomes one probability costs.
  var outcomes: Int { first.sums.count + second.sums.count }

  /// The split of the parts whose larger group has the fewest outcomes.
  private static func split(_ counts: [Int]) -> (first: [Int], second: [Int])? {
    var best: (first: [Int], second: [Int])?
    var fewest = Self.mostOutcomes + 1
    for choice in 0..<(1 << max(0, counts.count - 1)) {
      let first = counts.indices.filter { choice >> $0 & 1 == 0 }
      let second = counts.indices.filter { choice >> $0 & 1 == 1 }
      let size = max(product(first.map { counts[$0] }), product(second.map { counts[$0] }))
      if size < fewest { (best, fewest) = ((first, second), size) }
    }
    return best
  }

  private static func product(_ numbers: [Int]) -> Int {
    numbers.reduce(1) {
      let (product, overflow) = $0.multipliedReportingOverflow(by: $1)
      return overflow ? .max : product
    }
  }

  /// The probabilities of the finds of one part when so many of it are marked.
  mutating func table(_ part: Int, marked: Int) -> [Double] {
    if let table = known[part][marked] { return table }
    let numbers = Hypergeometric(population: parts[part].members, marked: marked, drawn: parts[part].drawn)
    let table = numbers.probabilities(through: largest[part])
    if known[part].count > 4_096 { known[part] = [:] }
    known[part][marked] = table
    return table
  }

  /// The probability of an estimate that is not above the observed one, when so many are marked in each part.
  mutating func chance(_ marked: [Int]) -> Double {
    let tables = parts.indices.map { table($0, marked: marked[$0]) }
    return sum(first.chances(tables), second.chances(tables), from: nil, to: reach)
  }

  /// How much that probability falls at least, part by part, with each marked one more, anywhere in a box.
  ///
  /// With one more marked of the N - D unmarked ones, it is among the drawn ones with probability (n - X) / (N - D),
  /// and then counts where it carries the estimate over the observed one. So the fall is exactly
  /// `E[(n - X) · 1(t - w < T <= t)] / (N - D)`. Every probability of a number of finds is unimodal in D (the ratio of
  /// neighbours falls), so within a box it is at least the smaller one of those at both ends.
  mutating func leastFalls(from low: [Int], to high: [Int]) -> [Double] {
    let tables = parts.indices.map { index in
      let a = table(index, marked: low[index])
      let b = table(index, marked: high[index])
      return zip(a, b).map { min($0, $1) }
    }
    return parts.indices.map { index in
      let (members, drawn) = (parts[index].members, parts[index].drawn)
      if low[index] == high[index] { return 0 }
      var missing = tables
      for found in missing[index].indices { missing[index][found] *= Double(drawn - found) }
      let fall = sum(
        first.chances(missing), second.chances(missing), from: reachWithOneMore[index], to: reach)
      return fall / Double(members - low[index])
    }
  }

  /// The sum over all pairs of outcomes within reach, or between two reaches.
  private func sum(_ first: [Double], _ second: [Double], from lower: [Int32]?, to upper: [Int32]) -> Double {
    var sums = [0.0]
    sums.reserveCapacity(second.count + 1)
    var running = 0.0
    for chance in second {
      running += chance
      sums.append(running)
    }
    var total = 0.0
    for index in first.indices {
      let above = lower.map { sums[Int($0[index])] } ?? 0
      total += first[index] * (sums[Int(upper[index])] - above)
    }
    return total
  }
}
