import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

/// Makes the lines of `conversations.jsonl`: one conversation each, without a word of any customer.
///
/// Events are counted from one, lines of the source too. Every key stands on every line, `null` where nothing is known,
/// so that readers of tables find one type a column. A step decided at the end of the data has `null` as its event.
struct CaseText: Sendable {
  private let census: Census
  private let files: [JSONFragment]
  private let threshold: JSONFragment
  private let names: Names

  init(_ census: Census, policy: Policy, fileNames: [SafeText]) {
    self.census = census
    files = fileNames.map { JSONFragment(#","source":{"file":"#, $0, #","line":"#) }
    threshold = JSONFragment(number: Int(policy.score.threshold.rawValue), places: 4)
    names = Names(policy)
  }

  /// Adds the line of a case, by its place among the rows.
  func add(_ index: Int, _ written: WrittenCase, to line: inout JSONLine) {
    var scratch: [UInt8] = []
    scratch.reserveCapacity(24)
    let rows = census.rows
    let first = Int(rows.rows[index].line)
    add(Marks.conversation, written.id, to: &line)
    line.add(files[Int(rows.rows[index].file)])
    line.add(first + 1)
    line.add(Marks.byte, Int(rows.rows[index].byte))
    line.add(Marks.lines, written.lines)
    line.add(Marks.formats[Int(rows.rows[index].format)])
    add(Marks.channel, written.channel, to: &line)
    line.add(Marks.media[Int(rows.rows[index].medium)])
    add(Marks.language, written.language, to: &line)
    add(Marks.started, rows.rows[index].startedAt, &scratch, to: &line)
    add(Marks.ended, written.ended, &scratch, to: &line)
    line.add(Marks.customer, written.turns.customer)
    line.add(Marks.ai, written.turns.ai)
    line.add(Marks.human, written.turns.human)
    line.add(Marks.unknown, written.turns.unknown)
    line.add(rows.rows[index].facts.contains(.closedByHumanSilently) ? Marks.closedSilently : Marks.notClosedSilently)
    if !written.quality.isEmpty { addQuality(written.quality, to: &line) }
    addStanding(index, to: &line)
    addDecisions(written, first, to: &line)
  }

  private func addQuality(_ quality: Quality, to line: inout JSONLine) {
    var isFirst = true
    for (mark, word) in Marks.quality where quality.contains(mark) {
      if !isFirst { line.addComma() }
      line.add(word)
      isFirst = false
    }
  }

  private func addStanding(_ index: Int, to line: inout JSONLine) {
    let rows = census.rows
    let standing = rows.standings[index]
    let outcome = rows.outcome(index)
    let isRated = outcome == rows.rows[index].outcome
    line.add(Marks.standings[Int(standing.rawValue)])
    line.add(Marks.verdicts[Int(rows.verdict(index).rawValue)])
    line.add(Marks.outcomes[Int(outcome.rawValue)])
    if standing.isExcluded {
      line.add(Marks.excludedFor[Int(standing.rawValue)])
    } else {
      let failure = isRated ? rows.rows[index].outcomeFailure : nil
      line.add(Marks.outcomeCauses[failure.map { Int($0.rawValue) + 1 } ?? 0])
    }
    let evidence = isRated ? rows.rows[index].evidence : nil
    line.add(Marks.evidence[evidence.map { Int($0.rawValue) + 1 } ?? 0])
  }

  private func addDecisions(_ written: WrittenCase, _ first: Int, to line: inout JSONLine) {
    line.add(Marks.needs)
    for (number, need) in written.needs.enumerated() {
      if number > 0 { line.addComma() }
      add(need, written, first, to: &line)
    }
    line.add(Marks.handovers)
    for (number, handover) in written.handovers.enumerated() {
      if number > 0 { line.addComma() }
      add(handover, to: &line)
    }
    line.add(names.topics[written.topic.map { $0 + 1 } ?? 0])
    line.add(written.largestScore, places: 4)
    line.add(Marks.threshold)
    line.add(threshold)
    line.add(Marks.duplicates, written.duplicateEvents)
    line.add(Marks.signals)
    for (number, sign) in written.signals.enumerated() {
      if number > 0 { line.addComma() }
      line.add(names.signals[sign.signal])
      line.add(Marks.level, sign.level)
      addPlace(sign, first, to: &line)
    }
    line.add(Marks.notCounted)
    for (number, sign) in written.notCounted.enumerated() {
      if number > 0 { line.addComma() }
      line.add(names.signals[sign.signal])
      line.add(Marks.suppressions[sign.reason.map { $0 + 1 } ?? 0])
      addPlace(sign, first, to: &line)
    }
    line.add(Marks.end)
  }

  private func add(_ need: WrittenCase.Need, _ written: WrittenCase, _ first: Int, to line: inout JSONLine) {
    line.add(Marks.onset, need.onset)
    add(Marks.onsetID, need.onsetID, to: &line)
    line.add(Marks.onsetLine, first + need.onsetLine + 1)
    line.add(Marks.decidedAt, need.decidedAt)
    line.add(Marks.causes)
    for (number, cause) in written.causes[need.causes].enumerated() {
      if number > 0 { line.addComma() }
      line.add(Marks.causeKinds[cause.kind])
      line.add(names.causeSignals[cause.signal])
      line.add(cause.at)
      line.add(Marks.decidedAt, cause.decidedAt)
      line.add(Marks.grace, cause.grace)
      line.add(Marks.aiMessages, cause.aiMessages)
      line.add(Marks.endOfObject)
    }
    line.add(Marks.needVerdicts[need.verdict])
    line.add(Marks.needKinds[need.kind])
    line.add(Marks.needCauses[need.failure.map { $0 + 1 } ?? 0])
    line.add(Marks.endings[need.ending.map { $0 + 1 } ?? 0])
    line.add(need.isObserved ? Marks.observed : Marks.unobserved)
    if need.lateMessages != nil {
      line.add(Marks.lateMessages, need.lateMessages)
      line.add(Marks.exchanges, need.lateExchanges)
      line.add(Marks.seconds, need.lateSeconds)
      line.add(Marks.endOfObject)
    } else {
      line.add(Marks.notLate)
    }
    line.add(Marks.initiatedAt, need.initiatedAt)
    line.add(Marks.humanAt, need.humanAt)
    line.add(Marks.endedAt, need.endedAt)
    line.add(need.isBeyondGrace ? Marks.beyondGrace : Marks.withinGrace)
  }

  private func add(_ handover: WrittenCase.Handover, to line: inout JSONLine) {
    line.add(Marks.handoverAt, handover.initiatedAt)
    line.add(Marks.initiators[handover.initiator])
    line.add(Marks.joinedAt, handover.joinedAt)
    line.add(Marks.repliedAt, handover.repliedAt)
    line.add(Marks.handoverOutcomes[handover.outcome])
    line.add(Marks.handoverVerdicts[handover.verdict.map { $0 + 1 } ?? 0])
    line.add(Marks.reasons[handover.reason.map { $0 + 1 } ?? 0])
  }

  private func addPlace(_ sign: WrittenCase.Sign, _ first: Int, to line: inout JSONLine) {
    line.add(Marks.at, sign.at)
    line.add(Marks.decidedAt, sign.decidedAt)
    line.add(Marks.line, first + sign.line + 1)
    guard let start = sign.start else { return line.add(Marks.noSpan) }
    line.add(Marks.start, start)
    line.add(Marks.spanEnd, start + sign.count)
    line.add(Marks.endOfObject)
  }

  private func add(_ mark: JSONFragment, _ identifier: ArraySlice<UInt8>, to line: inout JSONLine) {
    line.add(mark)
    if identifier.isEmpty { line.addNull() } else { line.add(identifier: identifier) }
  }

  private func add(_ mark: JSONFragment, _ time: Instant?, _ scratch: inout [UInt8], to line: inout JSONLine) {
    line.add(mark)
    guard let time else { return line.addNull() }
    scratch.removeAll(keepingCapacity: true)
    CivilDate(time).append(to: &scratch)
    line.add(identifier: scratch[...])
  }
}

/// The runs of marks and names between the values of a line.
private enum Marks {
  static let conversation: JSONFragment = #"{"conversation_id":"#
  static let byte: JSONFragment = #","byte":"#
  static let lines: JSONFragment = #","lines":"#
  static let formats = Words.formats.map { JSONFragment(#","element":null},"format":"#, $0) }
  static let channel: JSONFragment = #","channel":"#
  static let media = Words.media.map { JSONFragment(#","medium":"#, $0) }
  static let language: JSONFragment = #","language":"#
  static let started: JSONFragment = #","started":"#
  static let ended: JSONFragment = #","ended":"#
  static let customer: JSONFragment = #","turns":{"customer":"#
  static let ai: JSONFragment = #","ai":"#
  static let human: JSONFragment = #","human":"#
  static let unknown: JSONFragment = #","unknown":"#
  static let closedSilently: JSONFragment = #"},"closed_by_human_silently":true,"quality":["#
  static let notClosedSilently: JSONFragment = #"},"closed_by_human_silently":false,"quality":["#
  static let quality = Words.quality.map { ($0.0, JSONFragment("", $0.1)) }

  static let standings = Words.standings.map { JSONFragment(#"],"maturity":"#, $0) }
  static let verdicts = Words.verdicts.map { JSONFragment(#","verdict":"#, $0) }
  static let outcomes = Words.outcomes.map { JSONFragment(#","outcome":"#, $0) }
  static let excludedFor = Words.standings.map { JSONFragment(#","outcome_cause":"#, $0) }
  static let outcomeCauses = orNull(Words.failures) { JSONFragment(#","outcome_cause":"#, $0) }
  static let evidence = orNull(Words.evidence) { JSONFragment(#","evidence":"#, $0) }

  static let needs: JSONFragment = #","needs":["#
  static let onset: JSONFragment = #"{"onset":"#
  static let onsetID: JSONFragment = #","onset_id":"#
  static let onsetLine: JSONFragment = #","onset_line":"#
  static let decidedAt: JSONFragment = #","decided_at":"#
  static let causes: JSONFragment = #","causes":["#
  static let causeKinds = Words.causeKinds.map { JSONFragment(#"{"kind":"#, $0) }
  static let grace: JSONFragment = #","grace":"#
  static let aiMessages: JSONFragment = #","ai_messages":"#
  static let endOfObject: JSONFragment = "}"
  static let needVerdicts = Words.needVerdicts.map { JSONFragment(#"],"verdict":"#, $0) }
  static let needKinds = Words.causeKinds.map { JSONFragment(#","kind":"#, $0) }
  static let needCauses = orNull(Words.failures) { JSONFragment(#","cause":"#, $0) }
  static let endings = orNull(Words.endings) { JSONFragment(#","ending":"#, $0) }
  static let observed: JSONFragment = #","fulfilment":null,"lateness":"#
  static let unobserved: JSONFragment = #","fulfilment":"unobserved","lateness":"#
  static let lateMessages: JSONFragment = #"{"ai_messages":"#
  static let exchanges: JSONFragment = #","exchanges":"#
  static let seconds: JSONFragment = #","seconds":"#
  static let notLate: JSONFragment = #"{"ai_messages":null,"exchanges":null,"seconds":null}"#
  static let initiatedAt: JSONFragment = #","initiated_at":"#
  static let humanAt: JSONFragment = #","human_at":"#
  static let endedAt: JSONFragment = #","ended_at":"#
  static let beyondGrace: JSONFragment = #","beyond_grace":true}"#
  static let withinGrace: JSONFragment = #","beyond_grace":false}"#

  static let handovers: JSONFragment = #"],"handovers":["#
  static let handoverAt: JSONFragment = #"{"initiated_at":"#
  static let initiators = Words.initiators.map { JSONFragment(#","initiator":"#, $0) }
  static let joinedAt: JSONFragment = #","joined_at":"#
  static let repliedAt: JSONFragment = #","replied_at":"#
  static let handoverOutcomes = HandoverOutcome.words.map { JSONFragment(#","outcome":"#, $0) }
  static let handoverVerdicts = orNull(Words.handoverVerdicts) { JSONFragment(#","verdict":"#, $0) }
  static let reasons = orNull(Words.reasons) { JSONFragment(#","reason":"#, $0, "}") }

  static let threshold: JSONFragment = #","threshold":"#
  static let duplicates: JSONFragment = #","duplicate_events":"#
  static let signals: JSONFragment = #","signals":["#
  static let level: JSONFragment = #","level":"#
  static let suppressions = orNull(Words.suppressions) { JSONFragment(#","reason":"#, $0) }
  static let at: JSONFragment = #","at":"#
  static let line: JSONFragment = #","line":"#
  static let noSpan: JSONFragment = #","start":null,"end":null}"#
  static let start: JSONFragment = #","start":"#
  static let spanEnd: JSONFragment = #","end":"#
  static let notCounted: JSONFragment = #"],"not_counted":["#
  static let end: JSONFragment = "]}\n"

  /// First the fragment of nothing, then those of the words.
  private static func orNull(_ words: [SafeText], _ make: (SafeText?) -> JSONFragment) -> [JSONFragment] {
    [make(nil)] + words.map { make($0) }
  }
}

/// The marks that hold a name of the policy: signals by their number, topics behind the mark of none.
private struct Names {
  let signals: [JSONFragment]
  let causeSignals: [JSONFragment]
  let topics: [JSONFragment]

  init(_ policy: Policy) {
    var names = [SafeText?](repeating: nil, count: 256)
    for signal in policy.signals { names[Int(signal.rawValue)] = SafeText(name: policy.name(of: signal)) }
    signals = names.map { JSONFragment(#"{"kind":"#, $0) }
    causeSignals = names.map { JSONFragment(#","signal":"#, $0, #","at":"#) }
    let keys = policy.topics.all.map { SafeText(name: policy.topics.key(of: $0)) }
    topics = ([nil] + keys).map { JSONFragment(#"],"topic":"#, $0, #","score_max":"#) }
  }
}
