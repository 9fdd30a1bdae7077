import Arguments
import Rendering

/// What `merge` was asked to do.
struct MergeSettings: Sendable, Equatable {
  var parts: [Path] = []
  /// The folders of earlier reports to compare with, in any order.
  var previous: [Path] = []
  var tolerance = ToleranceWish.usual
  var period = PeriodWish()
  /// The policy that judged the parts.
  var judging = JudgingWish()
  var output = OutputWish()

  static let command = Command<Self>(
    "merge", "Settles the parts that 'report --partial' wrote into one report.",
    operands: .paths("PART...", \.parts, count: 1...10_000),
    lists: [
      OutputWish.folder("Write the files into DIR, new or an older report.").within(\.output),
      OutputWish.quiet.within(\.output),
      ToleranceWish.usual.options.within(\.tolerance),
      PeriodWish.days("Report").within(\.period), PeriodWish.cutoff.within(\.period), [previousReports(\.previous)],
      JudgingWish.options(
        "Name the policy that judged the parts.", "Change a key of the policy, as it was for the parts."
      ).within(\.judging),
      OutputWish.form.within(\.output),
    ],
    examples: [
      Example("handover report a.jsonl --as week.jsonl:1 --partial a.rows", "lines 1 to 500"),
      Example("handover report b.jsonl --as week.jsonl:501 --partial b.rows", "the rest"),
      Example("handover merge a.rows b.rows -o week46", "the report of week.jsonl"),
      Example("handover help parts", "what can be cut, and where"),
    ],
    defaults: MergeSettings())
}

/// The place at which a part begins in the file that it was cut from: `week.jsonl:501`.
struct PartPlace: ArgumentValue, Equatable {
  let name: String
  /// Counted from one.
  let line: Int

  static let placeholder = "NAME:LINE"
  static let wanted = "write the name of the whole file and the line at which the part begins, such as week.jsonl:501"

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":"), colon > argument.startIndex,
      let line = Int(argument: String(argument[argument.index(after: colon)...])), (1...Int(UInt32.max)).contains(line)
    else { return nil }
    name = String(argument[..<colon])
    self.line = line
  }
}
