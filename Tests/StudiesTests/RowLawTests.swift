import Conversations
import Detection
import Foundation
import Intake
import Judging
import Stories
import Studies
import Testing

@Suite("A census")
struct RowLawTests {
  /// Made-up conversations as lines; every tenth bears the identifier of the one before it.
  static func export(_ seeds: Range<Int>) throws -> [String] {
    try seeds.map { seed in
      try ExportLines.line(try Improviser.conversation(seed: seed), id: "c\(seed % 10 == 9 ? seed - 1 : seed)")
    }
  }

  /// The same, an event a line, the conversations interleaved as they happened at the same time.
  static func events(_ seeds: Range<Int>) throws -> [String] {
    var dice = Dice(seed: seeds.lowerBound)
    var waiting = try seeds.map { try ExportLines.lines(try Improviser.conversation(seed: $0), id: "e\($0)") }
    var lines: [String] = []
    while !waiting.isEmpty {
      let next = dice.below(min(5, waiting.count))
      lines.append(waiting[next].removeFirst())
      if waiting[next].isEmpty { waiting.remove(at: next) }
    }
    return lines
  }

  @Test("decides about a conversation alone what it decides among others", arguments: 0..<6)
  func independence(_ group: Int) throws {
    let scratch = try Scratch()
    let seeds = 1_000 + group * 25..<1_000 + (group + 1) * 25
    let lines = try seeds.map { try ExportLines.line(try Improviser.conversation(seed: $0), id: "c\($0)") }
    let together = try Studied([try scratch.file("all.jsonl", lines)])
    #expect(together.rows.count == lines.count)
    for (index, line) in lines.enumerated() {
      let alone = try Studied([try scratch.file("one.jsonl", [line])])
      let isEqual =
        alone.cases == [together.cases[index]] && alone.census.rows.content(0) == together.census.rows.content(index)
      #expect(isEqual, "seed \(seeds.lowerBound + index)\n\(line)")
    }
  }

  @Test("decides about a conversation on one line what it decides about the same spread over lines", arguments: 0..<4)
  func spread(_ group: Int) throws {
    let scratch = try Scratch()
    let seeds = 2_000 + group * 25..<2_000 + (group + 1) * 25
    let whole = try seeds.map { try ExportLines.line(try Improviser.conversation(seed: $0), id: "e\($0)") }
    let one = try Studied([try scratch.file("whole.jsonl", whole)])
    let other = try Studied([try scratch.file("events.jsonl", try Self.events(seeds))])
    #expect(one.rows.count == other.rows.count)
    // Spread conversations come in the order of their first lines.
    #expect(Set(one.cases) == Set(other.cases), "seeds \(seeds)")
  }

  @Test("says the same of rows in any order and split in any way", arguments: 0..<3)
  func merging(_ seed: Int) throws {
    let scratch = try Scratch()
    let start = 3_000 + seed * 100
    let whole = try Studied([
      try scratch.file("a.jsonl", try Self.export(start..<start + 60)),
      try scratch.file("b.jsonl", try Self.export(start + 55..<start + 100)),
    ])
    let rows = whole.rows
    let entries = whole.census.rows.entries
    // Three days after all of them began: whoever was not closed by then is still open.
    let asOf = Instant(milliseconds: Story.morning.milliseconds + 3 * 86_400_000)
    let settled = SettledRows(rows, entries, asOf: asOf)
    for standing in Standing.allCases where standing.isInPeriod {
      #expect(settled.standings.contains(standing), "\(standing)")
    }
    let said = settled.said
    let period = try #require(Period(.days(from: nil, to: Day(Story.morning, in: .berlin)), in: .berlin))
    let saidOfPeriod = SettledRows(rows, entries, asOf: asOf, period: period).said
    var dice = Dice(seed: seed)
    for round in 0..<6 {
      var parts = [[Row]](repeating: [], count: 1 + dice.below(5))
      for row in rows.shuffled(using: &dice) { parts[dice.below(parts.count)].append(row) }
      let merged = SettledRows(parts.flatMap { $0 }, entries, asOf: asOf)
      #expect(merged.said == said, "seed \(seed), round \(round)")
      let cut = SettledRows(parts.flatMap { $0 }, entries, asOf: asOf, period: period)
      #expect(cut.said == saidOfPeriod, "seed \(seed), round \(round)")
    }
  }

  @Test("is the same with any number of threads and any size of block", arguments: [64, 700, 4_096])
  func threads(_ blockBytes: Int) throws {
    let scratch = try Scratch()
    let hostile = [
      "", "{\"id\":\"cut\",\"events\":[{\"id\":", "{\"id\":\"empty\",\"events\":[]}", "[1,2",
      "{\"id\":\"x\",\"events\":7}",
    ]
    let inputs = [
      try scratch.file("a.jsonl", try Self.export(4_000..<4_060) + hostile + Self.export(4_060..<4_080)),
      try scratch.file("b.jsonl", try Self.events(4_100..<4_140)),
      try scratch.file("c.jsonl", try Self.export(4_200..<4_210)),
    ]
    let one = try Studied(inputs)
    #expect(one.rows.count == 80 + 1 + 40 + 10 + 1)
    for threads in [1, 2, 3, 8] {
      let other = try Studied(inputs, threads: threads, blockBytes: blockBytes)
      #expect(other.cases == one.cases, "\(threads) threads")
      #expect(other.census.rows.said == one.census.rows.said, "\(threads) threads")
      #expect(other.census.corpus.defects.kept == one.census.corpus.defects.kept, "\(threads) threads")
      #expect(other.census.corpus.unknownRoles == one.census.corpus.unknownRoles, "\(threads) threads")
      for (file, first) in zip(other.census.corpus.files, one.census.corpus.files) {
        #expect(file.summary == first.summary, "\(threads) threads")
        #expect(file.fingerprint == first.fingerprint, "\(threads) threads")
      }
    }
  }

