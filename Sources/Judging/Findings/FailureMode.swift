package import Detection

/// One way in which the service fails a customer.
///
/// A kind, and for some kinds which topic or signal. Modes overlap: who asked twice in vain also stayed with the
/// AI. So counts of modes are never added up; each is held against its own whole.
package struct FailureMode: Sendable, Hashable {
  package let kind: Kind
  /// For ``Kind/topicNeverReached``.
  package let topic: Topic?
  /// The first signal, for ``Kind/softNeedMissed``.
  package let signal: Signal?

  init(_ kind: Kind, topic: Topic? = nil, signal: Signal? = nil) {
    self.kind = kind
    self.topic = topic
    self.signal = signal
  }

  /// The kinds, in the order that decides between equal harm: what weighs more comes first.
  package enum Kind: Int, Sendable, CaseIterable {
    /// A topic that must reach a human did not.
    case topicNeverReached
    /// The customer asked twice or more and nobody ever came.
    case askedInVain
    /// The customer asked for a person and stayed with the AI.
    case askedAndStayed
    /// A handover was started and nobody came.
    case nobodyCame
    /// The conversation still goes on, and a human is overdue.
    case openBeyondGrace
    /// A human promised to come back and did not.
    case brokenPromise
    /// Given back to the AI, the customer wrote and was left without an answer.
    case deadAirAfterHandback
    /// The way to a human was buried.
    case buriedExit
    /// A human was due by softer signals and none was called.
    case softNeedMissed
    /// A human was called too late.
    case late
    /// A human was called in time and came late.
    case waitedTooLong
    /// The human asked again for what the customer had told the AI.
    case blackHole
    /// The handover went to a team that does not own the topic, or was passed on without a word.
    case blindTransfer
    /// The customer said that it was solved; a hard need had been missed before.
    case confirmedButMissed
    /// The AI wrote while a human had the floor.
    case spokeOverHuman

    /// The word in outputs.
    package var name: String {
      switch self {
      case .topicNeverReached: "topic_never_reached"
      case .askedInVain: "asked_in_vain"
      case .askedAndStayed: "asked_and_stayed"
      case .nobodyCame: "nobody_came"
      case .openBeyondGrace: "open_beyond_grace"
      case .brokenPromise: "broken_promise"
      case .deadAirAfterHandback: "dead_air_after_handback"
      case .buriedExit: "buried_exit"
      case .softNeedMissed: "soft_need_missed"
      case .late: "late"
      case .waitedTooLong: "waited_too_long"
      case .blackHole: "black_hole"
      case .blindTransfer: "blind_transfer"
      case .confirmedButMissed: "confirmed_but_missed"
      case .spokeOverHuman: "spoke_over_human"
      }
    }

    /// How much one case weighs, from 1 to 10; a judgement of ours that only decides what is read first.
    ///
    /// | weight | for | because |
    /// |---|---|---|
    /// | 10 | a hard topic never reached | money, law or safety; nobody of the service ever saw it |
    /// | 9 | asked in vain | said twice what they wanted, and nobody came |
    /// | 8 | asked and stayed; nobody came | said it once; or was told that somebody comes |
    /// | 7 | open beyond the grace | the same as missed, but there is still time |
    /// | 6 | broken promise; dead air after a handback | the service had it in hand and let go |
    /// | 5 | buried exit | many cannot say what they want |
    /// | 4 | soft need missed; late | no word of the customer's demands it; or a human came in the end |
    /// | 3 | waited; black hole; blind transfer | the customer was helped, with more trouble than needed |
    /// | 2 | confirmed but missed; AI spoke over a human | the customer was helped; the rule was not kept |
    package var severity: Int {
      switch self {
      case .topicNeverReached: 10
      case .askedInVain: 9
      case .askedAndStayed, .nobodyCame: 8
      case .openBeyondGrace: 7
      case .brokenPromise, .deadAirAfterHandback: 6
      case .buriedExit: 5
      case .softNeedMissed, .late: 4
      case .waitedTooLong, .blackHole, .blindTransfer: 3
      case .confirmedButMissed, .spokeOverHuman: 2
      }
    }

    /// The metric that counts it; `nil` where the mode has a question of its own.
    package var metric: String? {
      switch self {
      case .topicNeverReached: "O1"
      case .askedInVain: "Q3.in_vain"
      case .askedAndStayed: "T1.asked"
      case .nobodyCame, .openBeyondGrace, .softNeedMissed: nil
      case .brokenPromise: "R1.20"
      case .deadAirAfterHandback: "G12"
      case .buriedExit: "G5"
      case .late: "T2"
      case .waitedTooLong: "T9"
      case .blackHole: "G1"
      case .blindTransfer: "G4"
      case .confirmedButMissed: "A1.missed_hard"
      case .spokeOverHuman: "G10"
      }
    }
  }

  /// What one of its cases is.
  package var unit: Metric.Unit {
    switch kind {
    case .topicNeverReached, .askedInVain, .openBeyondGrace, .buriedExit, .confirmedButMissed: .conversation
    case .askedAndStayed, .nobodyCame, .softNeedMissed, .late, .waitedTooLong: .need
    case .brokenPromise, .deadAirAfterHandback, .blackHole, .blindTransfer, .spokeOverHuman: .handover
    }
  }

  /// Every mode that can occur under a policy, in the order of the kinds, then of topics and signals.
  package static func all(of policy: Policy) -> [FailureMode] {
    Kind.allCases.flatMap { kind -> [FailureMode] in
      switch kind {
      case .topicNeverReached:
        policy.topics.all.filter { policy.topics.obligation(of: $0) == .humanRequired }
          .map { FailureMode(kind, topic: $0) }
      case .softNeedMissed:
        policy.signals.filter { !$0.isHard(under: policy) }.map { FailureMode(kind, signal: $0) }
      default: [FailureMode(kind)]
      }
    }
  }

  /// The metric that counts its cases, under the name of the mode.
  package func metric(under policy: Policy) -> Metric {
    Metric(id: kind.metric ?? kind.name, name: kind.name, unit: unit, question: question(policy))
  }

  /// The rules that count its cases; those of a metric where there is one, so the numbers are the same.
  func question(_ policy: Policy) -> Metric.Question {
    switch kind {
    case .openBeyondGrace:
      return .conversations(
        of: .outcome(.open), assessable: .always, counted: .all(.fact(.openBeyondGrace)))
    case .nobodyCame:
      return .needs(of: .all(.rated), assessable: .always, counted: .verdict(.unfulfilled))
    case .softNeedMissed:
      return .needs(of: .all([.rated, .part(.soft)]), assessable: .always, counted: .verdict(.missed))
    default:
      let suffix = topic.map { "." + policy.topics.key(of: $0) } ?? ""
      guard let metric = Metric.all(of: policy.topics).first(where: { $0.id == (kind.metric ?? "") + suffix }) else {
        preconditionFailure("every other mode is counted by a metric")
      }
      return metric.question
    }
  }
}
