/// Finds international bank account numbers (ISO 13616): country, two check digits, as long as the country has it.
///
/// Groups may be parted by a blank or a hyphen; letters may be small, but then all of them are. Where a country has digits
/// only, letters end it: "at 4293 Baker Avenue" is no number of Austria. The remainder by 97 must be one (ISO 7064), which
/// one of 97 wrong ones passes; length and country keep those out.
enum AccountNumber {
  /// The lengths of the registry of SWIFT (release 99, 2024), by country; `n` where an account has digits only.
  private static let registry: StaticString = """
    AD24 AE23n AL28 AT20n AZ28 BA20n BE16n BG22 BH22 BI27n BR29 BY28 CH21 CR22n CY28 CZ24n DE22n DJ27n DK18n DO28
    EE20n EG29n ES24n FI18n FK18 FO18n FR27 GB22 GE22 GI23 GL18n GR27 GT28 HN28 HR21n HU28n IE22 IL23n IQ23 IS26n
    IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20n LU20 LV21 LY25n MC27 MD24 ME22n MK19 MN20n MR27n MT31 MU30 NI28 NL18
    NO15n OM23 PK24 PL28n PS29 PT25n QA29 RO24 RS22n RU33 SA24 SC31 SD18n SE24n SI19n SK24n SM27 SO23n ST25 SV28
    TL23n TN24n TR26 UA29 VA22n VG24 XK20n YE30
    """

  /// What marks a country with digits only; lengths are below it.
  private static let digitsOnly: UInt8 = 0x80

  /// Lengths by the two letters, 26 a row, with the mark; zero for no country.
  static let lengths: [UInt8] = {
    var lengths = [UInt8](repeating: 0, count: 26 * 26)
    for entry in registry.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let bytes = Array(entry.utf8)
      guard bytes.count >= 4 else { continue }
      let mark = bytes.count == 5 ? digitsOnly : 0
      lengths[Int(bytes[0] - 0x41) * 26 + Int(bytes[1] - 0x41)] = ((bytes[2] - 0x30) * 10 + bytes[3] - 0x30) | mark
    }
    return lengths
  }()

  /// The number whose check digits begin at a place.
  static func range(in text: Span<UInt8>, checkDigits place: Int, floor: Int, _ lengths: [UInt8]) -> Range<Int>? {
    // The country may stand apart: "DE 89 3704 ...".
    let start = text.byte(place - 1) == 0x20 ? place - 3 : place - 2
    guard start >= floor, Ascii.isLetter(text[start]), Ascii.isLetter(text[start + 1]), !text.isWord(before: start)
    else { return nil }
    let country = Int((text[start] | 0x20) - 0x61) * 26 + Int((text[start + 1] | 0x20) - 0x61)
    let length = Int(lengths[country] & ~digitsOnly)
    let isNumeric = lengths[country] & digitsOnly != 0
    let isLower = text[start] | 0x20 == text[start]
    guard length > 0, Ascii.isDigit(text.byte(place)), Ascii.isDigit(text.byte(place + 1)) else { return nil }
    var remainder = 0
    var seen = 4
    var index = place + 2
    while seen < length {
      let gap = text.blank(at: index) + text.hyphen(at: index)
      if gap > 0 { index += gap }
      let byte = text.byte(index)
      guard index < text.count, Ascii.isAlphanumeric(byte) else { return nil }
      if Ascii.isLetter(byte), isNumeric || (byte | 0x20 == byte) != isLower { return nil }
      remainder = added(byte, to: remainder)
      seen += 1
      index += 1
    }
    guard !text.isWord(at: index) else { return nil }
    for index in [start, start + 1, place, place + 1] { remainder = added(text[index], to: remainder) }
    return remainder == 1 ? start..<index : nil
  }

  private static func added(_ byte: UInt8, to remainder: Int) -> Int {
    Ascii.isDigit(byte)
      ? (remainder * 10 + Int(byte &- 0x30)) % 97 : (remainder * 100 + Int((byte | 0x20) &- 0x61) + 10) % 97
  }
}
