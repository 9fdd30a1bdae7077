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
    guard count > 0, confidence < policy.dropBelow else { return false }
    if baseline(window: policy.window) - value >= policy.drop.rawValue { return true }
    guard count >= 2, value < earlier[0], earlier[0] < earlier[1] else { return false }
    return earlier[1] - value >= policy.drop.rawValue
  }

  /// The lower median of the last `window` scored messages; of two values the lower.
  func baseline(window: Int) -> Int32 {
    let size = min(count, max(1, min(window, 10)))
    var values = (0..<size).map { earlier[$0] }
    values.sort()
    return values[(size - 1) / 2]
  }

  private mutating func remember(_ value: Int32) {
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
