import Detection
import Testing

/// The second tables: written after the rules held on the first ones, and not looked at before they were run.
@Suite("Rows the rules had not seen")
struct FreshDialogueTests {
  static let noAnswers: [(isNone: String, isOne: String)] = [
    ("Sorry, that's not something I've learned about yet.", "Sorry, the blue one is only sold in Norway."),
    ("I'm afraid I don't know how to do that.", "I know how to do that: hold both keys for five seconds."),
    ("I couldn't quite make out your request.", "Your request was approved this morning."),
    (
      "There seems to be a problem on my end, please try again in a few minutes.",
      "There was a problem with the courier, so the parcel comes on Thursday."
    ),
    ("I am not able to look into individual accounts.", "Individual accounts cost 9 euros a month."),
    ("Hmm, no matching articles for that.", "The matching cable is sold separately for 12 euros."),
    ("I don't think I can help you there.", "I think the second shelf fits your lamp better."),
    ("Could you try wording that differently?", "Could you try another socket?"),
    ("That falls outside my area of expertise.", "Parcels outside the EU need a customs form."),
    (
      "I'm sorry, I have no details on that promotion.",
      "The promotion ends on Sunday, details are in the mail we sent."
    ),
    (
      "My apologies, I'm having technical difficulties at the moment.",
      "My apologies, the price was wrong; it is 40 euros."
    ),
    (
      "Unfortunately that's not a question I can answer.",
      "Unfortunately the fee cannot be waived because the contract has ended."
    ),
    ("I only understand questions about bookings.", "Only the owner can change a booking, for safety."),
    ("I do not have enough context to respond.", "Your plan does not have enough storage; the next one has 200 GB."),
    (
      "Sorry, I can't seem to locate that information.",
      "I couldn't locate a parcel with that number, it may have a typing error."
    ),
  ]

  static let classes: [MessageClassTableTests.Row] = [
    .init(.ask, "Great, I'm looping in one of our specialists.", .handoverNotice),
    .init(.ask, "I could loop in one of our specialists, would you like that?", .offer),
    .init(.ask, "Our support staff has been notified and will join shortly.", .handoverNotice),
    .init(.question, "The staff at the store will show you the lamp.", .answer),
    .init(.ask, "Handing you over to Maria from billing now.", .handoverNotice),
    .init(.question, "Hand the parcel to the driver and keep the receipt.", .answer),
    .init(.ask, "Our lines are closed until Monday morning.", .nobodyAvailable),
    .init(.question, "The road to the depot is closed, so the driver is late.", .answer),
    .init(.ask, "Nobody from the team is online at the moment.", .nobodyAvailable),
    .init(.question, "The manual is online at the moment.", .answer),
    .init(.ask, "There are 5 people ahead of you.", .waitNotice),
    .init(.question, "There are 5 lamps in the box.", .answer),
    .init(.ask, "An advisor is usually available within ten minutes, thanks for holding.", .waitNotice),
    .init(.question, "The chat with our colleague has ended, I'm taking over again.", .handbackNotice),
    .init(.question, "The warranty has ended in May.", .answer),
    .init(.question, "Okay, give me a second to pull up your account.", .acknowledgement),
    .init(.question, "Okay, pull the lever up for a second.", .answer),
    .init(.question, "Could you leave us a quick review?", .survey),
    .init(.question, "Could you leave the parcel at the door?", .answer),
    .init(.question, "Glad I could help! Bye for now.", .survey),
    .init(.question, "Would it help to talk this through with a real person?", .offer),
    .init(.question, "Would it help to turn the lamp around?", .answer),
    .init(.question, "I can arrange for an agent to take over, just say yes.", .offer),
    .init(.ask, "Sure, what's this regarding?", .routingQuestion),
    .init(.ask, "Could you provide the email linked to your account so I can connect you?", .routingQuestion),
    .init(.ask, "Why do you need a person?", .answer),
    .init(.question, "Drop us a line at help@lamps.example and we'll sort it.", .redirect),
    .init(.question, "The line at the bottom shows the date.", .answer),
    .init(.question, "You'll have to ring our hotline for that.", .redirect),
    .init(.question, "The lamp will ring when it is charged.", .answer),
  ]

