/// The words of content of the last turns and messages, as bit sets, and how alike two of them are.
///
/// Every word of content gets a small number when the conversation first says it, so that a turn is a set of bits and
/// an overlap is a count of bits. Words are compared by their stems. Two weights: common words count a quarter. The
/// letters are looked at only when the words overlap at all, in a profile of letter triples with 8,192 buckets.
///
/// At most 1,024 different words are kept at a time; when a long conversation has more, the numbers are dealt anew and
/// the sets that are still needed are read again. Beyond 1,024 in one message the rest is left out.
@safe
struct ContentWords: ~Copyable {
  /// A kept turn: where its words are, and what is known of them.
  struct Slot {
    var tokens: Range<Int> = 0..<0
    /// How many of its words carry content.
    var contentCount = 0
    /// The order and spelling of all its words.
    var fingerprint: UInt64 = 0
    /// Which classes of words it has; a first look that costs nothing.
    var signature = Signature()
    /// Whether its bits are made; they are, when another turn is like it at first sight.
    var isCollected = false
    /// How many different words of content.
    var count = 0
    /// Four times the sum of the squared weights.
    var weight = 0
    var profile = LetterTriples.Profile()
    var hasProfile = false
  }

  private static let tableSize = 2048
  private static let limit = 1024
  private static let width = limit / 64
  /// Up to so many classes of words a turn is always compared word by word.
  private static let fewWords = 8

  private let table: UnsafeMutablePointer<UInt64>
  private let sets: UnsafeMutablePointer<UInt64>
  private let common: UnsafeMutablePointer<UInt64>
  private(set) var slots: [Slot]
  private var epoch: UInt64 = 0
  private var next = 0

  init(slots count: Int) {
    unsafe table = .allocate(capacity: Self.tableSize)
    unsafe table.initialize(repeating: 0, count: Self.tableSize)
    unsafe sets = .allocate(capacity: count * Self.width)
    unsafe sets.initialize(repeating: 0, count: count * Self.width)
    unsafe common = .allocate(capacity: Self.width)
    unsafe common.initialize(repeating: 0, count: Self.width)
    slots = [Slot](repeating: Slot(), count: count)
  }

  deinit {
    unsafe table.deallocate()
    unsafe sets.deallocate()
    unsafe common.deallocate()
  }

  /// Forgets the conversation before.
  mutating func begin() {
    dealAnew()
    for slot in slots.indices { empty(slot) }
  }

  private mutating func dealAnew() {
    epoch += 1
    if epoch > 0xffff {
      for index in 0..<Self.tableSize { unsafe table[index] = 0 }
      epoch = 1
    }
    next = 0
    for index in 0..<Self.width { unsafe common[index] = 0 }
  }

  /// Makes a slot empty.
  mutating func empty(_ slot: Int) {
    slots[slot].tokens = 0..<0
    slots[slot].contentCount = 0
    slots[slot].fingerprint = 0
    slots[slot].signature = Signature()
    slots[slot].isCollected = false
    slots[slot].hasProfile = false
  }

  /// Adds the message at hand to a slot; its tokens follow those that the slot has.
  mutating func add(_ text: ScannedText, to slot: Int, of scan: borrowing TextScan) {
    let tokens = slots[slot].tokens
    slots[slot].tokens = tokens.isEmpty ? text.tokens : tokens.lowerBound..<text.tokens.upperBound
    slots[slot].contentCount += text.contentCount
    slots[slot].fingerprint = slots[slot].fingerprint &* 0x9E37_79B9_7F4A_7C15 ^ text.fingerprint
    slots[slot].signature.formUnion(scan.signature)
    slots[slot].isCollected = false
    slots[slot].hasProfile = false
  }

  /// Makes the bits of a slot, when they are not made yet.
  private mutating func prepare(_ slot: Int, _ scan: borrowing TextScan) {
    guard !slots[slot].isCollected else { return }
    if next > Self.limit / 2 {
      dealAnew()
      for other in slots.indices where slots[other].isCollected {
        slots[other].isCollected = false
        if other != slot { prepare(other, scan) }
      }
    }
    for index in 0..<Self.width { unsafe sets[slot * Self.width + index] = 0 }
    slots[slot].isCollected = true
    collect(slots[slot].tokens, slot, scan)
  }

