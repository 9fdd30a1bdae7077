/// What a listed word is, beyond the phrases it stands in.
struct WordFlags: OptionSet, Sendable {
  let rawValue: UInt32

  /// It turns the meaning of what follows.
  static let negation = WordFlags(rawValue: 1)
  /// It makes the next word stronger.
  static let booster = WordFlags(rawValue: 2)
  /// It makes the next word weaker.
  static let dampener = WordFlags(rawValue: 4)
  /// What follows counts more than what came before: "but".
  static let contrast = WordFlags(rawValue: 8)
  /// It carries no content of its own.
  static let stop = WordFlags(rawValue: 16)
  /// Nearly every conversation has it; it says little.
  static let common = WordFlags(rawValue: 32)
  /// A question may begin with it.
  static let asks = WordFlags(rawValue: 64)
  /// It may stand before the first word of a question or beside a bare command.
  static let filler = WordFlags(rawValue: 128)
  /// It may stand between a verb of reaching and a person.
  static let link = WordFlags(rawValue: 256)
  /// It may stand in a message that is nothing but thanks, a greeting or a notice.
  static let padding = WordFlags(rawValue: 512)
  /// It thanks.
  static let thanks = WordFlags(rawValue: 1024)
  /// It is "now", which after a repair says that it is over.
  static let now = WordFlags(rawValue: 2048)
  /// It stands in lists of other languages only.
  static let foreign = WordFlags(rawValue: 16384)

  // Hints of strain; see ``Strain``.
  static let regret = WordFlags(rawValue: 1 << 16)
  static let failure = WordFlags(rawValue: 1 << 17)
  static let again = WordFlags(rawValue: 1 << 18)
  static let other = WordFlags(rawValue: 1 << 19)
  static let agreement = WordFlags(rawValue: 1 << 20)
  static let wrong = WordFlags(rawValue: 1 << 21)
  static let correction = WordFlags(rawValue: 1 << 22)
  static let doubt = WordFlags(rawValue: 1 << 23)
  static let distaste = WordFlags(rawValue: 1 << 24)
  static let closing = WordFlags(rawValue: 1 << 25)
}

/// What a listed word is where a request for a human may stand; looked at in such messages only.
struct WordGroups: OptionSet, Sendable {
  let rawValue: UInt16

  /// It does not stand between a verb of reaching and the person who is asked for: "about", "whose".
  static let barrier = WordGroups(rawValue: 1)
  /// A negation reaches through it to the verb behind: "don't really want to".
  static let transparent = WordGroups(rawValue: 2)
  /// It is recognised with one letter wrong.
  static let spelled = WordGroups(rawValue: 4)
  /// It is recognised where it has grown together with others: "tosomebody".
  static let joint = WordGroups(rawValue: 8)
  /// It greets, thanks or describes the one it is said to: "hello agent".
  static let salutation = WordGroups(rawValue: 16)
  /// It asks, in few words: "agent please".
  static let plea = WordGroups(rawValue: 32)
  /// It is a verb of talking: "to a bot".
  static let saying = WordGroups(rawValue: 64)
  /// Behind it a person is to do something: "can a human".
  static let modal = WordGroups(rawValue: 128)
  /// It is what a person of the service does: "look at this".
  static let serving = WordGroups(rawValue: 256)
  /// It is how a person of the service gets in touch: "have someone call me".
  static let calling = WordGroups(rawValue: 512)
  /// It says that somebody is there: "any agent available".
  static let present = WordGroups(rawValue: 1024)
  /// It asks whether somebody is there: "are agents".
  static let being = WordGroups(rawValue: 2048)
  /// It stands between a person and the verb behind: "mit einem Menschen sprechen".
  static let with = WordGroups(rawValue: 4096)
  /// It is a verb of reaching that stands behind its person.
  static let behind = WordGroups(rawValue: 8192)
  /// A button with it in its payload takes back, together with one of the next group: "cancel_queue".
  static let stopping = WordGroups(rawValue: 16384)
  /// It names a handover in a payload.
  static let queueing = WordGroups(rawValue: 32768)

