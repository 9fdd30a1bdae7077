import Detection
import Redaction
import Testing

@testable import Reporting

@Suite("What an explanation says of each signal")
struct ExplainSignalTests {
  /// A story that shows a signal, what is said of it, and one of the same kind that does not.
  struct Row: Sendable, CustomTestStringConvertible {
    let signal: Signal
    let story: String
    /// What stands under some message, in this order: the observation against its threshold, then the signal.
    let says: [String]
    /// The story in which it stays quiet.
    let quietStory: String
    /// What is said there of it; `nil` where nothing is.
    let quiet: String?

    var testDescription: String { Policy.ofTheTests.name(of: signal) }
  }

  static let rows: [Row] = [
    Row(
      signal: .humanRequest, story: "customer: get me a human",
      says: ["signal: human_request, hard \"get me a human\""],
      quietStory: "customer: please don't transfer me to a human",
      quiet: "not counted: human_request \"transfer me to a human\": negated, a negation stands before it"),
    Row(
      signal: .confidenceFloor,
      story: """
        customer: where is my parcel
        ai (0.31): It may be on its way.
        customer: which day
        ai (0.2): Perhaps tomorrow.
        """,
      says: [
        "observed: confidence 0.31, floor 0.40: below; 1 in a row, 2 make level 2",
        "signal: confidence_floor, level 1, weight 0.50",
        "observed: confidence 0.20, floor 0.40: below; 2 in a row, 2 make level 2",
        "signal: confidence_floor, level 2, weight 1.00",
      ],
      quietStory: "customer: where is my parcel\nai (0.55): It is on its way.",
      quiet: "observed: confidence 0.55, floor 0.40: near"),
    Row(
      signal: .confidenceDrop,
      story: "customer: hello\nai (0.95): The shop is open.\ncustomer: which day\nai (0.6): On monday.",
      says: [
        "observed: confidence 0.60, 0.35 under the median before it (0.95), limit 0.30, only below 0.70",
        "signal: confidence_drop, level 1, weight 0.60",
      ],
      quietStory: "customer: hello\nai (1.0): The shop is open.\ncustomer: which day\nai (0.7): On monday.",
      quiet: "observed: confidence 0.70, 0.30 under the median before it (1.00), limit 0.30, only below 0.70; "
        + "quiet, because the confidence ends too high"),
    Row(
      signal: .rephrase,
      story: """
        customer: my router blinks orange
        ai: Please look at the plug of the router.
        customer: the router blinks orange
        ai: The plug is at the back.
        """,
      says: ["observed: similarity 1.00 to turn 1, threshold 0.45", "signal: rephrase, level 1, weight 0.50"],
      quietStory: """
        customer: my router blinks orange
        customer: the router blinks orange (30 minutes later)
        ai: The plug is at the back.
        customer: the router blinks orange (30 minutes later)
        ai: It is at the back.
        """,
      quiet: "observed: similarity 1.00 to turn 1, threshold 0.45; quiet, because the other turn is too long ago"),
    Row(
      signal: .aiLoop,
      story: """
        customer: my router blinks orange
        ai: Please restart the router and wait for five minutes.
        customer: there is no light now
        ai: Please restart the router and wait for five minutes.
        """,
      says: [
        "observed: similarity 1.00 to the AI message of turn 2, threshold 0.90",
        "signal: ai_loop, level 1, weight 0.50",
      ],
      quietStory: """
        customer: my router blinks orange
        ai: Please restart the router and wait for five minutes.
        ai: Please restart the router and wait for five minutes.
        """,
      quiet: "observed: similarity 1.00 to the AI message of turn 2, threshold 0.90; "
        + "quiet, because no turn of the customer lies between that counts"),
    Row(
      signal: .rejection,
      story: "customer: where is my parcel\nai: It is in the depot.\ncustomer: that doesn't help\nai: I see.",
      says: [
        "observed: rejection 1 of what the AI said, 2 make level 2", "signal: rejection, level 1, weight 0.50",
      ],
      quietStory: "customer: that doesn't help\nai: It is in the depot.", quiet: nil),
    Row(
      signal: .aiNonAnswer, story: "customer: where is my parcel\nai: I'm sorry, I didn't understand that.",
      says: ["observed: non-answer 1 of the AI, 2 make level 2", "signal: ai_nonanswer, level 1, weight 0.50"],
      quietStory: "customer: where is my parcel\nai: It is in the depot.", quiet: nil),
    Row(
      signal: .exchangeCap,
      story: (1...6).map { "customer: question number \($0) on plan \($0)\nai: Plan \($0) costs \($0) euros." }
        .joined(separator: "\n"),
      says: ["observed: 5 exchanges complete, limit 5", "signal: exchange_cap, level 1, weight 0.50"],
      quietStory: (1...4).map { "customer: question number \($0) on plan \($0)\nai: Plan \($0) costs \($0) euros." }
        .joined(separator: "\n"),
      quiet: "observed: 3 exchanges complete, limit 5: near"),
    Row(
      signal: .sentiment, story: "customer: your service is awful and terrible\nai: It is repaired.",
      says: ["observed: polarity -0.", "signal: sentiment, level 1, weight 0.60"],
      quietStory: "customer: the lamp is wrong\nai: It is repaired.", quiet: nil),
    Row(
      signal: .deadAir, story: "customer: where is my parcel\nai: It is in the depot. (3 minutes later)",
      says: ["observed: nobody answered for 3 min, limit 1 min", "signal: dead_air, level 1, weight 0.50"],
      quietStory: "customer: where is my parcel\nai: It is in the depot. (45 seconds later)",
      quiet: "observed: nobody answered for 45 s, limit 1 min"),
    Row(
      signal: .reaskAI,
      story: "customer: my order number is 55213\nai: What is your order number?",
      says: [
        "observed: asks for what the customer gave: order; case 1, 2 make level 2",
        "signal: reask_ai, level 1, weight 0.50",
      ],
      quietStory: "customer: my order number is 55213\nai: Just to confirm, is your order number 55213?",
      quiet: "confirming, the AI only makes sure of what it has"),
    Row(
      signal: .deferredAsk, story: "customer: if that doesn't work I'll need an agent",
      says: ["not counted: human_request", "signal: deferred_ask, level 1, weight 0.60"],
      quietStory: "customer: thanks, I will try that", quiet: nil),
    Row(
      signal: .churnIntent, story: "customer: please cancel my subscription",
      says: ["signal: churn_intent, level 1, weight 0.60 \"cancel"], quietStory: "customer: please cancel my order",
      quiet: "task_cancel, it ends an order, not the relationship"),
    Row(
      signal: .keyword(0), story: "customer: the lamp is broken",
      says: ["signal: keyword.broken, level 1, weight 0.50 \"broken\""],
      quietStory: "customer: the lamp is not broken",
      quiet: "not counted: keyword.broken \"broken\": negated, a negation stands before it"),
    Row(
      signal: .risk(.legal), story: "customer: my lawyer will contact you",
      says: ["signal: risk.legal, hard \"", "human due: the topic must reach a person; cause 1 of need 1, grace 1"],
      quietStory: "customer: is it legal to ship knives", quiet: nil),
    Row(
      signal: .risk(.complaint), story: "customer: I want to make a formal complaint",
      says: ["signal: risk.complaint, level 1, weight 0.30 \"", "score: 0.30 of 1.00: risk.complaint 0.30"],
      quietStory: "customer: how nice of you", quiet: nil),
  ]

