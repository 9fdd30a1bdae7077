package import Conversations
package import Detection

/// Why a conversation is or is not in rates.
package enum Standing: UInt8, Sendable, CaseIterable {
  /// It was closed, or nobody wrote for long enough before the cut-off.
  case mature
  /// It has no times at all and was not closed: taken as complete at the end of the export.
  case assumed
  /// It may still go on.
  case open
  /// Another record of the same identifier is the one that counts.
  case superseded
  /// The export marks it as a test.
  case test
  /// A period was asked for, and it belongs to another.
  case outsidePeriod
  /// A period was asked for, and without times nobody knows to which it belongs.
  case noTime

  /// The word in outputs.
  package var name: String {
    switch self {
    case .mature: "mature"
    case .assumed: "assumed"
    case .open: "open"
    case .superseded: "superseded"
    case .test: "test"
    case .outsidePeriod: "outside_period"
    case .noTime: "no_time"
    }
  }

  /// Whether it is in the exclusion ledger.
  package var isExcluded: Bool { self == .superseded || self == .test || !isInPeriod }
  /// Whether it belongs to the period that was asked for.
  package var isInPeriod: Bool { self != .outsidePeriod && self != .noTime }
  /// Whether it is in rates.
  package var isMature: Bool { self == .mature || self == .assumed }
}

/// Rows with the cut-off applied, in the order of their places.
///
/// Settling depends on the set of rows only, so shards may be read in any order: same identifiers keep the record with
/// the newest last event, then the most events, then the first place; then every row is mature or open at the cut-off.
/// Last comes the period: what lies outside takes no part, whatever else it is.
package struct SettledRows: Sendable {
  package let rows: [Row]
  /// Their needs, handovers, topics and signals.
  package let entries: Entries
  /// One for each row.
  package let standings: [Standing]
  /// The time at which conversations are judged; `nil` when no event has a time.
  package let cutoff: Instant?
  /// What is known of later conversations of the same customer, one for each row; empty when no customer is known.
  let repeats: [RowMarks]
  /// `reopen.window` and `followup.window`, in milliseconds: what looks forward waits for them.
  let reopenWindow: Int64
  let followUpWindow: Int64
  /// The period that was asked for; `nil` when all rows count.
  package let period: Period?

  /// Settles rows.
  ///
  /// - Parameters:
  ///   - rows: in any order.
  ///   - entries: in which the rows' entries lie.
  ///   - asOf: the cut-off; `nil` takes the newest event of the rows.
  ///   - policy: which says how long silence must last, and what a repeat is.
  ///   - period: the period that the rows must belong to; `nil` takes all.
  package init(
    _ rows: [Row], _ entries: Entries = Entries(), asOf: Instant?, policy: Policy = Policy(), period: Period? = nil
  ) {
    let inactiveAfter = policy.inactiveAfter
    var isSorted = true
    for index in rows.indices.dropFirst() where rows[index].place < rows[index - 1].place { isSorted = false }
    let sorted = isSorted ? rows : rows.sorted { $0.place < $1.place }
    let cutoff = asOf ?? sorted.lazy.compactMap(\.lastEvent).max()
    var standings = sorted.map { Self.standing(of: $0, cutoff, inactiveAfter) }
    for index in Self.superseded(sorted) where standings[index] != .test { standings[index] = .superseded }
    // Who came back is known whatever the period is.
    let repeats = Repeats.marks(of: sorted, standings, cutoff: cutoff, policy.repeats)
    if let period {
      for index in sorted.indices {
        guard let time = sorted[index].countedAt else { standings[index] = .noTime; continue }
        if !period.contains(time) { standings[index] = .outsidePeriod }
      }
    }
    self.rows = sorted
    self.entries = entries
    self.period = period
    self.standings = standings
    self.cutoff = cutoff
    self.repeats = repeats
    reopenWindow = policy.reopenWindow
    followUpWindow = policy.followUpWindow
  }

  /// Settles rows by a window of silence alone; for what else a policy says, its defaults hold.
  package init(
    _ rows: [Row], _ entries: Entries = Entries(), asOf: Instant?, inactiveAfter: Int64, period: Period? = nil
  ) {
    var policy = Policy()
    policy.inactiveAfter = inactiveAfter
    self.init(rows, entries, asOf: asOf, policy: policy, period: period)
  }

  private static func standing(of row: Row, _ cutoff: Instant?, _ inactiveAfter: Int64) -> Standing {
    row.facts.contains(.test) ? .test : maturity(of: row, cutoff, inactiveAfter)
  }

  /// Whether a row is complete at the cut-off, whatever else excludes it.
  static func maturity(of row: Row, _ cutoff: Instant?, _ inactiveAfter: Int64) -> Standing {
    if row.facts.contains(.closed) { return .mature }
    guard let last = row.lastPublic ?? row.lastEvent, let cutoff else { return .assumed }
    return cutoff.milliseconds(since: last) >= inactiveAfter ? .mature : .open
  }

  private static func superseded(_ rows: [Row]) -> [Int] {
    // Sorting short keys first: same identifiers are rare, and a row is large to hand about.
    var keys: [(high: UInt64, index: Int)] = []
    keys.reserveCapacity(rows.count)
    for index in rows.indices where !rows[index].facts.contains(.syntheticID) {
      keys.append((rows[index].idHigh, index))
    }
    keys.sort { ($0.high, $0.index) < ($1.high, $1.index) }
    var found: [Int] = []
    var first = 0
    for last in keys.indices where last + 1 == keys.count || keys[last + 1].high != keys[first].high {
      if last > first { found += supersededAmong(keys[first...last].map(\.index), rows) }
      first = last + 1
    }
    return found
  }

  /// The rows that give way to another of the same identifier, among rows that share half of its hash.
  private static func supersededAmong(_ indices: [Int], _ rows: [Row]) -> [Int] {
    let order = indices.sorted { a, b in
      if rows[a].idLow != rows[b].idLow { return rows[a].idLow < rows[b].idLow }
      let (aLast, bLast) = (rows[a].lastEvent?.milliseconds ?? .min, rows[b].lastEvent?.milliseconds ?? .min)
      if aLast != bLast { return aLast > bLast }
      if rows[a].events != rows[b].events { return rows[a].events > rows[b].events }
      return a < b
    }
    return zip(order, order.dropFirst()).compactMap { kept, next in rows[kept].idLow == rows[next].idLow ? next : nil }
  }

  /// The verdict that holds for a row.
  package func verdict(_ index: Int) -> ConversationVerdict {
    standings[index] == .open ? rows[index].verdictWhenOpen : rows[index].verdict
  }

  /// The outcome that holds for a row.
  package func outcome(_ index: Int) -> Outcome {
    let standing = standings[index]
    if standing.isExcluded { return .excluded }
    if !rows[index].facts.contains(.engaged) { return .unengaged }
    return standing == .open ? .open : rows[index].outcome
  }
}

extension SettledRows {
  /// The same rows with those of one standing counted as if nothing had excluded them.
  ///
  /// What is known of later conversations of a customer stays as it is.
  init(_ rows: SettledRows, readmitting excluded: Standing, inactiveAfter: Int64) {
    self.rows = rows.rows
    entries = rows.entries
    cutoff = rows.cutoff
    repeats = rows.repeats
    period = rows.period
    reopenWindow = rows.reopenWindow
    followUpWindow = rows.followUpWindow
    standings = rows.standings.indices.map { index in
      let standing = rows.standings[index]
      return standing == excluded ? Self.maturity(of: rows.rows[index], rows.cutoff, inactiveAfter) : standing
    }
  }
}
