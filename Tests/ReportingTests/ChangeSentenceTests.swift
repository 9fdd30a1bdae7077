import Detection
import Judging
import Redaction
import Stories
import Testing

@testable import Reporting
@testable import Studies

@Suite("The sentence about a changed verdict")
struct ChangeSentenceTests {
  struct Row: CustomTestStringConvertible {
    let change: String
    let story: String
    let sentence: String

    var testDescription: String { change }
  }

  private static let unsure = """
    customer: where is my kettle
    ai (0.9): It is on its way.
    customer: and the blue lamp
    ai (0.35): The lamp has a shade.
    customer: does it come today
    ai (0.36): It is a lamp.
    -> closed by customer
    """

  static let rows: [Row] = [
    Row(
      change: "conf.floor=0.3", story: unsure,
      sentence:
        "In c-1 the AI's confidence at turn 4 (line 4) was 0.35: below 0.40 under A, not below 0.30 under B; the score after confidence_drop there was 1.10 of 1.00 under A and 0.60 of 1.00 under B; so a person was due there under A and never under B, and the verdict goes from missed to none."
    ),
    Row(
      change: "conf.drop=0.7", story: unsure,
      sentence:
        "In c-1 the AI's confidence at turn 4 (line 4) fell to 0.35, by 0.55: by at least 0.30 and to below 0.70 under A, by less than 0.70 and to below 0.70 under B; the score there was 1.10 of 1.00 after confidence_drop under A and 0.50 of 1.00 after confidence_floor under B; so a person was due there under A and only at turn 6 under B, and the verdict stays missed."
    ),
    Row(
      change: "conf.floor_run=1",
      story: """
        customer: where is my kettle
        ai (0.35): It is on its way.
        -> closed by customer
        """,
      sentence:
        "In c-1 the AI's confidence at turn 2 (line 2) was 0.35, the low one number 1 in a row: not enough for level 2 (2) under A, enough for level 2 (1) under B; the score after confidence_floor there was 0.50 of 1.00 under A and 1.00 of 1.00 under B; so a person was due there under B and never under A, and the verdict goes from none to missed."
    ),
    Row(
      change: "score.threshold=1.05",
      story: """
        customer: where is my kettle
        ai: I did not understand that.
        customer: when does the striped carpet come
        ai: I have no information about carpets.
        -> closed by customer
        """,
      sentence:
        "In c-1 at turn 4 (line 4) the score after ai_nonanswer is 1.00: at or above the threshold of 1.00 under A, below the threshold of 1.05 under B; so a person was due there under A and never under B, and the verdict goes from missed to none."
    ),
    Row(
      change: "score.weight.ai_nonanswer.1=1",
      story: """
        customer: where is my kettle
        ai: I did not understand that.
        -> closed by customer
        """,
      sentence:
        "In c-1 at turn 2 (line 2) the score after ai_nonanswer is 0.50 of 1.00 (ai_nonanswer 0.50) under A, 1.00 of 1.00 (ai_nonanswer 1.00) under B; so a person was due there under B and never under A, and the verdict goes from none to missed."
    ),
    Row(
      change: "topic.legal.obligation=none",
      story: """
        customer: my lawyer will contact you
        ai: The kettle has a lid.
        ai: It is a good lid.
        -> closed by customer
        """,
      sentence:
        "In c-1 risk.legal at turn 1 (line 1) makes a person due by itself under A, has level 1, which weighs 0.30 in the score under B; so a person was due there under A and never under B, and the verdict goes from missed to none."
    ),
    Row(
      change: "grace.request=1",
      story: """
        customer: let me talk to a person
        ai: The kettle has a lid.
        -> requested by ai
        human: Hello, Mira here. I have sent you a new one.
        -> closed by human
        """,
      sentence:
        "In c-1 1 AI message counted after the request for a person at turn 1 (line 1): more than the 0 allowed under A, not more than the 1 allowed under B; so the verdict goes from late to on time."
    ),
    Row(
      change: "conf.drop=0.8",
      story: """
        customer: where is my kettle
        ai (0.9): One moment.
        ai (0.35): It is on its way.
        -> closed by customer
        """,
      sentence:
        "In c-1 the AI's confidence at message 2 of turn 2 (line 3) fell to 0.35, by 0.55: by at least 0.30 and to below 0.70 under A, by less than 0.80 and to below 0.70 under B; the score there was 1.10 of 1.00 after confidence_drop under A and 0.50 of 1.00 after confidence_floor under B; so a person was due there under A and never under B, and the verdict goes from missed to none."
    ),
    Row(
      change: "deadair.ai.chat=600",
      story: """
        customer: where is my kettle
        ai: It is on its way. (2 minutes later)
        customer: and the blue lamp
        ai: It is blue. (2 minutes later)
        -> closed by customer
        """,
      sentence:
        "In c-1 nobody answered the customer's message at turn 3 (line 3) for 2 min: longer than 1 min under A, not longer than 10 min under B; the score there was 1.00 of 1.00 after dead_air under A and 0.00 of 1.00 before any signal under B; so a person was due there under A and never under B, and the verdict goes from missed to none."
    ),
  ]

  @Test("holds the value against both limits, and says what came of it", arguments: rows)
  func sentence(_ row: Row) throws {
    let parts = row.change.split(separator: "=").map(String.init)
    guard
      case .success(let policy) = PolicyReader.policy(
        file: nil, settings: [PolicyReader.Setting(key: parts[0], value: parts[1])])
    else {
      Issue.record("\(row.change) is no key")
      return
    }
    let told = try story(row.story)
    let pair = PolicyPair(Policy(), policy)
    let policies = (before: FlipReading.measuring(pair.before), after: FlipReading.measuring(pair.after))
    let old = ExplainedConversation(told, policy: policies.before, lexicon: .english, cutoff: nil)
    let new = ExplainedConversation(told, policy: policies.after, lexicon: .english, cutoff: nil)
    let flip = ExplainedFlip(old, new, policies, seesTheSame: pair.reading == .observedOnce)
    let change = RowChange(
      pair: RowPair(before: 0, after: 0), before: old.judgement.verdict, after: new.judgement.verdict, motion: .none,
      topicsBefore: [], topicsAfter: [])
    let text = ChangeSentence(name: "c-1", flip: flip, change: change, policies: pair).text()
    #expect(text.content == row.sentence)
  }
}
