package import Conversations

/// The place of an event in a conversation, or its end.
///
/// Places count from zero. `end` is the end of a mature conversation; it lies behind every event.
package struct Step: Sendable, Comparable, Hashable {
  package let index: Int32

  package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  /// The end of the conversation.
  package static let end = Step(Int(Int32.max))

  package var isEnd: Bool { self == .end }

  package static func < (a: Step, b: Step) -> Bool { a.index < b.index }
}

/// One thing that the replay decided.
package struct TraceEntry: Sendable, Equatable {
  /// What was decided.
  package enum Kind: Sendable, Equatable {
    /// A signal fired, at a level; hard signals have level 1.
    case signal(Signal, level: UInt8)
    /// A match of a topic that raises nothing here: in human hands, or without an obligation by attribute.
    case match(Signal)
    /// A match was not counted.
    case suppressed(Signal, Suppression)
    /// The customer confirmed a solution (E4).
    case confirmation
    /// The customer took a request back.
    case withdrawal
    /// The customer's words turned friendly; sentiment begins anew.
    case recovery
    /// The floor changed.
    case mode(Mode, ModeReason)
    /// The score passed the threshold, or a hard signal fired.
    case escalation(Signal)
    /// A need began.
    case needBegan
    /// A need ended.
    case needEnded(NeedEnd)
  }

  package var kind: Kind
  /// The event that shows it.
  package var at: Step
  /// The event at which the replay could know.
  package var decidedAt: Step
  /// The score after it, for signals and escalations.
  package var score: TenThousandths
}

/// Why the floor changed, where the mode alone does not say it.
package enum ModeReason: UInt8, Sendable, CaseIterable {
  case event, failed, noStaff, withdrawn, timeout, lapsed, inferredJoin, inferredHandback, reopened

  /// The word in outputs.
  package var name: String {
    switch self {
    case .event: "event"
    case .failed: "failed"
    case .noStaff: "no_staff"
    case .withdrawn: "withdrawn"
    case .timeout: "timeout"
    case .lapsed: "lapsed"
    case .inferredJoin: "inferred_join"
    case .inferredHandback: "inferred_handback"
    case .reopened: "reopened"
    }
  }
}

/// How a need ended.
package enum NeedEnd: UInt8, Sendable, CaseIterable {
  /// It has not ended, or the data ended first.
  case data
  /// A human wrote.
  case human
  /// The customer confirmed a solution.
  case confirmed
  /// The customer took it back.
  case withdrawn
  /// The service closed the conversation.
  case closed
  /// The customer closed it, or nobody is named.
  case left
}

/// One hard signal or soft escalation within a need, with its grace.
package struct Cause: Sendable, Equatable {
  /// What raised it.
  package var signal: Signal
  /// Whether it is an ask, a topic with an obligation, or soft.
  package var kind: CauseKind
  /// The event that shows it.
  package var at: Step
  /// The event at which it was decided.
  package var decidedAt: Step
  /// How many AI messages are allowed after it.
  package var grace: Int32
  /// AI messages that counted after it, up to the initiation.
  package var aiMessages: Int32 = 0
  /// Exchanges that those messages completed.
  package var exchanges: Int32 = 0
  /// What its need had counted when it was raised; the difference is what counts for it.
  var messagesBefore: Int32 = 0
  var exchangesBefore: Int32 = 0
  /// The attempt that answers it, as an index into ``Replay/attempts``; negative when there is none.
  package var attempt: Int32 = -1
  /// Whether that attempt was already open at the cause.
  package var attemptWasOpen = false
}

/// What sort of cause, the strongest last.
package enum CauseKind: UInt8, Sendable, Comparable, CaseIterable {
  case soft, risk, asked

  package static func < (a: CauseKind, b: CauseKind) -> Bool { a.rawValue < b.rawValue }

  /// The word in outputs.
  package var name: String {
    switch self {
    case .soft: "soft"
    case .risk: "risk"
    case .asked: "asked"
    }
  }
}

/// What runs from an onset to its end.
package struct Need: Sendable {
  /// The event that shows the first cause.
  package var onset: Step
  package var decidedAt: Step
  /// Who had the floor at the onset.
  package var mode: Mode
  /// Whether it has a verdict: its onset lies with the AI or a handover, or the AI or a handover came before a human.
  package var isCounted: Bool
  package var causes: [Cause] = []
  package var end = NeedEnd.data
  /// The event that ended it; `nil` while it is active.
  package var endedAt: Step?
  /// The last attempt that it saw, as an index; negative when there was none.
  package var lastAttempt: Int32 = -1
  /// AI messages that count, and exchanges that they completed, since the onset.
  var countedMessages: Int32 = 0
  var countedExchanges: Int32 = 0
  /// The first cause that no attempt answers yet; those before it have theirs.
  var firstWaiting = 0
  /// Whether an offer of a human or a routing question was already made; the first of each does not count.
  package var sawOffer = false
  package var sawRoutingQuestion = false

  /// Says of every cause that still waits what counts for it by now.
  mutating func settleCounts() {
    for cause in firstWaiting..<causes.count where causes[cause].attempt < 0 {
      causes[cause].aiMessages = countedMessages - causes[cause].messagesBefore
      causes[cause].exchanges = countedExchanges - causes[cause].exchangesBefore
    }
  }

  /// Whether one of its causes has an attempt.
  package var isInitiated: Bool { causes.contains { $0.attempt >= 0 } }

  /// The strongest of its causes.
  package var kind: CauseKind { causes.map(\.kind).max() ?? .soft }

  /// Whether it has a cause that makes a human due by itself.
  package var isHard: Bool { causes.contains { $0.kind != .soft } }
}

