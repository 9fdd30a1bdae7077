extension PolicyProblem {
  /// The message of one line, from the place to the code in brackets.
  ///
  /// - Parameters:
  ///   - path: the file as the user named it.
  ///   - nearest: finds the known word that was most likely meant.
  package func message(path: String, nearest: (String, [String]) -> String?) -> String {
    let start =
      switch place {
      case .file(let line, let column): "\(path):\(line):\(column)"
      case .option(let typed): "--set \(typed)"
      }
    return "\(start): error: \(sentence(nearest)) [\(code.rawValue)]"
  }

  /// The next step, without the word `help:`; `nil` where the message says it all.
  package var help: String? {
    switch kind {
    case .syntax(let reason): Self.advice(reason)
    case .unknownKey(_, let above, let known):
      known.isEmpty || known.count > 30
        ? "handover init --out - shows every key"
        : above.isEmpty ? "keys are " + Self.listed(known) : "\"\(above)\" has " + Self.listed(known)
    case .duplicateKey: "keep one of the two"
    case .unknownName(_, _, let vocabulary, let known):
      switch vocabulary {
      case .topic: "a topic of your own needs words or tags: topic: { NAME: { words: [\"…\"] } }"
      case .metric: "metrics have the names that summary.json gives them, such as needs_missed"
      case .signal, .messageClass, .other: "write " + Self.listed(known)
      }
    case .wrongType(_, let wanted, _): "write \(wanted)"
    case .wrongUnit(_, let unit, _, let instead):
      instead.map { "write \($0)" } ?? "write a number of \(unit.spelledOut), without a unit"
    case .outOfRange(_, _, let range): "write a number from \(range)"
    case .tooFine(_, _, let decimals):
      decimals == 0 ? "write a whole number" : "at most \(decimals) decimals count"
    case .badValue(_, _, let wanted, _): "write \(wanted)"
    case .tooMany(_, let limit): "at most \(limit) are allowed"
    case .withoutWords(let key): "write words: [\"…\"] in \(key)"
    case .notAllowed(let key, let typed, let allowing):
      "set \(allowing) to true if everything may be shown, or take another \(key) than \(typed)"
    }
  }

  private func sentence(_ nearest: (String, [String]) -> String?) -> String {
    func question(_ typed: String, _ known: [String]) -> String {
      nearest(typed, known).map { "; did you mean '\($0)'?" } ?? ""
    }
    return switch kind {
    case .syntax(let reason): Self.sentence(reason)
    case .unknownKey(let typed, let above, let known):
      "unknown key '\(typed)'" + (above.isEmpty ? "" : " in \"\(above)\"") + question(typed, known)
    case .duplicateKey(let key, let above, let line):
      "\"\(key)\" stands twice" + (above.isEmpty ? "" : " in \"\(above)\"") + ", first in line \(line)"
    case .unknownName(let typed, let key, let vocabulary, let known):
      "unknown \(Self.word(vocabulary)) '\(typed)' in \"\(key)\"" + question(typed, known)
    case .wrongType(let key, _, let found): "\"\(key)\" cannot be \(found)"
    case .wrongUnit(let key, let unit, let typed, _):
      "\"\(key)\" is not a number of \(unit.spelledOut): \"\(typed)\""
    case .outOfRange(let key, let typed, let range): "\"\(key)\" is \(typed), and its range is \(range)"
    case .tooFine(let key, let typed, let decimals):
      decimals == 0 ? "\"\(key)\" is no whole number: \(typed)" : "\"\(key)\" has too many decimals: \(typed)"
    case .badValue(let key, let typed, _, let known): "\"\(key)\" cannot be \"\(typed)\"" + question(typed, known)
    case .tooMany(let key, let limit): "\"\(key)\" has more than \(limit) entries"
    case .withoutWords(let key): "\"\(key)\" has no words and can never fire"
    case .notAllowed(let key, let typed, let allowing):
      "\"\(key)\" is \(typed), and \"\(allowing)\" does not allow it"
    }
  }

  private static func word(_ vocabulary: Vocabulary) -> String {
    switch vocabulary {
    case .signal: "signal"
    case .topic: "topic"
    case .messageClass: "message class"
    case .metric: "metric"
    case .other: "name"
    }
  }

  private static func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func sentence(_ reason: SettingError.Reason) -> String {
    switch reason {
    case .wantsValue: "a value was wanted here"
    case .wantsKey: "a key was wanted here"
    case .wantsColon: "a colon was wanted behind the key"
    case .wantsCommaOrEnd: "a comma or the end of the list or object was wanted here"
    case .goesOn: "something stands behind the end of the policy"
    case .isEmpty: "the file is empty"
    case .openString: "the text is not closed in its line"
    case .openComment: "the comment is not closed"
    case .openContainer: "the bracket is not closed"
    case .badEscape: "a backslash is followed by something that has no meaning"
    case .badNumber: "this is not written like a number"
    case .tooManyDigits: "the number has too many digits"
    case .notANumber: "a value cannot be infinite or not a number"
    case .badWord: "text stands in quotes"
    case .controlCharacter: "a control character stands here"
    case .notUTF8: "the file is not UTF-8"
    case .tooDeep: "values are nested too deeply"
    case .tooLarge: "the file is too large for a policy"
    }
  }

  private static func advice(_ reason: SettingError.Reason) -> String? {
    switch reason {
    case .isEmpty: "write {} for the built-in policy, or see handover init"
    case .badEscape: "write \\\\ for a backslash"
    case .badWord: "put it in \"quotes\""
    case .notANumber: "write null where a limit should not hold"
    case .tooLarge: "at most \(SettingReader.sizeLimit / 1024) KiB are read"
    case .tooDeep: "at most \(SettingReader.depthLimit) levels are read"
    default: nil
    }
  }
}
