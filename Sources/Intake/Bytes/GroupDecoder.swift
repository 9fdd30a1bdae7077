package import Conversations

/// What became of the conversations of one partition.
package struct PartitionReport: Sendable {
  package var defects: DefectList
  package var unknownRoles: [String: Int] = [:]
  package var unknownNames = UnknownNames()
  /// The records that turned out to say nothing or to be no records, by file.
  package var ignored: [Int: Int] = [:]
  package var refused: [Int: Int] = [:]
}

/// Turns records that lie apart into conversations, one worker's share of the work.
///
/// A conversation stands at the place of its first record; each event names its own line. A record that stands twice byte
/// for byte counts once. What was odd goes to the list of defects, with the places of the lines.
package struct GroupDecoder: ~Copyable {
  private let settings: IntakeSettings
  private let baseNames: [String]
  private var block: ByteBuffer
  private var text: ByteBuffer
  private var stack: ByteBuffer
  private var conversation = Conversation()
  private var record: Record
  private var normalisation = Normalisation()
  private let handover: HandoverReader
  private let readers: RecordReaders

  package init(_ feed: Feed) {
    settings = feed.settings
    baseNames = feed.files.map { InputFile(path: $0.path).baseName }
    block = ByteBuffer(capacity: 64 * 1024)
    text = ByteBuffer(capacity: 256 * 1024)
    stack = ByteBuffer(capacity: (settings.depthLimit / 64 + 2) * 8)
    handover = HandoverReader(settings)
    readers = RecordReaders(settings)
    record = unsafe Record(
      JSONCursor(
        base: UnsafeRawPointer(block.start), end: 0, out: text.start,
        stack: stack.start.assumingMemoryBound(to: UInt64.self), depthLimit: settings.depthLimit), settings)
  }

  /// Reads all conversations of a partition and hands them on, in the order of the hashes of their identifiers.
  ///
  /// - Returns: what was odd; throws what reading stored records throws.
  package mutating func decode(
    _ partition: Int, of groups: borrowing ConversationGroups, _ each: (inout Conversation) -> Void
  ) throws -> PartitionReport {
    var report = PartitionReport(defects: DefectList(limit: settings.defectLimit))
    let sorted = try groups.partition(partition)
    for group in sorted.groups { decode(group, of: sorted, &report, each) }
    return report
  }

  private mutating func decode(
    _ group: Range<Int>, of sorted: SortedParts, _ report: inout PartitionReport,
    _ each: (inout Conversation) -> Void
  ) {
    let entries = sorted.parts.entries[group]
    let place = entries.reduce(entries[group.lowerBound].place) { min($0, $1.place) }
    let size = entries.reduce(0) { $0 + $1.count }
    if group.count > settings.eventLimit || size > settings.conversationLimit {
      return report.defects.append(
        Defect(
          file: place.file, line: place.line, column: nil, byte: place.byte, code: .conversationTooLong,
          severity: .warning, refused: true))
    }
    text.reserve(3 * size + 16 * 1024, keeping: 0)
    conversation.clear()
    conversation.place = place
    conversation.format = entries[group.lowerBound].format
    conversation.isGrouped = true
    record.memory = ReadingMemory()
    var (quality, isBroken, repeats, outCount) = (Quality(rawValue: 0), false, 0, 0)
    var seen: Set<Hash128> = []
    var kept = 0
    for number in group {
      let entry = sorted.parts.entries[number]
      guard group.count == 1 || seen.insert(entry.hash).inserted else {
        repeats += 1
        continue
      }
      begin(sorted.bytes(number), outCount)
      let before = conversation.events.count
      if read(entry, &report) { kept += 1 }
      for index in before..<max(before, conversation.events.count) {
        conversation.events[index].fileNumber = UInt16(clamping: entry.place.file)
      }
      outCount = record.cursor.outCount
      isBroken = isBroken || record.cursor.sawBrokenText
      quality.add(record.remarks.quality)
      moveRemarks(entry.place, to: &report)
    }
    // Records that were all refused are no conversation.
    guard kept > 0 else { return }
    conversation.lines = group.count
    record.remarks.clear()
    begin([0x0a], outCount)
    readers[conversation.format]?.finish(&record, &conversation)
    conversation.quality = quality
    finish(place, repeats: repeats, isBroken: isBroken, each)
    moveRemarks(place, to: &report)
  }

  /// Reads one record; whether it belongs to the conversation.
  private mutating func read(_ entry: ConversationParts.Entry, _ report: inout PartitionReport) -> Bool {
    let id = conversation.id
    guard let reader = readers[entry.format] else {
      handover.readEventLine(&record.cursor, &record.remarks, line: entry.place.line, into: &conversation)
      if !id.isEmpty { conversation.id = id }
      return true
    }
    record.tree.build(&record.cursor)
    let outcome = record.read(with: reader, line: entry.place.line, into: &conversation)
    switch outcome {
    case .kept: if entry.format != .mapped { record.noteUnusedKeys(reader.passed) }
    case .ignored: report.ignored[entry.place.file, default: 0] += 1
    case .refused(let code):
      report.refused[entry.place.file, default: 0] += 1
      report.defects.append(
        Defect(
          file: entry.place.file, line: entry.place.line, column: nil, byte: entry.place.byte, code: code,
          severity: .warning, refused: false))
    }
    if !id.isEmpty { conversation.id = id }
    return outcome == .kept
  }

  private mutating func finish(
    _ place: Place, repeats: Int, isBroken: Bool, _ each: (inout Conversation) -> Void
  ) {
    if conversation.id.isEmpty {
      let name = place.file < baseNames.count ? baseNames[place.file] : ""
      conversation.idIsSynthetic = true
      conversation.id = record.cursor.write("(no id) \(name):\(place.line + 1)")
      record.remarks.note(.missingID, .wrongType, at: nil)
    }
    if isBroken { record.remarks.note(.brokenText, .encoding, at: nil) }
    for _ in 0..<repeats { record.remarks.note(.duplicateEvent, .duplicateEvent, at: nil) }
    record.cursor.moveText(to: &conversation)
    normalisation.finish(&conversation, &record.remarks, gap: settings.sessionGap, each)
  }

  private mutating func moveRemarks(_ place: Place, to report: inout PartitionReport) {
    var part = ChunkReport(
      index: 0, file: place.file, firstLine: place.line, byte: place.byte, defectLimit: settings.defectLimit)
    record.remarks.move(to: &part, place: place, lineStart: record.cursor.lineStart)
    record.remarks.clear()
    report.defects.append(part.defects)
    for (role, count) in part.unknownRoles { report.unknownRoles[role, default: 0] += count }
    report.unknownNames.add(part.unknownNames)
  }

  /// Puts the cursor at the beginning of a record, behind the words that were decoded before.
  private mutating func begin(_ line: ArraySlice<UInt8>, _ outCount: Int) {
    block.reserve(line.count, keeping: 0)
    unsafe line.withUnsafeBytes { raw in
      if let start = raw.baseAddress { unsafe block.start.copyMemory(from: start, byteCount: raw.count) }
    }
    block.seal(at: line.count)
    record.cursor = unsafe JSONCursor(
      base: UnsafeRawPointer(block.start), end: line.count, out: text.start,
      stack: stack.start.assumingMemoryBound(to: UInt64.self), depthLimit: settings.depthLimit)
    _ = record.cursor.startLine()
    record.cursor.outCount = outCount
  }
}
