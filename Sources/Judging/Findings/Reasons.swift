package import Detection

/// The needs of conversations in rates by what they are about, what raised them, and why they went wrong.
///
/// A need with several hard parts stands in each of them, so parts do not add up to all needs; signals do: each need
/// has the one that raised it. Failures and endings are those of needs nobody came to or was called for.
package struct Reasons: Sendable {
  /// By ``NeedPart``, by the number of a signal, by ``Failure``, by ``Ending``.
  package private(set) var parts = [NeedCounts](repeating: NeedCounts(), count: NeedPart.allCases.count)
  private var raisedBy = [NeedCounts](repeating: NeedCounts(), count: 256)
  package private(set) var failures = [NeedCounts](repeating: NeedCounts(), count: Failure.allCases.count)
  package private(set) var endings = [NeedCounts](repeating: NeedCounts(), count: Ending.allCases.count)
  /// All needs.
  package private(set) var all = NeedCounts()

  /// Made once, because every need asks for all of them.
  private static let allParts = NeedPart.allCases
  private static let allFailures = Failure.allCases
  private static let allEndings = Ending.allCases

  package init() {}

  /// Folds all rows.
  package init(over rows: SettledRows) {
    for index in rows.rows.indices { add(index, rows.marks(index), of: rows) }
  }

  /// The needs that a signal raised.
  package func raised(by signal: Signal) -> NeedCounts { raisedBy[Int(signal.rawValue)] }

  /// Adds one row.
  mutating func add(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    guard marks.contains(.rated) else { return }
    for entry in rows.rows[index].needRange.indices {
      let need = rows.entries.needs[entry]
      all.add(need.marks)
      raisedBy[Int(need.signal)].add(need.marks)
      for part in Self.allParts where need.marks.contains(.part(part)) {
        parts[Int(part.rawValue)].add(need.marks)
      }
      for failure in Self.allFailures where need.marks.contains(.failure(failure)) {
        failures[Int(failure.rawValue)].add(need.marks)
      }
      for ending in Self.allEndings where need.marks.contains(.ending(ending)) {
        endings[Int(ending.rawValue)].add(need.marks)
      }
    }
  }
}
