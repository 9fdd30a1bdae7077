import Detection
import Judging
import Redaction
package import Rendering

/// Makes the tables of what stands behind the numbers: reasons, the reasons of handovers, clusters, matches not counted,
/// breaches, exclusions and coverage.
///
/// Rows stand in the order of their lists, clusters in that of the harm. An empty cell is unknown or not asked for, never
/// zero; marks such as `called_out` are 1 or 0.
package struct FindingTables: Sendable {
  private let findings: NamedFindings
  private let facts: RunFacts
  private let form: CSVForm

  package init(_ findings: NamedFindings, _ facts: RunFacts, _ form: CSVForm) {
    self.findings = findings
    self.facts = facts
    self.form = form
  }

  /// The tables, in the order in which they are written.
  package func all() -> [SliceTables.Table] {
    [
      table("reasons.csv", reasons()), table("handover_reasons.csv", split()), table("clusters.csv", clusters()),
      table("suppressed.csv", suppressed()),
      table("breaches.csv", breaches()), table("exclusions.csv", exclusions()), table("coverage.csv", coverage()),
    ]
  }

  private func table(_ name: StaticString, _ table: CSVWriter) -> SliceTables.Table {
    SliceTables.Table(name: name, bytes: table.bytes, guarded: table.guarded)
  }
}

// MARK: Needs

extension FindingTables {
  /// What a row of the reasons stands for.
  enum ReasonKind: String, CaseIterable { case all, part, signal, failure, ending }

  /// The counts of needs that several tables share.
  static let needColumns: [SafeText] = [
    "needs", "missed", "unfulfilled", "late", "recovered", "withdrawn", "on_time", "unobserved",
  ]

  static let reasonColumns: [SafeText] =
    ["kind", "name"] + needColumns + RateColumns.shareNames("missed") + RateColumns.shareNames("unfulfilled")
    + RateColumns.shareNames("late")

  private static func add(_ needs: NeedCounts, to table: inout CSVWriter) {
    table.integer(needs.all)
    for verdict in [NeedVerdict.missed, .unfulfilled, .late, .recovered, .withdrawn, .onTime] {
      table.integer(needs[verdict])
    }
    table.integer(needs.unobserved)
  }

  private func reasons() -> CSVWriter {
    var table = CSVWriter(form, columns: Self.reasonColumns)
    func add(_ kind: ReasonKind, _ name: SafeText?, _ needs: NeedCounts) {
      table.text(SafeText(word: kind))
      table.text(name)
      Self.add(needs, to: &table)
      for verdict in [NeedVerdict.missed, .unfulfilled, .late] {
        RateColumns.add(interval: Share(part: needs[verdict], whole: needs.all), to: &table)
      }
      table.endRow()
    }
    let reasons = findings.values.reasons
    add(.all, nil, reasons.all)
    for part in NeedPart.allCases { add(.part, Words.parts[Int(part.rawValue)], reasons.parts[Int(part.rawValue)]) }
    for signal in facts.policy.signals { add(.signal, findings.name(of: signal), reasons.raised(by: signal)) }
    for failure in Failure.allCases {
      add(.failure, Words.failures[Int(failure.rawValue)], reasons.failures[Int(failure.rawValue)])
    }
    for ending in Ending.allCases {
      add(.ending, Words.endings[Int(ending.rawValue)], reasons.endings[Int(ending.rawValue)])
    }
    return table
  }

  /// What the export says of a reason.
  enum GivenKind: String, CaseIterable { case value, other, none }

  static let splitColumns: [SafeText] = ["signal", "reason", "reason_kind", "conversations"]

  private func split() -> CSVWriter {
    var table = CSVWriter(form, columns: Self.splitColumns)
    for line in findings.values.split.lines {
      table.text(line.signal.map { findings.name(of: $0) })
      table.text(findings.name(of: line.given))
      let kind: GivenKind =
        switch line.given {
        case .named: .value
        case .other: .other
        case .none: .none
        }
      table.text(SafeText(word: kind))
      table.integer(line.conversations)
      table.endRow()
    }
    return table
  }

  static let clusterColumns: [SafeText] =
    ["topic", "topic_of", "signal"] + needColumns + ["ended_at_human", "ai_messages_median"]
    + Clusters.Hint.allCases.map { "shown_" + Words.hints[$0.rawValue] }
    + ["answered_by_first_human", "called_out", "hint", "shortcut_candidate", "knowledge_candidate"]

  private func clusters() -> CSVWriter {
    var table = CSVWriter(form, columns: Self.clusterColumns)
    for cluster in findings.values.clusters.all {
      table.text(findings.name(of: cluster.matter))
      table.text(SafeText(word: cluster.matter.origin))
      table.text(findings.name(of: cluster.signal))
      Self.add(cluster.needs, to: &table)
      table.integer(cluster.needs.endedAtHuman)
      table.integer(cluster.aiMessages.spread?.median)
      for count in cluster.shown { table.integer(count) }
      table.integer(cluster.answeredByFirstHuman)
      table.integer(cluster.isCalledOut ? 1 : 0)
      table.text(cluster.hint.map { Words.hints[$0.rawValue] })
      // Of a small cluster nothing is said, neither yes nor no.
      table.integer(cluster.isCalledOut ? (cluster.isShortcutCandidate ? 1 : 0) : nil)
      table.integer(cluster.isCalledOut ? (cluster.isKnowledgeCandidate ? 1 : 0) : nil)
      table.endRow()
    }
    return table
  }
}

