import Conversations

/// One word of a message.
struct Token: Sendable {
  /// Where it begins in the folded text of the conversation.
  var start: UInt32
  /// How long it is there, in bytes.
  var count: UInt16
  /// The number of the listed word; 0 when it is not listed.
  var word: UInt16
  /// What the listed word is.
  var flags: WordFlags
  var marks: Marks
  /// The number of the thing that it stands for; see ``Concepts``.
  var concept: UInt8

  /// What stands around it.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// It is written in capitals and longer than one letter.
    static let capitals = Marks(rawValue: 1)
    /// A sentence or a line ended before it.
    static let afterStop = Marks(rawValue: 2)
    /// A comma, a colon or a dash stands before it.
    static let afterComma = Marks(rawValue: 4)
    /// A question mark stands before it.
    static let afterQuestion = Marks(rawValue: 8)
    /// An at sign stands directly before it: a name to call somebody by, or part of an address.
    static let afterAt = Marks(rawValue: 16)
  }
}

/// The words of one message and what stands between them.
struct ScannedText: Sendable {
  /// Its tokens, as numbers for ``TextScan/token(_:)``.
  var tokens: Range<Int> = 0..<0
  /// Where its folded text begins.
  var foldedStart = 0
  var questionMarks = 0
  var exclamationMarks = 0
  var capitals = 0
  /// Whether the last mark behind the last word is a question mark.
  var endsInQuestion = false
  /// Whether a sentence of it begins like a question.
  var asksFirst = false
  /// The last word after which all counts more: "but"; -1 when there is none.
  var contrast: Int32 = -1
  /// The sum of its emoticons, in tenths, and how many there are; emoji are words.
  var emoticonValue = 0
  var emoticons = 0
  /// Whether a letter may stand three times in a row.
  var isDrawnOut = false
  /// The states of the automata behind its last word.
  var cells = PhraseCells()
  /// One bit for each list that has a phrase in it.
  var lists: UInt64 = 0
  /// One bit for each ``TopicPart`` in it, one for all packs.
  var parts: UInt64 = 0
  /// The order and spelling of its words.
  var fingerprint: UInt64 = 0
  /// How many of its words carry content.
  var contentCount = 0
  /// What any of its words is.
  var flags: WordFlags = []
  /// Whether a digit, or an "@", stands in it, as far as a first look tells.
  var hasDigits = false
  var hasAt = false
}

/// Where the automata of requests and of feedback go on, from one message of a turn to the next.
struct PhraseCells: Sendable {
  var first: UInt32 = 0
  var second: UInt32 = 0
}

/// Whose phrases are looked for; a type, so that each side has a loop of its own.
protocol TextSide {
  static var isCustomer: Bool { get }
}

enum CustomerSide: TextSide {
  static var isCustomer: Bool { true }
}

enum ServiceSide: TextSide {
  static var isCustomer: Bool { false }
}

/// Turns the bytes of messages into folded words: one pass for case, one for edges, one for words.
///
/// Folding: ASCII letters to lower case; typographic quotes to `'`; other letters to lower case; everything that is
/// neither letter, digit nor an apostrophe within a word separates. Word edges come from 64-byte masks, so there is no
/// branch a byte. Offsets of evidence are mapped back to the message through the list of places where folding changed
/// the length.
///
/// A value belongs to one worker. Memory grows to the longest conversation and stays.
@safe
struct TextScan: ~Copyable {
  var folded: UnsafeMutablePointer<UInt8>
  private var foldedCapacity: Int
  var plain: UnsafeMutablePointer<UInt8>
  var plainCapacity: Int
  var edges: UnsafeMutablePointer<UInt32>
  private var edgeCapacity: Int
  var foldedCount = 0
  var tokens: UnsafeMutablePointer<Token>
  private var tokenCapacity: Int
  /// How many tokens the conversation has so far.
  var tokenCount = 0
  /// Where folding changed the length: the folded position from which on an offset holds, and that offset.
  var shifts: [(folded: UInt32, offset: Int32)] = []
  /// The words of the message at hand that sound like something, as numbers of tokens.
  var valences: [Int32] = []
  /// The phrases of the message at hand.
  var hits: [Hit] = []
  /// Its phrases with a sound of their own, in order; no two share a word.
  var valuedPhrases: [ValuedPhrase] = []
  /// The parts of topics in the message at hand.
  var parts: [Hit] = []
  /// One bit for each of 256 classes of the message's words of content; see ``Signature``.
  var signature = Signature()

  private static let slack = 192

  init() {
    foldedCapacity = 1 << 16
    plainCapacity = 1 << 14
    edgeCapacity = 1 << 13
    unsafe folded = .allocate(capacity: foldedCapacity)
    unsafe folded.initialize(repeating: 0, count: foldedCapacity)
    unsafe plain = .allocate(capacity: plainCapacity)
    unsafe plain.initialize(repeating: 0, count: plainCapacity)
    unsafe edges = .allocate(capacity: edgeCapacity)
    tokenCapacity = 4096
    unsafe tokens = .allocate(capacity: tokenCapacity)
    valences.reserveCapacity(256)
    hits.reserveCapacity(256)
    valuedPhrases.reserveCapacity(64)
    parts.reserveCapacity(256)
  }

  deinit {
    unsafe folded.deallocate()
    unsafe plain.deallocate()
    unsafe edges.deallocate()
    unsafe tokens.deallocate()
  }

  /// A token of the conversation.
  @inline(__always)
  func token(_ index: Int) -> Token {
    assert(index >= 0 && index < tokenCount, "a token's number lies within the conversation")
    return unsafe tokens[index]
  }

