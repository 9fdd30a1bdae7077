import Detection
import Intake
import Judging
import Studies

/// Everything but the files: reading, observing, replaying, judging and settling, on one thread.
let censusStage = Stage(name: "census", unit: "conversations") { path in
  let census: Census
  do {
    census = try Census.run(
      [InputFile(path: path)], IntakeSettings(), policy: Policy(), lexicon: .english, threads: 1, asOf: nil,
      scribe: NoCases.self, storage: nil)
  } catch {
    preconditionFailure("nothing that could fail was asked for")
  }
  return Stage.Work(bytes: census.corpus.files.reduce(0) { $0 + $1.bytes }, records: census.rows.rows.count)
}
