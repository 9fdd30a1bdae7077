import Arguments
import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// Reads, replays, judges, and writes the report.
@Sendable
func report(_ settings: ReportSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  try checkPart(settings)
  let asOf = try settings.period.cutoff()
  let chosen = try ChosenPeriod(settings.period)
  let policy = try ChosenPolicy(settings.judging, in: surroundings)
  let earlier = try EarlierReports.opened(settings.previous, out: settings.output.out, in: surroundings)
  let plan = try ReadingPlan(
    settings.inputs, settings.reading, settings.tolerance, policy: policy, isQuiet: settings.output.isQuiet,
    then: "writing report", in: surroundings)
  if let partial = settings.partial { return try writePart(plan, settings, to: partial, in: surroundings) }
  do throws(WriteError) {
    guard let out = settings.output.folder else {
      let spill = try Storage.spill(in: nil, surroundings.terminal)
      let overflow = Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) })
      // Cases are kept all the same, so that the summary can name conversations.
      let census = try census(plan, asOf, chosen.period, storage: overflow)
      let comparison = earlier.comparison(census, facts(census, plan, chosen.zone))
      return try show(census, comparison, plan, settings, chosen, lines: nil, storage: overflow, surroundings)
    }
    // The place is made ready before anything is read, so that a long run cannot end at a locked door.
    var publication = try surroundings.publication(of: .report, at: out, settings.output)
    let spill = try Storage.spill(in: nil, surroundings.terminal)
    let storage = Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) })
    let noted = settings.hashesInputs ? InputHashes(of: plan.inputs) : nil
    var census = try census(plan, asOf, chosen.period, storage: storage, keeping: settings.replays.number)
    let hashes = noted?.hashed(noting: &census.corpus)
    let code = plan.exitCode(census.corpus)
    guard code != .wrongUse else {
      plan.tellProblems(of: census.corpus, in: surroundings)
      return code
    }
    let facts = facts(census, plan, chosen.zone)
    let comparison = earlier.comparison(census, facts)
    // A run that found nothing is no reason to lose what an earlier one found.
    if code == .nothingToReport || !chosen.emptyPeriod(census.rows).isEmpty, publication.replacesReport {
      let ended = try show(census, comparison, plan, settings, chosen, lines: nil, storage: storage, surroundings)
      tellKept(out, surroundings)
      return ended
    }
    let files = ReportFiles(
      census: census, facts: facts, form: settings.output.csv,
      settings: settings.recorded(mapping: plan.mappingHash) + [earlier.setting],
      asOf: asOf, storage: storage, comparison: comparison, replays: settings.replays.number,
      isEmpty: code == .nothingToReport, limits: plan.settings, hashes: hashes)
    let written = try files.write(to: &publication)
    try publication.publish(searching: written.search)
    let ended = try show(
      census, comparison, plan, settings, chosen, lines: written.lines, storage: storage, surroundings)
    if !settings.output.isQuiet {
      surroundings.tell(InputHashes.notes(hashes ?? [], plan.inputs))
      let cases: SafeText = code == .nothingToReport ? "" : " conversations, tables,"
      surroundings.tellWritten(
        "summary,\(cases) problems, manifest", to: out, page: code == .nothingToReport ? nil : "report.html")
    }
    return ended
  } catch { throw .writing(error) }
}

/// Says that the older report stays because there is nothing to report.
func tellKept(_ out: Path, _ surroundings: Surroundings) {
  surroundings.tell([
    "note: nothing was written; the older report in \(name: out.text) stays as it is [report-kept]",
    "  help: to have the empty report, name another folder with --out",
  ])
}

func census(
  _ plan: ReadingPlan, _ asOf: Instant?, _ period: Period?, storage: Studies.Storage?,
  overflow: Studies.Storage? = nil, keeping: Int = 0
) throws(WriteError) -> Census {
  do {
    return try Census.run(
      plan.inputs, plan.settings, policy: plan.policy.policy, lexicon: .english, threads: plan.threads, asOf: asOf,
      period: period, calendars: plan.policy.calendars, scribe: CaseLines.self, storage: storage, overflow: overflow,
      keeping: keeping)
  } catch let error as WriteError {
    throw error
  } catch {
    preconditionFailure("only storing can fail while reading")
  }
}

