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
  var reading = ReadingWish()
  var tolerance = ToleranceWish.strict
  var period = PeriodWish()
  var judging = JudgingWish()
  var output = OutputWish()

  static let command = Command<Self>(
    "tune", "Says which thresholds would serve better, with labels or without.",
    operands: .paths("FILE|FOLDER|-...", \.inputs, count: 0...100_000, suffixes: exportSuffixes),
    lists: [
      OutputWish.folder("Write page, tables and policy into DIR.").within(\.output),
      [
        .values("labels", \.labels, in: .mostUsed, "Take labels: FILE or sheet, team, export."),
        .value("space", \.space, in: .mostUsed, placeholder: "FILE", "Try the policies that FILE describes."),
        .value("objective", \.objective, in: .mostUsed, "Look for WORD."),
        .value("policies", \.policies, in: .mostUsed, "Try COUNT policies (default 2000)."),
        .value("seed", \.seed, in: .mostUsed, SampleSeed.summary),
        .value(
          "observations", \.observations, in: .mostUsed, placeholder: "FILE",
          "With exports write observations, else read."),
      ],
      OutputWish.quiet.within(\.output),
      ReadingWish.shape.within(\.reading), ReadingWish.zone.within(\.reading),
      ToleranceWish.strict.options.within(\.tolerance),
      PeriodWish.days("Take").within(\.period), PeriodWish.cutoff.within(\.period),
      JudgingWish.options("Begin at FILE (default ./handover.json5).").within(\.judging),
      JudgingWish.redact().within(\.judging), OutputWish.form.within(\.output),
      ReadingWish.shown.within(\.reading), ReadingWish.limits.within(\.reading),
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
    Manifest.Setting.reading(reading, period, tolerance, mapping: mapping)
      + [
        Manifest.Setting("labels", list: labels),
        Manifest.Setting("space", space),
        Manifest.Setting("objective", objective.map { SafeText(name: $0.rawValue) }),
        Manifest.Setting("policies", policies.map { SafeText($0.number) }),
        Manifest.Setting("seed", seed.map { SafeText($0.number) }),
      ] + Manifest.Setting.tables(output.csv)
  }
}
