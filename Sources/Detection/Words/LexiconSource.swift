import Conversations

/// Word lists as text, read into words, flags and phrases.
///
/// One line, one thing:
///
/// - `list customer person` begins a list; the lines behind it are its phrases, until the next such line. The sides are
///   `customer`, `service`, and for what customers write about topics `part` and `pack`.
/// - `set someone = anyone | somebody | a real person` names alternatives; `<someone>` stands for them in a phrase.
/// - `flag negation = not never no` gives flags to words; `group barrier = about for` puts them in groups.
/// - `language nl = ik niet` lists the frequent words of a language.
/// - `value -25 = awful useless` says how words sound, in tenths.
/// - `concept 20 parcel = parcel package` makes one thing of words, with its weight in twentieths.
/// - `phrase -25 = fed up | let (me|us)? down` says how phrases sound; their words then count for nothing of their own.
/// - In a `value` line, `hate.v` stands for the word and its endings; see ``Inflection``.
/// - `fact order = order booking` says which kind of number such a word stands beside.
/// - In a phrase, `(a|b c)` is a choice and `?` behind a word, a choice or a set makes it optional.
/// - `#` begins a comment line.
///
/// The lists are our own and part of the program, so a mistake in them is a broken promise and stops it.
struct LexiconSource {
  /// A phrase with the list it stands in, or how it sounds; words are numbers counted from 1.
  struct Phrase {
    /// Whose phrase it is; what customers write in other languages than English, and of topics, has automata of its own.
    enum Side { case customer, service, foreign, topic }

    var side: Side
    var list: UInt8
    var pattern: Pattern
  }

  private(set) var words: [[UInt8]] = []
  private(set) var flags: [(UInt16, WordFlags)] = []
  private(set) var toneMarks: [(UInt16, ToneMarks)] = []
  private(set) var groups: [(UInt16, WordGroups)] = []
  /// The languages in which a word is frequent: one bit for each of the first eight of ``Language``.
  private(set) var languages: [(UInt16, UInt8)] = []
  private(set) var valences: [(UInt16, Int8)] = []
  private(set) var phrases: [Phrase] = []
  /// The number of each word's concept; concepts count from 1 and have a name and a weight.
  private(set) var conceptOfWord: [(UInt16, UInt8)] = []
  private(set) var concepts: [(name: String, weight: UInt8)] = []
  private(set) var facts: [(UInt16, Lexicon.FactWord)] = []

  private var numbers: [ArraySlice<UInt8>: UInt16] = [:]
  private var sets: [ArraySlice<UInt8>: Pattern] = [:]
  private var side = Phrase.Side.customer
  private var isForeign = false
  /// How many of the words stand in English lists; those behind them do not.
  private(set) var englishCount = 0
  private var list: UInt8?

  private static let flagNames: [String: WordFlags] = [
    "negation": .negation, "booster": .booster, "dampener": .dampener, "contrast": .contrast, "stop": .stop,
    "common": .common, "asks": .asks, "filler": .filler, "link": .link,
    "padding": .padding, "thanks": .thanks, "now": .now,
    "regret": .regret, "failure": .failure, "again": .again, "other": .other, "agreement": .agreement,
    "wrong": .wrong, "correction": .correction, "doubt": .doubt, "distaste": .distaste, "closing": .closing,

  ]

  private static let toneNames: [String: ToneMarks] = [
    "deed": .deed, "attempt": .attempt, "inability": .inability, "irony": .irony, "barrier": .barrier, "wish": .wish,
    "reproach": .reproach,
  ]
  /// Adds the lines of one text in another language; all English texts come before.
  mutating func addForeign(_ text: StaticString) {
    if !isForeign { englishCount = words.count }
    isForeign = true
    add(text)
  }

  /// Adds the lines of one text.
  mutating func add(_ text: StaticString) { add(Array(text.description.utf8)) }

