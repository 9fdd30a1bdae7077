import Detection
import Judging
import Redaction

extension FlaggedTable {
  /// The columns with what stands in them; an empty cell is `null`.
  static let schema: [Schema.Member] = [
    .init("conversation_id", .text),
    .init("verdict", .words(["missed", "unfulfilled", "late", "unneeded"])),
    .init("reason", .orNull(.text), "A signal, a failure, or why the handover was not needed."),
    .init("topic", .orNull(.text)), .init("channel", .orNull(.text)), .init("started_utc", .orNull(.time)),
    .init("turns", .count, "Of all speakers."), .init("onset_turn", .orNull(.place)),
    .init("handover_turn", .orNull(.place)), .init("late_ai_messages", .orNull(.count), "Beyond the grace."),
    .init("late_seconds", .orNull(.integer(least: nil))), .init("score", .number),
    .init("risk", .count, "To sort by, the highest first."), .init("source_file", .text), .init("source_line", .place),
  ]
}

extension HandoverTable {
  /// The columns with what stands in them; an empty cell is `null`.
  static let schema: [Schema.Member] = [
    .init("conversation_id", .text), .init("number", .place, "Within the conversation."),
    .init("initiator", .words(Words.initiators)), .init("outcome", .words(HandoverOutcome.words)),
    .init("verdict", .orNull(.words(Words.handoverVerdicts)), "Of a handover without a need."),
    .init("need_verdict", .orNull(.words(Words.needVerdicts))), .init("reason", .orNull(.words(Words.reasons))),
    .init("turn", .orNull(.place)), .init("initiated_event", .orNull(.place)), .init("initiated_utc", .orNull(.time)),
    .init("joined_event", .orNull(.place)), .init("joined_utc", .orNull(.time)),
    .init("replied_event", .orNull(.place)), .init("replied_utc", .orNull(.time)),
    .init("wait_joined_seconds", .orNull(.count)), .init("wait_replied_seconds", .orNull(.count)),
    .init("source_file", .text), .init("source_line", .place),
  ]
}

extension SliceTables {
  /// The columns with what stands in them; an empty cell is `null`.
  static let schema: [Schema.Member] =
    [
      .init("name", .orNull(.text), "Null where the kind is not value."),
      .init("kind", .words(Kind.allCases.map { SafeText(word: $0) })),
    ] + SliceColumns.schema
}

extension SignalTable {
  /// The columns with what stands in them; an empty cell is `null`.
  static let schema: [Schema.Member] =
    [.init("name", .text), .init("raised", .count, "How many times it fired.")] + SliceColumns.schema
    + [
      .init("seeable", .count, "Conversations in which it could be seen."), .init("second_level", .count),
      .init("escalated", .count, "Conversations in which it raised an escalation."), .init("first", .count),
      .init("sole", .count), .init("lead_median", .orNull(.count), "Public messages to the first initiation."),
      .init("lead_p90", .orNull(.count)), .init("never_led", .count),
      .init("first_needed", .count, "Of conversations in which it came first."), .init("first_not_needed", .count),
      .init("first_other", .count),
    ] + RateColumns.shareSchema("first_needed") + [
      .init("sole_needed", .count), .init("sole_not_needed", .count), .init("sole_other", .count),
      .init("handovers_alone", .count, "Of conversations in which it alone raised an escalation."),
      .init("handovers_alone_per_100", .orNull(.number), "For each hundred conversations with the AI."),
      .init("dead", .mark, "1 or 0."), .init("redundant", .mark, "1 or 0."),
    ]
}

extension SliceColumns {
  /// The columns that all tables of slices share.
  static let schema: [Schema.Member] = names.map { name in
    let parts = name.content.split(separator: "_").last
    switch parts {
    case "rate", "low", "high": return .init(name, .orNull(.number))
    default:
      // Where no case can be judged, the count is unknown.
      let isAlone = !names.contains(name + "_of")
      return .init(name, isAlone ? .count : .orNull(.count))
    }
  }
}

extension RateColumns {
  /// The six columns of a value that may be missing.
  static func schema(_ column: SafeText) -> [Schema.Member] {
    names(column).prefix(3).map { .init($0, .orNull(.count)) } + shareSchema(column)
  }

  /// The three columns of a share.
  static func shareSchema(_ column: SafeText) -> [Schema.Member] {
    shareNames(column).map { .init($0, .orNull(.number)) }
  }
}

extension FindingTables {
  private static let needs: [Schema.Member] = needColumns.map { .init($0, .count) }

  static let reasonSchema: [Schema.Member] =
    [
      .init("kind", .words(ReasonKind.allCases.map { SafeText(word: $0) })),
      .init("name", .orNull(.text), "Null for all needs."),
    ] + needs + RateColumns.shareSchema("missed") + RateColumns.shareSchema("unfulfilled")
    + RateColumns.shareSchema("late")

  static let splitSchema: [Schema.Member] = [
    .init("signal", .orNull(.text), "The first of ours; null where none fired."),
    .init("reason", .orNull(.text), "The export's, of the first handover."),
    .init("reason_kind", .words(GivenKind.allCases.map { SafeText(word: $0) })), .init("conversations", .place),
  ]

  static let clusterSchema: [Schema.Member] =
    [
      .init("topic", .orNull(.text)),
      .init("topic_of", .words(Clusters.Matter.Origin.allCases.map { SafeText(word: $0) }), "Whose topic it is."),
      .init("signal", .text, "That which raised the needs."),
    ] + needs
    + [.init("ended_at_human", .count), .init("ai_messages_median", .orNull(.count))]
    + Clusters.Hint.allCases.map {
      .init("shown_" + Words.hints[$0.rawValue], .count, "Of those that went wrong.")
    } + [
      .init("answered_by_first_human", .count), .init("called_out", .mark, "1 from thirty needs on."),
      .init("hint", .orNull(.words(Words.hints))), .init("shortcut_candidate", .orNull(.mark)),
      .init("knowledge_candidate", .orNull(.mark)),
    ]

  static let suppressedSchema: [Schema.Member] =
    [
      .init("signal", .text), .init("reason", .words(Words.suppressions)), .init("matches", .place),
      .init("conversations", .place), .init("in_rates", .count), .init("missed_or_unserved", .count),
    ] + RateColumns.shareSchema("missed_or_unserved")
    + [.init("fired_later", .count, "The same signal, in these conversations.")]

  static let breachSchema: [Schema.Member] =
    [
      .init("topic", .text), .init("obligation", .words(Obligation.allCases.map { SafeText(word: $0) })),
      .init("owner", .orNull(.text)), .init("sla_seconds", .count), .init("cases", .count),
    ] + ["reached", "in_time", "ai_alone"].flatMap { RateColumns.schema($0) }
    + Breaches.Kind.allCases.flatMap { RateColumns.schema("breach_" + Words.breaches[$0.rawValue]) }

  static let exclusionSchema: [Schema.Member] =
    [
      .init("rule", .words([noRule] + Words.exclusions), "None is the report as it is."),
      .init("count", .count, "Conversations; of refused lines, lines."),
    ]
    + exclusionColumns.dropFirst(2).map { column in
      let isNumber = ["_rate", "_low", "_high"].contains { column.content.hasSuffix($0) }
      return .init(column, .orNull(isNumber ? .number : .count))
    }

  static let coverageSchema: [Schema.Member] = [
    .init("kind", .words(CoverageKind.allCases.map { SafeText(word: $0) })), .init("name", .text),
    .init("count", .count), .init("of", .count), .init("rate", .orNull(.number)), .init("low", .orNull(.number)),
    .init("high", .orNull(.number)),
  ]
}
