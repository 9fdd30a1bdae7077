import Conversations
import Detection
package import Intake
import Judging
import Redaction
package import Studies

/// Writes `rows.bin` and parts: the rows with everything that merging and later comparisons need.
package struct PartWriter {
  /// The bytes with which every part and every `rows.bin` begins.
  package static let mark = PartSection.magic

  private let census: Census
  private let facts: RunFacts

  package init(_ census: Census, _ facts: RunFacts) {
    self.census = census
    self.facts = facts
  }

  /// Writes a part, from which `merge` makes a report.
  ///
  /// - Parameters:
  ///   - inputs: what was read, one for each file of the corpus.
  ///   - problems: inputs that could not be read at all.
  package func writePart(
    inputs: [InputFile], problems: [FileError], cases: Storage, to write: ([UInt8]) throws -> Void
  ) throws {
    var stream = PartStream()
    try stream.begin(sections: PartSection.allCases.count, write)
    try writeRows(inputs.map { $0.part }, names { name, _ in name[...] }, to: &stream, write)
    try stream.section(.defects, defects(problems), write)
    var lengths: [UInt8] = []
    var total = 0
    for entry in census.cases {
      for count in [entry.facts, entry.complete, entry.open] { lengths += fixed(count) }
      total += entry.end - entry.offset
    }
    try stream.section(.lengths, lengths, write)
    try stream.begin(.cases, count: total, write)
    var window = CaseWindow(storage: cases, cases: census.cases)
    var pending: [UInt8] = []
    for entry in census.cases {
      let parts = try window.parts(of: entry)
      pending += parts.facts
      pending += parts.complete
      pending += parts.open
      guard pending.count >= 1 << 18 else { continue }
      try stream.put(pending, write)
      pending.removeAll(keepingCapacity: true)
    }
    try stream.put(pending, write)
    try stream.end(write)
  }

  /// Writes `rows.bin` of a report; its names pass the door of the report.
  package func writeRows(through door: inout ReportDoor, to write: ([UInt8]) throws -> Void) throws {
    var stream = PartStream()
    try stream.begin(sections: PartSection.needed.count, write)
    let names = names { door.pass($0, as: $1) }
    try writeRows(census.corpus.files.map { _ in nil }, names, to: &stream, write)
    try stream.end(write)
  }

  private func writeRows(
    _ parts: [InputPart?], _ names: [UInt8], to stream: inout PartStream, _ write: ([UInt8]) throws -> Void
  ) throws {
    try stream.section(.run, run(), write)
    try stream.section(.files, files(parts), write)
    try stream.section(.names, names, write)
    try stream.begin(.rows, count: census.rows.rows.count * RowBytes.size, write)
    var pending: [UInt8] = []
    let formats = formats
    for index in census.rows.rows.indices {
      var row = census.rows.rows[index]
      row.format = UInt8(formats.firstIndex(of: row.format) ?? 0)
      RowBytes.append(row, to: &pending)
      guard pending.count >= 1 << 18 else { continue }
      try stream.put(pending, write)
      pending.removeAll(keepingCapacity: true)
    }
    try stream.put(pending, write)
    pending.removeAll(keepingCapacity: true)
    let total = census.rows.rows.indices.reduce(0) { $0 + RowBytes.entriesSize(of: census.rows.rows[$1]) }
    try stream.begin(.entries, count: total, write)
    for index in census.rows.rows.indices {
      RowBytes.append(entriesOf: census.rows.rows[index], in: census.rows.entries, to: &pending)
      guard pending.count >= 1 << 18 else { continue }
      try stream.put(pending, write)
      pending.removeAll(keepingCapacity: true)
    }
    try stream.put(pending, write)
  }

  /// The formats that rows have, so that the file of an old report stays the same when a new format is added.
  private var formats: [UInt8] {
    var used = [Bool](repeating: false, count: ExportFormat.allCases.count)
    for index in census.rows.rows.indices { used[Int(census.rows.rows[index].format)] = true }
    return used.indices.filter { used[$0] }.map { UInt8($0) }
  }

  private func run() -> [UInt8] {
    var record = CaseRecord()
    record.add(facts.version.content)
    record.add(RunFacts.hash(of: facts.policy))
    record.add(facts.policy.topics.all.count)
    let used = formats.map { ExportFormat.allCases[Int($0)].rawValue }
    for list in [used, Medium.allCases.map(\.rawValue)] {
      record.add(list.count)
      for word in list { record.add(word) }
    }
    return record.bytes
  }

  private func files(_ parts: [InputPart?]) -> [UInt8] {
    var record = CaseRecord()
    record.add(census.corpus.files.count)
    for (index, file) in census.corpus.files.enumerated() {
      record.add(parts[index]?.name ?? facts.fileNames[index].content)
      record.add(optional: parts[index]?.firstLine)
      record.add(file.format?.rawValue ?? "")
      record.add(file.bytes)
      record.add(file.summary)
      record.add(file.fingerprint)
      record.add(file.errors)
    }
    return record.bytes
  }

  private func names(_ shown: ([UInt8], Attribute) -> ArraySlice<UInt8>) -> [UInt8] {
    var record = CaseRecord()
    for attribute in Attribute.allCases {
      let list = census.names.names[attribute.rawValue]
      record.add(list.count)
      for name in list { record.add(bytes: Array(shown(name, attribute))) }
    }
    return record.bytes
  }

  private func defects(_ problems: [FileError]) -> [UInt8] {
    var record = CaseRecord()
    let defects = census.corpus.defects
    record.add(defects.sortedCounts.count)
    for (code, count) in defects.sortedCounts {
      record.add(code.rawValue)
      record.add(count)
    }
    record.add(defects.kept.count)
    for defect in defects.kept {
      record.add(defect.file)
      record.add(defect.line)
      record.add(optional: defect.column)
      record.add(defect.byte)
      record.add(optional: defect.element)
      record.add(defect.code.rawValue)
      record.add(defect.severity.rawValue)
      record.add(defect.refused ? 1 : 0)
      record.add(defect.subject ?? "")
    }
    record.add(problems)
    record.add(census.corpus.unknownRoles.count)
    for (role, count) in census.corpus.unknownRoles.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      record.add(role)
      record.add(count)
    }
    return record.bytes
  }
}

