package import Conversations

/// What a customer's problem statement is about, in 64 bits, so that two conversations can be held against each other.
///
/// Each bit is the sign of one random direction (SimHash, Charikar 2002): two texts differ in as many of the 64 bits as
/// the angle between them is of half a turn. The value 0 stands for no statement and is like nothing.
package enum Sketch {
  /// How alike two statements are, from the bits in which their sketches differ, in 1/10,000.
  ///
  /// It is cos(pi * differing / 64), rounded half away from zero, and 0 from a right angle on.
  package static func likeness(_ a: UInt64, _ b: UInt64) -> TenThousandths {
    guard a != 0, b != 0 else { return TenThousandths(rawValue: 0) }
    return TenThousandths(rawValue: cosines[(a ^ b).nonzeroBitCount])
  }

  /// The cosine for each number of bits from 0 to 64, computed once from the formula and written down.
  private static let cosines: InlineArray<65, Int32> = [
    10_000, 9988, 9952, 9892, 9808, 9700, 9569, 9415, 9239, 9040, 8819,
    8577, 8315, 8032, 7730, 7410, 7071, 6716, 6344, 5957, 5556, 5141,
    4714, 4276, 3827, 3369, 2903, 2430, 1951, 1467, 980, 491, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ]
}
