package import Redaction

extension AuditedQuote {
  /// How many characters stand before the matched words, how many of them, and how many behind them.
  private static let most = (before: 60, matched: 120, after: 100)
  /// How many characters stand there where nothing was matched.
  private static let mostPlain = 160

  /// The words of a message around what was matched.
  ///
  /// What is too long is cut between characters, at a blank where one is near; three dots stand where something is left
  /// out. A value that was hidden is never cut in two, because the cut is made in the redacted text.
  ///
  /// - Parameter words: what was matched, in bytes of the original; `nil` where nothing was.
  package init(_ text: RedactedText, around words: Range<Int>?) {
    guard let words else {
      self.init(before: text.text.cut(to: Self.mostPlain), matched: .empty, after: .empty)
      return
    }
    let pieces = text.pieces(marking: [words])
    let mark = pieces.firstIndex { $0.mark != nil } ?? pieces.count
    let before = pieces[..<mark].map(\.text).joined()
    let after = pieces[min(pieces.count, mark + 1)...].map(\.text).joined()
    let matched = mark < pieces.count ? pieces[mark].text : .empty
    self.init(
      before: before.cutFront(to: Self.most.before), matched: matched.cut(to: Self.most.matched),
      after: after.cut(to: Self.most.after))
  }
}

extension SafeText {
  /// How far from the limit a blank may be to be the place of a cut.
  private static let slack = 15
  private static let dots: SafeText = "..."

  /// So many characters from the front at most, then dots.
  func cut(to most: Int) -> SafeText {
    let characters = Array(content.prefix(most + 1))
    guard characters.count > most else { return self }
    var end = most
    if let blank = characters[..<most].lastIndex(of: " "), blank > most - Self.slack { end = blank }
    return prefix(end) + Self.dots
  }

  /// So many characters from the end at most, dots before them.
  func cutFront(to most: Int) -> SafeText {
    let characters = Array(content.suffix(most + 1))
    guard characters.count > most else { return self }
    var kept = characters.dropFirst()
    if let blank = kept.firstIndex(of: " "), blank < Self.slack { kept = kept.dropFirst(blank - kept.startIndex + 1) }
    let size = kept.reduce(0) { $0 + $1.utf8.count }
    let whole = content.utf8.count
    return Self.dots + part(whole - size..<whole)
  }
}
