/// Who has the floor.
package enum Mode: UInt8, Sendable, CaseIterable {
  /// Nobody has spoken for the service yet.
  case unassigned
  case ai
  /// A handover is under way and nobody has come.
  case pending
  case human
  case closed

  /// The word in outputs.
  package var name: String {
    switch self {
    case .unassigned: "unassigned"
    case .ai: "ai"
    case .pending: "pending"
    case .human: "human"
    case .closed: "closed"
    }
  }

  /// Whether the detector looks for signals.
  package var isObserved: Bool { self == .unassigned || self == .ai || self == .pending }
}
