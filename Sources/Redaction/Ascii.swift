/// Classes of single bytes, and what stands beside a place.
enum Ascii {
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  @inline(__always)
  static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { isUppercase(byte) ? byte | 0x20 : byte }

  /// The value of a hexadecimal digit.
  @inline(__always)
  static func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
}

extension Span<UInt8> {
  /// The byte at a place, or a blank outside the text.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0x20 }

  /// Whether a letter, a digit or a low line ends before a place; letters of two bytes are Latin, Greek or Cyrillic.
  func isWord(before index: Int) -> Bool {
    let last = byte(index - 1)
    if last < 0x80 { return Ascii.isAlphanumeric(last) || last == UInt8(ascii: "_") }
    return isLetterOfTwo(at: index - 2)
  }

  /// Whether a letter, a digit or a low line begins at a place.
  func isWord(at index: Int) -> Bool {
    let first = byte(index)
    if first < 0x80 { return Ascii.isAlphanumeric(first) || first == UInt8(ascii: "_") }
    return isLetterOfTwo(at: index)
  }

  /// Whether a scalar of two bytes begins here and is a letter (U+00C0 to U+057F but the signs for times and divided).
  func isLetterOfTwo(at index: Int) -> Bool {
    let (lead, tail) = (byte(index), byte(index + 1))
    guard (0xC3...0xD5).contains(lead), tail & 0xC0 == 0x80 else { return false }
    return lead != 0xC3 || (tail != 0x97 && tail != 0xB7)
  }

  /// How many bytes the blank at a place has: a blank, a hard, narrow or thin one; zero for anything else.
  func blank(at index: Int) -> Int {
    switch byte(index) {
    case 0x20: index < count ? 1 : 0
    case 0xC2: byte(index + 1) == 0xA0 ? 2 : 0
    case 0xE2: byte(index + 1) == 0x80 && (byte(index + 2) == 0xAF || byte(index + 2) == 0x89) ? 3 : 0
    default: 0
    }
  }

  /// How many bytes the hyphen at a place has, the hard one and the en dash too; zero for anything else.
  func hyphen(at index: Int) -> Int {
    switch byte(index) {
    case 0x2D: 1
    case 0xE2: byte(index + 1) == 0x80 && (0x90...0x93).contains(byte(index + 2)) ? 3 : 0
    default: 0
    }
  }
}
