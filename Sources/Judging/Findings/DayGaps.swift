/// Days of a period on which no conversation was found, or far fewer than on other days like it.
///
/// A day is held against the other days of the period with the same weekday: there must be three of them, and their
/// median at least ten; a drop is less than half of it. Days at the ends of an export are often cut, so a drop there
/// says little; that is for the reader to judge. The median is the lower one of two.
package struct DayGaps: Sendable, Equatable {
  /// A day that has fewer conversations than others like it.
  package struct Gap: Sendable, Equatable {
    package let day: Day
    /// The median of the other days with its weekday; `nil` where there are fewer than three of them.
    package let expected: Int?
    package let found: Int
  }

  /// Fewer days than this do not show what is usual on a weekday: four weeks.
  package static let leastDays = 28
  /// So many other days with the same weekday are needed.
  package static let leastOthers = 3
  /// A smaller median falls by half by chance.
  package static let leastMedian = 10

  /// The days that were looked at; `nil` where no day is known.
  package let period: ClosedRange<Day>?
  /// How many days that are.
  package let days: Int
  /// Days without any conversation, in order; on some of them none is expected, as on Sundays.
  package let empty: [Gap]
  /// Days with some conversations and less than half of what is usual, in order; `nil` in less than four weeks.
  ///
  /// `nil` says that drops cannot be judged, and not that there are none.
  package let drops: [Gap]?

  /// Looks at the days from the first to the last.
  ///
  /// - Parameters:
  ///   - counts: conversations of each day, in any order; a day that stands there twice is added up.
  ///   - period: the days that should be there; without it, those from the first to the last that has a conversation.
  ///     Counts outside it are left out.
  package init(_ counts: [(day: Day, conversations: Int)], in period: ClosedRange<Day>? = nil) {
    let seen = counts.filter { $0.conversations > 0 }.map(\.day)
    guard let first = period?.lowerBound ?? seen.min(), let last = period?.upperBound ?? seen.max() else {
      self.period = nil
      days = 0
      empty = []
      drops = nil
      return
    }
    var found = [Int](repeating: 0, count: Int(last.number - first.number) + 1)
    for (day, conversations) in counts where day >= first && day <= last {
      found[Int(day.number - first.number)] += conversations
    }
    self.period = first...last
    days = found.count
    let expected = Self.expected(found)
    var (empty, drops): ([Gap], [Gap]) = ([], [])
    for (index, count) in found.enumerated() {
      let gap = Gap(day: Day(number: first.number + Int64(index)), expected: expected[index], found: count)
      if count == 0 { empty.append(gap) }
      if count > 0, let usual = gap.expected, usual >= Self.leastMedian, 2 * count < usual { drops.append(gap) }
    }
    self.empty = empty
    self.drops = found.count < Self.leastDays ? nil : drops
  }

  /// For each day the median of the others a week, two weeks and so on away.
  private static func expected(_ found: [Int]) -> [Int?] {
    var expected = [Int?](repeating: nil, count: found.count)
    for weekday in 0..<min(7, found.count) {
      let places = stride(from: weekday, to: found.count, by: 7).sorted { (found[$0], $0) < (found[$1], $1) }
      let others = places.count - 1
      guard others >= leastOthers else { continue }
      for (rank, place) in places.enumerated() {
        // Without the day itself all behind it move up by one.
        let middle = (others - 1) / 2
        expected[place] = found[places[middle < rank ? middle : middle + 1]]
      }
    }
    return expected
  }
}
