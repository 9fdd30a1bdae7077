import Intake
import Redaction
import Rendering

/// Makes `label_problems.jsonl`: every line of a file of labels that is no label, and why.
///
/// Its lines name files, places, codes and sentences of ours, and never what a rater wrote.
package struct LabelProblems {
  private let content: TuningContent

  /// The name in the tuning.
  package static let name: StaticString = "label_problems.jsonl"

  package init(_ content: TuningContent) { self.content = content }

  /// Whether there is such a file: wherever files of labels were named, so that an empty one says that all was right.
  package var isThere: Bool { !content.run.labels.isEmpty }

  /// The document; every line ends in a line feed, and there can be none.
  package func document() -> [UInt8] {
    var writer = JSONWriter()
    for (file, faults) in zip(content.run.labels, content.run.labelFaults) {
      for fault in faults {
        writer.beginObject()
        writer.string("file", file)
        writer.integer("line", fault.line.map { $0 + 1 })
        writer.string("code", SafeText(name: fault.code))
        writer.string("reason", SafeText(name: fault.sentence))
        writer.endObject()
        writer.endLine()
      }
    }
    return writer.bytes
  }
}

extension Schema {
  /// A line of `label_problems.jsonl`.
  static let labelProblems = Schema.record([
    Member("file", .text, "The file of labels."),
    Member("line", .orNull(.place), "Null where the whole file is meant."),
    Member("code", .text, "The word in brackets of the message."), Member("reason", .text),
  ])
}
