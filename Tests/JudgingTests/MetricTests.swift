import Conversations
import Detection
import Judging
import Testing

@Suite("The metrics of the population and of resolution")
struct ResolutionMetricTests {
  /// The fixture of metrics.md, 2.2.
  static let ten =
    [
      Ends.confirmed, Ends.confirmed, Ends.confirmed, Ends.assumed, Ends.assumed, Ends.abandoned, Ends.onTime,
      Ends.late,
    ]
    + [Ends.hybrid, Ends.ignored]

  @Test("are those that the document gives for its ten conversations")
  func fixture() throws {
    let settled = try Settled(Self.ten)
    #expect(
      settled.outcomes == [
        .aiConfirmed, .aiConfirmed, .aiConfirmed, .aiAssumed, .aiAssumed, .aiAbandoned, .humanResolved, .humanResolved,
        .hybridResolved, .unserved,
      ])
    #expect(settled["A1"] == "3 of 10")
    #expect(settled["A2"] == "2 of 10")
    #expect(settled["A3"] == "5 of 10")
    let who = ["ai", "human", "hybrid", "nobody", "not_observable"].map { settled["A7." + $0] }
    #expect(who == ["5 of 10", "2 of 10", "1 of 10", "2 of 10", "0 of 10"])
    // AI share of resolved: 5 of 5 + 2 + 1.
    #expect(settled["A7.ai_share_of_resolved"] == "5 of 8")
    #expect(settled.rows.rows.last?.outcomeFailure == .ignored)
  }

  @Test("P1 counts what is in the report: not a test, and of one identifier the newest record only")
  func conversations() throws {
    // Six records: one is a test, two of the other five are one conversation. 6 - 1 - 1 = 4.
    let settled = try Settled([
      .init(story: Ends.assumed), .init(story: "(test)\n" + Ends.assumed), .init(story: Ends.assumed, id: 7),
      .init(story: Ends.confirmed, id: 7, day: 1), .init(story: Ends.unengaged), .init(story: Ends.humanFirst),
    ])
    #expect(settled["P1"] == "4 of 6")
    #expect(settled.rows.standings == [.mature, .test, .superseded, .mature, .mature, .mature])
    // P2: one of the four has no message of a customer. P3: of the three engaged, one saw no AI.
    #expect(settled["P2"] == "1 of 4")
    #expect(settled["P3"] == "2 of 3")
    #expect(settled.outcomes == [.aiAssumed, .excluded, .excluded, .aiConfirmed, .unengaged, .humanResolved])
  }

  @Test("P2 and P3 tell a greeting, an empty message and a message of substance apart")
  func engagement() throws {
    let settled = try Settled([
      // Nobody wrote to the assistant: unengaged.
      Ends.unengaged,
      // An empty message is no content: unengaged.
      "ai: Hello, how can I help you today?\ncustomer:",
      // Engaged; a greeting alone is no substance: not involved.
      "customer: my lamp is dark\nai: Hello!",
      // Engaged and involved: a refusal has substance.
      "customer: my lamp is dark\nai: I don't have that information.",
      // A human began and gave back to the AI: involved.
      Ends.humanFirst + "\n-> handback\ncustomer: when does it come?\nai: It comes on monday.",
    ])
    #expect(settled["P2"] == "2 of 5")
    #expect(settled["P3"] == "2 of 3")
  }

  @Test("A1 says how many of the confirmed had a hard need that was missed")
  func missedHard() throws {
    // Both are confirmed; in the second nobody reacted to the request for a human before.
    let settled = try Settled([
      Ends.confirmed, Ends.ignored + "\ncustomer: that fixed it, thanks",
    ])
    #expect(settled.outcomes == [.aiConfirmed, .aiConfirmed])
    #expect(settled["A1"] == "2 of 2")
    #expect(settled["A1.missed_hard"] == "1 of 2")
    #expect(settled["T1.asked"] == "1 of 1")
  }

  @Test("Only mature conversations are in rates; the others are counted as open")
  func maturity() throws {
    // Day 60 is the cut-off. Silent since day 59: open. Closed on day 59: mature. No times at all: taken as complete.
    let settled = try Settled([
      .init(story: Ends.assumed), .init(story: Ends.assumed, day: 59),
      .init(story: Ends.assumed + "\n-> closed by customer", day: 59), .init(story: "(no times)\n" + Ends.assumed),
    ])
    #expect(settled.rows.standings == [.mature, .open, .mature, .assumed])
    #expect(settled["P1"] == "4 of 4")
    #expect(settled["A2"] == "3 of 3")
    #expect(settled.outcomes == [.aiAssumed, .open, .aiAssumed, .aiAssumed])
  }

  @Test("Silence of exactly 72 hours is enough", arguments: [(Int64(57), Standing.mature), (58, .open)])
  func border(_ day: Int64, _ standing: Standing) throws {
    // One event at ten o'clock of day 57, the cut-off is at ten o'clock of day 60: 72 hours.
    let settled = try Settled([.init(story: "customer: my lamp is dark", day: day)])
    #expect(settled.rows.standings == [standing])
  }

  @Test("A7 has a part for what the export cannot show, and one for humans who did not resolve it")
  func whoResolved() throws {
    let unresolved = Ends.onTime + "\ncustomer: no, that doesn't help, what now?"
    let settled = try Settled([Ends.toolOnly, unresolved, Ends.unanswered, Ends.confirmed])
    #expect(settled.outcomes == [.handedOver, .humanUnresolved, .unanswered, .aiConfirmed])
    let who = ["ai", "human", "hybrid", "nobody", "not_observable"].map { settled["A7." + $0] }
    #expect(who == ["1 of 4", "0 of 4", "0 of 4", "2 of 4", "1 of 4"])
    #expect(settled["A7.human_unresolved"] == "1 of 4")
    #expect(settled["A7.ai_share_of_resolved"] == "1 of 1")
  }
}

