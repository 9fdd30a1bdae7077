package import Redaction

/// A table: its caption, its columns, its rows, each with as many cells.
///
/// Columns in which every cell begins with a digit or a sign are columns of numbers, and stand at the right.
package struct Table: Sendable {
  package var caption: SafeText
  package var columns: [SafeText]
  package var rows: [[SafeText]]

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - caption: what it shows.
  ///   - columns: the titles.
  ///   - rows: the cells.
  package init(_ caption: SafeText, columns: [SafeText], rows: [[SafeText]] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }
}
