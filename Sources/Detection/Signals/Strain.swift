import Conversations

/// How strained a conversation is at one message: hints that are no signals, added up.
///
/// A signal says that something happened; strain says how likely people are to find this message unsatisfying, and ranks
/// messages that show the same signals, or none. It raises nothing: needs, verdicts and scores do not know it. Each hint
/// has a weight in 1/10,000, and the sum is kept from 0 to 9,999. The weights are those of a linear model, rounded by
/// hand, over facts that were chosen by hand (decision 0013).
struct Strain: Sendable {
  /// What a customer's message, and the answer before it, hint at.
  struct Hints: OptionSet, Sendable {
    let rawValue: UInt32

    static let negation = Hints(rawValue: 1)
    static let wrong = Hints(rawValue: 2)
    /// It wants something else.
    static let other = Hints(rawValue: 4)
    static let again = Hints(rawValue: 8)
    static let doubt = Hints(rawValue: 16)
    static let correction = Hints(rawValue: 32)
    static let regret = Hints(rawValue: 64)
    static let agreement = Hints(rawValue: 128)
    static let closing = Hints(rawValue: 256)
    static let exclamation = Hints(rawValue: 512)
    static let accepts = Hints(rawValue: 1024)
    static let declines = Hints(rawValue: 2048)
    static let request = Hints(rawValue: 4096)
    /// It is the customer's first message, or the second.
    static let first = Hints(rawValue: 8192)
    static let second = Hints(rawValue: 16384)
    // What the answer before it does: it says sorry, says no, begins with that, could not do it, offers more help.
    static let answerRegrets = Hints(rawValue: 32768)
    static let answerDenies = Hints(rawValue: 65536)
    static let answerRefuses = Hints(rawValue: 131_072)
    static let answerFails = Hints(rawValue: 262_144)
    static let answerOffersMore = Hints(rawValue: 524_288)
  }

  /// What the last answer hints at.
  private var answer: Hints = []
  /// How much the last answer repeats an earlier one, in 1/10,000.
  private var repetition: Int32 = 0
  /// How many messages the customer, and how many answers the AI has written.
  private var messages: Int32 = 0
  private var answers: Int32 = 0
  /// Whether the customer wrote last.
  private var exchangeIsOpen = false

  /// The strain of a customer's message that hints at nothing.
  private static let calm: Int32 = 4_400
  /// How much of a hint's weight counts.
  private static let unit: Int32 = 12_000
  /// What an answer before it that repeats itself wholly weighs, and a turn that is wholly an earlier one.
  private static let repeatedAnswer: Int32 = 400
  private static let repeatedTurn: Int32 = 2_200
  /// Up to here likeness hints at nothing.
  private static let littleLikeness: Int32 = 4_400
  /// The strain of an answer right behind the customer's message, and of one behind another answer.
  private static let directAnswer: Int32 = 6_000
  private static let furtherAnswer: Int32 = 4_800
  /// What every later answer is less.
  private static let laterAnswer: Int32 = 270
  /// A shorter answer, in words, has less strain.
  private static let shortAnswer = 8
  /// From here on an answer is an earlier one, which adds so much.
  private static let sameAnswer: Int32 = 9_000
  private static let loop: Int32 = 8_000

  /// Forgets the conversation before.
  mutating func begin() { self = Strain() }
}

extension Strain {
  /// Which words of a message hint at what.
  private static let words: [(WordFlags, Hints)] = [
    (.negation, .negation), (.wrong, .wrong), (.other, .other), (.again, .again), (.doubt, .doubt),
    (.correction, .correction), (.regret, .regret), (.agreement, .agreement), (.closing, .closing),
  ]

  /// What each hint adds to a message that hints at nothing, before ``unit``; a thousand is a factor of e in the odds.
  private static let weights: [(Hints, Int32)] = [
    (.first, -2_100), (.second, -1_200), (.closing, -800), (.accepts, -800), (.answerOffersMore, -700),
    (.agreement, -500), (.exclamation, -200), (.doubt, 300), (.answerFails, 300), (.again, 400), (.correction, 400),
    (.request, 400), (.answerRefuses, 400), (.answerDenies, 600), (.declines, 800), (.other, 800),
    (.answerRegrets, 900), (.negation, 1_300), (.wrong, 1_300), (.regret, 1_300),
  ]

  /// The strain of a customer's message by itself; what it repeats is known when the turn ends.
  mutating func atCustomer(_ text: ScannedText, _ traits: Traits) -> Int32 {
    var hints = answer
    for (flag, hint) in Self.words where text.flags.contains(flag) { hints.insert(hint) }
    if text.exclamationMarks > 0 { hints.insert(.exclamation) }
    if messages < 2 { hints.insert(messages == 0 ? .first : .second) }
    if traits.contains(.accepts) { hints.insert(.accepts) }
    if traits.contains(.declines) { hints.insert(.declines) }
    if traits.contains(.request) { hints.insert(.request) }
    messages += 1
    exchangeIsOpen = true
    var sum = repetition * Self.repeatedAnswer / 10_000
    for (hint, weight) in Self.weights where hints.contains(hint) { sum += weight }
    return min(max(Self.calm + sum * Self.unit / 10_000, 0), 9_999)
  }

  /// What is added for a turn that is so much like an earlier one, in 1/10,000.
  static func ofTurn(likeness: Int32) -> Int32 {
    max(0, likeness - littleLikeness) * repeatedTurn / 10_000 * unit / 10_000
  }

  /// The strain of an answer of the AI, which is also kept for the message behind it.
  mutating func atAnswer(_ text: ScannedText, _ observation: Observation, refuses: Bool) -> Int32 {
    answer = []
    if text.flags.contains(.regret) { answer.insert(.answerRegrets) }
    if text.flags.contains(.negation) { answer.insert(.answerDenies) }
    if text.flags.contains(.failure) { answer.insert(.answerFails) }
    if refuses { answer.insert(.answerRefuses) }
    if observation.traits.contains(.offersMoreHelp) { answer.insert(.answerOffersMore) }
    repetition = 0
    for lag in 0..<LoopPolicy.lookbackLimit { repetition = max(repetition, observation.loops[lag]) }
    defer {
      answers += 1
      exchangeIsOpen = false
    }
    guard messages > 0 else { return 0 }
    let length = Int32(min(text.tokens.count, Self.shortAnswer))
    let whole = exchangeIsOpen ? Self.directAnswer : Self.furtherAnswer
    var strain = whole * length / Int32(Self.shortAnswer) - Self.laterAnswer * max(0, answers - 1)
    if repetition >= Self.sameAnswer { strain += Self.loop }
    return min(max(strain, 0), 9_999)
  }
}