@Suite("The metrics of needs")
struct NeedMetricTests {
  static let withdrawn = Ends.asked + "customer: never mind, found it"
  /// One rephrase and one non-answer make the score 1.0; then the customer is content.
  static let recovered = """
    customer: where is my blue lamp
    ai: A kettle of oak costs ten euros.
    customer: my blue lamp, where is it?
    ai: I don't have that information.
    customer: that is fine, I can see it
    ai: The blue lamp is at your neighbour's.
    customer: that fixed it, thanks
    """
  static let nobodyCame = Ends.asked + "-> requested by ai\n-> failed\n-> closed by system"

  @Test("T1 to T4 and what went away by itself add up to all needs")
  func verdicts() throws {
    let settled = try Settled([
      Ends.ignored, Ends.late, Ends.onTime, Ends.onTime, Self.nobodyCame, Self.withdrawn, Self.recovered,
    ])
    #expect(settled.verdicts == [.missed, .late, .onTime, .onTime, .unfulfilled, .withdrawn, .recovered])
    #expect(["T1", "T2", "T3", "T4"].map { settled[$0] } == ["1 of 7", "1 of 7", "2 of 7", "1 of 7"])
    // In the order missed, unfulfilled, late, recovered, withdrawn, on time.
    #expect(settled.rows.needCounts == [1, 1, 1, 1, 1, 2])
  }

  @Test("T4 names the cause, and beside its sum the handovers without a need where nobody came")
  func unfulfilled() throws {
    let settled = try Settled([
      // Failed; in the queue until the customer left; announced and nothing more; a queue that nobody asked for.
      Self.nobodyCame, Ends.asked + "-> queued\n-> closed by customer",
      Ends.asked + "ai: I'm transferring you to a colleague now.",
      "customer: my lamp is dark\n-> queued\n-> closed by customer",
    ])
    #expect(settled["T4"] == "3 of 3")
    #expect(settled["T4.failed"] == "1 of 3")
    #expect(settled["T4.queue_abandoned"] == "1 of 3")
    #expect(settled["T4.announced_only"] == "1 of 3")
    #expect(settled["T4.timeout"] == "0 of 3")
    #expect(settled["T4.without_need"] == "1 of 1")
  }

