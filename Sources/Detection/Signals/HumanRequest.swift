import Conversations

/// N1: finds requests for a human in one customer's message, and those that do not count.
///
/// A request is one of four things. A verb of reaching or of wanting with a person within `kw.gap` other words of the same
/// sentence: "get me a human". A verb of talking, and later in its sentence a person after "to" or "with": "discuss my bill
/// with somebody". A sentence that is nothing but a person: "agent please". A listed command: "no bots", "who can I talk
/// to". What stands around it can suppress it; see ``Observer/suppression(_:_:verb:)``.
///
/// Persons are strong ("agent") or weak ("someone", "the team"): a weak one counts after a verb of reaching only. Where
/// nothing was found, the message is read once more with the words that its unlisted tokens may be misspelt for.
extension Observer {
  /// A request, or a match that is none.
  struct FoundRequest {
    var start: Int32
    var end: Int32
    var suppression: Suppression?
    var isManager = false
  }

  /// The requests of the message at hand, and the matches that are none.
  mutating func findRequests() -> [FoundRequest] {
    let found = text.lists & Self.requestLists != 0 ? requests() : []
    guard found.allSatisfy({ $0.suppression != nil }), let corrected = correctedHits() else { return found }
    let (hits, lists) = (scan.hits, text.lists)
    scan.hits = corrected
    text.lists = corrected.reduce(0) { $0 | 1 << UInt64($1.list) }
    let again = requests()
    (scan.hits, text.lists) = (hits, lists)
    return again.contains { $0.suppression == nil } || found.isEmpty ? again : found
  }

  /// The lists without which a message asks for nobody.
  static let requestLists = CustomerList.bits([.person, .anyone, .command, .closing, .machine, .named])

  private func requests() -> [FoundRequest] {
    var found: [FoundRequest] = []
    var verbs: [Hit] = []
    var noun: Hit?
    var nouns = 0
    let hits = self.hits
    for (number, hit) in hits.enumerated() {
      if found.count >= Self.mostRequests || nouns >= Self.mostNouns { break }
      switch CustomerList(rawValue: hit.list) {
      case .reach, .want, .pastReach, .notNeeded, .converse:
        if verbs.count == Self.mostVerbs { verbs.removeFirst() }
        verbs.append(hit)
      case .person, .anyone:
        if let before = noun, hit.start <= before.start {
          // A longer name of the same person: "human agent".
          while let last = found.last, last.end == before.end, last.start >= hit.start { found.removeLast() }
        }
        noun = hit
        nouns += 1
        if let request = judge(hit, number, verbs) { found.append(request) }
      case .command:
        if let request = judgeCommand(hit, number) { found.append(request) }
      case .closing:
        if isClosed(behind: hit.end), let request = judgeCommand(hit, number) { found.append(request) }
      case .machine:
        if let request = judgeMachine(hit) { found.append(request) }
      case .named:
        if let request = judgeNamed(hit) { found.append(request) }
      default: break
      }
    }
    return merged(found)
  }

  private func judge(_ noun: Hit, _ number: Int, _ verbs: [Hit]) -> FoundRequest? {
    let isWeak = noun.list == CustomerList.anyone.rawValue
    var result = FoundRequest(
      start: noun.start, end: noun.end, suppression: nil, isManager: isTouched(noun, number, by: .manager))
    if isTouched(noun, number, by: .otherPerson) {
      result.suppression = .otherPerson
      return isWeak && !verbs.contains { reaches($0, noun) } ? nil : result
    }
    if let verb = verb(reaching: noun, isWeak: isWeak, verbs) {
      result.start = min(verb.start, noun.start)
      switch CustomerList(rawValue: verb.list) {
      case .pastReach: result.suppression = .reported
      case .notNeeded: result.suppression = .negated
      case .want where isTouched(noun, number, by: .identity): result.suppression = .identity
      default:
        result.suppression =
          isRefused(between: verb.end, noun.start) ? .negated : suppression(result.start, noun.end, verb: verb)
      }
      return result
    }
    if let first = isReachedBehind(noun, isWeak: isWeak) ?? asksToServe(noun, isWeak: isWeak) {
      result.start = first
      result.suppression = suppression(first, noun.end, verb: nil)
      return result
    }
    guard !isWeak else { return nil }
    if isBare(noun), !isAddressed(noun) {
      result.suppression = suppression(noun.start, noun.end, verb: nil)
      return result
    }
    if isTouched(noun, number, by: .identity) || isIdentityQuestion(noun) {
      result.suppression = .identity
      return result
    }
    return nil
  }

