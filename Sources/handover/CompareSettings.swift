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
  /// The other policy, B; `nil` means A, with the changes of B on top.
  var against: PolicyChoice?
  /// Keys of B that are changed.
  var otherChanges: [PolicyChange] = []
  /// Who says when a person was needed; empty means nobody.
  var labels: [LabelSource] = []
  /// For what the comparison fails.
  var failOn: [FailOn] = []
  /// How many changed conversations the page shows whole.
  var replays = ReplayCount.standard
  var reading = ReadingWish()
  var tolerance = ToleranceWish.usual
  var period = PeriodWish()
  /// The policy in force, A.
  var judging = JudgingWish()
  var output = OutputWish()

  static let command = Command<Self>(
    "compare", "Says which verdicts another policy would change, and why.",
    operands: .paths("FILE|FOLDER|-... or DIR-A DIR-B", \.inputs, count: 1...100_000, suffixes: exportSuffixes),
    lists: [
      OutputWish.folder("Write page, tables and JSON into DIR.").within(\.output),
      [
        .value("policy", \.judging.policy, in: .mostUsed, "Take FILE as A, in force (./handover.json5)."),
        .value("against", \.against, in: .mostUsed, "Take FILE as B, the other policy (default A)."),
        .values("set", \.judging.changes, in: .mostUsed, "Change a key of A; can be repeated."),
        .values("set-against", \.otherChanges, in: .mostUsed, "Change a key of B; can be repeated."),
        .values("labels", \.labels, in: .mostUsed, "Say who is right: FILE or sheet, or export."),
        .values("fail-on", \.failOn, in: .mostUsed, "Exit 1 on missed, late, hard, any, load:N%, labels."),
      ],
      OutputWish.quiet.within(\.output),
      ReadingWish.shape.within(\.reading), ReadingWish.zone.within(\.reading),
      ToleranceWish.usual.options.within(\.tolerance),
      PeriodWish.days("Compare").within(\.period), PeriodWish.cutoff.within(\.period),
      [.value("replays", \.replays, in: .output, "Show COUNT changed cases whole (default 500).")],
      JudgingWish.redact().within(\.judging), OutputWish.form.within(\.output),
      ReadingWish.shown.within(\.reading), ReadingWish.limits.within(\.reading),
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
    if judging.policy != nil { return "--policy" }
    if !judging.changes.isEmpty { return "--set" }
    return reading.firstOption ?? period.firstOption
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
  static let wanted =
    "write missed, late, hard, any, load:N%, labels-missed, labels-late, labels-unneeded or labels-wrong"

  init?(argument: String) {
    var kinds: [Kind] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      let regression: Regression
      switch word {
      case "missed": regression = .missed
      case "late": regression = .late
      case "hard": regression = .hard
      case "any": regression = .any
      case "labels-missed": regression = .labelsMissed
      case "labels-late": regression = .labelsLate
      case "labels-unneeded": regression = .labelsUnneeded
      case "labels-wrong": regression = .labelsWrong
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
      return ComparisonContent.Gate(name: SafeText(name: kind.typed), isBroken: found.isBroken, count: found.count)
    }
  }

  /// The labels that were named; `nil` without any.
  func chosenLabels(in surroundings: Surroundings) throws(Failure) -> ChosenLabels? {
    guard !labels.isEmpty else {
      if let gate = failOn.flatMap(\.kinds).first(where: { $0.regression.isLabelled }) {
        throw .usage(
          .badValue(
            option: "--fail-on", placeholder: FailOn.placeholder, typed: gate.typed,
            wanted: "name labels as well, with --labels FILE"))
      }
      return nil
    }
    if labels.contains(.team) {
      throw .usage(
        .badOperand(
          typed: "team", wanted: "labels of people here: what the team did depends on the policy in force then"))
    }
    let chosen = try ChosenLabels(
      labels.compactMap { if case .file(let path) = $0 { path } else { nil } }, in: surroundings)
    surroundings.tell(output.isQuiet ? chosen.errors : chosen.errors + chosen.notes)
    return chosen
  }

  /// What a manifest records of labels: the hashes of the files, in their order, and the word for those of the export.
  func recordedLabels(_ chosen: ChosenLabels?) -> Manifest.Setting {
    Manifest.Setting("labels", list: (chosen?.hashes ?? []) + (labels.contains(.export) ? ["export"] : []))
  }

  /// What a manifest records of them besides A and the cut-off: whatever can change a byte of the files.
  func recorded(mapping: SafeText?, against: ChosenPolicy, labels: ChosenLabels?) -> [Manifest.Setting] {
    [
      Manifest.Setting("against", SafeText(name: against.name.content)),
      Manifest.Setting("against_sha256", SafeText(name: RunFacts.hash(of: against.policy))),
      recordedLabels(labels), Manifest.Setting("fail_on", failOn.isEmpty ? nil : typedGates),
    ] + Manifest.Setting.reading(reading, period, tolerance, mapping: mapping)
      + [Manifest.Setting("replays", SafeText(replays.number))] + Manifest.Setting.tables(output.csv)
  }

  /// The gates as they were typed.
  var typedGates: SafeText { failOn.flatMap(\.kinds).map { SafeText(name: $0.typed) }.joined(separator: ",") }
}
