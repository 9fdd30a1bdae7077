import Arguments
import Conversations
import Judging
import Redaction
import Rendering
import Reporting

/// What `audit` was asked to do.
struct AuditSettings: Sendable, Equatable {
  var inputs: [Path] = []
  /// How many conversations that were not flagged are drawn for reviewers; `nil` draws none.
  var sample: SampleSize?
  /// From what the order of the draw is made.
  var seed = SampleSeed.first
  /// The sheet that reviewers filled in; it says itself of which draw it is.
  var reviewed: Path?
  /// How many of the conversations that fail the page shows whole.
  var replays = ReplayCount.standard
  var reading = ReadingWish()
  var tolerance = ToleranceWish.strict
  var period = PeriodWish()
  var judging = JudgingWish()
  var output = OutputWish()

  static let command = Command<Self>(
    "audit", "Proves which high-risk conversations reached a person.",
    operands: .paths("FILE|FOLDER|-...", \.inputs, count: 1...100_000, suffixes: exportSuffixes),
    lists: [
      OutputWish.folder("Write the files into DIR, new or an older audit.").within(\.output),
      [
        .value("sample", \.sample, in: .mostUsed, "Draw COUNT cases to review (handover help sampling)."),
        .value("seed", \.seed, in: .mostUsed, SampleSeed.summary),
        .value("reviewed", \.reviewed, in: .mostUsed, placeholder: "FILE", "Say what the filled-in sheet FILE proves."),
      ],
      OutputWish.quiet.within(\.output),
      ReadingWish.shape.within(\.reading), ReadingWish.zone.within(\.reading),
      ToleranceWish.strict.options.within(\.tolerance),
      PeriodWish.days("Audit").within(\.period), PeriodWish.cutoff.within(\.period),
      JudgingWish.options().within(\.judging),
      [.value("replays", \.replays, in: .output, "Show COUNT failing cases whole (default 500).")],
      JudgingWish.redact().within(\.judging), OutputWish.form.within(\.output),
      ReadingWish.shown.within(\.reading), ReadingWish.limits.within(\.reading),
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
  static let summary = "Draw by NUMBER; the same gives the same (default 1)."
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
    Manifest.Setting.reading(reading, period, tolerance, mapping: mapping)
      + [
        Manifest.Setting("sample", sheet.sample.map { SafeText($0.wanted) }),
        Manifest.Setting("seed", sheet.sample.map { SafeText($0.seed) }),
        Manifest.Setting("reviewed", sheet.sha256),
        Manifest.Setting("replays", SafeText(replays.number)),
      ] + Manifest.Setting.tables(output.csv)
  }
}
