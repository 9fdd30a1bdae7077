/// Two parts that make a topic when they stand close together in one sentence: "stolen" and "card".
struct TopicFamily: Sendable {
  /// What must be there besides.
  enum Company: Sendable {
    case nothing
    /// A part anywhere in the same sentence.
    case nearby(TopicPart)
    /// A part that stands before both, with so many words between at most.
    case before(TopicPart, within: Int32)
  }

  /// Which of the two parts comes first.
  enum Order: Sendable { case either, asNamed }

  let topic: Topic
  let first: TopicPart
  let second: TopicPart
  /// The most words between them.
  let gap: Int32
  let order: Order
  let company: Company
  /// The bits of both parts: without them there is nothing to look for.
  let bits: UInt64
  /// Whether the second part is what happens and the first the thing: a negation before what happens undoes it.
  let happensSecond: Bool

  init(
    _ topic: Topic, _ first: TopicPart, _ second: TopicPart, within gap: Int32, order: Order = .either,
    company: Company = .nothing
  ) {
    self.topic = topic
    self.first = first
    self.second = second
    self.gap = gap
    self.order = order
    self.company = company
    bits = TopicPart.bits([first, second])
    happensSecond = Self.things.contains(first)
  }

  private static let things: Set<TopicPart> = [
    .money, .valuable, .account, .bill, .levy, .credit, .login, .handset, .company,
  ]

  /// The bits of each of ``all``, so that a message without pairs costs next to nothing.
  static let bitsOfAll: [UInt64] = all.map(\.bits)
  /// What every family has one of at least.
  static let bitsOfAny: UInt64 = all.reduce(0) { $0 | $1.bits }

  /// Every family; gaps are as wide as a clause lets the parts drift apart.
  static let all: [TopicFamily] = [
    TopicFamily(.paymentDispute, .money, .notMine, within: 9),
    TopicFamily(.paymentDispute, .charged, .notMine, within: 9, order: .asNamed),
    TopicFamily(.paymentDispute, .charged, .twice, within: 7, order: .asNamed),
    TopicFamily(.paymentDispute, .money, .twice, within: 9),
    TopicFamily(.paymentDispute, .odd, .money, within: 2, order: .asNamed),
    TopicFamily(.paymentDispute, .asksWhat, .money, within: 4, order: .asNamed, company: .nearby(.onStatement)),
    TopicFamily(.paymentDispute, .seeing, .money, within: 5, company: .nearby(.onStatement)),
    TopicFamily(.paymentDispute, .reason, .charged, within: 4, order: .asNamed),
    TopicFamily(.paymentDispute, .charged, .odd, within: 3, order: .asNamed),
    TopicFamily(.paymentDispute, .moneyBack, .money, within: 4, order: .asNamed),
    TopicFamily(.paymentDispute, .dispute, .money, within: 4, order: .asNamed),
    TopicFamily(.paymentDispute, .dispute, .bill, within: 4, order: .asNamed),
    TopicFamily(.paymentDispute, .strike, .levy, within: 4),
    TopicFamily(.paymentDispute, .slip, .bill, within: 4),
    TopicFamily(.paymentDispute, .still, .charged, within: 2, order: .asNamed),
    TopicFamily(
      .paymentDispute, .misdeed, .money, within: 4, order: .asNamed, company: .before(.stranger, within: 3)),
    TopicFamily(
      .accountSecurity, .misdeed, .valuable, within: 6, order: .asNamed, company: .before(.stranger, within: 3)),
    TopicFamily(
      .accountSecurity, .misdeed, .account, within: 6, order: .asNamed, company: .before(.stranger, within: 3)),
    TopicFamily(.accountSecurity, .misdeed, .money, within: 6, order: .asNamed, company: .before(.stranger, within: 3)),
    TopicFamily(.accountSecurity, .credit, .notOpened, within: 6),
    TopicFamily(.accountSecurity, .report, .swindle, within: 3, order: .asNamed),
    TopicFamily(.accountSecurity, .login, .notMe, within: 5),
    TopicFamily(.accountSecurity, .handset, .absent, within: 3),
    TopicFamily(.accountSecurity, .lost, .valuable, within: 6),
    TopicFamily(.accountSecurity, .missed, .valuable, within: 2),
    TopicFamily(.accountSecurity, .lock, .valuable, within: 5),
    TopicFamily(.accountSecurity, .lock, .account, within: 5),
    TopicFamily(.accountSecurity, .misuse, .valuable, within: 6),
    TopicFamily(.accountSecurity, .misuse, .account, within: 6),
    TopicFamily(.accountSecurity, .account, .locked, within: 3, order: .asNamed, company: .before(.wish, within: 6)),
    TopicFamily(.accountSecurity, .valuable, .locked, within: 3, order: .asNamed, company: .before(.wish, within: 6)),
  ]
}

/// A pair of parts in a message.
struct FoundPair {
  /// Where to look on.
  var next: Int
  /// Its first token and the one behind its last.
  var start: Int32
  var end: Int32
  /// The first token of what happens.
  var happening: Int32
}

extension Observer {
  /// The next pair of a family, looking from a part of the message on.
  ///
  /// Parts are in the order of their ends and none has more than 31 words, so only those just before a part are looked
  /// at, and the whole stays linear in the message.
  func pair(of family: TopicFamily, from: Int) -> FoundPair? {
    let parts = scan.parts
    var index = from
    while index < parts.count {
      let later = parts[index]
      index += 1
      let wanted: UInt8
      if later.list == family.second.list {
        wanted = family.first.list
      } else if family.order == .either, later.list == family.first.list {
        wanted = family.second.list
      } else {
        continue
      }
      var before = index - 2
      while before >= 0, later.start - parts[before].end <= family.gap {
        let earlier = parts[before]
        before -= 1
        guard earlier.list == wanted, earlier.end <= later.start, isSameSentence(earlier.start, later.start),
          isInCompany(family.company, earlier.start, later.end)
        else { continue }
        let isSwapped = earlier.list != family.first.list
        let happening = family.happensSecond == isSwapped ? earlier : later
        return FoundPair(next: index, start: earlier.start, end: later.end, happening: happening.start)
      }
    }
    return nil
  }

  private func isInCompany(_ company: TopicFamily.Company, _ start: Int32, _ end: Int32) -> Bool {
    switch company {
    case .nothing: true
    case .nearby(let part): hasPart(part, inSentenceOf: start)
    case .before(let part, let gap):
      scan.parts.contains {
        $0.list == part.list && $0.end <= start && start - $0.end <= gap && isSameSentence($0.start, start)
      }
    }
  }

  /// Whether a part stands in the sentence of a token.
  func hasPart(_ part: TopicPart, inSentenceOf token: Int32) -> Bool {
    guard text.parts & TopicPart.bits([part]) != 0 else { return false }
    return scan.parts.contains {
      $0.list == part.list && abs($0.start - token) <= Self.sentenceWords
        && isSameSentence(min($0.start, token), max($0.start, token))
    }
  }

  /// A sentence is not looked at beyond this many words.
  private static var sentenceWords: Int32 { 64 }

  /// Whether two parts stand within some words of each other, in either order and one sentence.
  func areNear(_ first: TopicPart, _ second: TopicPart, within gap: Int32) -> (start: Int32, end: Int32)? {
    let family = TopicFamily(.complaint, first, second, within: gap)
    guard text.parts & family.bits == family.bits else { return nil }
    return pair(of: family, from: 0).map { ($0.start, $0.end) }
  }
}
