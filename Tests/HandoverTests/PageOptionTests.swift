import Foundation
import Testing

@testable import handover

@Suite("The options of what a report shows")
struct PageOptionTests {
  private static let input = SampleWeek.folder.appending(path: "email.jsonl").path

  private func run(_ words: [String]) -> (code: ExitCode, errors: String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    return (Program(in: surroundings).run(words), errors.text)
  }

  private func report(_ scratch: Scratch, _ name: String, _ options: String...) -> (code: ExitCode, errors: String) {
    run(["report", Self.input, "--quiet", "--policy", "none", "--out", scratch.path(name)] + options)
  }

  private func manifest(_ scratch: Scratch, _ name: String) throws -> [String: Any] {
    let data = try #require(scratch.data(name + "/manifest.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("The number of replays stands in the manifest, and a report is made again with it")
  func replays() throws {
    let scratch = try Scratch()
    for (options, recorded) in [([], "500"), (["--replays", "0"], "0"), (["--replays", "7"], "7")] {
      let name = "with-\(recorded)"
      let words = ["report", Self.input, "--quiet", "--policy", "none", "--out", scratch.path(name)]
      #expect(run(words + options).code == .done)
      let settings = try #require(try manifest(scratch, name)["settings"] as? [String: Any])
      #expect("\(settings["replays"] ?? "")" == recorded)
      let again = run(["verify", scratch.path(name), "--rerun", "--in", Self.input])
      #expect(again.code == .done, "\(again.errors)")
    }
  }

  @Test("A number of replays is one from 0 to 100,000")
  func numbers() {
    for typed in ["0", "1", "500", "100000"] { #expect(ReplayCount(argument: typed)?.number == Int(typed)) }
    for typed in ["-1", "100001", "all", "", "1.5"] { #expect(ReplayCount(argument: typed) == nil, "\(typed)") }
  }

  @Test("The level is part of the policy, whichever way it was asked for")
  func level() throws {
    let scratch = try Scratch()
    #expect(report(scratch, "option", "--redact", "strict").code == .done)
    #expect(report(scratch, "key", "--set", "redact.level=strict").code == .done)
    #expect(report(scratch, "standard").code == .done)
    func hash(_ name: String) throws -> String? {
      (try manifest(scratch, name)["policy"] as? [String: Any])?["sha256"] as? String
    }
    #expect(try hash("option") == hash("key"))
    #expect(try hash("option") != hash("standard"))
    let level = (try manifest(scratch, "option")["redaction"] as? [String: Any])?["level"] as? String
    #expect(level == "strict")
  }

  @Test("Nothing is shown unhidden unless the policy allows it; the refusal says where that was asked for")
  func unhidden() throws {
    let scratch = try Scratch()
    try scratch.write("none.json5", "{\n  redact: { level: 'none' },\n}\n")
    try scratch.write("allowed.json5", "{ redact: { allow_none: true } }\n")
    func refused(_ options: [String], _ place: String) {
      let ran = run(["report", Self.input, "--out", scratch.path("out")] + options)
      #expect(ran.code == .wrongUse)
      #expect(ran.errors.hasPrefix(place + ": error: \"redact.level\" is none"), "\(ran.errors)")
      #expect(ran.errors.contains("[bad-value]\n  help: "), "\(ran.errors)")
      #expect(scratch.data("out/manifest.json") == nil)
    }
    let (file, allowed) = (scratch.path("none.json5"), scratch.path("allowed.json5"))
    refused(["--policy", "none", "--redact", "none"], "--redact none")
    refused(["--policy", "none", "--set", "redact.level=none"], "--set redact.level=none")
    refused(["--policy", file], file + ":2:20")
    #expect(
      run(["report", Self.input, "-q", "--out", scratch.path("out"), "--policy", file, "--redact", "strict"]).code
        == .done)
    #expect(
      run(["report", Self.input, "-q", "--out", scratch.path("all"), "--policy", allowed, "--redact", "none"]).code
        == .done)
  }

  @Test("No number depends on what is hidden")
  func numbersStay() throws {
    let scratch = try Scratch()
    for level in ["none", "standard", "strict"] {
      let words = ["report", SampleWeek.folder.path, "-q", "--policy", "none", "--out", scratch.path(level)]
      #expect(
        run(words + ["--redact", level, "--set", "redact.allow_none=true", "--set", "redact.words=parcel,invoice"]).code
          == .done)
    }
    func summary(_ level: String) throws -> [String: Any] {
      let data = try #require(scratch.data(level + "/summary.json"))
      return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
    let (none, strict) = (try summary("none"), try summary("strict"))
    // All but the hash of the policy, and the lists that name conversations.
    for key in [
      "counts", "outcomes", "verdicts", "needs", "metrics", "measures", "coverage", "maturity", "exclusions",
      "economics",
      "reactivity", "suppressed",
    ] {
      let (one, other) = (none[key] as? NSObject, strict[key] as? NSObject)
      #expect(one != nil && one == other, "\(key)")
    }
    for name in ["topics.csv", "daily.csv", "reasons.csv"] {
      #expect(scratch.data("none/" + name) != nil, "\(name)")
      #expect(scratch.data("none/" + name) == scratch.data("strict/" + name), "\(name)")
    }
  }

  @Test("A run that finds nothing leaves the older report; without one it writes what there is")
  func emptyRuns() throws {
    let scratch = try Scratch()
    try scratch.write("empty.jsonl", "")
    for options in [[scratch.path("empty.jsonl")], [Self.input, "--week", "2020-W01"]] {
      #expect(report(scratch, "out").code == .done)
      let before = scratch.data("out/manifest.json")
      let ran = run(["report"] + options + ["-q", "--policy", "none", "--out", scratch.path("out")])
      #expect(ran.code == .nothingToReport)
      #expect(ran.errors.contains("stays as it is [report-kept]"), "\(ran.errors)")
      #expect(before != nil && scratch.data("out/manifest.json") == before)
      #expect(run(["verify", scratch.path("out")]).code == .done)
      let fresh = run(["report"] + options + ["-q", "--policy", "none", "--out", scratch.path("new-\(options.count)")])
      #expect(fresh.code == .nothingToReport && !fresh.errors.contains("report-kept"))
      #expect(scratch.data("new-\(options.count)/summary.json") != nil)
    }
  }
}
