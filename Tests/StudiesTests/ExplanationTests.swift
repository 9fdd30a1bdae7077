import Conversations
import Detection
import Foundation
import Intake
import Judging
import Stories
import Testing

@testable import Studies

@Suite("Looking for one conversation")
struct ExplanationTests {
  private func explained(
    _ inputs: [InputFile], _ id: String, threads: Int = 1, blockBytes: Int? = nil
  ) throws -> Explanation {
    var settings = IntakeSettings()
    if let blockBytes { settings.blockBytes = blockBytes }
    return try Explanation.run(
      inputs, settings, id: Array(id.utf8), policy: .ofTheLaws, lexicon: .english, threads: threads, asOf: nil,
      storage: nil)
  }

  /// Records of few identifiers, so that many are repeated; each with another number of events and another end.
  private func records(_ count: Int, events: Bool = false) throws -> [String] {
    try (0..<count).flatMap { seed in
      let conversation = try Improviser.conversation(seed: seed)
      let id = "c-\(seed % 7)"
      return events ? try ExportLines.lines(conversation, id: id) : [try ExportLines.line(conversation, id: id)]
    }
  }

  @Test("It finds the record that counts, and judges it as a census does", arguments: [1, 3], [false, true])
  func census(_ threads: Int, _ events: Bool) throws {
    let scratch = try Scratch()
    let lines = try records(40, events: events)
    let half = lines.count / 2
    let inputs = [
      try scratch.file("a.jsonl", Array(lines[..<half])), try scratch.file("b.jsonl", Array(lines[half...])),
    ]
    let census = try Studied(inputs, threads: threads, blockBytes: 4_096).census
    for number in 0..<7 {
      let found = try explained(inputs, "c-\(number)", threads: threads, blockBytes: 4_096)
      let told = try #require(found.explained)
      let row = try #require(census.rows.rows.firstIndex { $0.place == told.conversation.place })
      #expect(found.cutoff == census.rows.cutoff)
      #expect(census.rows.standings[row] == told.standing)
      #expect(census.rows.verdict(row) == told.judgement.verdict, "c-\(number)")
      let outcome = told.standing == .test ? .excluded : told.judgement.outcome
      #expect(census.rows.outcome(row) == outcome || census.rows.outcome(row) == .unengaged, "c-\(number)")
      let others = census.rows.rows.indices.filter {
        census.rows.rows[$0].idHigh == census.rows.rows[row].idHigh && $0 != row
      }
      #expect(found.supersededCount == others.count)
      #expect(found.superseded == others.map { census.rows.rows[$0].place })
    }
  }

  @Test("The record that ends last counts, then the longer one, then the first")
  func superseded() throws {
    func record(_ texts: [String], minute: Int) -> String {
      let events = texts.enumerated().map { number, text in
        #"{"kind":"message","role":"customer","text":"\#(text)","ts":"2026-11-09T10:0\#(minute):0\#(number)Z"}"#
      }
      return #"{"id":"a","events":[\#(events.joined(separator: ","))]}"#
    }
    let scratch = try Scratch()
    let tables: [([String], Int)] = [
      ([record(["one"], minute: 1), record(["two"], minute: 2), record(["three"], minute: 1)], 1),
      ([record(["one"], minute: 1), record(["one"], minute: 1)], 0),
    ]
    for (number, (lines, line)) in tables.enumerated() {
      let found = try explained([try scratch.file("\(number).jsonl", lines)], "a")
      #expect(found.explained?.conversation.place.line == line)
      #expect(found.supersededCount == lines.count - 1)
    }
  }

  @Test("A session is another conversation, and one that is really called so is none of it")
  func sessions() throws {
    let scratch = try Scratch()
    let input = try scratch.file(
      "rasa.jsonl",
      [
        #"{"sender_id":"a","event":"user","timestamp":1772446500,"text":"hello"}"#,
        #"{"sender_id":"a","event":"user","timestamp":1772546500,"text":"hello again"}"#,
        #"{"sender_id":"a#2","event":"user","timestamp":1772446500,"text":"I am another one"}"#,
      ])
    let first = try explained([input], "a")
    #expect(first.explained?.conversation.events.count == 1)
    #expect(first.namesakes.map { String(decoding: $0.id, as: UTF8.self) } == ["a#2"])
    let second = try explained([input], "a#2")
    #expect(second.explained != nil && second.supersededCount == 0)
    #expect(second.namesakes.count == 1)
  }

