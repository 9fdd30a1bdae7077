import Foundation
import Rendering
import Testing

@testable import handover

/// Conversations of a line each, told for comparisons.
enum ComparedTalks {
  /// One with messages of a role, a text and, for the AI, a confidence.
  static func line(_ id: String, _ messages: [(role: String, text: String, confidence: Double?)]) -> String {
    var events: [String] = []
    for (number, message) in messages.enumerated() {
      let confidence = message.confidence.map { #","confidence":\#($0)"# } ?? ""
      events.append(
        #"{"kind":"message","role":"\#(message.role)","text":"\#(message.text)"\#(confidence),"ts":"2026-11-09T10:0\#(number):00Z"}"#
      )
    }
    events.append(#"{"kind":"closed","by":"customer","ts":"2026-11-09T10:09:00Z"}"#)
    return #"{"id":"\#(id)","events":[\#(events.joined(separator: ","))]}"#
  }

  /// The AI is unsure twice in a row: missed with a floor above 0.35, nothing with one below.
  static func unsure(_ id: String, _ first: String = "where is my kettle") -> String {
    line(
      id,
      [
        ("customer", first, nil), ("ai", "It is on its way.", 0.35), ("customer", "and the blue lamp from march", nil),
        ("ai", "The lamp has a shade.", 0.36), ("customer", "does the striped carpet come today", nil),
        ("ai", "The carpet is made of wool.", 0.9),
      ])
  }

  /// Nobody needs anybody.
  static func calm(_ id: String) -> String {
    line(id, [("customer", "where is my kettle", nil), ("ai", "It is on its way.", 0.9)])
  }
}

@Suite("The verb compare")
struct CompareTests {
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let lines = [
      ComparedTalks.unsure("c-1"), ComparedTalks.calm("c-2"),
      ComparedTalks.unsure("c-3", "my lawyer asks where my kettle is"),
    ]
    try scratch.write("in.jsonl", lines.map { $0 + "\n" }.joined())
    return scratch
  }

  private func json(_ text: String?) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data((text ?? "").utf8)) as? [String: Any])
  }

  private func changes(_ scratch: Scratch, _ folder: String) throws -> [[String: Any]] {
    try #require(try json(scratch.text(folder + "/compare.json"))["changes"] as? [[String: Any]])
  }

  @Test("writes every file of a comparison, and they are as the manifest says")
  func files() throws {
    let scratch = try scratch()
    let made = ran(
      "compare", scratch.path("in.jsonl"), "--policy", "none", "--set-against", "conf.floor=0.3", "-o",
      scratch.path("out"))
    #expect(made.code == .done, "\(made.errors)")
    #expect(
      scratch.names.filter { $0.hasPrefix("out/") } == [
        "out/SHA256SUMS", "out/compare.html", "out/compare.json", "out/compare.md", "out/compare.txt", "out/flips.csv",
        "out/manifest.json", "out/problems.jsonl",
      ])
    #expect(made.output == scratch.text("out/compare.txt"))
    let verified = ran("verify", scratch.path("out"))
    #expect(verified.code == .done, "\(verified.errors)")
    for name in ["compare.html", "compare.md"] {
      #expect(scratch.text("out/" + name)?.contains("from missed to none") == true, "\(name)")
    }
  }

  @Test("says in a sentence where and by which value two policies part, hard topics first")
  func sentences() throws {
    let scratch = try scratch()
    let made = ran(
      "compare", scratch.path("in.jsonl"), "--policy", "none", "--set-against", "conf.floor=0.3", "-o",
      scratch.path("out"))
    #expect(made.code == .done)
    let changes = try changes(scratch, "out")
    #expect(changes.map { $0["conversation_id"] as? String } == ["c-1"] || changes.count == 2)
    let found = try #require(changes.first { $0["conversation_id"] as? String == "c-1" })
    #expect(
      found["sentence"] as? String
        == "In c-1 the AI's confidence at turn 4 (line 1) was 0.36: below 0.40 under A, not below 0.30 under B; "
        + "the score there was 1.00 of 1.00 after confidence_floor under A and 0.00 of 1.00 before any signal under B; "
        + "so a person was due there under A and never under B, and the verdict goes from missed to none.")
    #expect(found["value"] as? Double == 0.36)
    #expect(found["limit_before"] as? Double == 0.4 && found["limit_after"] as? Double == 0.3)
    let parts = try #require(found["parts"] as? [String: Any])
    #expect(parts["line"] as? Int == 1 && parts["turn"] as? Int == 4 && parts["message"] as? Int == 1)
    let first = try #require(found["first_difference"] as? [String: Any])
    #expect(first["turn"] as? Int == 2)
    let cells = try #require(scratch.text("out/flips.csv")?.split(separator: "\r\n"))
    #expect(cells.count == changes.count + 1)
    #expect(cells[0].hasPrefix(#""conversation_id","before","after","reason""#))
  }

  @Test("changes A by --set, and B by --set-against")
  func sides() throws {
    let scratch = try scratch()
    let input = scratch.path("in.jsonl")
    func policies(_ words: String...) throws -> (String, String, Int) {
      let (output, errors) = (Collected(), Collected())
      let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
      #expect(Program(in: surroundings).run(["compare", input, "--format", "json"] + words) == .done, "\(errors.text)")
      let document = try json(output.text)
      let (before, after) = (document["before"] as? [String: Any], document["after"] as? [String: Any])
      let differences = document["policy_differences"] as? [[String: Any]]
      return (before?["policy"] as? String ?? "", after?["policy"] as? String ?? "", differences?.count ?? -1)
    }
    let both = try policies("--policy", "none", "--against", "none", "--set", "conf.floor=0.3")
    #expect(both.0.hasPrefix("built-in policy with --set (") && both.1 == "built-in policy" && both.2 == 1)
    let chained = try policies("--policy", "none", "--set", "conf.floor=0.3", "--set-against", "grace.soft=5")
    #expect(chained.2 == 1, "without --against B is A with the changes of B on top")
    let apart = try policies(
      "--policy", "none", "--against", "none", "--set", "conf.floor=0.3", "--set-against", "grace.soft=5")
    #expect(apart.2 == 2)
  }

  @Test("ends with 1 for the regressions that were named, and with 0 otherwise")
  func gates() throws {
    let scratch = try scratch()
    let input = scratch.path("in.jsonl")
    func code(_ words: String...) -> ExitCode {
      let (output, errors) = (Collected(), Collected())
      let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
      return Program(in: surroundings).run(["compare", input, "-q", "--policy", "none"] + words)
    }
    // More is missed with the floor of A; with the other one less.
    let worse = ["--against", "none", "--set", "conf.floor=0.3"]
    func gated(_ kind: String, _ policies: [String]) -> ExitCode {
      let (output, errors) = (Collected(), Collected())
      let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
      return Program(in: surroundings).run(
        ["compare", input, "-q", "--policy", "none", "--fail-on", kind] + policies)
    }
    let better = ["--set-against", "conf.floor=0.3"]
    #expect(gated("missed", worse) == .gateBroken && gated("missed", better) == .done)
    #expect(gated("any", worse) == .gateBroken && gated("any", better) == .done)
    #expect(gated("load:10%", worse) == .gateBroken && gated("load:10%", better) == .done)
    #expect(gated("late", worse) == .done)
    #expect(gated("late,missed", worse) == .gateBroken)
    #expect(code("--set-against", "conf.floor=0.3", "--fail-on", "missed", "--fail-on", "late") == .done)
    for wrong in ["soft", "load", "load:", "load:10", "missed,", "load:200%", ""] {
      #expect(gated(wrong, better) == .wrongUse, "\(wrong)")
    }
  }

  @Test("keeps the codes of a report: incomplete, nothing to compare, wrong use")
  func codes() throws {
    let scratch = try scratch()
    try scratch.write("cut.jsonl", ComparedTalks.unsure("c-1") + "\n{\"id\":\"c-97\",\"events\":[")
    try scratch.write("empty.jsonl", "\n\n")
    func code(_ name: String, _ more: String...) -> ExitCode {
      let (output, errors) = (Collected(), Collected())
      let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
      return Program(in: surroundings).run(
        ["compare", scratch.path(name), "--policy", "none", "--against", "none"] + more)
    }
    #expect(code("in.jsonl") == .done)
    #expect(code("cut.jsonl") == .incomplete)
    #expect(code("cut.jsonl", "--set", "conf.floor=0.3", "--fail-on", "missed") == .gateBroken)
    #expect(code("empty.jsonl") == .nothingToReport)
    #expect(code("absent.jsonl") == .wrongUse)
    #expect(code("in.jsonl", "-o", scratch.path("in.jsonl/out")) == .cannotWrite)
    #expect(code("in.jsonl", "--set-against", "conf.flor=0.3") == .wrongUse)
    let wrong = ran("compare", scratch.path("in.jsonl"), "--policy", "none", "--set-against", "conf.flor=0.3")
    #expect(wrong.errors.hasPrefix("--set-against conf.flor=0.3: error: "), "\(wrong.errors)")
  }

  @Test("of two reports agrees with that of the two policies about which verdicts changed")
  func reports() throws {
    let scratch = try Scratch()
    let week = Repository.root.appending(path: "SampleData/week-47").path
    let other = ["--set", "score.threshold=0.5"]
    for (name, changes) in [("a", []), ("b", other)] {
      let (output, errors) = (Collected(), Collected())
      let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
      let words = ["report", week, "--policy", "none", "-q", "-o", scratch.path(name)] + changes
      #expect(Program(in: surroundings).run(words) == .done, "\(errors.text)")
    }
    let rows = ran("compare", scratch.path("a"), scratch.path("b"), "-q", "-o", scratch.path("rows"))
    #expect(rows.code == .done, "\(rows.errors)")
    let replays = ran(
      "compare", week, "--policy", "none", "--set-against", "score.threshold=0.5", "-q", "-o", scratch.path("replays"))
    #expect(replays.code == .done, "\(replays.errors)")
    func flips(_ folder: String) throws -> [String] {
      try changes(scratch, folder).filter { $0["change"] as? String == "flipped" }.map {
        "\($0["conversation_id"] ?? "") \($0["before"] ?? "") \($0["after"] ?? "") \($0["direction"] ?? "")"
      }
    }
    #expect(try flips("rows") == flips("replays"))
    #expect(try flips("rows").count > 20)
    let (one, two) = (try json(scratch.text("rows/compare.json")), try json(scratch.text("replays/compare.json")))
    for key in ["transitions", "splits", "shares"] {
      #expect(one[key] as? NSArray == two[key] as? NSArray, "\(key)")
    }
    // What rows cannot know is empty, and said to be.
    for change in try changes(scratch, "rows") {
      #expect(change["sentence"] is NSNull && change["parts"] is NSNull && change["value"] is NSNull)
    }
    #expect(scratch.text("rows/compare.txt")?.contains("Two reports give rows only") == true)
    #expect(ran("verify", scratch.path("rows")).code == .done)
    // The folder of a report is no export, and no place for a comparison.
    #expect(ran("compare", scratch.path("a"), "--against", "none").errors.contains("[bad-operand]"))
    #expect(
      ran("compare", scratch.path("a"), scratch.path("b"), "-o", scratch.path("a")).errors.contains("[own-report]"))
    // A file more in a report makes it fail, so nothing is written into one, through whatever path.
    try FileManager.default.createSymbolicLink(
      at: scratch.folder.appending(path: "link"), withDestinationURL: scratch.folder.appending(path: "b"))
    for place in ["a/diff", "link/diff/deep", "rows/../b/diff"] {
      let made = ran("compare", scratch.path("a"), scratch.path("b"), "-o", scratch.path(place))
      #expect(made.code == .wrongUse && made.errors.contains("this lies in the folder"), "\(place): \(made.errors)")
    }
    #expect(ran("verify", scratch.path("b")).code == .done)
    // Made again from the two reports, in their order.
    let again = ["verify", scratch.path("rows"), "--rerun", "--in", scratch.path("a"), "--in", scratch.path("b")]
    #expect(ran(again[0], again[1], again[2], again[3], again[4], again[5], again[6]).code == .done)
    let turned = ran(again[0], again[1], again[2], again[3], again[6], again[5], again[4])
    #expect(turned.code == .gateBroken && turned.errors.contains("[other-input]"), "\(turned.errors)")
    #expect(ran("compare", scratch.path("a"), scratch.path("b"), "--set", "grace.soft=1").code == .wrongUse)
    #expect(ran("compare", scratch.path("a"), scratch.path("rows")).code == .wrongUse)
  }

  @Test("counts and names what only one of two reports has")
  func lonely() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", [ComparedTalks.unsure("c-1"), ComparedTalks.calm("c-2")].map { $0 + "\n" }.joined())
    try scratch.write(
      "b.jsonl",
      [ComparedTalks.calm("c-2"), ComparedTalks.calm("c-3"), ComparedTalks.calm("c-4")].map { $0 + "\n" }.joined())
    for name in ["a", "b"] {
      #expect(
        ran("report", scratch.path(name + ".jsonl"), "--policy", "none", "-q", "-o", scratch.path(name)).code == .done)
    }
    let made = ran("compare", scratch.path("a"), scratch.path("b"), "--format", "json")
    let counts = try #require(try json(made.output)["counts"] as? [String: Int])
    #expect(counts["compared"] == 1 && counts["only_before"] == 1 && counts["only_after"] == 2)
    #expect(counts["changes"] == 0)
    let text = ran("compare", scratch.path("a"), scratch.path("b")).output
    #expect(text.contains("Only in A: 1 conversation; only in B: 2 conversations."))
  }

  @Test("gives the same bytes with one thread and with seven, and from a pipe")
  func threads() throws {
    let scratch = try Scratch()
    let week = Repository.root.appending(path: "SampleData/week-46").path
    for (name, count) in [("one", "1"), ("seven", "7")] {
      let made = ran(
        "compare", week, "--policy", "none", "--set-against", "score.threshold=0.6", "-q", "--threads", count, "-o",
        scratch.path(name))
      #expect(made.code == .done)
    }
    for name in ["compare.html", "compare.json", "compare.md", "compare.txt", "flips.csv", "manifest.json"] {
      #expect(scratch.text("one/" + name) == scratch.text("seven/" + name), "\(name)")
    }
  }

  @Test("hides in every file what one of both policies hides")
  func redaction() throws {
    let scratch = try Scratch()
    try scratch.write("in.jsonl", ComparedTalks.unsure("mira@example.org") + "\n")
    try scratch.write("b.json5", #"{ conf: { floor: 0.3 }, redact: { level: "strict", words: ["blue lamp"] } }"#)
    let made = ran(
      "compare", scratch.path("in.jsonl"), "--policy", "none", "--against", scratch.path("b.json5"), "-o",
      scratch.path("out"))
    #expect(made.code == .done, "\(made.errors)")
    for name in ["compare.html", "compare.json", "compare.md", "compare.txt", "flips.csv", "manifest.json"] {
      let text = try #require(scratch.text("out/" + name))
      #expect(!text.contains("mira@"), "\(name)")
      #expect(!text.contains("blue lamp"), "\(name)")
    }
    #expect(scratch.text("out/flips.csv")?.contains("[EMAIL-R1]") == true)
    #expect(scratch.text("out/manifest.json")?.contains("\"level\": \"strict\"") == true)
  }

  @Test("shows changed conversations whole in the page, as both policies see them, and no words elsewhere")
  func whole() throws {
    let scratch = try scratch()
    for (name, count) in [("some", "5"), ("none", "0")] {
      let made = ran(
        "compare", scratch.path("in.jsonl"), "--policy", "none", "--set-against", "conf.floor=0.3", "-q", "--replays",
        count, "-o", scratch.path(name))
      #expect(made.code == .done, "\(made.errors)")
    }
    let page = try #require(scratch.text("some/compare.html"))
    #expect(page.contains("and the blue lamp from march") && page.contains("href=\"#c-1\""))
    #expect(page.contains("Under A, built-in policy") && page.contains("Under B, built-in policy with --set-against"))
    #expect(scratch.text("none/compare.html")?.contains("blue lamp") == false)
    for name in ["compare.json", "compare.md", "compare.txt", "flips.csv", "manifest.json"] {
      #expect(scratch.text("some/" + name)?.contains("blue lamp") == false, "\(name)")
    }
    #expect(ran("verify", scratch.path("some")).code == .done)
  }

  @Test("has files that fit their schemas")
  func schemas() throws {
    let scratch = try Scratch()
    let week = Repository.root.appending(path: "SampleData/week-47").path
    let made = ran(
      "compare", week, "--policy", "none", "--set-against", "score.threshold=0.6", "-q", "-o", scratch.path("out"),
      "--fail-on", "any,load:1%")
    #expect(made.code == .gateBroken)
    let validator = try SchemaValidator(ran("help", "schema", "compare").output)
    let faults = validator.faults(try JSONTree(try #require(scratch.text("out/compare.json"))))
    for fault in faults { Issue.record("compare.json, \(fault)") }
    let columns = try #require(scratch.text("out/flips.csv")?.split(separator: "\r\n").first)
    let schema = try json(ran("help", "schema", "flips").output)
    let members = try #require(schema["properties"] as? [String: Any])
    #expect(Set(columns.split(separator: ",").map { String($0.dropFirst().dropLast()) }) == Set(members.keys))
  }

  @Test(
    "A wrong sum is found, whatever hashes it has",
    arguments: [
      (#""compared": 306"#, #""compared": 307"#), (#""flipped": 1,"#, #""flipped": 2,"#),
      (#""moved": 0"#, #""moved": 1"#), (#""only_after": 1,"#, #""only_after": 2,"#), (#""worse": 1"#, #""worse": 0"#),
      (#""lines": 365"#, #""lines": 366"#),
    ])
  func sums(_ old: String, _ new: String) throws {
    let scratch = try Scratch()
    let week = Repository.root.appending(path: "SampleData/week-47").path
    let made = ran(
      "compare", week, "--policy", "none", "--set-against", "score.threshold=0.8", "-q", "-o", scratch.path("out"))
    #expect(made.code == .done)
    let text = try #require(scratch.text("out/compare.json"))
    #expect(text.contains(old))
    func hash(_ text: String) -> String {
      var hash = SHA256()
      hash.update(Array(text.utf8))
      return hash.hexadecimal()
    }
    let forged = text.replacing(old, with: new)
    let manifest = try #require(scratch.text("out/manifest.json"))
    let listed = manifest.replacing(hash(text), with: hash(forged))
      .replacing("\"bytes\": \(text.utf8.count),", with: "\"bytes\": \(forged.utf8.count),")
    let hashes = try #require(scratch.text("out/SHA256SUMS"))
      .replacing(hash(text), with: hash(forged)).replacing(hash(manifest), with: hash(listed))
    try scratch.write("out/compare.json", forged)
    try scratch.write("out/manifest.json", listed)
    try scratch.write("out/SHA256SUMS", hashes)
    let verified = ran("verify", scratch.path("out"))
    #expect(verified.code == .gateBroken)
    for line in verified.errors.split(separator: "\n") { #expect(line.hasSuffix("[wrong-count]"), "\(line)") }
  }
}
