import Arguments
import Conversations

/// What `check` was asked to do.
struct CheckSettings: Sendable, Equatable {
  var inputs: [Path] = []
  var format = SummaryFormat.text
  /// The policy file; `nil` means the one of the folder, else the built-in one.
  var policy: PolicyChoice?
  /// Keys of the policy that are changed, the last of equal ones wins.
  var changes: [PolicyChange] = []
  /// The shape of the input; `nil` means that it is detected.
  var fromFormat: ExportFormat?
  /// How many threads read; `nil` means one for each processor.
  var threads: ThreadCount?

  /// How large a share of the lines may be refused before the export counts as incomplete.
  static let maxBad = Percent(millionths: 1_000)

  static let command = Command<Self>(
    "check", "Says whether an export can be read, and what is missing in it.",
    operands: .paths("FILE|FOLDER|-...", \.inputs, count: 1...100_000),
    options: [
      .flag("json", \.format, is: .json, in: .mostUsed, "Same as --format json."),
      .value("format", \.format, in: .output, "Print the result as text or json."),
      .value("policy", \.policy, in: .judging, "Take roles from FILE (default ./handover.json5)."),
      .values("set", \.changes, in: .judging, "Change a key of the policy; can be repeated."),
      .value("from-format", \.fromFormat, in: .input, "Take the input as KEY."),
      .value("threads", \.threads, in: .limits, "Read with COUNT threads; never changes a number."),
    ],
    examples: [
      Example("handover check week46.jsonl", "can it be read?"),
      Example("handover check exports/ --json", "counts for a script"),
    ],
    defaults: CheckSettings())
}
