import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("The metrics of 2.7: how well handovers were done")
struct QualityMetricTests {
  /// A customer who gives an order number and tells the matter, and a handover behind it.
  static let given = """
    customer: my order 44718 has arrived with a broken blue lamp inside
    ai: Press the green key.
    customer: get me a human
    -> requested by ai
    -> joined Ana
    """
  static func human(_ words: String...) -> String { words.map { "\nhuman Ana: " + $0 }.joined() }
  static let unlisted = "(language fi)\n"

  @Test("G1 and G2 count facts that were asked for again, complaints of it, and what had to be told again")
  func blackHole() throws {
    let retold = "\ncustomer: my order 44718 arrived with a broken blue lamp inside"
    let settled = try Settled([
      // Asked for the order number that was given; the customer complains; asked openly and told again.
      Self.given + Self.human("What is your order number?"),
      Self.given + Self.human("I can look.") + "\ncustomer: I already told the bot all of this",
      Self.given + Self.human("How can I help?") + retold,
      // Told again by itself: nobody had asked. Asked for what was never given. Asked after five messages.
      Self.given + Self.human("I can look.") + retold, Self.given + Self.human("What is your postcode?"),
      Self.given + Self.human("One.", "Two.", "Three.", "Four.", "Five.", "What is your order number?"),
      // Nothing had been given, so nothing can be lost; nobody came; no lists for the language.
      "customer: hello\nai: Hello!\n-> queued" + Self.human("What is your order number?"), Self.given,
      Self.unlisted + Self.given + Self.human("What is your order number?"),
    ])
    // Eight came; in one of them nothing had been given; of the other seven one has no lists.
    #expect(settled["G1"] == "2 of 6, assessable 6 of 7")
    #expect(settled["G2"] == "3 of 6, assessable 6 of 7")
    // One kind of fact was asked for again, in one handover that has lists and one that has none of the service's.
    #expect(settled.values("G1.facts").first == 1)
  }

  @Test("G1.after_ten_messages looks at handovers behind a long talk only")
  func afterMany() throws {
    let long = (1...4).map { "customer: and key number \($0)?\nai: It is not that one.\n" }.joined()
    let settled = try Settled([
      // Before the join stand eight messages and the three of the beginning; and three only.
      long + Self.given + Self.human("What is your order number?"),
      Self.given + Self.human("What is your order number?"), long + Self.given + Self.human("I can look."),
    ])
    #expect(settled["G1"] == "2 of 3")
    #expect(settled["G1.after_ten_messages"] == "1 of 2")
  }

  @Test("A problem of fewer than five words of content is nothing that could be lost")
  func problem() throws {
    let short = "customer: lamp dark\nai: Press the green key.\n-> queued\nhuman Ana: Sent."
    let told = "customer: the blue lamp went dark yesterday evening\nai: Press the key.\n-> queued\nhuman Ana: Sent."
    #expect(try Settled([short, told])["G1"] == "0 of 1")
  }

  @Test("G4 is a team that the topic may not go to, or a hasty transfer without a note or with the story told again")
  func blind() throws {
    var policy = Policy()
    policy.routes = ["legal": ["law"]]
    let legal = "customer: my lawyer will contact you because of order 44718\nai: Noted.\n-> queued\n"
    let retold = "\ncustomer: my order 44718 has arrived with a broken blue lamp inside"
    let settled = try Settled(
      [
        // To the team of the map; to another one; a topic that the map does not name.
        legal + "human Ana of law: Hello.", legal + "human Ana of returns: Hello.",
        Self.given.replacing("Ana", with: "Ana of returns") + Self.human("Hello."),
        // Passed on without a note within three messages; after four; with a note; with a note, but told again.
        Self.given + Self.human("Hello.") + "\n-> transfer to repairs (empty note)\nhuman Ben of repairs: Hello.",
        Self.given + Self.human("One.", "Two.", "Three.", "Four.")
          + "\n-> transfer to repairs (empty note)\nhuman Ben: Hello.",
        Self.given + Self.human("Hello.") + "\n-> transfer to repairs (because key broken)\nhuman Ben: Hello.",
        Self.given + Self.human("Hello.") + "\n-> transfer to repairs (because key broken)\nhuman Ben: How can I help?"
          + retold,
        // The second of two transfers comes at once, although the first took long.
        Self.given + Self.human("One.", "Two.", "Three.", "Four.")
          + "\n-> transfer to repairs (because key broken)\nhuman Ben: Hm.\n"
          + "-> transfer to returns (empty note)\nhuman Cem: Hello.",
        // An export without a place for a note says nothing by having none; a packet without content does.
        Self.given + Self.human("Hello.") + "\n-> transfer to repairs\nhuman Ben: Hello.",
        Self.given + Self.human("Hello.") + "\n-> transfer to repairs (packet)\nhuman Ben: Hello.",
        // No team is named anywhere.
        Self.given + Self.human("Hello."),
      ], policy: policy)
    #expect(settled["G4"] == "5 of 10, assessable 10 of 11")
  }

