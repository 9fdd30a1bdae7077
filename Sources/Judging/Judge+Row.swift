package import Conversations
package import Detection

extension Judge {
  /// Counts what does not depend on where the data ends.
  package func tally(
    _ replay: borrowing Replay, of conversation: borrowing Conversation, _ observations: borrowing Observations
  ) -> Tally {
    var tally = Tally()
    var lastHuman = -1
    var turn: Speaker?
    for index in conversation.events.indices {
      let event = conversation.events[index]
      guard event.isPublicMessage else {
        if event.endsTurn { turn = nil }
        continue
      }
      // What the platform itself writes neither ends a turn nor is one.
      if event.speaker != .system {
        if event.speaker != turn { tally.countTurn(of: event.speaker) }
        turn = event.speaker
      }
      switch event.speaker {
      case .customer:
        tally.customerMessages += 1
        if event.textState == .present || event.textState == .structured || event.textState == .attachment {
          tally.isEngaged = true
        }
      case .ai:
        tally.aiMessages += 1
        guard tally.customerMessages > 0 else { break }
        let kind = observations.events[index].messageClass
        if kind.isSubstantive { tally.isAIInvolved = true }
        if kind == .answer { tally.isAIAnswered = true }
      case .human:
        tally.humanMessages += 1
        lastHuman = index
      case .system: tally.systemMessages += 1
      case .unknown: tally.unknownMessages += 1
      }
    }
    countAsks(&tally, replay, lastHuman: lastHuman)
    for topic in replay.topics.members {
      let first = observations.events.firstIndex { $0.topics.contains(TopicSet(topic)) } ?? Int.max
      if lastHuman > first { tally.reachedTopics.insert(TopicSet(topic)) }
    }
    tally.isClosedByHumanSilently = replay.isClosed && replay.closedBy == .human && lastHuman < 0
    return tally
  }

  /// Counts the requests for a human, and how far they got.
  private func countAsks(_ tally: inout Tally, _ replay: borrowing Replay, lastHuman: Int) {
    for need in replay.needs {
      for cause in need.causes where cause.kind == .asked {
        tally.asks += 1
        if Int(cause.at.index) < lastHuman { tally.askWasReplied = true }
        guard cause.attempt >= 0 else { continue }
        tally.askWasInitiated = true
        if replay.attempts[Int(cause.attempt)].joinedAt != nil { tally.askWasJoined = true }
      }
    }
    if tally.askWasReplied {
      tally.askWasInitiated = true
      tally.askWasJoined = true
    }
  }

  /// Makes the row of a conversation from both views of its end.
  ///
  /// - Parameter open: how it would be judged if it were still open; `nil` when it cannot be, because it was closed or
  ///   has no times.
  package func row(
    _ tally: Tally, complete: Judgement, open: Judgement?, _ replay: borrowing Replay,
    of conversation: borrowing Conversation
  ) -> Row {
    var row = Row()
    row.byte = UInt64(conversation.place.byte)
    row.line = UInt32(clamping: conversation.place.line)
    row.file = UInt32(clamping: conversation.place.file)
    row.events = UInt32(clamping: conversation.events.count)
    row.customerMessages = UInt32(clamping: tally.customerMessages)
    row.aiMessages = UInt32(clamping: tally.aiMessages)
    row.humanMessages = UInt32(clamping: tally.humanMessages)
    row.asks = UInt16(clamping: tally.asks)
    row.begun = UInt16(clamping: replay.attempts.count)
    row.topics = replay.topics
    row.reachedTopics = tally.reachedTopics
    row.verdict = complete.verdict
    row.verdictWhenOpen = open?.verdict ?? complete.verdict
    row.outcome = complete.outcome
    row.outcomeFailure = complete.outcomeFailure
    row.evidence = complete.evidence
    row.medium = UInt8(Medium.allCases.firstIndex(of: conversation.medium) ?? 0)
    row.format = UInt8(ExportFormat.allCases.firstIndex(of: conversation.format) ?? 0)
    readTimes(conversation, into: &row)
    readFacts(tally, open, replay, conversation, into: &row)
    for (index, need) in complete.needs.enumerated() where need.isCounted {
      count(need, replay.needs[index], replay, conversation, into: &row)
    }
    for (index, handover) in complete.handovers.enumerated() {
      if replay.attempts[index].isFulfilled { row.fulfilled = min(row.fulfilled, .max - 1) + 1 }
      guard let verdict = handover.verdict else { continue }
      let slot = Int(verdict.rawValue)
      row.handovers[slot] = min(row.handovers[slot], .max - 1) + 1
    }
    return row
  }

