/// How many marked things are among some that were drawn from a population without putting any back.
///
/// Probabilities are sums of weights that start with 1 at the most probable number and go on both ways by the ratio of
/// neighbours, `P(k + 1) / P(k) = (D - k)(n - k) / ((k + 1)(N - D - n + k + 1))`; no factorial is ever made, so nothing
/// overflows and only `+ - * /` are used, which give the same bits everywhere. Weights below 1e-40 are left out. The
/// cost grows with the standard deviation of the number, some ten thousand steps for ten million things. The bounds
/// invert the cumulative distribution as J. S. Buonaccorsi describes, "A note on confidence intervals for proportions
/// in finite populations", The American Statistician, 1987.
package struct Hypergeometric: Sendable, Equatable {
  /// N, how many things there are; up to 2^31.
  package let population: Int
  /// D, how many of them are marked.
  package let marked: Int
  /// n, how many were drawn.
  package let drawn: Int

  package init(population: Int, marked: Int, drawn: Int) {
    precondition((0...Int(Int32.max)).contains(population), "a population is counted")
    precondition((0...population).contains(marked) && (0...population).contains(drawn), "a part lies within its whole")
    self.population = population
    self.marked = marked
    self.drawn = drawn
  }

  /// The numbers of marked ones that can be among those drawn.
  package var possible: ClosedRange<Int> { max(0, drawn + marked - population)...min(drawn, marked) }

  /// The probability of at most so many marked ones, from 0 to 1.
  package func atMost(_ found: Int) -> Double {
    let possible = possible
    if found < possible.lowerBound { return 0 }
    if found >= possible.upperBound { return 1 }
    var inside = 0.0
    var outside = 0.0
    walk { number, weight in
      if number <= found { inside += weight } else { outside += weight }
    }
    return inside / (inside + outside)
  }

  /// The probabilities of 0, 1, 2 and so on up to `most` marked ones.
  package func probabilities(through most: Int) -> [Double] {
    var probabilities = [Double](repeating: 0, count: most + 1)
    var sum = 0.0
    walk { number, weight in
      if number <= most { probabilities[number] = weight }
      sum += weight
    }
    for index in probabilities.indices { probabilities[index] /= sum }
    return probabilities
  }

  /// Hands out the possible numbers with their weights, the most probable one first.
  private func walk(_ take: (Int, Double) -> Void) {
    let possible = possible
    let (all, marked, drawn) = (Double(population), Double(marked), Double(drawn))
    let middle = (drawn + 1) * (marked + 1) / (all + 2)
    let mode = min(max(Int(middle), possible.lowerBound), possible.upperBound)
    take(mode, 1)
    var weight = 1.0
    var number = mode
    while number < possible.upperBound, weight > 1e-40 {
      let k = Double(number)
      weight *= (marked - k) * (drawn - k) / ((k + 1) * (all - marked - drawn + k + 1))
      number += 1
      take(number, weight)
    }
    weight = 1
    number = mode
    while number > possible.lowerBound, weight > 1e-40 {
      let k = Double(number)
      weight *= k * (all - marked - drawn + k) / ((marked - k + 1) * (drawn - k + 1))
      number -= 1
      take(number, weight)
    }
  }

  /// The exact upper bound of the marked ones of a population of which `drawn` were looked at and `found` were marked.
  ///
  /// The largest number with which so few finds are not rarer than the certainty allows. Those found are in it; those
  /// that were looked at and are not marked are not. With nothing drawn it is the population.
  package static func mostMarked(
    population: Int, drawn: Int, found: Int, at certainty: Certainty = .usual
  ) -> Int {
    precondition(found >= 0 && found <= drawn && drawn <= population, "a part lies within its whole")
    var possible = found
    var limit = population - (drawn - found) + 1
    while limit - possible > 1 {
      let middle = possible + (limit - possible) / 2
      let chance = Hypergeometric(population: population, marked: middle, drawn: drawn).atMost(found)
      if chance >= certainty.leastPossible { possible = middle } else { limit = middle }
    }
    return possible
  }

  /// The exact lower bound, made the same way; never less than those found.
  package static func leastMarked(
    population: Int, drawn: Int, found: Int, at certainty: Certainty = .usual
  ) -> Int {
    population - mostMarked(population: population, drawn: drawn, found: drawn - found, at: certainty)
  }
}
