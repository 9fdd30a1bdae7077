import Testing

@testable import Studies

@Suite("Figures over rows with a label and a score")
struct ScoredRowsTests {
  /// Two of three positive rows above all negative ones, one level with a negative one.
  private let rows = ScoredRows(
    labels: [true, false, true, false, true, false], scores: [0.9, 0.1, 0.8, 0.4, 0.4, 0.2])
  private let once = [1, 1, 1, 1, 1, 1]

  @Test("The area is the share of pairs in the right order, ties counting half: 8.5 of 9")
  func area() { #expect(rows.area(once) == 8.5 / 9) }

  @Test("A row that counts twice is a row that stands there twice")
  func weights() {
    let doubled = ScoredRows(
      labels: rows.labels + [true, false], scores: rows.scores + [0.4, 0.2])
    let weights = [1, 1, 1, 1, 2, 2]
    #expect(rows.area(weights) == doubled.area([Int](repeating: 1, count: 8)))
    #expect(rows.sweep(weights).averagePrecision == doubled.sweep([Int](repeating: 1, count: 8)).averagePrecision)
    #expect(rows.decisions(from: 0.4, weights) == doubled.decisions(from: 0.4, [Int](repeating: 1, count: 8)))
  }

  @Test("There is no area where all rows are of one sort")
  func oneSort() {
    #expect(ScoredRows(labels: [true, true], scores: [0, 1]).area([1, 1]) == nil)
    #expect(rows.area([1, 0, 1, 0, 1, 0]) == nil)
  }

  @Test("Of all thresholds the best is 0.4: three hits and one false alarm, F1 = 6/7")
  func sweep() {
    let sweep = rows.sweep(once)
    #expect(abs(sweep.bestF1 - 6.0 / 7) < 1e-12)
    // Two of three without a false alarm; the next step has one of three.
    #expect(sweep.recallAtFivePercent == 2.0 / 3)
    // 1/3 at precision 1, 1/3 at 1, 1/3 at 3/4.
    #expect(abs(sweep.averagePrecision - (2.0 / 3 + 0.25)) < 1e-12)
  }

  @Test("A threshold takes what stands at it")
  func threshold() {
    let decisions = rows.decisions(from: 0.8, once)
    #expect(decisions == Decisions(hits: 2, misses: 1, falseAlarms: 0, rightlyQuiet: 3))
    #expect(decisions.precision == 1)
    #expect(decisions.recall == 2.0 / 3)
    #expect(decisions.falseAlarmRate == 0)
    // F1 of the alarms 0.8, of the quiet rows 6/7.
    #expect(abs(decisions.macroF1 - (0.8 + 6.0 / 7) / 2) < 1e-12)
  }

  @Test("Nothing called and nothing to find is 0, a rate over nothing is missing")
  func empty() {
    let decisions = Decisions()
    #expect(decisions.precision == 0)
    #expect(decisions.f1 == 0)
    #expect(decisions.falseAlarmRate == nil)
  }

  @Test("Ranks share the mean of their places: 1, 2.5, 2.5, 4 against 1, 2, 3, 4 goes together by 0.9487")
  func ranks() throws {
    let together = try #require(Correlation.ofRanks([1, 5, 5, 9], [1, 2, 3, 4]))
    #expect(abs(together - 0.948_683_298_050_513_8) < 1e-12)
    #expect(Correlation.linear([1, 1], [2, 3]) == nil)
  }
}

@Suite("Golden transfer within tolerance")
struct GoldenTransferTests {
  /// The vectors of the method's description: gold, predicted, the three scores even-handed and with lateness 0.5.
  static let vectors: [(String, [Int], [Int], [Double], [Double])] = [
    (
      "two due, one early and one right", [2, 4], [1, 4], [0.803265, 0.941248, 0.972980],
      [0.858266, 0.960022, 0.981820]
    ),
    ("one message late", [2], [3], [0.606531, 0.882497, 0.945959], [0.367880, 0.778801, 0.894839]),
    ("one message early", [2], [1], [0.606531, 0.882497, 0.945959], [0.716531, 0.920044, 0.963640]),
    ("both ends wrong", [2, 3], [0, 5], [0.135335, 0.606531, 0.800737], [0.140956, 0.542205, 0.751742]),
  ]

  @Test("gives the published values", arguments: vectors)
  func vector(_ name: String, _ gold: [Int], _ predicted: [Int], _ even: [Double], _ late: [Double]) {
    for tolerance in 1...3 {
      let own = GoldenTransfer.score(predicted, gold, tolerance: tolerance)
      #expect(abs(own - even[tolerance - 1]) < 1e-6, "\(name), tolerance \(tolerance)")
      let strict = GoldenTransfer.score(predicted, gold, tolerance: tolerance, lateness: 0.5)
      #expect(abs(strict - late[tolerance - 1]) < 1.5e-6, "\(name), tolerance \(tolerance), lateness 0.5")
    }
  }

  @Test("counts silence as right where nothing was due, and as wrong elsewhere")
  func silence() {
    #expect(GoldenTransfer.score([], [], tolerance: 1) == 1)
    #expect(GoldenTransfer.score([3], [], tolerance: 3) == 0)
    #expect(GoldenTransfer.score([], [3], tolerance: 3) == 0)
  }
}
