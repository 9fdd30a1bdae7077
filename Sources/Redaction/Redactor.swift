/// Finds what may not be shown in the words of people, and puts tokens such as `[EMAIL-1]` in its place.
///
/// It is the only thing that makes ``SafeText`` of words of people, so every output shows what it let through. It works
/// on bytes, in time linear in them, and allocates nothing for text in which nothing is found but the text itself. What
/// it has let through it lets through unchanged again.
///
/// It finds patterns, not everything: names and addresses are found at the strict level only, and there only where they
/// stand in usual places. Reports must say so.
package struct Redactor: Sendable {
  /// How much is taken out.
  package enum Level: String, Sendable, CaseIterable {
    /// Nothing; the caller has asked the policy whether that is allowed, and the report says so at its top.
    case none
    /// E-mail addresses, cards, account and phone numbers, internet addresses, order numbers.
    case standard
    /// Also names after greetings, postal addresses, dates of birth, numbers of five or more digits, and own words.
    case strict
  }

  /// The version of the rules, for the manifest; it changes whenever a rule or a table does.
  package static let rules: SafeText = "pii/2"

  /// How much is taken out.
  package let level: Level
  let shapes: [Shape]
  let tables = RuleTables()
  let strict: StrictRules
  /// Where raw values are kept for the search of the outputs; `nil` where no output is searched.
  package let values: RawValues?

  /// Rules for one run.
  ///
  /// - Parameters:
  ///   - level: how much is taken out; the caller has checked whether that may be nothing.
  ///   - shapes: what order numbers and the like look like; found at both levels.
  ///   - words: words and phrases to hide, in any case of letters; found at the strict level only.
  ///   - values: keeps what is replaced and what is let through, so that outputs can be searched.
  package init(
    level: Level = .standard, shapes: [Shape] = [], words: [String] = [], values: RawValues? = nil
  ) {
    self.level = level
    self.values = values
    self.shapes = shapes
    strict = StrictRules(words: level == .strict ? words : [])
  }

  /// What a message or another text of a conversation may show.
  ///
  /// Messages of one conversation are given in their order with the same `replacements`, so that a value keeps its token,
  /// and so that the answer to "what is your order number?" is known to be one. Bytes that are not UTF-8 become U+FFFD;
  /// text without findings is otherwise the same byte for byte.
  package func text(_ words: Span<UInt8>, _ replacements: inout Replacements) -> RedactedText {
    guard level != .none else { return RedactedText(text: SafeText(redacted: words), edits: []) }
    let found = redacted(words, isName: false, &replacements)
    replacements.expected = NamedNumber.expected(after: words, tables)
    guard let found else {
      values?.noteShown(words)
      return RedactedText(text: SafeText(redacted: words), edits: [])
    }
    values?.noteShown(found.bytes.span)
    return RedactedText(text: SafeText(redacted: found.bytes), edits: found.edits)
  }

  /// The same for bytes in an array.
  package func text(_ words: ArraySlice<UInt8>, _ replacements: inout Replacements) -> RedactedText {
    text(words.span, &replacements)
  }

  /// An identifier, the name of a person or of a file, or the value of a field, as it came from an export.
  ///
  /// One value of ``Replacements`` with ``Replacements/Scope/report`` serves all names of a report: the same address is
  /// the same token in every row and file, and rows stay joinable. Ask in the order of the input, so that the numbers
  /// depend on nothing else. In names no words stand around a number, so bare runs of digits stay at the standard level:
  /// they are numbers of systems far more often than of cards or phones. Everything hidden becomes visible, as in
  /// ``SafeText``.
  package func name(_ name: Span<UInt8>, _ replacements: inout Replacements) -> SafeText {
    guard level != .none, let found = redacted(name, isName: true, &replacements) else {
      values?.noteShown(name)
      return SafeText(name: Visible.string(name))
    }
    values?.noteShown(found.bytes.span)
    return SafeText(name: found.bytes)
  }

  /// The same for bytes in an array.
  package func name(_ name: ArraySlice<UInt8>, _ replacements: inout Replacements) -> SafeText {
    self.name(name.span, &replacements)
  }

  /// The name of a person from an export, as `name` has it; at the strict level all of it becomes a token.
  package func person(_ name: Span<UInt8>, _ replacements: inout Replacements) -> SafeText {
    guard level == .strict, !name.isEmpty else { return self.name(name, &replacements) }
    var bytes: [UInt8] = []
    let finding = Finding(kind: .person, range: 0..<name.count)
    values?.note(finding, in: name, isName: true)
    replacements.append(finding, of: name, to: &bytes)
    return SafeText(name: bytes)
  }

  /// The same for bytes in an array.
  package func person(_ name: ArraySlice<UInt8>, _ replacements: inout Replacements) -> SafeText {
    person(name.span, &replacements)
  }

  /// How often findings may lead to new ones: a token is shorter than its value, so words come nearer to a number.
  private static let rounds = 8

  /// The text with tokens, or nil when nothing was found; repeated until nothing more is found.
  private func redacted(
    _ text: Span<UInt8>, isName: Bool, _ replacements: inout Replacements
  ) -> (bytes: [UInt8], edits: [RedactedText.Edit])? {
    let reading = Reading(isName: isName, expected: replacements.expected)
    var whole: (bytes: [UInt8], edits: [RedactedText.Edit])?
    for _ in 0..<Self.rounds {
      var hasFound = false
      for walk in 0..<(level == .strict ? 2 : 1) {
        guard let earlier = whole else {
          whole = pass(over: text, isStrict: walk == 1, reading, &replacements)
          hasFound = hasFound || whole != nil
          continue
        }
        guard let later = pass(over: earlier.bytes.span, isStrict: walk == 1, reading, &replacements) else { continue }
        whole = (later.bytes, RedactedText.joined(earlier.edits, later.edits))
        hasFound = true
      }
      if !hasFound { break }
    }
    return whole
  }
}
