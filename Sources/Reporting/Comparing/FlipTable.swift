import Detection
import Judging
import Redaction
package import Rendering
import Studies

/// Makes `flips.csv`: a row for each conversation of which the two sides do not say the same, in the order of the page.
///
/// Verdicts that changed come first, then escalations that only moved. An empty cell is unknown or absent; lines,
/// turns and the messages of a turn count from one.
package struct FlipTable {
  /// The name of the file.
  package static let name: StaticString = "flips.csv"

  static let columns: [SafeText] = schema.map(\.name)

  private static let spots: [Schema.Member] = ["parts", "first_difference", "due_before", "due_after"].flatMap { name in
    [
      Schema.Member(name + "_file", .orNull(.text)), Schema.Member(name + "_line", .orNull(.place)),
      Schema.Member(name + "_turn", .orNull(.count), "As explain counts turns."),
      Schema.Member(name + "_message", .orNull(.place), "Of that turn."),
    ]
  }

  /// The columns with what stands in them.
  static let schema: [Schema.Member] =
    [
      .init("conversation_id", .text), .init("before", .words(Words.verdicts), "The verdict under A."),
      .init("after", .words(Words.verdicts), "The verdict under B."),
      .init("reason", .orNull(.text), "The signal that made them part."),
      .init("change", .words(["flipped", "moved"]), "Whether the verdict changed, or only the first escalation."),
      .init("direction", .words(RowChange.Direction.allCases.map { SafeText(word: $0) })),
      .init("motion", .words(RowChange.Motion.allCases.map { SafeText(word: $0) }), "Of the first escalation."),
      .init("hard_topics", .orNull(.text), "With blanks between them."),
      .init("value", .orNull(.number), "What was measured; a time in seconds."),
      .init("limit_before", .orNull(.number)), .init("limit_after", .orNull(.number)),
    ] + spots
    + [
      .init("ai_messages_before", .orNull(.count), "Of substance, before the first escalation under A."),
      .init("ai_messages_after", .orNull(.count)),
      .init(
        "signal_before", .orNull(.text), "Of the need by which the verdict holds; of the first need in what only moved."
      ),
      .init("signal_after", .orNull(.text)),
      .init("outcome_before", .words(Words.outcomes)), .init("outcome_after", .words(Words.outcomes)),
      .init("source_file", .text), .init("source_line", .place), .init("sentence", .orNull(.text)),
    ]

  private var table: CSVWriter

  /// Writes the rows.
  package init(_ content: ComparisonContent, _ form: CSVForm) {
    table = CSVWriter(form, columns: Self.columns)
    for found in content.conversations {
      let facts = ChangeFacts(found, content)
      let change = found.change
      table.text(found.name)
      table.text(Words.verdicts[Int(change.before.rawValue)])
      table.text(Words.verdicts[Int(change.after.rawValue)])
      table.text(facts.reason)
      table.text(change.isFlip ? "flipped" : "moved")
      table.text(SafeText(word: change.direction))
      table.text(SafeText(word: change.motion))
      table.text(found.topics.isEmpty ? nil : found.topics.joined(separator: " "))
      for number in [facts.value, facts.limitBefore, facts.limitAfter] {
        if let number, number.places > 0 {
          table.decimal(number.units, places: number.places)
        } else {
          table.integer(number?.units)
        }
      }
      for spot in [facts.at, facts.first, facts.dueBefore, facts.dueAfter] {
        table.text(spot?.file)
        table.integer(spot?.line)
        table.integer(spot?.turn)
        table.integer(spot?.message)
      }
      table.integer(found.flip?.aiMessagesBefore)
      table.integer(found.flip?.aiMessagesAfter)
      table.text(found.before.signal)
      table.text(found.after.signal)
      table.text(found.before.outcome)
      table.text(found.after.outcome)
      table.text(found.file)
      table.integer(found.line)
      table.text(found.sentence)
      table.endRow()
    }
  }

  /// The file.
  package var bytes: [UInt8] { table.bytes }
  /// How many cells were guarded against formulas.
  package var guarded: Int { table.guarded }
}
