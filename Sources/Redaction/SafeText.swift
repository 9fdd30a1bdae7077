/// Text that may reach an output; the only type that writers take.
///
/// It can be made from words of the program, from numbers, and from names (identifiers, paths, what the user typed),
/// which are cleaned: everything that a reader cannot see or that moves the text around becomes a visible escape such
/// as `<U+202E>`. There is no way in for a `String` of unknown origin, so words of customers cannot leak by accident.
/// A name holds no line end, whatever it was made from.
package struct SafeText: Sendable, Hashable {
  /// The content; valid, but not yet encoded for any output.
  package private(set) var content: String
  /// Whether it begins with text that the program did not write itself.
  package private(set) var beginsWithName: Bool
  /// Whether words of people are in it, so that each of its lines may begin with text of others.
  package private(set) var holdsWords = false

  /// Nothing.
  package static let empty = SafeText(content: "", beginsWithName: false)

  /// Words of the program.
  package init(_ words: StaticString) { self.init(content: words.description, beginsWithName: false) }

  /// A whole number, in digits without separators.
  package init(_ number: some BinaryInteger) { self.init(content: String(number), beginsWithName: false) }

  /// A number that was already put into digits; everything but digits, signs, commas and points is dropped.
  package init(digits bytes: some Sequence<UInt8>) {
    let kept = bytes.filter { ($0 >= 0x2B && $0 <= 0x2E) || ($0 >= 0x30 && $0 <= 0x39) }
    self.init(content: String(decoding: kept, as: UTF8.self), beginsWithName: false)
  }

  /// An identifier, a path, or what the user typed, made visible.
  package init(name: String) { self.init(content: Visible.name(name), beginsWithName: true) }

  /// An identifier as bytes, made visible; what is not UTF-8 becomes U+FFFD.
  package init(name bytes: some Collection<UInt8>) {
    self.init(content: Visible.name(String(decoding: bytes, as: UTF8.self)), beginsWithName: true)
  }

  /// A word from a fixed list of the program.
  ///
  /// The list is an enumeration, so it cannot hold what came from outside.
  package init<Word: RawRepresentable<String> & CaseIterable>(word: Word) {
    self.init(content: word.rawValue, beginsWithName: false)
  }

  /// Words of people that the redactor let through; for the redactor only.
  init(redacted bytes: [UInt8]) {
    self.init(content: String(decoding: bytes, as: UTF8.self), beginsWithName: true, holdsWords: true)
  }

  /// The same for words in which nothing was found.
  init(redacted bytes: Span<UInt8>) {
    self.init(content: Visible.string(bytes), beginsWithName: true, holdsWords: true)
  }

  private init(content: String, beginsWithName: Bool, holdsWords: Bool = false) {
    self.content = content
    self.beginsWithName = beginsWithName
    self.holdsWords = holdsWords
  }

  /// Whether nothing is in it.
  package var isEmpty: Bool { content.isEmpty }

  /// Adds more text at the end; a name that would then begin a line is guarded as in ``TerminalText``.
  ///
  /// Where words of people are in it, the terminal's encoder guards every line, and nothing is added here.
  package mutating func append(_ more: SafeText) {
    if content.isEmpty { beginsWithName = more.beginsWithName }
    holdsWords = holdsWords || more.holdsWords
    if more.beginsWithName, !holdsWords, content.utf8.last == 0x0A {
      content += LineStart.guardMark(before: more.content)
    }
    content += more.content
  }

  /// Both texts, one after the other.
  package static func + (first: SafeText, second: SafeText) -> SafeText {
    var both = first
    both.append(second)
    return both
  }

  /// Adds more text at the end.
  package static func += (first: inout SafeText, second: SafeText) { first.append(second) }

  /// At most so many characters from the front, as they are; used by layouts that have no more room.
  package func prefix(_ count: Int) -> SafeText {
    SafeText(content: String(content.prefix(count)), beginsWithName: beginsWithName, holdsWords: holdsWords)
  }

  /// Some bytes of the content; both ends lie between characters of Unicode.
  package func part(_ range: Range<Int>) -> SafeText {
    let utf8 = content.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let upper = utf8.index(lower, offsetBy: range.count)
    return SafeText(content: String(content[lower..<upper]), beginsWithName: beginsWithName, holdsWords: holdsWords)
  }

  /// The place itself or the next before it at which a scalar begins.
  func boundary(atOrBefore place: Int) -> Int { boundary(place, step: -1) }

  /// The place itself or the next after it at which a scalar begins.
  func boundary(atOrAfter place: Int) -> Int { boundary(place, step: 1) }

  private func boundary(_ place: Int, step: Int) -> Int {
    let bytes = content.utf8.span
    var place = place
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += step }
    return place
  }

  /// The text so many times in a row.
  package func repeated(_ count: Int) -> SafeText {
    SafeText(
      content: String(repeating: content, count: max(0, count)), beginsWithName: beginsWithName && count > 0,
      holdsWords: holdsWords)
  }
}

/// Literals are words of the program, and what is put into them is safe text, a number or a program's word.
extension SafeText: ExpressibleByStringInterpolation {
  /// Collects the parts of a literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    var text = SafeText.empty

    /// Makes an empty collection; both numbers are hints that are not needed.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of the program.
    package mutating func appendLiteral(_ literal: StaticString) { text.append(SafeText(literal)) }

    /// Adds text that is safe already.
    package mutating func appendInterpolation(_ part: SafeText) { text.append(part) }

    /// Adds a whole number, without separators.
    package mutating func appendInterpolation(_ number: some BinaryInteger) { text.append(SafeText(number)) }

    /// Adds an identifier, a path or what the user typed, made visible.
    package mutating func appendInterpolation(name: String) { text.append(SafeText(name: name)) }
  }

  /// Words of the program.
  package init(stringLiteral words: StaticString) { self.init(words) }

  /// Words of the program with safe parts between them.
  package init(stringInterpolation parts: StringInterpolation) { self = parts.text }
}

extension [SafeText] {
  /// The texts in a row, with another between them.
  package func joined(separator: SafeText = .empty) -> SafeText {
    var all = SafeText.empty
    for (number, text) in enumerated() {
      if number > 0 { all.append(separator) }
      all.append(text)
    }
    return all
  }
}
