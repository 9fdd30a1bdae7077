import Detection
package import Judging
package import Redaction

/// The cases behind one number of a report: what was counted, what was not, and what could not be judged.
///
/// The cases are found by the rules by which the number was counted, so their count is the number: `part` is the count
/// of the counted ones (for messages, turns and stretches the sum of their values), `whole` that of those and of the
/// ones that are not counted, `of` that of all.
package struct CaseList: Sendable {
  /// Which cases are listed.
  package enum Choice: String, Sendable, CaseIterable {
    case counted
    case notCounted = "not-counted"
    case notAssessable = "not-assessable"
    case all

    /// Whether a case is one of them.
    func holds(_ part: MetricCase.Part) -> Bool {
      switch self {
      case .counted: part == .counted
      case .notCounted: part == .notCounted
      case .notAssessable: part == .notAssessable
      case .all: true
      }
    }
  }

  /// One line of the list.
  package struct Line: Sendable {
    package let found: MetricCase
    package let file: SafeText
    /// Of the need, the handover or the topic where the unit is one, else of the conversation; counted from one.
    package let line: Int
    /// What the need, the handover or the topic is; `nil` where the unit is another.
    package let detail: SafeText?
    package let verdict: SafeText
    package let outcome: SafeText
  }

  package let number: OpenNumber
  /// As it was typed: `channel=web`; `nil` for all rows.
  package let slice: SafeText?
  package let choice: Choice
  /// All cases of the choice, in the order of the report.
  package let chosen: [MetricCase]
  /// How many of them are listed.
  package let limit: Int
  /// The value of a metric; `nil` for a measure.
  package let value: Metric.Value?
  /// The value of a measure; `nil` for a metric.
  package let spread: Measure.Value?
  /// Those of them that are listed.
  package let lines: [Line]
  /// The days of the report; `nil` when no conversation has a time.
  package let period: ReportPeriod?

  /// Finds and lists.
  ///
  /// - Parameters:
  ///   - number: the metric or measure.
  ///   - report: the report that has it.
  ///   - slice: what was typed of a slice.
  ///   - filter: the rows of that slice; `nil` takes all.
  ///   - choice: which cases are listed.
  ///   - limit: how many lines there are at most; `nil` lists all.
  package init(
    of number: OpenNumber, in report: EarlierReport, slice: SafeText?, filter: RowFilter?, choice: Choice, limit: Int?
  ) {
    let all = number.cases(over: report.rows) { filter?.holds($0) ?? true }
    self.number = number
    self.slice = slice
    self.choice = choice
    period = report.period
    switch number {
    case .metric: (value, spread) = (MetricCase.value(of: all), nil)
    case .measure: (value, spread) = (nil, Measure.value(of: all))
    }
    chosen = all.filter { choice.holds($0.part) }
    self.limit = min(limit ?? chosen.count, chosen.count)
    let details = CaseDetails(report)
    lines = chosen.prefix(self.limit).map { found in
      let row = report.rows.rows[found.row]
      let (line, detail) = details.place(found, number)
      return Line(
        found: found, file: report.fileNames[Int(row.file)], line: Int(line ?? row.line) + 1, detail: detail,
        verdict: Words.verdicts[Int(report.rows.verdict(found.row).rawValue)],
        outcome: Words.outcomes[Int(report.rows.outcome(found.row).rawValue)])
    }
  }

  /// What the cases of the choice count for: as many as they are, or the sum of their values where the unit is a
  /// message, a turn or a stretch.
  package var total: Int {
    guard isSum else { return chosen.count }
    return chosen.reduce(0) { $0 + (choice == .counted ? $1.value ?? 0 : $1.weight) }
  }

  /// Whether a conversation can count for more than one.
  package var isSum: Bool {
    if case .metric(let metric) = number, case .sums = metric.question { true } else { false }
  }
}

/// Where a case lies and what it is, in words.
private struct CaseDetails {
  private let entries: Entries
  private let names: CaseNames
  private let topics: [SafeText]

  init(_ report: EarlierReport) {
    entries = report.rows.entries
    names = CaseNames(report.policy.policy)
    topics = names.topics
  }

  /// The line of the case's entry, counted from zero, and what the entry is; `nil` where the case has none.
  func place(_ found: MetricCase, _ number: OpenNumber) -> (line: UInt32?, detail: SafeText?) {
    guard let entry = found.entry else { return (nil, nil) }
    switch number.entries {
    case .needs:
      let need = entries.needs[entry]
      let verdict = Words.needVerdicts[Int(need.marks.verdict.rawValue)]
      let signal = names.signals[Int(need.signal)]
      return (need.line, signal.map { "\($0), \(verdict)" } ?? verdict)
    case .handovers:
      let handover = entries.handovers[entry]
      let ending = HandoverEnding.allCases.first { handover.marks.contains(.ending($0)) }
      let beginner = HandoverBeginner.allCases.first { handover.marks.contains(.begun($0)) }
      let words = [beginner.map { "by \(name: $0.name)" }, ending.map { SafeText(name: $0.name) }]
      return (handover.line, words.compactMap(\.self).joined(separator: ", "))
    case .topics:
      let topic = entries.topics[entry]
      return (topic.line, topics[Int(topic.topic)])
    case nil: return (nil, nil)
    }
  }
}

extension OpenNumber {
  /// What cases can be entries of.
  enum EntryKind { case needs, handovers, topics }

  /// What its cases are entries of; `nil` where they are conversations.
  var entries: EntryKind? {
    switch self {
    case .metric(let metric):
      switch metric.question {
      case .needs: .needs
      case .handovers: .handovers
      case .topic: .topics
      case .conversations, .incidence, .sums: nil
      }
    case .measure(let measure):
      switch measure.source {
      case .needs: .needs
      case .handovers: .handovers
      case .topic: .topics
      case .conversations: nil
      }
    }
  }
}
