/// Finds phone numbers: with `+` and a country code, in the form that a country writes at home, or named as a phone.
///
/// A number with a country code must have a length that the country has. One without must begin with the zero of the
/// trunk and stand in groups, or be a North American one, or have its area in brackets; anything else, a bare run of
/// digits too, needs a word such as "call" or "mobile" beside it. Dates, prices, versions, times and numbers whose noun is
/// an order, a parcel, a device, an account are none.
enum PhoneNumber {
  /// The number that begins with the groups, or nil.
  static func range(in text: Span<UInt8>, _ groups: DigitGroups, floor: Int, _ rules: RuleTables) -> Range<Int>? {
    guard groups.digits >= 7 else { return nil }
    if let start = plus(before: groups.start, in: text, floor: floor) {
      return CountryCodes.groups(in: text, groups, skipping: 0, rules.countries).flatMap {
        bounded(start, groups, $0, in: text)
      }
    }
    guard !isJoined(before: groups.start, in: text, floor) else { return nil }
    if groups.length(0) >= 2, text[groups.start] == 0x30, text[groups.start + 1] == 0x30 {
      return zeroZero(in: text, groups, rules)
    }
    if let count = national(groups, in: text),
      let range = bounded(opened(groups, in: text, floor), groups, count, in: text)
    {
      return isVetoed(NearbyWords(before: range.lowerBound, in: text, rules.words)) || isAmount(range, in: text, rules)
        ? nil : range
    }
    return named(in: text, groups, floor: floor, rules)
  }

  /// Where the `+` stands that belongs to a number, before a bracket perhaps.
  private static func plus(before start: Int, in text: Span<UInt8>, floor: Int) -> Int? {
    var index = start - 1
    if text.byte(index) == UInt8(ascii: "(") { index -= 1 }
    if text.byte(index) == 0x20, text.byte(index - 1) == UInt8(ascii: "+") { index -= 1 }
    guard index >= floor, text.byte(index) == UInt8(ascii: "+"), !Ascii.isAlphanumeric(text.byte(index - 1)) else {
      return nil
    }
    return text.byte(index - 1) == UInt8(ascii: "(") && text.byte(start - 1) == UInt8(ascii: "+") && index - 1 >= floor
      ? index - 1 : index
  }

  /// The first so many groups as a range, unless more follows at once.
  private static func bounded(_ start: Int, _ groups: DigitGroups, _ count: Int, in text: Span<UInt8>) -> Range<Int>? {
    let end = groups.end(count - 1)
    if groups.count > count {
      switch groups.gap(count) {
      case .hyphen, .point, .stroke: return nil
      default: break
      }
    }
    let next = text.byte(end)
    if next == UInt8(ascii: ","), Ascii.isDigit(text.byte(end + 1)) { return nil }
    if next == UInt8(ascii: ":"), Ascii.isDigit(text.byte(end + 1)) { return nil }
    if next == UInt8(ascii: "-"), Ascii.isLetter(text.byte(end + 1)) { return nil }
    return text.isWord(at: end) ? nil : start..<end
  }

  /// Whether the digits go on something that stands before them.
  private static func isJoined(before start: Int, in text: Span<UInt8>, _ floor: Int) -> Bool {
    let (last, second) = (text.byte(start - 1), text.byte(start - 2))
    if text.isWord(before: start) { return true }
    switch last {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="): return Ascii.isAlphanumeric(second)
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"): return Ascii.isDigit(second)
    default: break
    }
    // Groups of three and more digits before a blank are the beginning of a longer number.
    let blank = text.blank(at: start - 1) + text.blank(at: start - 2) + text.blank(at: start - 3)
    guard blank > 0 else { return false }
    let end = last == 0x20 ? start - 1 : start - blank
    return end - 3 >= floor && (1...3).allSatisfy { Ascii.isDigit(text.byte(end - $0)) }
  }

  /// The start with the bracket that opens before the area.
  private static func opened(_ groups: DigitGroups, in text: Span<UInt8>, _ floor: Int) -> Int {
    let hasBracket =
      groups.start > floor && text[groups.start - 1] == UInt8(ascii: "(") && groups.count > 1
      && groups.gap(1) == .bracket
    return hasBracket ? groups.start - 1 : groups.start
  }

