import Arguments
import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// Reads twice, and writes for every conversation with an obliged topic what can be proven of it.
@Sendable
func audit(_ settings: AuditSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  if settings.sample != nil, settings.output.out == nil {
    throw .usage(.missingOption(option: "--out", placeholder: "DIR"))
  }
  let asOf = try settings.period.cutoff()
  let chosen = try ChosenPeriod(settings.period)
  let policy = try ChosenPolicy(settings.judging, in: surroundings)
  let sheet = try ChosenSheet(settings, in: surroundings)
  if let out = settings.output.folder { try ChosenSheet.check(out, in: surroundings) }
  var plan = try ReadingPlan(
    settings.inputs, settings.reading, settings.tolerance, policy: policy, isQuiet: settings.output.isQuiet,
    then: "reading again", in: surroundings)
  do throws(WriteError) {
    let spools = try plan.spool(surroundings.terminal)
    defer { for spool in spools { spool.copy.remove() } }
    guard let out = settings.output.folder else {
      switch try AuditRun(plan, settings, asOf, chosen, sheet, spools, in: surroundings).made() {
      case .ended(let code): return code
      case .content(let content, _): return try end(content, plan, settings, asOf, in: surroundings)
      }
    }
    // The place is made ready before anything is read, so that a long run cannot end at a locked door.
    var publication = try surroundings.publication(of: .audit, at: out, settings.output)
    switch try AuditRun(plan, settings, asOf, chosen, sheet, spools, in: surroundings).made() {
    case .ended(let code):
      if code == .nothingToReport, publication.replacesReport { tellKept(out, surroundings) }
      return code
    case .content(let content, let door):
      let files = AuditFiles(
        content: content, form: settings.output.csv, limits: plan.settings, replays: settings.replays.number)
      let search = try files.write(through: door, to: &publication)
      try publication.publish(searching: search)
      let code = try end(content, plan, settings, asOf, in: surroundings)
      if !settings.output.isQuiet {
        surroundings.tellWritten("ledger, page, JUnit, tables, manifest", to: out, page: "audit.html")
        let slash: SafeText = out.text.hasSuffix("/") ? "" : "/"
        if settings.sample != nil, settings.reviewed == nil {
          surroundings.tell([
            "for two reviewers: \(name: out.text)\(slash)sample.html to read, \(name: out.text)\(slash)sample.csv to fill in"
          ])
        }
      }
      return code
    }
  } catch { throw .writing(error) }
}

/// Shows the summary, says what was wrong, and answers how the audit ended.
private func end(
  _ content: AuditContent, _ plan: ReadingPlan, _ settings: AuditSettings, _ asOf: Instant?,
  in surroundings: Surroundings
) throws(WriteError) -> ExitCode {
  if !settings.output.isQuiet {
    switch settings.output.format {
    case .json: try surroundings.output.write(AuditJSON(content).document())
    case .text: try surroundings.show(AuditDocument(content).lines())
    }
  }
  let read = plan.end(content.census, asOf: asOf, in: surroundings)
  return .combined([read, content.isBroken ? .gateBroken : .done])
}

/// The two readings of an audit, and what is made of them.
private struct AuditRun {
  /// How far a run came.
  enum Made {
    /// There is nothing to write; standard error says why.
    case ended(ExitCode)
    case content(AuditContent, ReportDoor)
  }

  private let plan: ReadingPlan
  private let settings: AuditSettings
  private let asOf: Instant?
  private let chosen: ChosenPeriod
  private let sheet: ChosenSheet
  private let spools: [ReadingPlan.Spooled]
  /// What identified the inputs before they were read.
  private let noted: InputHashes
  private let surroundings: Surroundings

  init(
    _ plan: ReadingPlan, _ settings: AuditSettings, _ asOf: Instant?, _ chosen: ChosenPeriod, _ sheet: ChosenSheet,
    _ spools: [ReadingPlan.Spooled], in surroundings: Surroundings
  ) {
    (self.plan, self.settings, self.asOf, self.chosen) = (plan, settings, asOf, chosen)
    (self.sheet, self.spools, self.surroundings) = (sheet, spools, surroundings)
    noted = InputHashes(of: plan.inputs)
  }

