package import Detection

/// Which policies a search tries: the parameters it varies with their values, and how it goes through them.
///
/// A policy of the space is a vector with a number for each axis: the place of its value there, or ``unchanged`` where
/// the parameter stays as the policy at hand has it. So the present policy is a vector of every space, also where a list
/// of values leaves out what it has. Values are stored integers: decimals in 1/10,000, times in milliseconds, counts.
package struct SearchSpace: Sendable {
  /// How the space is gone through.
  package enum Search: String, Sendable, CaseIterable {
    /// Every combination.
    case grid
    /// Different combinations, drawn with a seed.
    case random
    /// One axis after the other, as long as something gets better.
    case coordinate
  }

  /// The place of a value on each axis; ``unchanged`` for the present one where it is not on the axis.
  package typealias Vector = [UInt16]

  /// Stands in a vector for "as the policy at hand has it".
  package static let unchanged = UInt16.max

  package var search = Search.random
  /// How many policies are tried at most, the present one among them.
  package var policies = SearchSpace.usualPolicies
  package var seed: UInt64 = 1
  /// So many substantive AI messages after the need an escalation is not late yet; from 0 to 30.
  package var tolerance = 2
  package var objective = Objective.front
  /// What mistakes cost; `nil` where nobody said.
  package var costs: CostTable?
  /// In the order of the file; no parameter twice.
  package var axes: [SearchAxis]

  package init(axes: [SearchAxis]) { self.axes = axes }

  /// How many policies are tried where nobody says it.
  package static let usualPolicies = 2_000
  /// How many can be asked for.
  package static let mostPolicies = 100_000
  /// How many combinations a space can have to be gone through whole.
  package static let mostPoints = 1 << 31

  /// How many combinations there are; `nil` when no integer holds that.
  package var points: Int? {
    var points = 1
    for axis in axes {
      let (product, overflow) = points.multipliedReportingOverflow(by: axis.values.count)
      if overflow { return nil }
      points = product
    }
    return points
  }

  /// The vector of the policy at hand.
  package var present: Vector { axes.map(\.presentPlace) }

  /// The policy of a vector; whatever is no axis stays as it is.
  package func policy(for vector: Vector, from base: Policy) -> Policy {
    var policy = base
    for (axis, place) in zip(axes, vector) where place != Self.unchanged {
      axis.parameter.set(&policy, .number(axis.values[Int(place)]))
    }
    return policy
  }

  /// The stored values of a vector, axis by axis; `nil` for one that is not set.
  package func values(of vector: Vector) -> [Int?] {
    zip(axes, vector).map { axis, place in place == Self.unchanged ? axis.present : axis.values[Int(place)] }
  }

  /// How far a vector is from the present policy: on each axis the number of steps, added up.
  ///
  /// Where an axis leaves out the present value, its steps are counted from where that would stand.
  package func distance(of vector: Vector) -> Int {
    zip(axes, vector).reduce(0) { sum, pair in
      let (axis, place) = pair
      return place == Self.unchanged ? sum : sum + axis.steps(to: Int(place))
    }
  }
}

/// A parameter that a search varies, with the values that it tries.
package struct SearchAxis: Sendable {
  package let parameter: Parameter
  /// Stored values, ascending, each once; at least one and at most ``mostValues``.
  package let values: [Int]
  /// What the policy at hand has; `nil` where it is not set.
  package let present: Int?

  /// So many values fit on one axis.
  package static let mostValues = 10_000

  /// Takes values in any order.
  package init(_ parameter: Parameter, values: [Int], in policy: Policy) {
    precondition((1...Self.mostValues).contains(values.count), "an axis has values, and not too many")
    self.parameter = parameter
    self.values = Array(Set(values)).sorted()
    present = if case .number(let parts) = parameter.value(policy) { parts } else { nil }
  }

  package var key: String { parameter.key }

  /// Whether another value can move an escalation; the graces only say which handovers count as late.
  package var changesEscalations: Bool { !key.hasPrefix("grace.") }

  /// Where the present value stands; ``SearchSpace/unchanged`` where it is none of the values.
  package var presentPlace: UInt16 {
    present.flatMap { values.firstIndex(of: $0) }.map { UInt16($0) } ?? SearchSpace.unchanged
  }

  /// A value as a policy file says it.
  package func text(of value: Int?) -> String { parameter.form.text(value.map { .number($0) } ?? .none) }

  /// How many steps lie between the present value and a place.
  fileprivate func steps(to place: Int) -> Int {
    guard let present else { return 1 }
    if let own = values.firstIndex(of: present) { return abs(own - place) }
    // The present value lies between two places; the nearer one is a step away.
    let above = values.firstIndex { $0 > present } ?? values.count
    return place >= above ? place - above + 1 : above - place
  }
}
