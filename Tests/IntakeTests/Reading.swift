import Conversations
import Foundation
import Intake

/// A folder of its own for one test; removed when it is let go.
final class Scratch {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it, and tells its path.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// All that came out of reading some files.
struct Reading: Equatable {
  var records: [String] = []
  /// The conversations of ``records``, in the same order.
  var told: [FormatFacts] = []
  /// Keys, roles and events that the format does not know, as `key parent.name`, with how often they occurred.
  var names: [String: Int] = [:]
  var lines = 0
  var kept = 0
  var blank = 0
  var refused = 0
  var defects: [Defect] = []
  var counts: [DefectCode: Int] = [:]
  var roles: [String: Int] = [:]
  var fingerprint = Fingerprint()
  var errors: [DefectCode] = []
  /// What was said of files that could not be read.
  var details: [String] = []
  /// The formats of the files that could be read.
  var formats: [ExportFormat] = []
  var summary = FileSummary()

  /// The codes of all defects with a place, in order.
  var codes: [String] { defects.map(\.code.rawValue) }

  /// Reads a text as one file.
  static func of(_ text: String, _ settings: IntakeSettings = IntakeSettings(), workers: Int = 1) async throws
    -> Reading
  {
    try await of(bytes: Array(text.utf8), settings, workers: workers)
  }

  /// Reads bytes as one file.
  static func of(
    bytes: [UInt8], _ settings: IntakeSettings = IntakeSettings(), workers: Int = 1
  ) async throws -> Reading {
    let scratch = try Scratch()
    let path = try scratch.write(bytes, to: "a.jsonl")
    return await of(files: [path], settings, workers: workers)
  }

  /// Reads files with some workers and joins the parts in the order of the chunks.
  static func of(files: [String], _ settings: IntakeSettings = IntakeSettings(), workers: Int = 1) async -> Reading {
    let feed = Feed(files.map { InputFile(path: $0) }, settings: settings)
    let parts = await withTaskGroup(of: [Part].self) { group in
      for _ in 0..<workers { group.addTask { work(feed) } }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return join(parts.sorted { $0.report.index < $1.report.index }, feed)
  }

  private struct Part: Sendable {
    var report: ChunkReport
    var records: [String]
    var told: [FormatFacts]
    var summary: FileSummary
  }

  private static func work(_ feed: Feed) -> [Part] {
    var parts: [Part] = []
    var decoder = Decoder(feed)
    while true {
      var records: [String] = []
      var told: [FormatFacts] = []
      var summary = FileSummary()
      let report = decoder.next {
        records.append(describe($0))
        told.append(FormatFacts($0))
        summary.count($0)
      }
      guard let report else { return parts }
      summary.count(linesOf: report)
      parts.append(Part(report: report, records: records, told: told, summary: summary))
    }
  }

  private static func join(_ parts: [Part], _ feed: Feed) -> Reading {
    var reading = Reading()
    var defects = DefectList()
    var names = UnknownNames()
    var groups = ConversationGroups(memory: .max, storage: nil)
    for part in parts {
      reading.records += part.records
      reading.told += part.told
      names.add(part.report.unknownNames)
      reading.lines += part.report.lines
      reading.kept += part.report.kept
      reading.blank += part.report.blank
      reading.refused += part.report.refused
      defects.append(part.report.defects)
      reading.roles.merge(part.report.unknownRoles, uniquingKeysWith: +)
      reading.fingerprint = reading.fingerprint.appending(part.report.fingerprint)
      reading.summary.add(part.summary)
      try? groups.append(part.report.parts)
    }
    var decoder = GroupDecoder(feed)
    try? groups.close()
    var grouped: [(place: Place, text: String, facts: FormatFacts)] = []
    for partition in groups.filled {
      var summary = FileSummary()
      // Nothing is stored, so nothing can fail.
      let report = try? decoder.decode(partition, of: groups) {
        grouped.append(($0.place, describe($0), FormatFacts($0)))
        summary.count($0)
      }
      guard let report else { continue }
      defects.append(report.defects)
      reading.roles.merge(report.unknownRoles, uniquingKeysWith: +)
      names.add(report.unknownNames)
      reading.summary.add(summary)
    }
    grouped.sort { $0.place < $1.place }
    reading.records += grouped.map(\.text)
    reading.told += grouped.map(\.facts)
    for name in names.shown { reading.names["\(name.kind) \(name.name)"] = name.count }
    reading.defects = defects.kept
    reading.counts = defects.counts
    reading.errors = feed.files.flatMap { $0.errors.map(\.code) }
    reading.details = feed.files.flatMap { $0.errors.map(\.detail) }
    reading.formats = feed.files.compactMap(\.format)
    return reading
  }

  /// Everything of a conversation in one text, an event a line.
  static func describe(_ conversation: Conversation) -> String {
    func text(_ range: TextRange) -> String { range.isEmpty ? "" : conversation.string(range) }
    func number(_ value: TenThousandths?) -> String { value.map { String($0.rawValue) } ?? "-" }
    let coverage = Coverage.named.filter { conversation.coverage.contains($0.0) }.map(\.1).joined(separator: ",")
    let quality = Quality.named.filter { conversation.quality.contains($0.0) }.map(\.1).joined(separator: ",")
    var lines = [
      "\(text(conversation.id))\(conversation.idIsSynthetic ? "*" : "") at \(conversation.place.line)/\(conversation.place.byte)"
        + " x\(conversation.lines) has \(coverage); \(quality)"
    ]
    for event in conversation.events {
      var line = "\(event.speaker) \(event.kind) \"\(text(event.text))\" \(event.textState)"
      line += " t\(event.time.map { String($0.milliseconds) } ?? "-") c\(number(event.confidence))"
      line += " s\(number(event.sentiment)) \(event.evidence) l\(event.line)"
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}

/// A small generator whose numbers are the same in every run (splitmix64, public domain).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
