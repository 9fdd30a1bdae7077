extension Completion {
  /// The script for zsh, to be found by its function path or to be sourced.
  var zshLines: [String] {
    var lines = [
      "#compdef \(program)",
      "# Completions of \(program) for zsh. To use them: source <(\(program) completions zsh)",
      "",
      "_\(program)() {",
      "  local verb",
      "  local -a verbs",
      "  verbs=(",
    ]
    lines += verbs.map { "    " + ($0.name + ":" + $0.summary).quoted }
    lines += [
      "  )",
      "  if (( CURRENT == 2 )); then",
      "    _describe -t verbs verb verbs",
      "    _arguments \(ownOptions.flatMap(specifications).joined(separator: " "))",
      "    return",
      "  fi",
      "  verb=$words[2]",
      "  shift words",
      "  (( CURRENT-- ))",
      "  case $verb in",
    ]
    for verb in verbs {
      lines += ["    \(verb.name))", "      _arguments -s -S \\"]
      let operand = verb.operand.map { ("*:" + escaped($0.placeholder) + ":" + action(for: $0)).quoted }
      let all = verb.options.flatMap(specifications) + (operand.map { [$0] } ?? [])
      for (index, one) in all.enumerated() { lines.append("        " + one + (index + 1 < all.count ? " \\" : "")) }
      lines.append("      ;;")
    }
    lines += [
      "  esac", "}", "", "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then", "  _\(program) \"$@\"", "else",
      "  compdef _\(program) \(program)", "fi",
    ]
    return lines
  }

  /// An option for `_arguments`, once for each of its names.
  private func specifications(of option: OptionOutline) -> [String] {
    let names = ["--" + option.name + (option.value == nil ? "" : "=")] + (option.short.map { ["-\($0)"] } ?? [])
    return names.map { name in
      let value = option.value.map { ":" + escaped($0.placeholder) + ":" + action(for: $0) } ?? ""
      return ("*" + name + "[" + escaped(option.summary) + "]" + value).quoted
    }
  }

  private func action(for value: ValueOutline) -> String {
    switch value.kind {
    case .nothing: return value.words.isEmpty ? " " : "(" + value.words.joined(separator: " ") + ")"
    case .folders: return "_files -/"
    case .files:
      let ending = value.suffixes.isEmpty ? "*" : "*.(" + value.suffixes.joined(separator: "|") + ")"
      let files = value.suffixes.isEmpty ? "_files" : "_files -g \"\(ending)\""
      return value.words.isEmpty
        ? files : "_alternative \"words:word:(\(value.words.joined(separator: " ")))\" \"files:file:_files\""
    }
  }

  /// Text within brackets and between colons.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "[]:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
