package import Conversations
package import Detection
package import Intake
package import Judging
package import Redaction
package import Studies

/// Settles parts into the same census that one run over all of them gives.
///
/// Parts that name the place where they begin in a file are put together to that file again: lines, bytes and
/// fingerprint are then those of one run. All others stay inputs of their own, in the order of their names. Nothing
/// depends on the order in which parts are given.
package struct PartMerge {
  /// Why parts cannot be settled.
  package enum Fault: Error, Equatable, Sendable {
    /// A part cannot be read.
    case part(Int, PartFault)
    /// Another version of the tool wrote the part.
    case otherVersion(Int)
    /// Another policy judged the part.
    case otherPolicy(Int)
    /// Both are the same.
    case samePart(Int, Int)
    /// Between two parts of a file lines are missing, or stand in both; lines count from one.
    case apart(file: String, after: Int, before: Int)
    /// So many conversations of single event lines have lines in two parts or more, two of which are named.
    case spread(count: Int, Int, Int)
    /// The counts of the parts are too large to be true.
    case impossibleCounts
  }

  /// What parts are settled to.
  package struct Settled: Sendable {
    package var census: Census
    /// Inputs that no part could read.
    package var problems: [FileError]
    package var fileNames: [SafeText]
  }

  private let parts: [PartReader]
  /// The number that each part has for the caller.
  private let numbers: [Int]
  private var files: [ReadFile] = []
  private var fileNames: [SafeText] = []
  /// By part and file: the number of the input, and how many bytes of it lie before.
  private var places: [[(file: Int, byte: Int)]]

  /// Orders the parts and their files.
  package init(_ parts: [PartReader], version: SafeText, policyHash: String) throws(Fault) {
    for (number, part) in parts.enumerated() {
      guard part.version == version.content else { throw .otherVersion(number) }
      guard part.policyHash == policyHash else { throw .otherPolicy(number) }
      guard part.hasCases else { throw .part(number, PartFault(.noCases, at: 0)) }
    }
    numbers = parts.indices.sorted { Self.precedes(parts[$0], parts[$1]) }
    self.parts = numbers.map { parts[$0] }
    places = self.parts.map { $0.files.map { _ in (0, 0) } }
    for (a, b) in zip(self.parts.indices, self.parts.indices.dropFirst())
    where self.parts[a].checksum == self.parts[b].checksum {
      throw .samePart(numbers[a], numbers[b])
    }
    try arrangeFiles()
  }

  private static func precedes(_ a: PartReader, _ b: PartReader) -> Bool {
    let (first, second) = (a.files.first, b.files.first)
    let (name, other) = (first?.name ?? "", second?.name ?? "")
    if name != other { return name.utf8.lexicographicallyPrecedes(other.utf8) }
    let (line, otherLine) = (first?.firstLine ?? 0, second?.firstLine ?? 0)
    if line != otherLine { return line < otherLine }
    return a.checksum.lexicographicallyPrecedes(b.checksum)
  }

  private mutating func arrangeFiles() throws(Fault) {
    var all: [(part: Int, file: Int)] = []
    for (part, reader) in parts.enumerated() { all += reader.files.indices.map { (part, $0) } }
    let parts = parts
    let order = all.sorted { a, b in
      let (first, second) = (parts[a.part].files[a.file], parts[b.part].files[b.file])
      if first.name != second.name { return first.name.utf8.lexicographicallyPrecedes(second.name.utf8) }
      let (line, other) = (first.firstLine ?? -1, second.firstLine ?? -1)
      // A part without lines stands before the one that begins at the same line.
      let (lines, others) = (first.file.summary.lines, second.file.summary.lines)
      return (line, lines, a.part, a.file) < (other, others, b.part, b.file)
    }
    var sum = 0
    var previous: (name: String, line: Int)?
    for (part, number) in order {
      let found = parts[part].files[number]
      for count in found.file.summary.counts + [found.file.bytes] {
        let (total, overflow) = sum.addingReportingOverflow(count)
        guard !overflow else { throw .impossibleCounts }
        sum = total
      }
      let name = InputFile(path: found.name).baseName
      if let line = found.firstLine {
        let isNext = previous.map { $0.name == found.name } ?? false
        let expected = isNext ? previous?.line ?? 0 : 0
        guard line == expected else { throw .apart(file: name, after: expected, before: line + 1) }
        previous = (found.name, line + found.file.summary.lines)
        if isNext, let last = files.indices.last {
          places[part][number] = (last, files[last].bytes)
          files[last].append(found.file)
          continue
        }
      } else {
        previous = nil
      }
      places[part][number] = (files.count, 0)
      files.append(found.file)
      fileNames.append(SafeText(name: name))
    }
  }

  /// Reads all rows and cases and settles them.
  ///
  /// - Parameters:
  ///   - asOf: the cut-off; `nil` takes the newest event of all parts.
  ///   - period: the period that conversations must belong to; `nil` takes all.
  ///   - policy: the policy that judged the parts.
  ///   - defectLimit: how many defects are kept with their places.
  ///   - append: stores cases behind all others and says where they begin.
  package consuming func settled(
    asOf: Instant?, period: Period? = nil, policy: Policy, defectLimit: Int, append: ([UInt8]) throws -> Int
  ) throws -> Settled {
    var sum = CensusSum()
    var events: [(high: UInt64, low: UInt64, part: Int)] = []
    var defects = DefectList(limit: defectLimit)
    var roles: [String: Int] = [:]
    var kept: [Defect] = []
    for (number, part) in parts.enumerated() {
      do {
        try Self.read(part, places[number], &sum, append) { row in
          guard row.facts.contains(.eventLines), !row.facts.contains(.syntheticID) else { return }
          events.append((row.idHigh, row.idLow, number))
        }
      } catch let fault as PartFault {
        throw Fault.part(numbers[number], fault)
      }
      for (code, count) in part.defects.counts { try Self.add(count) { defects.count(code, $0) } }
      for (role, count) in part.unknownRoles {
        try Self.add(count) { roles[role] = min(1 << 60, roles[role, default: 0]) + $0 }
      }
      for var defect in part.defects.kept {
        defect.byte += places[number][defect.file].byte
        defect.file = places[number][defect.file].file
        kept.append(defect)
      }
    }
    try checkSpread(&events)
    kept.sort(by: Defect.stands(_:before:))
    defects.keep(kept)
    let corpus = Corpus(files: files, defects: defects, unknownRoles: roles)
    return Settled(
      census: sum.census(corpus, asOf: asOf, policy: policy, period: period),
      problems: parts.flatMap(\.problems), fileNames: fileNames)
  }

  /// Refuses counts that could not be added up.
  private static func add(_ count: Int, _ add: (Int) -> Void) throws {
    guard count < 1 << 40 else { throw Fault.impossibleCounts }
    add(count)
  }

  private static func read(
    _ part: PartReader, _ places: [(file: Int, byte: Int)], _ sum: inout CensusSum, _ append: ([UInt8]) throws -> Int,
    _ each: (Row) -> Void
  ) throws {
    var begin = 0
    var entryBegin = 0
    for start in stride(from: 0, to: part.rowCount, by: blockSize) {
      let range = start..<min(start + blockSize, part.rowCount)
      var (rows, entries) = try part.rows(range, from: &entryBegin)
      for index in rows.indices {
        let place = places[Int(rows[index].file)]
        rows[index].byte += UInt64(place.byte)
        rows[index].file = UInt32(place.file)
        each(rows[index])
      }
      let cases = try part.cases(range, from: &begin)
      let offset = try append(cases.bytes)
      sum.append(rows, entries, part.names.names, cases.entries, casesFrom: offset)
    }
  }

  /// How many rows are read at a time.
  private static let blockSize = 1 << 15

  /// A conversation whose lines were cut apart was judged in pieces, and no row can make that good.
  private func checkSpread(_ events: inout [(high: UInt64, low: UInt64, part: Int)]) throws {
    events.sort { ($0.high, $0.low, $0.part) < ($1.high, $1.low, $1.part) }
    var count = 0
    var first: (Int, Int)?
    var index = 0
    while index < events.count {
      var end = index + 1
      while end < events.count, events[end].high == events[index].high, events[end].low == events[index].low {
        end += 1
      }
      if events[end - 1].part != events[index].part {
        count += 1
        if first == nil { first = (numbers[events[index].part], numbers[events[end - 1].part]) }
      }
      index = end
    }
    if let first { throw Fault.spread(count: count, first.0, first.1) }
  }
}
