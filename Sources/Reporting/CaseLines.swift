package import Conversations
package import Detection
package import Judging
import Redaction
import Rendering
package import Studies

/// Writes the lines of `conversations.jsonl`: one conversation each, without a word of any customer.
///
/// Events are counted from one, lines of the source too. Every key stands on every line, `null` where nothing is known,
/// so that readers of tables find one type a column. A step decided at the end of the data has `null` as its event.
package struct CaseLines: CaseScribe {
  private let threshold: Int
  private let files: [SafeText]
  private var writer = JSONWriter()

  package init(policy: Policy, files: [String]) {
    threshold = Int(policy.score.threshold.rawValue)
    self.files = files.map { SafeText(name: $0) }
  }

  package mutating func writeFacts(
    _ conversation: borrowing Conversation, _ tally: Tally, to bytes: inout [UInt8]
  ) {
    writer.clear()
    writer.beginObject()
    identifier("conversation_id", conversation.id, conversation)
    writer.beginObject("source")
    writer.string("file", files[conversation.place.file])
    writer.integer("line", conversation.place.line + 1)
    writer.integer("byte", conversation.place.byte)
    writer.integer("lines", max(1, conversation.lines))
    writer.null("element")
    writer.endObject()
    writer.string("format", Words.formats[ExportFormat.allCases.firstIndex(of: conversation.format) ?? 0])
    identifier("channel", conversation.channel, conversation)
    writer.string("medium", Words.media[Medium.allCases.firstIndex(of: conversation.medium) ?? 0])
    identifier("language", conversation.language, conversation)
    writer.string("started", conversation.startedAt.map { SafeText($0) })
    writer.string("ended", conversation.endedAt.map { SafeText($0) })
    writer.beginObject("turns")
    writer.integer("customer", tally.customerMessages)
    writer.integer("ai", tally.aiMessages)
    writer.integer("human", tally.humanMessages)
    writer.integer("unknown", tally.unknownMessages)
    writer.endObject()
    writer.boolean("closed_by_human_silently", tally.isClosedByHumanSilently)
    writer.beginArray("quality")
    if !conversation.quality.isEmpty {
      for (mark, name) in Words.quality where conversation.quality.contains(mark) { writer.string(name) }
    }
    writer.endArray()
    bytes.append(contentsOf: writer.bytes)
  }

  package mutating func writeDecisions(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ replay: borrowing Replay,
    _ judgement: Judgement, to bytes: inout [UInt8]
  ) {
    writer.clear()
    writer.beginObject()
    writer.beginArray("needs")
    for (index, need) in replay.needs.enumerated() where judgement.needs[index].isCounted {
      write(need, judgement.needs[index], conversation)
    }
    writer.endArray()
    writer.beginArray("handovers")
    for (index, attempt) in replay.attempts.enumerated() { write(attempt, judgement.handovers[index], conversation) }
    writer.endArray()
    writer.string("topic", Topic.allCases.first { replay.topics.contains(TopicSet($0)) }.map { Words.topics[Int($0.rawValue)] })
    writer.decimal("score_max", Int(replay.largestScore.rawValue), places: 4)
    writer.decimal("threshold", threshold, places: 4)
    writer.integer("duplicate_events", replay.duplicateEvents)
    writer.beginArray("signals")
    for entry in replay.trace {
      guard case .signal(let signal, let level) = entry.kind else { continue }
      write(signal, level: Int(level), nil, entry, conversation, observations)
    }
    writer.endArray()
    writer.beginArray("not_counted")
    for entry in replay.trace {
      switch entry.kind {
      case .suppressed(let signal, let reason): write(signal, level: 0, reason, entry, conversation, observations)
      case .match(let signal): write(signal, level: 0, nil, entry, conversation, observations)
      default: break
      }
    }
    writer.endArray()
    writer.endObject()
    bytes.append(contentsOf: writer.bytes)
  }

  private mutating func write(_ need: Need, _ judged: JudgedNeed, _ conversation: borrowing Conversation) {
    writer.beginObject()
    writer.integer("onset", number(need.onset))
    identifier("onset_id", conversation.events[Int(need.onset.index)].id, conversation)
    writer.integer("onset_line", conversation.events[Int(need.onset.index)].line + 1)
    writer.integer("decided_at", number(need.decidedAt))
    writer.beginArray("causes")
    for cause in need.causes {
      writer.beginObject()
      writer.string("kind", Words.causeKinds[Int(cause.kind.rawValue)])
      writer.string("signal", Words.signals[Int(cause.signal.rawValue)])
      writer.integer("at", number(cause.at))
      writer.integer("decided_at", number(cause.decidedAt))
      writer.integer("grace", Int(cause.grace))
      writer.integer("ai_messages", Int(cause.aiMessages))
      writer.endObject()
    }
    writer.endArray()
    writer.string("verdict", Words.needVerdicts[Int(judged.verdict.rawValue)])
    writer.string("kind", Words.causeKinds[Int(judged.kind.rawValue)])
    writer.string("cause", judged.failure.map { Words.failures[Int($0.rawValue)] })
    writer.string("ending", judged.ending.map { Words.endings[Int($0.rawValue)] })
    writer.string("fulfilment", judged.isObserved ? nil : "unobserved")
    writer.beginObject("lateness")
    let isLate = judged.verdict == .late
    writer.integer("ai_messages", isLate ? judged.lateness.aiMessages : nil)
    writer.integer("exchanges", isLate ? judged.lateness.exchanges : nil)
    writer.integer("seconds", isLate ? judged.lateness.milliseconds.map { Int($0 / 1000) } : nil)
    writer.endObject()
    writer.integer("initiated_at", judged.initiatedAt.flatMap { number($0) })
    writer.integer("human_at", judged.humanAt.flatMap { number($0) })
    writer.integer("ended_at", need.endedAt.flatMap { number($0) })
    writer.boolean("beyond_grace", judged.isBeyondGrace)
    writer.endObject()
  }

  private mutating func write(
    _ attempt: Attempt, _ judged: JudgedHandover, _ conversation: borrowing Conversation
  ) {
    writer.beginObject()
    writer.integer("initiated_at", number(attempt.at))
    writer.string("initiator", Words.initiators[Int(attempt.initiator.rawValue)])
    writer.integer("joined_at", attempt.joinedAt.flatMap { number($0) })
    writer.integer("replied_at", attempt.repliedAt.flatMap { number($0) })
    writer.string("outcome", outcome(attempt, judged, conversation))
    writer.string("verdict", judged.verdict.map { Words.handoverVerdicts[Int($0.rawValue)] })
    writer.string("reason", judged.reason.map { Words.reasons[Int($0.rawValue)] })
    writer.endObject()
  }

  /// H5 of metrics.md.
  private func outcome(
    _ attempt: Attempt, _ judged: JudgedHandover, _ conversation: borrowing Conversation
  ) -> SafeText {
    if attempt.isFulfilled { return "fulfilled" }
    if attempt.end == .withdrawn { return "withdrawn" }
    guard let failure = judged.failure else { return "open" }
    let isShown = attempt.end == .failed || attempt.end == .noStaff
    if !conversation.coverage.contains(.humanMessages), !isShown { return "unobserved" }
    return Words.failures[Int(failure.rawValue)]
  }

  private mutating func write(
    _ signal: Signal, level: Int, _ reason: Suppression?, _ entry: TraceEntry,
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    let index = Int(entry.at.index)
    writer.beginObject()
    writer.string("kind", Words.signals[Int(signal.rawValue)])
    if level > 0 {
      writer.integer("level", level)
      writer.decimal("score", Int(entry.score.rawValue), places: 4)
    } else {
      writer.string("reason", reason.map { Words.suppressions[Int($0.rawValue)] })
    }
    writer.integer("at", index + 1)
    writer.integer("decided_at", number(entry.decidedAt))
    writer.integer("line", conversation.events[index].line + 1)
    let match = observations.matches(of: observations.events[index]).first {
      $0.signal == signal && $0.suppression == reason
    }
    writer.integer("start", match.map { Int($0.start) })
    writer.integer("end", match.map { Int($0.start + $0.count) })
    writer.endObject()
  }

  private func number(_ step: Step) -> Int? { step.isEnd ? nil : Int(step.index) + 1 }

  private mutating func identifier(
    _ key: JSONKey, _ range: TextRange, _ conversation: borrowing Conversation
  ) {
    guard !range.isEmpty else { return writer.null(key) }
    let start = Int(range.start)
    writer.identifier(key, conversation.bytes[start..<start + Int(range.count)])
  }
}

