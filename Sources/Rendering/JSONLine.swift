package import Redaction

/// A part of a line whose form never changes: marks, names of members and words of fixed lists, made once.
package struct JSONFragment: Sendable, ExpressibleByStringLiteral {
  @usableFromInline let bytes: [UInt8]

  /// Marks and words of the program, as they stand in the line.
  package init(stringLiteral marks: StaticString) { bytes = Array(marks.description.utf8) }

  /// Marks around text, which is written as a JSON string; `nil` is written as `null`.
  package init(_ before: StaticString, _ text: SafeText?, _ after: StaticString = "") {
    var bytes = Array(before.description.utf8)
    if let text { JSONText.append(text, to: &bytes) } else { bytes += Array("null".utf8) }
    self.bytes = bytes + Array(after.description.utf8)
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Both, one after the other.
  package static func + (first: JSONFragment, second: JSONFragment) -> JSONFragment {
    JSONFragment(first.bytes + second.bytes)
  }

  /// A number that is kept as an integer, with so many decimals.
  package init(number units: Int, places: Int) {
    var bytes: [UInt8] = []
    Digits.append(units, places: places, to: &bytes)
    self.bytes = bytes
  }
}

/// Puts down lines of one form: fragments that were made once, with numbers and identifiers between them.
///
/// For files with a line a conversation, where ``JSONWriter`` would cost a call a mark: fragments hold whole runs of
/// marks and names. It checks no nesting, so a test reads every kind of such a line back.
package struct JSONLine: Sendable {
  /// What was put down so far.
  package var bytes: [UInt8] { content }
  @usableFromInline var content: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// How many bytes were put down so far.
  package var count: Int { content.count }

  /// Forgets what was put down and keeps the memory.
  package mutating func clear() { content.removeAll(keepingCapacity: true) }

  /// Adds a fragment.
  @inlinable package mutating func add(_ fragment: JSONFragment) { content.append(contentsOf: fragment.bytes) }

  /// Adds the comma between two values of a list.
  @inlinable package mutating func addComma() { content.append(0x2C) }

  /// Adds a whole number.
  @inlinable package mutating func add(_ number: Int) {
    if number >= 0, number < 10 {
      content.append(0x30 | UInt8(truncatingIfNeeded: number))
    } else {
      addDigits(of: number)
    }
  }

  /// Adds a fragment, then a whole number; `nil` becomes `null`.
  @inlinable package mutating func add(_ fragment: JSONFragment, _ number: Int?) {
    content.append(contentsOf: fragment.bytes)
    if let number { add(number) } else { addNull() }
  }

  /// Adds a number that is kept as an integer: `add(7_250, places: 4)` is `0.7250`.
  package mutating func add(_ units: Int, places: Int) { Digits.append(units, places: places, to: &content) }

  /// Adds that nothing is known.
  package mutating func addNull() {
    content.append(0x6E)
    content.append(0x75)
    content.append(0x6C)
    content.append(0x6C)
  }

  /// Adds an identifier as a JSON string, byte for byte; what is not UTF-8 becomes U+FFFD.
  ///
  /// For identifiers only, never for words of customers.
  package mutating func add(identifier source: ArraySlice<UInt8>) { JSONText.append(source, to: &content) }

  @usableFromInline mutating func addDigits(of number: Int) { Digits.append(number, to: &content) }
}
