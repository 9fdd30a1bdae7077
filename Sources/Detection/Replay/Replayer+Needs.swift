import Conversations

extension Replayer {
  /// The third step: a friendly message clears the sentiment, a withdrawal ends the need.
  mutating func reset(at step: Step, _ event: Event, _ observation: Observation) {
    guard event.isCustomerMessage, mode.isObserved else { return }
    sentimentEffect = .none
    if let polarity = observation.polarity {
      if inspection != nil { inspect(polarity: polarity, at: step) }
      tape?.add(.polarity, .sentiment, polarity.rawValue, at: step, decidedAt: step)
      sentimentEffect = sentiment.effect(of: polarity, under: policy.sentiment)
      if sentimentEffect == .recovers, score.level(of: .sentiment) > 0 {
        score.clear(.sentiment)
        wasAbove = score.sum >= policy.score.threshold.rawValue
        note(.recovery, at: step, decidedAt: step)
      }
    }
    guard observation.traits.contains(.withdrawal) else { return }
    let isCertain = hasHardNeed
    tape?.withdraw(isCertain: isCertain, at: step)
    let endedNow = replay.attempts.last.map { $0.end == .withdrawn && $0.endedAt == step } ?? false
    guard endedNow || replay.activeNeed != nil else { return }
    note(.withdrawal, at: step, decidedAt: step)
    endNeed(.withdrawn, at: step, decidedAt: step)
  }

  /// Fires a soft signal; where the score passes the threshold a human is due.
  mutating func fire(_ signal: Signal, level: Int, at place: Step, decidedAt step: Step) {
    let reached = score.fire(signal, level: level, at: step, under: policy.score)
    replay.largestScore = max(replay.largestScore, TenThousandths(rawValue: score.sum))
    note(.signal(signal, level: reached), at: place, decidedAt: step)
    let isAbove = score.sum >= policy.score.threshold.rawValue
    if isAbove, !wasAbove {
      note(.escalation(signal), at: place, decidedAt: step)
      addCause(signal, .soft, at: place, decidedAt: step)
    }
    wasAbove = isAbove
  }

  /// Fires a soft signal that has one level and no threshold of its own.
  mutating func fireAlone(_ signal: Signal, at step: Step) {
    tape?.add(.alone, signal, at: step, decidedAt: step)
    fire(signal, level: 1, at: step, decidedAt: step)
  }

  /// Fires a signal that makes a human due by itself.
  mutating func fireHard(_ signal: Signal, _ kind: CauseKind, at step: Step) {
    tape?.add(.hard, signal, at: step, decidedAt: step)
    note(.signal(signal, level: 1), at: step, decidedAt: step)
    note(.escalation(signal), at: step, decidedAt: step)
    addCause(signal, kind, at: step, decidedAt: step)
  }

  private func grace(_ kind: CauseKind) -> Int {
    if isVIP, policy.vipIsStrict { return 0 }
    return switch kind {
    case .asked: policy.grace.request
    case .risk: policy.grace.risk
    case .soft: policy.grace.soft
    }
  }

  private mutating func addCause(_ signal: Signal, _ kind: CauseKind, at place: Step, decidedAt step: Step) {
    var cause = Cause(signal: signal, kind: kind, at: place, decidedAt: step, grace: Int32(grace(kind)))
    if currentAttempt >= 0, mode == .pending {
      cause.attempt = Int32(currentAttempt)
      cause.attemptWasOpen = true
    }
    let index: Int
    if let active = replay.activeNeed {
      index = active
    } else {
      let isTurnLevel = place != step
      let onsetMode = isTurnLevel ? turnMode : mode
      index = replay.needs.count
      replay.needs.append(
        Need(onset: place, decidedAt: step, mode: onsetMode, isCounted: onsetMode != .unassigned))
      if onsetMode == .unassigned {
        // The mode may have moved on between the turn and its decision only at this very event, so ask later.
        if mode == .unassigned { undecidedNeeds.append(index) } else { replay.needs[index].isCounted = mode != .human }
      }
      note(.needBegan, at: place, decidedAt: step)
    }
    cause.messagesBefore = replay.needs[index].countedMessages
    cause.exchangesBefore = replay.needs[index].countedExchanges
    replay.needs[index].causes.append(cause)
    if cause.attempt >= 0 {
      replay.needs[index].lastAttempt = cause.attempt
      if replay.attempts[Int(cause.attempt)].need < 0 { replay.attempts[Int(cause.attempt)].need = Int32(index) }
    }
  }

