/// A part of a whole that somebody allows, kept exactly in millionths.
///
/// Typed as `0.1%`, `0.1 %` or `0.001`; from nothing to the whole, at most four decimals of a per cent.
package struct Percent: ArgumentValue, Hashable {
  /// The share in millionths, from 0 to 1,000,000.
  package let millionths: Int

  package static var placeholder: String { "SHARE" }
  package static var wanted: String { "write a share from 0% to 100%, such as 0.1% or 0.001" }

  /// Makes a share of so many millionths, brought into the range from 0 to 1,000,000.
  package init(millionths: Int) { self.millionths = min(max(millionths, 0), 1_000_000) }

  /// The share as one would type it, such as `0.1%`; read again it is equal.
  package var text: String {
    var decimals = String(millionths % 10_000 + 10_000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return String(millionths / 10_000) + (decimals.isEmpty ? "" : "." + decimals) + "%"
  }

  package init?(argument: String) {
    var digits = Array(argument.utf8)
    var decimals = 6
    if digits.last == UInt8(ascii: "%") {
      digits.removeLast()
      if digits.last == UInt8(ascii: " ") { digits.removeLast() }
      decimals = 4
    }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...3).contains(whole.count) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : []
    guard parts.count == 1 || (1...decimals).contains(fraction.count) else { return nil }
    var value = 0
    for digit in whole + fraction + repeatElement(0x30, count: decimals - fraction.count) {
      guard digit >= 0x30, digit <= 0x39 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    guard value <= 1_000_000 else { return nil }
    millionths = value
  }

  /// Whether `part` of `whole` is more than this share; nothing of nothing is not.
  ///
  /// Exact for all counts, since the products are taken in double width.
  package func isExceeded(by part: Int, of whole: Int) -> Bool {
    let counted = part.multipliedFullWidth(by: 1_000_000)
    let allowed = whole.multipliedFullWidth(by: millionths)
    return (counted.high, counted.low) > (allowed.high, allowed.low)
  }
}
