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
  if settings.labels.contains(.export) {
    throw .usage(.badOperand(typed: "export", wanted: "a file of labels here: reports do not keep those of the export"))
  }
  let labels = try settings.chosenLabels(in: surroundings)
  let names = ["conversations.jsonl"]
  let before = try ReportFolder(folders[0], checking: names, in: surroundings)
  let after = try ReportFolder(folders[1], checking: names, in: surroundings)
  if let out = settings.output.folder {
    for number in 0...1 {
      let isInside = lies(surroundings.resolved(out)) { number == 0 ? before.isSame(as: $0) : after.isSame(as: $0) }
      guard let isInside else { continue }
      let place: SafeText = isInside ? "lies in" : "is"
      throw .badReport([
        "\(name: out.text): error: this \(place) the folder of a report that is compared [own-report]",
        "  help: write the comparison into another folder; a file more there, and the report fails verify",
      ])
    }
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
  var said: ComparedLabels?
  if let labels {
    // Labels name conversations, so all of them need their names.
    let all = try identifiers(of: Set(rows.pairs.map(\.before)), in: before, folders[0])
    said = ComparedLabels(
      LabelBook(labels.labels, key: ChosenLabels.key), rows,
      identifiers: all.mapValues { Array($0.content.utf8) })
  }
  let figures = ComparisonFigures(rows, said)
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
      settings.recordedLabels(labels),
      Manifest.Setting("fail_on", settings.failOn.isEmpty ? nil : settings.typedGates),
    ] + Manifest.Setting.tables(settings.output.csv))
  let nothing = CensusSum().census(
    Corpus(files: [], defects: DefectList(limit: 0), unknownRoles: [:]), asOf: nil, policy: pair.before)
  var content = ComparisonContent(
    (before.report, after.report), rows, figures, identifiers: identifiers, nothing, facts,
    gates: settings.gates(rows, figures), run: run, through: &door)
  content.labelNames = labels?.names ?? []
  content.labelHashes = labels?.hashes ?? []
  do throws(WriteError) {
    if let out = settings.output.folder {
      var publication = try surroundings.publication(of: .compare, at: out, settings.output)
      let files = CompareFiles(
        content: content, form: settings.output.csv, limits: IntakeSettings(), replays: 0, hasInputs: false)
      let search = try files.write(through: door, to: &publication)
      try publication.publish(searching: search)
    }
    try showComparison(content, settings, in: surroundings)
  } catch { throw .writing(error) }
  if !settings.output.isQuiet, let out = settings.output.folder { tellWritten(out, surroundings) }
  return .combined([facts.isComplete ? .done : .incomplete, content.isBroken ? .gateBroken : .done])
}

/// Whether a folder lies below one that is looked for: `false` where it is that one, `nil` where it is neither.
///
/// What is not there yet lies in the nearest part of its path that is; from there on each folder is asked for the one
/// that holds it, so that links cannot hide anything.
private func lies(_ path: String, below isWanted: (borrowing ReadFolder) -> Bool) -> Bool? {
  var (place, isBelow) = (path, false)
  while ReadFolder(place) == nil {
    isBelow = true
    while place.count > 1, place.hasSuffix("/") { place.removeLast() }
    guard let slash = place.lastIndex(of: "/") else {
      place = "."
      break
    }
    place = slash == place.startIndex ? "/" : String(place[..<slash])
  }
  while let folder = ReadFolder(place) {
    if isWanted(folder) { return isBelow }
    guard let above = ReadFolder(place + "/.."), !above.isSame(as: folder) else { return nil }
    place += "/.."
    isBelow = true
  }
  return nil
}

extension JSONValue {
  /// Whether a manifest says that the input of its run was complete.
  fileprivate var isComplete: Bool {
    if case .flag(true)? = self["complete"] { true } else { false }
  }
}
