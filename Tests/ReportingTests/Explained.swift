import Conversations
import Detection
import Foundation
import Redaction
import Stories
import Studies

@testable import Reporting

/// A story, explained: the value, and the lines that a terminal gets.
struct Explained {
  let report: ReplayReport
  let lines: [String]

  /// - Parameter days: how many days after the last event the export ends.
  init(_ text: String, policy: Policy = Policy(), days: Int64 = 7, width: Int = 400) throws {
    let conversation = try story(text)
    let newest = conversation.events.compactMap(\.time).max()
    let cutoff = newest.map { Instant(milliseconds: $0.milliseconds + days * 86_400_000) }
    let told = ExplainedConversation(conversation, policy: policy, lexicon: .english, cutoff: cutoff)
    var door = ReportDoor(policy)
    report = ReplayReport(
      told, policy: policy, policyName: "the policy of the test", fileNames: ["export.jsonl"], through: &door)
    var terminal = TerminalText()
    for line in ReplayText(report, width: width).lines() { terminal.addLine(line) }
    lines = String(decoding: terminal.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  /// All lines as one text.
  var text: String { lines.joined(separator: "\n") }

  /// What is said under the message of a turn, the first of them first.
  func notes(ofTurn turn: Int) -> [String] {
    report.steps.filter { $0.turn == turn }.flatMap(\.notes).map { "\($0.kind.label.content): \($0.text.content)" }
  }
}

extension Policy {
  /// The shipped policy with a word of its own, two VIP attributes, and a topic that obliges nobody.
  static let ofTheTests: Policy = {
    var policy = Policy()
    policy.keywords.own = [OwnKeyword(name: "broken")]
    policy.keywords.own[0].words = ["broken"]
    policy.topics.oblige(.complaint, .none)
    return policy
  }()
}
