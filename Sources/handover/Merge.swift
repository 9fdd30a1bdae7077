import Arguments
import Conversations
import Intake
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// Settles parts into one report.
@Sendable
func merge(_ settings: MergeSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  let asOf = try settings.period.cutoff()
  let chosen = try ChosenPeriod(settings.period)
  guard let out = settings.output.out else { throw .usage(.missingOption(option: "--out", placeholder: "DIR")) }
  let policy = try ChosenPolicy(settings.judging, in: surroundings)
  let earlier = try EarlierReports.opened(settings.previous, out: out, in: surroundings)
  let parts = try opened(settings, in: surroundings)
  do throws(WriteError) {
    let publication = try surroundings.publication(of: .report, at: out, settings.output)
    let spill = try Storage.spill(in: nil, surroundings.terminal)
    let storage = Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) })
    let settled: PartMerge.Settled
    do {
      let hash = RunFacts.hash(of: policy.policy)
      settled = try PartMerge(parts, version: Program.version, policyHash: hash).settled(
        asOf: asOf, period: chosen.period, policy: policy.policy, defectLimit: settings.tolerance.maxProblems,
        append: { try spill.append($0) })
    } catch let fault as PartMerge.Fault {
      surroundings.tell(fault.lines(settings.parts, policyHash: RunFacts.hash(of: policy.policy)))
      return .wrongUse
    } catch let error as WriteError {
      throw error
    } catch {
      surroundings.tell(["error: a part cannot be read: it changed while it was read [bad-part]"])
      return .wrongUse
    }
    return try write(settled, policy, settings, earlier, asOf, chosen, storage, publication, in: surroundings)
  } catch { throw .writing(error) }
}

/// Opens and checks every part; all that cannot be used are named at once.
private func opened(_ settings: MergeSettings, in surroundings: Surroundings) throws(Failure) -> [PartReader] {
  var parts: [PartReader] = []
  for path in settings.parts {
    guard let file = PlacedFile(path: surroundings.resolved(path)) else {
      surroundings.tell(["\(name: path.text): error: there is no file of that name that can be read [cannot-read]"])
      continue
    }
    do {
      let part = try PartReader(size: file.size, defectLimit: settings.tolerance.maxProblems) {
        try file.read(at: $0, count: $1)
      }
      guard part.hasCases else { throw PartFault(.noCases, at: 0) }
      parts.append(part)
    } catch let fault as PartFault {
      surroundings.tell([fault.message(path: SafeText(name: path.text))])
    } catch {
      surroundings.tell(["\(name: path.text): error: the file cannot be read [cannot-read]"])
    }
  }
  guard parts.count == settings.parts.count else { throw .nothingRead }
  return parts
}

private func write(
  _ settled: PartMerge.Settled, _ policy: ChosenPolicy, _ settings: MergeSettings, _ earlier: EarlierReports,
  _ asOf: Instant?, _ chosen: ChosenPeriod, _ storage: Studies.Storage, _ publication: consuming Publication,
  in surroundings: Surroundings
) throws(WriteError) -> ExitCode {
  let corpus = settled.census.corpus
  let code = corpus.exitCode(problems: settled.problems, maxBad: settings.tolerance.maxBad)
  let facts = RunFacts(
    version: Program.version, policy: policy.policy, policyName: policy.name, isComplete: code == .done,
    fileNames: settled.fileNames, zone: chosen.zone)
  var publication = publication
  // Parts are read within the limits of the tool; only how many problems are listed is said anew.
  var limits = IntakeSettings()
  limits.defectLimit = settings.tolerance.maxProblems
  // What a report over the whole export records, so that it can be made again from that.
  var whole = ReportSettings()
  (whole.tolerance, whole.period, whole.output.csv) = (settings.tolerance, settings.period, settings.output.csv)
  // Parts carry no words of people, so the page can show no conversation whole.
  whole.replays = .none
  let comparison = earlier.comparison(settled.census, facts)
  let empty = chosen.emptyPeriod(settled.census.rows)
  let hasNoRows = settled.census.rows.rows.isEmpty
  let isKept = (hasNoRows || !empty.isEmpty) && publication.replacesReport
  let lines: [SafeText]
  if isKept {
    lines = try summaryLines(settled.census, facts, comparison, storage)
  } else {
    let files = ReportFiles(
      census: settled.census, facts: facts, form: settings.output.csv,
      settings: whole.recorded(mapping: nil) + [earlier.setting], asOf: asOf, storage: storage, comparison: comparison,
      replays: whole.replays.number, isEmpty: hasNoRows, limits: limits)
    let written = try files.write(to: &publication)
    try publication.publish(searching: written.search)
    lines = written.lines
  }
  if !settings.output.isQuiet {
    switch settings.output.format {
    case .json:
      let numbers = ReportNumbers(settled.census.rows, facts.policy)
      try surroundings.output.write(SummaryJSON(settled.census, facts, numbers, comparison).document())
    case .text: try surroundings.show(lines)
    }
    let count = SafeText(grouped: settings.parts.count)
    let parts: SafeText = settings.parts.count == 1 ? "1 part" : "\(count) parts"
    if !isKept { surroundings.tell(["written to \(name: settings.output.out?.text ?? ""): the report of \(parts)"]) }
    if let comparison { surroundings.tell(comparison.notes) }
    if settings.period.asOf == nil { tellFarCutoff(settled.census, surroundings) }
  }
  surroundings.tell(empty)
  if isKept, let out = settings.output.out { tellKept(out, surroundings) }
  return code == .wrongUse || (code == .done && !empty.isEmpty) ? .nothingToReport : code
}

extension PartMerge.Fault {
  /// What standard error gets.
  func lines(_ paths: [Path], policyHash: String) -> [SafeText] {
    func name(_ part: Int) -> SafeText { SafeText(name: paths[part].text) }
    switch self {
    case .part(let number, let fault): return [fault.message(path: name(number))]
    case .otherVersion(let number):
      return [
        "\(name(number)): error: another version of the tool wrote this part [other-version]",
        "  help: write all parts and merge them with the same version",
      ]
    case .otherPolicy(let number):
      return [
        "\(name(number)): error: this part was judged by another policy than \(name: policyHash.shortened) [other-policy]",
        "  help: give the --policy and --set with which the parts were written",
      ]
    case .samePart(let first, let second):
      return ["\(name(second)): error: this is the same part as \(name(first)) [same-part]"]
    case .apart(let file, let after, let before):
      let gap: SafeText =
        before > after + 1
        ? "lines \(after + 1) to \(before - 1) are in no part"
        : "lines \(before) to \(after) are in more than one part"
      return [
        "\(name: file): error: \(gap) [parts-apart]",
        "  help: name the place of every part with --as, and give all of them",
      ]
    case .spread(let count, let first, let second):
      let many: SafeText =
        count == 1 ? "1 conversation has" : "\(SafeText(grouped: count)) conversations have"
      return [
        "\(name(first)): error: \(many) lines in this part and in others, such as \(name(second)) [spread-conversation]",
        "  help: cut exports with an event a line between conversations: handover help parts",
      ]
    case .impossibleCounts: return ["error: the counts of the parts are too large to be true [bad-part]"]
    }
  }
}

extension String {
  /// The beginning of a hash, as reports show it.
  fileprivate var shortened: String { String(prefix(8)) }
}
