import Detection
import Judging
import Testing

@testable import Studies

/// Figures with these counts; the missed ones are among the positives, the unneeded among the negatives.
func figures(
  load: Int = 0, of conversations: Int = 1_000, positives: Int = 100, missed: Int = 0, late: Int = 0,
  unneeded: Int = 0, hard: Int = 0, hardMissed: Int = 0, lateness: [Int] = [], cost: Int64 = 0
) -> TuningFigures {
  var figures = TuningFigures()
  figures.conversations = conversations
  figures.escalated = load
  figures.positives = positives
  figures.placed = positives
  figures.missed = missed
  figures.late = late
  figures.negatives = max(unneeded, 500)
  figures.unneeded = unneeded
  figures.hardPositives = hard
  figures.hardMissed = hardMissed
  figures.cost = cost
  for value in lateness { figures.lateness.count(value) }
  return figures
}

@Suite("What a search makes small")
struct ObjectiveTests {
  /// Wilson vectors of audit-and-tuning.md, 4.3: the lower end of 45 of 60 is 0.6277, of 70 of 100 0.6042.
  @Test(
    "The lower end of the recall's interval must reach the bound",
    arguments: [
      (60, 15, 6_276, true), (60, 15, 6_278, false), (100, 30, 6_041, true), (100, 30, 6_043, false),
      (10, 0, 7_224, true), (10, 0, 7_226, false), (9, 0, 1, false), (10, 10, 0, true),
    ])
  func bounds(_ positives: Int, _ missed: Int, _ wanted: Int, _ isKept: Bool) {
    let figures = figures(positives: positives, missed: missed)
    #expect(Feasibility(figures, recall: wanted, late: 10_000).isKept == isKept)
  }

  @Test("The late rate may reach its bound and not exceed it")
  func late() {
    #expect(Feasibility(figures(late: 10), recall: 9_000, late: 1_000).isKept)
    #expect(!Feasibility(figures(late: 11), recall: 9_000, late: 1_000).isKept)
    #expect(Feasibility(figures(late: 11), recall: 9_000, late: 1_000).shortfall == 10_000)
  }

  @Test("Hard positives decide where ten of them have a label")
  func population() {
    let ten = Feasibility(figures(missed: 50, hard: 10, hardMissed: 0), recall: 7_000, late: 10_000)
    #expect(ten.population == .hard)
    #expect(ten.isKept)
    let nine = Feasibility(figures(missed: 50, hard: 9, hardMissed: 0), recall: 7_000, late: 10_000)
    #expect(nine.population == .all)
    #expect(!nine.isKept)
  }

  private static let constrained = Objective.constrained(recall: 8_000, late: 1_000)

  @Test("Within the bounds the least load wins; the front names nobody")
  func best() {
    let all = [
      figures(load: 400), figures(load: 90, missed: 40), figures(load: 250, missed: 5), figures(load: 200, late: 50),
      figures(load: 250, missed: 4),
    ]
    #expect(ChoiceVerdict.best(Self.constrained, all, [0, 1, 1, 1, 9]) == 4)
    #expect(ChoiceVerdict.best(.front, all, [0, 1, 1, 1, 9]) == nil)
    #expect(ChoiceVerdict.best(Self.constrained, [figures(load: 5, missed: 90)], [0]) == nil)
  }

  @Test("Of equals the one nearest to the present policy wins, then the first")
  func ties() {
    let same = Array(repeating: figures(load: 10), count: 4)
    #expect(ChoiceVerdict.best(Self.constrained, same, [9, 3, 2, 2]) == 2)
    #expect(ChoiceVerdict.best(.cost, same, [0, 3, 2, 2]) == 0)
  }

  @Test("The least cost wins, whatever the load is")
  func cost() {
    let all = [figures(load: 1, cost: 900), figures(load: 500, cost: 100), figures(load: 2, cost: 101)]
    #expect(ChoiceVerdict.best(.cost, all, [0, 1, 1]) == 1)
  }

  @Test("A policy is named when it also is better where it was not chosen")
  func verdicts() {
    let fit = [figures(load: 400), figures(load: 200)]
    func verdict(_ check: [TuningFigures], fit: [TuningFigures] = fit, _ objective: Objective = Self.constrained)
      -> ChoiceVerdict
    {
      ChoiceVerdict(objective, fit: fit, check: check, distances: Array(fit.indices))
    }
    #expect(verdict([figures(load: 40), figures(load: 20)]) == .chosen(1, keepsBounds: true))
    #expect(verdict([figures(load: 20), figures(load: 40)]) == .notBetter(1))
    #expect(verdict([figures(load: 20), figures(load: 40)], fit: fit.reversed()) == .notBetter(0))
    #expect(verdict([figures(missed: 60), figures(missed: 50)]) == .chosen(1, keepsBounds: false))
    #expect(verdict([figures(positives: 29), figures(positives: 29)]) == .notEnough(positives: 29))
    #expect(
      verdict([figures(load: 9, positives: 30), figures(load: 8, positives: 30)]) == .chosen(1, keepsBounds: true))
    #expect(verdict(fit, fit: [figures(missed: 90), figures(missed: 80)]) == .noneFeasible)
    #expect(verdict(fit, .front) == .front)
  }

  @Test("Prices: a missed need, the AI messages after it, a handover in vain, a human's time")
  func prices() {
    var prices = CostTable.Prices()
    (prices.missed, prices.late, prices.unneeded, prices.minute, prices.unfulfilled) = (200_000, 10_000, 40_000, 50, 7)
    let placed = TuningFigures.Truth.positive(isHard: false, isPlaced: true)
    #expect(prices.cost(escalated: false, truth: placed) == 200_000)
    #expect(prices.cost(escalated: true, truth: placed, lateness: 3) == 30_000)
    #expect(prices.cost(escalated: true, truth: .positive(isHard: false, isPlaced: false), lateness: 3) == 0)
    #expect(prices.cost(escalated: true, truth: .negative, minutes: 4, unfulfilled: true) == 40_207)
    #expect(prices.cost(escalated: false, truth: .negative, minutes: 4, unfulfilled: true) == 0)
    #expect(prices.cost(escalated: true, truth: .unknown, minutes: 2) == 100)
  }
}

