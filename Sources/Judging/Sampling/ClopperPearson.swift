/// The exact interval of a share, from cases drawn out of a supply without end.
///
/// C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
/// Biometrika, 1934. The tails of the binomial distribution are inverted by bisection; their terms follow from one
/// another by ratios from the most probable number on, so that a million cases neither overflow nor vanish. An end is
/// the outer one of two numbers 1e-16 apart, so rounding widens the interval. For a population that is counted,
/// ``Hypergeometric`` is narrower and still exact.
package struct ClopperPearson: Sendable, Equatable {
  /// The ends, from 0 to 1.
  package let low: Double
  package let high: Double

  /// The interval with equal doubt on both sides; from 0 to 1 when there were no cases.
  package init(part: Int, whole: Int, at certainty: Certainty = .usual) {
    let side = certainty.doubt / 2
    low = 1 - Self.high(part: whole - part, whole: whole, doubt: side)
    high = Self.high(part: part, whole: whole, doubt: side)
  }

  /// The end above which the share lies too rarely; 1 when all cases, or none at all, were counted.
  package static func upper(part: Int, whole: Int, at certainty: Certainty = .usual) -> Double {
    high(part: part, whole: whole, doubt: certainty.doubt)
  }

  /// The end below which the share lies too rarely; 0 when no case was counted.
  package static func lower(part: Int, whole: Int, at certainty: Certainty = .usual) -> Double {
    1 - high(part: whole - part, whole: whole, doubt: certainty.doubt)
  }

  private static func high(part: Int, whole: Int, doubt: Double) -> Double {
    precondition(part >= 0 && part <= whole, "a part lies within its whole")
    if part == whole { return 1 }
    var low = Double(part) / Double(whole)
    var high = 1.0
    while high - low > 1e-16 {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if atMost(part, of: whole, at: middle) >= doubt { low = middle } else { high = middle }
    }
    return high
  }

  /// The probability of at most so many of `whole` cases when each comes with a chance between 0 and 1.
  package static func atMost(_ part: Int, of whole: Int, at chance: Double) -> Double {
    precondition(chance > 0 && chance < 1, "a chance lies between never and always")
    let odds = chance / (1 - chance)
    let n = Double(whole)
    let mode = min(whole, Int((n + 1) * chance))
    var inside = mode <= part ? 1.0 : 0
    var outside = 1 - inside
    var weight = 1.0
    var number = mode
    while number < whole, weight > 1e-40 {
      weight *= (n - Double(number)) / Double(number + 1) * odds
      number += 1
      if number <= part { inside += weight } else { outside += weight }
    }
    weight = 1
    number = mode
    while number > 0, weight > 1e-40 {
      weight *= Double(number) / (n - Double(number) + 1) / odds
      number -= 1
      if number <= part { inside += weight } else { outside += weight }
    }
    return inside / (inside + outside)
  }
}
