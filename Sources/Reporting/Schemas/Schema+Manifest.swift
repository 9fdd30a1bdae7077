import Conversations
import Detection
import Intake
import Judging
import Redaction

extension Schema {
  /// `manifest.json`.
  static let manifest = Schema.record([
    Member("schema", .constant("handover.manifest/1")),
    Member("run_id", .text, "SHA-256 of tool, settings and inputs."),
    Member(
      "tool",
      .record([
        Member("name", .constant("handover")), Member("version", .text),
        Member(
          "lexicons", .list(.record([Member("name", .text), Member("sha256", .text)])), "The word lists that judge."),
      ])),
    Member("verb", .words(["report", "audit", "compare", "tune"])),
    Member("policy", .record(policy)),
    Member("against", .orNull(.record(policy)), "The other policy of a comparison over exports."),
    Member(
      "settings", settings, "By verb, in the order of report, audit, compare over exports and over reports, tune."),
    Member("complete", .boolean), Member("inputs", .list(.record(input))),
    Member("counts", .record(manifestCounts)),
    Member("limits", .orNull(.record(limits)), "What the reading was bound to."),
    Member(
      "caps",
      .record([
        Member("slice_values", .count, "So many values of an attribute are told apart."),
        Member("conversations_in_other", .map(.count), "By attribute."),
        Member("replays", .orNull(.count), "So many conversations the page was to show whole; null without a page."),
        Member("replays_shown", .orNull(.count), "Those of sections among them."),
        Member("rows", .orNull(.count), "Conversations in the list of the page."),
        Member("dropped_rows", .orNull(.count), "Those for which it had no room."),
      ])),
    Member("seeds", .map(.text), "From which draws can be made again."),
    Member(
      "redaction",
      .record([
        Member("level", .words(Redactor.Level.allCases.map { SafeText(word: $0) })), Member("rules", .text),
        Member("replaced", .map(.count), "What was taken out of names, by kind."),
        Member("replaced_in_texts", .map(.count), "What was taken out of texts made ready for the page."),
        Member("searched", .orNull(.map(.count)), "Different values for which all files were searched, by kind."),
        Member("not_searched", .orNull(.map(.count)), "Different values that were left out, by reason."),
      ])),
    Member(
      "outputs",
      .list(
        .record([
          Member("name", .text), Member("bytes", .count), Member("sha256", .text),
          Member("guarded", .orNull(.count), "Cells guarded against formulas; null in files that are no tables."),
        ]))),
  ])

  private static let policy: [Member] = [
    Member("name", .text), Member("sha256", .text),
    Member("judging_sha256", .text, "Without what is hidden in outputs."),
    Member("values", .map(.anything), "By key; of redact.words only count and sha256."),
  ]

  /// What every verb that reads exports records.
  private static let reading: [Member] = [
    Member("as_of", .orNull(.time)),
    Member("timezone", .text), Member("input_timezone", .text),
    Member("zones", .orNull(.text), "The release of the list of zones, where it has a say."),
    Member("week", .orNull(.text)), Member("from", .orNull(.text)), Member("to", .orNull(.text)),
    Member("max_bad", .text), Member("max_problems", .text),
    Member("from_format", .orNull(.words(Words.formats))),
    Member("map", .orNull(.text), "SHA-256 of the mapping file."),
    Member("session_gap", .orNull(.text), "Minutes."),
  ]

  /// What every verb records of its tables.
  private static let tableForm: [Member] = [
    Member("csv_bom", .orNull(.words(["true"]))), Member("csv_raw", .orNull(.words(["true"]))),
  ]

  private static let settings = Schema.anyOf([
    .record(
      reading + tableForm + [
        Member("replays", .text), Member("hash_inputs", .orNull(.words(["true"]))),
        Member("previous", .list(.text), "The runs of the earlier reports."),
      ]),
    .record(
      reading + tableForm + [
        Member("replays", .text), Member("sample", .orNull(.text), "How many were wanted."),
        Member("seed", .orNull(.text)), Member("reviewed", .orNull(.text), "SHA-256 of the review sheet."),
      ]),
    .record(comparedPolicy + reading + tableForm + [Member("replays", .text)]),
    .record(
      [
        Member("as_of", .orNull(.time)), Member("before", .text, "The run of the first report."),
        Member("after", .text, "The run of the second."),
      ] + comparedPolicy + tableForm),
    .record(
      reading + tableForm + [
        Member("labels", .list(.text), "SHA-256 of each file, and words that name other labels."),
        Member("space", .orNull(.text), "SHA-256 of the file of the space."), Member("objective", .orNull(.text)),
        Member("policies", .orNull(.text)), Member("seed", .orNull(.text)),
      ]),
  ])

  private static let comparedPolicy: [Member] = [
    Member("against", .text, "The name of B."), Member("against_sha256", .text),
    Member("labels", .list(.text), "SHA-256 of each file, and `export` for labels of the export."),
    Member("fail_on", .orNull(.text), "As it was typed."),
  ]

  private static let input: [Member] =
    [
      Member("name", .text), Member("format", .orNull(.words(Words.formats))), Member("bytes", .count),
      Member("fingerprint", .text, "128 bits of the lines."), Member("sha256", .orNull(.text)),
      Member("sha256_absent", .orNull(.text), "Why there is no sha256."),
    ] + ["lines", "kept", "blank", "refused", "conversations"].map { Member($0, .count) }
    + [Member("changed_while_read", .boolean)]

  private static let manifestCounts: [Member] =
    ["files", "lines", "kept", "blank", "refused", "problems", "conversations"].map { Member($0, .count) } + [
      Member("standings", .record(Words.standings.map { Member($0, .count) }), "Their sum is conversations."),
      Member("outcomes", .record(Words.outcomes.map { Member($0, .count) }), "Their sum is conversations."),
      Member(
        "excluded",
        .record(
          Standing.allCases.filter(\.isExcluded).map { Member(Words.standings[Int($0.rawValue)], .count) }), "By rule."),
      Member(
        "messages", .record(["customer", "ai", "human", "system", "unknown"].map { Member($0, .count) }), "By speaker."),
    ]

  private static let limits: [Member] = [
    Member("line_bytes", .count), Member("depth", .count, "Lists and objects that may be open at once."),
    Member("identifier_bytes", .count), Member("conversation_events", .count), Member("conversation_bytes", .count),
    Member("inflation", .count, "Bytes that may come out for each packed byte, beyond the first 64 MiB."),
    Member("problems", .count, "So many are listed."),
  ]
}
