import Detection
import Testing

/// Who comes in, and by which name, each message beside one that only looks so.
@Suite("People of the service")
struct HandoverPeopleTests {
  /// A message with who writes it: `human: Ana here`.
  private func traits(_ message: String) throws -> Traits {
    let watched = try Watched("customer: my kettle leaks\n\(message)")
    return watched.observations.events[1].traits
  }

  /// A message that brings in a person, and one that does not.
  static let introductions: [(String, String)] = [
    ("human: Hello, Ana here.", "human: Hello, here is the invoice."),
    ("human: Hi, this is Ben from billing.", "human: Hi, this is Billing."),
    ("human: My name is Carla and I look after returns.", "human: What is the name of the account holder?"),
    ("human: I'm Carla, I have taken over.", "human: I'm sorry, I have taken a look."),
    ("ai: You are now talking to Sam.", "ai: You are now connected to WiFi."),
    ("system: Mira has joined the chat.", "system: Customer has joined the chat."),
    ("human: Good morning! I'm Élodie.", "human: Good morning! I'm Happy to help."),
    ("human: I'm taking over from the assistant.", "human: I'm taking the box over to the depot."),
    ("human: I'm a human, no bot any more.", "human: A human checks each parcel."),
    ("ai: An agent has joined the chat.", "ai: No agent has joined the chat yet."),
    ("human: It's Tom again.", "human: It's Tuesday again."),
    ("human: my name is yusuf, let me look at your booking", "human: your name is yusuf, if I read it right"),
    (
      "system: You are now connected with a specialist.",
      "system: Once you are connected with a specialist, write here."
    ),
    ("human: Hi there, Priya from the claims team here.", "human: Hi there, the form from the claims team is here."),
    ("human: I'm one of the technicians.", "human: One of the technicians was ill."),
    ("human: Olga speaking, good afternoon.", "human: Generally speaking, good batteries last."),
    ("system: Jonas is now with you.", "system: The parcel is now with you."),
    ("human: I am your new adviser.", "human: I am about to send your new adapter."),
    ("ai: A colleague has taken over.", "ai: A company has taken over the route."),
    ("human: This is Nadia, I deal with refunds.", "human: This is Visa only, I fear."),
  ]

  @Test("are seen to come in", arguments: introductions)
  func introduced(_ row: (String, String)) throws {
    #expect(try traits(row.0).contains(.introducesPerson), "\(row.0)")
    #expect(try !traits(row.1).contains(.introducesPerson), "\(row.1)")
  }

  /// A message with a name of somebody who serves, and one without.
  static let names: [(String, String)] = [
    ("human: Hello, Ana here.", "human: Hello Ana, here is the label."),
    ("ai: Ana will help you with the claim.", "ai: Restarting will help you with the claim."),
    ("ai: I'm passing you to Sam.", "ai: I'm passing you to Support."),
    ("human: My colleague Petra knows these boilers.", "human: My colleagues know these boilers."),
    ("system: Mira joined.", "system: Someone joined."),
    ("human: The label is on its way. Kind regards, Ben Okoro", "human: The label is on its way. Thanks, Ben"),
    ("human: I'm Lena.", "human: I'm Sorry."),
    ("ai: Your adviser is Hugo.", "ai: Your adviser is away."),
    ("system: You are chatting with Mark.", "system: You are chatting with Sales."),
    ("human: Will here, from the repair desk.", "human: Will it turn on here, from the back?"),
    ("human: This is Ines with logistics.", "human: This is Important with rented flats."),
    ("system: Amir is assigned to your case.", "system: A number is assigned to your case."),
    ("human: I'll hand you over to Zoë.", "human: I'll hand you over to Billing."),
    ("ai: Bea from returns will contact you.", "ai: Someone from returns will contact you."),
    ("human: my name's jo", "human: my name is on the note, I think"),
    ("human: It's Anton, back again.", "human: It's Android only."),
    ("system: Kim has accepted your chat.", "system: Nobody has accepted your chat."),
    ("human: You've reached Rosa.", "human: You've reached Level three."),
  ]

  @Test("are named", arguments: names)
  func named(_ row: (String, String)) throws {
    #expect(try traits(row.0).contains(.namesPerson), "\(row.0)")
    #expect(try !traits(row.1).contains(.namesPerson), "\(row.1)")
  }

  @Test("are no AI that introduces itself, and not yet there when they are announced")
  func others() throws {
    #expect(
      try traits("ai: Hi, I'm Lumi, your virtual assistant.").isDisjoint(with: [.introducesPerson, .namesPerson]))
    let announced = try traits("ai: Ana will take over.")
    #expect(announced.contains(.namesPerson))
    #expect(!announced.contains(.introducesPerson))
  }

  @Test("do not part the customer's words by a notice of the system")
  func notice() throws {
    let watched = try Watched(
      """
      customer: the kettle leaks at the spout
      system: Mira has joined the chat. She reads what you wrote.
      customer: and the lid is cracked
      ai: Thank you.
      customer: the kettle leaks at the spout and the lid is cracked
      """)
    #expect(watched.observations.turns.count == 2)
    #expect(watched.observations.turns[1].similarities[0] == 10_000)
  }
}
