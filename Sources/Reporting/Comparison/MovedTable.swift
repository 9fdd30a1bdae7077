import Judging
import Redaction
package import Rendering
package import Studies

/// Makes `moved.csv`: a row for each conversation of which an earlier report of the same days says something else.
///
/// A conversation of this report stands there with its identifier and its line; one that is gone only with the line
/// that the earlier report read it from, because rows hold no identifiers.
package struct MovedTable {
  /// The name of the file.
  package static let name: StaticString = "moved.csv"

  static let columns: [SafeText] = [
    "run_id", "first_day", "last_day", "change", "conversation_id", "verdict_before", "verdict_after",
    "outcome_before", "outcome_after", "standing_before", "standing_after", "source_file", "source_line",
  ]

  /// The columns with what stands in them; an empty cell is `null`.
  static let schema: [Schema.Member] = [
    .init("run_id", .text, "Of the earlier report."), .init("first_day", .text, "Of the days that both hold."),
    .init("last_day", .text), .init("change", .words(Restatement.Kind.allCases.map { SafeText(word: $0) })),
    .init("conversation_id", .orNull(.text), "Null where it is gone."),
    .init("verdict_before", .orNull(.words(Words.verdicts))), .init("verdict_after", .orNull(.words(Words.verdicts))),
    .init("outcome_before", .orNull(.words(Words.outcomes))), .init("outcome_after", .orNull(.words(Words.outcomes))),
    .init("standing_before", .orNull(.words(Words.standings))),
    .init("standing_after", .orNull(.words(Words.standings))),
    .init("source_file", .text, "Where it is gone, that of the earlier report."), .init("source_line", .place),
  ]

  /// Writes the rows.
  ///
  /// - Parameters:
  ///   - restatements: of the report.
  ///   - census: the report's own.
  ///   - facts: with the names of its files as the report shows them.
  ///   - form: how tables are written.
  ///   - storage: where its cases lie.
  ///   - door: through which identifiers pass; those of this report did so before.
  ///   - write: takes some rows at a time.
  /// - Returns: how many cells were guarded against formulas.
  package static func write(
    _ restatements: [Restatement], _ census: Census, _ facts: RunFacts, _ form: CSVForm, from storage: Storage,
    through door: inout ReportDoor, to write: ([UInt8]) throws -> Void
  ) throws -> Int {
    var table = CSVWriter(form, columns: columns)
    var window = CaseWindow(storage: storage, cases: census.cases)
    for restatement in restatements {
      for move in restatement.moves {
        table.text(SafeText(name: restatement.identity))
        table.text(restatement.period.firstText)
        table.text(restatement.period.lastText)
        table.text(SafeText(word: move.kind))
        if let row = move.row {
          table.text(SafeText(name: door.name(try window.identifier(of: census.cases[row]))))
        } else {
          table.text(nil)
        }
        table.text(move.before.map { Words.verdicts[Int($0.verdict.rawValue)] })
        table.text(move.after.map { Words.verdicts[Int($0.verdict.rawValue)] })
        table.text(move.before.map { Words.outcomes[Int($0.outcome.rawValue)] })
        table.text(move.after.map { Words.outcomes[Int($0.outcome.rawValue)] })
        table.text(move.before.map { Words.standings[Int($0.standing.rawValue)] })
        table.text(move.after.map { Words.standings[Int($0.standing.rawValue)] })
        let row = move.row.map { census.rows.rows[$0] }
        table.text(row.map { facts.fileNames[Int($0.file)] } ?? move.gone.map { door.fileName($0.file) })
        table.integer(row.map { Int($0.line) + 1 } ?? move.gone?.line)
        table.endRow()
        guard table.bytes.count >= 1 << 18 else { continue }
        try write(table.bytes)
        table.clear()
      }
    }
    try write(table.bytes)
    return table.guarded
  }
}

extension CaseWindow {
  /// The identifier of a case, as the export has it.
  fileprivate mutating func identifier(of entry: CaseEntry) throws -> ArraySlice<UInt8> {
    var record = CaseReading(try parts(of: entry).facts)
    return record.identifier()
  }
}
