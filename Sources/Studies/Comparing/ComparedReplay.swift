import Conversations
package import Detection
import Judging

/// One conversation as one of two policies sees it, with the questions that a comparison asks of it.
struct ComparedReplay: Sendable {
  let told: ExplainedConversation
  let policy: Policy
  let side: PolicySide
  /// The events at which each need begins and ends, as the replay decided; `nil` while it lasts.
  let spans: [(begin: Step, end: Step?)]
  private let turns: TurnNumbers
  /// By turn: the public messages in it.
  private let messages: [Int: [Int]]

  init(_ told: ExplainedConversation, _ policy: Policy, _ side: PolicySide) {
    self.told = told
    self.policy = policy
    self.side = side
    var spans: [(begin: Step, end: Step?)] = []
    for entry in told.replay.trace {
      switch entry.kind {
      case .needBegan: spans.append((entry.decidedAt, nil))
      case .needEnded: if !spans.isEmpty { spans[spans.count - 1].end = entry.decidedAt }
      default: break
      }
    }
    self.spans = spans
    var turns = TurnNumbers()
    turns.count(told.conversation)
    let indices = told.conversation.events.indices.filter { told.conversation.events[$0].isPublicMessage }
    messages = Dictionary(grouping: indices) { turns[$0] ?? 0 }
    self.turns = turns
  }

  var replay: Replay { told.replay }
  var judgement: Judgement { told.judgement }

  func name(_ signal: Signal) -> String { policy.name(of: signal) }

  /// Where an event stands; `nil` at the end of the data.
  func place(_ step: Step) -> EventPlace? {
    let index = Int(step.index)
    guard told.conversation.events.indices.contains(index) else { return nil }
    let event = told.conversation.events[index]
    let turn = turns[index]
    let company = messages[turn ?? 0] ?? []
    return EventPlace(
      event: index, file: told.conversation.file(of: event), line: event.line, turn: turn,
      message: company.firstIndex(of: index), ofMessages: company.count)
  }

  /// The need that began at the same place by the same decision; `nil` when there is none.
  func twin(of need: Need) -> Int? {
    replay.needs.firstIndex { $0.onset == need.onset && $0.decidedAt == need.decidedAt }
  }

  /// The need that was active when an event came, begun by an earlier one.
  func need(activeBefore step: Step) -> Int? {
    spans.indices.first { spans[$0].begin < step && spans[$0].end.map { $0 >= step } ?? true }
  }

  /// The place of the entry of an escalation in the trace.
  func escalation(_ cause: Cause) -> Int? {
    replay.trace.firstIndex {
      $0.kind == .escalation(cause.signal) && $0.at == cause.at && $0.decidedAt == cause.decidedAt
    }
  }

  /// Whether a signal of that name fires at a place, and at which level.
  func level(of name: String, at place: Step, decidedAt step: Step) -> UInt8? {
    for entry in replay.trace where entry.at == place && entry.decidedAt == step {
      if case .signal(let signal, let level) = entry.kind, self.name(signal) == name { return level }
    }
    return nil
  }

  /// Where the signal of one term of the score fired since all levels were last set to zero, the first time first.
  ///
  /// - Parameter end: the last entry of the trace that is looked at.
  func firings(of signal: Signal, upTo end: Int) -> [TraceEntry] {
    var found: [TraceEntry] = []
    var mode = Mode.unassigned
    for entry in replay.trace[...end] {
      switch entry.kind {
      case .signal(signal, _): found.append(entry)
      case .needEnded, .confirmation: found = []
      case .recovery where signal == .sentiment: found = []
      case .mode(let next, let reason):
        // Control came back to the AI, or a closed conversation went on.
        if reason == .reopened || (mode == .human && next == .ai) { found = [] }
        mode = next
      default: break
      }
    }
    return found
  }

  /// The largest score at an event: what was left when it came, or what it came to there.
  ///
  /// - Parameter place: what is shown by a later event is left out; a turn is decided before the message that ends it.
  func largestScore(at step: Step, showing place: Step) -> TenThousandths {
    let left = terms(before: step).reduce(0) { $0 + $1.weight.rawValue }
    let shown = replay.trace.filter { $0.decidedAt == step && $0.at <= place }.map(\.score.rawValue)
    return TenThousandths(rawValue: max(left, shown.max() ?? 0))
  }

  /// The score after one signal of an event; where that does not fire, after the last one that does; else what was left.
  ///
  /// - Parameter step: the event at which it was decided; what was decided later is left out.
  func score(after name: String, at place: Step, decidedAt step: Step) -> Parting.Score {
    var found: Int?
    var isNamed = false
    for (index, entry) in replay.trace.enumerated() where entry.at == place && entry.decidedAt <= step {
      guard case .signal(let signal, _) = entry.kind else { continue }
      let isSame = self.name(signal) == name
      if isSame || !isNamed { found = index }
      if isSame { isNamed = true }
    }
    guard let found else { return score(of: terms(before: step), after: nil) }
    return score(entry: found)
  }

  /// The score at an entry of the trace, that of a signal or of its escalation.
  func score(entry: Int) -> Parting.Score {
    let signal: Signal? =
      switch replay.trace[entry].kind {
      case .signal(let signal, _), .escalation(let signal): signal
      default: nil
      }
    return score(of: told.inspection.traceTerms[entry], after: signal)
  }

