import Conversations

/// One word of a message.
struct Token: Sendable {
  /// Where it begins in the folded text of the conversation.
  var start: UInt32
  /// How long it is there, in bytes.
  var count: UInt16
  /// The number of the listed word; 0 when it is not listed.
  var word: UInt16
  var marks: Marks

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
  }
}

/// The words of one message and what stands between them.
struct ScannedText: Sendable {
  /// Its tokens, as numbers in ``TextScan/tokens``.
  var tokens: Range<Int> = 0..<0
  /// Where its folded text begins.
  var foldedStart = 0
  var questionMarks = 0
  var exclamationMarks = 0
  var capitals = 0
  /// Whether the last mark behind the last word is a question mark.
  var endsInQuestion = false
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
final class TextScan {
  private var folded: UnsafeMutablePointer<UInt8>
  private var foldedCapacity: Int
  private var plain: UnsafeMutablePointer<UInt8>
  private var plainCapacity: Int
  private var edges: UnsafeMutablePointer<UInt32>
  private var edgeCapacity: Int
  private(set) var foldedCount = 0
  private var tokens: UnsafeMutablePointer<Token>
  private var tokenCapacity: Int
  /// How many tokens the conversation has so far.
  private(set) var tokenCount = 0
  /// Where folding changed the length: the folded position from which on an offset holds, and that offset.
  private var shifts: [(folded: UInt32, offset: Int32)] = []

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
  func begin() {
    foldedCount = 0
    tokenCount = 0
    shifts.removeAll(keepingCapacity: true)
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

  /// Reads the words of one message; the conversation's bytes end in ``Conversation/padding`` readable bytes.
  func scan(_ bytes: borrowing [UInt8], _ range: TextRange, _ words: borrowing WordTable) -> ScannedText {
    let count = Int(range.count)
    let first = tokenCount
    guard count > 0 else { return ScannedText(tokens: first..<first) }
    reserve(count)
    let start = foldedCount
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return ScannedText(tokens: first..<first) }
      let source = unsafe base + Int(range.start)
      var length = count
      var text = unsafe UnsafeRawPointer(source)
      if unsafe Self.needsCare(source, count) {
        length = unsafe normalize(source, count)
        unsafe text = UnsafeRawPointer(plain)
      }
      let edgeCount = unsafe fold(text, length, into: folded + start)
      foldedCount = start + length
      // Tokens are hashed with a wide read, so what follows must not depend on older text.
      for index in 0..<WordTable.padding { unsafe folded[foldedCount + index] = 0 }
      foldedCount += 1
      return unsafe collect(edgeCount, text, length, start, words)
    }
  }

