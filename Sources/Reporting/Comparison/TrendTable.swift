import Conversations
import Judging
import Redaction
package import Rendering

/// Makes `trend.csv`: a row for each report and headline metric, the reports in the order of their periods.
package struct TrendTable {
  /// The name of the file.
  package static let name: StaticString = "trend.csv"

  static let columns: [SafeText] = [
    "first_day", "last_day", "timezone", "run_id", "same_policy", "metric", "name", "unit", "part", "whole",
    "assessable", "of", "rate", "low", "high",
  ]

  /// The columns with what stands in them; an empty cell is `null`.
  static let schema: [Schema.Member] = [
    .init("first_day", .orNull(.text)), .init("last_day", .orNull(.text), "It counts."),
    .init("timezone", .orNull(.text)), .init("run_id", .orNull(.text), "Null in this report's own rows."),
    .init("same_policy", .words(["true", "false"]), "Whether the policy of this report judged it."),
    .init("metric", .text), .init("name", .text), .init("unit", .words(Words.units)), .init("part", .count),
    .init("whole", .count), .init("assessable", .count), .init("of", .count),
    .init("rate", .orNull(.number), "Null under ten cases."), .init("low", .orNull(.number)),
    .init("high", .orNull(.number)),
  ]

  private var table: CSVWriter

  /// Writes the rows.
  package init(_ trend: [TrendPoint], _ form: CSVForm) {
    table = CSVWriter(form, columns: Self.columns)
    for point in trend {
      for (metric, value) in zip(Headline.metrics, point.values) {
        table.text(point.period?.firstText)
        table.text(point.period?.lastText)
        table.text(point.period.map { SafeText(name: $0.zone.name) })
        table.text(point.identity.map { SafeText(name: $0) })
        table.text(point.isSamePolicy ? "true" : "false")
        table.text(SafeText(name: metric.id))
        table.text(SafeText(name: metric.name))
        table.text(SafeText(word: metric.unit))
        for count in [value.share.part, value.share.whole, value.assessable, value.of] { table.integer(count) }
        let interval = value.share.interval
        table.number(interval == nil ? nil : value.share.fraction, places: 4)
        table.number(interval?.low, places: 4)
        table.number(interval?.high, places: 4)
        table.endRow()
      }
    }
  }

  /// The file.
  package var bytes: [UInt8] { table.bytes }
  /// How many cells were guarded against formulas.
  package var guarded: Int { table.guarded }
}
