package import Conversations

/// A review sheet as raters gave it back.
///
/// The columns may stand in any order and among others; those that are read are listed in ``wantedColumns``. A cell may
/// begin with the apostrophe that keeps a spreadsheet from reading it as a formula. Rows without any content count for
/// nothing; a row without an answer is kept, because it was drawn and not reviewed. All that is wrong is said at once.
package struct ReviewSheet: Sendable, Equatable {
  /// In the order of the sheet.
  package private(set) var rows: [ReviewedCase] = []

  /// A larger file is no review sheet: 64 MiB.
  package static let byteLimit = 64 << 20

  /// The columns that must be there; case and blanks around their names do not matter.
  package static let wantedColumns = Column.allCases.map(\.rawValue)

  private enum Column: String, CaseIterable {
    case key = "case"
    case sample
    case needsA = "needs_human_a"
    case fromA = "from_message_a"
    case needsB = "needs_human_b"
    case fromB = "from_message_b"
    case agreed = "needs_human_agreed"
  }

  /// Reads the bytes of a file.
  package init(_ bytes: [UInt8]) throws(ReviewFaults) {
    guard bytes.count <= Self.byteLimit else { throw ReviewFaults([ReviewFault(.sheetTooLarge)]) }
    // Spreadsheets also save UTF-16, with a mark.
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      throw ReviewFaults([ReviewFault(.badEncoding)])
    }
    var table = ReviewSheetTable(bytes)
    var header = table.next()
    while let record = header, record.isBlank { header = table.next() }
    var faults = ReviewFaults()
    let places = Self.places(in: header ?? ReviewSheetTable.Record(), &faults)
    if faults.total > 0 { throw faults }
    let width = header?.cells.count ?? 0
    while let record = table.next() {
      if record.isBlank { continue }
      if record.isBroken {
        faults.append(ReviewFault(.cutLine, line: record.line))
      } else if record.holdsMore || record.cells.dropFirst(width).contains(where: { !Self.trimmed($0).isEmpty }) {
        faults.append(ReviewFault(.strayCell, line: record.line))
      } else if let row = Self.row(record, places, &faults) {
        rows.append(row)
      }
    }
    if faults.total > 0 { throw faults }
  }

  /// Where each wanted column stands.
  private static func places(in header: ReviewSheetTable.Record, _ faults: inout ReviewFaults) -> [Column: Int] {
    if header.isBroken { faults.append(ReviewFault(.cutLine, line: header.line)) }
    var places: [Column: Int] = [:]
    for (index, cell) in header.cells.enumerated() {
      guard let column = Column(rawValue: word(trimmed(cell))) else { continue }
      if places[column] == nil {
        places[column] = index
      } else {
        faults.append(ReviewFault(.doubleColumn, line: header.line, column: column.rawValue))
      }
    }
    for column in Column.allCases where places[column] == nil {
      faults.append(ReviewFault(.missingColumn, line: header.line, column: column.rawValue))
    }
    return places
  }

  /// A row, or `nil` where a cell cannot be read.
  private static func row(
    _ record: ReviewSheetTable.Record, _ places: [Column: Int], _ faults: inout ReviewFaults
  ) -> ReviewedCase? {
    let before = faults.total
    func read<Value>(_ column: Column, _ take: (ArraySlice<UInt8>) -> Value?) -> Value? {
      let place = places[column] ?? 0
      let value = take(place < record.cells.count ? trimmed(record.cells[place]) : [])
      if value == nil { faults.append(ReviewFault(.badValue, line: record.line, column: column.rawValue)) }
      return value
    }
    let key = read(.key, key(_:))
    let sample = read(.sample) { SampleName(text: word($0)) }
    let needsA = read(.needsA, opinion(_:))
    let fromA = read(.fromA, lineNumber(_:))
    let needsB = read(.needsB, opinion(_:))
    let fromB = read(.fromB, lineNumber(_:))
    let agreed = read(.agreed, opinion(_:))
    guard faults.total == before, let key, let sample else { return nil }
    return ReviewedCase(
      line: record.line, key: key, sample: sample,
      a: ReviewedCase.Answer(needsA ?? nil, fromMessage: fromA ?? nil),
      b: ReviewedCase.Answer(needsB ?? nil, fromMessage: fromB ?? nil), agreed: agreed ?? nil)
  }

  /// The cell without blanks around it and without the guard before it.
  private static func trimmed(_ cell: [UInt8]) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
    func trim(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      let bytes = bytes.drop(while: isBlank)
      guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return [] }
      return bytes[...last]
    }
    let bytes = trim(cell[...])
    return bytes.first == UInt8(ascii: "'") ? trim(bytes.dropFirst()) : bytes
  }

  /// A short cell in small letters; empty where it is too long to be a word of ours.
  private static func word(_ cell: ArraySlice<UInt8>) -> String {
    cell.count > 64 ? "\u{0}" : String(decoding: cell, as: UTF8.self).lowercased()
  }

  /// An answer; a blank cell is one too, `nil` inside, and anything else that is no answer is `nil` outside.
  private static func opinion(_ cell: ArraySlice<UInt8>) -> Opinion?? {
    switch word(cell) {
    case "": .some(nil)
    case "yes", "y": .some(.yes)
    case "no", "n": .some(.no)
    case "unsure", "?": .some(.unsure)
    default: nil
    }
  }

  /// A line from 1 to 999,999,999, or a blank; spreadsheets may have put `.0` behind it.
  private static func lineNumber(_ cell: ArraySlice<UInt8>) -> Int?? {
    var text = word(cell)
    if text.isEmpty { return .some(nil) }
    if text.hasSuffix(".0") { text.removeLast(2) }
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(text), number > 0
    else { return nil }
    return .some(number)
  }

  /// Sixteen hexadecimal digits, also with `c-` before them, which keeps spreadsheets from seeing a number.
  private static func key(_ cell: ArraySlice<UInt8>) -> UInt64? {
    let cell = cell.starts(with: "c-".utf8) || cell.starts(with: "C-".utf8) ? cell.dropFirst(2) : cell
    guard cell.count == 16, cell.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
    return UInt64(String(decoding: cell, as: UTF8.self), radix: 16)
  }
}
