import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Makes `handovers.csv`: a row for each handover of a conversation in the report.
///
/// Events count from one. The verdict is that of a handover without a need; one that answers a need has the verdict of
/// that need beside it. Waits are in seconds, cut to whole ones, and empty where times are missing or cannot be trusted.
struct HandoverTable {
  private let census: Census
  private let facts: RunFacts
  var table: CSVWriter

  static let columns: [SafeText] = [
    "conversation_id", "number", "initiator", "outcome", "verdict", "need_verdict", "reason", "turn",
    "initiated_event", "initiated_utc", "joined_event", "joined_utc", "replied_event", "replied_utc",
    "wait_joined_seconds", "wait_replied_seconds", "source_file", "source_line",
  ]

  init(_ census: Census, _ facts: RunFacts, _ form: CSVForm) {
    self.census = census
    self.facts = facts
    table = CSVWriter(form, columns: Self.columns)
  }

  mutating func add(_ index: Int, _ written: WrittenCase) {
    for (number, handover) in written.handovers.enumerated() {
      table.text(SafeText(name: written.id))
      table.integer(number + 1)
      table.text(Words.initiators[handover.initiator])
      table.text(HandoverOutcome.words[handover.outcome])
      table.text(handover.verdict.map { Words.handoverVerdicts[$0] })
      table.text(handover.need.map { Words.needVerdicts[written.needs[$0].verdict] })
      table.text(handover.reason.map { Words.reasons[$0] })
      table.integer(handover.turn)
      addStages(handover, isReliable: !written.quality.contains(.timeUnreliable))
      table.text(facts.fileNames[Int(census.rows.rows[index].file)])
      table.integer(Int(census.rows.rows[index].line) + handover.line + 1)
      table.endRow()
    }
  }

  private mutating func addStages(_ handover: WrittenCase.Handover, isReliable: Bool) {
    for (event, time) in [
      (handover.initiatedAt, handover.initiatedTime), (handover.joinedAt, handover.joinedTime),
      (handover.repliedAt, handover.repliedTime),
    ] {
      table.integer(event)
      table.text(time.map { SafeText($0) })
    }
    for end in [handover.joinedTime, handover.repliedTime] {
      guard isReliable, let start = handover.initiatedTime, let end else {
        table.integer(nil)
        continue
      }
      table.integer(Int(max(0, end.milliseconds(since: start)) / 1000))
    }
  }
}
