import Judging
import Testing

@Suite("How many are drawn")
struct SamplePlanTests {
  /// The table of audit-and-tuning.md, 4.4.
  @Test(
    "is the size that rules out a share when nothing is found",
    arguments: [
      (9_000, 100, 230), (9_000, 200, 114), (9_000, 500, 45), (9_000, 1_000, 22), (9_500, 100, 299),
      (9_500, 200, 149), (9_500, 500, 59), (9_500, 1_000, 29), (9_900, 100, 459), (9_900, 200, 228),
      (9_900, 500, 90), (9_900, 1_000, 44),
    ])
  func table(_ certainty: Int, _ tolerable: Int, _ size: Int) {
    #expect(ZeroFailurePlan.size(Certainty(tenThousandths: certainty), tolerable: tolerable) == size)
  }

  @Test(
    "takes a size at which the doubt is met exactly, and one more where it is missed by a ten-thousandth",
    arguments: [
      (7_500, 5_000, 2), (7_501, 5_000, 3), (1_900, 1_000, 2), (1_901, 1_000, 3), (2_710, 1_000, 3),
      (2_711, 1_000, 4), (9_375, 5_000, 4), (9_376, 5_000, 5), (9_900, 9_000, 2), (9_901, 9_000, 3), (1, 1, 1),
      (9_999, 9_999, 1), (9_999, 1, 92_099),
    ])
  func ties(_ certainty: Int, _ tolerable: Int, _ size: Int) {
    #expect(ZeroFailurePlan.size(Certainty(tenThousandths: certainty), tolerable: tolerable) == size)
  }

  @Test(
    "is smaller in a counted population, and the smallest whose bound is borne", arguments: [0, 1, 20, 50, 200, 999])
  func counted(_ population: Int) {
    for tolerable in [100, 500, 1_000] {
      let size = ZeroFailurePlan.size(.usual, tolerable: tolerable, population: population)
      let borne = population * tolerable / 10_000
      #expect(Hypergeometric.mostMarked(population: population, drawn: size, found: 0) <= borne)
      if size > 0 {
        #expect(Hypergeometric.mostMarked(population: population, drawn: size - 1, found: 0) > borne)
      }
      #expect(size <= population)
    }
  }

  @Test("comes near the size without a count when the population is large")
  func large() {
    #expect(ZeroFailurePlan.size(.usual, tolerable: 500, population: 10_000_000) == 59)
  }

  @Test("is shared over the strata in proportion, by largest remainders")
  func proportion() {
    let plan = SamplePlan(
      wanted: 60, members: [.suppressedMatch: 100, .nearMiss: 250, .topicAdjacent: 150, .rest: 500, .flagged: 400])
    #expect(Stratum.unflagged.map { plan[$0] } == [6, 15, 9, 30])
    #expect(plan[.flagged] == 15)
    #expect(plan.total == 75)
    // 10 over 1, 1 and 1 of equal size is 3.33 each; the tie goes to the earlier stratum.
    let even = SamplePlan(wanted: 25, members: [.suppressedMatch: 80, .nearMiss: 80, .rest: 80])
    #expect(Stratum.unflagged.map { even[$0] } == [9, 8, 0, 8])
    #expect(even[.flagged] == 0)
  }

  @Test(
    "raises every stratum to five or to its size, and never draws more than there are",
    arguments: [
      // wanted, members (suppressed, near, topic, rest, flagged), draws.
      (60, [3, 8, 0, 10_000, 9], [3, 5, 0, 60, 9]), (1, [0, 0, 0, 1, 0], [0, 0, 0, 1, 0]),
      (1, [2, 9, 9, 900, 900], [2, 5, 5, 5, 1]), (1_000, [2, 9, 9, 90, 60], [2, 9, 9, 90, 60]),
      (5, [0, 0, 0, 0, 40], [0, 0, 0, 0, 2]), (.max, [7, 0, 0, 7, 7], [7, 0, 0, 7, 7]),
      (9, [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]),
      (4, [1_000, 1_000, 1_000, 1_000, 1_000], [5, 5, 5, 5, 1]),
    ] as [(Int, [Int], [Int])])
  func raised(_ wanted: Int, _ members: [Int], _ draws: [Int]) {
    let strata: [Stratum] = Stratum.unflagged + [.flagged]
    let plan = SamplePlan(wanted: wanted, members: Dictionary(uniqueKeysWithValues: zip(strata, members)))
    #expect(strata.map { plan[$0] } == draws)
    #expect(plan.total == draws.reduce(0, +))
  }

  @Test("keeps its laws for many sizes")
  func laws() {
    for wanted in [1, 2, 7, 30, 100, 499] {
      for sizes in [[1, 2, 3, 4], [0, 17, 0, 900], [50, 50, 50, 51], [6, 5, 4, 10_000]] {
        let plan = SamplePlan(wanted: wanted, members: Dictionary(uniqueKeysWithValues: zip(Stratum.unflagged, sizes)))
        let all = sizes.reduce(0, +)
        #expect(plan.total >= min(wanted, all))
        for (stratum, size) in zip(Stratum.unflagged, sizes) {
          #expect(plan[stratum] <= size)
          #expect(plan[stratum] >= min(5, size))
          // Never less than its share, rounded down.
          #expect(plan[stratum] >= min(wanted, all) * size / max(1, all))
        }
      }
    }
  }

  @Test("names strata by words that can stand in a file")
  func names() {
    #expect(Stratum.allCases.map(\.name) == ["flagged", "suppressed_match", "near_miss", "topic_adjacent", "rest"])
  }
}
