package import Conversations

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

  /// The word in outputs.
  package var name: String {
    switch self {
    case .mature: "mature"
    case .assumed: "assumed"
    case .open: "open"
    case .superseded: "superseded"
    case .test: "test"
    }
  }

  /// Whether it is in the exclusion ledger.
  package var isExcluded: Bool { self == .superseded || self == .test }
  /// Whether it is in rates.
  package var isMature: Bool { self == .mature || self == .assumed }
}

/// Rows with the cut-off applied, in the order of their places.
///
/// Settling depends on the set of rows only, so shards may be read in any order: same identifiers keep the record with
/// the newest last event, then the most events, then the first place; then every row is mature or open at the cut-off.
package struct SettledRows: Sendable {
  package let rows: [Row]
  /// One for each row.
  package let standings: [Standing]
  /// The time at which conversations are judged; `nil` when no event has a time.
  package let cutoff: Instant?

  /// Settles rows.
  ///
  /// - Parameters:
  ///   - asOf: the cut-off; `nil` takes the newest event of the rows.
  ///   - inactiveAfter: how long silence must last, in milliseconds.
  package init(_ rows: [Row], asOf: Instant?, inactiveAfter: Int64) {
    let sorted = rows.sorted { $0.place < $1.place }
    let cutoff = asOf ?? sorted.compactMap(\.lastEvent).max()
    var standings = sorted.map { Self.standing(of: $0, cutoff, inactiveAfter) }
    for index in Self.superseded(sorted) where standings[index] != .test { standings[index] = .superseded }
    self.rows = sorted
    self.standings = standings
    self.cutoff = cutoff
  }

  private static func standing(of row: Row, _ cutoff: Instant?, _ inactiveAfter: Int64) -> Standing {
    if row.facts.contains(.test) { return .test }
    if row.facts.contains(.closed) { return .mature }
    guard let last = row.lastPublic ?? row.lastEvent, let cutoff else { return .assumed }
    return cutoff.milliseconds(since: last) >= inactiveAfter ? .mature : .open
  }

  private static func superseded(_ rows: [Row]) -> [Int] {
    let order = rows.indices.filter { !rows[$0].facts.contains(.syntheticID) }.sorted { a, b in
      let (x, y) = (rows[a], rows[b])
      if x.idHigh != y.idHigh { return x.idHigh < y.idHigh }
      if x.idLow != y.idLow { return x.idLow < y.idLow }
      let (xLast, yLast) = (x.lastEvent?.milliseconds ?? .min, y.lastEvent?.milliseconds ?? .min)
      if xLast != yLast { return xLast > yLast }
      if x.events != y.events { return x.events > y.events }
      return a < b
    }
    return zip(order, order.dropFirst()).compactMap { kept, next in
      rows[kept].idHigh == rows[next].idHigh && rows[kept].idLow == rows[next].idLow ? next : nil
    }
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
