/// Text as a terminal or a log may get it, in bytes.
///
/// Every control but the line feed, every direction and zero-width mark becomes a visible escape, also in words that
/// are safe already; and a name never begins a line in a way that a build server takes for a command: a bar and a
/// blank stand before it.
package struct TerminalText: Sendable {
  /// What was added so far, encoded.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// Adds text without a line end.
  package mutating func add(_ text: SafeText) {
    if text.beginsWithName, bytes.isEmpty || bytes.last == 0x0A {
      bytes.append(contentsOf: LineStart.guardMark(before: text.content).utf8)
    }
    for scalar in text.content.unicodeScalars {
      if scalar == "\n" || !Visible.isHidden(scalar) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        bytes.append(contentsOf: Visible.escape(scalar).utf8)
      }
    }
  }

  /// Adds a whole line with its end.
  package mutating func addLine(_ text: SafeText = .empty) {
    add(text)
    bytes.append(0x0A)
  }
}
