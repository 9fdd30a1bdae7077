package import Redaction
import Rendering

/// A comparison as text: `compare.txt` and the terminal, and `compare.md`.
package struct ComparisonDocument: Sendable {
  private let header: [SafeText]
  private let sections: [ReportSection]

  /// The sections of a comparison, in their order.
  package init(_ content: ComparisonContent) {
    header = content.header
    sections = content.sections
  }

  /// The lines for a terminal, without line feeds at their ends: each section with its finding and its list.
  package func lines() -> [SafeText] {
    let width = ReportDocument.width
    var lines = header.flatMap { $0.wrapped(into: width) }
    for section in sections {
      lines += ["", section.title] + section.finding.wrapped(into: width)
      for line in section.lines {
        let column = line.style == .item ? 6 : line.style.column
        let head = "  " + line.label + SafeText(" ").repeated(max(1, column - 2 - line.label.columns))
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
    document.heading("Handover comparison", level: 1)
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
