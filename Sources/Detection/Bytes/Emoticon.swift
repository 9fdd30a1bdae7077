/// Faces of punctuation: `:)`, `;-D`, `:'(`, `<3`.
///
/// Eyes, perhaps a nose or a tear, a mouth. They are looked for only where eyes stand between two words, so a message
/// without them costs nothing.
enum Emoticon {
  /// How the emoticon sounds that begins at a place, in tenths; 0 when there is none.
  ///
  /// Numbers and names are none: a digit or a letter before the eyes (`10:3`, `Re:D`) makes letters and slashes no
  /// mouth, and a letter behind a mouth that is a letter (`:Delivery`) neither.
  static func value(_ text: UnsafeRawPointer, _ start: Int, _ length: Int) -> Int {
    func byte(_ at: Int) -> UInt8 {
      at < length && at >= 0 ? unsafe text.load(fromByteOffset: at, as: UInt8.self) : 0x20
    }
    func ends(_ at: Int) -> Bool { !TextScan.isLetter(byte(at)) }
    let isOpen = ends(start - 1)
    switch byte(start) {
    case UInt8(ascii: "<"):
      if byte(start + 1) == UInt8(ascii: "3"), isOpen, ends(start + 2) { return 22 }
      return byte(start + 1) == UInt8(ascii: "/") && byte(start + 2) == UInt8(ascii: "3") && ends(start + 3) ? -22 : 0
    case UInt8(ascii: "("):
      // A face that looks the other way.
      return isOpen && isEyes(byte(start + 1)) && ends(start + 2) && byte(start + 2) <= 0x20 ? 18 : 0
    default: break
    }
    if byte(start - 1) == UInt8(ascii: "(") && byte(start) != UInt8(ascii: ";") && byte(start + 1) <= 0x20 { return 0 }
    var at = start + 1
    var isCrying = false
    if byte(at) == UInt8(ascii: "'") || byte(at) == UInt8(ascii: ",") {
      isCrying = true
      at += 1
    }
    if "-^o".utf8.contains(byte(at)) { at += 1 }
    switch byte(at) {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return isCrying ? 12 : 18
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return isCrying ? -24 : -20
    case UInt8(ascii: "D"): return isOpen && ends(at + 1) ? 22 : 0
    case UInt8(ascii: "P"), UInt8(ascii: "p"): return isOpen && ends(at + 1) ? 14 : 0
    case UInt8(ascii: "*"): return isOpen ? 20 : 0
    case UInt8(ascii: "3"): return isOpen && ends(at + 1) && at == start + 1 ? 16 : 0
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): return isOpen && byte(at + 1) != UInt8(ascii: "/") ? -14 : 0
    case UInt8(ascii: "|"): return isOpen ? -10 : 0
    case UInt8(ascii: "@"): return isOpen ? -16 : 0
    default: return 0
    }
  }

  private static func isEyes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "=")
  }
}
