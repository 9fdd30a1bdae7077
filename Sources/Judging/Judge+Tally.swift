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
    var isWaiting = false
    for index in conversation.events.indices {
      let event = conversation.events[index]
      guard event.isPublicMessage else {
        if event.endsTurn { turn = nil }
        continue
      }
      // What the platform itself writes neither ends a turn nor is one.
      if event.speaker != .system {
        if event.speaker != turn {
          tally.countTurn(of: event.speaker)
          if event.speaker == .customer {
            if isWaiting { tally.answeredByNobody += 1 }
            isWaiting = true
          }
        }
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
        if isWaiting { tally.answeredByAI += 1 }
        isWaiting = false
        guard tally.customerMessages > 0 else { break }
        let kind = observations.events[index].messageClass
        tally.lastClassOfAI = kind
        if kind.isSubstantive { tally.isAIInvolved = true }
        if kind == .answer { tally.isAIAnswered = true }
      case .human:
        tally.humanMessages += 1
        if isWaiting { tally.answeredByHuman += 1 }
        isWaiting = false
        lastHuman = index
      case .system: tally.systemMessages += 1
      case .unknown: tally.unknownMessages += 1
      }
    }
    if isWaiting { tally.answeredByNobody += 1 }
    countAsks(&tally, replay, lastHuman: lastHuman)
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
