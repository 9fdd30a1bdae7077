import Detection
import Testing

/// Rows in pairs: a complaint by name, one in substance, and none.
@Suite("A complaint")
struct ComplaintTopicTests {
  @Test(
    "by name is hard",
    arguments: [
      "how do I make a complaint?", "I wish to complain about your driver", "where can I lodge a complaint",
      "this is my third complaint", "I sent a complaint two weeks ago", "I have a complaint", "I'd like to complain",
      "I am complaining about the noise", "put me through to your complaints department",
      "I want to file a claim against your company", "this is a formal grievance", "what is your complaints procedure",
      "please log this as a complaint", "my complaint was closed without an answer", "let me speak to your manager",
      "I need help with a complaint", "can you tell me where I complain", "a customer complaint for your service team",
      "I want to raise a compalint", "second complaint about the same parcel",
    ])
  func named(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.risk(.complaint)) == 1)
    #expect(!watched.replay.needs.isEmpty)
  }

  @Test(
    "in substance is a match and raises nothing: harsh words, a product that fails, or two milder grounds",
    arguments: [
      "your service is appalling", "this is ridiculous", "worst airline ever", "absolutely useless app",
      "I'm so disappointed", "the router stopped working", "your website won't load",
      "still waiting for my refund, and nobody answers", "it took over three weeks and I got no reply",
      "the delivery is late again, bad job", "your driver was rude", "what a waste of money", "never again",
      "I am fed up with this", "I have called you five times, still no answer", "the screen keeps freezing",
      "shame on you", "you promised a call and I waited for hours", "customer service is a joke",
      "my order never arrived",
    ])
  func mild(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.observations.matches.contains { $0.signal == .risk(.complaint) && $0.suppression == nil })
    #expect(watched.count(.risk(.complaint)) == 0)
    #expect(watched.replay.needs.isEmpty)
    #expect(!watched.replay.topics.contains(TopicSet(.complaint)))
  }

  @Test(
    "is neither where nobody is to blame",
    arguments: [
      "no complaint from me", "I can't complain", "this is not a complaint", "where is my parcel?",
      "when will it be delivered", "I have a question about my order", "how do I reset the router",
      "which website do I use", "can I get a refund", "it took three weeks, no problem", "the driver was nice",
      "what is the price of the app", "I'm not disappointed at all", "never mind", "I am new to this",
      "I have called you about my order", "my screen is 27 inches", "I'm waiting for your call",
      "please call me at nine",
      "how long does delivery take", "I'd like to claim my discount", "the suitcase is blue", "is the shop open again?",
      "can you help me with my account", "I want to change my address", "thanks, that is not bad",
      "which plan is cheapest",
      "tell me a joke", "what time is it", "I forgot my password",
    ])
  func looksAlike(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(!watched.observations.matches.contains { $0.signal == .risk(.complaint) && $0.suppression == nil })
    #expect(watched.count(.risk(.complaint)) == 0)
  }
}
