/// A kind of conversation from which a share of the sample is drawn.
///
/// All but ``flagged`` were not flagged; the first kind that fits, in the order of the cases, is the one.
package enum Stratum: Int, Sendable, CaseIterable, Comparable {
  /// With a hard escalation; drawn so that raters stay blind and the precision of flags can be estimated.
  case flagged
  /// A match of a request or of an obliged topic was seen and not counted.
  case suppressedMatch
  /// The largest score came near the threshold, or a soft escalation was raised.
  case nearMiss
  /// A topic was matched that obliges to nothing.
  case topicAdjacent
  /// Nothing of the kind.
  case rest

  /// Its name in files: lower-case words joined by underscores.
  package var name: String {
    switch self {
    case .flagged: "flagged"
    case .suppressedMatch: "suppressed_match"
    case .nearMiss: "near_miss"
    case .topicAdjacent: "topic_adjacent"
    case .rest: "rest"
    }
  }

  /// Those in which something can have been missed, in order.
  package static let unflagged: [Stratum] = allCases.filter { $0 != .flagged }

  package static func < (a: Stratum, b: Stratum) -> Bool { a.rawValue < b.rawValue }
}
