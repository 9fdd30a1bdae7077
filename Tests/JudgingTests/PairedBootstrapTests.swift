import Judging
import Testing

@Suite("The bootstrap of paired shares")
struct PairedBootstrapTests {
  private func counts(_ before: Int32, _ after: Int32) -> PairedBootstrap.Counts {
    var counts = PairedBootstrap.Counts()
    (counts.partBefore, counts.wholeBefore, counts.partAfter, counts.wholeAfter) = (before, 1, after, 1)
    return counts
  }

  /// So many clusters of one case, of which some count before and some after.
  private func share(_ clusters: Int, before: Range<Int>, after: Range<Int>) -> [PairedBootstrap.Counts] {
    (0..<clusters).map { counts(before.contains($0) ? 1 : 0, after.contains($0) ? 1 : 0) }
  }

  @Test("gives the same interval for the same cases and seed, another for another seed")
  func determinism() throws {
    let share = share(60, before: 0..<30, after: 20..<44)
    let one = try #require(PairedBootstrap(clusters: 60, shares: [share]).intervals[0])
    let two = try #require(PairedBootstrap(clusters: 60, shares: [share]).intervals[0])
    let other = try #require(PairedBootstrap(clusters: 60, shares: [share], seed: 7).intervals[0])
    #expect(one == two && one != other)
    #expect(one.rounds == Bootstrap.rounds)
    #expect(one.low < -0.1 && one.high > -0.1)
  }

  @Test("is nothing wide where both say the same of everybody")
  func same() throws {
    let interval = try #require(
      PairedBootstrap(clusters: 40, shares: [share(40, before: 0..<12, after: 0..<12)]).intervals[0])
    #expect((interval.low, interval.high) == (0, 0))
    #expect(interval.spansZero)
  }

  @Test("is narrower where both say nearly the same than where they share nothing")
  func paired() throws {
    // 30 of 100 against 36 of 100: of the same people, or of others.
    let nested = try #require(
      PairedBootstrap(clusters: 100, shares: [share(100, before: 0..<30, after: 0..<36)]).intervals[0])
    let apart = try #require(
      PairedBootstrap(clusters: 100, shares: [share(100, before: 0..<30, after: 64..<100)]).intervals[0])
    #expect(nested.low > 0 && !nested.spansZero)
    #expect(apart.spansZero)
    #expect(apart.high - apart.low > 2 * (nested.high - nested.low))
    // The standard error of nested pairs is sqrt(0.06 · 0.94 / 100) = 0.0237; four of them less a little.
    #expect(abs((nested.high - nested.low) - 0.093) < 0.02)
  }

  @Test("needs ten cases on both sides, and ten clusters")
  func few() {
    let nine = share(40, before: 0..<4, after: 0..<5).enumerated().map { index, counts in
      index < 9 ? counts : PairedBootstrap.Counts()
    }
    let enough = share(40, before: 0..<4, after: 0..<5)
    let found = PairedBootstrap(clusters: 40, shares: [nine, enough]).intervals
    #expect(found[0] == nil && found[1] != nil)
    #expect(PairedBootstrap(clusters: 9, shares: [share(9, before: 0..<4, after: 0..<5)]).intervals == [nil])
    #expect(PairedBootstrap(clusters: 0, shares: [[]]).intervals == [nil])
  }

  @Test("counts clusters that say nothing as drawn")
  func empty() throws {
    let told = share(20, before: 0..<10, after: 0..<5)
    let few = try #require(PairedBootstrap(clusters: 20, shares: [told]).intervals[0])
    let padded = told + (0..<380).map { _ in PairedBootstrap.Counts() }
    let many = try #require(PairedBootstrap(clusters: 400, shares: [padded]).intervals[0])
    // Rare cases vary more, because how many of them are drawn varies as well; the middle is the same.
    #expect(abs((many.low + many.high) / 2 - (few.low + few.high) / 2) < 0.05)
    #expect(many.low >= -1 && many.high <= 1)
  }
}
