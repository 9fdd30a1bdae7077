import Conversations
import Detection
import Foundation
import Intake
import Judging
import Studies
import Synchronization
import Testing

@testable import handover

/// Every word that the detector and the judge can say is told by at least one conversation of each sample week.
@Suite("The vocabulary of the sample weeks")
struct SampleWeekVocabularyTests {
  /// Words that no export can make the tool say, with the reason.
  static let exceptions = [
    "evidence E3": "no reader takes a business outcome from an export, so nothing is ever resolved by one"
  ]

  /// Writes down what stands in the replay only: how needs ended, why the floor changed, how attempts ended.
  private struct ReplayWords: CaseScribe {
    init(policy: Policy, files: [String]) {}

    mutating func writeFacts(
      _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ tally: Tally,
      to bytes: inout [UInt8]
    ) {}

    mutating func writeDecisions(
      _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ replay: borrowing Replay,
      _ judgement: Judgement, to bytes: inout [UInt8]
    ) {
      for need in replay.needs {
        bytes += Array("need ended \(need.end)\n".utf8)
        for cause in need.causes { bytes += Array("cause \(cause.kind.name)\n".utf8) }
      }
      for attempt in replay.attempts {
        bytes += Array("initiator \(attempt.initiator.name)\nattempt \(attempt.end)\n".utf8)
      }
      for entry in replay.trace {
        if case .mode(_, let reason) = entry.kind { bytes += Array("mode \(reason.name)\n".utf8) }
      }
    }
  }

  private static func replayed(_ week: String) throws -> Set<String> {
    let files = try SampleWeek.files(of: week).map {
      InputFile(path: SampleWeek.folder(of: week).appending(path: $0).path)
    }
    let kept = Kept()
    let storage = Intake.Storage(append: { kept.add($0) }, read: { kept.part($0, $1) })
    _ = try Census.run(
      files, IntakeSettings(), policy: Policy(), lexicon: .english, threads: 1, asOf: nil, scribe: ReplayWords.self,
      storage: storage)
    return Set(kept.text.split(separator: "\n").map(String.init))
  }

  private static func reported(_ week: String) throws -> Set<String> {
    let scratch = try Scratch()
    let run = ran("report", SampleWeek.folder(of: week).path, "--out", scratch.path("week"), "--quiet")
    #expect(run.code == .done, "\(run.errors)")
    var told: Set<String> = []
    for record in try SampleWeek.records(scratch.folder.appending(path: "week/conversations.jsonl")) {
      func add(_ kind: String, _ value: Any?) {
        if let word = value as? String { told.insert("\(kind) \(word)") }
      }
      func each(_ key: String, _ body: (SampleWeek.Record) -> Void) {
        (record[key] as? [SampleWeek.Record] ?? []).forEach(body)
      }
      add("verdict", record["verdict"])
      add("outcome", record["outcome"])
      add("failure", record["outcome_cause"])
      add("evidence", record["evidence"])
      each("needs") { need in
        add("need", need["verdict"])
        add("kind", need["kind"])
        add("failure", need["cause"])
        add("ending", need["ending"])
      }
      each("handovers") { handover in
        add("handover", handover["verdict"])
        add("reason", handover["reason"])
      }
      each("signals") { add("signal", $0["kind"]) }
      each("not_counted") { add("suppression", $0["reason"]) }
    }
    return told
  }

  /// Every word, by the kind of thing that it names.
  private static let words: [String] = {
    var words: [String] = []
    words += ConversationVerdict.allCases.map { "verdict \($0.name)" }
    words += NeedVerdict.allCases.map { "need \($0.name)" }
    words += HandoverVerdict.allCases.map { "handover \($0.name)" }
    words += Outcome.allCases.map { "outcome \($0.name)" }
    words += Failure.allCases.map { "failure \($0.name)" }
    words += Ending.allCases.map { "ending \($0.name)" }
    words += UnneededReason.allCases.map { "reason \($0.name)" }
    words += Evidence.allCases.map { "evidence \($0.name)" }
    words += Signal.shipped.map { "signal \(Policy().name(of: $0))" }
    words += Suppression.allCases.map { "suppression \($0.name)" }
    words += CauseKind.allCases.flatMap { ["kind \($0.name)", "cause \($0.name)"] }
    words += Initiator.allCases.map { "initiator \($0.name)" }
    words += NeedEnd.allCases.map { "need ended \($0)" }
    words += AttemptEnd.allCases.map { "attempt \($0)" }
    words += ModeReason.allCases.map { "mode \($0.name)" }
    return words
  }()

  @Test("is whole in each of them", arguments: SampleWeek.weeks)
  func complete(_ week: String) throws {
    let told = try Self.reported(week).union(Self.replayed(week))
    for word in Self.words where Self.exceptions[word] == nil {
      #expect(told.contains(word), "no conversation tells: \(word)")
    }
    for word in Self.exceptions.keys { #expect(!told.contains(word), "a conversation does tell: \(word)") }
    #expect(Set(Self.words).isSuperset(of: Self.exceptions.keys))
  }
}

/// What a scribe wrote, in memory.
private final class Kept: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  func add(_ more: [UInt8]) -> Int {
    bytes.withLock { all in
      defer { all += more }
      return all.count
    }
  }

  func part(_ offset: Int, _ count: Int) -> [UInt8] { bytes.withLock { Array($0[offset..<offset + count]) } }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}