  @Test("G3 counts the fields of a packet, of thirteen, and G13 tells catching up with one from without")
  func packet() throws {
    let queued = "customer: my lamp is dark\nai: Press the green key.\n-> queued"
    let settled = try Settled([
      // Two fields; one at the first step and two more at the next; none of content; no packet.
      queued + " (packet summary reason)\n-> joined Ana\nhuman Ana: Sent.",
      queued + " (packet summary)\n-> transferred (packet intent customer)\nhuman Ana: Sent.",
      queued + " (packet)\nhuman Ana: Sent.", queued + "\n-> joined Ana\nhuman Ana: Sent. (40 seconds later)",
      // The export cannot show whether anybody came; it shows that nobody did.
      "(format without human messages)\n" + queued + " (packet source)", queued + " (packet source)\n-> failed",
    ])
    #expect(settled.values("G3") == [2, 3, 0, nil, 1])
    #expect(settled["G3.present"] == "5 of 6")
    #expect(settled.values("G13.with_packet") == [20, nil, nil])
    #expect(settled.values("G13.without_packet") == [40])
  }

  @Test("What the AI had collected is given, even if the customer's own words hold no fact")
  func collected() throws {
    let queued = "customer: hello\nai: Hello!\n-> queued"
    let settled = try Settled([
      queued + " (packet collected)\nhuman Ana: Sent.", queued + " (packet summary)\nhuman Ana: Sent.",
    ])
    #expect(settled["G1"] == "0 of 1")
  }

  @Test("G5 is a way to a human that was asked for twice, talked over, or led away from the channel")
  func buriedExit() throws {
    let asked = Ends.asked
    let settled = try Settled([
      // X1: asked twice. X2 and X4: the AI goes on, and offers a human only after four exchanges.
      asked + "ai: It has a key.\ncustomer: a human please\n-> requested by ai\nhuman Ana: Sent.",
      asked + (1...4).map { "ai: Key number \($0) is green.\ncustomer: hm \($0)\n" }.joined()
        + "ai: Would you like to talk to a human?",
      // X2 and X3: it says the same again and again.
      asked + "ai: The key is green, at the back.\ncustomer: hm\nai: The key is green, at the back.\ncustomer: no\n"
        + "ai: The key is green, at the back.",
      // X5: only a telephone number. The same, but then a handover was begun after all.
      asked + "ai: Please call us on 0800 1234.",
      asked + "ai: Please call us on 0800 1234.\n-> requested by ai\nhuman Ana: Sent.",
      // Asked once: one answer and no more; heard at once. No need at all.
      Ends.ignored, Ends.onTime, Ends.assumed,
      Self.unlisted + asked + "ai: It has a key.\ncustomer: a human please",
    ])
    #expect(settled["G5"] == "4 of 7, assessable 7 of 8")
  }

  @Test("G6 and G7 tell whether the customer was told that a person takes over, and which")
  func announced() throws {
    let begun = "customer: my lamp is dark\nai: Press the green key.\n-> requested by ai\n"
    let settled = try Settled([
      // Announced by the AI, by the system with a name, by the person; named by the export only.
      begun + "ai: I'm transferring you to a colleague now.\nhuman: I have sent a new one.",
      begun + "system: Ana has joined the chat.\nhuman: I have sent a new one.",
      begun + "human: Hi, I'm Ana, I have taken over your case.",
      begun + "-> joined Ana\nhuman: I have sent a new one.",
      // Nothing of both; a name only in the second message; nobody came; no lists.
      begun + "human: I have sent a new one.", begun + "human: I have sent a new one.\nhuman: My name is Ana.", begun,
      Self.unlisted + begun + "human: Hi, I'm Ana.",
    ])
    #expect(settled["G6"] == "3 of 6, assessable 6 of 7")
    #expect(settled["G7"] == "3 of 6, assessable 6 of 7")
  }

