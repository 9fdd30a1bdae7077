/// How alike two texts are in their letters: the cosine of their profiles of letter triples.
///
/// A triple is three letters of a word, with a blank before and behind it. Triples are counted in 8,192 buckets, so two
/// different ones may share a bucket; the result is the same on every machine, and for texts of a few hundred letters
/// within two in a hundred of the exact cosine.
@safe
struct LetterTriples: ~Copyable {
  /// The buckets of a text's triples, one an occurrence, and the square of their length.
  struct Profile: Sendable {
    fileprivate(set) var buckets: [UInt16] = []
    fileprivate(set) var norm = 0
  }

  private let counts: UnsafeMutablePointer<UInt16>

  /// Texts longer than this many words are compared by their beginning.
  static let wordLimit = 2048

  init() {
    unsafe counts = .allocate(capacity: 8192)
    unsafe counts.initialize(repeating: 0, count: 8192)
  }

  deinit { unsafe counts.deallocate() }

  /// Makes the profile of some tokens, or of those of content only.
  func fill(_ profile: inout Profile, _ tokens: Range<Int>, of scan: borrowing TextScan, contentOnly: Bool) {
    let counts = unsafe self.counts
    var buckets = profile.buckets
    profile.buckets = []
    buckets.removeAll(keepingCapacity: true)
    let text = unsafe UnsafeRawPointer(scan.folded)
    let all = unsafe scan.tokens
    for index in tokens.prefix(Self.wordLimit) {
      let token = unsafe all[index]
      if contentOnly, token.flags.rawValue & WordFlags.stop.rawValue != 0 { continue }
      let start = Int(token.start)
      // A number fills a slot; it is no word.
      if contentOnly, unsafe text.load(fromByteOffset: start, as: UInt8.self) &- 0x30 <= 9 { continue }
      var triple: UInt32 = unsafe 0x2000 | UInt32(text.load(fromByteOffset: start, as: UInt8.self))
      for at in 1...max(1, Int(token.count)) {
        let next = at < Int(token.count) ? unsafe UInt32(text.load(fromByteOffset: start + at, as: UInt8.self)) : 0x20
        triple = (triple &<< 8 | next) & 0xff_ffff
        buckets.append(UInt16(truncatingIfNeeded: (triple &* 0x9E37_79B1) &>> 19))
      }
    }
    var norm = 0
    for bucket in buckets { unsafe counts[Int(bucket)] &+= 1 }
    for bucket in buckets { norm &+= unsafe Int(counts[Int(bucket)]) }
    for bucket in buckets { unsafe counts[Int(bucket)] = 0 }
    profile.buckets = buckets
    profile.norm = norm
  }

  /// The cosine of two profiles in 1/10,000, rounded half up.
  func cosine(_ a: borrowing Profile, _ b: borrowing Profile) -> Int32 {
    let counts = unsafe self.counts
    var product = 0
    for bucket in a.buckets { unsafe counts[Int(bucket)] &+= 1 }
    for bucket in b.buckets { product &+= unsafe Int(counts[Int(bucket)]) }
    for bucket in a.buckets { unsafe counts[Int(bucket)] = 0 }
    return WholeRoot.share(product, ofRootOf: UInt64(a.norm) &* UInt64(b.norm))
  }
}