/// Where the bytes of a file of rows go.
private typealias Sink = ([UInt8]) throws -> Void

/// A file of rows while it is written.
private struct PartStream {
  var checksum = PartChecksum()

  mutating func put(_ bytes: [UInt8], _ write: Sink) throws {
    checksum.add(bytes)
    try write(bytes)
  }

  mutating func begin(sections: Int, _ write: Sink) throws {
    try put(PartSection.magic + fixed(PartSection.version) + fixed(UInt32(sections)), write)
  }

  mutating func begin(_ section: PartSection, count: Int, _ write: Sink) throws {
    try put(fixed(section.rawValue) + fixed(UInt32(0)) + fixed(UInt64(count)), write)
  }

  mutating func section(_ section: PartSection, _ bytes: [UInt8], _ write: Sink) throws {
    try begin(section, count: bytes.count, write)
    try put(bytes, write)
  }

  mutating func end(_ write: Sink) throws { try write(checksum.finish()) }
}

extension CaseRecord {
  fileprivate mutating func add(_ summary: FileSummary) {
    for count in summary.counts { add(count) }
  }

  fileprivate mutating func add(_ fingerprint: Fingerprint) {
    add(fingerprint.lines)
    add(fixed: fingerprint.words.high)
    add(fixed: fingerprint.words.low)
  }

  fileprivate mutating func add(_ errors: [FileError]) {
    add(errors.count)
    for error in errors {
      add(InputFile(path: error.path).baseName)
      add(error.code.rawValue)
      add(error.detail)
      add(error.help ?? "")
    }
  }
}

extension FileSummary {
  /// The counts in the order in which they are written down.
  var counts: [Int] {
    [
      lines, kept, blank, refused, conversations, customerMessages, aiMessages, humanMessages, systemMessages,
      unknownMessages, handoverConversations, confidences, sentiments, records, recordsIgnored, recordsRefused,
    ]
  }

  /// How many counts there are.
  static let countNumber = FileSummary().counts.count

  /// A summary of counts in that order.
  init?(counts: [Int]) {
    guard counts.count == Self.countNumber else { return nil }
    self.init()
    (lines, kept, blank, refused, conversations) = (counts[0], counts[1], counts[2], counts[3], counts[4])
    (customerMessages, aiMessages, humanMessages, systemMessages) = (counts[5], counts[6], counts[7], counts[8])
    (unknownMessages, handoverConversations, confidences, sentiments) = (counts[9], counts[10], counts[11], counts[12])
    (records, recordsIgnored, recordsRefused) = (counts[13], counts[14], counts[15])
  }
}
