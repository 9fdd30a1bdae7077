import Conversations
import Intake
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// Writes the files of a report, whether one run read all or parts were merged.
struct ReportFiles {
  let census: Census
  let facts: RunFacts
  let form: CSVForm
  /// What the manifest records of the settings.
  let settings: [Manifest.Setting]
  /// The cut-off that was asked for.
  let asOf: Instant?
  /// Where the cases lie.
  let storage: Studies.Storage
  /// With earlier reports; `nil` when none was named.
  let comparison: ReportComparison?
  /// How many conversations the page shows whole.
  let replays: Int
  /// Whether there is no conversation to write of.
  let isEmpty: Bool
  /// What the reading was bound to.
  let limits: IntakeSettings
  /// The SHA-256 of each input; `nil` when nobody asked for them.
  var hashes: [InputHash]?

  /// What was written.
  struct Written {
    /// What a terminal shows of it.
    var lines: [SafeText]
    /// What must not be found in the files when they are published.
    var search: LeakSearch
  }

  /// Writes all files.
  func write(to publication: inout Publication) throws(WriteError) -> Written {
    var door = ReportDoor(facts.policy, values: RawValues())
    var evidence = Manifest.Evidence(limits)
    var facts = facts
    facts.fileNames = facts.fileNames.map { door.fileName($0) }
    // A page keeps names apart from other words; this one must be a name whether it was read in a manifest or is ours.
    facts.policyName = SafeText(name: facts.policyName.content)
    let numbers = ReportNumbers(census.rows, facts.policy)
    var guarded: [String: Int] = [:]
    var flagged = FlaggedList()
    if !isEmpty {
      let found = try writeCases(facts, &door, to: &publication)
      flagged = found.flagged
      for (file, count) in found.guarded { guarded[file.name.description] = count }
      for table in SliceTables.all(census, facts, form, through: &door) {
        try put(table.bytes, as: table.name, in: &publication)
        guarded[table.name.description] = table.guarded
      }
    }
    let findings = try findings(facts, door)
    if !isEmpty {
      for table in FindingTables(findings, facts, form).all() {
        try put(table.bytes, as: table.name, in: &publication)
        guarded[table.name.description] = table.guarded
      }
    }
    // Last of those with names: their conversations are called as in all files before them.
    let run = Manifest.Run(verb: "report", asOf: asOf.map { SafeText($0) }, settings: settings, inputs: hashes)
    let content = ReportContent(census, facts, numbers, findings, comparison, run: run)
    let summary = ReportDocument(content)
    var text = TerminalText()
    for line in summary.lines() { text.addLine(line) }
    try put(text.bytes, as: "summary.txt", in: &publication)
    try put(summary.markdown(), as: "summary.md", in: &publication)
    try put(
      SummaryJSON(census, facts, numbers, comparison, findings: findings).document(), as: "summary.json",
      in: &publication)
    if let comparison {
      for (name, count) in try write(comparison, facts, &door, to: &publication) { guarded[name] = count }
    }
    if !isEmpty {
      try writeRows(facts, &door, to: &publication)
      // Behind all other files with names, so that a name is called in the page as it is in them.
      let page = ReportPage(content, flagged, replays: replays, through: door).made()
      try put(page.bytes, as: "report.html", in: &publication)
      evidence.page = page.caps
    }
    var problems = try publication.file("problems.jsonl")
    try census.corpus.writeProblemLines(fileNames: facts.fileNames) { lines throws(WriteError) in
      try problems.write(lines)
    }
    try publication.finish(problems)
    let outputs = publication.parts.map {
      Manifest.Output(
        name: SafeText(name: $0.name), bytes: $0.bytes, sha256: SafeText(name: $0.sha256), guarded: guarded[$0.name])
    }
    let search = evidence.close(door, facts.policy, lines: census.corpus.mostLines)
    let manifest = Manifest(census, facts, run, door: door, evidence: evidence)
    try put(manifest.document(outputs: outputs), as: "manifest.json", in: &publication)
    return Written(lines: summary.lines(), search: search)
  }

  private func writeCases(
    _ facts: RunFacts, _ door: inout ReportDoor, to publication: inout Publication
  ) throws(WriteError) -> CasePass.Found {
    var conversations = try publication.file(CaseFile.conversations.name)
    var flagged = try publication.file(CaseFile.flagged.name)
    var handovers = try publication.file(CaseFile.handovers.name)
    var signals = try publication.file(CaseFile.signals.name)
    let found: CasePass.Found
    do {
      found = try CasePass(census, facts, form).write(from: storage, through: &door) { file, bytes in
        switch file {
        case .conversations: try conversations.write(bytes)
        case .flagged: try flagged.write(bytes)
        case .handovers: try handovers.write(bytes)
        case .signals: try signals.write(bytes)
        }
      }
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only storing and writing can fail here")
    }
    try publication.finish(conversations)
    try publication.finish(flagged)
    try publication.finish(handovers)
    try publication.finish(signals)
    return found
  }

  /// What stands behind the numbers, with the names of conversations where there are cases.
  private func findings(_ facts: RunFacts, _ door: ReportDoor) throws(WriteError) -> NamedFindings {
    do {
      return try NamedFindings(census, facts, from: storage, through: door)
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only reading the store can fail here")
    }
  }

  /// Writes the tables that only a comparison has, and says how many cells of each were guarded.
  private func write(
    _ comparison: ReportComparison, _ facts: RunFacts, _ door: inout ReportDoor, to publication: inout Publication
  ) throws(WriteError) -> [String: Int] {
    let trend = TrendTable(comparison.trend, form)
    try put(trend.bytes, as: TrendTable.name, in: &publication)
    var moved = try publication.file(MovedTable.name)
    let guarded: Int
    do {
      guarded = try MovedTable.write(
        comparison.restatements, census, facts, form, from: storage, through: &door
      ) { try moved.write($0) }
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only storing and writing can fail here")
    }
    try publication.finish(moved)
    return [TrendTable.name.description: trend.guarded, MovedTable.name.description: guarded]
  }

  private func writeRows(
    _ facts: RunFacts, _ door: inout ReportDoor, to publication: inout Publication
  ) throws(WriteError) {
    var rows = try publication.file("rows.bin")
    do {
      try PartWriter(census, facts).writeRows(through: &door) { try rows.write($0) }
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only writing can fail here")
    }
    try publication.finish(rows)
  }

  private func put(_ bytes: [UInt8], as name: StaticString, in publication: inout Publication) throws(WriteError) {
    var file = try publication.file(name)
    try file.write(bytes)
    try publication.finish(file)
  }
}
