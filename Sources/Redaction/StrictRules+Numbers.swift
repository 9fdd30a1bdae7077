/// Long numbers, and dates beside a word for birth.
extension StrictRules {
  func number(in text: Span<UInt8>, _ run: Range<Int>) -> Finding? {
    let groups = DigitGroups(in: text, from: run.lowerBound, firstEnd: run.upperBound)
    if groups.isDate(in: text), isBirth(text, groups.start..<groups.end(2)) {
      return Finding(kind: .birth, range: groups.start..<groups.end(2))
    }
    if run.count <= 2, let end = dateEnd(in: text, day: run), isBirth(text, run.lowerBound..<end) {
      return Finding(kind: .birth, range: run.lowerBound..<end)
    }
    // Only a year stands beside the word: "born in 1974".
    if run.count == 4, text[run.lowerBound] == UInt8(ascii: "1") || text[run.lowerBound] == UInt8(ascii: "2"),
      !text.isWord(before: run.lowerBound), !text.isWord(at: run.upperBound),
      NearbyWords(before: run.lowerBound, in: text, roles).contains(.birth, within: 2)
    {
      return Finding(kind: .birth, range: run)
    }
    if let range = address(in: text, number: run) { return Finding(kind: .place, range: range) }
    guard run.count >= 3 else { return nil }
    var end = run.upperBound
    for group in 1..<max(1, groups.count) where groups.start(group) > end {
      guard groups.gap(group) == .blank || groups.gap(group) == .hyphen, groups.length(group) >= 3 else { break }
      end = groups.end(group)
    }
    let isLong = run.count >= 5 || (end > run.upperBound && !groups.isDate(in: text))
    return isLong ? Finding(kind: .number, range: run.lowerBound..<end) : nil
  }

  func isBirth(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    NearbyWords(before: range.lowerBound, in: text, roles).contains(.birth)
      || NearbyWords(after: range.upperBound, in: text, roles).contains(.birth, within: 4)
  }

  /// The end of "5 May 1990", "5. Mai 1990", "5th of May 1990", "5 de mayo de 1990", from its day.
  func dateEnd(in text: Span<UInt8>, day: Range<Int>) -> Int? {
    var index = day.upperBound
    var words = 0
    while words < 3 {
      while text.blank(at: index) > 0 || text.byte(index) == UInt8(ascii: ".") {
        index += max(1, text.blank(at: index))
      }
      let end = wordEnd(text, index)
      guard end > index else { return nil }
      if cue(text, index..<end) == .month { return yearEnd(in: text, from: end) }
      words += 1
      index = end
    }
    return nil
  }

  /// The end of the year after a month, perhaps with a point, a comma or "de" between.
  func yearEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < start + 6, index < text.count, !Ascii.isDigit(text[index]) { index += 1 }
    var end = index
    while Ascii.isDigit(text.byte(end)), end < index + 5 { end += 1 }
    return end - index == 4 ? end : nil
  }

  func birth(in text: Span<UInt8>, month: Range<Int>) -> Finding? {
    var index = month.upperBound
    guard text.blank(at: index) > 0 else { return nil }
    index += text.blank(at: index)
    let day = index
    while Ascii.isDigit(text.byte(index)), index < day + 3 { index += 1 }
    guard (1...2).contains(index - day), let end = yearEnd(in: text, from: index) else { return nil }
    return isBirth(text, month.lowerBound..<end) ? Finding(kind: .birth, range: month.lowerBound..<end) : nil
  }
}
