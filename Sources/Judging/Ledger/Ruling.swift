package import Detection

/// What one rule of the policy says of one topic in one conversation.
package struct Ruling: Sendable, Equatable {
  /// How it stands.
  package enum State: UInt8, Sendable, CaseIterable {
    case kept
    case broken
    /// The export cannot show it. An audit counts it as broken, because what is not shown is not proven.
    case unjudgeable
    /// The conversation may still go on, and nothing is broken yet.
    case open
    /// The conversation may still go on, and it is broken whatever comes.
    case openBroken

    /// The word in outputs.
    package var name: String {
      switch self {
      case .kept: "kept"
      case .broken: "broken"
      case .unjudgeable: "unjudgeable"
      case .open: "open"
      case .openBroken: "open_broken"
      }
    }

    /// Whether the obligation does not stand as kept: it is broken, or nobody can tell.
    package var fails: Bool {
      switch self {
      case .broken, .unjudgeable, .openBroken: true
      case .kept, .open: false
      }
    }
  }

  /// Why it stands so, where the state alone does not say it.
  package enum Reason: UInt8, Sendable, CaseIterable {
    /// The export does not hold what humans write.
    case noHumanMessages
    /// Times are missing or contradict the order.
    case noTimes
    /// A human came, and nothing names the team.
    case noTeam
    /// No human came by the end of the conversation.
    case noHuman
    /// Some of the messages behind the topic have a role that nobody declared; one of them may have been a human's, or
    /// the AI's.
    case unknownSpeakers
    /// A human came after the time that the policy allows; or none had by then.
    case tooLate
    /// The AI answered what it was only to draft.
    case answered
    /// The AI said something of a class that the policy does not allow there.
    case saidTooMuch
    /// Another team came than the owner of the topic.
    case otherTeam

    /// The word in outputs.
    package var name: String {
      switch self {
      case .noHumanMessages: "no_human_messages"
      case .noTimes: "no_times"
      case .noTeam: "no_team"
      case .noHuman: "no_human"
      case .unknownSpeakers: "unknown_speakers"
      case .tooLate: "too_late"
      case .answered: "answered"
      case .saidTooMuch: "said_too_much"
      case .otherTeam: "other_team"
      }
    }
  }

  /// Which rule.
  package let rule: Breaches.Kind
  package let state: State
  /// `nil` where it is kept or open.
  package let reason: Reason?
  /// The event that shows it: the human's message that keeps it, the AI's message that breaks it; `nil` for an absence.
  package let at: Step?
}
