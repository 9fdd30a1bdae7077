import Foundation
import Rendering
import Testing

@testable import handover

/// An audit in a folder of a test.
private struct Audited {
  let scratch: Scratch
  let code: ExitCode
  let output: String
  let errors: String

  init(_ inputs: [String], _ options: [String] = [], in scratch: Scratch? = nil, out: String = "audit") throws {
    let folder = try scratch ?? Scratch()
    self.scratch = folder
    let paths = inputs.map { name in
      name.hasPrefix("SampleData") ? Repository.root.appending(path: name).path : folder.path(name)
    }
    (code, output, errors) = Self.run(["audit"] + paths + ["--out", folder.path(out)] + options)
  }

  static func run(_ words: [String]) -> (ExitCode, String, String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    return (Program(in: surroundings).run(words), output.text, errors.text)
  }

  func text(_ name: String) throws -> String { try #require(scratch.text("audit/" + name)) }

  func json() throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(try text("audit.json").utf8)) as? [String: Any])
  }

  /// The ledger, a record for each line.
  func ledger() throws -> [[String: Any]] {
    try text("audit.jsonl").split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }
}

/// Conversations of a line each: a lawyer is named, and somebody comes or nobody does.
private enum Export {
  static func line(_ id: String, human: Bool, minute: Int = 1, role: String = "human") -> String {
    func message(_ role: String, _ text: String, _ minute: Int) -> String {
      #"{"kind":"message","role":"\#(role)","text":"\#(text)","ts":"2026-11-09T10:\#(minute < 10 ? "0" : "")\#(minute):00Z"}"#
    }
    var events = [message("customer", "my lawyer will contact you", 0), message("ai", "One moment please.", 0)]
    if human { events.append(message(role, "I have noted that.", minute)) }
    events.append(#"{"kind":"closed","by":"human","ts":"2026-11-09T11:30:00Z"}"#)
    return #"{"id":"\#(id)","events":[\#(events.joined(separator: ","))]}"#
  }
}

@Suite("The verb audit")
struct AuditTests {
  @Test("says by its exit code whether every obligation was kept, and never clears what is incomplete")
  func codes() throws {
    let scratch = try Scratch()
    let kept = (0..<12).map { Export.line("c-\($0)", human: true) }
    try scratch.write("kept.jsonl", kept.joined(separator: "\n") + "\n")
    try scratch.write("broken.jsonl", (kept + [Export.line("c-99", human: false)]).joined(separator: "\n") + "\n")
    try scratch.write(
      "late.jsonl", (kept + [Export.line("c-98", human: true, minute: 59)]).joined(separator: "\n") + "\n")
    try scratch.write("cut.jsonl", kept.joined(separator: "\n") + "\n{\"id\":\"c-97\",\"events\":[")
    try scratch.write("empty.jsonl", "\n\n")
    func code(_ name: String, _ more: String...) throws -> ExitCode {
      try Audited([name], ["--force"] + more, in: scratch).code
    }
    #expect(try code("kept.jsonl") == .done)
    #expect(try code("broken.jsonl") == .gateBroken)
    #expect(try code("late.jsonl") == .done)
    #expect(try code("late.jsonl", "--set", "topic.legal.sla=600") == .gateBroken)
    #expect(try code("cut.jsonl") == .incomplete)
    #expect(try code("cut.jsonl", "--set", "topic.legal.sla=1") == .gateBroken)
    #expect(try code("empty.jsonl") == .nothingToReport)
    #expect(try code("absent.jsonl") == .wrongUse)
  }

  @Test("counts as broken what the export cannot show, and says why")
  func unjudgeable() throws {
    let scratch = try Scratch()
    let line =
      #"{"messages":[{"role":"user","content":"my lawyer will contact you"},{"role":"assistant","content":"Fine."}]}"#
    try scratch.write("bare.jsonl", line + "\n")
    let audited = try Audited(["bare.jsonl"], in: scratch)
    #expect(audited.code == .gateBroken)
    let rules = try #require(try audited.ledger().first?["rules"] as? [String: [String: Any]])
    #expect(rules["human_required"]?["state"] as? String == "unjudgeable")
    #expect(rules["human_required"]?["reason"] as? String == "no_human_messages")
    #expect(try audited.text("audit.junit.xml").contains("<error"))
  }

  @Test("leads from every line of its ledger into the export, by lines and hashes that other tools print")
  func evidence() throws {
    let audited = try Audited(["SampleData/week-47"], ["--quiet"])
    #expect(audited.code == .gateBroken)
    let ledger = try audited.ledger()
    #expect(ledger.count > 20)
    for entry in ledger {
      let onset = try #require(entry["onset"] as? [String: Any])
      let name = try #require(onset["file"] as? String)
      let number = try #require(onset["line"] as? Int)
      let whole = try String(
        contentsOf: Repository.root.appending(path: "SampleData/week-47/" + name), encoding: .utf8)
      let line = whole.split(separator: "\n", omittingEmptySubsequences: false)[number - 1]
      #expect(line.contains(try #require(entry["conversation_id"] as? String)))
      let matched = (entry["quote"] as? [String: Any])?["matched"] as? String ?? ""
      #expect(line.contains(matched))
      #expect(onset["line_sha256"] as? String == Self.hash(line + "\n"))
    }
  }

  private static func hash(_ text: some StringProtocol) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return hash.hexadecimal()
  }

