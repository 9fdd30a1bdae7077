package import Conversations

/// Turns chunks of a feed into conversations, one worker's share of the work.
///
/// It owns the memory of a worker and uses it again: a conversation that was handed on is filled anew for the next
/// line, so keep what you need of it, not the value itself. Nothing is allocated for a line once the memory has grown.
package struct Decoder: ~Copyable {
  let feed: Feed
  var block: ByteBuffer
  var text: ByteBuffer
  var stack: ByteBuffer
  private let shapes = HandoverReader.Shapes()
  var conversation = Conversation()
  var remarks = Remarks()
  var normalisation = Normalisation()
  private let handover: HandoverReader
  private let openai: OpenAIReader
  let readers: RecordReaders
  var record: Record
  var lines = RecordLines()
  let baseNames: [String]

  package init(_ feed: Feed) {
    self.feed = feed
    let settings = feed.settings
    block = ByteBuffer(capacity: settings.blockBytes + 1)
    text = ByteBuffer(capacity: 3 * settings.blockBytes + Self.ownWords)
    stack = ByteBuffer(capacity: (settings.depthLimit / 64 + 2) * 8)
    handover = HandoverReader(settings)
    openai = OpenAIReader(settings)
    readers = RecordReaders(settings)
    record = unsafe Record(
      JSONCursor(
        base: UnsafeRawPointer(block.start), end: 0, out: text.start,
        stack: stack.start.assumingMemoryBound(to: UInt64.self), depthLimit: settings.depthLimit), settings)
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
      let place = place(of: cursor, chunk, report.lines)
      report.lines &+= 1
      if start == .blank {
        let length = cursor.finishLine()
        report.blank &+= 1
        report.fingerprint.append(cursor.hash(from: cursor.lineStart, count: length))
        continue
      }
      if chunk.isDirect {
        if decodeLine(&cursor, chunk, place, &report) {
          report.conversations &+= 1
          each(&conversation)
        }
      } else {
        decodeRecords(&cursor, chunk, place, &report, each)
      }
    }
    return report
  }

  /// Where the line at which the cursor stands lies in its file.
  @inline(__always)
  private func place(of cursor: JSONCursor, _ chunk: Chunk, _ number: Int) -> Place {
    guard !chunk.origins.isEmpty else {
      return Place(file: chunk.file, line: chunk.firstLine &+ number, byte: chunk.byte &+ cursor.lineStart)
    }
    let origin = chunk.origins[min(number, chunk.origins.count - 1)]
    return Place(file: chunk.file, line: origin.line, byte: origin.byte)
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

  mutating func cursor(for chunk: Chunk) -> JSONCursor {
    // Texts taken out of strings are decoded twice.
    text.reserve((chunk.isDirect ? 3 : 6) * chunk.count + Self.ownWords, keeping: 0)
    return unsafe JSONCursor(
      base: UnsafeRawPointer(block.start), end: chunk.count, out: text.start,
      stack: stack.start.assumingMemoryBound(to: UInt64.self), depthLimit: feed.settings.depthLimit)
  }

  // MARK: One line

  /// Reads the line at which the cursor stands; whether it is a conversation.
  @inline(__always)
  mutating func decodeLine(
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
    default:
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
    remarks.move(to: &report, place: place, lineStart: cursor.lineStart)
    report.kept &+= 1
    report.fingerprint.append(cursor.hash(from: cursor.lineStart, count: length))
    return true
  }

  @inline(__always)
  private mutating func finish(_ cursor: inout JSONCursor, _ chunk: Chunk, _ place: Place) {
    if conversation.id.isEmpty { giveID(&cursor, chunk, place) }
    if cursor.sawBrokenText { remarks.note(.brokenText, .encoding, at: nil) }
    cursor.moveText(to: &conversation)
    normalisation.apply(to: &conversation, &remarks)
  }

  /// Gives a conversation without an identifier one of its own.
  @inline(never)
  private mutating func giveID(_ cursor: inout JSONCursor, _ chunk: Chunk, _ place: Place) {
    let name = chunk.file < baseNames.count ? baseNames[chunk.file] : ""
    conversation.idIsSynthetic = true
    if chunk.format.hasIdentifiers {
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
    cursor.keep(
      id, from: cursor.lineStart, count: length, format: .handover, position: .min, place: place, hash: hash,
      in: &report.parts)
    report.kept += 1
    report.fingerprint.append(hash)
  }

  @inline(never)
  func refuse(
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
