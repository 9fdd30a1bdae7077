import Judging
import Testing

@testable import Studies

@Suite("Golden transfer and the detectors that look at nothing")
struct GoldenFiguresTests {
  private typealias Dialogue = GoldenFigures.Dialogue

  /// A conversation in the letters of Appendix A: 1 where a human was needed, or called; the AI writes every second.
  private func dialogue(_ labels: String, _ predictions: String) -> Dialogue {
    func places(_ text: String) -> [Int] { Array(text.replacing(" ", with: "")).indices(where: "1") }
    let count = labels.count { $0 != " " }
    return Dialogue(isAI: (0..<count).map { $0 % 2 == 1 }, gold: places(labels), called: places(predictions))
  }

  @Test(
    "The vectors of Appendix A",
    arguments: [
      ("0 0 1 0 1", "0 1 0 0 1", 0.0, [0.803265, 0.941248, 0.972980]),
      ("0 0 1 0 1", "0 1 0 0 1", 0.5, [0.858266, 0.960022, 0.981820]),
      ("0 0 1 0 0", "0 0 0 1 0", 0.0, [0.606531, 0.882497, 0.945959]),
      ("0 0 1 0 0", "0 0 0 1 0", 0.5, [0.367880, 0.778801, 0.894839]),
      ("0 0 1 0 0", "0 1 0 0 0", 0.0, [0.606531, 0.882497, 0.945959]),
      ("0 0 1 0 0", "0 1 0 0 0", 0.5, [0.716531, 0.920044, 0.963640]),
      ("0 0 1 1 0 0", "1 0 0 0 0 1", 0.0, [0.135335, 0.606531, 0.800737]),
      ("0 0 1 1 0 0", "1 0 0 0 0 1", 0.5, [0.140956, 0.542205, 0.751742]),
      ("0 0 0", "0 0 0", 0.0, [1, 1, 1]), ("0 0 0", "0 1 0", 0.0, [0, 0, 0]), ("0 1 0", "0 0 0", 0.0, [0, 0, 0]),
    ])
  func vectors(_ labels: String, _ predictions: String, _ lambda: Double, _ wanted: [Double]) throws {
    let figures = GoldenFigures([dialogue(labels, predictions)])
    for (tolerance, value) in zip(GoldenFigures.tolerances, wanted) {
      #expect(abs(try #require(figures.goldenTransfer(tolerance, lambda: lambda)) - value) < 1.5e-6)
    }
  }

  @Test("The first variant looks at the first call and the first need only")
  func first() throws {
    let figures = GoldenFigures([dialogue("0 0 1 0 1", "0 1 0 0 1")])
    #expect(abs(try #require(figures.firstGoldenTransfer(1)) - 0.606531) < 1e-6)
    let oracle = GoldenFigures([dialogue("0 1 1 1", "0 1 0 0")])
    #expect(oracle.firstGoldenTransfer(3) == 1)
    // One hit, nothing in vain, two overlooked.
    #expect(oracle.f1 == 0.5)
    #expect(oracle.macroF1 == (0.5 + 0.5) / 2)
  }

  @Test("Timely recall counts calls at the need, before it and so many messages behind it")
  func timely() {
    let figures = GoldenFigures([
      dialogue("0 0 1 0 0 0 0", "0 0 0 1 0 0 1"), dialogue("0 0 1 0 0 0 0", "1 0 0 0 0 0 0"),
      dialogue("0 0 1 0 0 0 0", "0 0 0 0 0 0 1"), dialogue("0 0 1 0 0 0 0", "0 0 0 0 0 1 0"),
      dialogue("0 0 1 0 0 0 0", "0 0 0 0 0 0 0"), dialogue("0 0 0 0 0 0 0", "1 0 0 0 0 0 0"),
    ])
    let parts = GoldenFigures.lags.map { figures.timelyRecall(within: $0).part }
    #expect(parts == [1, 2, 2, 3])
    #expect(figures.needs == 5)
  }

  @Test("Every trivial policy calls where its name says")
  func trivial() {
    let isAI = (0..<13).map { [1, 2, 6, 12].contains($0) }
    let wanted: [TrivialPolicy: [Int]] = [
      .never: [], .everyMessage: Array(0..<13), .everyAIMessage: [1, 2, 6, 12], .secondAIMessage: [2], .fifth: [5],
      .eleventh: [11], .oracle: [3],
    ]
    for policy in TrivialPolicy.allCases {
      #expect(policy.places(isAI: isAI, gold: [3, 7]) == wanted[policy], "\(policy)")
    }
    let short = [false, true, false]
    let called: [[Int]] = TrivialPolicy.allCases.map { $0.places(isAI: short, gold: []) }
    let none: [Int] = []
    #expect(called == [none, [0, 1, 2], [1], none, none, none, none])
  }

  @Test("Silence is right where nobody is needed: the share of such conversations is a free score")
  func baseRate() {
    let dialogues = [dialogue("0 0 0 0", "1 0 0 0"), dialogue("0 0 0 0", "0 0 0 0"), dialogue("0 1 0 0", "0 1 0 0")]
    let never = GoldenFigures(.never, over: dialogues)
    #expect(never.goldenTransfer(1) == 2.0 / 3)
    #expect(never.f1 == 0)
    let oracle = GoldenFigures(.oracle, over: dialogues)
    #expect(oracle.goldenTransfer(3) == 1)
    #expect(oracle.f1 == 1)
    let every = GoldenFigures(.everyMessage, over: dialogues)
    #expect(every.f1 == 2.0 / 13)
    #expect(every.falseCalls == 11)
  }

  @Test("Nothing to score is no score of zero")
  func nothing() {
    let none = GoldenFigures([])
    #expect(none.goldenTransfer(1) == nil)
    #expect(none.firstGoldenTransfer(2) == nil)
    #expect(none.f1 == nil)
    #expect(none.macroF1 == nil)
    #expect(GoldenFigures([dialogue("0", "0")]).goldenTransfer(1, lambda: 0.3) == nil)
  }
}

extension [Character] {
  fileprivate func indices(where wanted: Character) -> [Int] { indices.filter { self[$0] == wanted } }
}
