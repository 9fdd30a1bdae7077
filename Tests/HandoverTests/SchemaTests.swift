import Foundation
import Testing

@testable import handover

@Suite("The schemas of the files")
struct SchemaTests {
  /// The validator of the schema that the tool prints.
  private static func validator(_ name: String) throws -> SchemaValidator {
    let ran = ran("help", "schema", name)
    #expect(ran.code == .done, "\(ran.errors)")
    return try SchemaValidator(ran.output)
  }

  /// The files of a report over the sample week and the hostile file.
  private static let report: [String: String] = {
    guard let scratch = try? Scratch() else { return [:] }
    let hostile = Repository.root.appending(path: "SampleData/hostile").path
    let run = ran(
      "report", SampleWeek.folder.path, hostile, "--out", scratch.path("out"), "--quiet", "--policy", "none")
    guard run.code == .incomplete else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: files.compactMap { file in scratch.text("out/" + file.file).map { (file.file, $0) } })
  }()

  /// The records of a file: its lines, the whole, or its rows with an empty cell as null.
  private static func records(_ file: String) throws -> [JSONTree] {
    let text = try #require(report[file])
    if file.hasSuffix(".jsonl") { return try text.split(separator: "\n").map { try JSONTree($0) } }
    if file.hasSuffix(".json") { return [try JSONTree(text)] }
    var rows = text.components(separatedBy: "\r\n").dropLast().map(cells)
    let names = rows.removeFirst().compactMap(\.word)
    return rows.map { .object(Dictionary(zip(names, $0), uniquingKeysWith: { first, _ in first })) }
  }

  /// The cells of a row without line ends in it.
  private static func cells(_ row: String) -> [JSONTree] {
    var cells: [JSONTree] = []
    var rest = row[...]
    while true {
      if rest.first == "\"" {
        var text = ""
        rest.removeFirst()
        while let quote = rest.firstIndex(of: "\"") {
          text += rest[..<quote]
          rest = rest[rest.index(after: quote)...]
          guard rest.first == "\"" else { break }
          text += "\""
          rest.removeFirst()
        }
        cells.append(.text(text))
      } else {
        let plain = rest.prefix { $0 != "," }
        rest = rest[plain.endIndex...]
        cells.append(plain.isEmpty ? .null : Double(plain).map { .number($0) } ?? .text(String(plain)))
      }
      guard rest.first == "," else { return cells }
      rest.removeFirst()
    }
  }

  static let files: [(schema: String, file: String)] = [
    ("summary", "summary.json"), ("manifest", "manifest.json"), ("conversations", "conversations.jsonl"),
    ("problems", "problems.jsonl"), ("flagged", "flagged.csv"), ("handovers", "handovers.csv"),
    ("signals", "signals.csv"), ("slices", "daily.csv"), ("slices", "topics.csv"), ("slices", "channels.csv"),
    ("slices", "teams.csv"), ("slices", "people.csv"), ("slices", "versions.csv"), ("slices", "languages.csv"),
    ("slices", "pages.csv"), ("slices", "subjects.csv"), ("reasons", "reasons.csv"),
    ("handover_reasons", "handover_reasons.csv"), ("clusters", "clusters.csv"),
    ("suppressed", "suppressed.csv"), ("breaches", "breaches.csv"), ("exclusions", "exclusions.csv"),
    ("coverage", "coverage.csv"),
  ]

  @Test("fit every record of every file of a report", arguments: files)
  func fit(_ schema: String, _ file: String) throws {
    let validator = try Self.validator(schema)
    let records = try Self.records(file)
    #expect(!records.isEmpty)
    for (number, record) in records.enumerated() {
      for fault in validator.faults(record) { Issue.record("\(file), record \(number + 1), \(fault)") }
    }
  }

  @Test("refuse a record with a key too few, a key too many or a value of another sort", arguments: files)
  func refuse(_ schema: String, _ file: String) throws {
    let validator = try Self.validator(schema)
    // The largest record has the most to change.
    let sizes = try Self.records(file).map { (record: $0, size: "\($0)".utf8.count) }
    let record = try #require(sizes.max { $0.size < $1.size }?.record)
    let changed = Self.changed(record, "$")
    #expect(changed.count >= 10)
    // Of very many changes every so manieth is enough.
    for (what, value) in stride(from: 0, to: changed.count, by: 1 + changed.count / 150).map({ changed[$0] })
    where validator.faults(value).isEmpty {
      Issue.record("\(file): \(what) is not seen")
    }
  }

  /// Names of objects whose members are not fixed.
  private static let maps: Set<String> = [
    "$.metrics", "$.measures", "$.policy.values", "$.caps.conversations_in_other", "$.redaction.replaced",
    "$.redaction.replaced_in_texts", "$.redaction.searched", "$.redaction.not_searched", "$.seeds",
  ]

  /// The value with one thing changed, in every way and at every place.
  private static func changed(_ value: JSONTree, _ path: String) -> [(what: String, value: JSONTree)] {
    var found: [(what: String, value: JSONTree)] = []
    switch value {
    case .object(let members):
      func with(_ name: String, _ member: JSONTree?) -> JSONTree {
        var copy = members
        copy[name] = member
        return .object(copy)
      }
      if !maps.contains(path) { found.append(("\(path) with another key", with("another", .number(1)))) }
      for (name, member) in members.sorted(by: { $0.key < $1.key }) where path != "$.policy.values" {
        if !maps.contains(path) { found.append(("\(path) without \(name)", with(name, nil))) }
        found += changed(member, path + "." + name).map { ($0.what, with(name, $0.value)) }
      }
    case .list(let items):
      for (index, item) in items.enumerated().prefix(2) {
        found += changed(item, "\(path)[]").map { change in
          var copy = items
          copy[index] = change.value
          return (change.what, .list(copy))
        }
      }
    default: break
    }
    let other: JSONTree = value.items == nil ? .list([.list([])]) : .text("a text")
    return found + [("\(path) as another sort", other)]
  }

  @Test("of our own input fit the sample week, and refuse a line without an identifier or a list")
  func input() throws {
    let validator = try Self.validator("conversation")
    for name in ["web", "email"] {
      let file = SampleWeek.folder.appending(path: name + ".jsonl")
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let record = try JSONTree(line)
        #expect(validator.faults(record).isEmpty, "\(validator.faults(record))")
        for key in ["id", "events"] {
          let without = (record.members ?? [:]).filter { $0.key != key }
          #expect(!validator.faults(.object(without)).isEmpty, "\(key)")
        }
      }
    }
    #expect(try validator.faults(JSONTree(#"{"id":"a","messages":[{"role":"ai","text":"hello"}]}"#)).isEmpty)
    #expect(try !validator.faults(JSONTree(#"{"id":"a","events":[{"kind":"handed over"}]}"#)).isEmpty)
  }

  @Test("stand in a list; a file's own name finds its schema, and a wrong name is answered with the nearest")
  func names() {
    let list = ran("help", "schema").output
    for (schema, file) in Self.files {
      #expect(list.contains("  \(schema) "))
      #expect(ran("help", "schema", file).output == ran("help", "schema", schema).output)
    }
    let wrong = ran("help", "schema", "sumary")
    #expect(wrong.code == .wrongUse)
    #expect(wrong.errors.contains("'summary'"))
  }

  @Test("have the columns of the tables in their order", arguments: files.filter { $0.file.hasSuffix(".csv") })
  func columns(_ schema: String, _ file: String) throws {
    let header = try #require(Self.report[file]?.components(separatedBy: "\r\n").first)
    let wanted = Self.cells(header).compactMap(\.word)
    let page = ran("help", "schema", schema).output
    let required = try #require(page.range(of: "\"required\": ["))
    let names = page[required.upperBound...].prefix { $0 != "]" }.split(separator: "\"").filter {
      $0.first != "," && !$0.allSatisfy(\.isWhitespace)
    }
    #expect(names.map(String.init).filter { !$0.contains("\n") } == wanted)
  }
}
