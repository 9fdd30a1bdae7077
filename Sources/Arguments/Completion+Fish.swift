extension Completion {
  /// The script for fish.
  var fishLines: [String] {
    var lines = [
      "# Completions of \(program) for fish. To use them: \(program) completions fish | source",
      "complete -c \(program) -f",
    ]
    let first = "-n __fish_use_subcommand"
    lines += verbs.map { "complete -c \(program) \(first) -a \($0.name) -d \($0.summary.fishQuoted)" }
    lines += ownOptions.map { "complete -c \(program) \(first) \(names(of: $0)) -d \($0.summary.fishQuoted)" }
    for verb in verbs {
      let here = "complete -c \(program) -n '__fish_seen_subcommand_from \(verb.name)'"
      for option in verb.options {
        // Files stay possible only where they are meant.
        let value = option.value.map { ($0.kind == .files ? " -r" : " -x") + arguments(for: $0) } ?? ""
        lines.append("\(here) \(names(of: option))\(value) -d \(option.summary.fishQuoted)")
      }
      if let operand = verb.operand { lines.append(here + arguments(for: operand)) }
    }
    return lines
  }

  private func names(of option: OptionOutline) -> String {
    (option.short.map { "-s \($0) " } ?? "") + "-l " + option.name
  }

  private func arguments(for value: ValueOutline) -> String {
    var words = value.words
    switch value.kind {
    case .nothing: break
    case .folders: words.append("(__fish_complete_directories)")
    case .files where value.suffixes.isEmpty: return (words.isEmpty ? "" : " -a " + list(words)) + " -F"
    case .files: words += value.suffixes.map { "(__fish_complete_suffix .\($0))" }
    }
    return words.isEmpty ? "" : " -a " + list(words)
  }

  private func list(_ words: [String]) -> String { words.joined(separator: " ").fishQuoted }
}

extension String {
  /// The text in single quotes, as fish takes it.
  fileprivate var fishQuoted: String {
    "'" + replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }

  private func replacing(_ character: Character, with text: String) -> String {
    split(separator: character, omittingEmptySubsequences: false).joined(separator: text)
  }
}
