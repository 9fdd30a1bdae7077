import Detection

/// What the first escalation of a policy, or that there is none, makes of one conversation.
///
/// One number, so that the conversations of sixteen policies can be counted side by side: a bit for each count, above
/// them the lateness.
struct CaseResult: Sendable, Equatable {
  /// The bits that are counted; the number of each is its place.
  enum Count: Int32, Sendable, CaseIterable {
    case escalated, unneeded, missed, late, hardMissed, hardLate
  }

  /// Where the lateness begins; it is stored plus one, and zero where it is not counted.
  private static let latenessAt = Int32(Count.allCases.count)
  private static let mostLateness: Int32 = 1 << 24

  let number: Int32

  init(number: Int32) { self.number = number }

  /// The result of a conversation with the mark of its first escalation.
  ///
  /// - Parameters:
  ///   - one: the conversation.
  ///   - mark: `nil` when nobody is due.
  ///   - lateFrom: more AI messages after the need than this are late.
  init(_ one: SearchGroups.Case, _ mark: TapeMark?, lateFrom: Int32) {
    var counts: [Count] = []
    var lateness: Int32?
    if mark != nil { counts.append(.escalated) }
    if mark != nil, one.flags.contains(.negative) { counts.append(.unneeded) }
    if one.flags.contains(.positive) {
      let isHard = one.flags.contains(.hard)
      if let mark, mark.at < one.before {
        if one.flags.contains(.placed) {
          let late = max(0, mark.answers - one.answers)
          lateness = late
          if late > lateFrom { counts += isHard ? [.late, .hardLate] : [.late] }
        }
      } else {
        counts += isHard ? [.missed, .hardMissed] : [.missed]
        // A customer who had to ask first has read everything up to then.
        if one.before != .max, let mark { lateness = max(0, mark.answers - one.answers) }
      }
    }
    number =
      counts.reduce(0) { $0 | 1 << $1.rawValue }
      | (lateness.map { min($0, Self.mostLateness) + 1 } ?? 0) << Self.latenessAt
  }

  /// 1 or 0.
  func count(_ count: Count) -> Int32 { (number >> count.rawValue) & 1 }

  /// In substantive AI messages; `nil` where it is not counted.
  var lateness: Int? {
    let stored = number >> Self.latenessAt
    return stored == 0 ? nil : Int(stored) - 1
  }

  /// In 1/10,000 of a unit of the cost table; the lateness of what was missed costs nothing more.
  func cost(of one: SearchGroups.Case) -> Int64 {
    var cost = count(.escalated) != 0 ? one.escalatedCost : 0
    if count(.missed) != 0 { return cost + one.missedCost }
    if let lateness { cost += one.answerCost * Int64(lateness) }
    return cost
  }
}

/// The conversations of a group, prepared for policies that hear alike.
struct HeardGroup: Sendable {
  private(set) var tapes: LaneTapes
  /// In the order of the tapes.
  private(set) var cases: [SearchGroups.Case] = []
  /// Those with more signals than fit side by side; they are decided policy by policy.
  private(set) var wide: [SearchGroups.Case] = []

  init(_ group: SearchGroups.Group, _ hearing: Hearing, _ rows: SignalRows, lateFrom: Int32) {
    tapes = LaneTapes(hearing, rows)
    let marks = group.marks.span
    for one in group.cases {
      let fits = tapes.append(
        marks.extracting(one.places), isLive: one.flags.contains(.live), withEnd: one.flags.contains(.withEnd),
        none: CaseResult(one, nil, lateFrom: lateFrom).number,
        result: { CaseResult(one, $0, lateFrom: lateFrom).number })
      if fits { cases.append(one) } else { wide.append(one) }
    }
  }
}

/// What one policy does to one group, with how late.
struct GroupCounts: Sendable {
  var figures = GroupFigures()
  var tally = LatenessTally()

  mutating func add(_ result: CaseResult, of one: SearchGroups.Case) { figures.add(result, of: one, &tally) }
}

/// Decides groups; one for each worker.
struct GroupDecider: Sendable {
  private var lanes = LaneDecider()
  private var single = TapeDecider()

  /// So many blocks go over a group together: their thresholds and sums stay in the cache of a core.
  private static let blocksAtOnce = 16

  /// What each policy does to a group, in the order of the lanes.
  ///
  /// - Parameters:
  ///   - heard: the group, prepared for how these policies hear.
  ///   - group: the same as it was.
  ///   - policies: the policies, sorted.
  ///   - thresholds: all policies, by their numbers.
  ///   - lateFrom: more AI messages after the need than this are late.
  mutating func decide(
    _ heard: HeardGroup, of group: SearchGroups.Group, under policies: PolicyLanes, _ thresholds: [Thresholds],
    lateFrom: Int32
  ) -> [GroupCounts] {
    var found = [GroupCounts](repeating: GroupCounts(), count: policies.blocks * PolicyLanes.width)
    var first = 0
    while first < policies.blocks {
      let last = min(first + Self.blocksAtOnce, policies.blocks)
      decide(heard, under: policies, first..<last, &found)
      first = last
    }
    let marks = group.marks.span
    for one in heard.wide {
      let own = marks.extracting(one.places)
      for (place, number) in policies.numbers.enumerated() {
        let need = single.firstNeed(
          of: own, isLive: one.flags.contains(.live), under: thresholds[number],
          withEnd: one.flags.contains(.withEnd))
        let result = CaseResult(one, need.map { own[$0] }, lateFrom: lateFrom)
        found[place].add(result, of: one)
      }
    }
    return found
  }

  private mutating func decide(
    _ group: HeardGroup, under policies: PolicyLanes, _ blocks: Range<Int>,
    _ found: inout [GroupCounts]
  ) {
    let counts = CaseResult.Count.allCases.count
    var sums = [Lanes](repeating: Lanes(), count: blocks.count * counts)
    for (number, one) in group.cases.enumerated() {
      let last: CaseResult.Count =
        one.flags.contains(.positive) ? .hardLate : one.flags.contains(.negative) ? .unneeded : .escalated
      let isPositive = one.flags.contains(.positive)
      let hasPrices = one.escalatedCost != 0 || one.missedCost != 0 || one.answerCost != 0
      for block in blocks {
        let results = lanes.results(of: number, among: group.tapes, under: policies, block: block)
        let base = (block - blocks.lowerBound) * counts
        for count in 0...Int(last.rawValue) {
          let bits = (results &>> Lanes(repeating: Int32(count))) & Lanes(repeating: 1)
          sums[base + count] = sums[base + count] &+ bits
        }
        guard isPositive || hasPrices else { continue }
        for lane in 0..<PolicyLanes.width {
          let result = CaseResult(number: results[lane])
          let place = block * PolicyLanes.width + lane
          if let lateness = result.lateness { found[place].tally.count(lateness) }
          if hasPrices { found[place].figures.cost += result.cost(of: one) }
        }
      }
    }
    for block in blocks {
      let base = (block - blocks.lowerBound) * counts
      for lane in 0..<PolicyLanes.width {
        func sum(_ count: CaseResult.Count) -> Int32 { sums[base + Int(count.rawValue)][lane] }
        let place = block * PolicyLanes.width + lane
        found[place].figures.escalated += sum(.escalated)
        found[place].figures.unneeded += sum(.unneeded)
        found[place].figures.missed += sum(.missed)
        found[place].figures.late += sum(.late)
        found[place].figures.hardMissed += sum(.hardMissed)
        found[place].figures.hardLate += sum(.hardLate)
      }
    }
  }
}
