import Arguments
import Conversations
import Reporting

/// What `explain` was asked to do.
///
/// The words decide nothing by their look: without another option the first is an identifier and the rest are exports.
struct ExplainSettings: Sendable, Equatable {
  /// The identifier, then the inputs.
  var operands: [Path] = []
  /// The number whose cases are listed, as it was typed; then the operand is the folder of a report.
  var metric: String?
  /// Which of its cases are listed.
  var choice = CaseList.Choice.counted
  /// How many of them; `nil` means fifty as text, and all else.
  var limit: Int?
  /// How the list is printed.
  var form = CaseForm.text
  /// Where the replay is written as a page; `-` is standard output, in the place of the text.
  var html: Path?
  /// Whether a file that stands there is replaced.
  var isForced = false
  var isQuiet = false

  var reading = ReadingWish()
  /// Only its cut-off can be typed.
  var period = PeriodWish()
  var judging = JudgingWish()

  static let command = Command<Self>(
    "explain", "Replays one conversation: what was said, seen, decided, and why.",
    operands: .paths("ID FILE|FOLDER|-...", \.operands, count: 1...100_001, suffixes: exportSuffixes),
    lists: [
      [
        .value(
          "metric", \.metric, in: .mostUsed, placeholder: "NAME",
          "List the cases of NAME[/slice=value] in the report DIR."),
        .value("show", \.choice, in: .mostUsed, "List these cases of the metric (default counted)."),
        .value(
          "limit", \.limit, in: .mostUsed, placeholder: "COUNT", "List at most COUNT cases (default 50 as text)."),
        .value(
          "html", \.html, in: .mostUsed, placeholder: "FILE|-",
          "Write it as a page to FILE too; -q then prints no text."),
        .flag("quiet", short: "q", \.isQuiet, in: .mostUsed, "Print errors only beside the replay."),
      ],
      JudgingWish.redact(in: .mostUsed).within(\.judging),
      ReadingWish.shape.within(\.reading), PeriodWish.cutoff.within(\.period),
      JudgingWish.options().within(\.judging),
      [
        .value("format", \.form, in: .output, "Print the list of --metric as text, csv or json."),
        .flag("force", \.isForced, in: .output, "Replace a file that is there."),
      ],
      ReadingWish.shown.within(\.reading), ReadingWish.limits.within(\.reading),
    ],
    examples: [
      Example("handover explain c-2026-000117 week46.jsonl", "one conversation, step by step"),
      Example("handover explain c-17#2 exports/ --as-of 2026-11-20T00:00:00Z", "its second session, later"),
      Example("handover explain --metric T7.missed/channel=web week46/", "who was counted, with lines"),
      Example("handover explain c-17 week46.jsonl --html c-17.html", "the same as a page"),
      Example("handover explain c-17 week46.jsonl --set score.threshold=0.8", "under another policy"),
    ],
    defaults: ExplainSettings())
}
