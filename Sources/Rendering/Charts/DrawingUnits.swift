import Redaction

/// Lengths of drawings as text, computed in integers: the same bytes on every machine.
enum DrawingUnits {
  /// A part of the width, in hundredths of a percent; zero where the whole is nothing.
  static func hundredths(_ part: Int, of whole: Int) -> Int { scaled(part, of: whole, to: 10_000) }

  /// The part of a length that belongs to a part of a whole, to the nearest unit; between zero and the length.
  static func scaled(_ part: Int, of whole: Int, to length: Int) -> Int {
    guard whole > 0 else { return 0 }
    let held = min(max(part, 0), whole)
    let (quotient, rest) = whole.dividingFullWidth(held.multipliedFullWidth(by: length))
    return quotient + (rest >= whole - rest ? 1 : 0)
  }

  /// Hundredths of a percent: `12.5%`.
  static func percent(_ hundredths: Int) -> SafeText { decimal(hundredths, places: 2) + "%" }

  /// Tenths of a pixel: `12.5`.
  static func pixels(_ tenths: Int) -> SafeText { decimal(tenths, places: 1) }

  private static func decimal(_ units: Int, places: Int) -> SafeText {
    var (units, places) = (units, places)
    while places > 0, units % 10 == 0 { (units, places) = (units / 10, places - 1) }
    return SafeText(decimal: units, places: places)
  }
}
