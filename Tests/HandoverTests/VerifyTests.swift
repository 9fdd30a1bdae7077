import Foundation
import Rendering
import Testing

@testable import handover

/// A report in a folder of a test, to be damaged.
private final class Reported {
  let scratch: Scratch
  static let files = ["conversations.jsonl", "manifest.json", "problems.jsonl", "summary.json", "summary.txt"]

  init(_ input: String = "SampleData/week-46", _ options: [String] = []) throws {
    scratch = try Scratch()
    if input == "SampleData/week-46", options.isEmpty {
      // The one that is kept is the one that the tool writes; another test holds it to that.
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: "Reports/week-46"), to: scratch.folder.appending(path: "week"))
      return
    }
    let errors = Collected()
    let program = Program(in: Surroundings(output: Collected().output, errors: errors.output, terminal: Terminal()))
    let folder = Repository.root.appending(path: input).path
    _ = program.run(["report", folder, "--quiet", "--out", scratch.path("week")] + options)
    #expect(scratch.names.contains("week/manifest.json"), "\(errors.text)")
  }

  func change(_ name: String, _ change: (inout [UInt8]) -> Void) throws {
    let file = scratch.folder.appending(path: "week/" + name)
    var bytes = Array(try Data(contentsOf: file))
    change(&bytes)
    try Data(bytes).write(to: file)
  }

  /// Replaces words in a file and puts its new hash where the old one stands.
  func forge(_ name: String, _ old: String, _ new: String) throws {
    let before = try #require(scratch.text("week/" + name))
    #expect(before.contains(old))
    let after = before.replacing(old, with: new, maxReplacements: 1)
    try scratch.write("week/" + name, after)
    let (oldHash, newHash) = (Self.hash(before), Self.hash(after))
    for list in ["manifest.json", "SHA256SUMS"] where list != name {
      let text = try #require(scratch.text("week/" + list))
      guard text.contains(oldHash) else { continue }
      let size = "\"bytes\": \(before.utf8.count),\n      \"sha256\": \"\(oldHash)\""
      let newSize = "\"bytes\": \(after.utf8.count),\n      \"sha256\": \"\(newHash)\""
      let changed = text.replacing(size, with: newSize).replacing(oldHash, with: newHash)
      if list == "manifest.json" { try forge(list, text, changed) } else { try scratch.write("week/" + list, changed) }
    }
  }

  static func hash(_ text: String) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return hash.hexadecimal()
  }

  func verified(_ more: String...) -> (code: ExitCode, output: String, errors: String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    let code = Program(in: surroundings).run(["verify", scratch.path("week")] + more)
    let folder = scratch.path("week") + "/"
    return (code, output.text, errors.text.replacing(folder, with: ""))
  }

  /// The places and codes of what was found, such as `summary.txt [wrong-hash]`.
  var found: [String] {
    verified().errors.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return "\(words.first?.dropLast() ?? "") \(words.last ?? "")"
    }
  }
}

@Suite("Verifying a report")
struct VerifyTests {
  @Test("A report as it was written passes", arguments: ["SampleData/week-46", "SampleData/hostile"])
  func whole(_ input: String) throws {
    let reported = try Reported(input)
    let verified = reported.verified()
    #expect(verified.code == .done)
    #expect(verified.errors == "")
    #expect(verified.output.contains("26 files are as written"))
    #expect(reported.verified("--quiet").output == "")
  }

