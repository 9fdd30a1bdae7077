/// Which policy is best for which ratio of the cost of a missed conversation to that of an unneeded handover.
///
/// For a ratio r a policy costs missed · r + unneeded: a line over r. The lower envelope of all lines is a chain of
/// policies, each best between two ratios; so a report can say "any r between 6 and 40", which people know sooner than a
/// number. All ratios are exact.
package struct CostBands: Sendable, Equatable {
  /// A positive fraction, or zero.
  package struct Ratio: Sendable, Comparable {
    package let numerator: Int
    /// At least one.
    package let denominator: Int

    package init(_ numerator: Int, over denominator: Int = 1) {
      precondition(denominator > 0, "a ratio has a whole")
      (self.numerator, self.denominator) = (numerator, denominator)
    }

    /// The quotient, for output only.
    package var fraction: Double { Double(numerator) / Double(denominator) }

    package static func < (a: Ratio, b: Ratio) -> Bool {
      let left = a.numerator.multipliedFullWidth(by: b.denominator)
      let right = b.numerator.multipliedFullWidth(by: a.denominator)
      return (left.high, left.low) < (right.high, right.low)
    }

    package static func == (a: Ratio, b: Ratio) -> Bool { !(a < b) && !(b < a) }
  }

  /// A policy with the ratios for which none costs less.
  package struct Band: Sendable, Equatable {
    package let policy: Int
    /// From this ratio on; zero in the first band.
    package let from: Ratio
    /// Up to this one, where the next policy costs as much; `nil` in the last band, which has no end.
    package let to: Ratio?
  }

  /// From the smallest ratio to the largest, without gaps; empty without policies.
  package let bands: [Band]

  /// The ratios that a report names (audit-and-tuning.md, 4.3).
  package static let shown = [1, 2, 5, 10, 20, 50, 100]

  /// Finds the bands.
  ///
  /// Of policies that miss as many and hand over as many in vain, the one nearest to the present policy stays, then the
  /// one of the lower number.
  ///
  /// - Parameters:
  ///   - figures: what each policy does to one part of the conversations.
  ///   - distances: how far each is from the present one.
  package init(_ figures: [TuningFigures], distances: [Int]) {
    precondition(figures.count == distances.count, "one distance a policy")
    // From the steepest line to the flattest: many missed and few in vain first.
    let order = figures.indices.sorted { a, b in
      let (x, y) = (figures[a], figures[b])
      return (-x.missed, x.unneeded, distances[a], a) < (-y.missed, y.unneeded, distances[b], b)
    }
    var hull: [Int] = []
    /// Where the line of one policy is met by that of a flatter one.
    func meeting(_ a: Int, _ b: Int) -> Ratio {
      Ratio(figures[b].unneeded - figures[a].unneeded, over: figures[a].missed - figures[b].missed)
    }
    for number in order {
      if let last = hull.last, figures[last].missed == figures[number].missed { continue }
      // A flatter line that begins no higher leaves nothing to the steeper one.
      while let last = hull.last, figures[number].unneeded <= figures[last].unneeded { hull.removeLast() }
      while hull.count > 1, meeting(hull[hull.count - 1], number) <= meeting(hull[hull.count - 2], hull[hull.count - 1])
      {
        hull.removeLast()
      }
      hull.append(number)
    }
    var bands: [Band] = []
    for (place, number) in hull.enumerated() {
      bands.append(
        Band(
          policy: number, from: bands.last?.to ?? Ratio(0),
          to: place + 1 < hull.count ? meeting(number, hull[place + 1]) : nil))
    }
    self.bands = bands
  }

  /// The band of a ratio; where two meet, the one that misses fewer.
  package func band(at ratio: Int) -> Band? { bands.last { $0.from <= Ratio(ratio) } }
}
