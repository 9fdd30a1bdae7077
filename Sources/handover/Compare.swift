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
  let labels = try settings.chosenLabels(in: surroundings)
  let asOf = try settings.period.cutoff()
  let chosen = try ChosenPeriod(settings.period)
  let before = try ChosenPolicy(settings.judging, in: surroundings)
  let isChanged = settings.against == nil
  let after = try ChosenPolicy(
    settings.against ?? settings.judging.policy, (isChanged ? settings.judging.changes : []) + settings.otherChanges,
    redaction: settings.judging.redaction, option: "--set-against", in: surroundings)
  var plan = try ReadingPlan(
    settings.inputs, settings.reading, settings.tolerance, policy: before, isQuiet: settings.output.isQuiet,
    then: "reading again", in: surroundings)
  do throws(WriteError) {
    let spools = try plan.spool(surroundings.terminal)
    defer { for spool in spools { spool.copy.remove() } }
    let run = CompareRun(plan, after, settings, labels, asOf, chosen, spools, in: surroundings)
    guard let out = settings.output.folder else {
      switch try run.made() {
      case .ended(let code): return code
      case .content(let content, _): return try endComparison(content, plan, settings, asOf, in: surroundings)
      }
    }
    // The place is made ready before anything is read, so that a long run cannot end at a locked door.
    var publication = try surroundings.publication(of: .compare, at: out, settings.output)
    switch try run.made() {
    case .ended(let code):
      if code == .nothingToReport, publication.replacesReport { tellKept(out, surroundings) }
      return code
    case .content(let content, let door):
      let files = CompareFiles(
        content: content, form: settings.output.csv, limits: plan.settings, replays: settings.replays.number,
        hasInputs: true)
      let search = try files.write(through: door, to: &publication)
      try publication.publish(searching: search)
      let code = try endComparison(content, plan, settings, asOf, in: surroundings)
      if !settings.output.isQuiet { tellWritten(out, surroundings) }
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
  surroundings.tellWritten("page, flips, text, JSON, manifest", to: out, page: "compare.html")
}

/// Shows the summary in the form that was asked for.
func showComparison(
  _ content: ComparisonContent, _ settings: CompareSettings, in surroundings: Surroundings
) throws(WriteError) {
  if settings.output.isQuiet { return }
  switch settings.output.format {
  case .json: try surroundings.output.write(ComparisonJSON(content).document())
  case .text: try surroundings.show(ComparisonDocument(content).lines())
  }
}

/// Shows the summary, says what was wrong, and answers how the comparison ended.
private func endComparison(
  _ content: ComparisonContent, _ plan: ReadingPlan, _ settings: CompareSettings, _ asOf: Instant?,
  in surroundings: Surroundings
) throws(WriteError) -> ExitCode {
  try showComparison(content, settings, in: surroundings)
  let read = plan.end(content.census, asOf: asOf, in: surroundings)
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
  private let labels: ChosenLabels?
  private let asOf: Instant?
  private let chosen: ChosenPeriod
  private let spools: [ReadingPlan.Spooled]
  private let surroundings: Surroundings

  init(
    _ plan: ReadingPlan, _ after: ChosenPolicy, _ settings: CompareSettings, _ labels: ChosenLabels?,
    _ asOf: Instant?, _ chosen: ChosenPeriod, _ spools: [ReadingPlan.Spooled], in surroundings: Surroundings
  ) {
    (self.plan, self.after, self.settings, self.labels, self.asOf) = (plan, after, settings, labels, asOf)
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
    paired.before.census.corpus.rename(spools)
    let census = paired.before.census
    if let code = plan.earlyEnd(census, chosen, in: surroundings) { return .ended(code) }
    let rows = paired.compared
    let flips = try explain(pair, paired, rows, overflow)
    guard flips.isSame else {
      surroundings.tell([
        "error: the input is not what it was when it was read first; nothing was written [file-changed]",
        "  help: wait until the export is complete, or copy it, then compare again",
      ])
      return .ended(.wrongUse)
    }
    return content(pair, paired, rows, flips, isComplete: plan.exitCode(census.corpus) == .done)
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
    var run = Manifest.Run(
      verb: "compare", asOf: asOf.map { SafeText($0) },
      settings: settings.recorded(mapping: plan.mappingHash, against: after, labels: labels))
    run.against = (pair.after, names.after)
    let figures = ComparisonFigures(rows, ComparedLabels(book, paired, rows))
    var content = ComparisonContent(
      pair, paired, rows, figures, flips, names: names, facts, gates: settings.gates(rows, figures), run: run,
      through: &door)
    content.labelNames = labels?.names ?? []
    content.labelHashes = labels?.hashes ?? []
    return .content(content, door)
  }

  private var book: LabelBook? { labels.map { LabelBook($0.labels, key: ChosenLabels.key) } }

  private func read(_ pair: PolicyPair, _ overflow: Studies.Storage) throws(WriteError) -> PairedCensus {
    do {
      return try PairedCensus.run(
        plan.inputs, reading, pair, lexicon: .english, threads: plan.threads, asOf: asOf, period: chosen.period,
        calendars: (plan.policy.calendars, after.calendars), labels: book, overflow: overflow)
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
    let shown = settings.output.folder == nil ? 0 : settings.replays.number
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
