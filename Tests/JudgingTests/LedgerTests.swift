import Conversations
import Detection
import Stories
import Testing

@testable import Judging

/// The ledger of one told conversation.
struct ToldLedger {
  let entries: [LedgerEntry]
  let anomalies: [Anomaly]
  let conversation: Conversation

  init(_ text: String, policy: Policy = Policy(), isOpen: Bool = false, cutoff: Instant? = nil) throws {
    conversation = try story(text)
    var observer = Observer(lexicon: .english, policy: policy)
    var replayer = Replayer(policy: policy)
    observer.observe(conversation)
    replayer.run(conversation, observer.observations)
    if !isOpen { replayer.finish(conversation, observer.observations) }
    let judge = Judge(policy: policy)
    entries = judge.ledger(
      replayer.replay, of: conversation, observer.observations, isOpen: isOpen, cutoff: cutoff)
    anomalies = judge.anomalies(replayer.replay, of: conversation, observer.observations, isOpen: isOpen)
  }

  /// Every ruling in words: `legal human_required broken no_human`.
  func rulings(_ policy: Policy = Policy()) -> [String] {
    entries.flatMap { entry in
      entry.rulings.map { ruling in
        [policy.topics.key(of: entry.topic), ruling.rule.name, ruling.state.name, ruling.reason?.name]
          .compactMap(\.self).joined(separator: " ")
          + (ruling.at.map { " at \($0.index + 1)" } ?? "")
      }
    }
  }
}

@Suite("The ledger: each topic that obliges, what followed, and what every rule says of it")
struct LedgerTests {
  static let legal = "customer: my lawyer will contact you\n"
  static let answer = "ai: The key is green.\n"
  static let unseen = "(format without human messages)\n"

