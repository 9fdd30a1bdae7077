import Foundation
import Testing

@testable import handover

/// Reports over both sample weeks, in a folder of a test.
private struct Weeks {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try report("46", to: "w46")
  }

  static func sample(_ week: String) -> String { Repository.root.appending(path: "SampleData/week-\(week)").path }

  func report(_ week: String, to name: String, _ options: String...) throws {
    let run = run(["report", Self.sample(week), "--policy", "none", "-q", "-o", scratch.path(name)] + options)
    try #require(run.code == .done, "\(run.errors)")
  }

  func run(_ words: [String]) -> (code: ExitCode, output: String, errors: String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    let code = Program(in: surroundings).run(words)
    return (code, output.text, errors.text.replacing(scratch.folder.path + "/", with: ""))
  }

  func summary(_ name: String) throws -> [String: Any] {
    let data = try #require(scratch.data(name + "/summary.json"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// Copies a report and changes a file of the copy.
  func copy(_ name: String, as other: String, _ file: String, _ change: (String) -> String) throws {
    try FileManager.default.copyItem(atPath: scratch.path(name), toPath: scratch.path(other))
    let text = try #require(scratch.text(other + "/" + file))
    let changed = change(text)
    #expect(changed != text)
    try scratch.write(other + "/" + file, changed)
  }
}

