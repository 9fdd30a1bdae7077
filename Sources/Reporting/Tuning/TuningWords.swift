import Judging
import Redaction
import Rendering
import Studies

/// What the facts of a tuning are called where people read.
enum TuningWords {
  /// What became of a conversation's first escalation.
  static func kind(_ kind: Tuning.Flip.Kind) -> SafeText {
    switch kind {
    case .lost: "lost"
    case .later: "later"
    case .earlier: "earlier"
    case .gained: "gained"
    }
  }

  /// The same as a clause behind a number of conversations.
  static func clause(_ kind: Tuning.Flip.Kind) -> SafeText {
    switch kind {
    case .lost: "no longer escalated"
    case .later: "escalated later"
    case .earlier: "escalated earlier"
    case .gained: "escalated for the first time"
    }
  }

  /// A policy that is compared by golden transfer.
  static func policy(_ policy: Tuning.GoldenRow.Policy) -> SafeText {
    switch policy {
    case .present: "present policy"
    case .chosen: "suggested policy"
    case .never: "never"
    case .everyMessage: "every message"
    case .everyAIMessage: "every message of the AI"
    case .secondAIMessage: "once, at the AI's second message"
    case .messageFive: "once, at message 6 of the conversation"
    case .messageEleven: "once, at message 12 of the conversation"
    case .oracle: "oracle: once, at the first gold message"
    }
  }

  /// The word for programs.
  static func key(_ policy: Tuning.GoldenRow.Policy) -> SafeText {
    switch policy {
    case .present: "present"
    case .chosen: "suggested"
    case .never: "never"
    case .everyMessage: "every_message"
    case .everyAIMessage: "every_ai_message"
    case .secondAIMessage: "second_ai_message"
    case .messageFive: "message_5"
    case .messageEleven: "message_11"
    case .oracle: "oracle"
    }
  }

  /// Why nothing is suggested, as a word for programs.
  static func key(_ choice: Tuning.Choice) -> SafeText {
    switch choice {
    case .chosen: "suggested"
    case .front: "front_only"
    case .noLabels: "no_labels"
    case .notEnough: "not_enough"
    case .noneFeasible: "none_feasible"
    case .presentIsBest: "present_is_best"
    }
  }

  /// A number with the words that agree with it: `1 is`, `2 are`; every sentence of a tuning counts through this.
  static func agree(_ count: Int, _ one: SafeText, _ many: SafeText) -> SafeText {
    ReportContent.counted(count, one, many)
  }

  /// A part of a whole with the words that agree with the part: `1 of 60 policies is`, `2 of 60 policies are`.
  static func agree(_ part: Int, of whole: Int, _ noun: SafeText, _ nouns: SafeText, _ one: SafeText, _ many: SafeText)
    -> SafeText
  {
    "\(SafeText(grouped: part)) of \(agree(whole, noun, nouns)) \(part == 1 ? one : many)"
  }

  /// The same behind a number: `of them is`, `of them are`, and `none of them` where there is none.
  static func ofThem(_ count: Int, _ one: SafeText, _ many: SafeText) -> SafeText {
    (count == 0 ? "none" : SafeText(grouped: count)) + " of them " + (count == 1 ? one : many)
  }

  /// How many AI messages: `1 AI message`, `3 AI messages`.
  static func messages(_ count: Int) -> SafeText {
    count == -1 ? "-1 AI message" : agree(count, "AI message", "AI messages")
  }

  /// A median of AI messages; a dash where nothing was counted, and a sign where the tally ends.
  static func lateness(_ median: Int?) -> SafeText {
    guard let median else { return "-" }
    return median >= LatenessTally.last ? "\(LatenessTally.last) or more" : SafeText(median)
  }

  /// The days of a week as short words, from Monday.
  static let days: [SafeText] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// What people may not conclude from a comparison with what a team did.
  static let agreement: SafeText =
    "Weak labels: a conversation counts as one that needed a person where a person of your team took over in the log. All figures are therefore agreement with what your team did; whether that was right is not known, and nothing here says how many needs are missed."

  /// What golden transfer measures, and what it does not: the four properties of the figure.
  static let goldenProperties: [SafeText] = [
    "It is like a precision: gold messages that no prediction is near cost nothing while one prediction is good, so an oracle that marks the first of them alone scores 100.",
    "A conversation without a gold message gives 100 to silence, so the share of such conversations is a score for nothing.",
    "Several predictions are averaged: who alarms once and stops beats who keeps alarming.",
    "It counts messages, not exchanges and not seconds.",
  ]
}
