package import Conversations

/// What a message says of itself, before any threshold.
///
/// Those behind ``Traits/openNeed`` tell how a handover went and who comes back. They rest on English lists: see
/// ``Language/hasServiceWords``. A trait that is missing shows that no listed words stand there, not that nothing was meant.
package struct Traits: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// It asks for a human, and nothing suppresses that.
  package static let ask = Traits(rawValue: 1)
  /// It asks for a human only if something else fails.
  package static let deferredAsk = Traits(rawValue: 2)
  /// It says that no human is wanted.
  package static let negatedAsk = Traits(rawValue: 4)
  /// It asks for somebody of rank; such an ask is a complaint too.
  package static let managerAsk = Traits(rawValue: 8)
  /// It takes a request back.
  package static let withdrawal = Traits(rawValue: 16)
  /// It says in words that the matter is solved, and nothing after takes that back.
  package static let solved = Traits(rawValue: 32)
  /// It is nothing but thanks, agreement or goodbye.
  package static let polite = Traits(rawValue: 64)
  /// It declines more help: "no thanks, bye".
  package static let declines = Traits(rawValue: 128)
  /// It accepts: "yes please".
  package static let accepts = Traits(rawValue: 256)
  /// It is nothing but a rejection of what was said.
  package static let rejection = Traits(rawValue: 512)
  /// It says that it says something again.
  package static let rephraseCue = Traits(rawValue: 1024)
  /// It asks something.
  package static let question = Traits(rawValue: 2048)
  /// It wants something done.
  package static let request = Traits(rawValue: 4096)
  /// A message of the service that ends in a question.
  package static let endsInQuestion = Traits(rawValue: 8192)
  /// A message of the service whose question only offers more help.
  package static let offersMoreHelp = Traits(rawValue: 16384)
  /// The customer says that the AI's answer was fine.
  package static let aiWasFine = Traits(rawValue: 32768)
  /// A question of the service that can be answered by yes or no.
  package static let yesNoQuestion = Traits(rawValue: 65536)
  /// The customer wants to leave: end a contract, go to somebody else.
  package static let leaving = Traits(rawValue: 1_048_576)

  /// A message of the service that says it is sorry.
  package static let apologises = Traits(rawValue: 131072)

  /// What leaves a matter open.
  package static let openNeed: Traits = [.question, .request, .rejection, .ask]

  /// A person introduces themself, or the service says that a person has taken over; by a human, the AI or the system.
  package static let introducesPerson = Traits(rawValue: 262_144)
  /// A message of a human, the AI or the system gives the name of a person who serves the customer.
  package static let namesPerson = Traits(rawValue: 524_288)
  /// A human or the AI asks openly what the matter is: "how can I help", "what happened".
  package static let asksForMatter = Traits(rawValue: 2_097_152)
  /// A human says that somebody will come back to the customer, whatever the customer does: "I'll call you tomorrow".
  package static let promisesReturn = Traits(rawValue: 4_194_304)
  /// A human, the AI or the system names a time of waiting, a place in the queue or opening hours.
  package static let givesExpectation = Traits(rawValue: 8_388_608)
  /// The customer complains of saying something again: "I already told the bot".
  package static let complainsOfRepeating = Traits(rawValue: 16_777_216)
  /// The customer speaks of a contact before this one, or of a matter that has come back: "still not", "ticket 4471".
  package static let refersBack = Traits(rawValue: 33_554_432)
  /// A human, the AI or the system knows what was said before: "I have read your messages", "I can see that you".
  package static let knowsHistory = Traits(rawValue: 67_108_864)
  /// A human, the AI or the system says that the AI goes on; for the AI also by ``MessageClass/handbackNotice``.
  package static let announcesHandback = Traits(rawValue: 134_217_728)
  /// A human says that another colleague or team takes over now: "I'll pass you to our technical team".
  package static let announcesTransfer = Traits(rawValue: 268_435_456)
}

/// A place in a message where listed words stand.
package struct Match: Sendable, Equatable {
  /// What the words would show.
  package var signal: Signal
  /// Why they do not count; `nil` when they do.
  package var suppression: Suppression?
  /// Where the words begin within the message, in bytes.
  package var start: UInt32
  /// How long they are, in bytes.
  package var count: UInt32

  package init(signal: Signal, suppression: Suppression?, start: UInt32, count: UInt32) {
    self.signal = signal
    self.suppression = suppression
    self.start = start
    self.count = count
  }
}

