import Conversations

/// Decides a tape under sixteen policies at once: when a human is first due under each.
///
/// It says what ``TapeDecider`` says policy by policy; a test holds one against the other. Which marks stand on a tape is
/// the same for all policies, so the processor foresees every branch; what policies part in is arithmetic side by side.
///
/// The score of a lane is the sum of its weights. Weights are at least 0 and the threshold is above 0, so before the first
/// need the score is below the threshold, and that need begins at the first signal that lifts it there.
package struct LaneDecider: Sendable {
  // Room for every slot, in place: an array would ask at each write whether it is shared.
  private var weights = InlineArray<32, Lanes>(repeating: Lanes())
  /// Where the signal is at level 2.
  private var seconds = InlineArray<32, Lanes>(repeating: Lanes())
  private var cases = InlineArray<32, Lanes>(repeating: Lanes())
  /// Where the signal fired in the exchange that is being completed, which takes nothing from it yet.
  private var fresh = InlineArray<32, Lanes>(repeating: Lanes())
  /// The slots that have fired somewhere, and those with a lane in `fresh`.
  private var used: UInt32 = 0
  private var freshSlots: UInt32 = 0
  private var exchanges: Int32 = 0
  private var sum = Lanes()
  private var run = Lanes()
  private var cap = Lanes()
  private var silentTurn = Lanes()

  package init() {}

  /// What the first need of a tape comes to under each policy of a block.
  ///
  /// - Parameters:
  ///   - number: of the tape among `tapes`.
  ///   - tapes: prepared for what `lanes` hear.
  ///   - lanes: policies that hear as the tapes were prepared for, with the same rows of signals.
  ///   - block: the number of the block among `lanes`.
  /// - Returns: the result of the mark that begins the first need, or that of no need, lane by lane.
  package mutating func results(
    of number: Int, among tapes: borrowing LaneTapes, under lanes: borrowing PolicyLanes, block: Int
  ) -> Lanes {
    let tape = tapes.tapes[number]
    let first = Int(tape.first)
    return decide(
      tapes.marks.span.extracting(first..<first + Int(tape.count)), tape,
      lanes.rows.span.extracting(block * lanes.height..<(block + 1) * lanes.height))
  }

  private mutating func clear(_ slots: Int) {
    for slot in 0..<slots {
      weights[slot] = Lanes()
      seconds[slot] = Lanes()
      cases[slot] = Lanes()
    }
    (sum, run, cap) = (Lanes(), Lanes(), Lanes())
    (used, freshSlots) = (0, 0)
  }

  private mutating func decide(_ marks: Span<LaneMark>, _ tape: LaneTapes.One, _ rows: Span<Lanes>) -> Lanes {
    clear(Int(tape.slots))
    exchanges = 0
    silentTurn = Lanes(repeating: -1)
    let threshold = rows[PolicyLanes.Row.threshold.rawValue]
    var open = Lanes(repeating: -1)
    var results = Lanes(repeating: tape.none)
    for index in marks.indices {
      let mark = marks[index]
      let slot = Int(mark.slot)
      var fires = Lanes(repeating: -1)
      var second = Lanes()
      switch mark.step {
      case .hard: return Lanes(repeating: mark.result).chosen(where: open, else: results)
      case .capReset:
        cap = Lanes()
        continue
      case .reset:
        clear(Int(tape.slots))
        continue
      case .recover:
        decay(to: mark.exchanges, rows)
        sum = sum &- weights[slot]
        weights[slot] = Lanes()
        seconds[slot] = Lanes()
        used &= ~(1 << UInt32(slot))
        continue
      case .alone: break
      case .counted: second = next(slot, where: fires, mark, rows)
      case .loop:
        fires = Lanes(repeating: mark.value).isAtLeast(rows[PolicyLanes.Row.loop.rawValue])
        second = next(slot, where: fires, mark, rows)
      case .rephrase:
        fires = Lanes(repeating: mark.value).isAtLeast(rows[PolicyLanes.Row.rephrase.rawValue])
        second = next(slot, where: fires, mark, rows)
      case .exchanges:
        let most = rows[PolicyLanes.Row.exchanges.rawValue]
        let value = Lanes(repeating: mark.value)
        second = value.isAtLeast(most &+ most)
        // A set mask is -1.
        let reached = Lanes() &- value.isAtLeast(most) &- second
        fires = cap.isBelow(reached)
        cap = reached.chosen(where: fires, else: cap)
      case .sour:
        fires =
          rows[PolicyLanes.Row.level.rawValue].isAtLeast(Lanes(repeating: mark.value))
          | rows[PolicyLanes.Row.fall.rawValue].isAtLeast(Lanes(repeating: mark.other))
          | Lanes(repeating: mark.third).isAtLeast(rows[PolicyLanes.Row.streak.rawValue])
      case .confidence:
        if mark.flags.contains(.breaksRun) { run = Lanes() }
        fires = Lanes(repeating: mark.value).isBelow(rows[PolicyLanes.Row.floor.rawValue])
        run = (run &+ Lanes(repeating: 1)) & fires
        second = run.isAtLeast(rows[PolicyLanes.Row.floorRun.rawValue])
      case .fall:
        fires =
          Lanes(repeating: mark.other).isBelow(rows[PolicyLanes.Row.dropBelow.rawValue])
          & Lanes(repeating: mark.value).isAtLeast(rows[PolicyLanes.Row.drop.rawValue])
      case .silence:
        fires = isSilent(mark, isLive: tape.isLive, rows)
        second = next(slot, where: fires, mark, rows)
      }
      if (fires & open).isZero {
        if open.isZero { return results }
        continue
      }
      decay(to: mark.exchanges, rows)
      fire(mark, slot, where: fires, second, rows)
      let begins = fires & open & sum.isAtLeast(threshold)
      results = Lanes(repeating: mark.result).chosen(where: begins, else: results)
      open = open & ~begins
    }
    return results
  }

  /// Counts a case where it is one; where it makes level 2.
  @inline(__always)
  private mutating func next(_ slot: Int, where fires: Lanes, _ mark: LaneMark, _ rows: Span<Lanes>) -> Lanes {
    let count = cases[slot] &- fires
    cases[slot] = count
    return count.isAtLeast(rows[Int(mark.row) + 2])
  }

  /// N13: where a silence is longer than the limit, and the first such of its turn.
  @inline(__always)
  private mutating func isSilent(_ mark: LaneMark, isLive: Bool, _ rows: Span<Lanes>) -> Lanes {
    let high = rows[(isLive ? PolicyLanes.Row.liveHigh : .mailHigh).rawValue]
    let low = rows[(isLive ? PolicyLanes.Row.liveLow : .mailLow).rawValue]
    let value = Lanes(repeating: mark.value)
    let fires = high.isBelow(value) | (value.isAtLeast(high) & low.isBelow(Lanes(repeating: mark.third)))
    guard mark.flags.contains(.sharesTurn) else { return fires }
    let turn = Lanes(repeating: mark.other)
    let isFirst = fires & (turn.isBelow(silentTurn) | silentTurn.isBelow(turn))
    silentTurn = turn.chosen(where: isFirst, else: silentTurn)
    return isFirst
  }

  /// Puts the weight of a signal into the score.
  @inline(__always)
  private mutating func fire(
    _ mark: LaneMark, _ slot: Int, where fires: Lanes, _ second: Lanes, _ rows: Span<Lanes>
  ) {
    var full = rows[Int(mark.row)]
    if mark.flags.contains(.hasLevels) {
      let isSecond = seconds[slot] | (second & fires)
      seconds[slot] = isSecond
      full = full ^ (rows[Int(mark.row) + 1] & isSecond)
    }
    let old = weights[slot]
    let new = full.chosen(where: fires, else: old)
    weights[slot] = new
    sum = sum &+ (new &- old)
    let bit: UInt32 = 1 << UInt32(slot)
    used |= bit
    if mark.flags.contains(.completesExchange) {
      fresh[slot] = freshSlots & bit == 0 ? fires : fresh[slot] | fires
      freshSlots |= bit
    } else if freshSlots & bit != 0 {
      fresh[slot] = fresh[slot] & ~fires
    }
  }

  /// Takes from every weight what the exchanges since took from it.
  @inline(__always)
  private mutating func decay(to now: Int32, _ rows: Span<Lanes>) {
    // That products of such numbers need 15 bits each must be seen here, then they are one instruction.
    let mask = Lanes(repeating: 0x7fff)
    let high = rows[PolicyLanes.Row.decayHigh.rawValue] & mask
    let low = rows[PolicyLanes.Row.decayLow.rawValue] & mask
    while exchanges < now {
      guard used != 0 else {
        (exchanges, freshSlots) = (now, 0)
        break
      }
      var left = used
      while left != 0 {
        let slot = left.trailingZeroBitCount
        left &= left - 1
        let old = weights[slot] & mask
        var new = ((old &* high) &+ ((old &* low) &>> Lanes(repeating: 15))) &>> Lanes(repeating: 14)
        if freshSlots & (1 << UInt32(slot)) != 0 { new = old.chosen(where: fresh[slot], else: new) }
        weights[slot] = new
        sum = sum &+ (new &- old)
      }
      freshSlots = 0
      exchanges += 1
    }
  }
}
