import Arguments
import Redaction

/// What `completions` was asked to do.
struct CompletionsSettings: Sendable, Equatable {
  /// The shell, as it was typed.
  var operands: [Path] = []

  static let command = Command<Self>(
    "completions", "Writes the completions of this program for a shell.",
    operands: .paths("bash|zsh|fish", \.operands, count: 1...1), options: [],
    examples: [
      Example("source <(handover completions bash)", "in this bash, or in .bashrc"),
      Example("source <(handover completions zsh)", "in this zsh, or in .zshrc"),
      Example("handover completions fish | source", "in this fish"),
    ],
    defaults: CompletionsSettings())
}

/// The endings of files that are usually exports; other files can be named all the same.
let exportSuffixes = ["jsonl", "ndjson", "json", "gz", "zst", "xz", "bz2"]

/// Prints the script for a shell.
@Sendable
func completions(_ settings: CompletionsSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  let typed = settings.operands[0].text
  guard let shell = Shell(argument: typed) else { throw .usage(.badOperand(typed: typed, wanted: Shell.wanted)) }
  let help = CommandOutline(
    "help", "Explains a verb, an option, a key, a code, or how a run ended.",
    operand: ValueOutline(placeholder: "VERB", words: Verb.all.map(\.name) + Help.words + HelpWord.all))
  let script = Completion(of: "handover", verbs: Verb.all.map(\.outline) + [help])
  // Words of the program only: names, summaries and placeholders of the tables.
  let bytes = Array((script.lines(for: shell).joined(separator: "\n") + "\n").utf8)
  do { try surroundings.output.write(bytes) } catch { throw .writing(error) }
  return .done
}
