import Judging
import Redaction

extension Schema {
  /// What `explain --metric --format json` prints.
  static let cases = Schema.record([
    Member("schema", .constant("handover.cases/1")), Member("metric", .text), Member("name", .text),
    Member("unit", .text), Member("slice", .orNull(.text)), Member("first_day", .orNull(.text)),
    Member("last_day", .orNull(.text)), Member("part", .orNull(.count), "Null for a measure."),
    Member("whole", .orNull(.count)), Member("low", .orNull(.number)), Member("high", .orNull(.number)),
    Member("median", .orNull(.integer(least: nil)), "Null for a metric."),
    Member("p90", .orNull(.integer(least: nil))), Member("max", .orNull(.integer(least: nil))),
    Member("mean", .orNull(.number)), Member("assessable", .count), Member("of", .count),
    Member("show", .words(CaseList.Choice.allCases.map { SafeText(word: $0) })),
    Member("cases", .count, "How many cases there are of those."),
    Member("total", .count, "What they count for: messages, turns and stretches are added up."),
    Member("listed", .list(.record(CaseListText.schema.filter { !["metric", "slice"].contains($0.name.content) }))),
  ])
}
