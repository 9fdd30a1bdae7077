import Detection
import Testing

/// Rows in pairs: money that should not have gone, and money that is only asked about.
@Suite("A disputed payment")
struct PaymentTopicTests {
  @Test(
    "is reported by what moved and why it should not have",
    arguments: [
      "I was billed two times for the same hotel night", "there is a purchase on my card that I never made",
      "who took 40 euros out of my account, I did not authorise it", "you debited the fee twice this month",
      "I see an extra charge on my bill", "why was I charged for shipping", "this withdrawal wasn't me",
      "there's a weird payment to a shop in Oslo", "how do I dispute a transaction on my card?",
      "I don't recognise the last transaction", "please reverse the late fee you added by mistake",
      "the same purchase shows up more than once", "what is this charge on my statement for?",
      "a stranger has been spending my money", "money is missing from my account",
      "you charged me for a premium pack I never ordered", "you overcharged me",
      "I still get charged although I left in May", "somebody bought shoes with my money, give it back",
      "I have no idea what this fee is", "I'm not responsible for that payment", "the direct debit is not mine",
      "my bill has an error", "can I get my money back for the duplicate charge",
    ])
  func reported(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.risk(.paymentDispute)) == 1)
    #expect(watched.replay.needs.first?.kind == .risk)
  }

  @Test(
    "is none where a tariff is asked for, a charge supposed or denied, or nothing wrong",
    arguments: [
      "will I be billed two times if I stay two nights?", "I made a purchase with my card this morning",
      "how do I take 40 euros out of my account?", "the fee was not debited twice, all good",
      "is there an extra charge for express delivery?", "how much is shipping", "the withdrawal was mine, sorry",
      "I'd like to make a payment to a shop in Oslo", "which transactions can I make with my card?",
      "I want to see the last transaction", "please add the delivery fee to my bill",
      "I want to purchase the same again", "what is the charge for a new card?",
      "how do I transfer money to a friend", "when does the money arrive in my account",
      "please send the invoice for the premium pack", "do I get charged extra abroad?",
      "I get charged every May, that's fine", "I bought shoes with my card, do they fit?",
      "what if I am charged twice", "the payment went through, thanks", "how do I set up a direct debit",
      "I'd like to pay my bill", "do you charge the battery twice a day?",
    ])
  func looksAlike(_ words: String) throws {
    #expect(try Watched("customer: \(words)").count(.risk(.paymentDispute)) == 0)
  }

  @Test(
    "that does not count says why",
    arguments: [
      ("I was not charged twice", Suppression.negated), ("what if I am charged twice", .howTo),
      ("will I be charged twice for two nights", .howTo),
    ])
  func reasons(_ words: String, _ reason: Suppression) throws {
    #expect(try Watched("customer: \(words)").suppressions == ["risk.payment_dispute \(reason.name)"])
  }
}
