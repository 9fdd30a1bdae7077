/// What a policy is compared by where nothing is weighed: all three should be small.
package struct FrontPoint: Sendable, Hashable {
  /// How many conversations are escalated.
  package let load: Int
  /// How many that needed a human are not; without labels, asks without an answer that were not foreseen.
  package let missed: Int
  /// The median lateness, or the median of the AI messages that customers read before they had to ask.
  package let lateness: Int

  package init(load: Int, missed: Int, lateness: Int) {
    (self.load, self.missed, self.lateness) = (load, missed, lateness)
  }

  /// The point of labelled figures; without any lateness it is worse than every one there is.
  package init(_ figures: TuningFigures) {
    self.init(
      load: figures.escalated, missed: figures.missed, lateness: figures.lateness.median ?? LatenessTally.last + 1)
  }
}

/// The policies that no other one beats in load, missed and lateness together.
package struct ParetoFront: Sendable, Equatable {
  /// The numbers of the policies, by load, then missed, then lateness; no two with the same point.
  package let members: [Int]

  /// Finds the front.
  ///
  /// Of policies with the same point the one nearest to the present policy stays, then the one of the lower number. The
  /// cost is a sort and, for each policy, a walk over the front so far.
  ///
  /// - Parameters:
  ///   - points: one for each policy.
  ///   - distances: how far each is from the present one.
  package init(_ points: [FrontPoint], distances: [Int]) {
    precondition(points.count == distances.count, "one distance a policy")
    let order = points.indices.sorted { a, b in
      let (x, y) = (points[a], points[b])
      return (x.load, x.missed, x.lateness, distances[a], a) < (y.load, y.missed, y.lateness, distances[b], b)
    }
    var members: [Int] = []
    for number in order {
      let point = points[number]
      // Whoever stands before has no larger load.
      let isBeaten = members.contains { points[$0].missed <= point.missed && points[$0].lateness <= point.lateness }
      if !isBeaten { members.append(number) }
    }
    self.members = members
  }
}
