/// How often a signal was seen since the last reset; the second time is worse than the first.
///
/// Used by the signals whose level 2 is "the n-th case": non-answers (N9), rejections (N8), rephrases (N6), repetitions
/// of the AI (N7), dead air (N13).
struct LevelCount: Sendable {
  private(set) var seen = 0

  /// Counts a case and says its level: 2 from the `second`-th case on.
  mutating func next(second: Int) -> Int {
    seen += 1
    return seen >= second ? 2 : 1
  }

  mutating func reset() { seen = 0 }
}
