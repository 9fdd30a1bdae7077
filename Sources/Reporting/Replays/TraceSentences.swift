import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

extension ReplayScene {
  /// Why a match was found and does not count.
  static func words(_ reason: Suppression) -> SafeText {
    let name = Words.suppressions[Int(reason.rawValue)]
    let what: SafeText =
      switch reason {
      case .negated: "a negation stands before it"
      case .deferred: "it depends on a later failure"
      case .otherPerson: "another person is meant"
      case .reported: "it tells of the past"
      case .identity: "it asks whether a human is there"
      case .hours: "it asks for opening hours"
      case .howTo: "it asks how something is done"
      case .confirming: "the AI only makes sure of what it has"
      case .valueNotFound: "the AI found nothing under what was given"
      case .identityCheck: "the AI makes sure who the customer is"
      case .task: "it ends an order, not the relationship"
      }
    return "\(name), \(what)"
  }

  /// Why the floor changed.
  static func words(_ reason: ModeReason) -> SafeText {
    switch reason {
    case .event: ""
    case .failed: ", because the handover failed"
    case .noStaff: ", because nobody was available"
    case .withdrawn: ", because the customer took it back"
    case .timeout: ", because nobody came in time"
    case .lapsed: ", because the AI answered again"
    case .inferredJoin: ", because a human wrote without any event"
    case .inferredHandback: ", because the AI answered twice with no human between"
    case .reopened: ", because it was opened again"
    }
  }

  /// How a need ended.
  static func words(_ end: NeedEnd) -> SafeText {
    switch end {
    case .data: "the data ended"
    case .human: "a human wrote"
    case .confirmed: "the customer confirmed a solution"
    case .withdrawn: "the customer took it back"
    case .closed: "the service closed the conversation"
    case .left: "the customer left, or nobody is named who closed it"
    }
  }

  /// Why nobody came, or why nothing was started.
  static func words(_ failure: Failure) -> SafeText {
    switch failure {
    case .joinedSilent: "a human joined and wrote nothing"
    case .failed: "the handover failed"
    case .noStaff: "nobody was available"
    case .lapsed: "the AI took over again"
    case .deflected: "the AI sent the customer elsewhere"
    case .queueAbandoned: "the customer left or took it back while waiting"
    case .closedSilently: "it was closed while the customer waited"
    case .announcedOnly: "it was announced and no event followed"
    case .timeout: "the customer waited until the end, or too long"
    case .ignored: "nothing was started"
    case .neverAnswered: "nobody ever answered"
    }
  }

  static func words(_ mode: Mode) -> SafeText {
    switch mode {
    case .unassigned: "nobody of the service has the floor"
    case .ai: "the AI has the floor"
    case .pending: "a handover is under way"
    case .human: "a human has the floor"
    case .closed: "closed"
    }
  }

  /// What kind of thing an event is that is no message.
  func words(_ event: Event) -> SafeText {
    let added: SafeText =
      switch event.evidence {
      case .explicit: ""
      case .role: ", added because a human wrote"
      case .inferred: ", concluded from a name or a call"
      }
    let what: SafeText =
      switch event.kind {
      case .message: "internal message"
      case .note: "internal note"
      case .draft: "draft of the AI, never sent"
      case .requested: "handover requested"
      case .queued: "handover queued"
      case .transferred: "handover transferred"
      case .joined: "joined"
      case .failed: "handover failed"
      case .returned: "handed back to the AI"
      case .transfer: "transfer between humans"
      case .approvalRequested: "approval requested"
      case .approvalGranted: "approval granted"
      case .approvalRefused: "approval refused"
      case .closed: "closed"
      case .reopened: "reopened"
      case .rating: "rating"
      case .tag: "tag"
      case .error: "fault of the platform"
      case .session: "session mark"
      }
    return what + added
  }
}
