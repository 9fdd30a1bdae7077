/// N10: the AI has tried often enough.
///
/// Decided at the end of a customer turn: level 1 at the first turn after `exchange.max` completed exchanges, level 2 at
/// the first after twice as many. It fires once per level.
struct ExchangeCap: Sendable {
  private var fired = 0

  /// The level at which the turn fires; 0 when it does not.
  mutating func level(after completed: Int, under policy: ExchangePolicy) -> Int {
    let level = completed >= 2 * policy.most ? 2 : completed >= policy.most ? 1 : 0
    guard level > fired else { return 0 }
    fired = level
    return level
  }

  mutating func reset() { fired = 0 }
}
