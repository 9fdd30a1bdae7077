import Detection
import Testing

/// Rows in pairs: law as a threat, and law as a subject.
@Suite("Law and status")
struct LegalTopicTests {
  @Test(
    "threaten when somebody is to act",
    arguments: [
      "my solicitor will write to you", "I have spoken to a lawyer", "I'll see you in court", "we are going to court",
      "I will take legal action", "I'm going to sue you", "we'll sue", "expect a lawsuit", "I'll go to the ombudsman",
      "I am reporting you to the regulator", "this breaches the contract", "you are breaking the law",
      "I make a subject access request", "I want all data you hold about me under GDPR",
      "I'm filing in small claims", "this is a violation of my rights", "I'll report this to trading standards",
      "you are legally obliged to pay", "I know my consumer rights", "my attorney advised me to stop paying",
    ])
  func threats(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.risk(.legal)) == 1)
    #expect(watched.replay.needs.first?.kind == .risk)
  }

  @Test(
    "are none in other senses and in questions",
    arguments: [
      "my brother will write to you", "how do I find a lawyer?", "the tennis court is closed",
      "we booked the food court",
      "what action do I take next", "my aunt Sue ordered it", "can Sue use my card", "the suit is too big",
      "I'll go to the shop", "I am reporting a typo", "I signed the contract", "is it legal to send wine?",
      "how do I make a request", "how do I change my data", "small items are missing", "I turned right",
      "what are the trading hours", "what is a lawsuit?", "my rights as an editor of the page",
      "my advisor told me to call",
    ])
  func looksAlike(_ words: String) throws {
    #expect(try Watched("customer: \(words)").count(.risk(.legal)) == 0)
  }

  @Test(
    "of a VIP is only claimed, and soft",
    arguments: [
      ("I'm a gold member", 1), ("I am a VIP", 1), ("I've been a customer for over ten years", 1),
      ("as a premium customer I expect more", 1), ("I have platinum status", 1), ("I'm a loyal customer of yours", 1),
      ("we spend thousands with you every year", 1), ("I am a long time customer", 1),
      ("I'm a business class traveller", 1), ("I am a priority member", 1), ("I've been with you for twelve years", 1),
      ("our company is an enterprise client", 1), ("I'm one of your premium subscribers, a premium subscriber", 1),
      ("I am an elite member", 1), ("I was a silver member", 1), ("I am a valued customer you say", 1),
      ("I hold a diamond membership", 1), ("I pay thousands a year here", 1), ("I'm a lifetime member", 1),
      ("we are a corporate customer", 1),
      ("is the ring made of gold", 0), ("what is VIP?", 0), ("the warranty is valid for ten years", 0),
      ("do you have a premium product", 0), ("the platinum colour, please", 0), ("I'm not a gold member", 0),
      ("it costs thousands", 0), ("I waited a long time", 0), ("I want business cards", 0),
      ("what is priority mail", 0),
      ("he is twelve years old", 0), ("our company is small", 0), ("I subscribed yesterday", 0),
      ("the elite model", 0), ("the silver chair", 0), ("a customer asked me", 0), ("the diamond is loose", 0),
      ("I pay monthly", 0), ("the battery has a short life", 0), ("is there a corporate colour", 0),
    ])
  func claims(_ words: String, _ count: Int) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.risk(.vip)) == count)
    #expect(watched.replay.needs.isEmpty)
    #expect(watched.replay.topics.isEmpty)
  }
}