  @Test("One byte is enough, in any file", arguments: Reported.files + ["SHA256SUMS"])
  func flipped(_ name: String) throws {
    let reported = try Reported("SampleData/hostile")
    try reported.change(name) { $0[$0.count / 2] ^= 1 }
    let verified = reported.verified()
    #expect(verified.code == .gateBroken)
    #expect(verified.output == "")
    #expect(!verified.errors.isEmpty)
    if name != "SHA256SUMS" { #expect(verified.errors.contains(name), "\(verified.errors)") }
  }

  @Test("One byte is enough, at the beginning, in the middle and at the end of every file of a report")
  func everywhere() throws {
    let reported = try Reported()
    let folder = reported.scratch.folder.appending(path: "week")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count > 20)
    for name in names {
      let file = folder.appending(path: name)
      let whole = Array(try Data(contentsOf: file))
      if whole.isEmpty { continue }
      for place in Set([0, whole.count / 2, whole.count - 1]) {
        var bytes = whole
        bytes[place] ^= 1
        try Data(bytes).write(to: file)
        let verified = reported.verified()
        #expect(verified.code == .gateBroken, "\(name), byte \(place)")
        #expect(name == "SHA256SUMS" || verified.errors.contains(name), "\(name), byte \(place)")
      }
      try Data(whole).write(to: file)
    }
    #expect(reported.verified().code == .done)
  }

  @Test("A byte more or less is enough", arguments: ["conversations.jsonl", "summary.txt"])
  func longer(_ name: String) throws {
    let reported = try Reported()
    try reported.change(name) { $0.append(0x0A) }
    #expect(reported.found.contains("\(name) [wrong-hash]"))
  }

  @Test("A missing file is named", arguments: Reported.files + ["SHA256SUMS"])
  func missing(_ name: String) throws {
    let reported = try Reported()
    try FileManager.default.removeItem(atPath: reported.scratch.path("week/" + name))
    #expect(reported.verified().code == .gateBroken)
    #expect(reported.found.contains("\(name) [missing-file]"))
  }

  @Test("A file too many is named, and nothing else")
  func extra() throws {
    let reported = try Reported()
    try reported.scratch.write("week/extra.csv", "")
    #expect(reported.found == ["extra.csv [extra-file]"])
  }

  @Test("A folder that is no report is wrong use")
  func foreign() throws {
    let reported = try Reported()
    try reported.scratch.write("other/notes.txt", "")
    for name in ["other", "missing", "week/summary.txt"] {
      let ran = ran("verify", reported.scratch.path(name))
      #expect(ran.code == .wrongUse)
      #expect(ran.errors.contains("[not-a-report]"))
    }
    for words in [["--rerun"], ["export.jsonl"]] {
      let program = Program(
        in: Surroundings(output: Collected().output, errors: Collected().output, terminal: Terminal()))
      #expect(program.run(["verify", reported.scratch.path("week")] + words) == .wrongUse)
    }
  }

  @Test(
    "Numbers that do not add up are found even where every hash is right",
    arguments: [
      ("summary.json", "\"kept\": 308", "\"kept\": 307"), ("summary.json", "\"unserved\": 27", "\"unserved\": 26"),
      ("summary.json", "\"conversations\": 280", "\"conversations\": 1e300"),
      ("summary.json", "\"mature\": 263", "\"mature\": 262"), ("summary.json", "\"late\": 9", "\"late\": 8"),
      ("summary.json", "\"problems\": 0", "\"problems\": 1"), ("summary.json", "\"files\": 7", "\"files\": 8"),
      ("summary.json", "\"lines\": 308", "\"lines\": \"308\""), ("summary.json", "\"sum\": 118", "\"sum\": 119"),
      ("summary.json", "\"policy_sha256\": \"", "\"policy_sha256\": \"0"),
      ("manifest.json", "\"customer\": 563", "\"customer\": 562"),
      ("manifest.json", "\"mature\": 263", "\"mature\": 264"),
      ("manifest.json", "\"ai_assumed\": 80", "\"ai_assumed\": 81"), ("manifest.json", "\"test\": 2", "\"test\": 1"),
      ("manifest.json", "\"problems\": 0", "\"problems\": 1"), ("manifest.json", "\"files\": 7", "\"files\": 6"),
      ("manifest.json", "\"refused\": 0", "\"refused\": 1"), ("manifest.json", "\"refused\": 0", "\"refused\": -1"),
      ("conversations.jsonl", "\"verdict\":\"late\"", "\"verdict\":\"none\""),
      ("conversations.jsonl", "\"outcome\":\"unserved\"", "\"outcome\":\"open\""),
    ])
  func laws(_ name: String, _ old: String, _ new: String) throws {
    let reported = try Reported()
    try reported.forge(name, old, new)
    let verified = reported.verified()
    #expect(verified.code == .gateBroken)
    let lines = verified.errors.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.hasSuffix("[wrong-count]"), "\(line)") }
  }

  @Test("A report with nothing in it and one with refused lines obey the same laws")
  func nothing() throws {
    let scratch = try Scratch()
    try scratch.write("empty.jsonl", "\n")
    #expect(ran("report", scratch.path("empty.jsonl"), "-q", "--out", scratch.path("week")).code == .nothingToReport)
    #expect(ran("verify", scratch.path("week")).code == .done)
    #expect(
      ran("report", SampleWeek.folder.path, "-q", "--max-problems", "3", "--out", scratch.path("few")).code == .done)
    #expect(ran("verify", scratch.path("few")).code == .done)
  }
}

