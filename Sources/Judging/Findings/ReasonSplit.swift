package import Detection

/// Why handovers came: the first signal that we saw against the reason that the export gives (H7).
///
/// A conversation in rates with a handover stands in one line; both sides keep what is not known. Where they disagree,
/// either the export's reason or the signal is wrong, so the table is read along its largest lines. A reason of fewer
/// than ten conversations counts among the others: some exports write a sentence about the customer there, and what
/// recurs is no such sentence.
package struct ReasonSplit: Sendable {
  /// What the export says of the first handover.
  package enum Given: Sendable, Hashable {
    /// By its number among the names of ``Attribute/reason``.
    case named(UInt16)
    /// One of the rare reasons, or of those that have no number of their own.
    case other
    case none
  }

  /// One pair.
  package struct Line: Sendable, Equatable {
    /// The first signal; `nil` when none fired.
    package let signal: Signal?
    package let given: Given
    package let conversations: Int
  }

  private var counts: [UInt32: Int] = [:]
  private let signals: [Signal]

  /// Nothing counted yet.
  package init(_ policy: Policy) { signals = policy.signals }

  /// Folds all rows.
  package init(over rows: SettledRows, _ policy: Policy) {
    self.init(policy)
    for index in rows.rows.indices { add(index, rows.marks(index), of: rows) }
  }

  /// The pairs that occurred, the most frequent first, then by signal and reason; no signal and no reason come last.
  package var lines: [Line] {
    let bySignal = Dictionary(signals.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    var totals: [UInt16: Int] = [:]
    for (key, count) in counts { totals[UInt16(key & 0xFFFF), default: 0] += count }
    var shown: [UInt32: Int] = [:]
    for (key, count) in counts {
      let number = UInt16(key & 0xFFFF)
      let isRare = number != 0 && totals[number, default: 0] < Share.leastCases
      shown[isRare ? key | UInt32(NameTable.other) : key, default: 0] += count
    }
    return shown.sorted { a, b in
      a.value != b.value ? a.value > b.value : Self.order(a.key) < Self.order(b.key)
    }.map { key, count in
      let number = UInt16(key & 0xFFFF)
      let given: Given = number == 0 ? .none : number == NameTable.other ? .other : .named(number)
      return Line(signal: bySignal[UInt8(key >> 16)], given: given, conversations: count)
    }
  }

  /// A key in the order of the lines: no reason is the last.
  private static func order(_ key: UInt32) -> UInt64 {
    UInt64(key >> 16) << 32 | UInt64(key & 0xFFFF == 0 ? 0x1_0000 : key & 0xFFFF)
  }

  /// Adds one row.
  mutating func add(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    guard marks.isSuperset(of: [.rated, .handedOver]) else { return }
    let given = UInt32(rows.rows[index].attributes[Attribute.reason.rawValue])
    counts[UInt32(rows.rows[index].firstSignal) << 16 | given, default: 0] += 1
  }
}
