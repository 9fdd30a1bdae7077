import Detection
import Testing

/// Messages of every class, each beside one that resembles it and belongs to another.
///
/// What decides between a notice, an offer and a redirect is who has to act next: after a notice the service does, after
/// an offer the customer says yes, after a redirect the customer goes elsewhere.
@Suite("Telling classes apart")
struct MessageClassTableTests {
  /// What stood before the message.
  enum Before: String, Sendable {
    case question = "customer: where is my lamp"
    case ask = "customer: get me a human"
  }

  /// One message after one beginning, and the class it must get.
  struct Row: Sendable, CustomTestStringConvertible {
    let before: Before
    let words: String
    let kind: MessageClass

    init(_ before: Before, _ words: String, _ kind: MessageClass) {
      self.before = before
      self.words = words
      self.kind = kind
    }

    var testDescription: String { "\(kind.name) <- \(words)" }
  }

  static let greetings = [
    Row(.question, "Hi! I'm Ada, the virtual assistant of Lampshop. How can I help?", .greeting),
    Row(.question, "Hi! I'm happy to help: your lamp left our store on Monday.", .answer),
    Row(.question, "Good afternoon, thanks for contacting us. What can I do for you today?", .greeting),
    Row(.question, "Good afternoon, thanks for waiting. Your refund was issued today.", .answer),
    Row(.question, "Hello and welcome to our chat!", .greeting),
    Row(.question, "Hello, which lamp do you mean?", .answer),
  ]

  static let handoverNotices = [
    Row(.ask, "Sure, let me get someone for you.", .handoverNotice),
    Row(.ask, "Sure, would you like me to get someone for you?", .offer),
    Row(.ask, "I'll pass you over to one of my colleagues.", .handoverNotice),
    Row(.question, "I'll pass your feedback on to our designers.", .answer),
    Row(.ask, "Connecting you with a specialist...", .handoverNotice),
    Row(.question, "Connecting the lamp with the app takes a minute: open the app and press Add.", .answer),
    Row(.ask, "Please hold while I transfer your chat to a live agent.", .handoverNotice),
    Row(.question, "Please hold the button while the lamp is off, then transfer the settings.", .answer),
    Row(.ask, "You're being transferred to our billing team.", .handoverNotice),
    Row(.question, "You're being charged in May because the trial ended.", .answer),
    Row(.ask, "I've escalated this to our support team, someone will reply here soon.", .handoverNotice),
    Row(.question, "I can escalate this to our support team if you like.", .offer),
    Row(.ask, "A member of our team will join this chat in a moment.", .handoverNotice),
    Row(.question, "A member of our team can join this chat if you want. Shall I ask?", .offer),
    Row(.ask, "Okay, one of our advisors will take over from here.", .handoverNotice),
    Row(.question, "The new lamp will take over the settings from the old one.", .answer),
    Row(.question, "A colleague will e-mail you within two days.", .handoverNotice),
    Row(.question, "You can e-mail a colleague at help@lamps.example.", .redirect),
    Row(.question, "I've created a ticket and our team will get back to you by e-mail.", .handoverNotice),
    Row(.question, "Please create a ticket on our website and our team will get back to you.", .redirect),
    Row(.ask, "Please wait, I will connect you to an agent.", .handoverNotice),
    Row(
      .question, "Please wait until the light is green, then press the key. The courier brings the new lamp on Friday.",
      .answer),
  ]

  static let otherNotices = [
    Row(.ask, "Unfortunately all our agents are offline at the moment.", .nobodyAvailable),
    Row(.question, "Unfortunately the blue lamp is sold out at the moment.", .answer),
    Row(.ask, "Our team is available Monday to Friday from 9 to 5.", .nobodyAvailable),
    Row(.question, "Our shop in Leeds is open Monday to Friday from 9 to 5.", .answer),
    Row(.ask, "There is no one available to take your chat right now.", .nobodyAvailable),
    Row(.question, "There is no update available for this lamp right now.", .answer),
    Row(.ask, "We're currently outside our business hours.", .nobodyAvailable),
    Row(.question, "The courier comes during business hours.", .answer),
    Row(.ask, "Live chat is closed, please come back tomorrow.", .nobodyAvailable),
    Row(.question, "Your ticket was closed because the refund was paid.", .answer),
    Row(.ask, "Sorry, nobody is around to help you at this time.", .nobodyAvailable),
    Row(.ask, "Please leave a message with our contact form.", .redirect),
    Row(.ask, "You are number 4 in the queue.", .waitNotice),
    Row(.question, "Your order is number 4 on the list of the packers.", .answer),
    Row(.ask, "The estimated waiting time is 6 minutes.", .waitNotice),
    Row(.question, "The estimated delivery time is 6 days.", .answer),
    Row(.ask, "Thanks for your patience, you're next in line.", .waitNotice),
    Row(.question, "Thanks for your patience. Your refund was issued this morning.", .answer),
    Row(.ask, "We're experiencing longer wait times than usual.", .waitNotice),
    Row(.question, "We're experiencing a power cut in the warehouse, so orders ship on Thursday.", .answer),
    Row(.ask, "All our agents are busy with other customers. Please stay in the chat.", .waitNotice),
    Row(.question, "Thank you for waiting, your refund was issued.", .answer),
    Row(.question, "You're back with the virtual assistant.", .handbackNotice),
    Row(.question, "Your money is back on the card by Friday.", .answer),
    Row(.question, "The agent has left the chat. I'm here again if you need me.", .handbackNotice),
    Row(.question, "The courier has left the depot.", .answer),
    Row(.question, "This conversation was handed back to the bot.", .handbackNotice),
    Row(.question, "The parcel was handed back to the sender because nobody was at home.", .answer),
  ]

