import Testing

@testable import Judging

@Suite("How many can have been missed")
struct MissBoundTests {
  private static func reviewed(
    _ stratum: Stratum, _ members: Int, _ reviewed: Int, _ needed: Int, unsure: Int = 0
  ) -> ReviewedStratum {
    ReviewedStratum(
      stratum: stratum, members: members, drawn: reviewed, reviewed: reviewed, needed: needed, unsure: unsure)
  }

  @Test(
    "is the plain bound where there is one stratum",
    arguments: [
      (200, 59, 0, 0, 8), (200, 100, 0, 0, 4), (50, 30, 0, 0, 3), (1_000, 59, 0, 0, 48), (1_000, 59, 3, 15, 124),
      (70, 0, 0, 0, 70), (70, 70, 4, 4, 4),
    ])
  func plain(_ members: Int, _ reviewed: Int, _ needed: Int, _ least: Int, _ most: Int) {
    let bound = MissBound([Self.reviewed(.rest, members, reviewed, needed)])
    #expect(bound.most == most)
    #expect(bound.least == least)
    #expect(bound.mostIfUnsureMissed == most)
    #expect(bound.estimate == (reviewed == 0 ? nil : Double(members * needed) / Double(reviewed)))
  }

  /// Sizes of small worlds: members and drawn, for two to four strata.
  static let worlds: [[(members: Int, drawn: Int)]] = [
    [(6, 3), (8, 2)], [(12, 4), (9, 5)], [(5, 5), (9, 3)], [(10, 1), (10, 2), (4, 2)], [(20, 6), (7, 3), (5, 4)],
    [(4, 2), (5, 2), (3, 1), (6, 3)], [(30, 9), (25, 5)],
  ]

  /// Every outcome of a world.
  private static func outcomes(_ most: [Int]) -> [[Int]] {
    most.reduce([[]]) { lists, most in lists.flatMap { list in (0...most).map { list + [$0] } } }
  }

  /// The estimate times the product of all draws, so that it is an integer.
  private static func estimate(_ world: [(members: Int, drawn: Int)], _ found: [Int]) -> Int {
    let product = world.reduce(1) { $0 * $1.drawn }
    return zip(world, found).reduce(0) { $0 + $1.0.members * $1.1 * (product / $1.0.drawn) }
  }

  /// The probability of an outcome, by counting draws.
  private static func chance(_ world: [(members: Int, drawn: Int)], _ marked: [Int], _ found: [Int]) -> Double {
    var chance = 1.0
    for index in world.indices {
      let (members, drawn) = world[index]
      chance *=
        Choices.count(marked[index], found[index]) * Choices.count(members - marked[index], drawn - found[index])
        / Choices.count(members, drawn)
    }
    return chance
  }

  /// Every split of a world over which the truth may run, with the probability of each estimate or a lower one.
  private struct Splits {
    var rows: [(marked: [Int], chances: [Int: Double])] = []
    var estimates: [[Int]: Int] = [:]

