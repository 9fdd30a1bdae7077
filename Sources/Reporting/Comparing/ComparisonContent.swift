import Conversations
package import Detection
import Judging
package import Redaction
import Rendering
package import Studies

/// One conversation of which two policies, or two reports, do not say the same.
package struct ComparedConversation: Sendable {
  /// As it is called in all files.
  package let name: SafeText
  /// The input in which it begins, and the line, counted from one.
  package let file: SafeText
  package let line: Int
  package let change: RowChange
  /// The topics in it that must reach a person under either policy.
  package let topics: [SafeText]
  /// What its rows say of it, before and after.
  package let before: Said
  package let after: Said
  /// What a second reading found; `nil` where only rows are there.
  package let flip: ExplainedFlip?
  /// Why, in one sentence; `nil` where only rows are there.
  package let sentence: SafeText?

  /// What one row says.
  package struct Said: Sendable {
    /// The signal that raised the need by which the verdict holds, and the line at which that began, counted from one.
    ///
    /// Of several needs with that verdict the first; `nil` where none has it, as where a handover decides. Where the
    /// verdict did not change, and only the first escalation moved, it is the first need.
    package let signal: SafeText?
    package let onset: Int?
    package let outcome: SafeText
    package let standing: SafeText
  }
}

extension ComparedConversation {
  /// The signal of the need by which the worse verdict holds, where the other row has no such need; from rows alone.
  ///
  /// Where the verdict is the same, or none of both is worse, the one that only one of them has.
  var lonelySignal: SafeText? {
    if before.signal == after.signal, before.onset == after.onset { return nil }
    switch (change.isFlip ? change.direction : .other, change.motion) {
    case (.worse, _): return after.signal
    case (.better, _): return before.signal
    case (.other, .earlier), (.other, .onlyAfter): return after.signal
    case (.other, .later), (.other, .onlyBefore): return before.signal
    case (.other, .none): return nil
    }
  }
}

