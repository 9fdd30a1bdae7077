import Conversations
import Detection
import Judging
import Testing

@testable import Studies

@Suite("Groups decided under many policies")
struct SearchGroupsTests {
  /// Forty keywords of little weight, of which only the sum can reach a threshold.
  private static func policy(threshold: Int32, recovery: Int32 = 1_000) -> Policy {
    var policy = Policy()
    policy.keywords.own = (0..<40).map { OwnKeyword(name: "word\($0)") }
    for number in 0..<40 {
      policy.score.first[Int(Signal.keyword(number).rawValue)] = TenThousandths(rawValue: 300)
    }
    policy.score.decay = .one
    policy.score.threshold = TenThousandths(rawValue: threshold)
    policy.sentiment.recovery = TenThousandths(rawValue: recovery)
    return policy
  }

  /// A conversation with some of the keywords, one after the other, each behind another answer of the AI.
  private static func taped(keywords: Int, cluster: UInt64) -> TapedCase {
    var taped = TapedCase()
    taped.cluster = cluster
    for number in 0..<keywords {
      taped.tape.marks.append(
        TapeMark(
          kind: .alone, signal: .keyword(number), at: Int32(number), decidedAt: Int32(number),
          exchanges: Int32(number), answers: Int32(number)))
    }
    return taped
  }

  /// Thresholds reached at the 1st, 10th, 32nd, 34th and last keyword, and by none; some policies hear otherwise.
  private static let policies = [300, 3_000, 9_600, 10_200, 12_000, 12_300].flatMap { threshold in
    [1_000, 2_000, 3_000, 4_000, 5_000, 6_000].map { policy(threshold: threshold, recovery: $0) }
  }

  private static func groups(_ sizes: [Int]) -> SearchGroups {
    var truth = CaseTruth()
    truth.truth = .positive(isHard: false, isPlaced: true)
    var prices = CostTable.Prices()
    (prices.missed, prices.late, prices.minute) = (7_000_000, 10_000, 100)
    var bounds = ThresholdBounds(Thresholds(policies[0]))
    for policy in policies { bounds.admit(Thresholds(policy)) }
    var groups = SearchGroups(tolerance: 8, judgesLateness: true)
    for (number, size) in sizes.enumerated() {
      groups.add(
        taped(keywords: size, cluster: UInt64(number % 3)), truth, prices, minutes: 5, under: bounds, in: .fit)
    }
    return groups
  }

  @Test("count a conversation with more signals than fit side by side as they count any other")
  func wide() throws {
    let sizes = [40, 12, 33, 32, 2, 40]
    var groups = Self.groups(sizes)
    let thresholds = Self.policies.map { Thresholds($0) }
    let cold = groups.evaluate(thresholds, threads: 2)
    groups.listen(to: thresholds, threads: 2)
    #expect(groups.evaluate(thresholds, threads: 1) == cold, "prepared before, and by one thread")
    for (policy, counts) in zip(Self.policies, cold) {
      let figures = groups.figures(of: counts, in: .fit)
      let reach = Int(policy.score.threshold.rawValue) / 300
      let called = sizes.filter { $0 >= reach }
      #expect(figures.conversations == 6 && figures.escalated == called.count && figures.missed == 6 - called.count)
      // Each is as late as the answers before the keyword that reaches the threshold.
      #expect(figures.late == (reach - 1 > 8 ? called.count : 0))
      #expect(figures.lateness[min(reach - 1, LatenessTally.last)] == called.count)
      #expect(
        figures.cost == Int64(6 - called.count) * 7_000_000 + Int64(called.count) * Int64(500 + (reach - 1) * 10_000))
    }
  }

  @Test("give every policy its own counts, in the order in which they were asked for")
  func order() throws {
    let groups = Self.groups([40, 12, 33, 32, 2, 40])
    let thresholds = Self.policies.map { Thresholds($0) }
    let forward = groups.evaluate(thresholds, threads: 1)
    #expect(groups.evaluate(thresholds.reversed(), threads: 1) == forward.reversed())
    for (number, policy) in thresholds.enumerated() where number % 7 == 0 {
      #expect(groups.evaluate([policy], threads: 1) == [forward[number]])
    }
  }
}
