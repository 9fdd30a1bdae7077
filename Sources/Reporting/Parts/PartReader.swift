import Conversations
import Detection
package import Intake
package import Judging
package import Studies

/// Reads a file of rows, which anybody may have written: every number is held against what it can be.
///
/// Making a value checks the whole file but the rows and the cases, which `rows` and ``cases(_:from:)`` check
/// as they hand them out.
package struct PartReader {
  /// One input that was read for the file.
  package struct File: Sendable {
    package var name: String
    /// The line of the file of that name at which the part begins; `nil` when it is whole.
    package var firstLine: Int?
    package var file: ReadFile
  }

  package let version: String
  /// The SHA-256 of the policy that judged.
  package let policyHash: String
  package let files: [File]
  package let names: AttributeNames
  package let rowCount: Int
  /// How many topics the policy has.
  package let topicCount: Int
  /// Inputs that could not be read at all.
  package private(set) var problems: [FileError] = []
  package private(set) var defects: DefectList
  package private(set) var unknownRoles: [(role: String, count: Int)] = []
  /// Tells two files apart.
  package let checksum: [UInt8]

  private let read: (Int, Int) throws -> [UInt8]
  private let limits: RowLimits
  private let rowsStart: Int
  private let entriesStart: Int
  private let entriesCount: Int
  private var lengthsStart = 0
  private var casesStart = 0
  private var casesCount = 0

  /// What stands behind the rows.
  package enum Contents: Sendable {
    /// The cases of a report.
    case cases
    /// The tapes of a search for thresholds.
    case tapes
  }

  private let contents: Contents

  /// What a run of rows has to be merged.
  package struct Cases {
    package var entries: [CaseEntry]
    package var bytes: [UInt8]
  }

  /// Reads everything but rows and cases.
  ///
  /// - Parameters:
  ///   - size: the size of the file.
  ///   - defectLimit: how many defects are kept.
  ///   - contents: what stands behind the rows.
  ///   - read: gives so many bytes from a place.
  package init(
    size: Int, defectLimit: Int, holding contents: Contents = .cases, _ read: @escaping (Int, Int) throws -> [UInt8]
  ) throws {
    let layout = try PartLayout(size: size, read)
    self.contents = contents
    checksum = layout.checksum
    self.read = read
    defects = DefectList(limit: defectLimit)
    var record = try layout.record(.run, read)
    version = record.text()
    policyHash = record.text()
    let topics = record.number(below: Topic.limit + 1)
    topicCount = topics
    let formats = record.list { reading in
      UInt8(ExportFormat.allCases.firstIndex(of: reading.known(ExportFormat.self, else: .handover)) ?? 0)
    }
    let media = record.list { reading in
      UInt8(Medium.allCases.firstIndex(of: reading.known(Medium.self, else: .unknown)) ?? 0)
    }
    try layout.end(record, .run)
    record = try layout.record(.files, read)
    files = record.list { File(&$0) }
    try layout.end(record, .files)
    record = try layout.record(.names, read)
    var lists: [[[UInt8]]] = []
    for _ in Attribute.allCases { lists.append(record.list { Array($0.identifier()) }) }
    try layout.end(record, .names)
    let areNames = lists.allSatisfy { list in
      list.count <= NameTable.limit && list.allSatisfy { !$0.isEmpty && $0.count <= NameTable.longest }
    }
    guard areNames else { throw PartFault(.impossibleValue, at: layout[.names].start) }
    names = AttributeNames(lists)
    let rows = layout[.rows]
    guard rows.count % RowBytes.size == 0 else { throw PartFault(.wrongLength, at: rows.start) }
    rowsStart = rows.start
    (entriesStart, entriesCount) = layout[.entries]
    rowCount = rows.count / RowBytes.size
    limits = RowLimits(files: files.count, topics: topics, names: names, formats: formats, media: media)
    if layout.isPart { try readRest(layout) }
  }

  /// Whether it can be merged.
  package var hasCases: Bool { casesStart > 0 }

  private mutating func readRest(_ layout: PartLayout) throws {
    var record = try layout.record(.defects, read)
    let counts = record.list { ($0.known(DefectCode.self, else: .badJSON), $0.number()) }
    guard zip(counts, counts.dropFirst()).allSatisfy({ $0.0 < $1.0 }) else {
      throw PartFault(.impossibleValue, at: layout[.defects].start)
    }
    for (code, count) in counts { defects.count(code, count) }
    let kept = record.list { Defect(&$0, files: files.count) }
    problems = record.list { FileError(&$0) }
    unknownRoles = record.list { ($0.text(), $0.number()) }
    try layout.end(record, .defects)
    // What is kept was counted already.
    for defect in kept {
      guard (defects.counts[defect.code] ?? 0) > 0 else {
        throw PartFault(.impossibleValue, at: layout[.defects].start)
      }
    }
    defects.keep(kept)
    let (lengths, cases) = (layout[.lengths], layout[.cases])
    guard lengths.count == rowCount * 12 else { throw PartFault(.wrongLength, at: lengths.start) }
    (lengthsStart, casesStart, casesCount) = (lengths.start, cases.start, cases.count)
  }

  /// The next rows with their entries, as the file has them.
  ///
  /// - Parameters:
  ///   - range: which rows; what comes before was read before.
  ///   - begin: where their entries begin among all entries; the answer says where they end.
  package func rows(_ range: Range<Int>, from begin: inout Int) throws -> (rows: [Row], entries: Entries) {
    let start = rowsStart + range.lowerBound * RowBytes.size
    let bytes = try read(start, range.count * RowBytes.size)
    var rows: [Row] = []
    var size = 0
    rows.reserveCapacity(range.count)
    for offset in stride(from: 0, to: bytes.count, by: RowBytes.size) {
      var reading = RowReading(bytes[offset..<offset + RowBytes.size])
      let row = reading.row(limits)
      guard !reading.isBroken else { throw PartFault(.impossibleValue, at: start + offset) }
      size += RowBytes.entriesSize(of: row)
      guard size <= entriesCount - begin else { throw PartFault(.wrongLength, at: start + offset) }
      rows.append(row)
    }
    let entries = try entries(of: &rows, size: size, at: entriesStart + begin)
    begin += size
    if range.upperBound == rowCount, begin != entriesCount {
      throw PartFault(.wrongLength, at: entriesStart + begin)
    }
    return (rows, entries)
  }

  private func entries(of rows: inout [Row], size: Int, at place: Int) throws -> Entries {
    var entries = Entries()
    var reading = RowReading(try read(place, size)[...])
    for index in rows.indices {
      rows[index].needRange.first = UInt32(entries.needs.count)
      rows[index].handoverRange.first = UInt32(entries.handovers.count)
      rows[index].topicRange.first = UInt32(entries.topics.count)
      rows[index].signalRange.first = UInt32(entries.signals.count)
      for _ in 0..<rows[index].needRange.count { entries.needs.append(reading.need()) }
      for _ in 0..<rows[index].handoverRange.count { entries.handovers.append(reading.handover()) }
      for _ in 0..<rows[index].topicRange.count { entries.topics.append(reading.topic(limits)) }
      for _ in 0..<rows[index].signalRange.count { entries.signals.append(reading.signal()) }
      guard !reading.isBroken else { throw PartFault(.impossibleValue, at: place) }
    }
    return entries
  }

  /// The cases of the next rows; `begin` is where they begin among all cases, and the answer says where they end.
  package func cases(_ range: Range<Int>, from begin: inout Int) throws -> Cases {
    let lengths = try read(lengthsStart + range.lowerBound * 12, range.count * 12)
    var entries: [CaseEntry] = []
    entries.reserveCapacity(range.count)
    var total = 0
    for offset in stride(from: 0, to: lengths.count, by: 12) {
      let parts = (0..<3).map { number(lengths[(offset + $0 * 4)...], UInt32.self) }
      entries.append(CaseEntry(offset: total, facts: parts[0], complete: parts[1], open: parts[2]))
      total += parts.reduce(0) { $0 + Int($1) }
      guard total <= casesCount - begin else {
        throw PartFault(.wrongLength, at: lengthsStart + range.lowerBound * 12 + offset)
      }
    }
    var cases = Cases(entries: entries, bytes: try read(casesStart + begin, total))
    try arrange(&cases, from: casesStart + begin)
    begin += total
    if range.upperBound == rowCount, begin != casesCount { throw PartFault(.wrongLength, at: casesStart + begin) }
    return cases
  }

  /// Reads every case once, and brings its parts into the order of the store: facts, open, complete.
  private func arrange(_ cases: inout Cases, from start: Int) throws {
    guard contents == .cases else {
      for entry in cases.entries {
        let isWhole = TapedCase(cases.bytes[entry.offset..<entry.offset + Int(entry.facts)]) != nil
        guard isWhole, entry.open == 0, entry.complete == 0 else {
          throw PartFault(.impossibleValue, at: start + entry.offset)
        }
      }
      return
    }
    var written = WrittenCase()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cases.bytes.count)
    for entry in cases.entries {
      let facts = cases.bytes[entry.offset..<entry.offset + Int(entry.facts)]
      let complete = cases.bytes[facts.endIndex..<facts.endIndex + Int(entry.complete)]
      let open = cases.bytes[complete.endIndex..<complete.endIndex + Int(entry.open)]
      let isWhole =
        written.read(facts: facts, decisions: complete, topics: limits.topics)
        && (open.isEmpty || written.read(facts: facts, decisions: open, topics: limits.topics))
      guard isWhole else { throw PartFault(.impossibleValue, at: start + entry.offset) }
      bytes += facts
      bytes += open
      bytes += complete
    }
    cases.bytes = bytes
  }
}

