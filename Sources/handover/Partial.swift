import Arguments
import Conversations
import Intake
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// Holds the options of a part against each other.
func checkPart(_ settings: ReportSettings) throws(Failure) {
  guard settings.partial != nil else {
    guard settings.place == nil else { throw .usage(.missingOption(option: "--partial", placeholder: "FILE")) }
    return
  }
  if settings.output.out != nil { throw .usage(.conflict(first: "--partial", second: "--out")) }
  // Parts do not carry these yet, and parts that were read in different ways must not be merged.
  if settings.reading.map != nil { throw .usage(.conflict(first: "--partial", second: "--map")) }
  if settings.reading.sessionGap != nil { throw .usage(.conflict(first: "--partial", second: "--session-gap")) }
  if settings.partial?.isStream ?? false {
    throw .usage(
      .badValue(
        option: "--partial", placeholder: "FILE", typed: "-", wanted: "write the name of a file; a part is no text"))
  }
  if settings.reading.inputTimezone != nil { throw .usage(.conflict(first: "--partial", second: "--input-timezone")) }
  if !settings.previous.isEmpty { throw .usage(.conflict(first: "--partial", second: "--previous")) }
  // The cut-off and the period belong to all parts together.
  if let given = settings.period.firstOption { throw .usage(.conflict(first: "--partial", second: given)) }
}

/// Reads a part of an export and writes its rows down, for `merge`.
func writePart(
  _ whole: ReadingPlan, _ settings: ReportSettings, to path: Path, in surroundings: Surroundings
) throws(Failure) -> ExitCode {
  let plan = try placed(whole, settings.place)
  do throws(WriteError) {
    var file = try PartFile.begun(
      at: surroundings.resolved(path), shownAs: path.text, replacing: settings.output.isForced ? [] : PartWriter.mark)
    let spill = try Storage.spill(in: nil, surroundings.terminal)
    let storage = Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) })
    let census = try census(plan, nil, nil, storage: storage)
    let code = plan.exitCode(census.corpus)
    plan.tellProblems(of: census.corpus, errorsOnly: settings.output.isQuiet, in: surroundings)
    guard code != .wrongUse else { return code }
    do {
      try PartWriter(census, facts(census, plan)).writePart(
        inputs: plan.inputs, problems: plan.problems, cases: storage
      ) { try file.write($0) }
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only storing and writing can fail here")
    }
    try file.publish()
    if !settings.output.isQuiet {
      let rows = census.rows.rows.count
      let many: SafeText = rows == 1 ? "1 conversation" : "\(SafeText(grouped: rows)) conversations"
      surroundings.tell(["written to \(name: path.text): a part of \(many)"])
    }
    // A part without a conversation is no fault: others may have some.
    return code == .nothingToReport ? .done : code
  } catch { throw .writing(error) }
}

/// The plan with the place of its only input.
private func placed(_ plan: ReadingPlan, _ place: PartPlace?) throws(Failure) -> ReadingPlan {
  guard let place else { return plan }
  guard plan.inputs.count == 1 else {
    throw .usage(.badOperand(typed: plan.inputs[1].path, wanted: "with --as, name one input: the part itself"))
  }
  var plan = plan
  plan.inputs[0].part = InputPart(name: place.name, firstLine: place.line - 1)
  return plan
}

extension Corpus {
  /// How reading these inputs ends a run.
  ///
  /// - Parameter problems: inputs that could not be taken at all.
  func exitCode(problems: [FileError], maxBad: Percent) -> ExitCode {
    let errors = (problems + files.flatMap(\.errors)).filter { !$0.isNote }
    if lines.kept == 0, errors.count >= files.count { return .wrongUse }
    if lines.conversations == 0 { return .nothingToReport }
    let isIncomplete = !errors.isEmpty || maxBad.isExceeded(by: lines.refused, of: lines.lines)
    return isIncomplete ? .incomplete : .done
  }
}
