import Detection
import Foundation
import Judging
import Redaction
import Rendering
import Studies
import Testing

@testable import Reporting

@Suite("The forms in which a tuning is written")
struct TuningFormsTests {
  // MARK: The policy

  @Test("The suggested policy reads back as exactly what was suggested, with a remark at each changed value only")
  func policy() throws {
    let tuned = Tuned(.labels)
    let text = try #require(tuned.papers["suggested.json5"])
    let read = try PolicyReader.policy(file: Array(text.utf8), settings: []).get()
    #expect(read == tuned.suggested && read != tuned.base)
    // What took no part in the choice is no ground of it.
    let (chosenOn, needs) = (tuned.content.tuning.population.fit, tuned.content.present.fit.positives)
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    let remarks = lines.indices.filter { lines[$0].contains("; chosen on ") }
    #expect(remarks.count == 2)
    for (remark, value) in [
      ("was 1; chosen on \(chosenOn) earlier conversations with \(needs) labelled needs; stable", "threshold: 1.2,"),
      (
        "was 5; chosen on \(chosenOn) earlier conversations with \(needs) labelled needs; unstable, at the edge of what was searched",
        "max: 9,"
      ),
    ] {
      let place = try #require(lines.firstIndex { $0.hasSuffix(remark) }, "\(remark)")
      #expect(lines[place + 1] == value)
    }
    // Every key of the policy stands in it.
    for row in Parameter.fixed {
      let last = row.key.split(separator: ".").last.map(String.init) ?? row.key
      #expect(text.contains("\(last): ") || text.contains("\"\(last)\": "), "\(row.key)")
    }
  }

  // MARK: Tables

