/// What a public message of the service does; each has exactly one class (definitions.md, 3.1).
package enum MessageClass: UInt8, Sendable, CaseIterable {
  case greeting, handoverNotice, nobodyAvailable, waitNotice, handbackNotice, acknowledgement, survey
  case offer, routingQuestion, nonAnswer, redirect, answer

  /// The word in the policy and in outputs.
  package var name: String {
    switch self {
    case .greeting: "greeting"
    case .handoverNotice: "handover_notice"
    case .nobodyAvailable: "nobody_available"
    case .waitNotice: "wait_notice"
    case .handbackNotice: "handback_notice"
    case .acknowledgement: "acknowledgement"
    case .survey: "survey"
    case .offer: "offer"
    case .routingQuestion: "routing_question"
    case .nonAnswer: "nonanswer"
    case .redirect: "redirect"
    case .answer: "answer"
    }
  }

  /// Whether it says something: an answer, a question or a refusal.
  package var isSubstantive: Bool { rawValue >= MessageClass.offer.rawValue }
}
