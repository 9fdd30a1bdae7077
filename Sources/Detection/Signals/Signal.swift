package import Conversations

/// One observed reason why a human may be due.
package enum Signal: UInt8, Sendable, CaseIterable {
  case humanRequest, riskPaymentDispute, riskLegal, riskAccountSecurity, riskComplaint, riskVIP
  case rejection, rephrase, exchangeCap, deadAir
  case confidenceFloor, confidenceDrop, aiLoop, aiNonAnswer, sentiment, deferredAsk

  /// The name in the policy, in outputs and in explanations.
  package var name: String {
    switch self {
    case .humanRequest: "human_request"
    case .riskPaymentDispute: "risk.payment_dispute"
    case .riskLegal: "risk.legal"
    case .riskAccountSecurity: "risk.account_security"
    case .riskComplaint: "risk.complaint"
    case .riskVIP: "risk.vip"
    case .rejection: "rejection"
    case .rephrase: "rephrase"
    case .exchangeCap: "exchange_cap"
    case .deadAir: "dead_air"
    case .confidenceFloor: "confidence_floor"
    case .confidenceDrop: "confidence_drop"
    case .aiLoop: "ai_loop"
    case .aiNonAnswer: "ai_nonanswer"
    case .sentiment: "sentiment"
    case .deferredAsk: "deferred_ask"
    }
  }

  /// Whether it belongs to a topic, and to which.
  package var topic: Topic? {
    switch self {
    case .riskPaymentDispute: .paymentDispute
    case .riskLegal: .legal
    case .riskAccountSecurity: .accountSecurity
    case .riskComplaint: .complaint
    case .riskVIP: .vip
    default: nil
    }
  }

  /// The signal of a topic.
  package static func risk(_ topic: Topic) -> Signal {
    switch topic {
    case .paymentDispute: .riskPaymentDispute
    case .legal: .riskLegal
    case .accountSecurity: .riskAccountSecurity
    case .complaint: .riskComplaint
    case .vip: .riskVIP
    }
  }

  /// Whether it makes a human due by itself under a policy.
  package func isHard(under policy: Policy) -> Bool {
    self == .humanRequest || topic.map { $0 != .vip && policy.topics.obligation(of: $0) == .humanRequired } == true
  }

  /// Whether it adds to the score by its level, unlike what makes a human due by itself.
  package var hasLevels: Bool { self != .humanRequest && topic == nil }
}

/// A match that was found and not counted, with the reason.
package enum Suppression: UInt8, Sendable, CaseIterable {
  /// A negation stands before it: "please don't transfer me".
  case negated
  /// It depends on a later failure: "if that doesn't work I'll need an agent".
  case deferred
  /// Another person is meant: "my travel agent".
  case otherPerson
  /// It tells of the past: "I spoke to an agent yesterday".
  case reported
  /// It asks whether a human is there, not for one.
  case identity
  /// It asks for opening hours.
  case hours
  /// It asks how something is done, and reports nothing.
  case howTo

  /// The word in outputs.
  package var name: String {
    switch self {
    case .negated: "negated"
    case .deferred: "deferred_ask"
    case .otherPerson: "other_person"
    case .reported: "reported"
    case .identity: "identity_question"
    case .hours: "opening_hours"
    case .howTo: "how_to"
    }
  }
}

/// `score.*`: how levels of soft signals add up.
package struct ScorePolicy: Sendable, Equatable {
  /// `score.threshold`.
  package var threshold = TenThousandths.one
  /// `score.decay`, per completed exchange.
  package var decay = TenThousandths(rawValue: 7_000)
  /// `score.weight.<signal>.1`, in the order of ``Signal``; the starting values of definitions.md, 3.4a.
  package var first: [TenThousandths] = Signal.allCases.map { TenThousandths(rawValue: startingWeight($0, level: 1)) }
  /// `score.weight.<signal>.2`, in the order of ``Signal``.
  package var second: [TenThousandths] = Signal.allCases.map { TenThousandths(rawValue: startingWeight($0, level: 2)) }

  /// The weight of a signal at a level; zero at level 0.
  package func weight(_ signal: Signal, level: Int) -> TenThousandths {
    level <= 0 ? .zero : level == 1 ? first[Int(signal.rawValue)] : second[Int(signal.rawValue)]
  }

  private static func startingWeight(_ signal: Signal, level: Int) -> Int32 {
    switch signal {
    case .humanRequest: 10_000
    case .riskPaymentDispute, .riskLegal, .riskAccountSecurity, .riskComplaint, .riskVIP: 3_000
    case .confidenceDrop, .sentiment, .deferredAsk: 6_000
    default: level == 1 ? 5_000 : 10_000
    }
  }
}
