/// What is known of one listed word.
struct WordEntry: Sendable {
  var flags: WordFlags = []
  /// The letter of the word in the automaton of customers' phrases, and in that of the service's; 0 when in none.
  var customer: UInt16 = 0
  var service: UInt16 = 0
  /// The same in the automaton of feedback, and in that of the parts of topics.
  var feedback: UInt16 = 0
  var topic: UInt16 = 0
  /// How it sounds, in tenths from -40 to 40; ``WordEntry/deed`` for a word that only sounds when it is negated.
  var valence: Int8 = 0
  /// The number of the thing that it stands for; 0 when it stands for itself.
  var concept: UInt8 = 0

  /// The valence of a deed without a value of its own.
  static let deed = Int8.min
}

/// Finds listed words by the bytes of a folded token: one probe, no branch on the content.
///
/// Hash and displace: every word hashes to a bucket, every bucket has a displacement that gives each of its words a slot
/// of its own. A slot holds 48 bits of the hash and the number of the word; number 0 means "not listed". Two different
/// tokens agree in a slot and 48 bits with a chance of one in 2^48; the lists themselves are checked when it is built.
///
/// The tokens come from a buffer with ``WordTable/padding`` readable bytes behind the last word.
@safe
struct WordTable: ~Copyable, @unchecked Sendable {
  // Sendable because nothing changes after `init`.
  private let entries: UnsafeMutablePointer<WordEntry>
  private let entryCount: Int
  private let tones: UnsafeMutablePointer<ToneMarks>
  private let displacements: UnsafeMutablePointer<UInt16>
  private let slots: UnsafeMutablePointer<UInt64>
  private let slotMask: UInt64

  /// How many bytes behind a token are read.
  static let padding = 16
  private static let bucketBits: UInt64 = 11

  /// Gives the words the numbers 1, 2, 3 … in their order.
  ///
  /// - Parameters:
  ///   - entries: what is known of each word, behind the entry of every word that is not listed.
  ///   - tones: what each does to how a message sounds, in the same order; apart, because few words are asked for it.
  init(words: [[UInt8]], entries: [WordEntry], tones: [ToneMarks]) {
    precondition(entries.count == words.count + 1, "every word has an entry, and so have all others together")
    precondition(tones.count == entries.count, "every entry has its marks")
    unsafe self.tones = .allocate(capacity: tones.count)
    for (number, tone) in tones.enumerated() { unsafe (self.tones + number).initialize(to: tone) }
    entryCount = entries.count
    unsafe self.entries = .allocate(capacity: entries.count)
    for (number, entry) in entries.enumerated() { unsafe (self.entries + number).initialize(to: entry) }
    var slotCount = 1024
    while slotCount < words.count * 5 / 4 { slotCount *= 2 }
    slotMask = UInt64(slotCount - 1)
    unsafe displacements = .allocate(capacity: 1 << Int(Self.bucketBits))
    unsafe displacements.initialize(repeating: 0, count: 1 << Int(Self.bucketBits))
    unsafe slots = .allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: 0, count: slotCount)
    var buckets = [[(hash: UInt64, word: UInt64)]](repeating: [], count: 1 << Int(Self.bucketBits))
    for (number, word) in words.enumerated() {
      let hash = Self.hash(of: word)
      buckets[Int(hash >> (64 - Self.bucketBits))].append((hash, UInt64(number + 1)))
    }
    // The fullest buckets first: they are the hardest to place.
    for bucket in buckets.indices.sorted(by: { (buckets[$0].count, $1) > (buckets[$1].count, $0) }) {
      guard !buckets[bucket].isEmpty else { continue }
      var displacement: UInt64 = 0
      while !place(buckets[bucket], with: displacement) {
        displacement += 1
        precondition(displacement < 65_536, "two listed words have the same hash")
      }
      unsafe displacements[bucket] = UInt16(displacement)
    }
  }

  deinit {
    unsafe entries.deallocate()
    unsafe tones.deallocate()
    unsafe displacements.deallocate()
    unsafe slots.deallocate()
  }

  private func place(_ bucket: [(hash: UInt64, word: UInt64)], with displacement: UInt64) -> Bool {
    var taken: [Int] = []
    for (hash, word) in bucket {
      let slot = Self.slot(hash, displacement, slotMask)
      guard unsafe slots[slot] == 0 else {
        for slot in taken { unsafe slots[slot] = 0 }
        return false
      }
      unsafe slots[slot] = (hash & ~0xffff) | word
      taken.append(slot)
    }
    return true
  }

  @inline(__always)
  private static func slot(_ hash: UInt64, _ displacement: UInt64, _ mask: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &+ displacement &* ((hash &>> 32) | 1)) & mask)
  }

  /// What is known of a word by its number; number 0 is every word that is not listed.
  @inline(__always)
  func entry(_ word: UInt16) -> WordEntry {
    assert(Int(word) < entryCount, "a word's number comes from this table")
    return unsafe entries[Int(word)]
  }

  /// What a word does to how a message sounds, by its number.
  @inline(__always)
  func tone(_ word: UInt16) -> ToneMarks {
    assert(Int(word) < entryCount, "a word's number comes from this table")
    return unsafe tones[Int(word)]
  }

  /// The number of the word with this hash; 0 when it is not listed.
  @inline(__always)
  func find(_ hash: UInt64) -> UInt16 {
    let displacement = unsafe UInt64(displacements[Int(truncatingIfNeeded: hash &>> (64 &- Self.bucketBits))])
    let slot = unsafe slots[Self.slot(hash, displacement, slotMask)]
    return (slot ^ hash) &>> 16 == 0 ? UInt16(truncatingIfNeeded: slot) : 0
  }

  /// The hash of the `count` bytes at `start`; at least ``padding`` bytes behind them can be read.
  @inline(__always)
  static func hash(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
    let head = unsafe start.loadUnaligned(as: UInt64.self)
    var hash: UInt64
    if count <= 8 {
      let drop = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      hash = ((head &<< drop) &>> drop) &* 0x9E37_79B9_7F4A_7C15
    } else {
      let tail = unsafe start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      hash = (head &* 0x9E37_79B9_7F4A_7C15) ^ ((tail &+ UInt64(truncatingIfNeeded: count)) &* 0xC2B2_AE3D_27D4_EB4F)
      var offset = 8
      while offset &+ 8 < count {
        let part = unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        hash = (hash ^ part) &* 0x9E37_79B9_7F4A_7C15
        offset &+= 8
      }
    }
    hash ^= hash &>> 29
    return hash &* 0xBF58_476D_1CE4_E5B9
  }

  /// The hash of one word.
  static func hash(of word: [UInt8]) -> UInt64 {
    let padded = word + [UInt8](repeating: 0, count: padding)
    return unsafe padded.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, !word.isEmpty else { return 0 }
      return unsafe hash(start, word.count)
    }
  }
}
