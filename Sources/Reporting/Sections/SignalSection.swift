import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

extension ReportContent {
  /// What signals are good for, what the rules leave out, and what recurs.
  func signalSection() -> ReportSection {
    let reactivity = findings.reactivity
    var finding: SafeText = "No handover was started."
    if reactivity.handovers > 0 {
      let whole = SafeText(grouped: reactivity.handovers)
      finding =
        "In \(SafeText(grouped: reactivity.onlyAsked)) of \(whole) handovers the customer's own request was the only signal"
      finding +=
        "; in \(SafeText(grouped: reactivity.signalBeforeAsk)) the customer had to ask although another had fired before"
      if let lead = numbers.spread("R4.14.lead").spread {
        finding += " (median \(Self.counted(lead.median, "message", "messages")) earlier)"
      }
      finding += "."
    }
    var section = ReportSection(
      "signals", title: "Signals: which ones work", finding: finding,
      why:
        "A service that hands over only when asked is reactive. A rule that never fires first and never alone can go; one that never fires may be set too high."
    )
    if let chart = signalChart() { section.charts = [chart] }
    section.tables = [clusterTable()]
    section.folded = [suppressedTable(in: &section)]
    return section
  }

  /// Which signals came first, and whether a person was needed then; `nil` when none ever fired.
  private func signalChart() -> Chart? {
    let all = findings.economics.lines.map { line in
      let precision = line.whenFirst.precision
      var value: SafeText = "\(SafeText(grouped: line.first)) of \(SafeText(grouped: line.conversations))"
      if precision.whole > 0 {
        value += ", real \(SafeText(grouped: precision.part)) of \(SafeText(grouped: precision.whole))"
      }
      return Ranked(words(of: line.signal), line.first, value: value)
    }
    guard let first = Self.sorted(all).first else { return nil }
    let what: SafeText =
      "Conversations in which a signal fired first, of those in which it fired; real: a person was needed, of those that can be told"
    return Chart(
      "First most often: \(first.label) (\(SafeText(grouped: first.count)))", measure: measure(what),
      .bars(Self.ranking(all, tone: .quiet), of: nil), table: economicsTable())
  }

  private func economicsTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "Signals: where they fired, and what came of it",
      columns: [
        "Signal", "Conversations", "First", "Alone", "Raised", "Needed, of those where it was first",
        "Lead in messages",
        "Handovers it alone raised", "Note", "Name in files",
      ])
    for line in findings.economics.lines {
      if line.conversations == 0, !line.isDead { continue }
      let precision = line.whenFirst.precision
      let lead = line.leads.spread.map { "median \($0.median), 90% up to \($0.ninetieth)" as SafeText } ?? "-"
      table.rows.append([
        words(of: line.signal), SafeText(grouped: line.conversations), SafeText(grouped: line.first),
        SafeText(grouped: line.sole), SafeText(grouped: line.raised),
        "\(SafeText(grouped: precision.part)) of \(SafeText(grouped: precision.whole))", lead,
        SafeText(grouped: line.handoversAlone),
        line.isDead ? "never fired" : line.isRedundant ? "never first and never alone" : "-",
        SafeText(name: facts.policy.name(of: line.signal)),
      ])
    }
    return table
  }

  private func suppressedTable(in section: inout ReportSection) -> ReportSection.Table {
    var table = ReportSection.Table(
      "Matches that were not counted, and why",
      columns: [
        "Signal", "Why not", "Matches", "Conversations", "Ended missed or unserved", "Fired later", "For example",
      ])
    for line in findings.suppressed.lines {
      table.rows.append([
        words(of: line.signal), Self.words(ofKey: line.suppression.name),
        SafeText(grouped: line.matches), SafeText(grouped: line.conversations), SafeText(grouped: line.unmet),
        SafeText(grouped: line.firedLater),
        section.cell(ReportSection.Conversations(line.examples.map { named.name(of: $0) })),
      ])
    }
    return table
  }

  private func clusterTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "What recurs: the matter and the first signal, from 30 needs on",
      columns: [
        "Matter", "First signal", "Needs", "Missed", "Unfulfilled", "Late", "On time", "Where the cause may lie",
      ])
    for cluster in findings.clusters.calledOut.prefix(20) {
      table.rows.append([
        named.name(of: cluster.matter) ?? "-", words(of: cluster.signal),
        SafeText(grouped: cluster.needs.all), SafeText(grouped: cluster.needs.missed),
        SafeText(grouped: cluster.needs.unfulfilled), SafeText(grouped: cluster.needs.late),
        SafeText(grouped: cluster.needs.onTime), cluster.hint.map { SafeText(name: $0.name) } ?? "-",
      ])
    }
    return table
  }
}
