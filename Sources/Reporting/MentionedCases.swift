package import Intake
package import Judging
package import Redaction
package import Studies

/// How single rows are called in a report: by their identifiers where the cases are at hand, else by file and line.
package struct MentionedCases: Sendable {
  private var names: [Int: SafeText] = [:]

  /// Reads the identifiers of some rows.
  ///
  /// - Parameters:
  ///   - indices: of the rows, in any order, each once or more.
  ///   - census: in which they stand.
  ///   - storage: where the cases lie; `nil` when none were kept.
  ///   - door: through which identifiers pass, in the order of the rows.
  ///   - fileNames: what inputs are called.
  package init(
    _ indices: [Int], _ census: Census, from storage: Storage?, through door: inout ReportDoor, fileNames: [SafeText]
  ) throws {
    for index in Set(indices).sorted() {
      let row = census.rows.rows[index]
      names[index] = "\(fileNames[Int(row.file)]):\(Int(row.line) + 1)"
      guard let storage, census.cases.indices.contains(index) else { continue }
      let entry = census.cases[index]
      var record = CaseReading(try storage.read(entry.offset, Int(entry.facts))[...])
      let id = record.identifier()
      if !record.isBroken, !id.isEmpty { names[index] = SafeText(name: door.name(id)) }
    }
  }

  /// What a row is called.
  package subscript(index: Int) -> SafeText { names[index] ?? "-" }
}

extension ReportFindings {
  /// The rows that a report names.
  package var mentioned: [Int] {
    findings.first.map(\.example.index) + findings.ranked.flatMap { $0.examples.map(\.index) }
      + suppressed.lines.flatMap { $0.examples.map(\.index) } + breaches.listed.map(\.example.index)
  }
}