  @Test("G7.asked_who counts customers who had to ask whom they talk to")
  func askedWho() throws {
    let begun = "customer: my lamp is dark\nai: Press the green key.\n-> requested by ai\nhuman: I have sent one.\n"
    let settled = try Settled([begun + "customer: am I talking to a human?", begun + "customer: when does it come?"])
    #expect(settled["G7.asked_who"] == "1 of 2")
  }

  @Test("G8 asks for a time, a place in the queue or opening hours when the wait is longer than a minute")
  func expectation() throws {
    let queued = "customer: my lamp is dark\nai: Press the green key.\n-> queued\n"
    let settled = try Settled([
      // Told within the wait; told before it only by asking for patience; not told; waited exactly a minute.
      queued + "system: You are number 3 in the queue.\nhuman Ana: Sent. (5 minutes later)",
      queued + "ai: One moment please.\nhuman Ana: Sent. (5 minutes later)",
      queued + "human Ana: Sent. (61 seconds later)", queued + "human Ana: Sent. (60 seconds later)",
      // Nobody ever came; a human stepped in, so nobody waited; no lists.
      queued + "-> tag late (2 hours later)", "customer: my lamp is dark\nai: Press the key.\nhuman Ana: Sent.",
      Self.unlisted + queued + "human Ana: Sent. (5 minutes later)",
    ])
    #expect(settled["G8"] == "1 of 4, assessable 4 of 5")
  }

  @Test("G9 and G12 tell whether a handback was announced, and whether anybody answered after it")
  func handback() throws {
    let back = Ends.onTime + "\n-> handback\n"
    let settled = try Settled([
      // Announced before and answered; not announced and answered after five minutes and a second.
      Ends.onTime + "\nhuman Ana: I'll hand you back to our assistant.\n-> handback\ncustomer: when?\nai: On monday.",
      back + "customer: when?\nai: On monday. (301 seconds later)",
      // Announced after it; answered after exactly five minutes.
      back + "ai: You are back with the assistant.\ncustomer: when?\nai: On monday. (300 seconds later)",
      // Asked twice: the first question began to wait. Nobody answers. Only thanks, so nobody waits. Says nothing.
      back + "customer: when?\ncustomer: hello? (290 seconds later)\nai: On monday.", back + "customer: when?",
      back + "customer: thanks, bye", back,
      // Never given back; no times; no lists.
      Ends.onTime, "(no times)\n" + back + "customer: when?\nai: On monday.",
      Self.unlisted + back + "customer: when?\nai: On monday.",
    ])
    // Nine were given back, one of them has no lists.
    #expect(settled["G9"] == "2 of 8, assessable 8 of 9")
    // Seven with a later message, one of them without times.
    #expect(settled["G12"] == "3 of 6, assessable 6 of 7")
    // By e-mail a day is allowed.
    let mail = "(medium email)\n" + back + "customer: when?\nai: On monday. "
    #expect(try Settled([mail + "(24 hours later)", mail + "(25 hours later)"])["G12"] == "1 of 2")
  }

  @Test("G10 counts messages of the AI while a human has the floor, but not what was under way or asks for a rating")
  func spoke() throws {
    let joined = "customer: my lamp is dark\nai: Press the green key.\n-> queued\n-> joined Ana\n"
    let settled = try Settled([
      joined + "human Ana: I look.\nai: The key is green.\nhuman Ana: Sent.",
      // Five seconds after the join it was under way; six seconds after it was not.
      joined + "ai: The key is green. (5 seconds later)\nhuman Ana: Sent.",
      joined + "ai: The key is green. (6 seconds later)\nhuman Ana: Sent.",
      // One moment is no message of substance; after the close the AI may ask.
      joined + "human Ana: I look.\nai: One moment please.\nhuman Ana: Sent.",
      joined + "human Ana: Sent.\n-> closed by human\nai: How satisfied were you from 1 to 5?",
      // A human was there first, and nothing was handed over.
      Ends.humanFirst + "\nai: The key is green.", Ends.assumed,
    ])
    #expect(settled["G10"] == "2 of 5")
    #expect(settled["G10.in_flight"] == "1 of 5")
    // Six conversations with a human: three messages, so 50 in 100 of them.
    #expect(settled.values("G10.messages") == [1, 0, 1, 0, 0, 1])
  }