@Suite("Verifying what somebody forged")
struct HostileVerifyTests {
  @Test(
    "Names that lead out of the folder are named and never followed",
    arguments: ["../victim", "/etc/passwd", "..", ".", "", "a/b", "week\\u0000"])
  func names(_ name: String) throws {
    let reported = try Reported()
    try reported.scratch.write("victim", "abc")
    try reported.forge("manifest.json", "\"name\": \"summary.txt\"", "\"name\": \"\(name)\"")
    try reported.scratch.write(
      "week/SHA256SUMS",
      (reported.scratch.text("week/SHA256SUMS") ?? "").replacing("  summary.txt", with: "  \(name)"))
    let verified = reported.verified()
    #expect(verified.code == .gateBroken)
    #expect(verified.errors.contains("manifest.json: error:"))
    #expect(verified.errors.contains("[bad-name]"))
    #expect(reported.found.contains("summary.txt [extra-file]"))
  }

  @Test("Links and folders under the name of a file are not read", arguments: [true, false])
  func links(_ isLink: Bool) throws {
    let reported = try Reported()
    let file = reported.scratch.path("week/summary.txt")
    try FileManager.default.moveItem(atPath: file, toPath: reported.scratch.path("elsewhere"))
    if isLink {
      try FileManager.default.createSymbolicLink(
        atPath: file, withDestinationPath: reported.scratch.path("elsewhere"))
    } else {
      try reported.scratch.write("week/summary.txt/a", "")
    }
    #expect(reported.found == ["summary.txt [bad-content]"])
  }

  @Test(
    "A manifest of any content ends in a message",
    arguments: [
      "", "null", "[]", "{", "{\"schema\":\"handover.manifest/1\"}",
      "{\"schema\":\"handover.manifest/2\",\"outputs\":[]}",
      "{\"schema\":\"handover.manifest/1\",\"outputs\":[1,null,{\"name\":7},{\"name\":\"a\",\"bytes\":-1,\"sha256\":\"\"}]}",
      "{\"schema\":\"handover.manifest/1\",\"outputs\":" + String(repeating: "[", count: 100_000),
      "{\"schema\":\"handover.manifest/1\",\"outputs\":[],\"inputs\":[{\"lines\":1e400}],\"inputs\":{}}",
    ])
  func manifests(_ text: String) throws {
    let reported = try Reported()
    try reported.scratch.write("week/manifest.json", text)
    let verified = reported.verified()
    #expect(verified.code == .gateBroken)
    // The files that no manifest names any more may fill the twenty lines that are shown.
    #expect(verified.errors.contains("[wrong-hash]") || verified.errors.contains("[extra-file]"))
    #expect(verified.errors.split(separator: "\n").count <= 21)
  }

  @Test("What a manifest says cannot steer the terminal")
  func terminal() throws {
    let reported = try Reported()
    try reported.forge("manifest.json", "\"name\": \"summary.txt\"", "\"name\": \"\\u001b[2J/x\"")
    #expect(!reported.verified().errors.unicodeScalars.contains("\u{1B}"))
    #expect(reported.verified().errors.contains("<U+001B>[2J"))
  }

