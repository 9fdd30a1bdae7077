/// A week of ISO 8601: from Monday to Sunday, counted in the year that has most of its days.
///
/// Week 1 is the one with 4 January in it. So 1 January 2027, a Friday, lies in `2026-W53`.
package struct ISOWeek: Sendable, Hashable, Comparable {
  /// The year by whose number the week goes, from 1 to 9999.
  package let year: Int
  /// From 1 to 52, in long years to 53.
  package let week: Int

  /// A week, or `nil` where the year has no such.
  package init?(year: Int, week: Int) {
    guard (1...9_999).contains(year), (1...Self.count(in: year)).contains(week) else { return nil }
    (self.year, self.week) = (year, week)
  }

  /// A week as `2026-W46`, exactly; `nil` for any other text, and where the year has no such week.
  package init?(text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
      let year = CalendarDate.number(bytes[..<4]), let week = CalendarDate.number(bytes[6...])
    else { return nil }
    self.init(year: year, week: week)
  }

  /// The week of a day.
  package init(_ day: Day) {
    // The Thursday of a week lies in the year by which it goes.
    let thursday = Day(number: day.number - Int64(day.weekday) + 3)
    year = CalendarDate(thursday).year
    week = Int(thursday.number - Self.monday(ofFirstIn: year).number) / 7 + 1
  }

  /// Its first day.
  package var monday: Day { Day(number: Self.monday(ofFirstIn: year).number + Int64(week - 1) * 7) }
  /// Its last day.
  package var sunday: Day { Day(number: monday.number + 6) }
  /// The week after it.
  package var next: ISOWeek { ISOWeek(Day(number: monday.number + 7)) }
  /// The week before it.
  package var previous: ISOWeek { ISOWeek(Day(number: monday.number - 7)) }

  /// The week as it is written: `2026-W46`.
  package var text: String { "\(year.padded(4))-W\(week.padded(2))" }

  package static func < (a: ISOWeek, b: ISOWeek) -> Bool { (a.year, a.week) < (b.year, b.week) }

  /// How many weeks a year has.
  private static func count(in year: Int) -> Int {
    Int(monday(ofFirstIn: year + 1).number - monday(ofFirstIn: year).number) / 7
  }

  private static func monday(ofFirstIn year: Int) -> Day {
    // Days of years beyond 9999 are needed for their borders only, so no date is asked for.
    let before = year - 1
    let newYear = Day(number: Int64(before * 365 + before / 4 - before / 100 + before / 400 - 719_162))
    let fourth = Day(number: newYear.number + 3)
    return Day(number: fourth.number - Int64(fourth.weekday))
  }
}
