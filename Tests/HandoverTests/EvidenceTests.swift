import Foundation
import Intake
import Redaction
import Rendering
import Reporting
import Testing

@testable import Studies
@testable import handover

/// An export of two conversations, in one of which a customer says an address and a number.
private let export = """
  {"id":"conv-1","channel":"web","events":[{"kind":"message","ts":"2026-11-09T10:00:00Z","role":"customer","text":"my order number is 77120934, write to ann.lee@shop.example, I want a person"},{"kind":"message","ts":"2026-11-09T10:00:05Z","role":"ai","text":"What is it about?"},{"kind":"message","ts":"2026-11-09T10:01:00Z","role":"customer","text":"a person please"}]}
  {"id":"conv-2","channel":"web","events":[{"kind":"message","ts":"2026-11-09T11:00:00Z","role":"customer","text":"where is my parcel"},{"kind":"message","ts":"2026-11-09T11:00:05Z","role":"ai","text":"It arrives today."}]}

  """

/// The manifest of a report as a tree.
private func manifest(_ scratch: Scratch, _ folder: String = "week") throws -> JSONValue {
  try JSONDocument.value(of: Array(try #require(scratch.data(folder + "/manifest.json"))))
}

@Suite("The SHA-256 of inputs")
struct InputHashTests {
  @Test("is that of the file as it lies on the disk, and only when it is asked for")
  func asked() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", export)
    let first = ran(
      "report", scratch.path("a.jsonl"), "-q", "--as-of", "2026-11-20T00:00:00Z", "-o", scratch.path("week"))
    #expect(first.code == .done, "\(first.errors)")
    let plain = try manifest(scratch)
    #expect(plain["inputs"]?.elements?.first?["sha256"]?.text == nil)
    #expect(plain["inputs"]?.elements?.first?["sha256_absent"]?.text == "not asked for")
    let made = ran(
      "report", scratch.path("a.jsonl"), "-q", "--as-of", "2026-11-20T00:00:00Z", "-o", scratch.path("week"),
      "--hash-inputs")
    #expect(made.code == .done, "\(made.errors)")
    var hash = SHA256()
    hash.update(Array(export.utf8))
    let hashed = try manifest(scratch)
    #expect(hashed["inputs"]?.elements?.first?["sha256"]?.text == hash.hexadecimal())
    #expect(hashed["run_id"]?.text == plain["run_id"]?.text)
    #expect(scratch.text("week/report.html")?.contains(hash.hexadecimal()) == true)
    let again = ran("verify", scratch.path("week"), "--rerun", "--in", scratch.path("a.jsonl"))
    #expect(again.code == .done, "\(again.errors)")
  }

  @Test("is that of the packed file, in pieces, and missing for a stream")
  func pieces() throws {
    let scratch = try Scratch()
    try scratch.write("large.jsonl", String(repeating: export, count: 3_000))
    let inputs = [
      InputFile(path: scratch.path("large.jsonl")), InputFile(path: "-", isStandardInput: true),
      InputFile(path: "/dev/null"),
    ]
    var corpus = Corpus(files: inputs.count, defectLimit: 10)
    let hashes = InputHashes(of: inputs).hashed(noting: &corpus)
    var hash = SHA256()
    hash.update(Array(String(repeating: export, count: 3_000).utf8))
    #expect(hashes == [.known(hash.hexadecimal()), .stream, .stream])
    #expect(corpus.files.allSatisfy { $0.errors.isEmpty })
    #expect(InputHashes.notes(hashes, inputs).count == 2)
  }

  @Test(
    "is none of a file that changed since it was noted, and the input counts as changed",
    arguments: ["longer", "other", "gone", "replaced"])
  func changed(_ how: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", export)
    let inputs = [InputFile(path: scratch.path("a.jsonl"))]
    var corpus = Corpus(files: inputs.count, defectLimit: 10)
    let noted = InputHashes(of: inputs)
    switch how {
    case "longer": try scratch.write("a.jsonl", export + "\n")
    case "gone": try FileManager.default.removeItem(atPath: scratch.path("a.jsonl"))
    case "replaced":
      try scratch.write("b.jsonl", export)
      try FileManager.default.removeItem(atPath: scratch.path("a.jsonl"))
      try FileManager.default.moveItem(atPath: scratch.path("b.jsonl"), toPath: scratch.path("a.jsonl"))
    default:
      let file = try FileHandle(forUpdating: URL(filePath: scratch.path("a.jsonl")))
      try file.write(contentsOf: Data("{".utf8))
      try file.close()
      let later = Date(timeIntervalSince1970: 1_900_000_000)
      try FileManager.default.setAttributes([.modificationDate: later], ofItemAtPath: scratch.path("a.jsonl"))
    }
    #expect(noted.hashed(noting: &corpus) == [.lost])
    #expect(corpus.files[0].errors.map(\.code) == [.fileChanged])
  }
}

@Suite("Publishing what was searched")
struct LeakPublicationTests {
  private static func search(_ text: String) -> LeakSearch {
    let values = RawValues()
    var words = Replacements()
    _ = Redactor(values: values).text(Array(text.utf8)[...], &words)
    return values.search(known: [], lines: 0)
  }

  private static func publish(_ scratch: Scratch, _ summary: String) throws(WriteError) {
    var publication = try scratch.begin("week")
    var manifest = try publication.file("manifest.json")
    try manifest.write(Array(Scratch.manifest.utf8))
    try publication.finish(manifest)
    var file = try publication.file("summary.md")
    try file.write(Array(summary.utf8))
    try publication.finish(file)
    try publication.publish(searching: search("my order number is 77120934, mail ann.lee@shop.example"))
  }

  @Test("A raw value in a file publishes nothing, and the older report stays as it is")
  func planted() throws {
    let scratch = try Scratch()
    try scratch.publish("week", "older")
    do {
      try Self.publish(scratch, "one\ntwo\n\nann.lee@shop.example, 77120934\n")
      Issue.record("it was published")
    } catch {
      #expect(error.exitCode == .fault)
      let message = try #require(error.message?.content)
      #expect(
        message
          == "week/summary.md:4: error: an e-mail address that was to be hidden stands here, and one more value; nothing was published [leak]"
      )
      #expect(!message.contains("shop.example"))
      #expect(error.advice != nil)
    }
    #expect(scratch.text("week/summary.json") == "older")
    #expect(scratch.names == ["week", "week/SHA256SUMS", "week/manifest.json", "week/summary.json"])
  }

  @Test(
    "What only looks like a value is published",
    arguments: ["joann.lee@shop.example", "[EMAIL-1]", "x77120934", "77,120,934"])
  func lookAlikes(_ words: String) throws {
    let scratch = try Scratch()
    try Self.publish(scratch, words + "\n")
    #expect(scratch.text("week/summary.md") == words + "\n")
  }

  @Test("A report says what was searched, and holds none of it in any byte")
  func report() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", export)
    let made = ran(
      "report", scratch.path("a.jsonl"), "-q", "--as-of", "2026-11-20T00:00:00Z", "-o", scratch.path("week"))
    #expect(made.code == .done, "\(made.errors)")
    #expect(scratch.text("week/report.html")?.contains("[EMAIL-1]") == true)
    let redaction = try manifest(scratch)["redaction"]
    #expect(redaction?["searched"]?["EMAIL"]?.wholeNumber == 1)
    #expect(redaction?["searched"]?["ORDER"]?.wholeNumber == 1)
    #expect(redaction?["replaced_in_texts"]?["EMAIL"]?.wholeNumber == 1)
    for name in scratch.names where name.hasPrefix("week/") {
      let content = String(decoding: scratch.data(name) ?? Data(), as: UTF8.self)
      #expect(!content.contains("ann.lee") && !content.contains("77120934"), "\(name)")
    }
  }

  @Test("A number that is an identifier as well is counted, and the report is published")
  func identifier() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", export.replacing("conv-2", with: "77120934"))
    let made = ran(
      "report", scratch.path("a.jsonl"), "-q", "--as-of", "2026-11-20T00:00:00Z", "-o", scratch.path("week"))
    #expect(made.code == .done, "\(made.errors)")
    #expect(try manifest(scratch)["redaction"]?["not_searched"]?["shown_by_rule"]?.wholeNumber == 1)
    #expect(scratch.text("week/conversations.jsonl")?.contains("77120934") == true)
  }
}

