package import Conversations

/// What a field that should hold a time holds.
package enum TimeReading: Equatable, Sendable {
  /// Nothing: `null`, zero or a negative number.
  case absent
  case instant(Instant)
  /// A local time that clocks showed twice or never: the first of both, or the time with the gap added.
  case unclear(Instant)
  /// Something that is no time, or a time that no calendar has.
  case bad

  /// The last millisecond of the year 9999.
  private static let last: Int64 = 253_402_300_799_999
  /// The first millisecond of the year 1.
  private static let first: Int64 = -62_135_596_800_000

  /// A number of seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by size.
  ///
  /// Below 1e11 it counts seconds, below 1e14 milliseconds, below 1e17 microseconds. What is finer than a millisecond
  /// is cut off.
  init(_ number: Decimal) {
    guard !number.isNegative, number.digits != 0 else {
      self = .absent
      return
    }
    guard let whole = number.scaled(byPowerOfTen: 0, rounding: .towardZero) else {
      self = .bad
      return
    }
    let power =
      whole < 100_000_000_000 ? 3 : whole < 100_000_000_000_000 ? 0 : whole < 100_000_000_000_000_000 ? -3 : -6
    guard let milliseconds = number.scaled(byPowerOfTen: power, rounding: .towardZero), milliseconds <= Self.last else {
      self = .bad
      return
    }
    self = .instant(Instant(milliseconds: milliseconds))
  }

  /// A time as text.
  ///
  /// Accepted: `2026-03-02T10:15:00`, with `T`, `t` or a blank; a fraction of one to nine digits; then nothing, `Z`,
  /// ` UTC`, `+01:00`, `+0100` or `+01`, with or without a blank before it. Without a zone it is a local time of the
  /// zone given. Digits only are a number. A second 60 is the last millisecond of its minute.
  package init(_ text: Span<UInt8>, zone: ZoneOffsets) {
    self = Self.parse(text, zone: zone) ?? .bad
  }

  private static func parse(_ text: Span<UInt8>, zone: ZoneOffsets) -> TimeReading? {
    if text.isEmpty { return nil }
    var at = 0
    func peek() -> UInt8 { at < text.count ? text[at] : 0 }
    func number(_ digits: Int) -> Int? {
      guard at + digits <= text.count else { return nil }
      var value = 0
      for _ in 0..<digits {
        guard text[at] &- 0x30 <= 9 else { return nil }
        value = value * 10 + Int(text[at] - 0x30)
        at += 1
      }
      return value
    }
    func take(_ wanted: UInt8...) -> Bool {
      guard at < text.count, wanted.contains(text[at]) else { return false }
      at += 1
      return true
    }
    if let plain = wholeNumber(text) { return TimeReading(plain) }
    guard let year = number(4), take(0x2d), let month = number(2), take(0x2d), let day = number(2),
      take(0x54, 0x74, 0x20), let hour = number(2), take(0x3a), let minute = number(2), take(0x3a),
      let second = number(2)
    else { return nil }
    var millisecond = 0
    if take(0x2e) {
      var count = 0
      while peek() &- 0x30 <= 9, at < text.count {
        if count < 3 { millisecond = millisecond * 10 + Int(peek() - 0x30) }
        count += 1
        at += 1
      }
      guard (1...9).contains(count) else { return nil }
      for _ in count..<max(count, 3) { millisecond *= 10 }
    }
    var offset: Int?
    if at < text.count {
      let hasBlank = take(0x20)
      if take(0x5a, 0x7a) {
        offset = 0
      } else if hasBlank, take(0x55), take(0x54), take(0x43) {
        offset = 0
      } else {
        let isWest = peek() == 0x2d
        guard take(0x2b, 0x2d), let hours = number(2), hours <= 23 else { return nil }
        var minutes = 0
        if at < text.count {
          _ = take(0x3a)
          guard let given = number(2), given <= 59 else { return nil }
          minutes = given
        }
        offset = (hours * 60 + minutes) * (isWest ? -1 : 1)
      }
    }
    guard at == text.count else { return nil }
    let local = milliseconds(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
    // The calendar has no such day, or the clock no such time.
    if local == .min { return nil }
    if let offset { return within(.once(Instant(milliseconds: local - Int64(offset) * 60_000))) }
    return within(zone.time(local: local))
  }

  private static func wholeNumber(_ text: Span<UInt8>) -> Decimal? {
    guard text.count <= 19 else { return nil }
    var value = Decimal()
    for index in text.indices {
      guard text[index] &- 0x30 <= 9 else { return nil }
      let (product, overflow) = value.digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value.digits = product &+ UInt64(text[index] - 0x30)
    }
    return value
  }

  /// A time, or `nil` where its zone carried it out of the years that a date can name.
  private static func within(_ time: ZoneOffsets.LocalTime) -> TimeReading? {
    guard (first...last).contains(time.instant.milliseconds) else { return nil }
    if case .once(let instant) = time { return .instant(instant) }
    return .unclear(time.instant)
  }

  /// Milliseconds since 1970 in UTC, or `Int64.min` where the calendar has no such day or the clock no such time.
  @inline(__always)
  static func milliseconds(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, millisecond: Int
  ) -> Int64 {
    guard year >= 1, month >= 1, month <= 12, day >= 1, hour <= 23, minute <= 59, second <= 60 else { return .min }
    if day > 28 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = month == 2 ? (isLeap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
      if day > length { return .min }
    }
    // Days since 1970-01-01, with years that begin in March (Howard Hinnant, days_from_civil, public domain).
    let shifted = month <= 2 ? year &- 1 : year
    let century = Int(UInt32(truncatingIfNeeded: shifted) / 100)
    let dayOfYear = Int(UInt32(truncatingIfNeeded: 153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5) &+ day &- 1
    let days = shifted &* 365 &+ shifted &>> 2 &- century &+ century &>> 2 &+ dayOfYear &- 719_468
    let seconds = days &* 86_400 &+ hour &* 3_600 &+ minute &* 60 &+ min(second, 59)
    return Int64(seconds &* 1_000 &+ (second == 60 ? 999 : millisecond))
  }
}