  /// Forgets the conversation before.
  mutating func begin() {
    foldedCount = 0
    tokenCount = 0
    shifts.removeAll(keepingCapacity: true)
  }

  /// How far the conversation is read.
  struct Mark {
    fileprivate let folded: Int
    fileprivate let tokens: Int
    fileprivate let shifts: Int
  }

  /// How far the conversation is read, for ``rewind(to:)``.
  var mark: Mark { Mark(folded: foldedCount, tokens: tokenCount, shifts: shifts.count) }

  /// Forgets the messages that were read since a mark, so that those around them stay neighbours.
  mutating func rewind(to mark: Mark) {
    foldedCount = mark.folded
    tokenCount = mark.tokens
    shifts.removeLast(shifts.count - mark.shifts)
  }

  /// The byte of the message at which a folded position stands.
  func offset(ofFolded position: Int, messageStart: Int) -> Int {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(shifts[middle].folded) <= position { low = middle + 1 } else { high = middle }
    }
    let shift = low > 0 && Int(shifts[low - 1].folded) >= messageStart ? Int(shifts[low - 1].offset) : 0
    return position - messageStart + shift
  }

  /// One folded byte, for rare looks at the letters of a word.
  func byte(_ position: Int) -> UInt8 {
    precondition(position >= 0 && position < foldedCount, "a folded position lies within the text")
    return unsafe folded[position]
  }

  /// Lends the folded bytes of a token; ``WordTable/padding`` bytes behind them can be read.
  @inline(__always)
  func withLetters<Result>(of token: Token, _ body: (UnsafeRawPointer, Int) -> Result) -> Result {
    unsafe body(UnsafeRawPointer(folded + Int(token.start)), Int(token.count))
  }

  /// The listed words a token that is not listed stands for; see ``SpellingTable``.
  func words(for token: Token, _ table: borrowing SpellingTable, least: Int) -> [UInt16] {
    unsafe table.words(
      for: UnsafeRawBufferPointer(start: folded + Int(token.start), count: Int(token.count)), least: least)
  }

  /// Lends the tokens of the conversation.
  func withTokens<Result>(_ body: (UnsafePointer<Token>) -> Result) -> Result {
    unsafe body(UnsafePointer(tokens))
  }

  /// Reads the words of one message; the conversation's bytes end in ``Conversation/padding`` readable bytes.
  ///
  /// - Parameter cell: where the automaton goes on, from the message before of the same turn.
  mutating func scan<Side: TextSide>(
    _ bytes: borrowing [UInt8], _ range: TextRange, _ lexicon: Lexicon, _ side: Side.Type, from cells: PhraseCells
  ) -> ScannedText {
    let count = Int(range.count)
    valences.removeAll(keepingCapacity: true)
    hits.removeAll(keepingCapacity: true)
    valuedPhrases.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    signature = Signature()
    var result = ScannedText()
    result.tokens = tokenCount..<tokenCount
    result.cells = cells
    guard count > 0 else { return result }
    reserve(count)
    let start = foldedCount
    result.foldedStart = start
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let source = unsafe base + Int(range.start)
      var length = count
      var text = unsafe UnsafeRawPointer(source)
      let care = unsafe Self.care(source, count)
      result.isDrawnOut = care.contains(.drawnOut)
      result.hasDigits = care.contains(.digits)
      result.hasAt = care.contains(.ats)
      if !care.isDisjoint(with: .change) {
        length = unsafe normalize(source, count, care)
        unsafe text = UnsafeRawPointer(plain)
      }
      let edgeCount = unsafe fold(text, length, into: folded + start)
      foldedCount = start + length
      // Tokens are hashed with a wide read, so what follows must not depend on older text.
      unsafe UnsafeMutableRawPointer(folded + foldedCount).storeBytes(of: 0, as: UInt64.self)
      unsafe UnsafeMutableRawPointer(folded + foldedCount + 8).storeBytes(of: 0, as: UInt64.self)
      foldedCount += 1
      if Side.isCustomer {
        unsafe collect(
          edgeCount, text, length, lexicon.words, lexicon.customer, lexicon.feedback, lexicon.topics, side, &result)
      } else {
        unsafe collect(
          edgeCount, text, length, lexicon.words, lexicon.service, lexicon.feedback, lexicon.topics, side, &result)
      }
    }
    return result
  }

  private mutating func reserve(_ count: Int) {
    // Normalizing never makes a text longer than its bytes plus one blank for every scalar.
    let need = 2 * count + Self.slack
    if foldedCount + need > foldedCapacity {
      let capacity = max(foldedCapacity * 2, foldedCount + need)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      unsafe larger.initialize(repeating: 0, count: capacity)
      unsafe larger.update(from: folded, count: foldedCount)
      unsafe folded.deallocate()
      unsafe folded = larger
      foldedCapacity = capacity
    }
    if need > plainCapacity {
      unsafe plain.deallocate()
      plainCapacity = need * 2
      unsafe plain = .allocate(capacity: plainCapacity)
      unsafe plain.initialize(repeating: 0, count: plainCapacity)
    }
    if need > edgeCapacity {
      unsafe edges.deallocate()
      edgeCapacity = need * 2
      unsafe edges = .allocate(capacity: edgeCapacity)
    }
    // A word has at least one letter and one separator behind it.
    if tokenCount + need > tokenCapacity {
      tokenCapacity = max(tokenCapacity * 2, tokenCount + need)
      let larger = UnsafeMutablePointer<Token>.allocate(capacity: tokenCapacity)
      unsafe larger.update(from: tokens, count: tokenCount)
      unsafe tokens.deallocate()
      unsafe tokens = larger
    }
  }
}
