import Arguments
import Rendering

/// What `merge` was asked to do.
struct MergeSettings: Sendable, Equatable {
  var parts: [Path] = []
  /// The folder for the files.
  var out: Path?
  /// The days that the report is about.
  var period = PeriodWish()
  /// The cut-off as it was typed; `nil` means the newest event of all parts.
  var asOf: String?
  /// The folders of earlier reports to compare with, in any order.
  var previous: [Path] = []
  var format = SummaryFormat.text
  /// How the tables are written.
  var csv = CSVForm()
  /// The policy that judged the parts; `nil` means the one of the folder, else the built-in one.
  var policy: PolicyChoice?
  /// Keys of the policy that are changed, the last of equal ones wins.
  var changes: [PolicyChange] = []
  /// How large a share of the lines may be refused before the report counts as incomplete.
  var maxBad = Percent(millionths: 1_000)
  /// How many problems are listed; beyond it they are counted.
  var maxProblems = 100_000
  var isForced = false
  var isQuiet = false

  static let command = Command<Self>(
    "merge", "Settles the parts that 'report --partial' wrote into one report.",
    operands: .paths("PART...", \.parts, count: 1...10_000),
    options: [
      .value(
        "out", short: "o", \.out, in: .mostUsed, placeholder: "DIR",
        "Write the files into DIR, new or an older report."),
      .flag("quiet", short: "q", \.isQuiet, in: .mostUsed, "Print errors only."),
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
      .value("policy", \.policy, in: .judging, "Name the policy that judged the parts."),
      .values("set", \.changes, in: .judging, "Change a key of the policy, as it was for the parts."),
      .value("format", \.format, in: .output, "Print the summary as text or json."),
      .flag("csv-bom", \.csv.hasByteOrderMark, in: .output, "Begin CSV files with a byte order mark."),
      .flag("csv-raw", \.csv.guardsFormulas, is: false, in: .output, "Leave text that looks like a formula as it is."),
      .flag("force", \.isForced, in: .output, "Write into a folder that holds other files."),
    ],
    examples: [
      Example("handover report a.jsonl --as week.jsonl:1 --partial a.rows", "lines 1 to 500"),
      Example("handover report b.jsonl --as week.jsonl:501 --partial b.rows", "the rest"),
      Example("handover merge a.rows b.rows -o week46", "the report of week.jsonl"),
      Example("handover help parts", "what can be cut, and where"),
    ],
    defaults: MergeSettings())
}

/// The place at which a part begins in the file that it was cut from: `week.jsonl:501`.
struct PartPlace: ArgumentValue, Equatable {
  let name: String
  /// Counted from one.
  let line: Int

  static let placeholder = "NAME:LINE"
  static let wanted = "write the name of the whole file and the line at which the part begins, such as week.jsonl:501"

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":"), colon > argument.startIndex,
      let line = Int(argument: String(argument[argument.index(after: colon)...])), (1...Int(UInt32.max)).contains(line)
    else { return nil }
    name = String(argument[..<colon])
    self.line = line
  }
}
