import Conversations
import Judging
import Testing

@testable import Studies

@Suite("The difference of two policies on the same conversations")
struct PairedDifferenceTests {
  private typealias Counts = PairedDifference.Counts

  /// One conversation a cluster: escalated under A, under B.
  private func counts(_ a: Bool, _ b: Bool) -> Counts {
    Counts(partA: a ? 1 : 0, wholeA: 1, partB: b ? 1 : 0, wholeB: 1)
  }

  @Test("Equal policies differ by nothing, without any width")
  func equal() throws {
    let clusters = (0..<50).map { counts($0 % 3 == 0, $0 % 3 == 0) }
    let difference = try #require(PairedDifference(ofShares: clusters))
    #expect((difference.change, difference.low, difference.high) == (0, 0, 0))
    #expect(difference.isUsual)
    #expect(difference.rounds == 2_000)
  }

  @Test("What both do alike cancels out, so a small steady gain is seen")
  func paired() throws {
    // 200 conversations; B adds 20, and both shares lie near a half.
    let clusters = (0..<200).map { counts($0 % 2 == 0, $0 % 2 == 0 || $0 % 10 == 1) }
    let difference = try #require(PairedDifference(ofShares: clusters))
    #expect(abs(difference.change - 0.1) < 1e-12)
    // The standard error of 20 in 200 is 0.0212; the interval is near 0.1 ± 0.0416.
    #expect(difference.low > 0.05 && difference.low < 0.07)
    #expect(difference.high > 0.13 && difference.high < 0.15)
    #expect(!difference.isUsual)
    let alike = try #require(ShareDifference(Share(part: 120, whole: 200), from: Share(part: 100, whole: 200)))
    #expect(difference.high - difference.low < alike.high - alike.low)
  }

  @Test("Customers with many conversations make the interval wide")
  func clusters() throws {
    let single = (0..<400).map { counts(false, $0 < 100) }
    let grouped = (0..<40).map { customer in
      Counts(partA: 0, wholeA: 10, partB: customer < 10 ? 10 : 0, wholeB: 10)
    }
    let narrow = try #require(PairedDifference(ofShares: single))
    let wide = try #require(PairedDifference(ofShares: grouped))
    #expect(narrow.change == wide.change)
    #expect(wide.high - wide.low > 2 * (narrow.high - narrow.low))
  }

  @Test("The same seed draws the same; another one hardly another interval")
  func seeds() throws {
    let clusters = (0..<100).map { counts($0 % 4 == 0, $0 % 3 == 0) }
    let first = try #require(PairedDifference(ofShares: clusters, seed: 1))
    #expect(first == PairedDifference(ofShares: clusters, seed: 1))
    let other = try #require(PairedDifference(ofShares: clusters, seed: 2))
    #expect(other.change == first.change)
    #expect(abs(other.low - first.low) < 0.03)
  }

  @Test("Nine clusters, no case, or a case in few draws have no interval")
  func nothing() {
    #expect(PairedDifference(ofShares: (0..<9).map { _ in counts(true, false) }) == nil)
    let empty = Counts(partA: 0, wholeA: 0, partB: 0, wholeB: 0)
    #expect(PairedDifference(ofShares: Array(repeating: empty, count: 20)) == nil)
    // In draws of 20 the only case is missing in 0.95^20, a bit more than a third; with 40 clusters that is the same.
    #expect(PairedDifference(ofShares: [counts(true, false)] + Array(repeating: empty, count: 19)) != nil)
    #expect(PairedDifference(ofShares: []) == nil)
  }

  @Test("Medians differ by whole messages")
  func medians() throws {
    let clusters = (0..<60).map { place in
      var (a, b) = (LatenessTally(), LatenessTally())
      a.count(3 + place % 2)
      b.count(place % 2)
      return (a: a, b: b)
    }
    let difference = try #require(PairedDifference(ofMedians: clusters))
    #expect(difference.change == -3)
    #expect(difference.low >= -4 && difference.high <= -2)
    #expect(!difference.isUsual)
    let silent = clusters.map { (a: $0.a, b: LatenessTally()) }
    #expect(PairedDifference(ofMedians: silent) == nil)
  }
}

