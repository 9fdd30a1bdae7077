/// Numbers as digits, the same on every machine and in every locale.
enum Digits {
  /// Appends a whole number.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(0x2D) }
    append(magnitude: number.magnitude, leastDigits: 1, to: &bytes)
  }

  /// Appends a number of so many decimals that is kept as an integer; a zero has no sign.
  static func append(_ units: Int, places: Int, to bytes: inout [UInt8]) {
    guard places > 0 else { return append(units, to: &bytes) }
    if units < 0 { bytes.append(0x2D) }
    append(magnitude: units.magnitude, leastDigits: places + 1, to: &bytes)
    bytes.insert(0x2E, at: bytes.count - places)
  }

  private static func append(magnitude: UInt, leastDigits: Int, to bytes: inout [UInt8]) {
    var digits = [20 of UInt8](repeating: 0x30)
    var count = 0
    var rest = magnitude
    repeat {
      digits[count] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    } while rest > 0
    count = max(count, leastDigits)
    bytes.append(addingCapacity: count) { output in
      for index in stride(from: count - 1, through: 0, by: -1) { output.append(digits[index]) }
    }
  }

  /// The number in units of its last decimal, ties to even; `nil` when it is no number or 9e15 units and more.
  ///
  /// Computed in integers from the bits of the number, so it is what exact arithmetic gives: 1.005 lies below the
  /// tie and becomes 1.00.
  static func units(of value: Double, places: Int) -> Int? {
    let scale = scales[places]
    guard value.magnitude * Double(scale) < 9e15 else { return nil }
    let isSubnormal = value.exponentBitPattern == 0
    let significand = UInt128(value.significandBitPattern) | (isSubnormal ? 0 : 1 << 52)
    let product = significand * UInt128(scale)
    let shift = 1_075 - Int(max(value.exponentBitPattern, 1))
    var units = shift > 0 ? product >> shift : product << -shift
    if shift > 0, shift < 128 {
      let rest = product - units << shift
      let half = UInt128(1) << (shift - 1)
      if rest > half || (rest == half && units & 1 == 1) { units += 1 }
    }
    return value < 0 ? -Int(units) : Int(units)
  }

  /// The powers of ten, by the number of decimals; at most twelve.
  private static let scales = (0...12).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
}
