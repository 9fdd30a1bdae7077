import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("The metrics of 2.8: what came after the handover")
struct AfterMetricTests {
  static let asked = Ends.asked + "-> requested by ai\n"

  @Test("W1 counts handovers whose human settled it alone: the ladder up to the end of that stretch")
  func first() throws {
    let settled = try Settled([
      // An answer and nothing against it. The customer's question stayed open. The human asks and gets no answer.
      Ends.onTime, Self.asked + "human Ana: Sent.\ncustomer: and where is the key?",
      Self.asked + "human Ana: Which key do you mean?",
      // What a human says is an answer, even a refusal; a greeting is none.
      Self.asked + "human Ana: I don't have that information.", Self.asked + "human Ana: Hello!",
      // Open, but the human closed it as resolved, or the customer did; the system's word is none.
      "(resolution resolved)\n" + Self.asked + "human Ana: Sent.\ncustomer: and the key?\n-> closed by human",
      "(resolution resolved)\n" + Self.asked + "human Ana: Sent.\ncustomer: and the key?\n-> closed by system",
      // A question of the human, but the customer rated well with nothing open.
      Self.asked + "human Ana: Sent.\nhuman Ana: Do you have a box?\n-> rating 5",
      // Settled, then given back: what comes later is another matter. Reopened by the customer: not settled.
      Ends.hybrid, Ends.onTime + "\n-> closed by human\ncustomer: it is dark again",
      // Nobody came: not among the fulfilled.
      Self.asked,
    ])
    let counted = settled.rows.entries.handovers.map { $0.marks.contains(.resolvedFirst) }
    #expect(counted == [true, false, false, true, false, true, false, true, true, false, false])
    #expect(settled["W1"] == "5 of 10")
  }

  @Test("W1 wants one human, W1b one team")
  func alone() throws {
    let ana = Self.asked + "human Ana of returns: I look.\n"
    let settled = try Settled([
      // Passed on within the team; to another team; two names without a transfer in one team; nobody names a team.
      ana + "-> transfer to returns\nhuman Ben of returns: Sent.",
      ana + "-> transfer to claims\nhuman Ben of claims: Sent.",
      ana + "human Ben of returns: Sent.", Self.asked + "human Ana: I look.\n-> transfer\nhuman Ben: Sent.",
      // A colleague's whisper is no second human.
      ana + "note: offer a new one\nhuman Ana of returns: Sent.",
    ])
    #expect(settled["W1"] == "1 of 5")
    #expect(settled["W1b"] == "3 of 5")
  }

  @Test("A customer who came back with the same matter speaks against W1 as soon as that is known; W3 waits")
  func repeats() throws {
    let lamp =
      "(customer k-1)\ncustomer: my blue lamp has stayed dark since yesterday evening\nai: Press the green key.\n"
      + "customer: get me a human\n-> requested by ai\nhuman Ana: Sent."
    let other = lamp.replacing("k-1", with: "k-2")
    let bill = "(customer k-2)\ncustomer: please send me the invoice for the kettle from march\nai: It is there."
    let settled = try Settled([
      // k-1 came back on the next day, and the day after, four days before the cut-off of day 60.
      .init(story: lamp, day: 50), .init(story: lamp, day: 55), .init(story: lamp, day: 56),
      // k-2 came back with something else after ten days; nobody knows who the last is.
      .init(story: other, day: 20), .init(story: bill, day: 30), .init(story: Ends.onTime),
    ])
    // Six days lie between day 50 and 56: the first and the second came back; the third and k-2 within seven days not.
    #expect(settled["W1"] == "3 of 5")
    // Of five fulfilled, day 55 and 56 are too young for seven days, and one has no name.
    #expect(settled["W3"] == "1 of 2, assessable 2 of 5")
    #expect(settled["W3.same"] == "1 of 2, assessable 2 of 5")
    // A day has passed for all but the anonymous: the second came back within it.
    #expect(settled["W3.24h"] == "1 of 4, assessable 4 of 5")
    #expect(settled["W3.24h.same"] == "1 of 4, assessable 4 of 5")
    // Two weeks have passed for k-2 only: another matter.
    #expect(settled["W3.14d"] == "1 of 1, assessable 1 of 5")
    #expect(settled["W3.14d.same"] == "0 of 1, assessable 1 of 5")
  }