  func made() throws(WriteError) -> Made {
    let spill = try Storage.spill(in: nil, surroundings.terminal)
    let overflow = Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) })
    var census = try census(overflow)
    census.corpus.rename(spools)
    if let code = plan.earlyEnd(census, chosen, in: surroundings) { return .ended(code) }
    return try audited(census, overflow)
  }

  private func census(_ overflow: Studies.Storage) throws(WriteError) -> Census {
    do {
      return try Census.run(
        plan.inputs, plan.settings, policy: plan.policy.policy, lexicon: .english, threads: plan.threads, asOf: asOf,
        period: chosen.period, calendars: plan.policy.calendars, scribe: NoCases.self, storage: nil,
        overflow: overflow)
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only storing can fail while reading")
    }
  }

  private func audited(
    _ first: Census, _ overflow: Studies.Storage
  ) throws(WriteError) -> Made {
    var census = first
    let policy = plan.policy.policy
    var door = ReportDoor(policy, values: RawValues())
    var facts = RunFacts(
      version: Program.version, policy: policy, policyName: SafeText(name: plan.policy.name.content),
      isComplete: plan.exitCode(census.corpus) == .done, fileNames: plan.distinctNames.map { door.fileName($0) },
      zone: chosen.zone)
    let selection = AuditSelection(census.rows, policy)
    let plan = sheet.sample.map { SamplePlan(wanted: $0.wanted, members: selection.members) }
    let second = try read(selection, plan, census, facts, overflow, through: door)
    let hashes = noted.hashed(noting: &census.corpus)
    guard second.isSame, !hashes.contains(.lost) else {
      surroundings.tell([
        "error: the input is not what it was when it was read first; nothing was written [file-changed]",
        "  help: wait until the export is complete, or copy it, then audit again",
      ])
      return .ended(.wrongUse)
    }
    facts.isComplete = self.plan.exitCode(census.corpus) == .done
    let run = Manifest.Run(
      verb: "audit", asOf: asOf.map { SafeText($0) },
      settings: settings.recorded(mapping: self.plan.mappingHash, sheet),
      inputs: hashes)
    var content = AuditContent(
      census, facts, AuditContent.Second(second), sha256: hashes.map { $0.text?.content }, run: run, through: &door)
    content.lineHashes = zip(self.plan.inputs, content.evidenceLines).map { LineHashes.of($0.path, lines: $1) }
    if let plan, let name = sheet.sample {
      let sample = AuditSample(plan, name, second.drawn, facts, through: &door)
      content.sample = sample
      if let rows = sheet.rows {
        do throws(ReviewFaults) {
          content.review = try ReviewOutcome(
            rows, of: name, drawn: second.drawn.map { ReviewOutcome.Drawn(key: $0.key.first, stratum: $0.stratum) },
            members: selection.members)
        } catch {
          surroundings.tell(sheet.lines(of: error))
          return .ended(.wrongUse)
        }
      }
    }
    return .content(content, door)
  }

  private func read(
    _ selection: AuditSelection, _ sample: SamplePlan?, _ census: Census, _ facts: RunFacts,
    _ overflow: Studies.Storage, through door: ReportDoor
  ) throws(WriteError) -> SecondReading<AuditedCase> {
    var wish = SecondReadingWish(rows: selection.rows)
    if let sample, let name = sheet.sample {
      wish.pool = selection.pool
      for stratum in Judging.Stratum.allCases { wish.sizes[stratum] = sample[stratum] }
      let seed = Array(String(name.seed).utf8) + [0]
      wish.rank = { id in
        var hash = SHA256()
        hash.update(seed)
        hash.update(Array(id))
        return DrawKey(hash.digest())
      }
    }
    let whole = AuditShortlist(selection, census, facts.policy, most: settings.replays.number).rows
    do {
      return try SecondReading.run(
        plan.inputs, plan.settings, policy: facts.policy, lexicon: .english, threads: plan.threads, census: census,
        wish: wish, overflow: overflow, look: { LedgerLook(facts.policy, whole: whole, through: door) })
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only storing can fail while reading")
    }
  }
}
