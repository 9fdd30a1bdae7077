import Conversations

/// Tapes as ``LaneDecider`` reads them: for the first need only, and for policies that hear alike.
///
/// What is the same for all these policies is worked out here once: averages and streaks of polarities, when a friendly
/// message recovers, which marks can stand behind which. A mark takes 28 bytes.
package struct LaneTapes: Sendable {
  /// One tape among them.
  struct One: Sendable {
    let first: Int32
    let count: Int32
    /// How many soft signals it has.
    let slots: UInt8
    let isLive: Bool
    let none: Int32
  }

  private(set) var marks: [LaneMark] = []
  private(set) var tapes: [One] = []
  private let hearing: SentimentPolicy
  private let signals: SignalRows

  /// No tapes.
  ///
  /// - Parameters:
  ///   - hearing: of the policies.
  ///   - signals: all that will stand on the tapes, and perhaps more.
  package init(_ hearing: Hearing, _ signals: SignalRows) {
    self.hearing = hearing.policy
    self.signals = signals
  }

  /// How many there are.
  package var count: Int { tapes.count }

  /// Adds a tape.
  ///
  /// - Parameters:
  ///   - marks: of one conversation.
  ///   - isLive: whether the limits of a live channel hold.
  ///   - withEnd: whether the conversation is mature, so that its open turn is decided.
  ///   - none: what the decider says where nobody is due.
  ///   - result: what it says where a mark begins the first need.
  /// - Returns: false, and nothing is added, when it has more soft signals than fit: more than 32.
  package mutating func append(
    _ marks: Span<TapeMark>, isLive: Bool, withEnd: Bool, none: Int32, result: (TapeMark) -> Int32
  ) -> Bool {
    let first = self.marks.count
    var tape = Preparing(hearing)
    for index in marks.indices {
      let mark = marks[index]
      if mark.decidedAt == .max, !withEnd { break }
      // Before the first need no withdrawal has ended one.
      if mark.branch != TapeMark.anyBranch, mark.branch != 0 { continue }
      guard var found = tape.step(mark) else { continue }
      if found.step.fires {
        guard tape.place(&found, mark, signals) else {
          self.marks.removeSubrange(first...)
          return false
        }
        found.result = result(mark)
      }
      self.marks.append(found)
      if mark.kind == .hard { break }
    }
    tape.finish(&self.marks, from: first)
    tapes.append(
      One(
        first: Int32(clamping: first), count: Int32(clamping: self.marks.count - first), slots: UInt8(tape.slotCount),
        isLive: isLive, none: none))
    return true
  }
}

/// One mark of a prepared tape.
struct LaneMark: Sendable {
  enum Step: UInt8, Sendable {
    case hard, alone, counted, loop, rephrase, exchanges, sour, confidence, fall, silence
    case capReset, recover, reset

    /// Whether it can be a signal.
    var fires: Bool { rawValue < Step.capReset.rawValue }
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8

    static let completesExchange = Flags(rawValue: 1)
    static let breaksRun = Flags(rawValue: 2)
    /// Its signal can be at level 2 on this tape.
    static let hasLevels = Flags(rawValue: 4)
    /// Several silences of this tape are of one turn.
    static let sharesTurn = Flags(rawValue: 8)
  }

  var step: Step
  /// The place of its signal among those of the tape.
  var slot: UInt8 = 0
  var flags: Flags = []
  /// The first row of its signal.
  var row: UInt16 = 0
  var exchanges: Int32
  /// What is held against thresholds. A silence has its upper bits first, its turn, then its lower bits; a sour message
  /// the average, the fall of the mean, the streak.
  var value: Int32 = 0
  var other: Int32 = 0
  var third: Int32 = 0
  var result: Int32 = 0
}

/// A tape while it is prepared.
private struct Preparing {
  var slotCount = 0
  private var slots = InlineArray<32, UInt8>(repeating: 0)
  /// The slots of signals that can be at level 2.
  private var levelled: UInt32 = 0
  private let hearing: SentimentPolicy
  private var sentiment = Sentiment()
  /// What a negative message left: average, fall, streak; `nil` behind any other.
  private var heard: (average: Int32, fall: Int32, streak: Int32)?
  /// Whether the sentiment may be part of the score.
  private var hasSentiment = false
  private var silences = 0

