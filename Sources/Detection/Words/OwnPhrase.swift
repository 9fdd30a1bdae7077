import Conversations

/// A phrase of a policy: words, of which each may end in `*`, which stands for any letters.
///
/// It is cut into words as messages are, so that case, accents and apostrophes fall together in the same way.
struct OwnPhrase {
  /// A word, or the beginning of one.
  struct Part: Hashable {
    /// The letters, folded.
    let letters: [UInt8]
    /// Whether more letters may follow.
    let isPrefix: Bool
  }

  let parts: [Part]
  /// Whether a sentence ends inside it, so that one may end inside its match too.
  let crossesSentences: Bool

  private static let wordLimit = 16
  private static let byteLimit = 256
  /// How many letters must stand before `*`; one would match nearly everything.
  private static let prefixLimit = 2

  /// Reads a phrase; `nil` when ``objection(to:)`` has something against it.
  init?(_ text: String) {
    guard Self.objection(to: text) == nil else { return nil }
    (parts, crossesSentences) = Self.read(text)
  }

  /// What should have been written instead, where a text is no phrase.
  static func objection(to text: String) -> String? {
    guard text.utf8.count <= byteLimit else { return "at most \(byteLimit) letters" }
    for piece in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let stars = piece.count { $0 == UInt8(ascii: "*") }
      if stars > 1 || (stars == 1 && piece.last != UInt8(ascii: "*")) { return "* at the end of a word only" }
    }
    let (parts, _) = read(text)
    if parts.isEmpty { return "at least one word" }
    if parts.count > wordLimit { return "at most \(wordLimit) words" }
    if parts.contains(where: { $0.isPrefix && $0.letters.count < prefixLimit }) {
      return "at least \(prefixLimit) letters before *"
    }
    return nil
  }

  private static func read(_ text: String) -> ([Part], Bool) {
    var parts: [Part] = []
    var crosses = false
    var sawStop = false
    for piece in text.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let isPrefix = piece.last == UInt8(ascii: "*")
      let words = words(of: Array(isPrefix ? piece.dropLast() : piece))
      if sawStop, !words.isEmpty { crosses = true }
      for (number, letters) in words.enumerated() {
        parts.append(Part(letters: letters, isPrefix: isPrefix && number == words.count - 1))
      }
      sawStop = sawStop || piece.last.map { ".!?;".utf8.contains($0) } ?? false
    }
    return (parts, crosses)
  }

  /// The words of a few bytes, as a message with these bytes would have them.
  private static func words(of bytes: [UInt8]) -> [[UInt8]] {
    var scan = TextScan()
    scan.begin()
    let padded = bytes + [UInt8](repeating: 0, count: Conversation.padding)
    let range = TextRange(start: 0, count: UInt32(bytes.count))
    let text = scan.scan(padded, range, .english, CustomerSide.self, from: PhraseCells())
    return text.tokens.map { scan.letters(of: scan.token($0)) }
  }
}
