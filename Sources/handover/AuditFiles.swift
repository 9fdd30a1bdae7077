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
    var table = try publication.file(LedgerTable.name)
    let guarded = try LedgerTable(content, form).write { bytes throws(WriteError) in try table.write(bytes) }
    try publication.finish(table, guarded: guarded)
    var lines = try publication.file(LedgerLines.name)
    try LedgerLines(content).write { bytes throws(WriteError) in try lines.write(bytes) }
    try publication.finish(lines)
    var cases = try publication.file(AuditXML.name)
    try AuditXML(content).write { bytes throws(WriteError) in try cases.write(bytes) }
    try publication.finish(cases)
    for table in AuditTables(content, form).all() {
      try publication.put(table.bytes, as: table.name, guarded: table.guarded)
    }
    if let sample = content.sample {
      evidence.seeds = [Manifest.Seed("sample", sample.name.seed)]
    }
    // Who has read a sheet back needs no empty one.
    if let sample = content.sample, content.review == nil {
      let sheet = SampleTable(sample, form)
      try publication.put(sheet.bytes, as: SampleTable.name, guarded: sheet.guarded)
      try publication.put(SamplePage(sample, content.facts, through: door).document(), as: SamplePage.name)
    }
    let document = AuditDocument(content)
    try publication.put(document.lines(), as: "audit.txt")
    try publication.put(document.markdown(), as: "audit.md")
    try publication.put(AuditJSON(content).document(), as: AuditJSON.name)
    let page = AuditPage(content, replays: replays, through: door).made()
    try publication.put(page.bytes, as: AuditPage.name)
    evidence.page = page.caps
    try publication.putProblems(of: content.census.corpus, fileNames: content.facts.fileNames)
    return try publication.putManifest(content.census, content.facts, content.run, evidence, through: door)
  }
}
