import Conversations
import Detection
import Foundation
import Intake
import Judging
import Redaction
import Rendering
import Studies
import Synchronization
import Testing

@testable import Reporting

/// Parts in memory, and the reports that they are settled to.
struct Shard {
  var bytes: [UInt8]

  /// Reads lines as a part of a file.
  init(_ lines: [String], name: String = "week.jsonl", firstLine: Int? = 0, threads: Int = 1) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handover-part-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "\(name)")
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
    var input = InputFile(path: file.path)
    input.part = firstLine.map { InputPart(name: name, firstLine: $0) }
    let storage = Memory()
    let census = try Census.run(
      [input], Shard.settings, policy: Policy(), lexicon: .english, threads: threads, asOf: nil, scribe: CaseLines.self,
      storage: storage.storage)
    let facts = RunFacts(
      version: "0.0.0", policy: Policy(), policyName: "built-in policy", isComplete: true,
      fileNames: [SafeText(name: input.baseName)])
    bytes = []
    try PartWriter(census, facts).writePart(inputs: [input], problems: [], cases: storage.storage) { bytes += $0 }
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  static var settings: IntakeSettings {
    var settings = IntakeSettings()
    settings.format = .handover
    return settings
  }

  var reader: PartReader {
    get throws {
      let bytes = bytes
      return try PartReader(size: bytes.count, defectLimit: 1_000) { Array(bytes[$0..<$0 + $1]) }
    }
  }

  /// The same with a checksum that fits.
  var sealed: Shard {
    var checksum = PartChecksum()
    let content = Array(bytes.dropLast(16))
    checksum.add(content)
    return Shard(bytes: content + checksum.finish())
  }

  static let policyHash = RunFacts.hash(of: Policy())

  private static func settled(_ parts: [Shard], _ storage: Memory) throws -> (PartMerge.Settled, RunFacts) {
    let merge = try PartMerge(try parts.map { try $0.reader }, version: "0.0.0", policyHash: policyHash)
    let settled = try merge.settled(asOf: nil, policy: Policy(), defectLimit: 1_000) { try storage.storage.append($0) }
    let facts = RunFacts(
      version: "0.0.0", policy: Policy(), policyName: "built-in policy", isComplete: true,
      fileNames: settled.fileNames)
    return (settled, facts)
  }

  /// Everything that depends on rows, cases and problems, by file.
  static func files(_ parts: [Shard]) throws -> [String: [UInt8]] {
    let storage = Memory()
    let (settled, facts) = try settled(parts, storage)
    var files: [String: [UInt8]] = [:]
    var door = ReportDoor(facts.policy)
    _ = try CasePass(settled.census, facts, CSVForm()).write(from: storage.storage, through: &door) {
      files[$0.name.description, default: []] += $1
    }
    for table in SliceTables.all(settled.census, facts, CSVForm(), through: &door) {
      files[table.name.description] = table.bytes
    }
    let findings = try NamedFindings(settled.census, facts, from: storage.storage, through: door)
    let content = ReportContent(
      settled.census, facts, ReportNumbers(settled.census.rows, facts.policy), findings)
    files["summary.md"] = ReportDocument(content).markdown()
    for table in FindingTables(findings, facts, CSVForm()).all() { files[table.name.description] = table.bytes }
    settled.census.corpus.writeProblemLines(fileNames: facts.fileNames) { files["problems.jsonl", default: []] += $0 }
    return files
  }

  /// Everything that a report over parts says, by file.
  static func report(_ parts: [Shard]) throws -> [String: [UInt8]] {
    var files = try files(parts)
    let (settled, facts) = try settled(parts, Memory())
    let values = ReportNumbers(settled.census.rows, facts.policy)
    files["summary.json"] = SummaryJSON(settled.census, facts, values).document()
    files["manifest.json"] = Manifest(
      settled.census, facts, verb: "report", asOf: nil, door: ReportDoor(facts.policy)
    ).document(outputs: [])
    var door = ReportDoor(facts.policy)
    try PartWriter(settled.census, facts).writeRows(through: &door) { files["rows.bin", default: []] += $0 }
    return files
  }
}

/// A store in memory.
final class Memory: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var storage: Studies.Storage {
    Studies.Storage(
      append: { new in
        self.bytes.withLock { all in
          defer { all += new }
          return all.count
        }
      },
      read: { offset, count in self.bytes.withLock { Array($0[offset..<offset + count]) } })
  }
}

