import Conversations

/// What a message of the service says of the service itself: open questions, promises, waiting, what it knows.
extension Observer {
  private static let serviceLists = ServiceList.bits([
    .asksMatter, .promise, .promiseOpen, .place, .openingTime, .span, .history, .handingBack, .handback,
  ])

  /// Observes how a message of a human, the AI or the system hands over, on or back.
  mutating func observeHandover(
    _ conversation: borrowing Conversation, _ event: Event, _ observation: inout Observation
  ) {
    // These phrases are for the rules below; what comes after need not walk over them.
    let before = (hits: scan.hits.count, lists: text.lists)
    defer {
      scan.hits.removeLast(scan.hits.count - before.hits)
      text.lists = before.lists
    }
    addHits(of: lexicon.handovers)
    observePeople(conversation, event, &observation)
    let isHuman = event.speaker == .human
    if isHuman, observation.messageClass == .handoverNotice, handsOn() { observation.traits.insert(.announcesTransfer) }
    if observation.messageClass == .handbackNotice { observation.traits.insert(.announcesHandback) }
    guard text.lists & Self.serviceLists != 0 else { return }
    for hit in hits {
      switch ServiceList(rawValue: hit.list) {
      case .asksMatter:
        if event.speaker != .system, asksOpenly(hit) { observation.traits.insert(.asksForMatter) }
      case .promise, .promiseOpen:
        if isHuman, promises(hit) { observation.traits.insert(.promisesReturn) }
      case .place, .openingTime:
        if names(hit) { observation.traits.insert(.givesExpectation) }
      case .span:
        if !observation.traits.contains(.givesExpectation), isExpected(hit) {
          observation.traits.insert(.givesExpectation)
        }
      case .history:
        if !isAfter(Self.conditions, hit) { observation.traits.insert(.knowsHistory) }
      case .handingBack:
        if !isAfter(Self.conditions, hit), !isQuestion(sentence(around: Int(hit.start))) {
          observation.traits.insert(.announcesHandback)
        }
      case .handback:
        if event.speaker == .system { observation.traits.insert(.announcesHandback) }
      default: break
      }
    }
    if observation.traits.contains(.announcesHandback) { observation.traits.remove(.announcesTransfer) }
  }

  /// Observes a message of the system that the customer sees; it belongs to no turn and leaves no trace in the words.
  mutating func observeNotice(
    _ conversation: borrowing Conversation, _ event: Event, _ observation: inout Observation
  ) {
    let mark = scan.mark
    text = scan.scan(conversation.bytes, event.text, lexicon, ServiceSide.self, from: PhraseCells())
    observeHandover(conversation, event, &observation)
    scan.rewind(to: mark)
    text = ScannedText()
  }

  private static let conditions = TextScan.hashes([
    "if", "once", "when", "until", "till", "after", "before", "unless", "whenever",
  ])

  /// Whether one of a few words stands in the same sentence before a phrase.
  private func isAfter(_ words: [UInt64], _ hit: Hit) -> Bool {
    (sentence(around: Int(hit.start)).lowerBound..<Int(hit.start)).contains { scan.isAmong(words, $0) }
  }

  /// Whether nothing but a blank stands between a phrase and the token behind it.
  private func goesOn(behind hit: Hit) -> Bool {
    let next = Int(hit.end)
    return next < text.tokens.upperBound && scan.token(next).marks.isDisjoint(with: [.afterStop, .afterComma])
  }
}

/// Open questions and promises.
extension Observer {
  /// Whether the matter is asked for as a whole: "what happened", not "what happened when you pressed it".
  private func asksOpenly(_ hit: Hit) -> Bool {
    let first = Int(hit.start)
    if goesOn(behind: hit), scan.isAmong(Self.narrowing, Int(hit.end)) { return false }
    if scan.isAmong(Self.narrowing, Int(hit.end) - 1) { return false }
    guard scan.isAmong(Self.telling, first) else {
      // "I see how we can help": who says what is open asks nothing.
      return !(first > text.tokens.lowerBound && !beginsClause(first) && scan.isAmong(Self.knowing, first - 1))
    }
    if beginsClause(first) { return true }
    var before = first - 1
    while before > text.tokens.lowerBound, scan.isAmong(Self.kindly, before), !beginsClause(before) { before -= 1 }
    if scan.isAmong(Self.kindly, before) { return true }
    return scan.isAmong(Self.you, before) && before > text.tokens.lowerBound && scan.isAmong(Self.could, before - 1)
  }

