import Foundation
import Testing

@testable import handover

/// The sample weeks: the reports that the tool writes about them, and what their authors expect.
struct SampleWeek {
  /// The weeks that there are, by the names of their folders.
  static let weeks = ["week-46", "week-47"]

  /// The first of the weeks, whose report is kept.
  static let folder = folder(of: "week-46")

  static func folder(of week: String) -> URL { Repository.root.appending(path: "SampleData/" + week) }

  /// The names of the exports of a week, in order.
  static func files(of week: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder(of: week).path).sorted()
      .filter { $0.hasSuffix(".jsonl") }
  }

  /// What somebody says of one conversation; the tool and the authors use the same words.
  struct Finding: Equatable {
    var verdict: String?
    var onset: String?
    var outcome: String?
    var outcomeCause: String?
    var evidence: String?

    /// What is different, one sentence each.
    func differences(from expected: Finding) -> [String] {
      let parts: [(String, String?, String?)] = [
        ("verdict", verdict, expected.verdict), ("onset", onset, expected.onset),
        ("outcome", outcome, expected.outcome),
        ("outcome_cause", outcomeCause, expected.outcomeCause), ("evidence", evidence, expected.evidence),
      ]
      return parts.filter { $0.1 != $0.2 }.map { "\($0.0) is \($0.1 ?? "null"), expected is \($0.2 ?? "null")" }
    }
  }

  typealias Record = [String: Any]

  /// The lines of a file as records.
  static func records(_ file: URL) throws -> [Record] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? Record)
    }
  }

  /// What the authors expect, by the identifier of the conversation.
  ///
  /// An export that was repeated later says nothing; only the one that counts has an expectation.
  static func expected(of week: String = "week-46") throws -> [String: Finding] {
    var found: [String: Finding] = [:]
    for name in try files(of: week) {
      for record in try records(folder(of: week).appending(path: name)) {
        // In event lines the identifier of the line is that of the event.
        guard let expected = record["expected"] as? Record else { continue }
        let id = try #require((record["conversation_id"] ?? record["id"]) as? String)
        #expect(found[id] == nil, "\(id) stands twice")
        found[id] = Finding(
          verdict: expected["verdict"] as? String, onset: expected["onset"] as? String,
          outcome: expected["outcome"] as? String, outcomeCause: expected["outcome_cause"] as? String,
          evidence: expected["evidence"] as? String)
      }
    }
    return found
  }

  /// What the tool says, read from the lines of `conversations.jsonl`.
  static func found(in folder: URL) throws -> [String: Finding] {
    var found: [String: Finding] = [:]
    for record in try records(folder.appending(path: "conversations.jsonl"))
    where record["maturity"] as? String != "superseded" {
      let id = try #require(record["conversation_id"] as? String)
      let needs = record["needs"] as? [Record] ?? []
      let verdict = record["verdict"] as? String
      let need = needs.first { $0["verdict"] as? String == verdict } ?? needs.first
      #expect(found[id] == nil, "\(id) stands twice")
      found[id] = Finding(
        verdict: verdict, onset: need?["onset_id"] as? String, outcome: record["outcome"] as? String,
        outcomeCause: record["outcome_cause"] as? String, evidence: record["evidence"] as? String)
    }
    return found
  }
}

@Suite("The sample week")
struct SampleWeekTests {
  @Test("is judged as its authors expect, every conversation of it", arguments: SampleWeek.weeks)
  func expectations(_ week: String) throws {
    let scratch = try Scratch()
    let run = ran("report", SampleWeek.folder(of: week).path, "--out", scratch.path("week"), "--quiet")
    #expect(run.code == .done, "\(run.errors)")
    let expected = try SampleWeek.expected(of: week)
    let found = try SampleWeek.found(in: scratch.folder.appending(path: "week"))
    #expect(expected.count >= 150)
    #expect(Set(found.keys) == Set(expected.keys))
    for (id, wanted) in expected.sorted(by: { $0.key < $1.key }) {
      for difference in found[id]?.differences(from: wanted) ?? [] { Issue.record("\(id): \(difference)") }
    }
  }

