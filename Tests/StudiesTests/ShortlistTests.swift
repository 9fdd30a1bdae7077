import Conversations
import Judging
import Testing

@testable import Studies

@Suite("A shortlist")
struct ShortlistTests {
  private struct Runner: Sendable {
    var rank: KeepingRank
    var size: Int
  }

  /// Runners with few different risks and places, so that many are equal but for their numbers.
  private static func runners(_ count: Int, _ dice: inout Dice) -> [Runner] {
    (0..<count).map { number in
      var row = Row()
      row.file = UInt32(dice.below(2))
      row.line = UInt32(dice.below(6))
      row.byte = UInt64(dice.below(2))
      let risk = dice.pick([-1, -1, 0, 13, 23, 33])
      return Runner(
        rank: KeepingRank(risk: risk, of: row, number: number), size: dice.happens(20) ? 0 : dice.below(40))
    }
  }

  /// What the list is defined to be, told plainly.
  private static func naive(_ runners: [Runner], _ count: Int, _ bytes: Int) -> [Int] {
    var (sum, found) = (0, [Int]())
    for runner in runners.sorted(by: { $0.rank < $1.rank }).prefix(count) {
      sum += runner.size
      if sum > bytes { break }
      found.append(runner.rank.number)
    }
    return found
  }

  private static func first(_ runners: [Runner], _ count: Int, _ bytes: Int) -> [Int] {
    var list = Shortlist<Int>(count: count, bytes: bytes)
    for runner in runners { list.add(runner.rank, size: runner.size, runner.rank.number) }
    return list.first().map(\.content)
  }

  @Test("is the same for every order in which its members come, for all small worlds")
  func orders() {
    var dice = Dice(seed: 1)
    for _ in 0..<40 {
      let runners = Self.runners(5, &dice)
      for count in 0...5 {
        for bytes in [0, 20, 60, 1_000] {
          let wanted = Self.naive(runners, count, bytes)
          for order in permutations(runners.count) {
            #expect(Self.first(order.map { runners[$0] }, count, bytes) == wanted, "\(runners) \(count) \(bytes)")
          }
        }
      }
    }
  }

  @Test("is the same when workers leave out what stands behind their own bounds", arguments: 0..<60)
  func workers(_ seed: Int) {
    var dice = Dice(seed: seed)
    let runners = Self.runners(20 + dice.below(200), &dice)
    let (count, bytes) = (1 + dice.below(40), dice.pick([30, 200, 600, 100_000]))
    let wanted = Self.naive(runners, count, bytes)
    #expect(Self.first(runners, count, bytes) == wanted, "seed \(seed)")
    // Each worker takes runs of neighbours in their order, as chunks are taken.
    var workers = (0..<1 + dice.below(6)).map { _ in Shortlist<Void>(count: count, bytes: bytes) }
    var offered: [Runner] = []
    var rest = runners[...]
    while !rest.isEmpty {
      let worker = dice.below(workers.count)
      let chunk = rest.prefix(1 + dice.below(9))
      rest = rest.dropFirst(chunk.count)
      for runner in chunk where workers[worker].admits(runner.rank) {
        workers[worker].add(runner.rank, size: runner.size, ())
        offered.append(runner)
      }
    }
    #expect(Self.first(offered, count, bytes) == wanted, "seed \(seed)")
    #expect(Self.first(offered.shuffled(using: &dice), count, bytes) == wanted, "seed \(seed)")
    if count < 10, runners.count > 150 { #expect(offered.count < runners.count, "seed \(seed)") }
  }

  @Test("takes nobody when none are wanted")
  func empty() {
    var list = Shortlist<Int>(count: 0, bytes: 1_000)
    let rank = KeepingRank(risk: 33, of: Row(), number: 0)
    #expect(!list.admits(rank))
    list.add(rank, size: 1, 1)
    #expect(list.first().isEmpty)
  }

  private func permutations(_ count: Int) -> [[Int]] {
    if count == 0 { return [[]] }
    return permutations(count - 1).flatMap { shorter in
      (0...shorter.count).map { place in
        var longer = shorter
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }
}