@Suite("Whether a search would choose the same again")
struct StabilityTests {
  @Test(
    "The middle half of the choices must lie within a quarter of the range",
    arguments: [
      (Array(repeating: 5, count: 10), false, [5, 5, 5]), ([1, 2, 3, 4], false, [1, 2, 3]),
      ([0, 0, 4, 4], true, [0, 0, 4]), ([0, 0, 3, 3], true, [0, 0, 3]), ([0, 1, 2, 2], false, [0, 1, 2]),
      ([7], false, [7, 7, 7]),
    ])
  func quartiles(_ chosen: [Int], _ isUnstable: Bool, _ quartiles: [Int]) throws {
    let stability = try #require(Stability(chosen: chosen.reversed(), searched: 0...10))
    #expect([stability.lowerQuartile, stability.median, stability.upperQuartile] == quartiles)
    #expect(stability.isUnstable == isUnstable)
    #expect(stability.histogram.reduce(0) { $0 + $1.count } == chosen.count)
  }

  @Test("The histogram lists every chosen value, ascending")
  func histogram() throws {
    let stability = try #require(Stability(chosen: [3, 1, 3, 3, 2], searched: 1...3))
    #expect(stability.histogram.map(\.value) == [1, 2, 3])
    #expect(stability.histogram.map(\.count) == [1, 1, 3])
    #expect(Stability(chosen: [], searched: 1...3) == nil)
    #expect(try #require(Stability(chosen: [4, 4], searched: 4...4)).isUnstable == false)
  }
}

@Suite("Whether confidence means what it says")
struct ReliabilityTests {
  private func told(_ cases: [(confidence: Int32, bad: Int, of: Int)]) -> Reliability {
    var reliability = Reliability()
    for row in cases {
      for number in 0..<row.of {
        reliability.count(TenThousandths(rawValue: row.confidence), endedBadly: number < row.bad)
      }
    }
    return reliability
  }

  @Test("A calibrated AI has no error, an overconfident one has its excess")
  func error() throws {
    // At 0.85 there are 20 with 3 bad, at 0.25 there are 20 with 15 bad.
    let calibrated = told([(8_500, 3, 20), (2_500, 15, 20)])
    #expect(calibrated.error == 0)
    // At 0.9 half go badly: 0.4 too much on 30; at 0.1 half go well: 0.4 too little on 10.
    let overconfident = told([(9_000, 15, 30), (1_000, 5, 10)])
    #expect(abs(try #require(overconfident.error) - 0.4) < 1e-12)
    // By hand: 0.3 on 10 of 40, and 0 on 30.
    let mixed = told([(8_000, 5, 10), (5_000, 15, 30)])
    #expect(abs(try #require(mixed.error) - 0.075) < 1e-12)
  }

  @Test(
    "Bins are tenths; one holds its lower end, the last one both",
    arguments: [(0, 0), (999, 0), (1_000, 1), (5_500, 5), (9_999, 9), (10_000, 9)])
  func bins(_ confidence: Int32, _ bin: Int) {
    let reliability = told([(confidence, 0, 1)])
    #expect(reliability.bins.map(\.cases) == (0..<10).map { $0 == bin ? 1 : 0 })
  }

  @Test("A bin under ten cases shows counts only; so does all of it")
  func few() {
    let nine = told([(6_100, 4, 9)])
    #expect(nine.bins[6].confidence == nil)
    #expect(nine.bins[6].good == Share(part: 5, whole: 9))
    #expect(nine.error == nil)
    let ten = told([(6_100, 4, 10)])
    #expect(ten.bins[6].confidence == 0.61)
    #expect(ten.error != nil)
  }

  @Test("Parts add up in any order")
  func parts() {
    var one = told([(6_100, 4, 9)])
    one += told([(6_900, 1, 5), (100, 0, 1)])
    var other = told([(6_900, 1, 5), (100, 0, 1)])
    other += told([(6_100, 4, 9)])
    #expect(one == other)
    #expect(one.cases == 15)
  }
}
