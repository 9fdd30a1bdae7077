import Detection
import Judging
import Redaction
import Studies

extension Schema {
  /// `compare.json`.
  static let compare = Schema.record([
    Member("schema", .constant("handover.compare/1")), Member("version", .text, "The tool's."),
    Member("run_id", .text), Member("compared", .words(["policies", "reports"])),
    Member(
      "reading", .orNull(.words(PolicyPair.Reading.allCases.map { SafeText(word: $0) })),
      "How much was done twice; null for reports."),
    Member("complete", .boolean, "Whether no more was refused than tolerated."),
    Member("before", .record(comparedSide), "A, the policy in force."), Member("after", .record(comparedSide), "B."),
    Member(
      "policy_differences",
      .list(
        .record([
          Member("key", .text), Member("kind", .words(["structural", "tunable"])),
          Member("before", .orNull(.text), "As a policy file says it; null where the policy has no such key."),
          Member("after", .orNull(.text)),
        ])), "Keys that can change a verdict."),
    Member("other_differences", .count, "Keys that only hide or order outputs."),
    Member(
      "counts",
      .record(
        [
          "files", "lines", "kept", "blank", "refused", "problems", "conversations", "compared", "only_before",
          "only_after", "changes", "flipped", "moved", "worse", "better", "other", "hard",
        ].map { Member($0, .count) }), "Lines and files are zero for reports."),
    Member("standings", .record(Words.standings.map { Member($0, .count) }), "Under A, of all that was read."),
    Member(
      "transitions",
      .list(
        .record([
          Member("before", .words(Words.verdicts)), Member("after", .words(Words.verdicts)),
          Member("conversations", .place),
        ])), "They add up to the conversations that are compared."),
    Member("labels", .orNull(.record(comparedLabels)), "What raters say; null without labels."),
    Member(
      "splits",
      .list(
        .record([
          Member("question", .words(ComparisonFigures.Question.allCases.map { SafeText(word: $0) })),
          Member("only_before", .count, "b: only A says it."), Member("only_after", .count, "c: only B says it."),
          Member("only_before_ids", .list(.text)), Member("only_after_ids", .list(.text)),
          Member("probability", .number, "McNemar's exact test, two-sided."),
          Member("adjusted", .number, "After Holm, for all questions."),
        ]))),
    Member("seed", .text, "A whole number of up to 64 bits."),
    Member("clusters", .count, "Customers, and conversations without one, that were drawn from."),
    Member(
      "shares",
      .list(
        .record([
          Member("name", .words(ComparisonFigures.Kind.allCases.map { SafeText(word: $0) })),
          Member("metric", .orNull(.text), "Its id; null where it has none."), Member("before", .record(comparedShare)),
          Member("after", .record(comparedShare)),
          Member("change", .orNull(.number), "After minus before; null under ten cases."),
          Member("low", .orNull(.number)), Member("high", .orNull(.number)), Member("rounds", .orNull(.count)),
        ]))),
    Member(
      "gates",
      .list(
        .record([
          Member("gate", .text, "As it was typed."), Member("broken", .boolean),
          Member("conversations", .orNull(.count), "Null for the load, and where nothing can be judged."),
        ]))),
    Member("changes", .list(.record(comparedChange)), "The rows of flips.csv."),
  ])

  private static let comparedLabels = [
    Member("yes", .count, "Conversations that needed a person."), Member("no", .count), Member("unsure", .count),
    Member("unlabelled", .count), Member("left_out", .count, "Open or without the AI, so in no share and no split."),
    Member("without_place", .orNull(.count), "Of yes; null for reports, whose rows know no messages."),
    Member("unresolved_places", .orNull(.count), "Places that name no message."),
    Member("absent", .count, "Named by the files and not compared."),
    Member("repeated", .count, "Said again by the same rater."),
    Member("tolerance", .count, "AI messages behind the place that are not late yet."),
  ]

  private static let comparedSide = [
    Member("policy", .text, "What people call it."), Member("policy_sha256", .text, "Of its effective values."),
    Member("run_id", .orNull(.text), "Null where a policy is compared."), Member("first_day", .orNull(.text)),
    Member("last_day", .orNull(.text), "It counts."),
  ]

  private static let comparedShare = [
    Member("part", .count), Member("whole", .count), Member("assessable", .count), Member("of", .count),
  ]

  private static let comparedSpot = Schema.orNull(
    .record([
      Member("file", .text), Member("line", .place), Member("turn", .orNull(.count), "As explain counts turns."),
      Member("message", .orNull(.place), "Of that turn."),
    ]))

  private static let comparedChange = [
    Member("conversation_id", .text), Member("change", .words(["flipped", "moved"])),
    Member("before", .words(Words.verdicts)), Member("after", .words(Words.verdicts)),
    Member("direction", .words(RowChange.Direction.allCases.map { SafeText(word: $0) })),
    Member("motion", .words(RowChange.Motion.allCases.map { SafeText(word: $0) })),
    Member("hard_topics", .list(.text)), Member("reason", .orNull(.text), "The signal that made them part."),
    Member("value", .orNull(.number), "What was measured; a time in seconds."),
    Member("limit_before", .orNull(.number)), Member("limit_after", .orNull(.number)),
    Member("parts", comparedSpot, "Where the replays part in what decides."),
    Member(
      "first_difference", comparedSpot,
      "The first event of which they decide anything otherwise; a score alone is no decision."),
    Member("due_before", comparedSpot, "Where a person is first due under A."), Member("due_after", comparedSpot),
    Member("ai_messages_before", .orNull(.count), "Of substance, before that."),
    Member("ai_messages_after", .orNull(.count)),
    Member(
      "signal_before", .orNull(.text), "Of the need by which the verdict holds; of the first need in what only moved."),
    Member("signal_after", .orNull(.text)), Member("outcome_before", .words(Words.outcomes)),
    Member("outcome_after", .words(Words.outcomes)), Member("file", .text), Member("line", .place),
    Member("sentence", .orNull(.text), "Null where only rows are there."),
  ]
}
