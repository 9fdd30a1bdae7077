import Intake
import Judging
import Redaction
import Rendering
import Studies

extension ReportContent {
  /// The lines above all sections.
  var header: [SafeText] {
    let lines = census.corpus.lines.lines
    let policy: SafeText = "handover \(facts.version) - \(facts.policyName)"
    let hash = SafeText(name: String(RunFacts.hash(of: facts.policy).prefix(8)))
    var all: [SafeText] = [
      policy
        + " (\(hash)) - \(Self.counted(lines, "line", "lines")), "
        + Self.counted(census.rows.rows.count, "conversation", "conversations"),
      period,
    ]
    all += coverageLines
    if case .none = ReportDoor(facts.policy).level {
      all.append("Nothing is hidden: redaction is switched off, so names and words stand as the export has them.")
    }
    if !facts.isComplete, !census.rows.rows.isEmpty {
      all.append("The input is not complete: more was refused than tolerated.")
    }
    return all
  }

  /// All sections, in the order in which they are read: handovers before the AI.
  var sections: [ReportSection] {
    [
      timingSection(), firstSection(), changeSection(), missedSection(), askSection(), topicSection(),
      handoverSection(), qualitySection(), signalSection(), resolutionSection(), methodSection(), coverageSection(),
      evidenceSection(),
    ].compactMap { $0 }
  }
}

extension ReportSection {
  /// What a terminal shows above the lines, after a blank line; `nil` for sections of lines only.
  var block: SafeText? {
    switch id.content {
    case "in-time", "change": finding
    case "first": lines.isEmpty ? finding : "What to do first"
    default: nil
    }
  }
}
