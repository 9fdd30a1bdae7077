import Foundation
import Testing

@testable import handover

@Suite("Merging parts")
struct MergeTests {
  /// Cuts files by lines and writes each piece as a part; answers the paths of the parts.
  private func parts(
    of folder: URL, _ names: [String], into count: Int, _ scratch: Scratch, hasPlaces: Bool = true
  ) throws -> [String] {
    var parts: [String] = []
    for name in names {
      let lines = try Data(contentsOf: folder.appending(path: name)).split(
        separator: 0x0A, omittingEmptySubsequences: false)
      // Conversations of event lines must not be cut apart.
      let pieces = name == "events.jsonl" ? 1 : count
      for piece in 0..<pieces {
        let range = lines.count * piece / pieces..<lines.count * (piece + 1) / pieces
        var text = Data(lines[range].joined(separator: [0x0A]))
        if !range.isEmpty, range.upperBound < lines.count { text.append(0x0A) }
        let file = "\(name)-\(piece).jsonl"
        try text.write(to: scratch.folder.appending(path: file))
        let part = scratch.path("\(file).rows")
        var words = ["report", scratch.path(file), "--partial", part, "--quiet", "--policy", "none"]
        if hasPlaces { words += ["--as", "\(name):\(range.lowerBound + 1)"] }
        if name == "hostile.jsonl" { words += ["--from-format", "handover"] }
        let ran = run(words)
        #expect(ran.code == .done || name == "hostile.jsonl", "\(ran.errors)")
        parts.append(part)
      }
    }
    return parts
  }

  private func run(_ words: [String]) -> (code: ExitCode, errors: String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    let code = Program(in: surroundings).run(words)
    return (code, errors.text)
  }

  private static let week = [
    "app.jsonl", "assistant.jsonl", "email.jsonl", "events.jsonl", "voice.jsonl", "web.jsonl", "whatsapp.jsonl",
  ]

