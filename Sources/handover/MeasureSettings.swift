import Arguments
import Studies

/// What `measure` was asked to do.
struct MeasureSettings: Sendable, Equatable {
  /// The task and the file, as they were typed.
  var operands: [Path] = []
  var format = SummaryFormat.text
  /// The policy file; `nil` means the one of the folder, else the built-in one.
  var policy: PolicyChoice?
  /// Keys of the policy that are changed, the last of equal ones wins.
  var changes: [PolicyChange] = []
  /// Where the predictions go, one line a row.
  var predictions: Path?
  /// From where on a prediction is an alarm, as it was typed.
  var threshold: String?

  static let command = Command<Self>(
    "measure", "Measures the detector on labelled messages.",
    operands: .paths(
      "TASK FILE", \.operands, count: 2...2, words: MeasurementTask.allCases.map(\.rawValue),
      suffixes: exportSuffixes),
    options: [
      .flag("json", \.format, is: .json, in: .mostUsed, "Same as --format json."),
      .value("format", \.format, in: .output, "Print the figures as text or json."),
      .value("predictions", \.predictions, in: .output, placeholder: "FILE", "Write one prediction a row to FILE."),
      .value("policy", \.policy, in: .judging, "Judge by FILE (default ./handover.json5)."),
      .values("set", \.changes, in: .judging, "Change a key of the policy; can be repeated."),
      .value(
        "threshold", \.threshold, in: .judging, placeholder: "NUMBER", "Count predictions from NUMBER on (default 0.5)."
      ),
    ],
    examples: [
      Example("handover measure human-request labelled.jsonl", "precision, recall, false alarms"),
      Example("handover measure handover talks.jsonl --json", "every figure with its interval"),
    ],
    defaults: MeasureSettings())
}
