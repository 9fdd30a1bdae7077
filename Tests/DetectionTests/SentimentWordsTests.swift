import Conversations
import Testing

@testable import Detection

/// Words whose sound a policy gives.
@Suite("The words of a policy")
struct SentimentWordsTests {
  private func lexicon(
    _ words: [(String, Int32)], place: SentimentWords.Place = .besideOurs
  ) -> Lexicon {
    .english(
      SentimentWords(
        words.map { SentimentWords.Entry(words: $0.0, value: TenThousandths(rawValue: $0.1)) }, place: place))
  }

  @Test("stand beside ours and hold where both list a word or a phrase")
  func beside() throws {
    let own = lexicon([("Gazumped", -30_000), ("great", -25_000), ("no problem", -20_000), ("tent pole", 20_000)])
    #expect(try #require(polarity(of: "I was gazumped")) == .zero)
    #expect(try #require(polarity(of: "I was gazumped", lexicon: own)) < .zero)
    #expect(try #require(polarity(of: "it is great", lexicon: own)) < .zero)
    #expect(try #require(polarity(of: "no problem", lexicon: own)) < .zero)
    #expect(try #require(polarity(of: "a TENT-pole", lexicon: own)) > .zero)
    #expect(try #require(polarity(of: "a pole for a tent", lexicon: own)) == .zero)
    #expect(polarity(of: "this is terrible", lexicon: own) == polarity(of: "this is terrible"))
  }

  @Test("stand instead of ours when the policy says so")
  func instead() throws {
    let own = lexicon([("gazumped", -30_000)], place: .insteadOfOurs)
    #expect(try #require(polarity(of: "this is terrible", lexicon: own)) == .zero)
    #expect(try #require(polarity(of: "nobody answers", lexicon: own)) == .zero)
    #expect(try #require(polarity(of: "I was gazumped", lexicon: own)) < .zero)
    #expect(try #require(polarity(of: "I was not gazumped", lexicon: own)) > .zero)
  }

  @Test(
    "may be emoji, capitals and letters beyond ASCII; 0 silences",
    arguments: [("🦀", "no 🦀 here", 1), ("ÄRGER", "so viel ärger", -1), ("don\u{2019}t panic", "don't panic", 1)]
      as [(String, String, Int32)])
  func folding(_ words: String, _ message: String, _ sign: Int32) throws {
    let own = lexicon([(words, sign * 30_000), ("no", 0)])
    let value = try #require(polarity(of: message, lexicon: own)).rawValue
    #expect(words == "🦀" ? value != 0 : value.signum() == sign)
    #expect(try #require(polarity(of: "this is terrible", lexicon: lexicon([("terrible", 0)]))) == .zero)
  }

  @Test(
    "are bounded, and what cannot be found changes nothing",
    arguments: [("", 10_000), ("...", 10_000), (String(repeating: "so ", count: 40), 10_000), ("fine", 90_000)]
      as [(String, Int32)])
  func bounds(_ words: String, _ value: Int32) throws {
    let own = lexicon([(words, value)])
    #expect(try #require(polarity(of: "this is terrible", lexicon: own)) < .zero)
    #expect(try #require(polarity(of: "fine", lexicon: own)).rawValue <= 7_200)
  }
}
