/// Numbers at the end of identifiers that follow one another, and where numbers are missing.
///
/// `T-1041`, `T-1042`, `T-1047`: one series with the prefix `T-`, in which 1043 to 1046 are not in the export. The tail
/// is what stands in digits at the end, at most eighteen of them; zeros before it do not count. What was seen can be
/// joined in any order and gives the same series. A series is held as runs of numbers that follow one another: a dense
/// one takes next to nothing, one of scattered numbers 16 bytes a number and as much while it is read. Random
/// identifiers have as many prefixes as there are identifiers, so only ``mostPrefixes`` are kept, the shortest first,
/// then those with the smaller bytes; which ones these are does not depend on the order either.
package struct IdentifierSeries: Sendable {
  /// So many prefixes are told apart.
  package static let mostPrefixes = 4_096
  /// So many numbers make a series.
  package static let leastMembers = 30
  /// So many jumps of a series are listed, the largest.
  package static let mostJumps = 1_000

  /// Numbers that are missing in a row, both ends included.
  package struct Jump: Sendable, Equatable {
    package let first: Int64
    package let last: Int64
    /// Whether it lies outside the middle 98 % of the series: a number far from all others is no proof of a loss.
    package let isAtEdge: Bool

    /// How many numbers are missing.
    package var count: Int64 { last - first + 1 }
  }

  /// The numbers that were seen behind one prefix.
  package struct Series: Sendable, Equatable {
    /// The identifier's bytes before the number; may be empty.
    package let prefix: [UInt8]
    /// How many different numbers were seen.
    package let members: Int
    package let lowest: Int64
    package let highest: Int64
    /// Whether at least 90 % of the numbers from the 1st to the 99th percentile were seen.
    package let isDense: Bool
    /// Where numbers are missing, in order; the largest ``IdentifierSeries/mostJumps``, and none where the series is
    /// not dense.
    package let jumps: [Jump]
    /// How many jumps there are, listed or not, and how many numbers are missing in those that are not at the edge.
    package let jumpCount: Int
    package let missing: Int64
  }

  /// How many identifiers were seen with a number at their end, and how many without.
  package private(set) var numbered = 0
  package private(set) var unnumbered = 0
  private var runs: [[UInt8]: NumberRuns] = [:]
  /// Prefixes behind this one are not kept any more.
  private var last: [UInt8]?

  package init() {}

  /// Takes in one identifier.
  package mutating func add(_ identifier: [UInt8]) {
    var begin = identifier.count
    while begin > 0, identifier.count - begin < 18, (0x30...0x39).contains(identifier[begin - 1]) { begin -= 1 }
    if begin == identifier.count {
      unnumbered += 1
      return
    }
    numbered += 1
    let number = identifier[begin...].reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    let prefix = Array(identifier[..<begin])
    if let last, Self.precedes(last, prefix) { return }
    runs[prefix, default: NumberRuns()].add(number)
    if runs.count > 2 * Self.mostPrefixes { drop() }
  }

  /// Takes in what another thread or shard saw.
  package mutating func merge(_ other: IdentifierSeries) {
    numbered += other.numbered
    unnumbered += other.unnumbered
    for (prefix, numbers) in other.runs { runs[prefix, default: NumberRuns()].merge(numbers) }
    for limit in [last, other.last].compactMap({ $0 }) {
      runs = runs.filter { !Self.precedes(limit, $0.key) }
      last = last.map { Self.precedes(limit, $0) ? limit : $0 } ?? limit
    }
    if runs.count > 2 * Self.mostPrefixes { drop() }
  }

  /// The series, those with the most members first, then in the order of their prefixes.
  package var series: [Series] {
    let kept = runs.keys.sorted(by: Self.precedes).prefix(Self.mostPrefixes)
    return kept.compactMap { prefix in
      runs[prefix].flatMap { $0.most < Self.leastMembers ? nil : Self.series(prefix, $0.sorted) }
    }
    .sorted { $0.members != $1.members ? $0.members > $1.members : Self.precedes($0.prefix, $1.prefix) }
  }

  private static func precedes(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
  }

  private mutating func drop() {
    let sorted = runs.keys.sorted(by: Self.precedes)
    for prefix in sorted.dropFirst(Self.mostPrefixes) { runs[prefix] = nil }
    last = sorted[Self.mostPrefixes - 1]
  }

  private static func series(_ prefix: [UInt8], _ runs: [ClosedRange<Int64>]) -> Series? {
    let members = runs.reduce(0) { $0 + Int($1.upperBound - $1.lowerBound) + 1 }
    guard members >= leastMembers, let first = runs.first, let last = runs.last else { return nil }
    let low = number(members / 100, of: runs)
    let high = number(members - 1 - members / 100, of: runs)
    let between = Int64(members - members / 100 * 2)
    // At most 10^18 numbers, so nine times as many are still one.
    let isDense = between * 10 >= (high - low + 1) * 9
    var jumps: [Jump] = []
    if isDense {
      for (run, next) in zip(runs, runs.dropFirst()) {
        jumps.append(
          Jump(
            first: run.upperBound + 1, last: next.lowerBound - 1,
            isAtEdge: run.upperBound < low || next.lowerBound > high))
      }
    }
    let largest = jumps.sorted { ($1.count, $0.first) < ($0.count, $1.first) }.prefix(mostJumps)
    return Series(
      prefix: prefix, members: members, lowest: first.lowerBound, highest: last.upperBound, isDense: isDense,
      jumps: largest.sorted { $0.first < $1.first }, jumpCount: jumps.count,
      missing: jumps.reduce(0) { $0 + ($1.isAtEdge ? 0 : $1.count) })
  }

  /// The number at a place of the order, from zero.
  private static func number(_ place: Int, of runs: [ClosedRange<Int64>]) -> Int64 {
    var left = Int64(place)
    for run in runs {
      let count = run.upperBound - run.lowerBound + 1
      if left < count { return run.lowerBound + left }
      left -= count
    }
    return runs.last?.upperBound ?? 0
  }
}

/// A set of numbers, as the runs in which they follow one another.
private struct NumberRuns: Sendable {
  /// In order, never touching; and what was not sorted in yet.
  private var runs: [ClosedRange<Int64>] = []
  private var waiting: [ClosedRange<Int64>] = []

  /// How many numbers there are at most; some may stand there twice.
  var most: Int {
    (runs + waiting).reduce(0) { $0.addingReportingOverflow(Int($1.upperBound - $1.lowerBound) + 1).partialValue }
  }

  /// All runs.
  var sorted: [ClosedRange<Int64>] {
    var copy = self
    copy.sort()
    return copy.runs
  }

  mutating func add(_ number: Int64) {
    // Most exports are in order.
    if let last = waiting.last ?? runs.last, last.contains(number) { return }
    if let last = waiting.last, last.upperBound + 1 == number {
      waiting[waiting.count - 1] = last.lowerBound...number
    } else {
      waiting.append(number...number)
      if waiting.count > max(64, runs.count) { sort() }
    }
  }

  mutating func merge(_ other: NumberRuns) {
    waiting += other.runs + other.waiting
    sort()
  }

  private mutating func sort() {
    let all = (runs + waiting).sorted { $0.lowerBound < $1.lowerBound }
    runs.removeAll(keepingCapacity: true)
    waiting.removeAll(keepingCapacity: true)
    for run in all {
      if let last = runs.last, run.lowerBound <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
      } else {
        runs.append(run)
      }
    }
  }
}
