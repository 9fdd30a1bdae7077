/// Finds e-mail addresses: a local part of at most 64 bytes, `@`, and a domain with points that ends in letters.
///
/// Quotes, brackets and points around it are not taken. Local parts and domains may hold letters beyond ASCII (RFC 6531).
/// Not taken: `@name`, `me@home`, the `git@` of repositories, and pictures such as `icon@2x.png`.
enum EmailAddress {
  /// RFC 5321, 4.5.3.1.1, in bytes.
  static let localLimit = 64
  /// RFC 5321, 4.5.3.1.2, in bytes.
  static let domainLimit = 255

  /// The address whose `@` stands at a place.
  static func range(in text: Span<UInt8>, at sign: Int, floor: Int) -> Range<Int>? {
    guard sign > floor, let end = domainEnd(in: text, from: sign + 1) else { return nil }
    guard let start = localStart(in: text, before: sign, floor: floor) else { return nil }
    if isRepository(text, start, sign, end) || isPicture(text, sign) { return nil }
    return start..<end
  }

  /// Whether a place lies in what would be the local part of an address, so that digits there are no number.
  static func continues(in text: Span<UInt8>, from place: Int) -> Bool {
    var index = place
    let limit = min(text.count, place + localLimit)
    while index < limit, isLocal(text[index]) { index += 1 }
    return text.byte(index) == UInt8(ascii: "@") && domainEnd(in: text, from: index + 1) != nil
  }

  private static func localStart(in text: Span<UInt8>, before sign: Int, floor: Int) -> Int? {
    if text[sign - 1] == UInt8(ascii: "\"") { return quotedStart(in: text, before: sign, floor: floor) }
    let lowest = max(floor, sign - localLimit - 1)
    var start = sign
    if isWide(text, endingAt: sign) {
      while start - 3 >= lowest, isWide(text, endingAt: start) { start -= 3 }
      return start
    }
    while start > lowest {
      let byte = text[start - 1]
      if byte < 0x80 {
        guard isLocal(byte) else { break }
        start -= 1
      } else {
        guard start - 2 >= lowest, text.isLetterOfTwo(at: start - 2) else { break }
        start -= 2
      }
    }
    if sign - start > localLimit { return nil }
    while start < sign, !text.isWord(at: start) {
      // The addresses of gateways begin with the plus of a phone number.
      if text[start] == UInt8(ascii: "+"), Ascii.isDigit(text[start + 1]) { break }
      start += 1
    }
    return start < sign && text[sign - 1] != UInt8(ascii: ".") ? start : nil
  }

  /// `"john doe"@example.com`; the quotes belong to the address.
  private static func quotedStart(in text: Span<UInt8>, before sign: Int, floor: Int) -> Int? {
    var start = sign - 1
    let lowest = max(floor, sign - localLimit)
    while start > lowest {
      start -= 1
      if text[start] == 0x0A { return nil }
      if text[start] == UInt8(ascii: "\"") { return sign - start > 2 ? start : nil }
    }
    return nil
  }

  /// The letters of RFC 5322 without those that rather stand around an address or part it: `/ = ? | { }` and the backtick.
  private static func isLocal(_ byte: UInt8) -> Bool {
    if Ascii.isAlphanumeric(byte) { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "%"),
      UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "#"),
      UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "^"):
      return true
    default: return false
    }
  }

  /// Whether a letter of three bytes ends here: U+3040 and above, no punctuation of U+3000 to U+303F.
  private static func isWide(_ text: Span<UInt8>, endingAt end: Int) -> Bool { isWide(text, at: end - 3) }

  private static func isWide(_ text: Span<UInt8>, at index: Int) -> Bool {
    let lead = text.byte(index)
    guard index >= 0, (0xE0...0xED).contains(lead), lead != 0xE2 else { return false }
    return (lead != 0xE3 || text.byte(index + 1) != 0x80) && text.byte(index + 1) & 0xC0 == 0x80
      && text.byte(index + 2) & 0xC0 == 0x80
  }

  /// Where the domain ends: after the last label of two or more letters that has a label before it.
  private static func domainEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    let limit = min(text.count, start + domainLimit)
    var index = start
    var labels = 0
    var end: Int?
    while index < limit {
      let label = label(in: text, from: index, limit: limit)
      guard label.end > index else { break }
      labels += 1
      if labels > 1, label.isTop { end = label.end }
      guard text.byte(label.end) == UInt8(ascii: ".") else { break }
      index = label.end + 1
    }
    return end
  }

  /// One label, without hyphens at its end, and whether it can be the last.
  private static func label(in text: Span<UInt8>, from start: Int, limit: Int) -> (end: Int, isTop: Bool) {
    var index = start
    var isLetters = true
    var scalars = 0
    let startsWide = isWide(text, at: start)
    while index < limit {
      let byte = text[index]
      if Ascii.isLetter(byte) {
        index += 1
      } else if Ascii.isDigit(byte) || (byte == UInt8(ascii: "-") && index > start) {
        isLetters = false
        index += 1
      } else if text.isLetterOfTwo(at: index) {
        index += 2
      } else if startsWide, isWide(text, at: index) {
        index += 3
      } else {
        break
      }
      scalars += 1
    }
    let isPunycode =
      index - start > 4 && text[start] | 0x20 == UInt8(ascii: "x") && text[start + 1] | 0x20 == UInt8(ascii: "n")
      && text[start + 2] == UInt8(ascii: "-") && text[start + 3] == UInt8(ascii: "-")
    while index > start, text[index - 1] == UInt8(ascii: "-") { index -= 1 }
    return (index, scalars >= 2 && (isLetters || isPunycode))
  }

  /// `git@example.com:team/project` is the place of a repository.
  private static func isRepository(_ text: Span<UInt8>, _ start: Int, _ sign: Int, _ end: Int) -> Bool {
    sign - start == 3 && text[start] == UInt8(ascii: "g") && text[start + 1] == UInt8(ascii: "i")
      && text[start + 2] == UInt8(ascii: "t") && text.byte(end) == UInt8(ascii: ":")
  }

  /// `icon@2x.png` is a picture for a fine screen.
  private static func isPicture(_ text: Span<UInt8>, _ sign: Int) -> Bool {
    Ascii.isDigit(text.byte(sign + 1)) && text.byte(sign + 2) == UInt8(ascii: "x")
      && text.byte(sign + 3) == UInt8(ascii: ".")
  }
}
