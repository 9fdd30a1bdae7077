import Conversations
import Detection
import Testing

@Suite("Sentiment")
struct SentimentTests {
  /// Customer messages with these exported polarities, the AI between them.
  private func watched(_ polarities: [Double]) throws -> Watched {
    var policy = Policy()
    policy.sentiment.source = .export
    let lines = polarities.enumerated().map {
      "customer: thing \($0) (polarity \($1))\nai: Thing \($0) is in hall \($0)."
    }
    return try Watched(lines.joined(separator: "\n"), policy: policy)
  }

  @Test(
    "fires by level, by streak and by fall, at a message that is itself negative",
    arguments: [
      // Level: the average begins with the first polarity.
      ([-0.5], 1), ([-0.4999], 0), ([-0.3, -0.7], 1), ([-0.1, -0.8], 0),
      // Streak: two in a row at or below -0.4; the average of the second row is -0.4.
      ([-0.4, -0.4], 1), ([-0.4, -0.3999], 0), ([-0.4, 0.0, -0.4], 0),
      // Fall: the mean of the last two against the first two, from the fourth message on.
      ([0.3, 0.3, -0.3, -0.3], 1), ([0.3, 0.3, -0.3, -0.2999], 0), ([0.3, -0.3, -0.3], 0),
      // A message that is not itself negative fires nothing.
      ([-0.9, -0.05], 1), ([-0.9, -0.0501], 1), ([-0.6, 0.0], 1), ([0.0], 0), ([0.9, 0.9, 0.9], 0),
    ])
  func rules(_ polarities: [Double], _ count: Int) throws {
    #expect(try watched(polarities).count(.sentiment) == count, "\(polarities)")
  }

  @Test("is cleared by a friendly message, and the average with it", arguments: [(0.1, true), (0.0999, false)])
  func recovery(_ polarity: Double, _ recovers: Bool) throws {
    let watched = try watched([-0.9, polarity, -0.4])
    #expect(watched.has(.recovery) == recovers)
    #expect(watched.count(.sentiment) == 1)
    // Without recovery the average would be lower than it is after one.
    #expect(watched.replay.largestScore.rawValue == 6_000)
  }

  @Test(
    "in words is below zero for what is sour",
    arguments: [
      "this is terrible", "I am furious", "worst service ever", "very bad and annoying", "I hate this", "not good",
      "not helpful at all", "the app is useless", "you ruined my day",
    ])
  func sour(_ words: String) throws {
    let polarity = try #require(Watched("customer: \(words)").observations.events[0].polarity)
    #expect(polarity.rawValue < -500)
  }

  @Test(
    "in words is above zero for what is friendly",
    arguments: [
      "this is great", "you are wonderful, thank you", "very good and quick", "I love it", "not bad", "excellent help",
      "perfect, thanks", "not terrible",
    ])
  func friendly(_ words: String) throws {
    let polarity = try #require(Watched("customer: \(words)").observations.events[0].polarity)
    #expect(polarity.rawValue > 500)
  }

  @Test("in words without a listed one is zero, and an empty message has none")
  func neutral() throws {
    #expect(try Watched("customer: the blue carpet from march").observations.events[0].polarity == .zero)
    #expect(try Watched("customer:").observations.events[0].polarity == nil)
  }

  @Test(
    "is stronger with a booster, with capitals, with marks of exclamation; what follows a contrast counts more",
    arguments: [
      ("this is very bad", "this is bad"), ("this is BAD", "this is bad"), ("this is bad!!!", "this is bad"),
      ("it was great but now it is bad", "it was bad but now it is great"), ("this is bad", "this is slightly bad"),
    ])
  func degrees(_ lower: String, _ higher: String) throws {
    let low = try #require(Watched("customer: \(lower)").observations.events[0].polarity)
    let high = try #require(Watched("customer: \(higher)").observations.events[0].polarity)
    #expect(low < high)
  }
}
