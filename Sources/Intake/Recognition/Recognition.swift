import Conversations

/// What the beginning of a file says of the whole: the format of its records and what stands around them, or why it
/// cannot be read.
///
/// Never a guess: at least four of five readable records among the first fifty must look the same.
enum Recognition {
  case format(ExportFormat, isEnveloped: Bool)
  case refused(DefectCode, detail: String, help: String?)

  /// How many readable records are looked at.
  private static let sampleRecords = 50

  /// - Parameters:
  ///   - start: stands at the first byte of the file, or of its records cut into lines; its end is that of the last
  ///     whole line.
  ///   - headEnd: how many bytes of the file can be looked at.
  init(_ start: JSONCursor, headEnd: Int, _ settings: IntakeSettings) {
    var sample = Sample(start, settings)
    while sample.readable < Self.sampleRecords, sample.readLine() {}
    if sample.readable == 0, let refusal = OuterForm.unreadable(start, headEnd, others: sample.others) {
      self = refusal
    } else if let wanted = settings.format {
      self = .format(wanted, isEnveloped: sample.isEnveloped)
    } else if sample.readable == 0 {
      self = .format(.handover, isEnveloped: false)  // every line will say for itself what is wrong with it
    } else {
      self = sample.decision()
    }
  }

  /// The records at the beginning of a file.
  private struct Sample: ~Copyable {
    private var cursor: JSONCursor
    private var record: Record
    private var lines = RecordLines()
    private var votes: [Shape: Int] = [:]
    private var keys: [String] = []
    private(set) var readable = 0
    private(set) var others = 0
    private(set) var isEnveloped = false

    init(_ start: JSONCursor, _ settings: IntakeSettings) {
      cursor = start
      record = Record(start, settings)
    }

    /// Looks at one line; `false` behind the last one.
    mutating func readLine() -> Bool {
      switch cursor.startLine() {
      case .end: return false
      case .blank: _ = cursor.finishLine()
      case .value:
        let before = cursor.at
        cursor.passLogPrefix()
        if cursor.at != before { isEnveloped = true }
        record.cursor = cursor
        record.tree.build(&record.cursor)
        _ = record.cursor.finishLine()
        cursor.at = record.cursor.at
        if !record.cursor.failed { look() }
      }
      return true
    }

    private mutating func look() {
      guard record.isKind(JSONTree.root, .object) || record.isKind(JSONTree.root, .array) else {
        others += 1
        return
      }
      lines.open(&record)
      if lines.isPlain { return vote(isInside: false) }
      while readable < Recognition.sampleRecords, lines.nextRecord(&record, in: cursor) != nil {
        if record.cursor.failed || !record.isKind(JSONTree.root, .object) { continue }
        vote(isInside: true)
      }
    }

    private mutating func vote(isInside: Bool) {
      readable += 1
      if let shape = Shape(&record) {
        votes[shape, default: 0] += 1
        if isInside { isEnveloped = true }
      }
      for child in record.tree.children(of: JSONTree.root) {
        let key = record.key(child).text
        if keys.count < 20, !keys.contains(key) { keys.append(key) }
      }
    }

    /// The shape that four of five records have, or that a family of one vendor shares.
    func decision() -> Recognition {
      let empty = votes[.emptyMessages, default: 0]
      let ranked = votes.filter { $0.key != .emptyMessages }.sorted {
        ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
      }
      if let (shape, _) = ranked.first {
        var count = ranked.filter { $0.key.family == shape.family }.reduce(0) { $0 + $1.value }
        // A conversation without messages fits every list of messages.
        if shape == .handover || shape == .openaiMessages { count += empty }
        if count * 5 >= readable * 4 {
          if let format = shape.format { return .format(format, isEnveloped: isEnveloped) }
          return .refused(
            .unknownFormat, detail: "this looks like \(shape.rawValue), which is not read yet",
            help: "write a mapping file, or name another shape with --from-format")
        }
      }
      if empty * 5 >= readable * 4 { return .format(.openaiMessages, isEnveloped: isEnveloped) }
      let names = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\"\($0.shownWord)\"" }
      return .refused(
        .unknownFormat,
        detail: "no format that is known here; the records have the keys " + names.joined(separator: ", "),
        help: "'handover check --suggest-map FILE' writes a first mapping file for it, to be used with --map")
    }
  }
}
