/// Something that is wrong with what was typed on the command line.
///
/// Nothing has been read or written when it is thrown. Cases hold what was typed, byte for byte; whoever prints the
/// wording makes it safe first.
package enum UsageError: Error, Equatable, Sendable {
  /// No verb was given.
  case missingVerb
  /// The first word is no verb.
  case unknownVerb(typed: String, nearest: String?)
  /// `help` knows no such word.
  case unknownWord(typed: String, nearest: String?)
  /// The verb has no such option; both names stand with their hyphens.
  case unknownOption(typed: String, nearest: String?)
  /// The option needs a value and the line ended, or another option followed.
  case missingValue(option: String, placeholder: String)
  /// The option takes no value and was given one.
  case unexpectedValue(option: String)
  /// The value cannot be read; `wanted` says how one looks.
  case badValue(option: String, placeholder: String, typed: String, wanted: String)
  /// Fewer operands than the verb needs.
  case missingOperand(placeholder: String)
  /// More operands than the verb takes.
  case extraOperand(typed: String)
  /// An operand cannot be used; `wanted` says what can.
  case badOperand(typed: String, wanted: String)
  /// The verb cannot work without this option.
  case missingOption(option: String, placeholder: String)
  /// Two options that exclude each other.
  case conflict(first: String, second: String)
  /// The verb exists in the plan, but not in this version.
  case notAvailable(verb: String)

  /// The word in brackets at the end of the message; every one is listed in ``UsageCode``.
  package var code: UsageCode {
    switch self {
    case .missingVerb: .missingVerb
    case .unknownVerb: .unknownVerb
    case .unknownWord: .unknownWord
    case .unknownOption: .unknownOption
    case .missingValue: .missingValue
    case .unexpectedValue: .unexpectedValue
    case .badValue: .badValue
    case .missingOperand: .missingOperand
    case .extraOperand: .extraOperand
    case .badOperand: .badOperand
    case .missingOption: .missingOption
    case .conflict: .conflict
    case .notAvailable: .notAvailable
    }
  }
}

/// The codes of wrong command lines, as they stand in brackets at the end of a message.
package enum UsageCode: String, CaseIterable, Sendable {
  case missingVerb = "missing-verb"
  case unknownVerb = "unknown-verb"
  case unknownWord = "unknown-word"
  case unknownOption = "unknown-option"
  case missingValue = "missing-value"
  case unexpectedValue = "unexpected-value"
  case badValue = "bad-value"
  case missingOperand = "missing-operand"
  case extraOperand = "extra-operand"
  case badOperand = "bad-operand"
  case missingOption = "missing-option"
  case conflict = "conflicting-options"
  case notAvailable = "not-available"
}