  private func readTimes(_ conversation: borrowing Conversation, into row: inout Row) {
    row.startedAt = conversation.startedAt
    for event in conversation.events {
      guard let time = event.time else { continue }
      row.lastEvent = max(row.lastEvent ?? time, time)
      guard event.isPublicMessage, event.speaker != .system else { continue }
      row.lastPublic = max(row.lastPublic ?? time, time)
      if event.speaker == .customer { row.firstCustomerMessage = row.firstCustomerMessage ?? time }
    }
  }

  private func readFacts(
    _ tally: Tally, _ open: Judgement?, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    into row: inout Row
  ) {
    var facts: Row.Facts = []
    func set(_ fact: Row.Facts, _ isTrue: Bool) { if isTrue { facts.insert(fact) } }
    set(.engaged, tally.isEngaged)
    set(.aiInvolved, tally.isAIInvolved)
    set(.aiAnswered, tally.isAIAnswered)
    set(.humanFirst, replay.humanFirst)
    set(.closed, replay.isClosed)
    set(.hasTime, row.lastEvent != nil)
    set(.showsHumans, conversation.coverage.contains(.humanMessages))
    set(.askInitiated, tally.askWasInitiated)
    set(.askJoined, tally.askWasJoined)
    set(.askReplied, tally.askWasReplied)
    set(.closedByHumanSilently, tally.isClosedByHumanSilently)
    set(.test, conversation.isTest)
    set(.syntheticID, conversation.idIsSynthetic)
    set(.eventLines, conversation.isGrouped)
    if let last = open?.needs.last, last.isCounted, last.verdict == .open {
      facts.insert(.openNeed)
      set(.openBeyondGrace, last.isBeyondGrace)
    }
    row.facts = facts
  }

  private func count(
    _ judged: JudgedNeed, _ need: Need, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    into row: inout Row
  ) {
    guard judged.verdict != .open else { return }
    row.needCounts[Int(judged.verdict.rawValue)] += row.needCounts[Int(judged.verdict.rawValue)] == .max ? 0 : 1
    var parts: Set<NeedPart> = []
    for cause in need.causes {
      switch cause.kind {
      case .asked: parts.insert(.asked)
      case .risk: if let topic = cause.signal.topic { parts.insert(NeedPart(topic)) }
      case .soft: break
      }
    }
    if parts.isEmpty { parts.insert(.soft) }
    for part in parts { row.count(part, judged.verdict) }
    switch judged.verdict {
    case .missed: if need.isHard { row.facts.insert(.missedHard) }
    case .unfulfilled:
      if let failure = judged.failure {
        let slot = Int(failure.rawValue)
        row.failures[slot] = min(row.failures[slot], .max - 1) + 1
      }
    case .late:
      if !judged.isObserved { row.lateUnobserved += row.lateUnobserved == .max ? 0 : 1 }
      let waited = judged.initiatedAt.flatMap { milliseconds(from: need.onset, to: $0, conversation) }
      let late = Row.LateNeed(
        aiMessages: UInt16(clamping: judged.lateness.aiMessages),
        exchanges: UInt16(clamping: judged.lateness.exchanges),
        seconds: waited.map { Int32(clamping: $0 / 1000) } ?? -1)
      // A free place, else that of the least late one.
      let free = (0..<4).first { !row.lateness[$0].isUsed }
      let place = free ?? (0..<4).min { row.lateness[$0] < row.lateness[$1] } ?? 0
      if free != nil || row.lateness[place] < late { row.lateness[place] = late }
    case .onTime: if !judged.isObserved { row.onTimeUnobserved += row.onTimeUnobserved == .max ? 0 : 1 }
    case .recovered, .withdrawn, .open: break
    }
  }
}

extension Tally {
  fileprivate mutating func countTurn(of speaker: Speaker) {
    switch speaker {
    case .customer: customerTurns += 1
    case .ai: aiTurns += 1
    case .human: humanTurns += 1
    case .unknown: unknownTurns += 1
    case .system: break
    }
  }
}
