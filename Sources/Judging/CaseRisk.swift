package import Detection

/// How urgently a person should look at a case; a number to sort by, the highest first.
///
/// The strongest cause of the need that gave the verdict weighs most: 30 for a high-risk topic, 20 for a request, 10 for
/// soft signals, 0 without a need. To that come 3 for missed, 2 for unfulfilled and 1 for late; a handover that nobody
/// needed adds nothing. Cases with another verdict are not flagged and have no risk. The weights order cases and measure
/// nothing: the topic comes before the request because an obligation stands behind it, and the verdict only parts equals.
package enum CaseRisk {
  /// The risk of a conversation that is not flagged.
  package static let none = -1

  /// The weight of a verdict; `nil` for one that is not flagged.
  package static func weight(of verdict: ConversationVerdict) -> Int? {
    switch verdict {
    case .missed: 3
    case .unfulfilled: 2
    case .late: 1
    case .unneeded: 0
    case .open, .recovered, .withdrawn, .unexplained, .onTime, .proactive, .none: nil
    }
  }

  /// The weight of the strongest cause of a need.
  package static func weight(of kind: CauseKind) -> Int {
    switch kind {
    case .risk: 30
    case .asked: 20
    case .soft: 10
    }
  }

  /// The verdict of the needs that can have given a flagged verdict; `nil` where no need gives it.
  package static func need(behind verdict: ConversationVerdict) -> NeedVerdict? {
    switch verdict {
    case .missed: .missed
    case .unfulfilled: .unfulfilled
    case .late: .late
    case .open, .unneeded, .recovered, .withdrawn, .unexplained, .onTime, .proactive, .none: nil
    }
  }
}

extension Judgement {
  /// The risk of the case under this view of its end, from 0 to 33; ``CaseRisk/none`` when it is not flagged.
  package var risk: Int {
    guard let weight = CaseRisk.weight(of: verdict) else { return CaseRisk.none }
    let wanted = CaseRisk.need(behind: verdict)
    // A handover without a need can be unfulfilled as well; then nothing is added.
    var cause = 0
    for need in needs where need.isCounted && need.verdict == wanted {
      cause = max(cause, CaseRisk.weight(of: need.kind))
    }
    return cause + weight
  }
}
