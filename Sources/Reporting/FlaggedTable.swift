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

  mutating func add(_ index: Int, _ written: WrittenCase) {
    let verdict = census.rows.verdict(index)
    guard let weight = CaseRisk.weight(of: verdict) else { return }
    let need = CaseRisk.need(behind: verdict).flatMap { wanted in worst(wanted, of: written) }
    let handover = need == nil ? self.handover(verdict, of: written) : nil
    table.text(SafeText(name: written.id))
    table.text(Words.verdicts[Int(verdict.rawValue)])
    table.text(need.flatMap { reason(of: $0, written) } ?? handover.flatMap(reason))
    table.text(written.topic.map { names.topics[$0] })
    table.text(SafeText(name: written.channel))
    table.text(census.rows.rows[index].startedAt.map { SafeText($0) })
    table.integer(written.turns.all)
    table.integer(need?.onsetTurn)
    table.integer(need == nil ? handover?.turn : need?.initiatedTurn)
    table.integer(need?.lateMessages)
    table.integer(need?.lateSeconds)
    table.decimal(written.largestScore, places: 4)
    table.integer((need.map { self.weight(of: $0) } ?? 0) + weight)
    table.text(facts.fileNames[Int(census.rows.rows[index].file)])
    table.integer(Int(census.rows.rows[index].line) + 1)
    table.endRow()
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

  private func reason(of need: WrittenCase.Need, _ written: WrittenCase) -> SafeText? {
    let cause = written.causes[need.causes].first { $0.kind == need.kind }
    return cause.flatMap { names.signals[$0.signal] }
  }

  private func reason(_ handover: WrittenCase.Handover) -> SafeText? {
    handover.reason.map { Words.reasons[$0] } ?? HandoverOutcome.words[handover.outcome]
  }
}

/// The names of a policy's signals and topics by their numbers.
struct CaseNames {
  let signals: [SafeText?]
  let topics: [SafeText]

  init(_ policy: Policy) {
    var names = [SafeText?](repeating: nil, count: 256)
    for signal in policy.signals { names[Int(signal.rawValue)] = SafeText(name: policy.name(of: signal)) }
    signals = names
    topics = policy.topics.all.map { SafeText(name: policy.topics.key(of: $0)) }
  }
}