  /// Adds the lines of one text, as UTF-8.
  mutating func add(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "))
      guard let first = parts.first, first.first != UInt8(ascii: "#") else { continue }
      switch String(decoding: first, as: UTF8.self) {
      case "list": begin(parts)
      case "flag": flag(parts)
      case "group": group(parts)
      case "language": language(parts)
      case "value": value(parts)
      case "phrase": valuedPhrases(line)
      case "fact": fact(parts)
      case "set": define(parts)
      case "concept": concept(parts)
      default: phrase(line)
      }
    }
  }

  private mutating func begin(_ parts: [ArraySlice<UInt8>]) {
    precondition(parts.count == 3, "a list has a side and a name")
    let name = String(decoding: parts[2], as: UTF8.self)
    if parts[1].elementsEqual("part".utf8) {
      side = .topic
      list = TopicPart.lists[name]
    } else if parts[1].elementsEqual("pack".utf8) {
      side = .topic
      list = TopicPack.list(named: name)
    } else if parts[1].elementsEqual("customer".utf8) {
      side = isForeign ? .foreign : .customer
      list = CustomerList.allCases.first { "\($0)" == name }?.rawValue
    } else {
      side = .service
      list = ServiceList.allCases.first { "\($0)" == name }?.rawValue
    }
    precondition(list != nil, "a list is one of the enum")
  }

  private mutating func flag(_ parts: [ArraySlice<UInt8>]) {
    let name = String(decoding: parts[1], as: UTF8.self)
    if let marks = Self.toneNames[name] {
      for word in parts.dropFirst(3) { toneMarks.append((number(word), marks)) }
      return
    }
    guard let flags = Self.flagNames[name] else { preconditionFailure("a flag is one of the table") }
    for word in parts.dropFirst(3) { self.flags.append((number(word), flags)) }
  }

  private mutating func group(_ parts: [ArraySlice<UInt8>]) {
    guard let group = WordGroups.named[String(decoding: parts[1], as: UTF8.self)] else {
      preconditionFailure("a group is one of the table")
    }
    for word in parts.dropFirst(3) { groups.append((number(word), group)) }
  }

  private mutating func language(_ parts: [ArraySlice<UInt8>]) {
    let name = String(decoding: parts[1], as: UTF8.self)
    guard let language = Language.allCases.prefix(8).first(where: { $0.name == name }) else {
      preconditionFailure("a language is one of the enum")
    }
    for word in parts.dropFirst(3) { languages.append((number(word), 1 << language.rawValue)) }
  }

  private mutating func fact(_ parts: [ArraySlice<UInt8>]) {
    let name = String(decoding: parts[1], as: UTF8.self)
    guard let kind = Lexicon.FactWord.allCases.first(where: { "\($0)" == name }) else {
      preconditionFailure("a kind of fact is one of the enum")
    }
    for word in parts.dropFirst(3) { facts.append((number(word), kind)) }
  }

  private mutating func value(_ parts: [ArraySlice<UInt8>]) {
    guard let valence = Int8(String(decoding: parts[1], as: UTF8.self)) else {
      preconditionFailure("a value is a number of tenths")
    }
    for word in parts.dropFirst(3) {
      Inflection.forEachForm(of: word) { valences.append((number($0), valence)) }
    }
  }

  /// `phrase -25 = one | another`.
  private mutating func valuedPhrases(_ line: ArraySlice<UInt8>) {
    let parts = line.split(separator: UInt8(ascii: "="), maxSplits: 1)
    let words = parts[0].split(separator: UInt8(ascii: " "))
    guard parts.count == 2, words.count == 2, let value = Int8(String(decoding: words[1], as: UTF8.self)) else {
      preconditionFailure("a phrase that sounds has a number of tenths")
    }
    var reader = PatternReader(rest: parts[1])
    repeat {
      let pattern = reader.sequence(in: &self)
      phrases.append(Phrase(side: .customer, list: ValuedPhrase.list(of: value, from: .ours), pattern: pattern))
    } while reader.passBar()
    precondition(reader.rest.isEmpty, "a phrase is read to its end")
  }

  /// Says how words and phrases sound, whatever was said of them before.
  mutating func add(_ given: SentimentWords) {
    let reader = WordReader()
    for entry in given.entries {
      let words = reader.words(of: entry.words)
      let tenths = Int8(clamping: min(max(Int(entry.value.rawValue) / 1_000, -40), 40))
      if words.count == 1 {
        valences.append((number(words[0][...]), tenths))
      } else if !words.isEmpty, words.count <= SentimentWords.longestPhrase {
        let pattern = Pattern.sequence(words.map { .words([number($0[...])]) })
        phrases.append(
          Phrase(side: .customer, list: ValuedPhrase.list(of: tenths, from: .given), pattern: pattern))
      }
    }
  }

  private mutating func concept(_ parts: [ArraySlice<UInt8>]) {
    guard let weight = UInt8(String(decoding: parts[1], as: UTF8.self)), concepts.count < 255 else {
      preconditionFailure("a concept has a weight in twentieths, and there are at most 255")
    }
    concepts.append((String(decoding: parts[2], as: UTF8.self), weight))
    for word in parts.dropFirst(4) { conceptOfWord.append((number(word), UInt8(concepts.count))) }
  }

  private mutating func define(_ parts: [ArraySlice<UInt8>]) {
    var alternatives: [[UInt16]] = []
    for choice in parts.dropFirst(3).split(separator: [UInt8(ascii: "|")][...]) {
      alternatives.append(choice.map { number($0) })
    }
    let single = alternatives.filter { $0.count == 1 }.map { $0[0] }
    let longer = alternatives.filter { $0.count > 1 }.map { Pattern.sequence($0.map { .words([$0]) }) }
    sets[parts[1]] = .choice((single.isEmpty ? [] : [.words(single)]) + longer)
  }

  private mutating func phrase(_ line: ArraySlice<UInt8>) {
    guard let list else { preconditionFailure("a phrase stands in a list") }
    var reader = PatternReader(rest: line)
    phrases.append(Phrase(side: side, list: list, pattern: reader.sequence(in: &self)))
    precondition(reader.rest.isEmpty, "a phrase is read to its end")
  }

  fileprivate mutating func number(_ word: ArraySlice<UInt8>) -> UInt16 {
    if let known = numbers[word] { return known }
    words.append(Array(word))
    let number = UInt16(words.count)
    numbers[word] = number
    return number
  }

  fileprivate func alternatives(of name: ArraySlice<UInt8>) -> Pattern {
    guard let found = sets[name] else {
      preconditionFailure("a set is named before it is used: \(String(decoding: name, as: UTF8.self))")
    }
    return found
  }
}

