import Arguments
import Conversations
import Reporting

/// What `explain` was asked to do.
///
/// The words decide nothing by their look: without another option the first is an identifier and the rest are exports.
struct ExplainSettings: Sendable, Equatable {
  /// The identifier, then the inputs.
  var operands: [Path] = []
  /// The number whose cases are listed, as it was typed; then the operand is the folder of a report.
  var metric: String?
  /// Which of its cases are listed.
  var choice = CaseList.Choice.counted
  /// How many of them; `nil` means fifty as text, and all else.
  var limit: Int?
  /// How the list is printed.
  var form = CaseForm.text
  /// Where the replay is written as a page; `-` is standard output, in the place of the text.
  var html: Path?
  /// Whether a file that stands there is replaced.
  var isForced = false
  /// How much of what people wrote is hidden; `nil` leaves it to the policy.
  var redaction: RedactionLevel?
  /// The shape of the input; `nil` means that it is detected.
  var fromFormat: ExportFormat?
  /// Where the fields of another shape lie.
  var map: Path?
  /// How many minutes of silence lie between two sessions; `nil` means thirty.
  var sessionGap: Int?
  /// The cut-off as it was typed; `nil` means the newest event.
  var asOf: String?
  /// The policy file; `nil` means the one of the folder, else the built-in one.
  var policy: PolicyChoice?
  /// Keys of the policy that are changed, the last of equal ones wins.
  var changes: [PolicyChange] = []
  /// How many bytes of records may wait in memory; `nil` means a gigabyte.
  var memory: ByteSize?
  /// How many threads read; `nil` means one for each processor.
  var threads: ThreadCount?
  /// How the progress is shown; `nil` means as a line, on a terminal.
  var progress: ProgressMode?
  var isQuiet = false

  /// How large a share of the lines may be refused before the export counts as incomplete.
  static let maxBad = Percent(millionths: 1_000)

  static let command = Command<Self>(
    "explain", "Replays one conversation: what was said, seen, decided, and why.",
    operands: .paths("ID FILE|FOLDER|-...", \.operands, count: 1...100_001, suffixes: exportSuffixes),
    options: [
      .value(
        "metric", \.metric, in: .mostUsed, placeholder: "NAME",
        "List the cases of NAME[/slice=value] in the report DIR."),
      .value("show", \.choice, in: .mostUsed, "List these cases of the metric (default counted)."),
      .value(
        "limit", \.limit, in: .mostUsed, placeholder: "COUNT", "List at most COUNT cases (default 50 as text)."),
      .value(
        "html", \.html, in: .mostUsed, placeholder: "FILE|-", "Write it as a page to FILE too; -q then prints no text."),
      .flag("quiet", short: "q", \.isQuiet, in: .mostUsed, "Print errors only beside the replay."),
      .value("redact", \.redaction, in: .mostUsed, "Hide at LEVEL (default standard)."),
      .value("from-format", \.fromFormat, in: .input, "Take the input as KEY."),
      .value("map", \.map, in: .input, "Read any other shape by the mapping in FILE."),
      .value(
        "session-gap", \.sessionGap, in: .input, placeholder: "MINUTES",
        "Begin a new session after MINUTES of silence (30)."),
      .value("as-of", \.asOf, in: .period, placeholder: "TIME", "Judge as of TIME, not of the newest event."),
      .value("policy", \.policy, in: .judging, "Judge by FILE (default ./handover.json5)."),
      .values("set", \.changes, in: .judging, "Change a key of the policy; can be repeated."),
      .value("format", \.form, in: .output, "Print the list of --metric as text, csv or json."),
      .flag("force", \.isForced, in: .output, "Replace a file that is there."),
      .value("progress", \.progress, in: .output, "Show progress as MODE."),
      .flag("no-progress", \.progress, is: ProgressMode.none, in: .output, "Same as --progress none."),
      .value("memory", \.memory, in: .limits, "Keep at most SIZE of records waiting (default 1G)."),
      .value("threads", \.threads, in: .limits, "Read with COUNT threads; never changes a number."),
    ],
    examples: [
      Example("handover explain c-2026-000117 week46.jsonl", "one conversation, step by step"),
      Example("handover explain c-17#2 exports/ --as-of 2026-11-20T00:00:00Z", "its second session, later"),
      Example("handover explain --metric T7.missed/channel=web week46/", "who was counted, with lines"),
      Example("handover explain c-17 week46.jsonl --html c-17.html", "the same as a page"),
      Example("handover explain c-17 week46.jsonl --set score.threshold=0.8", "under another policy"),
    ],
    defaults: ExplainSettings())
}
