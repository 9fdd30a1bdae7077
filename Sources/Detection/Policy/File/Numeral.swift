/// A number as it was written: whole digits and a power of ten, so that 0.1 is exactly 0.1.
package struct Numeral: Equatable, Sendable {
  /// The digits, without a point, with the sign.
  package var digits: Int
  /// The power of ten that belongs to them.
  package var exponent: Int

  package init(digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The number times a scale; `nil` when that is not a whole number or too large for one.
  package func times(_ scale: Int) -> Int? {
    var (product, overflow) = digits.multipliedReportingOverflow(by: scale)
    if overflow { return nil }
    guard product != 0 else { return 0 }
    guard abs(exponent) < 40 else { return nil }
    for _ in 0..<abs(exponent) {
      if exponent < 0 {
        guard product % 10 == 0 else { return nil }
        product /= 10
      } else {
        (product, overflow) = product.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
      }
    }
    return product
  }

  /// A whole number of parts of a scale, in the fewest digits: 4,000 of 10,000 is `0.4`.
  package static func text(_ parts: Int, of scale: Int) -> String {
    var rest = parts.magnitude % scale.magnitude
    var text = (parts < 0 ? "-" : "") + String(parts.magnitude / scale.magnitude)
    guard rest != 0 else { return text }
    text += "."
    // What was written with few digits has few digits again; the bound is for whatever was not.
    for _ in 0..<12 where rest != 0 {
      rest *= 10
      text += String(rest / scale.magnitude)
      rest %= scale.magnitude
    }
    return text
  }
}