/// Where the sections of a file of rows lie.
private struct PartLayout {
  private(set) var sections: [PartSection: (start: Int, count: Int)] = [:]
  let checksum: [UInt8]

  init(size: Int, _ read: (Int, Int) throws -> [UInt8]) throws {
    let least = PartSection.headerSize + PartSection.checksumSize
    let head = try read(0, min(size, PartSection.headerSize))
    guard head.starts(with: PartSection.magic) else { throw PartFault(.notRows, at: 0) }
    guard size >= least else { throw PartFault(.wrongLength, at: size) }
    guard number(head[8...], UInt32.self) == PartSection.version else { throw PartFault(.otherVersion, at: 8) }
    let end = size - PartSection.checksumSize
    var at = PartSection.headerSize
    var last: UInt32 = 0
    for _ in 0..<number(head[12...], UInt32.self) {
      guard end - at >= PartSection.sectionHeaderSize else { throw PartFault(.wrongLength, at: at) }
      let header = try read(at, PartSection.sectionHeaderSize)
      let kind = number(header[...], UInt32.self)
      guard let section = PartSection(rawValue: kind), kind > last, number(header[4...], UInt32.self) == 0 else {
        throw PartFault(.impossibleValue, at: at)
      }
      at += PartSection.sectionHeaderSize
      let count = number(header[8...], UInt64.self)
      guard count <= UInt64(end - at) else { throw PartFault(.wrongLength, at: at - 8) }
      sections[section] = (at, Int(count))
      at += Int(count)
      last = kind
    }
    guard at == end else { throw PartFault(.wrongLength, at: at) }
    let isRows = sections.count == PartSection.needed.count || sections.count == PartSection.allCases.count
    let found = sections
    guard isRows, PartSection.needed.allSatisfy({ found[$0] != nil }) else {
      throw PartFault(.impossibleValue, at: 12)
    }
    var sum = PartChecksum()
    for start in stride(from: 0, to: end, by: 1 << 20) { sum.add(try read(start, min(1 << 20, end - start))) }
    checksum = sum.finish()
    guard try read(end, PartSection.checksumSize) == checksum else { throw PartFault(.damaged, at: end) }
  }

