import Foundation
import Rendering
import Synchronization
import Testing

@testable import handover

@Suite("Replacing an older report")
struct ReplacingTests {
  /// Publishes files with a manifest that lists them, as a report does.
  private func publish(
    _ scratch: Scratch, _ files: KeyValuePairs<StaticString, String>, _ rule: Publication.Rule = .ownFolder(.report)
  ) throws {
    var publication = try scratch.begin("week", rule)
    for (name, content) in files {
      var file = try publication.file(name)
      try file.write(Array(content.utf8))
      try publication.finish(file)
    }
    let outputs = publication.parts.map {
      "{\"name\":\"\($0.name)\",\"bytes\":\($0.bytes),\"sha256\":\"\($0.sha256)\"}"
    }.joined(separator: ",\n")
    var manifest = try publication.file("manifest.json")
    try manifest.write(Array("{\"schema\":\"handover.manifest/1\",\"outputs\":[\(outputs)]}\n".utf8))
    try publication.finish(manifest)
    try publication.publish()
  }

  private func inode(_ scratch: Scratch, _ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: scratch.path(name))[.systemFileNumber] as? Int
  }

  @Test("The hashes of all files, the manifest's too, go with it, in the order of the names")
  func sums() throws {
    let scratch = try Scratch()
    try publish(scratch, ["summary.txt": "abc", "cases.jsonl": ""])
    let lines = try #require(scratch.text("week/SHA256SUMS")).split(separator: "\n")
    var manifest = SHA256()
    manifest.update(Array(try #require(scratch.text("week/manifest.json")).utf8))
    #expect(
      lines == [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  cases.jsonl",
        "\(manifest.hexadecimal())  manifest.json",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  summary.txt",
      ])
  }

  @Test("Where nothing else is in the folder, the whole folder is exchanged and keeps its rights")
  func whole() throws {
    let scratch = try Scratch()
    try publish(scratch, ["summary.txt": "one"])
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: scratch.path("week"))
    let before = try inode(scratch, "week")
    try publish(scratch, ["summary.txt": "two"])
    #expect(try inode(scratch, "week") != before)
    #expect(try scratch.mode("week") == 0o750)
    #expect(scratch.text("week/summary.txt") == "two")
    #expect(scratch.names == ["week", "week/SHA256SUMS", "week/manifest.json", "week/summary.txt"])
  }

  @Test("Where other files are, they stay, and so does the folder")
  func beside() throws {
    let scratch = try Scratch()
    try publish(scratch, ["summary.txt": "one"])
    try scratch.write("week/notes.txt", "mine")
    let before = try inode(scratch, "week")
    try publish(scratch, ["summary.txt": "two"])
    #expect(try inode(scratch, "week") == before)
    #expect(scratch.text("week/summary.txt") == "two")
    #expect(scratch.text("week/notes.txt") == "mine")
    #expect(scratch.names.count == 5)
  }

  @Test(
    "A file that the new report does not have goes away, if it is as the older one left it", arguments: [true, false])
  func stale(_ hasNotes: Bool) throws {
    let scratch = try Scratch()
    try publish(scratch, ["summary.txt": "one", "cases.jsonl": "a", "flags.csv": "b"])
    if hasNotes { try scratch.write("week/notes.txt", "mine") }
    try publish(scratch, ["summary.txt": "two"])
    let rest = hasNotes ? ["week/notes.txt"] : []
    #expect(scratch.names == ["week", "week/SHA256SUMS", "week/manifest.json"] + rest + ["week/summary.txt"])
  }

  @Test("A file of the older report that somebody changed stays")
  func changed() throws {
    let scratch = try Scratch()
    try publish(scratch, ["summary.txt": "one", "cases.jsonl": "a"])
    try scratch.write("week/cases.jsonl", "b")
    try publish(scratch, ["summary.txt": "two"])
    #expect(scratch.text("week/cases.jsonl") == "b")
  }

  @Test("A manifest cannot name files outside of its folder")
  func outside() throws {
    let scratch = try Scratch()
    try scratch.write("victim", "abc")
    let entry = """
      {"name":"../victim","bytes":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}
      """
    try scratch.write("week/manifest.json", "{\"schema\":\"handover.manifest/1\",\"outputs\":[\(entry)]}")
    try publish(scratch, ["summary.txt": "two"])
    #expect(scratch.text("victim") == "abc")
    #expect(scratch.text("week/summary.txt") == "two")
  }

  @Test("A folder under the name of a file is no file of ours; nothing is changed")
  func folder() throws {
    let scratch = try Scratch()
    try publish(scratch, ["summary.txt": "one"])
    try FileManager.default.removeItem(atPath: scratch.path("week/summary.txt"))
    try scratch.write("week/summary.txt/mine", "mine")
    let manifest = scratch.text("week/manifest.json")
    #expect(throws: WriteError(path: "week", reason: .notAFile)) { try publish(scratch, ["summary.txt": "two"]) }
    #expect(scratch.text("week/manifest.json") == manifest)
    #expect(scratch.text("week/summary.txt/mine") == "mine")
    #expect(!scratch.names.contains { $0.hasPrefix(".week") })
  }

  @Test(
    "Only what a run of ours would have left is removed",
    arguments: [
      (".week.tmp-999999999-9f3a", true), (".week.tmp-backup", false), (".week.tmp-999999999", false),
      (".week.tmp-999999999-xyz", false), (".week.tmp--1-ab", false), (".weeks.tmp-999999999-9f3a", false),
    ])
  func leftBehind(_ name: String, _ isOurs: Bool) throws {
    let scratch = try Scratch()
    try scratch.write(name + "/a", "b")
    try publish(scratch, ["summary.txt": "one"])
    #expect(scratch.names.contains(name) == !isOurs)
  }

  /// How many runs go on at the same time.
  private final class Running: Sendable {
    let count = Mutex(0)
  }

  @Test("Of many runs that begin at once one goes on, and never two")
  func race() async throws {
    let scratch = try Scratch()
    let path = scratch.path("week")
    let running = Running()
    for _ in 0..<20 {
      let most = await withTaskGroup(of: Int.self) { group in
        for _ in 0..<4 {
          group.addTask { @Sendable in
            guard let publication = try? Publication.begun(at: path, shownAs: "week", .ownFolder(.report)) else {
              return 0
            }
            let now = running.count.withLock { count in
              count += 1
              return count
            }
            for _ in 0..<50 { await Task.yield() }
            running.count.withLock { $0 -= 1 }
            return publication.parts.isEmpty ? now : 0
          }
        }
        return await group.reduce(0) { max($0, $1) }
      }
      #expect(most == 1)
    }
    #expect(scratch.names == [])
  }
}

