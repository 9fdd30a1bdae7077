/// The last messages of the AI, to see whether a new one repeats one of them (N7), or a human does (unneeded).
struct Repetitions {
  private struct Kept {
    var tokens: Range<Int> = 0..<0
    var fingerprint: UInt64 = 0
    var signature = Signature()
    var profile = LetterTriples.Profile()
    var hasProfile = false
  }

  /// The newest at `next - 1`.
  private var kept: [Kept]
  private var count = 0
  /// How many messages back a message of the AI is compared with.
  private let lookback: Int

  /// How many messages back a human's message is compared with.
  private static let answersBack = 4

  /// - Parameter lookback: how many messages back a message of the AI is compared with.
  init(lookback: Int) {
    self.lookback = min(lookback, LoopPolicy.lookbackLimit)
    kept = [Kept](repeating: Kept(), count: max(self.lookback, Self.answersBack) + 1)
  }

  /// Forgets the conversation before.
  mutating func begin() { count = 0 }

  /// Puts the message at hand into the place of the oldest one.
  private mutating func take(_ text: ScannedText, _ scan: borrowing TextScan) -> Int {
    let own = count % kept.count
    kept[own].tokens = text.tokens
    kept[own].fingerprint = text.fingerprint
    kept[own].signature = scan.signature
    kept[own].hasProfile = false
    return own
  }

  /// The similarity of an AI message to each of those before it, the nearest first; it is then one of them.
  mutating func add(
    _ text: ScannedText, _ scan: borrowing TextScan, _ triples: borrowing LetterTriples, isSubstantive: Bool
  ) -> InlineArray<20, Int32> {
    var result = InlineArray<20, Int32>(repeating: 0)
    let own = take(text, scan)
    if isSubstantive {
      for lag in 1...lookback where count - lag >= 0 {
        result[lag - 1] = likeness(own, (count - lag) % kept.count, scan, triples)
      }
    }
    count += 1
    return result
  }

  /// The largest similarity of a human's message to one of the last AI messages; it is not kept.
  mutating func best(
    _ text: ScannedText, _ scan: borrowing TextScan, _ triples: borrowing LetterTriples
  ) -> Int32 {
    guard count > 0 else { return 0 }
    let own = take(text, scan)
    var best: Int32 = 0
    for lag in 1...Self.answersBack where count - lag >= 0 {
      best = max(best, likeness(own, (count - lag) % kept.count, scan, triples))
    }
    return best
  }

  /// The cosine of the letters; 0 when the messages share less than half of the classes of the smaller one's words.
  private mutating func likeness(
    _ a: Int, _ b: Int, _ scan: borrowing TextScan, _ triples: borrowing LetterTriples
  ) -> Int32 {
    guard !kept[a].tokens.isEmpty, !kept[b].tokens.isEmpty else { return 0 }
    if kept[a].fingerprint == kept[b].fingerprint, kept[a].tokens.count == kept[b].tokens.count { return 10_000 }
    let smaller = min(kept[a].signature.count, kept[b].signature.count)
    guard smaller > 0, kept[a].signature.shared(with: kept[b].signature) * 2 >= smaller else { return 0 }
    profile(a, scan, triples)
    profile(b, scan, triples)
    return triples.cosine(kept[a].profile, kept[b].profile)
  }

  private mutating func profile(_ slot: Int, _ scan: borrowing TextScan, _ triples: borrowing LetterTriples) {
    guard !kept[slot].hasProfile else { return }
    kept[slot].hasProfile = true
    triples.fill(&kept[slot].profile, kept[slot].tokens, of: scan, contentOnly: false)
  }
}
