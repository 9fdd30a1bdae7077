package import Redaction

/// How many cases a percentage needs; below it only counts are shown.
package let leastCasesForPercentage = 10

extension SafeText {
  /// A count with commas between the thousands: `30,211`.
  package init(grouped number: Int) {
    var bytes: [UInt8] = []
    Digits.append(number, to: &bytes)
    let first = number < 0 ? 1 : 0
    var index = bytes.count - 3
    while index > first {
      bytes.insert(0x2C, at: index)
      index -= 3
    }
    self.init(digits: bytes)
  }

  /// A number of so many decimals that is kept as an integer: `(decimal: 7_250, places: 4)` is `0.7250`.
  package init(decimal units: Int, places: Int) {
    var bytes: [UInt8] = []
    Digits.append(units, places: places, to: &bytes)
    self.init(digits: bytes)
  }

  /// A number with fixed decimals, ties to even; a dash for what is no number.
  package init(_ value: Double, places: Int) {
    guard let units = Digits.units(of: value, places: places) else {
      self.init("-")
      return
    }
    self.init(decimal: units, places: places)
  }

  /// A percentage of one decimal, ties to even, without the sign: `(percentage: 12, of: 80)` is `15.0`.
  ///
  /// Computed in integers, so it is the nearest one for all counts. A dash where nothing was counted.
  package init(percentage part: Int, of whole: Int) {
    guard whole > 0, part >= 0 else {
      self.init("-")
      return
    }
    let (thousandths, rest) = whole.dividingFullWidth(part.multipliedFullWidth(by: 1_000))
    let isOdd = thousandths & 1 == 1
    let isUp = rest > whole - rest || (rest == whole - rest && isOdd)
    self.init(decimal: thousandths + (isUp ? 1 : 0), places: 1)
  }

  /// A share with both numbers and its interval: `12 of 80 (15.0 %, 8.8 to 24.4 %)`; counts only below ten cases.
  ///
  /// `low` and `high` are the ends of the interval, from 0 to 1.
  package init(part: Int, of whole: Int, low: Double, high: Double) {
    let counts: SafeText = "\(SafeText(grouped: part)) of \(SafeText(grouped: whole))"
    guard whole >= leastCasesForPercentage else {
      self = counts
      return
    }
    let share = SafeText(percentage: part, of: whole)
    let ends: SafeText = "\(SafeText(low * 100, places: 1)) to \(SafeText(high * 100, places: 1))"
    self = "\(counts) (\(share) %, \(ends) %)"
  }
}
