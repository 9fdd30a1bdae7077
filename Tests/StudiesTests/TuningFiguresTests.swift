import Judging
import Testing

@testable import Studies

@Suite("What a policy does, in counts")
struct TuningFiguresTests {
  /// Ten conversations: two missed (one hard), one late, one prompt, one without a place, two unneeded.
  private static func ten() -> TuningFigures {
    var figures = TuningFigures()
    figures.count(escalated: false, truth: .positive(isHard: true, isPlaced: true), tolerance: 2, cost: 30)
    figures.count(escalated: false, truth: .positive(isHard: false, isPlaced: false), tolerance: 2, cost: 20)
    figures.count(escalated: true, truth: .positive(isHard: true, isPlaced: true), lateness: 3, tolerance: 2)
    figures.count(escalated: true, truth: .positive(isHard: false, isPlaced: true), lateness: 2, tolerance: 2)
    figures.count(escalated: true, truth: .positive(isHard: false, isPlaced: false), lateness: 9, tolerance: 2)
    figures.count(escalated: true, truth: .negative, tolerance: 2, cost: 4)
    figures.count(escalated: true, truth: .negative, tolerance: 2, cost: 4)
    figures.count(escalated: false, truth: .negative, tolerance: 2)
    figures.count(escalated: true, truth: .unknown, tolerance: 2)
    figures.count(escalated: false, truth: .unknown, tolerance: 2)
    return figures
  }

  @Test("Every conversation is counted where its label puts it")
  func counts() {
    let figures = Self.ten()
    #expect(figures.load == Share(part: 6, whole: 10))
    #expect(figures.recall == Share(part: 3, whole: 5))
    #expect(figures.precision == Share(part: 3, whole: 5))
    #expect(figures.hardRecall == Share(part: 1, whole: 2))
    #expect(figures.unneededRate == Share(part: 2, whole: 3))
    #expect(figures.lateRate == Share(part: 1, whole: 3))
    #expect(figures.hardLate == 1)
    #expect(figures.cost == 58)
    #expect(figures.lateness.total == 2)
    #expect(figures.lateness.median == 2)
  }

  @Test("Timely recall grows with the tolerance and counts what was missed")
  func timely() {
    let figures = Self.ten()
    #expect((0...4).map { figures.timelyRecall(within: $0).part } == [0, 0, 1, 2, 2])
    #expect(figures.timelyRecall(within: 1).whole == 3)
  }

  @Test("Two parts add up to the whole in either order")
  func sum() {
    var twice = Self.ten()
    twice += Self.ten()
    #expect(twice.conversations == 20)
    #expect(twice.missed == 4)
    #expect(twice.lateness[3] == 2)
    var other = TuningFigures()
    other.count(escalated: true, truth: .positive(isHard: true, isPlaced: true), lateness: 40, tolerance: 0, cost: 7)
    var one = Self.ten()
    one += other
    var two = other
    two += Self.ten()
    #expect(one == two)
    #expect(one != Self.ten())
  }

  @Test(
    "The median is the lower one, and 31 stands for everything above",
    arguments: [
      ([], nil), ([0], 0), ([0, 5], 0), ([0, 5, 5], 5), ([31, 99, 1_000], 31), ([-3, 0, 1, 1], 0),
    ] as [([Int], Int?)])
  func median(_ latenesses: [Int], _ wanted: Int?) {
    var tally = LatenessTally()
    for lateness in latenesses { tally.count(lateness) }
    #expect(tally.median == wanted)
    #expect(tally.total == latenesses.count)
  }

  /// The vectors of audit-and-tuning.md, 4.3.
  @Test(
    "Shares have Wilson's interval, which never leaves 0 to 1",
    arguments: [
      (0, 10, 0, 0.2775), (1, 10, 0.0179, 0.4042), (10, 10, 0.7225, 1), (45, 60, 0.6277, 0.8422),
      (70, 100, 0.6042, 0.7811), (0, 59, 0, 0.0611),
    ])
  func wilson(_ found: Int, _ of: Int, _ low: Double, _ high: Double) throws {
    var figures = TuningFigures()
    for number in 0..<of {
      figures.count(escalated: number < found, truth: .positive(isHard: false, isPlaced: false), tolerance: 0)
    }
    let interval = try #require(figures.recall.interval)
    #expect(abs(interval.low - low) < 5e-5)
    #expect(abs(interval.high - high) < 5e-5)
    #expect(interval.low.sign == .plus)
  }

  @Test("Nothing counted is no share, not a share of zero")
  func nothing() {
    let figures = TuningFigures()
    #expect(figures.load.fraction == nil)
    #expect(figures.precision.fraction == nil)
    #expect(figures.timelyRecall(within: 3).fraction == nil)
  }
}
