import Conversations
import Detection
import Foundation
import Rendering
import Testing

@testable import handover

/// A run of the program in a folder of a test.
private struct Tuned {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func run(_ words: [String]) -> (code: ExitCode, output: String, errors: String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    return (Program(in: surroundings).run(words), output.text, errors.text)
  }

  static var week: String { Repository.root.appending(path: "SampleData/week-47").path }

  func json(_ name: String) throws -> [String: Any] {
    let text = try #require(scratch.text(name))
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Conversations with one AI message each; half of them are marked as needing a human, those with a low confidence.
  func writeLabelled(_ name: String, labelled: Bool = true) throws {
    var lines: [String] = []
    for number in 0..<400 {
      let low = number % 4 == 0
      let confidence = low ? 0.2 + Double(number % 10) / 100 : 0.36 + Double(number % 60) / 100
      let day = String(format: "2026-%02d-%02d", 10 + number / 200, 1 + number % 200 / 8)
      let word = labelled ? #""needs_human":"\#(low ? "yes" : "no")","# : ""
      lines.append(
        """
        {"id":"k\(number)",\(word)"medium":"chat","events":[\
        {"id":"a","kind":"message","role":"customer","ts":"\(day)T10:00:00Z","text":"where does the blue box go"},\
        {"id":"b","kind":"message","role":"ai","ts":"\(day)T10:00:05Z","confidence":\(confidence),\
        "text":"The blue box goes to the left shelf."},\
        {"kind":"closed","by":"customer","ts":"\(day)T10:01:00Z"}]}
        """)
    }
    try scratch.write(name, lines.joined(separator: "\n") + "\n")
  }
}

@Suite("The verb tune")
struct TuneTests {
  @Test("serves a team without labels: load and front, no winner, and the present policy as the file")
  func unlabelled() throws {
    let tuned = try Tuned()
    let run = tuned.run(["tune", Tuned.week, "--policies", "60", "--out", tuned.scratch.path("t")])
    #expect(run.code == .done, "\(run.errors)")
    #expect(run.output.contains("There are no labels"))
    let found = try tuned.json("t/tune.json")
    #expect(found["ground"] as? String == "none" && found["choice"] as? String == "no_labels")
    let policies = try #require(found["policies"] as? Int)
    #expect(policies == 60)
    let curve = try #require(tuned.scratch.text("t/curve.csv"))
    #expect(curve.split(separator: "\r\n").count == policies + 1)
    let suggested = try #require(tuned.scratch.text("t/suggested.json5"))
    guard case .success(let policy) = PolicyReader.policy(file: Array(suggested.utf8), settings: []) else {
      Issue.record("the suggested policy cannot be read")
      return
    }
    #expect(policy == Policy())
    #expect(tuned.run(["verify", tuned.scratch.path("t")]).code == .done)
    try checkLeftOut(tuned, found)
    try checkLines(found)
    // Without labels nothing is positive: asks have columns of their own.
    let figures = try #require((found["present_policy"] as? [String: Any])?["fit"] as? [String: Any])
    #expect(figures["positives"] is NSNull && figures["unanswered_asks"] is Int && figures["taken_over"] is NSNull)
    #expect(tuned.scratch.text("t/label_problems.jsonl") == nil)
  }

  /// What is left out is said everywhere, and its needs are those that a report finds and the search does not have.
  private func checkLeftOut(_ tuned: Tuned, _ found: [String: Any]) throws {
    let population = try #require(found["population"] as? [String: Any])
    func said(_ key: String) -> Int { population[key] as? Int ?? -1 }
    #expect(said("ai_involved") + said("excluded") + said("without_ai") + said("tangled") == said("conversations"))
    #expect(tuned.run(["report", Tuned.week, "--policy", "none", "--out", tuned.scratch.path("r")]).code == .done)
    let cases = try #require(tuned.scratch.text("r/conversations.jsonl")).split(separator: "\n").map {
      try JSONTree($0)
    }
    let needed = cases.count { talk in
      guard let members = talk.members, members["needs"]?.items?.isEmpty == false else { return false }
      return !["test", "superseded", "out_of_period"].contains(members["maturity"]?.word)
    }
    let present = try #require(found["present_policy"] as? [String: Any])
    let searched = ["fit", "check"].reduce(0) { sum, part in
      sum + (((present[part] as? [String: Any])?["escalated"] as? Int) ?? 0)
    }
    #expect(said("needed_without_ai") == needed - searched && said("needed_without_ai") > 0)
    let words = "in \(said("needed_without_ai")) of them a person was due under the present policy"
    for name in ["tune.txt", "tune.md", "tune.html"] {
      let text = try #require(tuned.scratch.text("t/" + name)).replacing("\n", with: " ")
      #expect(text.contains(words), "\(name)")
    }
  }

