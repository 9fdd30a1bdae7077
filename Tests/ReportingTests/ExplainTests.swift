import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Testing

@testable import Reporting

@Suite("An explained conversation")
struct ExplainTests {
  static let missed = """
    customer: where is my parcel
    ai (0.9): It is in the depot.
    customer: let me talk to a person
    ai (0.9): The depot opens at nine.
    customer: a human please
    ai (0.9): Parcels stay there for a week.
    """

  @Test("begins with the verdict in words, then what was due, then what is not there, then the outcome")
  func order() throws {
    let explained = try Explained(Self.missed)
    #expect(
      explained.report.verdict.map(\.content) == [
        "Missed: the customer asked for a person at turn 3; the AI went on for 2 turns.",
        "Due: a handover from turn 3 on, before any further AI message.",
        "No handover and no human message in lines 4 to 6, 3 messages after turn 3 read.",
      ])
    #expect(
      explained.report.outcome.map(\.content) == [
        "Outcome: unserved (ignored): a human was due and none came; nothing was started.",
        "Evidence: E0: a request for a person was followed by no human message (turn 5); a need was active at the end.",
      ])
  }

  /// A story for each verdict, with the beginning of what is said.
  static let verdicts: [(ConversationVerdict, String, String)] = [
    (.missed, missed, "Missed: the customer asked for a person at turn 3; the AI went on for 2 turns."),
    (
      .missed, "customer: you charged me twice\nai: Bills are in the app.\nai: Look there.\n-> closed by customer",
      "Missed: risk.payment_dispute came up at turn 1, which must reach a person; the AI went on for 1 turn."
    ),
    (
      .unfulfilled, "customer: get me a human\nai: I'm transferring you to a colleague now.\n-> queued",
      "Unfulfilled: the customer asked for a person at turn 1; a handover began at turn 2, and no human wrote"
    ),
    (
      .late,
      "customer: get me a human\nai: The shop is open.\n-> requested by ai\n-> human_joined Ana\nhuman: Ana here, it is sent.",
      "Late: the customer asked for a person at turn 1; a handover began at turn 2, 1 AI message, 1 exchange beyond"
    ),
    (
      .onTime, "customer: get me a human\n-> requested by ai\n-> human_joined Ana\nhuman: Ana here, it is sent.",
      "On time: the customer asked for a person at turn 1; a handover began at turn 1, within the grace, and a human"
    ),
    (
      .withdrawn, "customer: hello\nai: Hello.\ncustomer: get me a human\ncustomer: never mind, found it",
      "Withdrawn: the customer asked for a person at turn 3, and the customer took it back at turn 3, in time."
    ),
    (
      .recovered,
      """
      customer: where is my parcel
      ai: I'm sorry, I didn't understand that.
      customer: my blue parcel from Graz
      ai: Sorry, I have no information about that.
      customer: number 77
      ai: It is in the depot in Graz.
      customer: that solved it, thank you
      -> closed by customer
      """,
      "Recovered: the score reached 1.00 at turn 4 by ai_nonanswer; no handover was started, and the customer"
    ),
    (
      .unneeded,
      """
      customer: please don't transfer me to a human
      -> requested by ai
      -> human_joined Ana
      human: Hello, Ana here.
      -> closed by human
      """, "Unneeded: a handover at turn 1, started by ai, without a detected need; the human closed"
    ),
    (
      .unexplained,
      """
      customer: where is my parcel
      -> requested by ai
      -> human_joined Ana
      human: Hello, Ana here, it is in Graz.
      customer: and the other one?
      human: It is in Linz.
      """, "Unexplained: a handover at turn 1, started by ai, without a detected need; nothing shows"
    ),
    (
      .proactive, "customer: where is my parcel\nai: In Graz.\nhuman: Hello, Ana here, it is in Linz.",
      "Proactive: a human stepped in unasked at turn 3."
    ),
    (.none, "customer: where is my parcel\nai: In Graz.", "Nothing was due: no need for a person was found"),
  ]

  @Test("says each verdict in a sentence of its own", arguments: verdicts.indices)
  func verdict(_ index: Int) throws {
    let (_, story, wanted) = Self.verdicts[index]
    let explained = try Explained(story)
    #expect(explained.report.verdict.first?.content.hasPrefix(wanted) == true, "\(explained.text)")
  }

  @Test("has a story for each verdict")
  func complete() throws {
    // An open one depends on the cut-off; it has a test of its own.
    let told = Set(Self.verdicts.map(\.0)).union([.open])
    #expect(told == Set(ConversationVerdict.allCases))
  }

  @Test("of a conversation that may go on says so, and decides nothing at the end of the data")
  func open() throws {
    let open = try Explained("customer: hello\nai: Hello.\ncustomer: get me a human", days: 0)
    #expect(open.report.verdict.first?.content.hasPrefix("Open: the customer asked for a person at turn 3") == true)
    #expect(open.text.contains("Evidence: none yet"))
    #expect(open.text.contains("The last turn of the customer has not ended"))
    let over = try Explained("customer: hello\nai: Hello.\ncustomer: get me a human", days: 7)
    #expect(over.report.verdict.first?.content.hasPrefix("Missed:") == true)
    #expect(over.text.contains("Complete, silent for 7 d before the cut-off"))
  }

  @Test("counts the AI messages of those who wait against the grace")
  func waiting() throws {
    let explained = try Explained(
      """
      customer: you charged me twice
      ai: Bills are in the app.
      customer: which page
      ai: Shall I connect you with a colleague?
      customer: which page of the app
      ai: The first one.
      """)
    #expect(explained.notes(ofTurn: 2).contains("waiting: AI message 1, within the grace of 1"))
    #expect(explained.notes(ofTurn: 4).contains("waiting: the first offer of a person in need 1 does not count"))
    #expect(explained.notes(ofTurn: 6).contains("waiting: AI message 2, beyond the grace of 1"))
  }

  @Test("adds up every score from its terms, with what an exchange left of them")
  func score() throws {
    let explained = try Explained(
      """
      customer: please cancel my subscription
      ai: The subscription runs until May.
      customer: until which day
      ai: Until the last one.
      """)
    #expect(explained.notes(ofTurn: 1).contains("score: 0.60 of 1.00: churn_intent 0.60"))
    #expect(
      explained.notes(ofTurn: 2).contains("score: 0.42 of 1.00: churn_intent 0.42 (0.60 x 0.70); exchange 1 complete"))
    #expect(
      explained.notes(ofTurn: 4).contains(
        "score: 0.2940 of 1.00: churn_intent 0.2940 (0.60 x 0.70^2); exchange 2 complete"))
  }

  @Test("lists causes and handovers, with turns and waits")
  func tables() throws {
    let explained = try Explained(
      """
      customer: get me a human
      ai (0.9): The shop is open.
      customer: a person please
      -> requested by ai
      -> human_joined Ana of care (2 minutes later)
      human Ana: Ana here, it is sent.
      """)
    #expect(
      explained.report.causes.map { $0.map(\.content) } == [
        ["1", "human_request", "1", "1", "0", "1", "1", "1"], ["1", "human_request", "3", "3", "0", "0", "0", "1"],
      ])
    #expect(
      explained.report.handovers.map { $0.map(\.content) } == [
        ["1", "ai", "3", "3", "4", "2 min 20 s", "fulfilled", "need 1: late"]
      ])
    #expect(explained.text.contains("human Ana  joined"))
  }

  @Test("without times shows none, and no wait")
  func noTimes() throws {
    let explained = try Explained("(openai_messages; no times)\ncustomer: get me a human\nai: The shop is open.")
    #expect(explained.text.contains("Time        the export has none"))
    #expect(explained.text.contains("Timeline (turn, who)"))
    #expect(explained.text.contains("This export never shows what humans write."))
    #expect(!explained.text.contains("10:00"))
  }

  @Test("marks a silence of more than ten minutes, and none of less")
  func gaps() throws {
    let explained = try Explained("customer: hello\nai: Hello.\ncustomer: the lamp is off (42 minutes later)")
    #expect(explained.lines.contains("       ... 42 min ..."))
    #expect(try !Explained("customer: hello\nai: Hello.\ncustomer: off (9 minutes later)").text.contains("..."))
  }
}

