/// The hash function SHA-256 of FIPS 180-4, fed in pieces.
///
/// Checked against the vectors of the standard. It is meant for what the program writes; the whole of an input costs
/// more than reading it.
package struct SHA256: Sendable {
  private var state: [8 of UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The bytes that do not fill a block yet.
  private var tail: [UInt8] = []
  private var count: UInt64 = 0

  /// The hash of nothing yet.
  package init() { tail.reserveCapacity(64) }

  /// Adds bytes; any cut into pieces gives the same hash.
  package mutating func update(_ bytes: borrowing Span<UInt8>) {
    count &+= UInt64(bytes.count)
    var index = 0
    if !tail.isEmpty {
      while index < bytes.count, tail.count < 64 {
        tail.append(bytes[index])
        index += 1
      }
      guard tail.count == 64 else { return }
      let block = tail
      tail.removeAll(keepingCapacity: true)
      _ = compress(block.span, from: 0)
    }
    index = compress(bytes, from: index)
    while index < bytes.count {
      tail.append(bytes[index])
      index += 1
    }
  }

  /// Adds bytes; any cut into pieces gives the same hash.
  package mutating func update(_ bytes: [UInt8]) { update(bytes.span) }

  /// The 32 bytes of the hash; more can be added afterwards.
  package func digest() -> [UInt8] {
    var copy = self
    let bits = count &* 8
    var padding: [UInt8] = [0x80]
    padding.append(contentsOf: repeatElement(0, count: (119 - tail.count) % 64))
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    copy.update(padding.span)
    var result: [UInt8] = []
    result.reserveCapacity(32)
    for index in copy.state.indices {
      for shift in [24, 16, 8, 0] as [UInt32] {
        result.append(UInt8(truncatingIfNeeded: copy.state[index] >> shift))
      }
    }
    return result
  }

  /// The hash as 64 hexadecimal digits in lower case.
  package func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Takes whole blocks from an index on and answers where the rest begins.
  ///
  /// The rounds are written out sixteen at a time, so that the eight variables change their names and not their places,
  /// and the sixteen words of the message schedule that are in use are renewed where they stand: a third faster.
  private mutating func compress(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    let count = (bytes.count - start) / 64
    guard count > 0 else { return start }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for number in 0..<count {
      let block = bytes.extracting(start + number * 64..<start + number * 64 + 64)
      let old = (a, b, c, d, e, f, g, h)
      var words = [16 of UInt32](repeating: 0)
      @inline(__always) func word(_ at: Int) -> UInt32 {
        UInt32(block[at]) << 24 | UInt32(block[at &+ 1]) << 16 | UInt32(block[at &+ 2]) << 8 | UInt32(block[at &+ 3])
      }
      @inline(__always) func renew(_ index: Int) -> UInt32 {
        let early = words[(index &+ 1) & 15]
        let late = words[(index &+ 14) & 15]
        let first = early.turned(7) ^ early.turned(18) ^ early &>> 3
        let second = late.turned(17) ^ late.turned(19) ^ late &>> 10
        words[index] = words[index] &+ first &+ words[(index &+ 9) & 15] &+ second
        return words[index]
      }
      words[0] = word(0 &* 4)
      turn(a, b, c, &d, e, f, g, &h, words[0] &+ roundConstants[0])
      words[1] = word(1 &* 4)
      turn(h, a, b, &c, d, e, f, &g, words[1] &+ roundConstants[1])
      words[2] = word(2 &* 4)
      turn(g, h, a, &b, c, d, e, &f, words[2] &+ roundConstants[2])
      words[3] = word(3 &* 4)
      turn(f, g, h, &a, b, c, d, &e, words[3] &+ roundConstants[3])
      words[4] = word(4 &* 4)
      turn(e, f, g, &h, a, b, c, &d, words[4] &+ roundConstants[4])
      words[5] = word(5 &* 4)
      turn(d, e, f, &g, h, a, b, &c, words[5] &+ roundConstants[5])
      words[6] = word(6 &* 4)
      turn(c, d, e, &f, g, h, a, &b, words[6] &+ roundConstants[6])
      words[7] = word(7 &* 4)
      turn(b, c, d, &e, f, g, h, &a, words[7] &+ roundConstants[7])
      words[8] = word(8 &* 4)
      turn(a, b, c, &d, e, f, g, &h, words[8] &+ roundConstants[8])
      words[9] = word(9 &* 4)
      turn(h, a, b, &c, d, e, f, &g, words[9] &+ roundConstants[9])
      words[10] = word(10 &* 4)
      turn(g, h, a, &b, c, d, e, &f, words[10] &+ roundConstants[10])
      words[11] = word(11 &* 4)
      turn(f, g, h, &a, b, c, d, &e, words[11] &+ roundConstants[11])
      words[12] = word(12 &* 4)
      turn(e, f, g, &h, a, b, c, &d, words[12] &+ roundConstants[12])
      words[13] = word(13 &* 4)
      turn(d, e, f, &g, h, a, b, &c, words[13] &+ roundConstants[13])
      words[14] = word(14 &* 4)
      turn(c, d, e, &f, g, h, a, &b, words[14] &+ roundConstants[14])
      words[15] = word(15 &* 4)
      turn(b, c, d, &e, f, g, h, &a, words[15] &+ roundConstants[15])
      var round = 16
      while round < 64 {
        turn(a, b, c, &d, e, f, g, &h, renew(0) &+ roundConstants[round &+ 0])
        turn(h, a, b, &c, d, e, f, &g, renew(1) &+ roundConstants[round &+ 1])
        turn(g, h, a, &b, c, d, e, &f, renew(2) &+ roundConstants[round &+ 2])
        turn(f, g, h, &a, b, c, d, &e, renew(3) &+ roundConstants[round &+ 3])
        turn(e, f, g, &h, a, b, c, &d, renew(4) &+ roundConstants[round &+ 4])
        turn(d, e, f, &g, h, a, b, &c, renew(5) &+ roundConstants[round &+ 5])
        turn(c, d, e, &f, g, h, a, &b, renew(6) &+ roundConstants[round &+ 6])
        turn(b, c, d, &e, f, g, h, &a, renew(7) &+ roundConstants[round &+ 7])
        turn(a, b, c, &d, e, f, g, &h, renew(8) &+ roundConstants[round &+ 8])
        turn(h, a, b, &c, d, e, f, &g, renew(9) &+ roundConstants[round &+ 9])
        turn(g, h, a, &b, c, d, e, &f, renew(10) &+ roundConstants[round &+ 10])
        turn(f, g, h, &a, b, c, d, &e, renew(11) &+ roundConstants[round &+ 11])
        turn(e, f, g, &h, a, b, c, &d, renew(12) &+ roundConstants[round &+ 12])
        turn(d, e, f, &g, h, a, b, &c, renew(13) &+ roundConstants[round &+ 13])
        turn(c, d, e, &f, g, h, a, &b, renew(14) &+ roundConstants[round &+ 14])
        turn(b, c, d, &e, f, g, h, &a, renew(15) &+ roundConstants[round &+ 15])
        round &+= 16
      }
      a &+= old.0
      b &+= old.1
      c &+= old.2
      d &+= old.3
      e &+= old.4
      f &+= old.5
      g &+= old.6
      h &+= old.7
    }
    state = [a, b, c, d, e, f, g, h]
    return start + count * 64
  }
}

/// One of the 64 rounds; the names of the eight variables move on by one from round to round.
@inline(__always)
private func turn(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
  _ word: UInt32
) {
  let first = h &+ (e.turned(6) ^ e.turned(11) ^ e.turned(25)) &+ (g ^ e & (f ^ g)) &+ word
  d &+= first
  h = first &+ (a.turned(2) ^ a.turned(13) ^ a.turned(22)) &+ (a & b | c & (a | b))
}

extension UInt32 {
  /// The bits turned to the right.
  fileprivate func turned(_ count: UInt32) -> UInt32 { self &>> count | self &<< (32 &- count) }
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
private let roundConstants: [64 of UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
  0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
  0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
  0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
  0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
  0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
  0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
