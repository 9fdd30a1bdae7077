/// The regular endings of English words, so that a list names a word once.
///
/// `hate.v` is a verb (hate, hates, hated, hating), `rob.w` one that doubles its last letter (rob, robs, robbed, robbing),
/// `delay.n` a noun (delay, delays), `rude.a` an adjective with its adverb (rude, rudely), `angry.c` one that is also
/// compared (angry, angrily, angrier, angriest), `big.d` one that doubles (big, bigger, biggest). A word without a mark
/// stands for itself. Irregular forms are written out.
enum Inflection {
  /// Calls `body` with a word of a list and with each form that its mark stands for.
  static func forEachForm(of entry: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
    let mark = entry.endIndex - 2
    guard entry.count > 3, entry[mark] == UInt8(ascii: ".") else { return body(entry) }
    let word = entry[..<mark]
    body(word)
    func form(dropping count: Int = 0, _ ending: String) { body(word.dropLast(count) + Array(ending.utf8)) }
    guard let last = word.last else { return }
    let before = word[word.endIndex - 2]
    let endsInY = last == UInt8(ascii: "y") && !isVowel(before)
    let endsInE = last == UInt8(ascii: "e")
    switch entry.last {
    case UInt8(ascii: "v"), UInt8(ascii: "n"):
      if endsInY { form(dropping: 1, "ies") } else { form(hisses(last, before) ? "es" : "s") }
      guard entry.last == UInt8(ascii: "v") else { break }
      if endsInY { form(dropping: 1, "ied") } else { form(endsInE ? "d" : "ed") }
      form(dropping: endsInE && before != UInt8(ascii: "e") ? 1 : 0, "ing")
    case UInt8(ascii: "w"):
      let double = String(UnicodeScalar(last))
      form("s")
      form(double + "ed")
      form(double + "ing")
    case UInt8(ascii: "d"):
      let double = String(UnicodeScalar(last))
      form(double + "er")
      form(double + "est")
    case UInt8(ascii: "a"), UInt8(ascii: "c"):
      adverb(form, last, before, isY: endsInY)
      guard entry.last == UInt8(ascii: "c") else { break }
      form(dropping: endsInY || endsInE ? 1 : 0, endsInY ? "ier" : "er")
      form(dropping: endsInY || endsInE ? 1 : 0, endsInY ? "iest" : "est")
    default: preconditionFailure("a mark of endings is one of v, w, n, a, c, d")
    }
  }

  private static func adverb(_ form: (Int, String) -> Void, _ last: UInt8, _ before: UInt8, isY: Bool) {
    if isY {
      form(1, "ily")
    } else if last == UInt8(ascii: "e"), before == UInt8(ascii: "l") {
      form(1, "y")
    } else if last == UInt8(ascii: "c") {
      form(0, "ally")
    } else if last == UInt8(ascii: "l"), before == UInt8(ascii: "l") {
      form(0, "y")
    } else {
      form(0, "ly")
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  /// Whether a plural needs an e: boxes, buses, crashes.
  private static func hisses(_ last: UInt8, _ before: UInt8) -> Bool {
    if "sxz".utf8.contains(last) { return true }
    return last == UInt8(ascii: "h") && (before == UInt8(ascii: "c") || before == UInt8(ascii: "s"))
  }
}
