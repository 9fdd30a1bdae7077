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
  /// By what raters say: B alone misses a conversation that needed a person; B comes too late, and A neither did nor
  /// missed it; B alone escalates one that needed nobody; B is wrong where A is right, late or not.
  case labelsMissed, labelsLate, labelsUnneeded, labelsWrong

  /// Whether it is judged by labels.
  package var isLabelled: Bool {
    switch self {
    case .labelsMissed, .labelsLate, .labelsUnneeded, .labelsWrong: true
    case .missed, .late, .hard, .any, .load: false
    }
  }

  /// Whether it happened, and in how many conversations; `nil` for the load, and where nothing can be judged.
  ///
  /// A gate that has nothing to judge is broken.
  package func found(in rows: ComparedRows, _ figures: ComparisonFigures) -> (isBroken: Bool, count: Int?) {
    let cases: [RowChange]
    switch self {
    case .missed: cases = rows.flips.filter { $0.after == .missed }
    case .late: cases = rows.flips.filter { $0.after == .late && $0.direction == .worse }
    case .hard: cases = rows.flips.filter { $0.isHard && $0.direction == .worse }
    case .any: cases = rows.flips.filter { $0.direction == .worse }
    case .load(let millionths):
      guard let load = figures[.load] else { return (true, nil) }
      return (Self.exceeds(load.after.share, load.before.share, millionths), nil)
    case .labelsMissed, .labelsLate, .labelsUnneeded, .labelsWrong:
      guard let labels = figures.labels else { return (true, nil) }
      let judged = rows.pairs.filter { rows.isLoadable($0) }.compactMap { fails($0, rows, labels) }
      let count = judged.count { $0.after && !$0.before }
      return judged.isEmpty ? (true, nil) : (count > 0, count)
    }
    return (!cases.isEmpty, cases.count)
  }

  /// Whether each policy does the wrong that a gate by labels names; `nil` where labels say nothing of it.
  private func fails(_ pair: RowPair, _ rows: ComparedRows, _ labels: ComparedLabels) -> (before: Bool, after: Bool)? {
    guard let needed = labels.needed(pair) else { return nil }
    let due = (rows.before.escalates(pair.before), rows.after.escalates(pair.after))
    switch self {
    case .labelsMissed: return needed ? (!due.0, !due.1) : nil
    case .labelsUnneeded: return needed ? nil : due
    case .labelsLate:
      guard labels.knowsPlaces, let was = labels.isLate(pair, .before), let now = labels.isLate(pair, .after) else {
        return nil
      }
      return (was || !due.0, now)
    default: return (due.0 != needed, due.1 != needed)
    }
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
