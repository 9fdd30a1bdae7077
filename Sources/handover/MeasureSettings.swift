import Arguments
import Studies

/// What `measure` was asked to do.
struct MeasureSettings: Sendable, Equatable {
  /// The task and the file, as they were typed.
  var operands: [Path] = []
  var format = SummaryFormat.text
  /// Where the predictions go, one line a row.
  var predictions: Path?
  /// From where on a prediction is an alarm, as it was typed.
  var threshold: String?
  var judging = JudgingWish()

  static let command = Command<Self>(
    "measure", "Measures the detector on labelled messages.",
    operands: .paths(
      "TASK FILE", \.operands, count: 2...2, words: MeasurementTask.allCases.map(\.rawValue),
      suffixes: exportSuffixes),
    lists: [
      SummaryFormat.options(\.format, "Print the figures as text or json."),
      [.value("predictions", \.predictions, in: .output, placeholder: "FILE", "Write one prediction a row to FILE.")],
      JudgingWish.options().within(\.judging),
      [
        .value(
          "threshold", \.threshold, in: .judging, placeholder: "NUMBER",
          "Count predictions from NUMBER on (default 0.5).")
      ],
    ],
    examples: [
      Example("handover measure human-request labelled.jsonl", "precision, recall, false alarms"),
      Example("handover measure handover talks.jsonl --json", "every figure with its interval"),
    ],
    defaults: MeasureSettings())
}