// MARK: Matches and obligations

extension FindingTables {
  static let suppressedColumns: [SafeText] =
    ["signal", "reason", "matches", "conversations", "in_rates", "missed_or_unserved"]
    + RateColumns.shareNames("missed_or_unserved") + ["fired_later"]

  private func suppressed() -> CSVWriter {
    var table = CSVWriter(form, columns: Self.suppressedColumns)
    for line in findings.values.suppressed.lines {
      table.text(findings.name(of: line.signal))
      table.text(Words.suppressions[Int(line.suppression.rawValue)])
      for count in [line.matches, line.conversations, line.rated, line.unmet] { table.integer(count) }
      RateColumns.add(interval: Share(part: line.unmet, whole: line.rated), to: &table)
      table.integer(line.firedLater)
      table.endRow()
    }
    return table
  }

  static let breachColumns: [SafeText] =
    ["topic", "obligation", "owner", "sla_seconds", "cases"] + RateColumns.names("reached")
    + RateColumns.names("in_time") + RateColumns.names("ai_alone")
    + Breaches.Kind.allCases.flatMap { RateColumns.names("breach_" + Words.breaches[$0.rawValue]) }

  private func breaches() -> CSVWriter {
    var table = CSVWriter(form, columns: Self.breachColumns)
    for line in findings.values.breaches.lines {
      let number = Int(line.topic.rawValue)
      table.text(findings.name(of: line.topic))
      table.text(SafeText(word: line.obligation))
      table.text(facts.policy.topics.owners[number].map { SafeText(name: $0) })
      table.integer(Int(facts.policy.topics.sla[number] / 1000))
      table.integer(line.cases)
      for value in [line.reached, line.inTime, line.aiAlone] + line.broken { RateColumns.add(value, to: &table) }
      table.endRow()
    }
    return table
  }
}

// MARK: What was left out, and what is there

extension FindingTables {
  /// The beginnings of the columns of ``Exclusions/headline``.
  private static let headline: [(id: String, column: SafeText)] = [
    ("T7.missed", "missed"), ("T7.unfulfilled", "unfulfilled"), ("T7.late", "late"), ("A1", "ai_confirmed"),
    ("A2", "ai_assumed"), ("W1", "resolved_by_first_human"),
  ]

  static let exclusionColumns: [SafeText] =
    ["rule", "count"] + headline.flatMap { RateColumns.names($0.column) }

  /// The rule of the row that holds the report as it is.
  static let noRule: SafeText = "none"

  private func exclusions() -> CSVWriter {
    let exclusions = findings.values.exclusions
    var table = CSVWriter(form, columns: Self.exclusionColumns)
    func add(_ rule: SafeText, _ count: Int?, _ values: [Metric.Value]?) {
      table.text(rule)
      table.integer(count)
      for (id, _) in Self.headline {
        let place = exclusions.metrics.firstIndex { $0.id == id }
        RateColumns.add(place.flatMap { values?[$0] }, to: &table)
      }
      table.endRow()
    }
    add(Self.noRule, findings.values.coverage.conversations, exclusions.without)
    for line in exclusions.lines { add(Words.exclusions[line.rule.rawValue], line.count, line.with) }
    return table
  }

  /// What a row of the coverage stands for.
  enum CoverageKind: String, CaseIterable { case coverage, maturity }

  static let coverageColumns: [SafeText] = ["kind", "name"] + ["count", "of", "rate", "low", "high"]

  private func coverage() -> CSVWriter {
    var table = CSVWriter(form, columns: Self.coverageColumns)
    func add(_ kind: CoverageKind, _ name: SafeText, _ share: Share) {
      table.text(SafeText(word: kind))
      table.text(name)
      table.integer(share.part)
      table.integer(share.whole)
      RateColumns.add(interval: share, to: &table)
      table.endRow()
    }
    let coverage = findings.values.coverage
    for field in ExportCoverage.Field.allCases { add(.coverage, Words.coverage[field.rawValue], coverage[field]) }
    let maturity = findings.values.maturity
    for (name, count) in Self.maturities(maturity) { add(.maturity, name, Share(part: count, whole: maturity.all)) }
    return table
  }

  /// The parts of the maturity with their words.
  static func maturities(_ maturity: Maturity) -> [(name: SafeText, count: Int)] {
    [
      ("closed", maturity.closed), ("silent", maturity.silent), ("assumed", maturity.assumed), ("open", maturity.open),
      ("open_beyond_grace", maturity.openBeyondGrace),
    ]
  }
}
