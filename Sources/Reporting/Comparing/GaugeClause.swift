import Conversations
import Detection
import Redaction
import Rendering
import Studies

/// The part of a sentence that holds one observation against the thresholds of two policies.
///
/// The value is said once where both saw the same, else under each; then what each policy makes of it.
struct GaugeClause {
  let pair: Parting.GaugePair
  let sentence: ChangeSentence

  /// The policy under which the signal fired.
  private var side: PolicySide {
    let levels = (pair.before?.level ?? 0, pair.after?.level ?? 0)
    return levels.0 >= levels.1 ? .before : .after
  }

  private var at: SafeText { sentence.place(pair.at) }

  func text() -> SafeText {
    guard let own = pair[side], let other = pair[side.other] else { return generic }
    // Both fire, so what differs is how many of them make the second level.
    if other.level > 0 || isFurtherCap(own, other) { return counted(own) ?? generic }
    if other.quiet != nil, other.measure.reaches(policy(side.other)) { return generic }
    return held(own, other) ?? generic
  }

  /// Whether the cap fires at its second level where the other one is between its two.
  private func isFurtherCap(_ own: Parting.GaugeView, _ other: Parting.GaugeView) -> Bool {
    guard case .exchanges = own.measure, own.level >= 2 else { return false }
    return other.measure.reaches(policy(side.other))
  }

  private func policy(_ side: PolicySide) -> Policy { sentence.policies[side] }

  private func decimal(_ number: TenThousandths) -> SafeText { ReplayScene.decimal(number) }

  /// What each policy makes of it.
  private func both(_ part: (PolicySide) -> SafeText) -> SafeText {
    "\(part(.before)) under A, \(part(.after)) under B"
  }

  /// The same behind a value.
  private func sides(_ part: (PolicySide) -> SafeText) -> SafeText { ": " + both(part) }

  private func name(_ side: PolicySide) -> SafeText { SafeText(name: policy(side).name(of: pair.signal)) }

  /// Only that it fires under one and not under the other.
  private var generic: SafeText {
    let levels = (pair.before?.level ?? 0, pair.after?.level ?? 0)
    func part(_ level: UInt8, _ quiet: Gauge.Quiet?) -> SafeText {
      guard level == 0 else { return "fires at level \(level)" }
      return quiet.map { ReplayScene.reason($0) } ?? "does not fire"
    }
    return "\(name(side)) at \(at) "
      + "\(part(levels.0, pair.before?.quiet)) under A, \(part(levels.1, pair.after?.quiet)) under B"
  }

  // MARK: A threshold

  private func held(_ own: Parting.GaugeView, _ other: Parting.GaugeView) -> SafeText? {
    switch own.measure {
    case .confidence:
      return measured("the AI's confidence at \(at)", confidence) { side, value in
        let floor = policy(side).confidence.floor
        return value < floor ? "below \(decimal(floor))" : "not below \(decimal(floor))"
      }
    case .fall:
      guard let what = sameFall else { return nil }
      return what
        + sides { side in
          let limits = policy(side).confidence
          let (fall, value) = fall(side) ?? (.zero, .zero)
          let size: SafeText =
            fall >= limits.drop ? "by at least \(decimal(limits.drop))" : "by less than \(decimal(limits.drop))"
          let end: SafeText =
            value < limits.dropBelow
            ? "to below \(decimal(limits.dropBelow))" : "not to below \(decimal(limits.dropBelow))"
          return size + " and " + end
        }
    case .likeness:
      let earlier = own.earlier.map { sentence.again($0) } ?? "an earlier one"
      return measured("the similarity of the customer's turn at \(at) to that at \(earlier)", likeness) { side, value in
        atLeast(value, policy(side).rephrase.similarity)
      }
    case .repetition:
      let earlier = own.earlier.map { sentence.again($0) } ?? "an earlier one"
      return measured("the similarity of the AI's message at \(at) to that at \(earlier)", repetition) { side, value in
        atLeast(value, policy(side).loop.similarity)
      }
    case .exchanges(let complete):
      return "\(exchanges(complete)) complete when the customer wrote again at \(at)"
        + sides { side in
          let most = policy(side).exchange.most
          guard complete >= most else { return "below the limit of \(most)" }
          let level = pair[side]?.level ?? 0
          return level >= 2
            ? "at or above \(2 * most) (twice the limit of \(most))" : "at or above the limit of \(most)"
        }
    case .polarity: return polarity(own, other)
    case .silence(let waited, _):
      return "nobody answered the customer's message at \(at) for \(ReplayScene.duration(waited))"
        + sides { side in
          guard case .silence(_, let limit)? = pair[side]?.measure else { return "not measured" }
          return waited > limit
            ? "longer than \(ReplayScene.duration(limit))" : "not longer than \(ReplayScene.duration(limit))"
        }
    case .cue, .count, .facts: return nil
    }
  }

  private func exchanges(_ complete: Int) -> SafeText {
    ReplayScene.count(complete, "exchange") + (complete == 1 ? " was" : " were")
  }