  /// The names in the lists; `known` is no group, such a word is spelled as it is meant.
  static let named: [String: WordGroups] = [
    "barrier": .barrier, "transparent": .transparent, "spelled": .spelled, "joint": .joint,
    "salutation": .salutation, "plea": .plea, "saying": .saying, "modal": .modal, "serving": .serving,
    "calling": .calling, "present": .present, "being": .being, "with": .with, "behind": .behind, "stopping": .stopping,
    "queueing": .queueing, "known": [],
  ]
}

/// The phrase lists of what customers write.
enum CustomerList: UInt8, CaseIterable {
  case reach, want, converse, named, pastReach, notNeeded, person, anyone, manager, command, closing, otherPerson
  case machine, aversion, away, condition, deferral, identity, hours, times, process, inability, plainNegation
  case withdrawal, solved, solvedWord, unsolved, polite, declines, accepts, rejection, rephraseCue, request, aiWasFine
  case howTo, paymentDispute, legal, accountSecurity, complaint, vip
  case repeating, refersBack, notBack, pastContact

  /// The numbers of the lists of ``English/returning``; sounds of phrases stand above them.
  static let returning = CustomerList.repeating.rawValue...CustomerList.pastContact.rawValue

  /// One bit for each of some lists.
  static func bits(_ lists: [CustomerList]) -> UInt64 { lists.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
}

/// The phrase lists of what the service writes.
enum ServiceList: UInt8, CaseIterable {
  case notice, offer, nobody, wait, handback, acknowledgement, survey, greeting, routing, nonAnswer, redirect
  case moreHelp, yesNo, closing, patience, empathy, introduction, reference, condition, fallback
  case confused, excuse, elsewhere, directive, reason, handing, will, could
  case asks, asksVerb, confirms, mismatch, identity
  case orderNumber, ticketNumber, accountNumber, email, phone, date, amount, address, errorCode, otherFact
  case introducing, presenting, named, takingOver, takenOver, signing
  case asksMatter, promise, promiseOpen, place, openingTime, span, coming, customerDoes, history, handingBack

