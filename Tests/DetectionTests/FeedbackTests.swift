import Detection
import Testing

@Suite("Taking a request back")
struct WithdrawalTests {
  @Test(
    "ends the need",
    arguments: [
      "never mind, found it", "forget it, it works now", "no need any more", "nevermind", "I figured it out",
      "please cancel my request", "I found it myself", "scratch that", "it's fine now",
    ])
  func withdraws(_ words: String) throws {
    let watched = try Watched("customer: get me a human\nai: One moment please.\ncustomer: \(words)")
    #expect(watched.has(.withdrawal))
    #expect(watched.replay.needs.first?.end == .withdrawn)
  }

  @Test(
    "is not meant by words that only look like it",
    arguments: [
      "never mind the refund, where is my parcel?", "I won't forget it", "don't forget the invoice",
      "I need it any time", "cancel my order please", "never mind my last question, where is it?",
      "did you find it?", "I forget the number of the order",
    ])
  func goesOn(_ words: String) throws {
    let watched = try Watched("customer: get me a human\nai: One moment please.\ncustomer: \(words)")
    #expect(!watched.has(.withdrawal))
    #expect(watched.replay.activeNeed == 0)
  }

  @Test("without a need means nothing")
  func withoutNeed() throws {
    #expect(try !Watched("customer: never mind, found it").has(.withdrawal))
  }
}

@Suite("Confirming a solution")
struct ConfirmationTests {
  @Test(
    "is said in words",
    arguments: [
      "that fixed it", "perfect, thanks, all sorted", "it works now", "problem solved, thank you",
      "that's what I needed",
      "great, I can log in again", "thanks", "ok thank you so much", "cheers, bye", "it is working now",
    ])
  func confirms(_ words: String) throws {
    #expect(try Watched("customer: my lamp is dark\nai: Press the green key.\ncustomer: \(words)").has(.confirmation))
  }

  @Test(
    "is not said by words that only look like it",
    arguments: [
      "that didn't fix it", "it works now but not the bell", "if that fixed it I will tell you",
      "thanks for nothing", "thanks, but where is my parcel?", "not solved",
      "ok, I'll try that and write again, where is it",
      "I hope it works now", "until the problem is solved I wait", "has it been fixed?",
    ])
  func doesNot(_ words: String) throws {
    #expect(try !Watched("customer: my lamp is dark\nai: Press the green key.\ncustomer: \(words)").has(.confirmation))
  }

  @Test(
    "needs an answer before it; bare thanks also need to follow it directly, and no question",
    arguments: [
      ("customer: thanks", false), ("customer: that fixed it", false),
      ("customer: my lamp is dark\nai: One moment please.\ncustomer: that fixed it", false),
      ("customer: my lamp is dark\nai: Is the key green?\ncustomer: thanks", false),
      ("customer: my lamp is dark\nai: I don't have that information.\ncustomer: thanks", false),
      ("customer: my lamp is dark\nai: Press the key.\ncustomer: hm\nai: One moment please.\ncustomer: thanks", false),
      ("customer: my lamp is dark\nai: Press the key. Anything else I can help with?\ncustomer: no thanks, bye", true),
      ("customer: my lamp is dark\nhuman: I have sent a new one.\ncustomer: thanks", true),
    ])
  func context(_ text: String, _ isConfirmation: Bool) throws {
    #expect(try Watched(text).has(.confirmation) == isConfirmation)
  }

  @Test("by bare thanks does not end a hard need; in plain words it does")
  func hardNeeds() throws {
    let begin = "customer: my lamp is dark\nai: Press the green key.\ncustomer: get me a human\nai: Press it twice.\n"
    #expect(try Watched(begin + "customer: thanks").replay.activeNeed == 0)
    #expect(try Watched(begin + "customer: that fixed it").replay.needs.first?.end == .confirmed)
  }

  @Test(
    "by a rating counts from four of five on, if nothing hard is open", arguments: [(5, true), (4, true), (3, false)])
  func rating(_ stars: Int, _ isConfirmation: Bool) throws {
    let watched = try Watched("customer: my lamp is dark\nai: Press the green key.\n-> rating \(stars)")
    #expect(watched.has(.confirmation) == isConfirmation)
  }
}

@Suite("Rejecting an answer")
struct RejectionTests {
  @Test(
    "is a turn that is nothing else, directly after the AI said something",
    arguments: [
      "no", "that doesn't help", "wrong", "that didn't work", "that's not right", "nope, that's wrong",
      "still not working", "useless", "that is not helpful at all", "no that's not it",
    ])
  func rejects(_ words: String) throws {
    let watched = try Watched("customer: my lamp is dark\nai: Press the green key.\ncustomer: \(words)")
    #expect(watched.signals(.rejection) == ["rejection.1 3/end"])
  }

  @Test(
    "is not a turn that says more, or praises",
    arguments: [
      "the wrong lamp arrived and I would like to send it back to you", "that helps", "not bad at all",
      "does that work with the golden lamp?", "if that doesn't work I will write again",
      "I have no green key on my lamp",
      "thanks", "nothing else", "not quickly enough for my sister in Turin",
    ])
  func doesNot(_ words: String) throws {
    #expect(
      try Watched("customer: my lamp is dark\nai: Press the green key.\ncustomer: \(words)").count(.rejection) == 0)
  }

  @Test(
    "needs something that can be rejected",
    arguments: [
      ("customer: no", 0), ("customer: my lamp is dark\nai: One moment please.\ncustomer: no", 0),
      ("customer: my lamp is dark\nhuman: Press the green key.\ncustomer: wrong", 0),
      ("customer: my lamp is dark\nai: Is it the green one?\ncustomer: no", 0),
      ("customer: my lamp is dark\nai: I don't have that information.\ncustomer: that doesn't help", 1),
      ("customer: my lamp is dark\nai: Please call us on the hotline.\ncustomer: that doesn't help", 1),
    ])
  func context(_ text: String, _ count: Int) throws {
    #expect(try Watched(text).count(.rejection) == count)
  }

  @Test("is worse the second time")
  func levels() throws {
    let watched = try Watched(
      """
      customer: my lamp is dark
      ai: Press the green key.
      customer: that didn't work
      ai: Unplug it for a minute.
      customer: no
      ai: Buy a new one.
      """)
    #expect(watched.signals(.rejection) == ["rejection.1 3/4", "rejection.2 5/6"])
  }
}
