package import Detection
package import Judging

/// Which conversations of a census an audit speaks of.
package struct AuditSelection: Sendable {
  /// Rows with a topic on which the policy asks anything, in the order of the rows.
  package let obliged: [Int]
  /// Rows with something odd about their handovers.
  package let anomalous: [Int]
  /// Rows among which a sample is drawn, each with its stratum.
  package let pool: [(row: Int, stratum: Stratum)]

  /// Looks at every row that is not excluded.
  package init(_ rows: SettledRows, _ policy: Policy) {
    let judge = Judge(policy: policy)
    var asked: TopicSet = []
    for topic in policy.topics.all where judge.asksAnything(of: topic) { asked.insert(TopicSet(topic)) }
    var hard: TopicSet = []
    for topic in policy.topics.all where Signal.risk(topic).isHard(under: policy) { hard.insert(TopicSet(topic)) }
    var (obliged, anomalous, pool) = ([Int](), [Int](), [(row: Int, stratum: Stratum)]())
    for index in rows.rows.indices where !rows.standings[index].isExcluded {
      let topics = rows.rows[index].topics
      if !topics.isDisjoint(with: asked) { obliged.append(index) }
      if rows.rows[index].facts.contains(.anomalous) { anomalous.append(index) }
      if let stratum = Self.stratum(of: index, rows, hard) { pool.append((index, stratum)) }
    }
    (self.obliged, self.anomalous, self.pool) = (obliged, anomalous, pool)
  }

  /// All rows that have to be looked at whole, each once, in their order.
  package var rows: [Int] { Array(Set(obliged).union(anomalous)).sorted() }

  /// How many conversations each stratum has.
  package var members: [Stratum: Int] {
    pool.reduce(into: [:]) { $0[$1.stratum, default: 0] += 1 }
  }

  /// The stratum of a row; `nil` for one that is in no sample: the AI had no part in it, it may go on, or a human wrote
  /// in it though nothing obliged to that.
  private static func stratum(of index: Int, _ rows: SettledRows, _ hard: TopicSet) -> Stratum? {
    let row = rows.rows[index]
    guard rows.standings[index].isMature, row.facts.isSuperset(of: [.engaged, .aiInvolved]) else { return nil }
    if row.asks > 0 || !row.topics.isDisjoint(with: hard) { return .flagged }
    if row.facts.contains(.humanWrote) { return nil }
    for entry in row.signalRange.indices {
      let signal = rows.entries.signals[entry]
      guard signal.suppression != 0 else { continue }
      let isAsk = signal.signal == Signal.humanRequest.rawValue
      if isAsk || hard.members.contains(where: { Signal.risk($0).rawValue == signal.signal }) {
        return .suppressedMatch
      }
    }
    if row.facts.contains(.nearMiss) || row.needRange.count > 0 { return .nearMiss }
    return row.topics.isEmpty ? .rest : .topicAdjacent
  }
}
