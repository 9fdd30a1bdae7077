/// Which of 256 classes of words a message has, by the hashes of its words of content.
///
/// Two messages that share few words share few classes, so most pairs need no look at their letters.
struct Signature: Sendable {
  private var bits = InlineArray<4, UInt64>(repeating: 0)

  /// Adds a word; which of the four words of bits it goes to is an address, not a branch.
  @inline(__always)
  mutating func insert(_ hash: UInt64) {
    bits[Int(truncatingIfNeeded: hash &>> 38 & 3)] |= 1 &<< (hash &>> 32 & 63)
  }

  /// Adds all classes of another message.
  mutating func formUnion(_ other: Signature) {
    for index in 0..<4 { bits[index] |= other.bits[index] }
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
