import Detection
import Testing

@Suite("Silence of the AI")
struct DeadAirTests {
  @Test(
    "is one more than the limit, of the medium",
    arguments: [
      ("chat", "60 seconds", 0), ("chat", "61 seconds", 1), ("voice", "61 seconds", 1), ("unknown", "61 seconds", 1),
      ("email", "61 seconds", 0), ("email", "24 hours", 0), ("email", "25 hours", 1), ("social", "25 hours", 1),
      ("sms", "25 hours", 1),
    ])
  func limit(_ medium: String, _ delay: String, _ count: Int) throws {
    let watched = try Watched("(medium \(medium))\ncustomer: where is it\nai: On its way. (\(delay) later)")
    #expect(watched.signals(.deadAir) == (count == 1 ? ["dead_air.1 1/2"] : []))
  }

  @Test(
    "counts once a turn, from its last message, and only where the AI has the floor",
    arguments: [
      ("customer: where\ncustomer: hello? (90 seconds later)\ncustomer: hello?? (90 seconds later)", 1),
      ("customer: where\ncustomer: hello? (50 seconds later)\nai: There. (50 seconds later)", 0),
      ("customer: where\nai: There. (90 seconds later)\ncustomer: why\nai: So. (90 seconds later)", 2),
      ("customer: a\n-> requested by ai\ncustomer: hello?\nhuman: Ana here. (10 minutes later)", 0),
      ("customer: a\nhuman: Ana here.\ncustomer: hello?\nhuman: Yes. (10 minutes later)", 0),
      ("customer: a\nai: There.\ncustomer: thanks\n-> closed (10 minutes later)", 0),
      ("(no times)\ncustomer: a\nai: There.", 0),
    ])
  func turns(_ text: String, _ count: Int) throws {
    #expect(try Watched(text).count(.deadAir) == count)
  }

  @Test("is worse the second time")
  func levels() throws {
    let watched = try Watched(
      "customer: a\nai: There. (90 seconds later)\ncustomer: b\nai: So. (90 seconds later)")
    #expect(watched.signals(.deadAir) == ["dead_air.1 1/2", "dead_air.2 3/4"])
  }
}

@Suite("The cap of exchanges")
struct ExchangeCapTests {
  /// So many completed exchanges about different things.
  private func exchanges(_ count: Int) -> String {
    let things = [
      "lamp", "table", "router", "carpet", "kettle", "bicycle", "parcel", "curtain", "mirror", "shelf", "chair",
    ]
    return (0..<count).map {
      "customer: the \(things[$0]) please\nai: It stands in hall \($0), beside the \(things[$0])."
    }.joined(separator: "\n")
  }

  @Test(
    "is reached by the turn after the fifth",
    arguments: [
      (5, "", 0), (5, "customer: and the sofa", 1), (5, "customer: that fixed it, thanks", 0),
      (4, "customer: and the sofa", 0),
      (5, "-> closed by customer", 0), (5, "customer: thanks\ncustomer: but where is the invoice?", 1),
    ])
  func cap(_ count: Int, _ rest: String, _ fired: Int) throws {
    #expect(try Watched(exchanges(count) + "\n" + rest).count(.exchangeCap) == fired)
  }

  @Test("stands at the last message of the turn and is decided when it ends")
  func place() throws {
    let watched = try Watched(
      exchanges(5) + "\ncustomer: thanks\ncustomer: but where is the invoice?\nai: In hall nine.")
    #expect(watched.signals(.exchangeCap) == ["exchange_cap.1 12/13"])
  }

  @Test("is reached once more after twice as many")
  func second() throws {
    let watched = try Watched(exchanges(11))
    #expect(watched.signals(.exchangeCap) == ["exchange_cap.1 11/12", "exchange_cap.2 21/22"])
  }

  @Test("counts no greeting, no notice and no second answer in a row")
  func notExchanges() throws {
    let greeted =
      "ai: Hello, how can I help you?\ncustomer: hello\nai: One moment please.\nai: It is green.\nai: And blue."
    #expect(try Watched(greeted).replay.exchanges == 1)
  }

  @Test("starts anew when the customer confirms")
  func reset() throws {
    let watched = try Watched(exchanges(5) + "\ncustomer: that fixed it\nai: Anything else?\ncustomer: the sofa please")
    #expect(watched.count(.exchangeCap) == 0)
  }
}

@Suite("An AI that repeats itself")
struct AILoopTests {
  private let answer = "The blue lamp ships on monday and comes with two screws."

  @Test("is a loop once a turn of the customer lies between that is neither rejection nor confirmation")
  func loops() throws {
    let watched = try Watched(
      """
      customer: where is the lamp
      ai: \(answer)
      customer: my brother lives in Oslo
      ai: \(answer)
      customer: and my sister lives in Turin
      ai: \(answer)
      """)
    #expect(watched.signals(.aiLoop) == ["ai_loop.1 4/4", "ai_loop.2 6/6"])
  }

