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
      var block: [UInt8] = []
      swap(&block, &tail)
      compress(block.span, at: 0)
      block.removeAll(keepingCapacity: true)
      swap(&block, &tail)
    }
    while bytes.count - index >= 64 {
      compress(bytes, at: index)
      index += 64
    }
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

  private mutating func compress(_ block: borrowing Span<UInt8>, at start: Int) {
    var words = [64 of UInt32](repeating: 0)
    for index in 0..<16 {
      let at = start + index * 4
      words[index] =
        UInt32(block[at]) << 24 | UInt32(block[at + 1]) << 16 | UInt32(block[at + 2]) << 8 | UInt32(block[at + 3])
    }
    for index in 16..<64 {
      let early = words[index - 15]
      let late = words[index - 2]
      let first = early.turned(7) ^ early.turned(18) ^ early >> 3
      let second = late.turned(17) ^ late.turned(19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in stride(from: 0, to: 64, by: 8) {
      turn(a, b, c, &d, e, f, g, &h, words[index] &+ roundConstants[index])
      turn(h, a, b, &c, d, e, f, &g, words[index + 1] &+ roundConstants[index + 1])
      turn(g, h, a, &b, c, d, e, &f, words[index + 2] &+ roundConstants[index + 2])
      turn(f, g, h, &a, b, c, d, &e, words[index + 3] &+ roundConstants[index + 3])
      turn(e, f, g, &h, a, b, c, &d, words[index + 4] &+ roundConstants[index + 4])
      turn(d, e, f, &g, h, a, b, &c, words[index + 5] &+ roundConstants[index + 5])
      turn(c, d, e, &f, g, h, a, &b, words[index + 6] &+ roundConstants[index + 6])
      turn(b, c, d, &e, f, g, h, &a, words[index + 7] &+ roundConstants[index + 7])
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
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
  fileprivate func turned(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
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