  private func reserve(_ count: Int) {
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

  /// Whether a text has letters beyond ASCII, or marks of quoted mail, of code or of an address.
  private static func needsCare(_ source: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    typealias Wide = SIMD16<UInt8>
    var at = 0
    while at < count {
      // At least 64 bytes behind the text can be read; what stands there is looked at in vain at worst.
      let value = unsafe UnsafeRawPointer(source + at).loadUnaligned(as: Wide.self)
      let mark =
        (value .> Wide(repeating: 0x7f)) .| (value .== Wide(repeating: 0x3e)) .| (value .== Wide(repeating: 0x60))
        .| (value .== Wide(repeating: 0x2f))
      let halves = unsafe unsafeBitCast(mark, to: SIMD2<UInt64>.self)
      if halves[0] | halves[1] != 0 { return true }
      at &+= 16
    }
    return false
  }

  /// Writes a text with other than ASCII letters into `plain`, letters in lower case, and answers its length.
  private func normalize(_ source: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var from = 0
    var to = 0
    var offset = 0
    while from < count {
      let byte = unsafe source[from]
      if byte < 0x80 {
        unsafe plain[to] = byte
        from &+= 1
        to &+= 1
        continue
      }
      let (scalar, width) = unsafe Self.scalar(source, from, count)
      to = unsafe Folding.write(scalar, into: plain, at: to)
      from &+= width
      if from &- to != offset {
        offset = from &- to
        shifts.append((UInt32(truncatingIfNeeded: foldedCount + to), Int32(truncatingIfNeeded: offset)))
      }
    }
    unsafe Foreign.blank(plain, to)
    for index in 0..<128 where to + index < plainCapacity { unsafe plain[to + index] = 0 }
    return to
  }

  /// The scalar at a place of valid UTF-8, and how many bytes it has.
  private static func scalar(_ source: UnsafePointer<UInt8>, _ at: Int, _ count: Int) -> (UInt32, Int) {
    let first = unsafe UInt32(source[at])
    let width = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    guard at + width <= count else { return (0xfffd, count - at) }
    var value = first & (width == 2 ? 0x1f : width == 3 ? 0x0f : 0x07)
    for index in 1..<width { value = unsafe value << 6 | UInt32(source[at + index] & 0x3f) }
    return (value, width)
  }

  /// Lower-cases ASCII, finds the edges of words, and answers how many there are; always an even number.
  private func fold(_ text: UnsafeRawPointer, _ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Int {
    let edges = unsafe self.edges
    var found = 0
    var at = 0
    var carry: UInt64 = 0
    var previousLetter: UInt64 = 0
    while at < count {
      var letters: UInt64 = 0
      var quotes: UInt64 = 0
      unsafe Self.classify(text + at, UnsafeMutableRawPointer(target + at), &letters, &quotes)
      let left = count &- at
      let inside: UInt64 = left >= 64 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: left)) &- 1
      letters &= inside
      var word = letters
      if quotes != 0 {
        var after: UInt64 = 0
        if left > 64 {
          let next = unsafe text.load(fromByteOffset: at &+ 64, as: UInt8.self)
          after = Self.isLetter(next) ? 1 : 0
        }
        word |= quotes & inside & ((letters &<< 1) | previousLetter) & ((letters &>> 1) | (after &<< 63))
      }
      previousLetter = letters &>> 63
      var edge = word ^ ((word &<< 1) | carry)
      carry = word &>> 63
      while edge != 0 {
        unsafe edges[found] = UInt32(truncatingIfNeeded: at &+ edge.trailingZeroBitCount)
        found &+= 1
        edge &= edge &- 1
      }
      at &+= 64
    }
    if found & 1 == 1 {
      unsafe edges[found] = UInt32(truncatingIfNeeded: count)
      found &+= 1
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let low = byte | 0x20
    return (low >= 0x61 && low <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
  }

  /// Lower-cases 64 bytes and says which are letters or digits, and which are apostrophes.
  @inline(__always)
  private static func classify(
    _ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer, _ letters: inout UInt64, _ quotes: inout UInt64
  ) {
    typealias Wide = SIMD16<UInt8>
    var at = 0
    while at < 64 {
      let value = unsafe source.loadUnaligned(fromByteOffset: at, as: Wide.self)
      let upper = (value .> Wide(repeating: 0x40)) .& (value .< Wide(repeating: 0x5b))
      let low = value | (unsafe unsafeBitCast(upper, to: Wide.self) & Wide(repeating: 0x20))
      unsafe target.storeBytes(of: low, toByteOffset: at, as: Wide.self)
      let letter =
        ((low .> Wide(repeating: 0x60)) .& (low .< Wide(repeating: 0x7b)))
        .| ((value .> Wide(repeating: 0x2f)) .& (value .< Wide(repeating: 0x3a)))
        .| (value .> Wide(repeating: 0x7f))
      let quote = value .== Wide(repeating: 0x27)
      letters |= bits(letter) &<< UInt64(truncatingIfNeeded: at)
      quotes |= bits(quote) &<< UInt64(truncatingIfNeeded: at)
      at &+= 16
    }
  }

  /// One bit for each of 16 lanes.
  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    let low = ((halves[0] & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
    let high = ((halves[1] & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
    return low | (high &<< 8)
  }

  /// Makes tokens of the edges and looks at what stands between them.
  private func collect(
    _ edgeCount: Int, _ text: UnsafeRawPointer, _ length: Int, _ start: Int, _ words: borrowing WordTable
  ) -> ScannedText {
    let first = tokenCount
    let tokens = unsafe self.tokens
    var next = first
    var result = ScannedText()
    let base = unsafe UnsafeRawPointer(folded + start)
    var end = 0
    var edge = 0
    var gap = Gap()
    while edge < edgeCount {
      let from = unsafe Int(edges[edge])
      let to = unsafe Int(edges[edge &+ 1])
      edge &+= 2
      var marks: Token.Marks = []
      let between = unsafe text.load(fromByteOffset: end, as: UInt8.self)
      if from &- end != 1 || between != 0x20 {
        gap = Gap()
        unsafe gap.read(text, end, from)
        marks = gap.marks
        result.questionMarks &+= gap.questionMarks
        result.exclamationMarks &+= gap.exclamationMarks
      }
      let count = to &- from
      let hash = unsafe WordTable.hash(base + from, count)
      if count > 1, unsafe Self.isUpper(text, from), unsafe Self.isUpper(text, from &+ 1),
        unsafe Self.isAllUpper(text, from, to)
      {
        marks.insert(.capitals)
        result.capitals &+= 1
      }
      unsafe tokens[next] = Token(
        start: UInt32(truncatingIfNeeded: start &+ from), count: UInt16(clamping: count), word: words.find(hash),
        marks: marks)
      next &+= 1
      end = to
    }
    gap = Gap()
    unsafe gap.read(text, end, length)
    result.questionMarks &+= gap.questionMarks
    result.exclamationMarks &+= gap.exclamationMarks
    result.endsInQuestion = gap.questionMarks > 0
    tokenCount = next
    result.foldedStart = start
    result.tokens = first..<next
    return result
  }

  @inline(__always)
  private static func isUpper(_ text: UnsafeRawPointer, _ at: Int) -> Bool {
    unsafe text.load(fromByteOffset: at, as: UInt8.self) &- 0x41 < 26
  }

  private static func isAllUpper(_ text: UnsafeRawPointer, _ from: Int, _ to: Int) -> Bool {
    for at in from..<to {
      let byte = unsafe text.load(fromByteOffset: at, as: UInt8.self)
      if byte &- 0x61 < 26 { return false }
    }
    return true
  }

  /// What stands between two words.
  private struct Gap {
    var marks: Token.Marks = []
    var questionMarks = 0
    var exclamationMarks = 0

    mutating func read(_ text: UnsafeRawPointer, _ from: Int, _ to: Int) {
      for at in from..<max(from, to) {
        switch unsafe text.load(fromByteOffset: at, as: UInt8.self) {
        case UInt8(ascii: "?"):
          questionMarks += 1
          marks.formUnion([.afterStop, .afterQuestion])
        case UInt8(ascii: "!"):
          exclamationMarks += 1
          marks.insert(.afterStop)
        case UInt8(ascii: "."), UInt8(ascii: ";"), 0x0a: marks.insert(.afterStop)
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): marks.insert(.afterComma)
        case UInt8(ascii: "-"): if to - from > 1 { marks.insert(.afterComma) }
        default: break
        }
      }
    }
  }
}
