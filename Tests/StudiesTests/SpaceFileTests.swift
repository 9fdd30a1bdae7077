import Conversations
import Detection
import Testing

@testable import Studies

@Suite("The file that says what to search")
struct SpaceFileTests {
  private func space(_ text: String, for policy: Policy = Policy()) throws -> SearchSpace {
    try SpaceFile.space(Array(text.utf8), for: policy).get()
  }

  private func problems(_ text: String, for policy: Policy = Policy()) -> [SpaceProblem] {
    switch SpaceFile.space(Array(text.utf8), for: policy) {
    case .success: []
    case .failure(let problems): problems.all
    }
  }

  /// A policy with a keyword of its own.
  private func withKeyword() throws -> Policy {
    try PolicyReader.policy(
      file: Array("{keywords: {refund: {words: ['money back'], weight: 0.5}}}".utf8), settings: []
    )
    .get()
  }

  @Test("says everything that a search needs")
  func whole() throws {
    let space = try space(
      """
      {
        // what we would give up
        search: 'grid', policies: 12, seed: 7, tolerance: 3,
        objective: "constrained", recall: 0.85, late: 0.2,
        costs: { missed: 20, late: 1, unneeded: 4.5, topics: { legal: { missed: 100 } } },
        parameters: {
          "score.threshold": [1.2, 0.8],
          conf: { floor: { from: 0.2, to: 0.45, step: 0.1 } },
          "score.weight": { rephrase: { 1: [0.5, 1] } },
        },
      }
      """)
    #expect(space.search == .grid)
    #expect((space.policies, space.seed, space.tolerance) == (12, 7, 3))
    #expect(space.objective == .constrained(recall: 8_500, late: 2_000))
    #expect(space.axes.map(\.key) == ["score.threshold", "conf.floor", "score.weight.rephrase.1"])
    #expect(space.axes.map(\.values) == [[8_000, 12_000], [2_000, 3_000, 4_000], [5_000, 10_000]])
    #expect(space.points == 12)
    #expect(space.present == [SearchSpace.unchanged, 2, 0])
    let costs = try #require(space.costs)
    #expect(costs.prices.unneeded == 45_000)
    let legal = try #require(Policy().topics.topic(named: "legal"))
    #expect(costs.topics[legal]?.missed == 1_000_000)
    #expect(costs.topics[legal]?.unneeded == 45_000)
    #expect(costs.prices(of: TopicSet(legal)).missed == 1_000_000)
    #expect(costs.prices(of: []).missed == 200_000)
  }

  @Test("may be empty: the usual search around the present policy")
  func empty() throws {
    let space = try space("{}")
    #expect((space.search, space.policies, space.seed) == (.random, 2_000, 1))
    #expect(space.objective == .front)
    #expect(space.costs == nil)
    #expect(space.axes.map(\.key) == SearchSpace.steps.map(\.key))
  }

  @Test("has the present value on every usual axis, within its range, whatever the policy is")
  func usual() throws {
    let builtIn = Policy()
    var other = Policy()
    other.score.threshold.rawValue = 50_000
    other.exchange.most = 1
    other.sentiment.level.rawValue = -10_000
    other.loop.similarity.rawValue = 10_000
    for policy in [builtIn, other] {
      let space = SearchSpace.usual(for: policy)
      #expect(space.axes.count == 19)
      for axis in space.axes {
        #expect(axis.presentPlace != SearchSpace.unchanged, "\(axis.key)")
        #expect(axis.values == axis.values.sorted())
        #expect(axis.values.count > 1, "\(axis.key)")
        guard case .number(_, let range, _) = axis.parameter.form else {
          Issue.record("\(axis.key) is no number")
          continue
        }
        #expect(axis.values.allSatisfy(range.contains), "\(axis.key)")
        #expect(axis.parameter.kind == .tunable)
        #expect(axis.changesEscalations)
      }
    }
  }

