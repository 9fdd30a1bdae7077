import Detection
import Foundation
import Judging
import Redaction
import Rendering
import Testing

@testable import Reporting

@Suite("What stands behind the numbers, as tables and JSON")
struct FindingTablesTests {
  private let written: Written
  private let summary: [String: Any]

  init() throws {
    written = try Written(Written.all)
    summary = try #require(JSONSerialization.jsonObject(with: Data(written.summary.utf8)) as? [String: Any])
  }

  private func table(_ name: String) throws -> CSVTable { try CSVTable(try #require(written.tables[name])) }

  private func object(_ keys: String...) throws -> [String: Any] {
    var object = summary
    for key in keys { object = try #require(object[key] as? [String: Any], "\(key)") }
    return object
  }

  private func metric(_ id: String) throws -> [String: Any] { try object("metrics", id) }

  @Test("reasons add up to the needs of the metrics, signals among them once each")
  func reasons() throws {
    let table = try table("reasons.csv")
    let kinds = table.texts("kind")
    let needs = table.integers("needs")
    let all = try #require(kinds.firstIndex(of: "all"))
    #expect(needs[all] == (try object("needs"))["sum"] as? Int)
    for (column, id) in [("missed", "T1"), ("late", "T2"), ("on_time", "T3"), ("unfulfilled", "T4")] {
      #expect(table.integers(column)[all] == (try metric(id))["part"] as? Int, "\(column)")
      let bySignal = zip(kinds, table.integers(column)).reduce(0) { $0 + ($1.0 == "signal" ? $1.1 : 0) }
      #expect(bySignal == table.integers(column)[all], "\(column)")
    }
    for (row, name) in table.texts("name").enumerated() where kinds[row] == "part" {
      let id = "T1." + (name ?? "")
      #expect(table.integers("missed")[row] == (try metric(id))["part"] as? Int, "\(id)")
    }
    #expect(needs[all] > 30)
  }

  @Test("clusters hold every need once, and small ones say nothing of a cause")
  func clusters() throws {
    let table = try table("clusters.csv")
    #expect(table.integers("needs").reduce(0, +) == (try object("needs"))["sum"] as? Int)
    for (row, needs) in table.integers("needs").enumerated() {
      #expect(table.integers("called_out")[row] == (needs >= 30 ? 1 : 0))
      if needs < 30 {
        #expect(table["hint"][row] == .unknown)
        #expect(table["shortcut_candidate"][row] == .unknown)
      }
    }
    let called = try #require(summary["clusters"] as? [[String: Any]])
    #expect(called.count == table.integers("called_out").reduce(0, +))
  }

  @Test("coverage and maturity tell of every conversation in the report")
  func coverage() throws {
    let table = try table("coverage.csv")
    let conversations = try metric("P1")["part"] as? Int
    #expect(table.integers("of").allSatisfy { $0 == conversations })
    let kinds = table.texts("kind")
    let over = zip(kinds, table.integers("count")).reduce(0) { $0 + ($1.0 == "maturity" ? $1.1 : 0) }
    #expect(over == conversations)
    #expect(try object("maturity")["sum"] as? Int == conversations)
    #expect(try object("coverage")["conversations"] as? Int == conversations)
  }

  @Test("exclusions begin with the report as it is, and say what each rule changes")
  func exclusions() throws {
    let table = try table("exclusions.csv")
    let rules = table.texts("rule").compactMap(\.self)
    #expect(rules == ["none"] + Exclusions.Rule.allCases.map(\.name))
    #expect(table["missed"][0] == .number("\(try #require(metric("T7.missed")["part"] as? Int))"))
    let counts = try object("counts")
    for (rule, count) in zip(rules, table.integers("count")) {
      switch rule {
      case "test", "superseded": #expect(counts[rule] as? Int == count)
      case "refused_line": #expect(counts["refused"] as? Int == count)
      default: break
      }
    }
    let test = try #require(rules.firstIndex(of: "test"))
    let refused = try #require(rules.firstIndex(of: "refused_line"))
    #expect(table["missed_of"][refused] == .unknown)
    #expect((table["missed_of"][test] == .unknown) == (table.integers("count")[test] == 0))
  }

  @Test("breaches are those of the metrics, empty where the policy does not ask")
  func breaches() throws {
    let table = try table("breaches.csv")
    for (row, topic) in table.texts("topic").enumerated() {
      let id = "O1." + (topic ?? "")
      #expect(table.integers("breach_human_required")[row] == (try metric(id))["part"] as? Int, "\(id)")
      #expect(table["breach_draft_only_of"][row] == .unknown)
      #expect(table["breach_unowned_of"][row] == .unknown)
    }
    #expect(table.texts("topic").count == 4)
  }

  @Test("name conversations that are in the report, by the same identifiers")
  func examples() throws {
    var known: [String: Int] = [:]
    for line in written.cases.split(separator: "\n") {
      let record = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      guard record["outcome"] as? String != "excluded" else { continue }
      known[try #require(record["conversation_id"] as? String), default: 0] += 1
    }
    let findings = try object("findings")
    let ranked = try #require(findings["ranked"] as? [[String: Any]])
    #expect(ranked.count > 5)
    var named = 0
    for finding in ranked {
      #expect(
        finding["harm"] as? Int == (finding["part"] as? Int ?? 0) * (finding["severity"] as? Int ?? 0))
      let examples = try #require(finding["examples"] as? [[String: Any]])
      #expect(examples.count == min(3, examples.count))
      #expect(!examples.isEmpty)
      for example in examples {
        #expect(known[try #require(example["conversation_id"] as? String)] != nil)
        named += 1
      }
    }
    #expect(named > 10)
    let harms = ranked.compactMap { $0["harm"] as? Int }
    #expect(harms == harms.sorted(by: >))
    let first = try #require(findings["first"] as? [[String: Any]])
    #expect(first.count == 10)
    let listed = try #require(try object("breaches")["listed"] as? [[String: Any]])
    for found in first + listed { #expect(known[try #require(found["conversation_id"] as? String)] != nil) }
  }

  @Test("the columns of a signal's economy are those of the summary, and every signal that fired counts")
  func economics() throws {
    let table = try table("signals.csv")
    let lines = try #require(try object("economics")["signals"] as? [[String: Any]])
    #expect(lines.compactMap { $0["signal"] as? String } == table.texts("name").compactMap(\.self))
    for (column, key) in [
      ("conversations", "conversations"), ("raised", "fired"), ("first", "first"), ("sole", "sole"),
      ("escalated", "escalated"), ("never_led", "never_led"), ("second_level", "second_level"),
    ] {
      #expect(table.integers(column) == lines.compactMap { $0[key] as? Int }, "\(column)")
    }
  }

  @Test("without the cases a conversation is told by its file and line alone")
  func withoutCases() throws {
    let bare = try #require(
      JSONSerialization.jsonObject(with: Data(written.bareSummary.utf8)) as? [String: Any])
    let findings = try #require(bare["findings"] as? [String: Any])
    let ranked = try #require(findings["ranked"] as? [[String: Any]])
    let named = try #require(try object("findings")["ranked"] as? [[String: Any]])
    #expect(ranked.count == named.count)
    for (finding, other) in zip(ranked, named) {
      let examples = try #require(finding["examples"] as? [[String: Any]])
      let others = try #require(other["examples"] as? [[String: Any]])
      #expect(examples.allSatisfy { $0["conversation_id"] is NSNull })
      #expect(examples.map { $0["line"] as? Int } == others.map { $0["line"] as? Int })
      #expect(examples.allSatisfy { ($0["line"] as? Int ?? 0) > 0 })
    }
  }
}
