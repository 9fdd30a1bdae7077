import Conversations
import Detection

extension Judge {
  /// How a complete conversation ended (metrics.md, 2.2; definitions.md, 3.9).
  func ending(
    _ replay: borrowing Replay, _ needs: [JudgedNeed], _ handovers: [JudgedHandover],
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) -> (outcome: Outcome, failure: Failure?, evidence: Evidence?) {
    let facts = EndFacts(replay, conversation, observations)
    guard facts.isEngaged else { return (.unengaged, nil, nil) }
    if let last = facts.lastInitiation, !conversation.coverage.contains(.humanMessages) {
      let attempt = replay.attempts[last]
      if attempt.end != .failed, attempt.end != .noStaff, !attempt.isFulfilled { return (.handedOver, nil, nil) }
    }
    let evidence = self.evidence(facts, conversation, replay)
    if let due = facts.lastDue, facts.lastHuman < due.from, facts.lastConfirmation <= due.at {
      return (.unserved, whyUnserved(due, replay, needs, handovers), evidence)
    }
    if facts.lastHuman >= 0 {
      guard evidence >= .e1 else { return (.humanUnresolved, nil, evidence) }
      return (facts.lastAnswerIsHuman ? .humanResolved : .hybridResolved, nil, evidence)
    }
    if !facts.serviceWrote { return (.unanswered, .neverAnswered, evidence) }
    if facts.customerSpokeLast, facts.lastTurnIsOpen || facts.needIsOpen { return (.unanswered, nil, evidence) }
    if evidence == .e4 { return (.aiConfirmed, nil, evidence) }
    return (evidence >= .e1 && !facts.needIsOpen ? .aiAssumed : .aiAbandoned, nil, evidence)
  }

  private func whyUnserved(
    _ due: EndFacts.Due, _ replay: borrowing Replay, _ needs: [JudgedNeed], _ handovers: [JudgedHandover]
  ) -> Failure? {
    if let need = due.need {
      if replay.needs[need].isInitiated, replay.needs[need].lastAttempt >= 0 {
        let attempt = replay.attempts[Int(replay.needs[need].lastAttempt)]
        return failure(of: attempt, endedBy: replay.needs[need].end)
      }
      return needs[need].failure ?? .ignored
    }
    return due.attempt.flatMap { handovers[$0].failure } ?? .ignored
  }

  private func evidence(
    _ facts: EndFacts, _ conversation: borrowing Conversation, _ replay: borrowing Replay
  ) -> Evidence {
    grounds(facts, conversation, replay).evidence
  }

  /// The evidence level and what it rests on, in one walk so that they cannot differ.
  func grounds(
    _ facts: EndFacts, _ conversation: borrowing Conversation, _ replay: borrowing Replay
  ) -> (evidence: Evidence, grounds: Grounds) {
    if facts.lastConfirmation > facts.lastAnswer, facts.lastOpenTurn < facts.lastConfirmation {
      return (.e4, .confirmed)
    }
    var open: Grounds = []
    if facts.askIsOpen { open.insert(.askIsOpen) }
    if facts.needIsOpen { open.insert(.needIsOpen) }
    if facts.lastOpenTurn > facts.lastAnswer { open.insert(.turnIsOpen) }
    if let rating = conversation.rating, rating.rawValue >= 7_500, open.isEmpty, facts.lastAnswer >= 0 {
      return (.e4, .rated)
    }
    if conversation.resolution == .resolved, replay.isClosed {
      if replay.closedBy == .customer || (replay.closedBy == .human && facts.lastHuman >= 0) {
        return (.e2, .closedAsResolved)
      }
    }
    if facts.lastAnswer < 0 { open.insert(.noAnswer) }
    if facts.endsUnanswered { open.insert(.endsUnanswered) }
    return open.isEmpty ? (.e1, .answered) : (.e0, open)
  }
}

/// What the events show of a conversation's end; events count from zero, -1 is "never".
struct EndFacts {
  /// The last ask or initiation that was not taken back.
  struct Due {
    /// Where it stands.
    var at: Int
    /// From which event on a human's message comes after it.
    var from: Int
    /// The need of an ask, or the attempt of an initiation.
    var need: Int?
    var attempt: Int?
  }

