/// Finds the phrases of a policy in the words of a message: linear, and at no cost where a policy has none.
///
/// The shipped phrases are one automaton, compiled once. Gaps and beginnings of words do not fit into it: after the
/// first word of `goodwill refund` any word may stand, so every state of "a gap is open" would be a full row, and would
/// be multiplied by every shipped phrase that may be half read at that time; and a beginning of a word cannot be found
/// by the hash of the word. So the phrases of a policy have a pass of their own over the tokens.
///
/// Each token is looked up once as a word, and once for every length that a listed beginning has. For every place of
/// every phrase where it may stand, one comparison: did the word before it come at most `kw.gap` words ago, in the same
/// sentence? The newest such word is the best one, because whatever could follow an older one can follow it too; so one
/// number for each place is all there is to remember. The work is the number of tokens times the number of places a
/// word has, whatever the text.
struct OwnPhrases: Sendable {
  /// A place of a phrase.
  private struct Use: Sendable {
    /// What the phrase means: a number of the caller's.
    var target: UInt8
    var isFirst: Bool
    var isLast: Bool
    var crossesSentences: Bool
    /// Where the places of the phrase keep what they saw; that of the place before is one less.
    var slot: Int32
  }

  /// A table from hashes of letters to the uses of a part.
  private struct Table: Sendable {
    private var keys: [UInt64] = [0]
    private var places: [Int32] = [0]
    private var shift: UInt64 = 64

    init(_ hashes: [UInt64]) {
      var bits: UInt64 = 2
      while 1 << Int(bits) < hashes.count * 4 { bits += 1 }
      keys = [UInt64](repeating: 0, count: 1 << Int(bits))
      places = [Int32](repeating: -1, count: 1 << Int(bits))
      shift = 64 - bits
      for (number, hash) in hashes.enumerated() {
        var slot = Int(hash >> shift)
        while places[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = hash
        places[slot] = Int32(number)
      }
    }

    /// The number of the part with this hash; negative when there is none.
    func find(_ hash: UInt64) -> Int32 {
      var slot = Int(hash >> shift)
      while places[slot] >= 0 {
        if keys[slot] == hash { return places[slot] }
        slot = (slot + 1) & (keys.count - 1)
      }
      return -1
    }
  }

  private var words = Table([])
  private var prefixes = Table([])
  /// Which lengths the listed beginnings have, the shortest first.
  private var prefixLengths: [Int] = []
  /// One bit for each letter with which a listed beginning begins.
  private var prefixLetters = InlineArray<4, UInt64>(repeating: 0)
  private var wordUses: [[Use]] = []
  private var prefixUses: [[Use]] = []
  private let gap: Int32

  /// For each place of each phrase: the token where it was last seen, and where the phrase began.
  private var seen: [Int32] = []
  private var began: [Int32] = []

  /// Whether there is nothing to find.
  let isEmpty: Bool

  /// - Parameters:
  ///   - phrases: each with what it means; texts that are no phrases are left out.
  ///   - gap: how many words may stand between the words of a phrase.
  init(_ phrases: [(text: String, target: UInt8)], gap: Int) {
    self.gap = Int32(gap)
    var uses: [OwnPhrase.Part: [Use]] = [:]
    var order: [OwnPhrase.Part] = []
    var slots = 0
    for (text, target) in phrases {
      guard let phrase = OwnPhrase(text) else { continue }
      for (number, part) in phrase.parts.enumerated() {
        if uses[part] == nil { order.append(part) }
        uses[part, default: []].append(
          Use(
            target: target, isFirst: number == 0, isLast: number == phrase.parts.count - 1,
            crossesSentences: phrase.crossesSentences, slot: Int32(slots + number)))
      }
      slots += phrase.parts.count
    }
    isEmpty = order.isEmpty
    guard !isEmpty else { return }
    let (whole, begun) = (order.filter { !$0.isPrefix }, order.filter(\.isPrefix))
    words = Table(whole.map { WordTable.hash(of: $0.letters) })
    prefixes = Table(begun.map { WordTable.hash(of: $0.letters) })
    // Later places first, so that one word is never two places of one phrase.
    wordUses = whole.map { (uses[$0] ?? []).sorted { $0.slot > $1.slot } }
    prefixUses = begun.map { (uses[$0] ?? []).sorted { $0.slot > $1.slot } }
    prefixLengths = Set(begun.map(\.letters.count)).sorted()
    for part in begun {
      if let letter = part.letters.first { prefixLetters[Int(letter >> 6)] |= 1 << UInt64(letter & 63) }
    }
    seen = [Int32](repeating: -1, count: slots)
    began = seen
  }

  /// Forgets the conversation before.
  mutating func begin() {
    for slot in seen.indices { seen[slot] = -1 }
  }

  /// Adds every phrase that ends in a message; a phrase never goes on in the next one.
  mutating func find(_ text: ScannedText, _ scan: borrowing TextScan, into hits: inout [Hit]) {
    let first = Int32(truncatingIfNeeded: text.tokens.lowerBound)
    var sentence = first
    for index in text.tokens {
      let token = scan.token(index)
      let place = Int32(truncatingIfNeeded: index)
      if token.marks.contains(.afterStop) { sentence = place }
      let word = words.find(scan.hash(of: token))
      if word >= 0 { take(wordUses[Int(word)], place, sentence, first, &hits) }
      guard !prefixLengths.isEmpty, token.count > 0 else { continue }
      let letter = scan.byte(Int(token.start))
      guard prefixLetters[Int(letter >> 6)] & 1 << UInt64(letter & 63) != 0 else { continue }
      for length in prefixLengths where length <= Int(token.count) {
        let prefix = prefixes.find(scan.hash(of: token, first: length))
        if prefix >= 0 { take(prefixUses[Int(prefix)], place, sentence, first, &hits) }
      }
    }
  }

  /// A part stands at a token: each of its places is reached where the one before it was, not long ago.
  private mutating func take(
    _ uses: [Use], _ place: Int32, _ sentence: Int32, _ message: Int32, _ hits: inout [Hit]
  ) {
    for use in uses {
      let slot = Int(use.slot)
      var start = place
      if !use.isFirst {
        let before = seen[slot - 1]
        guard before >= (use.crossesSentences ? message : sentence), before < place, place - before - 1 <= gap else {
          continue
        }
        start = began[slot - 1]
      }
      seen[slot] = place
      began[slot] = start
      if use.isLast { hits.append(Hit(list: use.target, start: start, end: place + 1)) }
    }
  }
}
