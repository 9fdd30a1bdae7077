import Conversations
import Detection
import Judging
import Stories
import Testing

@testable import Studies

extension Policy {
  /// The built-in policy with some keys changed, as one types them.
  static func with(_ changes: String...) throws -> Policy {
    let settings = changes.compactMap { change -> PolicyReader.Setting? in
      let parts = change.split(separator: "=", maxSplits: 1)
      return parts.count == 2 ? PolicyReader.Setting(key: String(parts[0]), value: String(parts[1])) : nil
    }
    guard case .success(let policy) = PolicyReader.policy(file: nil, settings: settings),
      settings.count == changes.count
    else { throw UnknownKeys(changes: changes) }
    return policy
  }
}

/// Changes of a test that no policy takes.
private struct UnknownKeys: Error { let changes: [String] }

/// One conversation under two policies, as a second reading sees it.
struct Parted {
  let before: ExplainedConversation
  let after: ExplainedConversation
  let pair: PolicyPair
  let parting: Parting

  init(_ conversation: Conversation, _ before: Policy, _ after: Policy) {
    pair = PolicyPair(before, after)
    let policies = (FlipReading.measuring(before), FlipReading.measuring(after))
    self.before = ExplainedConversation(conversation, policy: policies.0, lexicon: .english, cutoff: nil)
    self.after = ExplainedConversation(conversation, policy: policies.1, lexicon: .english, cutoff: nil)
    parting =
      PartingSearch(
        before: ComparedReplay(self.before, policies.0, .before), after: ComparedReplay(self.after, policies.1, .after),
        seesTheSame: pair.reading == .observedOnce
      ).found()
  }

  /// Whether verdict or first need is another one.
  var differs: Bool {
    before.judgement.verdict != after.judgement.verdict
      || before.replay.needs.first?.onset != after.replay.needs.first?.onset
  }
}

@Suite("Why two replays of one conversation part")
struct PartingTests {
  struct Row: CustomTestStringConvertible {
    let name: String
    let change: String
    let story: String
    /// The word for the ground, the event that it names and the side under which a person was due, if there is one.
    let wanted: String

    var testDescription: String { name }
  }

  private static let unsure = """
    customer: where is my kettle
    ai (0.9): It is on its way.
    customer: and the blue lamp
    ai (0.35): The lamp has a shade.
    customer: does it come today
    ai (0.36): It is a lamp.
    """

  /// Unsure all along, so that nothing falls.
  private static let steady = """
    customer: where is my kettle
    ai (0.36): It is on its way.
    customer: and the blue lamp
    ai (0.35): The lamp has a shade.
    """

  private static let asked = """
    customer: let me talk to a person
    ai: The kettle has a lid.
    -> requested by ai
    human: Hello, Mira here. I have sent you a new one.
    -> closed by human
    """

  static let rows: [Row] = [
    Row(
      name: "a floor that a confidence is below of one only", change: "conf.floor=0.3", story: unsure,
      wanted: "gauge confidence_floor 3 before"),
    Row(
      name: "a floor that is raised", change: "conf.floor=0.6",
      story: steady.replacing("0.3", with: "0.5"), wanted: "gauge confidence_floor 3 after"
    ),
    Row(
      name: "how many low ones make the second level", change: "conf.floor_run=5", story: steady,
      wanted: "gauge confidence_floor 3 before"),
    Row(
      name: "a threshold of the score", change: "score.threshold=3", story: unsure,
      wanted: "score confidence_drop 3 before"),
    Row(
      name: "a weight", change: "score.weight.confidence_drop.1=0.1", story: unsure,
      wanted: "score confidence_drop 3 before"),
    Row(
      name: "words that stand behind a negation", change: "kw.negation=0",
      story: """
        customer: please don't transfer me to a human
        ai: The kettle has a lid.
        """, wanted: "hearing human_request 0 after"),
    Row(
      name: "a topic that need not reach a person", change: "topic.legal.obligation=none",
      story: """
        customer: my lawyer will contact you
        ai: The kettle has a lid.
        """, wanted: "hearing risk.legal 0 before"),
    Row(
      name: "an AI message within the grace", change: "grace.request=1", story: asked, wanted: "grace human_request 0 -"
    ),
    Row(
      name: "a time that is longer than allowed", change: "grace.seconds=10",
      story: """
        customer: let me talk to a person
        -> requested by ai
        human: Hello, Mira here. I have sent you a new one.
        -> closed by human
        """, wanted: "wait human_request 0 -"),
    Row(
      name: "nobody for longer than allowed", change: "deadair.ai.chat=600",
      story: """
        customer: where is my kettle
        ai: It is on its way. (2 minutes later)
        customer: and the blue lamp
        ai: It is blue. (2 minutes later)
        """, wanted: "gauge dead_air 2 before"),
    Row(
      name: "exchanges up to a limit", change: "exchange.max=1",
      story: """
        customer: where is my kettle
        ai: It is on its way.
        customer: how do I clean the blue lamp
        ai: The lamp is made of oak.
        customer: which screw fits the striped table
        ai: Two screws come with it.
        """, wanted: "gauge exchange_cap 4 after"),
  ]