  @Test("writes the same bytes with any number of threads, in any order of the files, and again from its manifest")
  func same() throws {
    let scratch = try Scratch()
    let files = ["assistant", "email", "events", "web"].map { "SampleData/week-47/\($0).jsonl" }
    let first = try Audited(files, ["--quiet", "--sample", "20", "--threads", "1"], in: scratch)
    let second = try Audited(
      files.reversed(), ["--quiet", "--sample", "20", "--threads", "8"], in: scratch, out: "again")
    #expect(first.code == second.code)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("audit")).sorted()
    #expect(names.contains("sample.csv") && names.contains("audit.html"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("again")).sorted() == names)
    for name in names { #expect(scratch.text("audit/" + name) == scratch.text("again/" + name), "\(name)") }
    let verified = Audited.run(
      ["verify", scratch.path("audit"), "--rerun", "--in", Repository.root.appending(path: "SampleData/week-47").path])
    #expect(verified.0 == .done, "\(verified.2)")
  }

  @Test("draws a sheet that says nothing of what was found, and reads it back")
  func review() throws {
    let scratch = try Scratch()
    let drawn = try Audited(["SampleData/week-47"], ["--quiet", "--sample", "20", "--seed", "5"], in: scratch)
    let sheet = try drawn.text("sample.csv")
    let texts = try drawn.text("sample.html")
    #expect(texts.contains("Customer") && !texts.contains(">Person<"), "what a person wrote tells what was flagged")
    for word in ["flagged", "near_miss", "score", "missed", "verdict"] { #expect(!sheet.contains(word), "\(word)") }
    let rows = sheet.split(separator: "\r\n").map(String.init)
    #expect(rows.count >= 26)
    // One rater finds nothing at all.
    let header = rows[0].split(separator: ",").map { $0.replacing("\"", with: "") }
    let place = try #require(header.firstIndex(of: "needs_human_a"))
    let filled =
      [rows[0]]
      + rows.dropFirst().map { row in
        var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[place] = "no"
        return cells.joined(separator: ",")
      }
    try scratch.write("filled.csv", filled.joined(separator: "\r\n") + "\r\n")
    let read = try Audited(
      ["SampleData/week-47"], ["--quiet", "--reviewed", scratch.path("filled.csv")], in: scratch)
    #expect(read.code == .gateBroken, "\(read.errors)")
    let review = try #require(try read.json()["review"] as? [String: Any])
    let missed = try #require(review["missed"] as? [String: Any])
    #expect(missed["found"] as? Int == 0 && (missed["most"] as? Int ?? 0) > 0, "\(review)")
    #expect(!scratch.names.contains("audit/sample.csv"), "an empty sheet beside the answers helps nobody")
    // Filled in where it was written, it would be replaced by an empty one.
    _ = try Audited(["SampleData/week-47"], ["--quiet", "--sample", "20", "--seed", "5"], in: scratch)
    let answers = filled.joined(separator: "\r\n") + "\r\n"
    try scratch.write("audit/sample.csv", answers)
    let inPlace = try Audited(
      ["SampleData/week-47"], ["--quiet", "--reviewed", scratch.path("audit/sample.csv")], in: scratch)
    #expect(inPlace.code == .wrongUse && inPlace.errors.contains("[filled-sheet]"), "\(inPlace.errors)")
    #expect(scratch.text("audit/sample.csv") == answers)
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "audit"))
    // A sheet of another draw is none of this one.
    let other = filled.joined(separator: "\r\n").replacing("n20-s5", with: "n20-s6")
    try scratch.write("other.csv", other)
    let wrong = try Audited(["SampleData/week-47"], ["--quiet", "--reviewed", scratch.path("other.csv")], in: scratch)
    #expect(wrong.code == .wrongUse && wrong.errors.contains("[unknown-case]"), "\(wrong.errors)")
  }

  @Test("tells inputs of the same name apart by the folders in which they lie")
  func namesakes() throws {
    let audited = try Audited(["SampleData/week-46", "SampleData/week-47"], ["--quiet"])
    let files = Set(try audited.ledger().compactMap { ($0["onset"] as? [String: Any])?["file"] as? String })
    #expect(files.isSuperset(of: ["week-46/web.jsonl", "week-47/web.jsonl"]) && !files.contains("web.jsonl"))
  }

  @Test("names the input and the line of each step where a conversation lies in several inputs")
  func spread() throws {
    func event(_ role: String, _ text: String, _ minute: Int) -> String {
      #"{"conversation_id":"s-1","id":"m\#(minute)","kind":"message","role":"\#(role)","text":"\#(text)","ts":"2026-11-09T10:0\#(minute):00Z"}"#
    }
    let scratch = try Scratch()
    let first = [event("ai", "How can I help?", 0), event("customer", "my lawyer will contact you", 2)]
    try scratch.write("a.jsonl", first.joined(separator: "\n") + "\n")
    try scratch.write("b.jsonl", "\n\n" + event("human", "I have noted that.", 4) + "\n")
    let audited = try Audited(["a.jsonl", "b.jsonl"], ["--quiet"], in: scratch)
    let entry = try #require(try audited.ledger().first)
    let (onset, replied) = (entry["onset"] as? [String: Any], entry["replied"] as? [String: Any])
    #expect(onset?["file"] as? String == "a.jsonl" && onset?["line"] as? Int == 2)
    #expect(replied?["file"] as? String == "b.jsonl" && replied?["line"] as? Int == 3)
    #expect(replied?["line_sha256"] as? String == Self.hash(event("human", "I have noted that.", 4) + "\n"))
  }
}
