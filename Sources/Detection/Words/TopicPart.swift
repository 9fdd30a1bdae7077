/// The parts of which the families of topics (N12) and the wish to leave (N2) are made.
///
/// Parts are frequent words that say little alone: "card", "twice", "still waiting". They are kept apart from the
/// phrases of ``CustomerList``, so that no other rule walks over them.
enum TopicPart: UInt8, CaseIterable {
  /// What makes a report none.
  case hypothesis, tariff, recovered
  /// Payments: what moved, and why it should not have.
  case money, charged, notMine, twice, odd, asksWhat, seeing, onStatement
  case reason, moneyBack, dispute, levy, strike, slip, bill, still
  /// Security: what is in wrong hands, and how.
  case valuable, account, lost, missed, lock, locked, misuse
  case stranger, misdeed, credit, notOpened, report, swindle, login, notMe, handset, absent
  /// Leaving: verbs, objects, and what turns them into something else.
  case ending, undoing, unwanted, unneeded, ended, bareEnding, churn
  case contract, task, sending, misplaced, sent, asking, stay, wish
  /// Dissatisfaction: with what, and how it shows.
  case company, outrage, displeasure, failing, trouble, waiting, repeated, outcry, verdict

  /// The number of the first part among all lists of phrases.
  static let firstList: UInt8 = 64
  /// How many parts and packs there can be: each has a bit, the packs share the last.
  private static let bitOfPacks: UInt64 = 63

  /// The number of each part among all lists of phrases, by its name.
  static let lists = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0.list) })

  /// Its number among all lists of phrases.
  var list: UInt8 { Self.firstList + rawValue }

  /// One bit for each of some parts.
  static func bits(_ parts: [TopicPart]) -> UInt64 { parts.reduce(0) { $0 | bit(ofList: $1.list) } }

  /// The bit of a part or a pack, by the number of its list.
  @inline(__always)
  static func bit(ofList list: UInt8) -> UInt64 { 1 << min(UInt64(list &- firstList), bitOfPacks) }

  /// The bit that all packs share.
  static var packs: UInt64 { 1 << bitOfPacks }
}

/// Topics that come with words and not with a place in every report: a policy that names one of these keys gets both.
///
/// A pack that the policy does not name is not matched, so nobody is alarmed by what nobody asked for.
enum TopicPack: String, CaseIterable {
  case refundException = "refund_exception"
  case negotiation
  case urgentService = "urgent_service"
  case highValueSale = "high_value_sale"
  case complexTechnical = "complex_technical"
  case uniqueRequest = "unique_request"
  case deceasedHolder = "deceased_holder"
  case ownershipDispute = "ownership_dispute"
  case accountClosure = "account_closure"
  case thirdParty = "third_party"
  case accessibility
  case personalSafety = "personal_safety"

  /// The number of the first pack among all lists of phrases.
  static let firstList: UInt8 = TopicPart.firstList + 128

  /// The number of a pack's phrases among all lists.
  static func list(named key: String) -> UInt8? {
    allCases.firstIndex { $0.rawValue == key }.map { firstList + UInt8($0) }
  }
}
