package import Redaction
import Rendering

/// An audit as text: `audit.txt` and the terminal, and `audit.md`.
package struct AuditDocument: Sendable {
  private let header: [SafeText]
  private let sections: [ReportSection]

  /// The sections of an audit, in their order.
  package init(_ content: AuditContent) {
    header = content.header
    sections = content.sections
  }

  /// The lines for a terminal, without line feeds at their ends: each section with its finding and its list.
  package func lines() -> [SafeText] {
    let width = ReportDocument.width
    var lines = header.flatMap { $0.wrapped(into: width) }
    for section in sections where section.id != "policy" {
      lines += ["", section.title] + section.finding.wrapped(into: width)
      for line in section.lines {
        let column = line.style == .item ? 6 : line.style.column
        let label = "  " + line.label
        let head = label + SafeText(" ").repeated(max(1, column - label.columns))
        for (number, part) in line.content.wrapped(into: width - max(column, head.columns)).enumerated() {
          lines.append(number == 0 ? head + part : SafeText(" ").repeated(column) + part)
        }
      }
    }
    return lines
  }

  /// The same sections as Markdown: a heading, the finding, the tables, the reason.
  package func markdown() -> [UInt8] {
    var document = MarkdownDocument()
    document.heading("Handover audit", level: 1)
    for line in header where !line.isEmpty { document.paragraph(line) }
    for section in sections {
      document.heading(section.title)
      document.paragraph(section.finding)
      for table in section.tables + section.folded where !table.rows.isEmpty {
        document.paragraph(table.caption)
        document.table([table.columns] + table.rows)
      }
      document.paragraph(section.why)
    }
    return document.document()
  }
}
