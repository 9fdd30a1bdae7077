import Conversations
package import Detection
package import Intake
import Judging
package import Redaction
import Rendering
package import Studies

/// Makes the lines of `conversations.jsonl`: one conversation each, without a word of any customer.
///
/// Events are counted from one, lines of the source too. Every key stands on every line, `null` where nothing is known,
/// so that readers of tables find one type a column. A step decided at the end of the data has `null` as its event.
package struct CaseText: Sendable {
  private let census: Census
  private let files: [JSONFragment]
  private let threshold: JSONFragment
  private let names: Names

  package init(_ census: Census, policy: Policy, fileNames: [SafeText]) {
    self.census = census
    files = fileNames.map { JSONFragment(#","source":{"file":"#, $0, #","line":"#) }
    threshold = JSONFragment(number: Int(policy.score.threshold.rawValue), places: 4)
    names = Names(policy)
  }

  /// Hands out every case as a line, in the order of the input.
  ///
  /// - Parameter write: takes some lines at a time.
  package func writeLines(from storage: Storage, to write: ([UInt8]) throws -> Void) throws {
    var line = JSONLine()
    var window = Window(storage: storage, end: census.cases.lazy.map(\.end).max() ?? 0)
    for (index, entry) in census.cases.enumerated() {
      let open = Int(entry.open)
      let isOpen = census.rows.standings[index] == .open && open > 0
      let whole = Int(entry.facts) + open + Int(entry.complete)
      let part = try window.bytes(at: entry.offset, count: whole)
      add(index, part, to: &line)
      let skipped = Int(entry.facts) + (isOpen ? 0 : open)
      addDecisions(part.dropFirst(skipped), Int(census.rows.rows[index].line), to: &line)
      guard line.count >= 1 << 18 else { continue }
      try write(line.bytes)
      line.clear()
    }
    if line.count > 0 { try write(line.bytes) }
  }

  /// What does not depend on the end, and what settling says.
  private func add(_ index: Int, _ bytes: ArraySlice<UInt8>, to line: inout JSONLine) {
    var facts = CaseReading(bytes)
    var scratch: [UInt8] = []
    scratch.reserveCapacity(24)
    let rows = census.rows
    add(Marks.conversation, facts.identifier(), to: &line)
    line.add(files[Int(rows.rows[index].file)])
    line.add(Int(rows.rows[index].line) + 1)
    line.add(Marks.byte, Int(rows.rows[index].byte))
    let (channel, language, lines) = (facts.identifier(), facts.identifier(), facts.number())
    line.add(Marks.lines, lines)
    line.add(Marks.formats[Int(rows.rows[index].format)])
    add(Marks.channel, channel, to: &line)
    line.add(Marks.media[Int(rows.rows[index].medium)])
    add(Marks.language, language, to: &line)
    add(Marks.started, rows.rows[index].startedAt, &scratch, to: &line)
    let ended = facts.number() == 0 ? nil : Instant(milliseconds: Int64(facts.signed()))
    add(Marks.ended, ended, &scratch, to: &line)
    line.add(Marks.customer, Int(rows.rows[index].customerTurns))
    line.add(Marks.ai, Int(rows.rows[index].aiTurns))
    line.add(Marks.human, Int(rows.rows[index].humanTurns))
    line.add(Marks.unknown, Int(rows.rows[index].unknownTurns))
    line.add(rows.rows[index].facts.contains(.closedByHumanSilently) ? Marks.closedSilently : Marks.notClosedSilently)
    let quality = facts.number()
    if quality != 0 { addQuality(Quality(rawValue: UInt16(truncatingIfNeeded: quality)), to: &line) }
    addStanding(index, to: &line)
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

  private func addDecisions(_ bytes: ArraySlice<UInt8>, _ first: Int, to line: inout JSONLine) {
    var record = CaseReading(bytes)
    line.add(Marks.needs)
    addList(&record, to: &line) { record, line in addNeed(&record, first, to: &line) }
    line.add(Marks.handovers)
    addList(&record, to: &line) { record, line in addHandover(&record, to: &line) }
    line.add(names.topics[record.number()])
    line.add(record.signed(), places: 4)
    line.add(Marks.threshold)
    line.add(threshold)
    line.add(Marks.duplicates, record.number())
    line.add(Marks.signals)
    addList(&record, to: &line) { record, line in
      line.add(names.signals[record.number()])
      line.add(Marks.level, record.number())
      addPlace(&record, first, to: &line)
    }
    line.add(Marks.notCounted)
    addList(&record, to: &line) { record, line in
      line.add(names.signals[record.number()])
      line.add(Marks.suppressions[record.number()])
      addPlace(&record, first, to: &line)
    }
    line.add(Marks.end)
  }

  @inline(__always)
  private func addList(
    _ record: inout CaseReading, to line: inout JSONLine, _ add: (inout CaseReading, inout JSONLine) -> Void
  ) {
    var isFirst = true
    while record.number() != 0 {
      if !isFirst { line.addComma() }
      add(&record, &line)
      isFirst = false
    }
  }

  private func addNeed(_ record: inout CaseReading, _ first: Int, to line: inout JSONLine) {
    line.add(Marks.onset, record.number())
    add(Marks.onsetID, record.identifier(), to: &line)
    line.add(Marks.onsetLine, first + record.signed() + 1)
    line.add(Marks.decidedAt, record.step())
    line.add(Marks.causes)
    for number in 0..<record.number() {
      if number > 0 { line.addComma() }
      line.add(Marks.causeKinds[record.number()])
      line.add(names.causeSignals[record.number()])
      line.add(record.number())
      line.add(Marks.decidedAt, record.step())
      line.add(Marks.grace, record.signed())
      line.add(Marks.aiMessages, record.signed())
      line.add(Marks.endOfObject)
    }
    let verdict = record.number()
    line.add(Marks.needVerdicts[verdict])
    line.add(Marks.needKinds[record.number()])
    line.add(Marks.needCauses[record.number()])
    line.add(Marks.endings[record.number()])
    line.add(record.number() == 1 ? Marks.observed : Marks.unobserved)
    if verdict == Int(NeedVerdict.late.rawValue) {
      line.add(Marks.lateMessages, record.signed())
      line.add(Marks.exchanges, record.signed())
      line.add(Marks.seconds, record.number() == 0 ? nil : record.signed())
      line.add(Marks.endOfObject)
    } else {
      line.add(Marks.notLate)
    }
    line.add(Marks.initiatedAt, record.step())
    line.add(Marks.humanAt, record.step())
    line.add(Marks.endedAt, record.step())
    line.add(record.number() == 1 ? Marks.beyondGrace : Marks.withinGrace)
  }

  private func addHandover(_ record: inout CaseReading, to line: inout JSONLine) {
    line.add(Marks.handoverAt, record.step())
    line.add(Marks.initiators[record.number()])
    line.add(Marks.joinedAt, record.step())
    line.add(Marks.repliedAt, record.step())
    line.add(Marks.handoverOutcomes[record.number()])
    line.add(Marks.handoverVerdicts[record.number()])
    line.add(Marks.reasons[record.number()])
  }

  private func addPlace(_ record: inout CaseReading, _ first: Int, to line: inout JSONLine) {
    line.add(Marks.at, record.number())
    line.add(Marks.decidedAt, record.step())
    line.add(Marks.line, first + record.signed() + 1)
    let start = record.number()
    guard start > 0 else {
      line.add(Marks.noSpan)
      return
    }
    line.add(Marks.start, start - 1)
    line.add(Marks.spanEnd, start - 1 + record.number())
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

/// A part of the store in memory; cases are mostly read one after the other.
private struct Window {
  let storage: Storage
  private var start = 0
  private var held: [UInt8] = []
  /// Where the store ends.
  private let end: Int

  init(storage: Storage, end: Int) {
    self.storage = storage
    self.end = end
  }

  mutating func bytes(at offset: Int, count: Int) throws -> ArraySlice<UInt8> {
    if offset < start || offset + count > start + held.count {
      start = offset
      held = try storage.read(offset, max(count, min(1 << 20, end - offset)))
    }
    return held[(offset - start)..<(offset - start + count)]
  }
}

extension CaseEntry {
  /// Where the case ends in the store.
  fileprivate var end: Int { offset + Int(facts) + Int(open) + Int(complete) }
}
