import Conversations

/// What is known of facts up to an event.
struct KnownFacts {
  /// Kinds the customer gave.
  var given: Facts = []
  /// Kinds that the last message of the service asked for.
  var asked: Facts = []
}

extension Observer {
  /// Which facts a customer's message gives, by the shape of its numbers and the words beside them.
  ///
  /// A number without such words is what the service has just asked for. "Another order" takes the old number back: the
  /// service may ask for the new one.
  mutating func observeGivenFacts(_ observation: inout Observation) {
    if !known.given.isEmpty { known.given.subtract(renewedFacts()) }
    var given: Facts = []
    if text.hasDigits || text.hasAt {
      var index = text.tokens.lowerBound
      while index < text.tokens.upperBound {
        let token = scan.token(index)
        if text.hasAt, byte(before: token) == UInt8(ascii: "@") { given.insert(Facts(.email)) }
        guard text.hasDigits, isNumber(token) else {
          index += 1
          continue
        }
        let end = endOfNumber(index)
        given.formUnion(kinds(of: index..<end))
        index = end
      }
    }
    if known.asked.contains(Facts(.date)), text.tokens.contains(where: { fact($0) == .date }) {
      given.insert(Facts(.date))
    }
    known.given.formUnion(given)
    known.asked = []
    observation.givenFacts = given
  }

  /// Which facts a message of the service asks for, and which of them again.
  mutating func observeAskedFacts(_ speaker: Speaker, _ observation: inout Observation) {
    known.asked = []
    guard text.lists & Self.factLists != 0 else { return }
    var asked: Facts = []
    for hit in hits {
      guard let fact = Self.fact(of: hit), asksFor(hit) else { continue }
      asked.insert(Facts(fact))
      guard known.given.contains(Facts(fact)) else { continue }
      let reason = reasonToAskAgain(hit)
      if reason == nil { observation.askedAgain.insert(Facts(fact)) }
      // Only the AI's questions are a signal (N14); those of a human are judged with the handover (B1).
      guard speaker == .ai else { continue }
      let place = place(hit.start, hit.end)
      observations.matches.append(
        Match(signal: .reaskAI, suppression: reason, start: place.start, count: place.count))
    }
    observation.askedFacts = asked
    known.asked = asked
  }

  /// Whether the message asks for a fact or a name, as far as routing a request needs it.
  func asksForFact() -> Bool {
    guard text.lists & (Self.factLists | ServiceList.bits([.otherFact])) != 0 else { return false }
    return hits.contains { hit in
      (Self.fact(of: hit) != nil || hit.list == ServiceList.otherFact.rawValue) && asksFor(hit)
    }
  }

  private static let factLists = ServiceList.bits([
    .orderNumber, .ticketNumber, .accountNumber, .email, .phone, .date, .amount, .address, .errorCode,
  ])

  private static func fact(of hit: Hit) -> Fact? {
    switch ServiceList(rawValue: hit.list) {
    case .orderNumber: .order
    case .ticketNumber: .ticket
    case .accountNumber: .account
    case .email: .email
    case .phone: .phone
    case .date: .date
    case .amount: .amount
    case .address: .address
    case .errorCode: .error
    default: nil
    }
  }

  /// How many words may stand between asking words and the fact.
  private static let reachOfAsking: Int32 = 5
  /// A question or a request of so few words asks by the name of the fact alone: "Your order number?"
  private static let bareQuestion = 6

  /// Whether a fact is asked for: behind asking words of the same sentence, or in a bare question.
  private func asksFor(_ hit: Hit) -> Bool {
    let sentence = sentence(around: Int(hit.start))
    for other in hits where other.start <= hit.start && sentence.contains(Int(other.start)) {
      guard hit.start - other.end <= Self.reachOfAsking else { continue }
      if other.list == ServiceList.asks.rawValue { return true }
      if other.list == ServiceList.asksVerb.rawValue, other.end <= hit.start, beginsClause(Int(other.start)) {
        return true
      }
    }
    guard sentence.count <= Self.bareQuestion else { return false }
    return isQuestion(sentence) || sentence.contains { scan.isAmong(Self.please, $0) }
  }

  private static let please = TextScan.hashes(["please"])

  /// Whether a part of a sentence begins at a token.
  func beginsClause(_ token: Int) -> Bool {
    token == text.tokens.lowerBound || !scan.token(token).marks.isDisjoint(with: [.afterStop, .afterComma])
  }

  /// Why a question for a known fact is no repetition; `nil` when it is one.
  private func reasonToAskAgain(_ hit: Hit) -> Suppression? {
    let sentence = sentence(around: Int(hit.start))
    if text.lists & ServiceList.bits([.identity]) != 0, policy.context.identityIsExempt { return .identityCheck }
    if text.lists & ServiceList.bits([.mismatch]) != 0 { return .valueNotFound }
    let confirms = hits.contains { $0.list == ServiceList.confirms.rawValue && sentence.contains(Int($0.start)) }
    if confirms || quotes(sentence) { return .confirming }
    return nil
  }

