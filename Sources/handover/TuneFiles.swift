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
    let tables = TuningTables(content, form)
    let thresholds = tables.thresholdTable()
    try publication.put(thresholds.bytes, as: TuningTables.thresholds, guarded: thresholds.guarded)
    var curve = try publication.file(TuningTables.curve)
    let guarded = try tables.writeCurve { bytes throws(WriteError) in try curve.write(bytes) }
    try publication.finish(curve, guarded: guarded)
    try publication.put(SuggestedPolicy(content).document(), as: SuggestedPolicy.name)
    let document = TuningDocument(content)
    try publication.put(document.lines(), as: "tune.txt")
    try publication.put(document.markdown(), as: "tune.md")
    try publication.put(TuningJSON(content).document(), as: TuningJSON.name)
    try publication.put(TuningPage(content).document(), as: TuningPage.name)
    let problems = LabelProblems(content)
    if problems.isThere { try publication.put(problems.document(), as: LabelProblems.name) }
    try publication.putProblems(of: census.corpus, fileNames: content.facts.fileNames)
    return try publication.putManifest(census, content.facts, run, evidence, through: door)
  }
}
