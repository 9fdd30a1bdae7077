import Conversations
import Testing

@testable import Detection

@Suite("Words of a policy's own")
struct OwnWordsTests {
  private func policy(_ words: String...) -> Policy {
    var policy = Policy()
    policy.topics = TopicPolicies(ownKeys: ["goodwill", "bulk"])
    policy.keywords.own = [OwnKeyword(name: "outage"), OwnKeyword(name: "press")]
    policy.keywords.own[0].words = words
    policy.keywords.own[1].words = ["journalist"]
    policy.topics.words[Int(Topic.own(1).rawValue)] = ["goodwill refund"]
    policy.topics.words[Int(Topic.legal.rawValue)] = ["barrister at law"]
    return policy
  }

  @Test(
    "fire as their keyword, and only where they stand",
    arguments: [
      ("nothing works", "nothing works", true), ("nothing works", "Nothing really WORKS here", true),
      ("nothing works", "nothing here really works", true), ("nothing works", "nothing of it here really works", false),
      ("nothing works", "nothing. works", false), ("nothing works", "works nothing", false),
      ("nothing works", "nothing that was works", true), ("refund*", "two refunds please", true),
      ("refund*", "I want refunding", true), ("refund*", "prefund it", false), ("refund*", "refun", false),
      ("refund* after day*", "refunded only after 20 days", true), ("refund* after days", "refund after day", false),
      ("site down", "the site is down", true), ("site down", "the website is down", false),
      ("déjà vu", "DÉJÀ VU again", true), ("e-mail lost", "my e mail is lost", true),
      ("don't care", "don't care", true),
      ("one one two", "one one two", true), ("one one two", "one two", false), ("a b a b", "a b a b", true),
      ("works", "http://works.example/works", false), ("works", "it is not working", false),
      ("outage", "there is no outage", false), ("no luck. really", "no luck. really", true),
      ("down now", "down! now", false),
    ])
  func keywords(_ phrase: String, _ message: String, _ fires: Bool) throws {
    let policy = policy(phrase)
    let replay = try Watched("ai: hello\ncustomer: \(message)", policy: policy).replay
    let fired = replay.trace.contains { $0.kind == .signal(.keyword(0), level: 1) }
    #expect(fired == fires)
  }

  @Test("are noted and not counted where a negation turns them")
  func negated() throws {
    let watched = try Watched("ai: hello\ncustomer: I am not a journalist", policy: policy("x y"))
    #expect(watched.has(.suppressed(.keyword(1), .negated)))
    #expect(!watched.has(.signal(.keyword(1), level: 1)))
  }

  @Test("add their weight to the score once, whatever their number")
  func weight() throws {
    var policy = policy("zebra")
    policy.score.first[Int(Signal.keyword(0).rawValue)] = .one
    let watched = try Watched("ai: hello\ncustomer: zebra zebra zebra", policy: policy)
    #expect(watched.replay.needs.count == 1)
    #expect(watched.replay.needs.first?.kind == .soft)
    #expect(watched.replay.trace.count { $0.kind == .signal(.keyword(0), level: 1) } == 1)
    #expect(try Watched("ai: hello\ncustomer: zebra", policy: self.policy("zebra")).replay.needs.isEmpty)
  }

  @Test("make a topic that has no other words, and more of one that ships")
  func topics() throws {
    var policy = policy("x y")
    let soft = try Watched("ai: hello\ncustomer: a goodwill only refund please", policy: policy)
    #expect(soft.replay.topics == [TopicSet(.own(1))])
    #expect(soft.has(.signal(.risk(.own(1)), level: 1)))
    #expect(soft.replay.needs.isEmpty)
    policy.topics.oblige(.own(1), .humanRequired)
    let hard = try Watched("ai: hello\ncustomer: a goodwill refund please", policy: policy)
    #expect(hard.replay.needs.map(\.kind) == [.risk])
    #expect(try Watched("ai: hello\ncustomer: my barrister at law", policy: policy).count(.risk(.legal)) == 1)
    #expect(try Watched("ai: hello\ncustomer: my lawyer will call", policy: policy).count(.risk(.legal)) == 1)
    #expect(try Watched("ai: hello\ncustomer: a refund", policy: policy).replay.topics.isEmpty)
  }