  @Test("is found", arguments: rows)
  func found(_ row: Row) throws {
    let parted = Parted(try story(row.story), Policy(), try .with(row.change))
    #expect(parted.differs)
    #expect(Self.word(parted) == row.wanted)
    // The other way round the same parts them, under the other letter.
    let back = Parted(try story(row.story), try .with(row.change), Policy())
    let turned = row.wanted.replacing("before", with: "B").replacing("after", with: "before").replacing(
      "B", with: "after")
    #expect(Self.word(back) == turned)
  }

  /// A turn's own signal is decided with the message that ends it, and stands before it.
  @Test("begins at the turn that only one of them decides, not at the message that ends it")
  func turnBeforeMessage() throws {
    let told = try story(
      """
      customer: where is my kettle
      ai: I did not understand that.
      customer: how do I clean the blue lamp
      ai: I have no information about that.
      """)
    for (before, after) in [(Policy(), try Policy.with("exchange.max=1")), (try .with("exchange.max=1"), Policy())] {
      let parted = Parted(told, before, after)
      #expect(parted.parting.first?.event == 2)
    }
  }

  @Test("is the limit of the second level where a cap fires at it")
  func cap() throws {
    let told = try story(
      """
      customer: where is my kettle
      ai: It is on its way.
      customer: how do I clean the blue lamp
      ai: The lamp is made of oak.
      customer: which screw fits the striped table
      ai: Two screws come with it.
      customer: what colour has the garden chair
      ai: The chair is green.
      customer: is the parasol in stock
      ai: It is.
      """)
    let weights = ["score.weight.exchange_cap.1=0.2", "score.weight.exchange_cap.2=1"]
    let parted = Parted(
      told, try .with(weights[0], weights[1], "exchange.max=2"), try .with(weights[0], weights[1], "exchange.max=3"))
    guard case .gauge(let pair) = parted.parting.ground else {
      Issue.record("\(parted.parting.ground)")
      return
    }
    #expect(pair.before?.measure == .exchanges(4) && pair.before?.level == 2)
    #expect(pair.after?.measure == .exchanges(4) && pair.after?.level == 0)
  }

  @Test("is a level that weighs less than the one before it")
  func lighter() throws {
    let light = ["score.weight.ai_nonanswer.1=1", "score.weight.ai_nonanswer.2=0.1"]
    let told = try story(
      """
      customer: where is my kettle
      ai: I did not understand that.
      """)
    let parted = Parted(told, try .with(light[0], light[1]), try .with(light[0], light[1], "nonans.count=1"))
    #expect(PartingTests.word(parted) == "gauge ai_nonanswer 1 before")
  }

  @Test("is nothing where nothing is decided otherwise")
  func same() throws {
    let parted = Parted(try story(Self.asked), Policy(), try .with("conf.floor=0.3"))
    #expect(!parted.differs && parted.parting.first == nil)
    if case .judgement = parted.parting.ground {} else { Issue.record("\(parted.parting.ground)") }
  }