func facts(
  _ census: Census, _ plan: ReadingPlan, _ zone: ZoneOffsets = .utc
) -> RunFacts {
  RunFacts(
    version: Program.version, policy: plan.policy.policy, policyName: plan.policy.name,
    isComplete: plan.exitCode(census.corpus) == .done, fileNames: plan.names,
    zone: zone)
}

/// Shows the summary, says what was wrong, and answers how the run ended.
private func show(
  _ census: Census, _ comparison: ReportComparison?, _ plan: ReadingPlan, _ settings: ReportSettings,
  _ chosen: ChosenPeriod, lines: [SafeText]?, storage: Studies.Storage,
  _ surroundings: Surroundings
) throws(WriteError) -> ExitCode {
  let code = plan.exitCode(census.corpus)
  let facts = facts(census, plan, chosen.zone)
  if !settings.output.isQuiet, code != .wrongUse {
    switch settings.output.format {
    case .json:
      let numbers = ReportNumbers(census.rows, facts.policy)
      try surroundings.output.write(SummaryJSON(census, facts, numbers, comparison).document())
    case .text:
      if let lines {
        try surroundings.show(lines)
      } else {
        try surroundings.show(summaryLines(census, facts, comparison, storage))
      }
    }
  }
  plan.tellProblems(of: census.corpus, errorsOnly: settings.output.isQuiet, in: surroundings)
  plan.tellEmpty(code, census.corpus, in: surroundings)
  if !settings.output.isQuiet, let comparison { surroundings.tell(comparison.notes) }
  if settings.period.asOf == nil {
    tellFarCutoff(census, surroundings)
    if !settings.output.isQuiet { tellMostlyOpen(census, surroundings) }
  }
  let empty = chosen.emptyPeriod(census.rows)
  surroundings.tell(empty)
  // That more was refused than tolerated says more than that nothing is left.
  return code == .done && !empty.isEmpty ? .nothingToReport : code
}

/// The summary of a run that writes no files.
func summaryLines(
  _ census: Census, _ facts: RunFacts, _ comparison: ReportComparison?, _ storage: Studies.Storage
) throws(WriteError) -> [SafeText] {
  do {
    let findings = try NamedFindings(census, facts, from: storage, through: ReportDoor(facts.policy))
    let numbers = ReportNumbers(census.rows, facts.policy)
    return ReportDocument(ReportContent(census, facts, numbers, findings, comparison)).lines()
  } catch let error as WriteError {
    throw error
  } catch {
    preconditionFailure("only storing can fail here")
  }
}

/// A final export whose conversations were never closed looks open to its end; then a page of zeros needs a reason.
private func tellMostlyOpen(_ census: Census, _ surroundings: Surroundings) {
  let rated = census.rows.standings.count { !$0.isExcluded }
  let open = census.rows.standings.count { $0 == .open }
  guard rated >= 10, open * 2 >= rated else { return }
  let many: SafeText = "\(SafeText(grouped: open)) of \(SafeText(grouped: rated)) conversations"
  surroundings.tell([
    "note: \(many) are still open at the newest event, so they are in no rate [mostly-open]",
    "  help: if the export is final, name a later time with --as-of TIME",
  ])
}

/// One wrong time in the future makes every open conversation look complete, so it is said.
func tellFarCutoff(_ census: Census, _ surroundings: Surroundings) {
  var newest: Instant?
  var second: Instant?
  for row in census.rows.rows {
    guard let time = row.lastEvent else { continue }
    if newest.map({ time > $0 }) ?? true {
      second = newest
      newest = time
    } else if second.map({ time > $0 }) ?? true {
      second = time
    }
  }
  guard let newest, let second else { return }
  let days = newest.milliseconds(since: second) / 86_400_000
  guard days >= 30 else { return }
  let gap = SafeText(grouped: Int(days))
  surroundings.tell([
    "note: the newest event, \(SafeText(newest)), is \(gap) days later than any other and is the cut-off [far-cutoff]",
    "  help: --as-of TIME sets another",
  ])
}