  private mutating func collect(_ tokens: Range<Int>, _ slot: Int, _ scan: borrowing TextScan) {
    let table = unsafe self.table
    let common = unsafe self.common
    let bits = unsafe sets + slot * Self.width
    let all = unsafe scan.tokens
    let text = unsafe UnsafeRawPointer(scan.folded)
    var count = 0
    var weight = 0
    var next = self.next
    let epoch = self.epoch
    let tag = epoch &<< 16
    for index in tokens {
      let token = unsafe all[index]
      if token.flags.rawValue & WordFlags.stop.rawValue != 0 { continue }
      let hash = unsafe TextScan.stemHash(text + Int(token.start), Int(token.count))
      var at = Int(truncatingIfNeeded: hash) & (Self.tableSize &- 1)
      let want = (hash & 0xffff_ffff_0000_0000) | tag
      var entry = unsafe table[at]
      while (entry ^ want) &>> 16 != 0, (entry &>> 16) & 0xffff == epoch {
        at = (at &+ 1) & (Self.tableSize &- 1)
        entry = unsafe table[at]
      }
      let number: Int
      if (entry ^ want) &>> 16 == 0 {
        number = Int(entry & 0xffff)
      } else {
        guard next < Self.limit else { continue }
        number = next
        next &+= 1
        unsafe table[at] = want | UInt64(number)
        if token.flags.rawValue & WordFlags.common.rawValue != 0 {
          unsafe common[number &>> 6] |= 1 &<< UInt64(number & 63)
        }
      }
      let bit: UInt64 = 1 &<< UInt64(number & 63)
      let word = unsafe bits[number &>> 6]
      if word & bit == 0 {
        unsafe bits[number &>> 6] = word | bit
        count &+= 1
        let isCommon = unsafe common[number &>> 6] & bit != 0
        weight &+= isCommon ? 1 : 4
      }
    }
    self.next = next
    slots[slot].count = count
    slots[slot].weight = weight
  }

  /// What two sets share: how many words, and four times the sum of their squared weights.
  private func overlap(_ a: Int, _ b: Int) -> (count: Int, weight: Int) {
    let left = unsafe sets + a * Self.width
    let right = unsafe sets + b * Self.width
    var all = 0
    var ordinary = 0
    for index in 0..<min(Self.width, (next + 63) / 64) {
      let both = unsafe left[index] & right[index]
      if both != 0 {
        all &+= both.nonzeroBitCount
        ordinary &+= unsafe (both & ~common[index]).nonzeroBitCount
      }
    }
    return (all, ordinary &* 3 &+ all)
  }

  /// How alike two turns are, in 1/10,000: the largest of the cosine of their words, the cosine of their letters, and
  /// nine tenths of how much of the smaller is in the larger (N6).
  mutating func likeness(
    _ a: Int, _ b: Int, of scan: borrowing TextScan, _ triples: borrowing LetterTriples
  ) -> Int32 {
    // Long turns that share few classes of words at first sight are not looked at twice.
    let classes = min(slots[a].signature.count, slots[b].signature.count)
    if classes > Self.fewWords, slots[a].signature.shared(with: slots[b].signature) * 3 < classes { return 0 }
    prepare(a, scan)
    prepare(b, scan)
    let smaller = min(slots[a].count, slots[b].count)
    guard smaller > 0 else { return 0 }
    let shared = overlap(a, b)
    guard shared.count > 0 else { return 0 }
    let square = UInt64(slots[a].weight) * UInt64(slots[b].weight)
    let cosine = WholeRoot.share(shared.weight, ofRootOf: square)
    let contained = Int32(9_000 * shared.weight / min(slots[a].weight, slots[b].weight))
    var best = max(cosine, contained)
    if shared.count * 3 >= smaller, best < 8_000 {
      best = max(best, letters(a, b, of: scan, triples))
    }
    return best
  }

  /// Whether two turns have the same words in the same order.
  func isIdentical(_ a: Int, _ b: Int) -> Bool {
    !slots[a].tokens.isEmpty && slots[a].tokens.count == slots[b].tokens.count
      && slots[a].fingerprint == slots[b].fingerprint
  }

  private mutating func letters(
    _ a: Int, _ b: Int, of scan: borrowing TextScan, _ triples: borrowing LetterTriples
  ) -> Int32 {
    for slot in [a, b] where !slots[slot].hasProfile {
      slots[slot].hasProfile = true
      triples.fill(&slots[slot].profile, slots[slot].tokens, of: scan, contentOnly: true)
    }
    return triples.cosine(slots[a].profile, slots[b].profile)
  }
}
