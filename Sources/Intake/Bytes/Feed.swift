package import Conversations
import Glibc
import Synchronization

/// One input as it was read.
package struct SourceFile: Sendable {
  /// The path as people know it; `-` for standard input.
  package var path: String
  /// What its lines were read as; `nil` before it was opened or when it was refused.
  package var format: ExportFormat?
  /// How many bytes were read.
  package var bytes = 0
  /// Why it was refused as a whole, or what happened to it later.
  package var errors: [FileError] = []
}

/// A run of whole lines that a worker was given.
struct Chunk: Sendable {
  var index = 0
  var file = 0
  var format = ExportFormat.handover
  /// Whether its lines are records of a format that is read without a tree.
  var isDirect = true
  /// Where each record began, when the file is no run of lines; else empty.
  var origins: [ElementCutter.Origin] = []
  var firstLine = 0
  var byte = 0
  /// How many bytes of the worker's buffer belong to it, the last of them a line feed.
  var count = 0
  /// How many lines, or records of a document, these are.
  var lines = 0
  /// The length of a line over the limit that was passed instead.
  var skippedLength: Int?
}

/// Hands out the inputs in runs of whole lines, in order, to any number of workers.
///
///     file ──read──► worker's buffer:  … line⏎ line⏎ line⏎ | half a li
///                                      └──── the chunk ────┘ └─ kept for the next one
///
/// One lock guards the reading, which is sequential; a worker decodes outside of it. A chunk never spans two files. Each
/// file is recognised by its first 256 KB, whatever the size of the chunks. Lines are counted here, cheaply beside the read,
/// so that every place and every synthetic identifier is right at once.
package final class Feed: Sendable {
  /// What the reading depends on.
  package let settings: IntakeSettings
  private let state: Mutex<FeedState>

  package init(_ inputs: [InputFile], settings: IntakeSettings = IntakeSettings()) {
    self.settings = settings
    settings.progress?.begin(inputs)
    state = Mutex(FeedState(inputs: inputs, settings: settings))
  }

  /// The inputs as far as they were read; complete when every worker has ended.
  package var files: [SourceFile] { state.withLock { $0.files } }

  /// Puts the next run of lines into a buffer; `nil` when all inputs are read.
  func next(into buffer: inout ByteBuffer) -> Chunk? {
    state.withLock { $0.next(into: &buffer) }
  }
}

/// The state behind the lock.
struct FeedState: ~Copyable, Sendable {
  /// How much of a file is looked at to recognise it.
  static let headBytes = 256 * 1024

  private let inputs: [InputFile]
  private let settings: IntakeSettings
  var files: [SourceFile]
  private var opened = 0
  private var source: OpenFile?
  private var hasEnded = false
  private var pending = ByteBuffer(capacity: FeedState.headBytes)
  private var pendingStart = 0
  private var pendingEnd = 0
  private var chunk = Chunk()
  private var line = 0
  private var byte = 0
  /// Cuts records out of a document; `nil` where records are lines.
  private var cutter: ElementCutter?
  /// A record that was begun: its bytes stand at the end of what was cut last.
  private var begun = ByteBuffer(capacity: 1024)
  private var begunCount = 0
  /// Whole records in front of it, which stood behind one that was passed, and where they began.
  private var leftCount = 0
  private var leftOrigins: [ElementCutter.Origin] = []
  private var raw = ByteBuffer(capacity: 1024)

  init(inputs: [InputFile], settings: IntakeSettings) {
    self.inputs = inputs
    self.settings = settings
    files = inputs.map { SourceFile(path: $0.shownPath) }
  }

  /// Puts the next run of lines into a buffer.
  mutating func next(into buffer: inout ByteBuffer) -> Chunk? {
    if buffer.capacity > 4 * max(settings.blockBytes, 1024) { buffer = ByteBuffer(capacity: settings.blockBytes + 1) }
    buffer.reserve(settings.blockBytes + 1, keeping: 0)
    while true {
      if source == nil {
        guard opened < inputs.count else { return nil }
        open()
      } else if let chunk = cutter == nil ? cut(&buffer) : cutDocument(&buffer) {
        return chunk
      } else {
        close()
      }
    }
  }