  private func atLeast(_ value: TenThousandths, _ limit: TenThousandths) -> SafeText {
    value >= limit ? "at least \(decimal(limit))" : "less than \(decimal(limit))"
  }

  /// A value that both saw, or each its own, and what each policy makes of it.
  private func measured(
    _ what: SafeText, _ value: (PolicySide) -> TenThousandths?, _ verdict: (PolicySide, TenThousandths) -> SafeText
  ) -> SafeText? {
    guard let before = value(.before), let after = value(.after) else { return nil }
    let values: SafeText =
      before == after ? "was \(decimal(before))" : "was \(decimal(before)) under A and \(decimal(after)) under B"
    return "\(what) \(values)" + sides { verdict($0, $0 == .before ? before : after) }
  }

  private func confidence(_ side: PolicySide) -> TenThousandths? {
    guard case .confidence(let value, _)? = pair[side]?.measure else { return nil }
    return value
  }

  private func likeness(_ side: PolicySide) -> TenThousandths? {
    guard case .likeness(let value, _)? = pair[side]?.measure else { return nil }
    return value
  }

  private func repetition(_ side: PolicySide) -> TenThousandths? {
    guard case .repetition(let value, _)? = pair[side]?.measure else { return nil }
    return value
  }

  /// How far the confidence fell, and to what.
  private func fall(_ side: PolicySide) -> (fall: TenThousandths, value: TenThousandths)? {
    guard case .fall(let value, let baseline, let falling)? = pair[side]?.measure else { return nil }
    let from = max(baseline, falling ?? baseline)
    return (TenThousandths(rawValue: from.rawValue - value.rawValue), value)
  }

  private var sameFall: SafeText? {
    guard let before = fall(.before), let after = fall(.after) else { return nil }
    let head: SafeText = "the AI's confidence at \(at) fell to \(decimal(before.value)), by \(decimal(before.fall))"
    return before == after ? head : head + " under A and by \(decimal(after.fall)) under B"
  }

  // MARK: Polarity

  private func polarity(_ own: Parting.GaugeView, _ other: Parting.GaugeView) -> SafeText? {
    let ground = PolarityGround.allCases.first {
      $0.holds(own.measure, under: policy(side)) && !$0.holds(other.measure, under: policy(side.other))
    }
    switch ground {
    case .level:
      return measured("the average polarity of the customer's words at \(at)", { polarity($0)?.average }) {
        side, value in
        let level = policy(side).sentiment.level
        return value <= level ? "at or below \(decimal(level))" : "above \(decimal(level))"
      }
    case .streak:
      return "the customer's low messages in a row up to \(at) are "
        + both { side in
          let limits = policy(side).sentiment
          let streak = polarity(side)?.streak ?? 0
          return "\(streak) at or below \(decimal(limits.streakBelow)) where \(limits.streak) fire"
        }
    case .fall:
      guard let before = polarity(.before)?.fall, let after = polarity(.after)?.fall, before == after else {
        return nil
      }
      let fall = TenThousandths(rawValue: -before.rawValue)
      return "the mean polarity of the customer's words at \(at) had changed by \(decimal(before))"
        + sides { side in
          let drop = policy(side).sentiment.drop
          return fall >= drop ? "a fall of at least \(decimal(drop))" : "no fall of at least \(decimal(drop))"
        }
    case nil: return nil
    }
  }

  private func polarity(
    _ side: PolicySide
  ) -> (average: TenThousandths, streak: Int, fall: TenThousandths?)? {
    guard case .polarity(_, let average, let streak, let fall)? = pair[side]?.measure else { return nil }
    return (average, streak, fall)
  }

  // MARK: The second level

  private func counted(_ own: Parting.GaugeView) -> SafeText? {
    guard let old = own.measure.second(pair.signal, under: policy(.before)),
      let new = own.measure.second(pair.signal, under: policy(.after)), old != new
    else { return nil }
    let what: SafeText =
      switch own.measure {
      case .confidence(let value, let run):
        "the AI's confidence at \(at) was \(decimal(value)), the low one number \(run) in a row"
      case .likeness, .cue: "the customer said again at \(at) what had been said before"
      case .repetition: "the AI said again at \(at) what it had said before"
      case .count(let number):
        pair.signal == .rejection
          ? "the customer rejected at \(at) what the AI had said, case \(number)"
          : "the AI had no answer at \(at), case \(number)"
      case .exchanges(let complete):
        "\(exchanges(complete)) complete when the customer wrote again at \(at)"
      case .facts(_, let number): "the AI asked at \(at) for what the customer had given, case \(number)"
      case .fall, .polarity, .silence: name(side)
      }
    func part(_ side: PolicySide, _ limit: Int) -> SafeText {
      pair[side]?.level ?? 0 >= 2 ? "enough for level 2 (\(limit))" : "not enough for level 2 (\(limit))"
    }
    return what + ": \(part(.before, old)) under A, \(part(.after, new)) under B"
  }
}
