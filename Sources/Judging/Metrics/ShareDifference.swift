/// How a share of this report differs from the same share of another one.
///
/// The interval is Newcombe's hybrid of two Wilson intervals: R. G. Newcombe, "Interval estimation for the difference
/// between independent proportions", 1998, method 10. It needs no minimum of cases to be valid, but below
/// ``Share/leastCases`` on either side no percentage is shown, so none is made.
package struct ShareDifference: Sendable, Equatable {
  /// This share minus the other, from -1 to 1.
  package let change: Double
  /// The 95 % interval of the change.
  package let low: Double
  package let high: Double

  /// The difference of two shares; `nil` when one of them has too few cases.
  package init?(_ share: Share, from other: Share) {
    guard let p = share.fraction, let q = other.fraction, let a = share.interval, let b = other.interval else {
      return nil
    }
    change = p - q
    low = max(-1, change - ((p - a.low) * (p - a.low) + (b.high - q) * (b.high - q)).squareRoot())
    high = min(1, change + ((a.high - p) * (a.high - p) + (q - b.low) * (q - b.low)).squareRoot())
  }

  /// A difference that was computed elsewhere.
  init(change: Double, low: Double, high: Double) {
    self.change = change
    self.low = low
    self.high = high
  }

  /// Whether chance alone explains it: the interval spans zero.
  package var isUsual: Bool { low <= 0 && high >= 0 }
}

/// The difference of two shares within the values of one attribute, so that another mix of matters is no change.
///
/// Direct standardisation: each stratum's difference is weighted with its part of the cases of both reports; strata that
/// one of them lacks are left out and counted. The interval is the normal one of a sum of independent differences, with
/// Agresti and Caffo's two added cases a side, so that a share of zero has a width.
package struct StandardisedDifference: Sendable, Equatable {
  package let difference: ShareDifference
  /// Cases of both reports in strata that both have, and in all strata.
  package let compared: Int
  package let of: Int

  /// The difference over strata; `nil` when fewer than ``Share/leastCases`` cases on a side can be compared.
  ///
  /// - Parameter strata: this report's share and the other's, one for each value.
  package init?(_ strata: [(share: Share, other: Share)]) {
    let usable = strata.filter { $0.share.whole > 0 && $0.other.whole > 0 }
    let cases = usable.reduce(0) { $0 + $1.share.whole + $1.other.whole }
    let least = min(usable.reduce(0) { $0 + $1.share.whole }, usable.reduce(0) { $0 + $1.other.whole })
    guard least >= Share.leastCases else { return nil }
    var change = 0.0
    var variance = 0.0
    for stratum in usable {
      let weight = Double(stratum.share.whole + stratum.other.whole) / Double(cases)
      change += weight * ((stratum.share.fraction ?? 0) - (stratum.other.fraction ?? 0))
      variance += weight * weight * (Self.variance(stratum.share) + Self.variance(stratum.other))
    }
    let half = 1.959_963_984_540_054 * variance.squareRoot()
    difference = ShareDifference(change: change, low: max(-1, change - half), high: min(1, change + half))
    compared = cases
    of = strata.reduce(0) { $0 + $1.share.whole + $1.other.whole }
  }

  private static func variance(_ share: Share) -> Double {
    let n = Double(share.whole) + 2
    let p = (Double(share.part) + 1) / n
    return p * (1 - p) / n
  }
}
