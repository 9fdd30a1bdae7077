import Intake
import Judging
import Redaction
import Rendering
import Studies

/// How good the data is: lines that were refused and why, times, roles, formats.
extension ReportContent {
  /// What is wrong with the input as a whole; each row counts what its name says.
  func dataTable() -> ReportSection.Table {
    let read = census.corpus.lines
    let messages =
      read.customerMessages + read.aiMessages + read.humanMessages + read.systemMessages + read.unknownMessages
    var table = ReportSection.Table("Quality of the data", columns: ["What", "How many"])
    func of(_ part: Int, _ whole: Int) -> SafeText {
      Self.text(of: Metric.Value(share: Share(part: min(part, whole), whole: whole), assessable: whole, of: whole))
    }
    let withoutTimes = census.rows.rows.count { !$0.facts.contains(.coversTime) }
    table.rows = [
      ["lines refused", of(read.refused, read.lines)], ["lines blank", of(read.blank, read.lines)],
      ["conversations without usable times", of(withoutTimes, census.rows.rows.count)],
      ["messages of a role that nobody declared", of(read.unknownMessages, messages)],
      ["inputs of an unknown format", of(census.corpus.files.count { $0.format == nil }, census.corpus.files.count)],
    ]
    if read.records > 0 {
      table.rows.append([
        "records refused within lines", of(read.recordsRefused, max(read.records, read.recordsRefused)),
      ])
    }
    let roles = census.corpus.unknownRoles.count
    if roles > 0 { table.rows.append(["different roles that nobody declared", SafeText(grouped: roles)]) }
    let changed = census.corpus.files.count { $0.errors.contains { $0.code == .fileChanged } }
    if changed > 0 { table.rows.append(["inputs that changed while they were read", SafeText(grouped: changed)]) }
    return table
  }

  /// The refused lines by the code of their reason; what lies beyond the list of problems is a row of its own.
  func refusedTable() -> ReportSection.Table {
    var counts: [DefectCode: Int] = [:]
    for defect in census.corpus.defects.kept where defect.refused { counts[defect.code, default: 0] += 1 }
    var table = ReportSection.Table(
      "Refused lines, by reason", columns: ["Why", "Lines", "Code"])
    for code in DefectCode.allCases {
      guard let count = counts[code] else { continue }
      table.rows.append([SafeText(name: code.sentence()), SafeText(grouped: count), SafeText(word: code)])
    }
    let rest = census.corpus.lines.refused - counts.values.reduce(0, +)
    if rest > 0 { table.rows.append(["beyond the list of problems", SafeText(grouped: rest), "-"]) }
    return table
  }

  /// Remarks on what was kept or could not be opened, by their code.
  func remarkTable() -> ReportSection.Table {
    var refused: [DefectCode: Int] = [:]
    for defect in census.corpus.defects.kept where defect.refused { refused[defect.code, default: 0] += 1 }
    var table = ReportSection.Table(
      "Remarks on lines that were kept, and on whole files", columns: ["What", "How often", "Code"])
    for (code, count) in census.corpus.defects.sortedCounts where count > refused[code, default: 0] {
      let times = SafeText(grouped: count - refused[code, default: 0])
      table.rows.append([SafeText(name: code.sentence()), times, SafeText(word: code)])
    }
    return table
  }
}
