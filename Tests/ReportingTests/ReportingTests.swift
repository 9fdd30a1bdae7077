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

/// Everything that a report writes, over some of the sample data.
struct Written: Equatable {
  var cases: String
  /// The tables by the names of their files.
  var tables: [String: String] = [:]
  var summary: String
  /// The summary of a run that kept no cases.
  var bareSummary: String
  var summaryText: [String]
  var problems: String
  var manifest: String

  init(_ names: [String], threads: Int = 1, blockBytes: Int? = nil) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "SampleData")
    var settings = IntakeSettings()
    if let blockBytes { settings.blockBytes = blockBytes }
    let store = Mutex<[UInt8]>([])
    let storage = Studies.Storage(
      append: { bytes in
        store.withLock { all in
          defer { all += bytes }
          return all.count
        }
      },
      read: { offset, count in store.withLock { Array($0[offset..<offset + count]) } })
    let inputs = names.map { InputFile(path: root.appending(path: $0).path) }
    let census = try Census.run(
      inputs, settings, policy: Policy(), lexicon: .english, threads: threads, asOf: nil, scribe: CaseLines.self,
      storage: storage)
    let facts = RunFacts(
      version: "0.0.0", policy: Policy(), policyName: "built-in policy", isComplete: true,
      fileNames: inputs.map { .init(name: $0.baseName) })
    var files: [CaseFile: [UInt8]] = [:]
    var door = ReportDoor(facts.policy)
    _ = try CasePass(census, facts, CSVForm()).write(from: storage, through: &door) { files[$0, default: []] += $1 }
    cases = String(decoding: files[.conversations] ?? [], as: UTF8.self)
    for (file, bytes) in files where file != .conversations {
      tables[file.name.description] = String(decoding: bytes, as: UTF8.self)
    }
    for table in SliceTables.all(census, facts, CSVForm(), through: &door) {
      tables[table.name.description] = String(decoding: table.bytes, as: UTF8.self)
    }
    var bytes: [UInt8] = []
    let findings = try NamedFindings(census, facts, from: storage, through: door)
    let content = ReportContent(census, facts, ReportNumbers(census.rows, facts.policy), findings)
    for table in FindingTables(findings, facts, CSVForm()).all() {
      tables[table.name.description] = String(decoding: table.bytes, as: UTF8.self)
    }
    summary = String(
      decoding: SummaryJSON(census, facts, content.numbers, findings: findings).document(), as: UTF8.self)
    bareSummary = String(decoding: SummaryJSON(census, facts, content.numbers).document(), as: UTF8.self)
    summaryText = ReportDocument(content).lines().map(\.content)
    census.corpus.writeProblemLines(fileNames: facts.fileNames) { bytes += $0 }
    problems = String(decoding: bytes, as: UTF8.self)
    let document = Manifest(census, facts, verb: "report", asOf: nil, door: door).document(outputs: [])
    manifest = String(decoding: document, as: UTF8.self)
  }

  static let all = [
    "week-46/assistant.jsonl", "week-46/email.jsonl", "week-46/events.jsonl", "week-46/web.jsonl",
    "hostile/hostile.jsonl",
  ]
}

@Suite("What a report writes")
struct WrittenTests {
  @Test("is the same with any number of threads and any size of block", arguments: [64, 1_000, 16_384])
  func threads(_ blockBytes: Int) throws {
    let one = try Written(Written.all)
    for threads in [1, 2, 3, 8] {
      let other = try Written(Written.all, threads: threads, blockBytes: blockBytes)
      #expect(other.cases == one.cases, "\(threads) threads")
      #expect(other.tables == one.tables, "\(threads) threads")
      #expect(other.summary == one.summary, "\(threads) threads")
      #expect(other.summaryText == one.summaryText, "\(threads) threads")
      #expect(other.problems == one.problems, "\(threads) threads")
      #expect(other.manifest == one.manifest, "\(threads) threads")
    }
  }

  @Test("is one JSON value a line, with the same keys on every line")
  func lines() throws {
    let written = try Written(Written.all)
    for text in [written.cases, written.problems] {
      #expect(text.hasSuffix("}\n"))
      var keys: Set<String>?
      for line in text.split(separator: "\n") {
        let record = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        #expect(keys == nil || keys == Set(record.keys), "\(line)")
        keys = Set(record.keys)
      }
    }
    for text in [written.summary, written.manifest] {
      #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
    }
  }

