package import Conversations
package import Detection
package import Judging

/// An event of a conversation as people find it in the export; numbers count from zero.
package struct EventPlace: Sendable, Equatable {
  /// The event.
  package let event: Int
  /// The number of the input, and the line in it.
  package let file: Int
  package let line: Int
  /// Its turn, counted over all speakers as `explain` counts them; `nil` before the first one.
  package let turn: Int?
  /// Its number among the messages of that turn, and how many those are; `nil` where it is no message.
  package let message: Int?
  package let ofMessages: Int
}

/// Where two replays of one conversation part in what decides, and why; values only, no words.
///
/// It tells of the need, or the handover, by which the worse of the two verdicts holds: under which policy a person was
/// due there, and what made the other one say otherwise. Everything in it was seen by one of the two replays.
package struct Parting: Sendable {
  /// Why they part.
  package let ground: Ground
  /// Where a person was due under one of them and not under the other; `nil` where both say the same of that.
  package var due: Due?
  /// What the scores were where a person was due; `nil` where no score decided.
  package var scores: Scores?
  /// The first event of which they decide anything otherwise, even a signal without a consequence.
  ///
  /// Scores alone do not count: where only a weight differs it is the first event of which a decision differs.
  package var first: EventPlace?

  /// Why two replays part.
  package enum Ground: Sendable {
    /// One observation is held against two thresholds.
    case gauge(GaugePair)
    /// The same signals weigh otherwise, or the same score is held against two thresholds.
    case score(Signal, of: PolicySide, at: EventPlace)
    /// The same words, button or tag count under one and not under the other.
    case hearing(Signal, of: PolicySide, at: EventPlace, before: Hearing, after: Hearing)
    /// The same AI messages are within the grace under one and not under the other.
    case grace(GracePair)
    /// The same time is within the grace under one and not under the other.
    case wait(WaitPair)
    /// The end is seen otherwise: complete under one, open under the other.
    case standing(before: Standing, after: Standing)
    /// A handover without a need is judged otherwise.
    case handover(at: EventPlace, before: HandoverVerdict?, after: HandoverVerdict?)
    /// Anything else that one of them decides; `nil` where it decides nothing there.
    case trace(at: EventPlace?, before: Decision?, after: Decision?)
    /// Both decide the same at every event, and it is judged otherwise.
    case judgement
  }

  /// What the words of an event count as under one policy.
  package enum Hearing: Sendable, Equatable {
    /// It makes a human due by itself.
    case hard
    /// It adds to the score, at a level.
    case soft(level: UInt8, weight: TenThousandths)
    /// It is listed and raises nothing.
    case listed
    case suppressed(Suppression)
    /// Nobody looks for signals, because of who has the floor.
    case unobserved(Mode)
    /// Nothing was found.
    case unheard
  }

  /// Something that a replay decided.
  package struct Decision: Sendable {
    package let kind: TraceEntry.Kind
    /// The event at which it could know; `nil` at the end of the data.
    package let decidedAt: EventPlace?
  }

  /// What one policy saw of an observation.
  package struct GaugeView: Sendable {
    package let measure: Gauge.Measure
    /// The level at which the signal fired; 0 when it did not.
    package let level: UInt8
    package let quiet: Gauge.Quiet?
    /// The earlier event that the measure speaks of, where it does.
    package let earlier: EventPlace?
  }

  /// One observation under both policies.
  package struct GaugePair: Sendable {
    package let signal: Signal
    package let at: EventPlace
    /// `nil` where that policy measured nothing there.
    package let before: GaugeView?
    package let after: GaugeView?

    /// What the policy of a side saw.
    package subscript(side: PolicySide) -> GaugeView? { side == .before ? before : after }
  }

  /// How many AI messages counted after a cause, and how many each policy allows.
  package struct GracePair: Sendable {
    package let kind: CauseKind
    package let signal: Signal
    package let at: EventPlace
    /// Up to the handover, or to the end of the need.
    package let messages: Int
    package let before: Int
    package let after: Int
  }

  /// How long a cause waited for its handover, or for the end of its need, in milliseconds.
  package struct WaitPair: Sendable {
    package let kind: CauseKind
    package let signal: Signal
    package let at: EventPlace
    package let waited: Int64
    /// What each policy allows; `nil` where it sets no time.
    package let before: Int64?
    package let after: Int64?
  }

  /// Where a person was due under one policy.
  package struct Due: Sendable {
    package let side: PolicySide
    package let at: EventPlace
    /// Whether a person was due already, and this is a further reason.
    package let isFurther: Bool
    package let other: Other

    /// What the other policy says.
    package enum Other: Sendable, Equatable {
      /// Nobody was ever due.
      case never
      /// Somebody was due at another event, before or behind this one.
      case at(EventPlace)
      /// Somebody was due in the conversation, but not here.
      case notHere
    }
  }

  /// The score of one policy at an event.
  package struct Score: Sendable {
    package let sum: TenThousandths
    package let threshold: TenThousandths
    /// Signals by the numbers of that policy.
    package let terms: [ScoreTerm]
    /// The signal of the event after which this is the score; `nil` where none fires there and the score only stood so.
    package let signal: Signal?
  }

  /// The scores of both policies at the event at which one of them found that a person was due.
  ///
  /// Each is that of one step, which `signal` of the score names: that at which the person was due, and in the other replay the
  /// same one, else the last of the event.
  package struct Scores: Sendable {
    package let at: EventPlace
    package let before: Score
    package let after: Score

    /// The score of a side.
    package subscript(side: PolicySide) -> Score { side == .before ? before : after }
  }

  init(_ ground: Ground, due: Due? = nil, scores: Scores? = nil) {
    self.ground = ground
    self.due = due
    self.scores = scores
  }
}

extension Parting {
  /// The event at which they part; `nil` where it is none of the conversation.
  package var at: EventPlace? {
    switch ground {
    case .gauge(let pair): pair.at
    case .score(_, _, let at), .hearing(_, _, let at, _, _), .handover(let at, _, _): at
    case .grace(let pair): pair.at
    case .wait(let pair): pair.at
    case .trace(let at, _, _): at
    case .standing, .judgement: nil
    }
  }

  /// The signal that made them part, and the side whose policy names it; `nil` where none did.
  package var signal: (signal: Signal, side: PolicySide)? {
    switch ground {
    case .gauge(let pair): (pair.signal, due?.side ?? .before)
    case .score(let signal, let side, _): (signal, side)
    case .hearing(let signal, let side, _, _, _): (signal, side)
    case .grace(let pair): (pair.signal, .before)
    case .wait(let pair): (pair.signal, .before)
    case .standing, .handover, .trace, .judgement: nil
    }
  }
}
