import Conversations
import Detection
import Synchronization

/// The part of the conversations that a policy is chosen on, and the part that the choice is checked on.
enum SearchPart: Int, Sendable, CaseIterable {
  case fit, check
}

/// All that a search needs of the conversations, and no more: what is left of their tapes, in groups.
///
/// A group holds whole customers, so that groups can be drawn again and again for intervals and stability. Conversations
/// that every policy of the space decides alike are counted once and for all.
struct SearchGroups: Sendable {
  /// How many groups each part has.
  static let perPart = 64

  /// One conversation.
  struct Case: Sendable {
    var first: Int32 = 0
    var count: Int32 = 0
    let answers: Int32
    let before: Int32
    let flags: Flags
    var missedCost: Int64 = 0
    var answerCost: Int64 = 0
    var escalatedCost: Int64 = 0

    /// Where its marks stand among those of its group.
    var places: Range<Int> { Int(first)..<Int(first + count) }

    /// A conversation without prices or marks.
    init(_ taped: borrowing TapedCase, _ truth: CaseTruth) {
      var flags: Flags = []
      if taped.tape.isLive { flags.insert(.live) }
      if taped.isMature { flags.insert(.withEnd) }
      switch truth.truth {
      case .unknown: break
      case .negative: flags.insert(.negative)
      case .positive(let isHard, let isPlaced):
        flags.insert(.positive)
        if isHard { flags.insert(.hard) }
        if isPlaced { flags.insert(.placed) }
      }
      self.flags = flags
      (answers, before) = (truth.answers, truth.before)
    }
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8

    static let live = Flags(rawValue: 1)
    static let withEnd = Flags(rawValue: 2)
    static let positive = Flags(rawValue: 4)
    static let negative = Flags(rawValue: 8)
    static let hard = Flags(rawValue: 16)
    static let placed = Flags(rawValue: 32)
  }

  /// Some conversations with their marks, and those that are decided alike by all.
  struct Group: Sendable {
    var cases: [Case] = []
    var marks: [TapeMark] = []
    /// What does not depend on the policy: how many there are, and what becomes of those that all decide alike.
    var constant = TuningFigures()
  }

  /// ``perPart`` groups for choosing, then as many for checking.
  var groups = [Group](repeating: Group(), count: 2 * perPart)
  /// How many conversations all policies decide alike, and how many marks are left of the others.
  var settled = 0
  var marks = 0
  var cases = 0
  /// The soft signals on these marks.
  private(set) var signals = SignalSet()
  /// Tapes of every group, prepared for policies that hear so.
  private(set) var heard: [Hearing: [HeardGroup]] = [:]
  let tolerance: Int
  /// Whether what is late is judged; it is not where only unanswered asks say what was due.
  let judgesLateness: Bool

  init(tolerance: Int, judgesLateness: Bool) {
    self.tolerance = tolerance
    self.judgesLateness = judgesLateness
  }

  /// More AI messages after the need than this are late.
  var lateFrom: Int32 { judgesLateness ? Int32(clamping: tolerance) : .max }

  /// The group of a conversation.
  static func group(of cluster: UInt64, in part: SearchPart) -> Int {
    // The low bits of identifiers may say something; a multiplication mixes them.
    part.rawValue * perPart + Int((cluster &* 0x9e37_79b9_7f4a_7c15) >> 58)
  }

  /// Adds a conversation.
  mutating func add(
    _ taped: borrowing TapedCase, _ truth: CaseTruth, _ prices: CostTable.Prices, minutes: Int,
    under bounds: borrowing ThresholdBounds, in part: SearchPart
  ) {
    let number = Self.group(of: taped.cluster, in: part)
    var found = Case(taped, truth)
    let left = bounds.marks(of: taped.tape, withEnd: taped.isMature)
    cases += 1
    groups[number].constant.conversations += 1
    found.escalatedCost = prices.minute * Int64(minutes) + (taped.isUnfulfilled ? prices.unfulfilled : 0)
    switch truth.truth {
    case .unknown: break
    case .negative:
      groups[number].constant.negatives += 1
      found.escalatedCost += prices.unneeded
    case .positive(let isHard, let isPlaced):
      groups[number].constant.positives += 1
      found.missedCost = prices.missed
      if isHard { groups[number].constant.hardPositives += 1 }
      if isPlaced {
        groups[number].constant.placed += 1
        found.answerCost = prices.late
      }
    }
    found.first = Int32(clamping: groups[number].marks.count)
    found.count = Int32(clamping: left.count)
    if left.count > 1 || left.first.map({ $0.kind != .hard }) ?? false {
      groups[number].marks += left
      groups[number].cases.append(found)
      marks += left.count
      for mark in left where mark.kind != .hard { signals.insert(mark.signal) }
      return
    }
    settled += 1
    // Every policy does the same here.
    var counts = GroupFigures()
    var late = LatenessTally()
    counts.add(CaseResult(found, left.first, lateFrom: lateFrom), of: found, &late)
    groups[number].constant.add(counts, late)
  }
}

