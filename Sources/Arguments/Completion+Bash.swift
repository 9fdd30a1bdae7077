extension Completion {
  /// The script for bash, from version 3.2 on.
  var bashLines: [String] {
    let name = "_" + program
    var lines = [
      "# Completions of \(program) for bash. To use them: source <(\(program) completions bash)",
      "",
      "\(name)_words() {",
      "  local IFS=$' \\t\\n'",
      "  COMPREPLY+=($(compgen -W \"$1\" -- \"$current\"))",
      "}",
      "",
      "# Files with one of some endings, and folders on the way to them; all files where no ending is given.",
      "\(name)_files() {",
      "  local IFS=$'\\n' found ending",
      "  compopt -o filenames 2>/dev/null",
      "  for found in $(compgen -f -- \"$current\"); do",
      "    if [[ -d $found || $# -eq 0 ]]; then",
      "      COMPREPLY+=(\"$found\")",
      "    else",
      "      for ending in \"$@\"; do",
      "        if [[ $found == *.\"$ending\" ]]; then COMPREPLY+=(\"$found\"); fi",
      "      done",
      "    fi",
      "  done",
      "}",
      "",
      "\(name)_folders() {",
      "  local IFS=$'\\n'",
      "  compopt -o filenames 2>/dev/null",
      "  COMPREPLY+=($(compgen -d -- \"$current\"))",
      "}",
      "",
      "\(name)() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb= index",
      "  COMPREPLY=()",
      "  # An equals sign is a word of its own here.",
      "  if [[ $current == = ]]; then",
      "    current=",
      "  elif [[ $previous == = && $COMP_CWORD -gt 2 ]]; then",
      "    previous=${COMP_WORDS[COMP_CWORD-2]}",
      "  fi",
      "  for ((index = 1; index < COMP_CWORD; index++)); do",
      "    if [[ ${COMP_WORDS[index]} != -* ]]; then",
      "      verb=${COMP_WORDS[index]}",
      "      break",
      "    fi",
      "  done",
      "  if [[ -z $verb ]]; then",
      "    \(name)_words \((verbs.map(\.name) + typed(ownOptions)).joined(separator: " ").quoted)",
      "    return",
      "  fi",
      "  case $verb:$previous in",
    ]
    for verb in verbs {
      for option in verb.options {
        guard let value = option.value else { continue }
        lines.append("    \(typed([option]).map { verb.name + ":" + $0 }.joined(separator: " | ")))")
        lines += commands(for: value, name).map { "      " + $0 }
        lines += ["      return", "      ;;"]
      }
    }
    lines += ["  esac", "  case $verb in"]
    for verb in verbs {
      lines.append("    \(verb.name))")
      lines.append("      if [[ $current == -* ]]; then")
      lines.append("        \(name)_words \(typed(verb.options).joined(separator: " ").quoted)")
      let operands = verb.operand.map { commands(for: $0, name) } ?? []
      if !operands.isEmpty { lines += ["      else"] + operands.map { "        " + $0 } }
      lines += ["      fi", "      ;;"]
    }
    lines += ["  esac", "}", "", "complete -F \(name) \(program)"]
    return lines
  }

  /// The options as they are typed, long names first.
  private func typed(_ options: [OptionOutline]) -> [String] {
    options.map { "--" + $0.name } + options.compactMap { option in option.short.map { "-\($0)" } }
  }

  private func commands(for value: ValueOutline, _ name: String) -> [String] {
    var commands: [String] = []
    if !value.words.isEmpty { commands.append("\(name)_words \(value.words.joined(separator: " ").quoted)") }
    switch value.kind {
    case .files: commands.append(([name + "_files"] + value.suffixes).joined(separator: " "))
    case .folders: commands.append(name + "_folders")
    case .nothing: break
    }
    return commands
  }
}
