import Conversations
import Detection
import Intake
import Judging
import Stories
import Synchronization
import Testing

@testable import Studies

/// Tapes of some conversations, from lines of our own format.
struct Taped {
  let library: TapeLibrary
  let census: Census

  init(_ lines: [String], policy: Policy = Policy()) throws {
    let scratch = try Scratch()
    let input = try scratch.file("week.jsonl", lines)
    let store = Mutex<[UInt8]>([])
    let storage = Storage(
      append: { bytes in
        store.withLock { all in
          defer { all += bytes }
          return all.count
        }
      },
      read: { offset, count in store.withLock { Array($0[offset..<offset + count]) } })
    census = try Census.run(
      [input], IntakeSettings(), policy: policy, lexicon: .english, threads: 1, asOf: nil, scribe: TapeScribe.self,
      storage: storage)
    library = try TapeLibrary(census, in: storage, under: policy)
  }

  func cases() throws -> [TapedCase] { try library.blocks.flatMap { try #require(try library.cases(of: $0)) } }
}

@Suite("A search for thresholds")
struct TunerTests {
  /// Made-up conversations, one a line.
  private static func lines(_ seeds: Range<Int>) throws -> [String] {
    try seeds.map { try ExportLines.line(try Improviser.conversation(seed: $0), id: "c\($0)") }
  }

  /// The same conversations as they are read, by identifier.
  private static func conversations(of lines: [String]) throws -> [[UInt8]: Conversation] {
    struct Keeper: Visitor {
      var kept: [Conversation] = []
      mutating func visit(_ conversation: inout Conversation) { kept.append(conversation) }
      mutating func finding() -> [Conversation] {
        defer { kept = [] }
        return kept
      }
    }
    let scratch = try Scratch()
    let read = try Reading.run(
      [try scratch.file("week.jsonl", lines)], IntakeSettings(), threads: 1, storage: nil, sum: [Conversation](),
      worker: { Keeper() }, join: { $0 += $1 })
    return Dictionary(
      read.sum.map { ($0.bytes[Int($0.id.start)..<Int($0.id.start) + Int($0.id.count)].map(\.self), $0) }
    ) { first, _ in first }
  }

  private static func space(_ axes: [(String, [Int])], _ policy: Policy) throws -> SearchSpace {
    var space = SearchSpace(
      axes: try axes.map { key, values in
        let parameter = try #require(Parameter.all(of: policy).first { $0.key == key })
        return SearchAxis(parameter, values: values, in: policy)
      })
    space.policies = 40
    space.seed = 5
    return space
  }

  private static let axes: [(String, [Int])] = [
    ("score.threshold", [5_000, 8_000, 10_000, 14_000]), ("score.decay", [4_000, 7_000, 10_000]),
    ("conf.floor", [2_000, 4_000, 7_000]), ("conf.drop", [1_000, 3_000, 5_000]), ("reph.sim", [2_000, 4_500, 9_000]),
    ("loop.sim", [6_000, 9_000]), ("exchange.max", [2, 5, 8]), ("sent.level", [-7_000, -5_000, -1_000]),
    ("sent.recovery", [0, 1_000, 9_000]), ("nonans.count", [1, 2, 3]), ("deadair.ai.chat", [1_000, 60_000, 600_000]),
    ("score.weight.rejection.1", [0, 5_000, 10_000]),
  ]

  @Test("A case reads back as it was written, and no shorter piece of it reads at all")
  func cases() throws {
    for taped in try Taped(try Self.lines(0..<60)).cases() {
      var bytes: [UInt8] = []
      taped.write(to: &bytes)
      #expect(TapedCase(bytes[...]) == taped)
      for count in [0, 1, bytes.count / 2, bytes.count - 1] { #expect(TapedCase(bytes[..<count]) == nil) }
      #expect(TapedCase((bytes + [0])[...]) == nil)
    }
  }

  @Test("has the figures of replays under every policy", arguments: [0, 1])
  func figures(_ round: Int) throws {
    let seeds = round * 300..<round * 300 + 300
    let policy = Policy()
    let taped = try Taped(try Self.lines(seeds), policy: policy)
    let space = try Self.space(Self.axes, policy)
    var labels = LabelSet()
    var dice = Dice(seed: 40 + round)
    var truths: [String: (yes: Bool, number: Int)] = [:]
    for one in try taped.cases() where dice.happens(70) {
      let id = String(decoding: one.id, as: UTF8.self)
      truths[id] = (dice.happens(50), 1 + dice.below(one.messages.count))
    }
    labels.add(
      truths.sorted { $0.key < $1.key }.map { id, truth in
        RaterLabel(
          .id(Array(id.utf8)), rater: "ann", truth.yes ? .yes : .no, gold: truth.yes ? [.number(truth.number)] : [])
      })
    let wish = TuningWish(
      policy: policy, space: space, ground: .labels(labels, key: { _, _ in 0 }), zone: .utc, threads: 2)
    let tuning = try Tuner(taped.library, wish).run()
    // The example that is shown may be a simpler one behind all that were tried.
    #expect((40...41).contains(tuning.candidates.count))
    #expect(tuning.population.settled > 0 && tuning.population.settled < tuning.population.aiInvolved)
    let read = try Self.conversations(of: try Self.lines(seeds))
    var observers: [(TapedCase, Conversation, Observations)] = []
    for one in try taped.cases() {
      let conversation = try #require(read[one.id])
      var observer = Observer(lexicon: .english, policy: policy)
      observer.observe(conversation)
      observers.append((one, conversation, observer.observations))
    }
    for (number, candidate) in tuning.candidates.enumerated() {
      var expected = TuningFigures()
      var replayer = Replayer(policy: space.policy(for: candidate.values, from: policy))
      for (one, conversation, observations) in observers {
        replayer.run(conversation, observations)
        if one.isMature { replayer.finish(conversation, observations) }
        let need = replayer.replay.needs.first
        let said = truths[String(decoding: one.id, as: UTF8.self)]
        var lateness = 0
        if let need, let said, said.yes {
          let due = conversation.events.indices.filter { conversation.events[$0].isPublicMessage }[said.number - 1]
          for index in conversation.events.indices
          where index > due && index < Int(need.decidedAt.index) && conversation.events[index].isPublicMessage
            && conversation.events[index].speaker == .ai && observations.events[index].messageClass.isSubstantive
          { lateness += 1 }
        }
        let isHard = one.topics.members.contains { Signal.risk($0).isHard(under: policy) }
        expected.count(
          escalated: need != nil,
          truth: said.map { $0.yes ? .positive(isHard: isHard, isPlaced: true) : .negative } ?? .unknown,
          lateness: lateness, tolerance: space.tolerance)
      }
      var found = candidate.fit
      found += candidate.check
      #expect(found == expected, "policy \(number)")
    }
  }

  @Test("says the same with one thread and with four")
  func threads() throws {
    let policy = Policy()
    let taped = try Taped(try Self.lines(0..<200), policy: policy)
    let space = try Self.space(Self.axes, policy)
    let said = try [1, 4].map { threads in
      let wish = TuningWish(policy: policy, space: space, ground: .none, zone: .utc, threads: threads)
      let tuning = try Tuner(taped.library, wish).run()
      return "\(tuning.candidates) \(tuning.front) \(tuning.flips) \(tuning.nearest) \(tuning.hours) \(tuning.signals)"
    }
    #expect(said[0] == said[1])
  }

  // MARK: A planted optimum

  /// One AI message of some confidence, in a conversation that needed a human where that is below 0.35.
  private static func planted(_ number: Int, _ confidence: Int, _ day: Int) -> String {
    let id = "p\(number)"
    let time = "2026-\(day < 28 ? "10" : "11")-\(day % 28 < 9 ? "0" : "")\(day % 28 + 1)T10:00:0"
    return """
      {"id":"\(id)","medium":"chat","language":"en","needs_human":"\(confidence < 3_500 ? "yes" : "no")","events":[\
      {"kind":"message","role":"customer","ts":"\(time)0Z","text":"where does the blue box go"},\
      {"kind":"message","role":"ai","ts":"\(time)1Z","confidence":\(Double(confidence) / 10_000),\
      "text":"The blue box goes to the left shelf."},{"kind":"closed","by":"customer","ts":"\(time)5Z"}]}
      """
  }

  @Test("finds the threshold that was planted, on conversations that it has not seen")
  func planted() throws {
    var dice = Dice(seed: 9)
    let lines = (0..<900).map { number in
      let confidence = dice.happens(30) ? 1_500 + dice.below(2_000) : 3_500 + dice.below(6_000)
      return Self.planted(number, confidence, number / 17)
    }
    var policy = Policy()
    policy.score.threshold = TenThousandths(rawValue: 5_000)
    let taped = try Taped(lines, policy: policy)
    var space = try Self.space([("conf.floor", Array(stride(from: 1_500, through: 7_000, by: 500)))], policy)
    space.search = .grid
    space.objective = .constrained(recall: 9_500, late: 1_000)
    let wish = TuningWish(
      policy: policy, space: space, ground: .labels(LabelSet(), key: { _, _ in 0 }), zone: .utc, threads: 2)
    let tuning = try Tuner(taped.library, wish).run()
    guard case .chosen(let number) = tuning.choice else {
      Issue.record("\(tuning.choice)")
      return
    }
    #expect(space.policy(for: tuning.candidates[number].values, from: policy).confidence.floor.rawValue == 3_500)
    #expect(tuning.candidates[number].check.missed == 0 && tuning.candidates[number].check.unneeded == 0)
    #expect(tuning.axes[0].stability?.isUnstable == false)
    // The present floor of 0.4 hands over in vain what lies between 0.35 and 0.4, and every flip is one of these.
    #expect(!tuning.flips.isEmpty && tuning.flips.allSatisfy { $0.kind == .lost && $0.isDue == false })
    #expect(tuning.flips.count == tuning.candidates[0].fit.unneeded + tuning.candidates[0].check.unneeded)
    #expect(tuning.keepsBounds == true)
    #expect(tuning.population.splitAt != nil)
    let load = try #require(tuning.differences.first { $0.figure == .load })
    #expect(load.onlyPresent == tuning.candidates[0].check.unneeded && load.onlyChosen == 0)
    #expect(try #require(load.high) < 0)
    let floor = try #require(tuning.signals.first { $0.signal == .confidenceFloor })
    #expect(floor.first == floor.sole && floor.without.escalated == 0)
  }

  @Test("Under thirty positives in the later part no policy is named")
  func few() throws {
    let lines = (0..<60).map { Self.planted($0, $0 % 3 == 0 ? 2_000 : 8_000, $0 / 2) }
    let policy = Policy()
    var space = try Self.space([("conf.floor", [2_000, 3_000, 4_000])], policy)
    space.objective = .constrained(recall: 100, late: 1_000)
    let wish = TuningWish(
      policy: policy, space: space, ground: .labels(LabelSet(), key: { _, _ in 0 }), zone: .utc)
    let tuning = try Tuner(try Taped(lines, policy: policy).library, wish).run()
    guard case .notEnough(let positives) = tuning.choice else {
      Issue.record("\(tuning.choice)")
      return
    }
    #expect(positives == tuning.candidates[0].check.positives && positives < 30)
    #expect(tuning.refits == 0 && tuning.axes.allSatisfy { $0.stability == nil })
  }

  @Test("Without labels nothing is chosen, and what was asked in vain is what counts")
  func unlabelled() throws {
    let story = """
      customer: my box is broken
      ai: I cannot help with that.
      customer: my box is broken, the blue one
      ai: I cannot help with that.
      customer: let me talk to a human
      ai: The box is blue.
      """
    let asked = try ExportLines.line(try Stories.story(story + "\n-> closed by customer", id: "a"), id: "a")
    let served = try ExportLines.line(
      try Stories.story(story + "\nhuman Ana: Hello, I will send a new one.", id: "b"), id: "b")
    let policy = Policy()
    let space = try Self.space(
      [("score.threshold", [10_000, 30_000]), ("nonans.count", [1, 2])], policy)
    let wish = TuningWish(policy: policy, space: space, ground: .none, zone: .utc)
    let tuning = try Tuner(try Taped([asked, served], policy: policy).library, wish).run()
    #expect(tuning.choice == .noLabels)
    #expect(tuning.population.asked == 2 && tuning.population.unanswered == 1)
    // The second non-answer reaches the threshold of 1 before the customer asks; a threshold of 3 is never reached.
    for candidate in tuning.candidates {
      var whole = candidate.fit
      whole += candidate.check
      let isStrict = space.policy(for: candidate.values, from: policy).score.threshold.rawValue == 30_000
      #expect(whole.positives == 1 && whole.escalated == 2 && whole.missed == (isStrict ? 1 : 0))
    }
    #expect(tuning.bands == nil && tuning.golden == nil)
  }
}
