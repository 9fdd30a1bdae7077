import Arguments
import Conversations
import Intake
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// Compares two reports by their rows.
func compareReports(_ settings: CompareSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  let folders = settings.inputs
  // Whoever names an export, or says how one is judged, wants two policies.
  let isFolders = folders.count == 2 && folders.allSatisfy { ReadFolder(surroundings.resolved($0)) != nil }
  guard isFolders, settings.readingOption == nil else {
    throw .usage(.missingOption(option: "--against", placeholder: "POLICY"))
  }
  let names = ["conversations.jsonl"]
  let before = try ReportFolder(folders[0], checking: names, in: surroundings)
  let after = try ReportFolder(folders[1], checking: names, in: surroundings)
  if let out = settings.out, !out.isStream, let place = ReadFolder(surroundings.resolved(out)),
    before.isSame(as: place) || after.isSame(as: place)
  {
    throw .badReport([
      "\(name: out.text): error: this is the folder of a report that is compared [own-report]",
      "  help: write the comparison into another folder",
    ])
  }
  let rows = ComparedRows(before.report, after.report)
  // A gate that compared nothing must not pass.
  guard !rows.pairs.isEmpty else {
    surroundings.tell([
      "error: the two reports share no conversation, so there is nothing to compare [no-conversation]",
      "  help: name two reports of the same export, judged by different policies",
    ])
    return .nothingToReport
  }
  let figures = ComparisonFigures(rows)
  var named = Set(rows.changes.map(\.pair.before))
  for split in figures.splits { named.formUnion((split.onlyBefore + split.onlyAfter).map(\.before)) }
  let identifiers = try identifiers(of: named, in: before, folders[0])
  let pair = PolicyPair(before.report.policy.policy, after.report.policy.policy)
  var door = ReportDoor(pair.hidingBoth, values: RawValues())
  let facts = RunFacts(
    version: Program.version, policy: pair.before, policyName: before.report.policy.name,
    isComplete: before.manifest.isComplete && after.manifest.isComplete, fileNames: [], zone: before.report.zone)
  let run = Manifest.Run(
    verb: "compare", asOf: nil,
    settings: [
      Manifest.Setting("before", SafeText(name: before.report.identity)),
      Manifest.Setting("after", SafeText(name: after.report.identity)),
      Manifest.Setting("against", after.report.policy.name),
      Manifest.Setting("against_sha256", SafeText(name: after.report.policy.hash)),
      Manifest.Setting("fail_on", settings.failOn.isEmpty ? nil : settings.typedGates),
      Manifest.Setting("csv_bom", settings.csv.hasByteOrderMark ? "true" : nil),
      Manifest.Setting("csv_raw", settings.csv.guardsFormulas ? nil : "true"),
    ])
  let nothing = CensusSum().census(
    Corpus(files: [], defects: DefectList(limit: 0), unknownRoles: [:]), asOf: nil, policy: pair.before)
  let content = ComparisonContent(
    (before.report, after.report), rows, figures, identifiers: identifiers, nothing, facts,
    gates: settings.gates(rows, figures), run: run, through: &door)
  do throws(WriteError) {
    if let out = settings.out, !out.isStream {
      var publication = try surroundings.publication(at: out, settings.isForced ? .anyFolder : .ownFolder)
      let files = CompareFiles(
        content: content, form: settings.csv, limits: IntakeSettings(), replays: 0, hasInputs: false)
      let search = try files.write(through: door, to: &publication)
      try publication.publish(searching: search)
    }
    try showComparison(content, settings, in: surroundings)
  } catch { throw .writing(error) }
  if !settings.isQuiet, let out = settings.out, !out.isStream { tellWritten(out, surroundings) }
  return .combined([facts.isComplete ? .done : .incomplete, content.isBroken ? .gateBroken : .done])
}

extension JSONValue {
  /// Whether a manifest says that the input of its run was complete.
  fileprivate var isComplete: Bool {
    if case .flag(true)? = self["complete"] { true } else { false }
  }
}
