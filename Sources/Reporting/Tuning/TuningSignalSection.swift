import Detection
import Judging
import Redaction
import Rendering
import Studies

/// What each signal adds to the present policy, and what would be without it.
extension TuningContent {
  func signalSection() -> ReportSection? {
    guard !tuning.signals.isEmpty else { return nil }
    var section = ReportSection(
      "signals", title: "What each signal adds", finding: signalSentence,
      why:
        "First: it raised the first escalation of a conversation. Sole: without it there would be no escalation at all. Signals that never fire cost nothing and help nobody; those that are never alone can be left out without losing a conversation, one at a time."
    )
    section.tables = [signalTable, withoutTable]
    if let chart = signalChart { section.charts = [chart] }
    return section
  }

  /// Signals that never fired, and those that fired and were never alone.
  var deadSignals: [Signal] { tuning.signals.filter { $0.fired == 0 }.map(\.signal) }
  var redundantSignals: [Signal] { tuning.signals.filter { $0.fired > 0 && $0.sole == 0 }.map(\.signal) }

  private var signalSentence: SafeText {
    func names(_ signals: [Signal]) -> SafeText { signals.map { words(of: $0) }.joined(separator: ", ") }
    let first = tuning.signals.max { ($0.first, $1.signal.rawValue) < ($1.first, $0.signal.rawValue) }
    let escalated = tuning.signals.reduce(0) { $0 + $1.first }
    var sentence: SafeText = "No signal raised an escalation."
    if let first, first.first > 0 {
      sentence =
        "Most first escalations come from \"\(words(of: first.signal))\": \(SafeText(brief: Share(part: first.first, whole: escalated)))."
    }
    if !deadSignals.isEmpty { sentence += " Dead, they never fired: \(names(deadSignals))." }
    if !redundantSignals.isEmpty {
      sentence += " Redundant, they fired and were never the only reason: \(names(redundantSignals))."
    }
    return sentence
  }

  private var signalTable: ReportSection.Table {
    var columns: [SafeText] = ["Signal", "Fired in", "First", "Sole"]
    if ground != .nothing {
      columns.append(ground == .labels ? "Precision of sole" : "Sole, and your team took over")
      if ground == .labels { columns.append("Lead before the need, median") }
    }
    var table = ReportSection.Table(
      "Signals under the present policy, in conversations", columns: columns + ["State"])
    for share in tuning.signals {
      var row: [SafeText] = [
        words(of: share.signal), SafeText(grouped: share.fired), SafeText(grouped: share.first),
        SafeText(grouped: share.sole),
      ]
      if ground != .nothing {
        row.append(share.soleJudged == 0 ? "-" : SafeText(Share(part: share.soleRight, whole: share.soleJudged)))
        if ground == .labels { row.append(share.medianLead.map { TuningWords.messages($0) } ?? "-") }
      }
      table.rows.append(row + [share.fired == 0 ? "dead" : share.sole == 0 ? "redundant" : "in use"])
    }
    return table
  }

  /// What changes when a signal is left out, in conversations.
  private var withoutTable: ReportSection.Table {
    func change(_ share: Tuning.SignalShare, _ count: (TuningFigures) -> Int) -> SafeText {
      SafeText(signed: count(share.without) - count(share.with))
    }
    var columns: [SafeText] = ["Left out", "Load"]
    columns.append(TuningMeasure.missed.head(on: ground))
    if ground != .nothing { columns.append(TuningMeasure.unneeded.head(on: ground)) }
    if ground == .labels { columns += ["Late", "Recall without it", "Median lateness without it"] }
    var table = ReportSection.Table(
      "The present policy without one signal: what changes, in conversations", columns: columns)
    for share in tuning.signals where share.fired > 0 {
      var row: [SafeText] = [words(of: share.signal), change(share, \.escalated), change(share, \.missed)]
      if ground != .nothing { row.append(change(share, \.unneeded)) }
      if ground == .labels {
        row += [
          change(share, \.late), SafeText(share.without.recall), TuningWords.lateness(share.without.lateness.median),
        ]
      }
      table.rows.append(row)
    }
    return table
  }

  private var signalChart: Chart? {
    let shares = tuning.signals.filter { $0.first > 0 }.sorted {
      ($1.first, $0.signal.rawValue) < ($0.first, $1.signal.rawValue)
    }
    guard shares.count > 1 else { return nil }
    let whole = shares.reduce(0) { $0 + $1.first }
    var table = ReportSection.Table("First escalations by signal", columns: ["Signal", "First", "Sole"])
    for share in shares {
      table.rows.append([words(of: share.signal), SafeText(grouped: share.first), SafeText(grouped: share.sole)])
    }
    return Chart(
      "What raises the first escalation",
      measure: "Conversations with an escalation of the present policy, by the signal that raised the first one.",
      .bars(
        shares.map { Chart.Bar(words(of: $0.signal), $0.first) }, of: whole), table: table)
  }
}