@Suite("The words of people in an explanation")
struct ExplainWordsTests {
  @Test("pass the redactor, the same value as the same token, also in quotes and in names")
  func redaction() throws {
    let explained = try Explained(
      """
      customer: I am ada@example.com, let me talk to a person
      ai: Is it ada@example.com?
      -> human_joined ben@example.org
      human ben@example.org: Hello ada@example.com.
      """)
    #expect(!explained.text.contains("example.com") && !explained.text.contains("example.org"))
    #expect(explained.text.contains("| I am [EMAIL-1], [[let me talk to a person]]"))
    #expect(explained.text.contains("human [EMAIL-R1]"))
  }

  @Test("have their marks named by the signals that they show")
  func marks() throws {
    let explained = try Explained("customer: let me talk to a person, my lawyer will contact you")
    let step = try #require(explained.report.steps.first)
    let marked = step.words.filter { $0.mark != nil }
    #expect(marked.map { step.marks[$0.mark ?? 0].content } == ["human_request", "risk.legal"])
    #expect(marked.first?.text.content == "let me talk to a person")
    let signals = step.notes.filter { $0.kind == .signal }.compactMap(\.signal)
    #expect(signals == [.humanRequest, .risk(.legal)])
  }

  @Test("never begin a line of ours, whatever they hold")
  func hostile() throws {
    let explained = try Explained(
      "customer: [[ no mark ]] ::error::x ##[group] \u{1B}]0;owned\u{7} \u{202E}. let me talk to a person")
    for line in explained.lines where line.contains("::error::") { #expect(line.hasPrefix("       | ")) }
    #expect(!explained.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x7 || $0.value == 0x202E })
    #expect(!explained.text.contains("##["))
    // The mark is one that the words cannot forge.
    #expect(explained.text.contains("{{let me talk to a person}}"))
  }

  @Test("are wrapped, and no line is wider than asked", arguments: [40, 61, 80, 200])
  func width(_ width: Int) throws {
    let long = String(repeating: "where is my parcel from Graz, ", count: 40) + String(repeating: "x", count: 300)
    let wide = String(repeating: "荷物はどこですか", count: 30)
    let explained = try Explained("customer: \(long)\nai (0.2): \(wide)\n" + ExplainTests.missed, width: width)
    let tables = explained.lines.firstIndex(of: "Why a person was due") ?? 0
    for line in explained.lines[..<tables] {
      #expect(SafeText(name: line).columns <= width, "\(line)")
    }
    let words = explained.lines.filter { $0.hasPrefix("       | ") }.map { $0.dropFirst(9) }
    #expect(words.joined().filter { $0 == "x" }.count == 300)
    #expect(words.joined().contains("荷物"))
  }
}
