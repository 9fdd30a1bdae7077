/// The shells for which completions are written.
package enum Shell: String, Choice {
  case bash, zsh, fish

  package static var placeholder: String { "SHELL" }
}

/// The completions of a program for a shell, made from the outlines of its verbs.
///
/// A script completes the verb, then the options of that verb, their values, and operands. It reads nothing but names of
/// files, and calls no program.
package struct Completion: Sendable {
  let program: String
  let verbs: [CommandOutline]
  /// What stands instead of a verb: `--help`, `--version`.
  let ownOptions: [OptionOutline]

  /// Makes the completions of a program.
  package init(of program: String, verbs: [CommandOutline]) {
    self.program = program
    self.verbs = verbs
    ownOptions = [
      OptionOutline(name: "help", short: "h", summary: "Show all verbs.", value: nil),
      OptionOutline(name: "version", short: nil, summary: "Show the version.", value: nil),
    ]
  }

  /// The lines of the script, without line ends.
  package func lines(for shell: Shell) -> [String] {
    switch shell {
    case .bash: bashLines
    case .zsh: zshLines
    case .fish: fishLines
    }
  }
}

extension String {
  /// The text in single quotes, as every shell of the three takes it: a quote ends the text, stands escaped, begins it.
  var quoted: String { "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'" }
}
