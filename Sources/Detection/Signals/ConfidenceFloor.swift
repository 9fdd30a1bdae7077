import Conversations

/// N4: the AI itself says that it is unsure.
///
/// State: how many scored messages in a row were below the floor. Fires at every one of them: level 1 at first, level 2
/// once the run is long enough. A message without a confidence is not scored and changes nothing.
struct ConfidenceFloor: Sendable {
  private(set) var run = 0

  /// The level at which a scored message fires; 0 when it does not.
  mutating func level(at confidence: TenThousandths, under policy: ConfidencePolicy) -> Int {
    guard confidence < policy.floor else {
      run = 0
      return 0
    }
    run += 1
    return run >= policy.floorRun ? 2 : 1
  }

  mutating func reset() { run = 0 }
}
