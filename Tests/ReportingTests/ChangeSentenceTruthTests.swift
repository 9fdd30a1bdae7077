import Conversations
import Detection
import Judging
import Redaction
import Stories
import Testing

@testable import Reporting
@testable import Studies

@Suite("What a sentence about a changed verdict says")
struct ChangeSentenceTruthTests {
  /// Conversations in which signals meet at one message, and turns have several messages.
  private static let stories = [
    """
    customer: where is my kettle
    ai (0.9): It is on its way.
    customer: and the blue lamp
    ai (0.35): The lamp has a shade.
    customer: does it come today
    ai (0.36): It is a lamp.
    -> closed by customer
    """,
    """
    customer: my kettle leaks at the lid
    ai (0.38): I did not understand that.
    customer: no, that does not help. my kettle leaks at the lid
    ai (0.31): I did not understand that.
    customer: my kettle leaks, and nobody helps
    ai (0.2): Tighten the lid.
    customer: that does not help at all
    ai (0.7): Tighten the lid.
    -> closed by customer
    """,
    """
    customer: when does the striped carpet come
    customer: I ordered it in May
    ai: I have no information about carpets.
    ai: Is there anything else?
    customer: when does the striped carpet come
    ai: I have no information about carpets.
    customer: this is terrible, when does the striped carpet come
    ai (0.3): I have no information about carpets.
    -> closed by customer
    """,
    """
    customer: where is my kettle
    ai: It is on its way.
    customer: how do I clean the blue lamp
    ai: The lamp is made of oak.
    customer: which screw fits the striped table
    ai: Two screws come with it.
    customer: what colour has the garden chair
    ai: The chair is green.
    customer: that does not help, what colour has the garden chair
    ai (0.35): The chair is green.
    customer: is the green one in stock
    ai: I did not understand that.
    -> closed by customer
    """,
    """
    customer: this kettle is awful, I am so angry       (polarity -0.8)
    ai (0.39): Please describe what is wrong.
    customer: it leaks, it is horrible                  (polarity -0.7)
    ai (0.6): Tighten the lid. (2 minutes later)
    customer: terrible, worst kettle ever               (polarity -0.9)
    ai (0.33): Tighten the lid. (2 minutes later)
    customer: thank you, that solved it                 (polarity 0.8)
    ai: Glad to hear that.
    -> closed by customer
    """,
    """
    customer: my lawyer will write to you
    ai: The kettle has a lid.
    customer: let me talk to a person
    ai (0.35): The kettle has a lid.
    -> requested by ai
    human: Hello, Mira here. I have sent you a new one.
    -> closed by human
    """,
    """
    customer: I want to cancel my account
    ai (0.34): What is your order number?
    customer: it is 48213, and I want to cancel
    ai (0.34): What is your order number?
    customer: I told you, 48213
    ai: What is your order number?
    customer: nobody listens here                       (polarity -0.6)
    ai: I have no information about that. (3 minutes later)
    -> closed by customer
    """,
  ]

  private static let changes = [
    "conf.floor=0.2", "conf.floor=0.65", "conf.floor_run=1", "conf.floor_run=4", "conf.drop=0.1", "conf.drop=0.7",
    "conf.drop_below=0.35", "reph.sim=0.5", "reph.sim=0.95", "reph.count=1", "reph.count=4", "loop.sim=0.5",
    "loop.count=1", "loop.count=4", "nonans.count=1", "nonans.count=3", "reject.count=1", "reject.count=4",
    "reask.count=1", "reask.count=3", "exchange.max=1", "exchange.max=2", "exchange.max=3", "deadair.ai.chat=600",
    "deadair.ai.chat=10", "sent.level=-0.1", "sent.level=-0.9", "sent.streak=1", "sent.drop=0.1", "score.decay=0.1",
    "score.decay=1", "score.threshold=0.5", "score.threshold=0.8", "score.threshold=1.6",
    "score.weight.ai_nonanswer.1=1", "score.weight.rephrase.1=1", "score.weight.sentiment.1=0",
    "score.weight.confidence_floor.2=0.1", "score.weight.exchange_cap.1=0.9", "score.weight.exchange_cap.2=0.1",
    "grace.request=1", "grace.risk=0", "grace.soft=0", "grace.seconds=10", "topic.legal.obligation=none",
  ]

