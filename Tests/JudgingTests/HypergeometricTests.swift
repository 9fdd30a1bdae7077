import Judging
import Testing

@Suite("Marked ones among those drawn")
struct HypergeometricTests {
  /// Cumulative probabilities by mpmath 1.3.0 with 40 digits.
  @Test(
    "have the cumulative probability that another program gives",
    arguments: [
      (200, 9, 59, 0, 0.039794704072732105), (1_000, 100, 59, 3, 0.13839977725687867),
      (60, 30, 20, 10, 0.60767371321861135), (10_000_000, 10_000, 5_000, 2, 0.12446250614472431),
      (10_000_000, 4_000_000, 3_000_000, 1_199_000, 0.07957966049950578),
    ])
  func cumulative(_ population: Int, _ marked: Int, _ drawn: Int, _ found: Int, _ wanted: Double) {
    let numbers = Hypergeometric(population: population, marked: marked, drawn: drawn)
    #expect(abs(numbers.atMost(found) - wanted) < 1e-9 * wanted, "\(numbers.atMost(found))")
  }

  @Test("have, over all small worlds, the probabilities that counting all draws gives")
  func counted() {
    for population in 0...9 {
      for marked in 0...population {
        for drawn in 0...population {
          let numbers = Hypergeometric(population: population, marked: marked, drawn: drawn)
          let all = Choices.count(population, drawn)
          var sum = 0.0
          let listed = numbers.probabilities(through: drawn)
          for found in 0...drawn {
            let one = Choices.count(marked, found) * Choices.count(population - marked, drawn - found) / all
            sum += one
            #expect(abs(listed[found] - one) < 1e-14)
            #expect(abs(numbers.atMost(found) - sum) < 1e-14)
            #expect(numbers.possible.contains(found) == (one > 0))
          }
          #expect(numbers.atMost(-1) == 0)
        }
      }
    }
  }

  /// The bounds of audit-and-tuning.md, 4.4, and more by inverting scipy's `hypergeom.cdf` by bisection.
  @Test(
    "bound how many a population holds, at 95 % a side",
    arguments: [
      (200, 59, 0, 0, 8), (200, 100, 0, 0, 4), (50, 30, 0, 0, 3), (1_000, 59, 0, 0, 48), (1_000, 59, 1, 1, 76),
      (1_000, 59, 3, 15, 124), (200, 59, 5, 8, 31), (10_000, 300, 7, 112, 430), (500, 250, 125, 231, 269),
      (1_000_000, 500, 2, 712, 12_535), (10_000_000, 59, 0, 0, 495_074), (10_000_000, 5_000, 40, 60_450, 104_006),
      (10_000_000, 1_000_000, 123, 1_063, 1_418), (100, 10, 9, 62, 99),
    ])
  func bounds(_ population: Int, _ drawn: Int, _ found: Int, _ least: Int, _ most: Int) {
    #expect(Hypergeometric.mostMarked(population: population, drawn: drawn, found: found) == most)
    #expect(Hypergeometric.leastMarked(population: population, drawn: drawn, found: found) == least)
  }

  @Test("are unbounded when nothing was drawn, known when all was, and a tie widens the bound")
  func edges() {
    #expect(Hypergeometric.mostMarked(population: 70, drawn: 0, found: 0) == 70)
    #expect(Hypergeometric.leastMarked(population: 70, drawn: 0, found: 0) == 0)
    #expect(Hypergeometric.mostMarked(population: 70, drawn: 70, found: 4) == 4)
    #expect(Hypergeometric.leastMarked(population: 70, drawn: 70, found: 4) == 4)
    #expect(Hypergeometric.mostMarked(population: 70, drawn: 5, found: 5) == 70)
    #expect(Hypergeometric.mostMarked(population: 0, drawn: 0, found: 0) == 0)
    // One marked of 20 stays unseen by 19 draws in exactly 5 % of all draws; of 21, by 20 draws, more rarely.
    #expect(Hypergeometric.mostMarked(population: 20, drawn: 19, found: 0) == 1)
    #expect(Hypergeometric.mostMarked(population: 21, drawn: 20, found: 0) == 0)
  }

  @Test("lie within the bounds as often as the certainty says, in every small world")
  func coverage() {
    for population in [1, 5, 12] {
      for drawn in 0...population {
        let most = (0...drawn).map { Hypergeometric.mostMarked(population: population, drawn: drawn, found: $0) }
        for marked in 0...population {
          let chances = Hypergeometric(population: population, marked: marked, drawn: drawn)
            .probabilities(through: drawn)
          let covered = zip(most, chances).reduce(0) { $0 + ($1.0 >= marked ? $1.1 : 0) }
          #expect(covered >= 0.95 - 1e-9, "\(population), \(drawn), \(marked)")
        }
      }
    }
  }
}

/// Binomial coefficients by Pascal's rule, for the tests that count.
enum Choices {
  private static let rows = (0..<31).reduce(into: [[1.0]]) { rows, index in
    rows.append([1] + zip(rows[index], rows[index].dropFirst()).map { $0 + $1 } + [1])
  }

  /// In how many ways `drawn` of `all`, up to 31, can be drawn; zero for numbers that cannot be.
  static func count(_ all: Int, _ drawn: Int) -> Double { drawn >= 0 && drawn <= all ? rows[all][drawn] : 0 }
}
