import Detection
import Testing

/// The fixture list of definitions.md, 3.16, and rows like it; its buttons stand in `ButtonTests`, its German, French and
/// Spanish rows in `HumanRequestLanguageTests`.
@Suite("A request for a human")
struct HumanRequestTests {
  @Test(
    "is found",
    arguments: [
      "can I speak to someone", "agent!!!", "get me a human", "let me talk to your manager", "representative please",
      "I want a real person", "can't I just talk to a person?", "why can't I speak to someone",
      "I have to talk to a live agemt", "connect me tosomebody", "why won't you let me speak to someone",
      "I need to talk with a customer service representative", "please transfer me to an agent",
      "put me through to support staff",
      "could I chat with a human being", "I would like to speak to an operator", "HUMAN!", "human please",
      "stop the bot, I want an agent", "is there someone I can talk to", "I'd rather talk to a person about this",
      "I'm not talking to a bot, get me an agent", "how do I reach a real person", "can you connect me with an advisor",
      "I demand to speak to a supervisor", "let me speak with a representativ",
    ])
  func asks(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.humanRequest) == 1)
    #expect(watched.replay.needs.first?.kind == .asked)
  }

  @Test(
    "is not found in words that only look like one",
    arguments: [
      "my travel agent booked it", "I am a real estate agent", "the user agent string",
      "I spoke to an agent yesterday and it was solved", "please don't transfer me to a human", "no need for an agent",
      "is this a human or a bot?", "should I escalate?", "human resources e-mail?", "the agent orange exhibition",
      "I don't want to speak to an agent", "I'd rather not talk to a person", "my manager told me to ask you",
      "the agent I spoke to yesterday was nice", "are you a real person?",
      "what are the opening hours of your support team?",
      "a person in my household uses the phone", "I bought it for another person", "the representative of my union",
      "can you change the manager of my account", "which operator covers Portugal?",
      "the second person on the contract",
      "I talked to a colleague of yours last week", "someone else ordered it",
    ])
  func looksAlike(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.humanRequest) == 0)
    #expect(watched.count(.deferredAsk) == 0)
  }

  @Test(
    "is only announced when it hangs on a failure",
    arguments: [
      ("if that doesn't work I'll need an agent", true), ("if this fails I want to speak to a person", true),
      ("if it still doesn't work get me a human", true), ("unless you fix it I want an agent", true),
      ("that doesn't work, I need an agent", false), ("it failed, get me a human", false),
      ("what if I need an invoice", false), ("if you can, send it again", false),
    ])
  func deferred(_ words: String, _ isDeferred: Bool) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.deferredAsk) == (isDeferred ? 1 : 0))
    if isDeferred { #expect(watched.count(.humanRequest) == 0) }
  }

  @Test(
    "that does not count says why",
    arguments: [
      ("my travel agent booked it", Suppression.otherPerson), ("the user agent string", .otherPerson),
      ("please don't transfer me to a human", .negated), ("no need for an agent", .negated),
      ("I don't want to speak to an agent", .negated), ("I spoke to an agent yesterday", .reported),
      ("am I talking to a human or a bot?", .identity), ("if that doesn't work I'll need an agent", .deferred),
      ("what are your opening hours, when can I talk to an agent", .hours),
    ])
  func reasons(_ words: String, _ reason: Suppression) throws {
    #expect(try Watched("customer: \(words)").suppressions == ["human_request \(reason.name)"])
  }

  @Test("by a button or in a menu of the export is one")
  func button() throws {
    #expect(try Watched("customer: hello\n-> requested by customer").count(.humanRequest) == 1)
    #expect(try Watched("customer: hello\n-> requested by ai").count(.humanRequest) == 0)
  }

  @Test(
    "for somebody of rank is a complaint too",
    arguments: [("let me talk to your manager", 1), ("I want to speak to a supervisor", 1), ("get me a human", 0)])
  func rank(_ words: String, _ complaints: Int) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.humanRequest) == 1)
    #expect(watched.count(.riskComplaint) == complaints)
  }

  @Test(
    "is also a yes to an offer, if nothing was asked before",
    arguments: [
      ("customer: where is my lamp\nai: Shall I connect you with a colleague?\ncustomer: yes please", 1),
      ("customer: where is my lamp\nai: Would you like to talk to a person?\ncustomer: sure", 1),
      ("customer: where is my lamp\nai: Is the light green?\ncustomer: yes please", 0),
      ("customer: where is my lamp\nai: Shall I connect you with a colleague?\ncustomer: no thanks", 0),
      ("customer: get me a human\nai: Shall I connect you with a colleague?\ncustomer: yes please", 1),
    ])
  func acceptance(_ text: String, _ asks: Int) throws {
    #expect(try Watched(text).count(.humanRequest) == asks)
  }

  @Test("counts once a turn, however often the turn repeats it")
  func oncePerTurn() throws {
    #expect(try Watched("customer: agent\ncustomer: agent!!!\ncustomer: get me a human").count(.humanRequest) == 1)
    #expect(try Watched("customer: agent\nai: Is it green?\ncustomer: agent!!!").count(.humanRequest) == 2)
  }
}
