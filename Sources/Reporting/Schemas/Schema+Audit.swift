import Detection
import Judging
import Redaction
import Studies

extension Schema {
  /// `audit.json`.
  static let audit = Schema.record([
    Member("schema", .constant("handover.audit/1")), Member("version", .text, "The tool's."), Member("run_id", .text),
    Member("policy_name", .text), Member("policy_sha256", .text, "Of its effective values."),
    Member("complete", .boolean, "Whether no more was refused than tolerated."),
    Member("broken", .boolean, "Whether any obligation is broken or cannot be judged."),
    Member("as_of", .orNull(.time), "The cut-off."),
    Member(
      "counts",
      .record(
        ["files", "lines", "kept", "blank", "refused", "conversations", "problems"].map { Member($0, .count) } + [
          Member("ledger", .count, "Lines of audit.jsonl.")
        ])),
    Member("standings", .record(Words.standings.map { Member($0, .count) }), "They add up to the conversations."),
    Member("obligations", .list(.record(obligation)), "Of every topic on which the policy asks anything."),
    Member("coverage", .record(auditCoverage)),
    Member(
      "inconsistencies",
      .list(
        .record([
          Member("topic", .text), Member("conversations", .place),
          Member(
            "verdicts",
            .list(
              .record([
                Member("verdict", .words(Words.verdicts)), Member("conversations", .place), Member("example_id", .text),
                Member("file", .text), Member("line", .place),
              ]))),
        ]))),
    Member("anomalies", .record(Words.anomalies.map { Member($0, .count) })),
    Member("sample", .orNull(.record(sample)), "Null where none was drawn."),
    Member("review", .orNull(.record(review)), "Null where no sheet was read back."),
  ])

  private static let obligation = [
    Member("topic", .text), Member("obligation", .words(Obligation.allCases.map { SafeText(word: $0) })),
    Member("sla_seconds", .orNull(.count)), Member("owner", .orNull(.text)),
    Member("entries", .count, "Conversations with the topic."), Member("open", .count), Member("unengaged", .count),
    Member("judged", .count, "Over, with a word of the customer, in exports that hold what humans write."),
    Member("reached", .count, "Of those judged."),
    Member("low", .orNull(.number), "Of Wilson's 95 % interval; null under ten cases."),
    Member("high", .orNull(.number)), Member("failing", .count, "Entries of which any rule fails."),
    Member("broken", .boolean), Member("proven", .boolean, "There was a case, none fails, and none is open."),
    Member(
      "ai_statements",
      .record([
        Member("conversations", .count), Member("sum", .count), Member("median", .orNull(.count)),
        Member("max", .orNull(.count)),
      ])),
    Member(
      "rules",
      .list(
        .record(
          [Member("rule", .words(Words.breaches)), Member("of", .count, "The sum of the five that follow.")]
            + ["kept", "broken", "unjudgeable", "open", "open_broken"].map { Member($0, .count) }))),
  ]

  private static let auditCoverage: [Member] =
    [Member("conversations", .count, "Those that are not excluded.")]
    + AuditCoverage.Lack.allCases.map { Member(SafeText(name: $0.name), .count) } + [
      Member(
        "messages",
        .record(
          [Member("all", .count, "Public ones, of all that was read.")]
            + UnseenParts.Kind.allCases.map { Member(SafeText(name: $0.name), .count) })),
      Member(
        "languages_without_lists",
        .list(.record([Member("name", .orNull(.text)), Member("conversations", .place)]))),
      Member("days", .count), Member("days_without_conversations", .count),
      Member("days_with_few_conversations", .orNull(.count), "Null in less than four weeks."),
      Member("identifiers_missing", .count, "In dense series of numbers."),
    ]

  private static let strata = Schema.words(Judging.Stratum.allCases.map { SafeText(name: $0.name) })

  private static let sample = [
    Member("wanted", .place), Member("seed", .text, "A whole number of up to 64 bits."), Member("drawn", .count),
    Member(
      "strata",
      .list(.record([Member("stratum", strata), Member("members", .count), Member("drawn", .count)]))),
  ]

  private static let review = [
    Member("not_reviewed", .count), Member("disagreed", .count), Member("unsettled", .count),
    Member(
      "strata",
      .list(
        .record(
          [Member("stratum", strata)]
            + ["members", "drawn", "reviewed", "needed", "unsure"].map { Member($0, .count) }))),
    Member(
      "missed",
      .record([
        Member("certainty", .number), Member("members", .count), Member("judged", .count), Member("found", .count),
        Member("estimate", .orNull(.number)), Member("least", .count), Member("most", .count),
        Member("most_if_unsure_missed", .count),
      ]), "Among what was not flagged."),
    Member(
      "recall",
      .orNull(.record([Member("estimate", .orNull(.number)), Member("low", .number), Member("high", .number)]))),
    Member(
      "agreement",
      .record([Member("judged", .count), Member("alike", .count), Member("kappa", .orNull(.number))])),
    Member(
      "finds",
      .list(
        .record([Member("case", .orNull(.text)), Member("stratum", strata), Member("from_message", .orNull(.place))]))),
  ]

