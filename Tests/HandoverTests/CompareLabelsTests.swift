import Foundation
import Testing

@testable import handover

@Suite("The verb compare with labels, and made again")
struct CompareLabelsTests {
  /// The AI is unsure in the first two; a label says whether that mattered.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let talks = [ComparedTalks.unsure("c-1"), ComparedTalks.unsure("c-2"), ComparedTalks.calm("c-3")]
    try scratch.write("in.jsonl", talks.map { $0 + "\n" }.joined())
    try scratch.write(
      "labels.jsonl",
      """
      {"conversation":"c-1","rater":"ann","needs_human":"yes","gold":[4]}
      {"conversation":"c-2","rater":"ann","needs_human":"perhaps"}
      {"conversation":"c-3","rater":"ann","needs_human":"no"}
      {"conversation":"c-9","rater":"ann","needs_human":"no"}

      """)
    return scratch
  }

  private func compared(_ scratch: Scratch, _ words: [String]) -> (code: ExitCode, output: String, errors: String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    let code = Program(in: surroundings).run(
      ["compare", scratch.path("in.jsonl"), "--policy", "none", "--set-against", "conf.floor=0.3"] + words)
    return (code, output.text, errors.text)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("says which policy alone is right, and counts what has no label or a faulty one")
  func right() throws {
    let scratch = try scratch()
    let made = compared(scratch, ["--labels", scratch.path("labels.jsonl"), "--format", "json"])
    #expect(made.code == .done, "\(made.errors)")
    #expect(made.errors.contains("labels.jsonl:2: error: ") && made.errors.contains("[bad-value]"))
    let document = try object(made.output)
    let labels = try #require(document["labels"] as? [String: Any])
    #expect(labels["yes"] as? Int == 1 && labels["no"] as? Int == 1)
    #expect(labels["unlabelled"] as? Int == 1 && labels["absent"] as? Int == 1)
    let right = try #require((document["splits"] as? [[String: Any]])?.first)
    #expect(right["question"] as? String == "right")
    #expect(right["only_before_ids"] as? [String] == ["c-1"] && right["only_after_ids"] as? [String] == [])
    let text = compared(scratch, ["--labels", scratch.path("labels.jsonl")]).output
    #expect(text.contains("By the labels only A is right in 1, only B in 0."))
    #expect(!text.contains("no labels were given"))
    // Without labels nobody is right, and that is said.
    let without = compared(scratch, [])
    #expect(without.output.contains("no labels were given") && !without.output.contains("By the labels"))
  }

  @Test("fails by what labels say, and for nothing that they do not say")
  func gates() throws {
    let scratch = try scratch()
    func code(_ gate: String, _ more: [String]) -> ExitCode {
      compared(scratch, ["-q", "--fail-on", gate] + more).code
    }
    let labels = ["--labels", scratch.path("labels.jsonl")]
    #expect(code("labels-missed", labels) == .gateBroken && code("labels-wrong", labels) == .gateBroken)
    #expect(code("labels-unneeded", labels) == .done && code("labels-late", labels) == .done)
    for gate in ["labels-missed", "labels-late", "labels-unneeded", "labels-wrong"] {
      #expect(code(gate, []) == .wrongUse, "\(gate) without labels")
    }
    #expect(compared(scratch, ["--labels", "team"]).code == .wrongUse)
    #expect(compared(scratch, ["--labels", scratch.path("absent.jsonl")]).code == .wrongUse)
  }

  @Test("is the same for two reports, but for what rows cannot know")
  func reports() throws {
    let scratch = try scratch()
    for (name, change) in [("a", "conf.floor=0.4"), ("b", "conf.floor=0.3")] {
      let made = ran(
        "report", scratch.path("in.jsonl"), "--policy", "none", "--set", change, "-q", "-o", scratch.path(name))
      #expect(made.code == .done, "\(made.errors)")
    }
    let made = ran(
      "compare", scratch.path("a"), scratch.path("b"), "--labels", scratch.path("labels.jsonl"), "--format", "json")
    let (rows, replays) = (
      try object(made.output),
      try object(compared(scratch, ["--labels", scratch.path("labels.jsonl"), "--format", "json"]).output)
    )
    #expect(rows["splits"] as? NSArray == replays["splits"] as? NSArray)
    let (one, two) = (rows["labels"] as? [String: Any], replays["labels"] as? [String: Any])
    #expect(one?["yes"] as? Int == two?["yes"] as? Int && one?["without_place"] is NSNull)
    #expect(ran("compare", scratch.path("a"), scratch.path("b"), "--labels", "export").code == .wrongUse)
  }

  @Test("comes out again to the byte, from the same export and the same labels only")
  func rerun() throws {
    let scratch = try scratch()
    let (input, labels) = (scratch.path("in.jsonl"), scratch.path("labels.jsonl"))
    let made = compared(
      scratch, ["-q", "--labels", labels, "--labels", "export", "--fail-on", "any", "-o", scratch.path("out")])
    #expect(made.code == .done, "\(made.errors)")
    let again = ran("verify", scratch.path("out"), "--rerun", "--in", input, "--labels", labels)
    #expect(again.code == .done && again.output.contains("the same come out again"), "\(again.errors)")
    #expect(ran("verify", scratch.path("out"), "--rerun", "--in", input).errors.contains("--labels FILE"))
    try scratch.write("more.jsonl", (scratch.text("labels.jsonl") ?? "") + "\n")
    let other = ran("verify", scratch.path("out"), "--rerun", "--in", input, "--labels", scratch.path("more.jsonl"))
    #expect(other.code == .wrongUse && other.errors.contains("does not hold the labels"), "\(other.errors)")
    #expect(ran("verify", scratch.path("out"), "--labels", labels).code == .wrongUse, "without --rerun")
    try scratch.write("in.jsonl", ComparedTalks.calm("c-1") + "\n")
    let changed = ran("verify", scratch.path("out"), "--rerun", "--in", input, "--labels", labels)
    #expect(changed.code == .gateBroken && changed.errors.contains("[other-input]"), "\(changed.errors)")
  }

  @Test("is made again by the values of B, not by its name")
  func otherPolicy() throws {
    let scratch = try scratch()
    try scratch.write("b.json5", "{ conf: { floor: 0.3 } }")
    let made = ran(
      "compare", scratch.path("in.jsonl"), "--policy", "none", "--against", scratch.path("b.json5"), "-q", "-o",
      scratch.path("out"))
    #expect(made.code == .done, "\(made.errors)")
    try scratch.write("b.json5", "{ conf: { floor: 0.9 } }")
    let again = ran("verify", scratch.path("out"), "--rerun", "--in", scratch.path("in.jsonl"))
    #expect(again.code == .done, "\(again.errors)")
    // A value of B that is not that of its hash is no policy.
    let manifest = try #require(scratch.text("out/manifest.json"))
    #expect(manifest.contains("\"conf.floor\": 0.3,"))
  }
}
