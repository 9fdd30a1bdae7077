import Redaction

extension Schema {
  /// The members of `summary.json` that speak of earlier reports.
  static let comparison = [
    Member(
      "compared_with",
      .orNull(
        .record([
          Member("run_id", .text), Member("version", .text, "The tool's."), Member("period", .record(days)),
          Member("policy", .text), Member("policy_same", .boolean),
          Member("conversations_in_both", .count, "They count in both reports."),
          Member(
            "within", .orNull(.words(Stratum.allCases.map { SafeText(word: $0) })),
            "Topics of the export, or high-risk ones."),
          Member(
            "changes_within",
            .map(
              .record(
                difference + [Member("compared", .count, "Cases in topics that both have."), Member("of", .count)])),
            "By the id of the metric."),
        ])), "The newest earlier report before this one."),
    Member(
      "trend",
      .list(
        .record([
          Member("run_id", .orNull(.text), "Null for this report."), Member("period", .orNull(.record(days))),
          Member("policy_same", .boolean), Member("conversations", .count), Member("metrics", .map(.record(part))),
        ])), "All named reports and this one, by their periods."),
    Member(
      "restated",
      .list(
        .record(
          [
            Member("run_id", .text), Member("period", .record(days), "The days that both hold."),
            Member("whole", .boolean, "Whether these are all days of both."), Member("policy_same", .boolean),
          ]
            + Restatement.Kind.allCases.map { Member(SafeText(word: $0), .count) }
            + [
              Member("unchanged", .count), Member("unnamed_before", .count), Member("unnamed_after", .count),
              Member(
                "metrics",
                .map(.record([Member("before", .record(part)), Member("after", .record(part))]))),
            ])), "Earlier reports of the same days."),
  ]

  /// The member `previous` of a metric.
  static let previous = Member(
    "previous",
    .orNull(.record([Member("part", .count), Member("whole", .count)] + difference)),
    "In the report of compared_with.")

  private static let difference = [
    Member("change", .orNull(.number), "From -1 to 1; null under ten cases."), Member("low", .orNull(.number)),
    Member("high", .orNull(.number)), Member("usual", .orNull(.boolean), "Whether the interval holds zero."),
  ]

  private static let part = [
    Member("part", .count), Member("whole", .count), Member("low", .orNull(.number)), Member("high", .orNull(.number)),
  ]

  private static let days = [
    Member("first_day", .text), Member("last_day", .text, "It counts."),
    Member("week", .orNull(.text), "Where the days are a week of ISO 8601."), Member("timezone", .text),
  ]
}
