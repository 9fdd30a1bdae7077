import Conversations
import Intake
import Redaction
import Rendering
import Reporting
import Studies

/// Writes the files of a comparison.
struct CompareFiles {
  let content: ComparisonContent
  let form: CSVForm
  /// What the reading was bound to.
  let limits: IntakeSettings
  /// How many changed conversations the page was asked to show whole.
  let replays: Int
  /// Whether exports were read, which can have problems.
  let hasInputs: Bool

  /// Writes all files and answers with what must not be found in them.
  func write(through door: ReportDoor, to publication: inout Publication) throws(WriteError) -> LeakSearch {
    var evidence = Manifest.Evidence(limits)
    let flips = FlipTable(content, form)
    try publication.put(flips.bytes, as: FlipTable.name, guarded: flips.guarded)
    let document = ComparisonDocument(content)
    try publication.put(document.lines(), as: "compare.txt")
    try publication.put(document.markdown(), as: "compare.md")
    try publication.put(ComparisonJSON(content).document(), as: ComparisonJSON.name)
    let page = ComparisonPage(content, replays: replays, through: door).made()
    try publication.put(page.bytes, as: ComparisonPage.name)
    evidence.page = page.caps
    if hasInputs { try publication.putProblems(of: content.census.corpus, fileNames: content.facts.fileNames) }
    return try publication.putManifest(content.census, content.facts, content.run, evidence, through: door)
  }
}