  /// Whether a value stands in a sentence.
  private func quotes(_ sentence: Range<Int>) -> Bool {
    guard text.hasDigits || text.hasAt else { return false }
    return sentence.contains { index in
      let token = scan.token(index)
      return byte(before: token) == UInt8(ascii: "@") || (isNumber(token) && token.count >= 3)
    }
  }
}

/// The shapes of numbers.
extension Observer {
  /// What a word beside a number tells.
  private func fact(_ token: Int) -> Lexicon.FactWord { lexicon.fact(of: scan.token(token).word) }

  private func byte(before token: Token) -> UInt8 {
    Int(token.start) > text.foldedStart ? scan.byte(Int(token.start) - 1) : 0x20
  }

  private func byte(behind token: Token) -> UInt8 { scan.byte(Int(token.start) + Int(token.count)) }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Whether a word has a digit at one of its ends, as numbers and codes do.
  private func isNumber(_ token: Token) -> Bool {
    isDigit(scan.byte(Int(token.start))) || isDigit(scan.byte(Int(token.start) + Int(token.count) - 1))
  }

  /// Where a number ends that is written in parts: "0800 123 456", "3.4.2026".
  private func endOfNumber(_ first: Int) -> Int {
    var end = first + 1
    while end < text.tokens.upperBound, isNumber(scan.token(end)),
      Int(scan.token(end).start) - Int(scan.token(end - 1).start) - Int(scan.token(end - 1).count) <= 2
    {
      end += 1
    }
    return end
  }

  /// Which kinds of facts a number is.
  private func kinds(of number: Range<Int>) -> Facts {
    let first = scan.token(number.lowerBound)
    let last = scan.token(number.upperBound - 1)
    var digits = 0
    for index in number { digits += Int(scan.token(index).count) }
    if isDate(number) { return Facts(.date) }
    if byte(before: first) == UInt8(ascii: "$") || byte(behind: last) == UInt8(ascii: "$") { return Facts(.amount) }
    // The words beside it, the nearest first, those behind it last.
    var kinds: Facts = []
    let before = max(text.tokens.lowerBound, number.lowerBound - 4)..<number.lowerBound
    let behind = number.upperBound..<min(text.tokens.upperBound, number.upperBound + 2)
    for index in behind {
      switch fact(index) {
      case .amount: return Facts(.amount)
      case .date where digits <= 4: return Facts(.date)
      case .address: return Facts(.address)
      default: break
      }
    }
    if byte(before: first) == UInt8(ascii: "+"), digits >= 8 { return Facts(.phone) }
    for index in before.reversed() where kinds.isEmpty {
      switch fact(index) {
      case .order: if digits >= 3 { kinds = Facts(.order) }
      case .ticket: if digits >= 3 { kinds = Facts(.ticket) }
      case .account: if digits >= 3 { kinds = Facts(.account) }
      case .phone: if digits >= 6 { kinds = Facts(.phone) }
      case .error: kinds = Facts(.error)
      case .address: kinds = Facts(.address)
      case .amount: kinds = Facts(.amount)
      case .date: if digits <= 4 { kinds = Facts(.date) }
      default: break
      }
    }
    if !kinds.isEmpty { return kinds }
    if digits >= 9, digits <= 15, scan.byte(Int(first.start)) == 0x30 { return Facts(.phone) }
    for index in behind where digits >= 3 {
      switch fact(index) {
      case .order: return Facts(.order)
      case .ticket: return Facts(.ticket)
      case .account: return Facts(.account)
      default: break
      }
    }
    return digits >= 3 || !known.asked.isDisjoint(with: [Facts(.amount), Facts(.date), Facts(.address), Facts(.error)])
      ? known.asked : []
  }

  /// Whether a number is written as a date: two or three short parts, with the same mark between.
  private func isDate(_ number: Range<Int>) -> Bool {
    guard number.count == 3 else { return false }
    let mark = byte(behind: scan.token(number.lowerBound))
    guard [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(mark) else { return false }
    var sizes: [Int] = []
    for index in number {
      let token = scan.token(index)
      if index + 1 < number.upperBound, byte(behind: token) != mark { return false }
      sizes.append(Int(token.count))
    }
    return (sizes[0] <= 2 && sizes[1] <= 2 && (sizes[2] == 2 || sizes[2] == 4))
      || (sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2)
  }

  /// The kinds of which the customer now means another one: "another order".
  private func renewedFacts() -> Facts {
    var renewed: Facts = []
    for index in text.tokens.dropFirst() where fact(index - 1) == .other {
      switch fact(index) {
      case .order: renewed.insert(Facts(.order))
      case .ticket: renewed.insert(Facts(.ticket))
      case .account: renewed.insert(Facts(.account))
      case .phone: renewed.insert(Facts(.phone))
      case .address: renewed.insert(Facts(.address))
      case .error: renewed.insert(Facts(.error))
      default: break
      }
    }
    return renewed
  }
}