@Suite("Words that a policy hides")
struct HiddenWordTests {
  private static let policy =
    #"{ redact: { level: "strict", words: ["Project Falcon"] }, conf: { floor: 0.35 } }"#

  @Test("stand in no file, and a rerun asks for the policy that says them")
  func hidden() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", export.replacing("where is my parcel", with: "where is Project Falcon"))
    try scratch.write("p.json5", Self.policy)
    let made = ran(
      "report", scratch.path("a.jsonl"), "-q", "--as-of", "2026-11-20T00:00:00Z", "--policy", scratch.path("p.json5"),
      "-o", scratch.path("week"))
    #expect(made.code == .done, "\(made.errors)")
    for name in scratch.names where name.hasPrefix("week/") {
      #expect(!String(decoding: scratch.data(name) ?? Data(), as: UTF8.self).contains("Falcon"), "\(name)")
    }
    let values = try manifest(scratch)["policy"]?["values"]
    #expect(values?["redact.words"]?["count"]?.wholeNumber == 1)
    let rerun = ["verify", scratch.path("week"), "--rerun", "--in", scratch.path("a.jsonl")]
    func again(_ more: String...) -> (code: ExitCode, errors: String) {
      let (output, errors) = (Collected(), Collected())
      let program = Program(in: Surroundings(output: output.output, errors: errors.output, terminal: Terminal()))
      return (program.run(rerun + more), errors.text)
    }
    #expect(again().code == .wrongUse)
    #expect(again().errors.contains("--policy FILE [cannot-repeat]"))
    #expect(
      again("--policy", scratch.path("p.json5")).code == .done, "\(again("--policy", scratch.path("p.json5")).errors)")
    try scratch.write("other.json5", Self.policy.replacing("Falcon", with: "Eagle"))
    #expect(
      again("--policy", scratch.path("other.json5")).errors.contains("are not those of its policy [cannot-repeat]"))
    // The numbers of such a report can still be compared with.
    let next = ran(
      "report", scratch.path("a.jsonl"), "-q", "--as-of", "2026-11-21T00:00:00Z", "--previous", scratch.path("week"),
      "-o", scratch.path("next"))
    #expect(next.code == .done, "\(next.errors)")
  }

  @Test("A forged value beside hidden words is found")
  func forged() throws {
    let scratch = try Scratch()
    try scratch.write("a.jsonl", export)
    try scratch.write("p.json5", Self.policy)
    _ = ran("report", scratch.path("a.jsonl"), "-q", "--policy", scratch.path("p.json5"), "-o", scratch.path("week"))
    let text = try #require(scratch.text("week/manifest.json")).replacing(
      "\"conf.floor\": 0.35", with: "\"conf.floor\": 0.36")
    try scratch.write("week/manifest.json", text)
    let made = ran(
      "report", scratch.path("a.jsonl"), "-q", "--previous", scratch.path("week"), "-o", scratch.path("next"))
    #expect(made.code == .wrongUse)
    #expect(made.errors.contains("[bad-manifest]"))
  }
}
