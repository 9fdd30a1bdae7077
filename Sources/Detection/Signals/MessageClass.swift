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

  /// What the AI may say after a topic where the policy says nothing of it: notices, an offer, a routing question.
  package static let allowedAfterTopics = allCases.filter {
    !$0.isSubstantive || $0 == .offer || $0 == .routingQuestion
  }

  /// The list whose phrases make the class; `nil` for what has none.
  var list: ServiceList? {
    switch self {
    case .greeting: .greeting
    case .handoverNotice: .notice
    case .nobodyAvailable: .nobody
    case .waitNotice: .wait
    case .handbackNotice: .handback
    case .acknowledgement: .acknowledgement
    case .survey: .survey
    case .offer: .offer
    case .routingQuestion: .routing
    case .nonAnswer: .nonAnswer
    case .redirect: .redirect
    case .answer: nil
    }
  }

  /// Whether it says something: an answer, a question or a refusal.
  package var isSubstantive: Bool { rawValue >= MessageClass.offer.rawValue }
}
