/// How scalars beyond ASCII are written into folded text.
///
/// Typographic apostrophes become `'`; blanks, dashes, quotation marks and symbols become a blank; full-width forms become
/// ASCII; Latin letters become lower case and lose their marks ("für", "Fur" and "FÜR" are one word, as people write them;
/// the word lists are written that way); a combining mark is left out, so that a composed and a decomposed letter are the
/// same; other letters become lower case, in UTF-8. Emoji become a blank on each side of themselves, so that
/// every emoji is a word of its own.
enum Folding {
  /// Writes one scalar at a place and answers the place behind it; at most two bytes more than it had.
  static func write(_ scalar: UInt32, into target: UnsafeMutablePointer<UInt8>, at start: Int) -> Int {
    var at = start
    func put(_ byte: UInt8) {
      unsafe target[at] = byte
      at += 1
    }
    func encode(_ value: UInt32) {
      if value < 0x80 {
        put(UInt8(truncatingIfNeeded: value))
      } else if value < 0x800 {
        put(UInt8(truncatingIfNeeded: 0xc0 | value >> 6))
        put(UInt8(truncatingIfNeeded: 0x80 | value & 0x3f))
      } else if value < 0x10000 {
        put(UInt8(truncatingIfNeeded: 0xe0 | value >> 12))
        put(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3f))
        put(UInt8(truncatingIfNeeded: 0x80 | value & 0x3f))
      } else {
        put(UInt8(truncatingIfNeeded: 0xf0 | value >> 18))
        put(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3f))
        put(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3f))
        put(UInt8(truncatingIfNeeded: 0x80 | value & 0x3f))
      }
    }
    switch scalar {
    case 0x2018, 0x2019, 0x02bc, 0x00b4, 0xff07: put(UInt8(ascii: "'"))
    case 0x2026: put(UInt8(ascii: "."))
    case 0x20a0...0x20cf, 0x00a2...0x00a5: put(UInt8(ascii: "$"))
    case 0xff1f, 0x00bf, 0x061f: put(UInt8(ascii: "?"))
    case 0xff01, 0x00a1: put(UInt8(ascii: "!"))
    case 0x3002: put(UInt8(ascii: "."))
    case 0xff0c, 0x3001, 0x2013, 0x2014: put(UInt8(ascii: ","))
    case 0x2028, 0x2029, 0x0085: put(0x0a)
    case 0x0300...0x036f, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2069, 0xfe00...0xfe0f, 0xfeff: break
    case 0xff10...0xff19, 0xff41...0xff5a: put(UInt8(truncatingIfNeeded: scalar - 0xfee0))
    case 0xff21...0xff3a: put(UInt8(truncatingIfNeeded: scalar - 0xfee0 + 0x20))
    case 0x00c0...0x00f6 where scalar != 0x00d7, 0x00f8...0x00ff, 0x0100...0x017f:
      let letters = plain(scalar)
      if letters[0] != 0x20 { put(letters[0]) }
      if letters[1] != 0x20 { put(letters[1]) }
    case 0x0391...0x03a9: encode(scalar + 0x20)
    case 0x0410...0x042f: encode(scalar + 0x20)
    case 0x0400...0x040f: encode(scalar + 0x50)
    case 0x0080...0x00bf, 0x00d7, 0x00f7, 0x2000...0x206f, 0x2100...0x214f, 0x3000, 0xfffd:
      put(0x20)
    case 0x2190...0x2bff, 0x1f000...0x1faff:
      put(0x20)
      encode(scalar)
      put(0x20)
    default: encode(scalar)
    }
    return at
  }

  /// The letters without marks of the Latin letters from U+00C0 to U+017F, two places each; a blank is none.
  private static let latin: StaticString =
    """
    a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thssa a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thy \
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l \
    l l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
    """

  private static func plain(_ scalar: UInt32) -> InlineArray<2, UInt8> {
    let at = Int(scalar - 0xc0) * 2
    return [unsafe latin.utf8Start[at], at + 1 < latin.utf8CodeUnitCount ? unsafe latin.utf8Start[at + 1] : 0x20]
  }
}