  /// Ends the active need, if there is one; every level is zero afterwards.
  mutating func endNeed(_ end: NeedEnd, at place: Step, decidedAt step: Step) {
    // A withdrawal is on the tape already, with or without a need.
    if end != .withdrawn { tape?.add(.end, .humanRequest, at: place, decidedAt: step) }
    guard let need = replay.activeNeed else { return }
    replay.needs[need].settleCounts()
    replay.needs[need].end = end
    replay.needs[need].endedAt = place
    lastAskTurn = -1
    note(.needEnded(end), at: place, decidedAt: step)
    resetSignals()
  }

  /// The fifth step's ends: a human wrote, or the conversation was closed.
  mutating func endNeeds(at step: Step, _ event: Event) {
    if event.isPublicMessage, event.speaker == .human {
      endNeed(.human, at: step, decidedAt: step)
    } else if event.kind == .closed {
      let byService = event.speaker == .ai || event.speaker == .human || event.speaker == .system
      endNeed(byService ? .closed : .left, at: step, decidedAt: step)
    } else if event.kind == .rating, let rating = event.rating, rating.rawValue >= 7_500, sawAnswer, !hasHardNeed {
      confirm(at: step, decidedAt: step)
    }
  }

  /// The sixth step: exchanges, messages that count for causes, and what the next event follows.
  mutating func count(at step: Step, _ event: Event, _ observation: Observation) {
    guard event.isPublicMessage else { return }
    switch event.speaker {
    case .customer:
      sawCustomer = true
      if mode == .unassigned || mode == .ai { exchangeIsOpen = true }
      continueTurn(Int(step.index), observation)
    case .ai:
      if observation.messageClass.isSubstantive {
        substantiveAI += 1
        if mode == .ai, exchangeIsOpen {
          exchangeIsOpen = false
          completedExchange = true
          tape?.completeExchange(at: step)
          exchanges += 1
          replay.exchanges += 1
          score.decay(at: step, under: policy.score)
          inspection?.exchanges.append(step)
          wasAbove = score.sum >= policy.score.threshold.rawValue
        }
        countForCauses(at: step, observation.messageClass)
        tape?.countAnswer()
      }
      follow(event.speaker, observation)
    case .human:
      exchangeIsOpen = false
      follow(event.speaker, observation)
    case .system, .unknown: return
    }
    lastSpeaker = event.speaker
    lastPublicTime = event.time ?? lastPublicTime
  }

  private mutating func follow(_ speaker: Speaker, _ observation: Observation) {
    serviceMessages += 1
    if observation.messageClass == .answer, speaker == .human || sawCustomer { sawAnswer = true }
    previous = Previous(
      speaker: speaker, messageClass: observation.messageClass, traits: observation.traits, exists: true)
  }

  /// Counts a substantive AI message for every cause that still waits for its handover.
  private mutating func countForCauses(at step: Step, _ kind: MessageClass) {
    guard let need = replay.activeNeed else { return }
    if kind == .offer, !replay.needs[need].sawOffer {
      replay.needs[need].sawOffer = true
      inspection?.counted.append(.init(at: step, need: need, as: .firstOffer))
      return
    }
    if kind == .routingQuestion, !replay.needs[need].sawRoutingQuestion {
      replay.needs[need].sawRoutingQuestion = true
      inspection?.counted.append(.init(at: step, need: need, as: .firstRoutingQuestion))
      return
    }
    replay.needs[need].countedMessages += 1
    inspection?.counted.append(.init(at: step, need: need, as: .message))
    if completedExchange { replay.needs[need].countedExchanges += 1 }
    // A cause decided at this very message counts from the next one on.
    var cause = replay.needs[need].causes.count - 1
    while cause >= 0, replay.needs[need].causes[cause].decidedAt == step {
      replay.needs[need].causes[cause].messagesBefore = replay.needs[need].countedMessages
      replay.needs[need].causes[cause].exchangesBefore = replay.needs[need].countedExchanges
      cause -= 1
    }
  }
}
