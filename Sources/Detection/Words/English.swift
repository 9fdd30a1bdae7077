extension Lexicon {
  /// The shipped English lists.
  package static let english = english(SentimentWords())
  private static let englishWithPacks = english(SentimentWords(), packs: .read)

  /// Whether the topics that only a policy brings up are read; that takes its time.
  enum Packs { case read, left }

  /// The shipped English lists, with words whose sound a policy gives.
  ///
  /// A word of the policy holds instead of ours; a phrase of ours with that word in it still holds for the whole phrase.
  package static func english(_ given: SentimentWords) -> Lexicon { english(given, packs: .left) }

  /// The same lists with the topics that only a policy brings up.
  var withPacks: Lexicon {
    given == SentimentWords() ? .englishWithPacks : .english(given, packs: .read)
  }

  private static func english(_ given: SentimentWords, packs: Packs) -> Lexicon {
    Lexicon(source(given, packs: packs), language: "en", given: given)
  }

  /// All lists that an English lexicon is made of.
  static func source(_ given: SentimentWords, packs: Packs) -> LexiconSource {
    var source = LexiconSource()
    source.add(English.common)
    source.add(English.degrees)
    source.add(English.requests)
    source.add(English.feedback)
    source.add(English.topicParts)
    source.add(English.payments)
    source.add(English.security)
    source.add(English.leaving)
    source.add(English.grievances)
    source.add(English.dissatisfaction)
    source.add(English.service)
    source.add(English.nonAnswers)
    source.add(English.facts)
    source.add(English.handovers)
    source.add(English.returning)
    if given.place == .besideOurs {
      source.add(English.sentimentPhrases)
      source.add(English.reviewWords)
      source.add(English.goodWords)
      source.add(English.badWords)
      source.add(English.symbols)
      source.add(English.sentiment)
    }
    source.add(English.concepts)
    source.add(English.cues)
    if packs == .read { source.add(English.topicPacks) }
    source.add(given)
    source.addForeign(German.requests)
    source.addForeign(French.requests)
    source.addForeign(Spanish.requests)
    source.addForeign(Portuguese.requests)
    source.addForeign(Italian.requests)
    source.addForeign(Dutch.requests)
    source.addForeign(FrequentWords.lists)
    return source
  }
}

/// Our own English word lists, one file a subject.
enum English {
  /// Words by what they do in a sentence.
  static let common: StaticString = """
    flag asks = what what's where where's when when's why why's how how's who who's whose which can could would will is are am do does did may might should shall was were has have
    flag filler = and but so then well hi hello hey ok okay yes no please just also now oh ah um sorry thanks actually look listen guys
    flag padding = and so then well oh ah um hm please now i me my you your it that this the a an to for of very much again all guys sir madam everyone there here with about now just again too also at from our we us as
    flag stop = a an the and or but if then so of to in on at by for from with about as into onto up down out off over under again i i'm i've i'll i'd me my mine myself we we're we've our us you you're you've you'll your yours he she it it's its they them their this that that's these those there there's here is am are was were be been being do does did don't dont doesn't didn't didnt have has had having can can't cant cannot could would will won't wont shall should may might must not no yes what what's which who whom whose when why how how's all any some more most other another such only own same than too very just also now still please thanks thank hi hello hey ok okay oh well mean means see let get got want wanted need know tell told say said ask asked asking try tried use one ones like really much many lot because since until while after before during between both each few go going gone come came make made take took put thing things way even ever never always already yet him her his i possible look looks looking looked question questions assist assistance able happen happens happened happening wonder wondering allow allows allowed sure checking check seem seems someone anyone something anything everything currently right kindly explain understand hear idea sorry im ive ill id u ur pls plz
    flag common = order orders account accounts help time day days today number numbers card cards payment payments pay money bank credit debit service services support customer customers website page site online information info
    flag thanks = thanks thank thankyou thx ty cheers
    flag now = now
    """
}
