import Judging
import Testing

@Suite("The difference of two shares")
struct ShareDifferenceTests {
  /// Newcombe 1998, Table II, method 10, the cases with at least ten on each side; recomputed from the formula with
  /// z = 1.959964.
  @Test(
    "has the interval of Newcombe's method 10",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (5, 56, 0, 29, -0.0381, 0.1926),
      (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775), (10, 10, 0, 20, 0.6791, 1.0),
      (10, 10, 0, 10, 0.6075, 1.0),
    ])
  func newcombe(_ a: Int, _ m: Int, _ b: Int, _ n: Int, _ low: Double, _ high: Double) throws {
    let difference = try #require(ShareDifference(Share(part: a, whole: m), from: Share(part: b, whole: n)))
    #expect(abs(difference.change - (Double(a) / Double(m) - Double(b) / Double(n))) < 1e-12)
    #expect(abs(difference.low - low) < 0.00005, "\(difference.low)")
    #expect(abs(difference.high - high) < 0.00005, "\(difference.high)")
    // The other way round it is the same with the sign turned.
    let back = try #require(ShareDifference(Share(part: b, whole: n), from: Share(part: a, whole: m)))
    #expect(abs(back.low + difference.high) < 1e-12)
    #expect(abs(back.high + difference.low) < 1e-12)
  }

  @Test("is not made of fewer than ten cases on either side")
  func few() {
    #expect(ShareDifference(Share(part: 6, whole: 7), from: Share(part: 2, whole: 70)) == nil)
    #expect(ShareDifference(Share(part: 6, whole: 70), from: Share(part: 0, whole: 0)) == nil)
  }

  @Test("is usual when its interval spans zero")
  func usual() throws {
    let usual = try #require(ShareDifference(Share(part: 12, whole: 80), from: Share(part: 10, whole: 80)))
    #expect(usual.isUsual)
    let unusual = try #require(ShareDifference(Share(part: 56, whole: 70), from: Share(part: 48, whole: 80)))
    #expect(!unusual.isUsual)
  }

  @Test("within strata can go the other way than the whole: another mix is no change")
  func mix() throws {
    // This week: bills 81 of 90, parcels 2 of 10; together 83 of 100. Last week: bills 9 of 10, parcels 18 of 90;
    // together 27 of 100. The whole rose by 56 points because bills came in. In both strata nothing changed at all.
    let same = try #require(
      StandardisedDifference([
        (Share(part: 81, whole: 90), Share(part: 9, whole: 10)),
        (Share(part: 2, whole: 10), Share(part: 18, whole: 90)),
      ]))
    #expect(abs(same.difference.change) < 1e-12)
    #expect(same.difference.isUsual)
    let whole = try #require(ShareDifference(Share(part: 83, whole: 100), from: Share(part: 27, whole: 100)))
    #expect(abs(whole.change - 0.56) < 1e-12 && !whole.isUsual)
  }

  @Test("within strata weighs each with its part of the cases of both reports")
  func weights() throws {
    // Simpson: this report is better in both, 8 of 10 against 60 of 100 and 30 of 100 against 2 of 20, and worse in all:
    // 38 of 110 against 62 of 120. Weights: 110 and 120 of 230 cases. Change: 110/230 x 0.2 + 120/230 x 0.2 = 0.2.
    let strata = try #require(
      StandardisedDifference([
        (Share(part: 8, whole: 10), Share(part: 60, whole: 100)),
        (Share(part: 30, whole: 100), Share(part: 2, whole: 20)),
      ]))
    #expect(abs(strata.difference.change - 0.2) < 1e-12)
    let whole = try #require(ShareDifference(Share(part: 38, whole: 110), from: Share(part: 62, whole: 120)))
    #expect(whole.change < -0.1)
    // Variances with a case added to each side, p(1 - p)/n with n + 2 and part + 1, added with the squared weights:
    //   9/12: 0.0156250, 61/102: 0.0023561, 31/102: 0.0020737, 3/22: 0.0053531
    //   (110/230)^2 x 0.0179811 + (120/230)^2 x 0.0074268 = 0.0041129 + 0.0020217 = 0.0061346; its root: 0.0783238.
    let half = 1.959_964 * 0.078_323_8
    #expect(abs(strata.difference.low - (0.2 - half)) < 0.00001)
    #expect(abs(strata.difference.high - (0.2 + half)) < 0.00001)
  }

  @Test("within strata leaves out what one report lacks, and says so; too little is none")
  func lacking() throws {
    let part = try #require(
      StandardisedDifference([
        (Share(part: 8, whole: 10), Share(part: 6, whole: 10)), (Share(part: 3, whole: 5), Share(part: 0, whole: 0)),
      ]))
    #expect((part.compared, part.of) == (20, 25))
    #expect(abs(part.difference.change - 0.2) < 1e-12)
    #expect(StandardisedDifference([(Share(part: 8, whole: 9), Share(part: 60, whole: 100))]) == nil)
    #expect(StandardisedDifference([]) == nil)
  }
}