@Suite("The front")
struct ParetoFrontTests {
  private func front(_ points: [(Int, Int, Int)], _ distances: [Int]? = nil) -> [Int] {
    ParetoFront(
      points.map { FrontPoint(load: $0.0, missed: $0.1, lateness: $0.2) },
      distances: distances ?? Array(points.indices)
    ).members
  }

  @Test("keeps what no other policy beats, by load")
  func members() {
    #expect(front([(10, 5, 2), (8, 6, 2), (9, 6, 2), (10, 5, 1), (20, 0, 9), (20, 1, 9)]) == [1, 3, 4])
    #expect(front([(1, 1, 1)]) == [0])
    #expect(front([]) == [])
    #expect(front([(0, 9, 0), (1, 8, 0), (2, 7, 0)]) == [0, 1, 2])
  }

  @Test("keeps one of equals: the nearest to the present policy, then the first")
  func equals() {
    let same = [(3, 3, 3), (3, 3, 3), (3, 3, 3)]
    #expect(front(same, [2, 1, 1]) == [1])
    #expect(front(same, [0, 1, 1]) == [0])
  }

  @Test("is what comparing every pair gives", arguments: 1...20)
  func pairs(_ seed: UInt64) {
    var dice = SplitMix(state: seed)
    let points = (0..<60).map { _ in (dice.next(below: 8), dice.next(below: 8), dice.next(below: 8)) }
    let slow = points.indices.filter { own in
      !points.indices.contains { other in
        let (a, b) = (points[other], points[own])
        let isNoWorse = a.0 <= b.0 && a.1 <= b.1 && a.2 <= b.2
        return isNoWorse && (a != b || other < own)
      }
    }
    #expect(front(points).sorted() == slow, "seed \(seed)")
  }

  @Test("puts a policy without any lateness behind all that have one")
  func nothing() {
    #expect(FrontPoint(figures(load: 2, missed: 1)).lateness == 32)
    #expect(FrontPoint(figures(load: 2, missed: 1, lateness: [99])).lateness == 31)
  }
}

@Suite("Bands of cost ratios")
struct CostBandsTests {
  private typealias Ratio = CostBands.Ratio

  private func bands(_ lines: [(missed: Int, unneeded: Int)], _ distances: [Int]? = nil) -> CostBands {
    CostBands(
      lines.map { figures(missed: $0.missed, unneeded: $0.unneeded) }, distances: distances ?? Array(lines.indices))
  }

  @Test("A planted policy wins for any ratio between 6 and 40")
  func planted() {
    // 30 missed cost nothing in vain; 10 missed cost 120; none missed costs 520: they meet at 6 and at 40.
    let found = bands([(30, 0), (10, 120), (0, 520), (12, 400), (30, 5), (5, 400)])
    #expect(
      found.bands == [
        CostBands.Band(policy: 0, from: Ratio(0), to: Ratio(6)),
        CostBands.Band(policy: 1, from: Ratio(6), to: Ratio(40)), CostBands.Band(policy: 2, from: Ratio(40), to: nil),
      ])
    #expect(CostBands.shown.map { found.band(at: $0)?.policy } == [0, 0, 0, 1, 1, 2, 2])
    #expect(found.band(at: 6)?.policy == 1)
    #expect(found.band(at: 40)?.policy == 2)
  }

  @Test("A line that only touches the envelope has no band; one policy has all of it")
  func edges() {
    #expect(bands([(20, 0), (10, 100), (0, 200)]).bands.map(\.policy) == [0, 2])
    #expect(bands([(7, 7)]).bands == [CostBands.Band(policy: 0, from: Ratio(0), to: nil)])
    #expect(bands([]).bands.isEmpty)
    #expect(bands([(0, 0), (5, 9)]).bands.map(\.policy) == [0])
    #expect(bands([(4, 4), (4, 4), (4, 5)], [5, 1, 0]).bands.map(\.policy) == [1])
  }

  @Test("The policy of a ratio is the cheapest there is", arguments: 1...20)
  func cheapest(_ seed: UInt64) throws {
    var dice = SplitMix(state: seed)
    let lines = (0..<40).map { _ in (missed: dice.next(below: 50), unneeded: dice.next(below: 300)) }
    let found = bands(lines)
    for ratio in [1, 2, 3, 5, 8, 10, 20, 50, 100, 1_000] {
      let band = try #require(found.band(at: ratio))
      let own = lines[band.policy].missed * ratio + lines[band.policy].unneeded
      #expect(lines.map { $0.missed * ratio + $0.unneeded }.min() == own, "seed \(seed), ratio \(ratio)")
    }
    for (one, next) in zip(found.bands, found.bands.dropFirst()) {
      #expect(one.to == next.from)
      #expect(one.from < next.from)
    }
    #expect(found.bands.last?.to == nil)
  }
}
