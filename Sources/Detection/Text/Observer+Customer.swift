import Conversations

extension Observer {
  /// Observes a customer's message: requests, topics, feedback, sentiment, content.
  mutating func observeCustomer(
    _ conversation: borrowing Conversation, _ event: Event, _ observation: inout Observation
  ) {
    if let confidence = event.confidence { waitingConfidence = confidence }
    if event.isFallback { waitingConfidence = nil }
    let press = press(conversation, event)
    text = scan.scan(conversation.bytes, event.text, lexicon, CustomerSide.self, from: turn.cells)
    turn.cells = text.cells
    if text.flags.contains(.foreign) { addForeignHits() }
    if !watch.isSettled { watchLanguage() }
    if !hasLists { dropEnglishHits() }
    observation.polarity = polarity(of: event)
    var traits: Traits = []
    if let press { note(press, &traits) }
    if text.lists & Self.requestCues != 0 || text.tokens.count <= 6 {
      for found in findRequests() { note(found, &traits, &observation) }
    }
    if text.lists & Self.topicLists != 0 || text.parts != 0 { findTopics(&observation) }
    if text.parts != 0 || (lastEnding != nil && hasLists), findEndings(observation) { traits.insert(.leaving) }
    if !ownPhrases.isEmpty { findOwnWords(&observation) }
    traits.formUnion(simpleTraits(observation))
    if traits.contains(.withdrawal) {
      // What stands before a withdrawal in the same turn counts for nothing that the turn shows.
      turn = TurnSoFar()
      turn.cells = text.cells
      turn.firstToken = text.tokens.lowerBound
      content.empty(slot(turn: turnNumber))
      humanIsAwaited = false
    }
    if event.textState == .structured {
      let told = pressed(conversation.string(event.detail))
      traits.formUnion(told)
      turn.press(told)
    }
    if text.questionMarks > 0 { turn.hasQuestionMark = true }
    turn.add(text, hits)
    turn.collect(traits, topics: observation.topics)
    content.add(text, to: slot(turn: turnNumber), of: scan)
    observation.contentWords = UInt16(clamping: content.slots[slot(turn: turnNumber)].contentCount)
    traits.formUnion(aloneTraits(traits))
    observation.traits = traits
    observation.strain = strain.atCustomer(text, traits)
    let asked = known.asked
    observeGivenFacts(&observation)
    let returning = returningTraits(observation.givenFacts, asked: asked)
    observation.traits.formUnion(returning)
    turn.collected.formUnion(returning)
    if traits.contains(.ask) { humanIsAwaited = true }
  }

  private static let requestCues = CustomerList.bits(
    [.person, .anyone, .command, .closing, .machine, .named, .reach, .want, .converse])
  private static let topicLists = CustomerList.bits(Topic.rows.compactMap(\.list))
  private static let simpleLists = CustomerList.bits([.withdrawal, .rephraseCue, .request, .aiWasFine])
  private static let aloneLists = CustomerList.bits([.polite, .declines, .accepts, .rejection, .solved])

  /// Adds a request that was found, or the reason why it does not count.
  private mutating func note(_ found: FoundRequest, _ traits: inout Traits, _ observation: inout Observation) {
    let place = place(found.start, found.end)
    observations.matches.append(
      Match(signal: .humanRequest, suppression: found.suppression, start: place.start, count: place.count))
    switch found.suppression {
    case nil:
      traits.insert(.ask)
      if found.isManager {
        traits.insert(.managerAsk)
        observation.topics.insert(TopicSet(.complaint))
        observations.matches.append(
          Match(signal: .risk(.complaint), suppression: nil, start: place.start, count: place.count))
      }
    case .negated: traits.insert(.negatedAsk)
    case .deferred: traits.insert(.deferredAsk)
    default: break
    }
  }

  /// Adds what a button says; its payload has no place in the message.
  private mutating func note(_ press: Press, _ traits: inout Traits) {
    switch press {
    case .human:
      traits.insert(.ask)
      observations.matches.append(Match(signal: .humanRequest, suppression: nil, start: 0, count: 0))
    case .withdrawal: traits.insert(.withdrawal)
    }
  }

  /// What a button says by its name; its words are not the customer's own.
  private func pressed(_ name: String) -> Traits {
    let letters = name.lowercased().filter(\.isLetter)
    if Self.rejectingButtons.contains(where: letters.contains) { return .rejection }
    if Self.solvingButtons.contains(where: letters.contains) { return .solved }
    return Self.thankingButtons.contains(where: letters.contains) ? .polite : []
  }

