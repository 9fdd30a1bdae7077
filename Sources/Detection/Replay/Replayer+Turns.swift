import Conversations

extension Event {
  /// Whether it ends what the customer is saying (definitions.md, 3.1).
  package var endsTurn: Bool {
    switch kind {
    case .message: isPublicMessage && (speaker == .ai || speaker == .human)
    case .requested, .queued, .transferred, .joined, .failed, .returned, .closed, .reopened, .rating: true
    default: false
    }
  }

  /// Whether it is a public message of the customer, and so begins or continues a turn.
  var isCustomerMessage: Bool { isPublicMessage && speaker == .customer }
}

extension Replayer {
  /// Adds a customer's message to the open turn, or opens one.
  mutating func continueTurn(_ index: Int, _ observation: Observation) {
    if !turnIsOpen {
      turnIsOpen = true
      turnNumber += 1
      turnFirst = index
      turnHasAsk = false
      turnHasDeadAir = false
      turnFollows = previous
    }
    if observation.traits.contains(.withdrawal) { turnHasAsk = false }
    if observation.traits.contains(.ask) || turnAcceptedOffer { turnHasAsk = true }
    turnAcceptedOffer = false
    turnNeedsNoReply = !observation.traits.isDisjoint(with: [.polite, .solved])
    turnLast = index
    turnMode = mode
  }

  /// Decides the open customer turn: its confirmation, then its signals, then the score.
  mutating func endTurn(
    at step: Step, time: Instant? = nil, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations
  ) {
    turnIsOpen = false
    let turn = observations.turns[turnNumber]
    let place = Step(turnLast)
    if confirms(turn.traits) {
      confirm(at: place, decidedAt: step)
      return
    }
    let isRejection = rejects(turn.traits)
    if !isRejection { countedTurns += 1 }
    guard turnMode.isObserved else { return }
    if isRejection {
      tape?.add(.counted, .rejection, at: place, decidedAt: step)
      fire(.rejection, level: rejections.next(second: policy.rejectionCount), at: place, decidedAt: step)
    }
    let told = Rephrase.Turn(
      number: turnNumber, observation: turn, firstTime: conversation.events[turnFirst].time,
      lastTime: conversation.events[turnLast].time, substantiveBefore: substantiveAI,
      followsSubstantive: turnFollows.isSubstantiveAI,
      answersQuestion: turnFollows.isSubstantiveAI && turnFollows.speaker == .ai
        && turnFollows.traits.contains(.endsInQuestion) && turn.contentWords <= 4,
      isAsk: turnHasAsk, isRejection: isRejection, isLive: policy.mediumLimits.isLive(conversation.medium))
    if inspection != nil { inspect(told, at: place, decidedAt: step) }
    tape?.add(turn: told, under: policy.rephrase, at: place, decidedAt: step)
    if rephrase.isEvent(told, under: policy.rephrase) {
      fire(.rephrase, level: rephrases.next(second: policy.rephrase.count), at: place, decidedAt: step)
    }
    if tape != nil, exchanges > 0 {
      tape?.add(.exchanges, .exchangeCap, Int32(clamping: exchanges), at: place, decidedAt: step)
    }
    let level = cap.level(after: exchanges, under: policy.exchange)
    if level > 0 { fire(.exchangeCap, level: level, at: place, decidedAt: step) }
    silence(at: step, time: time, conversation)
  }

  /// Whether the customer confirms a solution (E4): in words after an answer, or by mere thanks right after one.
  private func confirms(_ traits: Traits) -> Bool {
    guard !traits.contains(.withdrawal), sawAnswer else { return false }
    if traits.contains(.solved), traits.isDisjoint(with: [.question, .ask, .rejection]) { return true }
    guard traits.contains(.polite), !hasHardNeed else { return false }
    let asksForMore = turnFollows.messageClass == .survey || turnFollows.traits.contains(.offersMoreHelp)
    if traits.contains(.declines) { return turnFollows.exists && asksForMore }
    return turnFollows.isAnswer && (asksForMore || !turnFollows.traits.contains(.endsInQuestion))
  }

  /// Whether the whole turn rejects what the AI said right before it (N8).
  private func rejects(_ traits: Traits) -> Bool {
    guard traits.contains(.rejection), turnFollows.isSubstantiveAI else { return false }
    return !(traits.contains(.declines) && turnFollows.traits.contains(.yesNoQuestion))
  }

  /// Whether a need with a cause that makes a human due by itself is active.
  var hasHardNeed: Bool { replay.activeNeed.map { replay.needs[$0].isHard } ?? false }

  /// The customer confirmed: needs end, levels and exchanges begin anew.
  mutating func confirm(at place: Step, decidedAt step: Step) {
    note(.confirmation, at: place, decidedAt: step)
    endNeed(.confirmed, at: place, decidedAt: step)
    tape?.reset(.reset, at: place, decidedAt: step)
    if mode == .pending {
      endAttempt(.withdrawn, at: step)
      enter(.ai, at: step, .withdrawn)
    }
    resetSignals()
    exchanges = 0
    exchangeIsOpen = false
  }

  /// N13 at an event that does not end the turn.
  mutating func checkSilence(at step: Step, time: Instant?, _ conversation: borrowing Conversation) {
    guard turnMode.isObserved else { return }
    silence(at: step, time: time, conversation)
  }

  /// N13: nobody of the service wrote for too long; once a turn.
  private mutating func silence(at step: Step, time: Instant?, _ conversation: borrowing Conversation) {
    guard turnMode == .unassigned || turnMode == .ai else { return }
    guard let time, let last = conversation.events[turnLast].time else { return }
    if tape != nil, !turnNeedsNoReply {
      tape?.add(silence: time.milliseconds(since: last), turn: turnNumber, at: Step(turnLast), decidedAt: step)
    }
    guard !turnHasDeadAir else { return }
    let limit = policy.mediumLimits.isLive(conversation.medium) ? policy.deadAir.live : policy.deadAir.mail
    if inspection != nil { inspect(silence: time.milliseconds(since: last), limit: limit, decidedAt: step) }
    guard time.milliseconds(since: last) > limit, !turnNeedsNoReply else { return }
    turnHasDeadAir = true
    fire(.deadAir, level: silences.next(second: 2), at: Step(turnLast), decidedAt: step)
  }
}
