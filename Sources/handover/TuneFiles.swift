import Intake
import Redaction
import Rendering
import Reporting
import Studies

/// Writes the files of a search for thresholds.
struct TuneFiles {
  let content: TuningContent
  let census: Census
  let run: Manifest.Run
  let form: CSVForm
  /// What the reading was bound to.
  let limits: IntakeSettings

  /// Writes all files and answers with what must not be found in them.
  func write(through door: ReportDoor, to publication: inout Publication) throws(WriteError) -> LeakSearch {
    var evidence = Manifest.Evidence(limits)
    evidence.seeds = [Manifest.Seed("tune", content.tuning.seed)]
    var guarded: [String: Int] = [:]
    let tables = TuningTables(content, form)
    let thresholds = tables.thresholdTable()
    try put(thresholds.bytes, as: TuningTables.thresholds, in: &publication)
    guarded[TuningTables.thresholds.description] = thresholds.guarded
    var curve = try publication.file(TuningTables.curve)
    guarded[TuningTables.curve.description] = try tables.writeCurve { bytes throws(WriteError) in
      try curve.write(bytes)
    }
    try publication.finish(curve)
    try put(SuggestedPolicy(content).document(), as: SuggestedPolicy.name, in: &publication)
    let document = TuningDocument(content)
    var text = TerminalText()
    for line in document.lines() { text.addLine(line) }
    try put(text.bytes, as: "tune.txt", in: &publication)
    try put(document.markdown(), as: "tune.md", in: &publication)
    try put(TuningJSON(content).document(), as: TuningJSON.name, in: &publication)
    try put(TuningPage(content).document(), as: TuningPage.name, in: &publication)
    var problems = try publication.file("problems.jsonl")
    try census.corpus.writeProblemLines(fileNames: content.facts.fileNames) { lines throws(WriteError) in
      try problems.write(lines)
    }
    try publication.finish(problems)
    let outputs = publication.parts.map {
      Manifest.Output(
        name: SafeText(name: $0.name), bytes: $0.bytes, sha256: SafeText(name: $0.sha256), guarded: guarded[$0.name])
    }
    let search = evidence.close(door, content.facts.policy, lines: census.corpus.mostLines)
    let manifest = Manifest(census, content.facts, run, door: door, evidence: evidence)
    try put(manifest.document(outputs: outputs), as: "manifest.json", in: &publication)
    return search
  }

  private func put(_ bytes: [UInt8], as name: StaticString, in publication: inout Publication) throws(WriteError) {
    var file = try publication.file(name)
    try file.write(bytes)
    try publication.finish(file)
  }
}
