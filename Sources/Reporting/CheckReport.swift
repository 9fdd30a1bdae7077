import Conversations
import Intake
package import Redaction
import Rendering
package import Studies

/// Says what an export holds, for people and for programs; the verb `check`.
package struct CheckReport {
  private let corpus: Corpus
  private let fileNames: [SafeText]
  private let isComplete: Bool

  package init(_ corpus: Corpus, fileNames: [SafeText], isComplete: Bool) {
    self.corpus = corpus
    self.fileNames = fileNames
    self.isComplete = isComplete
  }

  /// The counts of every file as one JSON document, ending in a line feed.
  package func document() -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.beginArray("files")
    for (index, file) in corpus.files.enumerated() {
      let counts = file.summary
      writer.beginObject()
      writer.string("file", fileNames[index])
      writer.word("format", file.format)
      writer.integer("lines", counts.lines)
      writer.integer("kept", counts.kept)
      writer.integer("blank", counts.blank)
      writer.integer("refused", counts.refused)
      writer.integer("conversations", counts.conversations)
      writer.integer("customer_messages", counts.customerMessages)
      writer.integer("ai_messages", counts.aiMessages)
      writer.integer("human_messages", counts.humanMessages)
      writer.integer("system_messages", counts.systemMessages)
      writer.integer("unknown_messages", counts.unknownMessages)
      writer.integer("handover_conversations", counts.handoverConversations)
      writer.integer("confidences", counts.confidences)
      writer.integer("sentiments", counts.sentiments)
      writer.endObject()
    }
    writer.endArray()
    writer.boolean("complete", isComplete)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// The counts as a table, and what the files cannot answer.
  package func lines(width: Int) -> [SafeText] {
    var table = TextTable([
      .init("File", canShrink: true), .init("Format"), .init("Lines", .right), .init("Refused", .right),
      .init("Conv.", .right), .init("Customer", .right), .init("AI", .right), .init("Human", .right),
      .init("Handovers", .right),
    ])
    for (index, file) in corpus.files.enumerated() {
      let counts = file.summary
      table.add([
        fileNames[index], file.format.map { SafeText(word: $0) } ?? "unknown", SafeText(grouped: counts.lines),
        SafeText(grouped: counts.refused), SafeText(grouped: counts.conversations),
        SafeText(grouped: counts.customerMessages), SafeText(grouped: counts.aiMessages),
        SafeText(grouped: counts.humanMessages), SafeText(grouped: counts.handoverConversations),
      ])
    }
    return table.lines(indent: 0, width: width) + gaps
  }

  private var gaps: [SafeText] {
    let all = corpus.lines
    var lines: [SafeText] = []
    guard all.conversations > 0 else { return ["no conversation was found"] }
    if all.confidences == 0 { lines.append("no confidences: signals of confidence are not available") }
    if all.humanMessages == 0 {
      lines.append("no messages of humans: whether anybody came after a handover may not be shown")
    }
    if all.handoverConversations == 0 { lines.append("no handovers: every need will be missed or answered by words") }
    if !corpus.unknownRoles.isEmpty {
      let count = corpus.unknownRoles.values.reduce(0, +)
      lines.append("\(SafeText(grouped: count)) messages have a role that is not known; they count for nobody")
    }
    return lines
  }
}
