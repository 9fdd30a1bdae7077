package import Conversations

extension Replayer {
  /// Replays every event as ``run(_:_:)`` does, and writes down what the signals were held against.
  ///
  /// Nothing is decided otherwise: the same code decides, and ``inspection`` is what it saw on its way.
  package mutating func inspect(_ conversation: borrowing Conversation, _ observations: borrowing Observations) {
    inspection = Inspection()
    for turn in observations.turns { inspection?.turnEnds.append(Step(Int(turn.last))) }
    run(conversation, observations)
  }

  /// The end of a step: the score as it is now, and which of the new gauges fired.
  mutating func closeInspection() {
    guard var seen = inspection else { return }
    inspection = nil
    for index in seen.firstGauge..<seen.gauges.count {
      for entry in replay.trace[seen.firstEntry...] where entry.at == seen.gauges[index].at {
        guard case .signal(let signal, let level) = entry.kind, signal == seen.gauges[index].signal else { continue }
        seen.gauges[index].level = level
        seen.gauges[index].quiet = nil
      }
    }
    seen.firstGauge = seen.gauges.count
    seen.firstEntry = replay.trace.count
    if !replay.isFinished { seen.eventTerms.append(score.terms) }
    inspection = seen
  }

  private mutating func add(
    _ signal: Signal, _ measure: Gauge.Measure, at place: Step, decidedAt step: Step, quiet: Gauge.Quiet? = nil
  ) {
    inspection?.gauges.append(Gauge(signal: signal, measure: measure, at: place, decidedAt: step, quiet: quiet))
  }

  /// Whether a value has come so near to a threshold that it is shown; both on the same side of zero.
  private func isNear(_ value: Int32, _ threshold: Int32) -> Bool {
    Int64(value.magnitude) * 10_000 >= Int64(threshold.magnitude) * Int64(policy.audit.nearMiss.rawValue)
      && (value < 0) == (threshold < 0)
  }

  /// N4, N5, N7, N9, N14 of an AI message, before they are decided.
  mutating func inspect(ai observation: Observation, at step: Step) {
    defer { inspection?.aiMessages.append(step) }
    guard mode.isObserved else { return }
    if let confidence = observation.confidence {
      inspectFloor(confidence, at: step)
      inspectFall(confidence, at: step)
    }
    if observation.messageClass.isSubstantive { inspectLoop(observation, at: step) }
    if observation.messageClass == .nonAnswer {
      add(.aiNonAnswer, .count(nonAnswers.seen + 1), at: step, decidedAt: step)
    }
    if !observation.askedAgain.isEmpty {
      add(.reaskAI, .facts(observation.askedAgain, case: reasks.cases.seen + 1), at: step, decidedAt: step)
    }
  }

  private mutating func inspectFloor(_ confidence: TenThousandths, at step: Step) {
    let floor = policy.confidence.floor
    if confidence < floor {
      add(.confidenceFloor, .confidence(confidence, run: self.floor.run + 1), at: step, decidedAt: step)
    } else if isNear(floor.rawValue, confidence.rawValue) {
      add(.confidenceFloor, .confidence(confidence, run: 0), at: step, decidedAt: step)
    }
  }

  private mutating func inspectFall(_ confidence: TenThousandths, at step: Step) {
    guard drop.count > 0 else { return }
    let baseline = TenThousandths(rawValue: drop.baseline(window: policy.confidence.window))
    var falling: TenThousandths?
    if drop.count >= 2, confidence.rawValue < drop.earlier[0], drop.earlier[0] < drop.earlier[1] {
      falling = TenThousandths(rawValue: drop.earlier[1])
    }
    let fall = max(baseline.rawValue, falling?.rawValue ?? .min) - confidence.rawValue
    guard fall > 0, isNear(fall, policy.confidence.drop.rawValue) else { return }
    let quiet: Gauge.Quiet? = confidence < policy.confidence.dropBelow ? nil : .endsHigh
    let measure = Gauge.Measure.fall(confidence, baseline: baseline, falling: falling)
    add(.confidenceDrop, measure, at: step, decidedAt: step, quiet: quiet)
  }

