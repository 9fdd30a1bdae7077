import Arguments
import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// Observes once, decides under thousands of policies, and says which would serve better.
@Sendable
func tune(_ settings: TuneSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  let asOf = try settings.period.cutoff()
  let chosen = try ChosenPeriod(settings.period)
  let policy = try ChosenPolicy(settings.judging, in: surroundings)
  var search = try ChosenSearch(settings, policy.policy, in: surroundings)
  surroundings.tell(settings.output.isQuiet ? search.errors : search.errors + search.notes)
  // With exports, what is observed is written down; without any, it is read. So nothing stale is ever taken for them.
  var kept: ObservedTapes?
  if settings.inputs.isEmpty {
    guard let path = settings.observations else { throw .usage(.missingOperand(placeholder: "FILE|FOLDER|-...")) }
    if let option = settings.reading.firstOption { throw .usage(.conflict(first: "--observations", second: option)) }
    kept = try ObservedTapes.kept(
      at: path, policy.policy, asOf, chosen.period, maxProblems: settings.tolerance.maxProblems, in: surroundings)
  } else if let path = settings.observations {
    try ObservedTapes.checkPlace(path, in: surroundings)
  }
  let plan: ReadingPlan? =
    settings.inputs.isEmpty
    ? nil
    : try ReadingPlan(
      settings.inputs, settings.reading, settings.tolerance, policy: policy, isQuiet: settings.output.isQuiet,
      then: "searching", in: surroundings)
  do throws(WriteError) {
    var publication: Publication?
    if let out = settings.output.folder {
      publication = try surroundings.publication(of: .tune, at: out, settings.output)
    }
    let observed: ObservedTapes
    if let kept {
      observed = kept
    } else if let plan {
      observed = try ObservedTapes.read(plan, asOf, chosen.period, in: surroundings)
      if let path = settings.observations { try observed.keep(plan, at: path, in: surroundings) }
    } else {
      preconditionFailure("there is an export or there are observations")
    }
    let census = observed.census
    if let code = plan?.earlyEnd(census, chosen, in: surroundings) { return code }
    let code = census.corpus.exitCode(problems: observed.problems, maxBad: settings.tolerance.maxBad)
    let empty = chosen.emptyPeriod(census.rows)
    guard code != .wrongUse, code != .nothingToReport, empty.isEmpty else {
      surroundings.tell(empty)
      return code == .done ? .nothingToReport : code
    }
    let tuning: Tuning
    do {
      let library = try TapeLibrary(census, in: observed.storage, under: policy.policy)
      guard library.counts.cases > 0 else {
        surroundings.tell([
          "error: in none of the \(SafeText(grouped: library.counts.conversations)) conversations did an AI take part [no-ai]",
          "  help: check SHOWS who is taken for the AI: handover check FILE",
        ])
        return .nothingToReport
      }
      let ground = search.ground(exportHasLabels: library.counts.labelled > 0)
      let wish = TuningWish(
        policy: policy.policy, space: search.space, ground: ground, zone: chosen.zone, calendars: policy.calendars,
        threads: settings.reading.threads?.number ?? OwnProcess.processors)
      tuning = try Tuner(library, wish).run()
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("what was just written reads back")
    }
    var door = ReportDoor(policy.policy, values: RawValues())
    let facts = RunFacts(
      version: Program.version, policy: policy.policy, policyName: SafeText(name: policy.name.content),
      isComplete: code == .done, fileNames: observed.fileNames.map { door.fileName($0) }, zone: chosen.zone)
    let words = settings.labels.compactMap { source -> SafeText? in
      switch source {
      case .team: "team"
      case .export: "export"
      case .file: nil
      }
    }
    let run = Manifest.Run(
      verb: "tune", asOf: asOf.map { SafeText($0) },
      settings: settings.recorded(
        mapping: plan?.mappingHash, labels: search.labelHashes + words, space: search.spaceHash))
    let suggested: Policy
    if case .chosen(let number) = tuning.choice {
      suggested = tuning.space.policy(for: tuning.candidates[number].values, from: policy.policy)
    } else {
      suggested = policy.policy
    }
    let content = TuningContent(
      tuning, facts, base: policy.policy, suggested: suggested,
      run: TuningContent.Run(
        id: run.identity(census, facts), inputs: census.corpus.files.map { TuningContent.Input($0) },
        labels: search.labelNames, labelFaults: search.labelFaults, space: search.spaceName),
      through: &door)
    if var place = publication.take() {
      let files = TuneFiles(
        content: content, census: census, run: run, form: settings.output.csv,
        limits: plan?.settings ?? IntakeSettings())
      let found = try files.write(through: door, to: &place)
      try place.publish(searching: found)
    }
    if !settings.output.isQuiet {
      switch settings.output.format {
      case .json: try surroundings.output.write(TuningJSON(content).document())
      case .text: try surroundings.show(TuningDocument(content).lines())
      }
      if let path = settings.observations {
        surroundings.tell([
          observed.isKept
            ? "note: taken from \(name: path.text), where they were observed [kept-observations]"
            : "written to \(name: path.text): observations for later runs"
        ])
      }
      if let out = settings.output.folder {
        surroundings.tellWritten("page, tables, policy, manifest", to: out, page: "tune.html")
      }
    }
    if let plan { return plan.end(census, asOf: asOf, in: surroundings) }
    if asOf == nil { tellFarCutoff(census, surroundings) }
    return code
  } catch { throw .writing(error) }
}
