/// Square roots in whole numbers, so that no polarity and no similarity depends on how a machine rounds.
enum WholeRoot {
  /// The largest whole number whose square is at most `value`; Newton's method from above.
  static func floor<Number: FixedWidthInteger & UnsignedInteger>(_ value: Number) -> Number {
    guard value > 1 else { return value }
    let bits = Number.bitWidth - value.leadingZeroBitCount
    var root = Number(1) << Number((bits + 1) / 2)
    while true {
      let next = (root + value / root) / 2
      if next >= root { return root }
      root = next
    }
  }

  /// `part / sqrt(square)` in 1/10,000, rounded half up; at most 10,000.
  static func share(_ part: Int, ofRootOf square: UInt64) -> Int32 {
    guard part > 0, square > 0 else { return 0 }
    // Twenty thousandths, so that the last bit says which way to round.
    let wide = UInt128(part.magnitude) * UInt128(part.magnitude) * 400_000_000 / UInt128(square)
    let twice = wide <= UInt128(UInt64.max) ? UInt64(floor(UInt64(wide))) : UInt64(truncatingIfNeeded: floor(wide))
    return Int32(min(10_000, (twice + 1) / 2))
  }
}
