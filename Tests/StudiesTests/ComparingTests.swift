import Conversations
import Detection
import Intake
import Judging
import Testing

@testable import Studies

@Suite("Two policies over one corpus")
struct ComparingTests {
  private struct Twice {
    let census: PairedCensus
    let rows: ComparedRows
    let flips: FlipReading

    init(_ inputs: [InputFile], _ pair: PolicyPair, threads: Int = 1, blockBytes: Int? = nil) throws {
      var settings = IntakeSettings()
      if let blockBytes { settings.blockBytes = blockBytes }
      var other = settings
      (settings.confidenceScale, other.confidenceScale) = (pair.before.confidence.scale, pair.after.confidence.scale)
      census = try PairedCensus.run(
        inputs, (settings, other), pair, lexicon: .english, threads: threads, asOf: nil, period: nil, overflow: nil)
      rows = census.compared
      flips = try FlipReading.run(
        inputs, (settings, other), pair, lexicon: .english, threads: threads, census: census,
        pairs: rows.changes.map(\.pair), overflow: nil)
    }

    var said: [String] {
      rows.changes.map { "\($0.before) \($0.after) \($0.motion) \($0.isHard) \($0.direction)" }
        + flips.flips.map { "\(String(decoding: $0.flip.id, as: UTF8.self)) \($0.flip.parting)" }
    }
  }

  private func lines(_ count: Int, events: Bool = false) throws -> [String] {
    try (0..<count).flatMap { seed in
      let conversation = try Improviser.conversation(seed: seed)
      return events
        ? try ExportLines.lines(conversation, id: "c-\(seed)") : [try ExportLines.line(conversation, id: "c-\(seed)")]
    }
  }

  struct Case: CustomTestStringConvertible {
    let change: String
    let reading: PolicyPair.Reading

    var testDescription: String { change }
  }

  static let cases = [
    Case(change: "score.threshold=0.6", reading: .observedOnce), Case(change: "kw.negation=0", reading: .observedTwice),
    Case(change: "conf.scale=0-100", reading: .readTwice), Case(change: "redact.level=strict", reading: .observedOnce),
  ]

