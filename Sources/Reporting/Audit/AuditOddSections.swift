import Detection
import Judging
import Redaction
import Rendering

/// What is no breach and still odd: the same matter judged otherwise, and handovers against the order.
extension AuditContent {
  /// How many conversations a list of odd things names.
  private static let mostExamples = 3

  /// The same first obliged topic with different verdicts, one line a topic.
  func inconsistencySection() -> ReportSection? {
    guard !obligations.isEmpty else { return nil }
    let lines = inconsistencies.lines
    var section = ReportSection(
      "inconsistencies", title: "The same matter, different verdicts",
      finding: lines.isEmpty
        ? "No topic that must reach a person was treated in different ways."
        : "\(ReportContent.counted(lines.count, "topic", "topics")) that must reach a person \(lines.count == 1 ? "was" : "were") treated in different ways.",
      why:
        "Conversations are held together by the first of their topics that must reach a person. Different verdicts are no breach; they show where the same matter did not go the same way. On time and late say when a person was called, not when one wrote."
    )
    var table = ReportSection.Table(
      "Verdicts by first topic, with an example of each",
      columns: ["Topic", "Conversations", "Verdicts", "An example of each"])
    for line in lines {
      let parts = line.parts.map { part -> SafeText in
        "\(SafeText(grouped: part.conversations)) \(ReportContent.plain(Words.verdicts[Int(part.verdict.rawValue)]))"
      }
      let examples = line.parts.map { part -> SafeText in
        ReportContent.plain(Words.verdicts[Int(part.verdict.rawValue)]) + ": "
          + AuditWords.command(part.at.line, of: file(of: part.at))
      }
      table.rows.append([
        words(of: line.topic), SafeText(grouped: line.conversations), parts.joined(separator: ", "),
        examples.joined(separator: "; "),
      ])
      section.lines.append(ReportSection.Line(words(of: line.topic), parts.joined(separator: ", ")))
    }
    if !table.rows.isEmpty { section.tables = [table] }
    return section
  }

  /// Handovers and transfers that do not go by the order.
  func anomalySection() -> ReportSection? {
    let found = anomalies.filter { !$0.all.isEmpty }
    let count = found.reduce(0) { $0 + $1.all.count }
    var section = ReportSection(
      "anomalies", title: "Odd handovers and transfers",
      finding: found.isEmpty
        ? "Nothing is odd about handovers and transfers, as far as the export shows them."
        : "\(ReportContent.counted(count, "place", "places")) in the data \(count == 1 ? "does" : "do") not go by the order of a handover.",
      why: "None of these changes a verdict. They show where an export or a team is odd.")
    guard !found.isEmpty else { return section }
    var table = ReportSection.Table(
      "What is odd, how often and where",
      columns: ["What", "How often", "Conversations", "What is expected", "Examples"])
    for (kind, all) in found {
      let numbers = all.map(\.number)
      let examples = all.prefix(Self.mostExamples).map {
        AuditWords.command($0.anomaly.at.line, of: file(of: $0.anomaly.at))
      }
      table.rows.append([
        AuditWords.anomaly(kind), SafeText(grouped: all.count), SafeText(grouped: Set(numbers).count),
        AuditWords.expectation(kind), examples.joined(separator: "; "),
      ])
      section.lines.append(
        ReportSection.Line(SafeText(grouped: all.count), AuditWords.anomaly(kind), .item))
    }
    section.tables = [table]
    return section
  }
}

extension ReportContent {
  /// A word of a fixed list with blanks: `on time`.
  static func plain(_ word: SafeText) -> SafeText {
    SafeText(name: String(word.content.map { $0 == "_" ? " " : $0 }))
  }
}