  @Test("Lines of cases that are no cases are counted as what they are")
  func lines() throws {
    let reported = try Reported()
    try reported.change("conversations.jsonl") { bytes in
      bytes.insert(contentsOf: Array("[]\n{\"outcome\":7}\n".utf8), at: 0)
      bytes.append(contentsOf: Array("{\"a\":".utf8))
    }
    let found = reported.found
    #expect(found.contains("conversations.jsonl:1 [bad-content]"))
    #expect(found.contains("conversations.jsonl [wrong-hash]"))
    #expect(found.contains { $0.hasPrefix("conversations.jsonl:28") })
  }
}

@Suite("Making a report again")
struct RerunTests {
  private static let week = SampleWeek.folder.path

  @Test(
    "The same bytes come out, whatever the policy and the settings were",
    arguments: [
      [], ["--as-of", "2026-11-12T00:00:00Z"], ["--max-bad", "2.5%", "--max-problems", "7"],
      ["--set", "conf.floor=0.0321", "--set", "topic.parcels.words=[\"parcel, please\",\"lost *\"]"],
      ["--set", "keywords.rude.words=[\"\\\"quoted\\\"\"]", "--set", "grace.seconds=30", "--threads", "3"],
    ])
  func same(_ options: [String]) throws {
    let reported = try Reported("SampleData/week-46", options)
    let verified = reported.verified("--rerun", "--in", Self.week)
    #expect(verified.errors == "")
    #expect(verified.code == .done)
    #expect(verified.output.contains("the same come out again"))
  }

  @Test("A number that was forged with all its hashes comes out otherwise")
  func forged() throws {
    let reported = try Reported()
    try reported.forge("summary.json", "\"median\": 47", "\"median\": 46")
    #expect(reported.verified().code == .done)
    let verified = reported.verified("--rerun", "--in", Self.week)
    #expect(verified.code == .gateBroken)
    #expect(verified.errors.contains("summary.json:"))
    #expect(verified.errors.contains("[other-bytes]"))
  }

  @Test("Another export is said to be another")
  func otherInput() throws {
    let reported = try Reported()
    let files = ["web", "events", "assistant"].map { SampleWeek.folder.appending(path: $0 + ".jsonl").path }
    let fewer = reported.verified("--in", files[0], "--rerun", files[1], files[2])
    #expect(fewer.code == .gateBroken)
    #expect(fewer.errors.contains("from 7 inputs, not from 3 [other-input]"))
    let copy = reported.scratch.path("copy")
    try FileManager.default.copyItem(atPath: Self.week, toPath: copy)
    let email = try #require(reported.scratch.text("copy/email.jsonl"))
    try reported.scratch.write("copy/email.jsonl", email + "\n")
    let other = reported.verified("--rerun", "--in", copy)
    #expect(other.errors.contains("\"email.jsonl\" had another content [other-input]"))
  }

  @Test(
    "A manifest can ask for nothing but the settings of numbers",
    arguments: [
      ("\"max_bad\": \"0.1%\"", "\"out\": \"/elsewhere\""), ("\"max_bad\": \"0.1%\"", "\"previous\": \"/etc\""),
      ("\"max_bad\": \"0.1%\"", "\"policy\": \"/etc/passwd\""), ("\"max_bad\": \"0.1%\"", "\"max_bad\": \"x\""),
      ("\"timezone\": \"UTC\"", "\"timezone\": \"../../etc/passwd\""),
      ("\"conf.floor\": 0.4", "\"conf.floor\": 0.5"), ("\"conf.floor\": 0.4", "\"conf.flor\": 0.4"),
    ])
  func settings(_ old: String, _ new: String) throws {
    let reported = try Reported()
    try reported.forge("manifest.json", old, new)
    let verified = reported.verified("--rerun", "--in", Self.week)
    #expect(verified.code == .wrongUse)
    #expect(verified.errors.contains("[cannot-repeat]"))
  }
}
