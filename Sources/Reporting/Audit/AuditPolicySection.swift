import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

/// The policy in plain words, and what an auditor needs to make the audit again.
extension AuditContent {
  /// What the policy asks, topic by topic.
  func policySection() -> ReportSection {
    var section = ReportSection(
      "policy", title: "The policy in force",
      finding: "\(facts.policyName), SHA-256 \(SafeText(name: RunFacts.hash(of: facts.policy))).",
      why: "Every value of the policy is in manifest.json; those that differ from the built-in policy are in the table."
    )
    var table = ReportSection.Table(
      "What the policy asks for each topic",
      columns: ["Topic", "Obligation", "A person writes within", "The AI may still say", "Owner"])
    for topic in facts.policy.topics.all {
      let number = Int(topic.rawValue)
      let policies = facts.policy.topics
      let obligation = policies.obligation(of: topic)
      let classes = policies.aiMaySay[number]
      let isLimited = ObligationFigures.rules(on: topic, policies).contains(.saidTooMuch)
      let say: SafeText =
        isLimited
        ? classes.isEmpty
          ? "nothing" : classes.map { ReportContent.plain(SafeText(name: $0.name)) }.joined(separator: ", ")
        : "anything"
      table.rows.append([
        words(of: topic),
        obligation == .none && policies.owners[number] == nil
          ? "nothing is asked" : ReportContent.words(of: obligation),
        obligation == .humanRequired ? ReportContent.duration(Int(policies.sla[number] / 1000)) : "-", say,
        policies.owners[number].map { SafeText(name: $0) } ?? "-",
      ])
    }
    section.tables = [table]
    section.folded = [report.policyTable()]
    return section
  }

  /// Inputs with their hashes, the run, the files.
  func evidenceSection() -> ReportSection {
    let files = census.corpus.files
    let id = SafeText(name: String(run.identity(census, facts).content.prefix(12)))
    var section = ReportSection(
      "evidence", title: "Evidence",
      finding:
        "Made by handover \(facts.version) from \(ReportContent.counted(files.count, "input", "inputs")), run \(id).",
      why:
        "The same inputs under the same settings give the same bytes. `sha256sum -c SHA256SUMS` checks the files; `handover verify DIR` checks the counts as well, with --rerun --in EXPORT it makes the audit again and compares."
    )
    var runTable = ReportSection.Table("The run", columns: ["What", "Value"])
    runTable.rows = [
      ["run id", run.identity(census, facts)], ["tool", "handover \(facts.version)"], ["policy", facts.policyName],
      ["redaction", SafeText(word: ReportDoor(facts.policy).level) + ", rules " + Redactor.rules],
      ["days and weeks in", SafeText(name: facts.zone.name)],
      ["cut-off", census.rows.cutoff.map { SafeText($0) } ?? "none: no event has a time"],
      [
        "input complete", facts.isComplete ? "yes" : "no: more was refused than tolerated, or a file could not be read",
      ],
    ]
    for setting in run.settings {
      let value = setting.list.map { $0.isEmpty ? "none" : $0.joined(separator: ", ") } ?? setting.value
      runTable.rows.append([setting.name, value ?? "not set"])
    }
    section.tables = [runTable, inputTable(files)]
    var fileTable = ReportSection.Table("Files of this audit", columns: ["File", "What it is for"])
    fileTable.rows = WrittenFile.audit(hasSample: sample != nil && review == nil).map { [$0.name, $0.about] }
    section.folded = [fileTable]
    section.lines = [
      ReportSection.Line("Run", id + ", policy " + facts.policyName),
      ReportSection.Line("Check", "sha256sum -c SHA256SUMS; handover verify DIR"),
    ]
    return section
  }

  private func inputTable(_ files: [ReadFile]) -> ReportSection.Table {
    var table = ReportSection.Table(
      "What was read",
      columns: ["Input", "Bytes", "Lines", "Kept", "Blank", "Refused", "Conversations", "SHA-256"])
    for (index, file) in files.prefix(ReportContent.mostInputs).enumerated() {
      let read = file.summary
      table.rows.append(
        [inputs[index].name]
          + [file.bytes, read.lines, read.kept, read.blank, read.refused, read.conversations]
          .map { SafeText(grouped: $0) } + [inputs[index].sha256 ?? "not computed"])
    }
    if files.count > ReportContent.mostInputs {
      table.rows.append(
        ["\(SafeText(grouped: files.count - ReportContent.mostInputs)) more, in manifest.json"]
          + [SafeText](repeating: "", count: 7))
    }
    return table
  }
}
