import Detection
import Testing

/// Questions of the AI for what the customer has already said, each beside one that asks with reason or asks for more.
@Suite("Asking again")
struct ReaskTests {
  /// What the customer wrote, a question that asks for it again, and one that does not.
  struct Row: Sendable, CustomTestStringConvertible {
    let given: String
    let again: String
    let other: String

    init(_ given: String, again: String, other: String) {
      self.given = given
      self.again = again
      self.other = other
    }

    var testDescription: String { "\(given) / \(again) / \(other)" }
  }

  static let rows = [
    Row(
      "my order 44718 has not arrived", again: "Could you tell me your order number?",
      other: "Could you tell me your e-mail address?"),
    Row(
      "order number ORD-44718 is late", again: "What is your order number?", other: "Your order number is on its way."),
    Row(
      "it is about booking 88120", again: "Please provide your booking number.",
      other: "Just to confirm, is your booking number 88120?"),
    Row(
      "my ticket 90112 is still open", again: "May I have your ticket number?",
      other: "I couldn't find a ticket with that number. Could you check the ticket number?"),
    Row(
      "case 5521 please", again: "What is the case number?", other: "What is your customer number?"),
    Row(
      "my account number is 7730021", again: "I need your account number to look into this.",
      other: "For security reasons, please enter your account number."),
    Row(
      "customer number 551-220", again: "Can you give me your customer number, please?",
      other: "Your customer number can be found on every bill."),
    Row(
      "write to ana@lamps.example please", again: "What's your e-mail address?",
      other: "Is your e-mail address still ana@lamps.example?"),
    Row(
      "you have my mail: ben.k@lamps.example", again: "Could you share the email address you used?",
      other: "That email address doesn't seem right, could you check it?"),
    Row(
      "call me on 0176 555 0199", again: "What phone number can we reach you on?",
      other: "Which phone do you use, the old or the new one?"),
    Row(
      "my number is +44 7700 900123", again: "Please leave your phone number.",
      other: "Do you have another phone number?"),
    Row(
      "I bought it on 3 March", again: "When did you buy it?", other: "When do you want to send it back?"),
    Row(
      "it was delivered on 12/10/2026", again: "On what date was it delivered?",
      other: "Deliveries of that date were late, sorry. A new lamp is on its way."),
    Row(
      "I was charged $49.99 for nothing", again: "What amount were you charged?",
      other: "The amount of $49.99 will be paid back today."),
    Row(
      "you took 30 euros too much", again: "How much were you charged?", other: "How much does the blue lamp weigh?"),
    Row(
      "I live at 12 Baker Street", again: "Could you give me your delivery address?",
      other: "What is your new delivery address?"),
    Row(
      "it shows error E42 when I start it", again: "Which error code does it show?",
      other: "Error E42 means that the tank is empty."),
    Row(
      "error code 0x80070057 all day", again: "What is the error code?",
      other: "Does the error code come back after a restart?"),
    Row(
      "where is order 1002003?", again: "Sure! Just share your order number with me.",
      other: "No order matches that order number. Is it from our shop?"),
    Row(
      "my contract 3300991 ends in May", again: "And the contract number?",
      other: "Can you confirm that your contract number is 3300991?"),
    Row(
      "my policy number is AB 772 991", again: "Please enter your policy number.",
      other: "To verify your identity, please enter your policy number."),
    Row(
      "reservation 61822 for two", again: "Could I have the reservation number?",
      other: "You can see the reservation number in the mail we sent you."),
    Row(
      "the reference is REF 90871", again: "Could you provide the reference number?",
      other: "You said the reference number is 90871, is that correct?"),
    Row(
      "invoice for order #55102 please", again: "Which order number is it?",
      other: "Which invoice do you mean, that of May or of June?"),
    Row(
      "I paid 120 pounds on Monday", again: "Can you tell me the amount you paid?",
      other: "Can you tell me how you paid?"),
  ]

  private func watched(_ given: String, _ question: String) throws -> Watched {
    try Watched("customer: \(given)\nai: Thanks for telling me, I see a delay there.\ncustomer: yes\nai: \(question)")
  }

  @Test("is seen for every kind of fact", arguments: rows)
  func again(_ row: Row) throws {
    #expect(try watched(row.given, row.again).signals(.reaskAI) == ["reask_ai.1 4/4"])
  }

  @Test("is not seen when something else, a value or a wrong one is meant", arguments: rows)
  func other(_ row: Row) throws {
    #expect(try watched(row.given, row.other).count(.reaskAI) == 0)
  }

  @Test("needs a fact that was given", arguments: rows)
  func first(_ row: Row) throws {
    #expect(try watched("my lamp is dark", row.again).count(.reaskAI) == 0)
  }

  @Test("says why a question for a known fact does not count")
  func reasons() throws {
    #expect(
      try watched("order 44718 is late", "Just to confirm, is your order number 44718?").suppressions
        == ["reask_ai confirming"])
    #expect(
      try watched("order 44718 is late", "I can't find it. Could you check the order number?").suppressions
        == ["reask_ai value_not_found"])
    #expect(
      try watched("my account number is 7730021", "For security, what is your account number?").suppressions
        == ["reask_ai identity_check"])
  }

  @Test("is at level 2 from the second time on, and knows an answer to a question without a word for it")
  func levels() throws {
    let watched = try Watched(
      """
      customer: where is my parcel
      ai: What is your order number?
      customer: 44718
      ai: It is late. What is your order number?
      customer: I said so
      ai: Please tell me your order number.
      """)
    #expect(watched.signals(.reaskAI) == ["reask_ai.1 4/4", "reask_ai.2 6/6"])
  }

  @Test("is forgiven when the customer means another one")
  func renewed() throws {
    let watched = try Watched(
      """
      customer: where is order 44718
      ai: It arrives on Monday.
      customer: and I have another order
      ai: What is your order number?
      """)
    #expect(watched.count(.reaskAI) == 0)
    #expect(watched.suppressions.isEmpty)
  }
}