@Suite("A report with earlier ones")
struct PreviousTests {
  @Test("compares the week with the one before it, and is whole")
  func compared() throws {
    let weeks = try Weeks()
    try weeks.report("47", to: "w47", "--previous", weeks.scratch.path("w46"))
    let summary = try weeks.summary("w47")
    let with = try #require(summary["compared_with"] as? [String: Any])
    #expect((with["period"] as? [String: Any])?["week"] as? String == "2026-W46")
    #expect(with["policy_same"] as? Bool == true)
    #expect((summary["trend"] as? [Any])?.count == 2)
    #expect((summary["restated"] as? [Any])?.isEmpty == true)
    // The earlier numbers are those that the earlier report said.
    let (now, then) = (summary["metrics"] as? [String: [String: Any]], try weeks.summary("w46")["metrics"])
    let earlier = try #require(then as? [String: [String: Any]])
    for (id, metric) in try #require(now) {
      let previous = try #require(metric["previous"] as? [String: Any], "\(id)")
      #expect(previous["part"] as? Int == earlier[id]?["part"] as? Int, "\(id)")
      #expect(previous["whole"] as? Int == earlier[id]?["whole"] as? Int, "\(id)")
    }
    let verified = weeks.run(["verify", weeks.scratch.path("w47")])
    #expect(verified.code == .done, "\(verified.errors)")
    let manifest = try #require(weeks.scratch.text("w47/manifest.json"))
    #expect(manifest.contains(try #require(with["run_id"] as? String)))
  }

  @Test("needs them again to be made again")
  func rerun() throws {
    let weeks = try Weeks()
    try weeks.report("46", to: "other", "--as-of", "2026-11-16T00:00:00Z")
    let (w46, w47) = (weeks.scratch.path("w46"), weeks.scratch.path("w47"))
    try weeks.report("47", to: "w47", "--previous", w46)
    let words = ["verify", w47, "--rerun", "--in", Weeks.sample("47")]
    let without = weeks.run(words)
    #expect(without.code == .wrongUse)
    #expect(
      without.errors.contains("it was compared with an earlier report; name them with --previous DIR [cannot-repeat]"))
    #expect(weeks.run(words + ["--previous", w46]).code == .done)
    let other = weeks.run(words + ["--previous", weeks.scratch.path("other")])
    #expect(other.code == .gateBroken)
    #expect(other.errors.contains("[other-input]"))
    #expect(weeks.run(words + ["--previous", w46, "--previous", weeks.scratch.path("other")]).code == .wrongUse)
    #expect(weeks.run(["verify", w47, "--previous", w46]).code == .wrongUse)
    // One that was compared with nothing takes none.
    #expect(
      weeks.run(["verify", w46, "--rerun", "--in", Weeks.sample("46"), "--previous", w47]).errors.contains(
        "it was compared with no earlier report, not with 1 [cannot-repeat]"))
  }

  @Test("has the same bytes, whatever the order in which they are named and wherever they lie")
  func order() throws {
    let weeks = try Weeks()
    try weeks.report("46", to: "again", "--as-of", "2026-11-14T00:00:00Z")
    try FileManager.default.copyItem(atPath: weeks.scratch.path("w46"), toPath: weeks.scratch.path("moved-away"))
    try weeks.report(
      "46", to: "one", "--previous", weeks.scratch.path("w46"), "--previous", weeks.scratch.path("again"))
    try weeks.report(
      "46", to: "two", "--previous", weeks.scratch.path("again"), "--previous", weeks.scratch.path("moved-away"))
    for name in weeks.scratch.names where name.hasPrefix("one/") {
      #expect(weeks.scratch.data(name) == weeks.scratch.data("two/" + name.dropFirst(4)), "\(name)")
    }
    let restated = try #require(try weeks.summary("one")["restated"] as? [[String: Any]])
    #expect(restated.count == 2)
    // The cut-off in the middle of the week left conversations open that are complete now.
    let moved = restated.map { $0["moved"] as? Int ?? -1 }.sorted()
    #expect(moved[0] == 0)
    #expect(moved[1] > 0)
    let rows = try #require(weeks.scratch.text("one/moved.csv")).components(separatedBy: "\r\n").dropLast()
    #expect(rows.count == 1 + moved[1])
    #expect(weeks.run(["verify", weeks.scratch.path("one")]).code == .done)
  }

  @Test("is the same from parts")
  func merged() throws {
    let weeks = try Weeks()
    let w46 = weeks.scratch.path("w46")
    let part = weeks.scratch.path("part")
    #expect(weeks.run(["report", Weeks.sample("47"), "--partial", part, "-q", "--policy", "none"]).code == .done)
    try weeks.report("47", to: "whole", "--previous", w46, "--replays", "0")
    let merged = weeks.run(
      ["merge", part, "-q", "--policy", "none", "-o", weeks.scratch.path("parts"), "--previous", w46])
    #expect(merged.code == .done, "\(merged.errors)")
    for name in ["summary.json", "trend.csv", "moved.csv", "manifest.json"] {
      #expect(weeks.scratch.data("whole/" + name) == weeks.scratch.data("parts/" + name), "\(name)")
    }
    #expect(
      weeks.run(["report", Weeks.sample("47"), "--partial", part, "--force", "--previous", w46]).code == .wrongUse)
  }

  @Test("refuses what is no report, all at once, and touches nothing")
  func refused() throws {
    let weeks = try Weeks()
    try weeks.scratch.write("foreign/notes.txt", "")
    try FileManager.default.copyItem(atPath: weeks.scratch.path("w46"), toPath: weeks.scratch.path("copy"))
    try weeks.copy("w46", as: "forged", "manifest.json") {
      $0.replacing("\"conf.floor\": 0.4", with: "\"conf.floor\": 0.5")
    }
    try FileManager.default.copyItem(atPath: weeks.scratch.path("w46"), toPath: weeks.scratch.path("damaged"))
    var rows = Array(try #require(weeks.scratch.data("damaged/rows.bin")))
    rows[rows.count / 2] ^= 1
    try Data(rows).write(to: weeks.scratch.folder.appending(path: "damaged/rows.bin"))
    let names = ["w46", "copy", "foreign", "missing", "forged", "damaged", "out"]
    try weeks.report("46", to: "out", "--as-of", "2026-11-16T00:00:00Z")
    let before = weeks.scratch.data("out/manifest.json")
    let run = weeks.run(
      ["report", Weeks.sample("47"), "-q", "-o", weeks.scratch.path("out")]
        + names.flatMap { ["--previous", weeks.scratch.path($0)] })
    #expect(run.code == .wrongUse)
    for line in [
      "copy: error: this is the same report as w46 [same-report]", "foreign: error: this is no folder with a report",
      "missing: error: this is no folder with a report", "forged/manifest.json: error: the policy of the manifest",
      "damaged/rows.bin: error: the content is not that of which the manifest has the hash [wrong-hash]",
      "out: error: this is the folder of the new report [own-report]",
    ] { #expect(run.errors.contains(line), "\(line) in \(run.errors)") }
    #expect(weeks.scratch.data("out/manifest.json") == before)
  }

  @Test("says when nothing can be compared, and when another policy judged")
  func notes() throws {
    let weeks = try Weeks()
    try weeks.report("47", to: "w47")
    let later = weeks.run(["report", Weeks.sample("46"), "--policy", "none", "--previous", weeks.scratch.path("w47")])
    #expect(later.errors.contains("[nothing-to-compare]"))
    let other = weeks.run(
      [
        "report", Weeks.sample("47"), "--policy", "none", "--set", "grace.seconds=1", "--previous",
        weeks.scratch.path("w46"),
      ]
    )
    #expect(other.errors.contains("9 to 15 November 2026 was judged by another policy, built-in policy [other-policy]"))
  }

  @Test("A forged change does not pass the sums")
  func forged() throws {
    let weeks = try Weeks()
    try weeks.report("47", to: "w47", "--previous", weeks.scratch.path("w46"))
    for (old, new) in [("\"usual\": true", "\"usual\": false"), ("\"policy_same\": true", "\"policy_same\": null")] {
      try? FileManager.default.removeItem(atPath: weeks.scratch.path("forged"))
      try weeks.copy("w47", as: "forged", "summary.json") { $0.replacing(old, with: new, maxReplacements: 1) }
      let verified = weeks.run(["verify", weeks.scratch.path("forged")])
      #expect(verified.code == .gateBroken)
      #expect(verified.errors.contains("[wrong-count]") == (old == "\"usual\": true"))
    }
  }

  @Test("fits its schemas")
  func schemas() throws {
    let weeks = try Weeks()
    try weeks.report("46", to: "again", "--as-of", "2026-11-14T00:00:00Z")
    try weeks.report(
      "47", to: "w47", "--previous", weeks.scratch.path("w46"), "--previous", weeks.scratch.path("again"))
    try weeks.report("46", to: "restated", "--previous", weeks.scratch.path("again"))
    for name in ["w47", "restated"] {
      for (schema, file) in [("summary", "summary.json"), ("manifest", "manifest.json")] {
        let validator = try SchemaValidator(ran("help", "schema", schema).output)
        let faults = validator.faults(try JSONTree(try #require(weeks.scratch.text(name + "/" + file))))
        #expect(faults.isEmpty, "\(faults)")
      }
      for table in ["trend", "moved"] {
        let page = ran("help", "schema", table + ".csv").output
        let file = try #require(weeks.scratch.text("\(name)/\(table).csv"))
        let columns = try #require(file.components(separatedBy: "\r\n").first).replacing("\"", with: "")
        let required = try #require(page.range(of: "\"required\": ["))
        let names = page[required.upperBound...].prefix { $0 != "]" }.filter { !$0.isWhitespace && $0 != "\"" }
        #expect(String(names) == columns)
      }
    }
    let cases = ran("explain", "--metric", "T1", weeks.scratch.path("w46"), "--format", "json", "--show", "all")
    let validator = try SchemaValidator(ran("help", "schema", "cases").output)
    let faults = validator.faults(try JSONTree(cases.output))
    #expect(faults.isEmpty, "\(faults)")
  }
}
