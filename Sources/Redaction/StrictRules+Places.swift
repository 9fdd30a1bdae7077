/// Streets with their number, and codes with their town.
extension StrictRules {
  /// "12 Baker Street", "12 rue de la Paix", "10115 Berlin", "1012 AB": what begins with its number.
  func address(in text: Span<UInt8>, number: Range<Int>) -> Range<Int>? {
    if text.isWord(before: number.lowerBound) { return nil }
    var index = number.upperBound
    if number.count <= 4, Ascii.isLetter(text.byte(index)), !text.isWord(at: index + 1) { index += 1 }
    if text.byte(index) == UInt8(ascii: ",") { index += 1 }
    guard text.blank(at: index) > 0 else { return nil }
    index += text.blank(at: index)
    let first = index..<wordEnd(text, index)
    guard !first.isEmpty else { return nil }
    if number.count == 5 {
      return isCapital(text, first.lowerBound) && first.count > 2 ? number.lowerBound..<first.upperBound : nil
    }
    if number.count == 4, first.count == 2, Ascii.isUppercase(text[first.lowerBound]),
      Ascii.isUppercase(text[first.lowerBound + 1])
    {
      return number.lowerBound..<first.upperBound
    }
    guard number.count <= 4 else { return nil }
    if cue(text, first) == .streetBefore || isWord(text, first, "avenue") || isWord(text, first, "boulevard") {
      let end = streetName(in: text, after: first.upperBound)
      if end > first.upperBound { return number.lowerBound..<end }
    }
    var end = first.upperBound
    var word = first
    for _ in 0..<4 {
      guard isCapital(text, word.lowerBound) else { return nil }
      if word != first, cue(text, word) == .streetAfter || cue(text, word) == .title || cue(text, word) == .streetBefore
      {
        return number.lowerBound..<word.upperBound
      }
      end = word.upperBound
      guard text.blank(at: end) > 0 else { return nil }
      let start = end + text.blank(at: end)
      word = start..<wordEnd(text, start)
      if word.isEmpty { return nil }
    }
    return nil
  }

  /// "Musterstraße 12a", "Via Roma 10": what ends with its number.
  func street(in text: Span<UInt8>, _ word: Range<Int>, isBefore: Bool) -> Range<Int>? {
    var end = word.upperBound
    if isBefore {
      end = streetName(in: text, after: end)
      guard end > word.upperBound else { return nil }
    } else {
      guard endsLikeStreet(text, word) else { return nil }
      if text.byte(end) == UInt8(ascii: ".") { end += 1 }
    }
    if text.byte(end) == UInt8(ascii: ",") { end += 1 }
    guard text.blank(at: end) > 0 else { return nil }
    let number = end + text.blank(at: end)
    end = number
    while Ascii.isDigit(text.byte(end)), end < number + 5 { end += 1 }
    guard (1...4).contains(end - number) else { return nil }
    if Ascii.isLetter(text.byte(end)), !text.isWord(at: end + 1) { end += 1 }
    return text.isWord(at: end) ? nil : word.lowerBound..<end
  }

  /// The end of up to five words of a street's name; the last has a capital letter.
  func streetName(in text: Span<UInt8>, after place: Int) -> Int {
    var (index, end) = (place, place)
    for _ in 0..<5 {
      guard text.blank(at: index) > 0 || text.byte(index) == UInt8(ascii: "'") else { break }
      index += max(1, text.blank(at: index))
      let next = wordEnd(text, index)
      guard next > index else { break }
      if isCapital(text, index) {
        end = next
      } else {
        let kind = cue(text, index..<next)
        guard kind == .particle || kind == .stop else { break }
      }
      index = next
    }
    return end
  }

  /// The code or the number behind "zip code", "PLZ", "P.O. Box": up to two small words and a colon may stand between.
  func postal(in text: Span<UInt8>, after word: Range<Int>) -> Range<Int>? {
    if isWord(text, word, "box") {
      let before = text.byte(word.lowerBound - 1) == 0x20 ? text.byte(word.lowerBound - 2) : 0
      let isPost = before == UInt8(ascii: ".") || before | 0x20 == UInt8(ascii: "o")
      guard isPost, Ascii.isUppercase(text[word.lowerBound]) else { return nil }
    }
    var index = word.upperBound
    for _ in 0..<3 {
      if text.byte(index) == UInt8(ascii: ":") { index += 1 }
      guard text.blank(at: index) > 0 else { return nil }
      index += text.blank(at: index)
      let next = wordEnd(text, index)
      guard ["code", "is", "ist", "lautet"].contains(where: { isWord(text, index..<next, $0) }) else { break }
      index = next
    }
    return code(in: text, at: index)
  }

  /// The end of up to two groups of capital letters and digits; the first has a digit in it.
  private func code(in text: Span<UInt8>, at start: Int) -> Range<Int>? {
    func group(_ start: Int) -> (end: Int, hasDigit: Bool) {
      var (end, hasDigit) = (start, false)
      while end < start + 7, Ascii.isDigit(text.byte(end)) || Ascii.isUppercase(text.byte(end)) {
        hasDigit = hasDigit || Ascii.isDigit(text.byte(end))
        end += 1
      }
      return (end, hasDigit && !text.isWord(at: end))
    }
    let first = group(start)
    guard first.hasDigit, first.end < start + 7 else { return nil }
    let place = first.end + text.blank(at: first.end)
    let second = group(place)
    let isCode = place > first.end && second.hasDigit && !Ascii.isDigit(text.byte(second.end - 1))
    return start..<(isCode ? second.end : first.end)
  }

  func endsLikeStreet(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let last = Ascii.lowercased(text[word.upperBound - 1])
    for ending in streetEndings where ending.last == last && word.count > ending.count + 2 {
      let start = word.upperBound - ending.count
      if ending.indices.allSatisfy({ Ascii.lowercased(text[start + $0]) == ending[$0] }) { return true }
    }
    return false
  }
}
