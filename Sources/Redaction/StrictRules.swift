/// Finds what is taken out at the strict level only.
///
/// Names of people where they usually stand (after greetings, titles, introductions and farewells, with a capital letter),
/// streets with a number and codes with a town, dates beside a word for birth, numbers of five or more digits, and the
/// words of the user. It takes too much rather than too little, and no target is promised for it.
struct StrictRules: Sendable {
  let cues: WordTable
  /// The lengths that a cue has which begins with a letter, by the letter; the last is for letters beyond ASCII.
  private let lengths: [UInt64]
  /// How streets end that are one word.
  let streetEndings: [[UInt8]]
  let roles: WordTable
  /// The words of the user in lower case, by their first byte.
  let words: [[[UInt8]]]

  init(words: [String]) {
    cues = WordTable(Cue.allCases.dropFirst().map { ($0.words.description, $0.rawValue) })
    lengths = Self.lengths(of: [
      .greeting, .title, .introduction, .link, .ending, .named, .postal, .farewell, .streetBefore, .month,
    ])
    streetEndings = Cue.streetEndings.map { Array($0.description.utf8) }
    roles = WordTable([(Role.birth.words.description, Role.birth.rawValue)])
    var buckets = [[[UInt8]]](repeating: [], count: words.isEmpty ? 0 : 256)
    for word in words {
      let folded = Self.folded(Array(word.utf8))
      if let first = folded.first { buckets[Int(first)].append(folded) }
    }
    self.words = buckets
  }

  private static func lengths(of cues: [Cue]) -> [UInt64] {
    var lengths = [UInt64](repeating: 0, count: 27)
    for word in cues.flatMap({ $0.words.description.split { $0 == " " || $0 == "\n" } }) {
      guard let first = word.utf8.first else { continue }
      lengths[slot(first)] |= 1 << UInt64(min(word.utf8.count, 63))
    }
    return lengths
  }

  private static func slot(_ first: UInt8) -> Int { Ascii.isLetter(first) ? Int((first | 0x20) - 0x61) : 26 }

  /// The next finding from a place on.
  func next(in text: Span<UInt8>, from start: Int, isName: Bool) -> Finding? {
    var index = start
    while index < text.count {
      let first = text[index]
      var end = index + 1
      if Ascii.isDigit(first) {
        while end < text.count, Ascii.isDigit(text[end]) { end += 1 }
      } else if Ascii.isLetter(first) || text.isLetterOfTwo(at: index) {
        end = lettersEnd(text, index)
      } else {
        if !words.isEmpty, let end = ownWord(in: text, at: index) { return Finding(kind: .word, range: index..<end) }
        index = end
        continue
      }
      if let finding = finding(in: text, index..<end, isName: isName) { return finding }
      index = end
    }
    return nil
  }

  private func lettersEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count {
      if Ascii.isLetter(text[end]) {
        end += 1
      } else if text[end] >= 0xC3, text.isLetterOfTwo(at: end) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// What a word or a run of digits begins; words glued to something before them begin nothing but numbers.
  private func finding(in text: Span<UInt8>, _ word: Range<Int>, isName: Bool) -> Finding? {
    let first = text[word.lowerBound]
    let before = text.byte(word.lowerBound - 1)
    if before == UInt8(ascii: "["), text.byte(word.upperBound) == UInt8(ascii: "-") { return nil }
    if Ascii.isDigit(first), Token.contains(word, in: text) { return nil }
    if !words.isEmpty, let end = ownWord(in: text, at: word.lowerBound) {
      return Finding(kind: .word, range: word.lowerBound..<end)
    }
    if Ascii.isDigit(first) { return number(in: text, word) }
    guard !text.isWord(before: word.lowerBound) else { return nil }
    if word.count > 5, isCapital(text, word.lowerBound), let range = street(in: text, word, isBefore: false) {
      return Finding(kind: .place, range: range)
    }
    guard lengths[Self.slot(first)] >> UInt64(min(word.count, 63)) & 1 == 1 else { return nil }
    switch cue(text, word) {
    case .greeting: return isName ? nil : person(in: text, after: word.upperBound)
    case .title: return person(in: text, after: word.upperBound, afterPoint: true)
    case .introduction: return isName ? nil : person(in: text, after: word.upperBound)
    case .farewell: return isName ? nil : person(in: text, after: word.upperBound, afterLine: true)
    case .month: return birth(in: text, month: word)
    case .streetBefore: return street(in: text, word, isBefore: true).map { Finding(kind: .place, range: $0) }
    case .link: return isIntroduced(text, word) ? person(in: text, after: word.upperBound) : nil
    case .ending: return isName || !isEnding(text, word) ? nil : person(in: text, after: word.upperBound)
    case .named:
      let isShort =
        text.byte(word.upperBound) == UInt8(ascii: "'") && text.byte(word.upperBound + 1) == UInt8(ascii: "s")
      return isShort && !isName ? person(in: text, after: word.upperBound + 2) : nil
    case .postal: return postal(in: text, after: word).map { Finding(kind: .place, range: $0) }
    default: return nil
    }
  }

  func cue(_ text: Span<UInt8>, _ word: Range<Int>) -> Cue { Cue(rawValue: cues.value(of: text, in: word)) ?? .none }

  func ownWord(in text: Span<UInt8>, at start: Int) -> Int? {
    guard !words.isEmpty, !text.isWord(before: start) else { return nil }
    let first = Int(Ascii.lowercased(text[start]))
    for word in words[first] where start + word.count <= text.count {
      let end = start + word.count
      var isSame = !text.isWord(at: end)
      var previous: UInt8 = 0
      for offset in word.indices where isSame {
        let byte = Self.folded(text[start + offset], after: previous)
        isSame = byte == word[offset]
        previous = byte
      }
      // A word such as "email-1" would else be found in the token of an address.
      let isToken = isSame && Token.holds(start..<end, in: text)
      if isSame, !isToken { return end }
    }
    return nil
  }

  static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    for byte in bytes { folded.append(Self.folded(byte, after: folded.last ?? 0)) }
    return folded
  }

  static func folded(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    previous == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97 ? byte | 0x20 : Ascii.lowercased(byte)
  }

  func isWord(_ text: Span<UInt8>, _ word: Range<Int>, _ wanted: StaticString) -> Bool {
    let bytes = wanted.description.utf8
    return bytes.count == word.count && zip(bytes, word).allSatisfy { $0 == Ascii.lowercased(text[$1]) }
  }

  func isLetter(_ text: Span<UInt8>, _ index: Int) -> Bool {
    Ascii.isLetter(text.byte(index)) || text.isLetterOfTwo(at: index)
  }

  func letterLength(_ text: Span<UInt8>, _ index: Int) -> Int { text.byte(index) < 0x80 ? 1 : 2 }

  func wordEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < start + 40, isLetter(text, end) { end += letterLength(text, end) }
    return end
  }

  /// A word that may hold hyphens and apostrophes: `Anne-Marie`, `O'Neil`.
  func nameEnd(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = wordEnd(text, start)
    while end > start, end < start + 40, text.byte(end) == UInt8(ascii: "-") || text.byte(end) == UInt8(ascii: "'"),
      isCapital(text, end + 1)
    {
      end = wordEnd(text, end + 1)
    }
    return end
  }

  func isCapital(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let byte = text.byte(index)
    if byte < 0x80 { return Ascii.isUppercase(byte) }
    return byte == 0xC3 && (0x80...0x9E).contains(text.byte(index + 1)) && text.byte(index + 1) != 0x97
  }
}
