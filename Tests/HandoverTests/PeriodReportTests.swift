import Foundation
import Testing

@testable import handover

@Suite("A report about a period")
struct PeriodReportTests {
  private static let week = SampleWeek.folder.path

  private func run(_ words: [String]) -> (code: ExitCode, output: String, errors: String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    return (Program(in: surroundings).run(words), output.text, errors.text)
  }

  private func summary(_ scratch: Scratch, _ name: String) throws -> SampleWeek.Record {
    let data = try #require(scratch.data(name + "/summary.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? SampleWeek.Record)
  }

  /// How many lines of `conversations.jsonl` have each maturity.
  private func maturities(_ scratch: Scratch, _ name: String) throws -> [String: Int] {
    let file = scratch.folder.appending(path: name + "/conversations.jsonl")
    var counts: [String: Int] = [:]
    for record in try SampleWeek.records(file) { counts[try #require(record["maturity"] as? String), default: 0] += 1 }
    return counts
  }

  @Test("Two periods that follow each other have every conversation with a time once; sums hold, and a rerun agrees")
  func halves() throws {
    let scratch = try Scratch()
    var inPeriod = 0
    for (name, options) in [("first", ["--to", "2026-11-11"]), ("second", ["--from", "2026-11-12"])] {
      let words = ["report", Self.week, "--timezone", "Europe/Berlin", "--out", scratch.path(name), "--policy", "none"]
      let ran = run(words + options)
      #expect(ran.code == .done, "\(ran.errors)")
      let counts = try #require(try summary(scratch, name)["counts"] as? [String: Int])
      let found = try maturities(scratch, name)
      #expect(found.values.reduce(0, +) == 280)
      for word in ["mature", "open", "test", "superseded", "outside_period", "no_time"] {
        #expect(counts[word] == found[word] ?? 0, "\(word)")
      }
      #expect(found["no_time"] == 5)
      inPeriod += 280 - (found["outside_period"] ?? 0) - 5
      let verified = run(["verify", scratch.path(name), "--rerun", "--in", Self.week])
      #expect(verified.code == .done, "\(verified.errors)")
      #expect(scratch.text(name + "/manifest.json")?.contains("\"timezone\": \"Europe/Berlin\"") ?? false)
    }
    #expect(inPeriod == 275)
  }

  @Test("The week of the sample data is all of it but what has no time")
  func wholeWeek() throws {
    let scratch = try Scratch()
    let ran = run(["report", Self.week, "--week", "2026-W46", "--out", scratch.path("week"), "--policy", "none"])
    #expect(ran.code == .done)
    #expect(ran.output.contains("Week 2026-W46, 9 November 2026 to 15 November 2026 (UTC)"), "\(ran.output)")
    #expect(ran.output.contains("1 unengaged, 11 excluded"), "\(ran.output)")
    let period = try #require(try summary(scratch, "week")["period"] as? SampleWeek.Record)
    #expect(period["asked"] as? String == "2026-W46")
    #expect(period["begin"] as? String == "2026-11-09T00:00:00Z")
    #expect(period["end"] as? String == "2026-11-16T00:00:00Z")
    let days = try #require(scratch.text("week/daily.csv")).split(whereSeparator: \.isNewline).dropFirst()
    #expect(days.count == 7 && days.allSatisfy { $0.hasPrefix("\"2026-11-") }, "\(days)")
  }

  @Test("Parts that are merged for a week are the report of that week, byte for byte")
  func merged() throws {
    let scratch = try Scratch()
    let web = SampleWeek.folder.appending(path: "web.jsonl").path
    let period = ["--week", "2026-W46", "--timezone", "America/New_York", "--policy", "none", "--quiet"]
    #expect(run(["report", web, "--partial", scratch.path("web.rows"), "--policy", "none", "--quiet"]).code == .done)
    #expect(run(["merge", scratch.path("web.rows"), "--out", scratch.path("merged")] + period).code == .done)
    #expect(run(["report", web, "--out", scratch.path("one"), "--replays", "0"] + period).code == .done)
    for name in SampleWeekTests.names {
      #expect(scratch.data("merged/" + name) == scratch.data("one/" + name), "\(name)")
      #expect(scratch.data("one/" + name) != nil, "\(name)")
    }
  }

  @Test("Where nothing is left it is said what there is, and every conversation still has its line")
  func empty() throws {
    let scratch = try Scratch()
    let out = ["--out", scratch.path("week"), "--policy", "none"]
    let ran = run(["report", Self.week, "--week", "2026-W40", "--timezone", "Europe/Berlin"] + out)
    #expect(ran.code == .nothingToReport)
    #expect(
      ran.errors.contains(
        "error: no conversation between 2026-09-28 and 2026-10-04 (Europe/Berlin); the data covers 2026-10-2"),
      "\(ran.errors)")
    #expect(ran.errors.contains("[empty-period]"))
    #expect(try maturities(scratch, "week") == ["outside_period": 275, "no_time": 5])
    #expect(run(["verify", scratch.path("week")]).code == .done)
    for (words, sentence) in [
      (["--from", "2026-12-01"], "no conversation from 2026-12-01 on;"),
      (["--to", "2026-10-01"], "no conversation up to 2026-10-01;"),
      (["--from", "2026-12-24", "--to", "2026-12-24"], "no conversation on 2026-12-24;"),
    ] {
      let ran = run(["report", Self.week, "--policy", "none"] + words)
      #expect(ran.code == .nothingToReport)
      #expect(ran.errors.contains(sentence), "\(ran.errors)")
    }
  }

  @Test(
    "Options that cannot stand together or cannot be read are wrong use",
    arguments: [
      (["--week", "2026-W46", "--from", "2026-11-09"], "conflicting-options", "'--week' and '--from'"),
      (["--week", "2026-W46", "--to", "2026-11-09"], "conflicting-options", "'--week' and '--to'"),
      (["--from", "2026-11-10", "--to", "2026-11-09"], "bad-value", "write a day from 2026-11-10 on"),
      (["--week", "46"], "bad-value", "2026-W46"), (["--week", "2025-W53"], "bad-value", "2026-W46"),
      (["--from", "2026-02-30"], "bad-value", "2026-11-09"), (["--to", "9/11/2026"], "bad-value", "2026-11-09"),
      (["--timezone", "Berlin"], "bad-value", "did you mean Europe/Berlin?"),
      (["--input-timezone", "CET"], "bad-value", "write a zone in full"),
      (["--set", "hours.billing=Mon-Fri 08:00-18:00 Europe/Berln"], "bad-value", "did you mean Europe/Berlin?"),
      (["--partial", "/nowhere/a", "--week", "2026-W46"], "conflicting-options", "'--partial' and '--week'"),
      (["--partial", "/nowhere/a", "--from", "2026-11-09"], "conflicting-options", "'--partial' and '--from'"),
      (["--partial", "/nowhere/a", "--to", "2026-11-09"], "conflicting-options", "'--partial' and '--to'"),
      (["--partial", "/nowhere/a", "--timezone", "UTC"], "conflicting-options", "'--partial' and '--timezone'"),
      (["--partial", "/nowhere/a", "--input-timezone", "UTC"], "conflicting-options", "'--input-timezone'"),
    ])
  func wrongUse(_ words: [String], _ code: String, _ sentence: String) {
    let ran = run(["report", Self.week, "--policy", "none"] + words)
    #expect(ran.code == .wrongUse)
    #expect(ran.errors.contains("[\(code)]") && ran.errors.contains(sentence), "\(ran.errors)")
    #expect(ran.output == "")
  }

  @Test("Times without a zone are those of the zone that is named, and decide the week")
  func inputZone() throws {
    let scratch = try Scratch()
    // A quarter past midnight on Monday in Berlin is Sunday in UTC.
    try scratch.write(
      "a.jsonl",
      #"{"id":"a","events":[{"kind":"message","role":"customer","text":"where is my lamp","ts":"2026-11-09T00:15:00"},"#
        + #"{"kind":"closed","ts":"2026-11-09 01:00:00"}]}"# + "\n")
    func started(_ options: String...) throws -> String? {
      let words = ["report", scratch.path("a.jsonl"), "--policy", "none", "--out", scratch.path("out")]
      // What lies outside would leave the older report where it is.
      try? FileManager.default.removeItem(atPath: scratch.path("out"))
      let ran = run(words + options)
      #expect(ran.code == .done || ran.code == .nothingToReport, "\(ran.errors)")
      let record = try SampleWeek.records(scratch.folder.appending(path: "out/conversations.jsonl"))[0]
      return "\(record["maturity"] ?? "") \(record["started"] ?? "")"
    }
    let week = "2026-W46"
    #expect(try started("--week", week) == "mature 2026-11-09T00:15:00Z")
    let berlin = "Europe/Berlin"
    #expect(try started("--week", week, "--input-timezone", berlin) == "outside_period 2026-11-08T23:15:00Z")
    #expect(
      try started("--week", week, "--input-timezone", berlin, "--timezone", berlin) == "mature 2026-11-08T23:15:00Z")
    #expect(run(["verify", scratch.path("out"), "--rerun", "--in", scratch.path("a.jsonl")]).code == .done)
  }
}
