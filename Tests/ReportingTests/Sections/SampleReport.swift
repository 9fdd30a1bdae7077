import Conversations
import Detection
import Foundation
import Intake
import Judging
import Redaction
import Rendering
import Studies

@testable import Reporting

/// What the sections say of one of the sample weeks, with the tables that a report writes beside them.
struct SampleReport {
  let content: ReportContent
  let sections: [ReportSection]
  /// By the names of their files.
  var tables: [String: CSVTable] = [:]

  /// The later of both weeks; read once, because every test looks at it.
  static let week47 = Result { try SampleReport("week-47") }

  private init(_ week: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData/\(week)")
    let inputs = ["assistant", "email", "events", "web"].map {
      InputFile(path: root.appending(path: "\($0).jsonl").path)
    }
    let storage = Memory()
    let census = try Census.run(
      inputs, IntakeSettings(), policy: Policy(), lexicon: .english, threads: 2, asOf: nil, scribe: CaseLines.self,
      storage: storage.storage)
    let facts = RunFacts(
      version: "0.0.0", policy: Policy(), policyName: "built-in policy", isComplete: true,
      fileNames: inputs.map { SafeText(name: $0.baseName) })
    var door = ReportDoor(facts.policy)
    var flagged: [UInt8] = []
    _ = try CasePass(census, facts, CSVForm()).write(from: storage.storage, through: &door) { file, bytes in
      if file == .flagged { flagged += bytes }
    }
    tables["flagged.csv"] = try CSVTable(String(decoding: flagged, as: UTF8.self))
    for table in SliceTables.all(census, facts, CSVForm(), through: &door) {
      tables[table.name.description] = try CSVTable(String(decoding: table.bytes, as: UTF8.self))
    }
    let findings = try NamedFindings(census, facts, from: storage.storage, through: door)
    content = ReportContent(
      census, facts, ReportNumbers(census.rows, facts.policy), findings,
      run: Manifest.Run(verb: "report", asOf: nil, settings: [Manifest.Setting("timezone", "UTC")]))
    sections = content.sections
  }

  /// The section of an anchor.
  func section(_ id: String) -> ReportSection? { sections.first { $0.id.content == id } }

  /// The values of a column of a table.
  func column(_ name: String, of table: String) -> [CSVTable.Cell] {
    guard let table = tables[table], let place = table.columns.firstIndex(of: name) else { return [] }
    return table.rows.map { $0[place] }
  }
}

extension Table {
  /// The cells of a column.
  func column(_ name: String) -> [String] {
    guard let place = columns.firstIndex(where: { $0.content == name }) else { return [] }
    return rows.map { $0[place].content }
  }

  /// The row that begins with a text.
  func row(_ first: String) -> [String]? { rows.first { $0.first?.content == first }?.map(\.content) }
}

extension ReportSection {
  /// Every table of it, those of its charts among them.
  var allTables: [Rendering.Table] { charts.map(\.table) + tables + folded }

  /// The table whose caption begins with a text.
  func table(_ caption: String) -> Rendering.Table? { allTables.first { $0.caption.content.hasPrefix(caption) } }
}

extension Chart {
  /// The labels with the counts that are drawn: bars, or the parts of divided bars in their order.
  var drawn: [(label: String, counts: [Int])] {
    switch drawing {
    case .bars(let bars, _): bars.map { ($0.label.content, [$0.count]) }
    case .divided(_, let bars), .columns(_, let bars): bars.map { ($0.label.content, $0.counts) }
    case .line, .plane, .heat: []
    }
  }
}
