import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("The metrics of 2.6: high-risk topics and what the policy obliges to")
struct TopicMetricTests {
  static let legal = "customer: my lawyer will contact you\n"
  static let unseen = "(format without human messages)\n"

  @Test("K1 counts a topic once a conversation, open or not, in whatever mode it came up")
  func incidence() throws {
    let settled = try Settled([
      .init(story: Self.legal + "ai: The key is green.\n" + Self.legal), .init(story: Self.legal, day: 59),
      .init(story: "customer: hello\nhuman Ana: Hello.\n" + Self.legal), .init(story: Ends.assumed),
      .init(story: Ends.unengaged),
    ])
    #expect(settled["K1.legal"] == "3 of 4")
    #expect(settled["K1.complaint"] == "0 of 4")
  }

  @Test("K3 asks for a human within the hour that the policy gives, and for times")
  func inTime() throws {
    let settled = try Settled([
      Self.legal + "human Ana: Noted. (3600 seconds later)", Self.legal + "human Ana: Noted. (3601 seconds later)",
      Self.legal + "ai: The key is green.", "(no times)\n" + Self.legal + "human Ana: Noted.",
      Self.unseen + Self.legal + "ai: The key is green.",
    ])
    #expect(settled["K2.legal"] == "3 of 4, assessable 4 of 5")
    #expect(settled["K3.legal"] == "1 of 3, assessable 3 of 5")
    // The breach is the other side of it: late, or never.
    #expect(settled["O3.legal"] == "2 of 3, assessable 3 of 5")
    var policy = Policy()
    policy.topics.sla[Int(Topic.legal.rawValue)] = 3_601_000
    #expect(
      try Settled([Self.legal + "human Ana: Noted. (3601 seconds later)"], policy: policy)["K3.legal"] == "1 of 1")
  }

  @Test("K4 counts conversations with the topic and without any human, by how they ended")
  func alone() throws {
    let answer = "ai: The key is green.\n"
    let settled = try Settled([
      // The topic is dealt with by the AI: a need was open, so it is abandoned; confirmed by the customer.
      Self.legal + answer, Self.legal + answer + "customer: that fixed it, thanks",
      // Asked for a human and nobody came; wrote last.
      Self.legal + answer + "customer: get me a human\n" + answer, Self.legal,
      // A human came, even if before the topic; the export cannot show one.
      Self.legal + "human Ana: Noted.", "customer: hello\nhuman Ana: Hello.\n" + Self.legal + answer,
      Self.unseen + Self.legal + answer,
    ])
    #expect(settled["K4.legal"] == "4 of 6, assessable 6 of 7")
    #expect(settled["K4.legal.ai_abandoned"] == "1 of 4, assessable 4 of 7")
    #expect(settled["K4.legal.ai_confirmed"] == "1 of 4, assessable 4 of 7")
    #expect(settled["K4.legal.unserved"] == "1 of 4, assessable 4 of 7")
    #expect(settled["K4.legal.unanswered"] == "1 of 4, assessable 4 of 7")
    // With a need open nothing is assumed; a topic without an obligation raises none.
    #expect(settled["K4.legal.ai_assumed"] == "0 of 4, assessable 4 of 7")
    var policy = Policy()
    policy.topics.humanRequired = []
    #expect(try Settled([Self.legal + answer], policy: policy)["K4.legal.ai_assumed"] == "1 of 1")
  }

  @Test("K5 counts what the AI said after the topic and before a human")
  func statements() throws {
    let settled = try Settled([
      "customer: hello\nai: Press the green key.\n" + Self.legal + "ai: It is green.\nai: One moment please.\n"
        + "ai: It is at the back.\nhuman Ana: Noted.\nai: The key is green.",
      Self.legal + "human Ana: Noted.", Ends.assumed,
    ])
    // Before the topic one, after it two of substance and a plea for patience, after the human one more.
    #expect(settled.values("K5.legal") == [2, 0])
  }

  @Test("O1 is a topic that must reach a human and did not")
  func required() throws {
    let settled = try Settled([
      Self.legal + "ai: The key is green.", Self.legal + "human Ana: Noted.", Self.unseen + Self.legal,
    ])
    #expect(settled["O1.legal"] == "1 of 2, assessable 2 of 3")
    // No obligation, no breach to count.
    var policy = Policy()
    policy.topics.humanRequired = []
    #expect(try Settled([Self.legal], policy: policy)["O1.legal"] == "no such metric")
  }

  @Test("O2 is an answer that nobody released, on a topic that the AI may only draft")
  func drafts() throws {
    var policy = Policy()
    policy.topics.humanRequired = []
    policy.topics.draftOnly = TopicSet(.legal)
    let answer = "ai: The key is green.\n"
    let settled = try Settled(
      [
        // Not released; released; once released, a second answer is no breach; released before the topic.
        Self.legal + answer, Self.legal + "-> approval_granted\n" + answer,
        Self.legal + "-> approval_granted\n" + answer + "customer: and?\n" + answer,
        "customer: hello\n-> approval_granted\n" + Self.legal + answer,
        // A human wrote in between; the AI offered a human and answered nothing.
        Self.legal + "human Ana: Noted.\n" + answer, Self.legal + "ai: Would you like to talk to a human?",
      ], policy: policy)
    #expect(settled["O2.legal"] == "2 of 6")
  }

  @Test("O4 is a message of a class that the policy does not allow after the topic")
  func saidTooMuch() throws {
    let offer = "ai: Would you like to talk to a human?\n"
    let stories = [
      // An answer is not among what may be said by default, an offer is; after a human all may be said.
      Self.legal + "ai: The key is green.", Self.legal + offer,
      Self.legal + "human Ana: Noted.\nai: The key is green.",
    ]
    #expect(try Settled(stories)["O4.legal"] == "1 of 3")
    var policy = Policy()
    policy.topics.aiMaySay[Int(Topic.legal.rawValue)] = [.answer]
    #expect(try Settled(stories, policy: policy)["O4.legal"] == "1 of 3")
    // Without an obligation only what the policy names itself can be broken.
    policy.topics.humanRequired = []
    #expect(try Settled(stories, policy: policy)["O4.legal"] == "1 of 3")
    policy.topics.aiMaySay[Int(Topic.legal.rawValue)] = MessageClass.allowedAfterTopics
    #expect(try Settled(stories, policy: policy)["O4.legal"] == "no such metric")
  }

  @Test("O5 is a topic that another team took than the one that owns it")
  func owner() throws {
    var policy = Policy()
    policy.topics.owners[Int(Topic.legal.rawValue)] = "law"
    let stories = [
      Self.legal + "-> joined Ana of law\nhuman Ana: Noted.", Self.legal + "human Ana of returns: Noted.",
      // Nobody names a team; nobody came.
      Self.legal + "human Ana: Noted.", Self.legal + "ai: The key is green.",
    ]
    #expect(try Settled(stories, policy: policy)["O5.legal"] == "1 of 2, assessable 2 of 4")
    #expect(try Settled(stories)["O5.legal"] == "no such metric")
  }
}
