import Detection
import Testing

/// What the service says of the service, each message beside a near miss.
@Suite("How the service hands over, on and back")
struct HandoverWordsTests {
  private func traits(_ message: String) throws -> Traits {
    let watched = try Watched("customer: my kettle leaks\nai: The seal may be loose.\n\(message)")
    return watched.observations.events[2].traits
  }

  private func expect(_ trait: Traits, _ row: (String, String), _ location: SourceLocation = #_sourceLocation) throws {
    #expect(try traits(row.0).contains(trait), "\(row.0)", sourceLocation: location)
    #expect(try !traits(row.1).contains(trait), "\(row.1)", sourceLocation: location)
  }

  static let matters: [(String, String)] = [
    ("human: Hi, how can I help?", "human: How else can I help?"),
    ("human: What is the problem?", "human: I see what the problem is."),
    ("human: What can I do for you today?", "human: This is what I can do for you."),
    ("human: Could you describe the problem?", "human: Could you describe the sound?"),
    ("human: Please tell me what happened.", "human: Please tell me what happened when you pressed it."),
    ("human: What seems to be the trouble?", "human: The trouble seems to be the seal."),
    ("human: Can you explain what went wrong?", "human: I can explain what the seal does."),
    ("human: What brings you here?", "human: The courier brings you a new one."),
    ("human: How may I assist you?", "human: A video may assist you."),
    ("human: Tell us more about your issue.", "human: Tell us the number on your bill."),
    ("human: What's going on?", "human: What's your postcode?"),
    ("human: What is it about?", "human: It is about the seal."),
    ("human: What do you need help with?", "human: What you need is a new seal."),
    ("human: In your own words, please.", "human: In your account, please."),
    ("ai: What kind of problem are you having?", "ai: What kind of kettle do you have?"),
    ("human: So what exactly happened?", "human: What is the issue date of the card?"),
    ("human: Briefly describe the issue, please.", "human: I'll describe the issue to the workshop."),
  ]

  @Test("asks for the matter", arguments: matters)
  func matter(_ row: (String, String)) throws { try expect(.asksForMatter, row) }

  static let promises: [(String, String)] = [
    ("human: I will get back to you.", "human: Please get back to us."),
    ("human: You will hear from us.", "human: You will hear a click."),
    ("human: I'll call you tomorrow.", "human: Call us back tomorrow."),
    ("human: We'll email you once the seal is here.", "human: We'll email you a label now."),
    ("human: Someone will be in touch.", "human: Please stay in the queue."),
    ("human: Let me ask the workshop and get back to you.", "human: Let me check that for you."),
    ("human: I'll let you know as soon as it leaves.", "human: Let me know as soon as it leaves."),
    ("human: My colleague will call you back.", "human: I'll be right back."),
    ("human: We will keep you posted.", "human: We keep posts of the shelf in stock."),
    ("human: I'll follow up on Friday.", "human: The follow up on Friday is free."),
    ("human: You'll receive an answer from us by Monday.", "human: You'll receive a code in a minute."),
    ("human: I promise to write back today.", "human: Write back on the label, please."),
    ("human: They will contact you within two days.", "human: You can contact them within two days."),
    ("human: We're going to update you.", "human: We're going to update the app."),
    ("human: I'll have someone call you.", "human: Would you like me to call you?"),
    ("human: I will check with the depot and let you know.", "human: If anything changes I will let you know."),
    ("human: The team will reply by noon.", "human: We will never call you for your password."),
    ("human: Expect a call from our technician.", "human: Expect a delay of a day."),
  ]

  @Test("promises to come back", arguments: promises)
  func promise(_ row: (String, String)) throws { try expect(.promisesReturn, row) }

  static let expectations: [(String, String)] = [
    ("ai: Someone will be with you in about five minutes.", "ai: Heat the oven for about five minutes."),
    ("system: You are number 3.", "system: Your case has the number 3."),
    ("human: I'll be with you within the hour.", "human: The lamp reaches full light within the hour."),
    ("ai: We are open from 8.", "ai: The lid is open from the top."),
    ("human: Back at nine tomorrow.", "human: Send it back at nine euros."),
    ("human: You will have a reply by Monday.", "human: Please reply by Monday."),
    ("system: Estimated waiting time: 4 minutes.", "system: You placed the order 4 minutes ago."),
    ("system: About ten minutes.", "system: One moment."),
    ("ai: There are two people ahead of you.", "ai: There are two people in the picture."),
    ("ai: Our office hours are nine to five.", "ai: The battery lasts for nine hours."),
    ("human: A specialist will contact you tomorrow.", "human: Your parcel arrives tomorrow."),
    ("ai: We reopen on Tuesday.", "ai: Do not reopen the bag on Tuesday."),
    ("ai: You are next in line.", "ai: The next line is yours."),
    ("human: Let me look, I'll get back to you in 10 minutes.", "human: Let me look, just a minute."),
    ("ai: An adviser is available in half an hour.", "ai: The trial is available for a week."),
    ("ai: The team replies within 2 business days.", "ai: Refunds take 2 business days."),
    ("system: The agents are back tomorrow morning.", "system: The session of this morning has ended."),
    ("ai: We answer around the clock.", "ai: Turn the dial around."),
  ]