  @Test("of the service make a message one of their class, with no gaps")
  func templates() throws {
    var policy = Policy()
    policy.templates[Int(MessageClass.handoverNotice.rawValue)] = ["off you go to Ana's team"]
    policy.templates[Int(MessageClass.nonAnswer.rawValue)] = ["beats me"]
    func classOf(_ text: String) throws -> MessageClass {
      try Watched("customer: where is it\nai: \(text)", policy: policy).messageClass(2)
    }
    #expect(try classOf("Right, off you go to Ana's team.") == .handoverNotice)
    #expect(try classOf("Right, off you all go to Ana's team.") == .answer)
    #expect(try classOf("That beats me!") == .nonAnswer)
    #expect(try classOf("He beats you and me.") == .answer)
  }

  @Test("of one conversation are forgotten in the next")
  func conversations() throws {
    var observer = Observer(lexicon: .english, policy: policy("nothing works"))
    observer.observe(try Watched("customer: nothing").conversation)
    observer.observe(try Watched("customer: works").conversation)
    #expect(observer.observations.matches.isEmpty)
  }
}

@Suite("The keys of the policy that change what a replay counts")
struct StructuralKeyTests {
  @Test("A topic that comes up for the first time may begin the count of exchanges anew")
  func resetOnTopic() throws {
    let talk = "customer: it blinks\nai: press the knob\ncustomer: it blinks red now\nai: press it longer\n"
    let told = talk + "customer: my lawyer wants to know\nai: which lamp is it\ncustomer: that one at the door"
    var policy = Policy()
    policy.exchange.most = 2
    policy.topics.oblige(.legal, .none)
    #expect(try Watched(told, policy: policy).count(.exchangeCap) > 0)
    policy.exchange.resetsOnTopic = true
    #expect(try Watched(told, policy: policy).count(.exchangeCap) == 0)
  }

  @Test("A turn is held against as many turns as the policy says", arguments: [(3, 0), (5, 1), (10, 1), (1, 0)])
  func turnsBack(_ lookback: Int, _ count: Int) throws {
    var told = ["customer: my blue parcel never arrived in Leeds"]
    let others = [
      "which lamp fits my desk", "have you got oak shelves", "are mirrors sold out", "how thick is that carpet",
    ]
    for (number, other) in others.enumerated() { told += ["ai: we sell number \(number)", "customer: \(other)"] }
    told += ["ai: gladly", "customer: my blue parcel never arrived in Leeds", "ai: so it seems"]
    var policy = Policy()
    policy.rephrase.lookback = lookback
    #expect(try Watched(told.joined(separator: "\n"), policy: policy).count(.rephrase) == count)
  }

  @Test("A message of the AI is held against as many as the policy says", arguments: [(4, 0), (6, 1), (20, 1), (1, 0)])
  func messagesBack(_ lookback: Int, _ count: Int) throws {
    var told = ["customer: hello", "ai: your parcel is on its way to the depot in Leeds"]
    for colour in ["lamp", "shelf", "mirror", "carpet"] {
      told += ["customer: tell me of your wooden \(colour)", "ai: the \(colour) is of the finest oak"]
    }
    told += ["customer: where is it", "ai: your parcel is on its way to the depot in Leeds"]
    var policy = Policy()
    policy.loop.lookback = lookback
    policy.loop.similarity = TenThousandths(rawValue: 9_900)
    #expect(try Watched(told.joined(separator: "\n"), policy: policy).count(.aiLoop) == count)
  }

  @Test("A medium may be moved to the other limits")
  func media() throws {
    var conversation = try Watched("customer 10:00:00: where is it\nai 10:20:00: here").conversation
    func silences(_ medium: Medium, _ policy: Policy) -> Int {
      conversation.medium = medium
      var observer = Observer(lexicon: .english, policy: policy)
      observer.observe(conversation)
      var replayer = Replayer(policy: policy)
      replayer.run(conversation, observer.observations)
      return replayer.replay.trace.count { $0.kind == .signal(.deadAir, level: 1) }
    }
    var policy = Policy()
    #expect(silences(.chat, policy) == 1)
    #expect(silences(.social, policy) == 0)
    policy.mediumLimits.set(.social, isLive: true)
    policy.mediumLimits.set(.chat, isLive: false)
    #expect(silences(.chat, policy) == 0)
    #expect(silences(.social, policy) == 1)
  }
}
