import Arguments
import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// Compares two policies over the same exports, or two reports, and writes what changes.
@Sendable
func compare(_ settings: CompareSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  guard settings.namesPolicies else { return try compareReports(settings, in: surroundings) }
  if let report = settings.inputs.first(where: { isReport($0, in: surroundings) }) {
    throw .usage(
      .badOperand(
        typed: report.text, wanted: "name exports here; two folders of reports are compared without --against"))
  }
  let asOf = try cutoff(settings.asOf)
  let chosen = try ChosenPeriod(settings.period)
  let before = try ChosenPolicy(settings.policy, settings.changes, redaction: settings.redaction, in: surroundings)
  let isChanged = settings.against == nil
  let after = try ChosenPolicy(
    settings.against ?? settings.policy, (isChanged ? settings.changes : []) + settings.otherChanges,
    redaction: settings.redaction, option: "--set-against", in: surroundings)
  var plan = try ReadingPlan(
    settings.inputs, format: settings.fromFormat, map: settings.map, policy: before, threads: settings.threads,
    maxProblems: settings.maxProblems, memory: settings.memory, sessionGap: settings.sessionGap,
    zone: try ChosenPeriod.zone(settings.inputTimezone, of: "--input-timezone"),
    progress: settings.isQuiet ? ProgressMode.none : settings.progress, then: "reading again", in: surroundings)
  do throws(WriteError) {
    let spools = try plan.spool(surroundings.terminal)
    defer { for spool in spools { spool.copy.remove() } }
    let run = CompareRun(plan, after, settings, asOf, chosen, spools, in: surroundings)
    guard let out = settings.out, !out.isStream else {
      switch try run.made() {
      case .ended(let code): return code
      case .content(let content, _): return try endComparison(content, plan, settings, in: surroundings)
      }
    }
    // The place is made ready before anything is read, so that a long run cannot end at a locked door.
    var publication = try surroundings.publication(at: out, settings.isForced ? .anyFolder : .ownFolder)
    switch try run.made() {
    case .ended(let code):
      if code == .nothingToReport, publication.replacesReport { tellKept(out, surroundings) }
      return code
    case .content(let content, let door):
      let files = CompareFiles(
        content: content, form: settings.csv, limits: plan.settings, replays: settings.replays.number, hasInputs: true)
      let search = try files.write(through: door, to: &publication)
      try publication.publish(searching: search)
      let code = try endComparison(content, plan, settings, in: surroundings)
      if !settings.isQuiet { tellWritten(out, surroundings) }
      return code
    }
  } catch { throw .writing(error) }
}

/// Whether a path is the folder of a report of ours.
private func isReport(_ path: Path, in surroundings: Surroundings) -> Bool {
  guard !path.isStream, let folder = ReadFolder(surroundings.resolved(path)) else { return false }
  return OlderReport.isOurs(folder.contents)
}

/// Says where the files are.
func tellWritten(_ out: Path, _ surroundings: Surroundings) {
  let slash: SafeText = out.text.hasSuffix("/") ? "" : "/"
  surroundings.tell([
    "written to \(name: out.text): page, flips, text, JSON, manifest", "open \(name: out.text)\(slash)compare.html",
  ])
}

/// Shows the summary in the form that was asked for.
func showComparison(
  _ content: ComparisonContent, _ settings: CompareSettings, in surroundings: Surroundings
) throws(WriteError) {
  if settings.isQuiet { return }
  switch settings.format {
  case .json: try surroundings.output.write(ComparisonJSON(content).document())
  case .text: try surroundings.show(ComparisonDocument(content).lines())
  }
}

/// Shows the summary, says what was wrong, and answers how the comparison ended.
private func endComparison(
  _ content: ComparisonContent, _ plan: ReadingPlan, _ settings: CompareSettings, in surroundings: Surroundings
) throws(WriteError) -> ExitCode {
  try showComparison(content, settings, in: surroundings)
  plan.tellProblems(of: content.census.corpus, errorsOnly: settings.isQuiet, in: surroundings)
  if settings.asOf == nil { tellFarCutoff(content.census, surroundings) }
  let read = plan.exitCode(content.census.corpus, maxBad: settings.maxBad)
  return .combined([read, content.isBroken ? .gateBroken : .done])
}

/// The readings of a comparison of policies, and what is made of them.
private struct CompareRun {
  /// How far a run came.
  enum Made {
    /// There is nothing to write; standard error says why.
    case ended(ExitCode)
    case content(ComparisonContent, ReportDoor)
  }

  private let plan: ReadingPlan
  private let after: ChosenPolicy
  private let settings: CompareSettings
  private let asOf: Instant?
  private let chosen: ChosenPeriod
  private let spools: [ReadingPlan.Spooled]
  private let surroundings: Surroundings

