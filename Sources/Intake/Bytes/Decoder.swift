package import Conversations

/// Turns chunks of a feed into conversations, one worker's share of the work.
///
/// It owns the memory of a worker and uses it again: a conversation that was handed on is filled anew for the next
/// line, so keep what you need of it, not the value itself. Nothing is allocated for a line once the memory has grown.
package struct Decoder: ~Copyable {
  private let feed: Feed
  private var block: ByteBuffer
  private var text: ByteBuffer
  private var stack: ByteBuffer
  private let shapes = HandoverReader.Shapes()
  private var conversation = Conversation()
  private var remarks = Remarks()
  private var normalisation = Normalisation()
  private let handover: HandoverReader
  private let openai: OpenAIReader
  private let baseNames: [String]

  package init(_ feed: Feed) {
    self.feed = feed
    let settings = feed.settings
    block = ByteBuffer(capacity: settings.blockBytes + 1)
    text = ByteBuffer(capacity: 3 * settings.blockBytes + Self.ownWords)
    stack = ByteBuffer(capacity: (settings.depthLimit / 64 + 2) * 8)
    handover = HandoverReader(settings)
    openai = OpenAIReader(settings)
    baseNames = feed.files.map { InputFile(path: $0.path).baseName }
  }

  /// Room for words that are ours, such as synthetic identifiers.
  private static let ownWords = 16 * 1024

  /// Reads the next chunk and hands on each of its conversations.
  ///
  /// - Returns: what became of the lines, or `nil` when all inputs are read.
  package mutating func next(_ each: (inout Conversation) -> Void) -> ChunkReport? {
    guard let chunk = feed.next(into: &block) else { return nil }
    var report = newReport(chunk)
    if let length = chunk.skippedLength {
      refuseLongLine(length, place: Place(file: chunk.file, line: chunk.firstLine, byte: chunk.byte), &report)
      return report
    }
    var cursor = cursor(for: chunk)
    while true {
      let start = cursor.startLine()
      if start == .end { break }
      let place = Place(
        file: chunk.file, line: chunk.firstLine &+ report.lines, byte: chunk.byte &+ cursor.lineStart)
      report.lines &+= 1
      if start == .blank {
        let length = cursor.finishLine()
        report.blank &+= 1
        report.fingerprint.append(cursor.hash(from: cursor.lineStart, count: length))
        continue
      }
      if decodeLine(&cursor, chunk, place, &report) {
        report.conversations &+= 1
        each(&conversation)
      }
    }
    return report
  }

  /// Reads the next chunk, checks every byte of it and hands on nothing; for measuring.
  package mutating func check() -> ChunkReport? {
    guard let chunk = feed.next(into: &block) else { return nil }
    var report = newReport(chunk)
    var cursor = cursor(for: chunk)
    while true {
      let start = cursor.startLine()
      if start == .end { break }
      report.lines &+= 1
      if start == .value { cursor.skip() }
      _ = cursor.finishLine()
      if start == .blank {
        report.blank &+= 1
      } else if cursor.failed {
        report.refused &+= 1
      } else {
        report.kept &+= 1
      }
    }
    return report
  }

  /// Reads the next chunk without looking at it; for measuring.
  package mutating func pass() -> ChunkReport? {
    guard let chunk = feed.next(into: &block) else { return nil }
    return newReport(chunk)
  }

  private func newReport(_ chunk: Chunk) -> ChunkReport {
    var report = ChunkReport(
      index: chunk.index, file: chunk.file, firstLine: chunk.firstLine, byte: chunk.byte,
      defectLimit: feed.settings.defectLimit)
    report.bytes = chunk.count
    return report
  }

  private mutating func cursor(for chunk: Chunk) -> JSONCursor {
    text.reserve(3 * chunk.count + Self.ownWords, keeping: 0)
    return unsafe JSONCursor(
      base: UnsafeRawPointer(block.start), end: chunk.count, out: text.start,
      stack: stack.start.assumingMemoryBound(to: UInt64.self), depthLimit: feed.settings.depthLimit)
  }

  // MARK: One line

  /// Reads the line at which the cursor stands; whether it is a conversation.
  @inline(__always)
  private mutating func decodeLine(
    _ cursor: inout JSONCursor, _ chunk: Chunk, _ place: Place, _ report: inout ChunkReport
  ) -> Bool {
    remarks.clear()
    conversation.clear()
    conversation.place = place
    conversation.format = chunk.format
    guard cursor.kind == .object else {
      cursor.skip()
      let length = cursor.finishLine()
      refuse(cursor.fault ?? .notAnObject, cursor, length, place, &report)
      return false
    }
    var hasList: Bool
    switch chunk.format {
    case .handover:
      let begin = cursor
      hasList = handover.read(&cursor, shapes, &remarks, into: &conversation)
      if !hasList, !cursor.failed, handover.isEventLine(begin) {
        collect(begin, &cursor, place, &report)
        return false
      }
    case .openaiMessages:
      hasList = openai.read(&cursor, &remarks, into: &conversation)
    }
    let length = cursor.finishLine()
    if cursor.failed || !hasList || length > feed.settings.lineLimit {
      let code = length > feed.settings.lineLimit ? .lineTooLong : cursor.fault ?? .missingEvents
      refuse(code, cursor, length, place, &report)
      return false
    }
    if conversation.events.count > feed.settings.eventLimit || length > feed.settings.conversationLimit {
      refuse(.conversationTooLong, cursor, length, place, &report)
      return false
    }
    finish(&cursor, chunk, place)
    remarks.move(to: &report, place: place, blockOffset: chunk.byte)
    report.kept &+= 1
    report.fingerprint.append(cursor.hash(from: cursor.lineStart, count: length))
    return true
  }

  @inline(__always)
  private mutating func finish(_ cursor: inout JSONCursor, _ chunk: Chunk, _ place: Place) {
    if conversation.id.isEmpty { giveID(&cursor, chunk, place) }
    if cursor.sawBrokenText { remarks.note(.brokenText, .encoding, at: nil) }
    cursor.moveText(to: &conversation)
    normalisation.apply(to: &conversation, &remarks, hasListOfEvents: chunk.format == .handover)
  }

  /// Gives a conversation without an identifier one of its own.
  @inline(never)
  private mutating func giveID(_ cursor: inout JSONCursor, _ chunk: Chunk, _ place: Place) {
    let name = chunk.file < baseNames.count ? baseNames[chunk.file] : ""
    conversation.idIsSynthetic = true
    if chunk.format == .handover {
      remarks.note(.missingID, .wrongType, at: nil)
      conversation.id = cursor.write("(no id) \(name):\(place.line + 1)")
    } else {
      conversation.id = cursor.write("\(name):\(place.line + 1)")
    }
  }

  /// Puts the line aside: it holds one event of a conversation.
  @inline(never)
  private mutating func collect(
    _ begin: JSONCursor, _ cursor: inout JSONCursor, _ place: Place, _ report: inout ChunkReport
  ) {
    cursor = begin
    let kind = handover.look(&cursor)
    let length = cursor.finishLine()
    guard case .event(let id) = kind, !cursor.failed, length <= feed.settings.lineLimit else {
      return refuse(
        length > feed.settings.lineLimit ? .lineTooLong : cursor.fault ?? .missingEvents, cursor, length, place, &report
      )
    }
    let hash = cursor.hash(from: cursor.lineStart, count: length)
    cursor.keep(id, length: length, place: place, hash: hash, in: &report.eventLines)
    report.kept += 1
    report.fingerprint.append(hash)
  }

  @inline(never)
  private func refuse(
    _ code: DefectCode, _ cursor: JSONCursor, _ length: Int, _ place: Place, _ report: inout ChunkReport
  ) {
    if length > feed.settings.lineLimit { return refuseLongLine(length, place: place, &report) }
    let column = cursor.failed ? cursor.faultAt - cursor.lineStart : nil
    report.refused += 1
    report.defects.append(
      Defect(
        file: place.file, line: place.line, column: column, byte: place.byte, code: code, severity: .warning,
        refused: true))
    report.fingerprint.append(cursor.hash(from: cursor.lineStart, count: length))
  }

  private func refuseLongLine(_ length: Int, place: Place, _ report: inout ChunkReport) {
    if report.lines == 0 { report.lines = 1 }
    report.refused += 1
    report.defects.append(
      Defect(
        file: place.file, line: place.line, column: nil, byte: place.byte, code: .lineTooLong, severity: .warning,
        refused: true))
    report.fingerprint.append(Hash128(high: 0, low: UInt64(truncatingIfNeeded: length)))
  }
}

extension JSONCursor {
  /// Copies the line and the identifier that was decoded last to the lines of events.
  func keep(_ id: TextRange, length: Int, place: Place, hash: Hash128, in lines: inout EventLines) {
    let idStart = lines.bytes.count
    unsafe lines.bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: out + Int(id.start), count: Int(id.count)))
    let start = lines.bytes.count
    copy(from: lineStart, count: length + 1, to: &lines.bytes)
    lines.entries.append(
      EventLines.Entry(
        idStart: idStart, idCount: Int(id.count), start: start, count: length + 1, place: place, hash: hash))
  }
}
