import Conversations
import Detection
import Judging

/// Every policy of a space, decided on all conversations.
struct Search: Sendable {
  private(set) var groups: SearchGroups
  let wish: TuningWish
  /// The first is the present policy.
  private(set) var vectors: [SearchSpace.Vector] = []
  private(set) var counts: [PolicyCounts] = []
  private(set) var fit: [TuningFigures] = []
  private(set) var check: [TuningFigures] = []
  private(set) var distances: [Int] = []
  /// See ``Tuning/front``.
  private(set) var front: [Int] = []

  init(_ groups: SearchGroups, _ wish: TuningWish) {
    self.groups = groups
    self.wish = wish
    if wish.space.search == .coordinate, wish.space.objective != .front {
      var walk = CoordinateSearch(wish.space)
      _ = walk.run { vectors in
        let first = self.vectors.count
        take(vectors)
        return (first..<self.vectors.count).compactMap { ObjectiveRank(fit[$0], by: wish.space.objective) }
      }
    } else {
      take(TriedPolicies(wish.space).vectors)
    }
    front =
      ParetoFront(vectors.indices.map { FrontPoint(whole($0)) }, distances: distances).members
  }

  private mutating func take(_ new: [SearchSpace.Vector]) {
    let policies = new.map(thresholds)
    groups.listen(to: policies, threads: wish.threads)
    let found = groups.evaluate(policies, threads: wish.threads)
    vectors += new
    counts += found
    fit += found.map { groups.figures(of: $0, in: .fit) }
    check += found.map { groups.figures(of: $0, in: .check) }
    distances += new.map { wish.space.distance(of: $0) }
  }

  func thresholds(of vector: SearchSpace.Vector) -> Thresholds {
    Thresholds(wish.space.policy(for: vector, from: wish.policy))
  }

  /// The figures of a policy on all conversations.
  func whole(_ number: Int) -> TuningFigures {
    var sum = fit[number]
    sum += check[number]
    return sum
  }

  /// What the search comes to.
  struct Made: Sendable {
    let made: Tuning.Choice
    /// The suggested policy; `nil` where none is suggested.
    let number: Int?
    let keepsBounds: Bool?
  }

  func choice(hasTruth: Bool) -> Made {
    guard hasTruth else { return Made(made: .noLabels, number: nil, keepsBounds: nil) }
    switch ChoiceVerdict(wish.space.objective, fit: fit, check: check, distances: distances) {
    case .chosen(let number, let keepsBounds):
      return Made(made: .chosen(number), number: number, keepsBounds: keepsBounds)
    case .notEnough(let positives): return Made(made: .notEnough(positives: positives), number: nil, keepsBounds: nil)
    case .noneFeasible: return Made(made: .noneFeasible, number: nil, keepsBounds: nil)
    case .notBetter: return Made(made: .presentIsBest, number: nil, keepsBounds: nil)
    case .front: return Made(made: .front, number: nil, keepsBounds: nil)
    }
  }

  /// See ``Tuning/alternative``.
  var alternative: Int? {
    func point(_ number: Int) -> FrontPoint { FrontPoint(whole(number)) }
    let present = point(0)
    // A policy that only asks for fewer people is no example of anything.
    let better = front.filter {
      point($0).missed < present.missed
        || (point($0).missed == present.missed && point($0).lateness < present.lateness)
    }
    let light = better.filter { point($0).load <= present.load }
    let best = light.min { a, b in
      (point(a).missed, point(a).load, distances[a], a) < (point(b).missed, point(b).load, distances[b], b)
    }
    return best ?? better.first
  }

  /// The policy that does the same with fewest changes: a value that makes no difference to any count stays as it is.
  ///
  /// - Returns: the number of that policy, which may be a new one behind all others.
  mutating func simplified(_ number: Int) -> Int {
    let wanted = counts[number]
    var vector = vectors[number]
    for axis in vector.indices where vector[axis] != wish.space.present[axis] {
      var simpler = vector
      simpler[axis] = wish.space.present[axis]
      guard let found = groups.evaluate([thresholds(of: simpler)], threads: wish.threads).first, found == wanted
      else { continue }
      vector = simpler
    }
    if let known = vectors.firstIndex(of: vector) { return known }
    take([vector])
    return vectors.count - 1
  }

  var bands: CostBands { CostBands(vectors.indices.map { whole($0) }, distances: distances) }

  func axes(chosen: Int, stability: [Stability?]) -> [Tuning.Axis] {
    wish.space.axes.enumerated().map { number, axis in
      var values = axis.values
      if let present = axis.present, !values.contains(present) { values = (values + [present]).sorted() }
      func place(_ vector: SearchSpace.Vector) -> Int {
        guard let value = wish.space.values(of: vector)[number] else { return 0 }
        return values.firstIndex(of: value) ?? 0
      }
      return Tuning.Axis(
        key: axis.key, values: values, texts: values.map { axis.text(of: $0) }, present: place(vectors[0]),
        chosen: place(vectors[chosen]), stability: stability.isEmpty ? nil : stability[number],
        changesEscalations: axis.changesEscalations)
    }
  }

