import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Missed and late: when it happened, why, how late, and how long those waited who were handed over in time.
extension ReportContent {
  func missedSection() -> ReportSection {
    let needs = findings.reasons.all
    var section = ReportSection(
      "missed", title: "Missed and late", finding: missedFinding(needs),
      why:
        "A conversation can hold several needs, so there may be more needs than conversations. Missed and late are never added up: in one nobody was called, in the other somebody came after the AI had gone on."
    )
    guard needs.all > 0 else { return section }
    section.charts =
      [daysChart()].compactMap { $0 } + reasonCharts() + latenessCharts() + [waitChart()].compactMap { $0 }
    section.tables = [needTable()]
    section.folded = [failureTable()]
    return section
  }

  private func missedFinding(_ needs: NeedCounts) -> SafeText {
    guard needs.all > 0 else {
      return "No conversation in rates showed a need for a person, so none was missed or late."
    }
    var text: SafeText = "Of \(Self.counted(needs.all, "need", "needs")) for a person, "
    text += "\(SafeText(grouped: needs.missed)) were missed, \(SafeText(grouped: needs.unfulfilled)) waited in vain "
    text += "and \(SafeText(grouped: needs.late)) came late"
    if let late = numbers.spread("T6.ai_messages").spread {
      text += ", half of them by \(Self.counted(late.median, "AI message", "AI messages")) or less "
      text += "and nine of ten by up to \(SafeText(grouped: late.ninetieth))"
    }
    return text + "."
  }

  // MARK: - Why

  /// The needs that went wrong by the signal that raised each of them; every need has one.
  private func reasonCharts() -> [Chart] {
    let table = reasonTable()
    var charts: [Chart] = []
    let kinds: [(NeedVerdict, SafeText, Chart.Tone)] = [(.missed, "missed", .first), (.late, "late", .second)]
    for (verdict, word, tone) in kinds {
      let all = facts.policy.signals.map { signal in
        Ranked(words(of: signal), findings.reasons.raised(by: signal)[verdict])
      }
      let whole = findings.reasons.all[verdict]
      guard whole > 0, let first = Self.sorted(all).first else { continue }
      let finding: SafeText = "\(SafeText(grouped: first.count)) of \(SafeText(grouped: whole)) \(word): \(first.label)"
      let measure = measure("Needs that were \(word), by the signal that raised them; one need, one signal")
      charts.append(Chart(finding, measure: measure, .bars(Self.ranking(all, tone: tone), of: nil), table: table))
    }
    // The table holds the numbers of both, so it stands once.
    if charts.count > 1 { charts[1].table = reasonTable(only: .late) }
    return charts
  }

  private func reasonTable(only verdict: NeedVerdict? = nil) -> ReportSection.Table {
    let shown: [NeedVerdict] = verdict.map { [$0] } ?? [.missed, .unfulfilled, .late, .onTime]
    var table = ReportSection.Table(
      verdict == nil ? "Needs by the signal that raised them" : "Needs by their signal, and how many were late",
      columns: ["Signal", "Needs"] + shown.map { Self.words(of: $0) })
    let lines = facts.policy.signals.map { (signal: $0, counts: findings.reasons.raised(by: $0)) }
      .filter { $0.counts.all > 0 }
    for line in lines.sorted(by: { $0.counts.wrong > $1.counts.wrong }) {
      table.rows.append(
        [words(of: line.signal), SafeText(grouped: line.counts.all)]
          + shown.map { SafeText(grouped: line.counts[$0]) })
    }
    let all = findings.reasons.all
    table.rows.append(["all needs", SafeText(grouped: all.all)] + shown.map { SafeText(grouped: all[$0]) })
    return table
  }

  /// What a verdict is called at the head of a column.
  static func words(of verdict: NeedVerdict) -> SafeText {
    switch verdict {
    case .missed: "Missed"
    case .unfulfilled: "Unfulfilled"
    case .late: "Late"
    case .recovered: "Recovered"
    case .withdrawn: "Withdrawn"
    case .onTime: "On time"
    case .open: "Open"
    }
  }

  private func needTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "Needs by what raised them: a conversation can have several, and a need several reasons",
      columns: ["Reason", "Needs", "Missed", "Unfulfilled", "Late", "Recovered", "Withdrawn", "On time"])
    let order = ["missed", "unfulfilled", "late", "recovered", "withdrawn", "on_time"]
    for part in NeedPart.allCases where numbers["T8.\(part.name).missed"].share.whole > 0 {
      table.rows.append(
        [Self.words(of: part), SafeText(grouped: numbers["T8.\(part.name).missed"].share.whole)]
          + order.map { count("T8.\(part.name).\($0)") })
    }
    let counts = census.rows.needCounts
    // The verdicts of ``SettledRows/needCounts`` stand in the same order.
    table.rows.append(["All needs", SafeText(grouped: counts.reduce(0, +))] + counts.map { SafeText(grouped: $0) })
    return table
  }

  /// Why nobody came, once a handover was started.
  private func failureTable() -> ReportSection.Table {
    let all = Failure.allCases.map { Ranked(Self.words(of: $0), numbers.count("T4." + $0.name)) }
    var table = ReportSection.Table("A handover was started and nobody came: why", columns: ["Why", "Needs"])
    table.rows = Self.sorted(all).map { [$0.label, SafeText(grouped: $0.count)] }
    let without = numbers.count("T4.without_need")
    if without > 0 { table.rows.append(["beside these, without a need", SafeText(grouped: without)]) }
    return table
  }
}
