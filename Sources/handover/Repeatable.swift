import Arguments

/// Settings of a verb whose report can be made again from what its manifest records.
///
/// The manifest is not trusted: only the options of ``repeatable`` are taken from it, each through the same check as on
/// the command line, and files that it names by their hashes must be named by the user.
protocol Repeatable: Sendable {
  static var command: Command<Self> { get }
  /// The options that a manifest may set: those that can change numbers and nothing else.
  static var repeatable: [String] { get }

  var inputs: [Path] { get set }
  var reading: ReadingWish { get set }
  var period: PeriodWish { get }
  var judging: JudgingWish { get set }
  var output: OutputWish { get set }
  /// The earlier reports that it was compared with.
  var previous: [Path] { get set }
  /// The review sheet that it read.
  var reviewed: Path? { get set }
  /// The other policy of a comparison.
  var against: PolicyChoice? { get set }
  /// Who says when a person was needed.
  var labels: [LabelSource] { get set }

  /// Does the work of the verb.
  func run(in surroundings: Surroundings) throws(Failure) -> ExitCode
}

extension Repeatable {
  /// Says whether days and zones can be used, before anything is made.
  func checkPeriod() throws(Failure) {
    _ = try ChosenPeriod(period)
    _ = try ChosenPeriod.zone(reading.inputTimezone, of: "--input-timezone")
  }

  /// None: the verb compares with nothing.
  var previous: [Path] {
    get { [] }
    set {}
  }

  /// None: the verb has one policy.
  var against: PolicyChoice? {
    get { nil }
    set {}
  }

  /// None: the verb reads no labels.
  var labels: [LabelSource] {
    get { [] }
    set {}
  }

  /// None: the verb reads no sheet.
  var reviewed: Path? {
    get { nil }
    set {}
  }
}

/// The verbs whose reports can be made again, with the settings of a line without options.
let repeatableVerbs: [String: any Repeatable] = [
  "report": ReportSettings(), "audit": AuditSettings(), "compare": CompareSettings(),
]

extension ReportSettings: Repeatable {
  static let repeatable = [
    "as-of", "csv-bom", "csv-raw", "dates", "from", "from-format", "hash-inputs", "input-timezone", "max-bad",
    "max-problems", "replays", "session-gap", "timezone", "to", "week",
  ]

  func run(in surroundings: Surroundings) throws(Failure) -> ExitCode { try report(self, in: surroundings) }
}

extension AuditSettings: Repeatable {
  static let repeatable = [
    "as-of", "csv-bom", "csv-raw", "from", "from-format", "input-timezone", "max-bad", "max-problems", "replays",
    "sample", "seed", "session-gap", "timezone", "to", "week",
  ]

  func run(in surroundings: Surroundings) throws(Failure) -> ExitCode { try audit(self, in: surroundings) }
}

extension CompareSettings: Repeatable {
  static let repeatable = [
    "as-of", "csv-bom", "csv-raw", "fail-on", "from", "from-format", "input-timezone", "max-bad", "max-problems",
    "replays", "session-gap", "timezone", "to", "week",
  ]

  func run(in surroundings: Surroundings) throws(Failure) -> ExitCode { try compare(self, in: surroundings) }
}
