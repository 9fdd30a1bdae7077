package import Redaction

/// The name of a JSON member: a literal of the program, or a name from a fixed list.
package struct JSONKey: ExpressibleByStringLiteral, Sendable {
  let name: String

  /// A name written in the program; costs no memory.
  package init(stringLiteral name: String) { self.name = name }

  /// A name made of safe parts, such as `T1.asked`.
  package init(_ name: SafeText) { self.name = name.content }
}

/// Writes JSON into an array of bytes, member after member.
///
/// Made for many small lines: the array is used again after ``clear()``, keys are literals, and numbers are put down
/// digit by digit. The order of members is the order of calls. A value that JSON cannot hold (not a number, without
/// end) becomes `null`. A wrong nesting of calls is a fault of the program and stops it.
package struct JSONWriter: Sendable {
  /// Where line ends and blanks stand.
  package enum Layout: Sendable {
    /// Nowhere: one line.
    case compact
    /// A line for each member, indented by two blanks a level; empty containers stay on one line.
    case indented
  }

  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  /// One bit a level, the innermost lowest: whether a comma is due before the next value.
  private var commas: UInt64 = 0
  /// One bit a level, the innermost lowest: whether it is an object.
  private var objects: UInt64 = 0
  private var keyWaits = false

  /// An empty writer.
  package init(_ layout: Layout = .compact) { self.layout = layout }

  /// Forgets what was written and keeps the memory.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    (depth, commas, objects, keyWaits) = (0, 0, 0, false)
  }

  /// Takes what was written so far, and goes on with nothing; for parts of one long document.
  package mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Ends a line of a file with one value a line; all containers must be closed.
  package mutating func endLine() {
    precondition(depth == 0, "a line ends inside a value")
    bytes.append(0x0A)
    commas = 0
  }

  /// Begins an object.
  package mutating func beginObject() { begin(0x7B, asObject: true) }

  /// Begins an object as a member.
  package mutating func beginObject(_ key: JSONKey) {
    self.key(key)
    beginObject()
  }

  /// Ends the innermost object.
  package mutating func endObject() {
    precondition(objects & 1 == 1 && !keyWaits, "an object ends that was not begun")
    end(0x7D)
  }

  /// Begins an array.
  package mutating func beginArray() { begin(0x5B, asObject: false) }

  /// Begins an array as a member.
  package mutating func beginArray(_ key: JSONKey) {
    self.key(key)
    beginArray()
  }

  /// Ends the innermost array.
  package mutating func endArray() {
    precondition(objects & 1 == 0, "an array ends that was not begun")
    end(0x5D)
  }

  /// Writes the name of the next member.
  package mutating func key(_ key: JSONKey) {
    precondition(objects & 1 == 1 && !keyWaits, "a key stands outside an object")
    keyWaits = true
    if layout == .compact {
      JSONText.append(key: key.name, afterComma: commas & 1 == 1, to: &bytes)
      commas |= 1
    } else {
      separate()
      JSONText.append(key: key.name, afterComma: false, to: &bytes)
      bytes.append(0x20)
    }
  }

  /// Appends what a value consists of; after ``beginValue()`` only.
  @inline(__always)
  mutating func append(_ write: (inout [UInt8]) -> Void) { write(&bytes) }

  /// Puts down the comma, the line end and the blanks that are due before a value.
  mutating func beginValue() {
    if keyWaits {
      keyWaits = false
    } else {
      precondition(objects & 1 == 0, "a member has no key")
      separate()
    }
  }

  private mutating func begin(_ bracket: UInt8, asObject: Bool) {
    precondition(depth < 63, "more levels than a document of ours has")
    beginValue()
    bytes.append(bracket)
    depth += 1
    commas <<= 1
    objects = objects << 1 | (asObject ? 1 : 0)
  }

  private mutating func end(_ bracket: UInt8) {
    precondition(depth > 0, "more ends than begins")
    let isEmpty = commas & 1 == 0
    depth -= 1
    commas >>= 1
    objects >>= 1
    if !isEmpty { breakLine() }
    bytes.append(bracket)
  }

  private mutating func separate() {
    if commas & 1 == 1 { bytes.append(0x2C) }
    if depth > 0 { breakLine() }
    commas |= 1
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }
}
