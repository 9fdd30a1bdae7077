package import Redaction

extension SafeText {
  /// How many columns a terminal gives it: wide scalars of East Asia and pictures two, marks none.
  package var columns: Int { content.unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// How many columns a terminal gives a character.
  static func columns(of character: Character) -> Int { character.unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// The longest beginning of whole characters that fits, with `...` where something was cut.
  package func fitted(into columns: Int) -> SafeText {
    guard self.columns > columns else { return self }
    let room = max(0, columns - 3)
    var (used, count) = (0, 0)
    for character in content {
      used += character.unicodeScalars.reduce(0) { $0 + $1.columns }
      if used > room { break }
      count += 1
    }
    return prefix(count) + SafeText(".").repeated(min(3, columns))
  }
}

extension Unicode.Scalar {
  /// How many columns a terminal gives it.
  fileprivate var columns: Int {
    if value < 0x300 { return value < 0x20 || (value >= 0x7F && value < 0xA0) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return Self.wide.contains { $0.contains(value) } ? 2 : 1
    }
  }

  /// The blocks whose scalars are wide, after East Asian Width (Unicode Standard Annex 11), taken whole.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
