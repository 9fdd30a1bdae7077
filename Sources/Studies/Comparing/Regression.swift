import Judging

/// What a comparison can be failed for, as a gate on a policy file asks for it.
package enum Regression: Sendable, Hashable {
  /// A verdict became `missed`; or became `late` and was nothing worse.
  case missed, late
  /// The verdict of a conversation with a topic that must reach a person got worse.
  case hard
  /// Any verdict got worse.
  case any
  /// The load rose by more than so many percent of what it was, in millionths.
  case load(millionths: Int)

  /// Whether it happened, and in which conversations; none are named for the load.
  package func found(in rows: ComparedRows, _ figures: ComparisonFigures) -> (isBroken: Bool, cases: [RowChange]) {
    let cases: [RowChange]
    switch self {
    case .missed: cases = rows.flips.filter { $0.after == .missed }
    case .late: cases = rows.flips.filter { $0.after == .late && $0.direction == .worse }
    case .hard: cases = rows.flips.filter { $0.isHard && $0.direction == .worse }
    case .any: cases = rows.flips.filter { $0.direction == .worse }
    case .load(let millionths):
      let (was, now) = (figures[.load].before.share, figures[.load].after.share)
      return (Self.exceeds(now, was, millionths), [])
    }
    return (!cases.isEmpty, cases)
  }

  /// Whether a share is more than so much above another, in whole numbers; nothing to judge by counts as broken.
  private static func exceeds(_ now: Share, _ was: Share, _ millionths: Int) -> Bool {
    guard now.whole > 0, was.whole > 0 else { return true }
    // now / n > was / m * (1 + p), in numbers of twice the width.
    let left = (now.part * was.whole).multipliedFullWidth(by: 1_000_000)
    let right = (was.part * now.whole).multipliedFullWidth(by: 1_000_000 + millionths)
    return (left.high, left.low) > (right.high, right.low)
  }
}
