/// The spread of a measure over cases: how many, the middle, the 90th percentile, the largest.
///
/// Percentiles are values that occur (nearest rank), so that no half message is ever printed.
package struct Distribution: Sendable, Equatable {
  package let count: Int
  package let median: Int
  package let ninetieth: Int
  package let largest: Int

  /// `nil` when there is no case.
  package init?(_ values: [Int]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    count = sorted.count
    median = sorted[(sorted.count - 1) / 2]
    ninetieth = sorted[(sorted.count * 9 + 9) / 10 - 1]
    largest = sorted[sorted.count - 1]
  }
}

extension SettledRows {
  /// T6 (`lateness`): AI messages beyond the grace, exchanges, and seconds from onset to initiation, over late needs.
  package var lateness: (aiMessages: Distribution?, exchanges: Distribution?, seconds: Distribution?) {
    var messages: [Int] = []
    var exchanges: [Int] = []
    var seconds: [Int] = []
    for index in rows.indices where standings[index].isMature && rows[index].facts.contains(.engaged) {
      for slot in 0..<4 where rows[index].lateness[slot].isUsed {
        let late = rows[index].lateness[slot]
        messages.append(Int(late.aiMessages))
        exchanges.append(Int(late.exchanges))
        if late.seconds >= 0 { seconds.append(Int(late.seconds)) }
      }
    }
    return (Distribution(messages), Distribution(exchanges), Distribution(seconds))
  }
}