  /// Whether it has cases.
  var isPart: Bool { sections.count == PartSection.allCases.count }

  subscript(section: PartSection) -> (start: Int, count: Int) { sections[section] ?? (0, 0) }

  func record(_ section: PartSection, _ read: (Int, Int) throws -> [UInt8]) throws -> CaseReading {
    CaseReading(try read(self[section].start, self[section].count)[...])
  }

  /// Whatever was read of a section must have been all of it, and right.
  func end(_ record: CaseReading, _ section: PartSection) throws {
    guard record.isComplete else {
      throw PartFault(.impossibleValue, at: self[section].start + record.position)
    }
  }
}

extension PartReader.File {
  fileprivate init(_ record: inout CaseReading) {
    name = record.text()
    firstLine = record.optional(below: Int(UInt32.max))
    file = ReadFile(path: name)
    let format = record.text()
    if !format.isEmpty {
      file.format = ExportFormat(rawValue: format)
      if file.format == nil { record.fail() }
    }
    file.bytes = record.number()
    let counts = (0..<FileSummary.countNumber).map { _ in record.number() }
    if let summary = FileSummary(counts: counts) { file.summary = summary }
    let lines = record.number()
    file.fingerprint = Fingerprint(lines: lines, words: (record.word64(), record.word64()))
    file.errors = record.list { FileError(&$0) }
    // Every line is kept, blank or refused.
    let known = [file.summary.kept, file.summary.blank, file.summary.refused]
    let (sum, overflow) = known.reduce((0, false)) { sum, count in
      let (next, overflow) = sum.0.addingReportingOverflow(count)
      return (next, sum.1 || overflow)
    }
    if overflow || sum != file.summary.lines || lines != file.summary.lines { record.fail() }
  }
}

extension FileError {
  fileprivate init(_ record: inout CaseReading) {
    let path = record.text()
    let code = record.known(DefectCode.self, else: .cannotRead)
    let (detail, help) = (record.text(), record.text())
    self.init(path: path, code: code, detail: detail, help: help.isEmpty ? nil : help)
  }
}

extension Defect {
  fileprivate init(_ record: inout CaseReading, files: Int) {
    let file = record.number(below: max(1, files))
    let (line, column, byte, element) = (record.number(), record.optional(), record.number(), record.optional())
    let code = record.known(DefectCode.self, else: .badJSON)
    let severity = record.known(Defect.Severity.self, else: .warning)
    let refused = record.flag()
    let subject = record.text()
    self.init(
      file: file, line: line, column: column, byte: byte, element: element, code: code, severity: severity,
      refused: refused, subject: subject.isEmpty ? nil : subject)
    if files == 0 { record.fail() }
  }
}
