import Conversations

/// Sixteen numbers side by side, one for each policy of a block; a mask has all bits of a number set or none.
///
/// Only wrapping arithmetic, shifts by constants and bit operations are used on them: these become single instructions
/// of the processor, which comparisons into masks of their own type do not always.
package typealias Lanes = SIMD16<Int32>

extension SIMD16<Int32> {
  /// Where it is below another; numbers are less than 2^30 away from zero, so that the difference fits.
  @inline(__always)
  func isBelow(_ other: Lanes) -> Lanes { (self &- other) &>> Lanes(repeating: 31) }

  /// Where it is not below another.
  @inline(__always)
  func isAtLeast(_ other: Lanes) -> Lanes { ~isBelow(other) }

  /// It where a mask is set, and another elsewhere.
  @inline(__always)
  func chosen(where mask: Lanes, else other: Lanes) -> Lanes { other ^ ((self ^ other) & mask) }

  /// Whether no bit is set.
  @inline(__always)
  var isZero: Bool {
    let half = lowHalf | highHalf
    let quarter = half.lowHalf | half.highHalf
    return (quarter[0] | quarter[1]) | (quarter[2] | quarter[3]) == 0
  }
}

/// What decides how polarities are heard (N11) before any of them is held against a threshold.
///
/// Policies that agree in it have the same average, streak and recoveries at every message.
package struct Hearing: Hashable, Sendable {
  let alpha: TenThousandths
  let recovery: TenThousandths
  let streakBelow: TenThousandths

  /// How a policy hears.
  package init(_ thresholds: Thresholds) {
    alpha = thresholds.sentiment.alpha
    recovery = thresholds.sentiment.recovery
    streakBelow = thresholds.sentiment.streakBelow
  }

  var policy: SentimentPolicy {
    var policy = SentimentPolicy()
    (policy.alpha, policy.recovery, policy.streakBelow) = (alpha, recovery, streakBelow)
    return policy
  }
}

/// The soft signals that stand on some tapes, and where the rows of each stand among those of a block.
package struct SignalRows: Sendable {
  let numbers: [UInt8]
  /// The first row of each signal, by its number.
  let first: [UInt16]

  /// Rows for some signals.
  package init(_ signals: SignalSet) {
    numbers = (0...UInt8.max).filter { signals.contains(Signal($0)) }
    var first = [UInt16](repeating: 0, count: 256)
    for (place, number) in numbers.enumerated() {
      first[Int(number)] = UInt16(PolicyLanes.Row.signals.rawValue + 3 * place)
    }
    self.first = first
  }

  var count: Int { PolicyLanes.Row.signals.rawValue + 3 * numbers.count }
}