  /// The verb that asks for a person: the nearest, and of those that end together the one that settles most.
  private func verb(reaching noun: Hit, isWeak: Bool, _ verbs: [Hit]) -> Hit? {
    var best: Hit?
    for verb in verbs.reversed() {
      if verb.list == CustomerList.converse.rawValue {
        if best == nil, conversesWith(verb, noun) { best = verb }
        continue
      }
      guard reaches(verb, noun) else { continue }
      if isWeak, verb.list == CustomerList.want.rawValue { continue }
      guard let known = best, known.list != CustomerList.converse.rawValue else {
        best = verb
        continue
      }
      if verb.end < known.start { break }
      if Self.rank(verb) > Self.rank(known) || (Self.rank(verb) == Self.rank(known) && verb.start < known.start) {
        best = verb
      }
    }
    return best
  }

  private static func rank(_ verb: Hit) -> Int {
    switch CustomerList(rawValue: verb.list) {
    case .notNeeded: 3
    case .pastReach: 2
    case .reach: 1
    default: 0
    }
  }

  private func judgeCommand(_ hit: Hit, _ number: Int) -> FoundRequest? {
    if isTouched(hit, number, by: .process) { return nil }
    return FoundRequest(
      start: hit.start, end: hit.end,
      suppression: isTouched(hit, number, by: .otherPerson) ? .otherPerson : suppression(hit.start, hit.end, verb: nil),
      isManager: isTouched(hit, number, by: .manager))
  }

  /// A message of more requests than this says nothing more with the rest of them.
  private static var mostRequests: Int { 64 }
  /// So many persons are looked at in a message; real ones name a few.
  private static var mostNouns: Int { 256 }
  /// So many verbs before a person are looked at.
  private static var mostVerbs: Int { 12 }
  /// The most words between a verb and a person, and in a sentence that is nothing but a person.
  private static var reachWords: Int32 { 12 }
  private static var bareWords: Int { 7 }

  /// Whether a phrase of a list shares a word with a hit; only the hits around it are looked at.
  ///
  /// Hits are in the order of their ends, and no phrase has more than 31 words.
  private func isTouched(_ hit: Hit, _ number: Int, by list: CustomerList) -> Bool {
    guard text.lists & 1 << UInt64(list.rawValue) != 0 else { return false }
    let hits = self.hits
    var index = number
    while index >= 0, hits[index].end > hit.start {
      if hits[index].list == list.rawValue, hits[index].touches(hit.start, hit.end) { return true }
      index -= 1
    }
    index = number + 1
    while index < hits.count, hits[index].end < hit.end + 32 {
      if hits[index].list == list.rawValue, hits[index].touches(hit.start, hit.end) { return true }
      index += 1
    }
    return false
  }

  /// Whether few enough words stand between a verb and a person, and none that separates them.
  private func reaches(_ verb: Hit, _ noun: Hit) -> Bool {
    if verb.list == CustomerList.converse.rawValue { return false }
    if verb.end > noun.start { return verb.start < noun.start }
    guard noun.start - verb.end <= Self.reachWords else { return false }
    var others = 0
    for index in Int(verb.end)..<Int(noun.start) {
      let token = scan.token(index)
      if token.marks.contains(.afterStop) || isOne(index, of: .barrier) { return false }
      if !token.flags.contains(.link) { others += 1 }
    }
    if scan.token(Int(noun.start)).marks.contains(.afterStop) { return false }
    return others <= policy.keywords.gap
  }

