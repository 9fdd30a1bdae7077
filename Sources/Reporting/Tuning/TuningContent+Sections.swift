import Redaction
import Rendering
import Studies

extension TuningContent {
  /// All sections in the order in which they are read: the result in words, then what it rests on.
  var sections: [ReportSection] {
    [
      resultSection(), changeSection(), frontSection(), curveSection(), timelySection(), bandSection(), flipSection(),
      hourSection(), reliabilitySection(), signalSection(), nearestSection(), goldenSection(), methodSection(),
      evidenceSection(),
    ].compactMap(\.self)
  }

  /// The lines above all sections; what must be known before any figure stands first.
  var header: [SafeText] {
    warnings + ["handover \(facts.version) - search for thresholds under \(policyName)"]
  }

  /// What people call the present policy, with the beginning of its hash.
  var policyName: SafeText {
    let hash = String(RunFacts.hash(of: base).prefix(8))
    if facts.policyName.content.contains(hash) { return facts.policyName }
    return facts.policyName + " (" + SafeText(name: hash) + ")"
  }

  /// The result in one paragraph.
  private func resultSection() -> ReportSection {
    var section = ReportSection(
      "result", title: "The result", finding: verdict,
      why:
        "A policy is suggested, never put in force: suggested.json5 is a whole policy with a comment at each changed value. Read what would flip before you use it."
    )
    section.explanation = basis
    if !isSuggesting, ground == .nothing {
      section.explanation +=
        " What helps most is labels: handover audit --sample 59 makes sheets that two people fill in, and tune --labels reads them back."
    }
    return section
  }
}
