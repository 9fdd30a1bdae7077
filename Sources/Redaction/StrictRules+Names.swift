/// Names of people where they usually stand.
extension StrictRules {
  /// Up to three capitalised words after a cue, over titles.
  func person(
    in text: Span<UInt8>, after place: Int, afterPoint: Bool = false, afterLine: Bool = false
  ) -> Finding? {
    var index = place
    if afterPoint, text.byte(index) == UInt8(ascii: ".") { index += 1 }
    if afterLine {
      while index < place + 4, text.byte(index) == UInt8(ascii: ",") || text.byte(index) <= 0x20, index < text.count {
        index += 1
      }
    } else {
      guard text.blank(at: index) > 0 else { return nil }
      index += text.blank(at: index)
      // "Thank you Robert": the name comes behind the "you".
      let next = wordEnd(text, index)
      if isWord(text, index..<next, "you"), !isCapital(text, index), text.blank(at: next) > 0 {
        index = next + text.blank(at: next)
      }
    }
    var start: Int?
    var end = index
    for _ in 0..<6 {
      let next = nameEnd(text, index)
      guard next > index, isCapital(text, index) || start == nil else { break }
      let kind = cue(text, index..<next)
      if kind == .title, start == nil {
        index = next + (text.byte(next) == UInt8(ascii: ".") ? 1 : 0)
      } else {
        guard isCapital(text, index), kind != .stop, kind != .greeting, !Ascii.isDigit(text[index]) else { break }
        if start == nil { start = index }
        (end, index) = (next, next)
      }
      guard text.blank(at: index) > 0 else { break }
      index += text.blank(at: index)
    }
    return start.map { Finding(kind: .person, range: $0..<end) }
  }

  /// Whether a word for "name" stands before the "is".
  func isIntroduced(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    follows(text, word, ["name", "naam", "nom", "nombre"])
  }

  /// Whether what stands before makes a greeting or an introduction of a word: "good morning", "am called".
  func isEnding(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    isWord(text, word, "called")
      ? follows(text, word, ["am", "m"]) : follows(text, word, ["good", "guten", "schönen"])
  }

  /// Whether one of these words stands directly before.
  private func follows(_ text: Span<UInt8>, _ word: Range<Int>, _ wanted: [StaticString]) -> Bool {
    let end = word.lowerBound - 1
    guard text.byte(end) == 0x20 else { return false }
    var start = end
    while start > 0, end - start < 8, isLetterByte(text[start - 1]) { start -= 1 }
    return wanted.contains { isWord(text, start..<end, $0) }
  }

  private func isLetterByte(_ byte: UInt8) -> Bool { Ascii.isLetter(byte) || byte >= 0x80 }
}
