import Conversations
import Detection
import Foundation
import Intake
import Judging
import Stories
import Testing

@testable import Studies

@Suite("Conversations that are kept with their words")
struct KeptConversationTests {
  /// A conversation with everything that it holds, as text, and the row it belongs to.
  private static func content(_ kept: KeptConversation) -> String {
    let conversation = kept.conversation
    let words = conversation.events.map { "\($0.kind) \($0.speaker) \(conversation.string($0.text))" }
    return "\(kept.row) \(conversation.string(conversation.id)) \(conversation.place) \(words)"
  }

  private static func inputs(_ scratch: Scratch) throws -> [InputFile] {
    [
      try scratch.file("a.jsonl", try RowLawTests.export(9_000..<9_150)),
      try scratch.file("b.jsonl", try RowLawTests.events(9_150..<9_200)),
      try scratch.file("c.jsonl", try RowLawTests.export(9_140..<9_260)),
    ]
  }

  /// The larger risk of both views, judged once more from the words.
  private static func risk(_ conversation: Conversation) -> Int {
    var observer = Observer(lexicon: .english, policy: .ofTheLaws)
    var replayer = Replayer(policy: .ofTheLaws)
    let judge = Judge(policy: .ofTheLaws)
    observer.observe(conversation)
    replayer.run(conversation, observer.observations)
    var risks: [Int] = []
    if !replayer.replay.isClosed, conversation.events.contains(where: { $0.time != nil }) {
      risks.append(judge.judge(replayer.replay, of: conversation, observer.observations, as: .open).risk)
    }
    replayer.finish(conversation, observer.observations)
    risks.append(judge.judge(replayer.replay, of: conversation, observer.observations, as: .complete).risk)
    return risks.max() ?? CaseRisk.none
  }

  @Test("are those of the naive choice over all, and each is whole")
  func naive() throws {
    let scratch = try Scratch()
    let inputs = try Self.inputs(scratch)
    let all = try Studied(inputs, keeping: 10_000).census
    let standings = all.rows.standings
    // Everything that is no test and gives way to no other record.
    #expect(all.kept.map(\.row) == standings.indices.filter { !standings[$0].isExcluded })
    #expect(all.rows.rows.count == 150 + 50 + 120)
    #expect(all.leftOut == 0)
    for kept in all.kept {
      let row = all.rows.rows[kept.row]
      #expect(row.place == kept.conversation.place && Int(row.events) == kept.conversation.events.count)
    }
    // Records that give way take places among the first as well, so they are counted in.
    let words = try Self.everything(inputs)
    let ranked = words.sorted { a, b in
      a.risk != b.risk ? a.risk > b.risk : a.conversation.place < b.conversation.place
    }
    for keeping in [1, 5, 60] {
      let few = try Studied(inputs, keeping: keeping).census
      let chosen = Set(ranked.prefix(2 * keeping + 100).map(\.conversation.place))
      let wanted = all.kept.filter { chosen.contains($0.conversation.place) }
      #expect(few.kept.map(Self.content) == wanted.map(Self.content), "keeping \(keeping)")
      #expect(few.kept.count < all.kept.count)
    }
    let flagged = words.filter { $0.risk != CaseRisk.none }.count
    #expect(flagged > 102 && flagged < words.count, "\(flagged)")
  }

  /// Every conversation that is no test, superseded or not, with its risk.
  private static func everything(_ inputs: [InputFile]) throws -> [(conversation: Conversation, risk: Int)] {
    let collected = try Reading.run(
      inputs, IntakeSettings(), threads: 1, storage: nil, sum: [Conversation](), worker: { Collector() },
      join: { $0 += $1 })
    return collected.sum.filter { !$0.isTest }.map { ($0, risk($0)) }
  }

  private struct Collector: Visitor, ~Copyable {
    private var found: [Conversation] = []
    mutating func visit(_ conversation: inout Conversation) { found.append(conversation) }
    mutating func finding() -> [Conversation] {
      defer { found = [] }
      return found
    }
  }

  @Test("are the same with any number of threads and any size of block", arguments: [64, 700, 4_096])
  func threads(_ blockBytes: Int) throws {
    let scratch = try Scratch()
    let inputs = try Self.inputs(scratch)
    let one = try Studied(inputs, keeping: 3)
    #expect(!one.census.kept.isEmpty && one.census.kept.count <= 106)
    for threads in [1, 2, 7] {
      let other = try Studied(inputs, threads: threads, blockBytes: blockBytes, keeping: 3)
      #expect(other.census.kept.map(Self.content) == one.census.kept.map(Self.content), "\(threads) threads")
      #expect(other.census.leftOut == one.census.leftOut)
    }
  }

