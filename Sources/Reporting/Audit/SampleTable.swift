import Conversations
import Judging
import Redaction
package import Rendering
import Studies

/// Makes `sample.csv`: the sheet that two reviewers fill in, a row for each drawn conversation.
///
/// It says nothing of what the replay found: no signal, no stratum, no verdict. The rows stand in the order of the keys,
/// which mixes the strata. Reviewers write `yes`, `no` or `unsure`; a blank cell was not reviewed.
package struct SampleTable {
  /// The name in the audit.
  package static let name: StaticString = "sample.csv"

  static let columns: [SafeText] = [
    "number", "case", "sample", "conversation_id", "source_file", "source_line", "messages", "needs_human_a",
    "from_message_a", "note_a", "needs_human_b", "from_message_b", "note_b", "needs_human_agreed",
  ]

  private let table: CSVWriter

  package init(_ sample: AuditSample, _ form: CSVForm) {
    var table = CSVWriter(form, columns: Self.columns)
    for (number, drawn) in sample.cases.enumerated() {
      table.integer(number + 1)
      // Words, so that no spreadsheet makes a number of the key and a date of the sample.
      table.text(drawn.name)
      table.text("n\(sample.name.wanted)-s\(sample.name.seed)")
      table.text(drawn.id)
      table.text(drawn.file)
      table.integer(drawn.line)
      table.integer(drawn.messages)
      for _ in 7..<Self.columns.count { table.text(nil) }
      table.endRow()
    }
    self.table = table
  }

  /// The file.
  package var bytes: [UInt8] { table.bytes }

  /// How many cells were guarded against formulas.
  package var guarded: Int { table.guarded }
}
