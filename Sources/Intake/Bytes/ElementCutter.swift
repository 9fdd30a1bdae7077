/// Cuts a JSON document into its records: the elements of a list, or the values that stand one after the other.
///
///     [                         {"id":"a",  "events":[ … ]}⏎
///       {"id":"a",        ──►   {"id":"b",  "events":[ … ]}⏎      and where each of them began
///        "events":[ … ]},
///
/// It knows only strings and brackets: line feeds outside of strings become blanks, so that every record is one line; a
/// line feed inside of a string, which JSON forbids, becomes another control character, so that it stays a fault.
struct ElementCutter: Sendable {
  /// Where a record began.
  struct Origin: Sendable, Equatable {
    var line: Int
    var byte: Int
  }

  /// The records that are complete, in order.
  private(set) var origins: [Origin] = []
  /// Whether a list was begun and not ended.
  private(set) var isOpen = false
  /// Whether a record was begun and not ended.
  private(set) var isInside = false
  private var depth = 0
  private var isString = false
  private var isEscaped = false
  private var line = 0
  private var byte: Int
  private var origin = Origin(line: 0, byte: 0)

  /// - Parameter byte: how many bytes stand before the document.
  init(byte: Int) { self.byte = byte }

  /// How many bytes were looked at, those before the document included.
  var end: Int { byte }

  /// Forgets the complete records.
  mutating func take() -> [Origin] {
    defer { origins.removeAll() }
    return origins
  }

  /// Looks at the next bytes and appends records to a target, which has room for twice as many.
  ///
  /// - Returns: where the last complete record ends in the target, with its line feed, or `nil` when none was completed.
  mutating func cut(
    _ source: borrowing ByteBuffer, from start: Int, to end: Int, into target: inout ByteBuffer, _ count: inout Int
  ) -> Int? {
    var complete: Int?
    var at = start
    while at < end {
      let c = unsafe source.start.load(fromByteOffset: at, as: UInt8.self)
      at += 1
      byte += 1
      if c == 0x0a { line += 1 }
      if !isInside {
        if c == 0x20 || c == 0x0a || c == 0x0d || c == 0x09 || c == 0x2c { continue }
        if c == 0x5b, !isOpen {
          isOpen = true
          continue
        }
        if c == 0x5d, isOpen {
          isOpen = false
          continue
        }
        isInside = true
        origin = Origin(line: line, byte: byte - 1)
        depth = c == 0x7b || c == 0x5b ? 1 : 0
        isString = c == 0x22
        put(c, &target, &count)
        continue
      }
      if isString {
        put(c == 0x0a ? 0x01 : c, &target, &count)
        if isEscaped {
          isEscaped = false
        } else if c == 0x5c {
          isEscaped = true
        } else if c == 0x22 {
          isString = false
          if depth == 0 { complete = finish(&target, &count) }
        }
        continue
      }
      switch c {
      case 0x22: isString = true
      case 0x7b, 0x5b: depth += 1
      case 0x7d, 0x5d:
        if depth == 0 {
          complete = finish(&target, &count)
          if c == 0x5d { isOpen = false }
          continue
        }
        depth -= 1
        if depth == 0 {
          put(c, &target, &count)
          complete = finish(&target, &count)
          continue
        }
      case 0x20, 0x0a, 0x0d, 0x09, 0x2c:
        if depth == 0 {
          complete = finish(&target, &count)
          continue
        }
      default: break
      }
      put(c == 0x0a ? 0x20 : c, &target, &count)
    }
    return complete
  }

  /// Ends a record that the end of the document cuts off.
  mutating func end(into target: inout ByteBuffer, _ count: inout Int) -> Int? {
    guard isInside else { return nil }
    return finish(&target, &count)
  }

  @inline(__always)
  private func put(_ c: UInt8, _ target: inout ByteBuffer, _ count: inout Int) {
    unsafe target.start.storeBytes(of: c, toByteOffset: count, as: UInt8.self)
    count += 1
  }

  private mutating func finish(_ target: inout ByteBuffer, _ count: inout Int) -> Int {
    put(0x0a, &target, &count)
    (isInside, isString, isEscaped, depth) = (false, false, false, 0)
    origins.append(origin)
    return count
  }
}