  var isEngaged = false
  var serviceWrote = false
  var customerSpokeLast = false
  var lastHuman = -1
  var lastAnswer = -1
  var lastAnswerIsHuman = false
  var lastConfirmation = -1
  /// The last customer turn that asks, wants or rejects something, without requests that were taken back.
  var lastOpenTurn = -1
  var lastTurnIsOpen = false
  /// Whether the service's last substantive message is a non-answer or a question that stayed unanswered.
  var endsUnanswered = false
  var needIsOpen = false
  var askIsOpen = false
  var lastDue: Due?
  /// The last attempt that was not taken back.
  var lastInitiation: Int?

  init(
    _ replay: borrowing Replay, _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    readMessages(conversation, observations)
    for entry in replay.trace where entry.kind == .confirmation {
      lastConfirmation = max(lastConfirmation, Int(entry.at.index))
    }
    readTurns(replay, observations)
    if let last = replay.needs.last {
      needIsOpen = last.endedAt == nil || ((last.end == .closed || last.end == .left) && replay.isClosed)
    }
    readDue(replay)
  }

  private mutating func readMessages(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    var lastSubstantive = -1
    var lastCustomer = -1
    for index in conversation.events.indices {
      let event = conversation.events[index]
      guard event.isPublicMessage else { continue }
      let kind = observations.events[index].messageClass
      switch event.speaker {
      case .customer:
        if event.textState == .present || event.textState == .structured || event.textState == .attachment {
          isEngaged = true
        }
        lastCustomer = index
        customerSpokeLast = true
      case .ai, .human:
        serviceWrote = true
        customerSpokeLast = false
        if event.speaker == .human { lastHuman = index }
        // What the AI says before the customer wrote answers nothing; a human may write first.
        if kind == .answer, event.speaker == .human || lastCustomer >= 0 {
          lastAnswer = index
          lastAnswerIsHuman = event.speaker == .human
        }
        if kind.isSubstantive { lastSubstantive = index }
      case .system, .unknown: break
      }
    }
    guard lastSubstantive >= 0 else { return }
    let last = observations.events[lastSubstantive]
    if last.messageClass == .nonAnswer { endsUnanswered = true }
    let asks = last.traits.contains(.endsInQuestion) && !last.traits.contains(.offersMoreHelp)
    if asks, lastCustomer < lastSubstantive { endsUnanswered = true }
  }

  private mutating func readTurns(_ replay: borrowing Replay, _ observations: borrowing Observations) {
    // Needs and turns stand in the order of their events, so one walk over both is enough.
    var next = 0
    for turn in observations.turns {
      lastTurnIsOpen = Judge.isOpen(turn.traits)
      guard lastTurnIsOpen else { continue }
      if turn.traits.contains(.ask) {
        while next < replay.needs.count, (replay.needs[next].endedAt?.index ?? .max) < turn.first { next += 1 }
        let isTakenBack =
          next < replay.needs.count && replay.needs[next].end == .withdrawn
          && replay.needs[next].onset.index <= turn.last
        if isTakenBack { continue }
      }
      lastOpenTurn = max(lastOpenTurn, Int(turn.last))
    }
  }

  private mutating func readDue(_ replay: borrowing Replay) {
    for (index, need) in replay.needs.enumerated() where need.end != .withdrawn {
      for cause in need.causes where cause.kind == .asked {
        let at = Int(cause.at.index)
        if lastHuman < at { askIsOpen = true }
        if at > (lastDue?.at ?? -1) { lastDue = Due(at: at, from: at + 1, need: index, attempt: nil) }
      }
    }
    for (index, attempt) in replay.attempts.enumerated() where attempt.end != .withdrawn {
      let at = Int(attempt.at.index)
      lastInitiation = index
      guard at > (lastDue?.at ?? -1) else { continue }
      lastDue = Due(at: at, from: at, need: attempt.need >= 0 ? Int(attempt.need) : nil, attempt: index)
    }
  }
}
