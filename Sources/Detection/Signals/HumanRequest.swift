import Conversations

/// N1: finds requests for a human in one customer's message, and those that do not count.
///
/// A request is a verb of reaching or wanting with a person within `kw.gap` other words in the same sentence; a whole
/// sentence that is nothing but a person ("agent please"); or a listed command. What stands around it can suppress it:
/// another person, the past, a negation, a condition, a question about who is there or when. A person noun with one
/// letter wrong, or grown together with the word before it, counts after a verb of reaching.
extension Observer {
  /// A request, or a match that is none.
  struct FoundRequest {
    var start: Int32
    var end: Int32
    var suppression: Suppression?
    var isManager = false
  }

  /// The requests of the message at hand, and the matches that are none.
  func findRequests() -> [FoundRequest] {
    var found: [FoundRequest] = []
    var verb: Hit?
    var noun: Hit?
    let hits = self.hits
    var nouns = 0
    for (number, hit) in hits.enumerated() {
      if found.count >= Self.mostRequests || nouns >= Self.mostNouns { break }
      switch CustomerList(rawValue: hit.list) {
      case .reach, .want, .pastReach, .notNeeded:
        // The longest of those that begin together is the last to end.
        verb = hit
      case .person, .anyone:
        if let before = noun, hit.start <= before.start {
          // A longer name of the same person: "human agent".
          while let last = found.last, last.end == before.end, last.start >= hit.start { found.removeLast() }
        }
        noun = hit
        nouns += 1
        if let request = judge(hit, number, verb) { found.append(request) }
      case .command:
        found.append(judgeCommand(hit, number))
      default: break
      }
    }
    if found.allSatisfy({ $0.suppression != nil }), let misspelt = misspelt() { found.append(misspelt) }
    return merged(found)
  }

  private func judge(_ noun: Hit, _ number: Int, _ verb: Hit?) -> FoundRequest? {
    let isWeak = noun.list == CustomerList.anyone.rawValue
    var result = FoundRequest(
      start: noun.start, end: noun.end, suppression: nil, isManager: isTouched(noun, number, by: .manager))
    if isTouched(noun, number, by: .otherPerson) {
      result.suppression = .otherPerson
      return result
    }
    if let verb, reaches(verb, noun) {
      result.start = min(verb.start, noun.start)
      switch CustomerList(rawValue: verb.list) {
      case .pastReach: result.suppression = .reported
      case .notNeeded: result.suppression = .negated
      case .want where isWeak: return nil
      default: result.suppression = suppression(result.start, noun.end)
      }
      return result
    }
    if !isWeak, text.lists & CustomerList.bits([.identity]) != 0, suppression(noun.start, noun.end) == .identity {
      result.suppression = .identity
      return result
    }
    guard !isWeak, isBare(noun) else { return nil }
    result.suppression = suppression(noun.start, noun.end)
    return result
  }

  private func judgeCommand(_ hit: Hit, _ number: Int) -> FoundRequest {
    FoundRequest(
      start: hit.start, end: hit.end, suppression: suppression(hit.start, hit.end),
      isManager: isTouched(hit, number, by: .manager))
  }

  /// A message of more requests than this says nothing more with the rest of them.
  private static var mostRequests: Int { 64 }
  /// So many persons are looked at in a message; real ones name a few.
  private static var mostNouns: Int { 256 }
  /// The most words between a verb and a person, and in a sentence that is nothing but a person.
  private static var reachWords: Int32 { 12 }
  private static var bareWords: Int { 7 }