  @Test("change nothing of what is counted and written down, and with zero there are none")
  func nothingElse() throws {
    let scratch = try Scratch()
    let inputs = try Self.inputs(scratch)
    let (none, some) = (try Studied(inputs), try Studied(inputs, keeping: 20))
    #expect(none.census.kept.isEmpty && !some.census.kept.isEmpty)
    #expect(none.cases == some.cases)
    #expect(none.census.rows.said == some.census.rows.said)
  }

  @Test("belong to the period, so that a long export does not crowd out a short one")
  func period() throws {
    let scratch = try Scratch()
    func line(_ number: Int, _ day: String) -> String {
      let said = ["customer: let me talk to a person", "ai: I can help with that", "ai: is there anything else"]
      let events = said.enumerated().map { index, text in
        let parts = text.split(separator: ":", maxSplits: 1)
        return
          #"{"kind":"message","role":"\#(parts[0])","text":"\#(parts[1].dropFirst())","ts":"2026-11-\#(day)T10:0\#(index):00Z"}"#
      }
      return #"{"id":"p\#(number)","events":[\#(events.joined(separator: ","))]}"#
    }
    // The days before the period hold more conversations of the same risk than are kept in all.
    let lines = (0..<150).map { line($0, "02") } + (150..<160).map { line($0, "10") }
    let monday = try #require(CalendarDate(text: "2026-11-09"))
    let week = try #require(Period(.days(from: Day(monday), to: nil), in: .utc))
    let input = try scratch.file("a.jsonl", lines)
    let census = try Studied([input], period: week, keeping: 1).census
    #expect(census.kept.map { $0.conversation.string($0.conversation.id) } == (150..<160).map { "p\($0)" })
    #expect(try Studied([input], keeping: 1).census.kept.count == 102)
  }

  @Test("leave out one that is too large, and say so; one that is flagged for nothing is not missed")
  func large() throws {
    let scratch = try Scratch()
    func line(_ id: String, _ ask: String, _ words: Int) -> String {
      let filler = String(repeating: "word ", count: words)
      return
        #"{"id":"\#(id)","events":[{"kind":"message","role":"customer","text":"\#(ask) \#(filler)"},{"kind":"message","role":"ai","text":"I can help with that"},{"kind":"closed","by":"system"}]}"#
    }
    let ask = "Let me talk to a person."
    let lines = [
      line("small", ask, 10), line("large", ask, 250_000), line("fits", ask, 150_000), line("calm", "Hello.", 250_000),
    ]
    let census = try Studied([try scratch.file("a.jsonl", lines)], keeping: 5).census
    #expect(census.kept.map { $0.conversation.string($0.conversation.id) } == ["small", "fits"])
    #expect(census.leftOut == 1)
  }

  @Test("are held against the limits of number and size over all chunks together", arguments: 0..<20)
  func limits(_ seed: Int) throws {
    var dice = Dice(seed: seed)
    let limits = KeepingLimits(count: 12, size: 3_000, sum: 12_000)
    let all = try (0..<60).map { number -> (Conversation, Row, Int) in
      var conversation = try Improviser.conversation(seed: seed * 100 + number)
      conversation.place = Place(file: 0, line: number, byte: 0)
      var row = Row()
      row.line = UInt32(number)
      return (conversation, row, dice.pick([-1, 13, 23, 33]))
    }
    func kept(_ chunks: [Range<Int>], _ workers: Int) -> ([String], Int) {
      var seen = (0..<workers).map { _ in Candidates(limits, period: nil) }
      var sum = KeptSum(limits)
      for chunk in chunks {
        let worker = dice.below(workers)
        for index in chunk { seen[worker].offer(all[index].0, all[index].1, risk: all[index].2) }
        sum.add(seen[worker].taken(), firstRow: chunk.lowerBound)
      }
      let (found, leftOut) = sum.finish()
      return (found.map(Self.content), leftOut)
    }
    let one = kept([0..<60], 1)
    #expect(one.0.count < 12 && one.1 > 0, "seed \(seed): \(one.0.count) kept, \(one.1) left out")
    for workers in 1...4 {
      var chunks: [Range<Int>] = []
      while (chunks.last?.upperBound ?? 0) < 60 {
        let start = chunks.last?.upperBound ?? 0
        chunks.append(start..<min(60, start + 1 + dice.below(20)))
      }
      let other = kept(chunks, workers)
      #expect(other.0 == one.0 && other.1 == one.1, "seed \(seed), \(workers) workers")
    }
  }
}