  init(
    _ plan: ReadingPlan, _ after: ChosenPolicy, _ settings: CompareSettings, _ asOf: Instant?, _ chosen: ChosenPeriod,
    _ spools: [ReadingPlan.Spooled], in surroundings: Surroundings
  ) {
    (self.plan, self.after, self.settings, self.asOf) = (plan, after, settings, asOf)
    (self.chosen, self.spools, self.surroundings) = (chosen, spools, surroundings)
  }

  /// How the inputs are read under each policy.
  private var reading: (before: IntakeSettings, after: IntakeSettings) {
    var other = plan.settings
    other.roles = IntakeSettings().roles
    after.apply(to: &other)
    return (plan.settings, other)
  }

  func made() throws(WriteError) -> Made {
    let spill = try Storage.spill(in: nil, surroundings.terminal)
    let overflow = Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) })
    let pair = PolicyPair(plan.policy.policy, after.policy)
    var paired = try read(pair, overflow)
    for index in paired.before.census.corpus.files.indices {
      let errors = paired.before.census.corpus.files[index].errors
      paired.before.census.corpus.files[index].errors = errors.map { renamed($0) }
    }
    let census = paired.before.census
    let code = plan.exitCode(census.corpus, maxBad: settings.maxBad)
    let empty = chosen.emptyPeriod(census.rows)
    guard code != .wrongUse, code != .nothingToReport, empty.isEmpty else {
      plan.tellProblems(of: census.corpus, in: surroundings)
      plan.tellEmpty(code, census.corpus, in: surroundings)
      surroundings.tell(empty)
      return .ended(code == .done ? .nothingToReport : code)
    }
    let rows = paired.compared
    let flips = try explain(pair, paired, rows, overflow)
    guard flips.isSame else {
      surroundings.tell([
        "error: the input is not what it was when it was read first; nothing was written [file-changed]",
        "  help: wait until the export is complete, or copy it, then compare again",
      ])
      return .ended(.wrongUse)
    }
    return content(pair, paired, rows, flips, isComplete: code == .done)
  }

  private func content(
    _ pair: PolicyPair, _ paired: PairedCensus, _ rows: ComparedRows, _ flips: FlipReading, isComplete: Bool
  ) -> Made {
    var door = ReportDoor(pair.hidingBoth, values: RawValues())
    // A page keeps names apart from other words; a policy's name is one.
    let names = (before: SafeText(name: plan.policy.name.content), after: SafeText(name: after.name.content))
    let facts = RunFacts(
      version: Program.version, policy: pair.before, policyName: names.before, isComplete: isComplete,
      fileNames: plan.distinctNames.map { door.fileName($0) }, zone: chosen.zone)
    let run = Manifest.Run(
      verb: "compare", asOf: asOf.map { SafeText($0) },
      settings: settings.recorded(mapping: plan.mappingHash, against: after))
    let figures = ComparisonFigures(rows)
    let content = ComparisonContent(
      pair, paired, rows, figures, flips, names: names, facts, gates: settings.gates(rows, figures), run: run,
      through: &door)
    return .content(content, door)
  }

  private func read(_ pair: PolicyPair, _ overflow: Studies.Storage) throws(WriteError) -> PairedCensus {
    do {
      return try PairedCensus.run(
        plan.inputs, reading, pair, lexicon: .english, threads: plan.threads, asOf: asOf, period: chosen.period,
        calendars: (plan.policy.calendars, after.calendars), overflow: overflow)
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only storing can fail while reading")
    }
  }

  private func explain(
    _ pair: PolicyPair, _ paired: PairedCensus, _ rows: ComparedRows, _ overflow: Studies.Storage
  ) throws(WriteError) -> FlipReading {
    // Without files there is no page to show conversations in.
    let shown = settings.out.map { $0.isStream } ?? true ? 0 : settings.replays.number
    do {
      return try FlipReading.run(
        plan.inputs, reading, pair, lexicon: .english, threads: plan.threads, census: paired,
        pairs: rows.changes.map(\.pair), whole: Set(rows.flips.prefix(shown).map(\.pair.before)), overflow: overflow)
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only storing can fail while reading")
    }
  }

  /// The same error under the name by which people know a copied stream.
  private func renamed(_ error: FileError) -> FileError {
    var error = error
    if let spool = spools.first(where: { $0.copy.path == error.path }) { error.path = spool.name }
    return error
  }
}

extension PolicyPair {
  /// A policy that hides in outputs whatever one of both hides.
  var hidingBoth: Policy {
    var policy = before
    let other = after.redaction
    let order = RedactionPolicy.Level.allCases
    let levels = [policy.redaction.level, other.level].compactMap { order.firstIndex(of: $0) }
    policy.redaction.level = order[levels.max() ?? 1]
    policy.redaction.allowsNone = policy.redaction.allowsNone && other.allowsNone
    policy.redaction.shapes += other.shapes.filter { !policy.redaction.shapes.contains($0) }
    policy.redaction.words += other.words.filter { !policy.redaction.words.contains($0) }
    return policy
  }
}