  @Test("counts every line and every conversation exactly once", arguments: 0..<4)
  func wholes(_ group: Int) throws {
    let scratch = try Scratch()
    let start = 5_000 + group * 200
    let blank = ["", "  ", "{\"id\":\"cut\",\"events\":["]
    let studied = try Studied([try scratch.file("a.jsonl", try Self.export(start..<start + 120) + blank)])
    let lines = studied.census.corpus.lines
    #expect(lines.kept + lines.blank + lines.refused == lines.lines)
    #expect((lines.lines, lines.blank, lines.refused) == (123, 2, 1))
    let rows = studied.census.rows
    #expect(rows.outcomeCounts.reduce(0, +) == rows.rows.count)
    #expect(rows.outcomeCounts.reduce(0, +) == lines.conversations)
    #expect(rows.verdictCounts.reduce(0, +) == rows.standings.count { !$0.isExcluded })
    let rated = rows.rows.indices.filter { rows.standings[$0].isMature && rows.rows[$0].facts.contains(.engaged) }
    // T1 + T2 + T3 + T4 + recovered + withdrawn = all needs of mature conversations.
    #expect(rows.needCounts.reduce(0, +) == rated.reduce(0) { $0 + Int(rows.rows[$1].needRange.count) })
    let values = Dictionary(
      zip(Metric.all.map(\.id), Metric.values(over: rows)), uniquingKeysWith: { first, _ in first })
    let parts = ["T1", "T2", "T3", "T4"].map { values[$0]?.share.part ?? -1 }
    let recovered = rows.needCounts[Int(NeedVerdict.recovered.rawValue)]
    let withdrawn = rows.needCounts[Int(NeedVerdict.withdrawn.rawValue)]
    #expect(parts.reduce(0, +) + recovered + withdrawn == values["T1"]?.share.whole)
    let bar = ["missed", "unfulfilled", "late", "recovered", "withdrawn", "on_time"]
    #expect(bar.reduce(0) { $0 + (values["T7." + $1]?.share.part ?? -1) } == values["T7.missed"]?.share.whole)
    let who = ["ai", "human", "hybrid", "nobody", "not_observable"]
    #expect(who.reduce(0) { $0 + (values["A7." + $1]?.share.part ?? -1) } == rated.count)
  }

  @Test("has no metric whose part is larger than its whole, and all of them add up over any split")
  func within() throws {
    let scratch = try Scratch()
    let rows = try Studied([try scratch.file("a.jsonl", try Self.export(6_000..<6_300))]).census.rows
    let values = Metric.values(over: rows)
    var sums = values.map { _ in Metric.Value(share: Share(part: 0, whole: 0), assessable: 0, of: 0) }
    // Row by row a part that is larger than its whole would be cut down, and the sums would differ.
    for row in rows.rows.indices where rows.standings[row] != .superseded {
      let one = SettledRows([rows.rows[row]], rows.entries, asOf: rows.cutoff)
      for (number, value) in Metric.values(over: one).enumerated() {
        sums[number].share = Share(
          part: sums[number].share.part + value.share.part, whole: sums[number].share.whole + value.share.whole)
        sums[number].assessable += value.assessable
        sums[number].of += value.of
      }
    }
    for (number, metric) in Metric.all.enumerated() {
      let value = values[number]
      #expect(value.share.part <= value.share.whole, "\(metric.id)")
      #expect(value.share.whole == value.assessable, "\(metric.id)")
      #expect(value.assessable <= value.of, "\(metric.id)")
      // P1 alone counts the superseded in its whole.
      if metric.id != "P1" { #expect(value == sums[number], "\(metric.id)") }
    }
    #expect(Set(Metric.all.map(\.id)).count == Metric.all.count)
  }

  @Test("splits the needs of every part by verdict without loss")
  func parts() throws {
    let scratch = try Scratch()
    let rows = try Studied([try scratch.file("a.jsonl", try Self.export(7_000..<7_300))]).census.rows
    let values = Dictionary(
      zip(Metric.all.map(\.id), Metric.values(over: rows)), uniquingKeysWith: { first, _ in first })
    for part in NeedPart.allCases {
      let verdicts = NeedVerdict.allCases.filter { $0 != .open }
      let counted = verdicts.reduce(0) { $0 + (values["T8.\(part.name).\($1.name)"]?.share.part ?? -1) }
      #expect(counted == values["T8.\(part.name).missed"]?.share.whole, "\(part)")
      for (id, verdict) in [("T1", "missed"), ("T2", "late"), ("T3", "on_time"), ("T4", "unfulfilled")] {
        #expect(values["\(id).\(part.name)"] == values["T8.\(part.name).\(verdict)"], "\(part)")
      }
    }
    let causes = values.filter { $0.key.hasPrefix("T4.") }.filter { cause in
      Failure.allCases.contains { "T4." + $0.name == cause.key }
    }
    #expect(causes.reduce(0) { $0 + $1.value.share.part } == values["T4"]?.share.part)
  }
}
