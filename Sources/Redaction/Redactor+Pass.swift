/// What is known about a text before it is read.
struct Reading {
  let isName: Bool
  /// What the message before asked for.
  let expected: SensitiveKind?
}

/// One walk over a text from its first byte to its last.
///
/// Only digits, colons and `@` are looked at; everything that is found begins, holds or ends with one of them. A finding
/// never reaches back into the one before it.
extension Redactor {
  /// The text with tokens and what was replaced, or nil when nothing was found.
  func pass(
    over text: Span<UInt8>, isStrict: Bool, _ reading: Reading, _ replacements: inout Replacements
  ) -> (bytes: [UInt8], edits: [RedactedText.Edit])? {
    guard var finding = next(in: text, from: 0, isStrict: isStrict, reading) else { return nil }
    var bytes: [UInt8] = []
    var edits: [RedactedText.Edit] = []
    var done = 0
    bytes.reserveCapacity(text.count + 16)
    while true {
      bytes.append(text, done..<finding.range.lowerBound)
      let start = bytes.count
      values?.note(finding, in: text, isName: reading.isName)
      replacements.append(finding, of: text, to: &bytes)
      edits.append(RedactedText.Edit(original: finding.range, redacted: start..<bytes.count))
      done = finding.range.upperBound
      guard let more = next(in: text, from: done, isStrict: isStrict, reading) else { break }
      finding = more
    }
    bytes.append(text, done..<text.count)
    return (bytes, edits)
  }

  private func next(in text: Span<UInt8>, from start: Int, isStrict: Bool, _ reading: Reading) -> Finding? {
    isStrict ? strict.next(in: text, from: start, isName: reading.isName) : nextValue(in: text, from: start, reading)
  }

  /// The next finding of the standard rules.
  private func nextValue(in text: Span<UInt8>, from start: Int, _ reading: Reading) -> Finding? {
    var index = start
    while index < text.count {
      let byte = text[index]
      // Digits and the colon stand side by side.
      if byte &- 0x30 > 10, byte != UInt8(ascii: "@") {
        index += 1
        while index + Self.block <= text.count, isBlockPlain(text.extracting(index..<index + Self.block)) {
          index += Self.block
        }
        continue
      }
      if byte == UInt8(ascii: "@") {
        if let range = EmailAddress.range(in: text, at: index, floor: start) {
          return Finding(kind: .email, range: range)
        }
        index += 1
      } else if byte == UInt8(ascii: ":") {
        if let range = InternetAddress.sixth(in: text, at: index, floor: start), !isVersion(text, range.lowerBound) {
          return Finding(kind: .address, range: range)
        }
        index += 1
      } else {
        var end = index + 1
        while end < text.count, Ascii.isDigit(text[end]) { end += 1 }
        if let finding = number(in: text, index..<end, floor: start, reading),
          !EmailAddress.continues(in: text, from: finding.range.upperBound)
        {
          return finding
        }
        index = end
      }
    }
    return nil
  }

  private static let block = 16