  @Test("takes every tunable parameter and refuses every structural one")
  func parameters() throws {
    let file = "{keywords: {refund: {words: ['money back']}}, topic: {bail: {words: ['bail']}}}"
    let policy = try PolicyReader.policy(file: Array(file.utf8), settings: []).get()
    var tunable = 0
    for row in Parameter.all(of: policy) {
      var example = "1"
      if case .number(let unit, let range, _) = row.form { example = Numeral.text(range.upperBound, of: unit.scale) }
      let problems = problems("{parameters: {'\(row.key)': [\(example)]}}", for: policy)
      if row.kind == .tunable {
        tunable += 1
        #expect(problems.isEmpty, "\(row.key)")
      } else {
        #expect(problems.map(\.kind) == [.structural(row.key)])
        #expect(problems.first?.code == "structural-parameter")
      }
    }
    #expect(tunable > 30)
  }

  @Test("says in words why a structural parameter cannot be varied")
  func structural() throws {
    let problem = try #require(problems("{parameters: {\n  reph: {lookback: [1, 2]}}}").first)
    #expect(
      problem.message(path: "space.json5") { _, _ in nil }
        == "space.json5:2:10: error: \"reph.lookback\" is structural: it is part of what is observed; "
        + "a change means reading again, so tune cannot vary it [structural-parameter]")
    #expect(problem.help == "set it in the policy and run tune again")
    #expect(problems("{parameters: {'hours.billing': [1]}}").map(\.code) == ["structural-parameter"])
  }

  @Test("tells the graces from what moves an escalation")
  func graces() throws {
    let axes = try space("{parameters: {grace: {soft: [1, 2]}, 'score.decay': [0.5]}}").axes
    #expect(axes.map(\.changesEscalations) == [false, true])
    let unset = try space("{parameters: {'grace.seconds': [60, 120]}}")
    #expect(unset.axes[0].present == nil)
    #expect(unset.values(of: unset.present) == [nil])
    #expect(unset.axes[0].text(of: nil) == "null")
    #expect(unset.axes[0].text(of: 60_000) == "60")
  }

  @Test(
    "places what is wrong with it",
    arguments: [
      ("", "bad-syntax", 1, 1), ("[1]", "wrong-type", 1, 1), ("{", "bad-syntax", 1, 1),
      ("{serch: 'grid'}", "unknown-key", 1, 2), ("{search: 'fast'}", "bad-value", 1, 10),
      ("{search: 3}", "wrong-type", 1, 10), ("{\n policies: 0}", "out-of-range", 2, 12),
      ("{policies: 1.5}", "bad-value", 1, 12), ("{policies: 'all'}", "wrong-type", 1, 12),
      ("{seed: -1}", "out-of-range", 1, 8), ("{tolerance: 31}", "out-of-range", 1, 13),
      ("{recall: 1.1}", "out-of-range", 1, 10), ("{late: 0.00001}", "bad-value", 1, 8),
      ("{seed: 1, seed: 2}", "duplicate-key", 1, 11), ("{parameters: {}}", "empty-axis", 1, 14),
      ("{parameters: {'conf.floor': []}}", "empty-axis", 1, 29),
      ("{parameters: {'conf.floor': [0.2, 0.3, 0.2]}}", "double-value", 1, 40),
      ("{parameters: {'conf.floor': [1.2]}}", "out-of-range", 1, 30),
      ("{parameters: {'conf.floor': [0.123456]}}", "bad-value", 1, 30),
      ("{parameters: {'conf.floor': ['0.2']}}", "wrong-type", 1, 30),
      ("{parameters: {'conf.floor': null}}", "wrong-type", 1, 29),
      ("{parameters: {'conf.flor': [0.2]}}", "unknown-key", 1, 15),
      ("{parameters: {conf: [0.2]}}", "wrong-type", 1, 21),
      ("{parameters: {'conf.floor': [0.2], conf: {floor: [0.3]}}}", "double-axis", 1, 43),
      ("{parameters: {'conf.floor': {from: 0.2, to: 0.6}}}", "wrong-type", 1, 29),
      ("{parameters: {'conf.floor': {from: 0.2, to: 0.6, step: 0.1, by: 1}}}", "unknown-key", 1, 61),
      ("{parameters: {'conf.floor': {from: 0.6, to: 0.2, step: 0.1}}}", "bad-range", 1, 29),
      ("{parameters: {'conf.floor': {from: 0.2, to: 0.6, step: 0}}}", "bad-range", 1, 29),
      ("{parameters: {'deadair.ai.chat': {from: 1, to: 100000, step: 1}}}", "too-many", 1, 34),
      ("{parameters: {'score.weight': {rephrase: {3: [1]}}}}", "unknown-key", 1, 43),
      ("{objective: 'cost'}", "missing-costs", 1, 13), ("{objective: 'containment'}", "bad-value", 1, 13),
      ("{search: 'coordinate'}", "no-single-figure", 1, 10),
      ("{search: 'coordinate', objective: 'front'}", "no-single-figure", 1, 35),
      ("{costs: {missed: -1}}", "out-of-range", 1, 18), ("{costs: {mised: 1}}", "unknown-key", 1, 10),
      ("{costs: 5}", "wrong-type", 1, 9), ("{costs: {topics: {legl: {missed: 1}}}}", "unknown-topic", 1, 19),
      (
        "{search: 'grid', policies: 3, parameters: {'conf.floor': [0.2, 0.3], 'conf.drop': [0.2, 0.3]}}",
        "grid-too-large", 1, 10
      ),
    ])
  func faults(_ text: String, _ code: String, _ line: Int, _ column: Int) {
    let problems = problems(text)
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.line == line)
    #expect(problems.first?.column == column)
  }

  @Test(
    "accepts what stands beside it",
    arguments: [
      "{search: 'grid', policies: 4, parameters: {'conf.floor': [0.2, 0.3], 'conf.drop': [0.2, 0.3]}}",
      "{objective: 'cost', costs: {missed: 1}}", "{search: 'coordinate', objective: 'constrained'}",
      "{parameters: {'conf.floor': {from: 0.2, to: 0.2, step: 0.1}}}", "{parameters: {'conf.floor': 0.2}}",
      "{parameters: {'deadair.ai.chat': {from: 1, to: 10000, step: 1}}}", "{tolerance: 30, recall: 1, late: 0}",
    ])
  func sound(_ text: String) {
    #expect(problems(text).isEmpty)
  }

  @Test("counts the policies of a grid that is too large")
  func gridTooLarge() {
    let axes = ["conf.floor", "conf.drop", "reph.sim"].map { "'\($0)': {from: 0.1, to: 1, step: 0.0005}" }
    let text = "{search: 'grid', parameters: {\(axes.joined(separator: ", "))}}"
    #expect(problems(text).map(\.kind) == [.gridTooLarge(points: 1_801 * 1_801 * 1_801)])
    #expect(problems(text.replacing("'grid'", with: "'random'")).isEmpty)
    let four = problems(
      "{search: 'grid', policies: 3, parameters: {'conf.floor': [0.2, 0.3], 'conf.drop': [0.2, 0.3]}}")
    #expect(four.first?.help == "write policies: 4, or search: \"random\"")
  }

  @Test("finds everything that is wrong at once, in the order of the file")
  func all() {
    let problems = problems("{seed: -1,\n parameters: {\n  'conf.flor': [1], 'conf.drop': []},\n search: 'x'}")
    #expect(problems.map(\.line) == [1, 3, 3, 4])
  }

  @Test("stops looking where too much is wrong, so that a broken file ends soon")
  func endless() {
    let text = "{parameters: {" + String(repeating: "a:1,", count: 200_000) + "}}"
    #expect(problems(text).count == 200)
    let values = "{parameters: {'conf.floor': [" + String(repeating: "2,", count: 5_000) + "]}}"
    #expect(problems(values).count == 200)
  }

  @Test("asks for the nearest known key")
  func nearest() throws {
    let problem = try #require(problems("{parameters: {'conf.flor': [0.2]}}").first)
    let message = problem.message(path: "s") { typed, known in
      #expect(typed == "conf.flor")
      return known.first { $0 == "conf.floor" }
    }
    #expect(
      message == "s:1:15: error: unknown key 'conf.flor' in \"parameters\"; did you mean 'conf.floor'? [unknown-key]")
  }

  @Test("varies the weight of a keyword of the policy")
  func keyword() throws {
    let policy = try withKeyword()
    let space = try space("{parameters: {keywords: {refund: {weight: [0.5, 1]}}}}", for: policy)
    #expect(space.policy(for: [1], from: policy).values.first { $0.key == "keywords.refund.weight" }?.text == "1")
    #expect(
      problems("{parameters: {keywords: {refunds: {weight: [0.5, 1]}}}}", for: policy).map(\.code) == ["unknown-key"])
    #expect(
      problems("{parameters: {keywords: {refund: {words: [1]}}}}", for: policy).map(\.code) == ["structural-parameter"])
  }
}
