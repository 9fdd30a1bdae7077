package import Redaction

/// Builds a Markdown document: headings, sentences and tables of two columns; no raw HTML.
///
/// What must not grow without end is made of sections; the last ones give way first.
package struct MarkdownDocument: Sendable {
  private var sections: [[UInt8]] = [[]]

  /// The most bytes of a document; GitHub cuts at 1 MiB.
  package static let limit = 900 * 1024

  package init() {}

  /// Begins a section with a heading of a level from 1 to 6.
  package mutating func heading(_ text: SafeText, level: Int = 2) {
    sections.append([])
    add(String(repeating: "#", count: level) + " ")
    add(text)
    add("\n\n")
  }

  /// Adds a sentence as a paragraph.
  package mutating func paragraph(_ text: SafeText) {
    add(text)
    add("\n\n")
  }

  /// Adds a table; the first row holds the titles, all rows have as many cells as it.
  package mutating func table(_ rows: [[SafeText]]) {
    for (number, row) in rows.enumerated() {
      for cell in row {
        add("| ")
        add(cell)
        add(" ")
      }
      add("|\n")
      if number == 0 { add(String(repeating: "| --- ", count: row.count) + "|\n") }
    }
    add("\n")
  }

  /// The document; sections that would lead beyond the limit are left out, the last first, with a sentence.
  package func document(limit: Int = MarkdownDocument.limit) -> [UInt8] {
    let all = sections.reduce(0) { $0 + $1.count }
    if all <= limit { return Array(sections.joined()) }
    var kept = sections
    var dropped = 0
    var size = all
    let room = limit - 100
    while size > room, let last = kept.popLast() {
      size -= last.count
      dropped += 1
    }
    let note = "\(dropped) sections are left out here, because the text would be too long.\n"
    return Array(kept.joined()) + Array(note.utf8)
  }

  private mutating func add(_ marks: String) { sections[sections.count - 1] += Array(marks.utf8) }

  private mutating func add(_ text: SafeText) { MarkdownText.append(cell: text, to: &sections[sections.count - 1]) }
}