extension Census {
  /// What settling says of a case, to stand between its facts and its decisions.
  private func standing(of index: Int, _ writer: inout JSONWriter) {
    let row = rows.rows[index]
    let standing = rows.standings[index]
    let outcome = rows.outcome(index)
    let isRated = outcome == row.outcome
    writer.clear()
    writer.beginObject()
    writer.string("maturity", Words.standings[Int(standing.rawValue)])
    writer.string("verdict", Words.verdicts[Int(rows.verdict(index).rawValue)])
    writer.string("outcome", Words.outcomes[Int(outcome.rawValue)])
    let cause =
      standing.isExcluded
      ? Words.standings[Int(standing.rawValue)]
      : isRated ? row.outcomeFailure.map { Words.failures[Int($0.rawValue)] } : nil
    writer.string("outcome_cause", cause)
    writer.string("evidence", isRated ? row.evidence.map { Words.evidence[Int($0.rawValue)] } : nil)
    writer.endObject()
  }

  /// Writes every case as one line, in the order of the input.
  ///
  /// - Parameter write: takes some lines at a time.
  package func writeCases(from storage: Storage, to write: ([UInt8]) throws -> Void) throws {
    var writer = JSONWriter()
    var lines: [UInt8] = []
    var window = Window(storage: storage)
    for (index, entry) in cases.enumerated() {
      let isOpen = rows.standings[index] == .open && entry.open > 0
      let skipped = isOpen ? 0 : Int(entry.open)
      let whole = Int(entry.facts) + Int(entry.open) + Int(entry.complete)
      let part = try window.bytes(at: entry.offset, count: whole)
      let facts = part.prefix(Int(entry.facts))
      let decisions = part.dropFirst(Int(entry.facts) + skipped).prefix(isOpen ? Int(entry.open) : Int(entry.complete))
      standing(of: index, &writer)
      lines.append(contentsOf: facts)
      lines.append(UInt8(ascii: ","))
      lines.append(contentsOf: writer.bytes.dropFirst().dropLast())
      lines.append(UInt8(ascii: ","))
      lines.append(contentsOf: decisions.dropFirst())
      lines.append(UInt8(ascii: "\n"))
      if lines.count >= 1 << 18 {
        try write(lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    if !lines.isEmpty { try write(lines) }
  }
}

/// A part of the store in memory; cases are mostly read one after the other.
private struct Window {
  let storage: Storage
  private var start = 0
  private var held: [UInt8] = []
  private var reached = 0

  init(storage: Storage) { self.storage = storage }

  mutating func bytes(at offset: Int, count: Int) throws -> ArraySlice<UInt8> {
    if offset < start || offset + count > start + held.count {
      start = offset
      held = try storage.read(offset, count)
    }
    return held[(offset - start)..<(offset - start + count)]
  }
}
