package import Conversations
package import Detection

/// The fixed-size record of one judged conversation.
///
/// It holds no words: identifiers are hashes, times are milliseconds, verdicts are codes, the rest are counts. Verdict
/// and outcome stand twice where they depend on whether the conversation is complete, because the cut-off is known only
/// when all is read. What a conversation has more than one of, its needs, handovers, topics and signals, lies in
/// ``Entries``; a row names its own by ranges. Every metric is a fold over rows and entries.
package struct Row: Sendable {
  /// The two halves of a hash of the identifier's bytes.
  package var idHigh: UInt64 = 0
  package var idLow: UInt64 = 0
  /// A hash of the customer's identifier; zero when the export has none.
  package var customer: UInt64 = 0
  /// Where it begins.
  package var byte: UInt64 = 0
  package var line: UInt32 = 0
  package var file: UInt32 = 0
  /// The sketch of the customer's problem; zero where nothing was said of one.
  package var problem: UInt64 = 0
  package var facts: Facts = []

  private var startedValue = Int64.min
  private var lastEventValue = Int64.min
  private var lastPublicValue = Int64.min
  private var firstCustomerValue = Int64.min

  package var events: UInt32 = 0
  package var customerMessages: UInt32 = 0
  package var aiMessages: UInt32 = 0
  package var humanMessages: UInt32 = 0
  /// Customer turns whose first reply came from the AI, from a human, from nobody.
  package var answeredByAI: UInt32 = 0
  package var answeredByHuman: UInt32 = 0
  package var answeredByNobody: UInt32 = 0
  package var asks: UInt16 = 0
  /// Separate customer turns that ask, until the first initiation behind the first of them.
  ///
  /// An accepted offer that answers an ask is none, nor is what is asked while a handover is under way.
  package var asksBeforeHandover: UInt16 = 0
  /// Substantive AI messages from the first ask to the initiation behind it, or to the end.
  package var aiMessagesAfterAsk: UInt16 = 0
  /// Seconds from the first ask to the first human message behind it; -1 when none came or times are missing.
  package var secondsToHuman: Int32 = -1
  /// Seconds from the first ask to the last message of anyone, or to the customer's closing behind it.
  ///
  /// -1 when times are missing or nothing was asked. What the platform does later, such as closing by itself, is no wait.
  package var secondsFromAsk: Int32 = -1
  /// Handover events that repeated what was under way.
  package var duplicateEvents: UInt16 = 0
  /// Substantive AI messages while a human had the floor.
  package var spokeOverHuman: UInt16 = 0
  /// Times that control returned to the AI, and human stretches that ended.
  package var handbacks: UInt16 = 0
  package var endedStretches: UInt16 = 0
  /// Times the floor went from the AI to a human or back.
  package var alternations: UInt16 = 0
  /// Transfers among humans.
  package var transfers: UInt16 = 0
  /// Times it was closed, and times the customer came back within the window.
  package var closes: UInt16 = 0
  package var reopens: UInt16 = 0
  private var ratingValue = UInt16.max
  /// The first signal that fired, by its number; `noSignal` when none did.
  package var firstSignal = Row.noSignal
  package var verdict = ConversationVerdict.none
  package var verdictWhenOpen = ConversationVerdict.none
  package var outcome = Outcome.unengaged
  package var outcomeFailure: Failure?
  package var evidence: Evidence?
  package var medium: UInt8 = 0
  package var format: UInt8 = 0
  package var topics: TopicSet = []
  /// The values of ``Attribute``, in its order, as numbers of ``AttributeNames``.
  package var attributes = InlineArray<8, UInt16>(repeating: 0)
  /// Where its entries lie.
  package var needRange = EntryRange()
  package var handoverRange = EntryRange()
  package var topicRange = EntryRange()
  package var signalRange = EntryRange()

  package init() {}

  /// The number that stands for no signal; no policy has so many.
  package static let noSignal = UInt8.max

  /// What is true of the conversation as a whole, whatever the cut-off.
  package struct Facts: OptionSet, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(bit: Int) { rawValue = 1 << UInt64(bit) }

    package static let engaged = Facts(bit: 0)
    package static let aiInvolved = Facts(bit: 1)
    package static let aiAnswered = Facts(bit: 2)
    package static let humanFirst = Facts(bit: 3)
    /// Closed, and not opened again.
    package static let closed = Facts(bit: 4)
    package static let hasTime = Facts(bit: 5)
    /// The export can hold what humans wrote.
    package static let showsHumans = Facts(bit: 6)
    package static let askInitiated = Facts(bit: 7)
    package static let askJoined = Facts(bit: 8)
    package static let askReplied = Facts(bit: 9)
    /// A need that has not ended has already used up its grace.
    package static let openBeyondGrace = Facts(bit: 10)
    /// A need is active at the end of the data.
    package static let openNeed = Facts(bit: 11)
    package static let closedByHumanSilently = Facts(bit: 12)
    package static let test = Facts(bit: 13)
    /// The identifier is ours, so it is never the same as another.
    package static let syntheticID = Facts(bit: 14)
    /// A need with a hard cause was missed.
    package static let missedHard = Facts(bit: 15)
    /// It was put together from lines of one event each.
    package static let eventLines = Facts(bit: 16)
    /// The AI's last message sends the customer to the phone, an e-mail, a form or a store.
    package static let redirected = Facts(bit: 17)
    /// The way to a human was buried (definitions.md, 3.11).
    package static let buriedExit = Facts(bit: 18)
    /// It was closed at least once.
    package static let wasClosed = Facts(bit: 19)
    /// The customer came back to it within the window.
    package static let reopened = Facts(bit: 20)
    /// Two asks or more before any initiation, and nobody ever came.
    package static let askedTwiceForNothing = Facts(bit: 21)
    /// The time from the first ask is known.
    package static let askIsTimed = Facts(bit: 22)
    /// The first customer turn refers to an earlier contact.
    package static let refersBack = Facts(bit: 23)
    /// A human promised to come back; and did not within the window.
    package static let promised = Facts(bit: 24)
    package static let promiseBroken = Facts(bit: 25)
    /// The rating says what the human did, not the AI.
    package static let ratedHuman = Facts(bit: 26)
    /// A human wrote.
    package static let humanWrote = Facts(bit: 27)
    /// A handover event stood where none can be: a takeover that takes nothing over.
    package static let oddHandover = Facts(bit: 28)
    /// Words are there; they are in a language with lists for the customer's words, and for the service's.
    package static let coversText = Facts(bit: 29)
    package static let coversConfidence = Facts(bit: 30)
    package static let coversSentiment = Facts(bit: 31)
    package static let coversHandover = Facts(bit: 32)
    package static let coversRating = Facts(bit: 33)
    package static let coversResolution = Facts(bit: 34)
    package static let languageHasLists = Facts(bit: 35)
    /// Every event has a usable time, and times agree with the order.
    package static let coversTime = Facts(bit: 36)
    /// The customer's words are in a language that was recognised or named.
    package static let languageIsKnown = Facts(bit: 37)
    /// The medium is not known, so the limits of a chat hold.
    package static let mediumUnknown = Facts(bit: 38)
    /// A human wrote before the customer did, or the customer never wrote: the service began.
    package static let begunByService = Facts(bit: 39)
    /// How the customer sounds can be told: by words in a language with lists, or by the export, as the policy says.
    package static let showsSentiment = Facts(bit: 40)
    /// Something is odd about its handovers or transfers, whatever the cut-off; see ``Anomaly``.
    package static let anomalous = Facts(bit: 41)
    /// The score reached the share of the threshold that `audit.near_miss` names.
    package static let nearMiss = Facts(bit: 42)
    /// Every fact there is.
    package static let all = Facts(rawValue: (1 << 43) - 1)
  }

  package var startedAt: Instant? {
    get { startedValue == .min ? nil : Instant(milliseconds: startedValue) }
    set { startedValue = newValue?.milliseconds ?? .min }
  }

  /// The newest event.
  package var lastEvent: Instant? {
    get { lastEventValue == .min ? nil : Instant(milliseconds: lastEventValue) }
    set { lastEventValue = newValue?.milliseconds ?? .min }
  }

  /// The newest public message of anyone.
  package var lastPublic: Instant? {
    get { lastPublicValue == .min ? nil : Instant(milliseconds: lastPublicValue) }
    set { lastPublicValue = newValue?.milliseconds ?? .min }
  }

  /// The first message of the customer; it decides in which period the conversation counts.
  package var firstCustomerMessage: Instant? {
    get { firstCustomerValue == .min ? nil : Instant(milliseconds: firstCustomerValue) }
    set { firstCustomerValue = newValue?.milliseconds ?? .min }
  }

  /// How the customer rated, from 0 to 1; `nil` when there is no rating.
  package var rating: TenThousandths? {
    get { ratingValue == .max ? nil : TenThousandths(rawValue: Int32(ratingValue)) }
    set { ratingValue = newValue.map { UInt16(clamping: min(10_000, max(0, $0.rawValue))) } ?? .max }
  }

  /// Where the conversation begins in the input.
  package var place: Place { Place(file: Int(file), line: Int(line), byte: Int(byte)) }
}
