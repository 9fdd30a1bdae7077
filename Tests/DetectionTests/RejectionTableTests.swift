import Detection
import Testing

/// Turns that reject what the AI said, each beside one that resembles it and does not.
@Suite("Rejecting an answer")
struct RejectionTableTests {
  private func rejections(_ words: String, after answer: String = "ai: Press the green key.") throws -> Int {
    let turn = words.hasPrefix("->") ? words : "customer: \(words)"
    return try Watched("customer: my lamp is dark\n\(answer)\n\(turn)").count(.rejection)
  }

  /// A rejection, and a turn that is none.
  static let rows: [(does: String, doesNot: String)] = [
    ("no", "no thanks"),
    ("nope that's not it", "no problem"),
    ("that didn't help at all", "that helped, where is the key for the second lamp?"),
    ("you're not getting it", "I'm not getting the mail, where is it sent?"),
    ("wrong", "the wrong colour arrived"),
    ("still the same", "is the price still the same?"),
    ("useless", "is it useless to charge it over night?"),
    ("this is not helping", "is it not helping to press it twice?"),
    ("No, that is wrong.", "no, my order number is 5"),
    ("doesn't work", "not yet, let me try"),
    ("still doesn't work", "it still works, but the light is red now"),
    ("that's not what I asked", "that's what I asked for, thank you"),
    ("not helpful", "which of the two is more helpful for reading?"),
    ("that's not true", "is that true for all lamps?"),
    ("incorrect", "the address on the parcel is incorrect"),
    ("I already tried that", "I will try that tonight"),
    ("tried that, nothing happens", "nothing else, bye"),
    ("that doesn't answer my question", "one more question: how long is the cable?"),
    ("didn't work", "how does it work?"),
    ("it's not working", "it's not the green one, it's the blue lamp with two keys"),
    ("nothing happens", "what happens if I hold it?"),
    ("no luck", "good luck to you too"),
    ("no change", "no change of address, just the name please"),
    ("same problem", "my neighbour has the same problem with his lamp, can he write to you?"),
    ("that's not the problem", "the problem began on Monday after the storm"),
    ("you don't understand", "I don't understand, which key do you mean?"),
    ("you are not listening", "are you listening to music?"),
    ("that makes no sense", "it makes a humming sound"),
    ("this is useless", "the old one is useless so I want a new one"),
    ("that is not correct", "is that correct?"),
    ("nah", "nah it's ok, I'll manage"),
    ("not what I need", "what do I need for that?"),
    ("this isn't what I'm looking for", "I'm looking for the invoice of May"),
    ("👎", "👍"),
    ("-> button thumbs_down", "-> button thumbs_up"),
    ("it did not solve my problem", "when will my problem be solved?"),
    ("still not working!!", "still waiting for the restart, one minute"),
    ("that was no help", "no help needed, I found it"),
    ("rubbish answer", "can I put it in the rubbish?"),
    ("no no no", "no idea, it is my mother's lamp"),
  ]

  @Test("is said in a whole turn", arguments: rows.map(\.does))
  func rejects(_ words: String) throws {
    #expect(try rejections(words) == 1)
  }

  @Test("is not said by words that look like it", arguments: rows.map(\.doesNot))
  func accepts(_ words: String) throws {
    #expect(try rejections(words) == 0)
  }

  @Test(
    "is no answer to a question that yes or no can answer, and no reply to a notice",
    arguments: [
      "ai: Is the light green?", "ai: Have you tried another socket?", "ai: Do you want a new one?",
      "ai: One moment please.", "ai: Could you restart it? Does that help?", "ai: Is there anything else?",
    ])
  func answers(_ before: String) throws {
    #expect(try rejections("no", after: before) == 0)
  }

  @Test(
    "is one after any answer, refusal or question that asks for more than yes or no",
    arguments: [
      "ai: Press the green key.", "ai: I'm sorry, I can't help with that.", "ai: Please call us.",
      "ai: We cannot refund it after 30 days.",
    ])
  func follows(_ before: String) throws {
    #expect(try rejections("that doesn't help", after: before) == 1)
  }
}
