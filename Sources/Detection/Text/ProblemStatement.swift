/// Which customer turn says what the matter is, as far as the conversation has gone.
///
/// The first with at least ``enough`` words of content; until there is one, the longest before the second answer of the
/// AI, the first of equal ones.
struct ProblemStatement {
  /// How many words of content make a statement by themselves.
  static let enough = 5
  /// So many answers of the AI end the time of shorter statements.
  static let answersAtMost = 2

  /// Its number; -1 while there is none.
  private(set) var turn: Int32 = -1
  /// Its words.
  private(set) var tokens = 0..<0
  private var contentWords = 0
  /// How many answers the AI has given.
  var answers = 0

  /// Considers a turn that has ended; turns come in order.
  mutating func add(turn: Int, tokens: Range<Int>, contentWords: Int) {
    guard self.contentWords < Self.enough, contentWords > self.contentWords else { return }
    // A turn ends with the message behind it, which is not counted yet.
    guard contentWords >= Self.enough || answers < Self.answersAtMost else { return }
    self.turn = Int32(truncatingIfNeeded: turn)
    self.tokens = tokens
    self.contentWords = contentWords
  }
}
