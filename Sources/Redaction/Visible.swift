/// Makes visible what a reader cannot see and a terminal would obey.
enum Visible {
  /// A name with every hidden scalar as an escape, line ends too, and no command of a build server inside.
  ///
  /// Build servers obey `##[` and `##vso[` wherever they stand in a line; one `#` of them becomes an escape.
  static func name(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var numberSigns = 0
    for scalar in text.unicodeScalars {
      if scalar == "#", numberSigns > 0 {
        result += escape(scalar)
        numberSigns = 0
        continue
      }
      numberSigns = scalar == "#" ? 1 : 0
      if isHidden(scalar) { result += escape(scalar) } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// Bytes as text; what is not UTF-8 becomes U+FFFD.
  static func string(_ bytes: Span<UInt8>) -> String {
    guard let whole = try? UTF8Span(validating: bytes) else {
      var copy: [UInt8] = []
      copy.append(bytes, 0..<bytes.count)
      return String(decoding: copy, as: UTF8.self)
    }
    return String(copying: whole)
  }

  /// Whether a scalar embeds, overrides, isolates or marks a direction of writing.
  static func steersDirection(_ value: UInt32) -> Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether a scalar is a control, a line or paragraph separator, steers direction, has no width, or is no character.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20, scalar.value < 0x7F { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: break
    }
    switch scalar.value {
    // The combining grapheme joiner and the Hangul fillers are letters or marks by category, and cannot be seen.
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0: return true
    // HTML may not hold what is no character, so it would look different in a page and in the page's data.
    default: return Encoding.isNoncharacter(scalar.value)
    }
  }

  /// The scalar as `<U+202E>`, with at least four hexadecimal digits.
  static func escape(_ scalar: Unicode.Scalar) -> String { escape(scalar.value) }

  /// The same for the value of a scalar.
  static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}

/// Keeps text from outside away from the start of a line, where build servers look for commands.
enum LineStart {
  /// What must stand before a name at the start of a line: nothing, or a bar and a blank.
  ///
  /// Names whose first visible character is a letter, a digit or one of `./_~<-` (an escape begins with `<`) cannot
  /// be taken for a command. Blanks before it do not count, as build servers drop them.
  static func guardMark(before name: String) -> String {
    guard let first = name.unicodeScalars.first(where: { $0 != " " }) else { return "" }
    let isWord = first.properties.isAlphabetic || first.properties.numericType != nil
    let isPlain = isWord || "./_~<-".unicodeScalars.contains(first)
    return isPlain ? "" : "| "
  }
}