  private mutating func open() {
    let number = opened
    opened += 1
    let input = inputs[number]
    do throws(FileError) {
      source = try OpenFile(path: input.isStandardInput ? nil : input.path)
    } catch {
      files[number].errors.append(error)
      return
    }
    (hasEnded, pendingStart, pendingEnd, line, byte) = (false, 0, 0, input.part?.firstLine ?? 0, 0)
    (cutter, begunCount) = (nil, 0)
    readHead()
    var form = look()
    if case .packed(let program) = form {
      let head = (0..<pendingEnd).map { unsafe pending.start.load(fromByteOffset: $0, as: UInt8.self) }
      guard source?.unpack(by: program, head: head) ?? false else {
        return refuse(
          number, .compressed, "this is packed by \(program), and the program \(program) cannot be started",
          help: "install \(program), or unpack the file first")
      }
      (hasEnded, pendingStart, pendingEnd, byte) = (false, 0, 0, 0)
      readHead()
      form = look()
    }
    switch form {
    case .lines: recognise(number)
    case .document:
      cutter = ElementCutter(byte: byte)
      recogniseDocument(number)
    case .packed(let program):
      refuse(number, .compressed, "this is packed twice, by \(program) inside", help: "unpack the file once")
    case .refused(let code, let detail, let help): refuse(number, code, detail, help: help)
    }
  }

  private mutating func refuse(_ number: Int, _ code: DefectCode, _ detail: String, help: String?) {
    files[number].errors.append(FileError(path: inputs[number].path, code: code, detail: detail, help: help))
    source = nil
  }

  /// What the first bytes say; a mark of the byte order is passed.
  private mutating func look() -> OuterForm {
    if pendingEnd >= 3, unsafe pending.start.loadUnaligned(as: UInt32.self) & 0xff_ffff == 0xbf_bbef {
      pendingStart = 3
      byte = 3
    }
    unsafe pending.start.storeBytes(of: 0x0a, toByteOffset: pendingEnd, as: UInt8.self)
    let stack = ByteBuffer(capacity: (settings.depthLimit / 64 + 2) * 8)
    let count = pendingEnd - pendingStart
    let form = unsafe OuterForm(
      JSONCursor(
        base: UnsafeRawPointer(pending.start + pendingStart), end: count, out: stack.start,
        stack: stack.start.assumingMemoryBound(to: UInt64.self), depthLimit: settings.depthLimit), count)
    _ = stack.capacity  // lives until here
    return form
  }

  /// Reads the beginning of the file, at least one whole line where the limit allows.
  private mutating func readHead() {
    var wanted = Self.headBytes
    var searched = 0
    while true {
      pending.reserve(wanted, keeping: pendingEnd)
      while pendingEnd < wanted, !hasEnded {
        pendingEnd += taken(source?.read(wanted - pendingEnd, into: &pending, at: pendingEnd))
      }
      if hasEnded || lastLineFeed(pending, from: searched, to: pendingEnd) != nil { return }
      searched = pendingEnd
      if pendingEnd > settings.lineLimit { return }
      wanted = min(pendingEnd * 2, settings.lineLimit + 1)
    }
  }

  private mutating func recognise(_ number: Int) {
    let count = pendingEnd - pendingStart
    unsafe pending.start.storeBytes(of: 0x0a, toByteOffset: pendingEnd, as: UInt8.self)
    var sampleEnd = count + 1
    if !hasEnded {
      sampleEnd = (lastLineFeed(pending, from: pendingStart, to: pendingEnd) ?? pendingStart - 1) + 1 - pendingStart
    }
    take(unsafe recognition(UnsafeRawPointer(pending.start + pendingStart), end: sampleEnd, headEnd: count), number)
  }

  /// Recognises a document by its first records; the beginning is read on until there is one.
  private mutating func recogniseDocument(_ number: Int) {
    while true {
      let count = pendingEnd - pendingStart
      var sample = ByteBuffer(capacity: 2 * count + 64)
      var trial = ElementCutter(byte: byte)
      var filled = 0
      var end = trial.cut(pending, from: pendingStart, to: pendingEnd, into: &sample, &filled)
      if hasEnded { end = trial.end(into: &sample, &filled) ?? end }
      if end == nil, !hasEnded, pendingEnd <= settings.lineLimit {
        let wanted = min(pendingEnd * 2, settings.lineLimit + 1)
        pending.reserve(wanted, keeping: pendingEnd)
        while pendingEnd < wanted, !hasEnded {
          pendingEnd += taken(source?.read(wanted - pendingEnd, into: &pending, at: pendingEnd))
        }
        continue
      }
      sample.seal(at: end ?? 0)
      return take(unsafe recognition(UnsafeRawPointer(sample.start), end: end ?? 0, headEnd: end ?? 0), number)
    }
  }

  private func recognition(_ start: UnsafeRawPointer, end: Int, headEnd: Int) -> Recognition {
    let text = ByteBuffer(capacity: 6 * end + 64)
    let stack = ByteBuffer(capacity: (settings.depthLimit / 64 + 2) * 8)
    let cursor = unsafe JSONCursor(
      base: start, end: end, out: text.start, stack: stack.start.assumingMemoryBound(to: UInt64.self),
      depthLimit: settings.depthLimit)
    let result = Recognition(cursor, headEnd: headEnd, settings)
    _ = text.capacity + stack.capacity  // both live until here
    return result
  }

