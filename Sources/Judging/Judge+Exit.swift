import Conversations
import Detection

extension Judge {
  /// Whether the way to a human was buried (definitions.md, 3.11): X1, or X2 with X3 or X4, or X5 after an ask.
  func readExit(
    _ replay: borrowing Replay, _ conversation: borrowing Conversation, _ observations: borrowing Observations,
    into row: inout Row
  ) {
    if Int(row.asksBeforeHandover) >= policy.audit.buriedAsks {
      row.facts.insert(.buriedExit)
      return
    }
    for need in replay.needs where need.isCounted {
      guard let ask = need.causes.filter({ $0.kind == .asked }).map(\.at).min() else { continue }
      let end = min(conversation.events.count, Int((initiation(of: need, replay) ?? need.endedAt ?? .end).index))
      let loops = replay.trace.contains { entry in
        if case .signal(.aiLoop, _) = entry.kind { return entry.at > need.onset && Int(entry.at.index) < end }
        return false
      }
      let looks = look(after: ask, from: need.onset, until: end, conversation, observations)
      let isLate = looks.exchangesToOffer > policy.audit.buriedExchanges
      let isOnlySentAway = looks.onlyRedirects && initiation(of: need, replay) == nil
      if looks.goesOn && (loops || isLate) || isOnlySentAway {
        row.facts.insert(.buriedExit)
        return
      }
    }
  }

  private func initiation(of need: Need, _ replay: borrowing Replay) -> Step? {
    need.causes.filter { $0.attempt >= 0 }.map { replay.attempts[Int($0.attempt)].at }.min()
  }

  /// What the AI did after an ask.
  private struct Look {
    /// X2: a substantive message that neither hands over nor offers it, nor is the first routing question.
    var goesOn = false
    /// Exchanges from the onset to the first offer of a human; as many as there were when none came.
    var exchangesToOffer = 0
    /// X5, as long as no handover was begun: it sent the customer elsewhere, and nowhere else.
    var onlyRedirects = false
  }

  private func look(
    after ask: Step, from onset: Step, until end: Int, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations
  ) -> Look {
    var look = Look()
    var sawRouting = false
    var sawOffer = false
    var sawRedirect = false
    var isExchangeOpen = false
    for index in Int(onset.index)..<max(Int(onset.index), end) where conversation.events[index].isPublicMessage {
      let event = conversation.events[index]
      if event.speaker == .customer { isExchangeOpen = true }
      guard event.speaker == .ai else { continue }
      let kind = observations.events[index].messageClass
      if kind.isSubstantive, isExchangeOpen, !sawOffer {
        look.exchangesToOffer += 1
        isExchangeOpen = false
      }
      if kind == .offer || kind == .handoverNotice { sawOffer = true }
      guard index > Int(ask.index) else { continue }
      switch kind {
      case .redirect:
        sawRedirect = true
        look.goesOn = true
      case .routingQuestion:
        if sawRouting { look.goesOn = true }
        sawRouting = true
      case .answer, .nonAnswer: look.goesOn = true
      default: break
      }
    }
    look.onlyRedirects = sawRedirect && !sawOffer
    return look
  }
}
