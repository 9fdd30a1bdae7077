import Arguments
import Intake
import Redaction
import Reporting
import Studies

/// Reads, and says what was found.
@Sendable
func check(_ settings: CheckSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  let policy = try ChosenPolicy(settings.judging, in: surroundings)
  let plan = try ReadingPlan(
    settings.inputs, settings.reading, .brief, policy: policy, then: "adding up", in: surroundings)
  if settings.suggestsMap { return try suggestMap(plan, surroundings) }
  let corpus = try survey(plan, surroundings)
  let code = plan.exitCode(corpus)
  let report = CheckReport(corpus, fileNames: plan.names, isComplete: code == .done)
  guard code != .wrongUse else {
    plan.tellProblems(of: corpus, in: surroundings)
    return code
  }
  do throws(WriteError) {
    switch settings.format {
    case .json: try surroundings.output.write(report.document())
    case .text: try surroundings.show(report.lines(width: surroundings.terminal.width))
    }
  } catch { throw .writing(error) }
  plan.tellProblems(of: corpus, in: surroundings)
  plan.tellEmpty(code, corpus, in: surroundings)
  return code
}

/// Prints a first mapping for the first input.
private func suggestMap(_ plan: ReadingPlan, _ surroundings: Surroundings) throws(Failure) -> ExitCode {
  guard let input = plan.inputs.first, let text = MappingSuggestion(input, plan.settings).text else {
    surroundings.tell(["error: no record could be read, so there is nothing to suggest [no-conversation]"])
    return .nothingToReport
  }
  do throws(WriteError) {
    // A file for a program: what it holds of the export stands in quotes, with escapes for all that cannot be seen.
    try surroundings.output.write(Array(text.utf8))
  } catch { throw .writing(error) }
  return .done
}

private func survey(_ plan: ReadingPlan, _ surroundings: Surroundings) throws(Failure) -> Corpus {
  do {
    let spill = try Storage.spill(in: nil, surroundings.terminal)
    return try Survey.run(
      plan.inputs, plan.settings, threads: plan.threads,
      storage: Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) }))
  } catch let error as WriteError {
    throw .writing(error)
  } catch {
    preconditionFailure("only storing can fail while reading")
  }
}
