/// Finds numbers of payment cards: 13 to 19 digits of an issuer, in the usual groups, that pass the check of Luhn.
///
/// Of random numbers of 16 digits 2.2 % pass issuer and check, so the words before decide too: a number that is called an
/// order, a parcel, a device is none. In groups only the noun of the number itself counts, for then it looks like a card;
/// in one piece the nearest noun within four words counts.
enum CardNumber {
  /// The usual groups; 13 to 19 digits in one piece too.
  private static let groupings = [[4, 4, 4, 4, 3], [4, 4, 4, 4], [4, 6, 5], [4, 6, 4], [4, 4, 4, 1], [4, 5, 6]]

  /// How many of the groups are the number of a card, or nil.
  static func groups(_ groups: DigitGroups, in text: Span<UInt8>) -> Int? {
    let count: Int
    if (13...19).contains(groups.length(0)) {
      count = 1
    } else {
      guard groups.length(0) == 4, groups.digits >= 13, let grouping = groupings.first(where: groups.hasLengths) else {
        return nil
      }
      count = grouping.count
      for group in 1..<count where groups.gap(group) != .blank && groups.gap(group) != .hyphen { return nil }
    }
    let goesOn = count > 1 && groups.count > count && groups.length(count) == 4 && groups.gap(count) == groups.gap(1)
    if goesOn || isFraction(text, groups.start, groups.end(count - 1)) { return nil }
    let digits = groups.digits(count)
    guard isIssued(text, groups, digits), isChecked(text, groups.start..<groups.end(count - 1)) else { return nil }
    return count
  }

  /// Whether the words before say that it is another number.
  static func isVetoed(_ words: NearbyWords, inOnePiece: Bool) -> Bool {
    switch inOnePiece ? words.nearest(within: 4) : words.noun.role {
    case .order, .orderNumber, .other, .version: true
    default: false
    }
  }

  private static func isFraction(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
    return (isMark(text.byte(start - 1)) && Ascii.isDigit(text.byte(start - 2)))
      || (isMark(text.byte(end)) && Ascii.isDigit(text.byte(end + 1)))
  }

  /// Issuer and length, from the public ranges of ISO/IEC 7812 that the card brands name: Visa, Mastercard, American
  /// Express, Diners, Discover, JCB, UnionPay, Maestro, Mir, Troy, RuPay (those that begin with 60, 65, 508) and Hipercard.
  private static func isIssued(_ text: Span<UInt8>, _ groups: DigitGroups, _ digits: Int) -> Bool {
    var six = 0
    var seen = 0
    var index = groups.start
    while seen < 6 {
      if Ascii.isDigit(text[index]) { six = six * 10 + Int(text[index] &- 0x30); seen += 1 }
      index += 1
    }
    let (two, three, four) = (six / 10_000, six / 1_000, six / 100)
    switch digits {
    case 15: if two == 34 || two == 37 { return true }
    case 14: if (300...305).contains(three) || two == 36 || two == 38 || two == 39 || four == 3095 { return true }
    case 13: return two / 10 == 4 || two == 50 || (56...58).contains(two) || isMaestro(four)
    default: break
    }
    guard digits >= 16 else { return isMaestro(four) }
    if two / 10 == 4 { return digits == 16 || digits == 19 }
    if (51...55).contains(two) || (2221...2720).contains(four) { return digits == 16 }
    if (2200...2204).contains(four) || (3528...3589).contains(four) || two == 36 { return true }
    if four == 6011 || (644...649).contains(three) || two == 65 || two == 60 || two == 62 || two == 81 { return true }
    return four == 9792 || three == 508 || isMaestro(four)
  }

  private static func isMaestro(_ four: Int) -> Bool {
    switch four {
    case 5018, 5020, 5038, 5612, 5893, 6304, 6759, 6761, 6762, 6763, 6799: true
    default: false
    }
  }

  /// The check of ISO/IEC 7812-1, annex B (Luhn): from the right, every second digit doubled, the sum ends in zero.
  private static func isChecked(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var sum = 0
    var isDoubled = false
    var isOneDigit = true
    let last = text[range.upperBound - 1]
    for index in range.reversed() where Ascii.isDigit(text[index]) {
      if text[index] != last { isOneDigit = false }
      let digit = Int(text[index] &- 0x30)
      sum += !isDoubled ? digit : digit < 5 ? digit * 2 : digit * 2 - 9
      isDoubled.toggle()
    }
    return sum % 10 == 0 && !isOneDigit
  }
}
