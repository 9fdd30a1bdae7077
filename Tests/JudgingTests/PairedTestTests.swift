import Judging
import Testing

@Suite("The exact test of pairs")
struct PairedTestTests {
  struct Row: CustomTestStringConvertible {
    let b: Int
    let c: Int
    let probability: Double

    var testDescription: String { "\(b) against \(c)" }
  }

  @Test(
    "gives what the binomial gives",
    arguments: [
      Row(b: 10, c: 2, probability: 0.038574), Row(b: 5, c: 5, probability: 1),
      Row(b: 1, c: 8, probability: 0.039063), Row(b: 3, c: 0, probability: 0.25),
      Row(b: 0, c: 0, probability: 1), Row(b: 1, c: 0, probability: 1), Row(b: 6, c: 5, probability: 1),
    ])
  func vectors(_ row: Row) {
    let found = PairedCounts(b: row.b, c: row.c).probability
    #expect((found * 1_000_000).rounded() == row.probability * 1_000_000, "\(found)")
    #expect(PairedCounts(b: row.c, c: row.b).probability == found)
  }

  @Test("agrees with plain sums for every pair up to forty")
  func plain() {
    for n in 0...40 {
      var coefficients = [1.0]
      for i in 0..<n { coefficients.append(coefficients[i] * Double(n - i) / Double(i + 1)) }
      for b in 0...n {
        let sum = coefficients[...min(b, n - b)].reduce(0, +)
        let wanted = min(1, 2 * sum / Double(sign: .plus, exponent: n, significand: 1))
        let found = PairedCounts(b: b, c: n - b).probability
        #expect(abs(found - wanted) <= wanted * 1e-12, "\(b) of \(n)")
      }
    }
  }

  @Test("stays a number where the coefficients are none")
  func large() {
    // The normal limit: b - c = 2,000 of a million is two standard deviations; with the correction of continuity 0.0456.
    let far = PairedCounts(b: 501_000, c: 499_000).probability
    #expect(abs(far - 0.045_609) < 0.000_005, "\(far)")
    let near = PairedCounts(b: 500_001, c: 500_000).probability
    #expect(near > 0.999 && near <= 1, "\(near)")
    #expect(PairedCounts(b: 3_000_000, c: 0).probability == 0)
    #expect(PairedCounts(b: 1_000, c: 0).probability > 0)
  }

  @Test("falls as the split grows more uneven")
  func monotonous() {
    let found = (0...250).map { PairedCounts(b: 500 - $0, c: $0).probability }
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("is adjusted for how many tests there are")
  func holm() {
    #expect(Holm.adjusted([]) == [])
    #expect(Holm.adjusted([0.03]) == [0.03])
    let found = Holm.adjusted([0.01, 0.04, 0.03, 0.005])
    for (value, wanted) in zip(found, [0.03, 0.06, 0.06, 0.02]) { #expect(abs(value - wanted) < 1e-12) }
    #expect(Holm.adjusted([0.9, 0.8]) == [1, 1])
    #expect(Holm.adjusted([0.5, 0.5]) == [1, 1])
    // None becomes smaller than one before it: 0.02 · 2 = 0.04, then 0.03 · 1 stays at 0.04.
    #expect(Holm.adjusted([0.03, 0.02]) == [0.04, 0.04])
  }
}
