package import Conversations

/// Looks at every word of a conversation once and says what is there, before any threshold.
///
/// For each public message: one pass for the words, one automaton for all phrases, one set of content words; then the
/// rules of each observation over the few phrases that were found. Linear in the bytes; nothing looks at a later event,
/// but for the two facts that need a turn to be over, which are made when it ends.
///
/// A value belongs to one worker and is used for one conversation after another.
package struct Observer: ~Copyable {
  let lexicon: Lexicon
  let policy: Policy
  var scan = TextScan()
  var content: ContentWords
  var repetitions: Repetitions
  /// How many turns back a turn of the customer is compared with.
  let lookback: Int
  let triples = LetterTriples()
  /// Keeps an observer in one place in memory, which saves most of the time that this module takes to compile.
  ///
  /// A value of known size that cannot be copied is checked field by field: the compiler follows each of two hundred
  /// fields through each branch of each method that borrows the observer. A value with an existential in it is checked
  /// as one place in memory, by a check that takes a thirtieth of the time. Nothing reads the field.
  private let residence: any Sendable = 0
  var ownPhrases: OwnPhrases
  var ownTemplates: OwnPhrases
  var ownHits: [Hit] = []
  /// What was seen in the conversation of the last call of `observe`.
  package internal(set) var observations = Observations()

  // The message at hand.
  var hits: [Hit] { scan.hits }
  var text = ScannedText()

  // In which language the customer writes.
  var watch = LanguageWatch()
  var language = Language.english
  private let readsEnglish: Bool

  // The customer turn at hand.
  var turn = TurnSoFar()
  var turnIsOpen = false
  var turnNumber = -1

  // What stood before.
  var sawCustomer = false
  var humanIsAwaited = false
  var sawHuman = false
  var problem = ProblemStatement()
  var turnWantsHuman = false
  var waitingConfidence: TenThousandths?
  var strain = Strain()
  var known = KnownFacts()
  /// What a later "cancel it" means: the last thing the customer named that can be ended.
  var lastEnding: Ending?

  /// The topics of packs that the policy names, by the number of their list.
  let ownPacks: [UInt8: Topic]

  package init(lexicon: Lexicon, policy: Policy) {
    lookback = min(policy.rephrase.lookback, RephrasePolicy.lookbackLimit)
    content = ContentWords(slots: RephrasePolicy.lookbackLimit + 1)
    repetitions = Repetitions(lookback: policy.loop.lookback)
    ownPhrases = Self.ownPhrases(of: policy)
    ownTemplates = Self.ownTemplates(of: policy)
    readsEnglish = policy.languages.contains(lexicon.language)
    ownPacks = Self.packs(of: policy)
    self.lexicon = ownPacks.isEmpty ? lexicon : lexicon.withPacks
    self.policy = policy
  }

  /// Which set of content words belongs to a customer turn.
  func slot(turn: Int) -> Int { turn % (RephrasePolicy.lookbackLimit + 1) }

  /// Observes every event of a conversation; the result is in ``observations``.
  package mutating func observe(_ conversation: borrowing Conversation) {
    begin()
    language = declaredLanguage(conversation)
    let isVIP = hasVIPTag(conversation)
    for index in conversation.events.indices {
      let event = conversation.events[index]
      var observation = Observation()
      observation.firstMatch = UInt32(observations.matches.count)
      if turnIsOpen, event.endsTurn { endTurn() }
      if event.isPublicMessage {
        switch event.speaker {
        case .customer:
          if !turnIsOpen { beginTurn(index) }
          observeCustomer(conversation, event, &observation)
          if isVIP, !sawCustomer { observation.topics.insert(TopicSet(.vip)) }
          sawCustomer = true
          observations.turns[turnNumber].last = Int32(truncatingIfNeeded: index)
        case .ai: observeService(conversation, event, &observation)
        case .human:
          observeService(conversation, event, &observation)
          humanIsAwaited = false
          sawHuman = true
        case .system: observeNotice(conversation, event, &observation)
        case .unknown: break
        }
      } else {
        observeEvent(conversation, event, &observation)
      }
      observation.language = language
      observation.matchCount = UInt16(clamping: observations.matches.count - Int(observation.firstMatch))
      observations.events.append(observation)
    }
    if turnIsOpen { endTurn() }
    observations.language = watch.known
    observations.problemTurn = problem.turn
    if problem.turn >= 0 { observations.problem = Sketch.of(problem.tokens, scan, lexicon) }
  }

  private mutating func begin() {
    scan.begin()
    content.begin()
    if !ownPhrases.isEmpty { ownPhrases.begin() }
    if !ownTemplates.isEmpty { ownTemplates.begin() }
    observations.clear()
    turnIsOpen = false
    turnNumber = -1
    repetitions.begin()
    watch = LanguageWatch()
    sawCustomer = false
    humanIsAwaited = false
    sawHuman = false
    problem = ProblemStatement()
    turnWantsHuman = false
    waitingConfidence = nil
    strain.begin()
    known = KnownFacts()
    lastEnding = nil
  }

  private static func packs(of policy: Policy) -> [UInt8: Topic] {
    var packs: [UInt8: Topic] = [:]
    for topic in policy.topics.all where !topic.isShipped {
      if let list = TopicPack.list(named: policy.topics.key(of: topic)) { packs[list] = topic }
    }
    return packs
  }

  /// Whether the lists of the lexicon say something of what the customer writes.
  var hasLists: Bool { language == .english && readsEnglish }

  private func hasVIPTag(_ conversation: borrowing Conversation) -> Bool {
    guard !policy.vipTags.isEmpty else { return false }
    for tag in conversation.tags where policy.vipTags.contains(conversation.string(tag)) { return true }
    return false
  }

  private mutating func observeEvent(
    _ conversation: borrowing Conversation, _ event: Event, _ observation: inout Observation
  ) {
    switch event.kind {
    case .requested, .queued, .transferred: humanIsAwaited = true
    case .joined, .returned: humanIsAwaited = false
    case .tag:
      let tag = conversation.string(event.detail)
      for (number, tags) in policy.topics.tags.enumerated() where tags.contains(tag) {
        observation.topics.insert(TopicSet(rawValue: 1 << UInt64(number)))
      }
    default: break
    }
  }

  private mutating func beginTurn(_ index: Int) {
    turnIsOpen = true
    turnNumber += 1
    let place = Int32(truncatingIfNeeded: index)
    observations.turns.append(TurnObservation(first: place, last: place))
    turn = TurnSoFar()
    turn.firstToken = scan.tokenCount
    content.empty(slot(turn: turnNumber))
  }

  private mutating func endTurn() {
    turnIsOpen = false
    turnWantsHuman = turn.wantsHuman
    let own = slot(turn: turnNumber)
    observations.turns[turnNumber].traits = turn.traits(scan)
    observations.turns[turnNumber].contentWords = Int32(truncatingIfNeeded: content.slots[own].contentCount)
    var best: Int32 = 0
    // What is told to a human may have been told to the AI long before (B2).
    let reach = sawHuman ? RephrasePolicy.lookbackLimit : lookback
    for lag in 1...reach where turnNumber - lag >= 0 {
      let other = slot(turn: turnNumber - lag)
      observations.turns[turnNumber].similarities[lag - 1] = content.likeness(
        own, other, of: scan, triples, lexicon.concepts)
      observations.turns[turnNumber].identical[lag - 1] = content.isIdentical(own, other)
      if lag <= lookback { best = max(best, observations.turns[turnNumber].similarities[lag - 1]) }
    }
    observations.turns[turnNumber].strain = Strain.ofTurn(likeness: best)
    problem.add(turn: turnNumber, tokens: content.slots[own].tokens, contentWords: content.slots[own].contentCount)
  }

  /// The place of a run of tokens within the message at hand, in bytes.
  func place(_ start: Int32, _ end: Int32) -> (start: UInt32, count: UInt32) {
    let first = max(Int(start), text.tokens.lowerBound)
    guard first < Int(end), Int(end) <= text.tokens.upperBound else { return (0, 0) }
    let last = scan.token(Int(end) - 1)
    let from = scan.offset(ofFolded: Int(scan.token(first).start), messageStart: text.foldedStart)
    let to = scan.offset(ofFolded: Int(last.start) + Int(last.count), messageStart: text.foldedStart)
    return (UInt32(clamping: from), UInt32(clamping: max(0, to - from)))
  }
}