    init(_ world: [(members: Int, drawn: Int)]) {
      let outcomes = MissBoundTests.outcomes(world.map(\.drawn))
      for found in outcomes { estimates[found] = MissBoundTests.estimate(world, found) }
      let levels = Set(estimates.values).sorted()
      let places = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, $0) })
      let placed = outcomes.map { places[estimates[$0] ?? 0] ?? 0 }
      for marked in MissBoundTests.outcomes(world.map(\.members)) {
        var single = [Double](repeating: 0, count: levels.count)
        for (found, place) in zip(outcomes, placed) { single[place] += MissBoundTests.chance(world, marked, found) }
        var sums: [Int: Double] = [:]
        var running = 0.0
        for (level, chance) in zip(levels, single) {
          running += chance
          sums[level] = running
        }
        rows.append((marked, sums))
      }
    }
  }

  @Test("is the largest total of all splits that make such a low estimate not too rare", arguments: worlds.indices)
  func everySplit(_ index: Int) {
    let world = Self.worlds[index]
    let splits = Splits(world)
    for found in Self.outcomes(world.map(\.drawn)) {
      let level = splits.estimates[found] ?? 0
      let parts = zip(world, found).map { SampledPart(members: $0.members, drawn: $0.drawn, found: $1) }
      var most = 0
      for row in splits.rows where zip(parts, row.marked).allSatisfy({ $0.possible.contains($1) }) {
        if (row.chances[level] ?? 0) >= 0.05 * (1 - 1e-9) { most = max(most, row.marked.reduce(0, +)) }
      }
      let split = WorstSplit(parts, at: .usual)
      #expect(split.most == most, "\(world), \(found)")
      #expect(split.reached == most, "\(world), \(found)")
    }
  }

  @Test("lies above the truth as often as the certainty says, and its lower end below it", arguments: [0, 1, 3, 5])
  func coverage(_ index: Int) {
    let world = Self.worlds[index]
    let outcomes = Self.outcomes(world.map(\.drawn))
    let bounds = outcomes.map { found in
      MissBound(
        zip(zip(Stratum.unflagged, world), found).map { Self.reviewed($0.0, $0.1.members, $0.1.drawn, $1) })
    }
    for marked in Self.outcomes(world.map(\.members)) {
      let truth = marked.reduce(0, +)
      var (above, below) = (0.0, 0.0)
      for (found, bound) in zip(outcomes, bounds) {
        let chance = Self.chance(world, marked, found)
        if bound.most >= truth { above += chance }
        if bound.least <= truth { below += chance }
      }
      #expect(above >= 0.95 - 1e-9, "\(marked)")
      #expect(below >= 0.95 - 1e-9, "\(marked)")
    }
  }

  @Test(
    "is within half a percent of a split that is possible, for samples as they are drawn",
    arguments: [
      [(120, 7, 1), (900, 12, 0), (2_500, 20, 2), (6_480, 35, 0)],
      [(40, 5, 5), (300, 9, 0), (80, 5, 1), (99_000, 60, 1)],
      [(200_000, 100, 9), (300_000, 150, 4), (1_000_000, 300, 2)], [(700, 50, 12), (900, 25, 3), (40_000, 50, 1)],
    ] as [[(Int, Int, Int)]])
  func near(_ rows: [(Int, Int, Int)]) throws {
    let parts = rows.map { SampledPart(members: $0.0, drawn: $0.1, found: $0.2) }
    let split = WorstSplit(parts, at: .usual)
    #expect(split.most >= split.reached)
    #expect(split.most - split.reached <= split.reached / 200, "\(split)")
    // Not below what a stratum alone allows, and not above what all allow when each is bounded for itself.
    let bounds = parts.map { Hypergeometric.mostMarked(population: $0.members, drawn: $0.drawn, found: $0.found) }
    let found = parts.reduce(0) { $0 + $1.found }
    #expect(split.most > found)
    #expect(split.most < bounds.reduce(0, +))
  }

  @Test("stays above what is possible where the search ends early")
  func early() {
    let rows = [(1_200, 7, 1), (2_500, 15, 2), (1_500, 9, 0), (5_000, 29, 1)]
    let split = WorstSplit(rows.map { SampledPart(members: $0.0, drawn: $0.1, found: $0.2) }, at: .usual)
    #expect(split.looked == WorstSplit.mostBoxes)
    #expect(split.most > split.reached + split.reached / 200)
    #expect(split.most < split.reached + split.reached / 10)
  }

  @Test("bounds each stratum for itself where there are too many outcomes to list")
  func manyOutcomes() {
    let parts = (0..<4).map { _ in SampledPart(members: 90_000, drawn: 3_000, found: 1_500) }
    let split = WorstSplit(parts, at: .usual)
    let alone = Hypergeometric.mostMarked(
      population: 90_000, drawn: 3_000, found: 1_500, at: Certainty(tenThousandths: 9_875))
    #expect(split.most == 4 * alone)
    #expect(split.reached == 6_000)
  }

  @Test("falls with more reviewed, and rises with more found")
  func monotone() {
    var earlier = Int.max
    for drawn in [10, 20, 40, 80] {
      let bound = MissBound([
        Self.reviewed(.nearMiss, 500, drawn, 0), Self.reviewed(.rest, 4_000, 2 * drawn, 0),
      ])
      #expect(bound.most < earlier)
      earlier = bound.most
    }
    earlier = 0
    for found in 0...6 {
      let bound = MissBound([Self.reviewed(.nearMiss, 500, 20, found), Self.reviewed(.rest, 4_000, 40, 0)])
      #expect(bound.most > earlier)
      #expect(bound.least >= found)
      earlier = bound.most
    }
  }

  @Test("counts a stratum of which nothing was judged with all its members, and gives no estimate")
  func unjudged() {
    let bound = MissBound([
      Self.reviewed(.rest, 1_000, 59, 0), Self.reviewed(.nearMiss, 33, 0, 0), Self.reviewed(.suppressedMatch, 0, 0, 0),
    ])
    #expect(bound.most == 48 + 33)
    #expect(bound.estimate == nil)
    #expect(bound.unjudged == [.nearMiss])
    // Unsure is no judgement.
    let unsure = MissBound([Self.reviewed(.rest, 1_000, 59, 0), Self.reviewed(.nearMiss, 33, 4, 0, unsure: 4)])
    #expect(unsure.most == 81)
    #expect(unsure.unjudged == [.nearMiss])
  }

  @Test("leaves unsure answers out, and says what hangs on them")
  func unsure() {
    let bound = MissBound([Self.reviewed(.rest, 1_000, 62, 0, unsure: 3)])
    #expect(bound.judged == 59)
    #expect(bound.most == 48)
    #expect(bound.mostIfUnsureMissed == Hypergeometric.mostMarked(population: 1_000, drawn: 62, found: 3))
    #expect(bound.mostIfUnsureMissed > bound.most)
  }

  @Test("leaves flagged ones out, and is zero where nothing is unflagged")
  func flagged() {
    let bound = MissBound([Self.reviewed(.flagged, 50, 10, 3), Self.reviewed(.rest, 50, 30, 0)])
    #expect(bound.members == 50)
    #expect(bound.most == 3)
    let none = MissBound([Self.reviewed(.flagged, 50, 10, 3)])
    #expect(none.most == 0)
    #expect(none.estimate == nil)
  }

  @Test("weighs each stratum's finds with its members")
  func weights() {
    let bound = MissBound([Self.reviewed(.nearMiss, 100, 10, 2), Self.reviewed(.rest, 3_000, 30, 1)])
    #expect(bound.estimate == 120)
    #expect(bound.found == 3)
    #expect(bound.least <= 120 && bound.most >= 120)
  }

  @Test("makes a recall whose interval holds as often as it says, in a small world")
  func recall() throws {
    let (flagged, unflagged) = ((members: 8, drawn: 4), (members: 12, drawn: 6))
    for right in 0...flagged.members {
      for missed in 0...unflagged.members where right + missed > 0 {
        let truth = Double(right) / Double(right + missed)
        var covered = 0.0
        for seen in 0...flagged.drawn {
          for found in 0...unflagged.drawn {
            let chance = Self.chance([flagged, unflagged], [right, missed], [seen, found])
            if chance == 0 { continue }
            let recall = try #require(
              EstimatedRecall([
                Self.reviewed(.flagged, flagged.members, flagged.drawn, seen),
                Self.reviewed(.rest, unflagged.members, unflagged.drawn, found),
              ]))
            #expect(recall.low <= (recall.estimate ?? recall.low) + 1e-12)
            #expect(recall.high >= (recall.estimate ?? recall.high) - 1e-12)
            if recall.low <= truth + 1e-12, truth <= recall.high + 1e-12 { covered += chance }
          }
        }
        #expect(covered >= 0.95)
      }
    }
  }

  @Test("makes no recall where nothing was judged, on either side")
  func noRecall() {
    #expect(EstimatedRecall([Self.reviewed(.flagged, 9, 0, 0), Self.reviewed(.rest, 50, 30, 0)]) == nil)
    #expect(EstimatedRecall([Self.reviewed(.flagged, 9, 3, 3), Self.reviewed(.rest, 50, 0, 0)]) == nil)
    #expect(EstimatedRecall([]) == nil)
    let known = EstimatedRecall([Self.reviewed(.flagged, 9, 9, 6), Self.reviewed(.rest, 50, 50, 2)])
    #expect(known?.estimate == 0.75)
    #expect(known?.low == 0.75)
    #expect(known?.high == 0.75)
    // No flags at all: whatever was missed, none of it was caught.
    let none = EstimatedRecall([Self.reviewed(.rest, 50, 30, 1)])
    #expect(none?.estimate == 0)
    #expect(none?.high == 0)
  }
}
