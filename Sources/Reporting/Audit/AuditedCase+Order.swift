import Judging

/// One topic of one conversation among all that an audit speaks of.
package struct AuditedEntry: Sendable {
  /// The conversation by its place among the cases of the audit.
  package let number: Int
  package let found: AuditedCase
  package let topic: AuditedTopic

  /// How badly it stands, zero the worst: by the first rule that fails, broken before unjudgeable, then open, then kept.
  package var rank: Int {
    let kinds = Breaches.Kind.allCases.count
    var rank = 3 * kinds + 1
    for ruling in topic.rulings {
      switch ruling.state {
      case .broken, .openBroken: rank = min(rank, ruling.rule.rawValue)
      case .unjudgeable: rank = min(rank, kinds + ruling.rule.rawValue)
      case .open: rank = min(rank, 2 * kinds + ruling.rule.rawValue)
      case .kept: rank = min(rank, 3 * kinds)
      }
    }
    return rank
  }

  /// The rules that are broken or cannot be judged, in order.
  package var failing: [AuditedRuling] { topic.rulings.filter(\.state.fails) }
}

extension [AuditedCase] {
  /// Every topic of every conversation, in the order of the conversations.
  package var entries: [AuditedEntry] {
    enumerated().flatMap { number, found in
      found.topics.map { AuditedEntry(number: number, found: found, topic: $0) }
    }
  }
}

extension [AuditedEntry] {
  /// Those that fail first, the worst at the top; among equals in the order of the conversations.
  package var worstFirst: [AuditedEntry] {
    enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }
}
