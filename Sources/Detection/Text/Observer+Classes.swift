extension Observer {
  /// The class of an AI message: the first rule of definitions.md, 3.1 that matches.
  ///
  /// Notices, offers and redirects differ in who has to act next: the service, the customer by a yes, the customer
  /// elsewhere. So "if you like" makes an offer of a notice, and "call us and an agent will help you" is a redirect.
  func classOfAI() -> MessageClass {
    guard sawCustomer else { return .greeting }
    guard !hits.isEmpty else { return .answer }
    if has(.greeting), !hasNotice, isOnly(Self.greetings, names: has(.introduction) ? 2 : 1) { return .greeting }
    switch noticeOrOffer() {
    case .handoverNotice: return .handoverNotice
    case .offer: return .offer
    default: break
    }
    if humanIsAwaited {
      if has(.nobody) { return .nobodyAvailable }
      if has(.wait) || (has(.patience) && !text.endsInQuestion && isOnly(Self.smallWords, names: 0)) {
        return .waitNotice
      }
    }
    if has(.handback) { return .handbackNotice }
    if !text.endsInQuestion, isOnly(Self.smallWords, names: 0) { return .acknowledgement }
    if lists(Self.closings), isOnly(Self.closings | Self.smallWords, names: 0) { return .survey }
    if hasOffer { return .offer }
    if turnWantsHuman, has(.routing) || asksForFact() { return .routingQuestion }
    if isNonAnswer() { return .nonAnswer }
    if isRedirect() { return .redirect }
    return .answer
  }

  /// The class of a human's message: an answer, unless it is a greeting, a notice or closing words.
  func classOfHuman() -> MessageClass {
    guard !hits.isEmpty else { return .answer }
    if lists(Self.greetings), !hasNotice, isOnly(Self.greetings | Self.smallWords, names: 2) { return .greeting }
    if hasNotice { return .handoverNotice }
    if !text.endsInQuestion, isOnly(Self.smallWords, names: 0) { return .acknowledgement }
    if lists(Self.closings), isOnly(Self.closings | Self.smallWords, names: 1) { return .survey }
    return .answer
  }

  static let greetings = ServiceList.bits([.greeting, .introduction])
  static let smallWords = ServiceList.bits([.acknowledgement, .greeting, .patience, .empathy])
  static let closings = ServiceList.bits([.survey, .moreHelp, .closing])
  /// Phrases that say nothing of the matter itself.
  private static let quiet =
    greetings | smallWords | closings
    | ServiceList.bits([.nonAnswer, .confused, .excuse, .offer, .notice, .handing, .redirect, .elsewhere])
  /// Phrases that make a sentence no answer, whatever else stands in it.
  private static let idle = ServiceList.bits([
    .nonAnswer, .confused, .excuse, .offer, .moreHelp, .survey, .redirect, .elsewhere,
  ])
  private static let notices = ServiceList.bits([.notice, .handing])
  private static let gaps = ServiceList.bits([.nonAnswer, .confused])

  /// Fewer words of content than this answer nothing.
  private static let contentOfAnAnswer = 3

  private func has(_ list: ServiceList) -> Bool { text.lists & 1 << UInt64(list.rawValue) != 0 }

  /// Whether a human is announced.
  private var hasNotice: Bool { lists(Self.notices) && hits.contains { isNotice($0) } }

  /// Whether a human is offered here; "if you'd rather talk to a person, call us" offers none.
  private var hasOffer: Bool {
    guard has(.offer) || (has(.handing) && has(.could)) else { return false }
    return hits.contains { hit in
      guard hit.list == ServiceList.offer.rawValue || isHanding(hit, behind: .could) else { return false }
      return !hits.contains { $0.start > hit.start && isSameSentence(hit.start, $0.start) && isRedirect($0) }
    }
  }

  /// Words that announce a human by themselves, or words of handing over behind "I will".
  func isNotice(_ hit: Hit) -> Bool {
    hit.list == ServiceList.notice.rawValue || isHanding(hit, behind: .will)
  }

  private static let purposes = TextScan.hashes(["so", "that", "before"])

  private func isHanding(_ hit: Hit, behind list: ServiceList) -> Bool {
    guard hit.list == ServiceList.handing.rawValue else { return false }
    return hits.contains { other in
      guard other.list == list.rawValue, other.end == hit.start else { return false }
      // "So I can connect you" says what for; it offers nothing.
      let before = Int(other.start) - 1
      return beginsClause(Int(other.start)) || !scan.isAmong(Self.purposes, before)
    }
  }

  private func lists(_ some: UInt64) -> Bool { text.lists & some != 0 }

  /// Whether phrases of these lists cover the message, but for words that say nothing and a few names.
  private func isOnly(_ lists: UInt64, names: Int) -> Bool {
    let count = text.tokens.count
    guard count <= 64, text.lists & lists != 0 else { return false }
    return uncovered(text.tokens, lists, but: .padding, atMost: names) <= names
  }

  /// How many tokens of a range no phrase of these lists covers and no flag excuses; counted up to one above a limit.
  func uncovered(_ tokens: Range<Int>, _ lists: UInt64, but flags: WordFlags, atMost limit: Int) -> Int {
    var missing = 0
    var next = tokens.lowerBound
    while next < tokens.upperBound {
      var end = next
      for hit in hits where lists & 1 << UInt64(hit.list) != 0 && Int(hit.start) <= next {
        end = max(end, Int(hit.end))
      }
      if end > next {
        next = end
      } else {
        if scan.token(next).flags.isDisjoint(with: flags) {
          missing += 1
          if missing > limit { return missing }
        }
        next += 1
      }
    }
    return missing
  }

  /// A notice that stands by itself, or the offer that a condition makes of it; `answer` when there is neither.
  private func noticeOrOffer() -> MessageClass {
    guard hasNotice, !(hasOffer && text.questionMarks > 0) else { return .answer }
    var isConditional = false
    for hit in hits where isNotice(hit) {
      let isOther = hits.contains { other in
        switch ServiceList(rawValue: other.list) {
        case .handback: other.touches(hit.start, hit.end)
        case .redirect, .elsewhere:
          other.end <= hit.start && isSameSentence(other.start, hit.start) && isRedirect(other)
        default: false
        }
      }
      if isOther { continue }
      let condition = hits.first { other in
        other.list == ServiceList.condition.rawValue
          && isSameSentence(min(other.start, hit.start), max(other.start, hit.start))
      }
      guard let condition else { return .handoverNotice }
      if condition.start > hit.start { isConditional = true }
    }
    return isConditional ? .offer : .answer
  }

  /// Whether the AI understood nothing, or lacks the answer and says nothing else.
  private func isNonAnswer() -> Bool {
    guard lists(Self.gaps) else { return false }
    // What a policy names counts without more ado.
    if !ownTemplates.isEmpty, ownHits.contains(where: { $0.list == ServiceList.nonAnswer.rawValue }) { return true }
    var lacks = false
    for hit in hits where Self.gaps & 1 << UInt64(hit.list) != 0 {
      if isConditional(hit) || isOfOthers(hit) || answersBeside(hit) { continue }
      if hit.list == ServiceList.confused.rawValue { return true }
      lacks = true
    }
    return lacks && !answersInOtherSentence()
  }

  /// Whether a condition stands before a phrase in its clause: "if something went wrong with the payment".
  private func isConditional(_ hit: Hit) -> Bool {
    hits.contains { other in
      other.list == ServiceList.condition.rawValue && other.end <= hit.start && isSameClause(other.start, hit.start)
    }
  }

  /// Whether somebody else is meant: "you cannot access the page".
  private func isOfOthers(_ hit: Hit) -> Bool {
    guard hit.list == ServiceList.nonAnswer.rawValue else { return false }
    var before = Int(hit.start) - 1
    if before > text.tokens.lowerBound, scan.isAmong(Self.auxiliaries, before) { before -= 1 }
    return before >= text.tokens.lowerBound && scan.isAmong(Self.others, before)
  }

  private static let others = TextScan.hashes([
    "you", "they", "customers", "he", "she", "people", "users", "which", "who", "it", "this", "that",
  ])
  private static let auxiliaries = TextScan.hashes([
    "do", "does", "did", "can", "could", "are", "is", "will", "would", "have", "has", "were", "was",
  ])

  /// Whether the same sentence says something behind or before a "but", or gives a reason.
  private func answersBeside(_ hit: Hit) -> Bool {
    let sentence = sentence(around: Int(hit.start))
    for index in sentence {
      let isReason = hits.contains { $0.list == ServiceList.reason.rawValue && Int($0.start) == index }
      guard isReason || scan.token(index).flags.contains(.contrast) else { continue }
      if index >= Int(hit.end), says(index + 1..<sentence.upperBound) { return true }
      if index < Int(hit.start), !isReason, says(sentence.lowerBound..<index) { return true }
    }
    return false
  }

  /// Whether a sentence without any such phrase states something.
  private func answersInOtherSentence() -> Bool {
    var next = text.tokens.lowerBound
    while next < text.tokens.upperBound {
      let sentence = sentence(around: next)
      if !isQuestion(sentence), says(sentence) { return true }
      next = sentence.upperBound
    }
    return false
  }

  /// Whether some tokens state something: words of content, and no phrase that makes them idle.
  private func says(_ tokens: Range<Int>) -> Bool {
    let from = Int32(truncatingIfNeeded: tokens.lowerBound)
    let to = Int32(truncatingIfNeeded: tokens.upperBound)
    if hits.contains(where: { Self.idle & 1 << UInt64($0.list) != 0 && $0.touches(from, to) }) { return false }
    return uncovered(tokens, Self.quiet, but: [.padding, .stop], atMost: Self.contentOfAnAnswer)
      >= Self.contentOfAnAnswer
  }

  /// Whether the AI sends the customer elsewhere, and not only in case its own answer does not help.
  private func isRedirect() -> Bool {
    for hit in hits where isRedirect(hit) {
      let sentence = sentence(around: Int(hit.start))
      let isFallback = hits.contains { other in
        other.list == ServiceList.fallback.rawValue && sentence.contains(Int(other.start)) && other.start < hit.start
      }
      if !isFallback || !answersInOtherSentence() { return true }
    }
    return false
  }

  /// Whether a phrase names a place to turn to as advice: as a command, or behind "please", "you can".
  private func isRedirect(_ hit: Hit) -> Bool {
    if hit.list == ServiceList.redirect.rawValue { return true }
    guard hit.list == ServiceList.elsewhere.rawValue else { return false }
    let start = Int(hit.start)
    if start == text.tokens.lowerBound { return true }
    if !scan.token(start).marks.isDisjoint(with: [.afterStop, .afterComma]) { return true }
    return hits.contains { $0.list == ServiceList.directive.rawValue && $0.end == hit.start }
  }

  /// The sentence in which a token stands.
  func sentence(around token: Int) -> Range<Int> {
    var first = token
    while first > text.tokens.lowerBound, !scan.token(first).marks.contains(.afterStop) { first -= 1 }
    var end = token + 1
    while end < text.tokens.upperBound, !scan.token(end).marks.contains(.afterStop) { end += 1 }
    return first..<end
  }

  /// Whether a question mark stands behind a sentence.
  func isQuestion(_ sentence: Range<Int>) -> Bool {
    sentence.upperBound < text.tokens.upperBound
      ? scan.token(sentence.upperBound).marks.contains(.afterQuestion) : text.endsInQuestion
  }

  /// Whether no comma and no stop stands between two tokens.
  func isSameClause(_ from: Int32, _ to: Int32) -> Bool {
    for index in Int(from) + 1..<Int(to) + 1 where !scan.token(index).marks.isDisjoint(with: [.afterStop, .afterComma])
    {
      return false
    }
    return true
  }
}
