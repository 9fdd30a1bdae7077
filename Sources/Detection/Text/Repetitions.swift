/// The last messages of the AI, to see whether a new one repeats one of them (N7), or a human does (unneeded).
///
/// A message is held against another without what stands around its matter: greetings, names, apologies, references,
/// "anything else?". Two messages of one form that say different things are half as alike: a number stands where the
/// other has another one, or a word that the customer has just brought up stands where the other has a different one.
/// So the state of another order is another answer.
struct Repetitions {
  private struct Kept {
    var tokens: Range<Int> = 0..<0
    /// The order and spelling of its words.
    var fingerprint: UInt64 = 0
    var signature = Signature()
    var profile = LetterTriples.Profile()
    var hasProfile = false
  }

  /// Below the smallest value that `loop.sim` may have, differences do not matter.
  private static let worthALook: Int32 = 5_000

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

  /// A message as it is held against others.
  struct Message {
    var text: ScannedText
    /// Its tokens without those around its matter.
    var core: Range<Int>
    /// The customer's last turn.
    var asked: Range<Int>
  }

  /// Puts the message at hand into the place of the oldest one.
  private mutating func take(_ message: Message, _ scan: borrowing TextScan) -> Int {
    let own = count % kept.count
    kept[own].tokens = message.core
    kept[own].fingerprint =
      message.core == message.text.tokens ? message.text.fingerprint : scan.fingerprint(of: message.core)
    kept[own].signature = scan.signature
    kept[own].hasProfile = false
    return own
  }

  /// The similarity of an AI message to each of those before it, the nearest first; it is then one of them.
  mutating func add(
    _ message: Message, _ scan: borrowing TextScan, _ triples: borrowing LetterTriples, isSubstantive: Bool
  ) -> InlineArray<20, Int32> {
    var result = InlineArray<20, Int32>(repeating: 0)
    let own = take(message, scan)
    if isSubstantive {
      for lag in 1...lookback where count - lag >= 0 {
        result[lag - 1] = likeness(own, (count - lag) % kept.count, message.asked, scan, triples)
      }
    }
    count += 1
    return result
  }

  /// The largest similarity of a human's message to one of the last AI messages; it is not kept.
  mutating func best(
    _ message: Message, _ scan: borrowing TextScan, _ triples: borrowing LetterTriples
  ) -> Int32 {
    guard count > 0 else { return 0 }
    let own = take(message, scan)
    var best: Int32 = 0
    for lag in 1...Self.answersBack where count - lag >= 0 {
      best = max(best, likeness(own, (count - lag) % kept.count, message.asked, scan, triples))
    }
    return best
  }

  /// The cosine of the letters; 0 when the messages share less than half of the classes of the smaller one's words.
  private mutating func likeness(
    _ a: Int, _ b: Int, _ asked: Range<Int>, _ scan: borrowing TextScan, _ triples: borrowing LetterTriples
  ) -> Int32 {
    guard !kept[a].tokens.isEmpty, !kept[b].tokens.isEmpty else { return 0 }
    if kept[a].fingerprint == kept[b].fingerprint, kept[a].tokens.count == kept[b].tokens.count {
      return 10_000
    }
    let smaller = min(kept[a].signature.count, kept[b].signature.count)
    guard smaller > 0, kept[a].signature.shared(with: kept[b].signature) * 2 >= smaller else { return 0 }
    profile(a, scan, triples)
    profile(b, scan, triples)
    let cosine = triples.cosine(kept[a].profile, kept[b].profile)
    if cosine < Self.worthALook { return cosine }
    return Difference(kept[a].tokens, kept[b].tokens, asked, scan).isAnotherMatter ? cosine / 2 : cosine
  }

  private mutating func profile(_ slot: Int, _ scan: borrowing TextScan, _ triples: borrowing LetterTriples) {
    guard !kept[slot].hasProfile else { return }
    kept[slot].hasProfile = true
    triples.fill(&kept[slot].profile, kept[slot].tokens, of: scan, contentOnly: false)
  }
}
