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
      writer.integer("records", counts.records)
      writer.integer("records_ignored", counts.recordsIgnored)
      writer.integer("records_refused", counts.recordsRefused)
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
    writer.beginArray("not_understood")
    for name in corpus.unknownNames.shown {
      writer.beginObject()
      writer.string("kind", Self.word(name.kind))
      writer.string("name", SafeText(name: name.name))
      writer.integer("count", name.count)
      writer.endObject()
    }
    writer.endArray()
    writer.integer("not_understood_others", corpus.unknownNames.others)
    writer.boolean("complete", isComplete)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// The counts as a table, and what the files cannot answer.
  package func lines(width: Int) -> [SafeText] {
    var table = TextTable([
      .init("File", canShrink: true), .init("Lines", .right), .init("Refused", .right),
      .init("Conv.", .right), .init("Customer", .right), .init("AI", .right), .init("Human", .right),
      .init("Handovers", .right),
    ])
    for (index, file) in corpus.files.enumerated() {
      let counts = file.summary
      table.add([
        fileNames[index], SafeText(grouped: counts.lines),
        SafeText(grouped: counts.refused), SafeText(grouped: counts.conversations),
        SafeText(grouped: counts.customerMessages), SafeText(grouped: counts.aiMessages),
        SafeText(grouped: counts.humanMessages), SafeText(grouped: counts.handoverConversations),
      ])
    }
    return table.lines(indent: 0, width: width) + formats + records + notUnderstood + gaps
  }

  private static func word(_ kind: UnknownNames.Kind) -> SafeText {
    switch kind {
    case .key: "key"
    case .role: "role"
    case .event: "event"
    }
  }

  /// Which files have which format, in the order of the formats.
  private var formats: [SafeText] {
    let all = corpus.files.map(\.format)
    if let only = all.first ?? nil, all.allSatisfy({ $0 == only }) { return ["format: \(SafeText(word: only))"] }
    var lines: [SafeText] = ExportFormat.allCases.compactMap { format in
      let names = all.indices.filter { all[$0] == format }.map { fileNames[$0] }
      return names.isEmpty ? nil : "format \(SafeText(word: format)): \(Self.list(names))"
    }
    let unknown = all.indices.filter { all[$0] == nil }.map { fileNames[$0] }
    if !unknown.isEmpty { lines.append("format not known: \(Self.list(unknown))") }
    return lines
  }

  /// At most three names, and how many more there are.
  private static func list(_ names: [SafeText]) -> SafeText {
    let shown = Array(names.prefix(3)).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(SafeText(grouped: names.count - 3)) more" : shown
  }

  /// What became of records that share a line or stand in envelopes.
  private var records: [SafeText] {
    let all = corpus.lines
    guard all.records != all.kept || all.recordsIgnored + all.recordsRefused > 0, all.records > 0 else { return [] }
    let kept = all.records - all.recordsIgnored - all.recordsRefused
    return [
      """
      records in these lines: \(SafeText(grouped: all.records)); kept \(SafeText(grouped: kept)), \
      ignored \(SafeText(grouped: all.recordsIgnored)), refused \(SafeText(grouped: all.recordsRefused))
      """
    ]
  }

  /// How many names of a kind are shown to people; the document has all.
  private static let shownNames = 8

  /// What no reader understood: keys, roles, events, the most frequent first.
  private var notUnderstood: [SafeText] {
    let names = corpus.unknownNames.shown
    let titles: [(UnknownNames.Kind, SafeText)] = [
      (.key, "keys not known"), (.role, "roles not known"), (.event, "events not known"),
    ]
    return titles.compactMap { kind, title in
      let some = names.filter { $0.kind == kind }
      guard !some.isEmpty else { return nil }
      let shown = some.prefix(Self.shownNames).map { name -> SafeText in
        "\(name: name.name) (\(SafeText(grouped: name.count)))"
      }
      let rest = some.count - shown.count
      let more: SafeText = rest > 0 ? " and \(SafeText(grouped: rest)) more" : ""
      return "\(title): \(shown.joined(separator: ", "))\(more)"
    }
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
