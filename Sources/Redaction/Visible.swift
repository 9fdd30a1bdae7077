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

  /// Whether a scalar is a control, a line or paragraph separator, steers direction, or has no width of its own.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20, scalar.value < 0x7F { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: break
    }
    switch scalar.value {
    // The combining grapheme joiner and the Hangul fillers are letters or marks by category, and cannot be seen.
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0: return true
    default: return false
    }
  }

  /// The scalar as `<U+202E>`, with at least four hexadecimal digits.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
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
