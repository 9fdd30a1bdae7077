package import Detection

/// One handover, as it stands when the conversation is complete.
///
/// Quality is judged from the transcript: what was given before a human joined, what was asked again, what was told to
/// the customer and when. What the export cannot show has no mark on either side, so no rate counts it.
package struct HandoverEntry: Sendable, Equatable {
  package var marks: Marks = []
  /// Seconds from the initiation to the first human message; -1 when unknown or when none came.
  package var wait: Int32 = -1
  /// The same in the hours of the team; -1 when these are not known.
  package var businessWait: Int32 = -1
  /// Seconds from the join to the first human message; -1 when the join is not an event of its own.
  package var catchUp: Int32 = -1
  /// The line of the initiation, counted from zero within its file.
  package var line: UInt32 = 0
  /// Customer turns and AI messages before the initiation.
  package var customerTurns: UInt16 = 0
  package var aiMessages: UInt16 = 0
  /// Public messages from the first signal of the stretch to the initiation; `noLead` when none fired before it.
  package var lead: UInt16 = SignalEntry.noLead
  /// The first signal of the stretch, by its number.
  package var signal = Row.noSignal
  /// How many of the 13 fields of the packet are there; `noPacket` when the export carries none.
  package var packetFields = HandoverEntry.noPacket
  /// How many kinds of facts the human asked for again.
  package var factsAskedAgain: UInt8 = 0
  /// Transfers among humans in the stretch that it led to.
  package var transfers: UInt8 = 0

  package init() {}

  /// The export carries no packet.
  package static let noPacket = UInt8.max
  /// The fields that a packet can have (metrics.md, G3).
  package static let packetSize = 13

  /// What is true of a handover.
  package struct Marks: OptionSet, Sendable {
    package let rawValue: UInt128
    package init(rawValue: UInt128) { self.rawValue = rawValue }
    private init(bit: Int) { rawValue = 1 << UInt128(bit) }

    /// A human wrote.
    package static let fulfilled = Marks(bit: 0)
    /// A human joined or wrote.
    package static let joined = Marks(bit: 1)
    /// Who joined wrote nothing for longer than `join.silence`.
    package static let joinedSilent = Marks(bit: 2)
    /// The customer waited: the floor was pending.
    package static let pending = Marks(bit: 3)
    /// The customer left or closed while waiting; and did so within `queue.short`.
    package static let queueAbandoned = Marks(bit: 4)
    package static let shortAbandon = Marks(bit: 5)
    /// The mark of how it went.
    package static func ending(_ ending: HandoverEnding) -> Marks { Marks(bit: 6 + Int(ending.rawValue)) }
    /// The mark of who began it.
    package static func begun(_ beginner: HandoverBeginner) -> Marks { Marks(bit: 20 + Int(beginner.rawValue)) }
    /// The mark of its verdict, when it belongs to no need.
    package static func verdict(_ verdict: HandoverVerdict) -> Marks { Marks(bit: 25 + Int(verdict.rawValue)) }
    /// It belongs to a need.
    package static let hasNeed = Marks(bit: 29)
    /// The hours of the team are known, and the time of the initiation; and it lies outside of them.
    package static let hoursAreKnown = Marks(bit: 30)
    package static let outOfHours = Marks(bit: 31)
    /// The customer had given a fact or told the problem before the join.
    package static let factsBefore = Marks(bit: 32)
    /// The human asked for a fact that was given (B1); the customer had to tell it again (B2), or complained (B3).
    package static let askedAgain = Marks(bit: 33)
    package static let toldAgain = Marks(bit: 34)
    package static let complained = Marks(bit: 35)
    /// The export carries a packet for it.
    package static let packet = Marks(bit: 36)
    /// It is known which team received it, or that it was passed on.
    package static let routeIsKnown = Marks(bit: 37)
    package static let blind = Marks(bit: 38)
    /// The customer was told that a person takes over; by which name.
    package static let announced = Marks(bit: 39)
    package static let named = Marks(bit: 40)
    /// The wait passed `wait.expectation`; and a public message in it named a time, a place or opening hours.
    package static let longPending = Marks(bit: 41)
    package static let expectationGiven = Marks(bit: 42)
    /// The AI wrote while a human had the floor; while the customer waited.
    package static let spokeOverHuman = Marks(bit: 43)
    package static let spokeWhilePending = Marks(bit: 44)
    /// The join is an event of its own, so the time to the first word is known.
    package static let catchUpIsKnown = Marks(bit: 45)
    /// The stretch ended: given back to the AI; the customer was told; wrote again; and was left without an answer.
    package static let handedBack = Marks(bit: 46)
    package static let handbackAnnounced = Marks(bit: 47)
    package static let wroteAfterHandback = Marks(bit: 48)
    package static let deadAirAfterHandback = Marks(bit: 49)
    /// A human gave it back or closed; and the customer had confirmed before.
    package static let endedByHuman = Marks(bit: 50)
    package static let confirmedBeforeEnd = Marks(bit: 51)
    /// The first stretch, by one human, without a transfer or a reopening, ended with evidence of a resolution.
    package static let resolvedFirst = Marks(bit: 52)
    /// The same, by one team.
    package static let resolvedByTeam = Marks(bit: 53)
    /// A human promised to come back; and did not within `followup.window`.
    package static let promised = Marks(bit: 54)
    package static let promiseBroken = Marks(bit: 55)
    /// The customer rated after it; at least 4 of 5.
    package static let rated = Marks(bit: 56)
    package static let ratedWell = Marks(bit: 57)
    /// The only signals before it were the customer's own requests; or another had fired before the first of these.
    package static let onlyAsked = Marks(bit: 58)
    package static let signalBeforeAsk = Marks(bit: 59)
    /// At least ten messages stood before the join.
    package static let longBefore = Marks(bit: 60)
    /// The customer asked after the join whom they talk to.
    package static let askedWho = Marks(bit: 61)
    /// It was passed from one human or team to another; twice or more.
    package static let transferred = Marks(bit: 62)
    package static let transferredTwice = Marks(bit: 63)
    /// The words of the service are in a language with lists.
    package static let wordsAreKnown = Marks(bit: 64)
    /// The times of its steps are known.
    package static let timed = Marks(bit: 65)
    /// The policy says where the topic at hand may go, and the team that received it is known.
    package static let teamIsKnown = Marks(bit: 66)
    /// Why it was not needed.
    package static func unneeded(_ reason: UnneededReason) -> Marks { Marks(bit: 67 + Int(reason.rawValue)) }
    /// The export can show what humans write.
    package static let showsHumans = Marks(bit: 71)
    /// A transfer was told to the customer; carried a note.
    package static let transferAnnounced = Marks(bit: 72)
    package static let transferHasNote = Marks(bit: 73)
    /// The human stretch ended at all.
    package static let stretchEnded = Marks(bit: 74)
    /// The export has ratings.
    package static let coversRating = Marks(bit: 75)
    /// It would still be running if the conversation were open.
    package static let running = Marks(bit: 76)
    /// An AI message was already under way when the human joined.
    package static let spokeInFlight = Marks(bit: 90)
    /// A signal fired before it; the export gives a reason for it.
    package static let hasSignal = Marks(bit: 91)
    package static let hasReason = Marks(bit: 92)
    /// Everything that can stand in a file of rows.
    package static let stored = Marks(rawValue: (1 << 77) - 1).union([.spokeInFlight, .hasSignal, .hasReason])

    // Known only when rows are settled.
    /// The conversation is in rates; or it is still open.
    package static let inRates = Marks(bit: 77)
    package static let inOpen = Marks(bit: 78)
    /// The customer is known, and the window after the end has passed; and came back in it; with the same matter.
    package static func repeatIsKnown(_ window: RepeatWindow) -> Marks { Marks(bit: 79 + Int(window.rawValue)) }
    package static func cameBack(_ window: RepeatWindow) -> Marks { Marks(bit: 82 + Int(window.rawValue)) }
    package static func sameMatter(_ window: RepeatWindow) -> Marks { Marks(bit: 85 + Int(window.rawValue)) }
    /// Something of it went wrong: asked again, told again, passed on blindly, or not announced.
    package static let dirty = Marks(bit: 88)
    /// Whether something went wrong can be told.
    package static let dirtIsKnown = Marks(bit: 89)
    /// So long after the last message that a promise to come back has been kept or broken.
    package static let followUpIsOver = Marks(bit: 93)
  }
}

