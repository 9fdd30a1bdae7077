import Conversations
import Judging
import Testing

@Suite("Two raters")
struct RaterAgreementTests {
  /// So many pairs of every kind: rows are the first rater's answers, columns the second's.
  private static func pairs(_ counts: [[Int]]) -> [(a: Opinion, b: Opinion)] {
    var pairs: [(a: Opinion, b: Opinion)] = []
    for (row, a) in Opinion.allCases.enumerated() {
      for (column, b) in Opinion.allCases.enumerated() {
        pairs += Array(repeating: (a: a, b: b), count: counts[row][column])
      }
    }
    return pairs
  }

  @Test(
    "agree beyond chance as Cohen's formula says",
    arguments: [
      // 35 of 50 alike, by chance 25: 10 of 25.
      ([[20, 5, 0], [10, 15, 0], [0, 0, 0]], 50, 35, 0.4),
      // 60 of 100 alike; by chance (70 x 60 + 30 x 40) / 100 = 54, then (60 x 30 + 40 x 70) / 100 = 46.
      ([[45, 15, 0], [25, 15, 0], [0, 0, 0]], 100, 60, 6.0 / 46),
      ([[25, 35, 0], [5, 35, 0], [0, 0, 0]], 100, 60, 14.0 / 54),
      // Three answers: 173 of 200 alike; by chance (100 x 98 + 60 x 62 + 40 x 40) / 200 = 75.6.
      ([[88, 10, 2], [7, 50, 3], [3, 2, 35]], 200, 173, (173 - 75.6) / (200 - 75.6)),
      // Never alike, half and half: worse than chance.
      ([[0, 10, 0], [10, 0, 0], [0, 0, 0]], 20, 0, -1), ([[9, 0, 0], [0, 8, 0], [0, 0, 3]], 20, 20, 1),
    ] as [([[Int]], Int, Int, Double)])
  func kappa(_ counts: [[Int]], _ judged: Int, _ alike: Int, _ kappa: Double) throws {
    let agreement = RaterAgreement(Self.pairs(counts))
    #expect(agreement.judged == judged)
    #expect(agreement.alike == alike)
    #expect(abs(try #require(agreement.kappa) - kappa) < 1e-12)
  }

  @Test("have no kappa where there is nothing to tell from chance")
  func none() {
    #expect(RaterAgreement([]).kappa == nil)
    #expect(RaterAgreement(Self.pairs([[0, 0, 0], [0, 30, 0], [0, 0, 0]])).kappa == nil)
    #expect(RaterAgreement(Self.pairs([[0, 0, 0], [1, 30, 0], [0, 0, 0]])).kappa == 0)
  }
}
