package import Conversations
package import Detection

/// The fixed-size record of one judged conversation.
///
/// It holds no words: identifiers are hashes, times are milliseconds, verdicts are codes, the rest are counts. Verdict
/// and outcome stand twice where they depend on whether the conversation is complete, because the cut-off is known only
/// when all is read. Every metric is a fold over rows.
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

  private var startedValue = Int64.min
  private var lastEventValue = Int64.min
  private var lastPublicValue = Int64.min
  private var firstCustomerValue = Int64.min

  package var events: UInt32 = 0
  package var customerMessages: UInt32 = 0
  package var aiMessages: UInt32 = 0
  package var humanMessages: UInt32 = 0
  package var facts: Facts = []
  package var asks: UInt16 = 0
  /// Handovers that were begun, fulfilled or not.
  package var begun: UInt16 = 0
  /// Handovers in which a human wrote.
  package var fulfilled: UInt16 = 0
  /// Handovers without a need, by verdict, in the order of ``HandoverVerdict``.
  package var handovers = InlineArray<4, UInt16>(repeating: 0)
  /// Needs by part and verdict: ``NeedPart`` times six, in the order of ``NeedVerdict`` without `open`.
  package var needs = PartCounts()
  /// All needs by verdict, in the same order.
  package var needCounts = InlineArray<6, UInt16>(repeating: 0)
  /// Unfulfilled needs by cause, in the order of ``Failure``.
  package var failures = InlineArray<11, UInt16>(repeating: 0)
  /// Needs `late` and `on_time` of which the export could not show whether anybody came.
  package var lateUnobserved: UInt16 = 0
  package var onTimeUnobserved: UInt16 = 0
  /// The lateness of the four latest needs.
  package var lateness = InlineArray<4, LateNeed>(repeating: LateNeed())
  package var topics: TopicSet = []
  package var reachedTopics: TopicSet = []
  package var verdict = ConversationVerdict.none
  package var verdictWhenOpen = ConversationVerdict.none
  package var outcome = Outcome.unengaged
  package var outcomeFailure: Failure?
  package var evidence: Evidence?
  package var medium: UInt8 = 0
  package var format: UInt8 = 0
  /// The values of ``Attribute``, in its order, as numbers of ``AttributeNames``.
  package var attributes = InlineArray<4, UInt16>(repeating: 0)

  package init() {}

  /// Lateness of one need, as far as it fits.
  package struct LateNeed: Sendable, Comparable {
    package var aiMessages: UInt16 = 0
    package var exchanges: UInt16 = 0
    /// From the onset to the initiation; -1 when the conversation has no usable times.
    package var seconds: Int32 = -2

    /// Whether there is such a need at all.
    package var isUsed: Bool { seconds != -2 }

    package static func < (a: LateNeed, b: LateNeed) -> Bool {
      (a.aiMessages, a.exchanges, a.seconds) < (b.aiMessages, b.exchanges, b.seconds)
    }
  }

  /// What is true of the conversation as a whole.
  package struct Facts: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let engaged = Facts(rawValue: 1)
    package static let aiInvolved = Facts(rawValue: 2)
    package static let aiAnswered = Facts(rawValue: 4)
    package static let humanFirst = Facts(rawValue: 8)
    /// Closed, and not opened again.
    package static let closed = Facts(rawValue: 16)
    package static let hasTime = Facts(rawValue: 32)
    /// The export can hold what humans wrote.
    package static let showsHumans = Facts(rawValue: 64)
    package static let askInitiated = Facts(rawValue: 128)
    package static let askJoined = Facts(rawValue: 256)
    package static let askReplied = Facts(rawValue: 512)
    /// A need that has not ended has already used up its grace.
    package static let openBeyondGrace = Facts(rawValue: 1024)
    /// A need is active at the end of the data.
    package static let openNeed = Facts(rawValue: 2048)
    package static let closedByHumanSilently = Facts(rawValue: 4096)
    package static let test = Facts(rawValue: 8192)
    /// The identifier is ours, so it is never the same as another.
    package static let syntheticID = Facts(rawValue: 16384)
    /// A need with a hard cause was missed.
    package static let missedHard = Facts(rawValue: 32768)
    /// It was put together from lines of one event each.
    package static let eventLines = Facts(rawValue: 65536)
    /// Every fact there is.
    package static let all = Facts(rawValue: 0x1FFFF)
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

  /// Where the conversation begins in the input.
  package var place: Place { Place(file: Int(file), line: Int(line), byte: Int(byte)) }

  /// How many needs of a part have a verdict.
  package func needs(_ part: NeedPart, _ verdict: NeedVerdict) -> Int {
    verdict == .open ? 0 : needs[Int(part.rawValue) * 6 + Int(verdict.rawValue)]
  }

  /// How many needs have a verdict.
  package func needs(_ verdict: NeedVerdict) -> Int { verdict == .open ? 0 : Int(needCounts[Int(verdict.rawValue)]) }

  /// How many needs have any verdict of a complete conversation.
  package var needTotal: Int { (0..<6).reduce(0) { $0 + Int(needCounts[$1]) } }

  mutating func count(_ part: NeedPart, _ verdict: NeedVerdict) {
    needs.increment(Int(part.rawValue) * 6 + Int(verdict.rawValue))
  }
}

/// The parts by which needs are split, so that soft ones never hide the hard ones.
///
/// A need with several causes counts in each of its hard parts; in `soft` only when all of its causes are soft.
/// The five topics of the built-in policy have parts of their own; all others share one.
package enum NeedPart: UInt8, Sendable, CaseIterable {
  case asked, paymentDispute, legal, accountSecurity, complaint, vip, otherTopic, soft

  /// The word in outputs.
  package var name: String {
    switch self {
    case .asked: "asked"
    case .paymentDispute: "payment_dispute"
    case .legal: "legal"
    case .accountSecurity: "account_security"
    case .complaint: "complaint"
    case .vip: "vip"
    case .otherTopic: "other_topic"
    case .soft: "soft"
    }
  }

  init(_ topic: Topic) {
    switch topic {
    case .paymentDispute: self = .paymentDispute
    case .legal: self = .legal
    case .accountSecurity: self = .accountSecurity
    case .complaint: self = .complaint
    case .vip: self = .vip
    default: self = .otherTopic
    }
  }
}
