/// The country codes of phone numbers and how long a national number may be.
struct CountryCodes: Sendable {
  /// Codes as of ITU-T E.164 (list of November 2016), lengths of the national (significant) number after the numbering
  /// plans that countries report to the ITU, service numbers included; in digits, the least and the most.
  private static let plan: StaticString = """
    1:10-10 7:10-10 20:8-10 27:9-9 30:10-10 31:9-9 32:8-9 33:9-9 34:9-9 36:8-9 39:8-11 40:9-9 41:9-9 43:7-13 44:9-10 45:8-8 46:7-10 \
    47:8-8 48:9-9 49:7-12 51:8-9 52:10-11 53:6-8 54:10-11 55:10-11 56:8-9 57:8-10 58:10-10 60:8-10 61:9-9 62:8-12 63:8-10 64:8-10 \
    65:8-8 66:8-9 81:9-10 82:8-10 84:8-10 86:10-11 90:10-10 91:10-10 92:9-10 93:9-9 94:9-9 95:7-10 98:10-10 211:9-9 212:9-9 \
    213:8-9 216:8-8 218:8-9 220:7-7 221:9-9 222:8-8 223:8-8 224:8-9 225:8-10 226:8-8 227:8-8 228:8-8 229:8-10 230:7-8 231:7-9 \
    232:8-8 233:9-9 234:8-10 235:8-8 236:8-8 237:9-9 238:7-7 239:7-7 240:9-9 241:7-8 242:9-9 243:9-9 244:9-9 245:7-9 246:7-7 \
    247:4-5 248:7-7 249:9-9 250:9-9 251:9-9 252:7-9 253:8-8 254:9-10 255:9-9 256:9-9 257:8-8 258:8-9 260:9-9 261:9-9 262:9-9 \
    263:9-9 264:8-9 265:7-9 266:8-8 267:7-8 268:8-8 269:7-7 290:4-5 291:7-7 297:7-7 298:6-6 299:6-6 350:8-8 351:9-9 352:6-11 \
    353:7-9 354:7-9 355:8-9 356:8-8 357:8-8 358:7-11 359:8-9 370:8-8 371:8-8 372:7-8 373:8-8 374:8-8 375:9-9 376:6-9 377:8-9 \
    378:8-10 380:9-9 381:8-9 382:8-8 383:8-8 385:8-9 386:8-8 387:8-8 389:8-8 420:9-9 421:9-9 423:7-9 500:5-5 501:7-7 502:8-8 503:8-8 \
    504:8-8 505:8-8 506:8-8 507:7-8 508:6-6 509:8-8 590:9-9 591:8-8 592:7-7 593:8-9 594:9-9 595:9-9 596:9-9 597:6-7 598:8-8 599:7-8 \
    670:7-8 672:6-6 673:7-7 674:7-7 675:7-8 676:5-7 677:5-7 678:5-7 679:7-7 680:7-7 681:6-6 682:5-5 683:4-7 685:5-7 686:5-8 687:6-6 \
    688:5-7 689:6-8 690:4-7 691:7-7 692:7-7 800:8-8 808:8-8 850:6-10 852:8-8 853:8-8 855:8-9 856:8-10 870:9-9 880:8-10 881:8-9 \
    882:7-12 883:7-12 886:8-9 888:11-11 960:7-7 961:7-8 962:8-9 963:8-9 964:8-10 965:8-8 966:9-9 967:7-9 968:8-8 970:8-9 971:8-9 \
    972:8-9 973:8-8 974:8-8 975:8-8 976:8-8 977:8-10 992:9-9 993:8-8 994:9-9 995:9-9 996:9-9 998:9-9
    """

  static let shared = CountryCodes()

  private var least = [UInt8](repeating: 0, count: 1_000)
  private var most = [UInt8](repeating: 0, count: 1_000)

  init() {
    for entry in Self.plan.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let numbers = entry.split { $0 == ":" || $0 == "-" }.compactMap { Int($0) }
      guard numbers.count == 3 else { continue }
      (least[numbers[0]], most[numbers[0]]) = (UInt8(numbers[1]), UInt8(numbers[2]))
    }
  }

  /// The country code at the beginning of digits, as values from 0 to 9: how many digits it has, and the lengths after it.
  func code(_ digits: ArraySlice<UInt8>) -> (digits: Int, lengths: ClosedRange<Int>)? {
    var code = 0
    for (index, digit) in digits.prefix(3).enumerated() {
      code = code * 10 + Int(digit)
      if most[code] > 0 { return (index + 1, Int(least[code])...Int(most[code])) }
      if code == 0 { return nil }
    }
    return nil
  }

  /// The most groups that are a whole number with its country code, after so many zeros; nil when no length fits.
  ///
  /// A trunk zero in brackets, as in `+49 (0) 30`, does not count. North American areas do not begin with 0 or 1.
  static func groups(in text: Span<UInt8>, _ groups: DigitGroups, skipping zeros: Int, _ codes: CountryCodes) -> Int? {
    var first: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    var seen = 0
    var index = groups.start
    while seen < zeros + 4, index < text.count, index < groups.end(groups.count - 1) {
      if Ascii.isDigit(text[index]) {
        let digit = text[index] &- 0x30
        switch seen - zeros {
        case 0: first.0 = digit
        case 1: first.1 = digit
        case 2: first.2 = digit
        case 3: first.3 = digit
        default: break
        }
        seen += 1
      }
      index += 1
    }
    guard first.0 > 0, let code = codes.code(first.0, first.1, first.2) else { return nil }
    if code.digits == 1, first.0 == 1, first.1 < 2 { return nil }
    var hasTrunk = false
    for group in 1..<max(1, groups.count) where groups.length(group) == 1 && groups.gap(group) == .bracket {
      hasTrunk = hasTrunk || text[groups.start(group)] == 0x30
    }
    for count in stride(from: groups.count, through: 1, by: -1) {
      let rest = groups.digits(count) - zeros - code.digits - (hasTrunk ? 1 : 0)
      if code.lengths.contains(rest) { return count }
    }
    return nil
  }

  private func code(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> (digits: Int, lengths: ClosedRange<Int>)? {
    let (one, two) = (Int(first), Int(first) * 10 + Int(second))
    let three = two * 10 + Int(third)
    for (code, digits) in [(one, 1), (two, 2), (three, 3)] where most[code] > 0 {
      return (digits, Int(least[code])...Int(most[code]))
    }
    return nil
  }
}