/// Policies that hear alike, in blocks of sixteen: for each threshold a row with a number a policy.
package struct PolicyLanes: Sendable {
  /// How many policies a block holds.
  package static let width = Lanes.scalarCount

  /// What stands in a row; from `signals` on each signal has three: its weight at level 1, that weight xor the one at
  /// level 2, and the case that makes level 2.
  enum Row: Int, CaseIterable {
    case floor, floorRun, drop, dropBelow, rephrase, loop, exchanges
    /// Limits of silence, the lower 16 bits by themselves: a month in milliseconds does not fit in 31 bits.
    case liveHigh, liveLow, mailHigh, mailLow
    case level, streak, fall, threshold
    /// The factor of the decay: the upper 15 bits, and the lower 15.
    case decayHigh, decayLow
    case signals
  }

  /// How these policies hear.
  package let hearing: Hearing
  /// The numbers of the policies, lane by lane; what is left of the last block repeats the last one.
  package let numbers: [Int]
  let height: Int
  let rows: [Lanes]

  /// How many blocks there are.
  package var blocks: Int { (numbers.count + Self.width - 1) / Self.width }

  /// Sorts policies by how they hear, and puts those that hear alike side by side.
  ///
  /// Those with near thresholds share a block, so that a tape is often decided under all of them early.
  ///
  /// - Parameters:
  ///   - policies: with weights and a threshold as files can have them.
  ///   - signals: those of the tapes that will be decided.
  package static func sorted(_ policies: [Thresholds], _ signals: SignalRows) -> [PolicyLanes] {
    var places: [Hearing: Int] = [:]
    var sorted: [(hearing: Hearing, numbers: [Int])] = []
    for (number, policy) in policies.enumerated() {
      let hearing = Hearing(policy)
      if let place = places[hearing] {
        sorted[place].numbers.append(number)
      } else {
        places[hearing] = sorted.count
        sorted.append((hearing, [number]))
      }
    }
    return sorted.map { part in
      let numbers = part.numbers.sorted { policies[$0].likeness($0) < policies[$1].likeness($1) }
      return PolicyLanes(policies, numbers, part.hearing, signals)
    }
  }

  private init(_ policies: [Thresholds], _ numbers: [Int], _ hearing: Hearing, _ signals: SignalRows) {
    self.hearing = hearing
    self.numbers = numbers
    height = signals.count
    let blocks = (numbers.count + Self.width - 1) / Self.width
    var rows = [Lanes](repeating: Lanes(), count: blocks * signals.count)
    for place in 0..<blocks * Self.width {
      let policy = policies[numbers[min(place, numbers.count - 1)]]
      let base = place / Self.width * signals.count
      let lane = place % Self.width
      for (row, value) in Self.numbers(of: policy) { rows[base + row.rawValue][lane] = value }
      for number in signals.numbers {
        let row = base + Int(signals.first[Int(number)])
        let (first, second) = (policy.weights[2 * Int(number)], policy.weights[2 * Int(number) + 1])
        precondition(min(first, second) >= 0 && max(first, second) <= Int16.max, "weights are from 0 to 2")
        rows[row][lane] = first
        rows[row + 1][lane] = first ^ second
        rows[row + 2][lane] = Int(number) < policy.second.count ? policy.second[Int(number)] : 2
      }
    }
    self.rows = rows
  }

  private static func numbers(of policy: Thresholds) -> [(Row, Int32)] {
    precondition(policy.threshold > 0, "the threshold is above 0")
    let (decayHigh, decayLow) = factor(of: policy.decay)
    return [
      (.floor, policy.floor), (.floorRun, policy.floorRun), (.drop, policy.drop), (.dropBelow, policy.dropBelow),
      (.rephrase, policy.rephrase), (.loop, policy.loop), (.exchanges, min(policy.exchanges, 1 << 28)),
      (.liveHigh, high(policy.liveSilence)), (.liveLow, low(policy.liveSilence)),
      (.mailHigh, high(policy.mailSilence)), (.mailLow, low(policy.mailSilence)),
      (.level, policy.sentiment.level.rawValue), (.streak, bounded(Int64(policy.sentiment.streak))),
      (.fall, -2 * policy.sentiment.drop.rawValue), (.threshold, policy.threshold),
      (.decayHigh, decayHigh), (.decayLow, decayLow),
    ]
  }

  /// A decay as what a weight is multiplied with, in 1/2^29, rounded up.
  ///
  /// A weight w below 2^15 times this, cut to whole numbers, is w times the decay d in 1/10,000, cut: rounding adds less
  /// than w/2^29 < 1/10,000, and w·d/10,000 is a whole number or at least 1/10,000 below the next one.
  private static func factor(of decay: TenThousandths) -> (high: Int32, low: Int32) {
    let factor = (Int64(decay.rawValue) << 29 + 9_999) / 10_000
    return (Int32(truncatingIfNeeded: factor >> 15), Int32(truncatingIfNeeded: factor & 0x7fff))
  }

  /// A number cut to what lanes can compare; no threshold reaches that.
  static func bounded(_ value: Int64) -> Int32 { Int32(truncatingIfNeeded: min(max(value, -1 << 29), 1 << 29)) }

  static func high(_ milliseconds: Int64) -> Int32 { bounded(milliseconds >> 16) }

  static func low(_ milliseconds: Int64) -> Int32 { Int32(truncatingIfNeeded: milliseconds & 0xffff) }
}

extension Thresholds {
  /// By what policies are sorted; the last is the number of the policy.
  fileprivate func likeness(_ number: Int) -> (Int32, Int32, Int32, Int) {
    (threshold, exchanges, sentiment.level.rawValue, number)
  }
}
