package import Conversations

/// Turns groups of event lines into conversations, one worker's share of the work.
///
/// A conversation stands at the place of its first line and has as many lines as the group; each event names its own
/// line. What was odd about them goes to the list of defects, with the places of the lines.
package struct GroupDecoder: ~Copyable {
  private let settings: IntakeSettings
  private let baseNames: [String]
  private var block: ByteBuffer
  private var text: ByteBuffer
  private var stack: ByteBuffer
  private var conversation = Conversation()
  private var remarks = Remarks()
  private var normalisation = Normalisation()
  private let reader: HandoverReader

  package init(_ feed: Feed) {
    settings = feed.settings
    baseNames = feed.files.map { InputFile(path: $0.path).baseName }
    block = ByteBuffer(capacity: 64 * 1024)
    text = ByteBuffer(capacity: 256 * 1024)
    stack = ByteBuffer(capacity: (settings.depthLimit / 64 + 2) * 8)
    reader = HandoverReader(settings)
  }

  /// Reads one group and hands on its conversation; a group over the limits is refused as a whole.
  ///
  /// - Returns: a report with the defects, the roles and the number of conversations, 1 or 0; its lines were counted
  ///   when they were read.
  package mutating func decode(
    _ group: Int, of groups: borrowing EventGroups, _ each: (inout Conversation) -> Void
  ) -> ChunkReport {
    let place = groups.place(of: group)
    var report = ChunkReport(
      index: group, file: place.file, firstLine: place.line, byte: place.byte, defectLimit: settings.defectLimit)
    let size = groups.size(of: group)
    if size.lines > settings.eventLimit || size.bytes > settings.conversationLimit {
      report.defects.append(
        Defect(
          file: place.file, line: place.line, column: nil, byte: place.byte, code: .conversationTooLong,
          severity: .warning, refused: true))
      return report
    }
    block.reserve(size.bytes + 1, keeping: 0)
    text.reserve(3 * size.bytes + 16 * 1024, keeping: 0)
    conversation.clear()
    conversation.place = place
    conversation.format = .handover
    var quality: Quality = []
    var isBroken = false
    var outCount = 0
    var repeats = 0
    groups.forEachLine(of: group) { line, place, isRepeat in
      conversation.lines += 1
      if isRepeat {
        repeats += 1
        return
      }
      let id = conversation.id
      var cursor = cursor(over: line)
      _ = cursor.startLine()
      cursor.outCount = outCount
      remarks.clear()
      reader.readEventLine(&cursor, &remarks, line: place.line, into: &conversation)
      conversation.lines -= 1
      if !id.isEmpty { conversation.id = id }
      outCount = cursor.outCount
      isBroken = isBroken || cursor.sawBrokenText
      quality.add(remarks.quality)
      remarks.move(to: &report, place: place, blockOffset: place.byte)
    }
    remarks.clear()
    conversation.quality = quality
    finish(place, outCount, repeats, isBroken)
    remarks.move(to: &report, place: place, blockOffset: place.byte)
    report.conversations = 1
    each(&conversation)
    return report
  }

  private mutating func finish(_ place: Place, _ outCount: Int, _ repeats: Int, _ isBroken: Bool) {
    var cursor = cursor(over: [0x0a])
    cursor.outCount = outCount
    if conversation.id.isEmpty {
      let name = place.file < baseNames.count ? baseNames[place.file] : ""
      conversation.idIsSynthetic = true
      conversation.id = cursor.write("(no id) \(name):\(place.line + 1)")
      remarks.note(.missingID, .wrongType, at: nil)
    }
    if isBroken { remarks.note(.brokenText, .encoding, at: nil) }
    for _ in 0..<repeats { remarks.note(.duplicateEvent, .duplicateEvent, at: nil) }
    cursor.moveText(to: &conversation)
    normalisation.apply(to: &conversation, &remarks, hasListOfEvents: true)
  }

  private mutating func cursor(over line: ArraySlice<UInt8>) -> JSONCursor {
    block.reserve(line.count, keeping: 0)
    unsafe line.withUnsafeBytes { raw in
      if let start = raw.baseAddress { unsafe block.start.copyMemory(from: start, byteCount: raw.count) }
    }
    block.seal(at: line.count)
    return unsafe JSONCursor(
      base: UnsafeRawPointer(block.start), end: line.count, out: text.start,
      stack: stack.start.assumingMemoryBound(to: UInt64.self), depthLimit: settings.depthLimit)
  }
}
