import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("The metrics of 2.4: how many handovers, and how far they got")
struct HandoverMetricTests {
  static let matter = "customer: my lamp is dark\nai: Press the green key.\n"
  static let queued = matter + "-> queued\n"

  @Test("H2 counts attempts of a conversation, and beside them the events that repeat what is under way")
  func attempts() throws {
    let again = Self.queued + "-> failed\ncustomer: hm\nai: The key is green.\n-> queued\nhuman Ana: Sent."
    let settled = try Settled([
      // One attempt told by three events of rising stage; one told twice; two attempts; none.
      Self.matter + "-> requested by ai\n-> queued\n-> transferred\nhuman Ana: Sent.",
      Self.queued + "-> queued\nhuman Ana: Sent.", again, Ends.assumed,
    ])
    #expect(settled.values("H2") == [1, 1, 2])
    #expect(settled.values("H2.duplicates") == [0, 1, 0])
    #expect(settled["H1"] == "3 of 4")
  }

  @Test("H3 tells who joined, who wrote, and who joined and said nothing for more than ten minutes")
  func silent() throws {
    let settled = try Settled([
      // Wrote after exactly ten minutes; after a second more; never wrote; never wrote but closed within a minute.
      Self.queued + "-> joined Ana\nhuman Ana: Sent. (10 minutes later)",
      Self.queued + "-> joined Ana\nhuman Ana: Sent. (601 seconds later)",
      Self.queued + "-> joined Ana", Self.queued + "-> joined Ana\n-> closed by human",
      // Nobody joined; no times, so nobody knows how long; the export cannot show humans.
      Self.queued, "(no times)\n" + Self.queued + "-> joined Ana\nhuman Ana: Sent.", Ends.toolOnly,
    ])
    #expect(settled["H3.joined"] == "5 of 6, assessable 6 of 7")
    #expect(settled["H3.replied"] == "3 of 6, assessable 6 of 7")
    #expect(settled["H3.joined_silent"] == "2 of 5, assessable 5 of 7")
    // How it went says so whatever the time: two joined and wrote nothing.
    #expect(settled["H5.joined_silent"] == "2 of 7")
  }

  @Test("H4 counts who left the queue, and apart from these who left within fifteen seconds")
  func queue() throws {
    let left = { (seconds: Int) in Self.queued + "-> closed by customer (\(seconds) seconds later)" }
    let settled = try Settled([
      // 15 seconds are no short abandon; 14 are, whatever the platform writes later; a rating comes an hour later.
      left(15), left(14), left(14) + "\n-> tag lamp (1 hours later)",
      // The service closed; the customer took it back; somebody came; nobody left; a human stepped in: no queue.
      Self.queued + "-> closed by human", Ends.asked + "-> queued\ncustomer: never mind, found it",
      Self.queued + "human Ana: Sent.", Self.queued, Self.matter + "human Ana: Sent.", Ends.toolOnly,
    ])
    // Nine began, one of them without a queue; of the other eight one cannot show humans.
    #expect(settled["H4"] == "1 of 7, assessable 7 of 8")
    #expect(settled["H4.short"] == "2 of 7, assessable 7 of 8")
  }

