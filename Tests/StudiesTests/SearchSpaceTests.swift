import Conversations
import Detection
import Testing

@testable import Studies

/// A space over parameters that are there in every policy, with a given number of values each.
func smallSpace(_ counts: [Int], search: SearchSpace.Search = .random, policies: Int = 1_000) throws -> SearchSpace {
  let keys = ["score.threshold", "conf.floor", "reph.sim", "exchange.max"]
  let policy = Policy()
  let known = Parameter.all(of: policy)
  let axes = try zip(keys, counts).map { key, count in
    let parameter = try #require(known.first { $0.key == key })
    guard case .number(let present) = parameter.value(policy) else { throw NoNumber() }
    let step = key == "exchange.max" ? 1 : 100
    return SearchAxis(parameter, values: (0..<count).map { present + ($0 - count / 2) * step }, in: policy)
  }
  var space = SearchSpace(axes: axes)
  space.search = search
  space.policies = policies
  return space
}

private struct NoNumber: Error {}

@Suite("The policies that a search tries")
struct SearchSpaceTests {
  @Test("The present policy is number zero, and no policy stands there twice", arguments: [1, 3, 23, 24, 25, 40])
  func distinct(_ policies: Int) throws {
    let space = try smallSpace([4, 3, 2], policies: policies)
    let tried = TriedPolicies(space)
    #expect(tried.vectors.first == space.present)
    #expect(Set(tried.vectors).count == tried.vectors.count)
    #expect(tried.vectors.count == min(policies, 24))
    #expect(tried == TriedPolicies(space))
  }

  @Test("Another seed draws others")
  func seeds() throws {
    var space = try smallSpace([9, 9, 9], policies: 20)
    let first = TriedPolicies(space)
    space.seed = 2
    #expect(first != TriedPolicies(space))
  }

  @Test("A grid lists every combination row by row, after the present one")
  func grid() throws {
    let space = try smallSpace([2, 2], search: .grid, policies: 4)
    #expect(TriedPolicies(space).vectors == [[1, 1], [0, 0], [0, 1], [1, 0]])
  }

  @Test("A present value that is on no axis is a policy of its own")
  func apart() throws {
    var policy = Policy()
    policy.exchange.most = 9
    let parameter = try #require(Parameter.all(of: policy).first { $0.key == "exchange.max" })
    var space = SearchSpace(axes: [SearchAxis(parameter, values: [3, 5, 4], in: policy)])
    space.search = .grid
    space.policies = 3
    let vectors = TriedPolicies(space).vectors
    #expect(vectors == [[SearchSpace.unchanged], [0], [1], [2]])
    #expect(vectors.map { space.policy(for: $0, from: policy).exchange.most } == [9, 3, 4, 5])
    #expect(vectors.map { space.values(of: $0) } == [[9], [3], [4], [5]])
    #expect(vectors.map { space.distance(of: $0) } == [0, 3, 2, 1])
    for policies in 2...4 {
      space.search = .random
      space.policies = policies
      let drawn = TriedPolicies(space).vectors
      #expect(drawn.count == policies)
      #expect(Set(drawn).count == policies)
    }
  }

  @Test("A vector sets what is on its axes, and nothing else")
  func policies() throws {
    let space = try smallSpace([3, 3, 3, 3])
    let base = Policy()
    #expect(space.policy(for: space.present, from: base) == base)
    let other = space.policy(for: [2, 1, 0, 2], from: base)
    #expect(other.changedKeys == ["exchange.max", "reph.sim", "score.threshold"])
    #expect(other.score.threshold.rawValue == base.score.threshold.rawValue + 100)
    #expect(other.exchange.most == base.exchange.most + 1)
    #expect(space.distance(of: [2, 1, 0, 2]) == 3)
  }

  @Test("Combinations beyond an integer have no number")
  func points() throws {
    let parameter = try #require(Parameter.all(of: Policy()).first { $0.key == "conf.floor" })
    let axis = SearchAxis(parameter, values: Array(0...9_999), in: Policy())
    #expect(SearchSpace(axes: Array(repeating: axis, count: 4)).points == 10_000 * 10_000 * 10_000 * 10_000)
    #expect(SearchSpace(axes: Array(repeating: axis, count: 5)).points == nil)
    #expect(SearchSpace(axes: []).points == 1)
  }
}

@Suite("The search along one axis after the other")
struct CoordinateSearchTests {
  /// A bowl whose lowest point is planted.
  private func bowl(_ vector: SearchSpace.Vector, around lowest: [Int]) -> Int {
    zip(vector, lowest).reduce(0) { $0 + (Int($1.0) - $1.1) * (Int($1.0) - $1.1) }
  }

  @Test(
    "finds a planted optimum with few policies",
    arguments: [[0, 0, 0, 0], [8, 1, 6, 3], [4, 4, 4, 4], [8, 8, 8, 8]])
  func planted(_ lowest: [Int]) throws {
    let space = try smallSpace([9, 9, 9, 9], search: .coordinate, policies: 200)
    var search = CoordinateSearch(space)
    let best = search.run { $0.map { bowl($0, around: lowest) } }
    #expect(search.tried[best].map(Int.init) == lowest)
    #expect(search.tried[0] == space.present)
    #expect(search.tried.count <= 200)
    #expect(Set(search.tried).count == search.tried.count)
  }

  @Test("leaves a valley in which it is caught, by beginning anew")
  func valleys() throws {
    let space = try smallSpace([9, 9, 1, 1], search: .coordinate, policies: 81)
    // From the middle every single step makes it worse; the best lies in a corner.
    func score(_ vector: SearchSpace.Vector) -> Int {
      vector[0] == 8 && vector[1] == 8 ? -50 : abs(Int(vector[0]) - 4) + abs(Int(vector[1]) - 4)
    }
    var search = CoordinateSearch(space)
    let best = search.run { $0.map(score) }
    #expect(search.tried[best] == [8, 8, 0, 0])
    #expect(search.restarts > 0)
    var short = space
    short.policies = 17
    var caught = CoordinateSearch(short)
    let stuck = caught.run { $0.map(score) }
    #expect(caught.tried.count == 17)
    #expect(caught.tried[stuck] == [4, 4, 0, 0])
  }

  @Test("asks for no policy twice and stops when all are known")
  func ends() throws {
    let space = try smallSpace([3, 2], search: .coordinate, policies: 1_000)
    var search = CoordinateSearch(space)
    var asked: [SearchSpace.Vector] = []
    _ = search.run { vectors in
      asked += vectors
      return vectors.map { _ in 0 }
    }
    #expect(asked == search.tried)
    #expect(Set(asked).count == asked.count)
    #expect(asked.count == 6)
  }

  @Test("of equals takes the one nearest to the present policy")
  func ties() throws {
    let space = try smallSpace([9, 9], search: .coordinate, policies: 1_000)
    var search = CoordinateSearch(space)
    let best = search.run { $0.map { $0[0] == 4 ? 1 : 0 } }
    #expect(space.distance(of: search.tried[best]) == 1)
  }
}
