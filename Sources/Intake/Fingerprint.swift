/// What the lines of an input were, in 128 bits, however they were cut into blocks.
///
/// A polynomial over the hashes of the lines, in two words: appending is `this * K^n + other`, so that parts which were
/// read apart are joined in order. Line ends are not part of it; a line over the limit counts with its length only.
package struct Fingerprint: Sendable, Equatable {
  /// How many lines were taken in, blank ones included.
  package private(set) var lines = 0
  private var high: UInt64 = 0
  private var low: UInt64 = 0
  private var highPower: UInt64 = 1
  private var lowPower: UInt64 = 1

  // Odd, so that no power is zero; the golden ratio and the next prime-like constant of splitmix64 (public domain).
  private static let highFactor: UInt64 = 0x9e37_79b9_7f4a_7c15
  private static let lowFactor: UInt64 = 0xbf58_476d_1ce4_e5b9

  package init() {}

  /// A fingerprint as it was written down: the number of lines and both words.
  package init(lines: Int, words: (high: UInt64, low: UInt64)) {
    self.lines = lines
    (high, low) = words
    highPower = Self.power(Self.highFactor, lines)
    lowPower = Self.power(Self.lowFactor, lines)
  }

  /// What must be written down beside ``lines`` to have it again.
  package var words: (high: UInt64, low: UInt64) { (high, low) }

  private static func power(_ factor: UInt64, _ exponent: Int) -> UInt64 {
    var (result, square, rest) = (UInt64(1), factor, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result &* square }
      square = square &* square
      rest >>= 1
    }
    return result
  }

  /// Takes in one more line.
  mutating func append(_ line: Hash128) {
    lines &+= 1
    high = high &* Self.highFactor &+ line.high
    low = low &* Self.lowFactor &+ line.low
    highPower = highPower &* Self.highFactor
    lowPower = lowPower &* Self.lowFactor
  }

  /// The fingerprint of these lines and then the other ones.
  package func appending(_ other: Fingerprint) -> Fingerprint {
    var both = self
    both.lines &+= other.lines
    both.high = high &* other.highPower &+ other.high
    both.low = low &* other.lowPower &+ other.low
    both.highPower = highPower &* other.highPower
    both.lowPower = lowPower &* other.lowPower
    return both
  }

  /// Thirty-two hexadecimal digits.
  package var hex: String { Self.digits(high) + Self.digits(low) }

  private static func digits(_ word: UInt64) -> String {
    let plain = String(word, radix: 16)
    return String(repeating: "0", count: 16 - plain.count) + plain
  }
}
