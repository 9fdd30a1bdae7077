import Arguments
import Conversations
import Redaction
import Rendering
import Reporting

/// What `report` was asked to do.
struct ReportSettings: Sendable, Equatable {
  var inputs: [Path] = []
  /// The file for a part instead of a report.
  var partial: Path?
  /// Where the part begins in the file that it was cut from.
  var place: PartPlace?
  /// The folders of earlier reports to compare with, in any order.
  var previous: [Path] = []
  /// How many conversations the page shows whole.
  var replays = ReplayCount.standard
  /// Whether the manifest gets the SHA-256 of every input.
  var hashesInputs = false
  var reading = ReadingWish()
  var tolerance = ToleranceWish.usual
  var period = PeriodWish()
  var judging = JudgingWish()
  var output = OutputWish()

  static let command = Command<Self>(
    "report", "Says who needed a person, who got one in time, and how it ended.",
    operands: .paths("FILE|FOLDER|-...", \.inputs, count: 1...100_000, suffixes: exportSuffixes),
    lists: [
      OutputWish.folder("Write the files into DIR, new or an older report.").within(\.output),
      [
        .value("partial", \.partial, in: .output, "Write FILE for 'handover merge' instead of a report."),
        .value("as", \.place, in: .input, "Say where a part begins in the file it was cut from."),
      ],
      OutputWish.quiet.within(\.output),
      ReadingWish.shape.within(\.reading), ReadingWish.zone.within(\.reading),
      [.flag("hash-inputs", \.hashesInputs, in: .input, "Record the SHA-256 of every input in the manifest.")],
      ToleranceWish.usual.options.within(\.tolerance),
      PeriodWish.days("Report").within(\.period), PeriodWish.cutoff.within(\.period), [previousReports(\.previous)],
      JudgingWish.options().within(\.judging),
      [.value("replays", \.replays, in: .output, "Show COUNT conversations whole in the page (default 500).")],
      JudgingWish.redact().within(\.judging), OutputWish.form.within(\.output),
      ReadingWish.shown.within(\.reading), ReadingWish.limits.within(\.reading),
    ],
    examples: [
      Example("handover report week46.jsonl -o week46", "report into week46/"),
      Example("zcat logs/*.gz | handover report - -o week46", "from a pipe"),
    ],
    defaults: ReportSettings())
}

/// The option that names earlier reports.
func previousReports<Settings>(_ path: SettingPath<Settings, [Path]>) -> Option<Settings> {
  .values("previous", path, in: .period, placeholder: "DIR", "Compare with the earlier report in DIR; repeatable.")
}

extension ReportSettings {
  /// What a manifest records of them besides the policy and the cut-off: whatever can change a byte of the files.
  ///
  /// - Parameter mapping: the hash of the mapping file.
  func recorded(mapping: SafeText?) -> [Manifest.Setting] {
    Manifest.Setting.reading(reading, period, tolerance, mapping: mapping)
      + [Manifest.Setting("replays", SafeText(replays.number))] + Manifest.Setting.tables(output.csv)
      + [Manifest.Setting("hash_inputs", hashesInputs ? "true" : nil)]
  }
}
