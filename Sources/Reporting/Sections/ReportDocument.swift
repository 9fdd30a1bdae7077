package import Redaction
import Rendering

/// A report as text: for a terminal, and as Markdown.
package struct ReportDocument: Sendable {
  /// How wide a terminal is taken to be, so that a mail reads the same.
  static let width = 80

  private let header: [SafeText]
  private let sections: [ReportSection]

  /// The sections of a report, in their order; those that do not apply say so in a sentence.
  package init(_ content: ReportContent) {
    header = content.header
    sections = content.sections
  }

  /// The lines for a terminal, without line feeds at their ends: one screen.
  package func lines() -> [SafeText] {
    var lines = header.flatMap { $0.wrapped(into: Self.width) }
    for section in sections where !section.lines.isEmpty || section.block != nil {
      if let block = section.block {
        lines.append("")
        lines += block.wrapped(into: Self.width)
      }
      for line in section.lines {
        let column = line.style.column
        let label = line.label + SafeText(" ").repeated(max(1, column - line.label.columns))
        // A bar keeps its blanks; all else is broken at them.
        let parts = line.style == .bar ? [line.content] : line.content.wrapped(into: Self.width - column)
        for (number, part) in parts.enumerated() {
          lines.append(number == 0 ? label + part : SafeText(" ").repeated(column) + part)
        }
      }
    }
    return lines
  }

  /// The same list as Markdown: a heading, the finding, the reason and the tables of each section.
  package func markdown() -> [UInt8] {
    var document = MarkdownDocument()
    document.heading("Handover report", level: 1)
    for line in header where !line.isEmpty { document.paragraph(line) }
    for section in sections {
      document.heading(section.title)
      document.paragraph(section.finding)
      if !section.explanation.isEmpty { document.paragraph(section.explanation) }
      document.paragraph(section.why)
      for table in section.charts.map(\.table) + section.tables + section.folded where !table.rows.isEmpty {
        document.paragraph(table.caption)
        document.table([table.columns] + table.rows)
      }
    }
    return document.document()
  }
}
