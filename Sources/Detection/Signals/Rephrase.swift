import Conversations

/// N6: the customer says the same again.
///
/// A turn is held against the customer turns before it, in the same stretch and since the last reset, that a
/// substantive AI message separates from it and that lie within `reph.gap`. It is an event when the similarity is high
/// enough, or when the words themselves say so after a substantive AI message.
struct Rephrase: Sendable {
  /// A customer turn that a later one may repeat.
  struct Earlier {
    var turn = 0
    var time: Instant?
    var substantiveBefore = 0
  }

  private(set) var earlier = InlineArray<10, Earlier>(repeating: Earlier())
  private(set) var count = 0

  /// What is known of the turn that has just ended.
  struct Turn {
    /// Its number among the customer turns of the conversation.
    var number: Int
    var observation: TurnObservation
    /// When its first and its last message were written.
    var firstTime: Instant?
    var lastTime: Instant?
    /// Substantive AI messages before it, in the whole conversation.
    var substantiveBefore: Int
    /// Whether its last message before was a substantive AI message.
    var followsSubstantive: Bool
    /// Whether it merely answers a question of the AI.
    var answersQuestion: Bool
    var isAsk: Bool
    var isRejection: Bool
    var isLive: Bool
  }

  /// Whether the turn is an event; it then belongs to the earlier ones.
  mutating func isEvent(_ turn: Turn, under policy: RephrasePolicy) -> Bool {
    likeness(of: turn, under: policy).map { $0 >= policy.similarity.rawValue } ?? false
  }

  /// The similarity of a turn whose words themselves say that something is said again.
  static let cued = Int32.max

  /// How much the turn is like an earlier one that it can repeat; it then belongs to the earlier ones.
  ///
  /// In 1/10,000; ``cued`` where the words say so themselves, `nil` where there is nothing that it can repeat.
  mutating func likeness(of turn: Turn, under policy: RephrasePolicy) -> Int32? {
    defer { remember(turn, lookback: policy.lookback) }
    if turn.isAsk { return nil }
    if turn.observation.traits.contains(.rephraseCue), turn.followsSubstantive, !turn.isRejection { return Self.cued }
    guard turn.observation.contentWords >= 2, !turn.answersQuestion else { return nil }
    let gap = turn.isLive ? policy.liveGap : policy.mailGap
    var best: Int32?
    for slot in 0..<min(count, policy.lookback) {
      let lag = turn.number - earlier[slot].turn
      guard lag >= 1, lag <= policy.lookback, lag <= RephrasePolicy.lookbackLimit else { continue }
      guard hindrance(turn, earlier[slot], gap, under: policy) == nil else { continue }
      best = max(best ?? .min, turn.observation.similarities[lag - 1])
    }
    return best
  }

  /// Why an earlier turn is none that this one can repeat; `nil` when it is one.
  ///
  /// - Parameter gap: the longest time between the two, in milliseconds; `nil` is unlimited.
  func hindrance(_ turn: Turn, _ other: Earlier, _ gap: Int64?, under policy: RephrasePolicy) -> Gauge.Quiet? {
    guard other.substantiveBefore < turn.substantiveBefore else { return .nothingBetween }
    guard let then = other.time, let now = turn.firstTime else { return nil }
    let passed = now.milliseconds(since: then)
    if let gap, passed > gap { return .longAgo }
    return turn.observation.identical[turn.number - other.turn - 1] && passed <= policy.resend ? .resent : nil
  }

  private mutating func remember(_ turn: Turn, lookback: Int) {
    count = min(count + 1, lookback, RephrasePolicy.lookbackLimit)
    var slot = count - 1
    while slot > 0 {
      earlier[slot] = earlier[slot - 1]
      slot -= 1
    }
    earlier[0] = Earlier(turn: turn.number, time: turn.lastTime, substantiveBefore: turn.substantiveBefore)
  }

  mutating func reset() { count = 0 }
}
