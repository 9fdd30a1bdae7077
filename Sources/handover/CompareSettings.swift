import Arguments
import Conversations
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// What `compare` was asked to do.
struct CompareSettings: Sendable, Equatable {
  /// Exports, or the folders of two reports.
  var inputs: [Path] = []
  /// The folder for the files; without it only the summary is shown.
  var out: Path?
  /// The policy in force, A; `nil` means the one of the folder, else the built-in one.
  var policy: PolicyChoice?
  /// Keys of it that are changed, the last of equal ones wins.
  var changes: [PolicyChange] = []
  /// The other policy, B; `nil` means A, with the changes of B on top.
  var against: PolicyChoice?
  /// Keys of B that are changed.
  var otherChanges: [PolicyChange] = []
  /// For what the comparison fails.
  var failOn: [FailOn] = []
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
  /// The days that the comparison is about.
  var period = PeriodWish()
  /// The zone of times that carry none; `nil` means UTC.
  var inputTimezone: String?
  /// The cut-off as it was typed; `nil` means the newest event.
  var asOf: String?
  var format = SummaryFormat.text
  /// How many changed conversations the page shows whole.
  var replays = ReplayCount.standard
  /// How much of what people wrote is hidden; `nil` leaves it to the policies.
  var redaction: RedactionLevel?
  /// How the tables are written.
  var csv = CSVForm()
  /// How large a share of the lines may be refused before the run counts as incomplete.
  var maxBad = Percent(millionths: 1_000)
  /// How many problems are listed; beyond it they are counted.
  var maxProblems = 100_000
  var isForced = false
  var isQuiet = false

  static let command = Command<Self>(
    "compare", "Says which verdicts another policy would change, and why.",
    operands: .paths("FILE|FOLDER|-... or DIR-A DIR-B", \.inputs, count: 1...100_000, suffixes: exportSuffixes),
    options: [
      .value("out", short: "o", \.out, in: .mostUsed, placeholder: "DIR", "Write page, tables and JSON into DIR."),
      .value("policy", \.policy, in: .mostUsed, "Take FILE as A, in force (./handover.json5)."),
      .value("against", \.against, in: .mostUsed, "Take FILE as B, the other policy (default A)."),
      .values("set", \.changes, in: .mostUsed, "Change a key of A; can be repeated."),
      .values("set-against", \.otherChanges, in: .mostUsed, "Change a key of B; can be repeated."),
      .values("fail-on", \.failOn, in: .mostUsed, "Exit 1 on missed, late, hard, any or load:N%."),
      .flag("quiet", short: "q", \.isQuiet, in: .mostUsed, "Print errors only."),
      .value("from-format", \.fromFormat, in: .input, "Take the input as KEY."),
      .value("map", \.map, in: .input, "Read any other shape by the mapping in FILE."),
      .value(
        "session-gap", \.sessionGap, in: .input, placeholder: "MINUTES",
        "Begin a new session after MINUTES of silence (30)."),
      .value(
        "input-timezone", \.inputTimezone, in: .input, placeholder: "ZONE", "Take times without a zone as of ZONE."),
      .value("max-bad", \.maxBad, in: .input, "Tolerate SHARE of refused lines (default 0.1%)."),
      .value("max-problems", \.maxProblems, in: .input, "List at most COUNT problems (default 100000)."),
      .value("week", \.period.week, in: .period, "Compare only this ISO week, such as 2026-W46."),
      .value("from", \.period.from, in: .period, "Compare from DAY on, such as 2026-11-09."),
      .value("to", \.period.to, in: .period, "Compare up to DAY, which counts."),
      .value("timezone", \.period.timezone, in: .period, placeholder: "ZONE", "Take days and weeks in ZONE (UTC)."),
      .value("as-of", \.asOf, in: .period, placeholder: "TIME", "Judge as of TIME, not of the newest event."),
      .value("replays", \.replays, in: .output, "Show COUNT changed cases whole (default 500)."),
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
      Example("handover compare --against b.json5 exports/", "two policies"),
      Example("handover compare --set-against grace.soft=1 in/", "one key"),
      Example("handover compare old/ new/ -o diff", "two reports"),
    ],
    defaults: CompareSettings())

  /// Whether policies are compared, and not reports.
  var namesPolicies: Bool { against != nil || !otherChanges.isEmpty }

  /// The first option that says how exports are read or judged, which two reports have behind them.
  var readingOption: String? {
    let given: [(String, Bool)] = [
      ("--policy", policy != nil), ("--set", !changes.isEmpty), ("--from-format", fromFormat != nil),
      ("--map", map != nil), ("--session-gap", sessionGap != nil), ("--input-timezone", inputTimezone != nil),
      ("--week", period.week != nil), ("--from", period.from != nil), ("--to", period.to != nil),
      ("--timezone", period.timezone != nil), ("--as-of", asOf != nil),
    ]
    return given.first { $0.1 }?.0
  }
}

/// Some kinds of regression for which a comparison fails, as they are typed: `missed,hard,load:10%`.
struct FailOn: ArgumentValue, Hashable {
  /// One kind, as it was typed.
  struct Kind: Hashable {
    let typed: String
    let regression: Regression
  }

  let kinds: [Kind]

  static let placeholder = "KIND"
  static let wanted = "write missed, late, hard, any or load:N%, with commas between them"

  init?(argument: String) {
    var kinds: [Kind] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      let regression: Regression
      switch word {
      case "missed": regression = .missed
      case "late": regression = .late
      case "hard": regression = .hard
      case "any": regression = .any
      default:
        guard word.hasPrefix("load:"), word.hasSuffix("%"), let share = Percent(argument: String(word.dropFirst(5)))
        else { return nil }
        regression = .load(millionths: share.millionths)
      }
      kinds.append(Kind(typed: word, regression: regression))
    }
    self.kinds = kinds
  }
}

extension CompareSettings {
  /// The gates in the order in which they were typed, each once.
  func gates(_ rows: ComparedRows, _ figures: ComparisonFigures) -> [ComparisonContent.Gate] {
    var seen: Set<Regression> = []
    return failOn.flatMap(\.kinds).filter { seen.insert($0.regression).inserted }.map { kind in
      let found = kind.regression.found(in: rows, figures)
      let isLoad = if case .load = kind.regression { true } else { false }
      return ComparisonContent.Gate(
        name: SafeText(name: kind.typed), isBroken: found.isBroken, count: isLoad ? nil : found.cases.count)
    }
  }

  /// What a manifest records of them besides A and the cut-off: whatever can change a byte of the files.
  func recorded(mapping: SafeText?, against: ChosenPolicy) -> [Manifest.Setting] {
    let usesZones = [period.timezone, inputTimezone].contains { $0 != nil && $0 != ZoneOffsets.utc.name }
    return [
      Manifest.Setting("against", SafeText(name: against.name.content)),
      Manifest.Setting("against_sha256", SafeText(name: RunFacts.hash(of: against.policy))),
      Manifest.Setting("fail_on", failOn.isEmpty ? nil : typedGates),
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
      Manifest.Setting("replays", SafeText(replays.number)),
      Manifest.Setting("csv_bom", csv.hasByteOrderMark ? "true" : nil),
      Manifest.Setting("csv_raw", csv.guardsFormulas ? nil : "true"),
    ]
  }

  /// The gates as they were typed.
  var typedGates: SafeText { failOn.flatMap(\.kinds).map { SafeText(name: $0.typed) }.joined(separator: ",") }
}
