import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies
import Testing

@testable import Reporting

@Suite("The ways from a section into the list")
struct LinkTests {
  /// The last number of a label, without its commas.
  private func numbers(in label: String) -> [Int] {
    label.split { !$0.isNumber && $0 != "," }.compactMap { Int($0.filter(\.isNumber)) }
  }

  private func links(_ talks: [Compared.Talk]) throws -> [ReportSection.Link] {
    try Compared(talks).content().sections[0].links
  }

  @Test("say how many they open when the list holds just those")
  func exact() throws {
    let found = try links(Compared.talks("a", "2026-11-02", missed: 3, of: 12))
    #expect(found.map(\.label.content) == ["Show the 3 missed"])
    #expect(found.map(\.column) == [.verdict])
    #expect(found.map(\.value.content) == ["missed"])
    #expect(try links([.init("a", "2026-11-02", .missed)]).map(\.label.content) == ["Show the 1 missed"])
  }

  @Test("are none where nothing went wrong")
  func none() throws {
    #expect(try links(Compared.talks("a", "2026-11-02", missed: 0, of: 3)).isEmpty)
    #expect(try links([]).isEmpty)
  }

  @Test("are one for each class that has some")
  func classes() throws {
    let found = try links([
      .init("a", "2026-11-02", .missed), .init("b", "2026-11-02", .unfulfilled), .init("c", "2026-11-02", .late),
    ])
    #expect(found.map(\.value.content) == ["missed", "unfulfilled", "late"])
  }

  @Test("open what their words say, in the list of the sample week")
  func sample() throws {
    let sample = try SampleReport.week47.get()
    let verdicts = sample.column("verdict", of: "flagged.csv")
    let topics = sample.column("topic", of: "flagged.csv")
    let all = sample.sections.flatMap { $0.links + $0.items.flatMap(\.links) }
    #expect(all.count >= 5)
    var kinds: Set<String> = []
    for link in all {
      let label = link.label.content
      let cells = link.column == .topic ? topics : verdicts
      let value = link.column == .topic ? String(link.value.content.map { $0 == " " ? "_" : $0 }) : link.value.content
      let opened = cells.count { $0 == .text(value) }
      #expect(opened > 0, "\(label)")
      let counts = numbers(in: label)
      if label.hasPrefix("Show the "), !label.contains("among") {
        #expect(counts == [opened], "\(label)")
        kinds.insert("exact")
      } else if let among = label.firstRange(of: "among the ") {
        #expect(numbers(in: String(label[among.upperBound...])) == [opened], "\(label)")
        kinds.insert("among")
      } else {
        #expect(try #require(counts.first) <= opened, "\(label)")
        kinds.insert("some")
      }
    }
    #expect(kinds.isSuperset(of: ["exact", "among"]))
  }

  @Test("stand behind the first entries of what to do, which are sentences with what helps and examples")
  func items() throws {
    let sample = try SampleReport.week47.get()
    let section = try #require(sample.section("first"))
    #expect(section.items.count == 5)
    for item in section.items {
      #expect(item.sentence.content.hasSuffix("."))
      #expect(item.help.content.hasSuffix("."))
      #expect(!item.examples.names.isEmpty || !item.links.isEmpty, "\(item.sentence)")
    }
    let ranked = sample.content.findings.findings.ranked
    #expect(section.table("What went wrong")?.rows.count == ranked.count)
    #expect(try Compared([.init("a", "2026-11-02", .answered)]).content().sections[1].items.isEmpty)
  }

  @Test("find the conversations that cells name, under the text of the cell")
  func cells() throws {
    let sample = try SampleReport.week47.get()
    let known = Set(sample.content.findings.breaches.listed.map { sample.content.named.name(of: $0.example) })
    let topics = try #require(sample.section("topics"))
    #expect(!topics.conversations.isEmpty)
    for (text, found) in topics.conversations {
      #expect(found.text == text)
      #expect(found.names.allSatisfy { known.contains($0) })
      #expect(topics.allTables.contains { $0.rows.contains { $0.contains(text) } })
    }
    #expect(try #require(sample.section("first")).conversations.count >= 10)
    #expect(ReportSection.Conversations([]).text.content == "-")
    #expect(ReportSection.Conversations(["a", "b"], rest: " and 3 more").text.content == "a, b and 3 more")
  }
}

@Suite("Obligations")
struct ObligationTests {
  private func value(_ part: Int, _ whole: Int, of all: Int? = nil) -> Metric.Value {
    Metric.Value(share: Share(part: part, whole: whole), assessable: whole, of: all ?? whole)
  }

  @Test("are kept, broken, or cannot be shown; the mark stands with a word")
  func verdicts() {
    let rows: [(Int, [Metric.Value], String)] = [
      (3, [value(0, 3)], "✓ kept"), (3, [value(0, 3), value(1, 3)], "✗ broken"),
      (3, [value(0, 0, of: 3)], "? cannot be shown"),
      (3, [value(0, 2, of: 3)], "✓ kept, as far as it can be seen"),
      (3, [value(0, 0, of: 3), value(1, 3)], "✗ broken"),
      (3, [value(0, 0, of: 3), value(0, 3)], "✓ kept, as far as it can be seen"),
      (0, [value(0, 0)], "- no case"),
    ]
    for (cases, asked, verdict) in rows { #expect(ReportContent.verdict(cases, asked).content == verdict) }
  }

  @Test("name at most ten conversations each, and say how many more there are")
  func named() throws {
    let sample = try SampleReport.week47.get()
    let table = try #require(sample.section("topics")?.table("What the policy asks"))
    for (row, line) in zip(table.rows, sample.content.findings.breaches.lines) {
      let found = sample.section("topics")?.conversations[row[3]]
      #expect((found?.names.count ?? 0) == min(10, line.breaking), "\(row[0])")
      let rest = line.breaking - 10
      #expect(row[3].content.hasSuffix(" more") == (rest > 0), "\(row[0])")
      if rest > 0 { #expect(row[3].content.hasSuffix(" and \(rest) more")) }
    }
    #expect(sample.content.findings.breaches.lines.map(\.breaking).reduce(0, +) == sample.content.findings.breaches.all)
  }
}
