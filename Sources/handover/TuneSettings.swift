import Arguments
import Conversations
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// What `tune` was asked to do.
struct TuneSettings: Sendable, Equatable {
  var inputs: [Path] = []
  /// The folder for the files; without it only the summary is shown.
  var out: Path?
  /// Who says when a human was due; empty means what the export itself says, else nobody.
  var labels: [LabelSource] = []
  /// The file that says which policies to try; `nil` means the built-in space.
  var space: Path?
  /// What is made as small as possible; `nil` leaves it to the file.
  var objective: ObjectiveWord?
  /// How many policies are tried, and by which seed; `nil` leaves it to the file.
  var policies: PolicyCount?
  var seed: SampleSeed?
  /// Where observations are kept between runs.
  var observations: Path?
  /// The shape of the input; `nil` means that it is detected.
  var fromFormat: ExportFormat?
  /// Where the fields of another shape lie.
  var map: Path?
  /// How many bytes of records may wait in memory; `nil` means a gigabyte.
  var memory: ByteSize?
  /// How many minutes of silence lie between two sessions; `nil` means thirty.
  var sessionGap: Int?
  /// How many threads work; `nil` means one for each processor.
  var threads: ThreadCount?
  /// How the progress is shown; `nil` means as a line, on a terminal.
  var progress: ProgressMode?
  /// The days that count.
  var period = PeriodWish()
  /// The zone of times that carry none; `nil` means UTC.
  var inputTimezone: String?
  /// The cut-off as it was typed; `nil` means the newest event.
  var asOf: String?
  var format = SummaryFormat.text
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
    "tune", "Says which thresholds would serve better, with labels or without.",
    operands: .paths("FILE|FOLDER|-...", \.inputs, count: 0...100_000, suffixes: exportSuffixes),
    options: [
      .value("out", short: "o", \.out, in: .mostUsed, placeholder: "DIR", "Write page, tables and policy into DIR."),
      .values("labels", \.labels, in: .mostUsed, "Take labels: FILE or sheet, team, export."),
      .value("space", \.space, in: .mostUsed, placeholder: "FILE", "Try the policies that FILE describes."),
      .value("objective", \.objective, in: .mostUsed, "Look for WORD."),
      .value("policies", \.policies, in: .mostUsed, "Try COUNT policies (default 2000)."),
      .value("seed", \.seed, in: .mostUsed, "Draw by NUMBER; the same gives the same (default 1)."),
      .value(
        "observations", \.observations, in: .mostUsed, placeholder: "FILE",
        "With exports write observations, else read."),
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
      .value("week", \.period.week, in: .period, "Take only this ISO week, such as 2026-W46."),
      .value("from", \.period.from, in: .period, "Take DAY and later, such as 2026-11-09."),
      .value("to", \.period.to, in: .period, "Take up to DAY, which counts."),
      .value("timezone", \.period.timezone, in: .period, placeholder: "ZONE", "Take days and hours in ZONE (UTC)."),
      .value("as-of", \.asOf, in: .period, placeholder: "TIME", "Judge as of TIME, not of the newest event."),
      .value("policy", \.policy, in: .judging, "Begin at FILE (default ./handover.json5)."),
      .values("set", \.changes, in: .judging, "Change a key of the policy; can be repeated."),
      .value("redact", \.redaction, in: .output, "Hide at LEVEL (default standard)."),
      .value("format", \.format, in: .output, "Print the summary as text or json."),
      .flag("csv-bom", \.csv.hasByteOrderMark, in: .output, "Begin CSV files with a byte order mark."),
      .flag("csv-raw", \.csv.guardsFormulas, is: false, in: .output, "Leave text that looks like a formula as it is."),
      .flag("force", \.isForced, in: .output, "Write into a folder that holds other files."),
      .value("progress", \.progress, in: .output, "Show progress as MODE."),
      .flag("no-progress", \.progress, is: ProgressMode.none, in: .output, "Same as --progress none."),
      .value("memory", \.memory, in: .limits, "Keep at most SIZE of records waiting (default 1G)."),
      .value("threads", \.threads, in: .limits, "Work with COUNT threads; never changes a number."),
    ],
    examples: [
      Example("handover tune exports/ -o tuned", "load, front and what would flip"),
      Example("handover tune exports/ -o t --labels sample.csv", "and a policy"),
    ],
    defaults: TuneSettings())
}

/// Where labels come from.
enum LabelSource: ArgumentValue, Equatable {
  case file(Path)
  /// What the team did in the log.
  case team
  /// What the export itself says.
  case export

  static let placeholder = "SOURCE"
  static let wanted = "write the name of a file of labels or of a filled-in sheet, or team, or export"

  init?(argument: String) {
    switch argument {
    case "team": self = .team
    case "export": self = .export
    default:
      guard let path = Path(argument: argument), !path.isStream else { return nil }
      self = .file(path)
    }
  }
}

/// What a search makes small.
enum ObjectiveWord: String, ArgumentValue, CaseIterable {
  case front, constrained, cost

  static let placeholder = "WORD"
  static let wanted = "write front, constrained or cost"
  static let choices = allCases.map(\.rawValue)

  init?(argument: String) { self.init(rawValue: argument) }
}

/// How many policies are tried.
struct PolicyCount: ArgumentValue, Hashable {
  let number: Int

  static let placeholder = "COUNT"
  static let wanted = "write a number from 1 to \(SearchSpace.mostPolicies)"

  init?(argument: String) {
    guard let number = Int(argument: argument), (1...SearchSpace.mostPolicies).contains(number) else { return nil }
    self.number = number
  }
}

extension TuneSettings {
  /// What a manifest records of them besides the policy and the cut-off: whatever can change a byte of the files.
  ///
  /// - Parameters:
  ///   - mapping: the hash of the mapping file.
  ///   - labels: the hashes of the files of labels, in their order, and the words that name other labels.
  ///   - space: the hash of the file that describes the policies.
  func recorded(mapping: SafeText?, labels: [SafeText], space: SafeText?) -> [Manifest.Setting] {
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
      Manifest.Setting("labels", list: labels),
      Manifest.Setting("space", space),
      Manifest.Setting("objective", objective.map { SafeText(name: $0.rawValue) }),
      Manifest.Setting("policies", policies.map { SafeText($0.number) }),
      Manifest.Setting("seed", seed.map { SafeText($0.number) }),
      Manifest.Setting("csv_bom", csv.hasByteOrderMark ? "true" : nil),
      Manifest.Setting("csv_raw", csv.guardsFormulas ? nil : "true"),
    ]
  }
}