  @Test(
    "is none without such a turn, or with other words, or too far back",
    arguments: [
      "customer: where\nai: ANSWER\nai: ANSWER", "customer: where\nai: ANSWER\ncustomer: that doesn't help\nai: ANSWER",
      "customer: where\nai: ANSWER\ncustomer: my brother lives in Oslo\nai: A kettle of oak costs ten euros in hall nine.",
      "customer: where\nai: ANSWER\ncustomer: thanks\nai: ANSWER",
      "customer: a\nai: One moment please.\ncustomer: my brother lives in Oslo\nai: One moment please.",
    ])
  func noLoop(_ text: String) throws {
    #expect(try Watched(text.replacing("ANSWER", with: answer)).count(.aiLoop) == 0)
  }

  @Test("looks back over four messages of the AI", arguments: [(3, 1), (4, 0)])
  func lookback(_ between: Int, _ count: Int) throws {
    let others = [
      "Kettles cost ten euros in hall nine.", "Tables of oak stand upstairs, near the window.",
      "Bicycles need air once a month.", "Curtains are washed at forty degrees.",
    ]
    let middle = (0..<between).map { "customer: number \($0) please\nai: \(others[$0])" }.joined(separator: "\n")
    let watched = try Watched(
      "customer: where is the lamp\nai: \(answer)\n\(middle)\ncustomer: my brother lives in Oslo\nai: \(answer)")
    #expect(watched.count(.aiLoop) == count)
  }
}

@Suite("A customer who says it again")
struct RephraseTests {
  private func watched(_ first: String, _ second: String, between: String = "ai: A kettle of oak costs ten euros.")
    throws
    -> Watched
  {
    try Watched("customer: \(first)\n\(between)\ncustomer: \(second)")
  }

  @Test(
    "is heard",
    arguments: [
      ("where is my blue lamp", "my blue lamp, where is it?"),
      ("where is my blue lamp", "I want to know where my blue lamp is"),
      ("the router drops the connection every evening", "every evening the connection of the router drops"),
      ("how do I change the delivery address", "changing the delivery address, how?"),
      ("my lamp is dark", "as I said, it is dark"),
      ("my lamp is dark", "let me rephrase, there is no light"),
    ])
  func again(_ first: String, _ second: String) throws {
    #expect(try watched(first, second).count(.rephrase) == 1)
  }

  @Test(
    "is not heard in another matter, in an answer, in a request for a human",
    arguments: [
      ("where is my blue lamp", "do you sell carpets of wool"),
      ("where is my blue lamp", "thanks, the carpet is nice too"),
      ("where is my blue lamp", "lamp"), ("my lamp is dark", "get me a human for my dark lamp"),
      // A cue that is nothing but a rejection counts as that alone.
      ("my lamp is dark", "that's not what I asked"),
      ("how do I change the delivery address", "how do I cancel the newsletter"),
    ])
  func other(_ first: String, _ second: String) throws {
    #expect(try watched(first, second).count(.rephrase) == 0)
  }

  @Test(
    "needs something said between, soon enough, and not too far back",
    arguments: [
      ("ai: One moment please.", 0), ("ai: Which one, the blue lamp?", 0),
      ("ai: A kettle of oak costs ten euros. (16 minutes later)", 0),
      ("ai: A kettle of oak costs ten euros. (14 minutes later)", 1),
    ])
  func between(_ line: String, _ count: Int) throws {
    let second = line.contains("Which") ? "the blue lamp" : "my blue lamp, where is it?"
    #expect(try watched("where is my blue lamp", second, between: line).count(.rephrase) == count)
  }

  @Test("looks back over three turns of the customer", arguments: [(2, 1), (3, 0)])
  func lookback(_ between: Int, _ count: Int) throws {
    let others = ["do you sell carpets of wool", "is the harbour open on sundays", "which kettle whistles"]
    let middle = (0..<between).map { "ai: Hall \($0) has those.\ncustomer: \(others[$0])" }.joined(separator: "\n")
    let watched = try watched(
      "where is my blue lamp", "my blue lamp, where is it?", between: middle + "\nai: Hall nine.")
    #expect(watched.count(.rephrase) == count)
  }

  @Test("is no resend of the same words within ten seconds", arguments: [("5 seconds", 0), ("11 seconds", 1)])
  func resend(_ delay: String, _ count: Int) throws {
    let watched = try Watched(
      "customer: where is my blue lamp\nai: Hall nine. (1 seconds later)\ncustomer: where is my blue lamp (\(delay) later)"
    )
    #expect(watched.count(.rephrase) == count)
  }

  @Test("is worse the second time")
  func levels() throws {
    let watched = try Watched(
      """
      customer: where is my blue lamp
      ai: A kettle of oak costs ten euros.
      customer: my blue lamp, where is it?
      ai: Kettles stand in hall nine.
      customer: where is that blue lamp of mine?
      ai: Hall nine is open.
      """)
    #expect(watched.signals(.rephrase) == ["rephrase.1 3/4", "rephrase.2 5/6"])
  }
}
