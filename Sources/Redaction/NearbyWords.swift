/// What the words before and after a number say about it.
///
/// Up to six words within 64 bytes are read on each side, so the cost is bounded. A sentence that ended before the
/// number is not read: `?`, `!`, and a full stop or a line end after a word of more than four letters (shorter ones are
/// abbreviations, as in "no. 5") end one. Words inside a token such as `[ORDER-1]` say nothing.
struct NearbyWords {
  /// The roles of the words as raw values, the nearest first.
  private var roles = SIMD8<UInt8>()
  private var count = 0
  /// Whether a `#` stands directly before the number.
  private(set) var hasNumberSign = false

  static let reach = 64
  static let words = 6

  /// Reads the words before a place.
  init(before place: Int, in text: Span<UInt8>, _ table: WordTable) {
    let lowest = max(0, place - Self.reach)
    var index = place
    while index > lowest, count < Self.words {
      let byte = text[index - 1]
      guard Self.isLetter(text, at: index - 1) else {
        if byte == UInt8(ascii: "#"), count == 0 { hasNumberSign = true }
        if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") { return }
        if byte == UInt8(ascii: ".") || byte == 0x0A, Self.endsSentence(text, before: index - 1, lowest) { return }
        index -= 1
        continue
      }
      let end = index
      while index > lowest, Self.isLetter(text, at: index - 1) { index -= 1 }
      if index == lowest, Self.isLetter(text, at: index - 1) { return }
      let isToken = text.byte(index - 1) == UInt8(ascii: "[") && text.byte(end) == UInt8(ascii: "-")
      add(isToken ? 0 : table.value(of: text, in: index..<end))
    }
  }

  /// Reads the words after a place.
  init(after place: Int, in text: Span<UInt8>, _ table: WordTable) {
    let highest = min(text.count, place + Self.reach)
    var index = place
    while index < highest, count < Self.words {
      guard Self.isLetter(text, at: index) else {
        switch text[index] {
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "["), 0x0A: return
        default: index += 1
        }
        continue
      }
      let start = index
      while index < highest, Self.isLetter(text, at: index) { index += 1 }
      guard index < highest || highest == text.count else { return }
      add(table.value(of: text, in: start..<index))
    }
  }

  private mutating func add(_ value: UInt8) {
    roles[count] = value
    count += 1
  }

  private func role(_ index: Int) -> Role { Role(rawValue: roles[index]) ?? .none }

  /// Letters, digits, low lines, letters of two bytes, and the signs of "n°" and "nº".
  private static func isLetter(_ text: Span<UInt8>, at index: Int) -> Bool {
    let byte = text.byte(index)
    if byte < 0x80 { return Ascii.isAlphanumeric(byte) || byte == UInt8(ascii: "_") }
    if (0xC3...0xD5).contains(byte) { return true }
    if byte < 0xC0 {
      let lead = text.byte(index - 1)
      return (0xC3...0xD5).contains(lead) || (lead == 0xC2 && (byte == 0xB0 || byte == 0xBA))
    }
    return byte == 0xC2 && (text.byte(index + 1) == 0xB0 || text.byte(index + 1) == 0xBA)
  }

  private static func endsSentence(_ text: Span<UInt8>, before index: Int, _ lowest: Int) -> Bool {
    var start = index
    while start > lowest, isLetter(text, at: start - 1) { start -= 1 }
    // "Kundennr." is an abbreviation too.
    let isNumber =
      Ascii.lowercased(text.byte(index - 2)) == UInt8(ascii: "n")
      && Ascii.lowercased(text.byte(index - 1)) == UInt8(ascii: "r")
    return index - start > 4 && !isNumber
  }

  /// The noun that the number belongs to, with nothing but links and words for "number" between.
  ///
  /// The answer also says whether there was a word for "number" or a `#`, or the noun says so itself.
  var noun: (role: Role, isNumbered: Bool) {
    var isNumbered = hasNumberSign
    for index in 0..<count {
      switch role(index) {
      case .link: continue
      case .number, .code: isNumbered = true
      case .orderNumber: return (.order, true)
      case .accountNumber: return (.account, true)
      case let role: return (role, isNumbered)
      }
    }
    return (.none, isNumbered)
  }

  /// The noun of "is my order number", read forward from a number: a link first, then the noun with its "number".
  var nounAfter: Role? {
    guard count > 0, role(0) == .link else { return nil }
    for index in 0..<count {
      switch role(index) {
      case .link: continue
      case .orderNumber: return .order
      case .accountNumber: return .account
      case .order, .account: return index + 1 < count && role(index + 1).isNumber ? role(index) : nil
      case .number, .code:
        let isBack =
          index + 2 < count && role(index + 1) == .link && (role(index + 2) == .order || role(index + 2) == .account)
        return isBack ? role(index + 2) : nil
      default: return nil
      }
    }
    return nil
  }

  /// The nearest word that says what kind of number stands here.
  func nearest(within words: Int = 6) -> Role {
    for index in 0..<min(count, words) {
      switch role(index) {
      case .none, .link, .number, .code, .birth: continue
      case let role: return role
      }
    }
    return .none
  }

  /// Whether the number is called a number and nothing else: "my number is", but not "policy number".
  var isPlainNumber: Bool {
    guard let place = (0..<count).first(where: { role($0) != .link }), role(place) == .number else { return false }
    return place + 1 == count || role(place + 1) == .link
  }

  /// Whether a role is among the words.
  func contains(_ role: Role, within words: Int = 6) -> Bool {
    for index in 0..<min(count, words) where self.role(index) == role { return true }
    return false
  }
}
