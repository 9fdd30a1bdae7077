import Conversations

extension Observer {
  /// Observes a public message of the AI or a human: what it does, and whether it repeats what the AI said.
  mutating func observeService(
    _ conversation: borrowing Conversation, _ event: Event, _ observation: inout Observation
  ) {
    text = scan.scan(conversation.bytes, event.text, lexicon, ServiceSide.self, from: PhraseCells())
    if !ownTemplates.isEmpty {
      ownHits.removeAll(keepingCapacity: true)
      ownTemplates.find(text, scan, into: &ownHits)
      scan.hits += ownHits
      for hit in ownHits { text.lists |= 1 << UInt64(hit.list) }
    }
    let kind = event.speaker == .ai ? classOfAI() : classOfHuman()
    observation.messageClass = kind
    if text.endsInQuestion {
      observation.traits.insert(.endsInQuestion)
      if text.lists & ServiceList.bits([.moreHelp]) != 0 { observation.traits.insert(.offersMoreHelp) }
      if asksYesOrNo() { observation.traits.insert(.yesNoQuestion) }
    }
    if text.flags.contains(.regret) {
      observation.traits.insert(.apologises)
    }
    observeAskedFacts(event.speaker, &observation)
    observeHandover(conversation, event, &observation)
    guard event.speaker == .ai else {
      observation.repeatsAI = repetitions.best(messageForRepetition(), scan, triples)
      return
    }
    // A confidence on the customer's message is that of the first AI message behind it.
    observation.confidence = event.confidence ?? waitingConfidence
    waitingConfidence = nil
    if kind == .handoverNotice { humanIsAwaited = true }
    if kind == .answer { problem.answers += 1 }
    observation.loops = repetitions.add(messageForRepetition(), scan, triples, isSubstantive: kind.isSubstantive)
    observation.strain = strain.atAnswer(text, observation, refuses: beginsWithNo)
  }

  /// The message at hand as it is held against earlier ones.
  private func messageForRepetition() -> Repetitions.Message {
    let asked = turnNumber >= 0 ? turn.firstToken..<max(turn.firstToken, turn.endToken) : 0..<0
    return Repetitions.Message(text: text, core: core(), asked: asked)
  }

  /// The message without what stands around its matter; the whole, when there is nothing else.
  private func core() -> Range<Int> {
    guard text.lists & Self.around != 0 else { return text.tokens }
    var first = text.tokens.lowerBound
    var end = text.tokens.upperBound
    while let next = (first + 1..<end).first(where: { begins($0) }), isAround(first..<next) { first = next }
    while let last = (first + 1..<end).last(where: { begins($0) }), isAround(last..<end) { end = last }
    return first..<end
  }

  private static let around =
    greetings | smallWords | closings | ServiceList.bits([.reference])

  /// Whether a part of a sentence begins at a token.
  private func begins(_ token: Int) -> Bool {
    !scan.token(token).marks.isDisjoint(with: [.afterStop, .afterComma])
  }

  /// Whether a part of a message is nothing but small words, with a name or the number of a reference.
  private func isAround(_ part: Range<Int>) -> Bool {
    let missing = uncovered(part, Self.around, but: .padding, atMost: 1)
    return missing == 0 || (missing == 1 && part.count > 1 && part.count <= 4)
  }

  /// Whether the last sentence begins like a question that yes or no answers.
  private func asksYesOrNo() -> Bool {
    hits.contains { hit in
      guard hit.list == ServiceList.yesNo.rawValue else { return false }
      let start = Int(hit.start)
      let begins = start == text.tokens.lowerBound || scan.token(start).marks.contains(.afterStop)
      return begins && isSameSentence(hit.start, Int32(truncatingIfNeeded: text.tokens.upperBound - 1))
    }
  }
}
