import Conversations
import Intake
import Judging
import Redaction
import Rendering
import Studies

extension Manifest {
  /// The sums that hold in every run: each line in one of three classes, each conversation in one standing and one outcome.
  func writeCounts(_ writer: inout JSONWriter) {
    let lines = census.corpus.lines
    let standings = census.rows.standings
    writer.beginObject("counts")
    writer.integer("files", census.corpus.files.count)
    writer.integer("lines", lines.lines)
    writer.integer("kept", lines.kept)
    writer.integer("blank", lines.blank)
    writer.integer("refused", lines.refused)
    writer.integer("problems", census.corpus.defects.total)
    writer.integer("conversations", census.rows.rows.count)
    writer.beginObject("standings")
    for standing in Standing.allCases {
      writer.integer(JSONKey(Words.standings[Int(standing.rawValue)]), standings.count { $0 == standing })
    }
    writer.endObject()
    writer.beginObject("outcomes")
    let outcomes = census.rows.outcomeCounts
    for outcome in Outcome.allCases {
      writer.integer(JSONKey(Words.outcomes[Int(outcome.rawValue)]), outcomes[Int(outcome.rawValue)])
    }
    writer.endObject()
    writer.beginObject("excluded")
    for standing in Standing.allCases where standing.isExcluded {
      writer.integer(JSONKey(Words.standings[Int(standing.rawValue)]), standings.count { $0 == standing })
    }
    writer.endObject()
    writer.beginObject("messages")
    writer.integer("customer", lines.customerMessages)
    writer.integer("ai", lines.aiMessages)
    writer.integer("human", lines.humanMessages)
    writer.integer("system", lines.systemMessages)
    writer.integer("unknown", lines.unknownMessages)
    writer.endObject()
    writer.endObject()
  }
}
