package import Conversations

/// What one signal adds to the score.
package struct ScoreTerm: Sendable, Equatable {
  package let signal: Signal
  /// 1 or 2.
  package var level: UInt8 = 0
  /// What is left of the weight of its level, in 1/10,000.
  package var weight = TenThousandths.zero
  /// How many exchanges were completed since it last fired; so often its weight was scaled.
  package var decays: Int32 = 0
  var firedAt: Int32 = -1

  init(signal: Signal) { self.signal = signal }
}

/// The sum of the weights of all levels, with decay (definitions.md, 3.4a).
///
/// Every signal counts once, with the weight of its level, multiplied by the decay once for every exchange completed at
/// an event later than the one at which it last fired; each product is truncated. Only the signals that fired have a
/// term, few at a time, so that it does not matter how many a policy names; the memory of the terms is kept.
struct Score: Sendable {
  private(set) var terms: [ScoreTerm] = []
  private(set) var sum: Int32 = 0

  /// The level of a signal, 0 to 2.
  func level(of signal: Signal) -> UInt8 { terms.first { $0.signal == signal }?.level ?? 0 }

  /// Fires a signal and answers the level it now has; levels never fall but by a reset.
  mutating func fire(_ signal: Signal, level: Int, at step: Step, under policy: ScorePolicy) -> UInt8 {
    let slot: Int
    if let known = terms.firstIndex(where: { $0.signal == signal }) {
      slot = known
    } else {
      slot = terms.count
      terms.append(ScoreTerm(signal: signal))
    }
    terms[slot].level = max(terms[slot].level, UInt8(clamping: level))
    let weight = policy.weight(signal, level: Int(terms[slot].level))
    sum += weight.rawValue - terms[slot].weight.rawValue
    terms[slot].weight = weight
    terms[slot].decays = 0
    terms[slot].firedAt = step.index
    return terms[slot].level
  }

  /// An exchange was completed at an event.
  mutating func decay(at step: Step, under policy: ScorePolicy) {
    guard sum != 0 else { return }
    for slot in terms.indices where terms[slot].weight != .zero && terms[slot].firedAt < step.index {
      let weight = terms[slot].weight.scaled(by: policy.decay)
      sum += weight.rawValue - terms[slot].weight.rawValue
      terms[slot].weight = weight
      terms[slot].decays += 1
    }
  }

  /// Sets one signal to level 0.
  mutating func clear(_ signal: Signal) {
    guard let slot = terms.firstIndex(where: { $0.signal == signal }) else { return }
    sum -= terms[slot].weight.rawValue
    terms.remove(at: slot)
  }

  /// Sets every signal to level 0.
  mutating func clear() {
    terms.removeAll(keepingCapacity: true)
    sum = 0
  }
}