  @Test("It says what was seen, against what, and what came of it", arguments: rows)
  func fires(_ row: Row) throws {
    let explained = try Explained(row.story, policy: .ofTheTests)
    let notes = explained.report.steps.flatMap(\.notes).map { "\($0.kind.label.content): \($0.text.content)" }
    var from = 0
    for wanted in row.says {
      guard let place = notes[from...].firstIndex(where: { $0.hasPrefix(wanted) }) else {
        Issue.record("\(wanted)\nis not in\n\(notes.joined(separator: "\n"))")
        return
      }
      from = place + 1
    }
  }

  @Test("It says why something like it stays quiet", arguments: rows)
  func quiet(_ row: Row) throws {
    let explained = try Explained(row.quietStory, policy: .ofTheTests)
    let name = Policy.ofTheTests.name(of: row.signal)
    #expect(!explained.text.contains("signal       \(name),"), "\(explained.text)")
    if let quiet = row.quiet { #expect(explained.notes.contains { $0.contains(quiet) }, "\(explained.text)") }
  }

  @Test("Every signal that comes with the tool is in the table, topics by their kinds")
  func complete() {
    let told = Set(Self.rows.map(\.signal))
    for signal in Signal.shipped where signal.topic == nil { #expect(told.contains(signal)) }
    #expect(told.contains { $0.topic != nil && $0.isHard(under: .ofTheTests) })
    #expect(told.contains { $0.topic != nil && !$0.isHard(under: .ofTheTests) })
    #expect(told.contains { $0.keyword != nil })
  }
}

extension Explained {
  /// Everything that is said under any event.
  fileprivate var notes: [String] {
    report.steps.flatMap(\.notes).map { "\($0.kind.label.content): \($0.text.content)" }
  }
}