/// Reads one pattern.
private struct PatternReader {
  var rest: ArraySlice<UInt8>

  /// A run of items, up to a bar, a closing bracket or the end.
  mutating func sequence(in source: inout LexiconSource) -> Pattern {
    var parts: [Pattern] = []
    while let byte = rest.first, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
      if byte == UInt8(ascii: " ") {
        rest.removeFirst()
        continue
      }
      let part = item(in: &source)
      if rest.first == UInt8(ascii: "?") {
        rest.removeFirst()
        parts.append(.optional(part))
      } else {
        parts.append(part)
      }
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// Passes a bar between phrases.
  mutating func passBar() -> Bool {
    guard rest.first == UInt8(ascii: "|") else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func item(in source: inout LexiconSource) -> Pattern {
    if rest.first == UInt8(ascii: "(") {
      rest.removeFirst()
      var choices = [sequence(in: &source)]
      while rest.first == UInt8(ascii: "|") {
        rest.removeFirst()
        choices.append(sequence(in: &source))
      }
      precondition(rest.first == UInt8(ascii: ")"), "a bracket is closed")
      rest.removeFirst()
      return Self.joined(choices)
    }
    if rest.first == UInt8(ascii: "<") {
      rest.removeFirst()
      let name = rest.prefix { $0 != UInt8(ascii: ">") }
      rest = rest.dropFirst(name.count + 1)
      return source.alternatives(of: name)
    }
    let word = rest.prefix { !" ()|?<".utf8.contains($0) }
    precondition(!word.isEmpty, "a phrase has words")
    rest = rest.dropFirst(word.count)
    return .words([source.number(word)])
  }

  /// A choice in which all single words are one place.
  private static func joined(_ choices: [Pattern]) -> Pattern {
    var single: [UInt16] = []
    var longer: [Pattern] = []
    for choice in choices {
      if case .words(let words) = choice { single += words } else { longer.append(choice) }
    }
    if longer.isEmpty { return .words(single) }
    return .choice((single.isEmpty ? [] : [.words(single)]) + longer)
  }
}
