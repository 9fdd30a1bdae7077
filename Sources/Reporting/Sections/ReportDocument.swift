package import Redaction
import Rendering

/// A report as text: for a terminal, and as Markdown.
package struct ReportDocument: Sendable {
  private let header: [SafeText]
  private let sections: [ReportSection]

  /// The sections of a report, in their order; those that do not apply say so in a sentence.
  package init(_ content: ReportContent) {
    header = content.header
    sections = content.sections
  }

  /// The lines for a terminal, without line feeds at their ends: one screen.
  package func lines() -> [SafeText] {
    var lines = header
    for section in sections where !section.lines.isEmpty || section.id == "in-time" {
      if section.opensBlock {
        lines.append("")
        lines += section.finding.wrapped(into: 80)
      }
      for line in section.lines {
        let label = line.label + SafeText(" ").repeated(max(1, 22 - line.label.columns))
        let rest = line.content.wrapped(into: 98 - 22)
        for (number, part) in rest.enumerated() {
          lines.append(number == 0 ? label + part : SafeText(" ").repeated(22) + part)
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
      document.paragraph(section.why)
      for table in section.tables where !table.rows.isEmpty {
        document.paragraph(table.caption)
        document.table([table.columns] + table.rows)
      }
    }
    return document.document()
  }
}