  /// The lines that people are sent to hold the conversations.
  private func checkLines(_ found: [String: Any]) throws {
    let nearest = try #require(found["nearest"] as? [[String: Any]])
    #expect(!nearest.isEmpty)
    for change in nearest {
      let id = try #require(change["conversation_id"] as? String)
      let (file, line) = (try #require(change["file"] as? String), try #require(change["line"] as? Int))
      let lines = try String(contentsOf: Repository.root.appending(path: "SampleData/week-47/" + file), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[line - 1].contains("\"\(id)\""), "\(id) is not in line \(line) of \(file)")
    }
  }

  @Test("suggests a policy that runs, from labels in the export, and says nothing else with other threads")
  func labelled() throws {
    let tuned = try Tuned()
    try tuned.writeLabelled("k.jsonl")
    try tuned.scratch.write(
      "space.json5",
      "{ search: 'grid', objective: 'constrained', recall: 0.9, parameters: { conf: { floor: { from: 0.2, to: 0.6, step: 0.05 } } } }"
    )
    let words = [
      "tune", tuned.scratch.path("k.jsonl"), "--space", tuned.scratch.path("space.json5"), "--set",
      "score.threshold=0.5",
    ]
    let run = tuned.run(words + ["--out", tuned.scratch.path("t"), "--threads", "1"])
    #expect(run.code == .done, "\(run.errors)")
    let found = try tuned.json("t/tune.json")
    #expect(found["ground"] as? String == "labels" && found["choice"] as? String == "suggested")
    let suggested = try #require(tuned.scratch.text("t/suggested.json5"))
    guard case .success(let policy) = PolicyReader.policy(file: Array(suggested.utf8), settings: []) else {
      Issue.record("the suggested policy cannot be read")
      return
    }
    #expect(policy.confidence.floor.rawValue >= 3_000 && policy.confidence.floor.rawValue < 4_000)
    #expect(policy.score.threshold.rawValue == 5_000)
    let other = tuned.run(words + ["--out", tuned.scratch.path("u"), "--threads", "7"])
    #expect(other.output == run.output)
    for name in [
      "tune.html", "tune.md", "tune.json", "curve.csv", "thresholds.csv", "suggested.json5", "manifest.json",
    ] {
      #expect(tuned.scratch.text("t/" + name) == tuned.scratch.text("u/" + name), "\(name)")
    }
    let report = tuned.run([
      "report", tuned.scratch.path("k.jsonl"), "--policy", tuned.scratch.path("t/suggested.json5"),
    ])
    #expect(report.code == .done, "\(report.errors)")
  }

  @Test("keeps observations, takes them for another space, and refuses them under other structural parameters")
  func observations() throws {
    let tuned = try Tuned()
    try tuned.writeLabelled("k.jsonl")
    let kept = tuned.scratch.path("seen.bin")
    let first = tuned.run([
      "tune", tuned.scratch.path("k.jsonl"), "--observations", kept, "--policies", "50", "--out",
      tuned.scratch.path("t"),
    ])
    #expect(first.code == .done && first.errors.contains("observations for later runs"), "\(first.errors)")
    let again = tuned.run(["tune", "--observations", kept, "--policies", "50", "--out", tuned.scratch.path("u")])
    #expect(again.code == .done && again.errors.contains("[kept-observations]"), "\(again.errors)")
    #expect(again.output == first.output)
    for name in ["tune.json", "curve.csv", "thresholds.csv", "suggested.json5"] {
      #expect(tuned.scratch.text("t/" + name) == tuned.scratch.text("u/" + name), "\(name)")
    }
    // Tunable parameters may differ, structural ones not.
    #expect(tuned.run(["tune", "--observations", kept, "--set", "conf.floor=0.3", "--policies", "5"]).code == .done)
    let other = tuned.run(["tune", "--observations", kept, "--set", "reph.lookback=2", "--policies", "5"])
    #expect(other.code == .wrongUse && other.errors.contains("[other-policy]"), "\(other.errors)")
    // Named exports are always read: what is kept can be of something else, and is written anew.
    try tuned.writeLabelled("other.jsonl", labelled: false)
    let otherRun = tuned.run([
      "tune", tuned.scratch.path("other.jsonl"), "--observations", kept, "--policies", "5", "--out",
      tuned.scratch.path("v"),
    ])
    #expect(otherRun.code == .done && !otherRun.errors.contains("[kept-observations]"), "\(otherRun.errors)")
    #expect(try tuned.json("v/tune.json")["ground"] as? String == "none")
    #expect(tuned.run(["tune", "--observations", kept, "--from-format", "handover"]).code == .wrongUse)
    #expect(tuned.run(["tune", "--observations", tuned.scratch.path("none.bin")]).code == .wrongUse)
    // What is no file of observations is neither read nor replaced.
    try tuned.scratch.write("letter.txt", "dear all")
    for words in [["tune", Tuned.week], ["tune"]] {
      let run = tuned.run(words + ["--observations", tuned.scratch.path("letter.txt"), "--policies", "5"])
      #expect(run.code == .wrongUse, "\(run.errors)")
    }
    #expect(tuned.scratch.text("letter.txt") == "dear all")
    // One changed byte.
    var bytes = try Data(contentsOf: URL(filePath: kept))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: kept))
    #expect(tuned.run(["tune", "--observations", kept, "--policies", "5"]).code == .wrongUse)
  }

  @Test("What the team did is agreement and suggests nothing")
  func team() throws {
    let tuned = try Tuned()
    let run = tuned.run(["tune", Tuned.week, "--labels", "team", "--policies", "40", "--out", tuned.scratch.path("t")])
    #expect(run.code == .done, "\(run.errors)")
    let found = try tuned.json("t/tune.json")
    #expect(found["ground"] as? String == "team" && found["choice"] as? String != "suggested")
    for name in ["tune.txt", "tune.md", "tune.html"] {
      let text = try #require(tuned.scratch.text("t/" + name))
      #expect(text.contains("what your team did"), "\(name)")
      #expect(!text.lowercased().contains("missed rate"), "\(name)")
    }
  }

  @Test(
    "says what is wrong with a space, a file of labels and a line, and ends with 2",
    arguments: [
      ("{ parameters: { 'reph.lookback': [2, 3] } }", "[structural-parameter]"),
      ("{ parameters: { 'conf.flor': [0.2] } }", "conf.floor"), ("{ parameters: { 'conf.floor': [7] } }", "conf.floor"),
      ("{ objective: 'containment' }", "objective"), ("{ objective: 'cost' }", "[missing-costs]"), ("{", "error"),
    ])
  func faults(_ space: String, _ wanted: String) throws {
    let tuned = try Tuned()
    try tuned.scratch.write("space.json5", space)
    let run = tuned.run(["tune", Tuned.week, "--space", tuned.scratch.path("space.json5")])
    #expect(run.code == .wrongUse && run.errors.contains(wanted), "\(run.errors)")
  }

  @Test("A line of labels with a fault is named and left out; a file without a label ends the run")
  func labelFaults() throws {
    let tuned = try Tuned()
    try tuned.writeLabelled("k.jsonl", labelled: false)
    try tuned.scratch.write(
      "labels.jsonl",
      """
      {"conversation":"k0","rater":"ann","needs_human":"yes","gold":["b"]}
      {"conversation":"k1","rater":"ann","needs_human":"perhaps"}
      {"conversation":"nobody","rater":"ann","needs_human":"no"}
      {"conversation":"k0","rater":"ann","needs_human":"no"}
      {"conversation":"k0","rater":"ann","needs_human":"yes"}

      """)
    let run = tuned.run([
      "tune", tuned.scratch.path("k.jsonl"), "--labels", tuned.scratch.path("labels.jsonl"), "--policies", "5", "--out",
      tuned.scratch.path("t"),
    ])
    #expect(run.code == .done && run.errors.contains("labels.jsonl:2: error"), "\(run.errors)")
    let found = try tuned.json("t/tune.json")
    #expect(found["choice"] as? String == "not_enough")
    let labels = try #require(found["labels"] as? [String: Any])
    #expect(labels["absent"] as? Int == 1 && labels["refused"] as? Int == 1 && labels["repeated"] as? Int == 2)
    let problems = try #require(tuned.scratch.text("t/label_problems.jsonl")).split(separator: "\n").map(JSONTree.init)
    #expect(problems.map { $0.members?["line"] } == [.number(2), .number(4), .number(5)])
    #expect(problems.compactMap { $0.members?["code"]?.word } == ["bad-value", "double-label", "double-label"])
    let schema = try SchemaValidator(ran("help", "schema", "label_problems").output)
    for problem in problems { #expect(schema.faults(problem).isEmpty) }
    #expect(!schema.faults(.object([:])).isEmpty)
    #expect(tuned.run(["verify", tuned.scratch.path("t")]).code == .done)
    try tuned.scratch.write("none.jsonl", "\n")
    #expect(tuned.run(["tune", Tuned.week, "--labels", tuned.scratch.path("none.jsonl")]).code == .wrongUse)
    #expect(tuned.run(["tune", Tuned.week, "--labels", "team", "--labels", "export"]).code == .wrongUse)
  }
}
