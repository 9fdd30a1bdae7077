import Foundation
import Testing

@testable import handover

/// A folder of one test, gone with it.
final class Scratch {
  let folder = FileManager.default.temporaryDirectory.appending(path: "handover-test-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ name: String, _ content: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content.utf8).write(to: file)
  }

  func data(_ name: String) -> Data? { try? Data(contentsOf: folder.appending(path: name)) }

  func text(_ name: String) -> String? { try? String(contentsOf: folder.appending(path: name), encoding: .utf8) }

  var names: [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  func begin(_ name: String, _ rule: Publication.Rule = .ownFolder(.report)) throws(WriteError) -> Publication {
    try .begun(at: path(name), shownAs: name, rule)
  }

  /// Publishes a result of two files.
  func publish(
    _ name: String, _ words: String, _ rule: Publication.Rule = .ownFolder(.report), manifest text: String = manifest
  ) throws {
    var publication = try begin(name, rule)
    var manifest = try publication.file("manifest.json")
    try manifest.write(Array(text.utf8))
    try publication.finish(manifest)
    var summary = try publication.file("summary.json")
    try summary.write(Array(words.utf8))
    try publication.finish(summary)
    try publication.publish()
  }

  static let manifest = "{ \"schema\" : \"handover.manifest/1\" }"
}

@Suite("Publishing a report")
struct PublicationTests {
  @Test("A new report appears whole, for its owner only, and nothing else stays")
  func new() throws {
    let scratch = try Scratch()
    try scratch.publish("week", "one")
    #expect(scratch.names == ["week", "week/SHA256SUMS", "week/manifest.json", "week/summary.json"])
    #expect(scratch.text("week/summary.json") == "one")
    #expect(try scratch.mode("week") == 0o700)
    #expect(try scratch.mode("week/summary.json") == 0o600)
  }

