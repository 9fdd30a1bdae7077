import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("The metrics of 2.1: who is counted")
struct PopulationMetricTests {
  @Test("P3 and P4 count what the AI did after the customer wrote, and tell an answer from a refusal")
  func answered() throws {
    let settled = try Settled([
      // Answered; refused only; greeted only; answered by a human from the start; wrote before the customer did.
      Ends.assumed, Ends.abandoned, "customer: my lamp is dark\nai: Hello!", Ends.humanFirst,
      "ai: The new lamps have arrived.\ncustomer: which ones?\nhuman Ana: The blue ones.",
    ])
    // Five engaged; the first two saw a message of substance. The AI's own opening is no involvement.
    #expect(settled["P3"] == "2 of 5")
    // Of these two, one holds an answer.
    #expect(settled["P4"] == "1 of 2")
  }

  @Test("P5 counts conversations in which a human spoke first, and no handover had begun")
  func humanFirst() throws {
    let settled = try Settled([
      Ends.humanFirst, Ends.onTime,
      // A queue came first: the human answers a handover.
      "customer: my lamp is dark\n-> queued\nhuman Ana: I have sent a new one.",
      Ends.unengaged,
    ])
    // Three engaged; only in the first nothing of the service came before the human.
    #expect(settled["P5"] == "1 of 3")
    // And never in the bar of the missed and late.
    #expect(settled["T7.missed"] == "0 of 1")
  }

  @Test("P1.open counts what may still go on, P1.needing those in rates in which somebody needed a human")
  func openAndNeeding() throws {
    let settled = try Settled([
      .init(story: Ends.assumed), .init(story: Ends.onTime), .init(story: Ends.assumed, day: 59),
      .init(story: Ends.onTime, day: 59),
    ])
    // Day 60 is the cut-off, 72 hours make silence: the last two are open.
    #expect(settled["P1"] == "4 of 4")
    #expect(settled["P1.open"] == "2 of 4")
    #expect(settled["P1.needing"] == "1 of 2")
  }

  @Test("P6 says in how many conversations with the AI a signal could be seen at all")
  func coverage() throws {
    let settled = try Settled([
      Ends.assumed,
      // No times: dead air cannot be seen.
      "(no times)\n" + Ends.assumed,
      // The AI says how sure it is: a low confidence can be seen.
      "customer: my lamp is dark\nai (0.9): Press the green key.",
      // A language without lists: requests are matched, rejections and topics are not.
      "(language fi)\ncustomer: lamppu ei toimi\nai: Paina painiketta.",
      Ends.humanFirst,
    ])
    // Four with the AI; the last has none.
    #expect(settled["P6.human_request"] == "4 of 4")
    #expect(settled["P6.rephrase"] == "4 of 4")
    #expect(settled["P6.exchange_cap"] == "4 of 4")
    #expect(settled["P6.ai_loop"] == "4 of 4")
    #expect(settled["P6.deferred_ask"] == "4 of 4")
    #expect(settled["P6.dead_air"] == "3 of 4")
    #expect(settled["P6.confidence_floor"] == "1 of 4")
    #expect(settled["P6.confidence_drop"] == "1 of 4")
    for signal in ["rejection", "ai_nonanswer", "sentiment", "reask_ai", "churn_intent", "risk"] {
      #expect(settled["P6." + signal] == "3 of 4", "\(signal)")
    }
  }

  @Test("P6 asks for the export's sentiment when the policy reads that, not for word lists")
  func exportedSentiment() throws {
    var policy = Policy()
    policy.sentiment.source = .export
    // A story's customer always carries a sentiment; the second conversation has no customer message behind its AI.
    let stories = [Ends.assumed, "(language fi)\ncustomer: lamppu ei toimi\nai: Paina painiketta."]
    #expect(try Settled(stories, policy: policy)["P6.sentiment"] == "2 of 2")
    #expect(try Settled(stories)["P6.sentiment"] == "1 of 2")
  }
}