@Suite("The file of hashes")
struct SumsFileTests {
  private let hash = String(repeating: "0a", count: 32)

  @Test("Lines of our form are read, all others are none")
  func lines() {
    let text = "\(hash)  a.txt\n\(hash) a.txt\n\(hash.uppercased())  a\n\(hash)  \n\n\(hash)  b c"
    #expect(
      SumsFile.lines(of: Array(text.utf8)) == [
        SumsFile.Line(name: "a.txt", sha256: hash), nil, nil, nil, nil, SumsFile.Line(name: "b c", sha256: hash),
      ])
    #expect(SumsFile.lines(of: []) == [])
  }

  @Test("What is written is read again")
  func roundTrip() {
    let parts = [Publication.Part(name: "b", bytes: 1, sha256: hash), .init(name: "a", bytes: 2, sha256: hash)]
    #expect(SumsFile.lines(of: SumsFile.bytes(of: parts)).map { $0?.name } == ["a", "b"])
  }
}

@Suite("A place whose folder above cannot be written")
struct LockedParentTests {
  @Test(
    "takes a report all the same, and what a dead run left within it is removed",
    .enabled(if: geteuid() != 0, "the user who may do anything can write any folder"))
  func within() throws {
    let scratch = try Scratch()
    try scratch.write("above/week/.week.tmp-999999999-ab/summary.json", "left behind")
    let above = scratch.path("above")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: above)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: above) }
    for words in ["one", "two"] {
      try scratch.publish("above/week", words)
      #expect(scratch.text("above/week/summary.json") == words)
      #expect(scratch.names.count == 5)
    }
  }
}
