import Conversations
import Detection
import Foundation
import Intake
import Judging
import Redaction
import Rendering
import Studies

@testable import Reporting

/// An audit of some lines or files: what its papers say, and their bytes.
struct Audited {
  var content: AuditContent
  let door: ReportDoor
  let selection: AuditSelection

  /// Reads files twice and puts the papers together.
  ///
  /// - Parameters:
  ///   - days: how many days behind the newest event everything is judged.
  ///   - sample: the draw, where one is wanted.
  init(
    _ inputs: [InputFile], policy: Policy = Policy(), threads: Int = 1, asOf: Instant? = nil, isComplete: Bool = true,
    sample name: SampleName? = nil, replays: Int = 50
  ) throws {
    let census = try Census.run(
      inputs, IntakeSettings(), policy: policy, lexicon: .english, threads: threads, asOf: asOf, scribe: NoCases.self,
      storage: nil)
    var door = ReportDoor(policy)
    let facts = RunFacts(
      version: "0.0.0", policy: policy, policyName: "the policy of the test", isComplete: isComplete,
      fileNames: inputs.map { SafeText(name: $0.baseName) })
    let selection = AuditSelection(census.rows, policy)
    var wish = SecondReadingWish(rows: selection.rows)
    let plan = name.map { SamplePlan(wanted: $0.wanted, members: selection.members) }
    if let plan, let name {
      wish.pool = selection.pool
      for stratum in Judging.Stratum.allCases { wish.sizes[stratum] = plan[stratum] }
      let seed = Array(String(name.seed).utf8) + [0]
      wish.rank = { id in
        var hash = SHA256()
        hash.update(seed + Array(id))
        return DrawKey(hash.digest())
      }
    }
    let whole = AuditShortlist(selection, census, policy, most: replays).rows
    let empty = door
    let second = try SecondReading.run(
      inputs, IntakeSettings(), policy: policy, lexicon: .english, threads: threads, census: census, wish: wish,
      overflow: nil, look: { LedgerLook(policy, whole: whole, through: empty) })
    var content = AuditContent(
      census, facts, AuditContent.Second(second), run: Manifest.Run(verb: "audit", asOf: nil), through: &door)
    if let plan, let name { content.sample = AuditSample(plan, name, second.drawn, facts, through: &door) }
    self.content = content
    self.selection = selection
    self.door = door
  }

  /// Reads lines of our own format as one file called `export.jsonl`.
  init(
    _ lines: [String], policy: Policy = Policy(), days: Int64 = 30, isComplete: Bool = true,
    sample: SampleName? = nil, replays: Int = 50
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "export.jsonl")
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
    // Monday, 2026-11-09T10:00:00Z, when the conversations of the tests begin.
    let asOf = Instant(milliseconds: 1_794_218_400_000 + days * 86_400_000)
    try self.init(
      [InputFile(path: file.path)], policy: policy, asOf: asOf, isComplete: isComplete, sample: sample,
      replays: replays)
  }

  /// The sample weeks.
  init(week: String, threads: Int = 1, sample: SampleName? = nil) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData/\(week)")
    try self.init(
      ["assistant", "email", "events", "web"].map { InputFile(path: root.appending(path: "\($0).jsonl").path) },
      threads: threads, sample: sample)
  }

  // MARK: Papers

  /// Every paper by the name of its file.
  var papers: [String: String] {
    var all: [String: [UInt8]] = [:]
    LedgerLines(content).write { all["audit.jsonl", default: []] += $0 }
    _ = LedgerTable(content, CSVForm()).write { all["audit.csv", default: []] += $0 }
    all["audit.junit.xml"] = AuditXML(content).document()
    all["audit.json"] = AuditJSON(content).document()
    for table in AuditTables(content, CSVForm()).all() { all[table.name.description] = table.bytes }
    let document = AuditDocument(content)
    var text = TerminalText()
    for line in document.lines() { text.addLine(line) }
    all["audit.txt"] = text.bytes
    all["audit.md"] = document.markdown()
    all["audit.html"] = AuditPage(content, replays: 50, through: door).document()
    if let sample = content.sample {
      all["sample.csv"] = SampleTable(sample, CSVForm()).bytes
      all["sample.html"] = SamplePage(sample, content.facts, through: door).document()
    }
    return all.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines of the ledger, read back.
  func ledger() throws -> [[String: Any]] {
    var bytes: [UInt8] = []
    LedgerLines(content).write { bytes += $0 }
    return try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// `audit.json`, read back.
  func json() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(AuditJSON(content).document())) as? [String: Any] ?? [:]
  }

  /// The text of a section as a terminal and Markdown have it.
  func section(_ id: String) -> ReportSection? { content.sections.first { $0.id.content == id } }

  // MARK: Conversations

  /// A line of our own format; messages are `customer: words`, twenty seconds apart.
  static func line(_ id: String, _ messages: String..., isClosed: Bool = true, begins: Int = 0) -> String {
    var events: [String] = []
    for (number, message) in messages.enumerated() {
      let parts = message.split(separator: ":", maxSplits: 1)
      let (role, words) = (String(parts[0]), parts.count > 1 ? parts[1].drop { $0 == " " } : "")
      let seconds = begins + number * 20
      let time = "2026-11-09T\(10 + seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
      events.append(#"{"ts":"\#(time)","kind":"message","role":"\#(role)","text":\#(quoted(String(words)))}"#)
    }
    if isClosed { events.append(#"{"ts":"2026-11-09T20:00:00Z","kind":"closed"}"#) }
    return "{\"id\":\(quoted(id)),\"events\":[\(events.joined(separator: ","))]}"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  /// A customer names a lawyer, the AI goes on, and nobody comes.
  static func broken(_ id: String, isClosed: Bool = true) -> String {
    line(
      id, "customer: where is my parcel", "ai: It is in the depot.", "customer: my lawyer will contact you about it",
      "ai: The parcel leaves tomorrow.", "customer: really", "ai: Yes, it leaves at noon.", isClosed: isClosed)
  }

  /// The same, and a person writes at once.
  static func kept(_ id: String) -> String {
    line(id, "customer: my lawyer will contact you about it", "human: Ana here, I take this over.")
  }

  /// Nothing of the kind.
  static func quiet(_ id: String) -> String { line(id, "customer: where is my parcel", "ai: It is in the depot.") }
}