  private mutating func take(_ recognition: Recognition, _ number: Int) {
    switch recognition {
    case .format(let format, let isEnveloped):
      files[number].format = format
      chunk.file = number
      chunk.format = format
      chunk.isDirect = !isEnveloped && (format == .handover || format == .openaiMessages)
    case .refused(let code, let detail, let help): refuse(number, code, detail, help: help)
    }
  }

  private mutating func close() {
    guard let source = source.take() else { return }
    files[chunk.file].bytes = cutter?.end ?? byte
    let input = inputs[chunk.file]
    switch source.unpackingEnd() {
    case .whole: break
    case .damaged:
      files[chunk.file].errors.append(
        FileError(
          path: input.path, code: .damagedArchive,
          detail: "the packed file is cut or damaged; what came out before the fault was read",
          help: "copy or pack the file again"))
    case .tooLarge:
      files[chunk.file].errors.append(
        FileError(
          path: input.path, code: .inflatesTooMuch,
          detail: "more than \(Unpacking.ratio) bytes came out for each packed byte; what came out before was read",
          help: "unpack the file yourself if that is no mistake"))
    }
    if cutter?.isOpen ?? false {
      files[chunk.file].errors.append(
        FileError(
          path: input.path, code: .cutLine, detail: "the list in this file does not end; the export was probably cut",
          help: DefectCode.cutLine.help))
    }
    if source.isChanged(path: input.isStandardInput ? nil : input.path) {
      files[chunk.file].errors.append(
        FileError(
          path: input.path, code: .fileChanged,
          detail: "the file changed while it was read; what was there when it was opened was read as far as it went",
          help: "copy or export the file, then run again"))
    }
  }

  // MARK: Cutting

  private mutating func cut(_ buffer: inout ByteBuffer) -> Chunk? {
    var count = 0
    var wanted = settings.blockBytes
    while true {
      let searched = count
      buffer.reserve(wanted + 1, keeping: count)
      count = pull(wanted, into: &buffer, having: count)
      if let lineFeed = lastLineFeed(buffer, from: searched, to: count) {
        giveBack(buffer, from: lineFeed + 1, to: count)
        return hand(&buffer, count: lineFeed + 1, bytes: lineFeed + 1)
      }
      if hasEnded, pendingStart == pendingEnd {
        if count == 0 { return nil }
        unsafe buffer.start.storeBytes(of: 0x0a, toByteOffset: count, as: UInt8.self)
        return hand(&buffer, count: count + 1, bytes: count)
      }
      if count > settings.lineLimit { return skipLine(&buffer, having: count) }
      wanted = min(max(count * 2, settings.blockBytes), max(settings.lineLimit + 1, count + 1))
    }
  }

  /// Fills the buffer up to a count, first with what was kept, then from the file.
  private mutating func pull(_ wanted: Int, into buffer: inout ByteBuffer, having: Int) -> Int {
    var count = having
    let kept = min(wanted - count, pendingEnd - pendingStart)
    if kept > 0 {
      buffer.copy(kept, from: pending, at: pendingStart, to: count)
      pendingStart += kept
      count += kept
    }
    while count < wanted, !hasEnded { count += taken(source?.read(wanted - count, into: &buffer, at: count)) }
    return count
  }

  /// Notes the end and errors; what was read.
  private mutating func taken(_ read: Int?) -> Int {
    guard let count = read else {
      files[opened - 1].errors.append(.cannotRead(inputs[opened - 1].path, reason: OpenFile.reason))
      hasEnded = true
      return 0
    }
    if count == 0 { hasEnded = true }
    settings.progress?.add(bytes: count)
    return count
  }

  /// Keeps what follows the last whole line for the next chunk.
  private mutating func giveBack(_ buffer: borrowing ByteBuffer, from start: Int, to end: Int) {
    if pendingStart < pendingEnd {
      // All of it came from there and lies there still.
      pendingStart -= end - start
    } else {
      pending.reserve(end - start, keeping: 0)
      pending.copy(end - start, from: buffer, at: start, to: 0)
      (pendingStart, pendingEnd) = (0, end - start)
    }
  }

  private mutating func hand(_ buffer: inout ByteBuffer, count: Int, bytes: Int) -> Chunk {
    buffer.seal(at: count)
    chunk.count = count
    chunk.skippedLength = nil
    return finish(lines: lineFeeds(buffer, to: count), bytes: bytes)
  }

  /// Passes the rest of a line over the limit without keeping it.
  private mutating func skipLine(_ buffer: inout ByteBuffer, having: Int) -> Chunk {
    var length = having
    buffer = ByteBuffer(capacity: settings.blockBytes + 1)
    var bytes = having
    while true {
      let count = pull(settings.blockBytes, into: &buffer, having: 0)
      if let lineFeed = firstLineFeed(buffer, to: count) {
        giveBack(buffer, from: lineFeed + 1, to: count)
        length += lineFeed
        bytes += lineFeed + 1
        break
      }
      length += count
      bytes += count
      if count == 0 { break }
    }
    buffer.seal(at: 0)
    chunk.count = 0
    chunk.skippedLength = length
    return finish(lines: 1, bytes: bytes)
  }

