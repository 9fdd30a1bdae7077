/// A table as strict readers see it: RFC 4180 and the rules of our own files.
struct CSVTable {
  /// One cell: text stands in quotes, a number does not, nothing is unknown.
  enum Cell: Equatable {
    case text(String)
    case number(String)
    case unknown
  }

  /// What is not as it should be.
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  let columns: [String]
  let rows: [[Cell]]

  init(_ text: String) throws {
    var lines: [[Cell]] = [[]]
    var rest = Array(text.utf8)[...]
    guard rest.suffix(2).elementsEqual([0x0D, 0x0A]) else { throw Fault(description: "the last line has no end") }
    while !rest.isEmpty {
      lines[lines.count - 1].append(try Self.cell(&rest))
      switch rest.popFirst() {
      case 0x2C: break
      case 0x0D where rest.popFirst() == 0x0A: lines.append([])
      default: throw Fault(description: "a cell is followed by something else than a comma or CR LF")
      }
    }
    lines.removeLast()
    columns = try lines.removeFirst().map {
      guard case .text(let name) = $0 else { throw Fault(description: "a column's name is no text") }
      return name
    }
    for line in lines where line.count != columns.count { throw Fault(description: "a row has \(line.count) cells") }
    rows = lines
  }

  private static func cell(_ rest: inout ArraySlice<UInt8>) throws -> Cell {
    guard rest.first == 0x22 else {
      let plain = rest.prefix { $0 != 0x2C && $0 != 0x0D }
      rest = rest.dropFirst(plain.count)
      if plain.isEmpty { return .unknown }
      let text = String(decoding: plain, as: UTF8.self)
      guard text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil else { throw Fault(description: "\(text) is no number") }
      return .number(text)
    }
    rest = rest.dropFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == 0x22 {
        guard rest.first == 0x22 else { return .text(String(decoding: bytes, as: UTF8.self)) }
        rest = rest.dropFirst()
      }
      bytes.append(byte)
    }
    throw Fault(description: "a quote stays open")
  }

  /// The cells of one column.
  subscript(column: String) -> [Cell] {
    guard let place = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0[place] }
  }

  /// The numbers of one column; unknown ones are left out.
  func integers(_ column: String) -> [Int] {
    self[column].compactMap {
      guard case .number(let digits) = $0 else { return nil }
      return Int(digits)
    }
  }

  /// The texts of one column; unknown ones are `nil`.
  func texts(_ column: String) -> [String?] {
    self[column].map {
      guard case .text(let text) = $0 else { return nil }
      return text
    }
  }
}
