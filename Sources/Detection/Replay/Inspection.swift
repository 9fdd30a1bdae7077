package import Conversations

/// One observation held against its threshold, whether the signal fired or not.
///
/// Written down only where somebody asked for it: of what fired, what came near (`audit.near_miss`), and what reached
/// its threshold and stayed quiet for another reason. Signals of listed words alone have none: their words are the
/// matches of ``Observations``.
package struct Gauge: Sendable, Equatable {
  /// What was measured.
  package enum Measure: Sendable, Equatable {
    /// N4: the confidence, and how many low ones stand in a row with it.
    case confidence(TenThousandths, run: Int)
    /// N5: the confidence, the lower median of those before it, and the one two before where it fell all the way.
    case fall(TenThousandths, baseline: TenThousandths, falling: TenThousandths?)
    /// N6: the similarity to an earlier turn, with the last event of that.
    case likeness(TenThousandths, to: Step)
    /// N6: the words say themselves that something is said again.
    case cue
    /// N7: the similarity to an earlier AI message.
    case repetition(TenThousandths, of: Step)
    /// N8 and N9: which case it is since the last reset.
    case count(Int)
    /// N10: how many exchanges are complete.
    case exchanges(Int)
    /// N11: the polarity, the moving average with it, the low ones in a row, the mean of the last two less that of the first two.
    case polarity(TenThousandths, average: TenThousandths, streak: Int, fall: TenThousandths?)
    /// N13: how long nobody answered, and the limit, in milliseconds.
    case silence(Int64, limit: Int64)
    /// N14: what was asked for again, and which case it is.
    case facts(Facts, case: Int)
  }

  /// Why a measure that comes near does not fire.
  package enum Quiet: Sendable, Equatable, CaseIterable {
    /// The turn asks for a human, which counts as that.
    case isAsk
    /// It has too few words of content.
    case tooShort
    /// It answers a question of the AI in few words.
    case answersQuestion
    /// The AI said nothing of substance between the two.
    case nothingBetween
    /// The other one is too long ago.
    case longAgo
    /// The same words again at once: sent twice, not said twice.
    case resent
    /// No turn of the customer lies between that is neither a rejection nor a confirmation.
    case noTurnBetween
    /// The confidence ends too high.
    case endsHigh
    /// The turn wants no reply: thanks, or a confirmation.
    case wantsNoReply
  }

  package var signal: Signal
  package var measure: Measure
  /// The event that shows it.
  package var at: Step
  /// The event at which it was measured.
  package var decidedAt: Step
  /// The level at which the signal fired; 0 when it did not.
  package var level: UInt8 = 0
  /// What kept it from firing, where something did but the threshold.
  package var quiet: Quiet?
}

/// What a replay held its observations against, and what the score was made of.
package struct Inspection: Sendable {
  /// One message of the AI in a need.
  package struct Counted: Sendable, Equatable {
    /// Whether it counts for the lateness, or why it does not.
    package enum Kind: Sendable { case message, firstOffer, firstRoutingQuestion }

    /// The message.
    package let at: Step
    /// The need, as an index into ``Replay/needs``.
    package let need: Int
    package let kind: Kind

    init(at: Step, need: Int, as kind: Kind) {
      self.at = at
      self.need = need
      self.kind = kind
    }
  }

  /// In the order of measuring.
  package var gauges: [Gauge] = []
  /// What the score was made of at each entry of the trace.
  package var traceTerms: [[ScoreTerm]] = []
  /// What the score was made of after each event.
  package var eventTerms: [[ScoreTerm]] = []
  /// The AI messages that completed an exchange.
  package var exchanges: [Step] = []
  /// The substantive AI messages while a need was active.
  package var counted: [Counted] = []
  // Where the step at hand begins, and the AI messages so far.
  var firstGauge = 0
  var firstEntry = 0
  var aiMessages: [Step] = []
  var turnEnds: [Step] = []

  /// Nothing seen yet.
  package init() {}
}