  @Test("T5 holds unneeded against fulfilled handovers, and shows the unexplained beside them")
  func unneeded() throws {
    let began = "customer: my lamp is dark\nai: Press the green key.\n-> requested by system\n"
    let settled = try Settled([
      // Fulfilled: on time; repeats the AI's answer; unexplained; a human stepped in unasked.
      Ends.onTime, began + "human Ana: Press the green key.", began + "human Ana: I have sent a new one.",
      "customer: my lamp is dark\nai: Press the green key.\nhuman Ana: I have sent a new one.",
      // Nobody came: not fulfilled.
      began + "-> failed",
    ])
    #expect(settled.verdicts == [.onTime, .unneeded, .unexplained, .proactive, .unfulfilled])
    #expect(settled["T5"] == "1 of 4")
    #expect(settled["T5.unexplained"] == "1 of 4")
    #expect(settled["T4.without_need"] == "1 of 4")
  }

  @Test("T6 tells how late: AI messages beyond the grace, exchanges, seconds from the onset to the initiation")
  func lateness() throws {
    // Late by 1 message after 40 seconds, by 2 after 80 (a turn of the customer lies between), by 3 in a row after 80.
    let two =
      Ends.asked + "ai: It has a key.\ncustomer: hm\nai: The key is green.\n-> requested by ai\nhuman Ana: Sent."
    let three =
      Ends.asked + "ai: One is green.\nai: One is red.\nai: One is blue.\n-> requested by ai\nhuman Ana: Sent."
    let settled = try Settled([Ends.onTime, Ends.late, two, three])
    let messages = try settled.spread("T6.ai_messages")
    #expect(messages.spread == Distribution([1, 2, 3]))
    #expect(try settled.spread("T6.exchanges").spread == Distribution([1, 2, 1]))
    #expect(try settled.spread("T6.seconds").spread == Distribution([40, 80, 80]))
    #expect(messages.spread?.median == 2)
    #expect(messages.spread?.largest == 3)
  }

  @Test(
    "Percentiles are values that occur",
    arguments: [([5], 5, 5), ([1, 2], 1, 2), ([1, 2, 3], 2, 3), (Array(1...10), 5, 9), (Array(1...20), 10, 18)])
  func distribution(_ values: [Int], _ median: Int, _ ninetieth: Int) throws {
    let distribution = try #require(Distribution(values))
    #expect((distribution.median, distribution.ninetieth) == (median, ninetieth))
    #expect(Distribution(values.reversed()) == distribution)
    #expect(Distribution([]) == nil)
  }

  @Test("T7 counts each conversation once, by its worst need")
  func bar() throws {
    // On time first, then a second request that nobody hears: two needs, and the conversation is missed.
    let twice = Ends.onTime + "\n-> handback\ncustomer: get me a human again\nai: The key is green."
    let settled = try Settled([
      twice, Ends.onTime, Ends.late, Self.withdrawn, Self.recovered, Self.nobodyCame, Ends.confirmed,
    ])
    #expect(settled["T1"] == "1 of 7")
    #expect(settled["T3"] == "2 of 7")
    let bar = ["missed", "unfulfilled", "late", "recovered", "withdrawn", "on_time"].map { settled["T7." + $0] }
    #expect(bar == ["1 of 6", "1 of 6", "1 of 6", "1 of 6", "1 of 6", "1 of 6"])
  }

  @Test("T8 splits by what raised the need; a need with two hard causes stands in both parts, never in soft")
  func split() throws {
    let both = "customer: my lawyer will contact you, get me a human\nai: The key is green.\nai: Or blue."
    let soft = """
      customer: this is terrible, I hate it
      ai: I don't have that information.
      customer: where is my blue lamp
      ai: Something went wrong.
      customer: awful
      """
    let settled = try Settled([both, soft, Ends.onTime])
    #expect(settled["T1"] == "2 of 3")
    #expect(settled["T1.asked"] == "1 of 2")
    #expect(settled["T1.legal"] == "1 of 1")
    #expect(settled["T1.soft"] == "1 of 1")
    #expect(settled["T8.asked.missed"] == "1 of 2")
    #expect(settled["T8.asked.on_time"] == "1 of 2")
    #expect(settled["T8.legal.missed"] == "1 of 1")
    #expect(settled["T8.soft.missed"] == "1 of 1")
    #expect(settled["T8.complaint.missed"] == "0 of 0")
  }

  @Test("What an export without humans cannot show is said beside T2 and T3")
  func unobserved() throws {
    let late = "(format without human messages)\n" + Ends.asked + "ai: The key is green.\n-> requested by ai"
    let settled = try Settled([Ends.toolOnly, late, Ends.onTime])
    #expect(settled["T3"] == "2 of 3")
    #expect(settled["T3.unobserved"] == "1 of 2")
    #expect(settled["T2"] == "1 of 3")
    #expect(settled["T2.unobserved"] == "1 of 1")
  }

