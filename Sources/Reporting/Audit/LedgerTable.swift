import Conversations
import Detection
import Judging
import Redaction
package import Rendering

/// Makes `audit.csv`: the ledger as a table, a row for each conversation and topic on which the policy asks anything.
///
/// An empty cell is unknown, absent or not asked; `fails` and `initiated_before` are 1 or 0.
package struct LedgerTable {
  private let content: AuditContent
  private let form: CSVForm
  private let hash: SafeText

  /// The name in the audit.
  package static let name: StaticString = "audit.csv"

  package init(_ content: AuditContent, _ form: CSVForm) {
    self.content = content
    self.form = form
    hash = SafeText(name: RunFacts.hash(of: content.facts.policy))
  }

  static let columns: [SafeText] =
    [
      "conversation_id", "source_file", "source_line", "source_byte", "topic", "obligation", "onset_file", "onset_line",
      "onset_message", "onset_utc", "quote", "mode", "ai_statements", "statement_lines", "initiated_line",
      "initiated_before", "initiated_seconds", "joined_line", "replied_file", "replied_line", "replied_seconds",
      "scan_first_line",
      "scan_last_line", "scan_messages", "scan_customer", "scan_ai", "scan_human", "scan_system", "scan_unknown",
    ]
    + Breaches.Kind.allCases.flatMap { kind in
      ["_state", "_reason", "_line"].map { Words.breaches[kind.rawValue] + $0 }
    } + [
      "fails", "verdict", "outcome", "maturity", "channel", "language", "ai_version", "exported_reason",
      "policy_sha256",
    ]

  /// Hands out the file, some rows at a time.
  ///
  /// - Returns: how many cells were guarded against formulas.
  package func write<Fault: Error>(to write: ([UInt8]) throws(Fault) -> Void) throws(Fault) -> Int {
    var table = CSVWriter(form, columns: Self.columns)
    for entry in content.entries {
      add(entry, to: &table)
      if table.bytes.count >= pieceSize {
        try write(table.bytes)
        table.clear()
      }
    }
    try write(table.bytes)
    return table.guarded
  }

  private func add(_ entry: AuditedEntry, to table: inout CSVWriter) {
    let (found, topic) = (entry.found, entry.topic)
    table.text(content.name(of: found))
    table.text(content.file(of: found))
    table.integer(found.line)
    table.integer(found.byte)
    table.text(content.key(of: topic.topic))
    table.text(SafeText(word: topic.obligation))
    table.text(content.file(of: topic.at))
    table.integer(topic.at.line)
    table.integer(topic.at.message)
    table.text(topic.at.time.map { SafeText($0) })
    table.text(topic.quote?.text)
    table.text(SafeText(name: topic.mode.name))
    table.integer(topic.statements.count)
    table.text(topic.statements.map { SafeText($0.line) }.joined(separator: " "))
    table.integer(topic.initiated?.line)
    table.integer(topic.initiated.map { _ in topic.wasUnderWay ? 1 : 0 })
    table.integer(topic.secondsToInitiation)
    table.integer(topic.joined?.line)
    table.text(topic.replied.map { content.file(of: $0) })
    table.integer(topic.replied?.line)
    table.integer(topic.secondsToReply)
    let scan = topic.scan
    for number in [
      scan.firstLine, scan.lastLine, scan.messages, scan.customer, scan.ai, scan.human, scan.system, scan.unknown,
    ] {
      table.integer(number)
    }
    for kind in Breaches.Kind.allCases {
      let ruling = topic.ruling(kind)
      table.text(ruling.map { Words.rulings[Int($0.state.rawValue)] })
      table.text(ruling?.reason.map { Words.rulingReasons[Int($0.rawValue)] })
      table.integer(ruling?.at?.line)
    }
    table.integer(topic.fails ? 1 : 0)
    table.text(Words.verdicts[Int(found.verdict.rawValue)])
    table.text(Words.outcomes[Int(found.outcome.rawValue)])
    table.text(Words.standings[Int(found.standing.rawValue)])
    for name in [found.channel, found.language, found.aiVersion, found.exportedReason] {
      table.text(name.isEmpty ? nil : SafeText(name: name))
    }
    table.text(hash)
    table.endRow()
  }
}