/// What one policy does to one group, as far as policies differ.
struct GroupFigures: Sendable, Equatable {
  var escalated: Int32 = 0
  var missed: Int32 = 0
  var late: Int32 = 0
  var unneeded: Int32 = 0
  var hardMissed: Int32 = 0
  var hardLate: Int32 = 0
  var cost: Int64 = 0

  /// Counts a conversation.
  mutating func add(_ result: CaseResult, of one: SearchGroups.Case, _ tally: inout LatenessTally) {
    escalated += result.count(.escalated)
    missed += result.count(.missed)
    late += result.count(.late)
    unneeded += result.count(.unneeded)
    hardMissed += result.count(.hardMissed)
    hardLate += result.count(.hardLate)
    cost += result.cost(of: one)
    if let lateness = result.lateness { tally.count(lateness) }
  }

  static func += (sum: inout GroupFigures, other: GroupFigures) {
    sum.escalated += other.escalated
    sum.missed += other.missed
    sum.late += other.late
    sum.unneeded += other.unneeded
    sum.hardMissed += other.hardMissed
    sum.hardLate += other.hardLate
    sum.cost += other.cost
  }
}

extension TuningFigures {
  /// Adds what one policy does where policies differ.
  mutating func add(_ counts: GroupFigures, _ tally: LatenessTally) {
    escalated += Int(counts.escalated)
    missed += Int(counts.missed)
    late += Int(counts.late)
    unneeded += Int(counts.unneeded)
    hardMissed += Int(counts.hardMissed)
    hardLate += Int(counts.hardLate)
    cost += counts.cost
    lateness += tally
  }
}

extension SearchGroups {
  /// Adds the conversations of another part of the input behind these.
  mutating func append(_ other: SearchGroups) {
    for number in groups.indices {
      let shift = Int32(clamping: groups[number].marks.count)
      for var one in other.groups[number].cases {
        one.first += shift
        groups[number].cases.append(one)
      }
      groups[number].marks += other.groups[number].marks
      groups[number].constant += other.groups[number].constant
    }
    settled += other.settled
    marks += other.marks
    cases += other.cases
    signals.formUnion(other.signals)
  }
}

/// What one policy does to every group.
struct PolicyCounts: Sendable, Equatable {
  /// In the order of ``SearchGroups/groups``.
  var groups: [GroupFigures]
  /// How late, in each part.
  var tallies: [LatenessTally]
}

extension SearchGroups {
  /// How many ways to hear are kept prepared; what others need is prepared anew each time.
  private static let mostHeard = 4

  /// Prepares for policies that will be asked for again and again.
  mutating func listen(to policies: [Thresholds], threads: Int) {
    for policy in policies {
      let hearing = Hearing(policy)
      guard heard[hearing] == nil, heard.count < Self.mostHeard else { continue }
      let (next, rows, groups, lateFrom) = (Counter(), SignalRows(signals), groups, lateFrom)
      let made = Mutex([HeardGroup?](repeating: nil, count: groups.count))
      Parallel.run(threads: threads) {
        while true {
          let number = next.next()
          guard number < groups.count else { return }
          let group = HeardGroup(groups[number], hearing, rows, lateFrom: lateFrom)
          made.withLock { $0[number] = group }
        }
      }
      heard[hearing] = made.withLock { $0.compactMap(\.self) }
    }
  }

  /// Decides every conversation under every policy, group after group in parallel.
  ///
  /// The result does not depend on the number of threads: counts are whole numbers and every group is decided by one
  /// worker.
  func evaluate(_ policies: [Thresholds], threads: Int) -> [PolicyCounts] {
    let (next, rows) = (Counter(), SignalRows(signals))
    let sorted = PolicyLanes.sorted(policies, rows)
    let empty = PolicyCounts(
      groups: [GroupFigures](repeating: GroupFigures(), count: groups.count),
      tallies: [LatenessTally](repeating: LatenessTally(), count: SearchPart.allCases.count))
    let total = Mutex([PolicyCounts](repeating: empty, count: policies.count))
    Parallel.run(threads: threads) {
      var decider = GroupDecider()
      while true {
        let number = next.next()
        guard number < groups.count else { return }
        for lanes in sorted {
          let group = groups[number]
          let known = heard[lanes.hearing]?[number] ?? HeardGroup(group, lanes.hearing, rows, lateFrom: lateFrom)
          let found = decider.decide(known, of: group, under: lanes, policies, lateFrom: lateFrom)
          total.withLock { total in
            for (policy, counts) in zip(lanes.numbers, found) {
              total[policy].groups[number] = counts.figures
              total[policy].tallies[number / Self.perPart] += counts.tally
            }
          }
        }
      }
    }
    return total.withLock { $0 }
  }

  /// The figures of a policy on a part.
  func figures(of counts: PolicyCounts, in part: SearchPart) -> TuningFigures {
    var sum = TuningFigures()
    for number in part.rawValue * Self.perPart..<(part.rawValue + 1) * Self.perPart {
      sum += groups[number].constant
      sum.add(counts.groups[number], LatenessTally())
    }
    sum.lateness += counts.tallies[part.rawValue]
    return sum
  }
}
