package import Redaction
import Rendering

/// The schema of one file, as `handover help schema NAME` prints it.
package struct SchemaPage: Sendable {
  /// The name after `help schema`.
  package let name: String
  /// The files that it describes.
  package let files: [String]
  /// What it is, in one sentence.
  package let about: SafeText
  private let schema: Schema

  /// Every schema, in the order of the list.
  package static let all: [SchemaPage] = [
    SchemaPage("summary", ["summary.json"], "Every metric, and every count behind it.", .summary),
    SchemaPage("conversations", ["conversations.jsonl"], "A line for each conversation.", .conversations),
    SchemaPage("problems", ["problems.jsonl"], "A line for each problem of the input.", .problems),
    SchemaPage("manifest", ["manifest.json"], "What went in and what came out.", .manifest),
    table("flagged", ["flagged.csv"], "A row for each conversation to look at.", FlaggedTable.schema),
    table("handovers", ["handovers.csv"], "A row for each handover.", HandoverTable.schema),
    table(
      "slices",
      [
        "daily.csv", "topics.csv", "channels.csv", "teams.csv", "people.csv", "versions.csv", "languages.csv",
        "pages.csv", "subjects.csv",
      ],
      "A row for each value of a slice.", SliceTables.schema),
    table("signals", ["signals.csv"], "A row for each signal.", SignalTable.schema),
    table("reasons", ["reasons.csv"], "A row for each reason of needs.", FindingTables.reasonSchema),
    table("handover_reasons", ["handover_reasons.csv"], "A row for each signal and reason.", FindingTables.splitSchema),
    table("clusters", ["clusters.csv"], "A row for each topic and first signal.", FindingTables.clusterSchema),
    table(
      "suppressed", ["suppressed.csv"], "A row for each sort of match not counted.", FindingTables.suppressedSchema),
    table("breaches", ["breaches.csv"], "A row for each topic of which the policy asks.", FindingTables.breachSchema),
    table("exclusions", ["exclusions.csv"], "A row for each rule that leaves out.", FindingTables.exclusionSchema),
    table("coverage", ["coverage.csv"], "A row for each thing an export can hold.", FindingTables.coverageSchema),
    table(
      "trend", ["trend.csv"], "A row for each report and headline metric.", TrendTable.schema),
    table("moved", ["moved.csv"], "A row for each conversation that was restated.", MovedTable.schema),
    SchemaPage("audit", ["audit.json"], "The counts of every obligation.", .audit),
    SchemaPage("ledger", ["audit.jsonl"], "A line for each conversation and obliged topic.", .ledger),
    table("ledger_table", ["audit.csv"], "A row for each conversation and obliged topic.", LedgerTable.schema),
    table(
      "inconsistencies", ["inconsistencies.csv"], "A row for each topic and verdict.", AuditTables.inconsistencySchema),
    table("anomalies", ["anomalies.csv"], "A row for each odd handover.", AuditTables.anomalySchema),
    // The same name as in a report; its own stands first, so this one is asked for by the name of the schema.
    table("audit_coverage", ["coverage.csv"], "A row for each thing an audit cannot see.", AuditTables.coverageSchema),
    table("sample", ["sample.csv"], "A row for each conversation to review.", SampleTable.schema),
    SchemaPage("tune", ["tune.json"], "Everything that a search for thresholds found.", .tuning),
    table("thresholds", ["thresholds.csv"], "A row for each parameter searched.", TuningTables.thresholdSchema),
    SchemaPage("curve", ["curve.csv"], "A row for each policy tried.", TuningTables.curveSchema),
    SchemaPage("label_problems", ["label_problems.jsonl"], "A line for each line that is no label.", .labelProblems),
    SchemaPage("compare", ["compare.json"], "What two policies or reports say otherwise.", .compare),
    table("flips", ["flips.csv"], "A row for each conversation that changed.", FlipTable.schema),
    SchemaPage("cases", ["explain --metric"], "What explain --metric --format json prints.", .cases),
    SchemaPage("conversation", [], "A line of our own input format.", .conversation),
  ]

  private init(_ name: String, _ files: [String], _ about: SafeText, _ schema: Schema) {
    self.name = name
    self.files = files
    self.about = about
    self.schema = schema
  }

  /// The schema of a record of a table: its members stand in the order of the columns, and `null` is an empty cell.
  private static func table(
    _ name: String, _ files: [String], _ about: SafeText, _ columns: [Schema.Member]
  ) -> SchemaPage {
    SchemaPage(name, files, about, .record(columns))
  }

  /// The document, ending in a line feed.
  package func document() -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.string("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.string("title", SafeText(name: name))
    writer.string("description", about)
    schema.write(to: &writer)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
