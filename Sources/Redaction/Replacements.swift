/// What was replaced in one conversation, so that the same value keeps its token.
///
/// Tokens are numbered from one for each kind, in the order in which values occur first. Values are compared in a plain
/// form: letters without case, digits without separators, phone numbers without country code and leading zeros. Nothing
/// links two conversations, each begins with a new value of this type. For identifiers and names, which must stay
/// joinable within one report, there is one value for the whole report (``Scope/report``); its tokens look different,
/// `[EMAIL-R1]`, so that nobody takes them for those of a conversation.
///
/// The raw values are kept in memory as long as this value lives, and are not shown by any description.
package struct Replacements: Sendable {
  /// How far the numbers reach.
  package enum Scope: Sendable {
    /// Tokens such as `[EMAIL-1]`, numbered within one conversation.
    case conversation
    /// Tokens such as `[EMAIL-R1]`, numbered within one report.
    case report
  }

  private let scope: Scope
  private var numbers: [Value: Int] = [:]
  private var latest = SIMD16<Int>()
  /// What the message before asked for: the next number is one of these.
  var expected: SensitiveKind?
  /// How often each kind was replaced.
  package private(set) var counts = RedactionCounts()

  private struct Value: Hashable {
    let kind: SensitiveKind
    let form: [UInt8]
  }

  /// Nothing replaced yet.
  package init(_ scope: Scope = .conversation) { self.scope = scope }

  /// Appends the token of a value and counts the replacement.
  mutating func append(_ finding: Finding, of text: Span<UInt8>, to bytes: inout [UInt8]) {
    let value = Value(kind: finding.kind, form: finding.plainForm(in: text))
    counts.add(finding.kind)
    let number: Int
    if let known = numbers[value] {
      number = known
    } else {
      latest[finding.kind.index] += 1
      number = latest[finding.kind.index]
      numbers[value] = number
    }
    bytes.append(UInt8(ascii: "["))
    bytes.append(contentsOf: finding.kind.rawValue.utf8)
    bytes.append(contentsOf: scope == .report ? "-R".utf8 : "-".utf8)
    bytes.append(contentsOf: String(number).utf8)
    bytes.append(UInt8(ascii: "]"))
  }
}

extension Replacements: CustomStringConvertible {
  /// How many values there are; never a value itself.
  package var description: String { "\(numbers.count) values" }
}

extension Replacements: CustomReflectable {
  /// Nothing, so that no test output and no crash report shows a value.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// How often each kind was replaced; counts of occurrences, not of different values.
package struct RedactionCounts: Sendable, Equatable {
  private var counts = SIMD16<Int>()

  /// All zero.
  package init() {}

  /// The count of one kind.
  package subscript(_ kind: SensitiveKind) -> Int { counts[kind.index] }

  /// All kinds with a count above zero, in the order of ``SensitiveKind``.
  package var all: [(kind: SensitiveKind, count: Int)] {
    SensitiveKind.allCases.filter { self[$0] > 0 }.map { ($0, self[$0]) }
  }

  /// The sum over all kinds.
  package var total: Int { counts.wrappedSum() }

  /// Adds the counts of another part of the report; the order of parts does not matter.
  package mutating func add(_ other: RedactionCounts) {
    for kind in SensitiveKind.allCases { counts[kind.index] += other[kind] }
  }

  mutating func add(_ kind: SensitiveKind) { counts[kind.index] += 1 }
}

extension Finding {
  /// The value in the form in which two spellings of it are equal.
  func plainForm(in text: Span<UInt8>) -> [UInt8] {
    var form: [UInt8] = []
    form.reserveCapacity(range.count)
    switch kind {
    case .phone:
      appendDigits(of: text, to: &form)
      let international = PhoneNumber.international(in: text, at: range)
      if let national = international { form.removeFirst(min(form.count, national)) }
      form.removeFirst(form.prefix { $0 == UInt8(ascii: "0") }.count)
    case .card: appendDigits(of: text, to: &form)
    case .iban, .order, .account, .number, .birth:
      for index in range where Ascii.isAlphanumeric(text[index]) || text[index] >= 0x80 {
        form.append(Ascii.lowercased(text[index]))
      }
    case .email, .address, .person, .place, .word:
      for index in range { form.append(Ascii.lowercased(text[index])) }
    }
    return form
  }

  private func appendDigits(of text: Span<UInt8>, to form: inout [UInt8]) {
    for index in range where Ascii.isDigit(text[index]) { form.append(text[index]) }
  }
}
