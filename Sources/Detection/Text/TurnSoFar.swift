import Conversations

/// What the messages of an open customer turn say together, without what stands before a withdrawal.
struct TurnSoFar {
  /// The first token that counts.
  var firstToken = 0
  /// The token behind the last.
  var endToken = 0
  /// The automaton goes on with the next message where the last one ended.
  var cells = PhraseCells()
  var polite = Cover()
  var declines = Cover()
  var rejection = Cover()
  var accepts = Cover()
  /// Words that say "solved" when nothing else is said: "fixed!".
  var solvedWords = Cover()
  /// Whether a rejection stands that is more than one word.
  var hasLongRejection = false
  /// Whether a rejection stands that is more than one word, or begins the turn.
  var hasClearRejection = false
  /// Whether more help is declined in more than the word "no".
  var hasClearDecline = false
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
  /// What a button says for the whole turn.
  private static let fromButtons: Traits = [.rejection, .solved, .polite]

  /// The lists whose phrases say something of a turn as a whole.
  private static let matters = CustomerList.bits([
    .polite, .declines, .rejection, .solved, .solvedWord, .unsolved, .deferral, .condition, .accepts,
  ])

  /// Adds the phrases of one message; they may begin in a message before.
  mutating func add(_ text: ScannedText, _ hits: [Hit]) {
    endToken = text.tokens.upperBound
    guard text.lists & Self.matters != 0 else { return }
    for hit in hits {
      switch CustomerList(rawValue: hit.list) {
      case .polite: polite.add(hit, from: firstToken)
      case .declines:
        declines.add(hit, from: firstToken)
        if hit.end - hit.start > 1 { hasClearDecline = true }
      case .rejection:
        rejection.add(hit, from: firstToken)
        if hit.end - hit.start > 1 { hasLongRejection = true }
        if hit.end - hit.start > 1 || Int(hit.start) == firstToken { hasClearRejection = true }
      case .solvedWord: solvedWords.add(hit, from: firstToken)
      case .accepts: accepts.add(hit, from: firstToken)
      case .solved: hasSolved = true
      case .unsolved: hasUnsolved = true
      case .deferral, .condition: hasCondition = true
      default: break
      }
    }
  }

  /// Adds what one message says by itself.
  mutating func collect(_ traits: Traits, topics: TopicSet) {
    collected.formUnion(traits.intersection(Self.fromMessages))
    if traits.contains(.ask) || !topics.isEmpty { wantsHuman = true }
  }

  /// Adds what a button says.
  mutating func press(_ traits: Traits) { collected.formUnion(traits.intersection(Self.fromButtons)) }

  /// What the turn says as a whole.
  func traits(_ scan: borrowing TextScan) -> Traits {
    var traits = collected
    let count = endToken - firstToken
    guard count > 0 else { return traits }
    if hasSolved, !hasUnsolved { traits.insert(.solved) }
    guard count <= 64, !(polite.isEmpty && declines.isEmpty && rejection.isEmpty && solvedWords.isEmpty) else {
      return traits
    }
    let (padding, stops) = quietWords(scan, count)
    if !solvedWords.isEmpty, !hasUnsolved, (solvedWords | polite | accepts | padding).missing(of: count) == 0 {
      traits.insert(.solved)
    }
    let nice = polite | declines
    let isNice = !nice.isEmpty && (nice | padding).missing(of: count) == 0
    if isNice, !traits.contains(.question) { traits.insert(.polite) }
    if !declines.isEmpty, declines.contains(0) || (padding.contains(0) && declines.contains(1)) {
      traits.insert(.declines)
    }
    // "No thanks" and "no problem" reject nothing, nor does a "no" beside thanks; a bare "no" does.
    let isMerelyNice =
      (isNice && (!polite.isEmpty || hasClearDecline))
      || (!hasLongRejection && !polite.isEmpty
        && (rejection | declines).missing(of: count) == declines.missing(of: count))
    if !rejection.isEmpty, !isMerelyNice, !traits.contains(.ask), !hasQuestionMark, !hasCondition {
      let left = (rejection | padding | stops).missing(of: count)
      let told = rejection.count
      let isMereNo = (rejection | declines).missing(of: count) == declines.missing(of: count)
      if (hasClearRejection && left <= 2 && (left < told || (left == 1 && !isMereNo)))
        || (rejection | padding).missing(of: count) == 0
      {
        traits.insert(.rejection)
      }
    }
    return traits
  }

  /// The words that say nothing beside thanks or a no, and those without content.
  private func quietWords(_ scan: borrowing TextScan, _ count: Int) -> (padding: Cover, stops: Cover) {
    var padding = Cover()
    var stops = Cover()
    for token in 0..<count {
      let flags = scan.token(firstToken + token).flags
      if flags.contains(.padding) { padding.add(token: token) }
      if flags.contains(.stop) { stops.add(token: token) }
    }
    return (padding, stops)
  }

  /// Whether a message that is `count` words long is nothing but yes, with at most one word more.
  static func accepts(_ hits: [Hit], _ text: ScannedText, _ scan: borrowing TextScan) -> Bool {
    let first = text.tokens.lowerBound
    var alone = TurnSoFar()
    alone.firstToken = first
    alone.add(text, hits)
    var accepts = Cover()
    for hit in hits where hit.list == CustomerList.accepts.rawValue { accepts.add(hit, from: first) }
    guard accepts.contains(0), text.tokens.count <= 64 else { return false }
    let (padding, _) = alone.quietWords(scan, text.tokens.count)
    return (accepts | alone.polite | padding).missing(of: text.tokens.count) <= 1
  }
}
