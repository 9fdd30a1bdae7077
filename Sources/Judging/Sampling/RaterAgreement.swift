package import Conversations

/// How far two raters who read the same conversations say the same.
///
/// J. Cohen, "A coefficient of agreement for nominal scales", 1960. `unsure` is an answer like yes and no. All numbers
/// are integers up to the last division.
package struct RaterAgreement: Sendable, Equatable {
  /// How many conversations both judged, and how many of them alike.
  package let judged: Int
  package let alike: Int
  /// Cohen's kappa, from -1 to 1; `nil` without cases, and where both always gave the same one answer, because then
  /// nothing can be said of chance.
  package let kappa: Double?

  /// Compares the answers, one pair a conversation, in any order.
  package init(_ pairs: [(a: Opinion, b: Opinion)]) {
    judged = pairs.count
    alike = pairs.reduce(0) { $0 + ($1.a == $1.b ? 1 : 0) }
    // Cases squared times the agreement that chance alone would bring.
    let chance = Opinion.allCases.reduce(0) { sum, opinion in
      let first = pairs.reduce(0) { $0 + ($1.a == opinion ? 1 : 0) }
      let second = pairs.reduce(0) { $0 + ($1.b == opinion ? 1 : 0) }
      return sum + first * second
    }
    let square = judged * judged
    kappa = square == chance ? nil : Double(alike * judged - chance) / Double(square - chance)
  }

  /// Below this a sheet says more about its raters than about the conversations (audit-and-tuning.md, 4.2).
  package static let leastKappa = 0.4
}