  static let loops = [
    LoopTableTests.Row(
      "You need to sign in before you can see your bills.",
      again: "Thank you for waiting. You need to sign in before you can see your bills.",
      other: "Thank you for waiting. Your bill of May is 20 euros."),
    LoopTableTests.Row(
      "Delivery to Spain takes four to six days and costs 12 euros.",
      again: "Delivery to Spain takes four to six days and costs 12 euros. Anything else?",
      other: "Delivery to Malta takes four to six days and costs 12 euros.", asked: "and to malta"),
    LoopTableTests.Row(
      "Turn the modem off, wait ten seconds and turn it on again.",
      again: "Let me help you with that. Turn the modem off, wait ten seconds and turn it on again.",
      other: "Let me help you with that. A technician comes tomorrow at ten."),
    LoopTableTests.Row(
      "Seat 14A is free on this train, it costs 9 euros.",
      again: "Seat 14A is free on this train, it costs 9 euros.",
      other: "Seat 21C is free on this train, it costs 9 euros.", asked: "another seat please"),
    LoopTableTests.Row(
      "Only the account holder can ask for a copy of the contract.",
      again: "I see, Tom. Only the account holder can ask for a copy of the contract.",
      other: "I see, Tom. The copy was sent to the account holder."),
    LoopTableTests.Row(
      "Your points expire at the end of the year.",
      again: "Again, your points expire at the end of the year.",
      other: "You have collected points worth ten euros."),
    LoopTableTests.Row(
      "Please clear the cache of your browser and reload the page.",
      again: "I apologise for the trouble, please clear the cache of your browser and reload the page.",
      other: "I apologise for the trouble, the page will be back at noon."),
    LoopTableTests.Row(
      "Temperature in the living room is 21 degrees and the heating is off.",
      again: "Temperature in the living room is 21 degrees and the heating is off.",
      other: "Temperature in the kitchen is 19 degrees and the heating is off.", asked: "and in the kitchen"),
    LoopTableTests.Row(
      "The voucher works for one order above 30 euros.",
      again: "Good question! The voucher works for one order above 30 euros.",
      other: "Good question! You can give the voucher to a friend."),
    LoopTableTests.Row(
      "We have received your documents and will check them within three days.",
      again: "We've received your documents and will check them within three days.",
      other: "We have checked your documents, a page is missing."),
    LoopTableTests.Row(
      "Sorry, I can only talk about your energy contract.",
      again: "I'm sorry, I can only talk about your energy contract.",
      other: "Sorry, the meter could not be read."),
    LoopTableTests.Row(
      "The train at 8:12 is delayed by 25 minutes because of a signal failure.",
      again: "The train at 8:12 is delayed by 25 minutes because of a signal failure.",
      other: "The train at 8:42 is delayed by 10 minutes because of a signal failure.", asked: "and the next one"),
    LoopTableTests.Row(
      "Insurance covers theft but not loss.",
      again: "Hello again! Insurance covers theft but not loss.",
      other: "Hello again! Your claim was paid."),
    LoopTableTests.Row(
      "You can pay by card, by bank transfer or on account.",
      again: "You can pay by card, bank transfer or on account.",
      other: "Your card was declined by the bank."),
    LoopTableTests.Row(
      "For the size 42 we recommend the model Fjord because it runs small.",
      again: "For the size 42 we recommend the model Fjord because it runs small. Let me know if you have questions.",
      other: "For the size 44 we recommend the model Fjord because it runs small.", asked: "and 44"),
  ]

