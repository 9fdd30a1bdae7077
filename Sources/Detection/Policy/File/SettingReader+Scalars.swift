extension SettingReader {
  /// Reads a number: decimal or hexadecimal, with either sign.
  mutating func number() throws(SettingError) -> Numeral {
    let start = at
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative || byte == UInt8(ascii: "+") { at += 1 }
    if byte == UInt8(ascii: "I") || byte == UInt8(ascii: "N") { throw SettingError(at: start, reason: .notANumber) }
    if byte == UInt8(ascii: "0"), at + 1 < bytes.count, bytes[at + 1] | 0x20 == UInt8(ascii: "x") {
      at += 2
      let digits = bareWord()
      guard let value = Int(digits, radix: 16), !digits.isEmpty else {
        throw SettingError(at: start, reason: digits.count > 15 ? .tooManyDigits : .badNumber)
      }
      return Numeral(digits: isNegative ? -value : value, exponent: 0)
    }
    var digits = 0
    var exponent = 0
    let whole = try readDigits(&digits, from: start)
    var fraction = 0
    if byte == UInt8(ascii: ".") {
      at += 1
      fraction = try readDigits(&digits, from: start)
      exponent = -fraction
    }
    // As in JSON, 08 and 1.2.3 and 1x are no numbers.
    let hasLeadingZero = whole > 1 && bytes[start + (bytes[start] < 0x30 ? 1 : 0)] == UInt8(ascii: "0")
    guard whole + fraction > 0, !hasLeadingZero else { throw SettingError(at: start, reason: .badNumber) }
    if byte | 0x20 == UInt8(ascii: "e") {
      at += 1
      let isDown = byte == UInt8(ascii: "-")
      if isDown || byte == UInt8(ascii: "+") { at += 1 }
      var power = 0
      guard try readDigits(&power, from: start) > 0, power < 1_000 else {
        throw SettingError(at: start, reason: .badNumber)
      }
      exponent += isDown ? -power : power
    }
    let end = at
    guard bareWord().isEmpty, byte != UInt8(ascii: ".") else { throw SettingError(at: start, reason: .badNumber) }
    at = end
    return Numeral(digits: isNegative ? -digits : digits, exponent: exponent)
  }

  /// Adds decimal digits and says how many there were.
  private mutating func readDigits(_ value: inout Int, from start: Int) throws(SettingError) -> Int {
    let first = at
    while byte >= 0x30, byte <= 0x39, at < bytes.count {
      guard value < 100_000_000_000_000_000 else { throw SettingError(at: start, reason: .tooManyDigits) }
      value = value * 10 + Int(byte - 0x30)
      at += 1
    }
    return at - first
  }

  /// Reads a string in either kind of quotes.
  mutating func string() throws(SettingError) -> String {
    let start = at
    let quote = byte
    at += 1
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != quote {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\") {
        try escape(into: &text, stringFrom: start)
        continue
      }
      if byte == 0x0A || byte == 0x0D { throw SettingError(at: start, reason: .openString) }
      if byte < 0x20, byte != 0x09 { throw error(.controlCharacter) }
      text.append(byte)
      at += 1
    }
    guard at < bytes.count else { throw SettingError(at: start, reason: .openString) }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8], stringFrom start: Int) throws(SettingError) {
    let place = at
    guard at + 1 < bytes.count else { throw SettingError(at: start, reason: .openString) }
    let letter = bytes[at + 1]
    at += 2
    switch letter {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "v"): text.append(0x0B)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    // A line that goes on behind a backslash.
    case 0x0A: break
    case 0x0D: if byte == 0x0A { at += 1 }
    case UInt8(ascii: "x"): append(try hexadecimal(2, place), to: &text, place)
    case UInt8(ascii: "u"):
      var scalar = try hexadecimal(4, place)
      if scalar & 0xFC00 == 0xD800 {
        guard byte == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u") else {
          throw SettingError(at: place, reason: .badEscape)
        }
        at += 2
        let low = try hexadecimal(4, place)
        guard low & 0xFC00 == 0xDC00 else { throw SettingError(at: place, reason: .badEscape) }
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
      }
      append(scalar, to: &text, place)
    default: throw SettingError(at: place, reason: .badEscape)
    }
  }

  private mutating func hexadecimal(_ count: Int, _ place: Int) throws(SettingError) -> UInt32 {
    guard at + count <= bytes.count,
      let value = UInt32(String(decoding: bytes[at..<at + count], as: UTF8.self), radix: 16),
      bytes[at] != UInt8(ascii: "+"), bytes[at] != UInt8(ascii: "-")
    else { throw SettingError(at: place, reason: .badEscape) }
    at += count
    return value
  }

  private func append(_ value: UInt32, to text: inout [UInt8], _ place: Int) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    text += Array(String(Character(scalar)).utf8)
  }
}
