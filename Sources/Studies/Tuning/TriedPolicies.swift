/// The policies that a grid or a random search tries.
///
/// The present policy is always number zero; no policy stands there twice. A grid lists every combination row by row:
/// the last axis changes fastest. A random search begins with the policies that differ from the present one in one value, up
/// to half of all that are tried, then draws each axis by itself, all values as likely as each other, and
/// leaves out what it has already; where the space has no more combinations than are asked for, all of them are tried.
package struct TriedPolicies: Sendable, Equatable {
  package let vectors: [SearchSpace.Vector]

  /// - Parameter space: a grid of no more combinations than `policies`, or a random search; of a coordinate search only
  ///   the present policy is known before anything is tried.
  package init(_ space: SearchSpace) {
    let points = space.points ?? .max
    switch space.search {
    case .grid:
      precondition(points <= space.policies, "a grid has no more combinations than policies are asked for")
      vectors = Self.grid(space)
    case .random:
      let isWhole =
        points < space.policies || (points == space.policies && !space.present.contains(SearchSpace.unchanged))
      vectors = isWhole ? Self.grid(space) : Self.drawn(space)
    case .coordinate: vectors = [space.present]
    }
  }

  /// The present policy, then every combination that is another one.
  private static func grid(_ space: SearchSpace) -> [SearchSpace.Vector] {
    let present = space.present
    var vectors = [present]
    var vector = SearchSpace.Vector(repeating: 0, count: space.axes.count)
    while true {
      if vector != present { vectors.append(vector) }
      var axis = space.axes.count - 1
      while axis >= 0, Int(vector[axis]) == space.axes[axis].values.count - 1 {
        vector[axis] = 0
        axis -= 1
      }
      guard axis >= 0 else { return vectors }
      vector[axis] += 1
    }
  }

  private static func drawn(_ space: SearchSpace) -> [SearchSpace.Vector] {
    let present = space.present
    var vectors = [present]
    var seen: Set<SearchSpace.Vector> = [present]
    // What changes one value alone is what people understand first, so it is always tried.
    for (axis, values) in space.axes.map(\.values).enumerated() {
      for place in values.indices where vectors.count < space.policies / 2 {
        var vector = present
        vector[axis] = UInt16(place)
        if seen.insert(vector).inserted { vectors.append(vector) }
      }
    }
    var generator = SplitMix(state: space.seed)
    while vectors.count < space.policies {
      let vector = space.axes.map { UInt16(generator.next(below: $0.values.count)) }
      if seen.insert(vector).inserted { vectors.append(vector) }
    }
    return vectors
  }
}
