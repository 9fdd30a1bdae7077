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
  /// Where the fields of another shape lie.
  var map: Path?
  /// Whether a first mapping is wanted instead of counts.
  var suggestsMap = false
  /// How many bytes of records may wait in memory; `nil` means a gigabyte.
  var memory: ByteSize?
  /// How many minutes of silence lie between two sessions; `nil` means thirty.
  var sessionGap: Int?
  /// How many threads read; `nil` means one for each processor.
  var threads: ThreadCount?
  /// How the progress is shown; `nil` means as a line, on a terminal.
  var progress: ProgressMode?

  /// How large a share of the lines may be refused before the export counts as incomplete.
  static let maxBad = Percent(millionths: 1_000)

  static let command = Command<Self>(
    "check", "Says whether an export can be read, and what is missing in it.",
    operands: .paths("FILE|FOLDER|-...", \.inputs, count: 1...100_000, suffixes: exportSuffixes),
    options: [
      .flag("json", \.format, is: .json, in: .mostUsed, "Same as --format json."),
      .value("format", \.format, in: .output, "Print the result as text or json."),
      .value("policy", \.policy, in: .judging, "Take roles from FILE (default ./handover.json5)."),
      .values("set", \.changes, in: .judging, "Change a key of the policy; can be repeated."),
      .value("from-format", \.fromFormat, in: .input, "Take the input as KEY."),
      .value("map", \.map, in: .input, "Read any other shape by the mapping in FILE."),
      .flag("suggest-map", \.suggestsMap, in: .input, "Print a first mapping for an unknown shape."),
      .value(
        "session-gap", \.sessionGap, in: .input, placeholder: "MINUTES",
        "Begin a new session after MINUTES of silence (30)."),
      .value("memory", \.memory, in: .limits, "Keep at most SIZE of records waiting (default 1G)."),
      .value("progress", \.progress, in: .output, "Show progress as MODE."),
      .flag("no-progress", \.progress, is: ProgressMode.none, in: .output, "Same as --progress none."),
      .value("threads", \.threads, in: .limits, "Read with COUNT threads; never changes a number."),
    ],
    examples: [
      Example("handover check week46.jsonl", "can it be read?"),
      Example("handover check exports/ --json", "counts for a script"),
      Example("handover check --suggest-map odd.jsonl > map.json5", "a shape of our own"),
    ],
    defaults: CheckSettings())
}