  @Test("H5 puts every handover of a complete conversation in one class")
  func endings() throws {
    let stories: [(String, String)] = [
      ("fulfilled", Ends.onTime), ("withdrawn", Ends.asked + "-> queued\ncustomer: never mind, found it"),
      ("unobserved", Ends.toolOnly), ("joined_silent", Self.queued + "-> joined Ana"),
      ("failed", Self.queued + "-> failed"), ("no_staff", Self.queued + "-> failed because no agents available"),
      (
        "lapsed",
        Self.queued + "customer: hello?\nai: The key is green.\ncustomer: and?\nai: It is at the back of the lamp."
      ),
      ("deflected", Self.queued + "customer: hello?\nai: Please call us on 0800 1234."),
      ("queue_abandoned", Self.queued + "-> closed by customer"),
      ("closed_silently", Self.queued + "-> closed by system"),
      ("announced_only", Self.matter + "ai: I'm transferring you to a colleague now."), ("timeout", Self.queued),
    ]
    let settled = try Settled(stories.map(\.1))
    for (ending, _) in stories { #expect(settled["H5." + ending] == "1 of 12", "\(ending)") }
  }

  @Test("H5.open holds the handovers that still run against all of conversations that are open")
  func running() throws {
    let settled = try Settled([
      .init(story: Self.queued, day: 59), .init(story: Ends.onTime, day: 59), .init(story: Self.queued),
    ])
    #expect(settled["H5.open"] == "1 of 2")
    #expect(settled["H5.timeout"] == "1 of 1")
  }

  @Test("H6 names the customer only where the handover answers an ask of the turn before")
  func beginners() throws {
    let settled = try Settled([
      // Asked, and heard at once; asked, then another turn, so the AI began it; nobody asked.
      Ends.onTime, Ends.asked + "ai: It has a key.\ncustomer: which one\n-> requested by ai\nhuman Ana: Sent.",
      Self.matter + "-> requested by ai\nhuman Ana: Sent.",
      // The customer asks only while it is under way.
      Self.matter + "-> requested by ai\ncustomer: yes, get me a human\nhuman Ana: Sent.",
      Self.matter + "human Ana: Sent.", Self.queued, Self.matter + "-> requested by unknown\n-> failed",
    ])
    #expect(settled["H6.customer"] == "1 of 7")
    #expect(settled["H6.ai"] == "3 of 7")
    #expect(settled["H6.human"] == "1 of 7")
    #expect(settled["H6.system"] == "1 of 7")
    #expect(settled["H6.unknown"] == "1 of 7")
  }

  @Test("H7 tells for how many handovers our signal and the export's reason can be held against each other")
  func reasons() throws {
    let settled = try Settled([
      // Both; a signal only; a reason only; neither.
      Ends.asked + "-> requested by ai because asked\nhuman Ana: Sent.", Ends.onTime,
      Self.matter + "-> queued because closing time", Self.queued,
    ])
    #expect(settled["H7.signal"] == "2 of 4")
    #expect(settled["H7.reason"] == "2 of 4")
    #expect(settled["H7.both"] == "1 of 4")
  }

  @Test("H8 holds handbacks against human stretches that ended, and counts the floor's going to and fro")
  func handbacks() throws {
    let settled = try Settled([
      // Given back; closed; still with the human at the end: two stretches ended, one of them by a handback.
      Ends.hybrid, Ends.onTime + "\n-> closed by human", Ends.onTime,
      // Given back and handed over again: both stretches ended. The floor changed three times.
      Ends.onTime + "\n-> handback\ncustomer: get me a human\n-> requested by ai\nhuman Ana: Sent.\n-> closed by human",
      Ends.toolOnly,
    ])
    #expect(settled["H8"] == "2 of 4")
    // AI to human and back is two changes: the first and the fourth of five conversations with a handover.
    #expect(settled["H8.ping_pong"] == "2 of 4, assessable 4 of 5")
  }

  @Test("H9 counts transfers after a handover, whether the customer was told and whether a note went along")
  func transfers() throws {
    let told = "human Ana: I'll pass you to our technical team.\n"
    let settled = try Settled([
      Ends.onTime, Ends.onTime + "\n-> transfer to repairs (because key broken)\nhuman Ben: Sent.",
      Ends.onTime + "\n" + told + "-> transfer to repairs\nhuman Ben: Hm.\n-> transfer to returns\nhuman Cem: Sent.",
      // Nobody came, so nothing could be passed on.
      Self.queued,
    ])
    #expect(settled["H9.once"] == "2 of 3")
    #expect(settled["H9.twice"] == "1 of 3")
    #expect(settled.values("H9.per_handover") == [0, 1, 2])
    #expect(settled["H9.with_note"] == "1 of 2")
    #expect(settled["H9.announced"] == "1 of 2")
  }

  @Test("H10 counts handovers begun outside the hours of the team that was asked, and how these went")
  func outOfHours() throws {
    let hours = try #require(OpeningHours("Mon-Fri 09:00-10:01"))
    let calendars = ["repairs": BusinessHours(hours, in: .utc)]
    // Stories begin on a Monday at ten; the queue comes 40 seconds later: open. After a minute more it is closed.
    let late = Self.matter + "-> queued to repairs (1 minutes later)\n"
    let settled = try Settled(
      [
        Self.matter + "-> queued to repairs\nhuman Ana: Sent. (5 minutes later)", late + "human Ana: Sent.",
        late + "-> failed because no agents available", late, late + "-> closed by customer",
        // Nobody knows the hours of this team, or which it is, or when it was.
        Self.matter + "-> queued to returns\nhuman Ana: Sent.", Self.queued + "human Ana: Sent.",
        "(no times)\n" + late + "human Ana: Sent.",
        // The team of the conversation counts where no step names one.
        "(team repairs)\n" + Self.matter + "-> queued (1 minutes later)\nhuman Ana: Sent.",
      ], calendars: calendars)
    #expect(settled["H10"] == "5 of 6, assessable 6 of 9")
    #expect(settled["H10.fulfilled"] == "2 of 5")
    #expect(settled["H10.no_staff"] == "1 of 5")
    #expect(settled["H10.timeout"] == "1 of 5")
    #expect(settled["H10.queue_abandoned"] == "1 of 5")
    #expect(settled["H10.lapsed"] == "0 of 5")
    // Begun 40 seconds after ten, the team worked for 20 seconds more; those begun later saw no open second.
    #expect(settled.values("R1.16.business") == [20, 0, 0])
    #expect(settled.values("R1.16").compactMap { $0 } == [300, 20, 20, 20, 20])
  }

  @Test("R4.14 tells handovers that came only because the customer asked, and signals that stood unused before an ask")
  func reactivity() throws {
    let unused = """
      customer: where is my blue lamp
      ai: I don't have that information.
      customer: get me a human
      -> requested by ai
      human Ana: Sent.
      """
    let settled = try Settled([Ends.onTime, unused, Self.queued])
    // Asked only; a refusal of the AI before the ask; no signal at all.
    #expect(settled["R4.14.only_asked"] == "1 of 3")
    #expect(settled["R4.14.signal_before_ask"] == "1 of 3")
    // From the refusal to the request: the refusal and the ask, two messages.
    #expect(settled.values("R4.14.lead") == [2])
  }
}
