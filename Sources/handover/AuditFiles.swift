import Conversations
import Intake
import Redaction
import Rendering
import Reporting
import Studies

/// Writes the files of an audit.
struct AuditFiles {
  let content: AuditContent
  let form: CSVForm
  /// What the reading was bound to.
  let limits: IntakeSettings
  /// How many conversations the page was asked to show whole.
  let replays: Int

  /// Writes all files and answers with what must not be found in them.
  func write(through door: ReportDoor, to publication: inout Publication) throws(WriteError) -> LeakSearch {
    var evidence = Manifest.Evidence(limits)
    var guarded: [String: Int] = [:]
    var table = try publication.file(LedgerTable.name)
    guarded[LedgerTable.name.description] = try LedgerTable(content, form).write { bytes throws(WriteError) in
      try table.write(bytes)
    }
    try publication.finish(table)
    var lines = try publication.file(LedgerLines.name)
    try LedgerLines(content).write { bytes throws(WriteError) in try lines.write(bytes) }
    try publication.finish(lines)
    var cases = try publication.file(AuditXML.name)
    try AuditXML(content).write { bytes throws(WriteError) in try cases.write(bytes) }
    try publication.finish(cases)
    for table in AuditTables(content, form).all() {
      try put(table.bytes, as: table.name, in: &publication)
      guarded[table.name.description] = table.guarded
    }
    if let sample = content.sample {
      evidence.seeds = [Manifest.Seed("sample", sample.name.seed)]
    }
    // Who has read a sheet back needs no empty one.
    if let sample = content.sample, content.review == nil {
      let sheet = SampleTable(sample, form)
      try put(sheet.bytes, as: SampleTable.name, in: &publication)
      guarded[SampleTable.name.description] = sheet.guarded
      try put(SamplePage(sample, content.facts, through: door).document(), as: SamplePage.name, in: &publication)
    }
    let document = AuditDocument(content)
    var text = TerminalText()
    for line in document.lines() { text.addLine(line) }
    try put(text.bytes, as: "audit.txt", in: &publication)
    try put(document.markdown(), as: "audit.md", in: &publication)
    try put(AuditJSON(content).document(), as: AuditJSON.name, in: &publication)
    let page = AuditPage(content, replays: replays, through: door).made()
    try put(page.bytes, as: AuditPage.name, in: &publication)
    evidence.page = page.caps
    var problems = try publication.file("problems.jsonl")
    try content.census.corpus.writeProblemLines(fileNames: content.facts.fileNames) { lines throws(WriteError) in
      try problems.write(lines)
    }
    try publication.finish(problems)
    let outputs = publication.parts.map {
      Manifest.Output(
        name: SafeText(name: $0.name), bytes: $0.bytes, sha256: SafeText(name: $0.sha256), guarded: guarded[$0.name])
    }
    let search = evidence.close(door, content.facts.policy, lines: content.census.corpus.mostLines)
    let manifest = Manifest(content.census, content.facts, content.run, door: door, evidence: evidence)
    try put(manifest.document(outputs: outputs), as: "manifest.json", in: &publication)
    return search
  }

  private func put(_ bytes: [UInt8], as name: StaticString, in publication: inout Publication) throws(WriteError) {
    var file = try publication.file(name)
    try file.write(bytes)
    try publication.finish(file)
  }
}
