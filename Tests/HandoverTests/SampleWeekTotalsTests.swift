import Foundation
import Testing

@testable import handover

/// The totals of the sample weeks, as they stand for people to read.
@Suite("The totals of the sample weeks")
struct SampleWeekTotalsTests {
  /// The table of the page: for each week what is counted, by its name.
  private static func written() throws -> [String: [String: Int]] {
    let page = try String(contentsOf: Repository.root.appending(path: "SampleData/README.md"), encoding: .utf8)
    var weeks: [String] = []
    var found: [String: [String: Int]] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("|") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
      if cells.first == "counted" { weeks = Array(cells.dropFirst()) }
      guard !weeks.isEmpty, cells.count == weeks.count + 1, let name = cells.first else { continue }
      for (week, cell) in zip(weeks, cells.dropFirst()) { found[week, default: [:]][name] = Int(cell) }
    }
    return found
  }

  @Test("stand in the page about them as the report counts them", arguments: SampleWeek.weeks)
  func totals(_ week: String) throws {
    let scratch = try Scratch()
    let run = ran("report", SampleWeek.folder(of: week).path, "--out", scratch.path("week"), "--quiet")
    #expect(run.code == .done, "\(run.errors)")
    let summary = try #require(
      JSONSerialization.jsonObject(with: scratch.data("week/summary.json") ?? Data()) as? SampleWeek.Record)
    let written = try #require(try Self.written()[week])
    var counted: [String: Int] = [:]
    for (part, names) in [
      ("counts", ["lines", "conversations", "messages", "mature", "open", "superseded", "test"]), ("verdicts", nil),
      ("outcomes", nil), ("needs", nil),
    ] as [(String, [String]?)] {
      let values = try #require(summary[part] as? SampleWeek.Record)
      for name in names ?? values.keys.sorted() {
        let prefix = part == "counts" ? "" : String(part.dropLast()) + " "
        counted[prefix + name] = try #require(values[name] as? Int, "\(part) \(name)")
      }
    }
    for name in Set(counted.keys).union(written.keys).sorted() where name != "counted" {
      #expect(written[name] == counted[name], "\(name)")
    }
  }
}
