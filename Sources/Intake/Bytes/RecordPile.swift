/// Records that were taken out of what stood around them, each a line of its own.
///
/// Envelopes of logs, lists and webhooks hold records inside of a line, sometimes as JSON in a string. Such a record is
/// copied here, decoded where it must be, so that every reader gets lines that hold one record. One value a worker.
struct RecordPile: ~Copyable {
  /// One record.
  struct Entry {
    var start: Int
    /// Its length without the line feed.
    var count: Int
    /// Where it stands in the line it came from, in bytes; of a record in a string, where the string begins.
    var offset: Int
    /// Its number among those of the line.
    var element: Int
    /// How many envelopes were taken off.
    var depth: Int
  }

  /// A part of a block that becomes a record.
  struct Part {
    var start: Int
    var end: Int
    /// Whether it is a string whose text is the record.
    var isString: Bool
  }

  private var memory = ByteBuffer(capacity: 64 * 1024)
  private var entries: [Entry] = []
  private var used = 0

  /// Forgets the records and keeps the memory.
  mutating func clear() {
    entries.removeAll(keepingCapacity: true)
    used = 0
  }

  /// A cursor at the beginning of a record.
  func cursor(at entry: Entry, like other: JSONCursor) -> JSONCursor {
    var cursor = unsafe JSONCursor(
      base: UnsafeRawPointer(memory.start), end: used, out: other.out, stack: other.stack,
      depthLimit: other.depthLimit)
    cursor.at = entry.start
    _ = cursor.startLine()
    return cursor
  }

  /// Takes away the record that comes next; `nil` when there is none.
  mutating func pop() -> Entry? { entries.popLast() }

  /// Copies parts of a block as records, in order, before all that are left.
  ///
  /// - Parameter holder: the record of the pile in which the parts stand; `nil` when they stand in the line itself.
  mutating func push(_ parts: [Part], of cursor: JSONCursor, holder: Entry?) {
    let room = parts.reduce(0) { $0 + 3 * ($1.end - $1.start) + 8 }
    memory.reserve(used + room, keeping: used)
    var source = cursor
    if let holder { source = inside(cursor, holder) }
    let before = entries.count
    for (number, part) in parts.enumerated() {
      let start = used
      append(part, of: source)
      entries.append(
        Entry(
          start: start, count: used - start, offset: holder?.offset ?? part.start - cursor.lineStart,
          element: number, depth: (holder?.depth ?? 0) + 1))
      close()
    }
    // The next one lies on top.
    entries[before...].reverse()
  }

  /// Makes a record anew, with the texts of some of its strings as values; it is not one of ``entries``.
  ///
  /// - Parameter holder: the record of the pile that is made anew; `nil` when it is the line itself.
  mutating func unfold(
    _ strings: [Part], in record: Part, of cursor: JSONCursor, holder: Entry?
  ) -> Entry {
    memory.reserve(used + 3 * (record.end - record.start) + 8, keeping: used)
    let source = holder.map { inside(cursor, $0) } ?? cursor
    let start = used
    var at = record.start
    for string in strings {
      append(Part(start: at, end: string.start, isString: false), of: source)
      append(string, of: source)
      at = string.end
    }
    append(Part(start: at, end: record.end, isString: false), of: source)
    let entry = Entry(
      start: start, count: used - start, offset: holder?.offset ?? record.start - cursor.lineStart,
      element: holder?.element ?? 0, depth: (holder?.depth ?? 0) + 1)
    close()
    return entry
  }

  /// The same cursor over the memory, which may have moved.
  private func inside(_ cursor: JSONCursor, _ holder: Entry) -> JSONCursor {
    var moved = unsafe JSONCursor(
      base: UnsafeRawPointer(memory.start), end: used, out: cursor.out, stack: cursor.stack,
      depthLimit: cursor.depthLimit)
    moved.outCount = cursor.outCount
    moved.lineStart = holder.start
    return moved
  }

  private mutating func append(_ part: Part, of cursor: JSONCursor) {
    if part.isString {
      var source = cursor
      source.at = part.start
      let (start, count) = source.readText()
      unsafe (memory.start + used).copyMemory(from: source.out + start, byteCount: count)
      // Line feeds between the values of a decoded document are blanks; inside its strings they would be faults anyway.
      for index in used..<used + count where unsafe memory.start.load(fromByteOffset: index, as: UInt8.self) == 0x0a {
        unsafe memory.start.storeBytes(of: 0x20, toByteOffset: index, as: UInt8.self)
      }
      used += count
    } else {
      unsafe (memory.start + used).copyMemory(from: cursor.base + part.start, byteCount: part.end - part.start)
      used += part.end - part.start
    }
  }

  private mutating func close() {
    unsafe memory.start.storeBytes(of: 0x0a, toByteOffset: used, as: UInt8.self)
    used += 1
    memory.seal(at: used)
  }
}