  @Test("An open need is in no rate; one beyond its grace is counted as such")
  func open() throws {
    let settled = try Settled([
      .init(story: Ends.asked, day: 59), .init(story: Ends.ignored, day: 59), .init(story: Ends.onTime),
    ])
    #expect(settled.verdicts == [.open, .open, .onTime])
    #expect(settled["T3"] == "1 of 1")
    #expect(settled.rows.openBeyondGrace == 1)
  }
}

@Suite("The metrics of requests and topics")
struct RequestMetricTests {
  @Test("Q1 holds conversations with a request against those with the AI")
  func asked() throws {
    // Involved: three. One asked, one did not, one told of an agent it spoke to. A human came first in the fourth.
    let settled = try Settled([
      Ends.onTime, Ends.confirmed, "customer: I spoke to an agent yesterday\nai: The key is green.",
      "customer: get me a human\nhuman Ana: I have sent a new one.",
    ])
    #expect(settled["Q1"] == "1 of 3")
  }

  @Test("Q2 follows a request to its initiation, to a human who joined, to a human who wrote")
  func honoured() throws {
    let settled = try Settled([
      // Heard by nobody; started only; joined and silent; answered; answered, but the export cannot show humans.
      Ends.ignored, Ends.asked + "-> requested by ai\n-> failed",
      Ends.asked + "-> requested by ai\n-> human_joined Ana",
      Ends.onTime, Ends.toolOnly,
    ])
    #expect(settled["Q2.initiated"] == "4 of 5")
    #expect(settled["Q2.joined"] == "2 of 4, assessable 4 of 5")
    #expect(settled["Q2"] == "1 of 4, assessable 4 of 5")
  }

  @Test("K1 and K2 count a topic once a conversation, and whether a human wrote after it")
  func topics() throws {
    let legal = "customer: my lawyer will contact you\n"
    let settled = try Settled([
      legal + "ai: The key is green.", legal + "-> requested by ai\nhuman Ana: I have read it.",
      // The human came before the topic and never wrote again.
      "customer: hello\nhuman Ana: Hello.\n" + legal + "ai: The key is green.",
      "(format without human messages)\n" + legal + "-> requested by ai", Ends.confirmed, Ends.unengaged,
    ])
    #expect(settled["K1.legal"] == "4 of 5")
    #expect(settled["K2.legal"] == "1 of 3, assessable 3 of 4")
    #expect(settled["K1.complaint"] == "0 of 5")
    #expect(settled["K2.complaint"] == "0 of 0")
  }

  @Test("H1 counts conversations in which a handover began, H3 handovers in which a human wrote")
  func volume() throws {
    let settled = try Settled([
      // Begun and fulfilled; begun twice and fulfilled once; begun and nobody came.
      Ends.onTime, Ends.onTime + "\n-> handback\nai: Is there more?\ncustomer: a human please\n-> requested by ai",
      Ends.asked + "-> requested by ai",
      // Nothing began: asked in vain, never asked, a human from the start (no AI).
      Ends.ignored, Ends.assumed, Ends.humanFirst,
      // Begun; the export cannot show humans.
      Ends.toolOnly,
    ])
    #expect(settled["H1"] == "4 of 6")
    #expect(settled["H3.replied"] == "2 of 4, assessable 4 of 5")
    #expect(settled["P1.open"] == "0 of 7")
  }
}

@Suite("A share")
struct ShareTests {
  @Test(
    "has the interval of Wilson from ten cases on",
    arguments: [
      // By the formula with z = 1.959964, rounded to four places.
      (12, 80, 0.0879, 0.2441), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634),
    ])
  func interval(_ part: Int, _ whole: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(Share(part: part, whole: whole).interval)
    #expect(abs(interval.low - low) < 0.0001)
    #expect(abs(interval.high - high) < 0.0001)
  }

  @Test("has none below ten, and no quotient of nothing")
  func few() {
    #expect(Share(part: 3, whole: 9).interval == nil)
    #expect(Share(part: 0, whole: 0).fraction == nil)
    #expect(Share(part: 1, whole: 4).fraction == 0.25)
  }
}
