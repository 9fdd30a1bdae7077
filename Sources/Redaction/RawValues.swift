import Synchronization

/// The raw values that a run replaced, kept so that its outputs can be searched for them before they are published.
///
/// All redactors and doors of a run name the same value of this type. It also remembers, as hashes, the names and numbers
/// that the rules let through: a number that is hidden beside the word "order" and stands bare as an identifier is no
/// hole of the tool. Values are kept in memory as long as the run lives, and no description shows one.
package final class RawValues: Sendable {
  private struct State {
    var values: Set<RawValue> = []
    var shown: Set<UInt64> = []
    var beyond = 0
    var texts = RedactionCounts()
  }

  private let state = Mutex(State())

  /// How many different values are kept; what comes beyond it is counted and not searched.
  static let limit = 1_000_000

  /// Nothing yet.
  package init() {}

  /// How often each kind was replaced in what people wrote; names are counted by their ``Replacements``.
  package var texts: RedactionCounts { state.withLock { $0.texts } }

  /// Keeps what a rule found.
  func note(_ finding: Finding, in text: Span<UInt8>, isName: Bool) {
    if !isName { state.withLock { $0.texts.add(finding.kind) } }
    var bytes: [UInt8] = []
    bytes.append(text, finding.range)
    // What holds a token already was found in parts, and each of them is kept.
    guard !RawValue.holdsToken(bytes) else { return }
    let value = RawValue(kind: finding.kind, bytes: bytes)
    state.withLock { state in
      if state.values.count < Self.limit {
        state.values.insert(value)
      } else if !state.values.contains(value) {
        state.beyond += 1
      }
    }
  }

  /// Remembers what of a text or a name the rules let through: its parts that hold digits and could be a value.
  func noteShown(_ text: Span<UInt8>) {
    var hashes: [UInt64] = []
    ShownPart.forEach(in: text) { hashes.append($0) }
    guard !hashes.isEmpty else { return }
    let found = hashes
    state.withLock { state in
      for hash in found { state.shown.insert(hash) }
    }
  }

  /// The search for all values so far.
  ///
  /// - Parameters:
  ///   - known: text that an output may hold whatever people wrote, such as the values of the policy.
  ///   - lines: how many lines the longest input has; numbers up to it stand in outputs as places.
  package func search(known: [UInt8], lines: Int) -> LeakSearch {
    let (values, shown, beyond) = state.withLock { ($0.values, $0.shown, $0.beyond) }
    return LeakSearch(values.sorted(), shown: shown, beyond: beyond, known: known, lines: lines)
  }
}

extension RawValues: CustomStringConvertible {
  /// How many values there are; never a value itself.
  package var description: String { "\(state.withLock { $0.values.count }) values" }
}

extension RawValues: CustomReflectable {
  /// Nothing, so that no test output and no crash report shows a value.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// One value as it stood in an export.
struct RawValue: Hashable, Comparable {
  let kind: SensitiveKind
  let bytes: [UInt8]

  static func < (first: Self, second: Self) -> Bool {
    if first.kind != second.kind { return first.kind.index < second.kind.index }
    return first.bytes.lexicographicallyPrecedes(second.bytes)
  }

  /// The value without what is no letter and no digit at its ends, which is how it is searched.
  var core: ArraySlice<UInt8> { Self.core(bytes[...]) }

  static func core(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { WordClass.of($0) != 0 }),
      let last = bytes.lastIndex(where: { WordClass.of($0) != 0 })
    else { return [] }
    return bytes[first...last]
  }

  /// Whether it is digits and nothing else.
  var isDigits: Bool { core.allSatisfy { Ascii.isDigit($0) } }

  /// Whether a word that the user wants hidden differs from the words of a report by its form.
  ///
  /// It does with a digit, a sign, a letter beyond ASCII, or a capital letter behind a small one or a blank: "Project
  /// Phoenix". Plain words such as "wait time" stand in reports whatever customers wrote.
  var isPlainWords: Bool {
    var before: UInt8 = 0
    for (place, byte) in core.enumerated() {
      if !Ascii.isLetter(byte), byte != 0x20 { return false }
      if place > 0, Ascii.isUppercase(byte), before == 0x20 || !Ascii.isUppercase(before) { return false }
      before = byte
    }
    return true
  }