  private static let narrowing = TextScan.hashes([
    "when", "after", "if", "once", "while", "to", "before", "date", "number", "id", "code", "else", "further",
    "otherwise", "price", "colour", "color", "size", "name",
  ])
  private static let telling = TextScan.hashes([
    "describe", "explain", "outline", "summarise", "summarize", "tell", "share", "know", "let",
  ])
  private static let knowing = TextScan.hashes(["see", "know", "understand", "shows", "explains", "matter"])
  private static let kindly = TextScan.hashes([
    "please", "kindly", "briefly", "just", "then", "and", "maybe", "perhaps",
  ])
  private static let you = TextScan.hashes(["you"])
  private static let could = TextScan.hashes(["could", "can", "would", "will", "may", "might", "if"])

  /// Whether a return is promised, whatever the customer does and whatever comes: not "if", no question, no thing given.
  private func promises(_ hit: Hit) -> Bool {
    let sentence = sentence(around: Int(hit.start))
    if isQuestion(sentence) || sentence.contains(where: { scan.isAmong(Self.provided, $0) }) { return false }
    guard hit.list == ServiceList.promiseOpen.rawValue else { return true }
    if scan.isAmong(Self.joining, Int(hit.start)) {
      return (sentence.lowerBound..<Int(hit.start)).contains { scan.isAmong(Self.own, $0) }
    }
    return !(goesOn(behind: hit) && scan.isAmong(Self.articles, Int(hit.end)))
  }

  private static let provided = TextScan.hashes(["if", "unless", "whether", "case", "should"])
  private static let joining = TextScan.hashes(["and", "then", "before"])
  private static let own = TextScan.hashes(["i'll", "we'll", "i", "we", "me", "i'm", "we're", "will"])
  private static let articles = TextScan.hashes([
    "a", "an", "the", "your", "it", "this", "that", "these", "those", "my", "our", "some", "names", "for", "sir",
  ])

  /// Whether a human says that others take over: words of passing on, and whom or where to.
  private func handsOn() -> Bool {
    hits.contains { hit in
      guard isNotice(hit), !isAfter(Self.provided, hit), !isQuestion(sentence(around: Int(hit.start))) else {
        return false
      }
      let words = Int(hit.start)..<Int(hit.end)
      if hit.list == ServiceList.handing.rawValue {
        if scan.isAmong(Self.consulting, words.lowerBound) { return false }
        // "I'll forward you the invoice": a thing goes to the customer.
        guard scan.isAmong(Self.whom, words.upperBound - 1), goesOn(behind: hit) else { return true }
        return scan.isAmong(Self.onward, words.upperBound)
      }
      return words.contains { scan.isAmong(Self.passing, $0) }
    }
  }

  private static let consulting = TextScan.hashes([
    "ask", "notify", "alert", "involve", "call", "arrange", "find",
  ])
  private static let whom = TextScan.hashes(["you", "this"])
  private static let onward = TextScan.hashes([
    "to", "on", "over", "through", "with", "now", "straight", "directly", "across", "and",
  ])
  private static let passing = TextScan.hashes([
    "transferring", "connecting", "forwarding", "handing", "passing", "putting", "escalating", "referring", "bringing",
    "routing", "redirecting", "transferred", "connected", "forwarded", "handed", "passed", "escalated", "referred",
    "routed", "redirected", "looping", "joining", "join", "take", "step", "assigned", "getting", "fetching", "pick",
  ])
}

/// Times, places in a queue and opening hours.
extension Observer {
  /// Whether a place or opening hours are named of the service: "back at nine", not "send it back on Monday".
  private func names(_ hit: Hit) -> Bool {
    if isAfter(Self.conditions, hit), hit.list == ServiceList.openingTime.rawValue { return false }
    guard scan.isAmong(Self.back, Int(hit.start)) else { return true }
    return beginsClause(Int(hit.start))
  }

