import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

extension ReportContent {
  /// How all of this was decided, in plain words, and what is not measured.
  func methodSection() -> ReportSection {
    let policy = facts.policy
    var section = ReportSection(
      "method", title: "How this was measured",
      finding:
        "Judged by \(facts.policyName) (\(name: String(RunFacts.hash(of: policy).prefix(8)))): every conversation was replayed message by message, and nothing that came later could change what was due.",
      why:
        "Without labels a verdict is relative to the policy: another policy finds other needs. Empathy, clear language and whether customers stay for months are not measured, because an export does not hold them."
    )
    let soft = SafeText(decimal: Int(policy.score.threshold.rawValue), places: 4)
    let hard = policy.topics.all.filter { policy.topics.obligation(of: $0) == .humanRequired }
      .map { words(of: $0) }
    section.tables = [
      wordTable(), blindTable(),
      ReportSection.Table(
        "The rules in force", columns: ["Rule", "Value"],
        rows: [
          ["a person is due at once", "when the customer asks for one"],
          ["matters that must reach a person", hard.isEmpty ? "none" : hard.joined(separator: ", ")],
          ["a person is due by signals", "when their score reaches " + soft],
          ["AI messages allowed after a request", "\(policy.grace.request)"],
          ["AI messages allowed after a topic", "\(policy.grace.risk)"],
          ["AI messages allowed after signals", "\(policy.grace.soft)"],
          ["silence after which a conversation is over", Self.duration(Int(policy.inactiveAfter / 1000))],
          ["another conversation is a repeat within", Self.duration(Int(policy.repeats.window / 1000))],
          ["a wait in a chat is too long after", Self.duration(Int(policy.wait.live / 1000))],
          ["a wait by e-mail is too long after", Self.duration(Int(policy.wait.mail / 1000))],
          ["a rate is shown from", "\(Share.leastCases) cases on"],
          ["a slice is called out from", "\(Findings.leastInSlice) cases on"],
        ]),
    ]
    return section
  }
}