  @Test("W2 takes ratings that were given after a human wrote, and shows the AI's own beside them")
  func ratings() throws {
    let settled = try Settled([
      // 4 of 5 after the human; 3 of 5; 5 of 5 given to the AI before anybody came; no rating.
      Ends.onTime + "\n-> rating 4", Ends.onTime + "\n-> rating 3",
      "customer: my lamp is dark\nai: Press the green key.\n-> rating 5\ncustomer: get me a human\n"
        + "-> requested by ai\nhuman Ana: Sent.", Ends.onTime,
      // The AI alone: 5, 2, and none.
      Ends.assumed + "\n-> rating 5", Ends.assumed + "\n-> rating 2", Ends.assumed,
      // Two handovers, rated between them: the rating speaks of the first.
      Ends.onTime + "\n-> rating 1\n-> handback\ncustomer: get me a human\n-> requested by ai\nhuman Ben: Sent.",
    ])
    // Six fulfilled handovers in five conversations, three rated: 4, 3 and 1.
    #expect(settled["W2"] == "1 of 3, assessable 3 of 6")
    #expect(settled["W2.ai_only"] == "1 of 2, assessable 2 of 3")
    // In 1/10,000 of the scale: 4 is 7,500, 3 is 5,000, 1 is 0.
    #expect(settled.values("W2.mean") == [7_500, 5_000, nil, nil, 0])
    #expect(settled.values("W2.mean_ai_only") == [10_000, 2_500, nil])
  }

  @Test("A rating that the export says is about the AI is none of the handover")
  func subject() throws {
    let settled = try Settled([Ends.onTime + "\n-> rating 5 (rates the ai)", Ends.onTime + "\n-> rating 5"])
    #expect(settled["W2"] == "1 of 1, assessable 1 of 2")
    #expect(settled.values("W2.mean") == [nil, 10_000])
  }

  @Test("W4 counts customers who came back into a closed conversation within 72 hours, once these have passed")
  func reopened() throws {
    let closed = Ends.assumed + "\n-> closed\n"
    let settled = try Settled([
      .init(story: closed), .init(story: closed + "customer: it is dark again"),
      // After 72 hours it is a new matter; thanks open nothing; the service opened it and the customer never wrote.
      .init(story: closed + "customer: it is dark again (72 hours later)"),
      .init(story: closed + "customer: it is dark again (73 hours later)"), .init(story: closed + "customer: thanks"),
      .init(story: closed + "-> reopened by human\nhuman Ana: One more thing.\n-> closed by human"),
      .init(story: closed + "-> reopened\ncustomer: it is dark again"),
      // Never closed; closed yesterday, so that nobody knows; no times.
      .init(story: Ends.assumed), .init(story: closed, day: 59), .init(story: "(no times)\n" + closed),
    ])
    #expect(settled["W4"] == "3 of 7, assessable 7 of 9")
  }

  @Test("W5 holds handovers in which something went wrong against clean ones")
  func contrast() throws {
    let begun =
      "customer: my order 44718 has arrived broken today\nai: Hm.\ncustomer: get me a human\n-> requested by ai\n"
    let told = "ai: I'm transferring you to a colleague now.\n"
    func named(_ number: Int, _ story: String) -> String { "(customer k-\(number))\n" + story }
    let settled = try Settled([
      .init(story: named(1, begun + told + "human Ana: Sent.\n-> rating 5")),
      .init(story: named(2, begun + told + "human Ana: Sent.\n-> rating 2")),
      // Asked again; not announced; passed on blindly.
      .init(story: named(3, begun + told + "human Ana: What is your order number?\n-> rating 1")),
      .init(story: named(4, begun + "human Ana: Sent.\n-> rating 4")),
      .init(
        story: named(5, begun + told + "human Ana: Hm.\n-> transfer to claims (empty note)\nhuman Ben of claims: Sent.")
      ),
      // No lists: nobody can tell.
      .init(story: named(6, "(language fi)\n" + begun + "human Ana: Sent.\n-> rating 1")),
      .init(story: named(3, Ends.assumed), day: 2), .init(story: named(1, Ends.assumed), day: 20),
    ])
    #expect(settled["W5.csat.clean"] == "1 of 2")
    #expect(settled["W5.csat.dirty"] == "1 of 2, assessable 2 of 3")
    #expect(settled["W5.repeat.clean"] == "0 of 2")
    #expect(settled["W5.repeat.dirty"] == "1 of 3")
  }
}
