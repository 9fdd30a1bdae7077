/// A date of the Gregorian calendar, as people write it: `2026-11-09`.
///
/// Days become dates and back by Howard Hinnant's `civil_from_days` and `days_from_civil` (2014, public domain): eras of
/// 400 years, years that begin in March.
package struct CalendarDate: Sendable, Hashable {
  package let year: Int
  /// From 1 to 12.
  package let month: Int
  /// From 1 to 31.
  package let day: Int

  /// A date, or `nil` where the calendar has no such day or the year is not from 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    // The thirtieth of February comes back as another date.
    guard CalendarDate(Day(self)) == self else { return nil }
  }

  /// A date as `2026-11-09`, exactly; `nil` for any other text.
  package init?(text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2], let year = Self.number(parts[0]),
      let month = Self.number(parts[1]), let day = Self.number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number that a few digits say; `nil` where anything else stands among them.
  static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard digit &- 0x30 <= 9 else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  /// The date of a day.
  package init(_ day: Day) {
    let shifted = Int(day.number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    self.day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The date as it is written: `2026-11-09`.
  package var text: String { "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))" }
}

extension Day {
  /// The day of a date.
  package init(_ date: CalendarDate) {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: Int64(era * 146_097 + dayOfEra - 719_468))
  }
}

extension Int {
  /// The number with zeros before it, so that it has at least so many digits.
  func padded(_ digits: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }
}
