/// A search of outputs for the raw values of a run; what it looks for, and what it leaves out and why.
///
/// A value is found as it stood in the export and in each form that an encoder gives it, where a border stands before
/// and behind it. Other spellings of a value (other case, other separators) are other values.
package struct LeakSearch: Sendable {
  /// Why a value is not looked for.
  package enum Reason: String, CaseIterable, Sendable {
    /// Under seven bytes: it would be found by chance.
    case short
    /// A name, a place, a date of birth, which have no form of their own.
    case noForm = "no_form"
    /// Words to be hidden that are plain words, such as reports consist of.
    case plainWords = "plain_words"
    /// The rules let the same number or name through elsewhere: what it is, only words around it say.
    case shownByRule = "shown_by_rule"
    /// It stands in the policy, which reports record.
    case inPolicy = "in_policy"
    /// Digits that are the number of a line of the input just as well.
    case lineNumber = "line_number"
    /// More values than a run keeps.
    case beyondLimit = "beyond_limit"
  }

  /// Where a value stands in an output.
  package struct Find: Sendable, Equatable {
    package let kind: SensitiveKind
    /// Counted from one.
    package let line: Int
  }

  /// How many different values are looked for, by kind.
  package private(set) var searched = RedactionCounts()
  /// How many different values are not looked for, by reason; every value is in one of both.
  package private(set) var notSearched: [Reason: Int] = [:]
  let patterns: LeakPatterns

  /// The fewest bytes of a value that is looked for.
  static let least = 7

  /// The kinds that only words around them tell from other numbers.
  private static let inContext: Set<SensitiveKind> = [.card, .address, .phone, .order, .account]

  init(_ values: [RawValue], shown: Set<UInt64>, beyond: Int, known: [UInt8], lines: Int) {
    var wanted: [RawValue] = []
    if beyond > 0 { notSearched[.beyondLimit] = beyond }
    for value in values {
      if let reason = Self.reason(against: value, shown, lines) {
        notSearched[reason, default: 0] += 1
      } else {
        wanted.append(value)
      }
    }
    let inPolicy = Self.found(wanted.filter { $0.kind != .word }, in: known)
    let last = wanted.filter { !inPolicy.contains($0) }
    if last.count < wanted.count { notSearched[.inPolicy] = wanted.count - last.count }
    for value in last { searched.add(value.kind) }
    patterns = LeakPatterns(last)
  }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { patterns.isEmpty }

  /// How many bytes all forms of all values have.
  package var size: Int { patterns.size }

  /// Looks through a whole file that is at hand; at most one find for each value.
  package func finds(in bytes: [UInt8], of file: String) -> [Find] {
    var scan = LeakScan(self, of: file)
    scan.add(bytes)
    scan.finish()
    return scan.finds
  }

  private static func reason(against value: RawValue, _ shown: Set<UInt64>, _ lines: Int) -> Reason? {
    switch value.kind {
    case .person, .place, .birth: return .noForm
    case .word: if value.isPlainWords { return .plainWords }
    default: break
    }
    let core = value.core
    if core.count < least { return .short }
    if inContext.contains(value.kind) {
      if shown.contains(ShownPart.hash(of: core)) { return .shownByRule }
      if let number = ShownPart.number(of: core), shown.contains(number) { return .shownByRule }
    }
    if value.isDigits, core.first != 0x30, let number = Int(String(decoding: core, as: UTF8.self)), number <= lines {
      return .lineNumber
    }
    return nil
  }

  /// Those of some values that stand in a text.
  private static func found(_ values: [RawValue], in text: [UInt8]) -> Set<RawValue> {
    guard !values.isEmpty, !text.isEmpty else { return [] }
    let patterns = LeakPatterns(values)
    var scan = LeakScan(patterns, .text)
    scan.add(text)
    scan.finish()
    return Set(scan.found.map { values[$0] })
  }
}

/// What is searched, laid out for one pass: the first seven bytes of every form, in a filter and in a table.
struct LeakPatterns: Sendable {
  /// One form of a value.
  struct Form: Sendable {
    let bytes: [UInt8]
    /// The place of the value among all.
    let value: Int
    let isDigits: Bool
  }

  let kinds: [SensitiveKind]
  let forms: [Form]
  /// The forms by their first seven bytes.
  let table: [UInt64: [Int]]
  let filter: [UInt64]
  /// How many bits of a hash choose a bit of the filter.
  let bits: UInt64
  /// The longest form.
  let longest: Int
  let size: Int

  var isEmpty: Bool { forms.isEmpty }

  init(_ values: [RawValue]) {
    kinds = values.map(\.kind)
    var forms: [Form] = []
    for (place, value) in values.enumerated() {
      for bytes in LeakForms.all(of: value) { forms.append(Form(bytes: bytes, value: place, isDigits: value.isDigits)) }
    }
    var bits: UInt64 = 12
    while 1 << bits < forms.count * 32, bits < 26 { bits += 1 }
    var filter = [UInt64](repeating: 0, count: 1 << Int(bits - 6))
    var table: [UInt64: [Int]] = [:]
    for (number, form) in forms.enumerated() {
      let key = form.bytes.prefix(LeakSearch.least).reduce(0) { $0 << 8 | UInt64($1) }
      table[key, default: []].append(number)
      let bit = Self.bit(key, bits)
      filter[Int(bit >> 6)] |= 1 << (bit & 63)
    }
    self.forms = forms
    self.table = table
    self.filter = filter
    self.bits = bits
    longest = forms.map(\.bytes.count).max() ?? 0
    size = forms.reduce(0) { $0 + $1.bytes.count }
  }

  /// The bit of the filter for seven bytes; the factor is 2^64 divided by the golden ratio.
  @inline(__always)
  static func bit(_ key: UInt64, _ bits: UInt64) -> UInt64 { (key &* 0x9E37_79B9_7F4A_7C15) &>> (64 &- bits) }
}

extension LeakSearch: CustomStringConvertible, CustomReflectable {
  /// How many values are looked for; never a value itself.
  package var description: String { "\(searched.total) values" }
  /// Nothing, so that no test output and no crash report shows a value.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
