package import Redaction

/// A table for a terminal or a text file: columns beside each other, no lines, no colours.
///
/// A column is as wide as its widest cell. Numbers stand at the right. Where a widest line is asked for, the
/// columns that may shrink give way, the widest first, and what does not fit ends in `...`.
package struct TextTable: Sendable {
  /// One column.
  package struct Column: Sendable {
    /// Where a cell stands in its column.
    package enum Side: Sendable { case left, right }

    let title: SafeText
    let side: Side
    let canShrink: Bool

    /// Makes a column; an empty title is possible.
    package init(_ title: SafeText, _ side: Side = .left, canShrink: Bool = false) {
      self.title = title
      self.side = side
      self.canShrink = canShrink
    }
  }

  private let columns: [Column]
  private var rows: [[SafeText]] = []

  /// A table without rows.
  package init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; it has as many cells as the table has columns.
  package mutating func add(_ cells: [SafeText]) {
    precondition(cells.count == columns.count, "a row has another number of cells than the table has columns")
    rows.append(cells)
  }

  /// The lines, without line ends and without blanks at their ends; the titles first where there are any.
  ///
  /// - Parameters:
  ///   - indent: blanks before each line.
  ///   - width: the most columns that a line may take; cells are cut down to four columns, never further.
  package func lines(indent: Int = 2, width: Int = .max) -> [SafeText] {
    let titles = columns.map(\.title)
    let all = (titles.allSatisfy(\.isEmpty) ? [] : [titles]) + rows
    var widths = columns.indices.map { column in all.reduce(0) { max($0, $1[column].columns) } }
    let room = width.subtractingReportingOverflow(indent + gap * max(0, columns.count - 1)).partialValue
    while widths.reduce(0, +) > room {
      let candidates = columns.indices.filter { columns[$0].canShrink && widths[$0] > 4 }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return all.map { line($0, widths, indent: indent) }
  }

  private let gap = 2

  private func line(_ cells: [SafeText], _ widths: [Int], indent: Int) -> SafeText {
    let blank: SafeText = " "
    var line = SafeText.empty
    var pending = indent
    for (column, cell) in cells.enumerated() {
      let fitted = cell.fitted(into: widths[column])
      let free = widths[column] - fitted.columns
      if columns[column].side == .right { pending += free }
      if !fitted.isEmpty {
        line += blank.repeated(pending) + fitted
        pending = 0
      }
      if columns[column].side == .left { pending += free }
      pending += gap
    }
    return line
  }
}
