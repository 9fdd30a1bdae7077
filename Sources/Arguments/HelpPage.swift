/// A help page as lines of plain text, made from the rows of a verb.
package struct HelpPage: Sendable, Equatable {
  /// The widest a line may be, in columns.
  package static let width = 80

  /// The most lines that a page should have.
  package static let height = 40

  /// The lines, without line ends.
  package let lines: [String]

  /// A page of given lines.
  package init(lines: [String]) { self.lines = lines }
}

extension Command {
  /// The page that `--help` shows: what it does, usage, examples, then the options in groups.
  package var page: HelpPage {
    var lines = wrapped(summary, indent: 0)
    lines += [
      "", "Usage: handover \(name) [options]" + (operands.placeholder.isEmpty ? "" : " " + operands.placeholder), "",
      "Examples",
    ]
    lines += examples.flatMap(exampleLines)
    let groups = OptionGroup.allCases.map { group in (group, options.filter { $0.group == group }) }
      .filter { !$0.1.isEmpty }
      .map { [$0.0.rawValue] + $0.1.flatMap { row(short: $0.short, title(of: $0), summary(of: $0)) } }
    // Groups stand apart as long as the page fits a screen.
    let isLong = lines.count + groups.reduce(3) { $0 + $1.count + 1 } > HelpPage.height
    for (number, group) in groups.enumerated() { lines += (isLong && number > 0 ? [] : [""]) + group }
    lines += (isLong ? [] : [""]) + row(short: "h", "--help", "Show this page.")
    lines.append("Exit codes: handover help exit")
    return HelpPage(lines: lines)
  }

  /// The line, and what it does beside it where both fit.
  private func exampleLines(_ example: Example) -> [String] {
    let noteColumn = 48
    let line = "  " + example.line
    if line.count + 2 <= noteColumn, noteColumn + example.note.count <= HelpPage.width {
      return [line.filled(to: noteColumn) + example.note]
    }
    return [line, "      " + example.note]
  }

  private func title(of option: Option<Settings>) -> String {
    "--" + option.name + (option.placeholder.map { " " + $0 } ?? "")
  }

  private func summary(of option: Option<Settings>) -> String {
    if option.choices.isEmpty { return option.summary }
    let choices = option.choices.joined(separator: "|")
    // Many words would fill the page; they have a page of their own.
    return option.summary + (choices.count <= 40 ? " (\(choices))" : " (handover help \(option.name))")
  }

  private func row(short: Character?, _ title: String, _ summary: String) -> [String] {
    let column = 28
    let start = "  " + (short.map { "-\($0), " } ?? "    ") + title
    let text = wrapped(summary, indent: column)
    guard start.count < column, let first = text.first else { return [start] + text }
    return [start.filled(to: column) + first.dropFirst(column)] + text.dropFirst()
  }

  /// The words in lines that fit the page, each begun with blanks.
  private func wrapped(_ text: String, indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = blanks
    for word in text.split(separator: " ") {
      if line.count > indent, line.count + 1 + word.count > HelpPage.width {
        lines.append(line)
        line = blanks
      }
      if line.count > indent { line += " " }
      line += word
    }
    return lines + [line]
  }
}

extension String {
  /// The text with blanks behind it, up to a column.
  fileprivate func filled(to column: Int) -> String { self + String(repeating: " ", count: max(0, column - count)) }
}
