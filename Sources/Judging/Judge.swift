package import Conversations
package import Detection

/// Holds a replay against what happened.
///
/// Judging looks at the whole conversation, so it may say what the replay could not know. It judges twice: as complete,
/// and as still open; which of the two holds is decided when rows are settled, because only then is the cut-off known.
package struct Judge: Sendable {
  package let policy: Policy
  /// When teams work, by the name of the team; what is not in it has no hours.
  package let calendars: [String: BusinessHours]

  package init(policy: Policy, calendars: [String: BusinessHours] = [:]) {
    self.policy = policy
    self.calendars = calendars
  }

  /// How the end of the data is seen.
  package enum View: Sendable { case complete, open }

  /// Judges a replay: ``Replayer/run(_:_:)`` for an open view, ``Replayer/finish(_:_:)`` before a complete one.
  package func judge(
    _ replay: borrowing Replay, of conversation: borrowing Conversation, _ observations: borrowing Observations,
    as view: View
  ) -> Judgement {
    var needs: [JudgedNeed] = []
    for need in replay.needs { needs.append(judge(need, replay, conversation, observations, view)) }
    var handovers: [JudgedHandover] = []
    let later = replay.attempts.isEmpty ? LastTurns() : LastTurns(observations)
    for attempt in replay.attempts { handovers.append(judge(attempt, later, conversation, observations, view)) }
    var verdict = ConversationVerdict.none
    for need in needs where need.isCounted { verdict = min(verdict, ConversationVerdict(need.verdict)) }
    for (index, handover) in handovers.enumerated() {
      if let found = handover.verdict {
        verdict = min(verdict, ConversationVerdict(found))
      } else if view == .open, replay.attempts[index].end == .waiting, replay.attempts[index].need < 0 {
        verdict = min(verdict, .open)
      }
    }
    guard view == .complete else {
      return Judgement(
        needs: needs, handovers: handovers, verdict: verdict, outcome: .open, outcomeFailure: nil, evidence: nil)
    }
    let end = ending(replay, needs, handovers, conversation, observations)
    return Judgement(
      needs: needs, handovers: handovers, verdict: verdict, outcome: end.outcome, outcomeFailure: end.failure,
      evidence: end.evidence)
  }

  private func judge(
    _ need: Need, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations, _ view: View
  ) -> JudgedNeed {
    var judged = JudgedNeed(verdict: .open, kind: need.kind)
    judged.isCounted = need.isCounted
    judged.lateness = lateness(of: need, replay, conversation)
    judged.initiatedAt = need.causes.filter { $0.attempt >= 0 }.map { replay.attempts[Int($0.attempt)].at }.min()
    if need.end == .human { judged.humanAt = need.endedAt }
    let hasUsedGrace = usesUpGrace(need, replay, conversation)
    if need.endedAt == nil, view == .open {
      judged.isBeyondGrace = hasUsedGrace
      return judged
    }
    let last = need.lastAttempt >= 0 ? replay.attempts[Int(need.lastAttempt)] : nil
    let isTakenBack = need.end == .withdrawn || need.end == .confirmed
    if need.end == .withdrawn, !hasUsedGrace {
      judged.verdict = .withdrawn
    } else if need.end == .confirmed, !aiWrote(after: need.onset, until: need.endedAt, conversation) {
      judged.verdict = .withdrawn
    } else if isTakenBack, need.isInitiated, !judged.lateness.isLate, last?.end == .withdrawn {
      judged.verdict = .withdrawn
    } else if need.isInitiated, need.end == .human {
      judged.verdict = judged.lateness.isLate ? .late : .onTime
    } else if need.isInitiated, let last {
      let isShownToFail = last.end == .failed || last.end == .noStaff
      if !conversation.coverage.contains(.humanMessages), !isShownToFail {
        judged.verdict = judged.lateness.isLate ? .late : .onTime
        judged.isObserved = false
      } else {
        judged.verdict = .unfulfilled
        judged.failure = failure(of: last, endedBy: need.end)
      }
    } else if !need.isHard, need.end == .confirmed {
      judged.verdict = .recovered
    } else {
      judged.verdict = .missed
      judged.ending =
        switch need.end {
        case .closed: .closed
        case .confirmed: .recovered
        case .withdrawn: .withdrawn
        case .data, .human, .left: .left
        }
      judged.failure = reason(need, conversation, observations)
    }
    return judged
  }

  /// The largest excess of each measure over the causes that have an attempt.
  private func lateness(
    of need: Need, _ replay: borrowing Replay, _ conversation: borrowing Conversation
  ) -> Lateness {
    var result = Lateness.none
    for cause in need.causes where cause.attempt >= 0 && !cause.attemptWasOpen {
      result.aiMessages = max(result.aiMessages, Int(cause.aiMessages - cause.grace))
      result.exchanges = max(result.exchanges, Int(cause.exchanges - cause.grace))
      guard let grace = policy.grace.milliseconds else { continue }
      let start = replay.attempts[Int(cause.attempt)].at
      if let waited = milliseconds(from: cause.at, to: start, conversation) {
        result.milliseconds = max(result.milliseconds ?? 0, waited - grace)
      }
    }
    return result
  }

  /// Whether a cause has had more AI messages, or more time, than its grace.
  private func usesUpGrace(
    _ need: Need, _ replay: borrowing Replay, _ conversation: borrowing Conversation
  ) -> Bool {
    let end = need.endedAt ?? Step(conversation.events.count - 1)
    for cause in need.causes where !cause.attemptWasOpen {
      if cause.aiMessages > cause.grace { return true }
      guard let grace = policy.grace.milliseconds else { continue }
      let until = cause.attempt >= 0 ? replay.attempts[Int(cause.attempt)].at : end
      if let waited = milliseconds(from: cause.at, to: until, conversation), waited > grace { return true }
    }
    return false
  }

  func milliseconds(from: Step, to: Step, _ conversation: borrowing Conversation) -> Int64? {
    guard !to.isEnd, !conversation.quality.contains(.timeUnreliable) else { return nil }
    guard let start = conversation.events[Int(from.index)].time, let end = conversation.events[Int(to.index)].time
    else {
      return nil
    }
    return max(0, end.milliseconds(since: start))
  }

  private func aiWrote(after: Step, until: Step?, _ conversation: borrowing Conversation) -> Bool {
    let end = min(Int((until ?? .end).index), conversation.events.count)
    var index = Int(after.index) + 1
    while index < end {
      let event = conversation.events[index]
      if event.isPublicMessage, event.speaker == .ai { return true }
      index += 1
    }
    return false
  }

  /// Why nothing was started: what the AI's last message after the last cause was.
  private func reason(
    _ need: Need, _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) -> Failure {
    let from = need.causes.map(\.at.index).max() ?? need.onset.index
    let until = min(Int((need.endedAt ?? .end).index), conversation.events.count - 1)
    var index = until
    while index > Int(from) {
      let event = conversation.events[index]
      if event.isPublicMessage, event.speaker == .ai {
        return switch observations.events[index].messageClass {
        case .nobodyAvailable: .noStaff
        case .redirect: .deflected
        default: .ignored
        }
      }
      index -= 1
    }
    return .ignored
  }

  /// Why nobody came after an attempt (definitions.md, 3.7; first match).
  func failure(of attempt: Attempt, endedBy end: NeedEnd) -> Failure {
    if attempt.joinedAt != nil { return .joinedSilent }
    switch attempt.end {
    case .failed: return .failed
    case .noStaff: return .noStaff
    case .lapsed: return .lapsed
    default: break
    }
    if attempt.lastClass == .redirect { return .deflected }
    if attempt.end == .withdrawn { return .queueAbandoned }
    if let closer = attempt.closedBy {
      return closer == .customer || closer == .unknown ? .queueAbandoned : .closedSilently
    }
    if end == .left { return .queueAbandoned }
    if end == .closed { return .closedSilently }
    return attempt.hasEvent ? .timeout : .announcedOnly
  }

  private func judge(
    _ attempt: Attempt, _ later: LastTurns, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations, _ view: View
  ) -> JudgedHandover {
    var judged = JudgedHandover()
    let isRunning = attempt.end == .waiting || (attempt.end == .joined && !attempt.isFulfilled)
    if view == .open, isRunning { return judged }
    if !attempt.isFulfilled { judged.failure = failure(of: attempt, endedBy: .data) }
    guard attempt.need < 0 else { return judged }
    if attempt.initiator == .human {
      judged.verdict = .proactive
    } else if !attempt.isFulfilled {
      let isShownToFail = attempt.end == .failed || attempt.end == .noStaff
      let isObserved = conversation.coverage.contains(.humanMessages) || isShownToFail
      judged.verdict = isObserved ? .unfulfilled : .unexplained
    } else {
      judged.reason = unneeded(attempt, later, observations)
      judged.verdict = judged.reason == nil ? .unexplained : .unneeded
    }
    return judged
  }

  /// The positive evidence that no human was needed, if there is any.
  private func unneeded(
    _ attempt: Attempt, _ later: LastTurns, _ observations: borrowing Observations
  ) -> UnneededReason? {
    guard let replied = attempt.repliedAt else { return nil }
    let first = Int(replied.index)
    if attempt.humanMessages == 1,
      observations.events[first].repeatsAI >= policy.unneededSimilarity.rawValue
    {
      return .repeatsAI
    }
    let hasFurtherIssue = later.open > replied.index
    let aiWasFine = later.aiWasFine > replied.index
    if attempt.endedByHuman, attempt.humanMessages <= 1, !hasFurtherIssue { return .shortClose }
    if aiWasFine { return .aiWasFine }
    return attempt.againstWish ? .againstWish : nil
  }

  /// Whether a customer turn leaves something open: a question, a request or a rejection.
  static func isOpen(_ traits: Traits) -> Bool {
    if traits.contains(.withdrawal) || traits.contains(.polite) { return false }
    if traits.contains(.solved), traits.isDisjoint(with: [.question, .ask, .rejection]) { return false }
    return !traits.isDisjoint(with: .openNeed)
  }
}

/// The last customer turns of two sorts, by their first events; -1 when there is none.
private struct LastTurns {
  /// The last that leaves something open.
  var open: Int32 = -1
  /// The last that says the AI's answer was fine.
  var aiWasFine: Int32 = -1

  init() {}

  init(_ observations: borrowing Observations) {
    for turn in observations.turns {
      if Judge.isOpen(turn.traits) { open = turn.first }
      if turn.traits.contains(.aiWasFine) { aiWasFine = turn.first }
    }
  }
}