/// Who started a handover.
package enum Initiator: UInt8, Sendable, CaseIterable {
  case ai, human, system, unknown

  /// The word in outputs.
  package var name: String {
    switch self {
    case .ai: "ai"
    case .human: "human"
    case .system: "system"
    case .unknown: "unknown"
    }
  }
}

/// Why an attempt ended without a human; `waiting` while it has not.
package enum AttemptEnd: UInt8, Sendable, CaseIterable {
  case waiting, failed, noStaff, withdrawn, timeout, lapsed, joined
}

/// One handover from its initiation to a human, or to its end.
package struct Attempt: Sendable {
  /// The initiation.
  package var at: Step
  package var initiator: Initiator
  /// Whether any event of the export stands behind it, not only words.
  package var hasEvent: Bool
  /// The highest stage seen: 0 notice, 1 requested, 2 queued, 3 transferred.
  package var stage: UInt8
  package var joinedAt: Step?
  package var repliedAt: Step?
  package var endedAt: Step?
  package var end = AttemptEnd.waiting
  /// The need that was open at it or opened while it ran; negative when there was none.
  package var need: Int32 = -1
  /// The class of the AI's last message in it.
  package var lastClass: MessageClass?
  /// Whether a negated ask stood before it.
  package var againstWish = false
  /// Who closed the conversation while the customer waited; `nil` when nobody did.
  package var closedBy: Speaker?
  /// Public messages of humans in the stretch that it led to.
  package var humanMessages: Int32 = 0
  /// Whether a human ended that stretch by closing or handing back.
  package var endedByHuman = false

  /// Whether a human wrote.
  package var isFulfilled: Bool { repliedAt != nil }
}

/// A conversation's events with what the detector decided about them.
package struct Replay: Sendable {
  /// Everything decided, in the order of decision.
  package var trace: [TraceEntry] = []
  package var needs: [Need] = []
  package var attempts: [Attempt] = []
  /// Who had the floor after each event.
  package var modes: [Mode] = []
  /// The score after each event.
  package var scores: [TenThousandths] = []
  /// Handover events that repeated what was already under way.
  package var duplicateEvents = 0
  /// Substantive AI messages while a human had the floor.
  package var spokeOverHuman = 0
  /// Substantive AI messages while a handover was pending, without those that ended it.
  package var spokeWhilePending = 0
  /// Where the AI spoke over a human, and while a handover was pending.
  package var spokeOverHumanAt: [Step] = []
  package var spokeWhilePendingAt: [Step] = []
  /// Exchanges completed in the whole conversation.
  package var exchanges = 0
  /// The largest score and the topics that matched, in whatever mode.
  package var largestScore = TenThousandths.zero
  package var topics: TopicSet = []
  /// Mode changes that the export's events do not show.
  package var inferredJoins = 0
  package var inferredHandbacks = 0
  /// Whether a human spoke for the service before anyone else and before any handover.
  package var humanFirst = false
  /// Whether the last event left the conversation closed, and who closed it.
  package var isClosed = false
  package var closedBy: Speaker?
  /// Whether the open turn at the end of the data was decided.
  package var isFinished = false

  package init() {}

  /// The need that has not ended, if there is one.
  package var activeNeed: Int? {
    guard let last = needs.indices.last, needs[last].endedAt == nil else { return nil }
    return last
  }

  mutating func clear() {
    trace.removeAll(keepingCapacity: true)
    needs.removeAll(keepingCapacity: true)
    attempts.removeAll(keepingCapacity: true)
    modes.removeAll(keepingCapacity: true)
    scores.removeAll(keepingCapacity: true)
    duplicateEvents = 0
    spokeOverHuman = 0
    spokeWhilePending = 0
    spokeOverHumanAt.removeAll(keepingCapacity: true)
    spokeWhilePendingAt.removeAll(keepingCapacity: true)
    exchanges = 0
    largestScore = .zero
    topics = []
    inferredJoins = 0
    inferredHandbacks = 0
    humanFirst = false
    isClosed = false
    closedBy = nil
    isFinished = false
  }
}