  private static let back = TextScan.hashes(["back"])

  /// A sentence of so few words that is a time is an answer to "how long".
  private static let mereTime = 6

  /// Whether a time is one after which somebody of the service answers: its sentence says so, or says nothing else.
  private func isExpected(_ hit: Hit) -> Bool {
    let sentence = sentence(around: Int(hit.start))
    guard !isQuestion(sentence), let first = beginning(of: hit, in: sentence) else { return false }
    if Int(hit.end) < sentence.upperBound, scan.isAmong(Self.past, Int(hit.end)) { return false }
    if sentence.count <= Self.mereTime,
      (sentence.lowerBound..<first).allSatisfy({ !scan.token($0).flags.isDisjoint(with: [.stop, .padding]) }),
      !sentence.contains(where: { scan.isAmong(Self.deeds, $0) })
    {
      return true
    }
    var coming = Int32.max
    var other = Int32.max
    for found in hits where sentence.contains(Int(found.start)) {
      switch ServiceList(rawValue: found.list) {
      case .coming, .promise, .promiseOpen, .notice, .wait, .place: coming = min(coming, found.start)
      case .customerDoes: other = min(other, found.start)
      default: break
      }
    }
    return coming < other
  }

  private static let past = TextScan.hashes(["ago", "old", "earlier", "warranty", "guarantee", "trial", "notice"])
  private static let deeds = TextScan.hashes([
    "is", "was", "are", "were", "arrived", "works", "has", "have", "you", "it", "your", "only", "check", "try", "wait",
    "moment", "please", "give", "hold", "restart", "delivery", "warranty", "shipping",
  ])

  /// The first word of a time: of "within about ten minutes" the "within"; `nil` when it is none that is to come.
  private func beginning(of hit: Hit, in sentence: Range<Int>) -> Int? {
    let first = Int(hit.start)
    guard hit.end - hit.start == 1, scan.isAmong(Self.units, first) else {
      // "Tomorrow", "by Monday": names a day, unless it is one of something else's.
      return first
    }
    var at = first - 1
    var isCounted = false
    var isOne = false
    while at >= sentence.lowerBound, first - at <= 5 {
      if isDigit(at) || scan.isAmong(Self.numerals, at) {
        isCounted = true
        isOne = isOne || scan.isAmong(Self.ones, at)
      } else if !scan.isAmong(Self.sorts, at) {
        break
      }
      at -= 1
    }
    guard isCounted else { return nil }
    if at >= sentence.lowerBound, scan.isAmong(Self.gone, at) { return nil }
    // "One minute please" and "just a second" are no times.
    if isOne, scan.isAmong(Self.moments, first), at < sentence.lowerBound || !scan.isAmong(Self.towards, at) {
      return nil
    }
    if at >= sentence.lowerBound, scan.isAmong(Self.towards, at) { return at }
    return at + 1
  }

  private func isDigit(_ token: Int) -> Bool {
    let byte = scan.byte(Int(scan.token(token).start))
    return byte >= 0x30 && byte <= 0x39
  }

  private static let units = TextScan.hashes([
    "minutes", "minute", "mins", "min", "hours", "hour", "hrs", "days", "day", "week", "weeks", "seconds",
  ])
  private static let moments = TextScan.hashes(["minute", "min", "second", "day", "week"])
  private static let numerals = TextScan.hashes([
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty",
    "thirty", "forty", "sixty", "few", "couple", "several", "a", "an", "the", "half",
  ])
  private static let ones = TextScan.hashes(["one", "a", "the", "1"])
  private static let sorts = TextScan.hashes([
    "of", "or", "to", "more", "business", "working", "short", "about", "next",
  ])
  private static let gone = TextScan.hashes([
    "last", "past", "previous", "every", "first", "for", "after", "each", "per", "all", "old", "any", "same",
  ])
  private static let towards = TextScan.hashes([
    "in", "within", "about", "around", "roughly", "approximately", "under", "than", "most", "takes", "take", "is", "be",
    "another", "up", "approx", "maximum", "next",
  ])
}
