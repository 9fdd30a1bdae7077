import Conversations

extension Replayer {
  /// Gives the floor to somebody, and says why where the mode alone does not.
  mutating func enter(_ next: Mode, at step: Step, _ reason: ModeReason = .event) {
    guard next != mode else { return }
    if mode == .unassigned {
      // A need that began before anyone spoke has a verdict when the AI or a handover came before a human.
      if next == .ai || next == .pending {
        for need in undecidedNeeds { replay.needs[need].isCounted = true }
      }
      undecidedNeeds.removeAll(keepingCapacity: true)
    }
    mode = next
    note(.mode(next, reason), at: step, decidedAt: step)
  }

  /// The second step at every event: the table of definitions.md, 3.2.
  mutating func changeMode(at step: Step, _ event: Event, _ observation: Observation) {
    let isHumanMessage = event.isPublicMessage && event.speaker == .human
    if mode == .pending, !isHumanMessage, event.kind != .joined, hasTimedOut(event) {
      endAttempt(.timeout, at: step)
      enter(.ai, at: step, .timeout)
    }
    switch event.kind {
    case .message where event.isPublicMessage:
      switch event.speaker {
      case .customer: customerWrites(at: step, event, observation)
      case .ai: aiWrites(at: step, event, observation)
      case .human: humanWrites(at: step, event)
      case .system, .unknown: break
      }
    case .requested where event.speaker != .customer: handover(at: step, event, stage: 1)
    case .queued: handover(at: step, event, stage: 2)
    case .transferred: handover(at: step, event, stage: 3)
    case .joined: join(at: step, event)
    case .failed, .returned: giveBack(at: step, event, isFailure: event.kind == .failed)
    case .transfer: if mode == .human { waitsForColleague = true }
    case .closed: close(at: step, event)
    case .reopened: if mode == .closed { reopen(at: step, to: modeBeforeClose) }
    default: break
    }
  }

  private func hasTimedOut(_ event: Event) -> Bool {
    guard let now = event.time, let then = lastPublicTime else { return false }
    return now.milliseconds(since: then) > policy.pending.timeout
  }

  private mutating func customerWrites(at step: Step, _ event: Event, _ observation: Observation) {
    switch mode {
    case .pending where observation.traits.contains(.withdrawal):
      endAttempt(.withdrawn, at: step)
      enter(.ai, at: step, .withdrawn)
    case .closed:
      if let now = event.time, let then = closedTime, now.milliseconds(since: then) > policy.reopenWindow {
        currentAttempt = -1
        reopen(at: step, to: .unassigned)
      } else if !observation.traits.contains(.polite) {
        reopen(at: step, to: modeBeforeClose)
      }
    default: break
    }
  }

  private mutating func aiWrites(at step: Step, _ event: Event, _ observation: Observation) {
    let kind = observation.messageClass
    let followsCustomer = lastSpeaker == .customer
    switch mode {
    case .unassigned, .ai:
      if kind == .handoverNotice {
        beginAttempt(at: step, by: .ai, hasEvent: false, stage: 0)
        enter(.pending, at: step)
      } else {
        enter(.ai, at: step)
      }
    case .pending:
      replay.attempts[currentAttempt].lastClass = kind
      if kind == .nobodyAvailable {
        endAttempt(.noStaff, at: step)
        enter(.ai, at: step, .noStaff)
        return
      }
      if followsCustomer, kind == .answer || kind == .nonAnswer || kind == .redirect {
        pendingAnswers += 1
        if pendingAnswers >= policy.pending.resume {
          endAttempt(.lapsed, at: step)
          enter(.ai, at: step, .lapsed)
          return
        }
      }
      if kind.isSubstantive {
        replay.spokeWhilePending += 1
        replay.spokeWhilePendingAt.append(step)
      }
    case .human:
      if kind == .handoverNotice {
        replay.duplicateEvents += 1
        return
      }
      if kind == .answer, followsCustomer {
        humanModeAnswers += 1
        if humanModeAnswers >= 2 {
          replay.inferredHandbacks += 1
          handBack(at: step, .inferredHandback)
          return
        }
      }
      if kind.isSubstantive, !wasUnderWay(event) {
        replay.spokeOverHuman += 1
        replay.spokeOverHumanAt.append(step)
      }
    case .closed: break
    }
  }

  /// Whether an AI message was already on its way when the human joined.
  private func wasUnderWay(_ event: Event) -> Bool {
    guard let now = event.time, let then = humanSince else { return false }
    return now.milliseconds(since: then) <= policy.race
  }

  private mutating func humanWrites(at step: Step, _ event: Event) {
    switch mode {
    case .unassigned:
      replay.humanFirst = true
      enter(.human, at: step)
    case .ai:
      beginAttempt(at: step, by: .human, hasEvent: false, stage: 0)
      replay.inferredJoins += 1
      joined(at: step, event)
      enter(.human, at: step, .inferredJoin)
    case .pending, .closed:
      if currentAttempt >= 0 { joined(at: step, event) }
      enter(.human, at: step)
    case .human: break
    }
    humanModeAnswers = 0
    waitsForColleague = false
    if fulfilledAttempt >= 0 {
      if replay.attempts[fulfilledAttempt].repliedAt == nil { replay.attempts[fulfilledAttempt].repliedAt = step }
      replay.attempts[fulfilledAttempt].humanMessages += 1
    }
  }