/// Everything that the papers of a comparison speak of: made once, and every file is made from it.
package struct ComparisonContent: Sendable {
  /// What is compared.
  package enum Form: Sendable {
    /// Two policies over the same conversations.
    case policies(PolicyPair)
    /// The rows of two reports.
    case reports
  }

  /// One of the two sides.
  package struct Side: Sendable {
    package let policy: Policy
    package let policyName: SafeText
    /// The run of a report; `nil` for a policy.
    package let run: SafeText?
    /// The days of it; `nil` where no conversation has a time.
    package let period: ReportPeriod?

    package init(policy: Policy, policyName: SafeText, run: SafeText?, period: ReportPeriod?) {
      (self.policy, self.policyName, self.run, self.period) = (policy, policyName, run, period)
    }

    /// The SHA-256 of the policy's effective values.
    var hash: SafeText { SafeText(name: RunFacts.hash(of: policy)) }
  }

  /// What the comparison was asked to fail for, and whether it does.
  package struct Gate: Sendable {
    /// As it was typed.
    package let name: SafeText
    package let isBroken: Bool
    /// How many conversations break it; `nil` for the load.
    package let count: Int?

    package init(name: SafeText, isBroken: Bool, count: Int?) {
      (self.name, self.isBroken, self.count) = (name, isBroken, count)
    }
  }

  package let form: Form
  package let before: Side
  package let after: Side
  package let rows: ComparedRows
  package let figures: ComparisonFigures
  /// In the order of the changes.
  package let conversations: [ComparedConversation]
  package let gates: [Gate]
  /// What was read: nothing, where two reports are compared.
  package let census: Census
  package let facts: RunFacts
  package let run: Manifest.Run
  /// The files of labels: what people call them, and their hashes; empty where there are none.
  package var labelNames: [SafeText] = []
  package var labelHashes: [SafeText] = []
  /// How much is hidden.
  let level: Redactor.Level
  /// The names of the conversations behind the changes and the splits, by their rows before.
  private let names: [Int: SafeText]

  /// The comparison of two policies.
  ///
  /// - Parameters:
  ///   - paired: both halves.
  ///   - rows: both halves joined.
  ///   - flips: every change of them, read again.
  ///   - facts: of the run, with the names of the files as they passed the door.
  ///   - gates: what the comparison was asked to fail for.
  ///   - door: through which identifiers pass, in the order of the rows.
  package init(
    _ pair: PolicyPair, _ paired: PairedCensus, _ rows: ComparedRows, _ figures: ComparisonFigures,
    _ flips: FlipReading, names policyNames: (before: SafeText, after: SafeText), _ facts: RunFacts, gates: [Gate],
    run: Manifest.Run, through door: inout ReportDoor
  ) {
    form = .policies(pair)
    func side(_ policy: Policy, _ name: SafeText) -> Side {
      Side(policy: policy, policyName: name, run: nil, period: ReportPeriod(of: rows.before, in: facts.zone))
    }
    before = side(pair.before, policyNames.before)
    after = side(pair.after, policyNames.after)
    self.rows = rows
    self.figures = figures
    self.gates = gates
    census = paired.before.census
    self.facts = facts
    self.run = run
    level = door.level
    var names: [Int: SafeText] = [:]
    var found: [Int: ExplainedFlip] = [:]
    for (row, flip) in flips.flips {
      names[row] = SafeText(name: door.name(flip.id))
      found[row] = flip
    }
    self.names = names
    conversations = rows.changes.map { change in
      let name = names[change.pair.before] ?? "?"
      let row = rows.before.rows[change.pair.before]
      let flip = found[change.pair.before]
      return ComparedConversation(
        name: name, file: facts.fileNames[Int(row.file)], line: Int(row.line) + 1, change: change,
        topics: Self.topics(change, pair.before, pair.after),
        before: Self.said(rows.before, change.pair.before, pair.before, of: change),
        after: Self.said(rows.after, change.pair.after, pair.after, of: change), flip: flip,
        sentence: flip.map { ChangeSentence(name: name, flip: $0, change: change, policies: pair).text() })
    }
  }

  /// The comparison of two reports, by their rows alone.
  ///
  /// - Parameters:
  ///   - identifiers: what the first report calls the conversations of its rows that are named.
  ///   - facts: of the run; the names of the files are those of the first report.
  package init(
    _ reports: (before: EarlierReport, after: EarlierReport), _ rows: ComparedRows, _ figures: ComparisonFigures,
    identifiers: [Int: SafeText], _ census: Census, _ facts: RunFacts,
    gates: [Gate], run: Manifest.Run, through door: inout ReportDoor
  ) {
    form = .reports
    func side(_ report: EarlierReport) -> Side {
      Side(
        policy: report.policy.policy, policyName: report.policy.name, run: SafeText(name: report.identity),
        period: report.period)
    }
    before = side(reports.before)
    after = side(reports.after)
    self.rows = rows
    self.figures = figures
    self.gates = gates
    self.census = census
    self.facts = facts
    self.run = run
    level = door.level
    let fileNames = reports.before.fileNames.map { door.fileName($0) }
    var names: [Int: SafeText] = [:]
    for row in identifiers.keys.sorted() {
      names[row] = identifiers[row].map { SafeText(name: door.name(ArraySlice($0.content.utf8))) }
    }
    self.names = names
    let (old, new) = (reports.before.policy.policy, reports.after.policy.policy)
    conversations = rows.changes.map { change in
      let row = rows.before.rows[change.pair.before]
      return ComparedConversation(
        name: names[change.pair.before] ?? "?", file: fileNames[Int(row.file)], line: Int(row.line) + 1,
        change: change, topics: Self.topics(change, old, new),
        before: Self.said(rows.before, change.pair.before, old, of: change),
        after: Self.said(rows.after, change.pair.after, new, of: change), flip: nil, sentence: nil)
    }
  }

  private static func topics(_ change: RowChange, _ before: Policy, _ after: Policy) -> [SafeText] {
    var keys: [String] = []
    for (topics, policy) in [(change.topicsBefore, before), (change.topicsAfter, after)] {
      for topic in topics.members where !keys.contains(policy.topics.key(of: topic)) {
        keys.append(policy.topics.key(of: topic))
      }
    }
    return keys.map { SafeText(name: $0) }
  }

  private static func said(
    _ rows: SettledRows, _ index: Int, _ policy: Policy, of change: RowChange
  ) -> ComparedConversation.Said {
    let needs = rows.rows[index].needRange.indices.map { rows.entries.needs[$0] }
    let verdict = NeedVerdict.allCases.first { $0.name == rows.verdict(index).name }
    let deciding = verdict.flatMap { verdict in needs.first { $0.marks.contains(.verdict(verdict)) } }
    let need = change.isFlip ? deciding : needs.first
    let signal = policy.signals.first { $0.rawValue == need?.signal }
    return ComparedConversation.Said(
      signal: signal.map { SafeText(name: policy.name(of: $0)) }, onset: need.map { Int($0.line) + 1 },
      outcome: Words.outcomes[Int(rows.outcome(index).rawValue)],
      standing: Words.standings[Int(rows.standings[index].rawValue)])
  }

  /// The name of a conversation by its row before.
  func name(of pair: RowPair) -> SafeText { names[pair.before] ?? "?" }

  /// Whether a gate is broken.
  package var isBroken: Bool { gates.contains { $0.isBroken } }

  /// The conversations whose verdict is another one.
  var flips: ArraySlice<ComparedConversation> { conversations.prefix { $0.change.isFlip } }

  /// Those of which only the first escalation moved.
  var moves: ArraySlice<ComparedConversation> { conversations.drop { $0.change.isFlip } }
}

extension ComparedRows {
  /// The rows of two reports joined by the hashes of identifiers.
  ///
  /// Where one conversation has several records the one that counts is taken. Conversations to which the export gives no
  /// identifier cannot be joined. Rows know the lines of their needs, not the messages: where those are the same a move
  /// within a line is not seen.
  package init(_ before: EarlierReport, _ after: EarlierReport) {
    let (old, new) = (before.rows, after.rows)
    let (first, second) = (old.kept, new.kept)
    let joined = old.rows.indices.compactMap { index -> RowPair? in
      let identity = RowIdentity(old.rows[index])
      guard first[identity] == index, let other = second[identity] else { return nil }
      return RowPair(before: index, after: other)
    }
    self.init(old, new, joined: joined) { pair in
      switch (old.escalates(pair.before), new.escalates(pair.after)) {
      case (false, false): return .none
      case (true, false): return .onlyBefore
      case (false, true): return .onlyAfter
      case (true, true):
        func line(_ rows: SettledRows, _ index: Int) -> UInt32? {
          rows.rows[index].needRange.indices.first.map { rows.entries.needs[$0].line }
        }
        guard let was = line(old, pair.before), let now = line(new, pair.after), was != now else { return .none }
        return now < was ? .earlier : .later
      }
    }
  }
}