  static let rejections: [(does: String, doesNot: String)] = [
    ("nope", "nope, all good, thanks"), ("that's not helping me", "can you help me with the bill instead?"),
    ("this doesn't make any sense", "does it make sense to wait?"),
    ("wrong again", "I sent the wrong size, how do I return it"),
    ("it's still broken", "the old one is broken, I want the blue one"), ("not true!", "is it true that it is free?"),
    ("you got it wrong", "I got the wrong bill in May, who can change that"),
    ("did that already, nothing", "nothing for now, bye"),
    ("that's exactly what I already did", "I already did, where do I see it?"),
    ("doesn't help", "who helps with that?"), ("no it still says error", "no rush, take your time"),
    ("completely useless", "how useful is the lamp outdoors?"),
    ("that is not my problem", "my problem is the colour, can I get a red one"),
    ("what a useless answer", "good answer, thanks"), ("none of that worked", "none of my friends has one, is it new?"),
  ]

  static let confirmations: [(does: String, doesNot: String)] = [
    ("woohoo it's working", "is it working on your side?"),
    ("thank you, problem solved", "thank you, the problem remains"),
    ("ok got it fixed now, thanks", "get it fixed now"), ("cool that worked", "cool, but that worked only once"),
    ("yep, all sorted now", "not all sorted yet"),
    ("that was exactly the problem, it runs now", "that was exactly the problem I had last time"),
    ("I can log in again, thanks!", "I can't log in again"),
    ("it finally works, thank you", "it finally broke, thank you"),
    ("nice one, solved", "nice try, not solved"), ("that's sorted it", "that has sorted nothing"),
    ("great help, everything works", "great, everything works except the key"),
    ("ah, that's what I needed, thanks", "that's what I needed last week"),
    ("you fixed it, you're a star", "you said you fixed it"), ("works now 👍", "works now and then"),
    ("the issue is gone, thanks", "the issue is back"),
  ]

  @Test("no answer", arguments: noAnswers.map(\.isNone))
  func none(_ words: String) throws {
    #expect(try Watched("customer: where is my lamp\nai: \(words)").messageClass(2) == .nonAnswer)
  }

  @Test("an answer", arguments: noAnswers.map(\.isOne))
  func answer(_ words: String) throws {
    #expect(try Watched("customer: where is my lamp\nai: \(words)").messageClass(2) == .answer)
  }

  @Test("classes", arguments: classes)
  func kind(_ row: MessageClassTableTests.Row) throws {
    #expect(try Watched("\(row.before.rawValue)\nai: \(row.words)").messageClass(2) == row.kind)
  }

  @Test("a loop", arguments: loops)
  func loop(_ row: LoopTableTests.Row) throws {
    let told = "customer: can you help me\nai: \(row.first)\ncustomer: and how do I do that\nai: \(row.again)"
    #expect(try Watched(told).count(.aiLoop) == 1)
  }

  @Test("no loop", arguments: loops)
  func noLoop(_ row: LoopTableTests.Row) throws {
    let told = "customer: can you help me\nai: \(row.first)\ncustomer: \(row.asked)\nai: \(row.other)"
    #expect(try Watched(told).count(.aiLoop) == 0)
  }

  private func watched(_ words: String) throws -> Watched {
    try Watched("customer: my lamp is dark\nai: Press the green key.\ncustomer: \(words)")
  }

  @Test("a rejection", arguments: rejections.map(\.does))
  func rejects(_ words: String) throws { #expect(try watched(words).count(.rejection) == 1) }

  @Test("no rejection", arguments: rejections.map(\.doesNot))
  func goesOn(_ words: String) throws { #expect(try watched(words).count(.rejection) == 0) }

  @Test("a confirmation", arguments: confirmations.map(\.does))
  func confirms(_ words: String) throws { #expect(try watched(words).has(.confirmation)) }

  @Test("no confirmation", arguments: confirmations.map(\.doesNot))
  func doubts(_ words: String) throws { #expect(try !watched(words).has(.confirmation)) }
}
