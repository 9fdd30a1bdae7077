import Judging
import Redaction
import Rendering
import Studies

/// A share by which policies are held against each other, and what it is called on each ground.
///
/// Without labels a positive is an ask that nobody answered; by the team it is a conversation that somebody took over.
enum TuningMeasure: String, CaseIterable {
  case load, missed, late, unneeded

  /// The share of one policy.
  func share(of figures: TuningFigures) -> Share {
    switch self {
    case .load: figures.load
    case .missed: Share(part: figures.missed, whole: figures.positives)
    case .late: figures.lateRate
    case .unneeded: figures.unneededRate
    }
  }

  /// The same of a difference.
  init(_ figure: Tuning.Difference.Figure) {
    switch figure {
    case .load: self = .load
    case .missed: self = .missed
    case .late: self = .late
    case .unneeded: self = .unneeded
    }
  }

  /// Those that say something on a ground, in the order of outputs.
  static func on(_ ground: TuningContent.Ground) -> [TuningMeasure] {
    switch ground {
    case .nothing: [.load, .missed]
    case .labels: [.load, .missed, .late, .unneeded]
    case .team: [.load, .missed, .unneeded]
    }
  }

  /// Those of which a difference may be called better or worse.
  ///
  /// What a team did is no ground for saying that fewer needs were missed.
  static func compared(on ground: TuningContent.Ground) -> [TuningMeasure] {
    ground == .team ? [.load] : on(ground)
  }

  /// The word for programs, which means one thing on every ground.
  func key(on ground: TuningContent.Ground) -> SafeText {
    self == .missed && ground == .nothing ? SafeText(word: TuningFigure.notForeseen) : SafeText(word: self)
  }

  /// What it is called in a table.
  func title(on ground: TuningContent.Ground) -> SafeText {
    switch (self, ground) {
    case (.load, _): "load: a person is asked for"
    case (.missed, .labels): "missed: a person was needed, none is asked for"
    case (.missed, .nothing): "not foreseen: an unanswered ask, no escalation before it"
    case (.missed, .team): "your team took over, the policy does not ask before"
    case (.late, _): "late: asked for later after the need than tolerated"
    case (.unneeded, .team): "your team did not take over, the policy asks"
    case (.unneeded, _): "unneeded: no person was needed, one is asked for"
    }
  }

  /// The same at the head of a column.
  func head(on ground: TuningContent.Ground) -> SafeText {
    switch (self, ground) {
    case (.load, _): "Load"
    case (.missed, .labels): "Missed"
    case (.missed, .nothing): "Asks not foreseen"
    case (.missed, .team): "Taken over, not asked for before"
    case (.late, _): "Late"
    case (.unneeded, .team): "Asked for, not taken over"
    case (.unneeded, _): "Unneeded"
    }
  }

  /// What it is called in few words, in a sentence and at a scale.
  func short(on ground: TuningContent.Ground) -> SafeText {
    switch (self, ground) {
    case (.load, _): "load"
    case (.missed, .labels): "missed"
    case (.missed, .nothing): "asks not foreseen"
    case (.missed, .team): "taken over, not asked for before"
    case (.late, _): "late"
    case (.unneeded, .team): "asked for, not taken over"
    case (.unneeded, _): "unneeded"
    }
  }
}

extension SafeText {
  /// A share with both numbers and its interval; counts only under ten cases.
  init(_ share: Share) {
    if share.whole == 0 {
      self = "no case"
      return
    }
    let interval = share.interval ?? (0, 1)
    self.init(part: share.part, of: share.whole, low: interval.low, high: interval.high)
  }

  /// A share without its interval, for sentences: `12 of 80 (15.0 %)`.
  init(brief share: Share) {
    let counts: SafeText = "\(SafeText(grouped: share.part)) of \(SafeText(grouped: share.whole))"
    self =
      share.whole < Share.leastCases ? counts : counts + " (\(SafeText(percentage: share.part, of: share.whole)) %)"
  }

  /// A difference of shares in percentage points, with its sign: `+1.4`, `-12.0`.
  init(points difference: Double) {
    let text = SafeText(difference * 100, places: 1)
    self = difference > 0 ? "+" + text : text
  }
}

extension SafeText {
  /// A difference of counts, with its sign.
  init(signed difference: Int) {
    let text = SafeText(grouped: difference)
    self = difference > 0 ? "+" + text : text
  }
}

extension Share {
  /// In 1/10,000, for scales; `nil` when nothing was counted.
  var tenThousandths: Int? { fraction.map { Int(($0 * 10_000).rounded()) } }
}

extension TuningMeasure {
  /// How much better or worse it looks where policies were chosen than where they were checked.
  ///
  /// Fit minus check in percentage points; `nil` where either has under ten cases.
  func optimism(of candidate: Tuning.Candidate) -> Double? {
    let (fit, check) = (share(of: candidate.fit), share(of: candidate.check))
    guard fit.whole >= Share.leastCases, check.whole >= Share.leastCases else { return nil }
    return fit.fraction.flatMap { fit in check.fraction.map { fit - $0 } }
  }
}
