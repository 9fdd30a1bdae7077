/// Text as a terminal or a log may get it, in bytes.
///
/// Every control but the line feed, every direction and zero-width mark becomes a visible escape, also in words that
/// are safe already; and a name, or a line of the words of people, never begins a line in a way that a build server
/// takes for a command: a bar and a blank stand before it.
package struct TerminalText: Sendable {
  /// What was added so far, encoded.
  package private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// Adds text without a line end.
  package mutating func add(_ text: SafeText) {
    guard !text.holdsWords else { return addWords(text) }
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

  /// Adds text of which any line may have been written by others.
  ///
  /// Each line is guarded at its start, a CR before a line end is part of it, and of two number signs in a row the second becomes an escape, as in names.
  private mutating func addWords(_ text: SafeText) {
    let lines = text.content.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0 { bytes.append(0x0A) }
      let isStart = bytes.isEmpty || bytes.last == 0x0A
      let visible = Visible.name(String(line.last == "\r" ? line.dropLast() : line))
      if isStart, number > 0 || text.beginsWithName {
        bytes.append(contentsOf: LineStart.guardMark(before: visible).utf8)
      }
      bytes.append(contentsOf: visible.utf8)
    }
  }

  /// Adds a whole line with its end.
  package mutating func addLine(_ text: SafeText = .empty) {
    add(text)
    bytes.append(0x0A)
  }
}
