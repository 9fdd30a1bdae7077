import Arguments
import Conversations

/// What `check` was asked to do.
struct CheckSettings: Sendable, Equatable {
  var inputs: [Path] = []
  var format = SummaryFormat.text
  /// Whether a first mapping is wanted instead of counts.
  var suggestsMap = false

  var reading = ReadingWish()
  var judging = JudgingWish()

  static let command = Command<Self>(
    "check", "Says whether an export can be read, and what is missing in it.",
    operands: .paths("FILE|FOLDER|-...", \.inputs, count: 1...100_000, suffixes: exportSuffixes),
    lists: [
      SummaryFormat.options(\.format, "Print the result as text or json."),
      JudgingWish.options("Take roles from FILE (default ./handover.json5).").within(\.judging),
      ReadingWish.shape.within(\.reading),
      [.flag("suggest-map", \.suggestsMap, in: .input, "Print a first mapping for an unknown shape.")],
      ReadingWish.shown.within(\.reading), ReadingWish.limits.within(\.reading),
    ],
    examples: [
      Example("handover check week46.jsonl", "can it be read?"),
      Example("handover check exports/ --json", "counts for a script"),
      Example("handover check --suggest-map odd.jsonl > map.json5", "a shape of our own"),
    ],
    defaults: CheckSettings())
}
