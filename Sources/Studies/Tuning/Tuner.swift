import Conversations
import Detection
import Intake
import Judging

/// Searches a space of thresholds on the tapes of a library.
package struct Tuner: Sendable {
  let library: TapeLibrary
  let wish: TuningWish
  let base: Thresholds

  package init(_ library: TapeLibrary, _ wish: TuningWish) {
    self.library = library
    self.wish = wish
    base = Thresholds(wish.policy)
  }

  /// Searches, and says everything that a report shows.
  ///
  /// - Throws: what the store throws, and ``LibraryFault/damaged``.
  package func run() throws -> Tuning {
    let first = try firstLook()
    let plan = SearchPlan(first.looks, minutes: first.minutes)
    let groups = try groups(plan)
    var search = Search(groups, wish)
    let choice = search.choice(hasTruth: hasWinner)
    let suggested = choice.number.map { search.simplified($0) }
    let alternative = suggested == nil ? search.alternative.map { search.simplified($0) } : nil
    let chosen = suggested ?? alternative ?? 0
    let details = try Details.run(library, wish, plan, search.thresholds(of: search.vectors[chosen]))
    var ground = Tuning.Ground.none
    switch wish.ground {
    case .none: break
    case .team: ground = .team
    case .labels(let labels, _):
      var counts = LabelCounts()
      counts.tally = first.tally
      counts.agreement = LabelAgreement(first.votes)
      counts.absent = labels.absent(found: first.subjects)
      counts.repeated = labels.repeated + first.tally.repeated
      (counts.refused, counts.unanswered) = (labels.refused, labels.unanswered)
      (counts.present, counts.chosen) = (details.brierPresent, details.brierChosen)
      ground = .labels(counts)
    }
    let refits = suggested == nil ? 0 : Stability.refits
    let stability = suggested == nil ? [] : search.stability(refits: refits)
    var population = Tuning.Population()
    population.conversations = library.counts.conversations
    population.excluded = library.counts.excluded
    population.withoutAI = library.counts.withoutAI
    population.neededWithoutAI = library.counts.neededWithoutAI
    population.tangled = library.counts.tangled
    population.aiInvolved = library.counts.cases
    population.messages = library.counts.messages
    population.observations = groups.marks
    population.settled = groups.settled
    population.fit = search.fit[0].conversations
    population.check = search.check[0].conversations
    population.splitAt = plan.splitAt
    population.untimed = first.looks.count { $0.startedAt == nil }
    population.asked = library.counts.asked
    population.unanswered = library.counts.unanswered
    population.unlabelled = first.tally.unlabelled
    population.unsure = first.tally.unsure
    let front = Set(search.front)
    return Tuning(
      space: wish.space, ground: ground, population: population,
      axes: search.axes(chosen: chosen, stability: stability),
      candidates: search.vectors.indices.map { number in
        Tuning.Candidate(
          values: search.vectors[number], fit: search.fit[number], check: search.check[number],
          isOnFront: front.contains(number))
      },
      front: search.front, choice: suggested.map { .chosen($0) } ?? choice.made, chosen: chosen,
      alternative: alternative,
      keepsBounds: choice.keepsBounds, bands: hasLabels ? search.bands : nil,
      differences: search.differences(chosen: chosen, details), thresholdCurve: search.thresholdCurve(chosen: chosen),
      timely: details.timely, hours: details.hours,
      reliability: details.reliability.cases > 0 ? details.reliability : nil,
      signals: details.signals(search, wish.policy), golden: details.golden, flips: details.sortedFlips,
      nearest: details.nearest, seed: wish.space.seed, refits: refits)
  }

  /// Whether people said what was due, so that a winner can be named.
  private var hasWinner: Bool { hasLabels }

  private var hasLabels: Bool {
    if case .labels = wish.ground { true } else { false }
  }

  /// What the first look at all conversations gives.
  private struct First: Sendable {
    var looks: [SearchPlan.Look] = []
    var minutes: [Int32] = []
    var tally = LabelTally()
    var votes: [[SettledLabel.Vote]] = []
    var subjects: Set<RaterLabel.Subject> = []
  }

  private func firstLook() throws -> First {
    let wish = wish
    return try library.fold(threads: wish.threads, into: First()) { cases, _ in
      var found = First()
      for taped in cases {
        let (truth, label, subjects) = wish.truth(of: taped)
        found.looks.append(SearchPlan.Look(startedAt: taped.startedAt, isJudged: truth.truth != .unknown))
        if taped.humanMinutes >= 0 { found.minutes.append(taped.humanMinutes) }
        found.tally.count(label)
        if let label, label.votes.count > 1 { found.votes.append(label.votes) }
        found.subjects.formUnion(subjects)
      }
      return found
    } join: { sum, part in
      sum.looks += part.looks
      sum.minutes += part.minutes
      sum.tally += part.tally
      sum.votes += part.votes
      sum.subjects.formUnion(part.subjects)
    }
  }

  private func groups(_ plan: SearchPlan) throws -> SearchGroups {
    let wish = wish
    let bounds = Self.bounds(of: wish.space, wish.policy)
    let empty = SearchGroups(tolerance: wish.space.tolerance, judgesLateness: hasLabels)
    return try library.fold(threads: wish.threads, into: empty) { cases, first in
      var part = empty
      for (place, taped) in cases.enumerated() {
        let (truth, label, _) = wish.truth(of: taped)
        part.add(
          taped, truth, wish.prices(of: taped, label),
          minutes: taped.humanMinutes >= 0 ? Int(taped.humanMinutes) : plan.usualMinutes, under: bounds,
          in: plan.part(of: taped, number: first + place))
      }
      return part
    } join: {
      $0.append($1)
    }
  }

  /// The loosest that the policies of a space are together; each axis by itself says how loose it can be.
  static func bounds(of space: SearchSpace, _ policy: Policy) -> ThresholdBounds {
    var bounds = ThresholdBounds(Thresholds(policy))
    for (number, axis) in space.axes.enumerated() {
      for place in [0, axis.values.count - 1] {
        var vector = SearchSpace.Vector(repeating: SearchSpace.unchanged, count: space.axes.count)
        vector[number] = UInt16(place)
        bounds.admit(Thresholds(space.policy(for: vector, from: policy)))
      }
    }
    // The curve over the threshold goes below what the space asks for.
    for threshold in Search.curveThresholds(of: space, policy) {
      var other = policy
      other.score.threshold = TenThousandths(rawValue: Int32(clamping: threshold))
      bounds.admit(Thresholds(other))
    }
    return bounds
  }
}
