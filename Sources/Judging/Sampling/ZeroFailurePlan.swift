/// How many cases must be reviewed, with nothing found, to rule out that more than a given share was missed.
package enum ZeroFailurePlan {
  /// The smallest sample out of a supply without end: `n = ⌈ln(1 - C) / ln(1 - p)⌉`.
  ///
  /// Both are in 1/10,000, from 1 to 9,999. The power `(1 - p)^n` is multiplied out, and a size at which it is exactly
  /// `1 - C`, which a logarithm may miss by one, is decided with integers.
  ///
  /// - Parameters:
  ///   - certainty: C, how sure it shall be.
  ///   - tolerable: p, the largest share of missed cases that would be borne.
  package static func size(_ certainty: Certainty, tolerable: Int) -> Int {
    precondition((1...9_999).contains(tolerable), "a share lies between none and all")
    let doubt = certainty.doubt
    let kept = Double(10_000 - tolerable) / 10_000
    var chance = 1.0
    var size = 0
    while true {
      size += 1
      chance *= kept
      // The product is off by less than one in 10^16 for each factor.
      let slack = Double(size) * 1e-15
      if chance <= doubt * (1 - slack) { return size }
      if chance <= doubt * (1 + slack), isTie(certainty, tolerable: tolerable, size: size) { return size }
    }
  }

  /// Whether `((10,000 - p) / 10,000)^n` is the doubt exactly.
  ///
  /// With the quotient in lowest terms q/r, r^n must divide 10,000, so a tie can only be where the numbers are small.
  private static func isTie(_ certainty: Certainty, tolerable: Int, size: Int) -> Bool {
    let divisor = greatestDivisor(tolerable, 10_000)
    let (q, r) = ((10_000 - tolerable) / divisor, 10_000 / divisor)
    var (part, whole) = (1, 1)
    for _ in 0..<size {
      part *= q
      whole *= r
      if whole > 10_000 { return false }
    }
    return part * 10_000 == (10_000 - certainty.tenThousandths) * whole
  }

  /// The smallest sample out of a counted population.
  ///
  /// With so many reviewed and none missed, the bound of ``Hypergeometric`` is at most that share of the population,
  /// rounded down to whole cases. Zero for an empty population; never more than all.
  package static func size(_ certainty: Certainty, tolerable: Int, population: Int) -> Int {
    precondition((1...9_999).contains(tolerable), "a share lies between none and all")
    precondition((0...Int(Int32.max)).contains(population), "a population is counted")
    let borne = population * tolerable / 10_000
    var (small, enough) = (-1, population)
    while enough - small > 1 {
      let middle = small + (enough - small) / 2
      // One more than is borne must be too rare to go unseen.
      let unseen = Hypergeometric(population: population, marked: borne + 1, drawn: middle).atMost(0)
      if unseen < certainty.leastPossible { enough = middle } else { small = middle }
    }
    return enough
  }
}

/// Euclid's algorithm; both above zero.
func greatestDivisor<Number: BinaryInteger>(_ a: Number, _ b: Number) -> Number {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