  private static func zeroZero(in text: Span<UInt8>, _ groups: DigitGroups, _ rules: RuleTables) -> Range<Int>? {
    guard let count = CountryCodes.groups(in: text, groups, skipping: 2, rules.countries),
      let range = bounded(groups.start, groups, count, in: text)
    else { return nil }
    let words = NearbyWords(before: range.lowerBound, in: text, rules.words)
    if isVetoed(words) { return nil }
    return count > 1 || words.nearest() == .phone ? range : nil
  }

  /// How many groups are a number in the form of a country, without any word.
  private static func national(_ groups: DigitGroups, in text: Span<UInt8>) -> Int? {
    guard groups.count > 1, !groups.isDate(in: text) else { return nil }
    let isOpened = groups.gap(1) == .bracket && text.byte(groups.start - 1) == UInt8(ascii: "(")
    if groups.gap(1) == .bracket, !isOpened { return nil }
    if let count = american(groups, in: text) { return count }
    if text[groups.start] == 0x30 { return trunk(groups, in: text, isOpened) }
    return isOpened ? fitting(groups, in: 8...12, first: 2...5, others: 2...8) : nil
  }

  /// `(212) 555-0147`, `212-555-0147`, `212.555.0147`, `1-212-555-0147`; area and exchange do not begin with 0 or 1.
  private static func american(_ groups: DigitGroups, in text: Span<UInt8>) -> Int? {
    var area = 0
    if groups.hasLengths([1, 3, 3, 4]), text[groups.start] == 0x31 {
      area = 1
    } else if !groups.hasLengths([3, 3, 4]) {
      return nil
    }
    guard text[groups.start(area)] >= 0x32, text[groups.start(area + 1)] >= 0x32, groups.gap(area + 2) != .bracket,
      groups.gap(area + 2) != .stroke
    else { return nil }
    let isOne = groups.hasOneGap(area + 3, from: area + 1)
    let isUsual = isOne || groups.gap(area + 1) == .bracket || groups.gap(area + 1) == .blank
    let isBare = isOne && groups.gap(area + 1) == .blank && area == 0
    let followsNumber = isBare && Ascii.isDigit(text.byte(groups.start - 2)) && text.byte(groups.start - 1) == 0x20
    return isUsual && !followsNumber ? area + 3 : nil
  }

  /// `0171 2345678`, `030/123456`, `01 23 45 67 89`, `(020) 7946 0958`: the zero of the trunk, then no other zero.
  private static func trunk(_ groups: DigitGroups, in text: Span<UInt8>, _ isOpened: Bool) -> Int? {
    guard groups.length(0) >= 2, text[groups.start + 1] >= 0x31 else { return nil }
    var pairs = 0
    while pairs < groups.count, groups.length(pairs) == 2 { pairs += 1 }
    if pairs == 5 || (pairs > 5 && groups.gap(5) != groups.gap(4)) {
      let isOne = groups.hasOneGap(5, from: 2)
      return isOne && groups.gap(2) != .stroke && groups.gap(2) != .spaced ? 5 : nil
    }
    if pairs > 3 { return nil }
    for group in 2..<max(2, min(groups.count, 5)) where groups.gap(group) == .bracket { return nil }
    let isPointed = groups.gap(1) == .point
    if isPointed, groups.length(0) < 3 || !groups.hasOneGap(min(groups.count, 3)) { return nil }
    return fitting(groups, in: 9...12, first: 2...6, others: 2...8)
  }

  /// The most groups, five at most, whose digits are as many as wanted.
  private static func fitting(
    _ groups: DigitGroups, in digits: ClosedRange<Int>, first: ClosedRange<Int>, others: ClosedRange<Int>
  ) -> Int? {
    guard first.contains(groups.length(0)) else { return nil }
    var best: Int?
    var sum = groups.length(0)
    for group in 1..<min(groups.count, 5) {
      // The extension of a switchboard has one digit at least: 089-1234567-0.
      let isExtension = group > 1 && groups.gap(group) == .hyphen
      guard others.contains(groups.length(group)) || isExtension else { break }
      if group > 1, groups.gap(group) == .stroke || groups.gap(group) == .spaced { break }
      sum += groups.length(group)
      if digits.contains(sum) { best = group + 1 }
    }
    return best
  }

