import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("The metrics of 2.3 beyond the gross resolution")
struct NetResolutionTests {
  @Test("A4 takes away who came back with the same matter or reopened, once both windows have passed")
  func net() throws {
    let known = "(customer k-1)\n"
    let matter = "customer: my blue lamp has stayed dark since yesterday evening\nai: Press the green key."
    let settled = try Settled([
      // The same customer with the same matter three days later: the first is not net, the second is.
      .init(story: known + matter), .init(story: known + matter, day: 3),
      // Reopened within 72 hours and answered again: not net.
      .init(story: "(customer k-2)\n" + Ends.assumed + "\n-> closed\ncustomer: where is it?\nai: At your door."),
      // Nobody came back: net. A human solved the next: in the whole, not in the part.
      .init(story: "(customer k-3)\n" + Ends.confirmed), .init(story: "(customer k-4)\n" + Ends.onTime),
      // Nobody knows who this is; and here the seven days have not passed: not assessable.
      .init(story: Ends.assumed), .init(story: "(customer k-5)\n" + Ends.assumed, day: 56),
    ])
    #expect(settled["A3"] == "6 of 7")
    // Of seven with the AI five can be judged; net are the second of k-1 and k-3.
    #expect(settled["A4"] == "2 of 5, assessable 5 of 7")
  }

  @Test("A5 leaves out what the export cannot show, A6 holds the AI's against all who were engaged")
  func all() throws {
    let settled = try Settled([
      Ends.confirmed, Ends.assumed, Ends.onTime, Ends.hybrid, Ends.ignored, Ends.humanFirst, Ends.toolOnly,
      Ends.unengaged,
    ])
    // Seven engaged, one of them not observable. Resolved: two by the AI, two by a human, one by both.
    #expect(settled["A5"] == "5 of 6")
    #expect(settled["A6"] == "2 of 7")
    // Automation is involvement times resolution: 6 of 7 with the AI, 2 of 6 of these.
    #expect(settled["P3"] == "6 of 7")
    #expect(settled["A3"] == "2 of 6")
  }

  @Test("A8 is whatever began no handover; A8b leaves out who was abandoned, unanswered, unserved or sent away")
  func contained() throws {
    let sentAway = "customer: my lamp is dark\nai: Please call us on 0800 1234."
    let settled = try Settled([
      Ends.assumed, Ends.onTime, Ends.abandoned, Ends.ignored, sentAway,
      Ends.assumed + "\ncustomer: and where is the key?",
    ])
    #expect(settled.outcomes[5] == .unanswered)
    #expect(settled["A8"] == "5 of 6")
    #expect(settled["A8b"] == "1 of 6")
  }

  @Test("A9 looks at the last message of the AI, where there are words for it")
  func redirected() throws {
    let settled = try Settled([
      "customer: my lamp is dark\nai: Please call us on 0800 1234.",
      // Sent away first, then answered.
      "customer: my lamp is dark\nai: Please call us on 0800 1234.\ncustomer: no\nai: Press the green key.",
      "(language fi)\ncustomer: lamppu ei toimi\nai: Paina painiketta.",
    ])
    #expect(settled["A9"] == "1 of 2, assessable 2 of 3")
  }

  @Test("A10 asks what A3 would be if less or more silence made an end")
  func windows() throws {
    // The cut-off is at ten o'clock of day 60; the stories end 20 seconds after they begin. Closed long ago; silent for
    // 25 hours; silent for three hours and left open by the AI; silent for an hour; for 20 minutes.
    let hour: Int64 = 3_600_000
    let settled = try Settled([
      .init(story: Ends.assumed + "\n-> closed"), .init(story: Ends.assumed, day: 59, later: -hour),
      .init(story: Ends.abandoned, day: 60, later: -3 * hour), .init(story: Ends.assumed, day: 60, later: -hour),
      .init(story: Ends.assumed, day: 60, later: -hour / 3),
    ])
    let values = ["30min", "2h", "24h", "72h", "7d"].map { settled["A10." + $0] }
    // The closed one counts in every window; each longer window knows of fewer.
    #expect(values == ["3 of 4", "2 of 3", "2 of 2", "1 of 1", "1 of 1"])
    #expect(settled["A3"] == "1 of 1")
  }

  @Test("A11 adds up messages, A11b customer turns by who replied first; without human messages there is no ratio")
  func messages() throws {
    let settled = try Settled([
      // AI 1, human 1; two customer turns, the first to the AI, the second to the human.
      Ends.onTime,
      // AI 2, human 0; two turns, the last without a reply.
      "customer: my lamp is dark\nai: Press the key.\nai: The green one.\ncustomer: where is it?",
      // Cannot show humans.
      Ends.toolOnly,
    ])
    // 3 AI messages to 1 human message; the third conversation's one message is left out.
    #expect(settled["A11"] == "3 of 4, assessable 4 of 5")
    #expect(settled["A11b.ai"] == "2 of 4, assessable 4 of 6")
    #expect(settled["A11b.human"] == "1 of 4, assessable 4 of 6")
    #expect(settled["A11b.nobody"] == "1 of 4, assessable 4 of 6")
  }
}
