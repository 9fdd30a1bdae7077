import Detection
import Judging
import Redaction

extension Schema {
  /// What `summary.json` says beyond metrics.
  static let findings: [Member] = [
    Member(
      "coverage", .record([Member("conversations", .count)] + Words.coverage.map { Member($0, .count) }),
      "How many conversations can show what."),
    Member(
      "maturity",
      .record(FindingTables.maturities(Maturity()).map { Member($0.name, .count) } + [Member("sum", .count)])),
    Member(
      "exclusions",
      .record([
        Member("without", headline, "As the report has it."),
        Member(
          "rules",
          .list(
            .record([
              Member("rule", .words(Words.exclusions)), Member("count", .count),
              Member("with", .orNull(headline), "Had its conversations been counted."),
            ]))),
      ])),
    Member(
      "findings",
      .record([
        Member("ranked", .list(.record(finding)), "The largest harm first."),
        Member("first", .list(.record(example + [Member("points", .place), modes])), "Conversations to look at."),
      ])),
    Member(
      "breaches",
      .record([
        Member("topics", .list(.record(topic))), Member("listed", .list(.record(example + listed))),
        Member("not_listed", .count),
      ])),
    Member("clusters", .list(.record(cluster)), "From thirty needs on."),
    Member(
      "economics",
      .record([Member("ai_involved", .count), Member("signals", .list(.record(economy)))])),
    Member(
      "reactivity",
      .record(
        ["handovers", "only_asked", "signal_before_ask", "other_signals", "no_signal"].map { Member($0, .count) }
          + [Member("lead", .record(lead))])),
    Member(
      "suppressed",
      .list(
        .record([
          Member("signal", .text), Member("reason", .words(Words.suppressions)), Member("matches", .place),
          Member("conversations", .place), Member("in_rates", .count), Member("missed_or_unserved", .count),
          Member("fired_later", .count), Member("examples", .list(.record(example))),
        ]))),
  ]

  private static let headline = Schema.record(
    Metric.all.filter { Exclusions.headline.contains($0.id) }.map { Member(SafeText(name: $0.id), .record(share)) })

  /// What names a conversation.
  private static let example = [
    Member("conversation_id", .orNull(.text), "Null where the cases are not at hand."), Member("file", .text),
    Member("line", .place),
  ]

  private static let modes = Member("modes", .list(.words(Words.modes)))

  private static let finding: [Member] =
    [
      Member("mode", .words(Words.modes)), Member("detail", .orNull(.text), "A topic, signal or cause."),
      Member("metric", .orNull(.text), "That counts it, without the topic."), Member("unit", .words(Words.units)),
    ] + share + [
      Member("severity", .place, "Of one case."), Member("harm", .count, "Count times severity."),
      Member("sentence", .text), Member("action", .text),
      Member(
        "standout",
        .orNull(
          .record([
            Member("attribute", .words(Words.attributes)), Member("value", .text), Member("part", .count),
            Member("whole", .place), Member("others_part", .count), Member("others_whole", .place),
            Member("change", .number), Member("low", .number), Member("high", .number),
          ])), "A slice above all others by more than chance."),
      Member("examples", .list(.record(example))),
    ]

  private static let topic: [Member] =
    [
      Member("topic", .text), Member("obligation", .words(Obligation.allCases.map { SafeText(word: $0) })),
      Member("cases", .count), Member("reached", .record(share)), Member("in_time", .record(share)),
      Member("ai_alone", .record(share)),
    ]
    + Words.breaches.map { Member($0, .orNull(.record(share)), "Null where the policy does not ask for it.") }

  private static let listed = [Member("topic", .text), Member("broken", .list(.words(Words.breaches)))]

  private static let cluster: [Member] =
    [
      Member("topic", .orNull(.text)),
      Member("topic_of", .words(Clusters.Matter.Origin.allCases.map { SafeText(word: $0) })),
      Member("signal", .text),
    ] + FindingTables.needColumns.map { Member($0, .count) } + [
      Member("ended_at_human", .count), Member("ai_messages_median", .orNull(.count)),
      Member("shown", .record(Words.hints.map { Member($0, .count) })), Member("answered_by_first_human", .count),
      Member("hint", .orNull(.words(Words.hints))), Member("shortcut_candidate", .boolean),
      Member("knowledge_candidate", .boolean),
    ]

  private static let lead: [Member] =
    [Member("count", .count)] + ["median", "p90", "max"].map { Member($0, .orNull(.count)) }

  private static let went = Schema.record(
    ["missed", "unfulfilled", "late", "on_time", "unneeded", "recovered", "other"].map { Member($0, .count) })

  private static let economy: [Member] =
    [Member("signal", .text)]
    + ["seeable", "conversations", "fired", "second_level", "escalated", "first", "sole"].map { Member($0, .count) }
    + [
      Member("lead", .record(lead)), Member("never_led", .count), Member("when_first", went),
      Member("when_sole", went), Member("handovers_alone", .count),
      Member("handovers_alone_per_100", .orNull(.number)), Member("dead", .boolean), Member("redundant", .boolean),
    ]
}
