/// Finds addresses of the internet protocol, written strictly.
///
/// Version 4: four numbers to 255 without leading zeros. Version 6 (RFC 4291, 2.2): eight groups, or fewer with one
/// `::`, and the last two groups may be written as version 4. So that code (`std::`) and times stay, a short one needs
/// three groups or a digit in a group of three or more; `::1` alone is one too.
enum InternetAddress {
  /// The address of version 4 that begins with a run of digits.
  static func fourth(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
    guard !text.isWord(before: start),
      text.byte(start - 1) != UInt8(ascii: ".") || !Ascii.isAlphanumeric(text.byte(start - 2)),
      text.byte(start - 1) != UInt8(ascii: "-") || !Ascii.isAlphanumeric(text.byte(start - 2)),
      let end = fourEnd(in: text, from: start)
    else { return nil }
    return start..<end
  }

  private static func fourEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    for part in 0..<4 {
      if part > 0 {
        guard text.byte(index) == UInt8(ascii: ".") else { return nil }
        index += 1
      }
      let first = index
      var value = 0
      while index < first + 3, Ascii.isDigit(text.byte(index)) {
        value = value * 10 + Int(text[index] &- 0x30)
        index += 1
      }
      guard index > first, value <= 255, index == first + 1 || text[first] != 0x30 else { return nil }
    }
    let isCut = text.byte(index) == UInt8(ascii: ".") && Ascii.isAlphanumeric(text.byte(index + 1))
    let isJoined = text.byte(index) == UInt8(ascii: "-") && Ascii.isLetter(text.byte(index + 1))
    return text.isWord(at: index) || isCut || isJoined ? nil : index
  }

  /// The address of version 6 whose first colon stands at a place.
  static func sixth(in text: Span<UInt8>, at colon: Int, floor: Int) -> Range<Int>? {
    var start = colon
    while start > floor, colon - start < 5, Ascii.isHexadecimal(text[start - 1]) { start -= 1 }
    guard colon - start <= 4, !text.isWord(before: start), text.byte(start - 1) != UInt8(ascii: ":"),
      start < colon || text.byte(colon + 1) == UInt8(ascii: ":")
    else { return nil }
    return sixEnd(in: text, from: start).map { start..<$0 }
  }

  private static func sixEnd(in text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    var (groups, longest, twos) = (0, 0, 0)
    var (isShort, hasDigit, endsOpen) = (false, false, false)
    if text.byte(index) == UInt8(ascii: ":") {
      index += 2
      (isShort, endsOpen) = (true, true)
    }
    while groups < 8 {
      let first = index
      var digits = 0
      while digits < 5, Ascii.isHexadecimal(text.byte(index)) {
        if Ascii.isDigit(text[index]) { digits += 1; hasDigit = true } else { digits += 1 }
        index += 1
      }
      guard digits > 0 else { break }
      if text.byte(index) == UInt8(ascii: "."), groups <= 6, let end = fourEnd(in: text, from: first) {
        return groups == 6 || isShort ? end : nil
      }
      guard digits <= 4 else { return nil }
      groups += 1
      twos += digits == 2 ? 1 : 0
      longest = max(longest, digits)
      endsOpen = false
      guard text.byte(index) == UInt8(ascii: ":"), groups < 8 || text.byte(index + 1) == UInt8(ascii: ":") else {
        break
      }
      if text.byte(index + 1) == UInt8(ascii: ":") {
        guard !isShort, groups < 8 else { return nil }
        isShort = true
        endsOpen = true
        index += 2
      } else {
        guard Ascii.isHexadecimal(text.byte(index + 1)) else { break }
        index += 1
      }
    }
    let isOpenWord = text.isWord(at: index) || (text.byte(index) == UInt8(ascii: ":") && !isBlankAfter(text, index))
    guard !isOpenWord else { return nil }
    guard isShort else { return groups == 8 && twos < 8 ? index : nil }
    let isLoop =
      groups == 1 && text.byte(start) == UInt8(ascii: ":") && text[index - 1] == UInt8(ascii: "1") && longest == 1
    let isEnough = groups >= 3 || (hasDigit && longest >= 3 && groups >= 1)
    return groups < 8 && (isLoop || isEnough) && (!endsOpen || groups > 0) ? index : nil
  }

  /// Whether a colon ends a clause: nothing of an address follows it.
  private static func isBlankAfter(_ text: Span<UInt8>, _ colon: Int) -> Bool {
    let next = text.byte(colon + 1)
    return !Ascii.isAlphanumeric(next) && next != UInt8(ascii: ":")
  }
}