  /// A number that only words make a phone number; the words may follow it.
  private static func named(in text: Span<UInt8>, _ groups: DigitGroups, floor: Int, _ rules: RuleTables) -> Range<Int>?
  {
    guard !groups.isDate(in: text), groups.length(0) >= 2 else { return nil }
    var count: Int?
    var sum = 0
    for group in 0..<min(groups.count, 6) {
      if group > 0, groups.gap(group) != .blank, groups.gap(group) != .hyphen { break }
      if group > 0, groups.length(group) < 2 { break }
      sum += groups.length(group)
      if sum > 12 { break }
      if sum >= 8 || (sum == 7 && group == 1) { count = group + 1 }
    }
    guard let count, let range = bounded(groups.start, groups, count, in: text), !isAmount(range, in: text, rules)
    else { return nil }
    let before = NearbyWords(before: range.lowerBound, in: text, rules.words)
    switch before.nearest() {
    case .phone: return range
    case .none: break
    default: return nil
    }
    if before.isPlainNumber, !before.hasNumberSign, sum >= 9, count == groups.count { return range }
    return NearbyWords(after: range.upperBound, in: text, rules.words).nearest(within: 4) == .phone ? range : nil
  }

  /// The answer to a question for a phone number: 8 to 12 digits in any groups.
  static func asked(in text: Span<UInt8>, _ groups: DigitGroups, floor: Int, _ rules: RuleTables) -> Range<Int>? {
    guard !groups.isDate(in: text), !isJoined(before: groups.start, in: text, floor), groups.start >= floor else {
      return nil
    }
    for count in stride(from: groups.count, through: 1, by: -1) where (8...12).contains(groups.digits(count)) {
      return bounded(groups.start, groups, count, in: text)
    }
    return nil
  }

  private static func isVetoed(_ words: NearbyWords) -> Bool {
    switch words.noun.role {
    case .order, .orderNumber, .account, .accountNumber, .other, .version, .card: true
    default: false
    }
  }

  /// Whether a sign or a word for money or a measure stands beside the number.
  private static func isAmount(_ range: Range<Int>, in text: Span<UInt8>, _ rules: RuleTables) -> Bool {
    var before = range.lowerBound - 1
    if text.byte(before) == 0x20 { before -= 1 }
    if text.byte(before) == UInt8(ascii: "$") || (text.byte(before) == 0xAC && text.byte(before - 1) == 0x82)
      || (text.byte(before) == 0xA3 && text.byte(before - 1) == 0xC2)
    {
      return true
    }
    let after = range.upperBound + text.blank(at: range.upperBound)
    switch text.byte(after) {
    case UInt8(ascii: "%"), UInt8(ascii: "$"): return true
    case 0xE2: return text.byte(after + 1) == 0x82 && text.byte(after + 2) == 0xAC
    case 0xC2: return text.byte(after + 1) == 0xA3
    default: return isUnit(text, at: after, rules)
    }
  }

  /// Whether a word that counts or measures begins at a place.
  static func isUnit(_ text: Span<UInt8>, at start: Int, _ rules: RuleTables) -> Bool {
    var end = start
    while end < start + 12, Ascii.isLetter(text.byte(end)) || text.byte(end) >= 0xC3 && text.isLetterOfTwo(at: end) {
      end += text.byte(end) < 0x80 ? 1 : 2
    }
    return end > start && rules.units.value(of: text, in: start..<end) > 0
  }

  /// How many of the first digits are no part of the national number: the country code with its zeros.
  ///
  /// Nil for a number without one; a single one is that of North America.
  static func international(in text: Span<UInt8>, at range: Range<Int>) -> Int? {
    var digits: [UInt8] = []
    for index in range where Ascii.isDigit(text[index]) { digits.append(text[index] &- 0x30) }
    let hasPlus = text[range.lowerBound] == UInt8(ascii: "+") || text.byte(range.lowerBound + 1) == UInt8(ascii: "+")
    if hasPlus { return CountryCodes.shared.code(digits[...])?.digits }
    if digits.starts(with: [0, 0]) { return CountryCodes.shared.code(digits.dropFirst(2)).map { $0.digits + 2 } }
    return digits.count == 11 && digits[0] == 1 ? 1 : nil
  }
}
