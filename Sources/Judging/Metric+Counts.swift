import Detection

extension Metric {
  /// What metrics ask of one row, with what settling says of it; small, as every metric asks it.
  package struct SettledRow: Sendable {
    let standing: Standing
    let outcome: Outcome
    /// Whether it is in rates at all.
    let isRated: Bool
    let facts: Row.Facts
    let topics: TopicSet
    let reachedTopics: TopicSet
    let asks: Int
    /// Handovers that were begun.
    let begun: Int
    /// Handovers in which a human wrote.
    let fulfilled: Int
    /// How many needs have any verdict of a complete conversation.
    let needTotal: Int
    private let needCounts: InlineArray<6, UInt16>
    private let handoverCounts: InlineArray<4, UInt16>

    init(_ row: Row, _ standing: Standing, _ outcome: Outcome) {
      self.standing = standing
      self.outcome = outcome
      isRated = standing.isMature && row.facts.contains(.engaged)
      facts = row.facts
      topics = row.topics
      reachedTopics = row.reachedTopics
      asks = Int(row.asks)
      begun = Int(row.begun)
      fulfilled = Int(row.fulfilled)
      needCounts = row.needCounts
      handoverCounts = row.handovers
      var total = 0
      for verdict in row.needCounts.indices { total += Int(row.needCounts[verdict]) }
      needTotal = total
    }

    /// How many needs have a verdict.
    func needs(_ verdict: NeedVerdict) -> Int { verdict == .open ? 0 : Int(needCounts[Int(verdict.rawValue)]) }

    /// How many handovers without a need have a verdict.
    func handovers(_ verdict: HandoverVerdict) -> Int { Int(handoverCounts[Int(verdict.rawValue)]) }

    /// How many handovers without a need have any verdict.
    var handoverTotal: Int {
      Int(handoverCounts[0]) + Int(handoverCounts[1]) + Int(handoverCounts[2]) + Int(handoverCounts[3])
    }
  }

  /// The needs of all rated rows, counted as in ``Row``.
  package struct NeedSums: Sendable {
    private var parts = InlineArray<48, Int>(repeating: 0)
    private var counts = InlineArray<6, Int>(repeating: 0)
    /// Unfulfilled needs by cause, in the order of ``Failure``.
    private(set) var failures = InlineArray<11, Int>(repeating: 0)
    private(set) var lateUnobserved = 0
    private(set) var onTimeUnobserved = 0

    mutating func add(_ row: borrowing Row) {
      for slot in parts.indices { parts[slot] += row.needs[slot] }
      for slot in counts.indices { counts[slot] += Int(row.needCounts[slot]) }
      for slot in failures.indices { failures[slot] += Int(row.failures[slot]) }
      lateUnobserved += Int(row.lateUnobserved)
      onTimeUnobserved += Int(row.onTimeUnobserved)
    }

    /// How many needs have any verdict of a complete conversation.
    var total: Int { (0..<6).reduce(0) { $0 + counts[$1] } }

    /// How many needs have a verdict.
    func needs(_ verdict: NeedVerdict) -> Int { verdict == .open ? 0 : counts[Int(verdict.rawValue)] }

    /// How many needs of a part have a verdict.
    func needs(_ part: NeedPart, _ verdict: NeedVerdict) -> Int {
      verdict == .open ? 0 : parts[Int(part.rawValue) * 6 + Int(verdict.rawValue)]
    }

    /// How many needs of a part have any verdict.
    func total(_ part: NeedPart) -> Int { (0..<6).reduce(0) { $0 + parts[Int(part.rawValue) * 6 + $1] } }
  }
}