@Suite("Parts of a report")
struct PartTests {
  /// Conversations of all sorts, a broken line, a blank one, one without an identifier, and the same identifier twice.
  static let lines: [String] = (0..<12).flatMap { number -> [String] in
    let hour = 10 + number % 8
    let start = "2026-11-0\(1 + number % 7)T\(hour)"
    func event(_ minute: Int, _ rest: String) -> String { #"{"ts":"\#(start):0\#(minute):00Z",\#(rest)}"# }
    let asked = [
      event(0, #""kind":"message","role":"customer","text":"my lamp is dark""#),
      event(1, #""kind":"message","role":"ai","text":"Press the green key.""#),
      event(2, #""kind":"message","role":"customer","text":"get me a human, this is about my lawyer""#),
    ]
    let ends = [
      [
        event(3, #""kind":"handover_requested","by":"ai","team":"care""#),
        event(4, #""kind":"message","role":"human","name":"Ana","text":"I have sent a new one.""#),
      ],
      [event(3, #""kind":"message","role":"ai","text":"It has a green key.""#)],
      [event(3, #""kind":"handover_requested","by":"ai","team":"=care""#)],
    ]
    let events = (asked + ends[number % 3]).joined(separator: ",")
    let line = #"{"id":"c-\#(number % 10)","channel":"\#(number % 2 == 0 ? "web" : "app")","events":[\#(events)]}"#
    switch number {
    case 3: return [line, #"{"events":[\#(events)]}"#]
    case 5: return [line, "", String(line.dropLast(9))]
    case 7: return [line, line.replacing("\"customer\"", with: "\"guest\"")]
    default: return [line]
    }
  }

  @Test("A part reads back as it was written")
  func roundTrip() throws {
    let reader = try Shard(Self.lines).reader
    #expect(reader.rowCount == 14)
    #expect(reader.hasCases)
    #expect(reader.files.map(\.name) == ["week.jsonl"])
    #expect(reader.files[0].file.summary.lines == Self.lines.count)
    #expect(reader.files[0].file.summary.refused == 1)
    #expect(reader.defects.sortedCounts.map(\.code) == [.cutLine, .missingID, .unknownRole])
    #expect(reader.defects.kept.count == 3)
    #expect(reader.unknownRoles.map(\.role) == ["guest"])
    #expect(reader.names.names[Attribute.team.rawValue] == [Array("=care".utf8), Array("care".utf8)])
    var begin = 0
    let cases = try reader.cases(0..<14, from: &begin)
    #expect(cases.entries.count == 14)
  }

  @Test("Any cut into parts, in any order, gives the report of one part", arguments: [1, 2, 3, 5, 7])
  func split(_ count: Int) throws {
    let one = try Shard.report([try Shard(Self.lines)])
    #expect(one.count == 25)
    var parts: [Shard] = []
    for number in 0..<count {
      let range = Self.lines.count * number / count..<Self.lines.count * (number + 1) / count
      parts.append(try Shard(Array(Self.lines[range]), firstLine: range.lowerBound, threads: 1 + number % 3))
    }
    for order in [parts, parts.reversed(), Array(parts.dropFirst() + parts.prefix(1))] {
      let found = try Shard.report(order)
      for (name, bytes) in one { #expect(found[name] == bytes, "\(name)") }
    }
  }

  @Test("Parts without a place differ in what is said of the inputs only")
  func unplaced() throws {
    let one = try Shard.report([try Shard(Self.lines, name: "a.jsonl", firstLine: nil)])
    let parts = try [0..<7, 7..<Self.lines.count].enumerated().map { number, range in
      try Shard(Array(Self.lines[range]), name: "a\(number).jsonl", firstLine: nil)
    }
    let found = try Shard.report(parts.reversed())
    for name in one.keys.sorted() where name.hasSuffix(".csv") {
      if name == "flagged.csv" || name == "handovers.csv" { continue }
      #expect(found[name] == one[name], "\(name)")
    }
    // The last two sections are about the inputs: how good they are, and what they were called.
    func beforeInputs(_ report: [String: [UInt8]]) -> Substring? {
      let text = String(decoding: report["summary.md"] ?? [], as: UTF8.self)
      return text.firstRange(of: "## What was read").map { text[..<$0.lowerBound] }
    }
    #expect(beforeInputs(one) != nil)
    #expect(beforeInputs(found) == beforeInputs(one))
    // Where an example stands is said of the input, like how many files there were.
    func figures(_ bytes: [UInt8]?) -> [Substring] {
      String(decoding: bytes ?? [], as: UTF8.self).replacing("\"files\": 2", with: "\"files\": 1")
        .split(separator: "\n").filter { !$0.contains("\"file\":") && !$0.contains("\"line\":") }
    }
    #expect(figures(found["summary.json"]) == figures(one["summary.json"]))
    #expect(figures(one["summary.json"]).count > 1_000)
  }

  @Test("What does not fit together is refused")
  func refused() throws {
    func fault(_ parts: [Shard]) -> PartMerge.Fault? {
      do {
        _ = try Shard.report(parts)
        return nil
      } catch { return error as? PartMerge.Fault }
    }
    let (first, second) = (Array(Self.lines[..<6]), Array(Self.lines[6..<9]))
    let a = try Shard(first)
    #expect(fault([a, try Shard(second, firstLine: 6)]) == nil)
    #expect(fault([a, a]) == .samePart(0, 1))
    #expect(fault([a, try Shard(second, firstLine: 8)]) == .apart(file: "week.jsonl", after: 6, before: 9))
    #expect(fault([a, try Shard(second, firstLine: 4)]) == .apart(file: "week.jsonl", after: 6, before: 5))
    #expect(fault([try Shard(second, firstLine: 6)]) == .apart(file: "week.jsonl", after: 0, before: 7))
    #expect(throws: PartMerge.Fault.otherVersion(0)) {
      try PartMerge([try a.reader], version: "0.0.1", policyHash: RunFacts.hash(of: Policy()))
    }
    #expect(throws: PartMerge.Fault.otherPolicy(0)) { try PartMerge([try a.reader], version: "0.0.0", policyHash: "") }
    let rows = Shard(bytes: try Shard.report([a])["rows.bin"] ?? [])
    #expect(fault([rows]) == .part(0, PartFault(.noCases, at: 0)))
  }

  @Test("A conversation of event lines that was cut apart is refused, one that lies in one part is not")
  func spread() throws {
    func line(_ id: String, _ text: String) -> String {
      #"{"conversation_id":"\#(id)","kind":"message","role":"customer","text":"\#(text)"}"#
    }
    let whole = try Shard([line("a", "one"), line("a", "two"), line("b", "three")])
    #expect(throws: Never.self) { try Shard.report([whole, try Shard([line("c", "four")], name: "x.jsonl")]) }
    let other = try Shard([line("b", "four")], firstLine: 3)
    #expect(throws: PartMerge.Fault.spread(count: 1, 0, 1)) { try Shard.report([whole, other]) }
  }
}

@Suite("Parts that somebody changed")
struct HostilePartTests {
  /// A part of two conversations, one of them with a handover and a need, and of one broken line.
  private static let lines = [PartTests.lines[0], PartTests.lines[1], "{"]

  /// Reads a part and makes all of its report; whether it was taken.
  private func isTaken(_ shard: Shard) -> Bool {
    do {
      _ = try Shard.files([shard])
      return true
    } catch is PartFault {
      return false
    } catch is PartMerge.Fault {
      return false
    } catch {
      Issue.record("\(error)")
      return false
    }
  }

  @Test("Cut anywhere, or with something behind it, it is refused")
  func cut() throws {
    let part = try Shard(Self.lines)
    #expect(isTaken(part))
    for length in 0..<part.bytes.count {
      let cut = Shard(bytes: Array(part.bytes.prefix(length)))
      #expect(throws: PartFault.self, "\(length)") { try cut.reader }
      if length >= 32 { #expect(!isTaken(cut.sealed), "\(length)") }
    }
    #expect(!isTaken(Shard(bytes: part.bytes + [0])))
  }

  @Test("With any byte changed it is refused, as its checksum is another")
  func damaged() throws {
    let part = try Shard(Self.lines)
    for index in part.bytes.indices {
      var changed = part
      changed.bytes[index] ^= 0x10
      #expect(throws: PartFault.self, "\(index)") { try changed.reader }
    }
  }

  @Test("With any byte changed and a checksum that fits nothing traps", arguments: [0x01, 0xFF] as [UInt8])
  func forged(_ change: UInt8) throws {
    let part = try Shard(Self.lines)
    var taken = 0
    // Every seventh byte, others for each change; the headers are changed whole by the test before.
    for index in stride(from: Int(change) % 7, to: part.bytes.count - 16, by: 7) {
      var changed = part
      changed.bytes[index] ^= change
      if isTaken(changed.sealed) { taken += 1 }
    }
    // Counts and hashes can have any value; codes, lengths and numbers of lists cannot.
    #expect(taken > 30)
    #expect(taken < part.bytes.count - 100)
  }

  @Test("With many bytes changed nothing traps", arguments: [1, 2, 3] as [UInt64])
  func random(_ seed: UInt64) throws {
    let part = try Shard(Self.lines)
    var state = seed
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<300 {
      var changed = part
      for _ in 0..<1 + next(below: 6) {
        changed.bytes[16 + next(below: part.bytes.count - 32)] =
          [0, 0xFF, 0x7F, 0x80, UInt8(next(below: 256))][next(below: 5)]
      }
      _ = isTaken(changed.sealed)
    }
  }

  @Test(
    "What it is refused for is said with the byte",
    arguments: [
      (PartFault.Reason.notRows, 0, "this is no file of rows"), (.otherVersion, 8, "another version of the tool wrote"),
      (.wrongLength, 9, "was cut or something was added"), (.damaged, 9, "changed or damaged"),
      (.impossibleValue, 411, "at byte 412"), (.noCases, 0, "'handover report --partial'"),
    ])
  func wording(_ reason: PartFault.Reason, _ byte: Int, _ words: String) {
    let message = PartFault(reason, at: byte).message(path: "a.rows").content
    #expect(message.hasPrefix("a.rows: error: "))
    #expect(message.contains(words))
    #expect(message.hasSuffix(" [bad-part]"))
  }
}
