import Conversations

/// Who serves the customer: people who come in, and their names.
///
/// There is no list of names. A name is a word with a capital letter where a name stands: behind "my name is" or "talking
/// to", before "here" or "has joined". A department, a day or a word that merely begins a sentence is none.
extension Observer {
  /// The lists whose phrases may bring in a person.
  static let peopleLists = ServiceList.bits([.introducing, .presenting, .named, .takingOver, .takenOver, .signing])

  /// Observes who comes in and whether a name is given, in a message of a human, the AI or the system.
  ///
  /// Only a human comes in by "I'm"; the AI says so of itself.
  mutating func observePeople(
    _ conversation: borrowing Conversation, _ event: Event, _ observation: inout Observation
  ) {
    guard text.lists & Self.peopleLists != 0 else { return }
    let isHuman = event.speaker == .human
    for hit in hits {
      switch ServiceList(rawValue: hit.list) {
      case .introducing:
        if isHuman, introduces(hit, conversation, event) {
          observation.traits.formUnion([.introducesPerson, .namesPerson])
        }
      case .presenting:
        guard isName(Int(hit.end), conversation, event), !isAhead(hit) else { break }
        observation.traits.insert(.namesPerson)
        if isPresent(hit) { observation.traits.insert(.introducesPerson) }
      case .named:
        guard let moment = moment(of: hit, isHuman), isNamed(before: hit, conversation, event), !isAhead(hit) else {
          break
        }
        observation.traits.insert(.namesPerson)
        if moment == .now { observation.traits.insert(.introducesPerson) }
      case .takingOver:
        if isHuman, !isAhead(hit) { observation.traits.insert(.introducesPerson) }
      case .takenOver:
        if !isAhead(hit) { observation.traits.insert(.introducesPerson) }
      case .signing:
        if isHuman, signs(hit, conversation, event) { observation.traits.insert(.namesPerson) }
      default: break
      }
    }
  }

  /// Whether a name follows words by which somebody introduces themself.
  private func introduces(_ hit: Hit, _ conversation: borrowing Conversation, _ event: Event) -> Bool {
    let next = Int(hit.end)
    guard next < text.tokens.upperBound, isDirect(next) else { return false }
    let isPlain =
      scan.isAmong(Self.nameIs, next - 1) || (next - 2 >= Int(hit.start) && scan.isAmong(Self.nameWord, next - 2))
    // "My name is ana": what follows is a name, however it is written; "your name is" is another list.
    if isPlain {
      return isName(next, conversation, event)
        || (scan.token(next).flags.isDisjoint(with: [.stop]) && !scan.isAmong(Self.notNames, next))
    }
    guard isName(next, conversation, event) else { return false }
    if scan.isAmong(Self.firstPerson, Int(hit.start)) { return true }
    // "This is Ben" introduces somebody, "this is Visa only" says what something is.
    var end = next + 1
    while end < text.tokens.upperBound, end <= next + 2, isDirect(end), isCapital(end, conversation, event) { end += 1 }
    return end >= text.tokens.upperBound || !isDirect(end) || scan.isAmong(Self.behindNames, end)
  }

  private static let nameIs = TextScan.hashes(["name's"])
  private static let nameWord = TextScan.hashes(["name"])
  private static let firstPerson = TextScan.hashes(["i'm", "i", "you've", "you"])
  private static let behindNames = TextScan.hashes([
    "from", "with", "at", "here", "of", "speaking", "your", "again", "and", "i", "i'm", "in",
  ])

  /// When a person is there.
  private enum Moment { case now, soon }

  /// When somebody whose name stands before a phrase is there; `nil` when it says so of no person.
  private func moment(of hit: Hit, _ isHuman: Bool) -> Moment? {
    let first = Int(hit.start)
    let end = Int(hit.end)
    if hit.end - hit.start == 1, scan.isAmong(Self.selfNaming, first) {
      guard isHuman else { return nil }
      return end >= text.tokens.upperBound || !isDirect(end) || scan.isAmong(Self.behindHere, end) ? .now : nil
    }
    return scan.isAmong(Self.will, first) ? .soon : .now
  }

  private static let selfNaming = TextScan.hashes(["here", "speaking"])
  private static let behindHere = TextScan.hashes(["from", "with", "at", "again", "and", "of", "i", "i'm", "i've"])
  private static let will = TextScan.hashes(["will"])

  /// Whether a name stands before a phrase: "Ana here", "Ana from billing will help you".
  private func isNamed(before hit: Hit, _ conversation: borrowing Conversation, _ event: Event) -> Bool {
    var at = Int(hit.start) - 1
    let first = text.tokens.lowerBound
    guard at >= first, isDirect(at + 1) else { return false }
    if isSubject(at, conversation, event) { return true }
    // Back over "from the billing team", "of returns".
    for _ in 0..<5 {
      guard at > first, isDirect(at) else { return false }
      if scan.isAmong(Self.belongs, at) { return isSubject(at - 1, conversation, event) }
      at -= 1
    }
    return false
  }

  private static let belongs = TextScan.hashes(["from", "of", "at", "in", "with"])