  @Test("One that is not there has its neighbours named, the nearest first")
  func nearest() throws {
    let scratch = try Scratch()
    let lines = try ["c-2026-000117", "c-2026-000118", "x", "c-2026-0117", "d-17"].map {
      try ExportLines.line(try story("customer: hello"), id: $0)
    }
    let input = try scratch.file("a.jsonl", lines)
    func near(_ id: String) throws -> [String] {
      let found = try explained([input], id)
      #expect(found.explained == nil && found.conversations == 5)
      return found.nearest.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(try near("C-2026-000117") == ["c-2026-000117"])
    #expect(try near("000117") == ["c-2026-000117"])
    #expect(try near("c-2026-000119") == ["c-2026-000117", "c-2026-000118"])
    #expect(try near("c-2026-117") == ["c-2026-0117", "c-2026-000117"])
    #expect(try near("nothing like it") == [])
    #expect(try near("y") == [])
  }
}

@Suite("What was measured on the way")
struct InspectionTests {
  /// Signals that only listed words show; they have no threshold.
  private static let ofWords: Set<Signal> = [.humanRequest, .deferredAsk, .churnIntent]

  @Test("changes nothing that is decided, and holds a gauge for every signal with a threshold", arguments: 0..<12)
  func same(_ group: Int) throws {
    for seed in group * 40..<group * 40 + 40 {
      let policy: Policy = [.ofTheLaws, .ofSoftTopics, .ofOwnWords][seed % 3]
      let conversation = try Improviser.conversation(seed: seed)
      let plain = Detector(policy)
      let replay = plain.replay(conversation)
      var replayer = Replayer(policy: policy)
      replayer.inspect(conversation, plain.observations)
      replayer.finish(conversation, plain.observations)
      let inspection = try #require(replayer.inspection)
      #expect(replayer.replay.trace == replay.trace && replayer.replay.scores == replay.scores, "seed \(seed)")
      #expect(inspection.traceTerms.count == replay.trace.count)
      #expect(inspection.eventTerms.count == conversation.events.count)
      for (index, terms) in inspection.eventTerms.enumerated() {
        #expect(terms.reduce(0) { $0 + $1.weight.rawValue } == replay.scores[index].rawValue, "seed \(seed)")
      }
      for (index, entry) in replay.trace.enumerated() {
        let sum = inspection.traceTerms[index].reduce(0) { $0 + $1.weight.rawValue }
        #expect(sum == entry.score.rawValue, "seed \(seed)")
        guard case .signal(let signal, let level) = entry.kind, signal.hasLevels, signal.keyword == nil,
          !Self.ofWords.contains(signal)
        else { continue }
        let gauge = inspection.gauges.first {
          $0.signal == signal && $0.at == entry.at && $0.decidedAt == entry.decidedAt && $0.level == level
        }
        #expect(gauge != nil && gauge?.quiet == nil, "seed \(seed): \(signal) at \(entry.at)\n\(told(conversation))")
      }
    }
  }

  @Test("The grounds of the evidence are those of its level", arguments: 0..<6)
  func grounds(_ group: Int) throws {
    let detector = Detector()
    let judge = Judge(policy: .ofTheLaws)
    for seed in group * 40..<group * 40 + 40 {
      let conversation = try Improviser.conversation(seed: seed)
      let replay = detector.replay(conversation)
      let judgement = judge.judge(replay, of: conversation, detector.observations, as: .complete)
      let found = judge.evidenceGrounds(replay, of: conversation, detector.observations)
      if let level = judgement.evidence { #expect(found.evidence == level, "seed \(seed)") }
      let wanted: Grounds =
        switch found.evidence {
        case .e4: [.confirmed, .rated]
        case .e3: []
        case .e2: .closedAsResolved
        case .e1: .answered
        case .e0: [.askIsOpen, .needIsOpen, .turnIsOpen, .noAnswer, .endsUnanswered]
        }
      #expect(!found.grounds.isEmpty && found.grounds.isSubset(of: wanted), "seed \(seed)")
    }
  }
}
