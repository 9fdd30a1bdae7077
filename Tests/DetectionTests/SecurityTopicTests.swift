import Detection
import Testing

/// Rows in pairs: what is in the wrong hands, and what is only asked about.
@Suite("A threat to an account")
struct SecurityTopicTests {
  @Test(
    "is reported by what is lost, misused or to be locked",
    arguments: [
      "I lost my debit card on the bus", "my wallet got stolen in Rome", "I can't find my credit card anywhere",
      "please freeze my account", "I want my card blocked right away", "put a hold on my savings account",
      "someone else is using my login", "my e mail was hacked last night", "I see suspicious activity on my profile",
      "I want to report fraud", "I think I'm a victim of identity theft", "I gave my PIN to a caller",
      "there is a login from another country", "they opened a loan in my name", "I never applied for this credit card",
      "my phone was taken and the app is on it", "how do I report a stolen card?",
      "what should I do, I left my phone in a taxi", "I don't have my phone any more, can I still log in?",
      "a thief has my card details", "I got mugged and everything was stolen", "I clicked the link in a phishing mail",
      "my password was changed without my knowledge", "somebody accessed my account", "a hacker knows my password",
    ])
  func reported(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.risk(.accountSecurity)) == 1)
    #expect(watched.replay.needs.first?.kind == .risk)
  }

  @Test(
    "is none where it is supposed, prevented, over or of another kind",
    arguments: [
      "I left the bus at the wrong stop", "what happens if my wallet gets stolen in Rome?",
      "where do I find the number of my order", "how do I open an account", "I want my card sent to my new address",
      "please hold the line", "someone else ordered it for me", "my e mail has changed",
      "show me the activity of today",
      "how do you prevent fraud?", "what is identity theft?", "how do I choose a PIN", "I moved to another country",
      "do you offer a loan", "I'd like to apply for a credit card", "my old phone works with the app",
      "I found my lost card, can I use it again?", "how can I protect my account from hackers",
      "which phone do I need for the app?", "a friend recommended the card", "everything was fine",
      "is this e mail from you?", "how do I change my password", "how do I see who follows my profile",
      "how secure is my password",
    ])
  func looksAlike(_ words: String) throws {
    #expect(try Watched("customer: \(words)").count(.risk(.accountSecurity)) == 0)
  }

  @Test(
    "that does not count says why",
    arguments: [
      ("my card was not stolen", Suppression.negated), ("what if my card gets stolen", .howTo),
      ("I found my lost card", .reported),
    ])
  func reasons(_ words: String, _ reason: Suppression) throws {
    #expect(try Watched("customer: \(words)").suppressions == ["risk.account_security \(reason.name)"])
  }
}
