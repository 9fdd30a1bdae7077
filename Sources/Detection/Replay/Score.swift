import Conversations

/// The sum of the weights of all levels, with decay (definitions.md, 3.4a).
///
/// Every signal counts once, with the weight of its level, multiplied by the decay once for every exchange completed at
/// an event later than the one at which it last fired; each product is truncated.
struct Score: Sendable {
  private var levels = InlineArray<16, UInt8>(repeating: 0)
  private var weights = InlineArray<16, Int32>(repeating: 0)
  private var firedAt = InlineArray<16, Int32>(repeating: -1)
  private(set) var sum: Int32 = 0

  /// The level of a signal, 0 to 2.
  func level(of signal: Signal) -> UInt8 { levels[Int(signal.rawValue)] }

  /// Fires a signal and answers the level it now has; levels never fall but by a reset.
  mutating func fire(_ signal: Signal, level: Int, at step: Step, under policy: ScorePolicy) -> UInt8 {
    let slot = Int(signal.rawValue)
    levels[slot] = max(levels[slot], UInt8(clamping: level))
    let weight = policy.weight(signal, level: Int(levels[slot])).rawValue
    sum += weight - weights[slot]
    weights[slot] = weight
    firedAt[slot] = step.index
    return levels[slot]
  }

  /// An exchange was completed at an event.
  mutating func decay(at step: Step, under policy: ScorePolicy) {
    guard sum != 0 else { return }
    for slot in 0..<16 where weights[slot] != 0 && firedAt[slot] < step.index {
      let weight = TenThousandths(rawValue: weights[slot]).scaled(by: policy.decay).rawValue
      sum += weight - weights[slot]
      weights[slot] = weight
    }
  }

  /// Sets one signal to level 0.
  mutating func clear(_ signal: Signal) {
    let slot = Int(signal.rawValue)
    sum -= weights[slot]
    weights[slot] = 0
    levels[slot] = 0
    firedAt[slot] = -1
  }

  /// Sets every signal to level 0.
  mutating func clear() { self = Score() }
}
