/// Finds numbers that the words beside them call an order, an account or a customer number.
///
/// The number may hold letters and hyphens: `A-44719-X`. With a word for "number" it has four digits at least, after the
/// bare noun ("order 44719") five. Dates and amounts are none. The words may also follow: "44719 is my order number".
enum NamedNumber {
  /// What reaches back from a number: longer ones are something else.
  private static let limit = 40

  /// The number whose first digits begin at a place; `expected` is what the message before asked for.
  static func find(
    in text: Span<UInt8>, run: Range<Int>, _ groups: DigitGroups, floor: Int, expected: SensitiveKind?,
    _ rules: RuleTables
  ) -> Finding? {
    guard let token = token(in: text, run: run, floor: floor) else { return nil }
    let digits = token.digits
    guard digits >= 4 || (groups.digits >= 6 && run.count >= 2), !groups.isDate(in: text) else { return nil }
    let before = NearbyWords(before: token.range.lowerBound, in: text, rules.words).noun
    var kind = Self.kind(before.role)
    var isNumbered = before.isNumbered
    if kind == nil, digits >= 5, before.role == .none {
      kind = NearbyWords(after: token.range.upperBound, in: text, rules.words).nounAfter.flatMap(Self.kind)
      if kind == nil, let expected, expected != .phone { kind = expected }
      isNumbered = kind != nil
    }
    guard let kind, isNumbered || digits >= 5 else { return nil }
    let whole = isNumbered ? extended(token.range, groups) : token.range
    if digits < 4, whole == token.range { return nil }
    let after = whole.upperBound + text.blank(at: whole.upperBound)
    if !isNumbered, PhoneNumber.isUnit(text, at: after, rules) || text.byte(after) == UInt8(ascii: "%") { return nil }
    return Finding(kind: kind, range: whole)
  }

  /// What a message asks for in its last words: the number in the answer is of this kind.
  static func expected(after text: Span<UInt8>, _ rules: RuleTables) -> SensitiveKind? {
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    guard end > 0, text[end - 1] == UInt8(ascii: "?") || text[end - 1] == UInt8(ascii: ":") else { return nil }
    let words = NearbyWords(before: end - 1, in: text, rules.words)
    if words.contains(.orderNumber) { return .order }
    if words.contains(.accountNumber) { return .account }
    switch words.nearest() {
    case .phone: return .phone
    case .order where words.contains(.number) || words.contains(.code): return .order
    case .account where words.contains(.number) || words.contains(.code): return .account
    default: return nil
    }
  }

  private static func kind(_ role: Role) -> SensitiveKind? {
    switch role {
    case .order, .orderNumber: .order
    case .account, .accountNumber: .account
    default: nil
    }
  }

  /// Letters, digits and inner hyphens around the first run of digits of a token; nil for a later run.
  private static func token(in text: Span<UInt8>, run: Range<Int>, floor: Int) -> (range: Range<Int>, digits: Int)? {
    var start = run.lowerBound
    let lowest = max(floor, start - limit)
    while start > lowest, isInner(text[start - 1]) {
      start -= 1
      if Ascii.isDigit(text[start]) { return nil }
    }
    var end = run.upperBound
    let highest = min(text.count, start + limit)
    var digits = run.count
    while end < highest, isInner(text[end]) {
      digits += Ascii.isDigit(text[end]) ? 1 : 0
      end += 1
    }
    while start < run.lowerBound, !Ascii.isAlphanumeric(text[start]) { start += 1 }
    while !Ascii.isAlphanumeric(text[end - 1]) { end -= 1 }
    guard !text.isWord(before: start), !text.isWord(at: end), text.byte(start - 1) != UInt8(ascii: "."),
      text.byte(start - 1) != UInt8(ascii: "@")
    else { return nil }
    let isFraction =
      (text.byte(end) == UInt8(ascii: ".") || text.byte(end) == UInt8(ascii: ",")) && Ascii.isDigit(text.byte(end + 1))
    let isTime = text.byte(end) == UInt8(ascii: ":") && Ascii.isDigit(text.byte(end + 1))
    return isFraction || isTime || text.byte(end) == UInt8(ascii: "/") ? nil : (start..<end, digits)
  }

  private static func isInner(_ byte: UInt8) -> Bool {
    Ascii.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// With the groups of two or more digits that follow after a blank each.
  private static func extended(_ range: Range<Int>, _ groups: DigitGroups) -> Range<Int> {
    guard range.lowerBound == groups.start else { return range }
    var end = range.upperBound
    for group in 1..<max(1, groups.count) where groups.start(group) > end {
      guard groups.gap(group) == .blank, groups.length(group) >= 2 else { break }
      end = groups.end(group)
    }
    return range.lowerBound..<end
  }
}
