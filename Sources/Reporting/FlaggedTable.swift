import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Makes `flagged.csv`: a row for each conversation that is missed, unfulfilled, late or had a handover nobody needed.
///
/// The reason is the signal of the strongest cause of the need that gave the verdict; without a need it is how the
/// handover failed, or why it was not needed. The risk is the number of ``CaseRisk``.
struct FlaggedTable {
  private let census: Census
  private let facts: RunFacts
  private let names: CaseNames
  var table: CSVWriter

  static let columns: [SafeText] = [
    "conversation_id", "verdict", "reason", "topic", "channel", "started_utc", "turns", "onset_turn", "handover_turn",
    "late_ai_messages", "late_seconds", "score", "risk", "source_file", "source_line",
  ]

  init(_ census: Census, _ facts: RunFacts, _ form: CSVForm) {
    self.census = census
    self.facts = facts
    names = CaseNames(facts.policy)
    table = CSVWriter(form, columns: Self.columns)
  }

  /// Adds the row of a case where it is flagged, and answers with what a list shows of it.
  mutating func add(_ index: Int, _ written: WrittenCase) -> FlaggedCase? {
    let verdict = census.rows.verdict(index)
    guard let weight = CaseRisk.weight(of: verdict) else { return nil }
    let need = CaseRisk.need(behind: verdict).flatMap { wanted in worst(wanted, of: written) }
    let handover = need == nil ? self.handover(verdict, of: written) : nil
    table.text(SafeText(name: written.id))
    table.text(Words.verdicts[Int(verdict.rawValue)])
    let reason = need.flatMap { self.reason(of: $0, written) } ?? handover.map(self.reason)
    let topic = written.topic.map { names.topics[$0] }
    table.text(reason.flatMap(name))
    table.text(topic)
    table.text(SafeText(name: written.channel))
    table.text(census.rows.rows[index].startedAt.map { SafeText($0) })
    table.integer(written.turns.all)
    table.integer(need?.onsetTurn)
    table.integer(need == nil ? handover?.turn : need?.initiatedTurn)
    table.integer(need?.lateMessages)
    table.integer(need?.lateSeconds)
    table.decimal(written.largestScore, places: 4)
    let risk = (need.map { self.weight(of: $0) } ?? 0) + weight
    table.integer(risk)
    table.text(facts.fileNames[Int(census.rows.rows[index].file)])
    table.integer(Int(census.rows.rows[index].line) + 1)
    table.endRow()
    return FlaggedCase(
      row: index, risk: risk, verdict: verdict, reason: reason, topic: written.topic.map { names.topicWords[$0] },
      score: written.largestScore,
      late: need?.lateMessages)
  }

  private func weight(of need: WrittenCase.Need) -> Int {
    CauseKind(rawValue: UInt8(clamping: need.kind)).map { CaseRisk.weight(of: $0) } ?? 0
  }

  /// Of the needs with a verdict the one with the strongest cause, then the latest, then the first.
  private func worst(_ verdict: NeedVerdict, of written: WrittenCase) -> WrittenCase.Need? {
    var found: WrittenCase.Need?
    for need in written.needs where need.verdict == Int(verdict.rawValue) {
      guard let best = found else {
        found = need
        continue
      }
      if (weight(of: need), need.lateMessages ?? 0) > (weight(of: best), best.lateMessages ?? 0) { found = need }
    }
    return found
  }

  private func handover(_ verdict: ConversationVerdict, of written: WrittenCase) -> WrittenCase.Handover? {
    let wanted = verdict == .unneeded ? HandoverVerdict.unneeded : .unfulfilled
    return written.handovers.first { $0.verdict == Int(wanted.rawValue) }
  }

  private func reason(of need: WrittenCase.Need, _ written: WrittenCase) -> FlaggedCase.Reason? {
    let cause = written.causes[need.causes].first { $0.kind == need.kind }
    return cause.flatMap { names.signals[$0.signal] == nil ? nil : .signal($0.signal) }
  }

  private func reason(_ handover: WrittenCase.Handover) -> FlaggedCase.Reason {
    handover.reason.map { .unneeded($0) } ?? .outcome(handover.outcome)
  }

  private func name(_ reason: FlaggedCase.Reason) -> SafeText? {
    switch reason {
    case .signal(let number): names.signals[number]
    case .unneeded(let number): Words.reasons[number]
    case .outcome(let number): HandoverOutcome.words[number]
    }
  }
}

/// The names of a policy's signals and topics by their numbers.
struct CaseNames {
  let signals: [SafeText?]
  let topics: [SafeText]
  /// The same for people.
  let topicWords: [SafeText]

  init(_ policy: Policy) {
    var names = [SafeText?](repeating: nil, count: 256)
    for signal in policy.signals { names[Int(signal.rawValue)] = SafeText(name: policy.name(of: signal)) }
    signals = names
    topics = policy.topics.all.map { SafeText(name: policy.topics.key(of: $0)) }
    topicWords = policy.topics.all.map { ReportContent.words(ofKey: policy.topics.key(of: $0)) }
  }
}