  @Test("has the same totals everywhere: cases, summary, manifest, terminal")
  func totals() throws {
    let written = try Written(Written.all)
    let summary = try #require(JSONSerialization.jsonObject(with: Data(written.summary.utf8)) as? [String: Any])
    let counts = try #require(summary["counts"] as? [String: Any])
    let outcomes = try #require(summary["outcomes"] as? [String: Int])
    let verdicts = try #require(summary["verdicts"] as? [String: Int])
    let cases = try written.cases.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(counts["conversations"] as? Int == cases.count)
    #expect(outcomes["sum"] == cases.count)
    for outcome in Outcome.allCases {
      #expect(outcomes[outcome.name] == cases.count { $0["outcome"] as? String == outcome.name }, "\(outcome)")
    }
    for verdict in ConversationVerdict.allCases {
      let count = cases.count { $0["verdict"] as? String == verdict.name && $0["outcome"] as? String != "excluded" }
      #expect(verdicts[verdict.name] == count, "\(verdict)")
    }
    for standing in [Standing.open, .assumed, .superseded, .test] {
      #expect(
        counts[standing.name] as? Int == cases.count { $0["maturity"] as? String == standing.name }, "\(standing)")
    }
    let manifest = try #require(JSONSerialization.jsonObject(with: Data(written.manifest.utf8)) as? [String: Any])
    let inputs = try #require(manifest["inputs"] as? [[String: Any]])
    for key in ["lines", "kept", "blank", "refused", "conversations"] {
      #expect(counts[key] as? Int == inputs.reduce(0) { $0 + ($1[key] as? Int ?? 0) }, "\(key)")
    }
    #expect(written.summaryText.first?.hasSuffix(" conversations") == true)
    #expect(written.summaryText.first?.contains("\(cases.count) conversations") == true)
  }

  @Test("in the summary has every metric under its id, with its part, whole and interval")
  func metrics() throws {
    let summary = try #require(
      JSONSerialization.jsonObject(with: Data(try Written(Written.all).summary.utf8)) as? [String: Any])
    let metrics = try #require(summary["metrics"] as? [String: [String: Any]])
    for metric in Metric.all {
      let value = try #require(metrics[metric.id], "\(metric.id)")
      #expect(value["name"] as? String == metric.name)
      #expect(value["unit"] as? String == metric.unit.rawValue)
      let part = try #require(value["part"] as? Int, "\(metric.id)")
      let whole = try #require(value["whole"] as? Int, "\(metric.id)")
      #expect((0...whole).contains(part), "\(metric.id)")
      #expect(value["assessable"] is Int, "\(metric.id)")
      #expect(value["of"] is Int, "\(metric.id)")
      // Under ten cases there is no interval.
      #expect((value["low"] is NSNull) == (whole < 10), "\(metric.id)")
    }
  }

  @Test("is one screen of plain letters")
  func screen() throws {
    let lines = try Written(Written.all).summaryText
    #expect(lines.count <= 40)
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
  }
}

@Suite("A time in an output")
struct TimeTextTests {
  @Test(
    "is ISO 8601 in UTC, with milliseconds only where there are some",
    arguments: [
      (Int64(1_794_218_400_000), "2026-11-09T10:00:00Z"), (1_794_218_400_007, "2026-11-09T10:00:00.007Z"),
      (-1, "1969-12-31T23:59:59.999Z"), (-62_135_596_800_000, "0001-01-01T00:00:00Z"),
    ])
  func iso(_ milliseconds: Int64, _ text: String) {
    #expect(SafeText(Instant(milliseconds: milliseconds)).content == text)
  }

  @Test("is a day in words for people")
  func day() {
    #expect(SafeText(inWords: Day(Instant(milliseconds: 1_794_218_400_000))).content == "9 November 2026")
  }
}

@Suite("A day of the calendar")
struct CivilDateTests {
  @Test(
    "is that of the Gregorian calendar in UTC",
    arguments: [
      (0, 1970, 1, 1), (-1, 1969, 12, 31), (951_782_400_000, 2000, 2, 29), (1_794_218_400_000, 2026, 11, 9),
      (4_107_542_400_000, 2100, 3, 1), (-2_203_891_200_000, 1900, 3, 1), (253_402_300_799_999, 9999, 12, 31),
      (-62_135_596_800_000, 1, 1, 1),
    ] as [(Int64, Int, Int, Int)])
  func days(_ milliseconds: Int64, _ year: Int, _ month: Int, _ day: Int) {
    let date = CivilDate(Instant(milliseconds: milliseconds))
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test("has a time of day that never is negative")
  func times() {
    let date = CivilDate(Instant(milliseconds: -1))
    #expect((date.secondOfDay, date.millisecond) == (86_399, 999))
  }
}
