import Arguments
import Conversations
import Redaction
import Reporting

/// How exports are read, as it was typed: what verbs that read some have in common.
struct ReadingWish: Sendable, Equatable {
  /// The shape of the input; `nil` means that it is detected.
  var fromFormat: ExportFormat?
  /// Where the fields of another shape lie.
  var map: Path?
  /// How many minutes of silence lie between two sessions; `nil` means thirty.
  var sessionGap: Int?
  /// The zone of times that carry none; `nil` means UTC.
  var inputTimezone: String?
  /// How many bytes of records may wait in memory; `nil` means a gigabyte.
  var memory: ByteSize?
  /// How many threads work; `nil` means one for each processor.
  var threads: ThreadCount?
  /// How the progress is shown; `nil` means as a line, on a terminal.
  var progress: ProgressMode?

  /// Options that say which shape the input has.
  static let shape: [Option<Self>] = [
    .value("from-format", \.fromFormat, in: .input, "Take the input as KEY."),
    .value("map", \.map, in: .input, "Read any other shape by the mapping in FILE."),
    .value(
      "session-gap", \.sessionGap, in: .input, placeholder: "MINUTES",
      "Begin a new session after MINUTES of silence (30)."),
  ]

  /// The option that says what times without a zone mean.
  static let zone: [Option<Self>] = [
    .value(
      "input-timezone", \.inputTimezone, in: .input, placeholder: "ZONE",
      "Take times without a zone as those of ZONE (UTC).")
  ]

  /// Options that say how the reading is shown while it lasts.
  static let shown: [Option<Self>] = [
    .value("progress", \.progress, in: .output, "Show progress as MODE."),
    .flag("no-progress", \.progress, is: ProgressMode.none, in: .output, "Same as --progress none."),
  ]

  /// Options that say how much of the machine is used.
  static let limits: [Option<Self>] = [
    .value("memory", \.memory, in: .limits, "Keep at most SIZE of records waiting (default 1G)."),
    .value("threads", \.threads, in: .limits, ThreadCount.summary),
  ]

  /// The first option given that says how exports are read, which nothing that was read before can heed.
  var firstOption: String? {
    let given: [(String, Bool)] = [
      ("--from-format", fromFormat != nil), ("--map", map != nil), ("--session-gap", sessionGap != nil),
      ("--input-timezone", inputTimezone != nil),
    ]
    return given.first { $0.1 }?.0
  }
}

/// How much trouble with an export is tolerated and listed.
struct ToleranceWish: Sendable, Equatable {
  /// How large a share of the lines may be refused before the run counts as incomplete.
  var maxBad: Percent
  /// How many problems are listed; beyond it they are counted.
  var maxProblems = 100_000

  /// One refused line in a thousand.
  static let usual = ToleranceWish(maxBad: Percent(millionths: 1_000))
  /// Not one refused line: for what must be proven.
  static let strict = ToleranceWish(maxBad: Percent(millionths: 0))
  /// That of verbs that show one thing and list few problems.
  static let brief = ToleranceWish(maxBad: Percent(millionths: 1_000), maxProblems: 1_000)

  /// Its options, whose help names these values as the defaults.
  var options: [Option<Self>] {
    [
      .value("max-bad", \.maxBad, in: .input, "Tolerate SHARE of refused lines (default \(maxBad.text))."),
      .value("max-problems", \.maxProblems, in: .input, "List at most COUNT problems (default \(maxProblems))."),
    ]
  }
}

/// A number of threads, from 1 to 256.
struct ThreadCount: ArgumentValue, Hashable {
  let number: Int

  static let placeholder = "COUNT"
  static let wanted = "write a number from 1 to 256"
  static let summary = "Work with COUNT threads; never changes a number."

  init?(argument: String) {
    guard let number = Int(argument: argument), (1...256).contains(number) else { return nil }
    self.number = number
  }
}

extension ExportFormat: Choice {
  /// The word for it in help pages.
  package static let placeholder = "KEY"
}
