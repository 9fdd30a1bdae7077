import Arguments
import Conversations
import Judging
import Redaction
import Rendering
import Reporting

/// What `audit` was asked to do.
struct AuditSettings: Sendable, Equatable {
  var inputs: [Path] = []
  /// The folder for the files; without it only the summary is shown.
  var out: Path?
  /// How many conversations that were not flagged are drawn for reviewers; `nil` draws none.
  var sample: SampleSize?
  /// From what the order of the draw is made.
  var seed = SampleSeed.first
  /// The sheet that reviewers filled in; it says itself of which draw it is.
  var reviewed: Path?
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
  /// The days that the audit is about.
  var period = PeriodWish()
  /// The zone of times that carry none; `nil` means UTC.
  var inputTimezone: String?
  /// The cut-off as it was typed; `nil` means the newest event.
  var asOf: String?
  var format = SummaryFormat.text
  /// How many of the conversations that fail the page shows whole.
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
  var maxBad = Percent(millionths: 0)
  /// How many problems are listed; beyond it they are counted.
  var maxProblems = 100_000
  var isForced = false
  var isQuiet = false

  static let command = Command<Self>(
    "audit", "Proves which high-risk conversations reached a person.",
    operands: .paths("FILE|FOLDER|-...", \.inputs, count: 1...100_000, suffixes: exportSuffixes),
    options: [
      .value(
        "out", short: "o", \.out, in: .mostUsed, placeholder: "DIR", "Write the files into DIR, new or an older audit."),
      .value("sample", \.sample, in: .mostUsed, "Draw COUNT cases to review (handover help sampling)."),
      .value("seed", \.seed, in: .mostUsed, "Draw by NUMBER; the same gives the same (default 1)."),
      .value("reviewed", \.reviewed, in: .mostUsed, placeholder: "FILE", "Say what the filled-in sheet FILE proves."),
      .flag("quiet", short: "q", \.isQuiet, in: .mostUsed, "Print errors only."),
      .value("from-format", \.fromFormat, in: .input, "Take the input as KEY."),
      .value("map", \.map, in: .input, "Read any other shape by the mapping in FILE."),
      .value(
        "session-gap", \.sessionGap, in: .input, placeholder: "MINUTES",
        "Begin a new session after MINUTES of silence (30)."),
      .value(
        "input-timezone", \.inputTimezone, in: .input, placeholder: "ZONE",
        "Take times without a zone as those of ZONE (UTC)."),
      .value("max-bad", \.maxBad, in: .input, "Tolerate SHARE of refused lines (default 0%)."),
      .value("max-problems", \.maxProblems, in: .input, "List at most COUNT problems (default 100000)."),
      .value("week", \.period.week, in: .period, "Audit only this ISO week, such as 2026-W46."),
      .value("from", \.period.from, in: .period, "Audit from DAY on, such as 2026-11-09."),
      .value("to", \.period.to, in: .period, "Audit up to DAY, which counts."),
      .value(
        "timezone", \.period.timezone, in: .period, placeholder: "ZONE", "Take days and weeks in ZONE (UTC)."),
      .value("as-of", \.asOf, in: .period, placeholder: "TIME", "Judge as of TIME, not of the newest event."),
      .value("policy", \.policy, in: .judging, "Judge by FILE (default ./handover.json5)."),
      .values("set", \.changes, in: .judging, "Change a key of the policy; can be repeated."),
      .value("replays", \.replays, in: .output, "Show COUNT failing cases whole (default 500)."),
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
      Example("handover audit exports/ -o q4", "ledger, page and JUnit; exit 1 when broken"),
      Example("handover audit exports/ -o q4 --sample 59", "and a sheet for two reviewers"),
      Example("handover audit exports/ -o q4 --reviewed sample.csv", "what it proves"),
    ],
    defaults: AuditSettings())
}

/// How many conversations are drawn.
struct SampleSize: ArgumentValue, Hashable {
  let number: Int

  static let placeholder = "COUNT"
  static let wanted =
    "write a number from 1 to 10000; 59 without a find bound the rest to 5 % (handover help sampling)"

  init?(argument: String) {
    guard let number = Int(argument: argument), (1...10_000).contains(number) else { return nil }
    self.number = number
  }
}

/// The number that stands before the identifiers in the hash of a draw.
struct SampleSeed: ArgumentValue, Hashable {
  let number: Int

  static let placeholder = "NUMBER"
  static let wanted = "write a whole number from 0 to 999999999999"
  static let first = SampleSeed(number: 1)

  private init(number: Int) { self.number = number }

  init?(argument: String) {
    guard let number = Int(argument: argument), (0...999_999_999_999).contains(number) else { return nil }
    self.number = number
  }
}

extension AuditSettings {
  /// What a manifest records of them besides the policy and the cut-off: whatever can change a byte of the files.
  ///
  /// - Parameters:
  ///   - mapping: the hash of the mapping file.
  ///   - sheet: what was drawn, and the sheet that was read back.
  func recorded(mapping: SafeText?, _ sheet: ChosenSheet) -> [Manifest.Setting] {
    let usesZones = [period.timezone, inputTimezone].contains { $0 != nil && $0 != ZoneOffsets.utc.name }
    return [
      Manifest.Setting("timezone", SafeText(name: period.timezone ?? ZoneOffsets.utc.name)),
      Manifest.Setting("input_timezone", SafeText(name: inputTimezone ?? ZoneOffsets.utc.name)),
      Manifest.Setting("zones", usesZones ? SafeText(name: TimeZones.release) : nil),
      Manifest.Setting("week", period.week.map { SafeText(name: $0.text) }),
      Manifest.Setting("from", period.from.map { SafeText(name: $0.text) }),
      Manifest.Setting("to", period.to.map { SafeText(name: $0.text) }),
      Manifest.Setting("max_bad", SafeText(name: maxBad.text)),
      Manifest.Setting("max_problems", SafeText(maxProblems)),
      Manifest.Setting("from_format", fromFormat.map { SafeText(word: $0) }),
      Manifest.Setting("map", mapping),
      Manifest.Setting("session_gap", sessionGap.map { SafeText($0) }),
      Manifest.Setting("sample", sheet.sample.map { SafeText($0.wanted) }),
      Manifest.Setting("seed", sheet.sample.map { SafeText($0.seed) }),
      Manifest.Setting("reviewed", sheet.sha256),
      Manifest.Setting("replays", SafeText(replays.number)),
      Manifest.Setting("csv_bom", csv.hasByteOrderMark ? "true" : nil),
      Manifest.Setting("csv_raw", csv.guardsFormulas ? nil : "true"),
    ]
  }
}
