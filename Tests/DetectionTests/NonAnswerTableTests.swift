import Detection
import Testing

/// What is no answer, and what only sounds like none, in pairs.
///
/// A refusal with its reason is an answer, and so is "no order with that number": it says what was wrong with what the
/// customer gave. An apology before an answer changes nothing.
@Suite("No answer")
struct NonAnswerTableTests {
  private func messageClass(_ words: String) throws -> MessageClass {
    try Watched("customer: where is my lamp\nai: \(words)").messageClass(2)
  }

  /// What the assistant could not do or know; beside it words that resemble it and say something.
  static let rows: [(isNone: String, isOne: String)] = [
    (
      "I'm sorry, I didn't understand that.", "I understand, your lamp arrived broken. We will send a new one tomorrow."
    ),
    ("Sorry, I didn't get that. Can you rephrase?", "Sorry you didn't get the parcel. It was sent again this morning."),
    ("I'm not sure I understand.", "I'm sure you understand that the seal must be unbroken for a return."),
    (
      "Hmm, I'm not sure I follow. Could you say that in other words?",
      "Please follow these steps: unplug the router, wait a minute and plug it back in."
    ),
    ("I don't have access to that.", "You have access to your invoices under Billing."),
    ("That's beyond what I can do.", "Delivery beyond the city takes two more days."),
    ("I don't have any information about that.", "All information about sizes is on the product page."),
    (
      "Unfortunately I don't have an answer to that question.",
      "The answer to that question is no: gift cards cannot be exchanged for cash."
    ),
    ("I'm afraid I can't help with that.", "I can help with that. The code is valid until Sunday."),
    ("I'm unable to assist with this request.", "We're unable to refund orders after 30 days, as our terms say."),
    (
      "I couldn't find anything on that. Try different keywords.",
      "I found three orders in your account. The newest is on its way."
    ),
    ("I wasn't able to find an answer.", "I was able to find your booking, it is confirmed for Friday."),
    ("Could you please rephrase your question?", "Could you please tell me your order number?"),
    ("Please try rephrasing that.", "Please try resetting the router with the small button on the back."),
    ("Can you put that another way?", "You can put the lamp in another way: turn it to the left."),
    (
      "Oops, something went wrong on my side. Please try again later.",
      "If something went wrong with the payment, the amount comes back within three days."
    ),
    ("Sorry, I encountered an error while processing your request.", "The error code E4 means that the tank is empty."),
    (
      "An unexpected error occurred.",
      "The error occurred because the card had expired. Please add a new one under Payment."
    ),
    (
      "I haven't been trained on that topic yet.",
      "Our teachers have been trained on that machine; the course starts in May."
    ),
    ("I'm only a bot and can only answer questions about orders.", "Only orders above 50 euros ship free of charge."),
    ("I can only help with billing questions.", "We can only ship to addresses within the EU."),
    ("I'm still learning and don't know that one.", "The thermostat is still learning your habits; that takes a week."),
    ("My knowledge is limited to our products.", "The offer is limited to one per customer."),
    ("I do not know the answer to that.", "Do you know your customer number?"),
    ("That's not something I can help with.", "That's something I can help with. Open Settings and choose Language."),
    ("I don't have the ability to change bookings.", "You have the ability to change bookings until noon."),
    (
      "This question is outside of my scope.",
      "Damage by water is outside of the warranty, so the repair costs 40 euros."
    ),
    ("Sorry, I can't process that request right now.", "We process returns within five days."),
    ("Apologies, that's not a topic I'm familiar with.", "Apologies for the delay. Your parcel left the depot today."),
    (
      "I did not catch that. Please choose one of the options below.",
      "Please choose one of the options below: refund or replacement."
    ),
    (
      "Hmm... I'm having trouble understanding you.",
      "If you're having trouble understanding the manual, the video shows every step."
    ),
    (
      "Sorry, I don't recognize that. Try typing help.",
      "The scanner doesn't recognise that label because it is wet; print a new one."
    ),
    (
      "I'm sorry, but I couldn't find any articles related to your question.",
      "Here are three articles related to your question: returns, exchanges, refunds."
    ),
    ("No results found for your query.", "The search results show the newest first; change that under Sort."),
    (
      "I'm sorry, I don't have details on specific stores.",
      "The store has details on specific lamps at the desk, and it opens at nine."
    ),
    ("I cannot answer that.", "I cannot cancel the order because it has already been shipped."),
    (
      "It looks like I'm missing some information on this one, sorry.",
      "Your form is missing some information: please add the date of birth."
    ),
    (
      "As an AI assistant I cannot make changes to your account.",
      "As you cannot make changes to a shipped order, please send it back when it comes."
    ),
    (
      "Sorry, that went over my head. Mind asking in a different way?",
      "Mind the cable: it must be plugged in the other way."
    ),
    (
      "Unfortunately, I'm not able to provide that information.",
      "Unfortunately the blue lamp is sold out until June."
    ),
    ("I couldn't find what you are looking for.", "I can't find an order with that number. Could you check it?"),
    (
      "I can't seem to find information on that.",
      "I couldn't find an account with that e-mail address. Did you use another one?"
    ),
    ("I don't have the exact answer, sorry.", "I don't have the exact hour, but the parcel is due on Tuesday morning."),
    (
      "Sorry, I misunderstood. Can you explain it again?",
      "Sorry for the misunderstanding. The return is free within 30 days."
    ),
    ("I'm not sure how to help with this one.", "I'm sorry to hear that. To look into it, I need your order number."),
  ]

  @Test("is what the assistant could not do, know or understand", arguments: rows.map(\.isNone))
  func none(_ words: String) throws {
    #expect(try messageClass(words) == .nonAnswer)
  }

  @Test("is not what answers, refuses with a reason or asks for details", arguments: rows.map(\.isOne))
  func answer(_ words: String) throws {
    #expect(try messageClass(words) == .answer)
  }
}
