package import Redaction

/// How the CSV files of a run are written.
package struct CSVForm: Sendable, Equatable {
  /// Whether the files begin with the mark by which some spreadsheets tell UTF-8.
  package var hasByteOrderMark = false
  /// Whether text that a spreadsheet would take for a formula gets an apostrophe in front.
  package var guardsFormulas = true

  package init() {}

  package init(hasByteOrderMark: Bool, guardsFormulas: Bool) {
    self.hasByteOrderMark = hasByteOrderMark
    self.guardsFormulas = guardsFormulas
  }
}

/// Writes a table as CSV: RFC 4180, CRLF, the names of the columns first.
///
/// Text stands in quotes, numbers do not; what is unknown is an empty cell, never zero. Only text can be guarded
/// against formulas, because a guard would turn a negative number into text.
package struct CSVWriter: Sendable {
  /// What was written since the last ``clear()``.
  package private(set) var bytes: [UInt8] = []
  /// How many cells were guarded so far.
  package private(set) var guarded = 0
  private let form: CSVForm
  private let columns: Int
  private var cells = 0

  /// Writes the names of the columns.
  package init(_ form: CSVForm, columns names: [SafeText]) {
    self.form = form
    columns = names.count
    if form.hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    for name in names { text(name) }
    endRow()
  }

  /// Forgets what was written and keeps the memory.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Adds a cell of text; `nil` and nothing are an empty cell.
  package mutating func text(_ text: SafeText?) {
    beginCell()
    guard let text, !text.isEmpty else { return }
    if CSVCell.append(text, form.guardsFormulas ? .guarded : .raw, to: &bytes) { guarded += 1 }
  }

  /// Adds a whole number; `nil` is an empty cell.
  package mutating func integer(_ number: Int?) {
    beginCell()
    if let number { Digits.append(number, to: &bytes) }
  }

  /// Adds a number that is kept as an integer: `decimal(7_250, places: 4)` is `0.7250`.
  package mutating func decimal(_ units: Int?, places: Int) {
    beginCell()
    if let units { Digits.append(units, places: places, to: &bytes) }
  }

  /// Adds a number with fixed decimals, ties to even; `nil` and what is no number are an empty cell.
  package mutating func number(_ value: Double?, places: Int) {
    beginCell()
    guard let value, let units = Digits.units(of: value, places: places) else { return }
    Digits.append(units, places: places, to: &bytes)
  }

  /// Ends the row, which must have a cell for every column.
  package mutating func endRow() {
    precondition(cells == columns, "a row has another number of cells than the table has columns")
    cells = 0
    bytes += [0x0D, 0x0A]
  }

  private mutating func beginCell() {
    if cells > 0 { bytes.append(0x2C) }
    cells += 1
  }
}