/// What was seen in one event, before any threshold.
///
/// It depends on the conversation up to this event, the lexicons and the structural parameters only.
package struct Observation: Sendable {
  package var traits: Traits = []
  package var topics: TopicSet = []
  /// Topics that the customer claims without proof: soft, whatever the policy obliges to.
  package var claimedTopics: TopicSet = []
  /// The class of a public message of the AI or a human; `answer` for all else.
  package var messageClass = MessageClass.answer
  /// In which language the customer writes, by the words up to this event; English where they are too few to tell.
  package var language = Language.english
  /// How many words carry content.
  package var contentWords: UInt16 = 0
  /// Kinds of facts that a customer's message gives.
  package var givenFacts: Facts = []
  /// Kinds of facts that a message of the service asks for.
  package var askedFacts: Facts = []
  /// Those of them that the customer had given before, without a reason to ask again.
  ///
  /// For a message of the AI it is N14, for a human's message B1 of definitions.md, 3.10, by the same rule: a question or
  /// a request with the name of the fact, without its value, not of the form "just to confirm" or "is it still", not
  /// because the value was not found, and no identity check if those are exempt. Given before means before this
  /// message; who wants what was given before a human joined holds it against ``Observation/givenFacts`` up to there.
  package var askedAgain: Facts = []
  /// Where this event's matches lie in ``Observations/matches``.
  package var firstMatch: UInt32 = 0
  package var matchCount: UInt16 = 0
  private var polarityValue = Int32.min
  private var confidenceValue = Int32.min
  /// For an AI message: the similarity to each of the last AI messages, the nearest first, in 1/10,000.
  package var loops = InlineArray<20, Int32>(repeating: 0)
  /// How strained the conversation is here, from 0 to 9,999; hints that raise nothing (decision 0013).
  package var strain: Int32 = 0
  /// For a human's message: the largest similarity to an earlier AI answer, in 1/10,000.
  package var repeatsAI: Int32 = 0

  package init() {}

  /// How the customer's words sound, from -1 to 1; `nil` when there is no list for them.
  package var polarity: TenThousandths? {
    get { polarityValue == .min ? nil : TenThousandths(rawValue: polarityValue) }
    set { polarityValue = newValue?.rawValue ?? .min }
  }

  /// The confidence of this AI message, its own or that of the customer's message it answers.
  package var confidence: TenThousandths? {
    get { confidenceValue == .min ? nil : TenThousandths(rawValue: confidenceValue) }
    set { confidenceValue = newValue?.rawValue ?? .min }
  }
}

/// What was seen in one customer turn, once it has ended.
package struct TurnObservation: Sendable {
  /// The first and the last event of the turn.
  package var first: Int32
  package var last: Int32
  /// What the whole turn says of itself, without what stands before a withdrawal.
  package var traits: Traits = []
  /// How many words of content it has, without what stands before a withdrawal.
  package var contentWords: Int32 = 0
  /// The similarity to each of the customer turns before it, the nearest first, in 1/10,000.
  ///
  /// To so many turns as `reph.lookback` says, the others are 0; to all ten once a human has written in the conversation.
  package var similarities = InlineArray<10, Int32>(repeating: 0)
  /// What the likeness adds to the strain of its last message, in 1/10,000.
  package var strain: Int32 = 0
  /// Whether the words are those of each of the turns before it, to the letter; as far back as the similarities.
  package var identical = InlineArray<10, Bool>(repeating: false)

  package init(first: Int32, last: Int32) {
    self.first = first
    self.last = last
  }
}

/// Everything that was seen in one conversation: one value an event, one a customer turn.
package struct Observations: Sendable {
  package var events: [Observation] = []
  package var turns: [TurnObservation] = []
  package var matches: [Match] = []
  /// In which language the customer writes, by all words; `nil` where they are too few to tell.
  package var language: Language?
  /// The sketch of the problem statement; 0 where there is none. See ``Sketch``.
  ///
  /// The problem statement is the first customer turn with at least five words of content, else the longest before the
  /// second answer of the AI, the first of equal ones. What stands before a withdrawal in a turn is left out.
  package var problem: UInt64 = 0
  /// Which of ``Observations/turns`` is the problem statement; -1 where there is none.
  package var problemTurn: Int32 = -1

  package init() {}

  /// The matches of one event.
  package func matches(of observation: Observation) -> ArraySlice<Match> {
    let first = Int(observation.firstMatch)
    return matches[first..<first + Int(observation.matchCount)]
  }

  mutating func clear() {
    events.removeAll(keepingCapacity: true)
    turns.removeAll(keepingCapacity: true)
    matches.removeAll(keepingCapacity: true)
    language = nil
    problem = 0
    problemTurn = -1
  }
}
