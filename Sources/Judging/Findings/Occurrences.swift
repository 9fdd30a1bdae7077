/// How often each small number occurred, for an exact spread without keeping every value.
///
/// The memory depends on the largest number, which is never more than 65,535, not on how many came; two of them that
/// were filled apart add up to the one that saw everything.
package struct Occurrences: Sendable, Equatable {
  /// By number, up to the largest that came.
  private(set) var counts: [Int] = []
  /// How many came.
  package private(set) var total = 0

  package init() {}

  /// Counts a number from 0 to 65,535; larger ones count as that.
  mutating func add(_ number: Int) {
    let place = min(max(0, number), Int(UInt16.max))
    if place >= counts.count { counts += [Int](repeating: 0, count: place + 1 - counts.count) }
    counts[place] += 1
    total += 1
  }

  /// The spread; `nil` when nothing came.
  package var spread: Distribution? { Distribution(of: self) }

  /// The number that stands at a rank, counted from zero among all in ascending order.
  fileprivate func number(at rank: Int) -> Int {
    var left = rank
    for (number, count) in counts.enumerated() {
      if left < count { return number }
      left -= count
    }
    return max(0, counts.count - 1)
  }
}

extension Distribution {
  /// The spread of counted numbers, by the same nearest ranks as that of a list; `nil` when nothing was counted.
  init?(of occurrences: Occurrences) {
    guard occurrences.total > 0 else { return nil }
    count = occurrences.total
    median = occurrences.number(at: (count - 1) / 2)
    ninetieth = occurrences.number(at: (count * 9 + 9) / 10 - 1)
    largest = occurrences.number(at: count - 1)
  }
}