  /// The files of a report.
  static let names = [
    "SHA256SUMS", "breaches.csv", "channels.csv", "clusters.csv", "conversations.jsonl", "coverage.csv", "daily.csv",
    "exclusions.csv", "flagged.csv", "handover_reasons.csv", "handovers.csv", "languages.csv", "manifest.json",
    "pages.csv", "people.csv", "problems.jsonl", "reasons.csv", "report.html", "rows.bin", "signals.csv",
    "subjects.csv", "summary.json", "summary.md", "summary.txt", "suppressed.csv", "teams.csv", "topics.csv",
    "versions.csv",
  ]

  /// What the report of a week is made with: the second is held against the first.
  static func words(of week: String) -> [String] {
    week == "week-47" ? ["--previous", Repository.root.appending(path: "Reports/week-46").path] : []
  }

  /// The files of the report of a week.
  static func names(of week: String) -> [String] {
    (words(of: week).isEmpty ? names : names + ["moved.csv", "trend.csv"]).sorted()
  }

  @Test(
    "has its report kept, and the tool writes the same bytes, with one thread and with three",
    arguments: SampleWeek.weeks, ["1", "3"])
  func kept(_ week: String, _ threads: String) throws {
    let scratch = try Scratch()
    let words = ["report", SampleWeek.folder(of: week).path, "--out", scratch.path("week"), "--quiet"]
    let run = Program(in: Surroundings(output: Collected().output, errors: Collected().output, terminal: Terminal()))
    #expect(run.run(words + ["--threads", threads] + Self.words(of: week)) == .done)
    let kept = Repository.root.appending(path: "Reports/" + week)
    let names = Self.names(of: week)
    #expect(scratch.names == ["week"] + names.map { "week/" + $0 })
    if Golden.isUpdating { try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: kept.path).sorted() == names)
    for name in names where name != "rows.bin" {
      let now = try #require(scratch.text("week/" + name))
      let file = kept.appending(path: name)
      let before = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      guard let difference = Golden.difference(kept: before, now: now) else { continue }
      if Golden.isUpdating { try Data(now.utf8).write(to: file) }
      Issue.record("Reports/\(week)/\(name), \(difference)")
    }
    let rows = try Data(contentsOf: scratch.folder.appending(path: "week/rows.bin"))
    let keptRows = kept.appending(path: "rows.bin")
    guard (try? Data(contentsOf: keptRows)) != rows else { return }
    if Golden.isUpdating { try rows.write(to: keptRows) }
    Issue.record("Reports/\(week)/rows.bin is another one")
  }

  @Test("reads the same from its files one by one, in any order")
  func order() throws {
    let scratch = try Scratch()
    let files = try SampleWeek.files(of: "week-46").reversed().map { SampleWeek.folder.appending(path: $0).path }
    let run = Program(in: Surroundings(output: Collected().output, errors: Collected().output, terminal: Terminal()))
    #expect(run.run(["report"] + files + ["--out", scratch.path("week")]) == .done)
    let found = try SampleWeek.found(in: scratch.folder.appending(path: "week"))
    #expect(try found == SampleWeek.expected())
  }

  @Test("has one report, whatever the order in which its files are named")
  func argumentOrder() throws {
    let scratch = try Scratch()
    let files = try SampleWeek.files(of: "week-46").map { SampleWeek.folder.appending(path: $0).path }
    for (order, out) in [(files, "one"), (files.reversed(), "other")] {
      let run = Program(in: Surroundings(output: Collected().output, errors: Collected().output, terminal: Terminal()))
      #expect(run.run(["report"] + order + ["--out", scratch.path(out)]) == .done)
    }
    for name in Self.names {
      #expect(scratch.data("one/" + name) == scratch.data("other/" + name), "\(name)")
    }
  }

  @Test(
    "holds no word of a customer in any file but the page, and none there without replays",
    arguments: SampleWeek.weeks)
  func words(_ week: String) throws {
    let scratch = try Scratch()
    let folder = SampleWeek.folder(of: week).path
    #expect(ran("report", folder, "--out", scratch.path("week")).code == .done)
    #expect(ran("report", folder, "--replays", "0", "--out", scratch.path("silent")).code == .done)
    let names = scratch.names.filter { $0.hasPrefix("week/") }
    #expect(names.count == Self.names.count)
    let silent = ["silent/report.html"]
    let report = ByteRuns((names.filter { $0 != "week/report.html" } + silent).compactMap { scratch.data($0) })
    for talk in try SampleWeek.talks(of: week) {
      for event in talk.events {
        guard let words = event.words, words.count >= 12 else { continue }
        #expect(!report.contain(words), "\(words)")
      }
    }
  }
}
