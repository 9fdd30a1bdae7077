/// The words of content of the last turns and messages, as bit sets, and how alike two of them are (N6).
///
/// Every word of content gets a small number when the conversation first says it, so that a turn is a set of bits and
/// an overlap is a walk over the bits that both have. Words are compared by the concept they stand for, else by their
/// stems; what a word weighs is in ``Concepts``. Numbers say nothing: they are slots to be filled. "Not working" is a
/// fault. The letters are compared too, in a profile of letter triples with 8,192 buckets.
///
/// At most 1,024 different words are kept at a time; when a long conversation has more, the numbers are dealt anew and
/// a set is read again when it is compared. Beyond 1,024 in one message the rest is left out.
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
    /// The sum of the weights, in twentieths.
    var weight = 0
    /// What makes it less of a repetition, whatever words it shares.
    var tone: Tone = []
    var profile = LetterTriples.Profile()
    var hasProfile = false
  }

  /// What a turn is besides its words.
  struct Tone: OptionSet {
    let rawValue: UInt8
    /// It gives a number of three digits or more.
    static let number = Tone(rawValue: 1)
    static let thanks = Tone(rawValue: 2)
    static let now = Tone(rawValue: 4)
    static let negation = Tone(rawValue: 8)
    static let fault = Tone(rawValue: 16)

    /// How much of a likeness stays: an answer with a number fills a slot; thanks, and "now" without a fault, end a matter.
    var share: Int32 {
      var share: Int32 = contains(.number) ? 75 : 100
      if contains(.thanks) {
        share = share * (isDisjoint(with: [.negation, .fault]) ? 35 : 65) / 100
      } else if contains(.now), isDisjoint(with: [.negation, .fault]) {
        share = share * 70 / 100
      }
      return share
    }
  }

  private static let tableSize = 2048
  private static let limit = 1024
  private static let width = limit / 64
  /// Up to so many classes of words a turn is always compared word by word.
  private static let fewWords = 8
  /// Sharing less than this, in twentieths and less two, is little: the weight of one thing that somebody does is more.
  private static let littleInCommon = 16
  /// How many words behind a negation what should work is a fault.
  private static let negationReach = 3

  private let table: UnsafeMutablePointer<UInt64>
  private let sets: UnsafeMutablePointer<UInt64>
  /// What each numbered word weighs.
  private let weights: UnsafeMutablePointer<UInt8>
  private(set) var slots: [Slot]
  private var epoch: UInt64 = 0
  private var next = 0

  init(slots count: Int) {
    unsafe table = .allocate(capacity: Self.tableSize)
    unsafe table.initialize(repeating: 0, count: Self.tableSize)
    unsafe sets = .allocate(capacity: count * Self.width)
    unsafe sets.initialize(repeating: 0, count: count * Self.width)
    unsafe weights = .allocate(capacity: Self.limit)
    unsafe weights.initialize(repeating: 0, count: Self.limit)
    slots = [Slot](repeating: Slot(), count: count)
  }

  deinit {
    unsafe table.deallocate()
    unsafe sets.deallocate()
    unsafe weights.deallocate()
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
  ///
  /// - Parameter mayDeal: whether the numbers may be dealt anew; then no other slot has its bits any more.
  private mutating func prepare(_ slot: Int, _ scan: borrowing TextScan, _ concepts: Concepts, mayDeal: Bool) {
    guard !slots[slot].isCollected else { return }
    if mayDeal, next > Self.limit / 2 {
      dealAnew()
      for other in slots.indices { slots[other].isCollected = false }
    }
    for index in 0..<Self.width { unsafe sets[slot * Self.width + index] = 0 }
    slots[slot].isCollected = true
    collect(slots[slot].tokens, slot, scan, concepts)
  }

  private mutating func collect(_ tokens: Range<Int>, _ slot: Int, _ scan: borrowing TextScan, _ concepts: Concepts) {
    let table = unsafe self.table
    let bits = unsafe sets + slot * Self.width
    let all = unsafe scan.tokens
    let text = unsafe UnsafeRawPointer(scan.folded)
    var count = 0
    var weight = 0
    var next = self.next
    var tone: Tone = []
    var negatedUntil = -1
    let tag = epoch &<< 16
    for index in tokens {
      let token = unsafe all[index]
      let flags = token.flags.rawValue
      if flags & WordFlags.negation.rawValue != 0 {
        negatedUntil = index &+ Self.negationReach
        tone = Tone(rawValue: tone.rawValue | Tone.negation.rawValue)
      }
      if flags & (WordFlags.thanks.rawValue | WordFlags.now.rawValue) != 0 {
        tone.insert(flags & WordFlags.thanks.rawValue != 0 ? .thanks : .now)
      }
      if flags & WordFlags.stop.rawValue != 0 { continue }
      let start = Int(token.start)
      if unsafe text.load(fromByteOffset: start, as: UInt8.self) &- 0x30 <= 9 {
        // What begins with a digit fills a slot: a number, a date, an amount.
        if token.count > 2 { tone = Tone(rawValue: tone.rawValue | Tone.number.rawValue) }
        continue
      }
      var concept = token.concept
      if concept == concepts.works, index <= negatedUntil { concept = concepts.fault }
      if concept == concepts.fault, concept != 0 { tone = Tone(rawValue: tone.rawValue | Tone.fault.rawValue) }
      let hash =
        concept == 0
        ? unsafe TextScan.stemHash(text + start, Int(token.count)) : UInt64(concept) &* 0x9E37_79B9_7F4A_7C15
      var at = Int(truncatingIfNeeded: hash &>> 20) & (Self.tableSize &- 1)
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
        unsafe weights[number] =
          flags & WordFlags.common.rawValue != 0 ? Concepts.common : concepts.weights[Int(concept)]
      }
      let bit: UInt64 = 1 &<< UInt64(number & 63)
      let word = unsafe bits[number &>> 6]
      if word & bit == 0 {
        unsafe bits[number &>> 6] = word | bit
        count &+= 1
        weight &+= unsafe Int(weights[number])
      }
    }
    self.next = next
    slots[slot].count = count
    slots[slot].weight = weight
    slots[slot].tone = tone
  }

  /// What two sets share: how many words, and the sum of their weights.
  private func overlap(_ a: Int, _ b: Int) -> (count: Int, weight: Int) {
    let left = unsafe sets + a * Self.width
    let right = unsafe sets + b * Self.width
    var count = 0
    var weight = 0
    for index in 0..<min(Self.width, (next + 63) / 64) {
      var both = unsafe left[index] & right[index]
      while both != 0 {
        count &+= 1
        weight &+= unsafe Int(weights[index &* 64 &+ both.trailingZeroBitCount])
        both &= both &- 1
      }
    }
    return (count, weight)
  }

  /// How alike a turn is to an earlier one, in 1/10,000 (N6).
  ///
  /// A mean of the cosine of their words, counted twice, of how much of the smaller is in the larger, and of the cosine
  /// of their letters; less of it where the later turn gives a number, thanks, or says that all is well now, and where what
  /// they share is little, such as the thing that the whole conversation is about. Two turns
  /// that share no word are compared by their letters when both are short: words may be misspelt.
  mutating func likeness(
    _ later: Int, _ earlier: Int, of scan: borrowing TextScan, _ triples: borrowing LetterTriples, _ concepts: Concepts
  ) -> Int32 {
    // Long turns that share few classes of words at first sight are not looked at twice.
    let classes = min(slots[later].signature.count, slots[earlier].signature.count)
    if classes > Self.fewWords, slots[later].signature.shared(with: slots[earlier].signature) * 3 < classes { return 0 }
    prepare(later, scan, concepts, mayDeal: true)
    prepare(earlier, scan, concepts, mayDeal: true)
    // The second may have dealt the numbers anew; both together have room enough.
    prepare(later, scan, concepts, mayDeal: false)
    let smaller = min(slots[later].weight, slots[earlier].weight)
    guard smaller > 0 else { return 0 }
    let shared = overlap(later, earlier).weight
    let square = UInt64(slots[later].weight) * UInt64(slots[earlier].weight)
    let cosine = WholeRoot.share(shared, ofRootOf: square)
    let contained = Int32(10_000 * shared / max(smaller, Int(Concepts.common)))
    let mean = (2 * cosine + contained + letters(later, earlier, of: scan, triples)) / 4
    let whole = mean * slots[later].tone.share / 100
    let common = Int32(shared + 2)
    return common < Self.littleInCommon ? whole * common / Int32(Self.littleInCommon) : whole
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
