import Detection
import Foundation
import Judging
import Testing

/// Every word that the detector and the judge can say is told by at least one story: a worked example or a conversation
/// of the sample week, whose report is kept in `Reports/week-46` and compared by a test of its own.
@Suite("The stories")
struct VocabularyTests {
  /// Words that no story can tell, with the reason.
  static let exceptions: [String: String] = [:]

  /// What the kept report and the worked examples tell, as `kind word`.
  private static func told() throws -> Set<String> {
    var told: Set<String> = []
    for source in WorkedExample.all {
      let example = try Told(source)
      told.insert("verdict \(example.judgement.verdict.name)")
      told.insert("outcome \(example.judgement.outcome.name)")
      if let failure = example.judgement.outcomeFailure { told.insert("failure \(failure.name)") }
      for need in example.judgement.needs where need.isCounted {
        told.insert("need \(need.verdict.name)")
        told.insert("kind \(need.kind.name)")
        if let failure = need.failure { told.insert("failure \(failure.name)") }
        if let ending = need.ending { told.insert("ending \(ending.name)") }
      }
      for handover in example.judgement.handovers {
        if let verdict = handover.verdict { told.insert("handover \(verdict.name)") }
        if let reason = handover.reason { told.insert("reason \(reason.name)") }
        if let failure = handover.failure { told.insert("failure \(failure.name)") }
      }
      for entry in example.replay.trace {
        switch entry.kind {
        case .signal(let signal, _): told.insert("signal \(Policy().name(of: signal))")
        case .suppressed(_, let reason): told.insert("suppression \(reason.name)")
        default: break
        }
      }
    }
    return told.union(try keptReport())
  }

  private static func keptReport() throws -> Set<String> {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Reports/week-46/conversations.jsonl")
    var told: Set<String> = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let record = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      func add(_ kind: String, _ value: Any?) {
        if let word = value as? String { told.insert("\(kind) \(word)") }
      }
      func each(_ key: String, _ body: ([String: Any]) -> Void) {
        (record[key] as? [[String: Any]] ?? []).forEach(body)
      }
      add("verdict", record["verdict"])
      add("outcome", record["outcome"])
      add("failure", record["outcome_cause"])
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

  @Test("tell every verdict, outcome, cause, signal and suppression there is")
  func complete() throws {
    let told = try Self.told()
    let words: [String] =
      ConversationVerdict.allCases.map { "verdict \($0.name)" } + Outcome.allCases.map { "outcome \($0.name)" }
      + NeedVerdict.allCases.map { "need \($0.name)" } + HandoverVerdict.allCases.map { "handover \($0.name)" }
      + Signal.shipped.map { "signal \(Policy().name(of: $0))" } + Suppression.allCases.map { "suppression \($0.name)" }
      + Failure.allCases.map { "failure \($0.name)" } + Ending.allCases.map { "ending \($0.name)" }
      + UnneededReason.allCases.map { "reason \($0.name)" } + CauseKind.allCases.map { "kind \($0.name)" }
    for word in words where Self.exceptions[word] == nil { #expect(told.contains(word), "no story tells: \(word)") }
    for word in Self.exceptions.keys { #expect(!told.contains(word), "a story does tell: \(word)") }
  }
}
