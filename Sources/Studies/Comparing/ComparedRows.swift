package import Detection
package import Judging

/// The places of one conversation among the rows of two settled halves.
package struct RowPair: Sendable, Hashable {
  package let before: Int
  package let after: Int

  package init(before: Int, after: Int) {
    self.before = before
    self.after = after
  }
}

/// One conversation of which the two halves do not say the same.
package struct RowChange: Sendable, Equatable {
  /// What became of its first escalation.
  package enum Motion: String, Sendable, CaseIterable {
    case none
    case earlier, later
    /// Only one of them says that a person was due.
    case onlyBefore = "only_before"
    case onlyAfter = "only_after"
  }

  /// Whether the verdict became a failure, or a worse one; see `failure` of a verdict.
  package enum Direction: String, Sendable, CaseIterable { case worse, better, other }

  package let pair: RowPair
  package let before: ConversationVerdict
  package let after: ConversationVerdict
  package let motion: Motion
  /// The topics in it that must reach a person under either policy, by the numbers of that policy.
  package let topicsBefore: TopicSet
  package let topicsAfter: TopicSet

  /// Whether the verdict is another one; else only the escalation moved.
  package var isFlip: Bool { before != after }

  /// Whether a topic in it must reach a person under either policy.
  package var isHard: Bool { !topicsBefore.isEmpty || !topicsAfter.isEmpty }

  package var direction: Direction {
    if after.failure < before.failure { return .worse }
    return after.failure > before.failure ? .better : .other
  }
}

extension ConversationVerdict {
  /// How bad it is for the customer, the worst first; all that is no failure is equally good.
  package var failure: Int {
    switch self {
    case .missed: 0
    case .unfulfilled: 1
    case .late: 2
    case .open, .unneeded, .recovered, .withdrawn, .unexplained, .onTime, .proactive, .none: 3
    }
  }
}

/// Two settled halves joined conversation by conversation, with everything of which they do not say the same.
package struct ComparedRows: Sendable {
  package let before: SettledRows
  package let after: SettledRows
  /// The conversations that are in both and excluded from neither, in the order of the first half.
  package let pairs: [RowPair]
  /// Rows that only one of them has, and that it does not exclude.
  package let onlyBefore: [Int]
  package let onlyAfter: [Int]
  /// Hard topics first, then what got worse, the worst first, then in the order of the first half.
  package let changes: [RowChange]

  /// Joins.
  ///
  /// - Parameters:
  ///   - joined: the rows of the same conversations, in the order of the first half.
  ///   - motion: what became of the first escalation of a pair.
  package init(
    _ before: SettledRows, _ after: SettledRows, joined: [RowPair],
    motion: (RowPair) -> RowChange.Motion
  ) {
    self.before = before
    self.after = after
    func counts(_ rows: SettledRows, _ index: Int) -> Bool { !rows.standings[index].isExcluded }
    let pairs = joined.filter { counts(before, $0.before) && counts(after, $0.after) }
    self.pairs = pairs
    let (olds, news) = (Set(pairs.map(\.before)), Set(pairs.map(\.after)))
    onlyBefore = before.rows.indices.filter { counts(before, $0) && !olds.contains($0) }
    onlyAfter = after.rows.indices.filter { counts(after, $0) && !news.contains($0) }
    let changes = pairs.compactMap { pair -> RowChange? in
      let change = RowChange(
        pair: pair, before: before.verdict(pair.before), after: after.verdict(pair.after), motion: motion(pair),
        topicsBefore: before.hardTopics(pair.before), topicsAfter: after.hardTopics(pair.after))
      return change.isFlip || change.motion != .none ? change : nil
    }
    self.changes = changes.enumerated().sorted { Self.key($0) < Self.key($1) }.map(\.element)
  }

  private static func key(_ numbered: (offset: Int, element: RowChange)) -> (Int, Int, Int, Int, Int) {
    let change = numbered.element
    let direction =
      switch change.direction {
      case .worse: 0
      case .better: 1
      case .other: 2
      }
    // What only moved has no verdict to sort by.
    return (
      change.isFlip ? 0 : 1, change.isHard ? 0 : 1, direction,
      min(change.before.failure, change.after.failure), numbered.offset
    )
  }

  /// The conversations whose verdict is another one.
  package var flips: [RowChange] { changes.filter(\.isFlip) }

  /// How many pairs have each verdict before and after.
  package var transitions: [(before: ConversationVerdict, after: ConversationVerdict, count: Int)] {
    var counts = [Int](repeating: 0, count: ConversationVerdict.allCases.count * ConversationVerdict.allCases.count)
    let width = ConversationVerdict.allCases.count
    for pair in pairs {
      counts[Int(before.verdict(pair.before).rawValue) * width + Int(after.verdict(pair.after).rawValue)] += 1
    }
    return ConversationVerdict.allCases.flatMap { old in
      ConversationVerdict.allCases.compactMap { new in
        let count = counts[Int(old.rawValue) * width + Int(new.rawValue)]
        return count == 0 ? nil : (old, new, count)
      }
    }
  }
}

extension SettledRows {
  /// Whether any signal of a row raised an escalation; the last turn of an open conversation is taken as decided.
  package func escalates(_ index: Int) -> Bool {
    rows[index].signalRange.indices.contains { entries.signals[$0].marks.contains(.raised) }
  }

  /// The topics of a row that must reach a person under its policy.
  func hardTopics(_ index: Int) -> TopicSet {
    rows[index].topicRange.indices.reduce(into: TopicSet()) { topics, entry in
      let found = entries.topics[entry]
      if found.marks.contains(.humanRequired) { topics.formUnion(TopicSet(rawValue: 1 << UInt64(found.topic))) }
    }
  }
}
