/// The records of a table as spreadsheets save it, one after the other.
///
/// RFC 4180 with what programs make of it: a byte order mark, commas, semicolons or tabs, line feeds with or without a
/// carriage return, or a carriage return alone; cells in quotes with doubled quotes and line ends in them. A first line
/// `sep=;` names the separator and is no record; otherwise it is the one that stands most often in the first record
/// outside quotes, and a comma before a semicolon before a tab. Cells are bytes; whether they are UTF-8 is not looked
/// at.
struct ReviewSheetTable {
  /// One row of cells.
  struct Record {
    /// Where it begins, counted from zero.
    var line = 0
    /// At most ``ReviewSheetTable/mostCells``.
    var cells: [[UInt8]] = []
    /// Whether a cell beyond those that are kept holds anything.
    var holdsMore = false
    /// Whether a quoted cell is not closed, or goes on after its closing quote.
    var isBroken = false

    var isBlank: Bool { !holdsMore && !isBroken && cells.allSatisfy { $0.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
  }

  /// More columns than this are no sheet of ours.
  static let mostCells = 1_000

  private let bytes: [UInt8]
  private var place = 0
  private var line = 0
  let separator: UInt8

  /// Finds the separator.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let begin = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    place = begin
    if bytes.count > begin + 4, bytes[begin..<begin + 4].elementsEqual("sep=".utf8),
      Self.separators.contains(bytes[begin + 4]),
      bytes.count == begin + 5 || bytes[begin + 5] == 0x0a || bytes[begin + 5] == 0x0d
    {
      separator = bytes[begin + 4]
      place = begin + 5
      if place < bytes.count { endLine() }
      return
    }
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes[begin...] {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0a || byte == 0x0d { break }
      if let index = Self.separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    separator = Self.separators[counts.firstIndex(of: most) ?? 0]
  }

  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// The next record, also one without anything in it; `nil` at the end.
  mutating func next() -> Record? {
    guard place < bytes.count else { return nil }
    var record = Record(line: line)
    var cell: [UInt8] = []
    while true {
      cell.removeAll(keepingCapacity: true)
      readCell(into: &cell, of: &record)
      if record.cells.count < Self.mostCells {
        record.cells.append(cell)
      } else if !cell.isEmpty {
        record.holdsMore = true
      }
      guard place < bytes.count else { return record }
      if bytes[place] != separator {
        endLine()
        return record
      }
      place += 1
    }
  }

  /// Reads up to a separator, a line end or the end.
  private mutating func readCell(into cell: inout [UInt8], of record: inout Record) {
    guard place < bytes.count, bytes[place] == 0x22 else {
      while place < bytes.count, !isEnd(bytes[place]) {
        cell.append(bytes[place])
        place += 1
      }
      return
    }
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x22 {
        place += 1
        if place >= bytes.count || bytes[place] != 0x22 {
          // Blanks behind the quotes do no harm.
          while place < bytes.count, !isEnd(bytes[place]) {
            if bytes[place] != 0x20 { record.isBroken = true }
            place += 1
          }
          return
        }
        cell.append(0x22)
        place += 1
      } else if byte == 0x0a || byte == 0x0d {
        endLine()
        cell.append(0x0a)
      } else {
        cell.append(byte)
        place += 1
      }
    }
    record.isBroken = true
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0a || byte == 0x0d }

  /// Goes behind a line end.
  private mutating func endLine() {
    let isPair = bytes[place] == 0x0d && place + 1 < bytes.count && bytes[place + 1] == 0x0a
    place += isPair ? 2 : 1
    line += 1
  }
}
