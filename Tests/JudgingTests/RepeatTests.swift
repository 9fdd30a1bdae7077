import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("Customers who come back")
struct RepeatTests {
  static let hour: Int64 = 3_600_000
  static let lamp = "customer: my blue lamp has stayed dark since yesterday evening\nai: Press the green key."
  static let lampAgain = "customer: since yesterday evening my blue lamp has stayed dark, hm\nai: Press the green key."
  static let bill = "customer: please send me the invoice for the kettle from march\nai: It is in your account."

  /// What is known of each story: for each window `?`, `-`, `other`, `same`.
  private static func found(_ settled: Settled, _ window: RepeatWindow = .window) -> [String] {
    settled.rows.rows.indices.map { index in
      let marks = settled.rows.marks(index)
      if marks.contains(.sameMatter(window)) { return "same" }
      if marks.contains(.cameBack(window)) { return "other" }
      return marks.contains(.repeatIsKnown(window)) ? "-" : "?"
    }
  }

  private static func told(_ stories: [(String, at: Int64)], customer: String = "k-1") throws -> Settled {
    try Settled(
      stories.map { .init(story: (customer.isEmpty ? "" : "(customer \(customer))\n") + $0.0, later: $0.at) })
  }

  @Test(
    "The window ends exactly seven days after the last message; 60 seconds after it another still goes on",
    arguments: [(60_000, "-"), (60_001, "same"), (604_800_000, "same"), (604_800_001, "-"), (-10_000, "-")]
      as [(Int64, String)])
  func borders(_ later: Int64, _ expected: String) throws {
    // The first story's last message stands 20 seconds after its beginning.
    #expect(try Self.found(Self.told([(Self.lamp, 0), (Self.lampAgain, 20_000 + later)]))[0] == expected)
  }

  @Test("Each window counts for itself: a day, a week, two weeks")
  func windows() throws {
    let settled = try Self.told([(Self.lamp, 0), (Self.lampAgain, 9 * 24 * Self.hour)])
    #expect(RepeatWindow.allCases.map { Self.found(settled, $0)[0] } == ["-", "-", "same"])
  }

  @Test("A chain of three has two repeats")
  func chain() throws {
    let settled = try Self.told([
      (Self.lamp, 0), (Self.lampAgain, 48 * Self.hour), (Self.lamp, 96 * Self.hour), (Self.bill, 900 * Self.hour),
    ])
    #expect(Self.found(settled) == ["same", "same", "-", "-"])
  }

  @Test("The same matter is told by the topic of the export, by the words, or by the customer's reference")
  func matters() throws {
    let day = 24 * Self.hour
    func second(_ first: String, _ later: String) throws -> String {
      try Self.found(Self.told([(first, 0), (later, day)]))[0]
    }
    #expect(try second(Self.lamp, Self.lampAgain) == "same")
    #expect(try second(Self.lamp, Self.bill) == "other")
    #expect(try second("(topics: lamps)\n" + Self.lamp, "(topics: lamps)\n" + Self.bill) == "same")
    #expect(try second("(topics: lamps)\n" + Self.lamp, "(topics: bills)\n" + Self.bill) == "other")
    #expect(try second(Self.lamp, "customer: it is still not working, as in ticket 4471\nai: Press the key.") == "same")
    // Too few words to tell.
    #expect(try second("customer: hello\nai: Press the green key.", Self.bill) == "other")
  }

  @Test("A second matter in between does not hide that the first came back")
  func between() throws {
    let settled = try Self.told([(Self.lamp, 0), (Self.bill, 24 * Self.hour), (Self.lampAgain, 48 * Self.hour)])
    #expect(Self.found(settled) == ["same", "other", "-"])
  }

  @Test("Who has no name cannot come back; another customer is another")
  func anonymous() throws {
    let settled = try Self.told([(Self.lamp, 0), (Self.lampAgain, Self.hour)], customer: "")
    #expect(Self.found(settled) == ["?", "?"])
    let two = try Settled([
      .init(story: "(customer k-1)\n" + Self.lamp), .init(story: "(customer k-2)\n" + Self.lamp, later: Self.hour),
    ])
    #expect(Self.found(two) == ["-", "-"])
  }

  @Test("What has not ended is unknown, but a repeat that is known already counts")
  func cutoff() throws {
    let day = 24 * Self.hour
    let named = "(customer k-1)\n"
    let settled = try Settled(
      [.init(story: named + Self.lamp), .init(story: named + Self.lampAgain, later: day)], asOfDay: 6)
    #expect(Self.found(settled) == ["same", "?"])
    // Known and not known are two things: a rate counts the first conversation only when its window has passed.
    #expect(!settled.rows.marks(0).contains(.repeatIsKnown(.window)))
    #expect(settled["A4"] == "0 of 0, assessable 0 of 2")
    // Seven days after the last message to the millisecond.
    let exact = try Settled([.init(story: named + Self.lamp)], asOfDay: 7, later: 20_000)
    #expect(Self.found(exact) == ["-"])
    #expect(try Self.found(Settled([.init(story: named + Self.lamp)], asOfDay: 7, later: 19_999)) == ["?"])
  }

  @Test("What begins after the cut-off is not known yet")
  func future() throws {
    let named = "(customer k-1)\n"
    let settled = try Settled(
      [.init(story: named + Self.lamp), .init(story: named + Self.lampAgain, day: 3)], asOfDay: 2)
    #expect(Self.found(settled) == ["?", "?"])
  }

  @Test("A conversation that the service began is none that the customer opened")
  func outreach() throws {
    let day = 24 * Self.hour
    let call = "human Ana: Does the blue lamp stay dark since yesterday evening?\n" + Self.lampAgain
    #expect(try Self.found(Self.told([(Self.lamp, 0), (call, day)]))[0] == "-")
    #expect(try Self.found(Self.told([(Self.lamp, 0), ("ai: Your blue lamp is on its way.", day)]))[0] == "-")
    // A greeting of the AI is no call of the service.
    #expect(try Self.found(Self.told([(Self.lamp, 0), ("ai: Hello!\n" + Self.lampAgain, day)]))[0] == "same")
  }

  @Test("Tests and older records of the same identifier are no repeats")
  func excluded() throws {
    let named = "(customer k-1)\n"
    let settled = try Settled([
      .init(story: named + Self.lamp, id: 7), .init(story: "(test)\n" + named + Self.lampAgain, day: 1),
      .init(story: named + Self.lampAgain, id: 7, day: 2),
    ])
    #expect(Self.found(settled)[2] == "-")
    #expect(settled.rows.standings == [.superseded, .test, .mature])
  }
}
