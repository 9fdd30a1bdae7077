import Detection

/// Where the entries of one row lie in a table of ``Entries``.
package struct EntryRange: Sendable, Equatable {
  /// The first of them.
  package var first: UInt32 = 0
  /// How many there are.
  package var count: UInt32 = 0

  package init() {}

  package init(first: Int, count: Int) {
    self.first = UInt32(first)
    self.count = UInt32(count)
  }

  /// The places in the table.
  package var indices: Range<Int> { Int(first)..<Int(first) + Int(count) }
}

/// What conversations have more than one of: needs, handovers, topics and signals, each of a fixed size.
///
/// Most conversations have none of them, so they stand beside the rows and not in them. The entries of one row stand
/// together, in the order of the conversation; rows may stand in any order.
package struct Entries: Sendable {
  package var needs: [NeedEntry] = []
  package var handovers: [HandoverEntry] = []
  package var topics: [TopicEntry] = []
  package var signals: [SignalEntry] = []

  package init() {}

  /// Appends the entries of other rows, and tells those rows where their entries lie now.
  package mutating func append(_ other: Entries, of rows: inout [Row]) {
    let (need, handover) = (UInt32(needs.count), UInt32(handovers.count))
    let (topic, signal) = (UInt32(topics.count), UInt32(signals.count))
    for index in rows.indices {
      rows[index].needRange.first += need
      rows[index].handoverRange.first += handover
      rows[index].topicRange.first += topic
      rows[index].signalRange.first += signal
    }
    needs += other.needs
    handovers += other.handovers
    topics += other.topics
    signals += other.signals
  }

  /// Forgets all entries and keeps the memory.
  package mutating func clear() {
    needs.removeAll(keepingCapacity: true)
    handovers.removeAll(keepingCapacity: true)
    topics.removeAll(keepingCapacity: true)
    signals.removeAll(keepingCapacity: true)
  }
}

/// One need that has a verdict, as it stands when the conversation is complete.
package struct NeedEntry: Sendable, Equatable {
  package var marks: Marks = []
  /// Seconds from the onset to the initiation; -1 when unknown.
  package var secondsToInitiation: Int32 = -1
  /// Seconds from the initiation to the human's message; -1 when unknown.
  package var wait: Int32 = -1
  /// Seconds from the onset to the human's message; -1 when unknown.
  package var waitFromOnset: Int32 = -1
  /// The line of the onset, counted from zero within its file.
  package var line: UInt32 = 0
  /// Beyond the grace; zero when it is not late.
  package var lateMessages: UInt16 = 0
  package var lateExchanges: UInt16 = 0
  /// Public AI messages from the onset to the end of the need.
  package var aiMessages: UInt16 = 0
  /// The signal that raised it, by its number.
  package var signal = Row.noSignal

  package init() {}

  /// What is true of a need.
  package struct Marks: OptionSet, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(bit: Int) { rawValue = 1 << UInt64(bit) }

    /// The mark of a verdict of a complete conversation.
    package static func verdict(_ verdict: NeedVerdict) -> Marks { Marks(bit: Int(verdict.rawValue)) }
    /// The mark of a part; a need with several causes has one for each of its hard parts.
    package static func part(_ part: NeedPart) -> Marks { Marks(bit: 6 + Int(part.rawValue)) }
    /// The mark of why nobody came, or why nothing was started.
    package static func failure(_ failure: Failure) -> Marks { Marks(bit: 14 + Int(failure.rawValue)) }
    /// The mark of how a missed need ended.
    package static func ending(_ ending: Ending) -> Marks { Marks(bit: 25 + Int(ending.rawValue)) }
    /// The export could not show whether anybody came.
    package static let unobserved = Marks(bit: 29)
    package static let hard = Marks(bit: 30)
    /// The wait from the initiation to the human is known; and is longer than the limit.
    package static let waitIsKnown = Marks(bit: 31)
    package static let waitedTooLong = Marks(bit: 32)
    package static let waitedTooLongFromOnset = Marks(bit: 33)
    /// The AI had said that it could not help before the end of the need.
    package static let sawNonAnswer = Marks(bit: 34)
    /// A signal stood at least three AI messages before the end.
    package static let couldHaveKnown = Marks(bit: 35)
    /// The conversation is in rates; known only when rows are settled.
    package static let rated = Marks(bit: 36)
    /// Everything that can stand in a file of rows.
    package static let stored = Marks(rawValue: (1 << 36) - 1)

    /// The verdict; every need has one.
    package var verdict: NeedVerdict {
      NeedVerdict.allCases.first { $0 != .open && contains(.verdict($0)) } ?? .open
    }
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

/// One topic of one conversation.
package struct TopicEntry: Sendable, Equatable {
  /// The number of the topic.
  package var topic: UInt8 = 0
  package var marks: Marks = []
  /// Substantive AI messages after its place and before a human's.
  package var aiStatements: UInt16 = 0
  /// Seconds from its place to the first human message behind it; -1 when none came or times are missing.
  package var secondsToHuman: Int32 = -1
  /// The line of its place, counted from zero within its file.
  package var line: UInt32 = 0

  package init() {}

  /// What is true of a topic.
  package struct Marks: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A human wrote after its place.
    package static let reached = Marks(rawValue: 1)
    /// The times are there to say how soon.
    package static let timed = Marks(rawValue: 2)
    package static let inTime = Marks(rawValue: 4)
    /// No human wrote in the whole conversation.
    package static let aiAlone = Marks(rawValue: 8)
    /// The policy says `human_required`, `draft_only`; it names an owner.
    package static let humanRequired = Marks(rawValue: 16)
    package static let draftOnly = Marks(rawValue: 32)
    package static let hasOwner = Marks(rawValue: 64)
    /// An AI answer on a topic that is only to be drafted, without a release and without a human.
    package static let answeredUndrafted = Marks(rawValue: 128)
    /// An AI message of a class that the policy does not allow after the topic.
    package static let saidTooMuch = Marks(rawValue: 256)
    /// A team joined; and it is not the owner.
    package static let teamIsKnown = Marks(rawValue: 512)
    package static let unowned = Marks(rawValue: 1024)
    /// Everything there is.
    package static let all = Marks(rawValue: 2047)
  }
}

/// One signal in one conversation, or one sort of match that was not counted.
package struct SignalEntry: Sendable, Equatable {
  /// The number of the signal.
  package var signal: UInt8 = 0
  /// Why matches were not counted, as the number of a suppression and one; zero when it fired.
  package var suppression: UInt8 = 0
  package var marks: Marks = []
  /// How often it fired or was found.
  package var count: UInt16 = 0
  /// Public messages from its first time to the first initiation behind it; `noLead` when none came.
  package var lead: UInt16 = SignalEntry.noLead
  /// The line of its first time, counted from zero within its file.
  package var line: UInt32 = 0

  package init() {}

  /// No handover was begun after it.
  package static let noLead = UInt16.max

  /// What is true of a signal in a conversation.
  package struct Marks: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It was the first to fire; it was the only one.
    package static let first = Marks(rawValue: 1)
    package static let sole = Marks(rawValue: 2)
    /// It raised an escalation.
    package static let raised = Marks(rawValue: 4)
    /// It reached its second level.
    package static let secondLevel = Marks(rawValue: 8)
    /// Everything there is.
    package static let all = Marks(rawValue: 15)
  }
}
