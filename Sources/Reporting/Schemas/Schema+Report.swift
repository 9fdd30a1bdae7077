import Conversations
import Detection
import Intake
import Judging
import Redaction

extension Schema {
  /// `summary.json`.
  static let summary = Schema.record(
    [
      Member("schema", .constant("handover.summary/1")),
      Member("version", .text, "The tool's."),
      Member("policy", .text, "What people call it."),
      Member("policy_sha256", .text, "Of its effective values."),
      Member("complete", .boolean, "Whether no more was refused than tolerated."),
      Member("period", .record(period)),
      Member("counts", .record(counts)),
      Member("outcomes", .record(Words.outcomes.map { Member($0, .count) } + [Member("sum", .count)])),
      Member("verdicts", .record(Words.verdicts.map { Member($0, .count) })),
      Member(
        "needs",
        .record(
          NeedVerdict.allCases.filter { $0 != .open }.map { Member(Words.needVerdicts[Int($0.rawValue)], .count) } + [
            Member("sum", .count)
          ])),
      Member("metrics", .map(.record(named(Words.units) + share + [previous])), "By the id of the metric."),
      Member("measures", .map(.record(named(Words.measureUnits) + spread)), "By the id of the measure."),
    ] + findings + comparison)

  private static let period = [
    Member("from", .orNull(.time), "The first message of a customer."), Member("to", .orNull(.time), "The last one."),
    Member("asked", .orNull(.text), "The week or the days that were asked for."),
    Member("begin", .orNull(.time), "When they begin."), Member("end", .orNull(.time), "When they are over."),
    Member("timezone", .text, "Of days and weeks."), Member("as_of", .orNull(.time), "The cut-off."),
  ]

  private static let counts: [Member] =
    ["files", "lines", "kept", "blank", "refused", "conversations", "messages"].map { Member($0, .count) }
    + Words.standings.map { Member($0, .count) }
    + [Member("open_beyond_grace", .count), Member("problems", .count)]

  private static func named(_ units: [SafeText]) -> [Member] { [Member("name", .text), Member("unit", .words(units))] }

  /// The members of a share with its interval.
  static let share = [
    Member("part", .count), Member("whole", .count),
    Member("low", .orNull(.number), "Of Wilson's 95 % interval; null under ten cases."),
    Member("high", .orNull(.number)), Member("assessable", .count, "Cases that can be judged."),
    Member("of", .count, "All cases."),
  ]

  private static let spread = [
    Member("median", .orNull(.integer(least: nil))), Member("p90", .orNull(.integer(least: nil))),
    Member("max", .orNull(.integer(least: nil))), Member("mean", .orNull(.number)),
    Member("assessable", .count), Member("of", .count),
  ]

  /// A line of `problems.jsonl`.
  static let problems = Schema.record([
    Member("file", .orNull(.text)), Member("line", .orNull(.place)), Member("column", .orNull(.place)),
    Member("byte", .orNull(.count), "Where the line begins."), Member("element", .orNull(.place)),
    Member("code", .words(DefectCode.allCases.sorted().map { SafeText(word: $0) })), Member("reason", .text),
    Member("refused", .orNull(.boolean)), Member("not_listed", .count, "How many more there are of this code."),
  ])
}