  private mutating func inspectLoop(_ observation: Observation, at step: Step) {
    let earlier = inspection?.aiMessages ?? []
    var best: (similarity: Int32, slot: Int, quiet: Gauge.Quiet?)?
    for slot in 0..<min(loop.count, policy.loop.lookback, LoopPolicy.lookbackLimit, earlier.count) {
      let quiet: Gauge.Quiet? = loop.turnsBefore[slot] < countedTurns ? nil : .noTurnBetween
      let similarity = observation.loops[slot]
      // What counts stands before what does not, then the most alike.
      let isBetter = best.map { ($0.quiet == nil ? 1 : 0, $0.similarity) < (quiet == nil ? 1 : 0, similarity) } ?? true
      if isNear(similarity, policy.loop.similarity.rawValue), isBetter { best = (similarity, slot, quiet) }
    }
    guard let best else { return }
    let measure = Gauge.Measure.repetition(
      TenThousandths(rawValue: best.similarity), of: earlier[earlier.count - 1 - best.slot])
    add(.aiLoop, measure, at: step, decidedAt: step, quiet: best.quiet)
  }

  /// N6, N8 and N10 of a turn that has just ended; its rejection is counted already.
  mutating func inspect(_ turn: Rephrase.Turn, at place: Step, decidedAt step: Step) {
    if turn.isRejection { add(.rejection, .count(rejections.seen), at: place, decidedAt: step) }
    inspectLikeness(turn, at: place, decidedAt: step)
    let most = Int32(clamping: policy.exchange.most)
    let completed = Int32(clamping: exchanges)
    var next = cap
    let fires = next.level(after: exchanges, under: policy.exchange) > 0
    if fires || (completed < most && isNear(completed, most)) {
      add(.exchangeCap, .exchanges(exchanges), at: place, decidedAt: step)
    }
  }

  private mutating func inspectLikeness(_ turn: Rephrase.Turn, at place: Step, decidedAt step: Step) {
    let isCued = turn.observation.traits.contains(.rephraseCue) && turn.followsSubstantive && !turn.isRejection
    if isCued { add(.rephrase, .cue, at: place, decidedAt: step, quiet: turn.isAsk ? .isAsk : nil) }
    let whole: Gauge.Quiet? =
      turn.isAsk
      ? .isAsk : turn.observation.contentWords < 2 ? .tooShort : turn.answersQuestion ? .answersQuestion : nil
    let gap = turn.isLive ? policy.rephrase.liveGap : policy.rephrase.mailGap
    var best: (similarity: Int32, turn: Int, quiet: Gauge.Quiet?)?
    for slot in 0..<min(rephrase.count, policy.rephrase.lookback) {
      let other = rephrase.earlier[slot]
      let lag = turn.number - other.turn
      guard lag >= 1, lag <= policy.rephrase.lookback, lag <= RephrasePolicy.lookbackLimit else { continue }
      let quiet = whole ?? rephrase.hindrance(turn, other, gap, under: policy.rephrase)
      let similarity = turn.observation.similarities[lag - 1]
      let isBetter = best.map { ($0.quiet == nil ? 1 : 0, $0.similarity) < (quiet == nil ? 1 : 0, similarity) } ?? true
      if isNear(similarity, policy.rephrase.similarity.rawValue), isBetter { best = (similarity, other.turn, quiet) }
    }
    guard let best, let ends = inspection?.turnEnds, ends.indices.contains(best.turn) else { return }
    let measure = Gauge.Measure.likeness(TenThousandths(rawValue: best.similarity), to: ends[best.turn])
    add(.rephrase, measure, at: place, decidedAt: step, quiet: best.quiet)
  }

  /// N11 of a customer's message, before it is decided.
  mutating func inspect(polarity: TenThousandths, at step: Step) {
    let before = sentiment
    var after = sentiment
    let effect = after.effect(of: polarity, under: policy.sentiment)
    guard effect != .recovers, polarity < SentimentPolicy.neutralBelow, let average = after.average else { return }
    var fall: TenThousandths?
    if after.count >= 4 {
      let first = after.first[0] + after.first[1]
      fall = TenThousandths(rawValue: (before.previous + polarity.rawValue - first) / 2)
    }
    let drop = -policy.sentiment.drop.rawValue
    guard
      effect == .fires || isNear(average, policy.sentiment.level.rawValue) || after.streak > 0
        || isNear(fall?.rawValue ?? 0, drop)
    else { return }
    let measure = Gauge.Measure.polarity(
      polarity, average: TenThousandths(rawValue: average), streak: after.streak, fall: fall)
    add(.sentiment, measure, at: step, decidedAt: step)
  }

  /// N13 of the open turn.
  mutating func inspect(silence: Int64, limit: Int64, decidedAt step: Step) {
    let share = Int64(policy.audit.nearMiss.rawValue)
    guard silence.multipliedReportingOverflow(by: 10_000).overflow || silence * 10_000 >= limit * share else { return }
    let quiet: Gauge.Quiet? = turnNeedsNoReply ? .wantsNoReply : nil
    add(.deadAir, .silence(silence, limit: limit), at: Step(turnLast), decidedAt: step, quiet: quiet)
  }
}
