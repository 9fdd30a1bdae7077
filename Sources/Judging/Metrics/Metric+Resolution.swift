import Detection

extension Metric {
  /// 2.3: who resolved what.
  static let resolution: [Metric] = byAI + who + comparison + windows + messages

  private static let byAI: [Metric] = [
    .conversations("A1", "ai_resolved_confirmed", of: .aiRated, counted: .outcome(.aiConfirmed)),
    .conversations(
      "A1.missed_hard", "ai_resolved_confirmed", of: .aiRated.and(.all(.outcome(.aiConfirmed))),
      counted: .all(.fact(.missedHard))),
    .conversations("A2", "ai_resolved_assumed", of: .aiRated, counted: .outcome(.aiAssumed)),
    .conversations("A3", "ai_resolved_gross", of: .aiRated, counted: .outcome(.aiConfirmed, .aiAssumed)),
    .conversations(
      "A4", "ai_resolved_net", of: .aiRated, assessable: .all([.repeatIsKnown(.window), .reopenIsKnown]),
      counted: Rule(
        any: [.outcome(.aiConfirmed), .outcome(.aiAssumed)], none: [.sameMatter(.window), .fact(.reopened)])),
    .conversations(
      "A5", "resolved_all", of: .rated.and(.none(.outcome(.handedOver))),
      counted: .outcome(.humanResolved, .hybridResolved, .aiConfirmed, .aiAssumed)),
    .conversations("A6", "automation", of: .rated, counted: .outcome(.aiConfirmed, .aiAssumed)),
  ]

  private static let who: [Metric] = [
    whoResolved("ai", .outcome(.aiConfirmed, .aiAssumed)),
    whoResolved("ai_confirmed", .outcome(.aiConfirmed)),
    whoResolved("ai_assumed", .outcome(.aiAssumed)),
    whoResolved("human", .outcome(.humanResolved)),
    whoResolved("hybrid", .outcome(.hybridResolved)),
    whoResolved("nobody", .outcome(.unserved, .humanUnresolved, .unanswered, .aiAbandoned)),
    whoResolved("not_observable", .outcome(.handedOver)),
    whoResolved("human_unresolved", .outcome(.humanUnresolved)),
    .conversations(
      "A7.ai_share_of_resolved", "who_resolved",
      of: .rated.and(.outcome(.humanResolved, .hybridResolved, .aiConfirmed, .aiAssumed)),
      counted: .outcome(.aiConfirmed, .aiAssumed)),
  ]

  private static func whoResolved(_ part: String, _ outcomes: Rule<RowMarks>) -> Metric {
    .conversations("A7." + part, "who_resolved", of: .rated, counted: outcomes)
  }

  private static let comparison: [Metric] = [
    .conversations("A8", "contained", of: .aiRated, counted: .none(.handedOver)),
    .conversations(
      "A8b", "contained_served", of: .aiRated,
      counted: .none([
        .handedOver, .outcome(.aiAbandoned), .outcome(.unanswered), .outcome(.unserved), .fact(.redirected),
      ])),
    .conversations(
      "A9", "redirected", of: .aiRated, assessable: .all(.fact([.coversText, .languageHasLists])),
      counted: .all(.fact(.redirected))),
  ]

  /// A10: the gross resolution as it would be with other windows of silence.
  private static let windows: [Metric] = SilenceWindow.allCases.map { window in
    .conversations(
      "A10." + window.name, "window_sensitivity",
      of: .all([.included, .fact([.engaged, .aiInvolved]), .mature(at: window)]), counted: .all(.endsWithAI))
  }

  private static let messages: [Metric] = [
    .sums(
      "A11", "message_ratio", .message, of: .rated, assessable: .showsHumans,
      whole: { Int($0.aiMessages) + Int($0.humanMessages) }, part: { Int($0.aiMessages) }),
    turns("ai") { Int($0.answeredByAI) }, turns("human") { Int($0.answeredByHuman) },
    turns("nobody") { Int($0.answeredByNobody) },
  ]

  private static func turns(_ part: String, _ count: @escaping @Sendable (Row) -> Int) -> Metric {
    .sums(
      "A11b." + part, "answered_turn_ratio", .turn, of: .rated, assessable: .showsHumans,
      whole: { Int($0.answeredByAI) + Int($0.answeredByHuman) + Int($0.answeredByNobody) }, part: count)
  }
}
