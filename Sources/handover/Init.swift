import Arguments
import Detection
import Redaction

/// What `init` was asked to do.
struct InitSettings: Sendable, Equatable {
  /// Takes nothing.
  var operands: [Path] = []
  /// Where the policy goes; `-` is standard output.
  var out: Path?
  var isForced = false

  static let command = Command<Self>(
    "init", "Writes a policy file with every key, its default and a comment.",
    operands: .paths("", \.operands, count: 0...0),
    options: [
      .value(
        "out", short: "o", \.out, in: .mostUsed, placeholder: "FILE|-", "Write to FILE (default handover.json5)."),
      .flag("force", \.isForced, in: .output, "Replace a file that is there."),
    ],
    examples: [
      Example("handover init", "handover.json5 in this folder"),
      Example("handover init --out -", "every key on the terminal"),
    ],
    defaults: InitSettings())
}

/// Writes the built-in policy as a file for people.
@Sendable
func initialize(_ settings: InitSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  let bytes = Array(PolicyWriter.text(of: Policy()).utf8)
  guard let path = settings.out ?? Path(argument: ChosenPolicy.fileName) else { return .wrongUse }
  do throws(WriteError) {
    if path.isStream {
      try surroundings.output.write(bytes)
    } else {
      try SingleFile.write(
        bytes, at: surroundings.resolved(path), shownAs: path.text, settings.isForced ? .replace : .keep)
      surroundings.tell(["\(name: path.text): written, with every key and its default"])
    }
  } catch { throw .writing(error) }
  return .done
}
