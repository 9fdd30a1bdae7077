package import Conversations
package import Redaction

extension SafeText {
  /// A time as ISO 8601 in UTC, with milliseconds only where there are some: `2026-11-09T10:00:00Z`.
  package init(_ time: Instant) { self.init(name: Self.isoBytes(time)) }

  /// A day in words: `9 November 2026`.
  package init(day time: Instant) {
    let date = CivilDate(time)
    let months: [SafeText] = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    self = "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  private static func isoBytes(_ time: Instant) -> [UInt8] {
    let date = CivilDate(time)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    func put(_ number: Int, _ width: Int) {
      var divisor = 1
      for _ in 1..<width { divisor *= 10 }
      var rest = number
      while divisor > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor % 10))
        rest %= divisor * 10
        divisor /= 10
      }
    }
    put(max(0, date.year), 4)
    bytes.append(UInt8(ascii: "-"))
    put(date.month, 2)
    bytes.append(UInt8(ascii: "-"))
    put(date.day, 2)
    bytes.append(UInt8(ascii: "T"))
    put(date.secondOfDay / 3600, 2)
    bytes.append(UInt8(ascii: ":"))
    put(date.secondOfDay / 60 % 60, 2)
    bytes.append(UInt8(ascii: ":"))
    put(date.secondOfDay % 60, 2)
    if date.millisecond > 0 {
      bytes.append(UInt8(ascii: "."))
      put(date.millisecond, 3)
    }
    bytes.append(UInt8(ascii: "Z"))
    return bytes
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
}