  @Test("A human in time keeps every rule, and each ruling names the message that shows it")
  func kept() throws {
    let told = try ToldLedger("customer: hello\n" + Self.legal + "human Ana: Noted.")
    #expect(
      told.rulings() == [
        "legal human_required kept at 3", "legal over_sla kept at 3", "legal said_too_much kept",
      ])
    let entry = try #require(told.entries.first)
    #expect(entry.place == Step(1) && entry.replied == Step(2) && entry.secondsToReply == 20)
    #expect(!entry.fails)
    let message = told.conversation.string(told.conversation.events[1].text)
    let words = try #require(entry.words)
    #expect(String(decoding: Array(message.utf8)[words], as: UTF8.self).contains("lawyer"))
  }

  @Test("Nobody came: the absence has its range, and what was read in it")
  func absence() throws {
    let told = try ToldLedger(
      "customer: hello\n" + Self.legal + Self.answer + "customer: and now\n" + Self.answer + "note: she is angry")
    #expect(
      told.rulings() == [
        "legal human_required broken no_human", "legal over_sla broken no_human",
        "legal said_too_much broken said_too_much at 3",
      ])
    let entry = try #require(told.entries.first)
    #expect(entry.statements == [Step(2), Step(4)])
    #expect(entry.scan.first == Step(1) && entry.scan.last == Step(5))
    #expect(entry.scan.customer == 1 && entry.scan.ai == 2 && entry.scan.human == 0 && entry.scan.messages == 3)
  }

  @Test(
    "What the export cannot show is not judged, and that fails",
    arguments: [
      (unseen + legal, "legal human_required unjudgeable no_human_messages"),
      ("(no times)\n" + legal + "human Ana: Noted.", "legal over_sla unjudgeable no_times at 2"),
      (legal + "unknown: Let me see.", "legal human_required broken unknown_speakers"),
      (legal + "unknown: Let me see.", "legal said_too_much unjudgeable unknown_speakers at 2"),
    ])
  func unjudgeable(_ told: String, _ ruling: String) throws {
    let ledger = try ToldLedger(told)
    #expect(ledger.rulings().contains(ruling), "\(ledger.rulings())")
    #expect(ledger.entries.allSatisfy { $0.fails })
  }

  @Test("An open conversation breaks nothing that may still be kept, and what cannot be mended is broken at once")
  func open() throws {
    let soon = try ToldLedger(Self.legal + "ai: One moment please.", isOpen: true, cutoff: Story.morning)
    #expect(soon.rulings() == ["legal human_required open", "legal over_sla open", "legal said_too_much open"])
    #expect(soon.entries.allSatisfy { !$0.fails })
    let hour = Instant(milliseconds: Story.morning.milliseconds + 3_600_001)
    let late = try ToldLedger(Self.legal + Self.answer, isOpen: true, cutoff: hour)
    #expect(
      late.rulings() == [
        "legal human_required open", "legal over_sla open_broken too_late",
        "legal said_too_much open_broken said_too_much at 2",
      ])
    #expect(late.entries.allSatisfy { $0.fails })
    let exactly = Instant(milliseconds: Story.morning.milliseconds + 3_600_000)
    #expect(try ToldLedger(Self.legal, isOpen: true, cutoff: exactly).rulings()[1] == "legal over_sla open")
  }

  @Test("A topic in human hands is reached by the next message of a human, and nothing had to be begun")
  func inHumanHands() throws {
    let told = try ToldLedger("customer: hello\nhuman Ana: Hello.\n" + Self.legal + "human Ana: I see.")
    let entry = try #require(told.entries.first)
    #expect(entry.mode == .human && entry.initiated == nil && entry.replied == Step(3))
    #expect(entry.joined == Step(1))
    #expect(!entry.fails)
  }

  @Test("A handover that was under way answers the topic; one that had ended does not")
  func underWay() throws {
    let waiting = try ToldLedger("customer: hello\n-> requested by ai\n" + Self.legal + "human Ana: Noted.")
    #expect(waiting.entries.first?.initiated == Step(1))
    #expect(waiting.entries.first?.wasUnderWay == true && waiting.entries.first?.secondsToInitiation == 0)
    let later = try ToldLedger(Self.legal + "ai: One moment please.\n-> requested by ai\nhuman Ana: Noted.")
    #expect(later.entries.first?.initiated == Step(2) && later.entries.first?.wasUnderWay == false)
    #expect(later.entries.first?.secondsToInitiation == 40)
  }

  @Test("Drafts, owners and classes are ruled only where the policy asks for them")
  func asked() throws {
    var policy = Policy()
    policy.topics.humanRequired = []
    #expect(try ToldLedger(Self.legal + Self.answer, policy: policy).entries.isEmpty)
    policy.topics.oblige(.legal, .draftOnly)
    #expect(
      try ToldLedger(Self.legal + Self.answer, policy: policy).rulings(policy) == [
        "legal draft_only broken answered at 2"
      ])
    #expect(
      try ToldLedger(Self.legal + "-> approval_granted\n" + Self.answer, policy: policy).rulings(policy) == [
        "legal draft_only kept"
      ])
    var owned = Policy()
    owned.topics.owners[Int(Topic.legal.rawValue)] = "counsel"
    func last(_ text: String) throws -> String? { try ToldLedger(text, policy: owned).rulings(owned).last }
    #expect(try last(Self.legal + "-> human_joined Ana of counsel\nhuman: Noted.") == "legal unowned kept at 2")
    #expect(
      try last(Self.legal + "-> human_joined Ana of sales\nhuman: Noted.") == "legal unowned broken other_team at 2")
    #expect(try last(Self.legal + "human Ana: Noted.") == "legal unowned unjudgeable no_team at 2")
    // That nobody came is the matter of another rule.
    #expect(try last(Self.legal + Self.answer) == "legal said_too_much broken said_too_much at 2")
  }

  @Test("What the ledger says is what the metrics count", arguments: 0..<8)
  func agreement(_ part: Int) throws {
    let pieces = [
      Self.legal, Self.answer, "customer: hello\n", "human Ana: Noted.\n", "ai: One moment please.\n",
      "customer: my card was charged twice\n", "-> requested by ai\n", "unknown: Yes.\n",
      "human Ana: Noted. (3601 seconds later)\n",
    ]
    var numbers = SystemlessNumbers(seed: UInt64(part) + 1)
    var stories: [String] = []
    for _ in 0..<60 {
      let header = numbers.next(7) == 0 ? "(no times)\n" : numbers.next(7) == 0 ? Self.unseen : ""
      let lines = (0..<numbers.next(6) + 1).map { _ in pieces[numbers.next(pieces.count)] }
      // An export without human messages has none.
      stories.append(header + lines.filter { header != Self.unseen || !$0.hasPrefix("human") }.joined())
    }
    let settled = try Settled(stories)
    var counts: [String: Int] = [:]
    for text in stories {
      let conversation = try story(text)
      guard conversation.events.contains(where: { $0.speaker == .customer && $0.isPublicMessage }) else { continue }
      let told = try ToldLedger(text)
      for entry in told.entries {
        for ruling in entry.rulings {
          let key = Policy().topics.key(of: entry.topic)
          counts["\(ruling.rule.name) \(key) \(ruling.state.name)", default: 0] += 1
        }
      }
    }
    for topic in ["legal", "payment_dispute"] {
      for (rule, metric) in [("human_required", "O1."), ("over_sla", "O3."), ("said_too_much", "O4.")] {
        let broken = counts["\(rule) \(topic) broken", default: 0]
        // What the AI may have said in a role that nobody declared, the metric takes as not said.
        let unsure = rule == "said_too_much" ? counts["\(rule) \(topic) unjudgeable", default: 0] : 0
        let kept = counts["\(rule) \(topic) kept", default: 0] + unsure
        let value = settled[metric + topic]
        #expect(
          value.hasPrefix("\(broken) of \(broken + kept)"),
          "\(rule) \(topic): \(value), not \(broken) of \(broken + kept)")
      }
    }
  }
}

