import Foundation
import Testing

@testable import handover

/// Some conversations of a sample week as other systems would have exported them.
@Suite("The stories of the week in other formats")
struct SampleStoriesTests {
  static let formats = ["intercom_conversation", "liveperson_messaging_interactions", "connect_contact_lens_chat"]

  /// The newest event of the whole week: what is open in the week is open in the exports too.
  private static let end = "2026-11-15T21:30:18Z"

  /// What is said of a conversation, by what stands behind the first dash of its identifier.
  private static func told(in folder: URL) throws -> [String: String] {
    var told: [String: String] = [:]
    for record in try SampleWeek.records(folder.appending(path: "conversations.jsonl")) {
      let id = try #require(record["conversation_id"] as? String)
      let number = String(id.drop { $0 != "-" }.dropFirst())
      func word(_ value: Any?) -> String { value as? String ?? "-" }
      func all(_ key: String, _ fields: [String]) -> String {
        (record[key] as? [SampleWeek.Record] ?? []).map { item in
          fields.map { field in
            // Numbers of a place are left out: the events of two formats are not the same ones.
            guard let lateness = item[field] as? SampleWeek.Record else { return word(item[field]) }
            return lateness["ai_messages"].map { "\($0)" } ?? "-"
          }.joined(separator: " ")
        }.joined(separator: ", ")
      }
      let turns = try #require(record["turns"] as? [String: Int])
      told[number] = [
        word(record["verdict"]), word(record["outcome"]), word(record["outcome_cause"]), word(record["evidence"]),
        word(record["maturity"]), "needs: " + all("needs", ["verdict", "kind", "cause", "ending", "lateness"]),
        "handovers: " + all("handovers", ["initiator", "outcome", "verdict", "reason"]),
        "signals: " + all("signals", ["kind"]),
        "turns: " + turns.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: " "),
      ].joined(separator: "; ")
    }
    return told
  }

  /// The numbers of a summary, as text in the order of their names.
  private static func numbers(_ scratch: Scratch, _ folder: String) throws -> String {
    var summary = try #require(
      JSONSerialization.jsonObject(with: scratch.data(folder + "/summary.json") ?? Data()) as? SampleWeek.Record)
    // What a format lacks makes no number of these: all that needs attributes, confidences or ratings is left out.
    summary = summary.filter { ["period", "counts", "outcomes", "verdicts", "needs"].contains($0.key) }
    return String(
      decoding: try JSONSerialization.data(withJSONObject: summary, options: [.sortedKeys, .prettyPrinted]),
      as: UTF8.self)
  }

  @Test("have the same verdicts, outcomes and totals as in our own", arguments: formats)
  func same(_ format: String) throws {
    let scratch = try Scratch()
    let export = Repository.root.appending(path: "SampleData/other-formats/week-46.\(format).jsonl")
    let run = ran("report", export.path, "--out", scratch.path("other"), "--quiet", "--as-of", Self.end)
    #expect(run.code == .done, "\(run.errors)")
    let other = try Self.told(in: scratch.folder.appending(path: "other"))
    #expect(other.count >= 12)

    let week = try String(contentsOf: SampleWeek.folder.appending(path: "web.jsonl"), encoding: .utf8)
    let lines = week.split(separator: "\n").filter { line in
      other.keys.contains { line.hasPrefix("{\"id\":\"w-\($0)\",") }
    }
    #expect(lines.count == other.count)
    try scratch.write("own.jsonl", lines.map { $0 + "\n" }.joined())
    #expect(
      ran("report", scratch.path("own.jsonl"), "--out", scratch.path("own"), "--quiet", "--as-of", Self.end).code
        == .done)
    let own = try Self.told(in: scratch.folder.appending(path: "own"))
    #expect(Set(own.keys) == Set(other.keys))
    for (number, story) in own.sorted(by: { $0.key < $1.key }) { #expect(other[number] == story, "\(number)") }
    #expect(try Self.numbers(scratch, "other") == Self.numbers(scratch, "own"))
  }

  @Test("are told of many verdicts and outcomes, with a need and without")
  func variety() throws {
    let export = Repository.root.appending(path: "SampleData/other-formats/week-46.\(Self.formats[0]).jsonl")
    let numbers = try SampleWeek.records(export).compactMap { ($0["id"] as? String)?.dropFirst(3) }
    let expected = try SampleWeek.expected()
    let findings = numbers.compactMap { expected["w-" + $0] }
    #expect(findings.count == numbers.count)
    #expect(Set(findings.compactMap(\.verdict)).count >= 8)
    #expect(Set(findings.compactMap(\.outcome)).count >= 7)
  }
}
