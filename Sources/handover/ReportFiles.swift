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
    var flagged = FlaggedList()
    if !isEmpty {
      flagged = try writeCases(facts, &door, to: &publication)
      for table in SliceTables.all(census, facts, form, through: &door) {
        try publication.put(table.bytes, as: table.name, guarded: table.guarded)
      }
    }
    let findings = try findings(facts, door)
    if !isEmpty {
      for table in FindingTables(findings, facts, form).all() {
        try publication.put(table.bytes, as: table.name, guarded: table.guarded)
      }
    }
    // Last of those with names: their conversations are called as in all files before them.
    let run = Manifest.Run(verb: "report", asOf: asOf.map { SafeText($0) }, settings: settings, inputs: hashes)
    let content = ReportContent(census, facts, numbers, findings, comparison, run: run)
    let summary = ReportDocument(content)
    try publication.put(summary.lines(), as: "summary.txt")
    try publication.put(summary.markdown(), as: "summary.md")
    try publication.put(
      SummaryJSON(census, facts, numbers, comparison, findings: findings).document(), as: "summary.json")
    if let comparison { try write(comparison, facts, &door, to: &publication) }
    if !isEmpty {
      try writeRows(facts, &door, to: &publication)
      // Behind all other files with names, so that a name is called in the page as it is in them.
      let page = ReportPage(content, flagged, replays: replays, through: door).made()
      try publication.put(page.bytes, as: "report.html")
      evidence.page = page.caps
    }
    try publication.putProblems(of: census.corpus, fileNames: facts.fileNames)
    let search = try publication.putManifest(census, facts, run, evidence, through: door)
    return Written(lines: summary.lines(), search: search)
  }

  private func writeCases(
    _ facts: RunFacts, _ door: inout ReportDoor, to publication: inout Publication
  ) throws(WriteError) -> FlaggedList {
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
    try publication.finish(conversations, guarded: found.guarded[.conversations])
    try publication.finish(flagged, guarded: found.guarded[.flagged])
    try publication.finish(handovers, guarded: found.guarded[.handovers])
    try publication.finish(signals, guarded: found.guarded[.signals])
    return found.flagged
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

  /// Writes the tables that only a comparison has.
  private func write(
    _ comparison: ReportComparison, _ facts: RunFacts, _ door: inout ReportDoor, to publication: inout Publication
  ) throws(WriteError) {
    let trend = TrendTable(comparison.trend, form)
    try publication.put(trend.bytes, as: TrendTable.name, guarded: trend.guarded)
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
    try publication.finish(moved, guarded: guarded)
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
}
