package import Redaction

extension SafeText {
  /// Its lines, none wider than so many columns where it can be cut at all.
  ///
  /// Lines break at blanks; what has no blank is cut between characters. Blanks at a break are dropped, all others
  /// stay. A character that is wider than the room stands alone.
  ///
  /// - Parameter width: at least one column.
  package func wrapped(into width: Int) -> [SafeText] {
    visibleLines.flatMap { $0.wrappedLine(into: max(1, width)) }
  }

  private func wrappedLine(into width: Int) -> [SafeText] {
    guard columns > width else { return [self] }
    var lines: [SafeText] = []
    // In bytes: where the line begins, where it could break, and where the text is now.
    var (start, used, place) = (0, 0, 0)
    var blank: (start: Int, end: Int, columns: Int)?
    var isBlank = false
    for character in content {
      let size = character.utf8.count
      let wide = SafeText.columns(of: character)
      if used + wide > width, place > start {
        let cut = character == " " ? (start: place, end: place, columns: used) : blank ?? (place, place, used)
        lines.append(part(start..<cut.start))
        (start, used, blank) = (cut.end, used - cut.columns, nil)
      }
      if character == " " {
        // At the beginning of a line that was broken, a blank is what it was broken at.
        if place == start, !lines.isEmpty {
          start += size
          place += size
          continue
        }
        blank = isBlank ? blank.map { ($0.start, place + size, used + wide) } : (place, place + size, used + wide)
      }
      isBlank = character == " "
      used += wide
      place += size
    }
    if place > start { lines.append(part(start..<place)) }
    return lines
  }
}
