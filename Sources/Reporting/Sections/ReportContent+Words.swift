import Conversations
import Detection
import Judging
import Redaction
import Rendering

/// What metrics, signals and topics are called where people read; the names of files stand behind them, or nowhere.
extension ReportContent {
  /// What a metric of the headline is called.
  static func words(ofMetric id: String) -> SafeText {
    switch id {
    case "T7.missed": "Missed"
    case "T7.unfulfilled": "Unfulfilled"
    case "T7.late": "Late"
    case "T7.recovered": "Recovered"
    case "T7.withdrawn": "Withdrawn"
    case "T7.on_time": "On time"
    case "T5": "Handovers that nobody needed"
    case "Q2": "Asked for a person, and one wrote"
    case "A1": "Resolved by the AI alone, confirmed"
    case "A2": "Resolved by the AI alone, assumed"
    case "A7.ai_share_of_resolved": "The AI's share of all that was resolved"
    case "H1": "Handed over, of conversations with the AI"
    case "W1": "Handovers that the first person resolved"
    case "W2": "Handovers rated 4 of 5 or better"
    case "W3": "Customers back within 7 days of a handover"
    default: SafeText(name: id)
    }
  }

  /// What a signal is called in a sentence about the customer or the AI.
  func words(of signal: Signal) -> SafeText { Self.words(of: signal, under: facts.policy) }

  static func words(of signal: Signal, under policy: Policy) -> SafeText {
    if let topic = signal.topic { return words(ofKey: policy.topics.key(of: topic)) }
    if signal.keyword != nil { return "your word " + SafeText(name: policy.name(of: signal)) }
    return switch signal {
    case .humanRequest: "asked for a person"
    case .rejection: "rejected the answer"
    case .rephrase: "had to say it again"
    case .exchangeCap: "too many exchanges"
    case .deadAir: "waited for the AI"
    case .confidenceFloor: "the AI was unsure"
    case .confidenceDrop: "the AI grew less sure"
    case .aiLoop: "the AI repeated itself"
    case .aiNonAnswer: "the AI had no answer"
    case .sentiment: "sounded upset"
    case .deferredAsk: "announced to ask for a person"
    case .reaskAI: "the AI asked for what it knew"
    case .churnIntent: "spoke of leaving"
    default: SafeText(name: policy.name(of: signal))
    }
  }

  /// What a topic is called: its key with blanks.
  func words(of topic: Topic) -> SafeText { Self.words(ofKey: facts.policy.topics.key(of: topic)) }

  static func words(ofKey key: String) -> SafeText {
    key == "vip" ? "VIP" : SafeText(name: String(key.map { $0 == "_" ? " " : $0 }))
  }

  /// How a handover ended.
  static func words(of ending: HandoverEnding) -> SafeText {
    switch ending {
    case .fulfilled: "a person wrote"
    case .withdrawn: "the customer took it back"
    case .open: "still under way"
    case .unobserved: "the export cannot show it"
    case .joinedSilent: words(of: Failure.joinedSilent)
    case .failed: words(of: Failure.failed)
    case .noStaff: words(of: Failure.noStaff)
    case .lapsed: words(of: Failure.lapsed)
    case .deflected: words(of: Failure.deflected)
    case .queueAbandoned: words(of: Failure.queueAbandoned)
    case .closedSilently: words(of: Failure.closedSilently)
    case .announcedOnly: words(of: Failure.announcedOnly)
    case .timeout: words(of: Failure.timeout)
    case .ignored: words(of: Failure.ignored)
    }
  }

  /// Who started a handover.
  static func words(of beginner: HandoverBeginner) -> SafeText {
    switch beginner {
    case .ai: "the AI"
    case .customer: "the customer, by asking"
    case .human: "a person, unasked"
    case .system: "a rule of the system"
    case .unknown: "the export does not say"
    }
  }

  /// What a standing means for the rates.
  static func words(of standing: Standing) -> SafeText {
    switch standing {
    case .mature: "over"
    case .assumed: "taken as complete"
    case .open: "still open"
    case .superseded: "an older copy of the same conversation"
    case .test: "marked as a test"
    case .outsidePeriod: "outside of the period"
    case .noTime: "without a time, so in no period"
    }
  }

  /// What a rule of the ledger leaves out.
  static func words(of rule: Exclusions.Rule) -> SafeText {
    switch rule {
    case .test: words(of: Standing.test)
    case .superseded: words(of: Standing.superseded)
    case .outsidePeriod: words(of: Standing.outsidePeriod)
    case .noTime: words(of: Standing.noTime)
    case .refusedLine: "a line that could not be read"
    case .unengaged: "without a word of the customer"
    }
  }
}
