import Detection

extension Metric {
  /// 2.1: who is counted at all.
  static let population: [Metric] = people + coverage

  private static let people: [Metric] = [
    .conversations("P1", "conversations", of: .all(.inPeriod), counted: .included),
    .conversations("P2", "unengaged", of: .included, counted: .none(.fact(.engaged))),
    .conversations("P3", "ai_involved", of: .engaged, counted: .all(.fact(.aiInvolved))),
    .conversations(
      "P4", "ai_answered", of: .all([.included, .fact([.engaged, .aiInvolved])]), counted: .all(.fact(.aiAnswered))),
    .conversations("P5", "human_first", of: .engaged, counted: .all(.fact(.humanFirst))),
    .conversations("P1.open", "conversations", of: .included, counted: .outcome(.open)),
    .conversations(
      "P1.needing", "conversations", of: .rated, counted: .all(.hasNeeds)),
  ]

  /// P6: in how many conversations with the AI each signal could be seen.
  private static let coverage: [Metric] = needed.map { signal, facts in
    .conversations(
      "P6." + signal, "signal_coverage", of: .all([.included, .fact([.engaged, .aiInvolved])]),
      counted: .all(.fact(facts)))
  }

  /// What an export must hold for a signal; topics and keywords are matched in words of a language with lists.
  private static let needed: [(signal: String, facts: Row.Facts)] = [
    ("human_request", .coversText), ("rejection", [.coversText, .languageHasLists]), ("rephrase", .coversText),
    ("exchange_cap", []), ("dead_air", .coversTime), ("confidence_floor", .coversConfidence),
    ("confidence_drop", .coversConfidence), ("ai_loop", .coversText),
    ("ai_nonanswer", [.coversText, .languageHasLists]), ("sentiment", .showsSentiment),
    ("deferred_ask", .coversText), ("reask_ai", [.coversText, .languageHasLists]),
    ("churn_intent", [.coversText, .languageHasLists]), ("risk", [.coversText, .languageHasLists]),
  ]
}