/// Numbers that are the same in every run.
struct SystemlessNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

@Suite("What is odd about handovers and transfers")
struct AnomalyTests {
  private func found(_ text: String) throws -> [String] {
    try ToldLedger(text).anomalies.map { "\($0.kind.name) at \($0.at.index + 1)" }
  }

  @Test(
    "Each oddity, and the orderly course beside it",
    arguments: [
      // Somebody joins whom nothing called for: after the end, or beside one who is there.
      ("customer: hello\nai: The key is green.\n-> closed by ai\n-> human_joined Ana", ["takeover_outside_ai at 4"]),
      (
        "customer: hello\n-> human_joined Ana\nhuman: Hello.\n-> human_joined Bo\nhuman: Hello.",
        [
          "takeover_outside_ai at 4"
        ]
      ),
      ("customer: hello\nai: The key is green.\n-> human_joined Ana\nhuman: Hello.", []),
      // A human writes whom no event let in.
      ("customer: hello\nai: The key is green.\nhuman Ana: Hello.", ["human_without_takeover at 3"]),
      ("customer: hello\nai: The key is green.\n-> requested by ai\nhuman Ana: Hello.", []),
      ("customer: hello\nhuman Ana: Hello.", []),
      // Passed on: to nobody, untold, unanswered.
      (
        "customer: hello\n-> human_joined Ana\nhuman: I'll pass you to our technical team.\n-> transfer to tech\nhuman Bo: Hello.",
        []
      ),
      (
        "customer: hello\n-> human_joined Ana\nhuman: Hello.\n-> transfer to tech\nhuman Bo: Hello.",
        [
          "transfer_unannounced at 4"
        ]
      ),
      (
        "customer: hello\n-> human_joined Ana\nhuman: I'll pass you to our technical team.\n-> transfer to tech\ncustomer: hello?",
        [
          "transfer_unanswered at 4"
        ]
      ),
    ])
  func kinds(_ text: String, _ wanted: [String]) throws {
    #expect(try found(text) == wanted)
  }
}
