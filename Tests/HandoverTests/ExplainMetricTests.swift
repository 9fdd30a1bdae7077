import Arguments
import Detection
import Foundation
import Judging
import Redaction
import Reporting
import Testing

@testable import handover

@Suite("The cases behind a number")
struct ExplainMetricTests {
  /// The reports of both weeks, made once.
  private static let files: [String: Data] = {
    guard let scratch = try? Scratch() else { return [:] }
    for week in ["46", "47"] {
      let sample = Repository.root.appending(path: "SampleData/week-\(week)").path
      guard ran("report", sample, "--policy", "none", "-q", "-o", scratch.path("w" + week)).code == .done else {
        return [:]
      }
    }
    let names = scratch.names.filter { $0.contains("/") }
    return Dictionary(uniqueKeysWithValues: names.compactMap { name in scratch.data(name).map { (name, $0) } })
  }()

  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    #expect(!Self.files.isEmpty)
    for (name, data) in Self.files {
      let file = scratch.folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  private func explain(_ words: String...) throws -> (code: ExitCode, output: String, errors: String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    let words = words.map { $0.hasPrefix("w4") ? scratch.path($0) : $0 }
    let code = Program(in: surroundings).run(["explain"] + words)
    return (code, output.text, errors.text)
  }

  private func folder(_ name: String) throws -> EarlierReport {
    let path = try #require(Path(argument: scratch.path(name)))
    let surroundings = Surroundings(
      output: Collected().output, errors: Collected().output, terminal: Terminal())
    return try ReportFolder(path, checking: ["summary.json"], in: surroundings).report
  }

  @Test("are as many as the number says, for every metric and measure of both weeks", arguments: ["w46", "w47"])
  func all(_ week: String) throws {
    let report = try folder(week)
    let data = try #require(scratch.data(week + "/summary.json"))
    let summary = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let metrics = try #require(summary["metrics"] as? [String: [String: Any]])
    let measures = try #require(summary["measures"] as? [String: [String: Any]])
    let numbers = OpenNumber.all(of: report.policy.policy)
    #expect(numbers.count == metrics.count + measures.count)
    var listed = 0
    for number in numbers {
      func list(_ choice: CaseList.Choice) -> CaseList {
        CaseList(of: number, in: report, slice: nil, filter: nil, choice: choice, limit: nil)
      }
      let (counted, others, unknown, all) =
        (list(.counted), list(.notCounted), list(.notAssessable), list(.all))
      listed += counted.lines.count
      #expect(counted.lines.count == counted.chosen.count)
      #expect(counted.chosen.count + others.chosen.count + unknown.chosen.count == all.chosen.count, "\(number.id)")
      let words = try #require(metrics[number.id] ?? measures[number.id], "\(number.id)")
      let (assessable, of) = (words["assessable"] as? Int, words["of"] as? Int)
      switch number {
      case .metric:
        #expect(counted.total == words["part"] as? Int, "\(number.id)")
        #expect(counted.value?.share.whole == words["whole"] as? Int, "\(number.id)")
        #expect(counted.value?.assessable == assessable, "\(number.id)")
        #expect(counted.value?.of == of, "\(number.id)")
        if !counted.isSum { #expect(all.chosen.count == of, "\(number.id)") }
      case .measure:
        #expect(counted.chosen.count == assessable, "\(number.id)")
        #expect(all.chosen.count == of, "\(number.id)")
        #expect(counted.spread?.spread?.median == words["median"] as? Int, "\(number.id)")
      }
    }
    #expect(listed > 1_000)
  }

  @Test("of all values of a slice are those of the whole", arguments: [Attribute.channel, .team, .version, .topic])
  func slices(_ attribute: Attribute) throws {
    let report = try folder("w46")
    let names = report.names.names[attribute.rawValue].map { String(decoding: $0, as: UTF8.self) }
    for id in ["T1", "T7.missed", "H3.replied", "A1", "K2.legal"] {
      let number = try #require(OpenNumber.named(id, among: OpenNumber.all(of: report.policy.policy)).first)
      func cases(_ filter: RowFilter?) -> Int {
        CaseList(of: number, in: report, slice: nil, filter: filter, choice: .all, limit: nil).chosen.count
      }
      let parts = try (names + [""]).map { cases(try RowFilter(attribute.name, $0, of: report)) }
      #expect(parts.reduce(0, +) == cases(nil), "\(id)")
      if attribute == .channel, id == "T7.missed" { #expect(parts.count { $0 > 0 } > 1) }
    }
  }

  @Test("of a week, a medium, a format and a file can be asked for too")
  func otherSlices() throws {
    let report = try folder("w46")
    func count(_ key: String, _ value: String) throws -> Int {
      let filter = try RowFilter(key, value, of: report)
      return report.rows.rows.indices.count { filter.holds($0) }
    }
    let all = report.rows.rows.count
    // Times lie in the week, but for a few that began before it.
    #expect(try (all - 5...all).contains(count("week", "2026-W46") + count("week", "")))
    #expect(try count("week", "2026-W40") == 0)
    #expect(try count("day", "2026-11-10") < count("week", "2026-W46"))
    #expect(try count("source", "events.jsonl") < all)
    #expect(try count("source", "events.jsonl") > 0)
    #expect(try report.fileNames.reduce(0) { try $0 + count("source", $1.content) } == all)
    #expect(try count("risk", "legal") > 0)
    #expect(try count("format", "handover") > 0)
    #expect(throws: RowFilter.Fault.self) { try count("medium", "pigeon") }
    #expect(throws: RowFilter.Fault.self) { try count("day", "tomorrow") }
  }

  @Test("stand with identifiers and lines that lead to them")
  func lines() throws {
    let json = try explain("--metric", "T7.missed", "w46", "--format", "json")
    #expect(json.code == .done)
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let listed = try #require(document["listed"] as? [[String: Any]])
    #expect(listed.count == document["part"] as? Int)
    let expected = try SampleWeek.expected()
    for line in listed {
      let id = try #require(line["conversation_id"] as? String)
      #expect(expected[id]?.verdict == "missed", "\(id)")
      let file = try #require(line["source_file"] as? String)
      let number = try #require(line["source_line"] as? Int)
      let text = try String(contentsOf: SampleWeek.folder.appending(path: file), encoding: .utf8)
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false)[number - 1].contains("\"\(id)\""))
    }
  }

  @Test("are cut only with a word about it")
  func limits() throws {
    let text = try explain("--metric", "P1", "w47")
    #expect(text.output.contains("50 are listed, --limit "))
    let few = try explain("--metric", "P1", "w47", "--limit", "3", "--format", "csv")
    #expect(few.output.components(separatedBy: "\r\n").count == 5)
    #expect(few.errors.contains("note: 3 of "))
    let all = try explain("--metric", "P1", "w47", "--format", "csv")
    #expect(all.errors == "")
    #expect(all.output.components(separatedBy: "\r\n").count > 300)
  }

  @Test("of a name with several numbers are those of the first, with the values of the others")
  func names() throws {
    let text = try explain("--metric", "needs_missed", "w46", "--limit", "1").output
    #expect(text.hasPrefix("T1  needs_missed\n"))
    #expect(text.contains("Of the same name:"))
    #expect(text.contains("T1.asked"))
    #expect(try !explain("--metric", "T1", "w46", "--limit", "1").output.contains("Of the same name"))
  }

  @Test(
    "A word that is none is answered with the nearest",
    arguments: [
      ("T7.mised", "did you mean T7.missed?", "[unknown-metric]"),
      ("T7", "it has parts: T7.missed, T7.unfulfilled", "[unknown-metric]"),
      ("T7.missed/chanel=web", "write one of channel", "[unknown-slice]"),
      ("T7.missed/channel=wob", "did you mean web?", "[unknown-value]"),
      ("T7.missed/week=46", "such as 2026-W46", "[unknown-value]"),
      ("T7.missed/web", "write an id or a name", "[bad-value]"), ("/channel=web", "write an id", "[bad-value]"),
    ])
  func unknown(_ typed: String, _ help: String, _ code: String) throws {
    let run = try explain("--metric", typed, "w46")
    #expect(run.code == .wrongUse)
    #expect(run.output == "")
    #expect(run.errors.contains(help), "\(run.errors)")
    #expect(run.errors.contains(code), "\(run.errors)")
  }

  @Test("come from a report as it was written, or not at all")
  func damaged() throws {
    for (name, code) in [
      ("summary.json", "[wrong-hash]"), ("rows.bin", "[wrong-hash]"), ("conversations.jsonl", "[bad-content]"),
    ] {
      try? FileManager.default.removeItem(atPath: scratch.path("w"))
      try FileManager.default.copyItem(atPath: scratch.path("w46"), toPath: scratch.path("w"))
      let bytes = try #require(scratch.data("w/" + name))
      try bytes.prefix(bytes.count / 3).write(to: scratch.folder.appending(path: "w/" + name))
      let run = ran("explain", "--metric", "P1", scratch.path("w"), "--limit", "1000")
      #expect(run.code == .wrongUse)
      #expect(run.errors.contains(code), "\(run.errors)")
    }
    #expect(ran("explain", "--metric", "P1").code == .wrongUse)
    #expect(try explain("--metric", "P1", "w46", "w47").code == .wrongUse)
    #expect(ran("explain", "--metric", "P1", scratch.path("nowhere")).errors.contains("[not-a-report]"))
  }
}
