package import Detection

/// Something in the order of events that the rules of a handover do not allow, or that leaves a handover unproven.
///
/// None of them changes a verdict; an auditor wants to see them, because they say where an export or a team is odd.
package struct Anomaly: Sendable, Equatable {
  /// What is odd.
  package enum Kind: UInt8, Sendable, CaseIterable {
    /// Somebody took over where nothing was to be taken over: a human had the floor, or the conversation was closed.
    case takeoverOutsideAI
    /// A human wrote whom no event had let in.
    case humanWithoutTakeover
    /// It was passed on to nobody: no team and no person stands in the transfer.
    case transferWithoutTarget
    /// It was passed on without a note, in an export that has a place for one.
    case transferWithoutNote
    /// It was passed on, and the customer was not told.
    case transferUnannounced
    /// It was passed on, and nobody wrote any more.
    case transferUnanswered
    /// It was passed on and came back to the team or the person that had passed it on.
    case transferBounced

    /// The word in outputs.
    package var name: String {
      switch self {
      case .takeoverOutsideAI: "takeover_outside_ai"
      case .humanWithoutTakeover: "human_without_takeover"
      case .transferWithoutTarget: "transfer_without_target"
      case .transferWithoutNote: "transfer_without_note"
      case .transferUnannounced: "transfer_unannounced"
      case .transferUnanswered: "transfer_unanswered"
      case .transferBounced: "transfer_bounced"
      }
    }
  }

  package let kind: Kind
  /// The event that shows it.
  package let at: Step
  /// Of a transfer that nobody answered: seconds to the end of the data; of others and without times `nil`.
  package let seconds: Int?
}
