/// Where a conversation stands in the order of a draw: 32 bytes of a hash, compared from the first.
///
/// The hash is SHA-256 over the seed and the identifier, so anybody can draw the same again, in any order of the input.
package struct DrawKey: Sendable, Comparable, Hashable {
  /// The bytes in groups of eight, the first byte the highest.
  private let words: SIMD4<UInt64>

  /// - Parameter hash: 32 bytes; more are left out, missing ones count as zero.
  package init(_ hash: [UInt8]) {
    var words = SIMD4<UInt64>()
    for (place, byte) in hash.prefix(32).enumerated() { words[place / 8] |= UInt64(byte) << UInt64(56 - place % 8 * 8) }
    self.words = words
  }

  package static func < (a: DrawKey, b: DrawKey) -> Bool {
    for place in 0..<4 where a.words[place] != b.words[place] { return a.words[place] < b.words[place] }
    return false
  }

  /// The first eight bytes.
  package var first: UInt64 { words[0] }

  /// The first 16 hexadecimal digits, by which a review sheet names the case.
  package var name: String {
    let digits = String(words[0], radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
