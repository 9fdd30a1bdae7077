import Conversations

// Lines of vendors' formats: one record or many, perhaps in envelopes.

extension Decoder {
  /// Hands on the first records of the inputs as trees, whatever they hold; for looking at unknown shapes.
  mutating func sample(limit: Int, _ body: (inout Record) -> Void) {
    var rest = limit
    while rest > 0, let chunk = feed.next(into: &block) {
      var cursor = cursor(for: chunk)
      while rest > 0 {
        let start = cursor.startLine()
        if start == .end { break }
        guard start == .value else {
          _ = cursor.finishLine()
          continue
        }
        cursor.passLogPrefix()
        record.cursor = cursor
        record.tree.build(&record.cursor)
        _ = record.cursor.finishLine()
        cursor.at = record.cursor.at
        if record.cursor.failed { continue }
        lines.open(&record)
        if lines.isPlain {
          body(&record)
          rest -= 1
        } else {
          while rest > 0, lines.nextRecord(&record, in: cursor) != nil {
            if record.cursor.failed { continue }
            body(&record)
            rest -= 1
          }
        }
      }
    }
  }

  /// Reads all records of the line at which the cursor stands and hands on their conversations.
  ///
  /// A line is refused when it is no JSON or every record of it is; else each refused record is a defect of its own.
  mutating func decodeRecords(
    _ cursor: inout JSONCursor, _ chunk: Chunk, _ place: Place, _ report: inout ChunkReport,
    _ each: (inout Conversation) -> Void
  ) {
    cursor.passLogPrefix()
    record.cursor = cursor
    record.remarks.clear()
    record.tree.build(&record.cursor)
    let length = record.cursor.finishLine()
    cursor.at = record.cursor.at
    cursor.fault = record.cursor.fault
    cursor.faultAt = record.cursor.faultAt
    let isObject = record.isKind(JSONTree.root, .object) || record.isKind(JSONTree.root, .array)
    guard !record.cursor.failed, isObject, length <= feed.settings.lineLimit else {
      return refuse(record.cursor.fault ?? .notAnObject, record.cursor, length, place, &report)
    }
    lines.open(&record)
    var counts = RecordCounts()
    var refused: [(code: DefectCode, element: Int)] = []
    if lines.isPlain {
      let node = record.tree.nodes[0]
      let code = decodeRecord(nil, node.start, node.end - node.start, chunk, place, &report, &counts, each)
      if let code {
        cursor.fault = nil
        return refuse(code, cursor, length, place, &report)
      }
    } else {
      while let entry = lines.nextRecord(&record, in: cursor) {
        var position = place
        position.byte += entry.offset + (entry.offset == 0 || entry.depth > 1 ? entry.element : 0)
        let code: DefectCode? =
          record.cursor.failed
          ? record.cursor.fault
          : decodeRecord(entry, entry.start, entry.count, chunk, position, &report, &counts, each)
        if record.cursor.failed { counts.all += 1 }
        if let code { refused.append((code, entry.element)) }
      }
      counts.refused = refused.count
      if counts.all > 0, counts.refused == counts.all {
        cursor.fault = nil
        return refuse(refused.first?.code ?? .missingEvents, cursor, length, place, &report)
      }
      for (code, element) in refused {
        report.defects.append(
          Defect(
            file: place.file, line: place.line, column: nil, byte: place.byte, element: element, code: code,
            severity: .warning, refused: false))
      }
    }
    report.records += counts.all
    report.recordsIgnored += counts.ignored
    report.recordsRefused += counts.refused
    report.kept += 1
    report.fingerprint.append(cursor.hash(from: cursor.lineStart, count: length))
  }

  /// How many records of a line there were.
  struct RecordCounts {
    var all = 0
    var ignored = 0
    var refused = 0
  }