  /// A line of `audit.jsonl`.
  static let ledger = Schema.record([
    Member("conversation_id", .text),
    Member("source", .record([Member("file", .text), Member("line", .place), Member("byte", .count)])),
    Member("topic", .text), Member("obligation", .words(Obligation.allCases.map { SafeText(word: $0) })),
    Member("onset", found, "Where the topic came up."),
    Member(
      "quote",
      .orNull(
        .record([
          Member("before", .text), Member("matched", .orNull(.text), "The words that show the topic."),
          Member("after", .text),
        ])), "Redacted, and cut at both ends; null where a tag shows it."),
    Member("mode", .words(Mode.allCases.map { SafeText(name: $0.name) }), "Who had the floor."),
    Member("ai_statements", .count, "Of substance, after the topic and before a human."),
    Member("statement_lines", .list(.place)),
    Member("statement_quotes", .list(.text), "Of the first three; redacted."),
    Member("initiated", .orNull(found)), Member("initiated_before", .orNull(.boolean)),
    Member("initiated_seconds", .orNull(.integer(least: nil))), Member("joined", .orNull(found)),
    Member("replied", .orNull(found), "The first message of a human after the topic."),
    Member("replied_seconds", .orNull(.integer(least: nil))),
    Member(
      "scan",
      .record(
        [Member("first_line", .place), Member("last_line", .place)]
          + ["messages", "customer", "ai", "human", "system", "unknown"].map { Member($0, .count) }),
      "What was read to say whether a human came."),
    Member("rules", .record(Words.breaches.map { Member($0, ruling) })), Member("fails", .boolean),
    Member("verdict", .words(Words.verdicts)), Member("outcome", .words(Words.outcomes)),
    Member("maturity", .words(Words.standings)), Member("channel", .orNull(.text)), Member("language", .orNull(.text)),
    Member("ai_version", .orNull(.text)), Member("exported_reason", .orNull(.text)), Member("policy_sha256", .text),
  ])

  private static let found = Schema.record([
    Member("file", .text), Member("line", .place), Member("event", .place), Member("message", .orNull(.place)),
    Member("time", .orNull(.time)),
    Member("line_sha256", .orNull(.text), "Of the line with its line feed; null where the input is packed."),
  ])

  private static let ruling = Schema.record([
    Member("state", .orNull(.words(Words.rulings)), "Null where the rule is not asked."),
    Member("reason", .orNull(.words(Words.rulingReasons))), Member("file", .orNull(.text)),
    Member("line", .orNull(.place)),
  ])
}

extension LedgerTable {
  /// The columns with what stands in them; an empty cell is `null`.
  static let schema: [Schema.Member] =
    [
      .init("conversation_id", .text), .init("source_file", .text), .init("source_line", .place),
      .init("source_byte", .count), .init("topic", .text),
      .init("obligation", .words(Obligation.allCases.map { SafeText(word: $0) })), .init("onset_file", .text),
      .init("onset_line", .place),
      .init("onset_message", .orNull(.place)), .init("onset_utc", .orNull(.time)),
      .init("quote", .orNull(.text), "Redacted."), .init("mode", .words(Mode.allCases.map { SafeText(name: $0.name) })),
      .init("ai_statements", .count), .init("statement_lines", .text, "With blanks between them."),
      .init("initiated_line", .orNull(.place)), .init("initiated_before", .orNull(.mark), "1 or 0."),
      .init("initiated_seconds", .orNull(.integer(least: nil))), .init("joined_line", .orNull(.place)),
      .init("replied_file", .orNull(.text)), .init("replied_line", .orNull(.place)),
      .init("replied_seconds", .orNull(.integer(least: nil))),
      .init("scan_first_line", .place), .init("scan_last_line", .place),
    ] + ["messages", "customer", "ai", "human", "system", "unknown"].map { .init("scan_" + $0, .count) }
    + Words.breaches.flatMap { name -> [Schema.Member] in
      [
        .init(name + "_state", .orNull(.words(Words.rulings)), "Null where the rule is not asked."),
        .init(name + "_reason", .orNull(.words(Words.rulingReasons))), .init(name + "_line", .orNull(.place)),
      ]
    } + [
      .init("fails", .mark, "1 or 0."), .init("verdict", .words(Words.verdicts)),
      .init("outcome", .words(Words.outcomes)), .init("maturity", .words(Words.standings)),
      .init("channel", .orNull(.text)), .init("language", .orNull(.text)), .init("ai_version", .orNull(.text)),
      .init("exported_reason", .orNull(.text)), .init("policy_sha256", .text),
    ]
}

extension AuditTables {
  static let inconsistencySchema: [Schema.Member] = [
    .init("topic", .text), .init("verdict", .words(Words.verdicts)), .init("conversations", .place),
    .init("of", .place, "Conversations of the topic."), .init("example_id", .text), .init("source_file", .text),
    .init("source_line", .place),
  ]

  static let anomalySchema: [Schema.Member] = [
    .init("kind", .words(Words.anomalies)), .init("requirement", .text), .init("conversation_id", .text),
    .init("source_file", .text), .init("source_line", .place), .init("event", .place),
    .init("message", .orNull(.place)), .init("time_utc", .orNull(.time)),
    .init("seconds", .orNull(.integer(least: nil)), "That a transfer waited in vain."),
  ]

  static let coverageSchema: [Schema.Member] = [
    .init("kind", .words(CoverageKind.allCases.map { SafeText(word: $0) })), .init("name", .orNull(.text)),
    .init("count", .orNull(.count), "Null for what cannot be counted."),
    .init("of", .orNull(.count), "Of a day: what is usual."), .init("rate", .orNull(.number), "Null under ten."),
  ]
}

extension SampleTable {
  static let schema: [Schema.Member] =
    [
      .init("number", .place), .init("case", .text, "The first 16 digits of the hash of the draw."),
      .init("sample", .text, "How many were wanted, and the seed."), .init("conversation_id", .text),
      .init("source_file", .text), .init("source_line", .place), .init("messages", .count),
    ]
    + ["a", "b"].flatMap { rater -> [Schema.Member] in
      [
        .init("needs_human_" + rater, answer), .init("from_message_" + rater, .orNull(.place)),
        .init("note_" + rater, .orNull(.text)),
      ]
    } + [.init("needs_human_agreed", answer)]

  private static let answer = Schema.orNull(.words(["yes", "no", "unsure"]))
}
