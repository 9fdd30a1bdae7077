import Conversations

/// What the messages of an open customer turn say together, without what stands before a withdrawal.
struct TurnSoFar {
  /// The first token that counts.
  var firstToken = 0
  /// The token behind the last.
  var endToken = 0
  /// The automaton goes on with the next message where the last one ended.
  var cell: UInt32 = 0
  var polite = Cover()
  var declines = Cover()
  var rejection = Cover()
  var padding = Cover()
  var stops = Cover()
  /// Whether a rejection stands that is more than one word, or begins the turn.
  var hasClearRejection = false
  var hasSolved = false
  var hasUnsolved = false
  var hasQuestionMark = false
  /// Whether it speaks of what may fail later: "if that doesn't work".
  var hasCondition = false
  /// What its messages say one by one.
  var collected: Traits = []
  /// Whether it asks for a human or names a high-risk topic.
  var wantsHuman = false

  private static let fromMessages: Traits = [
    .ask, .deferredAsk, .negatedAsk, .managerAsk, .withdrawal, .question, .request, .rephraseCue, .aiWasFine, .accepts,
  ]

  /// Adds the phrases and words of one message; `hits` may begin in a message before.
  mutating func add(_ hits: [Hit], tokens: Range<Int>, _ scan: TextScan, _ lexicon: Lexicon) {
    endToken = tokens.upperBound
    for hit in hits {
      switch CustomerList(rawValue: hit.list) {
      case .polite: polite.add(hit, from: firstToken)
      case .declines: declines.add(hit, from: firstToken)
      case .rejection:
        rejection.add(hit, from: firstToken)
        if hit.end - hit.start > 1 || Int(hit.start) == firstToken { hasClearRejection = true }
      case .solved: hasSolved = true
      case .unsolved: hasUnsolved = true
      case .deferral: hasCondition = true
      default: break
      }
    }
    for token in tokens.prefix(max(0, firstToken + 64 - tokens.lowerBound)) {
      let flags = lexicon.flags(of: scan.token(token).word)
      if flags.contains(.padding) { padding.add(token: token - firstToken) }
      if flags.contains(.stop) { stops.add(token: token - firstToken) }
    }
  }

  /// Adds what one message says by itself.
  mutating func collect(_ traits: Traits, topics: TopicSet) {
    collected.formUnion(traits.intersection(Self.fromMessages))
    if traits.contains(.ask) || !topics.isEmpty { wantsHuman = true }
  }

  /// What the turn says as a whole.
  func traits(_ scan: TextScan, _ lexicon: Lexicon) -> Traits {
    var traits = collected
    let count = endToken - firstToken
    guard count > 0 else { return traits }
    if hasSolved, !hasUnsolved { traits.insert(.solved) }
    if count <= 64 {
      let nice = polite | declines
      if !nice.isEmpty, !traits.contains(.question), (nice | padding).missing(of: count) == 0 {
        traits.insert(.polite)
      }
      if !declines.isEmpty, declines.contains(0) || (padding.contains(0) && declines.contains(1)) {
        traits.insert(.declines)
      }
      if !rejection.isEmpty, !traits.contains(.ask), !hasQuestionMark, !hasCondition {
        let left = (rejection | padding | stops).missing(of: count)
        if (hasClearRejection && left <= 2) || (rejection | padding).missing(of: count) == 0 {
          traits.insert(.rejection)
        }
      }
    }
    return traits
  }
}