  @Test("The sample week in parts is the sample week, whatever their number and order", arguments: [1, 2, 3, 7])
  func week(_ count: Int) throws {
    let scratch = try Scratch()
    var parts = try parts(of: SampleWeek.folder, Self.week, into: count, scratch)
    // A fixed order that is none of the names'.
    parts.sort { ($0.utf8.reversed() as [UInt8]).lexicographicallyPrecedes($1.utf8.reversed()) }
    #expect(run(["merge"] + parts + ["--out", scratch.path("out"), "--quiet", "--policy", "none"]).code == .done)
    // Parts carry no words of people, so it is the report whose page has none.
    let whole = ["report", SampleWeek.folder.path, "--replays", "0", "--out", scratch.path("whole")]
    #expect(run(whole + ["--quiet", "--policy", "none"]).code == .done)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("whole"))
    #expect(Set(names) == Set(try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))))
    #expect(Set(SampleWeekTests.names).isSubset(of: names))
    for name in names { #expect(scratch.data("out/" + name) == scratch.data("whole/" + name), "\(name)") }
  }

  @Test("A hostile file in parts is refused line by line as the whole is", arguments: [2, 5])
  func hostile(_ count: Int) throws {
    let scratch = try Scratch()
    let folder = Repository.root.appending(path: "SampleData/hostile")
    let parts = try parts(of: folder, ["hostile.jsonl"], into: count, scratch)
    let merged = run(["merge"] + parts + ["--out", scratch.path("out"), "--quiet", "--policy", "none"])
    let whole = run([
      "report", folder.appending(path: "hostile.jsonl").path, "--out", scratch.path("one"), "--quiet", "--policy",
      "none", "--from-format", "handover", "--replays", "0",
    ])
    #expect(merged.code == whole.code)
    #expect(whole.code == .incomplete)
    // The manifest of parts does not record that a shape was asked for, and the evidence of the summary neither.
    func beforeEvidence(_ folder: String) -> Substring? {
      scratch.text(folder + "/summary.md").flatMap { text in
        text.firstRange(of: "## Evidence").map { text[..<$0.lowerBound] }
      }
    }
    #expect(beforeEvidence("out") == beforeEvidence("one"))
    #expect(beforeEvidence("one") != nil)
    let withEvidence = ["manifest.json", "SHA256SUMS", "summary.md", "report.html"]
    for name in SampleWeekTests.names where !withEvidence.contains(name) {
      #expect(scratch.data("out/" + name) == scratch.data("one/" + name), "\(name)")
      #expect(scratch.data("one/" + name) != nil, "\(name)")
    }
  }

  @Test("Without places the figures are the same")
  func unplaced() throws {
    let scratch = try Scratch()
    let parts = try parts(of: SampleWeek.folder, Self.week, into: 3, scratch, hasPlaces: false)
    #expect(run(["merge"] + parts + ["--out", scratch.path("out"), "--quiet", "--policy", "none"]).code == .done)
    let kept = Repository.root.appending(path: "Reports/week-46")
    for name in SampleWeekTests.names where name.hasSuffix(".csv") && name != "flagged.csv" && name != "handovers.csv" {
      #expect(scratch.data("out/" + name) == (try? Data(contentsOf: kept.appending(path: name))), "\(name)")
    }
    // Names of the parts stand in the same order, so only places differ.
    let found = try SampleWeek.found(in: scratch.folder.appending(path: "out"))
    #expect(try found == SampleWeek.expected())
  }

  @Test("A merge for a period without a conversation leaves the older report where it is")
  func keptReport() throws {
    let scratch = try Scratch()
    let parts = try parts(of: SampleWeek.folder, ["email.jsonl"], into: 2, scratch)
    let words = ["merge"] + parts + ["--out", scratch.path("out"), "--quiet", "--policy", "none"]
    #expect(run(words).code == .done)
    let before = scratch.data("out/manifest.json")
    let empty = run(words + ["--week", "2020-W01"])
    #expect(empty.code == .nothingToReport)
    #expect(empty.errors.contains("[report-kept]"), "\(empty.errors)")
    #expect(before != nil && scratch.data("out/manifest.json") == before)
  }

  @Test("What cannot be merged is named, and nothing is written")
  func refused() throws {
    let scratch = try Scratch()
    let parts = try parts(of: SampleWeek.folder, ["web.jsonl"], into: 2, scratch)
    let out = ["--out", scratch.path("out"), "--policy", "none"]
    func says(_ words: [String], _ code: String, _ exit: ExitCode = .wrongUse) {
      let ran = run(["merge"] + words)
      #expect(ran.code == exit, "\(ran.errors)")
      #expect(ran.errors.contains("[\(code)]"), "\(ran.errors)")
      #expect(scratch.data("out/manifest.json") == nil)
      #expect(!scratch.names.contains { $0.contains("out") }, "\(scratch.names)")
    }
    says([parts[0], parts[0]] + out, "same-part")
    says([parts[1]] + out, "parts-apart")
    says([parts[0], parts[1], "--set", "conf.floor=0.35"] + out, "other-policy")
    says([parts[0], scratch.path("missing.rows")] + out, "cannot-read")
    says([parts[0], SampleWeek.folder.appending(path: "web.jsonl").path] + out, "bad-part")
    says([Repository.root.appending(path: "Reports/week-46/rows.bin").path] + out, "bad-part")
    says(parts, "missing-option")
    try scratch.write(
      "more.jsonl", #"{"conversation_id":"ev-1","kind":"message","role":"customer","text":"one"}"# + "\n")
    for name in ["more", "less"] {
      try scratch.write(
        "\(name).jsonl", #"{"conversation_id":"ev-1","kind":"message","role":"customer","text":"\#(name)"}"#)
      #expect(
        run(["report", scratch.path("\(name).jsonl"), "--partial", scratch.path("\(name).rows"), "--policy", "none"])
          .code == .done)
    }
    says([scratch.path("more.rows"), scratch.path("less.rows")] + out, "spread-conversation")
  }

  @Test("Options of a part are held against each other, and a part replaces only a file")
  func options() throws {
    let scratch = try Scratch()
    let input = SampleWeek.folder.appending(path: "email.jsonl").path
    func code(_ words: String...) -> String {
      let errors = run(["report"] + words).errors
      return String(errors.split(separator: "[").last?.prefix { $0 != "]" } ?? "")
    }
    #expect(code(input, "--partial", scratch.path("a"), "--out", scratch.path("b")) == "conflicting-options")
    #expect(code(input, "--partial", scratch.path("a"), "--as-of", "2026-11-15T00:00:00Z") == "conflicting-options")
    #expect(code(input, "--as", "week.jsonl:1") == "missing-option")
    #expect(code(input, input + "x", "--partial", scratch.path("a"), "--as", "week.jsonl") == "bad-value")
    let folder = SampleWeek.folder.path
    #expect(code(folder, "--partial", scratch.path("a"), "--as", "week.jsonl:1") == "bad-operand")
    try FileManager.default.createDirectory(atPath: scratch.path("d"), withIntermediateDirectories: true)
    #expect(code(input, "--partial", scratch.path("d")) == "cannot-write")
    #expect(code(input, "--partial", scratch.path("no/a")) == "cannot-write")
    #expect(scratch.names == ["d"])
    try scratch.write("a", "old")
    #expect(run(["report", input, "--partial", scratch.path("a"), "--policy", "none"]).code == .wrongUse)
    #expect(scratch.text("a") == "old")
    #expect(run(["report", input, "--partial", scratch.path("a"), "--policy", "none", "--force"]).code == .done)
    #expect(scratch.names == ["a", "d"])
    #expect(try scratch.mode("a") == 0o600)
    #expect(scratch.text("a") == nil)
  }

  @Test(
    "A place is a name and a line from one on",
    arguments: [
      ("week.jsonl:1", "week.jsonl", 1), ("a:b.jsonl:501", "a:b.jsonl", 501), ("week.jsonl:0", nil, 0), (":5", nil, 0),
      ("week.jsonl", nil, 0), ("week.jsonl:", nil, 0), ("week.jsonl:x", nil, 0), ("a:99999999999", nil, 0),
    ] as [(String, String?, Int)])
  func place(_ typed: String, _ name: String?, _ line: Int) {
    let place = PartPlace(argument: typed)
    #expect(place?.name == name)
    if name != nil { #expect(place?.line == line) }
  }
}