  @Test("gives an expectation", arguments: expectations)
  func expectation(_ row: (String, String)) throws { try expect(.givesExpectation, row) }

  static let histories: [(String, String)] = [
    ("human: I have read your messages.", "human: I'll read your messages in a minute."),
    ("human: I can see that you tried a new seal.", "human: Can you see that the seal is new?"),
    ("human: I have your conversation here.", "human: I have your parcel here."),
    ("human: You already told our assistant the number.", "human: You can tell our assistant the number."),
    ("human: I've seen what you wrote about the spout.", "human: I've seen such spouts before."),
    ("human: No need to repeat everything.", "human: Please repeat everything."),
    ("human: From your chat with the bot I know the model.", "human: From your bill I know the model."),
    ("human: The assistant has told me about the leak.", "human: The maker has told us about the leak."),
    ("human: I see you've been waiting since May.", "human: I see, the kettle is two years old."),
    ("human: You have already tried that, sorry.", "human: Have you tried that, please?"),
    ("human: I'm up to speed.", "human: Is your app up to date?"),
    ("human: I just read through the chat history.", "human: Once I have read your messages I'll write."),
    ("human: I have reviewed your case notes.", "human: I have reviewed the kettle."),
    ("system: You don't need to repeat yourself.", "system: You need to repeat the code."),
    ("human: According to the transcript it is the K2.", "human: According to the maker it is the K2."),
    ("ai: I can see you have asked this before.", "ai: I see no order here."),
  ]

  @Test("knows what was said", arguments: histories)
  func history(_ row: (String, String)) throws { try expect(.knowsHistory, row) }

  static let returns: [(String, String)] = [
    ("human: I'll hand you back to our assistant.", "human: I'll hand you over to our workshop."),
    ("ai: You are back with the assistant.", "ai: The lamp is back in stock."),
    ("human: The assistant will take it from here.", "human: The workshop will take it from here."),
    ("system: You're now back with our virtual assistant.", "system: You're now with a colleague."),
    ("human: Passing you back to the bot now.", "human: Pass it back to the courier now."),
    ("human: I'm leaving you with our assistant.", "human: I'm leaving the lid with our assistant manager's box."),
    ("system: The chat was handed back to the assistant.", "system: The lid was handed back to the shop."),
    ("human: I return you to the virtual assistant now.", "human: I return your money to the card now."),
    ("human: You can continue with our assistant.", "human: You can continue with the second screw."),
    ("human: Our bot will continue.", "human: The leak will continue."),
    ("human: I am transferring you back to the chatbot.", "human: I am transferring you to returns."),
    ("system: The bot is back.", "system: The agent is back."),
    ("human: Putting you back over to our digital assistant.", "human: Put the lid back over the digital display."),
    ("ai: You're now back with your assistant.", "ai: I'm your assistant."),
    ("human: Our virtual assistant will look after you.", "human: Our workshop will look after the kettle."),
  ]

  @Test("hands back", arguments: returns)
  func handback(_ row: (String, String)) throws { try expect(.announcesHandback, row) }

  static let transfers: [(String, String)] = [
    ("human: I'll pass you to our technical team.", "human: I'll pass the screw to our technician."),
    ("human: Connecting you with a colleague in billing.", "human: Connecting the hose takes a minute."),
    ("human: I will transfer you to logistics.", "human: I will transfer the money."),
    ("human: I'm going to hand this over to a specialist.", "human: A specialist made this handle."),
    ("human: A colleague will take over now.", "human: A colleague will write to you."),
    ("human: I'm putting you through to returns.", "human: I'm putting a label in the box."),
    ("human: Let me connect you to the workshop.", "human: Let me ask our technician."),
    ("human: You're being transferred to sales.", "human: The amount is being transferred to you."),
    ("human: I have forwarded your case to the claims team.", "human: I'll forward you the invoice."),
    (
      "human: I've escalated this to my manager. My manager will join us.",
      "human: Would you like to talk to my manager?"
    ),
    ("human: I'll put you through.", "human: I'll put you down for Tuesday."),
    ("human: I'm forwarding you to another department.", "human: I'm forwarding the letter."),
    ("human: My supervisor will take over from here.", "human: I'll take over from here."),
    ("human: We'll route your request to the repair desk.", "human: We'll repair it at the desk."),
    ("human: I'll get you a specialist.", "human: If you like, I'll connect you with a specialist."),
    ("human: Your chat has been passed on.", "human: The test has been passed."),
  ]

  @Test("hands on", arguments: transfers)
  func transfer(_ row: (String, String)) throws { try expect(.announcesTransfer, row) }

  @Test("is of the human alone where only a human can do it")
  func speakers() throws {
    #expect(try traits("ai: I will get back to you.").isDisjoint(with: .promisesReturn))
    #expect(try traits("ai: I'll pass you to our technical team.").isDisjoint(with: .announcesTransfer))
    #expect(
      try traits("customer: I will get back to you. How can I help?").isDisjoint(with: [
        .promisesReturn, .asksForMatter,
      ]))
  }

  @Test("has words in English only, and says so")
  func languages() {
    #expect(Language.allCases.filter(\.hasServiceWords) == [.english])
  }
}