  /// Whether a verb of talking stands before "to a person" or "with somebody" in the same sentence.
  private func conversesWith(_ verb: Hit, _ noun: Hit) -> Bool {
    guard verb.end <= noun.start, noun.start - verb.end <= Self.reachWords else { return false }
    var isWith = false
    for index in Int(verb.end)..<Int(noun.start) {
      let token = scan.token(index)
      if token.marks.contains(.afterStop) { return false }
      let letters = scan.letters(of: token)
      if letters.elementsEqual("to".utf8) || letters.elementsEqual("with".utf8) {
        isWith = true
      } else if !token.flags.contains(.link) {
        isWith = false
      }
    }
    return isWith && !scan.token(Int(noun.start)).marks.contains(.afterStop)
  }

  /// The tokens of the sentence of a hit; `nil` when it is longer than a bare request.
  ///
  /// - Parameter borders: what stands before the first word of a sentence, or of a part of it.
  private func shortSentence(_ noun: Hit, _ borders: Token.Marks = .afterStop) -> Range<Int>? {
    var first = Int(noun.start)
    let tokens = text.tokens
    while first > tokens.lowerBound, scan.token(first).marks.isDisjoint(with: borders) {
      first -= 1
      if Int(noun.end) - first > Self.bareWords { return nil }
    }
    var end = Int(noun.end)
    while end < tokens.upperBound, scan.token(end).marks.isDisjoint(with: borders) {
      end += 1
      if end - first > Self.bareWords { return nil }
    }
    return first..<end
  }

  /// Whether the sentence of a person is nothing but that person and words that say nothing.
  ///
  /// With a plea, the part between two commas is enough: "this is going nowhere, human please".
  private func isBare(_ noun: Hit) -> Bool {
    if let sentence = shortSentence(noun), isBare(sentence) { return true }
    guard let part = shortSentence(noun, [.afterStop, .afterComma]) else { return false }
    return part.contains { isOne($0, of: .plea) } && isBare(part)
  }

  private func isBare(_ sentence: Range<Int>) -> Bool {
    for index in sentence {
      let at = Int32(truncatingIfNeeded: index)
      let flags = scan.token(index).flags
      if !flags.isDisjoint(with: [.filler, .link, .padding, .negation]), !isOne(index, of: .barrier) { continue }
      if isOne(index, of: .plea) || isWithin(at, Self.bareLists) { continue }
      return false
    }
    return true
  }

  private static let bareLists = CustomerList.bits([
    .person, .polite, .accepts, .notNeeded, .want, .rephraseCue,
  ])

  /// Whether a person is greeted or thanked and asked for nothing: "hello agent".
  private func isAddressed(_ noun: Hit) -> Bool {
    guard let sentence = shortSentence(noun), sentence.contains(where: { isOne($0, of: .salutation) }) else {
      return false
    }
    return !sentence.contains { isOne($0, of: .plea) }
  }

  /// Whether a phrase of some lists covers a token.
  func isWithin(_ at: Int32, _ lists: UInt64) -> Bool {
    hits.contains { lists & 1 << UInt64($0.list) != 0 && $0.touches(at, at + 1) }
  }

  /// One match a place: the longest, and a counting one before one that does not.
  private func merged(_ found: [FoundRequest]) -> [FoundRequest] {
    var kept: [FoundRequest] = []
    for candidate in found {
      if let at = kept.firstIndex(where: { $0.start < candidate.end && candidate.start < $0.end }) {
        let isWider = candidate.end - candidate.start >= kept[at].end - kept[at].start
        if kept[at].suppression == .otherPerson { continue }
        if candidate.suppression == .otherPerson || isWider { kept[at] = candidate }
      } else {
        kept.append(candidate)
      }
    }
    return kept
  }
}
