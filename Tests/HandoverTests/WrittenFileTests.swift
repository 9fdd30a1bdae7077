import Foundation
import Redaction
import Reporting
import Testing

@testable import handover

@Suite("The list of a report's files")
struct WrittenFileTests {
  @Test("names exactly what report writes, with and without an earlier report", arguments: [false, true])
  func names(_ isCompared: Bool) throws {
    let scratch = try Scratch()
    func report(_ week: String, to name: String, _ options: [String]) throws {
      let input = Repository.root.appending(path: "SampleData/week-\(week)/email.jsonl").path
      let errors = Collected()
      let surroundings = Surroundings(output: Collected().output, errors: errors.output, terminal: Terminal())
      let words = ["report", input, "--policy", "none", "-q", "-o", scratch.path(name)] + options
      try #require(Program(in: surroundings).run(words) == .done, "\(errors.text)")
    }
    if isCompared { try report("46", to: "before", []) }
    try report("47", to: "now", isCompared ? ["--previous", scratch.path("before")] : [])
    let written = try FileManager.default.contentsOfDirectory(atPath: scratch.path("now")).sorted()
    let listed = WrittenFile.all(hasConversations: true, isCompared: isCompared).map(\.name.content).sorted()
    #expect(written == listed)
  }
}