  @Test("An older report and an empty folder are replaced")
  func replaced() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "week"), withIntermediateDirectories: true)
    try scratch.publish("week", "one")
    try scratch.publish("week/", "two")
    #expect(scratch.text("week/summary.json") == "two")
    #expect(scratch.names == ["week", "week/SHA256SUMS", "week/manifest.json", "week/summary.json"])
  }

  @Test("Files are counted and hashed")
  func parts() throws {
    let scratch = try Scratch()
    var publication = try scratch.begin("week")
    var file = try publication.file("a")
    for _ in 0..<10 { try file.write([UInt8](repeating: UInt8(ascii: "a"), count: 100_000)) }
    try publication.finish(file)
    let hash = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(publication.parts == [Publication.Part(name: "a", bytes: 1_000_000, sha256: hash)])
  }

  @Test("What is not published leaves nothing and changes nothing")
  func dropped() throws {
    let scratch = try Scratch()
    try scratch.publish("week", "one")
    func attempt() throws {
      let publication = try scratch.begin("week")
      var file = try publication.file("summary.json")
      try file.write([1])
    }
    try attempt()
    #expect(scratch.names == ["week", "week/SHA256SUMS", "week/manifest.json", "week/summary.json"])
    #expect(scratch.text("week/summary.json") == "one")
  }

  @Test("A folder with other files is refused, unless that was asked for; its files stay")
  func foreign() throws {
    let scratch = try Scratch()
    try scratch.write("week/notes.txt", "mine")
    #expect(refusal(scratch, "week") == .foreignFolder)
    try scratch.write("week/manifest.json", "{\"schema\":\"other.manifest/1\",\"x\":\"handover.manifest/1\"}")
    #expect(refusal(scratch, "week") == .foreignFolder)
    try scratch.publish("week", "one", .anyFolder)
    #expect(scratch.text("week/notes.txt") == "mine")
    #expect(scratch.text("week/summary.json") == "one")
  }

  /// The manifest of a result, as far as anybody looks who wants its place.
  static func manifest(of kind: ResultKind) -> String {
    "{\"schema\":\"handover.manifest/1\",\"verb\":\"\(kind.rawValue)\"}"
  }

  @Test("What another verb wrote is refused, unless that was asked for", arguments: ResultKind.allCases)
  func other(_ kind: ResultKind) throws {
    let scratch = try Scratch()
    try scratch.publish("week", "one", .ownFolder(kind), manifest: Self.manifest(of: kind))
    for other in ResultKind.allCases where other != kind {
      #expect(refusal(scratch, "week", .ownFolder(other)) == .otherResult(kind), "\(other)")
    }
    #expect(scratch.text("week/summary.json") == "one")
    // The same verb replaces its own, and whoever says so replaces any.
    try scratch.publish("week", "two", .ownFolder(kind), manifest: Self.manifest(of: kind))
    #expect(scratch.text("week/summary.json") == "two")
    let next = ResultKind.allCases.first { $0 != kind } ?? kind
    try scratch.publish("week", "three", .anyFolder, manifest: Self.manifest(of: next))
    #expect(scratch.text("week/summary.json") == "three")
    #expect(refusal(scratch, "week", .ownFolder(kind)) == .otherResult(next))
  }

  @Test("A folder within a result is refused, unless that was asked for; one beside it is not")
  func inside() throws {
    let scratch = try Scratch()
    try scratch.publish("week", "one", manifest: Self.manifest(of: .report))
    #expect(refusal(scratch, "week/audit", .ownFolder(.audit)) == .insideResult(.report))
    #expect(refusal(scratch, "week/again", .ownFolder(.report)) == .insideResult(.report))
    try scratch.publish("audit", "two", .ownFolder(.audit), manifest: Self.manifest(of: .audit))
    try scratch.publish("week/audit", "three", .anyFolder, manifest: Self.manifest(of: .audit))
    #expect(scratch.text("week/audit/summary.json") == "three")
  }

  @Test(
    "A damaged manifest still says whose it is, as long as the word is there; without it the result gives way",
    arguments: [
      ("{\"schema\":\"handover.manifest/1\",\"verb\" : \"audit\",", WriteError.Reason.otherResult(.audit)),
      ("{\"schema\":\"handover.manifest/1\",\"verb\":\"report\",", nil),
      ("{\"schema\":\"handover.manifest/1\",\"verb\":\"audited\",", nil),
      ("{\"schema\":\"handover.manifest/1\",\"verb\":7}", nil), ("{\"schema\":\"handover.manifest/1\",", nil),
    ])
  func damaged(_ manifest: String, _ wanted: WriteError.Reason?) throws {
    let scratch = try Scratch()
    try scratch.write("week/manifest.json", manifest)
    #expect(refusal(scratch, "week") == wanted)
  }

  @Test("A place that cannot be is refused before anything is made")
  func refused() throws {
    let scratch = try Scratch()
    try scratch.write("file", "")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: scratch.path("real"))
    try FileManager.default.createDirectory(atPath: scratch.path("real"), withIntermediateDirectories: true)
    #expect(refusal(scratch, "missing/week") == .noParent)
    #expect(refusal(scratch, "file") == .notAFolder)
    #expect(refusal(scratch, "file/week") == .notAFolder)
    #expect(refusal(scratch, "link") == .isALink)
    #expect(refusal(scratch, "real/..") == .noName)
    #expect(refusal(scratch, "real/.") == .noName)
    #expect(scratch.names == ["file", "link", "real"])
  }

  @Test("Links that somebody planted under a file's name are replaced, never followed")
  func planted() throws {
    let scratch = try Scratch()
    try scratch.publish("week", "one")
    try scratch.write("victim", "untouched")
    try FileManager.default.removeItem(atPath: scratch.path("week/summary.json"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("week/summary.json"), withDestinationPath: scratch.path("victim"))
    try scratch.publish("week", "two")
    #expect(scratch.text("victim") == "untouched")
    #expect(scratch.text("week/summary.json") == "two")
  }

  @Test("Of two runs on one folder the second is refused; what a dead one left is removed")
  func others() throws {
    let scratch = try Scratch()
    try scratch.write(".week.tmp-999999999-ab/summary.json", "left behind")
    let first = try scratch.begin("week")
    #expect(scratch.names.count == 1)
    #expect(refusal(scratch, "week") == .inUse)
    #expect(refusal(scratch, "other") == nil)
    try first.publish()
    #expect(refusal(scratch, "week") == nil)
  }

  private func refusal(
    _ scratch: Scratch, _ name: String, _ rule: Publication.Rule = .ownFolder(.report)
  ) -> WriteError.Reason? {
    do throws(WriteError) {
      _ = try scratch.begin(name, rule)
      return nil
    } catch {
      return error.reason
    }
  }
}

@Suite("Storage on disk")
struct StorageTests {
  @Test("What was stored is read again by its place, and no name is left")
  func roundTrip() throws {
    let scratch = try Scratch()
    let storage = try Storage.spill(in: scratch.folder.path, Terminal())
    #expect(try storage.append([1, 2, 3]) == 0)
    #expect(try storage.append([4, 5]) == 3)
    #expect(try storage.read(1, 3) == [2, 3, 4])
    #expect(throws: WriteError.self) { try storage.read(4, 2) }
    #expect(scratch.names.isEmpty)
  }

  @Test("The limit of memory changes nothing of what is read", arguments: [0, 3, 4, 6, 100])
  func limit(_ limit: Int) throws {
    let scratch = try Scratch()
    let spill = try SpillFile(in: scratch.folder.path, limit: limit)
    let all: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8]
    for (start, piece) in [(0, all[0..<3]), (3, all[3..<5]), (5, all[5..<6]), (6, all[6..<8])] {
      #expect(try spill.append(Array(piece)) == start)
    }
    for start in 0...8 {
      for end in start...8 { #expect(try spill.read(at: start, count: end - start) == Array(all[start..<end])) }
    }
  }
}