  /// Reads the record that was built last; why it is refused, or `nil`.
  private mutating func decodeRecord(
    _ entry: RecordPile.Entry?, _ start: Int, _ count: Int, _ chunk: Chunk, _ place: Place,
    _ report: inout ChunkReport, _ counts: inout RecordCounts, _ each: (inout Conversation) -> Void
  ) -> DefectCode? {
    counts.all += 1
    guard let reader = readers[chunk.format] else { return decodeDirectly(chunk, place, &report, each) }
    guard record.isKind(JSONTree.root, .object) else { return .notAnObject }
    lines.unfold(reader.unfolded, &record, at: entry)
    if reader.isGrouped {
      if report.parts.count == 0 { report.parts.reserve(bytes: chunk.count + chunk.count / 8, records: chunk.lines) }
      let position = reader.position(&record)
      record.cursor.outCount = 0
      let id = reader.identifier(&record)
      let node = record.tree.nodes[0]
      record.cursor.keep(
        id, from: node.start, count: node.end - node.start, format: chunk.format, position: position, place: place,
        hash: record.cursor.hash(from: node.start, count: node.end - node.start), in: &report.parts)
      return nil
    }
    conversation.clear()
    conversation.place = place
    conversation.format = chunk.format
    record.memory = ReadingMemory()
    switch record.read(with: reader, line: place.line, into: &conversation) {
    case .ignored:
      counts.ignored += 1
      return nil
    case .refused(let code): return code
    case .kept: break
    }
    reader.finish(&record, &conversation)
    conversation.lines = 1
    guard conversation.events.count <= feed.settings.eventLimit, count <= feed.settings.conversationLimit else {
      return .conversationTooLong
    }
    // A mapping names what is wanted; all else is passed by on purpose.
    if chunk.format != .mapped { record.noteUnusedKeys(reader.passed) }
    complete(chunk, place, isWhole: entry == nil, &report, each)
    return nil
  }

  /// Brings the conversation of the record into form, cuts it into sessions where it has some, and hands it on.
  private mutating func complete(
    _ chunk: Chunk, _ place: Place, isWhole: Bool, _ report: inout ChunkReport,
    _ each: (inout Conversation) -> Void
  ) {
    if conversation.id.isEmpty {
      let name = chunk.file < baseNames.count ? baseNames[chunk.file] : ""
      conversation.idIsSynthetic = true
      if chunk.format.hasIdentifiers { record.remarks.note(.missingID, .wrongType, at: nil) }
      conversation.id = record.cursor.write(
        (chunk.format.hasIdentifiers ? "(no id) " : "") + "\(name):\(place.line + 1)"
          + (isWhole ? "" : ":\(place.byte)"))
    }
    if record.cursor.sawBrokenText { record.remarks.note(.brokenText, .encoding, at: nil) }
    record.cursor.moveText(to: &conversation)
    let lineStart = isWhole ? record.cursor.lineStart : nil
    normalisation.finish(&conversation, &record.remarks, gap: feed.settings.sessionGap) { conversation in
      report.conversations += 1
      each(&conversation)
    }
    record.remarks.move(to: &report, place: place, lineStart: lineStart)
  }

  /// Reads a record of a format that is read without a tree.
  private mutating func decodeDirectly(
    _ chunk: Chunk, _ place: Place, _ report: inout ChunkReport, _ each: (inout Conversation) -> Void
  ) -> DefectCode? {
    var cursor = record.cursor
    cursor.restart(at: record.tree.nodes[0].start)
    var direct = chunk
    direct.origins = []
    var inner = ChunkReport(
      index: 0, file: place.file, firstLine: place.line, byte: place.byte, defectLimit: report.defects.limit)
    let isConversation = decodeLine(&cursor, direct, place, &inner)
    report.defects.append(inner.defects)
    for (role, count) in inner.unknownRoles { report.unknownRoles[role, default: 0] += count }
    report.unknownNames.add(inner.unknownNames)
    report.parts.append(inner.parts)
    if isConversation {
      report.conversations += 1
      each(&conversation)
    }
    return inner.refused > 0 ? .missingEvents : nil
  }
}

extension JSONCursor {
  /// Copies a part of the block and the identifier that was decoded last to the parts of conversations.
  func keep(
    _ id: TextRange, from start: Int, count: Int, format: ExportFormat, position: Int64, place: Place, hash: Hash128,
    in parts: inout ConversationParts
  ) {
    let idStart = parts.bytes.count
    unsafe parts.bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: out + Int(id.start), count: Int(id.count)))
    let begin = parts.bytes.count
    copy(from: start, count: count, to: &parts.bytes)
    parts.bytes.append(0x0a)
    parts.entries.append(
      ConversationParts.Entry(
        id: id.isEmpty ? nil : unsafe Hash128(start: out + Int(id.start), count: Int(id.count)), idStart: idStart,
        idCount: Int(id.count), start: begin, count: count + 1, place: place, hash: hash, format: format,
        position: position))
  }

  /// Begins a record again; what was decoded is forgotten.
  mutating func restart(at start: Int) {
    at = start
    _ = startLine()
  }

  /// Passes the time that exports of log groups put in front of each line, as in `2026-03-02T10:15:00.000Z {`.
  mutating func passLogPrefix() {
    guard kind == .number else { return }
    var end = at
    while byte(end) > 0x20, end - at < 40 { end += 1 }
    guard end - at >= 20, byte(end) == 0x20, byte(at + 4) == 0x2d, byte(at + 10) == 0x54 else { return }
    while byte(end) == 0x20 { end += 1 }
    if byte(end) == 0x7b { at = end }
  }
}
