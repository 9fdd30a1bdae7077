/// Which of 256 classes of words a message has, by the hashes of its words of content.
///
/// Two messages that share few words share few classes, so most pairs need no look at their letters.
struct Signature: Sendable {
  private var bits = SIMD4<UInt64>(repeating: 0)

  @inline(__always)
  mutating func insert(_ hash: UInt64) {
    let bit: UInt64 = 1 &<< (hash &>> 32 & 63)
    switch hash &>> 38 & 3 {
    case 0: bits[0] |= bit
    case 1: bits[1] |= bit
    case 2: bits[2] |= bit
    default: bits[3] |= bit
    }
  }

  /// How many classes it has.
  var count: Int {
    bits[0].nonzeroBitCount + bits[1].nonzeroBitCount + bits[2].nonzeroBitCount + bits[3].nonzeroBitCount
  }

  /// How many classes two messages share.
  func shared(with other: Signature) -> Int {
    (bits[0] & other.bits[0]).nonzeroBitCount + (bits[1] & other.bits[1]).nonzeroBitCount
      + (bits[2] & other.bits[2]).nonzeroBitCount + (bits[3] & other.bits[3]).nonzeroBitCount
  }
}
