import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("The metrics of 2.5 beyond the verdicts")
struct TimingMetricTests {
  static func came(_ minutes: Int, _ medium: String) -> String {
    "(medium \(medium))\n" + Ends.asked + "-> requested by ai\nhuman Ana: Sent. (\(minutes) minutes later)"
  }

  @Test("T9 tells who had a handover in time and then waited: 15 minutes in a chat, a day by e-mail")
  func waits() throws {
    let settled = try Settled([
      Self.came(15, "chat"), Self.came(16, "chat"), Self.came(16, "email"), Self.came(1_441, "email"),
      // Nobody knows how long; the export cannot show whether anybody came; a late one is none of T9.
      "(no times)\n" + Ends.onTime, Ends.toolOnly, Ends.late,
    ])
    #expect(settled["T3"] == "6 of 7")
    #expect(settled["T9"] == "2 of 4, assessable 4 of 6")
    // From the onset it is 20 seconds more, the pace of a story: 15 minutes become too long.
    #expect(settled["T9.from_onset"] == "3 of 4, assessable 4 of 6")
    #expect(settled.values("T9.wait") == [900, 960, 960, 86_460, nil, nil])
    #expect(settled.values("T9.wait_from_onset") == [920, 980, 980, 86_480, nil, nil])
  }

  @Test("T6 measures lateness over late needs only, and says where times are missing")
  func lateness() throws {
    let settled = try Settled([Ends.late, "(no times)\n" + Ends.late, Ends.onTime])
    #expect(settled.values("T6.ai_messages") == [1, 1])
    #expect(settled.values("T6.exchanges") == [1, 1])
    // Ask, AI message, request: twice 20 seconds.
    #expect(settled.values("T6.seconds") == [40, nil])
  }

  @Test("T1 says of missed needs why nothing was started, how they ended, and what the AI could have known")
  func missed() throws {
    let settled = try Settled([
      // Ignored, and nobody wrote again; sent away; told that nobody is there; closed by the service.
      Ends.ignored, Ends.asked + "ai: Please call us on 0800 1234.",
      Ends.asked + "ai: No agents are available right now.", Ends.ignored + "\n-> closed by human",
      // Went away by itself: solved; taken back after the AI had gone on.
      Ends.ignored + "\ncustomer: that fixed it, thanks", Ends.ignored + "\ncustomer: never mind, found it",
      // The AI had refused before the ask; three AI messages came after the ask.
      "customer: my lamp is dark\nai: I don't have that information.\ncustomer: get me a human\nai: It has a key.",
      Ends.asked + "ai: One is green.\ncustomer: hm\nai: One is red.\ncustomer: hm\nai: One is blue.",
      // Not missed.
      Ends.onTime,
    ])
    #expect(settled["T1"] == "8 of 9")
    #expect(settled["T1.deflected"] == "1 of 8")
    #expect(settled["T1.no_staff"] == "1 of 8")
    #expect(settled["T1.ignored"] == "6 of 8")
    #expect(settled["T1.closed"] == "1 of 8")
    #expect(settled["T1.recovered"] == "1 of 8")
    #expect(settled["T1.withdrawn"] == "1 of 8")
    #expect(settled["T1.left"] == "5 of 8")
    #expect(settled["T1.after_nonanswer"] == "1 of 8")
    #expect(settled["T1.could_have_known"] == "1 of 8")
    #expect(settled.values("T1.ai_messages") == [1, 1, 1, 1, 1, 1, 1, 3])
  }

  @Test("T4 knows every cause for which nobody came")
  func causes() throws {
    let resumed = "customer: hello?\nai: The key is green.\ncustomer: and?\nai: It is at the back of the lamp."
    let stories: [(String, String)] = [
      ("joined_silent", "-> queued\n-> joined Ana"), ("failed", "-> queued\n-> failed"),
      ("no_staff", "-> queued\n-> failed because no agents available"), ("lapsed", "-> queued\n" + resumed),
      ("deflected", "-> queued\ncustomer: hello?\nai: Please call us on 0800 1234."),
      ("queue_abandoned", "-> queued\n-> closed by customer"), ("closed_silently", "-> queued\n-> closed by system"),
      ("announced_only", "ai: I'm transferring you to a colleague now."), ("timeout", "-> queued"),
    ]
    let settled = try Settled(stories.map { Ends.asked + $0.1 } + [Ends.onTime])
    #expect(settled["T4"] == "9 of 10")
    for (cause, _) in stories { #expect(settled["T4." + cause] == "1 of 9", "\(cause)") }
  }

  @Test("T5 shows by which evidence a handover was not needed")
  func unneeded() throws {
    let began = "customer: my lamp is dark\nai: Press the green key.\n-> requested by system\n"
    let settled = try Settled([
      began + "human Ana: Press the green key.",
      // One message, then the human closes, and nothing is left open.
      began + "human Ana: Ana here.\ncustomer: ok thanks\n-> closed by human",
      // The customer says that the AI's answer was fine.
      began + "human Ana: Ana here, I can look.\ncustomer: the bot's answer was fine, that worked",
      // The customer had said that no human is wanted.
      "customer: my lamp is dark, I don't want a human\nai: Press the green key.\n-> requested by system\n"
        + "human Ana: I sent a new one.\nhuman Ana: It comes soon.",
      // Came unasked: a takeover.
      "customer: my lamp is dark\nai: Press the green key.\nhuman Ana: I sent a new one.",
      // Came, and nothing says that it was not needed; nobody came.
      began + "human Ana: I sent a new one.\nhuman Ana: It comes soon.", began + "-> failed",
    ])
    #expect(settled["T5"] == "4 of 6")
    for reason in ["repeats_ai", "short_close", "ai_was_fine", "against_wish"] {
      #expect(settled["T5." + reason] == "1 of 4", "\(reason)")
    }
    #expect(settled["T5.proactive"] == "1 of 6")
    #expect(settled["T5.unexplained"] == "1 of 6")
  }
}