  private func score(of terms: [ScoreTerm], after signal: Signal?) -> Parting.Score {
    let sum = terms.reduce(0) { $0 + $1.weight.rawValue }
    return Parting.Score(
      sum: TenThousandths(rawValue: sum), threshold: policy.score.threshold, terms: terms, signal: signal)
  }

  /// What was left of the score when an event came, or at the end.
  private func terms(before step: Step) -> [ScoreTerm] {
    let all = told.inspection.eventTerms
    let before = step.isEnd ? all.count - 1 : Int(step.index) - 1
    return all.indices.contains(before) ? all[before] : []
  }

  /// How many exchanges are complete is the same for both up to an event.
  func countsExchanges(as other: ComparedReplay, upTo step: Step) -> Bool {
    func resets(_ replay: ComparedReplay) -> [TraceEntry] {
      replay.replay.trace.compactMap { entry in
        guard entry.decidedAt <= step else { return nil }
        var entry = entry
        entry.score = .zero
        switch entry.kind {
        case .confirmation, .mode: return entry
        default: return nil
        }
      }
    }
    return policy.exchange.resetsOnTopic == other.policy.exchange.resetsOnTopic
      && told.inspection.exchanges.filter { $0 < step } == other.told.inspection.exchanges.filter { $0 < step }
      && resets(self) == resets(other)
  }

  /// The time between two events, in milliseconds; `nil` where times are missing or cannot be trusted.
  func wait(from: Step, to: Step) -> Int64? {
    let events = told.conversation.events
    guard !to.isEnd, !told.conversation.quality.contains(.timeUnreliable), events.indices.contains(Int(from.index)),
      events.indices.contains(Int(to.index)), let start = events[Int(from.index)].time,
      let end = events[Int(to.index)].time
    else { return nil }
    return max(0, end.milliseconds(since: start))
  }

  /// What an event counts as for a signal of that name.
  func hearing(of name: String, at place: Step) -> Parting.Hearing {
    var found = Parting.Hearing.unheard
    for entry in replay.trace where entry.at == place {
      switch entry.kind {
      case .signal(let signal, let level) where self.name(signal) == name:
        if signal.isHard(under: policy) { return .hard }
        return .soft(level: level, weight: policy.score.weight(signal, level: Int(level)))
      case .match(let signal) where self.name(signal) == name: found = .listed
      case .suppressed(let signal, let reason) where self.name(signal) == name: found = .suppressed(reason)
      default: break
      }
    }
    guard found == .unheard, replay.modes.indices.contains(Int(place.index)) else { return found }
    let mode = replay.modes[Int(place.index)]
    return mode.isObserved ? .unheard : .unobserved(mode)
  }

  /// What was measured for a signal at a place, by the same sort of measure where there is a choice.
  func gauges(_ signal: Signal, at place: Step, decidedAt step: Step) -> [Gauge] {
    told.inspection.gauges.filter { $0.signal == signal && $0.at == place && $0.decidedAt == step }
  }

  /// A measure with the earlier event that it speaks of.
  func view(_ gauge: Gauge) -> Parting.GaugeView {
    let earlier: EventPlace? =
      switch gauge.measure {
      case .likeness(_, let other), .repetition(_, let other): place(other)
      default: nil
      }
    return Parting.GaugeView(measure: gauge.measure, level: gauge.level, quiet: gauge.quiet, earlier: earlier)
  }
}

extension Gauge.Measure {
  /// Whether two measures are of one sort.
  func isLike(_ other: Gauge.Measure) -> Bool {
    switch (self, other) {
    case (.confidence, .confidence), (.fall, .fall), (.likeness, .likeness), (.cue, .cue), (.repetition, .repetition),
      (.count, .count), (.exchanges, .exchanges), (.polarity, .polarity), (.silence, .silence), (.facts, .facts):
      true
    default: false
    }
  }

  /// Whether the measure alone makes its signal fire under a policy, whatever else keeps it quiet.
  package func reaches(_ policy: Policy) -> Bool {
    switch self {
    case .confidence(let value, _): return value < policy.confidence.floor
    case .fall(let value, let baseline, let falling):
      let from = max(baseline, falling ?? baseline)
      return value < policy.confidence.dropBelow
        && from.rawValue - value.rawValue >= policy.confidence.drop.rawValue
    case .likeness(let value, _): return value >= policy.rephrase.similarity
    case .repetition(let value, _): return value >= policy.loop.similarity
    case .cue, .count, .facts: return true
    case .exchanges(let complete): return complete >= policy.exchange.most
    case .polarity: return PolarityGround.allCases.contains { $0.holds(self, under: policy) }
    case .silence(let waited, let limit): return waited > limit
    }
  }
}

/// The three ways in which the customer's tone makes its signal fire.
package enum PolarityGround: Sendable, CaseIterable {
  /// The moving average is low; so many messages in a row are low; the mean fell.
  case level, streak, fall

  /// Whether it holds for a measure of polarity; never for another.
  package func holds(_ measure: Gauge.Measure, under policy: Policy) -> Bool {
    guard case .polarity(let value, let average, let streak, let fall) = measure,
      value < SentimentPolicy.neutralBelow
    else { return false }
    let limits = policy.sentiment
    return switch self {
    case .level: average <= limits.level
    case .streak: streak >= limits.streak
    case .fall: fall.map { $0.rawValue <= -limits.drop.rawValue } ?? false
    }
  }
}
