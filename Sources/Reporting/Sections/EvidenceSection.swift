import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

/// What an auditor needs to make the report again: inputs, policy, settings, files.
extension ReportContent {
  func evidenceSection() -> ReportSection {
    let files = census.corpus.files
    var finding: SafeText = "Made by handover \(facts.version) from \(Self.counted(files.count, "input", "inputs")) "
    finding += "under \(facts.policyName)"
    if let run { finding += ", run \(SafeText(name: String(run.identity(census, facts).content.prefix(12))))" }
    var section = ReportSection(
      "evidence", title: "Evidence", finding: finding + ".",
      why:
        "The same inputs under the same settings give the same bytes. `handover verify DIR` checks every hash; with --rerun --in EXPORT it makes the report again and compares."
    )
    section.tables = [runTable(), inputTable(files)]
    section.folded = [settingTable(), policyTable(), fileTable()]
    return section
  }

  private func runTable() -> ReportSection.Table {
    var table = ReportSection.Table("The run", columns: ["What", "Value"])
    if let run { table.rows.append(["run id", run.identity(census, facts)]) }
    table.rows += [
      ["tool", "handover \(facts.version)"], ["policy", facts.policyName],
      ["policy, SHA-256", SafeText(name: RunFacts.hash(of: facts.policy))],
      ["redaction", SafeText(word: ReportDoor(facts.policy).level) + ", rules " + Redactor.rules],
      ["days and weeks in", SafeText(name: facts.zone.name)],
      ["cut-off", census.rows.cutoff.map { SafeText($0) } ?? "none: no event has a time"],
      [
        "input complete", facts.isComplete ? "yes" : "no: more was refused than tolerated, or a file could not be read",
      ],
    ]
    return table
  }

  /// How many inputs stand in a row of their own; a page of thousands would be read by nobody.
  static let mostInputs = 50

  /// One row an input, the first fifty of them; lines add up to kept, blank and refused.
  private func inputTable(_ files: [ReadFile]) -> ReportSection.Table {
    let hashes = run?.inputs
    var table = ReportSection.Table(
      hashes == nil ? "What was read; the SHA-256 of inputs was not computed" : "What was read",
      columns: [
        "Input", "Format", "Bytes", "Lines", "Kept", "Blank", "Refused", "Conversations", "Fingerprint of the lines",
      ] + (hashes == nil ? [] : ["SHA-256"]))
    for (index, file) in files.prefix(Self.mostInputs).enumerated() {
      let read = file.summary
      table.rows.append(
        [facts.fileNames[index], file.format.map { SafeText(word: $0) } ?? "not recognised"]
          + [file.bytes, read.lines, read.kept, read.blank, read.refused, read.conversations]
          .map { SafeText(grouped: $0) } + [SafeText(name: file.fingerprint.hex)]
          + (hashes.map { [Self.words(of: $0[index])] } ?? []))
    }
    if files.count > Self.mostInputs {
      let more = SafeText(grouped: files.count - Self.mostInputs)
      table.rows.append(["\(more) more, in manifest.json"] + [SafeText](repeating: "", count: table.columns.count - 1))
    }
    if files.count > 1 {
      let all = census.corpus.lines
      table.rows.append(
        ["all inputs", ""]
          + [files.reduce(0) { $0 + $1.bytes }, all.lines, all.kept, all.blank, all.refused, all.conversations]
          .map { SafeText(grouped: $0) } + [SafeText](repeating: "", count: table.columns.count - 8))
    }
    return table
  }

  private static func words(of hash: InputHash) -> SafeText { hash.text ?? "none: \(hash.reason ?? "")" }

  private func settingTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "Settings of the run, by the names of their options", columns: ["Setting", "Value"])
    guard let run else { return table }
    table.rows.append(["as_of", run.asOf ?? "not set: the newest event"])
    for setting in run.settings {
      let value = setting.list.map { $0.isEmpty ? "none" : $0.joined(separator: ", ") } ?? setting.value
      table.rows.append([setting.name, value ?? "not set"])
    }
    return table
  }

  /// The keys of the policy that differ from the built-in one; all keys are in the manifest.
  func policyTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "Policy keys that differ from the built-in policy; manifest.json has all of them",
      columns: ["Key", "Value", "Built-in value"])
    let shipped = Policy()
    func texts(_ policy: Policy) -> [String: String] {
      let all = Parameter.all(of: policy).map { ($0.key, $0.text(in: policy)) }
      return Dictionary(all, uniquingKeysWith: { first, _ in first })
    }
    let (now, before) = (texts(facts.policy), texts(shipped))
    for key in Set(now.keys).union(before.keys).sorted() where now[key] != before[key] {
      table.rows.append([SafeText(name: key), Self.setting(key, now[key]), Self.setting(key, before[key])])
    }
    if table.rows.isEmpty { table.rows = [["none", "-", "-"]] }
    return table
  }

  /// A value of the policy; long ones are cut, and words that are to be hidden are not shown here either.
  private static func setting(_ key: String, _ text: String?) -> SafeText {
    guard let text else { return "-" }
    if key == "redact.words" { return text == "[]" ? "none" : "set; not shown here" }
    let most = 200
    return text.count <= most ? SafeText(name: text) : "\(name: String(text.prefix(most))) (cut here)"
  }

  private func fileTable() -> ReportSection.Table {
    var table = ReportSection.Table("Files of this report", columns: ["File", "What it is for"])
    let all = WrittenFile.all(hasConversations: !census.rows.rows.isEmpty, isCompared: comparison != nil)
    table.rows = all.map { [$0.name, $0.about] }
    return table
  }
}
