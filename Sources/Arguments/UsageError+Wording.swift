extension UsageError {
  /// The message of one line, from `error:` to the code in brackets.
  ///
  /// It holds what was typed as it was typed: clean it before a terminal sees it.
  package var message: String { "error: \(sentence) [\(code.rawValue)]" }

  /// The next step, without the word `help:`; `nil` where the message says it all.
  package var advice: String? {
    switch self {
    case .badValue(_, _, _, let wanted): wanted
    case .badOperand(_, let wanted): wanted
    case .unexpectedValue(let option): "write \(option) alone"
    case .missingValue(let option, let placeholder): "write \(option) \(placeholder)"
    case .missingOption(let option, let placeholder): "add \(option) \(placeholder)"
    default: nil
    }
  }

  private var sentence: String {
    switch self {
    case .missingVerb:
      "what should be done is not said; a verb comes first"
    case .unknownVerb(let typed, let nearest):
      "unknown verb '\(typed)'" + question(nearest)
    case .unknownWord(let typed, let nearest):
      "there is no help for '\(typed)'" + question(nearest)
    case .unknownOption(let typed, let nearest):
      "unknown option '\(typed)'" + question(nearest)
    case .missingValue(let option, let placeholder):
      "'\(option)' needs a \(placeholder)"
    case .unexpectedValue(let option):
      "'\(option)' takes no value"
    case .badValue(let option, let placeholder, let typed, _):
      "'\(option)' takes a \(placeholder), not \"\(typed)\""
    case .missingOperand(let placeholder):
      "nothing to read; a \(placeholder) is needed"
    case .extraOperand(let typed):
      "'\(typed)' is one too many"
    case .badOperand(let typed, _):
      "'\(typed)' cannot be used here"
    case .missingOption(let option, let placeholder):
      "'\(option) \(placeholder)' is needed"
    case .conflict(let first, let second):
      "'\(first)' and '\(second)' exclude each other"
    case .notAvailable(let verb):
      "'\(verb)' is not available yet in this version"
    }
  }

  private func question(_ nearest: String?) -> String {
    guard let nearest else { return "" }
    return "; did you mean '\(nearest)'?"
  }
}
