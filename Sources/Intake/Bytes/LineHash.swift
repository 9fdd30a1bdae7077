/// A 128-bit hash of bytes, the same on every machine and in every run.
///
/// It tells identifiers and lines apart; it is no protection against somebody who forges them.
package struct Hash128: Hashable, Sendable, Comparable {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The hash of a run of bytes.
  package init(of bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress else { return unsafe Hash128(start: UnsafeRawPointer(bitPattern: 1), count: 0) }
      return unsafe Hash128(start: start, count: raw.count)
    }
  }

  package static func < (a: Hash128, b: Hash128) -> Bool { (a.high, a.low) < (b.high, b.low) }
}

// Four lanes eat 64 bytes a round, one full multiplication for 16 bytes each (the mixing step of the public-domain
// wyhash by Wang Yi; the keys are the first digits of pi, as used by Blowfish). The lanes are folded in two ways into
// two words.
extension Hash128 {
  private static let keys: (UInt64, UInt64, UInt64, UInt64) = (
    0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0, 0x082e_fa98_ec4e_6c89
  )

  /// Where the lanes begin: the next digits, so that no lane equals a key.
  private static let starts: (UInt64, UInt64, UInt64, UInt64) = (
    0x4528_21e6_38d0_1377, 0xbe54_66cf_34e9_0c6c, 0xc0ac_29b7_c97c_50dd, 0x3f84_d5b5_b547_0917
  )

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The hash of memory; nothing past the count is read.
  @unsafe init(start: UnsafeRawPointer?, count: Int) {
    let (k0, k1, k2, k3) = Self.keys
    var (a, b, c, d) = Self.starts
    if let start = unsafe start {
      var at = 0
      while count &- at >= 64 {
        unsafe a = Self.mix(Self.load(start, at) ^ k1, Self.load(start, at &+ 8) ^ a)
        unsafe b = Self.mix(Self.load(start, at &+ 16) ^ k2, Self.load(start, at &+ 24) ^ b)
        unsafe c = Self.mix(Self.load(start, at &+ 32) ^ k3, Self.load(start, at &+ 40) ^ c)
        unsafe d = Self.mix(Self.load(start, at &+ 48) ^ k0, Self.load(start, at &+ 56) ^ d)
        at &+= 64
      }
      while count &- at >= 16 {
        unsafe a = Self.mix(Self.load(start, at) ^ k1, Self.load(start, at &+ 8) ^ a)
        (a, b, c, d) = (b, c, d, a)
        at &+= 16
      }
      var tail: (UInt64, UInt64) = (0, 0)
      var shift: UInt64 = 0
      while at < count {
        let byte = UInt64(unsafe start.load(fromByteOffset: at, as: UInt8.self))
        if shift < 64 { tail.0 |= byte << shift } else { tail.1 |= byte << (shift &- 64) }
        shift &+= 8
        at &+= 1
      }
      a = Self.mix(tail.0 ^ k2, tail.1 ^ a) &+ (tail.0 ^ Self.turn(tail.1, 32))
    }
    // The length comes last, where no word of the text can stand in for it.
    b &+= UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
    // Sums that no zero product can wipe out, then the finish of splitmix64 (public domain).
    low = Self.scatter(a ^ Self.turn(b, 17) ^ Self.turn(c, 31) ^ Self.turn(d, 47))
    high = Self.scatter(a &+ b &* 3 &+ c &* 5 &+ d &* 7 &+ k2)
  }

  @inline(__always)
  private static func turn(_ word: UInt64, _ by: UInt64) -> UInt64 { word &<< by | word &>> (64 &- by) }

  @inline(__always)
  private static func scatter(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z &>> 31)
  }

  @inline(__always)
  @unsafe private static func load(_ start: UnsafeRawPointer, _ at: Int) -> UInt64 {
    unsafe start.loadUnaligned(fromByteOffset: at, as: UInt64.self)
  }
}