  /// Whether no byte of a block is a digit, a colon or `@`; without a branch for each, so that it is one step.
  @inline(__always)
  private func isBlockPlain(_ bytes: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      found |= (byte &- 0x30 <= 10 ? 1 : 0) | (byte == 0x40 ? 1 : 0)
    }
    return found == 0
  }

  /// Whether two letters and a blank stand before digits.
  private func isApart(_ run: Range<Int>, in text: Span<UInt8>) -> Bool {
    text.byte(run.lowerBound - 1) == 0x20 && Ascii.isLetter(text.byte(run.lowerBound - 2))
      && Ascii.isLetter(text.byte(run.lowerBound - 3))
  }

  /// What a run of digits belongs to.
  private func number(in text: Span<UInt8>, _ run: Range<Int>, floor: Int, _ reading: Reading) -> Finding? {
    if Token.contains(run, in: text) { return nil }
    for shape in shapes {
      if let range = shape.range(in: text, run: run, floor: floor) { return Finding(kind: .number, range: range) }
    }
    if run.count >= 2, Ascii.isLetter(text.byte(run.lowerBound - 1)) || isApart(run, in: text),
      let range = AccountNumber.range(in: text, checkDigits: run.lowerBound, floor: floor, tables.lengths)
    {
      return Finding(kind: .iban, range: range)
    }
    guard run.count <= DigitGroups.digitLimit else { return nil }
    if run.count <= 3, text.byte(run.upperBound) == UInt8(ascii: "."), run.lowerBound >= floor,
      let range = InternetAddress.fourth(in: text, from: run.lowerBound), !isVersion(text, range.lowerBound)
    {
      return Finding(kind: .address, range: range)
    }
    let groups = DigitGroups(in: text, from: run.lowerBound, firstEnd: run.upperBound)
    guard groups.digits >= 4 else { return nil }
    if let finding = card(in: text, groups, isName: reading.isName) { return finding }
    if !reading.isName,
      let finding = NamedNumber.find(in: text, run: run, groups, floor: floor, expected: reading.expected, tables)
    {
      return finding
    }
    if let range = phone(in: text, groups, floor, reading) { return Finding(kind: .phone, range: range) }
    return nil
  }

  private func card(in text: Span<UInt8>, _ groups: DigitGroups, isName: Bool) -> Finding? {
    let before = text.byte(groups.start - 1)
    let isJoined = before == UInt8(ascii: "-") && Ascii.isAlphanumeric(text.byte(groups.start - 2))
    guard !isJoined, !text.isWord(before: groups.start), let count = CardNumber.groups(groups, in: text) else {
      return nil
    }
    let range = groups.start..<groups.end(count - 1)
    let goesOn =
      text.byte(range.upperBound) == UInt8(ascii: "-") && Ascii.isAlphanumeric(text.byte(range.upperBound + 1))
    guard !goesOn, !text.isWord(at: range.upperBound) else { return nil }
    if isName { return count > 1 ? Finding(kind: .card, range: range) : nil }
    let words = NearbyWords(before: groups.start, in: text, tables.words)
    return CardNumber.isVetoed(words, inOnePiece: count == 1) ? nil : Finding(kind: .card, range: range)
  }

  private func phone(
    in text: Span<UInt8>, _ groups: DigitGroups, _ floor: Int, _ reading: Reading
  ) -> Range<Int>? {
    if let range = PhoneNumber.range(in: text, groups, floor: floor, tables) { return range }
    guard reading.expected == .phone, !reading.isName else { return nil }
    return PhoneNumber.asked(in: text, groups, floor: floor, tables)
  }

  /// Whether the words before say that points part a version.
  private func isVersion(_ text: Span<UInt8>, _ start: Int) -> Bool {
    let words = NearbyWords(before: start, in: text, tables.words)
    return words.contains(.version, within: 3) && !words.contains(.address, within: 3)
  }
}

/// The tokens that stand for values.
enum Token {
  /// Whether a part of a text lies within a token, or within what begins like one: `[EMAIL-`.
  static func holds(_ part: Range<Int>, in text: Span<UInt8>) -> Bool {
    func isInside(_ byte: UInt8) -> Bool {
      Ascii.isUppercase(byte) || Ascii.isDigit(byte) || byte == UInt8(ascii: "-")
    }
    var start = part.lowerBound
    while start > 0, part.lowerBound - start < 24, isInside(text[start - 1]) { start -= 1 }
    guard text.byte(start - 1) == UInt8(ascii: "[") else { return false }
    var hyphen = start
    while Ascii.isUppercase(text.byte(hyphen)) { hyphen += 1 }
    guard hyphen > start, text.byte(hyphen) == UInt8(ascii: "-") else { return false }
    if part == start..<hyphen { return true }
    var end = hyphen + (text.byte(hyphen + 1) == UInt8(ascii: "R") ? 2 : 1)
    let number = end
    while Ascii.isDigit(text.byte(end)) { end += 1 }
    return end > number && text.byte(end) == UInt8(ascii: "]") && part.upperBound <= end
  }

  /// Whether digits are the number of a token such as `[EMAIL-12]` or `[EMAIL-R12]`.
  static func contains(_ run: Range<Int>, in text: Span<UInt8>) -> Bool {
    guard text.byte(run.upperBound) == UInt8(ascii: "]") else { return false }
    var index = run.lowerBound - 1
    if text.byte(index) == UInt8(ascii: "R") { index -= 1 }
    guard text.byte(index) == UInt8(ascii: "-") else { return false }
    let end = index
    while index > 0, end - index < 12, Ascii.isUppercase(text[index - 1]) { index -= 1 }
    return index < end && text.byte(index - 1) == UInt8(ascii: "[")
  }
}

extension [UInt8] {
  /// Appends a part of a text.
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    append(addingCapacity: range.count) { output in
      for index in range { output.append(text[index]) }
    }
  }
}