  /// One bit for each of some lists.
  static func bits(_ lists: [ServiceList]) -> UInt64 { lists.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
}

/// A compiled set of word lists: every word with what it is, every phrase in an automaton.
///
/// The lists are data, one place a language. Building takes about a millisecond for a thousand lines; a value is shared
/// by all workers.
package final class Lexicon: Sendable {
  let words: WordTable
  /// Requests for a human and what stands around them.
  let customer: PhraseTable
  /// All else that customers write, and phrases with a sound: apart, because states of one automaton would multiply.
  let feedback: PhraseTable
  let service: PhraseTable
  let concepts: Concepts
  /// What customers write in other languages than English; looked for where a word of them stands.
  let foreign: SparePhrases
  /// What the service writes of itself, and what customers say of earlier words and contacts: read on demand, apart from
  /// the lists that every word goes through, which would multiply.
  let handovers: SparePhrases
  let returning: SparePhrases
  /// The languages in which each word is frequent, by its number.
  private let frequent: [UInt8]
  /// What each word is in requests for a human, by its number.
  private let groups: [WordGroups]
  /// The words of requests, for finding them misspelt or grown together.
  let spelling: SpellingTable
  /// What each word tells of a number beside it, by the number of the word.
  private let factWords: [FactWord]
  /// Parts of topics and packs, apart so that neither automaton multiplies the other.
  let topics: PhraseTable

  /// The language whose lists these are.
  package let language: String
  /// The words whose sound a policy gave.
  let given: SentimentWords

  init(_ source: LexiconSource, language: String, given: SentimentWords = SentimentWords()) {
    self.language = language
    self.given = given
    var entries = [WordEntry](repeating: WordEntry(), count: source.words.count + 1)
    for (word, flags) in source.flags { entries[Int(word)].flags.formUnion(flags) }
    for (word, valence) in source.valences { entries[Int(word)].valence = valence }
    for (word, concept) in source.conceptOfWord { entries[Int(word)].concept = concept }
    concepts = Concepts(source)
    var tones = [ToneMarks](repeating: [], count: entries.count)
    for (word, marks) in source.toneMarks { tones[Int(word)].formUnion(marks) }
    for word in entries.indices where entries[word].valence == 0 && !tones[word].isDisjoint(with: .deeds) {
      entries[word].valence = WordEntry.deed
    }
    var factWords = [FactWord](repeating: .none, count: source.words.count + 1)
    for (word, fact) in source.facts { factWords[Int(word)] = fact }
    self.factWords = factWords
    var customerPhrases = PhraseCompiler()
    var feedbackPhrases = PhraseCompiler()
    var servicePhrases = PhraseCompiler()
    var foreignPhrases = PhraseCompiler()
    var topicPhrases = PhraseCompiler()
    var handoverPhrases = PhraseCompiler()
    var returningPhrases = PhraseCompiler()
    for phrase in source.phrases {
      switch phrase.side {
      case .customer where CustomerList.returning.contains(phrase.list):
        returningPhrases.add(phrase.pattern, list: phrase.list)
      case .service where phrase.list >= ServiceList.introducing.rawValue:
        handoverPhrases.add(phrase.pattern, list: phrase.list)
      case .customer where phrase.list >= CustomerList.withdrawal.rawValue:
        feedbackPhrases.add(phrase.pattern, list: phrase.list)
      case .customer: customerPhrases.add(phrase.pattern, list: phrase.list)
      case .service: servicePhrases.add(phrase.pattern, list: phrase.list)
      case .foreign: foreignPhrases.add(phrase.pattern, list: phrase.list)
      case .topic: topicPhrases.add(phrase.pattern, list: phrase.list)
      }
    }
    let forCustomers = customerPhrases.compiled()
    let forFeedback = feedbackPhrases.compiled()
    let forService = servicePhrases.compiled()
    let abroad = foreignPhrases.compiled()
    for word in entries.indices where word > source.englishCount { entries[word].flags.insert(.foreign) }
    foreign = SparePhrases(abroad, wordCount: entries.count)
    handovers = SparePhrases(handoverPhrases.compiled(), wordCount: entries.count)
    returning = SparePhrases(returningPhrases.compiled(), wordCount: entries.count)
    let forTopics = topicPhrases.compiled(keeping: .longest)
    for (word, symbol) in forCustomers.symbols { entries[Int(word)].customer = symbol }
    for (word, symbol) in forFeedback.symbols { entries[Int(word)].feedback = symbol }
    for (word, symbol) in forService.symbols { entries[Int(word)].service = symbol }
    for (word, symbol) in forTopics.symbols { entries[Int(word)].topic = symbol }
    words = WordTable(words: source.words, entries: entries, tones: tones)
    customer = PhraseTable(forCustomers)
    feedback = PhraseTable(forFeedback)
    service = PhraseTable(forService)
    var groups = [WordGroups](repeating: [], count: source.words.count + 1)
    for (word, group) in source.groups { groups[Int(word)].formUnion(group) }
    self.groups = groups
    var frequent = [UInt8](repeating: 0, count: source.words.count + 1)
    for (word, language) in source.languages { frequent[Int(word)] |= language }
    self.frequent = frequent
    spelling = SpellingTable(source)
    topics = PhraseTable(forTopics)
  }

  /// What a word tells of the number beside it.
  enum FactWord: UInt8, Sendable, CaseIterable {
    case none, order, ticket, account, phone, date, amount, address, error, other
  }

  /// What a word tells of the number beside it.
  func fact(of word: UInt16) -> FactWord { factWords[Int(word)] }

  /// What a word is; the number 0 is every word that is not listed.
  @inline(__always)
  func flags(of word: UInt16) -> WordFlags { words.entry(word).flags }

  /// What a word does to how a message sounds.
  @inline(__always)
  func tone(of word: UInt16) -> ToneMarks { words.tone(word) }
  /// The languages in which a word is frequent: one bit for each of the first eight of ``Language``.
  func languages(of word: UInt16) -> UInt8 { frequent[Int(word)] }

  /// What a word is in requests for a human.
  func groups(of word: UInt16) -> WordGroups { groups[Int(word)] }

  /// How a word sounds, in tenths from -40 to 40.
  @inline(__always)
  func valence(of word: UInt16) -> Int {
    let valence = words.entry(word).valence
    return valence == WordEntry.deed ? 0 : Int(valence)
  }
}
