/// How many conversations of each stratum are drawn.
///
/// The wanted number is shared over the unflagged strata in proportion to their members, by largest remainders; of two
/// equal remainders the earlier stratum comes first. Then every stratum is raised to five, or to its size where that is
/// smaller, so that none goes unseen and the sum may lie above what was wanted. A quarter of the wanted number, rounded
/// up, comes from the flagged ones. Nothing is drawn twice: a stratum never gives more than it has.
package struct SamplePlan: Sendable, Equatable {
  /// Each stratum gives so many, where it has them.
  package static let leastOfEach = 5

  /// What was asked for.
  package let wanted: Int
  /// How many there are; strata without members are absent.
  package let members: [Stratum: Int]
  private let draws: [Stratum: Int]

  /// Shares out; the wanted number is at least one.
  package init(wanted: Int, members: [Stratum: Int]) {
    precondition(wanted > 0, "a sample has members")
    precondition(members.values.allSatisfy { $0 >= 0 }, "members are counted")
    self.wanted = wanted
    self.members = members.filter { $0.value > 0 }
    let strata = Stratum.unflagged.filter { (members[$0] ?? 0) > 0 }
    let sizes = strata.map { members[$0] ?? 0 }
    var shares = Self.proportions(min(wanted, sizes.reduce(0, +)), over: sizes)
    for index in shares.indices { shares[index] = max(shares[index], min(Self.leastOfEach, sizes[index])) }
    var draws = Dictionary(uniqueKeysWithValues: zip(strata, shares))
    let quarter = wanted / 4 + (wanted % 4 == 0 ? 0 : 1)
    if let flagged = self.members[.flagged] { draws[.flagged] = min(flagged, quarter) }
    self.draws = draws
  }

  /// How many of this stratum are drawn; zero where it has no members.
  package subscript(stratum: Stratum) -> Int { draws[stratum] ?? 0 }

  /// How many are drawn in all, flagged ones too.
  package var total: Int { draws.values.reduce(0, +) }

  /// Shares a number that is not larger than the sum of the sizes; no part is larger than its size.
  private static func proportions(_ wanted: Int, over sizes: [Int]) -> [Int] {
    let all = sizes.reduce(0, +)
    guard all > 0 else { return [] }
    var shares: [Int] = []
    var remainders: [(index: Int, rest: Int)] = []
    for (index, size) in sizes.enumerated() {
      let product = wanted.multipliedFullWidth(by: size)
      let (share, rest) = all.dividingFullWidth(product)
      shares.append(share)
      remainders.append((index, rest))
    }
    let left = wanted - shares.reduce(0, +)
    let largest = remainders.sorted { ($1.rest, $0.index) < ($0.rest, $1.index) }
    for entry in largest.prefix(left) { shares[entry.index] += 1 }
    return shares
  }
}