  @Test("says when the other policy finds somebody due later, earlier or never")
  func other() throws {
    let longer = Self.unsure + "\ncustomer: I want to speak to a person"
    let later = Parted(try story(longer), Policy(), try .with("conf.floor=0.3"))
    let due = try #require(later.parting.due)
    #expect(due.side == .before && due.at.event == 3)
    if case .at(let place) = due.other { #expect(place.event == 6) } else { Issue.record("\(due.other)") }
    let never = Parted(try story(Self.unsure), Policy(), try .with("conf.floor=0.3"))
    #expect(never.parting.due?.other == .never)
  }

  @Test("counts turns as explain does, and messages within a turn")
  func turns() throws {
    let told = Self.unsure.replacing("ai (0.35)", with: "ai: One moment.\nai (0.35)")
    let parted = Parted(try story(told), Policy(), try .with("conf.floor=0.3"))
    #expect(parted.parting.at == EventPlace(event: 4, file: 0, line: 4, turn: 4, message: 1, ofMessages: 2))
  }

  @Test("names turns and lines")
  func places() throws {
    let parted = Parted(try story(Self.unsure), Policy(), try .with("conf.floor=0.3"))
    #expect(parted.parting.at == EventPlace(event: 3, file: 0, line: 3, turn: 4, message: 0, ofMessages: 1))
    #expect(parted.parting.first?.event == 3)
  }

  static func word(_ parted: Parted) -> String {
    let parting = parted.parting
    let signal = parting.signal.map { parted.pair[$0.side].name(of: $0.signal) } ?? "-"
    let at = parting.at.map { "\($0.event)" } ?? "-"
    let side = parting.due?.side.rawValue ?? "-"
    return "\(kind(parting)) \(signal) \(at) \(side)"
  }

  static func kind(_ parting: Parting) -> String {
    switch parting.ground {
    case .gauge: "gauge"
    case .score: "score"
    case .hearing: "hearing"
    case .grace: "grace"
    case .wait: "wait"
    case .standing: "standing"
    case .handover: "handover"
    case .trace: "trace"
    case .judgement: "judgement"
    }
  }
}

@Suite("What is said of two replays")
struct PartingLawTests {
  static let changes = [
    "conf.floor=0.2", "conf.floor=0.65", "conf.floor_run=1", "conf.drop=0.1", "conf.drop_below=0.35", "reph.sim=0.7",
    "reph.count=1", "loop.sim=0.5", "loop.count=1", "nonans.count=1", "reject.count=1", "reask.count=1",
    "exchange.max=2", "deadair.ai.chat=20", "sent.level=-0.2", "sent.streak=1",
    "score.decay=0.1", "score.threshold=0.6", "score.threshold=1.6", "score.weight.rephrase.1=1", "grace.request=2",
    "grace.soft=0", "grace.seconds=30",
  ]

  @Test("is true: each part holds in the replay of which it is said", arguments: changes)
  func truth(_ change: String) throws {
    let policy = try Policy.with(change)
    var kinds: [String: Int] = [:]
    for seed in 0..<200 {
      // Some keys matter seldom, so more is told until one of them did.
      if seed >= 80, !kinds.isEmpty { break }
      let told = try Improviser.conversation(seed: seed)
      let parted = Parted(told, Policy(), policy)
      guard parted.differs else { continue }
      kinds[PartingTests.kind(parted.parting), default: 0] += 1
      for fault in faults(parted) { Issue.record("seed \(seed), \(change): \(fault)\n\(Improviser.story(seed: seed))") }
    }
    #expect(!kinds.isEmpty)
    // One tunable key is always named by its effect; what only follows from it may be found by the first difference.
    #expect(kinds["judgement", default: 0] == 0, "\(kinds)")
    let all = kinds.values.reduce(0, +)
    #expect(kinds["trace", default: 0] * 4 <= all, "\(kinds)")
  }

  private func faults(_ parted: Parted) -> [String] {
    var faults: [String] = []
    let sides = [PolicySide.before: parted.before, .after: parted.after]
    func replay(_ side: PolicySide) -> Replay { sides[side]?.replay ?? Replay() }
    if case .gauge(let pair) = parted.parting.ground, let old = pair.before, let new = pair.after {
      let side: PolicySide = old.level >= new.level ? .before : .after
      let (own, other) = side == .before ? (old, new) : (new, old)
      if !own.measure.reaches(parted.pair[side]) { faults.append("the measure does not reach its own threshold") }
      if other.level == 0, other.quiet == nil, other.measure.reaches(parted.pair[side.other]) {
        faults.append("the measure reaches the threshold that it is said to miss")
      }
      if other.level > 0, own.level <= other.level { faults.append("no level is higher") }
    }
    if let due = parted.parting.due {
      let (own, other) = (replay(due.side), replay(due.side.other))
      let places = due.isFurther ? own.needs.flatMap { $0.causes.map(\.at) } : own.needs.map(\.onset)
      if !places.contains(Step(due.at.event)) { faults.append("nobody was due there") }
      switch due.other {
      case .never: if !other.needs.isEmpty { faults.append("somebody was due in the other replay") }
      case .at(let place):
        if !other.needs.contains(where: { $0.onset == Step(place.event) }) {
          faults.append("nobody was due at the other place")
        }
        if place.event == due.at.event { faults.append("both were due there") }
      case .notHere: break
      }
      if let scores = parted.parting.scores {
        if scores[due.side].sum < scores[due.side].threshold { faults.append("the score is below its threshold") }
        if scores[due.side.other].sum >= scores[due.side.other].threshold { faults.append("both scores reach") }
        for side in PolicySide.allCases {
          let sum = scores[side].terms.reduce(0) { $0 + $1.weight.rawValue }
          if sum != scores[side].sum.rawValue { faults.append("the terms are not the score") }
        }
      }
    }
    if case .grace(let pair) = parted.parting.ground, (pair.messages > pair.before) == (pair.messages > pair.after) {
      faults.append("both graces say the same")
    }
    return faults
  }
}
