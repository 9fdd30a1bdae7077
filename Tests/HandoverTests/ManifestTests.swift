import Foundation
import Testing

@testable import handover

@Suite("The manifest of every verb")
struct ManifestTests {
  /// The folders, with the line that made each; behind the verb, the word `report` names the folder.
  static let lines: [(folder: String, words: [String])] = [
    ("report", ["report", "--hash-inputs", "--csv-raw"]),
    ("other", ["report", "--set", "conf.floor=0.3", "--timezone", "Europe/Berlin"]),
    ("later", ["report", "--previous", "report"]), ("audit", ["audit", "--sample", "3"]),
    ("compare", ["compare", "--set-against", "conf.floor=0.3", "--fail-on", "load:90%"]),
    ("tune", ["tune", "--policies", "3", "--seed", "5"]), ("team", ["tune", "--policies", "3", "--labels", "team"]),
    ("reports", ["compare"]),
  ]

  /// The manifests of small results of every verb, made once, by folder.
  private static let manifests: [String: String] = {
    guard let scratch = try? Scratch() else { return [:] }
    let export = Repository.root.appending(path: "SampleData/week-47/email.jsonl").path
    var found: [String: String] = [:]
    for (folder, words) in lines {
      let named = words.enumerated().map { $0 > 0 && $1 == "report" ? scratch.path($1) : $1 }
      let inputs =
        folder == "reports" ? [scratch.path("report"), scratch.path("other")] : [export, "--policy", "none"]
      _ = ran(named + inputs + ["--quiet", "--out", scratch.path(folder)])
      found[folder] = scratch.text(folder + "/manifest.json")
    }
    return found
  }()

  @Test("fits the published schema, and names its verb", arguments: lines.map(\.folder))
  func schema(_ folder: String) throws {
    let manifest = try JSONTree(try #require(Self.manifests[folder]))
    let validator = try SchemaValidator(ran("help", "schema", "manifest").output)
    for fault in validator.faults(manifest) { Issue.record("\(folder): \(fault)") }
    let verb = Self.lines.first { $0.folder == folder }?.words.first
    #expect(manifest.members?["verb"]?.word == verb)
  }

  @Test("does not fit with a setting too few, one too many or those of another verb", arguments: lines.map(\.folder))
  func others(_ folder: String) throws {
    let manifest = try JSONTree(try #require(Self.manifests[folder]))
    let validator = try SchemaValidator(ran("help", "schema", "manifest").output)
    var members = try #require(manifest.members)
    let settings = try #require(members["settings"]?.members)
    for key in settings.keys.sorted() {
      var fewer = settings
      fewer[key] = nil
      members["settings"] = .object(fewer)
      #expect(!validator.faults(.object(members)).isEmpty, "without \(key)")
    }
    members["settings"] = .object(settings.merging(["odd": .null]) { first, _ in first })
    #expect(!validator.faults(.object(members)).isEmpty)
  }
}