  /// How the choice holds when groups of customers are drawn again and again, axis by axis.
  ///
  /// Every repetition chooses among the same policies, on the part for choosing.
  func stability(refits: Int) -> [Stability?] {
    var generator = SplitMix(state: wish.space.seed)
    var chosen = wish.space.axes.map { _ in [Int]() }
    for _ in 0..<refits {
      var weights = [Int64](repeating: 0, count: SearchGroups.perPart)
      for _ in 0..<SearchGroups.perPart { weights[generator.next(below: SearchGroups.perPart)] += 1 }
      var constant = TuningFigures()
      for (group, weight) in weights.enumerated() { for _ in 0..<weight { constant += groups.groups[group].constant } }
      var figures: [TuningFigures] = []
      figures.reserveCapacity(vectors.count)
      for number in vectors.indices {
        var sum = GroupFigures()
        for (group, weight) in weights.enumerated() where weight > 0 {
          sum.add(counts[number].groups[group], times: weight)
        }
        var drawn = constant
        drawn.add(sum, LatenessTally())
        // How late is only the last word between equals; it stays that of the whole part.
        drawn.lateness = fit[number].lateness
        figures.append(drawn)
      }
      guard let best = ChoiceVerdict.best(wish.space.objective, figures, distances) else { continue }
      for (axis, value) in wish.space.values(of: vectors[best]).enumerated() {
        if let value { chosen[axis].append(value) }
      }
    }
    return wish.space.axes.enumerated().map { number, axis in
      Stability(chosen: chosen[number], searched: axis.values[0]...axis.values[axis.values.count - 1])
    }
  }

  /// Chosen minus present on the later conversations.
  func differences(chosen: Int, _ details: Details) -> [Tuning.Difference] {
    let range = SearchGroups.perPart..<2 * SearchGroups.perPart
    return Tuning.Difference.Figure.allCases.enumerated().map { slot, figure in
      var clusters: [PairedDifference.Counts] = []
      for group in range {
        let constant = groups.groups[group].constant
        let (a, b) = (counts[0].groups[group], counts[chosen].groups[group])
        let (base, of, x, y): (Int, Int, Int32, Int32)
        switch figure {
        case .load: (base, of, x, y) = (constant.escalated, constant.conversations, a.escalated, b.escalated)
        case .missed: (base, of, x, y) = (constant.missed, constant.positives, a.missed, b.missed)
        case .late: (base, of, x, y) = (constant.late, constant.placed, a.late, b.late)
        case .unneeded: (base, of, x, y) = (constant.unneeded, constant.negatives, a.unneeded, b.unneeded)
        }
        clusters.append(
          PairedDifference.Counts(partA: base + Int(x), wholeA: of, partB: base + Int(y), wholeB: of))
      }
      let present = clusters.reduce(0) { $0 + $1.partA }
      let other = clusters.reduce(0) { $0 + $1.partB }
      let of = clusters.reduce(0) { $0 + $1.wholeA }
      let paired = of < Share.leastCases ? nil : PairedDifference(ofShares: clusters)
      return Tuning.Difference(
        figure: figure, present: present, chosen: other, of: of, low: paired?.low, high: paired?.high,
        onlyPresent: details.onlyPresent[slot], onlyChosen: details.onlyChosen[slot])
    }
  }

  /// The thresholds of the curve, in 1/10,000: those of the axis; where it is none, from 0.5 to 2.
  static func curveThresholds(of space: SearchSpace, _ policy: Policy) -> [Int] {
    let axis = space.axes.first { $0.key == "score.threshold" }?.values
    let steps = axis ?? Array(stride(from: 5_000, through: 20_000, by: 1_000))
    return Array(Set(steps + [Int(policy.score.threshold.rawValue)])).sorted()
  }

  func thresholdCurve(chosen: Int) -> [Tuning.ThresholdPoint] {
    let policy = wish.space.policy(for: vectors[chosen], from: wish.policy)
    let steps = Self.curveThresholds(of: wish.space, policy)
    let policies = steps.map { step in
      var other = policy
      other.score.threshold = TenThousandths(rawValue: Int32(clamping: step))
      return Thresholds(other)
    }
    return zip(steps, groups.evaluate(policies, threads: wish.threads)).map { step, counts in
      var whole = groups.figures(of: counts, in: .fit)
      whole += groups.figures(of: counts, in: .check)
      return Tuning.ThresholdPoint(
        threshold: step, figures: whole, isChosen: step == Int(policy.score.threshold.rawValue))
    }
  }

  /// The figures of any thresholds within the bounds of the space, on all conversations.
  func figures(_ policies: [Thresholds]) -> [TuningFigures] {
    groups.evaluate(policies, threads: wish.threads).map { counts in
      var whole = groups.figures(of: counts, in: .fit)
      whole += groups.figures(of: counts, in: .check)
      return whole
    }
  }
}

extension GroupFigures {
  mutating func add(_ other: GroupFigures, times: Int64) {
    let factor = Int32(times)
    escalated += other.escalated * factor
    missed += other.missed * factor
    late += other.late * factor
    unneeded += other.unneeded * factor
    hardMissed += other.hardMissed * factor
    hardLate += other.hardLate * factor
    cost += other.cost * times
  }
}