  private mutating func join(at step: Step, _ event: Event) {
    switch mode {
    case .unassigned:
      replay.humanFirst = true
      humanSince = event.time
      enter(.human, at: step)
    case .ai:
      let isAdded = event.evidence == .role
      beginAttempt(at: step, by: .human, hasEvent: !isAdded, stage: 0)
      if isAdded { replay.inferredJoins += 1 }
      joined(at: step, event)
      enter(.human, at: step, isAdded ? .inferredJoin : .event)
    case .pending:
      replay.attempts[currentAttempt].hasEvent = true
      joined(at: step, event)
      enter(.human, at: step)
    case .human: waitsForColleague = false
    case .closed: break
    }
  }

  /// The current attempt reached a human.
  private mutating func joined(at step: Step, _ event: Event) {
    replay.attempts[currentAttempt].joinedAt = step
    replay.attempts[currentAttempt].end = .joined
    replay.attempts[currentAttempt].endedAt = step
    fulfilledAttempt = currentAttempt
    currentAttempt = -1
    humanSince = event.time
    humanModeAnswers = 0
  }

  private mutating func handover(at step: Step, _ event: Event, stage: UInt8) {
    switch mode {
    case .unassigned, .ai:
      beginAttempt(at: step, by: initiator(event), hasEvent: true, stage: stage)
      enter(.pending, at: step)
    case .pending:
      replay.attempts[currentAttempt].hasEvent = true
      if stage > replay.attempts[currentAttempt].stage {
        replay.attempts[currentAttempt].stage = stage
      } else {
        replay.duplicateEvents += 1
      }
    case .human:
      if event.kind == .queued, waitsForColleague { return }
      replay.duplicateEvents += 1
    case .closed: break
    }
  }

  private func initiator(_ event: Event) -> Initiator {
    switch event.speaker {
    case .ai: .ai
    case .human: .human
    case .system: .system
    case .customer, .unknown: .unknown
    }
  }

  private mutating func giveBack(at step: Step, _ event: Event, isFailure: Bool) {
    switch mode {
    case .pending:
      replay.attempts[currentAttempt].hasEvent = true
      let isStaffing = isFailure && failedForStaff
      endAttempt(isStaffing ? .noStaff : .failed, at: step)
      enter(.ai, at: step, isStaffing ? .noStaff : .failed)
    case .human where !isFailure:
      if fulfilledAttempt >= 0, event.speaker == .human || event.speaker == .unknown {
        replay.attempts[fulfilledAttempt].endedByHuman = true
      }
      handBack(at: step, .event)
    default: break
    }
  }

  /// Control returns to the AI: everything begins anew.
  private mutating func handBack(at step: Step, _ reason: ModeReason) {
    fulfilledAttempt = -1
    humanModeAnswers = 0
    enter(.ai, at: step, reason)
    beginStretch(at: step)
  }

  private mutating func close(at step: Step, _ event: Event) {
    guard mode != .closed else { return }
    modeBeforeClose = mode
    closedTime = event.time
    replay.closedBy = event.speaker
    if currentAttempt >= 0 { replay.attempts[currentAttempt].closedBy = event.speaker }
    if mode == .human, event.speaker == .human, fulfilledAttempt >= 0 {
      replay.attempts[fulfilledAttempt].endedByHuman = true
    }
    enter(.closed, at: step)
  }

  private mutating func reopen(at step: Step, to next: Mode) {
    replay.closedBy = nil
    if currentAttempt >= 0 { replay.attempts[currentAttempt].closedBy = nil }
    enter(next, at: step, .reopened)
    beginStretch(at: step)
  }

  /// Levels, counters and lists begin anew.
  private mutating func beginStretch(at step: Step) {
    tape?.reset(.restart, at: step, decidedAt: step)
    resetSignals()
    sentiment.reset()
    exchanges = 0
    exchangeIsOpen = false
    lastAskTurn = -1
  }

  private mutating func beginAttempt(at step: Step, by initiator: Initiator, hasEvent: Bool, stage: UInt8) {
    var attempt = Attempt(at: step, initiator: initiator, hasEvent: hasEvent, stage: stage)
    attempt.againstWish = sawNegatedAsk
    currentAttempt = replay.attempts.count
    pendingAnswers = 0
    if let need = replay.activeNeed {
      attempt.need = Int32(need)
      replay.needs[need].lastAttempt = Int32(currentAttempt)
      replay.needs[need].settleCounts()
      for cause in replay.needs[need].firstWaiting..<replay.needs[need].causes.count
      where replay.needs[need].causes[cause].attempt < 0 {
        replay.needs[need].causes[cause].attempt = Int32(currentAttempt)
      }
      replay.needs[need].firstWaiting = replay.needs[need].causes.count
    }
    replay.attempts.append(attempt)
  }

  /// The current attempt ended without a human.
  mutating func endAttempt(_ end: AttemptEnd, at step: Step) {
    guard currentAttempt >= 0 else { return }
    replay.attempts[currentAttempt].end = end
    replay.attempts[currentAttempt].endedAt = step
    currentAttempt = -1
    pendingAnswers = 0
  }
}