  @Test("G11 counts handovers in whose wait the AI went on")
  func pending() throws {
    let queued = "customer: my lamp is dark\nai: Press the green key.\n-> queued\n"
    let settled = try Settled([
      queued + "ai: The key is green.\nhuman Ana: Sent.", queued + "ai: One moment please.\nhuman Ana: Sent.",
      // The second answer to the customer ends the attempt; the first counts.
      queued + "customer: hello?\nai: The key is green.\ncustomer: and?\nai: It is at the back.",
      // Nobody waited.
      "customer: my lamp is dark\nai: Press the key.\nhuman Ana: Sent.",
    ])
    #expect(settled["G11"] == "2 of 3")
  }

  @Test("G13 runs from the join to the first word, where the join is an event of its own")
  func catchUp() throws {
    let queued = "customer: my lamp is dark\nai: Press the green key.\n-> queued\n"
    let settled = try Settled([
      queued + "-> joined Ana\nhuman Ana: Sent. (90 seconds later)", queued + "human Ana: Sent.",
      "(no times)\n" + queued + "-> joined Ana\nhuman Ana: Sent.", queued + "-> joined Ana",
    ])
    #expect(settled.values("G13") == [90, nil, nil])
    #expect(settled.values("G13.without_packet") == [90, nil, nil])
    #expect(settled.values("G13.with_packet") == [])
  }

  @Test("G14 counts turns of the customer and messages of the AI before the initiation")
  func effort() throws {
    let settled = try Settled([
      // Two turns, one of two messages; two AI messages in a row are two.
      "customer: hello\ncustomer: my lamp is dark\nai: Hello!\nai: Press the key.\ncustomer: get me a human\n"
        + "-> requested by ai\ncustomer: hm\nai: One moment please.\nhuman Ana: Sent.",
      "-> queued\nhuman Ana: Hello.", Ends.assumed,
    ])
    #expect(settled.values("G14.customer_turns") == [2])
    #expect(settled.values("G14.ai_messages") == [2])
  }

  @Test("G15 holds what the customer confirmed against ends that a human made")
  func confirmed() throws {
    let settled = try Settled([
      Ends.onTime + "\ncustomer: that fixed it, thanks\n-> closed by human",
      Ends.onTime + "\n-> closed by human", Ends.onTime + "\ncustomer: that fixed it, thanks\n-> handback by human",
      // Not ended by a human; no lists.
      Ends.onTime + "\n-> closed by customer", Ends.onTime, Self.unlisted + Ends.onTime + "\n-> closed by human",
    ])
    #expect(settled["G15"] == "2 of 3, assessable 3 of 4")
  }

  @Test("R1.20 is a promise after which no human wrote for two days, once two days have passed")
  func promises() throws {
    let promise = Ends.asked + "-> requested by ai\nhuman Ana: I will get back to you tomorrow."
    let settled = try Settled([
      .init(story: promise), .init(story: promise + "\nhuman Ana: It is here. (48 hours later)"),
      .init(story: promise + "\nhuman Ana: It is here. (49 hours later)"), .init(story: Ends.onTime),
      // Closed, so it is in rates; but the two days are not over.
      .init(story: promise + "\n-> closed by human", day: 59), .init(story: "(no times)\n" + promise),
    ])
    #expect(settled["R1.20"] == "2 of 3, assessable 3 of 5")
  }

  @Test("R1.16 is the wait from the initiation to the first word of a human")
  func firstReply() throws {
    let settled = try Settled([Ends.onTime, "(no times)\n" + Ends.onTime, Ends.ignored])
    #expect(settled.values("R1.16") == [20, nil])
    // Nobody knows the hours of a team here.
    #expect(settled.values("R1.16.business") == [])
  }
}
