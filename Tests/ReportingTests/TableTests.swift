import Foundation
import Judging
import Redaction
import Rendering
import Testing

@testable import Reporting

@Suite("The tables of a report")
struct TableTests {
  private let written: Written

  init() throws { written = try Written(Written.all) }

  private func table(_ name: String) throws -> CSVTable { try CSVTable(try #require(written.tables[name])) }

  private func cases() throws -> [[String: Any]] {
    try written.cases.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("are strict CSV, with text in quotes, bare numbers, and the same columns for every slice")
  func form() throws {
    #expect(written.tables.count == 19)
    for (name, text) in written.tables.sorted(by: { $0.key < $1.key }) {
      let table = try CSVTable(text)
      #expect(!table.rows.isEmpty, "\(name)")
      #expect(Set(table.columns).count == table.columns.count, "\(name)")
    }
    let wanted = SliceColumns.names.map(\.content)
    for name in Self.slices + ["signals.csv"] {
      let own = try table(name).columns.drop { $0 != "conversations" }
      #expect(own.prefix(wanted.count).elementsEqual(wanted), "\(name)")
      #expect((own.count == wanted.count) == (name != "signals.csv"), "\(name)")
    }
    #expect(
      try table("flagged.csv").columns.joined(separator: ",")
        == "conversation_id,verdict,reason,topic,channel,started_utc,turns,onset_turn,handover_turn,late_ai_messages,"
        + "late_seconds,score,risk,source_file,source_line")
  }

  /// The tables of slices.
  static let slices = [
    "daily.csv", "topics.csv", "channels.csv", "teams.csv", "people.csv", "versions.csv", "languages.csv", "pages.csv",
    "subjects.csv",
  ]

  @Test("of slices add up to the summary", arguments: slices.filter { $0 != "topics.csv" })
  func sums(_ name: String) throws {
    let table = try table(name)
    let summary = try #require(JSONSerialization.jsonObject(with: Data(written.summary.utf8)) as? [String: Any])
    let metrics = try #require(summary["metrics"] as? [String: [String: Any]])
    for (column, id) in [
      ("conversations", "P1"), ("black_hole", "G1"), ("resolved_by_first_human", "W1"), ("missed", "T7.missed"),
      ("late", "T7.late"), ("on_time", "T7.on_time"),
      ("ai_confirmed", "A1"), ("resolved_by_nobody", "A7.nobody"), ("handed_over", "H1"), ("asked", "Q1"),
    ] {
      let value = try #require(metrics[id])
      #expect(table.integers(column).reduce(0, +) == value["part"] as? Int, "\(column)")
      guard column != "conversations" else { continue }
      #expect(table.integers(column + "_of").reduce(0, +) == value["of"] as? Int, "\(column)")
    }
    let counts = try #require(summary["counts"] as? [String: Any])
    #expect(table.integers("open").reduce(0, +) == counts["open"] as? Int)
  }

  @Test("give no rate under ten cases, and one with its interval from ten on")
  func rates() throws {
    for name in Self.slices + ["signals.csv"] {
      let table = try table(name)
      for metric in ["missed", "ai_confirmed", "replied"] {
        for (row, whole) in zip(table.rows.indices, table.integers(metric + "_assessable")) {
          for end in ["_rate", "_low", "_high"] {
            #expect((table[metric + end][row] == .unknown) == (whole < 10), "\(name) \(metric)\(end)")
          }
        }
      }
    }
  }

  @Test("list every conversation that is missed, unfulfilled, late or had an unneeded handover, and no other")
  func flagged() throws {
    let table = try table("flagged.csv")
    let wanted = try cases().filter {
      let verdict = $0["verdict"] as? String ?? ""
      return ["missed", "unfulfilled", "late", "unneeded"].contains(verdict) && $0["outcome"] as? String != "excluded"
    }
    #expect(table.texts("conversation_id") == wanted.map { $0["conversation_id"] as? String })
    #expect(table.texts("verdict") == wanted.map { $0["verdict"] as? String })
    #expect(table.texts("topic") == wanted.map { $0["topic"] as? String })
    #expect(table.texts("started_utc") == wanted.map { $0["started"] as? String })
    for (row, verdict) in table.texts("verdict").enumerated() {
      #expect((table["late_ai_messages"][row] == .unknown) == (verdict != "late"))
      if verdict == "missed" { #expect(table["handover_turn"][row] == .unknown) }
      #expect(table["reason"][row] != .unknown)
    }
    for (turn, turns) in zip(table["onset_turn"], table.integers("turns")) {
      guard case .number(let digits) = turn, let number = Int(digits) else { continue }
      #expect((1...turns).contains(number))
    }
  }

  @Test("list every handover of the conversations in the report, with its waits where there are times")
  func handovers() throws {
    let table = try table("handovers.csv")
    var wanted: [String] = []
    for record in try cases() where record["outcome"] as? String != "excluded" {
      for handover in record["handovers"] as? [[String: Any]] ?? [] {
        wanted.append("\(record["conversation_id"] ?? "") \(handover["outcome"] ?? "") \(handover["initiator"] ?? "")")
      }
    }
    let found = table.rows.indices.map { row in
      ["conversation_id", "outcome", "initiator"].map { table.texts($0)[row] ?? "" }.joined(separator: " ")
    }
    #expect(found == wanted)
    var waits = 0
    for row in table.rows.indices {
      let hasTimes = table["initiated_utc"][row] != .unknown && table["replied_utc"][row] != .unknown
      if !hasTimes { #expect(table["wait_replied_seconds"][row] == .unknown) }
      if table["wait_replied_seconds"][row] != .unknown { waits += 1 }
    }
    #expect(waits > 10)
  }

  @Test("count every time a signal fired, under its name")
  func signals() throws {
    let table = try table("signals.csv")
    var raised: [String: Int] = [:]
    var conversations: [String: Int] = [:]
    for record in try cases() where record["outcome"] as? String != "excluded" {
      let kinds = (record["signals"] as? [[String: Any]] ?? []).compactMap { $0["kind"] as? String }
      for kind in kinds { raised[kind, default: 0] += 1 }
      for kind in Set(kinds) { conversations[kind, default: 0] += 1 }
    }
    #expect(raised.count > 5)
    for (row, name) in table.texts("name").enumerated() {
      #expect(table.integers("raised")[row] == raised[name ?? "", default: 0], "\(name ?? "")")
      #expect(table.integers("conversations")[row] == conversations[name ?? "", default: 0], "\(name ?? "")")
    }
    #expect(Set(raised.keys).isSubset(of: table.texts("name").compactMap(\.self)))
  }
}