  /// Whether a token such as `[EMAIL-1]` is part of it.
  static func holdsToken(_ bytes: [UInt8]) -> Bool {
    for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "[") {
      if Ascii.isUppercase(bytes[index + 1]) { return true }
    }
    return false
  }
}

/// The parts of a text that the rules let through, as hashes: the text itself, its words between blanks, and its runs of
/// letters and digits, and the numbers in it whatever their groups are; each only with a digit in it and as long as a value that is searched.
enum ShownPart {
  static func forEach(in text: Span<UInt8>, _ each: (UInt64) -> Void) {
    guard text.count >= LeakSearch.least else { return }
    if text.count <= 128 { add(0..<text.count, of: text, each) }
    var word = 0
    var run = 0
    var group = 0
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : 0x0A
      if !Ascii.isDigit(byte), !isSeparator(byte) {
        addNumbers(group..<index, of: text, each)
        group = index + 1
      }
      if !Ascii.isAlphanumeric(byte) {
        if index - run >= LeakSearch.least { add(run..<index, of: text, each) }
        run = index + 1
      }
      if byte <= 0x20 {
        if index - word >= LeakSearch.least { add(word..<index, of: text, each) }
        word = index + 1
      }
    }
  }

  /// What may stand between the groups of a number.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F: true
    default: false
    }
  }

  /// How many digits a number has whose spelling does not matter: fewer are found by chance, more are none of ours.
  private static let numberLengths = 6...19
  /// How many digits of a run are looked at; a text of nothing but digits shows no single number.
  private static let longestRun = 64

  /// Every number within a run of digits and separators, whatever its groups are: the digits from anywhere to anywhere.
  private static func addNumbers(_ range: Range<Int>, of text: Span<UInt8>, _ each: (UInt64) -> Void) {
    guard range.count >= numberLengths.lowerBound else { return }
    var digits: [UInt8] = []
    for index in range where Ascii.isDigit(text[index]) && digits.count < longestRun { digits.append(text[index]) }
    for start in digits.indices {
      var hash = numberSeed
      for (place, digit) in digits[start...].prefix(numberLengths.upperBound).enumerated() {
        hash = (hash ^ UInt64(digit)) &* 0x0000_0100_0000_01B3
        if place + 1 >= numberLengths.lowerBound { each(hash) }
      }
    }
  }

  /// Apart from the hashes of texts, which begin elsewhere.
  private static let numberSeed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of the digits of a value, however they are grouped; `nil` where it has letters, too few or too many.
  static func number(of core: ArraySlice<UInt8>) -> UInt64? {
    let digits = core.filter { Ascii.isDigit($0) }
    guard numberLengths.contains(digits.count), core.allSatisfy({ Ascii.isDigit($0) || isSeparator($0) }) else {
      return nil
    }
    return digits.reduce(numberSeed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func add(_ range: Range<Int>, of text: Span<UInt8>, _ each: (UInt64) -> Void) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, WordClass.of(text[start]) == 0 { start += 1 }
    while end > start, WordClass.of(text[end - 1]) == 0 { end -= 1 }
    guard end - start >= LeakSearch.least else { return }
    var hasDigit = false
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<end {
      hasDigit = hasDigit || Ascii.isDigit(text[index])
      hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3
    }
    if hasDigit { each(hash) }
  }

  /// The hash of a value, as above (FNV-1a of 64 bits; public domain, Fowler, Noll and Vo).
  static func hash(of core: ArraySlice<UInt8>) -> UInt64 {
    core.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// What a byte is at the border of a value.
enum WordClass {
  /// 0 for what is no word, 1 for a letter or digit of ASCII, 2 for a byte of any other letter or sign.
  @inline(__always)
  static func of(_ byte: UInt8) -> UInt8 {
    (byte &- 0x30 <= 9 ? 1 : 0) | ((byte | 0x20) &- 0x61 < 26 ? 1 : 0) | (byte &>> 7) &<< 1
  }
}
