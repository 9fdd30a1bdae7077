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
    var guarded: [String: Int] = [:]
    let flips = FlipTable(content, form)
    try put(flips.bytes, as: FlipTable.name, in: &publication)
    guarded[FlipTable.name.description] = flips.guarded
    let document = ComparisonDocument(content)
    var text = TerminalText()
    for line in document.lines() { text.addLine(line) }
    try put(text.bytes, as: "compare.txt", in: &publication)
    try put(document.markdown(), as: "compare.md", in: &publication)
    try put(ComparisonJSON(content).document(), as: ComparisonJSON.name, in: &publication)
    let page = ComparisonPage(content, replays: replays, through: door).made()
    try put(page.bytes, as: ComparisonPage.name, in: &publication)
    evidence.page = page.caps
    if hasInputs {
      var problems = try publication.file("problems.jsonl")
      try content.census.corpus.writeProblemLines(fileNames: content.facts.fileNames) { lines throws(WriteError) in
        try problems.write(lines)
      }
      try publication.finish(problems)
    }
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