  /// Whether a name stands at a token; where a sentence begins, a capital letter alone does not tell.
  private func isSubject(_ token: Int, _ conversation: borrowing Conversation, _ event: Event) -> Bool {
    guard isName(token, conversation, event) else { return false }
    guard token == text.tokens.lowerBound || scan.token(token).marks.contains(.afterStop) else { return true }
    if scan.isAmong(Self.namesAndWords, token) { return true }
    let letters = scan.letters(of: scan.token(token))
    return scan.token(token).word == 0 && !letters.suffix(3).elementsEqual("ing".utf8)
  }

  /// Whether a name closes the message: "Kind regards, Ana Petrova".
  private func signs(_ hit: Hit, _ conversation: borrowing Conversation, _ event: Event) -> Bool {
    let next = Int(hit.end)
    guard next < text.tokens.upperBound, text.tokens.upperBound - next <= 8 else { return false }
    return isName(next, conversation, event)
  }

  /// Whether a phrase is about what has not happened: "once an agent has joined", "no agent has joined".
  private func isAhead(_ hit: Hit) -> Bool {
    let sentence = sentence(around: Int(hit.start))
    if isQuestion(sentence) { return true }
    return (sentence.lowerBound..<Int(hit.start)).contains { scan.isAmong(Self.ahead, $0) }
  }

  private static let ahead = TextScan.hashes([
    "once", "when", "until", "till", "after", "soon", "if", "no", "not", "nobody", "before", "unless", "yet", "while",
  ])

  /// Whether the customer is with somebody by these words: "you are talking to", not "I'll pass you to".
  private func isPresent(_ hit: Hit) -> Bool { scan.isAmong(Self.presence, Int(hit.start)) }

  private static let presence = TextScan.hashes(["chatting", "talking", "speaking", "connected"])

  /// Whether nothing but a blank stands before a token.
  private func isDirect(_ token: Int) -> Bool { scan.token(token).marks.isDisjoint(with: [.afterStop, .afterComma]) }

  /// Whether a token may be a name.
  func isName(_ token: Int, _ conversation: borrowing Conversation, _ event: Event) -> Bool {
    guard text.tokens.contains(token), isCapital(token, conversation, event) else { return false }
    if scan.isAmong(Self.namesAndWords, token) { return true }
    let flags = scan.token(token).flags
    return flags.isDisjoint(with: [.stop, .padding, .regret, .negation]) && !scan.isAmong(Self.notNames, token)
      && lexicon.fact(of: scan.token(token).word) == .none
  }

  /// Whether a token begins with a capital letter and does not go on in capitals.
  private func isCapital(_ token: Int, _ conversation: borrowing Conversation, _ event: Event) -> Bool {
    guard !scan.token(token).marks.contains(.capitals) else { return false }
    let number = Int32(truncatingIfNeeded: token)
    let place = place(number, number + 1)
    guard place.count > 0, place.start + place.count <= event.text.count else { return false }
    let at = Int(event.text.start + place.start)
    let byte = conversation.bytes[at]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5a }
    guard byte >= 0xc3, byte < 0xe0, at + 1 < conversation.bytes.count else { return false }
    let scalar = Unicode.Scalar(UInt32(byte & 0x1f) << 6 | UInt32(conversation.bytes[at + 1] & 0x3f))
    return scalar?.properties.isUppercase ?? false
  }

  /// Names that are listed words too.
  private static let namesAndWords = TextScan.hashes([
    "will", "mark", "bill", "sue", "grace", "joy", "hope", "faith", "frank", "rose", "april", "may", "june", "august",
    "dean", "drew", "pat", "rich", "rob", "nick", "jack", "art", "gene", "max", "dawn", "ruby", "crystal", "miles",
    "chase", "guy", "sandy", "penny", "victor", "iris", "olive", "dot", "jan",
  ])

  /// What is written with a capital letter where a name may stand, and is none.
  private static let notNames = TextScan.hashes([
    "billing", "support", "sales", "returns", "accounts", "account", "complaints", "logistics", "claims", "customer",
    "customers", "service", "services", "technical", "tech", "team", "department", "shipping", "delivery", "payments",
    "payment", "finance", "accounting", "warehouse", "security", "marketing", "reception", "retention", "legal", "hr",
    "it", "sorry", "glad", "happy", "afraid", "delighted", "pleased", "apologies", "thanks", "hello", "hi", "hey",
    "welcome", "today", "tomorrow", "english", "german", "french", "spanish", "italian", "dutch", "wifi", "wi",
    "bluetooth", "vpn", "internet", "everyone", "everybody", "anyone", "nothing", "everything", "details", "link",
    "invoice", "screenshot", "form", "great", "good", "fine", "perfect", "awesome", "important", "urgent", "free",
    "available", "currently", "still", "please", "level", "tier", "stage", "step", "number", "quality", "care",
    "human", "agent", "virtual", "digital", "windows", "android", "apple", "google", "amazon", "paypal", "visa",
    "mastercard", "step", "section", "page", "chat", "phone", "email", "mail", "head", "office", "management", "your",
    "generally", "strictly", "broadly", "honestly", "frankly", "technically", "legally", "personally", "relatively",
    "product", "order", "orders", "store", "shop", "our", "new", "another", "the", "a", "an",
  ])
}