  private static let rejectingButtons = [
    "thumbsdown", "nothelpful", "unhelpful", "notsolved", "unsolved", "notresolved", "unresolved", "didnthelp",
    "dislike",
  ]
  private static let solvingButtons = ["solved", "resolved", "thatfixedit"]
  private static let thankingButtons = ["thumbsup", "helpful", "like"]

  /// What single phrases say.
  private func simpleTraits(_ observation: Observation) -> Traits {
    var traits: Traits = []
    for hit in hits where text.lists & Self.simpleLists != 0 {
      switch CustomerList(rawValue: hit.list) {
      case .withdrawal: if isWithdrawal(hit) { traits.insert(.withdrawal) }
      case .rephraseCue: traits.insert(.rephraseCue)
      case .request: traits.insert(.request)
      case .aiWasFine: traits.insert(.aiWasFine)
      default: break
      }
    }
    if text.questionMarks > 0 || (text.asksFirst && hasLists) { traits.insert(.question) }
    if !observation.topics.isEmpty { traits.insert(.request) }
    if let polarity = observation.polarity, polarity.rawValue < -500 { traits.insert(.request) }
    return traits
  }

  /// Whether a phrase of taking back stands by itself: "never mind the refund" does not, "I won't forget it" neither.
  private func isWithdrawal(_ hit: Hit) -> Bool {
    if isNegated(before: hit.start) { return false }
    let next = Int(hit.end)
    if next < text.tokens.upperBound {
      let token = scan.token(next)
      let flags = token.flags
      if token.marks.isDisjoint(with: [.afterStop, .afterComma]), flags.contains(.link), !flags.contains(.padding) {
        return false
      }
      if token.marks.isDisjoint(with: [.afterStop, .afterComma]), isArticle(token) { return false }
    }
    return true
  }

  private func isArticle(_ token: Token) -> Bool {
    let letters = scan.letters(of: token)
    return letters.elementsEqual("the".utf8) || letters.elementsEqual("a".utf8) || letters.elementsEqual("my".utf8)
      || letters.elementsEqual("that".utf8)
  }

  /// What the message says as a whole, whatever the turn says.
  private func aloneTraits(_ traits: Traits) -> Traits {
    guard text.lists & Self.aloneLists != 0, text.tokens.count <= 64 else { return [] }
    var alone = TurnSoFar()
    alone.firstToken = text.tokens.lowerBound
    alone.add(text, hits)
    alone.collected = traits
    alone.hasQuestionMark = text.questionMarks > 0
    var result = alone.traits(scan)
    if text.lists & CustomerList.bits([.accepts]) != 0, !traits.contains(.question),
      TurnSoFar.accepts(hits, text, scan)
    {
      result.insert(.accepts)
    }
    return result
  }

  /// Whether a negation stands up to `kw.negation` words before a token, in the same clause and not as a turn of phrase.
  func isNegated(before start: Int32) -> Bool {
    var index = Int(start)
    var left = policy.keywords.negation
    let first = text.tokens.lowerBound
    while index > first, left > 0 {
      if !scan.token(index).marks.isDisjoint(with: [.afterStop, .afterComma]) { return false }
      index -= 1
      left -= 1
      let flags = scan.token(index).flags
      if flags.contains(.contrast) { return false }
      guard flags.contains(.negation) else { continue }
      let at = Int32(truncatingIfNeeded: index)
      let isPlain = hits.contains { $0.list == CustomerList.plainNegation.rawValue && $0.touches(at, at + 1) }
      return !isPlain
    }
    return false
  }

  /// Whether the first word but for small ones is a no.
  var beginsWithNo: Bool {
    for index in text.tokens.prefix(4) {
      let flags = scan.token(index).flags
      if flags.contains(.negation) { return true }
      if flags.isDisjoint(with: [.filler, .regret]) { return false }
    }
    return false
  }

  /// Whether no sentence ends between two tokens.
  func isSameSentence(_ from: Int32, _ to: Int32) -> Bool {
    var index = Int(from) + 1
    while index <= Int(to), index < text.tokens.upperBound {
      if scan.token(index).marks.contains(.afterStop) { return false }
      index += 1
    }
    return true
  }
}