  /// Whether a phrase of a list shares a word with a hit; only the hits around it are looked at.
  ///
  /// Hits are in the order of their ends, and no phrase has more than 31 words.
  private func isTouched(_ hit: Hit, _ number: Int, by list: CustomerList) -> Bool {
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

  /// Whether few enough words stand between a verb and a person.
  private func reaches(_ verb: Hit, _ noun: Hit) -> Bool {
    if verb.end > noun.start { return verb.start < noun.start }
    guard noun.start - verb.end <= Self.reachWords else { return false }
    var others = 0
    for index in Int(verb.end)..<Int(noun.start) {
      let token = scan.token(index)
      if token.marks.contains(.afterStop) { return false }
      if !token.flags.contains(.link) { others += 1 }
    }
    if scan.token(Int(noun.start)).marks.contains(.afterStop) { return false }
    return others <= policy.keywords.gap
  }

  /// Whether the sentence of a person is nothing but that person and words that say nothing.
  private func isBare(_ noun: Hit) -> Bool {
    var first = Int(noun.start)
    let tokens = text.tokens
    while first > tokens.lowerBound, !scan.token(first).marks.contains(.afterStop) {
      first -= 1
      if Int(noun.end) - first > Self.bareWords { return false }
    }
    var end = Int(noun.end)
    while end < tokens.upperBound, !scan.token(end).marks.contains(.afterStop) {
      end += 1
      if end - first > Self.bareWords { return false }
    }
    for index in first..<end {
      let at = Int32(truncatingIfNeeded: index)
      let flags = scan.token(index).flags
      if !flags.isDisjoint(with: [.filler, .link, .padding]) || flags.contains(.negation) { continue }
      if hits.contains(where: { hit in
        guard hit.touches(at, at + 1) else { return false }
        return switch CustomerList(rawValue: hit.list) {
        case .person, .polite, .accepts, .notNeeded: true
        default: false
        }
      }) {
        continue
      }
      return false
    }
    return true
  }

  /// What stands around a request and makes it none.
  private func suppression(_ start: Int32, _ end: Int32) -> Suppression? {
    for hit in hits {
      switch CustomerList(rawValue: hit.list) {
      case .deferral where hit.start <= start && isSameSentence(hit.start, start): return .deferred
      case .identity where hit.start <= end && isSameSentence(min(hit.start, start), max(hit.start, start)):
        return .identity
      case .hours where isSameSentence(min(hit.start, start), max(hit.start, start)): return .hours
      case .notNeeded where hit.end <= start && start - hit.end <= 2 && isSameSentence(hit.start, start):
        return .negated
      default: break
      }
    }
    return isNegated(before: start) ? .negated : nil
  }

  /// A person noun with one letter wrong, or grown together with "to" or "an", right after a verb of reaching.
  private func misspelt() -> FoundRequest? {
    for verb in hits where verb.list == CustomerList.reach.rawValue || verb.list == CustomerList.want.rawValue {
      var others = 0
      for index in Int(verb.end)..<min(Int(verb.end) + 5, text.tokens.upperBound) {
        let token = scan.token(index)
        if token.marks.contains(.afterStop) { break }
        if token.word == 0, isNearPerson(scan.letters(of: token)) {
          let end = Int32(truncatingIfNeeded: index + 1)
          return FoundRequest(start: verb.start, end: end, suppression: suppression(verb.start, end))
        }
        if !token.flags.contains(.link) { others += 1 }
        if others > policy.keywords.gap { break }
      }
    }
    return nil
  }

  private func isNearPerson(_ letters: [UInt8]) -> Bool {
    guard letters.count >= policy.keywords.typoLetters else { return false }
    for joint in ["to", "an", "a", "with"] where letters.starts(with: joint.utf8) {
      let rest = Array(letters.dropFirst(joint.utf8.count))
      if lexicon.personNouns.contains(rest) { return true }
      if rest.elementsEqual("somebody".utf8) || rest.elementsEqual("someone".utf8) { return true }
    }
    return lexicon.personNouns.contains { noun in
      noun.count >= policy.keywords.typoLetters && Spelling.isOneEditApart(noun, letters)
    }
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

/// Words that differ by one slip of the finger.
enum Spelling {
  /// Whether one insertion, deletion, change or exchange of neighbours makes one of the other; equal words are not.
  static func isOneEditApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a.count > b.count { return isOneEditApart(b, a) }
    guard b.count - a.count <= 1, a != b else { return false }
    let same = zip(a, b).prefix { $0 == $1 }.count
    if b.count == a.count + 1 { return a[same...] == b[(same + 1)...] }
    if a[(same + 1)...] == b[(same + 1)...] { return true }
    return same + 1 < a.count && a[same] == b[same + 1] && a[same + 1] == b[same]
      && a[(same + 2)...] == b[(same + 2)...]
  }
}
