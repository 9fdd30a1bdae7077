import Conversations

extension JSONCursor {
  /// Reads a time: a string in one of the accepted forms, or a number whose size tells its unit.
  @inline(never)
  mutating func readTime(zone: ZoneOffsets) -> TimeReading {
    switch kind {
    case .string:
      skipString()
      return failed ? .absent : uncommonTime(zone: zone)
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
  private mutating func uncommonTime(zone: ZoneOffsets) -> TimeReading {
    guard stringIsPlain else { return .bad }
    var text: [UInt8] = []
    copy(from: stringStart, count: min(stringEnd - stringStart, 64), to: &text)
    return stringEnd - stringStart > 64 ? .bad : TimeReading(text.span, zone: zone)
  }

  /// Reads `2026-05-03T09:30:00Z` or the same with three digits of fraction, as three integers of eight bytes.
  ///
  /// In milliseconds since 1970. `Int64.min` where the value has another form or is no day of the calendar; nothing was
  /// passed then, and the slow way decides. The form leaves no room for escapes, so the string needs no scan.
  @inline(__always)
  mutating func passCommonTime() -> Int64 {
    let start = at &+ 1
    let date = eight(start)  // 2026-05-
    let middle = eight(start &+ 8)  // 03T09:30
    let rest = eight(start &+ 16)  // :00.123Z or :00Z"
    let isShort = rest & 0xff_0000_0000 == 0x22_0000_0000
    let end = start &+ (isShort ? 20 : 24)
    let marks =
      (date & 0xff00_00ff_0000_0000 ^ 0x2d00_002d_0000_0000)
      | (middle & 0x0000_ff00_00ff_0000 ^ 0x0000_3a00_0054_0000)
      | (isShort ? rest & 0xff00_00ff ^ 0x5a00_003a : rest & 0xff00_0000_ff00_00ff ^ 0x5a00_0000_2e00_003a)
    let restDigits: UInt64 = isShort ? 0x0000_0000_00ff_ff00 : 0x00ff_ffff_00ff_ff00
    let d = (date ^ 0x3030_3030_3030_3030) & 0x00ff_ff00_ffff_ffff
    let m = (middle ^ 0x3030_3030_3030_3030) & 0xffff_00ff_ff00_ffff
    let r = (rest ^ 0x3030_3030_3030_3030) & restDigits
    let six: UInt64 = 0x0606_0606_0606_0606
    let strange = (d | m | r | (d &+ six) | (m &+ six) | (r &+ six)) & 0xf0f0_f0f0_f0f0_f0f0
    guard marks | strange == 0, byte(at) == 0x22, byte(end) == 0x22 else { return .min }
    // Neighbouring digits become one number in the byte of the second: 10 * first + second.
    func pairs(_ word: UInt64) -> UInt64 { word &* 10 &+ word &>> 8 }
    func part(_ word: UInt64, _ index: UInt64) -> Int { Int(truncatingIfNeeded: word &>> (index &* 8) & 0xff) }
    let (dd, mm, rr) = (pairs(d), pairs(m), pairs(r))
    let millisecond = part(rr, 4) &* 10 &+ part(r, 6)
    let time = TimeReading.milliseconds(
      year: part(dd, 0) &* 100 &+ part(dd, 2), month: part(dd, 5), day: part(mm, 0), hour: part(mm, 3),
      minute: part(mm, 6), second: part(rr, 1), millisecond: millisecond)
    if time != .min { at = end &+ 1 }
    return time
  }
}
