import Detection
import Testing

/// Turns that confirm a solution, each beside one that resembles it and does not.
@Suite("Confirming in other words")
struct ConfirmationTableTests {
  private func confirms(_ words: String) throws -> Bool {
    let turn = words.hasPrefix("->") ? words : "customer: \(words)"
    return try Watched("customer: my lamp is dark\nai: Press the green key.\n\(turn)").has(.confirmation)
  }

  /// A confirmation, and a turn that is none.
  static let rows: [(does: String, doesNot: String)] = [
    ("that fixed it", "will that fix it?"),
    ("perfect thanks, all sorted", "thanks but it is still dark"),
    ("brilliant, it works now", "brilliant, now nothing works"),
    ("it works!", "it works when I restart but then stops"),
    ("great, that solved my problem", "great, another problem"),
    ("that did the trick, thank you so much", "thanks for nothing"),
    ("ok it's working again", "ok it's not working again"),
    ("awesome, got it working", "awesome, just what I needed, another broken lamp"),
    ("yes that worked, cheers", "yes that worked for a minute"),
    ("problem solved", "is the problem solved?"),
    ("all good now", "all good things end, and so did my lamp"),
    ("it's on again, thanks a lot!", "is it on sale again?"),
    ("sorted, thank you", "sort it out please"),
    ("worked like a charm", "hope that works"),
    ("that helped, thanks", "that helped a bit but it flickers"),
    ("excellent, that's exactly what I needed", "that's not exactly what I needed"),
    ("it is fixed now", "it needs to be fixed now"),
    ("everything is fine now thanks", "everything was fine until now"),
    ("resolved, thanks", "I want this resolved today"),
    ("you solved it, thank you!", "you solved nothing"),
    ("I got it to work, thanks", "I can't get it to work, thanks anyway"),
    ("working fine now", "it was working fine until Monday"),
    ("that answers my question, thank you", "that doesn't answer my question, thank you"),
    ("my issue has been resolved", "my issue has not been resolved"),
    ("yay it works", "if it works I'll let you know"),
    ("fixed!", "fixed price or not?"),
    ("thanks, that was very helpful", "thanks, how helpful, as always"),
    ("done, it lights up now, thanks", "it lights up and then goes dark"),
    ("thank you, it worked", "thank you, I'll see whether it worked tomorrow"),
    ("perfect, works great now", "perfect, and how much is it?"),
    ("that's it, thanks for your help", "that's it, I've had enough"),
    ("-> button solved", "-> button not_solved"),
    ("-> rating 5", "-> rating 1"),
    ("super, now it does what it should", "it should work by now"),
    ("no more problems, thank you", "no more excuses please"),
  ]

  @Test("is heard", arguments: rows.map(\.does))
  func confirmed(_ words: String) throws {
    #expect(try confirms(words))
  }

  @Test("is not heard where a doubt, a wish, a question or scorn speaks", arguments: rows.map(\.doesNot))
  func unconfirmed(_ words: String) throws {
    #expect(try !confirms(words))
  }

  @Test(
    "is not a bare ok to a question, to no answer or to a notice",
    arguments: [
      "Which lamp is it?", "I'm sorry, I didn't understand that.", "One moment please.",
    ])
  func bare(_ answer: String) throws {
    #expect(try !Watched("customer: my lamp is dark\nai: \(answer)\ncustomer: ok").has(.confirmation))
  }
}
