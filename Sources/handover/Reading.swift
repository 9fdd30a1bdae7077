import Arguments
import Conversations
import Intake
import Redaction
import Rendering
import Studies

/// What the verbs that read exports have in common: which files, how many threads, what is said of problems.
struct ReadingPlan {
  let inputs: [InputFile]
  /// Inputs that could not be taken at all.
  let problems: [FileError]
  let settings: IntakeSettings
  let threads: Int

  /// Finds the inputs; no file is opened but to see what it is.
  init(
    _ paths: [Path], format: ExportFormat?, threads: ThreadCount?, maxProblems: Int, in surroundings: Surroundings
  ) throws(Failure) {
    let found = Inputs(paths: paths.map { surroundings.resolved($0) })
    guard !found.files.isEmpty else {
      surroundings.tell(found.problems.flatMap { Self.lines(of: $0) })
      throw .nothingRead
    }
    var settings = IntakeSettings()
    settings.format = format
    settings.defectLimit = maxProblems
    inputs = found.files
    problems = found.problems
    self.settings = settings
    self.threads = threads?.number ?? OwnProcess.processors
  }

  /// How people know the inputs.
  var names: [SafeText] { inputs.map { SafeText(name: $0.baseName) } }

  /// Says on standard error what was wrong: at most five of a code and twenty in all.
  func tellProblems(of corpus: Corpus, in surroundings: Surroundings) {
    var told: [DefectCode: Int] = [:]
    var lines: [SafeText] = []
    var left = 0
    func mayTell(_ code: DefectCode) -> Bool {
      told[code, default: 0] += 1
      if told[code, default: 0] <= 5, lines.count < 20 { return true }
      left += 1
      return false
    }
    for error in problems + corpus.files.flatMap(\.errors) where mayTell(error.code) { lines += Self.lines(of: error) }
    for defect in corpus.defects.kept where mayTell(defect.code) {
      lines.append(SafeText(name: defect.message(path: inputs[defect.file].path)))
      if told[defect.code] == 1, let help = defect.help { lines.append("  help: \(name: help)") }
    }
    left += corpus.defects.total - corpus.defects.kept.count
    if left > 0 { lines.append("and \(SafeText(grouped: left)) more problems; 'report' lists all in problems.jsonl") }
    for (role, count) in corpus.unknownRoles.sorted(by: { $0.key < $1.key }).prefix(5) {
      lines.append(
        "note: \(SafeText(grouped: count)) messages have the role \"\(name: role)\"; counted as unknown [unknown-role]")
    }
    surroundings.tell(lines)
  }

  private static func lines(of error: FileError) -> [SafeText] {
    [SafeText(name: error.message)] + (error.help.map { ["  help: \(name: $0)"] } ?? [])
  }

  /// How the reading alone ends the run.
  func exitCode(_ corpus: Corpus, maxBad: Percent) -> ExitCode {
    let errors = (problems + corpus.files.flatMap(\.errors)).filter { !$0.isNote }
    let lines = corpus.lines
    if lines.kept == 0, errors.count >= inputs.count { return .wrongUse }
    if lines.conversations == 0 { return .nothingToReport }
    let isIncomplete = !errors.isEmpty || maxBad.isExceeded(by: lines.refused, of: lines.lines)
    return isIncomplete ? .incomplete : .done
  }
}