  /// What both policies have besides the key in which they differ, so that levels, caps and weights matter.
  private static let grounds: [[String]] = [
    [], ["exchange.max=1", "score.weight.exchange_cap.2=0.2"],
    ["score.weight.ai_nonanswer.2=0.1", "score.weight.confidence_floor.2=0.1", "score.weight.rephrase.2=0.1"],
    ["exchange.max=2", "score.threshold=0.7", "score.weight.rejection.1=0.6"],
  ]

  @Test("is found in the replay of the side that it names, at the message that it names", arguments: 0..<4)
  func truth(_ number: Int) throws {
    let forms = try SpokenTruth.Forms()
    let decimal = #/\d+\.\d\d/#
    let ground = Self.grounds[number]
    let before = try Self.policy(ground)
    let told = try Self.stories.map { try story($0) }
    let old = told.map { Self.explained($0, before) }
    var checked: [String: Int] = [:]
    var sentences = 0
    for change in Self.changes {
      let after = try Self.policy(ground + [change])
      for index in told.indices {
        let new = Self.explained(told[index], after)
        for isTurned in [false, true] {
          let sides = isTurned ? (new, old[index], after, before) : (old[index], new, before, after)
          guard let text = Self.sentence(sides.0, sides.1, sides.2, sides.3) else { continue }
          sentences += 1
          var truth = SpokenTruth(sides.0, sides.1, (sides.2, sides.3), forms)
          truth.check(text)
          // A number that is not so must be found as well, else nothing was checked.
          var wrong = SpokenTruth(sides.0, sides.1, (sides.2, sides.3), forms)
          wrong.check(text.replacing(decimal, with: "9.87", maxReplacements: 1))
          if text.contains(decimal) { #expect(!wrong.faults.isEmpty, "\(text)") }
          checked.merge(truth.checked) { $0 + $1 }
          for fault in truth.faults {
            Issue.record("\(ground) \(change)\(isTurned ? ", turned" : ""), story \(index): \(fault)\n\(text)")
          }
        }
      }
    }
    #expect(sentences > 40)
    #expect(checked["due", default: 0] > 30 && checked.count >= 8, "\(checked)")
  }

  private static func policy(_ changes: [String]) throws -> Policy {
    let settings = changes.map { change in
      let parts = change.split(separator: "=", maxSplits: 1).map(String.init)
      return PolicyReader.Setting(key: parts[0], value: parts[1])
    }
    let read = PolicyReader.policy(file: nil, settings: settings)
    guard case .success(let policy) = read else { throw UnknownKeys(changes: changes) }
    return policy
  }

  private struct UnknownKeys: Error { let changes: [String] }

  private static func explained(_ told: Conversation, _ policy: Policy) -> ExplainedConversation {
    ExplainedConversation(told, policy: FlipReading.measuring(policy), lexicon: .english, cutoff: nil)
  }

  /// The sentence; `nil` where verdict and first need are the same.
  private static func sentence(
    _ old: ExplainedConversation, _ new: ExplainedConversation, _ before: Policy, _ after: Policy
  ) -> String? {
    let (was, now) = (old.replay.needs.first?.onset, new.replay.needs.first?.onset)
    guard old.judgement.verdict != new.judgement.verdict || was != now else { return nil }
    let flip = ExplainedFlip(old, new, (before, after), seesTheSame: true)
    let change = RowChange(
      pair: RowPair(before: 0, after: 0), before: old.judgement.verdict, after: new.judgement.verdict, motion: .none,
      topicsBefore: [], topicsAfter: [])
    let pair = PolicyPair(before, after)
    return ChangeSentence(name: "c-1", flip: flip, change: change, policies: pair).text().content
  }
}
