package import Conversations
package import Judging
package import Redaction

extension SafeText {
  /// A time as ISO 8601 in UTC, with milliseconds only where there are some: `2026-11-09T10:00:00Z`.
  package init(_ time: Instant) {
    var bytes: [UInt8] = []
    CivilDate(time).append(to: &bytes)
    self.init(name: bytes)
  }

  /// A day as ISO 8601: `2026-11-09`.
  init(dayNumber day: Day) { self.init(name: CalendarDate(day).text) }

  /// A day in words: `9 November 2026`.
  package init(inWords day: Day) {
    let date = CalendarDate(day)
    let months: [SafeText] = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    self = "\(date.day) \(months[date.month - 1]) \(date.year)"
  }
}

/// A day of the Gregorian calendar and the time in it, in UTC.
///
/// Days become dates by Howard Hinnant's `civil_from_days` (2014): eras of 400 years, years that begin in March.
struct CivilDate: Equatable {
  var year: Int
  /// From 1 to 12.
  var month: Int
  /// From 1 to 31.
  var day: Int
  var secondOfDay: Int
  var millisecond: Int

  init(_ time: Instant) {
    let total = Int(time.milliseconds)
    let days = (total - ((total % 86_400_000) + 86_400_000) % 86_400_000) / 86_400_000
    let rest = total - days * 86_400_000
    secondOfDay = rest / 1000
    millisecond = rest % 1000
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Appends the time as ISO 8601 in UTC, with milliseconds only where there are some.
  func append(to bytes: inout [UInt8]) {
    let year = max(0, year)
    Self.append(year / 100, to: &bytes)
    Self.append(year % 100, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(day, to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    Self.append(secondOfDay / 3600, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.append(secondOfDay / 60 % 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.append(secondOfDay % 60, to: &bytes)
    if millisecond > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(millisecond / 100))
      Self.append(millisecond % 100, to: &bytes)
    }
    bytes.append(UInt8(ascii: "Z"))
  }

  /// Appends two digits.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