/// How a handover went (H5).
package enum HandoverEnding: UInt8, Sendable, CaseIterable {
  case fulfilled, withdrawn, open, unobserved
  case joinedSilent, failed, noStaff, lapsed, deflected, queueAbandoned, closedSilently, announcedOnly, timeout, ignored

  /// The word in outputs.
  package var name: String {
    switch self {
    case .fulfilled: "fulfilled"
    case .withdrawn: "withdrawn"
    case .open: "open"
    case .unobserved: "unobserved"
    case .joinedSilent: "joined_silent"
    case .failed: "failed"
    case .noStaff: "no_staff"
    case .lapsed: "lapsed"
    case .deflected: "deflected"
    case .queueAbandoned: "queue_abandoned"
    case .closedSilently: "closed_silently"
    case .announcedOnly: "announced_only"
    case .timeout: "timeout"
    case .ignored: "ignored"
    }
  }

  init(_ failure: Failure) {
    switch failure {
    case .joinedSilent: self = .joinedSilent
    case .failed: self = .failed
    case .noStaff: self = .noStaff
    case .lapsed: self = .lapsed
    case .deflected: self = .deflected
    case .queueAbandoned: self = .queueAbandoned
    case .closedSilently: self = .closedSilently
    case .announcedOnly: self = .announcedOnly
    case .timeout: self = .timeout
    case .ignored, .neverAnswered: self = .ignored
    }
  }
}

/// Who began a handover (H6): the customer when it answers an ask of the turn before.
package enum HandoverBeginner: UInt8, Sendable, CaseIterable {
  case ai, customer, human, system, unknown

  /// The word in outputs.
  package var name: String {
    switch self {
    case .ai: "ai"
    case .customer: "customer"
    case .human: "human"
    case .system: "system"
    case .unknown: "unknown"
    }
  }
}

/// How long after the end of a conversation another one of the customer is a repeat.
package enum RepeatWindow: UInt8, Sendable, CaseIterable {
  case day, window, twoWeeks

  /// The word in outputs; the middle one is `repeat.window`.
  package var name: String {
    switch self {
    case .day: "24h"
    case .window: "window"
    case .twoWeeks: "14d"
    }
  }

  /// Its length in milliseconds, under a policy.
  package func milliseconds(_ policy: RepeatPolicy) -> Int64 {
    switch self {
    case .day: 86_400_000
    case .window: policy.window
    case .twoWeeks: 14 * 86_400_000
    }
  }
}
