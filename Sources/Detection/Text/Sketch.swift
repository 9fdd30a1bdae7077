package import Conversations

/// What a customer's problem statement is about, in 64 bits, so that two conversations can be held against each other.
///
/// Each bit is the sign of one random direction (SimHash, Charikar 2002): two texts differ in as many of the 64 bits as
/// the angle between them is of half a turn. The value 0 stands for no statement and is like nothing.
///
/// It is an estimate: with 64 bits, two statements that share nothing come out at 0.45 or more about once in forty times,
/// and two whose likeness is just 0.45 every other time. Measured at 0.45 (`repeat.same`) on statements written for this
/// purpose (the tests have them): 30 of 30 pairs of one matter pass, which share most of their words; of different
/// matters 7 of 300 pairs, 23 of all 870. Pairs that share few words were not measured and pass less often.
/// What is counted are roots of words, by their weight; letters are not, and so a misspelt word is another word.
package enum Sketch {
  /// How alike two statements are, from the bits in which their sketches differ, in 1/10,000.
  ///
  /// It is cos(pi * differing / 64), rounded half away from zero, and 0 from a right angle on.
  package static func likeness(_ a: UInt64, _ b: UInt64) -> TenThousandths {
    guard a != 0, b != 0 else { return TenThousandths(rawValue: 0) }
    return TenThousandths(rawValue: cosines[(a ^ b).nonzeroBitCount])
  }

  /// So many different words are looked at; what a statement is about stands at its beginning.
  private static let limit = 40
  /// How many words behind a negation what should work is a fault.
  private static let negationReach = 3

  /// The sketch of some words; 0 when none of them carries content.
  ///
  /// Words are compared as turns are (N6): by the concept they stand for, else by their stems, each once; words without
  /// content, the frequent words of all known languages and numbers are left out.
  static func of(_ tokens: Range<Int>, _ scan: borrowing TextScan, _ lexicon: Lexicon) -> UInt64 {
    var seen: [UInt64] = []
    seen.reserveCapacity(limit)
    var votes = Votes()
    var negatedUntil = -1
    for index in tokens {
      let token = scan.token(index)
      if token.flags.contains(.negation) { negatedUntil = index + negationReach }
      guard token.flags.isDisjoint(with: .stop), scan.byte(Int(token.start)) &- 0x30 > 9 else { continue }
      let isCommon = token.flags.contains(.common)
      if !isCommon, token.concept == 0, lexicon.languages(of: token.word) != 0 { continue }
      var concept = token.concept
      if concept == lexicon.concepts.works, index <= negatedUntil { concept = lexicon.concepts.fault }
      let root = concept == 0 ? scan.stemHash(of: token) : UInt64(concept)
      guard !seen.contains(root) else { continue }
      seen.append(root)
      votes.add(mixed(root), weight: weight(of: concept, isCommon, lexicon))
      if seen.count == limit { break }
    }
    return seen.isEmpty ? 0 : max(votes.majority, 1)
  }

  /// How much a word says: the square root of its weight in a likeness, doubled.
  private static func weight(of concept: UInt8, _ isCommon: Bool, _ lexicon: Lexicon) -> Int {
    if concept == 0 { return isCommon ? commonWeight : otherWeight }
    return switch lexicon.concepts.weights[Int(concept)] {
    case 20...: 9
    case 16...: 8
    case 10...: 6
    default: 4
    }
  }

  private static let commonWeight = 4
  private static let otherWeight = 7

  /// Spreads a hash over all bits (splitmix64, Steele, Lea and Flood 2014).
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var bits = hash &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ bits &>> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits &>> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits &>> 31
  }

  /// Sums for 64 bits at once: bit `n` of every sum lies in plane `n`.
  private struct Votes {
    private var planes = InlineArray<12, UInt64>(repeating: 0)
    private var total = 0

    /// Adds a weight to the sum of every bit that is set.
    mutating func add(_ bits: UInt64, weight: Int) {
      total += weight
      for plane in 0..<4 where weight & 1 << plane != 0 {
        var carry = bits
        var at = plane
        while carry != 0, at < 12 {
          let both = planes[at] & carry
          planes[at] ^= carry
          carry = both
          at += 1
        }
      }
    }

    /// The bits whose sum is more than half of all weights.
    var majority: UInt64 {
      let half = total / 2
      var above: UInt64 = 0
      var equal = ~UInt64(0)
      for plane in (0..<12).reversed() {
        if half & 1 << plane != 0 {
          equal &= planes[plane]
        } else {
          above |= equal & planes[plane]
          equal &= ~planes[plane]
        }
      }
      return above
    }
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
