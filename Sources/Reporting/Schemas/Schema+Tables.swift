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
