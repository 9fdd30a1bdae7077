import Judging
package import Redaction
import Rendering
import Studies

extension ReportContent {
  /// What is different from the earlier report: only where there is one.
  func changeSection() -> ReportSection? {
    guard let earlier else { return nil }
    let ids: [(SafeText, String)] = [
      ("missed", "T7.missed"), ("unfulfilled", "T7.unfulfilled"), ("late", "T7.late"), ("on time", "T7.on_time"),
    ]
    let changes = ids.compactMap { label, id in earlier.change(id).map { (label, id, $0) } }
    let clear = changes.filter { $0.2.difference.map { !$0.isUsual } ?? false }
    var finding: SafeText = "Compared with \(earlier.label): "
    if changes.allSatisfy({ $0.2.difference == nil }) {
      finding += "too few cases to compare."
    } else if clear.isEmpty {
      finding += "no change is larger than the usual variation."
    } else {
      let words: [SafeText] = clear.map { label, id, change in
        "\(label) \(change.words(Self.better(id)))"
      }
      finding += words.joined(separator: "; ") + "."
    }
    if let note = earlier.note { finding += " " + note }
    var section = ReportSection(
      "change", title: "Better than before?", finding: finding,
      why:
        "A share moves by chance alone. Only a change whose interval leaves out zero is called better or worse; the interval is that of a difference of two shares (Newcombe)."
    )
    if clear.count < changes.count, let first = changes.first, first.2.difference?.isUsual == true {
      section.lines.append(ReportSection.Line("  Missed, before", "\(first.2.thenText); now \(first.2.words(.down))"))
    }
    for line in earlier.lines { section.lines.append(line) }
    section.tables = earlier.tables
    return section
  }
}

/// What an earlier report adds to the sections of this one.
package struct EarlierContent: Sendable {
  /// What it is called: a week or its days.
  package let label: SafeText
  /// What one must know before comparing, such as another policy; `nil` when nothing.
  package let note: SafeText?
  /// How a metric changed; `nil` for one that the earlier report does not have.
  package let change: @Sendable (String) -> ShareChange?
  /// More for the terminal, and for documents: changes within topics, the trend, what was restated.
  package let lines: [ReportSection.Line]
  package let tables: [ReportSection.Table]

  /// What an earlier report adds.
  ///
  /// - Parameters:
  ///   - label: what it is called.
  ///   - note: what one must know before comparing.
  ///   - change: how a metric changed.
  ///   - lines: more for the terminal.
  ///   - tables: more for documents.
  package init(
    label: SafeText, note: SafeText?, change: @escaping @Sendable (String) -> ShareChange?,
    lines: [ReportSection.Line], tables: [ReportSection.Table]
  ) {
    self.label = label
    self.note = note
    self.change = change
    self.lines = lines
    self.tables = tables
  }
}
