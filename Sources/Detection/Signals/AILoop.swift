import Conversations

/// N7: the AI says the same again.
///
/// A substantive AI message is held against the AI messages before it; a repetition counts when a customer turn that is
/// neither a rejection nor a confirmation lies between the two.
struct AILoop: Sendable {
  /// For each of the last AI messages, the nearest first: how many such customer turns had ended before it.
  private(set) var turnsBefore = InlineArray<20, Int32>(repeating: 0)
  private(set) var count = 0

  /// How much an AI message is like one that it can repeat, in 1/10,000; it then belongs to the earlier ones.
  ///
  /// 0 where there is none.
  ///
  /// - Parameter turns: how many customer turns that are neither rejection nor confirmation ended up to this message.
  mutating func likeness(
    of observation: Observation, isSubstantive: Bool, turns: Int32, under policy: LoopPolicy
  ) -> Int32 {
    var found: Int32 = 0
    if isSubstantive {
      for slot in 0..<min(count, policy.lookback, LoopPolicy.lookbackLimit) where turnsBefore[slot] < turns {
        found = max(found, observation.loops[slot])
      }
    }
    count = min(count + 1, policy.lookback, LoopPolicy.lookbackLimit)
    var slot = count - 1
    while slot > 0 {
      turnsBefore[slot] = turnsBefore[slot - 1]
      slot -= 1
    }
    turnsBefore[0] = turns
    return found
  }
}
