import Conversations
import Detection
import Intake
import Judging
import Testing

@testable import Studies

/// Writes down of each conversation what the ledger and the judgement say.
private struct PlainLook: SecondLook {
  let policy: Policy

  mutating func look(at told: borrowing ExplainedConversation, row: Int) -> String {
    let judge = Judge(policy: policy)
    let entries = judge.ledger(
      told.replay, of: told.conversation, told.observations, isOpen: told.standing == .open, cutoff: told.cutoff)
    let id = told.conversation.string(told.conversation.id)
    return "\(id) \(told.standing.name) \(told.judgement.verdict.name) "
      + entries.map { "\($0.topic.rawValue) \($0.place.index) \($0.rulings.map(\.state.name))" }.joined(separator: "; ")
  }
}

@Suite("Reading all inputs again for the conversations that count")
struct SecondReadingTests {
  private struct Twice {
    let census: Census
    let selection: AuditSelection
    let second: SecondReading<String>

    init(_ inputs: [InputFile], threads: Int = 1, blockBytes: Int? = nil, size: Int = 4) throws {
      var settings = IntakeSettings()
      if let blockBytes { settings.blockBytes = blockBytes }
      let policy = Policy.ofTheLaws
      census = try Census.run(
        inputs, settings, policy: policy, lexicon: .english, threads: threads, asOf: nil, scribe: NoCases.self,
        storage: nil)
      selection = AuditSelection(census.rows, policy)
      let sizes = Dictionary(uniqueKeysWithValues: Stratum.allCases.map { ($0, size) })
      let wish = SecondReadingWish(
        rows: selection.rows, pool: selection.pool, sizes: sizes,
        rank: { id in
          // Any order that depends on the identifier alone will do here.
          var words = [UInt8](repeating: 0, count: 32)
          for (place, byte) in id.enumerated() { words[place % 4] = words[place % 4] &* 31 &+ byte &* 7 }
          words.replaceSubrange(8..<min(32, 8 + id.count), with: id.prefix(24))
          return DrawKey(words)
        })
      second = try SecondReading<String>.run(
        inputs, settings, policy: policy, lexicon: .english, threads: threads, census: census, wish: wish,
        overflow: nil, look: { PlainLook(policy: policy) })
    }

    /// Identifiers of those drawn, with their strata.
    var drawn: [String] {
      second.drawn.map { "\($0.stratum.name) \($0.conversation.string($0.conversation.id)) \($0.key.name)" }
    }
  }

  private func lines(_ count: Int, events: Bool = false) throws -> [String] {
    try (0..<count).flatMap { seed in
      let conversation = try Improviser.conversation(seed: seed)
      return events
        ? try ExportLines.lines(conversation, id: "c-\(seed)") : [try ExportLines.line(conversation, id: "c-\(seed)")]
    }
  }

  @Test("finds every chosen row again, judged as the census judges it", arguments: [1, 4], [false, true])
  func all(_ threads: Int, _ events: Bool) throws {
    let scratch = try Scratch()
    let twice = try Twice(
      [try scratch.file("a.jsonl", try lines(120, events: events))], threads: threads, blockBytes: 4_096)
    #expect(twice.second.isSame)
    #expect(twice.second.pages.map(\.row) == twice.selection.rows)
    #expect(!twice.selection.obliged.isEmpty)
    for (row, page) in twice.second.pages {
      #expect(page.contains(" \(twice.census.rows.standings[row].name) \(twice.census.rows.verdict(row).name) "))
    }
  }

  @Test("draws the same cases whatever the threads, the order of the lines and the files they lie in")
  func draw() throws {
    let scratch = try Scratch()
    let all = try lines(160)
    let whole = try Twice([try scratch.file("a.jsonl", all)]).drawn
    #expect(whole.count > 8)
    #expect(Set(whole.map { $0.prefix { $0 != " " } }).count >= 3)
    let threads = try Twice([try scratch.file("a.jsonl", all)], threads: 3, blockBytes: 4_096).drawn
    let backwards = try Twice([try scratch.file("b.jsonl", all.reversed())]).drawn
    let parts = try Twice([
      try scratch.file("p1.jsonl", Array(all[..<40])), try scratch.file("p2.jsonl", Array(all[40..<41])),
      try scratch.file("p3.jsonl", Array(all[41...])),
    ]).drawn
    #expect(threads == whole)
    #expect(backwards == whole)
    #expect(parts == whole)
  }

  @Test("notices that a file is another one than it was")
  func changed() throws {
    let scratch = try Scratch()
    var told = try lines(30)
    let input = try scratch.file("a.jsonl", told)
    let twice = try Twice([input])
    told[7] = told[7].replacing("customer", with: "human")
    _ = try scratch.file("a.jsonl", told)
    let again = try SecondReading<String>.run(
      [input], IntakeSettings(), policy: .ofTheLaws, lexicon: .english, threads: 1, census: twice.census,
      wish: SecondReadingWish(rows: twice.selection.rows), overflow: nil, look: { PlainLook(policy: .ofTheLaws) })
    #expect(!again.isSame)
  }

  @Test("No conversation is in two strata, and those that a human answered or the AI never touched are in none")
  func strata() throws {
    let scratch = try Scratch()
    let twice = try Twice([try scratch.file("a.jsonl", try lines(200))])
    #expect(Set(twice.selection.pool.map(\.row)).count == twice.selection.pool.count)
    for (index, stratum) in twice.selection.pool {
      let row = twice.census.rows.rows[index]
      #expect(twice.census.rows.standings[index].isMature && row.facts.contains(.aiInvolved))
      #expect(stratum == .flagged || (!row.facts.contains(.humanWrote) && row.asks == 0))
    }
  }
}
