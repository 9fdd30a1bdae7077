import Conversations
import Detection
import Foundation
import Intake
import Judging
import Redaction
import Rendering
import Studies

@testable import Reporting

/// A report over invented conversations, as one of today and as an earlier one.
struct Compared {
  /// How a conversation goes.
  enum Way {
    /// The customer asks for a person and the AI goes on.
    case missed
    /// The customer asks for a person, and one comes at once.
    case onTime
    /// The customer asks for a person, the AI goes on, and then one comes.
    case late
    /// The customer asks for a person, a handover is started, and nobody ever writes.
    case unfulfilled
    /// Nobody needs a person.
    case answered
  }

  /// One conversation: its identifier, its day and how it goes.
  struct Talk {
    var id: String?
    /// `2026-11-09`.
    var day: String
    var way: Way
    var topic: String?

    init(_ id: String?, _ day: String, _ way: Way, topic: String? = nil) {
      (self.id, self.day, self.way, self.topic) = (id, day, way, topic)
    }

    /// As a line of our own format.
    var line: String {
      func event(_ minute: Int, _ rest: String) -> String { #"{"ts":"\#(day)T10:0\#(minute):00Z",\#(rest)}"# }
      func message(_ minute: Int, _ role: String, _ text: String) -> String {
        event(minute, #""kind":"message","role":"\#(role)","text":"\#(text)""#)
      }
      var events = [message(0, "customer", "my kettle leaks"), message(1, "ai", "Tighten the lid.")]
      switch way {
      case .missed:
        events += [message(2, "customer", "let me talk to a person"), message(3, "ai", "Tighten the lid firmly.")]
        events.append(message(4, "ai", "Then dry the base."))
      case .onTime:
        events += [
          message(2, "customer", "let me talk to a person"),
          event(3, #""kind":"handover_requested","by":"ai","team":"care""#),
          message(4, "human", "Hello, this is Mira. I have sent you a new lid."),
        ]
      case .late:
        events += [
          message(2, "customer", "let me talk to a person"), message(3, "ai", "Tighten the lid firmly."),
          message(4, "customer", "a person please"), event(5, #""kind":"handover_requested","by":"ai","team":"care""#),
          message(6, "human", "Hello, this is Mira. I have sent you a new lid."),
        ]
      case .unfulfilled:
        events += [
          message(2, "customer", "let me talk to a person"),
          event(3, #""kind":"handover_requested","by":"ai","team":"care""#),
        ]
      case .answered: break
      }
      events.append(event(9, #""kind":"closed""#))
      let name = id.map { #""id":"\#($0)","# } ?? ""
      let topics = topic.map { #""topics":["\#($0)"],"# } ?? ""
      return "{\(name)\(topics)\"events\":[\(events.joined(separator: ","))]}"
    }
  }

  let census: Census
  let facts: RunFacts
  let numbers: ReportNumbers
  let storage = Memory()

  init(
    _ talks: [Talk], policy: Policy = Policy(), asOf: Instant? = nil, period: Period? = nil, broken: [String] = []
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handover-compared-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "talks.jsonl")
    try Data((talks.map(\.line) + broken).map { $0 + "\n" }.joined().utf8).write(to: file)
    census = try Census.run(
      [InputFile(path: file.path)], Shard.settings, policy: policy, lexicon: .english, threads: 1, asOf: asOf,
      period: period, scribe: CaseLines.self, storage: storage.storage)
    facts = RunFacts(
      version: "0.0.0", policy: policy, policyName: "a policy", isComplete: true, fileNames: ["talks.jsonl"])
    numbers = ReportNumbers(census.rows, policy)
  }

  /// The manifest of the report.
  func manifest(_ settings: [Manifest.Setting] = []) throws -> JSONValue {
    let document = Manifest(
      census, facts, verb: "report", asOf: nil, settings: settings, door: ReportDoor(facts.policy))
    return try JSONDocument.value(of: document.document(outputs: []))
  }

  /// The rows of the report, as they lie in its folder.
  func rows() throws -> PartReader {
    var bytes: [UInt8] = []
    var door = ReportDoor(facts.policy)
    try PartWriter(census, facts).writeRows(through: &door) { bytes += $0 }
    let all = bytes
    return try PartReader(size: all.count, defectLimit: 0) { Array(all[$0..<$0 + $1]) }
  }

  /// The report read again.
  func earlier() throws -> EarlierReport {
    try EarlierReport(manifest: manifest(), hash: String(repeating: "a", count: 64), rows: rows()) { _ in .utc }
  }

  /// The report held against earlier ones.
  func comparison(with earlier: [Compared]) throws -> ReportComparison {
    ReportComparison(
      census.rows, census.names, facts.policy, numbers, in: .utc, with: try earlier.map { try $0.earlier() })
  }

  /// What the sections of the report speak of.
  ///
  /// - Parameter earlier: the reports to compare with; none makes no comparison.
  func content(with earlier: [Compared] = [], run: Manifest.Run? = nil) throws -> ReportContent {
    let findings = try NamedFindings(census, facts, from: storage.storage, through: ReportDoor(facts.policy))
    return ReportContent(
      census, facts, numbers, findings, earlier.isEmpty ? nil : try comparison(with: earlier), run: run)
  }

  /// What `moved.csv` holds.
  func moved(_ comparison: ReportComparison) throws -> [[String]] {
    var bytes: [UInt8] = []
    var door = ReportDoor(facts.policy)
    _ = try MovedTable.write(
      comparison.restatements, census, facts, CSVForm(), from: storage.storage, through: &door
    ) { bytes += $0 }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n").dropFirst().dropLast()
    return lines.map { $0.replacing("\"", with: "").components(separatedBy: ",") }
  }

  /// Conversations of one day: so many that are missed, and the rest on time.
  static func talks(_ name: String, _ day: String, missed: Int, of all: Int, topic: String? = nil) -> [Talk] {
    (0..<all).map { Talk("\(name)-\($0)", day, $0 < missed ? .missed : .onTime, topic: topic) }
  }
}
