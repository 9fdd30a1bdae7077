import Conversations
import Detection
import Judging
import Redaction
import Rendering

/// Makes `audit.jsonl`: a line for each conversation and topic on which the policy asks anything.
///
/// In the order of the rows, then of the places; every key stands on every line. Lines and messages count from one,
/// bytes from zero.
package struct LedgerLines {
  private let content: AuditContent
  private let hash: SafeText

  /// The name in the audit.
  package static let name: StaticString = "audit.jsonl"

  package init(_ content: AuditContent) {
    self.content = content
    hash = SafeText(name: RunFacts.hash(of: content.facts.policy))
  }

  /// Hands out the file, some lines at a time.
  package func write<Fault: Error>(to write: ([UInt8]) throws(Fault) -> Void) throws(Fault) {
    var writer = JSONWriter()
    for entry in content.entries {
      add(entry, to: &writer)
      if writer.bytes.count >= pieceSize {
        try write(writer.bytes)
        writer.clear()
      }
    }
    try write(writer.bytes)
  }

  private func add(_ entry: AuditedEntry, to writer: inout JSONWriter) {
    let (found, topic) = (entry.found, entry.topic)
    writer.beginObject()
    writer.identifier("conversation_id", found.id)
    writer.beginObject("source")
    writer.string("file", content.file(of: found))
    writer.integer("line", found.line)
    writer.integer("byte", found.byte)
    writer.endObject()
    writer.string("topic", content.key(of: topic.topic))
    writer.word("obligation", topic.obligation)
    add("onset", topic.at, to: &writer)
    if let quote = topic.quote {
      writer.beginObject("quote")
      writer.string("before", quote.before)
      writer.string("matched", quote.matched.isEmpty ? nil : quote.matched)
      writer.string("after", quote.after)
      writer.endObject()
    } else {
      writer.null("quote")
    }
    writer.string("mode", SafeText(name: topic.mode.name))
    writer.integer("ai_statements", topic.statements.count)
    writer.beginArray("statement_lines")
    for place in topic.statements { writer.integer(place.line) }
    writer.endArray()
    writer.beginArray("statement_quotes")
    for quote in topic.statementQuotes { writer.string(quote) }
    writer.endArray()
    add("initiated", topic.initiated, to: &writer)
    writer.boolean("initiated_before", topic.initiated == nil ? nil : topic.wasUnderWay)
    writer.integer("initiated_seconds", topic.secondsToInitiation)
    add("joined", topic.joined, to: &writer)
    add("replied", topic.replied, to: &writer)
    writer.integer("replied_seconds", topic.secondsToReply)
    add(topic.scan, to: &writer)
    writer.beginObject("rules")
    for kind in Breaches.Kind.allCases {
      let ruling = topic.ruling(kind)
      writer.beginObject(JSONKey(Words.breaches[kind.rawValue]))
      writer.string("state", ruling.map { Words.rulings[Int($0.state.rawValue)] })
      writer.string("reason", ruling?.reason.map { Words.rulingReasons[Int($0.rawValue)] })
      writer.string("file", ruling?.at.map { content.file(of: $0) })
      writer.integer("line", ruling?.at?.line)
      writer.endObject()
    }
    writer.endObject()
    writer.boolean("fails", topic.fails)
    writer.string("verdict", Words.verdicts[Int(found.verdict.rawValue)])
    writer.string("outcome", Words.outcomes[Int(found.outcome.rawValue)])
    writer.string("maturity", Words.standings[Int(found.standing.rawValue)])
    for (key, name) in [
      ("channel", found.channel), ("language", found.language), ("ai_version", found.aiVersion),
      ("exported_reason", found.exportedReason),
    ] as [(JSONKey, ArraySlice<UInt8>)] {
      writer.identifier(key, name.isEmpty ? nil : name)
    }
    writer.string("policy_sha256", hash)
    writer.endObject()
    writer.endLine()
  }

  private func add(_ key: JSONKey, _ place: AuditedPlace?, to writer: inout JSONWriter) {
    guard let place else { return writer.null(key) }
    writer.beginObject(key)
    writer.string("file", content.file(of: place))
    writer.integer("line", place.line)
    writer.integer("event", place.event)
    writer.integer("message", place.message)
    writer.string("time", place.time.map { SafeText($0) })
    writer.string("line_sha256", content.hash(ofLine: place.line, in: place.file))
    writer.endObject()
  }

  private func add(_ scan: AuditedScan, to writer: inout JSONWriter) {
    writer.beginObject("scan")
    writer.integer("first_line", scan.firstLine)
    writer.integer("last_line", scan.lastLine)
    writer.integer("messages", scan.messages)
    writer.integer("customer", scan.customer)
    writer.integer("ai", scan.ai)
    writer.integer("human", scan.human)
    writer.integer("system", scan.system)
    writer.integer("unknown", scan.unknown)
    writer.endObject()
  }
}

/// How many bytes are collected before they are handed on.
let pieceSize = 1 << 18
