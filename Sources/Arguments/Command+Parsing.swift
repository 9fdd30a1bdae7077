/// What a command line asks of a verb.
package enum Request<Settings: Sendable>: Sendable {
  /// To work with these settings.
  case run(Settings)
  /// To show its help page.
  case help
}

extension Request: Equatable where Settings: Equatable {}

extension Command {
  /// Reads everything after the verb.
  ///
  /// `--help` and `-h` before a `--` win over every other problem. Options and operands stand in any order; `--` ends
  /// the options; `-` is an operand; of two values the last one wins. A word with two hyphens is never taken as the
  /// value of the option before it: write `--out=--odd` for that.
  package func request(_ arguments: some Sequence<String>) throws(UsageError) -> Request<Settings> {
    let words = Array(arguments)
    let optionWords = words.prefix { $0 != "--" }
    if optionWords.contains(where: { $0 == "--help" || $0 == "-h" }) { return .help }

    var settings = defaults
    var operandWords: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operandWords += rest
        break
      } else if word.hasPrefix("--") {
        try readLong(word.dropFirst(2), &rest, into: &settings)
      } else if word.hasPrefix("-"), word.utf8.count > 1 {
        try readShort(word.dropFirst(), &rest, into: &settings)
      } else {
        operandWords.append(word)
      }
    }
    operands.put(&settings, try checked(operandWords))
    return .run(settings)
  }

  private func readLong(
    _ word: Substring, _ rest: inout ArraySlice<String>, into settings: inout Settings
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    guard let option = options.first(where: { $0.name == name }) else {
      let nearest = Suggestion.nearest(to: name, among: options.map(\.name) + ["help"])
      throw .unknownOption(typed: "--" + name, nearest: nearest.map { "--" + $0 })
    }
    if parts.count == 2 {
      guard option.takesValue else { throw .unexpectedValue(option: "--" + name) }
      try option.apply(&settings, String(parts[1]))
    } else {
      try option.apply(&settings, option.takesValue ? try value(for: option, as: "--" + name, &rest) : "")
    }
  }

  private func readShort(
    _ letters: Substring, _ rest: inout ArraySlice<String>, into settings: inout Settings
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw .unknownOption(typed: "-\(letter)", nearest: nil)
      }
      guard option.takesValue else {
        if letters.first == "=" { throw .unexpectedValue(option: "-\(letter)") }
        try option.apply(&settings, "")
        continue
      }
      if letters.isEmpty {
        try option.apply(&settings, try value(for: option, as: "-\(letter)", &rest))
      } else {
        try option.apply(&settings, String(letters.first == "=" ? letters.dropFirst() : letters))
      }
      return
    }
  }

  /// The word after an option, unless it is plainly an option itself.
  private func value(
    for option: Option<Settings>, as typed: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard let next = rest.first, !next.hasPrefix("--"), !isShortOption(next) else {
      throw .missingValue(option: typed, placeholder: option.placeholder ?? "")
    }
    rest.removeFirst()
    return next
  }

  private func isShortOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let letter = word.dropFirst().first else { return false }
    return options.contains { $0.short == letter }
  }

  private func checked(_ words: [String]) throws(UsageError) -> [Path] {
    guard words.count >= operands.range.lowerBound else { throw .missingOperand(placeholder: operands.placeholder) }
    if words.count > operands.range.upperBound { throw .extraOperand(typed: words[operands.range.upperBound]) }
    var paths: [Path] = []
    for word in words {
      guard let path = Path(argument: word) else { throw .badOperand(typed: word, wanted: Path.wanted) }
      paths.append(path)
    }
    if paths.count(where: \.isStream) > 1 { throw .badOperand(typed: "-", wanted: "give standard input once") }
    return paths
  }
}
