extension SafeText {
  /// Its lines without their ends, each as a terminal would show it: everything hidden is an escape already.
  ///
  /// For layouts that count columns, so that nothing grows when it is printed. A CR before a line end is part of that.
  package var visibleLines: [SafeText] {
    let scalars = content.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return scalars.map { line in
      let shown = Visible.name(String(line.last == "\r" ? line.dropLast() : line))
      return holdsWords ? SafeText(redacted: Array(shown.utf8)) : SafeText(name: shown)
    }
  }

  /// Whether its content holds a text.
  package func holds(_ mark: StaticString) -> Bool { content.contains(mark.description) }
}
