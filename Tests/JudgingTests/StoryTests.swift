import Conversations
import Stories
import Testing

@Suite("A story")
struct StoryTests {
  @Test("Speakers, words, confidences and polarities come out as they were told")
  func messages() throws {
    let told = try story(
      """
      1 customer: this is RIDICULOUS!      (polarity -0.8)
      2 ai (0.95): Refunds take five days.
      customer: what (really) now          <- onset
      human Ana of billing: Ana here.
      note: told her twice
      draft: I would say no
      """)
    let events = told.events
    #expect(events.map(\.speaker) == [.customer, .ai, .customer, .human, .human, .ai])
    #expect(events.map(\.kind) == [.message, .message, .message, .message, .note, .draft])
    #expect(
      events.map { told.string($0.text) }.prefix(3) == [
        "this is RIDICULOUS!", "Refunds take five days.",
        "what (really) now",
      ])
    #expect(events[0].sentiment == TenThousandths(rawValue: -8_000))
    #expect(events[1].sentiment == nil)
    #expect(events[2].sentiment == .zero)
    #expect(events[1].confidence == TenThousandths(rawValue: 9_500))
    #expect(told.string(events[3].name) == "Ana")
    #expect(told.string(events[3].team) == "billing")
    #expect(events[4].visibility == .service)
    #expect(!events[5].isPublicMessage)
    #expect(told.bytes.suffix(Conversation.padding).allSatisfy { $0 == 0 })
    #expect(told.coverage == [.text, .time, .humanMessages, .confidence, .sentiment, .handover])
    #expect(events.map { told.string($0.id) } == ["e0", "e1", "e2", "e3", "e4", "e5"])
    #expect(events.map(\.line) == [0, 1, 2, 3, 4, 5])
  }

  @Test("Events lie 20 seconds apart unless a line says when it is")
  func times() throws {
    let told = try story(
      """
      1 customer 09:59:00: hello
      2 ai       09:59:10: hello
      3 customer: 10:30 is too late
      4 -> closed by customer            (8 minutes later)
      5 ai: Bye.   (2 hours later)
      6 -> reopened (at 13:00:00)
      """)
    let start = Story.morning.milliseconds - 60_000
    #expect(
      told.events.map { ($0.time?.milliseconds ?? 0) - start } == [0, 10_000, 30_000, 510_000, 7_710_000, 10_860_000])
    #expect(told.string(told.events[2].text) == "10:30 is too late")
    #expect(told.startedAt == told.events[0].time)
    #expect(told.endedAt == nil)
  }

  @Test(
    "Events without words have their kind and their author",
    arguments: [
      ("-> requested by ai", EventKind.requested, Speaker.ai), ("-> requested", .requested, .unknown),
      ("-> handover requested by customer", .requested, .customer), ("-> queued", .queued, .system),
      ("-> transferred to billing", .transferred, .system), ("-> human_joined Ana", .joined, .human),
      ("-> failed nobody online", .failed, .system), ("-> handback", .returned, .system),
      ("-> transfer to billing", .transfer, .human), ("-> closed by customer", .closed, .customer),
      ("-> closed", .closed, .unknown), ("-> reopened", .reopened, .unknown), ("-> rating 5", .rating, .customer),
      ("-> tag fraud", .tag, .system), ("-> approval_granted", .approvalGranted, .human),
      ("-> button talk_to_human", .message, .customer), ("-> error", .error, .system),
      ("-> session", .session, .system),
    ])
  func steps(_ line: String, _ kind: EventKind, _ speaker: Speaker) throws {
    let event = try #require(story(line).events.first)
    #expect(event.kind == kind)
    #expect(event.speaker == speaker)
    #expect(event.isPublicMessage == (kind == .message))
  }

  @Test("A header tells of the whole conversation")
  func header() throws {
    let told = try Story(
      """
      (medium email; language de)
      (tags of the conversation: legal; topics: payment dispute)
      (customer attribute vip; policy: vip.tags = ["vip"])
      (format without human messages; some events lack a time: file order)
      1 customer: hallo
      2 -> requested by ai
      (the export ends 5 minutes later)
      """)
    let conversation = told.conversation
    #expect(conversation.medium == .email)
    #expect(conversation.string(conversation.language) == "de")
    #expect(conversation.tags.map(conversation.string) == ["legal", "vip"])
    #expect(conversation.topics.map(conversation.string) == ["payment dispute"])
    #expect(told.policy == ["vip.tags": "[\"vip\"]"])
    #expect(told.remainder == 300_000)
    #expect(conversation.coverage == [.text, .sentiment, .handover])
    #expect(conversation.events[0].time == Story.morning)
    #expect(conversation.events[1].time == nil)
  }

  @Test("A log without times has none, and no humans to write in it")
  func noTimes() throws {
    let told = try story("(openai_messages; no times, no close)\n1 customer: hello\n2 ai: Hello.")
    #expect(told.format == .openaiMessages)
    #expect(told.coverage == [.text, .sentiment])
    #expect(told.events.allSatisfy { $0.time == nil })
  }

  @Test(
    "A line that cannot be understood is an error that names it",
    arguments: [
      "customer hello", "agent: hello", "3 customer: hello", "-> escalated", "-> rating 6", "-> tag", "(medium fax)",
      "customer: hello (polarity -2)", "ai: hello (polarity 0.1)", "ai (1.5): hello", "ai (0.12345): hello",
      "customer 9:00:00: hello", "customer 09:00:00: hello", "-> closed by boss", "(policy: strict)", "ai Ana: hello",
      "human Ana of: hello", "-> queued (packet soul)", "(resolution fine)", "(anything else)",
    ])
  func malformed(_ line: String) {
    let error = #expect(throws: StoryError.self) { try story("1 customer: hello\n\n\(line)") }
    #expect(error?.number == 3)
    #expect(error?.line == line)
    #expect(error?.wanted.isEmpty == false)
  }

  @Test("A conversation that is told again is the same story")
  func toldAgain() throws {
    let text = """
      (format without human messages; medium email; language de; customer k-81; rating 4)
      1 customer: Where is it? (polarity -0.05)
      2 ai (0.9): On its way.
      3 -> requested by ai to billing (90 seconds later)
      4 -> human_joined Ana Bolt of billing
      5 human Ana Bolt: Here. (no time)
      6 note: done
      7 -> button solved
      8 -> rating 2 (1500 milliseconds later)
      9 -> closed
      """
    #expect(try story(text).endedAt != nil)
    #expect(told(try story(text)) == text)
  }

  @Test("Steps may carry a note beside a team, an empty one, a packet; a rating may say whom it is about")
  func carried() throws {
    let text = """
      1 -> queued to repairs (packet)
      2 -> transfer to returns (because paid twice) (packet summary reason)
      3 -> transfer to claims (empty note)
      4 -> rating 4 (rates the ai)
      """
    let told = try story(text)
    #expect(told.events.map(\.packet) == [[], [.summary, .reason], nil, nil])
    #expect(told.events.map { told.string($0.team) } == ["repairs", "returns", "claims", ""])
    #expect(told.events.map { told.string($0.detail) } == ["", "paid twice", "", ""])
    #expect(told.events.map(\.hasEmptyNote) == [false, false, true, false])
    #expect(told.events[3].ratingAbout == .ai)
    #expect(Stories.told(told) == text)
  }

  @Test("Every worked example is a story, and what it says of itself is expected of it", arguments: WorkedExample.all)
  func example(_ example: WorkedExample) throws {
    let told = try Story(example.story)
    #expect(told.policy == example.policy)
    #expect((told.remainder ?? 30 * 86_400_000) == example.cutoff.milliseconds)
    #expect(told.conversation.events.allSatisfy { $0.kind != .message || !$0.text.isEmpty })
    let count = told.conversation.events.count
    for place in example.modes.split(separator: ", ").compactMap({ $0.split(separator: " ").first }) {
      #expect(Int(place).map { (1...count).contains($0) } == true)
    }
    #expect(Stories.told(try story(Stories.told(told.conversation))) == Stories.told(told.conversation))
  }

  @Test("All worked examples are there, each once")
  func examples() {
    #expect(Set(WorkedExample.all.map(\.number)) == Set((1...49).map(String.init) + ["26b", "30b"]))
    #expect(WorkedExample.all.count == 51)
  }
}
