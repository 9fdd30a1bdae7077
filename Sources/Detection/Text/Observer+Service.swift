import Conversations

extension Observer {
  /// Observes a public message of the AI or a human: what it does, and whether it repeats what the AI said.
  mutating func observeService(
    _ conversation: borrowing Conversation, _ event: Event, _ observation: inout Observation
  ) {
    text = scan.scan(conversation.bytes, event.text, lexicon, ServiceSide.self, from: 0)
    if !ownTemplates.isEmpty {
      ownHits.removeAll(keepingCapacity: true)
      ownTemplates.find(text, scan, into: &ownHits)
      scan.hits += ownHits
    }
    let found = Found(hits, text, scan)
    let kind = event.speaker == .ai ? classOfAI(found) : classOfHuman(found)
    observation.messageClass = kind
    if text.endsInQuestion {
      observation.traits.insert(.endsInQuestion)
      if found.has(.moreHelp) { observation.traits.insert(.offersMoreHelp) }
      if asksYesOrNo() { observation.traits.insert(.yesNoQuestion) }
    }
    guard event.speaker == .ai else {
      observation.repeatsAI = repetitions.best(text, scan, triples)
      return
    }
    // A confidence on the customer's message is that of the first AI message behind it.
    observation.confidence = event.confidence ?? waitingConfidence
    waitingConfidence = nil
    if kind == .handoverNotice { humanIsAwaited = true }
    observation.loops = repetitions.add(text, scan, triples, isSubstantive: kind.isSubstantive)
    observation.strain = strain.atAnswer(text, observation, refuses: beginsWithNo)
  }

  /// The first rule of definitions.md, 3.1 that matches.
  private func classOfAI(_ found: Found) -> MessageClass {
    guard sawCustomer else { return .greeting }
    if found.isOnly([.greeting], names: 1), !found.has(.notice) { return .greeting }
    if found.has(.notice), !(found.has(.offer) && text.questionMarks > 0) { return .handoverNotice }
    if found.has(.nobody), humanIsAwaited { return .nobodyAvailable }
    if found.has(.wait), humanIsAwaited { return .waitNotice }
    if found.has(.handback) { return .handbackNotice }
    if found.isOnly([.acknowledgement, .greeting], names: 0), !text.endsInQuestion { return .acknowledgement }
    if found.isOnly([.survey, .moreHelp, .closing, .acknowledgement, .greeting], names: 0) { return .survey }
    if found.has(.offer) { return .offer }
    if found.has(.routing), turnWantsHuman { return .routingQuestion }
    if found.has(.nonAnswer) { return .nonAnswer }
    if found.has(.redirect) { return .redirect }
    return .answer
  }

  private func classOfHuman(_ found: Found) -> MessageClass {
    if found.isOnly([.greeting, .acknowledgement], names: 2), found.has(.greeting), !found.has(.notice) {
      return .greeting
    }
    if found.has(.notice) { return .handoverNotice }
    if found.isOnly([.acknowledgement], names: 0), !text.endsInQuestion { return .acknowledgement }
    if found.isOnly([.survey, .moreHelp, .closing, .acknowledgement, .greeting], names: 1) { return .survey }
    return .answer
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

  /// The phrases of a message of the service, by list.
  private struct Found {
    private var lists: UInt32 = 0
    private var covers = InlineArray<16, Cover>(repeating: Cover())
    private var padding = Cover()
    private let count: Int

    init(_ hits: [Hit], _ text: ScannedText, _ scan: borrowing TextScan) {
      count = text.tokens.count
      guard !hits.isEmpty else { return }
      for hit in hits {
        lists |= 1 << UInt32(hit.list)
        covers[Int(hit.list)].add(hit, from: text.tokens.lowerBound)
      }
      guard count <= 64 else { return }
      for index in text.tokens where scan.token(index).flags.contains(.padding) {
        padding.add(token: index - text.tokens.lowerBound)
      }
    }

    func has(_ list: ServiceList) -> Bool { lists & 1 << UInt32(list.rawValue) != 0 }

    /// Whether phrases of these lists cover the message, but for words that say nothing and a few names.
    func isOnly(_ kinds: [ServiceList], names: Int) -> Bool {
      guard count <= 64 else { return false }
      var all = Cover()
      for kind in kinds { all = all | covers[Int(kind.rawValue)] }
      return !all.isEmpty && (all | padding).missing(of: count) <= names
    }
  }
}
