import Conversations

/// Customers who say something again, and customers who come back.
extension Observer {
  private static let returningLists = CustomerList.bits([.repeating, .refersBack, .pastContact])

  /// What a customer's message says of what was said before, in this conversation or in one before it.
  ///
  /// - Parameter asked: which facts the service asked for just before; a number that answers names no earlier contact.
  mutating func returningTraits(_ given: Facts, asked: Facts) -> Traits {
    guard hasLists else { return [] }
    addHits(of: lexicon.returning)
    var traits: Traits = []
    if given.contains(Facts(.ticket)), !asked.contains(Facts(.ticket)),
      !text.tokens.contains(where: { scan.isAmong(Self.admissions, $0) })
    {
      traits.insert(.refersBack)
    }
    guard text.lists & Self.returningLists != 0 else { return traits }
    for hit in hits {
      switch CustomerList(rawValue: hit.list) {
      case .repeating: if complains(hit) { traits.insert(.complainsOfRepeating) }
      case .refersBack: if !isOther(hit) { traits.insert(.refersBack) }
      case .pastContact: if isPast(hit) { traits.insert(.refersBack) }
      default: break
      }
    }
    return traits
  }

  /// What has tickets that are no contacts.
  private static let admissions = TextScan.hashes([
    "train", "concert", "bus", "plane", "flight", "parking", "lottery", "cinema", "festival", "museum", "theatre",
    "match", "speeding", "tram", "ferry", "insurance",
  ])

  /// Whether it is said again to the service: a thing is repeated by pressing a button, too.
  private func complains(_ hit: Hit) -> Bool {
    let last = Int(hit.end) - 1
    // "Do I have to repeat the update?": something else is repeated.
    guard scan.isAmong(Self.repeats, last) else { return true }
    return last + 1 >= text.tokens.upperBound
      || !scan.token(last + 1).marks.isDisjoint(with: [.afterStop, .afterComma])
  }

  private static let repeats = TextScan.hashes(["repeat"])

  /// Whether a phrase that seems to refer back says something else: "still not sure".
  private func isOther(_ hit: Hit) -> Bool {
    hits.contains { $0.list == CustomerList.notBack.rawValue && $0.touches(hit.start, hit.end) }
  }

  /// Whether a contact lies in the past: a time before this conversation stands in the sentence, and nobody else is meant.
  private func isPast(_ hit: Hit) -> Bool {
    let sentence = sentence(around: Int(hit.start))
    return sentence.contains { scan.isAmong(Self.pastTimes, $0) }
      && !sentence.contains { scan.isAmong(Self.others, $0) }
  }

  private static let pastTimes = TextScan.hashes([
    "yesterday", "ago", "before", "earlier", "already", "twice", "last", "times", "previously", "morning", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ])
  private static let others = TextScan.hashes([
    "police", "bank", "landlord", "neighbour", "neighbor", "doctor", "lawyer", "website", "homepage", "advert",
    "mother",
  ])
}
