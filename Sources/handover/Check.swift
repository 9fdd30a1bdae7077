import Arguments
import Intake
import Redaction
import Reporting
import Studies

/// Reads, and says what was found.
@Sendable
func check(_ settings: CheckSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  let policy = try ChosenPolicy(settings.policy, settings.changes, in: surroundings)
  let plan = try ReadingPlan(
    settings.inputs, format: settings.fromFormat, policy: policy, threads: settings.threads, maxProblems: 1_000,
    in: surroundings)
  let corpus = try survey(plan, surroundings)
  let code = plan.exitCode(corpus, maxBad: CheckSettings.maxBad)
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
