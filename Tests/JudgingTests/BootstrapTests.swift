import Judging
import Testing

@Suite("The bootstrap of clusters")
struct BootstrapTests {
  private let twenty = (1...20).map { [$0] }

  @Test("gives the same interval for the same values and seed, another for another seed")
  func determinism() throws {
    let (one, two) = (try #require(Bootstrap(twenty)), try #require(Bootstrap(twenty)))
    #expect(one.mean == two.mean && one.median == two.median)
    #expect(one.mean.rounds == Bootstrap.rounds)
    let other = try #require(Bootstrap(twenty, seed: 7))
    #expect(other.mean != one.mean)
  }

  @Test("covers the mean and the median, and lies within the values")
  func covers() throws {
    let found = try #require(Bootstrap(twenty))
    #expect(found.mean.low < 10.5 && found.mean.high > 10.5)
    #expect(found.median.low <= 10 && found.median.high >= 10)
    #expect(found.median.low >= 1 && found.median.high <= 20)
    // The standard error of the mean of 1 to 20 is 5.766 / sqrt(20) = 1.289; twice 1.96 of it are 5.05.
    #expect(abs((found.mean.high - found.mean.low) - 5.05) < 0.5)
  }

  @Test("of one value only is that value")
  func degenerate() throws {
    let found = try #require(Bootstrap((1...12).map { _ in [7] }))
    #expect((found.mean.low, found.mean.high) == (7, 7))
    #expect((found.median.low, found.median.high) == (7, 7))
  }

  @Test("needs ten clusters, however many values these hold")
  func few() {
    #expect(Bootstrap((1...9).map { [$0] }) == nil)
    #expect(Bootstrap([Array(1...100)]) == nil)
    #expect(Bootstrap([]) == nil)
    #expect(Bootstrap((1...10).map { [$0] }) != nil)
  }

  @Test("knows that one customer's many values move more than the same values of many")
  func clusters() throws {
    // Thirty ones of thirty customers and ten nines: of ten customers, or of one. The mean is 120/40 = 3 both times.
    let apart = try #require(Bootstrap((1...30).map { _ in [1] } + (1...10).map { _ in [9] }))
    let together = try #require(Bootstrap((1...30).map { _ in [1] } + [[Int](repeating: 9, count: 10)]))
    let (narrow, wide) = (apart.mean.high - apart.mean.low, together.mean.high - together.mean.low)
    #expect(wide > narrow * 1.3, "\(wide) against \(narrow)")
    // In about a third of the draws the one customer is not drawn at all.
    #expect(together.mean.low == 1)
    #expect(apart.mean.low > 1.5)
  }
}
