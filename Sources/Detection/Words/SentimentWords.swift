package import Conversations

/// How words sound to whoever wrote the policy: `sentiment.words` and `sentiment.replace`.
package struct SentimentWords: Sendable, Equatable {
  /// Whether the words stand beside our lists or instead of them.
  package enum Place: Sendable { case besideOurs, insteadOfOurs }

  /// How many words a phrase may have; a longer one is not looked for.
  package static let longestPhrase = 16

  /// One word, or a phrase of several between blanks, with how it sounds.
  package struct Entry: Sendable, Equatable {
    /// As people write it; case, accents and apostrophes are treated as in messages, emoji are words.
    package var words: String
    /// From -4 (furious) to 4 (delighted) in steps of a tenth, finer parts and excess cut off; 0 silences the words.
    package var value: TenThousandths

    package init(words: String, value: TenThousandths) {
      self.words = words
      self.value = value
    }
  }

  /// In the order of the policy; of two for the same words the last holds.
  package var entries: [Entry]
  package var place: Place

  package init(_ entries: [Entry] = [], place: Place = .besideOurs) {
    self.entries = entries
    self.place = place
  }
}

/// Reads the words of a text as they are read in messages.
struct WordReader {
  private let lexicon = Lexicon(LexiconSource(), language: "en")

  /// The folded bytes of each word, in order.
  func words(of text: String) -> [[UInt8]] {
    var scan = TextScan()
    scan.begin()
    let count = text.utf8.count
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: Conversation.padding)
    let range = TextRange(start: 0, count: UInt32(clamping: count))
    return scan.scan(bytes, range, lexicon, CustomerSide.self, from: PhraseCells()).tokens.map {
      scan.letters(of: scan.token($0))
    }
  }
}