  private mutating func finish(lines: Int, bytes: Int) -> Chunk {
    chunk.firstLine = line
    chunk.lines = lines
    chunk.byte = byte
    line += lines
    byte += bytes
    let handed = chunk
    chunk.index += 1
    return handed
  }

  // MARK: Documents

  /// Cuts the next records out of a document.
  private mutating func cutDocument(_ buffer: inout ByteBuffer) -> Chunk? {
    var count = begunCount
    buffer.reserve(begunCount + 1, keeping: 0)
    buffer.copy(begunCount, from: begun, at: 0, to: 0)
    begunCount = 0
    var end: Int? = leftCount > 0 ? leftCount : nil
    leftCount = 0
    while true {
      if end == nil {
        raw.reserve(settings.blockBytes, keeping: 0)
        let read = pullRaw()
        buffer.reserve(count + 2 * read + 2, keeping: count)
        end = cutRaw(read, into: &buffer, &count)
        if read == 0, end == nil { return nil }
      }
      if let end {
        begun.reserve(count - end, keeping: 0)
        begun.copy(count - end, from: buffer, at: end, to: 0)
        begunCount = count - end
        buffer.seal(at: end)
        chunk.count = end
        chunk.skippedLength = nil
        chunk.origins = leftOrigins + (cutter?.take() ?? [])
        leftOrigins = []
        return finish(lines: chunk.origins.count, bytes: 0)
      }
      if count > settings.lineLimit { return skipRecord(&buffer, having: count) }
    }
  }

  /// Reads the next block of a document.
  private mutating func pullRaw() -> Int {
    var block = ByteBuffer(capacity: 0)
    swap(&block, &raw)
    defer { swap(&block, &raw) }
    return pull(settings.blockBytes, into: &block, having: 0)
  }

  /// Cuts what was read last; at the end of the file, what was begun.
  private mutating func cutRaw(_ read: Int, into buffer: inout ByteBuffer, _ count: inout Int) -> Int? {
    guard var cutting = cutter.take() else { return nil }
    defer { cutter = cutting }
    return read == 0
      ? cutting.end(into: &buffer, &count) : cutting.cut(raw, from: 0, to: read, into: &buffer, &count)
  }

  /// Passes the rest of a record over the limit without keeping it.
  private mutating func skipRecord(_ buffer: inout ByteBuffer, having: Int) -> Chunk {
    var length = having
    buffer = ByteBuffer(capacity: 2 * settings.blockBytes + 2)
    var end: Int?
    var count = 0
    while end == nil {
      raw.reserve(settings.blockBytes, keeping: 0)
      let read = pullRaw()
      count = 0
      end = cutRaw(read, into: &buffer, &count)
      if read == 0, end == nil { end = 0 }
      if end == nil { length += count }
    }
    // What was completed with it stays for the next chunk, but for the record itself.
    var first = 0
    while first < count, unsafe buffer.start.load(fromByteOffset: first, as: UInt8.self) != 0x0a { first += 1 }
    length += first
    let origins = cutter?.take() ?? []
    let rest = first + 1 < count ? count - first - 1 : 0
    begun.reserve(rest, keeping: 0)
    begun.copy(rest, from: buffer, at: first + 1, to: 0)
    begunCount = rest
    leftOrigins = Array(origins.dropFirst())
    leftCount = end.map { max(0, $0 - first - 1) } ?? 0
    buffer.seal(at: 0)
    chunk.count = 0
    chunk.skippedLength = length
    chunk.origins = Array(origins.prefix(1))
    return finish(lines: 1, bytes: 0)
  }

  // MARK: Line feeds

  private func lastLineFeed(_ buffer: borrowing ByteBuffer, from start: Int, to end: Int) -> Int? {
    var at = end - 1
    while at >= start {
      if unsafe buffer.start.load(fromByteOffset: at, as: UInt8.self) == 0x0a { return at }
      at -= 1
    }
    return nil
  }

  private func firstLineFeed(_ buffer: borrowing ByteBuffer, to end: Int) -> Int? {
    guard end > 0, let found = unsafe memchr(buffer.start, 0x0a, end) else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(buffer.start)
  }

  private func lineFeeds(_ buffer: borrowing ByteBuffer, to end: Int) -> Int {
    var lines = 0
    var at = 0
    while at < end, let found = unsafe memchr(buffer.start + at, 0x0a, end - at) {
      lines += 1
      at = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(buffer.start) + 1
    }
    return lines
  }
}