  static let smallWords = [
    Row(.question, "Sure, one sec.", .acknowledgement),
    Row(.question, "Sure, the second lamp is half the price.", .answer),
    Row(.question, "Let me check that for you.", .acknowledgement),
    Row(.question, "Let me check that for you: the order shipped on Monday.", .answer),
    Row(.question, "Thanks, got it.", .acknowledgement),
    Row(.question, "Thanks, I got your number. The order ships on Monday.", .answer),
    Row(.question, "Just a moment while I look into this.", .acknowledgement),
    Row(.question, "Just press the key for a moment while the lamp is off.", .answer),
    Row(.question, "I'm so sorry to hear that.", .acknowledgement),
    Row(.question, "I'm so sorry to hear that. We will replace the lamp free of charge.", .answer),
    Row(.question, "Understood. Please bear with me.", .acknowledgement),
    Row(.question, "Understood. Please send a photo of the lamp.", .answer),
    Row(.question, "Alright, looking that up now...", .acknowledgement),
    Row(.question, "Alright, you can look that up under Orders.", .answer),
    Row(.question, "Is there anything else I can help you with?", .survey),
    Row(.question, "Your refund is on its way. Is there anything else?", .answer),
    Row(.question, "How would you rate this conversation?", .survey),
    Row(.question, "The rate for parcels to Spain is 9 euros.", .answer),
    Row(.question, "Did this answer your question?", .survey),
    Row(.question, "Did the lamp come with a cable?", .answer),
    Row(.question, "Thanks for chatting with us. Have a great day!", .survey),
    Row(.question, "Have a look at the great lamps of the day.", .answer),
    Row(.question, "Please take a moment to tell us how we did.", .survey),
    Row(.question, "Please take a moment to tell us your order number.", .answer),
    Row(.question, "On a scale of 1 to 5, how satisfied are you?", .survey),
    Row(.question, "On a scale of 1 to 5, how bright is the lamp now?", .answer),
  ]

  static let ways = [
    Row(.question, "I can transfer you to a colleague if you like.", .offer),
    Row(.question, "I can change the address if you like.", .answer),
    Row(.question, "Would you like to speak with one of our experts?", .offer),
    Row(.question, "Would you like to keep the old lamp?", .answer),
    Row(.question, "I'm sorry, I can't help with that. Shall I connect you with an agent?", .offer),
    Row(.question, "I'm sorry, I can't help with that. Shall we try the other lamp?", .nonAnswer),
    Row(.question, "Do you want me to hand this over to a human?", .offer),
    Row(.question, "Do you want me to send it to the old address?", .answer),
    Row(.question, "If you'd rather talk to a person, just type agent.", .offer),
    Row(.question, "If you'd rather talk to a person, call 0800 1234.", .redirect),
    Row(.question, "Should I get a human to take a look?", .offer),
    Row(.question, "Should the lamp get hot, unplug it.", .answer),
    Row(.ask, "Sure. Which department do you need?", .routingQuestion),
    Row(.question, "Which lamp do you need?", .answer),
    Row(.ask, "Before I connect you, may I have your name and e-mail address?", .routingQuestion),
    Row(.question, "May I have your name and e-mail address?", .answer),
    Row(.ask, "What is your order number?", .routingQuestion),
    Row(.ask, "What seems to be the problem?", .answer),
    Row(.ask, "Happy to. Is this about billing, delivery or something else?", .routingQuestion),
    Row(.ask, "Happy to. Please describe your problem in a few words.", .answer),
    Row(.ask, "Please choose a language.", .routingQuestion),
    Row(.ask, "Please choose a brighter lamp.", .answer),
    Row(.question, "Please call us on 0800 123 456.", .redirect),
    Row(.question, "We called you on Monday about the lamp.", .answer),
    Row(.question, "You can reach us by e-mail at help@lamps.example.", .redirect),
    Row(.question, "The invoice was sent to you by e-mail.", .answer),
    Row(.question, "Please fill in the contact form on our website.", .redirect),
    Row(.question, "The form on our website shows the size of the lamp.", .answer),
    Row(.question, "Visit your nearest store and they will take a look.", .redirect),
    Row(.question, "The nearest store has two of them left.", .answer),
    Row(.question, "For this you need to contact our support team.", .redirect),
    Row(.question, "Our support team fixed the lamp on Monday.", .answer),
    Row(.ask, "You can talk to our team at 0800 123 456.", .redirect),
    Row(.ask, "Our team will talk to you here in a minute.", .handoverNotice),
    Row(.question, "Get in touch with customer service during office hours.", .redirect),
    Row(.question, "Our customer service got in touch with the courier.", .answer),
    Row(.question, "If you need help with that, please call us.", .redirect),
    Row(
      .question, "Go to Settings, choose Account and press Delete. If that does not work, you can call us.", .answer),
  ]

  @Test("greetings", arguments: greetings)
  func greeting(_ row: Row) throws { try check(row) }

  @Test("notices of a handover", arguments: handoverNotices)
  func handoverNotice(_ row: Row) throws { try check(row) }

  @Test("other notices", arguments: otherNotices)
  func otherNotice(_ row: Row) throws { try check(row) }

  @Test("small words and closing words", arguments: smallWords)
  func smallWord(_ row: Row) throws { try check(row) }

  @Test("ways to a person", arguments: ways)
  func way(_ row: Row) throws { try check(row) }

  private func check(_ row: Row) throws {
    #expect(try Watched("\(row.before.rawValue)\nai: \(row.words)").messageClass(2) == row.kind)
  }
}
