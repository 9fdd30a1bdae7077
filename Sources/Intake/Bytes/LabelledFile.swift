/// A file of labelled data, read whole: one line, one row.
///
/// Every line is strict JSON, read by the same cursor as exports; blank lines count for nothing, a line that is refused
/// is kept with its reason. The whole file is held in memory: such files have some megabytes.
package struct LabelledFile: Sendable {
  /// A line that is no row, counted from zero.
  package struct Refused: Sendable, Equatable {
    package let line: Int
    package let code: DefectCode
  }

  /// The rows, in the order of the file, and the line of each, counted from zero.
  package private(set) var rows: [LabelledRow] = []
  package private(set) var lineNumbers: [Int] = []
  package private(set) var refused: [Refused] = []
  /// How many lines the file has, blank ones too.
  package private(set) var lineCount = 0

  private static let depthLimit = 64
  /// A larger file is no labelled data.
  private static let byteLimit = 1 << 30

  /// Reads a path, or standard input where there is none.
  package init(path: String?) throws(FileError) {
    var block = ByteBuffer(capacity: 1 << 20)
    let count = try Self.fill(&block, from: path)
    var text = ByteBuffer(capacity: 3 * count + 64)
    let stack = ByteBuffer(capacity: (Self.depthLimit / 64 + 2) * 8)
    var cursor = unsafe JSONCursor(
      base: UnsafeRawPointer(block.start), end: count, out: text.start,
      stack: stack.start.assumingMemoryBound(to: UInt64.self), depthLimit: Self.depthLimit)
    while true {
      let start = cursor.startLine()
      if start == .end { break }
      let line = lineCount
      lineCount += 1
      var left = Int.max
      let value = start == .value ? cursor.tree(atMost: &left) : .null
      _ = cursor.finishLine()
      guard start == .value else { continue }
      if let fault = cursor.fault {
        refused.append(Refused(line: line, code: fault))
      } else if let row = LabelledRow(value) {
        rows.append(row)
        lineNumbers.append(line)
      } else {
        refused.append(Refused(line: line, code: .wrongType))
      }
    }
    // The cursor writes into it, so it lives as long.
    text.seal(at: 0)
  }

  /// Reads everything, ends it with a line feed, and answers how many bytes there are.
  private static func fill(_ block: inout ByteBuffer, from path: String?) throws(FileError) -> Int {
    var file = try OpenFile(path: path)
    var count = 0
    while true {
      block.reserve(count + (1 << 20) + 1, keeping: count)
      guard let read = file.read(1 << 20, into: &block, at: count) else {
        throw FileError.cannotRead(path ?? "-", reason: OpenFile.reason)
      }
      if read == 0 { break }
      count += read
      guard count <= byteLimit else { throw FileError.cannotRead(path ?? "-", reason: "is larger than 1 GiB") }
    }
    if count > 0, unsafe block.start.load(fromByteOffset: count - 1, as: UInt8.self) != 0x0a {
      unsafe block.start.storeBytes(of: 0x0a, toByteOffset: count, as: UInt8.self)
      count += 1
    }
    block.seal(at: count)
    return count
  }
}