  init(_ hearing: SentimentPolicy) { self.hearing = hearing }

  /// The step of a mark, with its values; `nil` where it does nothing under any policy.
  mutating func step(_ mark: TapeMark) -> LaneMark? {
    var found = LaneMark(step: .hard, exchanges: mark.exchanges)
    found.value = PolicyLanes.bounded(mark.value)
    found.other = mark.other
    switch mark.kind {
    case .hard: break
    case .alone: found.step = .alone
    case .counted: found.step = .counted
    case .loop: found.step = .loop
    case .rephrase: found.step = .rephrase
    case .exchanges: found.step = .exchanges
    case .confidence:
      found.step = .confidence
      if mark.breaksRun { found.flags.insert(.breaksRun) }
    case .fall: found.step = .fall
    case .silence:
      found.step = .silence
      (found.value, found.third) = (PolicyLanes.high(mark.value), PolicyLanes.low(mark.value))
      silences += 1
    case .polarity:
      guard hear(TenThousandths(rawValue: Int32(truncatingIfNeeded: mark.value))), hasSentiment else { return nil }
      hasSentiment = false
      found.step = .recover
      found.slot = UInt8(slot(of: .sentiment) ?? 0)
    case .sour:
      guard let heard else { return nil }
      found.step = .sour
      (found.value, found.other, found.third) = heard
    case .capReset: found.step = .capReset
    // No need is active before the first one.
    case .end: return nil
    case .reset, .restart:
      found.step = .reset
      if mark.kind == .restart { sentiment.reset() } else { sentiment.recover() }
      hasSentiment = false
    }
    return found
  }

  /// Moves the average; true when the message is a friendly one.
  private mutating func hear(_ polarity: TenThousandths) -> Bool {
    let lastTwo = sentiment.previous + polarity.rawValue
    heard = nil
    if sentiment.effect(of: polarity, under: hearing) == .recovers { return true }
    guard polarity < SentimentPolicy.neutralBelow, let average = sentiment.average else { return false }
    // Under four messages no fall counts.
    let fall = sentiment.count >= 4 ? lastTwo - (sentiment.first[0] + sentiment.first[1]) : PolicyLanes.bounded(.max)
    heard = (average, fall, PolicyLanes.bounded(Int64(sentiment.streak)))
    return false
  }

  /// The place of a signal; `nil` when there is no room for another.
  private mutating func slot(of signal: Signal) -> Int? {
    for place in 0..<slotCount where slots[place] == signal.rawValue { return place }
    guard slotCount < slots.count else { return nil }
    slots[slotCount] = signal.rawValue
    slotCount += 1
    return slotCount - 1
  }

  /// Gives a mark that can fire its slot and its rows; false when there is no room.
  mutating func place(_ found: inout LaneMark, _ mark: TapeMark, _ signals: SignalRows) -> Bool {
    guard found.step != .hard else { return true }
    guard let place = slot(of: mark.signal) else { return false }
    found.slot = UInt8(place)
    found.row = signals.first[Int(mark.signal.rawValue)]
    if mark.completesExchange { found.flags.insert(.completesExchange) }
    if mark.signal == .sentiment { hasSentiment = true }
    switch found.step {
    case .counted, .loop, .rephrase, .exchanges, .confidence, .silence: levelled |= 1 << UInt32(place)
    default: break
    }
    return true
  }

  /// Says of each mark what only the whole tape shows.
  func finish(_ marks: inout [LaneMark], from first: Int) {
    var turns: Set<Int32> = []
    if silences > 1 { for mark in marks[first...] where mark.step == .silence { turns.insert(mark.other) } }
    let sharesTurn = turns.count < silences && silences > 1
    for index in first..<marks.count where marks[index].step.fires {
      if levelled & (1 << UInt32(marks[index].slot)) != 0 { marks[index].flags.insert(.hasLevels) }
      if sharesTurn { marks[index].flags.insert(.sharesTurn) }
    }
  }
}