  @Test("say what each of them says alone, however often messages are looked at", arguments: cases, [false, true])
  func alone(_ wanted: Case, _ events: Bool) throws {
    let scratch = try Scratch()
    let input = try scratch.file("a.jsonl", try lines(60, events: events))
    let pair = PolicyPair(Policy(), try .with(wanted.change))
    #expect(pair.reading == wanted.reading)
    let twice = try Twice([input], pair, threads: 3, blockBytes: 4_096)
    #expect(twice.flips.isSame && twice.flips.flips.count == twice.rows.changes.count)
    for side in PolicySide.allCases {
      var settings = IntakeSettings()
      settings.confidenceScale = pair[side].confidence.scale
      let alone = try Census.run(
        [input], settings, policy: pair[side], lexicon: .english, threads: 1, asOf: nil, scribe: NoCases.self,
        storage: nil)
      let half = twice.census[side].census
      #expect(half.rows.said == alone.rows.said)
      #expect(half.names.names == alone.names.names)
    }
    #expect(
      twice.rows.pairs.count + twice.rows.onlyBefore.count == twice.rows.before.standings.count { !$0.isExcluded })
    #expect(wanted.change.hasPrefix("redact") == twice.rows.changes.isEmpty)
    #expect(pair.judgesAlike == twice.rows.changes.isEmpty)
  }

  @Test("say the same whatever the threads and the order of the lines")
  func order() throws {
    let scratch = try Scratch()
    let all = try lines(110)
    let pair = PolicyPair(Policy(), try .with("score.threshold=0.6"))
    let one = try Twice([try scratch.file("a.jsonl", all)], pair)
    #expect(one.rows.changes.count > 10)
    #expect(try Twice([try scratch.file("a.jsonl", all)], pair, threads: 4, blockBytes: 2_048).said == one.said)
    let parts = try Twice(
      [try scratch.file("p1.jsonl", Array(all[..<70])), try scratch.file("p2.jsonl", Array(all[70...]))], pair)
    #expect(parts.rows.changes.map(\.after) == one.rows.changes.map(\.after))
  }

  @Test("put hard topics first, then what got worse, and what only moved last")
  func sorted() throws {
    let scratch = try Scratch()
    let pair = PolicyPair(Policy(), try .with("score.threshold=0.6"))
    let changes = try Twice([try scratch.file("a.jsonl", try lines(160))], pair).rows.changes
    func place(_ change: RowChange) -> [Int] {
      [change.isFlip ? 0 : 1, change.isHard ? 0 : 1, change.direction == .worse ? 0 : 1]
    }
    #expect(zip(changes, changes.dropFirst()).allSatisfy { !place($1).lexicographicallyPrecedes(place($0)) })
    #expect(Set(changes.map(place)).count >= 4)
  }

  @Test("are joined so that every count adds up")
  func counts() throws {
    let scratch = try Scratch()
    let pair = PolicyPair(Policy(), try .with("score.threshold=0.6", "grace.request=3"))
    let rows = try Twice([try scratch.file("a.jsonl", try lines(160))], pair).rows
    let figures = ComparisonFigures(rows)
    #expect(rows.transitions.reduce(0) { $0 + $1.count } == rows.pairs.count)
    #expect(rows.transitions.reduce(0) { $0 + ($1.before == $1.after ? 0 : $1.count) } == rows.flips.count)
    let changed = Set(rows.changes.map(\.pair))
    for split in figures.splits {
      #expect(Set(split.onlyBefore + split.onlyAfter).isSubset(of: changed), "\(split.question)")
      #expect(split.adjusted >= split.counts.probability)
    }
    // Who escalates under both, or under neither, is no evidence; the rest is the difference of the loads.
    let load = try #require(figures[.load])
    let due = try #require(figures.splits.first { $0.question == .due })
    #expect(load.after.share.part - load.before.share.part == due.counts.c - due.counts.b)
    #expect(due.counts.c > 0)
    #expect(figures.shares.map(\.kind) == ComparisonFigures.Kind.allCases.filter { !$0.isLabelled })
  }

  @Test("fail a gate for what it names, and for nothing else")
  func gates() throws {
    let scratch = try Scratch()
    let input = try scratch.file("a.jsonl", try lines(120))
    let more = try Twice([input], PolicyPair(Policy(), try .with("score.threshold=0.6"))).rows
    let less = try Twice([input], PolicyPair(try .with("score.threshold=0.6"), Policy())).rows
    func broken(_ regression: Regression, _ rows: ComparedRows) -> Bool {
      regression.found(in: rows, ComparisonFigures(rows)).isBroken
    }
    #expect(broken(.missed, more) && broken(.any, more) && broken(.hard, more))
    #expect(broken(.load(millionths: 0), more) && !broken(.load(millionths: 0), less))
    #expect(!broken(.load(millionths: 1_000_000), less))
    #expect(
      Regression.any.found(in: more, ComparisonFigures(more)).count == more.flips.count { $0.direction == .worse })
    let same = try Twice([input], PolicyPair(Policy(), Policy())).rows
    for regression in [Regression.missed, .late, .hard, .any, .load(millionths: 0)] {
      #expect(!broken(regression, same))
    }
  }

  @Test("name the keys that differ, and tell those that judge from those that hide")
  func differences() throws {
    let pair = PolicyPair(
      Policy(), try .with("conf.floor=0.3", "redact.level=strict", "keywords.outage.words=[\"outage\"]"))
    #expect(pair.differences.filter(\.isJudging).map(\.key).contains("conf.floor"))
    #expect(pair.differences.first { $0.key == "redact.level" }?.isJudging == false)
    let own = try #require(pair.differences.first { $0.key.hasPrefix("keywords.outage") })
    #expect(own.before == nil && own.after != nil)
    #expect(pair.reading == .observedTwice)
    #expect(PolicyPair(Policy(), Policy()).differences.isEmpty)
  }
}
