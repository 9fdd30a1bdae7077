/// What words stand for when one turn is held against another, and how much they say.
///
/// Weights are in twentieths of the square of what a word adds to a cosine, so that all sums are whole numbers.
struct Concepts: Sendable {
  /// By the number of the concept; number 0 is every word that stands for itself.
  let weights: [UInt8]
  /// What is wrong, and what should work: "not working" is a fault.
  let fault: UInt8
  let works: UInt8

  /// The weight of a word that nearly every conversation has.
  static let common: UInt8 = 5
  /// The weight of a word of no group: a name, a place, a slip of the finger.
  static let other: UInt8 = 6

  init(_ source: LexiconSource) {
    weights = [Self.other] + source.concepts.map(\.weight)
    func number(_ name: String) -> UInt8 {
      source.concepts.firstIndex { $0.name == name }.map { UInt8($0 + 1) } ?? 0
    }
    fault = number("fault")
    works = number("works")
  }
}
