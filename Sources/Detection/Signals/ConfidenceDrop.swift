import Conversations

/// N5: the AI's confidence falls.
///
/// The baseline is the lower median of the last scored messages before this one. It fires when this message ends below
/// `conf.drop_below` and either lies `conf.drop` under the baseline or ends a fall over three messages of that size.
struct ConfidenceDrop: Sendable {
  /// The newest first; as many as the widest window allows.
  private(set) var earlier = InlineArray<10, Int32>(repeating: 0)
  private(set) var count = 0

  /// Whether a scored message fires; it then belongs to the earlier ones.
  mutating func fires(at confidence: TenThousandths, under policy: ConfidencePolicy) -> Bool {
    let value = confidence.rawValue
    defer { remember(value) }
    guard confidence < policy.dropBelow, let fall = fall(to: value, window: policy.window) else { return false }
    return fall >= policy.drop.rawValue
  }

  /// How far a scored message lies under what stood before it; `nil` without anything before it.
  ///
  /// Under the baseline, or under the first of three that fall one after the other, whichever is more.
  func fall(to value: Int32, window: Int) -> Int32? {
    guard count > 0 else { return nil }
    let fall = baseline(window: window) - value
    guard count >= 2, value < earlier[0], earlier[0] < earlier[1] else { return fall }
    return max(fall, earlier[1] - value)
  }

  /// The lower median of the last `window` scored messages; of two values the lower.
  func baseline(window: Int) -> Int32 {
    let size = min(count, max(1, min(window, 10)))
    var values = (0..<size).map { earlier[$0] }
    values.sort()
    return values[(size - 1) / 2]
  }

  mutating func remember(_ value: Int32) {
    var slot = min(count, 9)
    while slot > 0 {
      earlier[slot] = earlier[slot - 1]
      slot -= 1
    }
    earlier[0] = value
    count = min(count + 1, 10)
  }

  mutating func reset() { count = 0 }
}
