import Conversations

extension JSONCursor {
  /// Reads a time: a string in one of the accepted forms, or a number whose size tells its unit.
  @inline(__always)
  mutating func readTime(zoneOffset: Int) -> TimeReading {
    switch kind {
    case .string:
      skipString()
      if stringIsPlain, let fast = commonTime() { return fast }
      return failed ? .absent : uncommonTime(zoneOffset: zoneOffset)
    case .number:
      guard let number = readNumber() else { return .absent }
      return TimeReading(number)
    case .null:
      skipLiteral()
      return .absent
    default:
      skip()
      return .bad
    }
  }

  @inline(never)
  private mutating func uncommonTime(zoneOffset: Int) -> TimeReading {
    guard stringIsPlain else { return .bad }
    var text: [UInt8] = []
    copy(from: stringStart, count: min(stringEnd - stringStart, 64), to: &text)
    return stringEnd - stringStart > 64 ? .bad : TimeReading(text.span, zoneOffset: zoneOffset)
  }

  /// `2026-05-03T09:30:00Z` and the same with three digits of fraction, read as three integers of eight bytes.
  ///
  /// `nil` where the string has another form or holds no day of the calendar; the slow way decides then.
  @inline(__always)
  private mutating func commonTime() -> TimeReading? {
    let count = stringEnd &- stringStart
    guard count == 20 || count == 24 else { return nil }
    let date = eight(stringStart)  // 2026-05-
    let middle = eight(stringStart &+ 8)  // 03T09:30
    let rest = eight(stringStart &+ 16)  // :00.123Z or :00Z and anything
    guard date & 0xff00_00ff_0000_0000 == 0x2d00_002d_0000_0000,
      middle & 0x0000_ff00_00ff_0000 == 0x0000_3a00_0054_0000
    else { return nil }
    let isShort = count == 20
    guard
      isShort ? rest & 0xff00_00ff == 0x5a00_003a : rest & 0xff00_0000_ff00_00ff == 0x5a00_0000_2e00_003a
    else { return nil }
    let restDigits: UInt64 = isShort ? 0x0000_0000_00ff_ff00 : 0x00ff_ffff_00ff_ff00
    let d = (date ^ 0x3030_3030_3030_3030) & 0x00ff_ff00_ffff_ffff
    let m = (middle ^ 0x3030_3030_3030_3030) & 0xffff_00ff_ff00_ffff
    let r = (rest ^ 0x3030_3030_3030_3030) & restDigits
    guard (d | m | r) & 0xf0f0_f0f0_f0f0_f0f0 == 0 else { return nil }
    let six: UInt64 = 0x0606_0606_0606_0606
    guard ((d &+ six) | (m &+ six) | (r &+ six)) & 0xf0f0_f0f0_f0f0_f0f0 == 0 else { return nil }
    func digit(_ word: UInt64, _ index: UInt64) -> Int { Int(truncatingIfNeeded: word &>> (index &* 8) & 15) }
    let year = digit(d, 0) &* 1000 &+ digit(d, 1) &* 100 &+ digit(d, 2) &* 10 &+ digit(d, 3)
    return TimeReading.make(
      year: year, month: digit(d, 5) &* 10 &+ digit(d, 6), day: digit(m, 0) &* 10 &+ digit(m, 1),
      hour: digit(m, 3) &* 10 &+ digit(m, 4), minute: digit(m, 6) &* 10 &+ digit(m, 7),
      second: digit(r, 1) &* 10 &+ digit(r, 2),
      millisecond: digit(r, 4) &* 100 &+ digit(r, 5) &* 10 &+ digit(r, 6), offsetMinutes: 0)
  }
}
