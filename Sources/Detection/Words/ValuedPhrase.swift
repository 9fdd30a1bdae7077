/// A phrase with a sound of its own, found in a message.
///
/// Its value replaces those of its words: "no problem" is friendly, though neither word is.
struct ValuedPhrase: Sendable {
  /// Its first token and the one behind its last.
  var start: Int32
  var end: Int32
  /// How it sounds, in tenths from -40 to 40; 0 only silences its words.
  var value: Int8

  /// Whose phrase it is.
  enum Origin { case ours, given }

  /// The number that stands for a value among the numbers of lists.
  ///
  /// They begin far above those of ``CustomerList``; what a policy gives stands above what is ours.
  static func list(of value: Int8, from origin: Origin) -> UInt8 {
    UInt8((origin == .ours ? oursMiddle : givenMiddle) + min(max(Int(value), -most), most))
  }

  /// The value of such a number; `nil` for a list of phrases without one.
  @inline(__always)
  static func value(ofList list: UInt8) -> Int8? {
    let number = Int(list)
    guard number >= oursMiddle - most else { return nil }
    return Int8(truncatingIfNeeded: number - (number > oursMiddle + most ? givenMiddle : oursMiddle))
  }

  private static let most = 40
  private static let oursMiddle = 128
  private static let givenMiddle = 210
}

extension [ValuedPhrase] {
  /// Adds a phrase that ends last of all.
  ///
  /// Of two that share a word the longer stays, of equal ones the first; of two over the same words the one that is added
  /// later, which is the one that a policy gives.
  mutating func addLongest(_ phrase: ValuedPhrase) {
    while let other = last, other.end > phrase.start {
      let excess = (other.end - other.start) - (phrase.end - phrase.start)
      if excess > 0 || (excess == 0 && other.end != phrase.end) { return }
      removeLast()
    }
    append(phrase)
  }
}
