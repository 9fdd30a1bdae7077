import Detection
import Foundation
import Intake
import Judging
import Redaction
import Rendering
import Studies
import Testing

@testable import Reporting

@Suite("How it was measured, and the evidence")
struct EvidenceTests {
  private func section(_ id: String, of report: Compared, run: Manifest.Run? = nil) throws -> ReportSection {
    try #require(try report.content(run: run).sections.first { $0.id.content == id })
  }

  private static let run = Manifest.Run(
    verb: "report", asOf: nil,
    settings: [
      Manifest.Setting("timezone", "UTC"), Manifest.Setting("map", nil),
      Manifest.Setting("previous", list: ["a", "b"]),
    ])

  @Test("names the run by the id of the manifest, and not at all where no files are written")
  func identity() throws {
    let report = try Compared([.init("a", "2026-11-02", .missed)])
    let manifest = Manifest(report.census, report.facts, Self.run, door: ReportDoor(report.facts.policy))
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(manifest.document(outputs: []))) as? [String: Any])
    let evidence = try section("evidence", of: report, run: Self.run)
    #expect(evidence.table("The run")?.row("run id")?[1] == document["run_id"] as? String)
    #expect(try section("evidence", of: report).table("The run")?.row("run id") == nil)
  }

  @Test("lists every input with its lines, which add up, and its fingerprint")
  func inputs() throws {
    let report = try Compared([.init("a", "2026-11-02", .missed)], broken: ["{\"id\":", ""])
    let table = try #require(try section("evidence", of: report, run: Self.run).table("What was read"))
    #expect(table.rows.count == 1)
    let row = try #require(table.row("talks.jsonl"))
    #expect(row[3...7].map { $0 } == ["3", "1", "1", "1", "1"])
    #expect(row[8].count == 32)
    let sample = try SampleReport.week47.get()
    let all = try #require(sample.section("evidence")?.table("What was read"))
    for column in 2...7 {
      let numbers = all.rows.map { Int($0[column].content.filter(\.isNumber)) ?? -1 }
      #expect(numbers.dropLast().reduce(0, +) == numbers.last, "\(all.columns[column])")
    }
  }

  @Test("lists the settings of the run, those that were not set too")
  func settings() throws {
    let table = try section("evidence", of: try Compared([]), run: Self.run).table("Settings of the run")
    #expect(table?.row("timezone") == ["timezone", "UTC"])
    #expect(table?.row("map") == ["map", "not set"])
    #expect(table?.row("previous") == ["previous", "a, b"])
  }

  @Test("lists the keys of the policy that differ, and no others")
  func policy() throws {
    var policy = Policy()
    policy.grace.request = 2
    let table = try #require(
      try section("evidence", of: try Compared([], policy: policy)).table("Policy keys that differ"))
    #expect(table.rows.map { $0.map(\.content) } == [["grace.request", "2", "0"]])
    let same = try section("evidence", of: try Compared([])).table("Policy keys that differ")
    #expect(same?.rows.map { $0.map(\.content) } == [["none", "-", "-"]])
  }

  @Test("explains every class of the bar, and the interval on a number of the report")
  func words() throws {
    let report = try Compared(Compared.talks("a", "2026-11-02", missed: 3, of: 12))
    let table = try #require(try section("method", of: report).table("What the words mean"))
    let words = Set(table.rows.map { $0[0].content })
    #expect(words.isSuperset(of: ReportContent.bar.map { $0.label.content.lowercased() }))
    #expect(words.isSuperset(of: ["grace", "need", "confirmed", "assumed", "hybrid", "nobody", "not observable"]))
    #expect(words.isSuperset(of: ["open", "unengaged", "excluded", "not assessable", "in rates"]))
    #expect(table.row("interval")?[1].hasPrefix("3 of 12 (25.0 %, 8.9 to 53.2 %) reads: ") == true)
    let few = try section("method", of: try Compared([.init("a", "2026-11-02", .missed)]))
    #expect(few.table("What the words mean")?.row("interval")?[1].contains("under ten cases there is none") == true)
  }

  @Test("says what is hidden, and at the top when nothing is", arguments: ["standard", "strict", "none"])
  func redaction(_ level: String) throws {
    var policy = Policy()
    policy.redaction.level = try #require(RedactionPolicy.Level(rawValue: level))
    policy.redaction.allowsNone = true
    let report = try Compared([.init("a", "2026-11-02", .missed)], policy: policy)
    let content = try report.content()
    let hidden = try section("method", of: report).table("What this report cannot see")?.row("what is hidden")?[1] ?? ""
    switch level {
    case "none": #expect(hidden.hasPrefix("nothing: redaction is switched off"))
    case "strict": #expect(hidden.contains("names after greetings"))
    default: #expect(hidden.contains("names of people are not found at this level"))
    }
    #expect((level == "none") == content.header.contains { $0.content.hasPrefix("Nothing is hidden") })
    #expect((level == "none") != hidden.contains("redaction finds patterns, not everything"))
  }

  @Test("counts refused lines by their reasons, and says them at the top")
  func refused() throws {
    let report = try Compared([.init("a", "2026-11-02", .missed)], broken: ["{\"id\":", "[1]", "[2]"])
    let coverage = try section("coverage", of: report)
    let refused = try #require(coverage.table("Refused lines, by reason"))
    #expect(refused.rows.map { $0[1].content } == ["1", "2"])
    #expect(refused.column("Code") == ["cut-line", "not-an-object"])
    #expect(coverage.table("Quality of the data")?.row("lines refused") == ["lines refused", "3 of 4"])
    #expect(try report.content().header.contains { $0.content == "Refused: 3 of 4 lines (problems.jsonl)" })
    let whole = try Compared([.init("a", "2026-11-02", .missed)])
    #expect(try section("coverage", of: whole).table("Refused lines, by reason")?.rows.isEmpty == true)
    #expect(try !whole.content().header.contains { $0.content.hasPrefix("Refused") })
  }

  @Test("has a list of files, each once and in a sentence")
  func files() {
    let all = WrittenFile.all
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.allSatisfy { $0.about.content.hasSuffix(".") && $0.about.content.count <= 100 })
    let plain = WrittenFile.all(hasConversations: true, isCompared: false).map(\.name.content)
    #expect(!plain.contains("trend.csv"))
    #expect(WrittenFile.all(hasConversations: false, isCompared: false).allSatisfy { $0.occasion == .always })
    let audit = WrittenFile.audit(hasSample: true)
    #expect(Set(audit.map(\.name)).count == audit.count)
    #expect(audit.allSatisfy { $0.about.content.hasSuffix(".") && $0.about.content.count <= 100 })
    #expect(!WrittenFile.audit(hasSample: false).contains { $0.name.content.hasPrefix("sample") })
    let tuning = WrittenFile.tuning(hasLabels: true)
    #expect(Set(tuning.map(\.name)).count == tuning.count)
    #expect(tuning.allSatisfy { $0.about.content.hasSuffix(".") && $0.about.content.count <= 100 })
    #expect(!WrittenFile.tuning(hasLabels: false).contains { $0.name.content.hasPrefix("label_problems") })
    let comparison = WrittenFile.comparison
    #expect(Set(comparison.map(\.name)).count == comparison.count)
    #expect(comparison.allSatisfy { $0.about.content.hasSuffix(".") && $0.about.content.count <= 100 })
    // What has a schema is a file of a report, an audit, a tuning or a comparison, but for what explain prints and for our own input.
    for page in SchemaPage.all where page.name != "cases" {
      for file in page.files {
        #expect((all + audit + tuning + comparison).contains { $0.name.content == file }, "\(file)")
      }
    }
  }
}
