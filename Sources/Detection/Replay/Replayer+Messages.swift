import Conversations

extension Replayer {
  /// Signals of a customer's message: requests (N1), topics (N12), sentiment (N11).
  mutating func observeCustomer(at step: Step, _ observation: Observation, _ observations: borrowing Observations) {
    if mode.isObserved {
      if observation.matchCount > 0 {
        for match in observations.matches(of: observation) {
          if let suppression = match.suppression {
            note(.suppressed(match.signal, suppression), at: step, decidedAt: step)
          }
        }
      }
      if observation.traits.contains(.negatedAsk) { sawNegatedAsk = true }
      if observation.traits.contains(.ask) {
        ask(at: step, turn: messageTurn)
      } else if observation.traits.contains(.accepts), acceptsOffer {
        turnAcceptedOffer = true
        ask(at: step, turn: messageTurn)
      }
      if observation.traits.contains(.leaving) { fireAlone(.churnIntent, at: step) }
      if observation.traits.contains(.deferredAsk) { fireAlone(.deferredAsk, at: step) }
    }
    observeTopics(at: step, observation, observations)
    if mode.isObserved, observation.matchCount > 0, !policy.keywords.own.isEmpty {
      for match in observations.matches(of: observation) where match.signal.keyword != nil && match.suppression == nil {
        fireAlone(match.signal, at: step)
      }
    }
    if mode.isObserved {
      if tape != nil, let polarity = observation.polarity, polarity < SentimentPolicy.neutralBelow {
        tape?.add(.sour, .sentiment, at: step, decidedAt: step)
      }
      if sentimentEffect == .fires { fire(.sentiment, level: 1, at: step, decidedAt: step) }
    }
    sentimentEffect = .none
  }

  /// Whether a yes here accepts an offer of a human that answers no ask.
  private var acceptsOffer: Bool {
    guard previous.exists, previous.speaker == .ai, previous.messageClass == .offer else { return false }
    guard let need = replay.activeNeed else { return true }
    return !replay.needs[need].causes.contains { $0.kind == .asked }
  }

  /// N1: one ask a customer turn; a button right behind words that ask is the same ask.
  ///
  /// - Parameter turn: the number of the turn that asks.
  mutating func ask(at step: Step, turn: Int) {
    guard mode.isObserved, lastAskTurn != turn || lastAskService != serviceMessages else { return }
    fireHard(.humanRequest, .asked, at: step)
    lastAskTurn = turn
    lastAskService = serviceMessages
  }

  /// The number of the turn to which a customer's message belongs: the open one, or the one that it opens.
  var messageTurn: Int { turnIsOpen ? turnNumber : turnNumber + 1 }

  /// N12: hard where the policy obliges, soft elsewhere, listed in every mode.
  mutating func observeTopics(at step: Step, _ observation: Observation, _ observations: borrowing Observations) {
    if mode.isObserved {
      for topic in observation.claimedTopics.members {
        fireAlone(.risk(topic), at: step)
      }
    }
    guard !observation.topics.isEmpty else { return }
    if policy.exchange.resetsOnTopic, mode.isObserved, !observation.topics.isSubset(of: replay.topics) {
      exchanges = 0
      exchangeIsOpen = false
      tape?.add(.capReset, .exchangeCap, at: step, decidedAt: step)
      cap.reset()
    }
    replay.topics.formUnion(observation.topics)
    for topic in observation.topics.members {
      let signal = Signal.risk(topic)
      // A VIP by attribute is a slice and changes no weight.
      guard mode.isObserved, topic != .vip else {
        note(.match(signal), at: step, decidedAt: step)
        continue
      }
      guard policy.topics.obligation(of: topic) == .humanRequired else {
        fireAlone(signal, at: step)
        continue
      }
      let isKnown = replay.activeNeed.map { need in replay.needs[need].causes.contains { $0.signal == signal } }
      if isKnown != true { fireHard(signal, .risk, at: step) }
    }
  }

  /// Signals of an AI message: confidence (N4, N5), repetition (N7), non-answers (N9), known facts (N14).
  mutating func observeAI(at step: Step, _ observation: Observation, _ observations: borrowing Observations) {
    let kind = observation.messageClass
    if inspection != nil { inspect(ai: observation, at: step) }
    let likeness = loop.likeness(
      of: observation, isSubstantive: kind.isSubstantive, turns: countedTurns, under: policy.loop)
    guard mode.isObserved else { return }
    if let confidence = observation.confidence {
      tape?.add(confidence: confidence.rawValue, window: policy.confidence.window, at: step)
      let level = floor.level(at: confidence, under: policy.confidence)
      if level > 0 { fire(.confidenceFloor, level: level, at: step, decidedAt: step) }
      if drop.fires(at: confidence, under: policy.confidence) {
        fire(.confidenceDrop, level: 1, at: step, decidedAt: step)
      }
    }
    if tape != nil, likeness > 0 { tape?.add(.loop, .aiLoop, likeness, at: step, decidedAt: step) }
    if likeness >= policy.loop.similarity.rawValue {
      fire(.aiLoop, level: loops.next(second: policy.loop.count), at: step, decidedAt: step)
    }
    if kind == .nonAnswer {
      tape?.add(.counted, .aiNonAnswer, at: step, decidedAt: step)
      fire(.aiNonAnswer, level: nonAnswers.next(second: policy.nonAnswerCount), at: step, decidedAt: step)
    }
    for match in observations.matches(of: observation) {
      if let suppression = match.suppression { note(.suppressed(match.signal, suppression), at: step, decidedAt: step) }
    }
    let level = reasks.level(of: observation, under: policy)
    if level > 0 {
      tape?.add(.counted, .reaskAI, at: step, decidedAt: step)
      fire(.reaskAI, level: level, at: step, decidedAt: step)
    }
  }
}
