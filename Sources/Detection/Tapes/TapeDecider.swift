import Conversations

/// Decides tapes under thresholds: when a human is due.
///
/// It does what the replay does with the same observations (definitions.md, 3.4 and 3.4a), over the marks of a tape
/// alone. A value is used for one tape after another and keeps its memory.
package struct TapeDecider: Sendable {
  /// The marks that began a need, in order, by their place on the tape.
  package private(set) var needs: [Int] = []
  /// Which signals fired, by their numbers; those of every level and whatever came of them.
  package private(set) var fired = SignalSet()

  // Room for every signal there can be, in place: an array would ask at each write whether it is shared.
  private var terms = InlineArray<256, Term>(repeating: Term())
  private var termCount = 0
  private var sum: Int32 = 0
  private var hasNeed = false
  private var branch: UInt8 = 0
  private var run: Int32 = 0
  private var cap: Int32 = 0
  private var silentTurn: Int32 = -1
  private var cases = InlineArray<16, Int32>(repeating: 0)
  private var hasCases = false
  private var sentiment = Sentiment()
  private var isSour = false

  private struct Term: Sendable {
    var signal = Signal.humanRequest
    var level: UInt8 = 0
    var weight: Int32 = 0
    /// Exchanges whose decay it has had, or need not have.
    var exchanges: Int32 = 0
  }

  package init() {}

  /// The mark at which a human is first due; `nil` when nobody is.
  ///
  /// - Parameters:
  ///   - marks: of one conversation.
  ///   - isLive: whether the limits of a live channel hold.
  ///   - thresholds: of the policy.
  ///   - withEnd: whether the conversation is mature, so that its open turn is decided.
  package mutating func firstNeed(
    of marks: Span<TapeMark>, isLive: Bool, under thresholds: borrowing Thresholds, withEnd: Bool
  ) -> Int? {
    let found = decide(marks, isLive, thresholds, withEnd, muting: nil, all: false)
    return found < 0 ? nil : found
  }

  /// Finds every need, into ``needs``.
  ///
  /// - Parameters:
  ///   - tape: of one conversation.
  ///   - thresholds: of the policy.
  ///   - withEnd: whether the conversation is mature, so that its open turn is decided.
  ///   - muting: a signal that is not there: its marks are passed over, hard ones too. The course of the conversation
  ///     stays as it was.
  package mutating func decideAll(
    _ tape: borrowing Tape, under thresholds: borrowing Thresholds, withEnd: Bool, muting: Signal? = nil
  ) {
    _ = decide(tape.marks.span, tape.isLive, thresholds, withEnd, muting: muting, all: true)
  }

  private mutating func begin() {
    termCount = 0
    sum = 0
    hasNeed = false
    branch = 0
    silentTurn = -1
    sentiment.reset()
    isSour = false
    clearCounts()
  }

  private mutating func clearCounts() {
    run = 0
    cap = 0
    guard hasCases else { return }
    cases = InlineArray(repeating: 0)
    hasCases = false
  }

  /// The end of a need, or another reset: as ``Replayer`` has it.
  private mutating func reset() {
    termCount = 0
    sum = 0
    clearCounts()
    sentiment.recover()
  }

  private mutating func decide(
    _ marks: Span<TapeMark>, _ isLive: Bool, _ thresholds: borrowing Thresholds, _ withEnd: Bool, muting: Signal?,
    all: Bool
  ) -> Int {
    begin()
    if all {
      needs.removeAll(keepingCapacity: true)
      fired = SignalSet()
    }
    for index in marks.indices {
      let mark = marks[index]
      if mark.decidedAt == .max, !withEnd { return -1 }
      if mark.branch != TapeMark.anyBranch, mark.kind != .end, mark.branch != branch { continue }
      var level: UInt8 = 0
      switch mark.kind {
      case .hard:
        if let muting, mark.signal == muting { continue }
        if all { fired.insert(mark.signal) }
        guard !hasNeed else { continue }
        hasNeed = true
        guard all else { return index }
        needs.append(index)
        continue
      case .alone: level = 1
      case .counted: level = nextCase(mark.signal, thresholds)
      case .loop:
        guard mark.value >= Int64(thresholds.loop) else { continue }
        level = nextCase(mark.signal, thresholds)
      case .rephrase:
        guard mark.value >= Int64(thresholds.rephrase) else { continue }
        level = nextCase(mark.signal, thresholds)
      case .exchanges:
        let most = Int64(thresholds.exchanges)
        let reached: Int32 = mark.value >= 2 * most ? 2 : mark.value >= most ? 1 : 0
        guard reached > cap else { continue }
        cap = reached
        level = UInt8(reached)
      case .capReset:
        cap = 0
        continue
      case .polarity:
        hear(TenThousandths(rawValue: Int32(truncatingIfNeeded: mark.value)), at: mark, thresholds)
        continue
      case .sour:
        guard isSour else { continue }
        level = 1
      case .confidence:
        if mark.breaksRun { run = 0 }
        guard mark.value < Int64(thresholds.floor) else {
          run = 0
          continue
        }
        run += 1
        level = run >= thresholds.floorRun ? 2 : 1
      case .fall:
        guard mark.other < thresholds.dropBelow, mark.value >= Int64(thresholds.drop) else { continue }
        level = 1
      case .silence:
        guard mark.value > (isLive ? thresholds.liveSilence : thresholds.mailSilence), mark.other != silentTurn
        else { continue }
        silentTurn = mark.other
        level = nextCase(mark.signal, thresholds)
      case .end:
        guard hasNeed else { continue }
        hasNeed = false
        if mark.branch != TapeMark.anyBranch { branch = mark.branch }
        reset()
        continue
      case .reset:
        branch = 0
        reset()
        continue
      case .restart:
        branch = 0
        reset()
        sentiment.reset()
        continue
      }
      if let muting, mark.signal == muting { continue }
      if all { fired.insert(mark.signal) }
      let wasAbove = decayed(to: mark.exchanges, thresholds) >= thresholds.threshold
      fire(mark, level, thresholds)
      if sum >= thresholds.threshold, !wasAbove, !hasNeed {
        hasNeed = true
        guard all else { return index }
        needs.append(index)
      }
    }
    return -1
  }

  private mutating func nextCase(_ signal: Signal, _ thresholds: borrowing Thresholds) -> UInt8 {
    let slot = Int(signal.rawValue)
    hasCases = true
    cases[slot] += 1
    return cases[slot] >= thresholds.second[slot] ? 2 : 1
  }

  /// N11: moves the average; a friendly message takes the signal out of the score.
  private mutating func hear(_ polarity: TenThousandths, at mark: TapeMark, _ thresholds: borrowing Thresholds) {
    let effect = sentiment.effect(of: polarity, under: thresholds.sentiment)
    isSour = effect == .fires
    guard effect == .recovers else { return }
    for slot in 0..<termCount where terms[slot].signal == .sentiment {
      _ = decayed(to: mark.exchanges, thresholds)
      sum -= terms[slot].weight
      termCount -= 1
      terms[slot] = terms[termCount]
      return
    }
  }

  /// The sum once every term has lost what the exchanges since took from it.
  private mutating func decayed(to exchanges: Int32, _ thresholds: borrowing Thresholds) -> Int32 {
    for slot in 0..<termCount {
      while terms[slot].exchanges < exchanges {
        let weight = TenThousandths(rawValue: terms[slot].weight)
        guard weight != .zero else {
          terms[slot].exchanges = exchanges
          break
        }
        let less = weight.scaled(by: thresholds.decay).rawValue
        sum += less - weight.rawValue
        terms[slot].weight = less
        terms[slot].exchanges += 1
      }
    }
    return sum
  }

  private mutating func fire(_ mark: TapeMark, _ level: UInt8, _ thresholds: borrowing Thresholds) {
    var slot = 0
    while slot < termCount, terms[slot].signal != mark.signal { slot += 1 }
    if slot == termCount {
      terms[slot] = Term(signal: mark.signal)
      termCount += 1
    }
    terms[slot].level = max(terms[slot].level, level)
    let weight = thresholds.weights[2 * Int(mark.signal.rawValue) + Int(terms[slot].level) - 1]
    sum += weight - terms[slot].weight
    terms[slot].weight = weight
    terms[slot].exchanges = mark.exchanges + (mark.completesExchange ? 1 : 0)
  }
}

/// Some signals, by their numbers.
package struct SignalSet: Sendable, Equatable {
  private var words = InlineArray<4, UInt64>(repeating: 0)

  package init() {}

  package mutating func insert(_ signal: Signal) {
    words[Int(signal.rawValue >> 6)] |= 1 << UInt64(signal.rawValue & 63)
  }

  package func contains(_ signal: Signal) -> Bool {
    words[Int(signal.rawValue >> 6)] & (1 << UInt64(signal.rawValue & 63)) != 0
  }

  package mutating func formUnion(_ other: SignalSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  package static func == (a: SignalSet, b: SignalSet) -> Bool { (0..<4).allSatisfy { a.words[$0] == b.words[$0] } }
}
