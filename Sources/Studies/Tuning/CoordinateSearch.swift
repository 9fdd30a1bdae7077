/// Walks one axis after the other, each time to the best value, as long as that makes anything better.
///
/// It begins at the present policy. Where no single axis makes it better it begins anew at a drawn vector, until as many
/// policies were tried as the space asks for, or so many new beginnings in a row led nowhere new. Axes are taken in
/// order; all values of an axis are asked for at once. Every policy is tried once and remembered. The same space gives
/// the same walk.
package struct CoordinateSearch: Sendable {
  private let space: SearchSpace
  private var numbers: [SearchSpace.Vector: Int] = [:]
  private var generator: SplitMix

  /// All that was tried, in order; the first is the present policy.
  package private(set) var tried: [SearchSpace.Vector] = []
  /// How often the walk began anew at a drawn vector.
  package private(set) var restarts = 0

  /// So many beginnings in a row without a new policy end the search.
  private static let idleRestarts = 100

  package init(_ space: SearchSpace) {
    self.space = space
    generator = SplitMix(state: space.seed)
  }

  /// Searches.
  ///
  /// - Parameter evaluate: says of new vectors how good each is, the smaller the better, in their order.
  /// - Returns: the number of the best among ``tried``; of equals the nearest to the present policy, then the first.
  package mutating func run<Score: Comparable, Failure: Error>(
    evaluate: ([SearchSpace.Vector]) throws(Failure) -> [Score]
  ) throws(Failure) -> Int {
    var scores: [Score] = []
    var idle = 0
    var at = try visit([space.present], from: 0, &scores, evaluate)
    var best = at
    while true {
      let before = tried.count
      var isBetter = true
      while isBetter, tried.count < space.policies {
        isBetter = false
        for axis in space.axes.indices {
          let row = space.axes[axis].values.indices.map { place in
            var vector = tried[at]
            vector[axis] = UInt16(place)
            return vector
          }
          let found = try visit(row, from: at, &scores, evaluate)
          guard scores[found] < scores[at] else { continue }
          at = found
          isBetter = true
        }
      }
      if precedes(at, best, scores) { best = at }
      idle = tried.count == before ? idle + 1 : 0
      guard tried.count < space.policies, idle < Self.idleRestarts else { return best }
      restarts += 1
      at = try visit([draw()], from: at, &scores, evaluate)
      if precedes(at, best, scores) { best = at }
    }
  }

  private mutating func draw() -> SearchSpace.Vector {
    space.axes.map { UInt16(generator.next(below: $0.values.count)) }
  }

  /// Tries what is new among some vectors, as far as the number of policies allows.
  ///
  /// - Returns: the best among those that are known then; at least one always is, or is new and allowed.
  private mutating func visit<Score: Comparable, Failure: Error>(
    _ vectors: [SearchSpace.Vector], from standing: Int, _ scores: inout [Score],
    _ evaluate: ([SearchSpace.Vector]) throws(Failure) -> [Score]
  ) throws(Failure) -> Int {
    let left = max(1, space.policies) - tried.count
    let new = Array(vectors.filter { numbers[$0] == nil }.prefix(left))
    if !new.isEmpty {
      let found = try evaluate(new)
      precondition(found.count == new.count, "one score a policy")
      for (vector, score) in zip(new, found) {
        numbers[vector] = tried.count
        tried.append(vector)
        scores.append(score)
      }
    }
    var best: Int?
    for number in vectors.compactMap({ numbers[$0] }) {
      if let known = best, !precedes(number, known, scores) { continue }
      best = number
    }
    return best ?? standing
  }

  /// Whether one of two is the better one.
  private func precedes<Score: Comparable>(_ a: Int, _ b: Int, _ scores: [Score]) -> Bool {
    if scores[a] != scores[b] { return scores[a] < scores[b] }
    return (space.distance(of: tried[a]), a) < (space.distance(of: tried[b]), b)
  }
}
