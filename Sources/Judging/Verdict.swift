/// The verdict on a need that has one (definitions.md, 3.7).
package enum NeedVerdict: UInt8, Sendable, CaseIterable {
  case missed, unfulfilled, late, recovered, withdrawn, onTime, open

  /// The word in outputs.
  package var name: String {
    switch self {
    case .missed: "missed"
    case .unfulfilled: "unfulfilled"
    case .late: "late"
    case .recovered: "recovered"
    case .withdrawn: "withdrawn"
    case .onTime: "on_time"
    case .open: "open"
    }
  }
}

/// The verdict on a handover without a need.
package enum HandoverVerdict: UInt8, Sendable, CaseIterable {
  case proactive, unfulfilled, unneeded, unexplained

  /// The word in outputs.
  package var name: String {
    switch self {
    case .proactive: "proactive"
    case .unfulfilled: "unfulfilled"
    case .unneeded: "unneeded"
    case .unexplained: "unexplained"
    }
  }
}

/// The verdict on a conversation: the first of these that any of its needs or handovers has.
package enum ConversationVerdict: UInt8, Sendable, CaseIterable, Comparable {
  case missed, unfulfilled, late, open, unneeded, recovered, withdrawn, unexplained, onTime, proactive, none

  package static func < (a: ConversationVerdict, b: ConversationVerdict) -> Bool { a.rawValue < b.rawValue }

  /// The word in outputs.
  package var name: String {
    switch self {
    case .missed: "missed"
    case .unfulfilled: "unfulfilled"
    case .late: "late"
    case .open: "open"
    case .unneeded: "unneeded"
    case .recovered: "recovered"
    case .withdrawn: "withdrawn"
    case .unexplained: "unexplained"
    case .onTime: "on_time"
    case .proactive: "proactive"
    case .none: "none"
    }
  }

  init(_ verdict: NeedVerdict) {
    switch verdict {
    case .missed: self = .missed
    case .unfulfilled: self = .unfulfilled
    case .late: self = .late
    case .recovered: self = .recovered
    case .withdrawn: self = .withdrawn
    case .onTime: self = .onTime
    case .open: self = .open
    }
  }

  init(_ verdict: HandoverVerdict) {
    switch verdict {
    case .proactive: self = .proactive
    case .unfulfilled: self = .unfulfilled
    case .unneeded: self = .unneeded
    case .unexplained: self = .unexplained
    }
  }
}

/// Why nobody came, once a handover was started; or why none was started.
package enum Failure: UInt8, Sendable, CaseIterable {
  case joinedSilent, failed, noStaff, lapsed, deflected, queueAbandoned, closedSilently, announcedOnly, timeout
  case ignored, neverAnswered

  /// The word in outputs.
  package var name: String {
    switch self {
    case .joinedSilent: "joined_silent"
    case .failed: "failed"
    case .noStaff: "no_staff"
    case .lapsed: "lapsed"
    case .deflected: "deflected"
    case .queueAbandoned: "queue_abandoned"
    case .closedSilently: "closed_silently"
    case .announcedOnly: "announced_only"
    case .timeout: "timeout"
    case .ignored: "ignored"
    case .neverAnswered: "never_answered"
    }
  }
}

/// How a missed need ended.
package enum Ending: UInt8, Sendable, CaseIterable {
  case left, closed, recovered, withdrawn

  /// The word in outputs.
  package var name: String {
    switch self {
    case .left: "left"
    case .closed: "closed"
    case .recovered: "recovered"
    case .withdrawn: "withdrawn"
    }
  }
}

/// The positive evidence that no human was needed.
package enum UnneededReason: UInt8, Sendable, CaseIterable {
  case repeatsAI, shortClose, aiWasFine, againstWish

  /// The word in outputs.
  package var name: String {
    switch self {
    case .repeatsAI: "repeats_ai"
    case .shortClose: "short_close"
    case .aiWasFine: "ai_was_fine"
    case .againstWish: "against_wish"
    }
  }
}

/// How far a handover came after the event at which it was due.
///
/// Each measure is the largest excess over the need's causes, beyond the grace; messages come first, so that a slow
/// typist does not look worse than a fast one. At least one is above zero: a handover within the grace is on time.
package struct Lateness: Sendable, Equatable {
  package var aiMessages: Int
  package var exchanges: Int
  /// In milliseconds; `nil` when seconds do not decide or the conversation has no usable times.
  package var milliseconds: Int64?

  package static let none = Lateness(aiMessages: 0, exchanges: 0, milliseconds: nil)

  /// Whether anything is beyond the grace.
  package var isLate: Bool { aiMessages > 0 || exchanges > 0 || (milliseconds ?? 0) > 0 }
}

/// How a conversation ended: the first class of metrics.md, 2.2 that matches.
package enum Outcome: UInt8, Sendable, CaseIterable {
  case excluded, unengaged, open, handedOver, unserved, humanResolved, hybridResolved, humanUnresolved, unanswered
  case aiConfirmed, aiAssumed, aiAbandoned

  /// The word in outputs.
  package var name: String {
    switch self {
    case .excluded: "excluded"
    case .unengaged: "unengaged"
    case .open: "open"
    case .handedOver: "handed_over"
    case .unserved: "unserved"
    case .humanResolved: "human_resolved"
    case .hybridResolved: "hybrid_resolved"
    case .humanUnresolved: "human_unresolved"
    case .unanswered: "unanswered"
    case .aiConfirmed: "ai_confirmed"
    case .aiAssumed: "ai_assumed"
    case .aiAbandoned: "ai_abandoned"
    }
  }
}

/// How sure it is that the matter was resolved (definitions.md, 3.9).
package enum Evidence: UInt8, Sendable, CaseIterable, Comparable {
  /// Something is left open.
  case e0
  /// There was an answer and nothing speaks against it.
  case e1
  /// Somebody closed it as resolved.
  case e2
  /// The export shows the business outcome.
  case e3
  /// The customer said so.
  case e4

  package static func < (a: Evidence, b: Evidence) -> Bool { a.rawValue < b.rawValue }

  /// The word in outputs.
  package var name: String { "E\(rawValue)" }
}
