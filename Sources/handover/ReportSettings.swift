import Arguments
import Conversations
import Rendering

/// What `report` was asked to do.
struct ReportSettings: Sendable, Equatable {
  var inputs: [Path] = []
  /// The folder for the files; without it only the summary is shown.
  var out: Path?
  /// The file for a part instead of a report.
  var partial: Path?
  /// Where the part begins in the file that it was cut from.
  var place: PartPlace?
  /// The shape of the input; `nil` means that it is detected.
  var fromFormat: ExportFormat?
  /// Where the fields of another shape lie.
  var map: Path?
  /// How many bytes of records may wait in memory; `nil` means a gigabyte.
  var memory: ByteSize?
  /// How many minutes of silence lie between two sessions; `nil` means thirty.
  var sessionGap: Int?
  /// How many threads read; `nil` means one for each processor.
  var threads: ThreadCount?
  /// How the progress is shown; `nil` means as a line, on a terminal.
  var progress: ProgressMode?
  /// The days that the report is about.
  var period = PeriodWish()
  /// The zone of times that carry none; `nil` means UTC.
  var inputTimezone: String?
  /// The cut-off as it was typed; `nil` means the newest event.
  var asOf: String?
  /// The folders of earlier reports to compare with, in any order.
  var previous: [Path] = []
  var format = SummaryFormat.text
  /// How many conversations the page shows whole.
  var replays = ReplayCount.standard
  /// How much of what people wrote is hidden; `nil` leaves it to the policy.
  var redaction: RedactionLevel?
  /// How the tables are written.
  var csv = CSVForm()
  /// The policy file; `nil` means the one of the folder, else the built-in one.
  var policy: PolicyChoice?
  /// Keys of the policy that are changed, the last of equal ones wins.
  var changes: [PolicyChange] = []
  /// How large a share of the lines may be refused before the run counts as incomplete.
  var maxBad = Percent(millionths: 1_000)
  /// How many problems are listed; beyond it they are counted.
  var maxProblems = 100_000
  /// Whether the manifest gets the SHA-256 of every input.
  var hashesInputs = false
  var isForced = false
  var isQuiet = false

  static let command = Command<Self>(
    "report", "Says who needed a person, who got one in time, and how it ended.",
    operands: .paths("FILE|FOLDER|-...", \.inputs, count: 1...100_000, suffixes: exportSuffixes),
    options: [
      .value(
        "out", short: "o", \.out, in: .mostUsed, placeholder: "DIR",
        "Write the files into DIR, new or an older report."),
      .value("partial", \.partial, in: .output, "Write FILE for 'handover merge' instead of a report."),
      .value("as", \.place, in: .input, "Say where a part begins in the file it was cut from."),
      .flag("quiet", short: "q", \.isQuiet, in: .mostUsed, "Print errors only."),
      .value("from-format", \.fromFormat, in: .input, "Take the input as KEY."),
      .value("map", \.map, in: .input, "Read any other shape by the mapping in FILE."),
      .value(
        "session-gap", \.sessionGap, in: .input, placeholder: "MINUTES",
        "Begin a new session after MINUTES of silence (30)."),
      .value(
        "input-timezone", \.inputTimezone, in: .input, placeholder: "ZONE",
        "Take times without a zone as those of ZONE (UTC)."),
      .flag("hash-inputs", \.hashesInputs, in: .input, "Record the SHA-256 of every input in the manifest."),
      .value("max-bad", \.maxBad, in: .input, "Tolerate SHARE of refused lines (default 0.1%)."),
      .value("max-problems", \.maxProblems, in: .input, "List at most COUNT problems (default 100000)."),
      .value("week", \.period.week, in: .period, "Report only this ISO week, such as 2026-W46."),
      .value("from", \.period.from, in: .period, "Report from DAY on, such as 2026-11-09."),
      .value("to", \.period.to, in: .period, "Report up to DAY, which counts."),
      .value(
        "timezone", \.period.timezone, in: .period, placeholder: "ZONE", "Take days and weeks in ZONE (default UTC)."),
      .value("as-of", \.asOf, in: .period, placeholder: "TIME", "Judge as of TIME, not of the newest event."),
      .values(
        "previous", \.previous, in: .period, placeholder: "DIR", "Compare with the earlier report in DIR; repeatable."),
      .value("policy", \.policy, in: .judging, "Judge by FILE (default ./handover.json5)."),
      .values("set", \.changes, in: .judging, "Change a key of the policy; can be repeated."),
      .value("replays", \.replays, in: .output, "Show COUNT conversations whole in the page (default 500)."),
      .value("redact", \.redaction, in: .output, "Hide at LEVEL (default standard)."),
      .value("format", \.format, in: .output, "Print the summary as text or json."),
      .flag("csv-bom", \.csv.hasByteOrderMark, in: .output, "Begin CSV files with a byte order mark."),
      .flag("csv-raw", \.csv.guardsFormulas, is: false, in: .output, "Leave text that looks like a formula as it is."),
      .flag("force", \.isForced, in: .output, "Write into a folder that holds other files."),
      .value("progress", \.progress, in: .output, "Show progress as MODE."),
      .flag("no-progress", \.progress, is: ProgressMode.none, in: .output, "Same as --progress none."),
      .value("memory", \.memory, in: .limits, "Keep at most SIZE of records waiting (default 1G)."),
      .value("threads", \.threads, in: .limits, "Read with COUNT threads; never changes a number."),
    ],
    examples: [
      Example("handover report week46.jsonl -o week46", "report into week46/"),
      Example("zcat logs/*.gz | handover report - -o week46", "from a pipe"),
    ],
    defaults: ReportSettings())
}

/// How the summary is printed.
enum SummaryFormat: String, Choice {
  case text, json
  static let placeholder = "FORM"
}

extension ExportFormat: Choice {
  /// The word for it in help pages.
  package static let placeholder = "KEY"
}

/// A number of threads, from 1 to 256.
struct ThreadCount: ArgumentValue, Hashable {
  let number: Int

  static let placeholder = "COUNT"
  static let wanted = "write a number from 1 to 256"

  init?(argument: String) {
    guard let number = Int(argument: argument), (1...256).contains(number) else { return nil }
    self.number = number
  }
}
