/// Strict JSON from a file whose author is not known, read by the same cursor as exports.
package enum JSONDocument {
  /// Why bytes are no document.
  package struct Fault: Error, Equatable, Sendable {
    /// Where it was seen, in bytes from the beginning.
    package let at: Int
    package let code: DefectCode
  }

  /// How many containers may be open at once.
  package static let depthLimit = 64
  /// How many values a document may have; each costs about 50 bytes.
  package static let valueLimit = 4_000_000

  /// Reads one value that may be spread over lines; nothing but blanks may follow it.
  ///
  /// The cursor knows lines, so a line feed is shown to it as a carriage return, which is a blank between values and an
  /// error within a string just the same.
  package static func value(of bytes: [UInt8]) throws(Fault) -> JSONValue {
    var block = ByteBuffer(capacity: bytes.count + 1)
    let count = fill(&block, with: bytes[...]) { $0 == 0x0a ? 0x0d : $0 }
    let memory = Memory(for: count)
    var cursor = memory.cursor(over: block, count)
    guard cursor.startLine() == .value else { throw Fault(at: 0, code: .cutLine) }
    var left = valueLimit
    let value = cursor.tree(atMost: &left)
    _ = cursor.finishLine()
    // The cursor does not own what it reads and writes.
    withExtendedLifetime(block) {}
    withExtendedLifetime(memory) {}
    if let code = cursor.fault { throw Fault(at: cursor.faultAt, code: code) }
    return value
  }

  /// Reads whole lines and gives some members of the object on each.
  ///
  /// - Parameters:
  ///   - bytes: the lines.
  ///   - keys: their names, at most 24 bytes each.
  ///   - each: gets the members in the order of `keys`, `nil` for one that is not there; or the fault of a line that is no
  ///     object, with its place in the line. Blank lines are faults too: our files have none.
  package static func forEachLine(
    of bytes: ArraySlice<UInt8>, members keys: [String], _ each: (Result<[JSONValue?], Fault>) -> Void
  ) {
    var block = ByteBuffer(capacity: bytes.count + 1)
    let count = fill(&block, with: bytes) { $0 }
    let memory = Memory(for: count)
    var cursor = memory.cursor(over: block, count)
    let wanted = keys.map { Word($0) }
    while true {
      let start = cursor.startLine()
      if start == .end { break }
      guard start == .value, cursor.kind == .object else {
        if start == .value { cursor.skip() }
        _ = cursor.finishLine()
        let place = cursor.fault == nil ? 0 : cursor.faultAt - cursor.lineStart
        each(.failure(Fault(at: place, code: cursor.fault ?? .notAnObject)))
        continue
      }
      var found = [JSONValue?](repeating: nil, count: keys.count)
      var left = valueLimit
      cursor.enter()
      while cursor.nextKey() {
        if let index = wanted.firstIndex(of: cursor.strictKey) {
          found[index] = cursor.tree(atMost: &left)
        } else {
          cursor.skip()
        }
      }
      _ = cursor.finishLine()
      if let code = cursor.fault {
        each(.failure(Fault(at: cursor.faultAt - cursor.lineStart, code: code)))
      } else {
        each(.success(found))
      }
    }
    withExtendedLifetime(block) {}
    withExtendedLifetime(memory) {}
  }

  /// Copies bytes, each as it should be seen, and ends them with a line feed; how many there are then.
  private static func fill(
    _ block: inout ByteBuffer, with bytes: ArraySlice<UInt8>, _ seen: (UInt8) -> UInt8
  ) -> Int {
    var count = 0
    for byte in bytes {
      unsafe block.start.storeBytes(of: seen(byte), toByteOffset: count, as: UInt8.self)
      count += 1
    }
    if count == 0 || bytes.last != 0x0a || seen(0x0a) != 0x0a {
      unsafe block.start.storeBytes(of: 0x0a, toByteOffset: count, as: UInt8.self)
      count += 1
    }
    block.seal(at: count)
    return count
  }

  /// What a cursor writes into.
  private struct Memory: ~Copyable {
    let text: ByteBuffer
    let stack = ByteBuffer(capacity: (JSONDocument.depthLimit / 64 + 2) * 8)

    init(for count: Int) { text = ByteBuffer(capacity: 3 * count + 64) }

    func cursor(over block: borrowing ByteBuffer, _ count: Int) -> JSONCursor {
      unsafe JSONCursor(
        base: UnsafeRawPointer(block.start), end: count, out: text.start,
        stack: stack.start.assumingMemoryBound(to: UInt64.self), depthLimit: JSONDocument.depthLimit)
    }
  }
}