  @Test("The curve has a row for each policy, in numbers that add up to those of the page")
  func curve() throws {
    let tuned = Tuned(.labels)
    let tuning = tuned.tuning
    let table = try CSVTable(try #require(tuned.papers["curve.csv"]))
    #expect(table.rows.count == tuning.candidates.count)
    #expect(table.integers("policy") == Array(tuning.candidates.indices))
    #expect(table.integers("fit_escalated") == tuning.candidates.map(\.fit.escalated))
    #expect(table.integers("check_missed") == tuning.candidates.map(\.check.missed))
    #expect(table.integers("check_median_lateness") == tuning.candidates.map(\.check.lateness.median))
    let front = zip(table.integers("policy"), table.integers("on_front")).filter { $1 == 1 }.compactMap(\.0)
    #expect(Set(front) == Set(tuning.front))
    let suggested = zip(table.integers("policy"), table.integers("is_suggested")).filter { $1 == 1 }.compactMap(\.0)
    #expect(suggested == [tuning.chosen])
    // A negative threshold is a number and no formula.
    let levels = tuning.candidates.indices.map { CSVTable.Cell.number($0 == 3 ? "-0.4" : "-0.5") }
    #expect(table["sent.level"] == levels)
    #expect(table["score.threshold"][0] == .number("1") && table["exchange.max"][0] == .number("5"))
    #expect(table["fit_cost"].allSatisfy { $0 == .unknown })
    let none = try CSVTable(try #require(Tuned(.nothing).papers["curve.csv"]))
    #expect(none.columns == table.columns)
    for column in [
      "fit_recall", "check_precision", "fit_late", "check_unneeded", "fit_hard_missed", "fit_positives", "check_missed",
      "fit_taken_over",
    ] {
      #expect(none[column].allSatisfy { $0 == .unknown }, "\(column)")
    }
    // Asks, takeovers and needs are three things, and each has its columns.
    let asks = Tuned(.nothing).tuning.candidates
    #expect(none.integers("fit_unanswered_asks") == asks.map(\.fit.positives))
    #expect(none.integers("check_asks_not_foreseen") == asks.map(\.check.missed))
    #expect(table["fit_unanswered_asks"].allSatisfy { $0 == .unknown })
    let team = try CSVTable(try #require(Tuned(.team).papers["curve.csv"]))
    #expect(team.integers("fit_taken_over") == Tuned(.team).tuning.candidates.map(\.fit.positives))
    for column in ["fit_positives", "fit_unanswered_asks", "fit_median_lateness"] {
      #expect(team[column].allSatisfy { $0 == .unknown }, "\(column)")
    }
    #expect(none.integers("is_suggested").allSatisfy { $0 == 0 })
  }

  @Test("Thresholds say what was present, what is suggested, what was tried and how it held")
  func thresholds() throws {
    let table = try CSVTable(try #require(Tuned(.labels).papers["thresholds.csv"]))
    #expect(table.texts("parameter") == ["score.threshold", "exchange.max", "sent.level"])
    #expect(table["suggested"] == [.number("1.2"), .number("9"), .number("-0.5")])
    #expect(table.integers("changed") == [1, 1, 0] && table.integers("values_tried") == [6, 4, 3])
    #expect(table.texts("stability") == ["stable", "unstable", nil])
    #expect(table.texts("chosen_in_refits") == ["1.2:200", "3:50 5:50 7:50 9:50", nil])
    #expect(table["lower_quartile"] == [.number("1.2"), .number("3"), .unknown])
    let none = try CSVTable(try #require(Tuned(.nothing).papers["thresholds.csv"]))
    #expect(none["suggested"].allSatisfy { $0 == .unknown } && none.integers("changed") == [0, 0, 0])
  }

  // MARK: Programs

  @Test("The document has every flip, every nearest change, and the figures of the front")
  func document() throws {
    let tuned = Tuned(.labels)
    let json = try tuned.json()
    #expect(json["schema"] as? String == "handover.tune/1")
    let flips = try #require(json["flips"] as? [[String: Any]])
    #expect(flips.compactMap { $0["conversation_id"] as? String } == tuned.tuning.flips.map(\.conversation))
    #expect((json["nearest"] as? [Any])?.count == tuned.tuning.nearest.count)
    let front = try #require(json["front"] as? [[String: Any]])
    #expect(front.compactMap { $0["policy"] as? Int } == tuned.tuning.front)
    for (entry, number) in zip(front, tuned.tuning.front) {
      let fit = try #require(entry["fit"] as? [String: Any])
      #expect(fit["missed"] as? Int == tuned.tuning.candidates[number].fit.missed)
    }
    let changes = (json["other_policy"] as? [String: Any])?["changes"] as? [String: String]
    #expect(changes == ["score.threshold": "1.2", "exchange.max": "9"])
    #expect(
      ((json["hours"] as? [String: Any])?["present"] as? [String: Any])?["by_hour_of_week"] as? [Int]
        == tuned.tuning.hours.present)
  }

  @Test("Everything in the document is in its schema, and everything in the schema in it")
  func schema() throws {
    let schema = try Self.schema("tune")
    for tuned in [
      Tuned(.labels), Tuned(.nothing, talks: 60), Tuned(.team, talks: 60), Tuned(.labels, talks: 4, hasExample: false),
    ] {
      #expect(try Self.faults(try tuned.json(), schema, "$").isEmpty)
    }
    // The walker sees a key too many, a key too few and a value of another sort.
    for (path, change) in [
      ("a key too many", { $0["more"] = 1 }), ("a key too few", { $0["front"] = nil }),
      ("another sort", { $0["front"] = 3 }), ("another word", { $0["ground"] = "guess" }),
    ] as [(String, (inout [String: Any]) -> Void)] {
      var json = try Tuned(.labels, talks: 60).json()
      change(&json)
      #expect(try !Self.faults(json, schema, "$").isEmpty, "\(path)")
    }
    let tuned = Tuned(.labels)
    for (name, file) in [("thresholds", "thresholds.csv"), ("curve", "curve.csv")] {
      let columns = try CSVTable(try #require(tuned.papers[file])).columns
      let required = try #require(Self.schema(name)["required"] as? [String])
      #expect(Array(columns.prefix(required.count)) == required, "\(file)")
      let rest = Array(columns.dropFirst(required.count))
      #expect(rest == (name == "curve" ? tuned.tuning.axes.map(\.key) : []), "\(file)")
    }
  }

  private static func schema(_ name: String) throws -> [String: Any] {
    let page = try #require(SchemaPage.all.first { $0.name == name })
    return try JSONSerialization.jsonObject(with: Data(page.document())) as? [String: Any] ?? [:]
  }

  /// Where a value has other keys, sorts or words than its schema.
  private static func faults(_ value: Any, _ schema: [String: Any], _ path: String) throws -> [String] {
    if let alternatives = schema["anyOf"] as? [[String: Any]] {
      let all = try alternatives.map { try faults(value, $0, path) }
      return all.contains(where: \.isEmpty) ? [] : all.min { $0.count < $1.count } ?? []
    }
    if let words = schema["enum"] as? [Any] {
      return words.contains { ($0 as? String).map { $0 == value as? String } ?? (value is NSNull) } ? [] : [path]
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    if value is NSNull { return types.contains("null") ? [] : [path] }
    if let object = value as? [String: Any] {
      guard types.contains("object") else { return [path] }
      let members = schema["properties"] as? [String: [String: Any]] ?? [:]
      let required = Set(schema["required"] as? [String] ?? [])
      var found = required.subtracting(object.keys).map { "\(path) without \($0)" }
      for (key, member) in object {
        if let known = members[key] {
          found += try faults(member, known, "\(path).\(key)")
        } else if let others = schema["additionalProperties"] as? [String: Any] {
          found += try faults(member, others, "\(path).\(key)")
        } else {
          found.append("\(path) with \(key)")
        }
      }
      return found
    }
    if let list = value as? [Any] {
      guard types.contains("array"), let items = schema["items"] as? [String: Any] else { return [path] }
      return try list.enumerated().flatMap { try faults($1, items, "\(path)[\($0)]") }
    }
    if value is String {
      return types.contains("string") || schema["const"] as? String == value as? String ? [] : [path]
    }
    return types.contains("number") || types.contains("integer") || types.contains("boolean") ? [] : [path]
  }

  // MARK: Every form

  @Test("The text fits on a screen: forty lines of eighty columns", arguments: TuningPapersTests.kinds)
  func screen(_ kind: Tuned.Kind) {
    for raters in [Tuned.Raters.together, .apart] {
      let lines = TuningDocument(Tuned(kind, raters: raters, isComplete: false).content).lines()
      #expect(lines.count <= 45, "\(lines.count)")
      #expect(lines.allSatisfy { $0.content.count <= 80 })
    }
    let tuned = Tuned(kind)
    #expect(TuningDocument(tuned.content).lines().count <= 40)
    // No line begins with a sign, before which a terminal would get a bar.
    for talks in [90, 96, 100, 104, 400] {
      #expect(Tuned(kind, talks: talks).papers["tune.txt"]?.contains("\n| ") == false, "\(talks)")
    }
  }

  @Test("Every table and every picture of a page has a name of its own", arguments: TuningPapersTests.kinds)
  func names(_ kind: Tuned.Kind) {
    for tuned in [Tuned(kind), Tuned(kind, talks: 60), Tuned(kind, talks: 90, objective: .front)] {
      let tables = tuned.content.sections.flatMap { $0.charts.map(\.table) + $0.tables + $0.folded }
      let captions = tables.filter { !$0.rows.isEmpty }.map(\.caption.content)
      #expect(Set(captions).count == captions.count, "\(captions)")
      #expect(Set(tuned.content.sections.map(\.id)).count == tuned.content.sections.count)
      for table in tables { #expect(table.rows.allSatisfy { $0.count == table.columns.count }) }
      for chart in tuned.content.sections.flatMap(\.charts) {
        #expect(chart.finding.content.split(separator: " ").count <= 10, "\(chart.finding.content)")
      }
    }
  }

  @Test("Names of others are shown as such, and an address in one is in no paper")
  func hostile() throws {
    let tuned = Tuned(.labels, talks: 200) { number in
      number % 3 == 0
        ? "ana.maria\(number)@example.com" : "=1+1</script><b>|`\u{202E}\u{1B}[31m" + String(number)
    }
    #expect(!tuned.tuning.flips.isEmpty)
    for (name, text) in tuned.papers {
      // JSON holds identifiers exactly, with escapes where they are needed.
      let isRaw = text.contains("\u{1B}") || (name != "tune.json" && text.contains("\u{202E}"))
      let isOpen = text.contains("@example.com") || (name == "tune.html" && text.contains("</script><b>"))
      #expect(!isRaw && !isOpen, "\(name)")
    }
    #expect(tuned.papers["tune.md"]?.contains("<b>") == false)
  }

  @Test("The same search gives the same bytes, and redaction that is off is said first")
  func same() {
    let papers = Tuned(.labels, talks: 90).papers
    let isSame = papers == Tuned(.labels, talks: 90).papers
    let isOther = papers["tune.json"] != Tuned(.labels, talks: 90, seed: 8).papers["tune.json"]
    #expect(isSame && isOther)
    #expect(Tuned(.labels, isComplete: false).papers["tune.txt"]?.hasPrefix("The input is not complete") == true)
  }
}
