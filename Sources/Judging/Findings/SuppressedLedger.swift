package import Detection

/// The matches that were found and not counted, so that what the rules leave out can be looked at.
///
/// A rule that leaves out too much shows here: conversations in which a match was not counted and which ended missed or
/// unserved are possible false negatives; those in which the same signal fired later were found anyway. Lines stand in
/// the order of the policy's signals, then of suppressions; a sort that never occurred has none.
package struct SuppressedLedger: Sendable {
  /// One sort of match.
  package struct Line: Sendable, Equatable {
    package let signal: Signal
    package let suppression: Suppression
    /// Matches, and the conversations of the report in which they stand.
    package fileprivate(set) var matches = 0
    package fileprivate(set) var conversations = 0
    /// Of these conversations: those in rates; of those in rates that ended missed or unserved.
    package fileprivate(set) var rated = 0
    package fileprivate(set) var unmet = 0
    /// Of the conversations: the same signal fired after the first match that was not counted.
    package fileprivate(set) var firedLater = 0
    /// The first of those that ended missed or unserved and in which the signal did not fire later, by their places.
    package fileprivate(set) var examples: [CaseExample] = []
  }

  /// How many examples a line has at most.
  package static let mostExamples = 3

  private var cells: [Line?]
  private let signals: [Signal]
  private static let kinds = Suppression.allCases.count

  /// Nothing counted yet.
  package init(_ policy: Policy) {
    cells = [Line?](repeating: nil, count: 256 * Self.kinds)
    signals = policy.signals
    for signal in signals {
      for suppression in Suppression.allCases {
        cells[Self.place(signal.rawValue, suppression)] = Line(signal: signal, suppression: suppression)
      }
    }
  }

  /// Folds all rows.
  package init(over rows: SettledRows, _ policy: Policy) {
    self.init(policy)
    for index in rows.rows.indices { add(index, rows.marks(index), of: rows) }
  }

  /// The sorts that occurred.
  package var lines: [Line] {
    signals.flatMap { signal in Suppression.allCases.compactMap { cells[Self.place(signal.rawValue, $0)] } }
      .filter { $0.matches > 0 }
  }

  private static func place(_ signal: UInt8, _ suppression: Suppression) -> Int {
    Int(signal) * kinds + Int(suppression.rawValue)
  }

  /// Adds one row.
  mutating func add(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    guard marks.contains(.included) else { return }
    let range = rows.rows[index].signalRange.indices
    for entry in range where rows.entries.signals[entry].suppression > 0 {
      let found = rows.entries.signals[entry]
      guard let suppression = Suppression(rawValue: found.suppression - 1) else { continue }
      let place = Self.place(found.signal, suppression)
      guard var line = cells[place] else { continue }
      line.matches += Int(found.count)
      line.conversations += 1
      let fires = (entry..<range.upperBound).contains {
        rows.entries.signals[$0].signal == found.signal && rows.entries.signals[$0].suppression == 0
      }
      if fires { line.firedLater += 1 }
      if marks.contains(.rated) {
        line.rated += 1
        if rows.verdict(index) == .missed || rows.outcome(index) == .unserved {
          line.unmet += 1
          if !fires, line.examples.count < Self.mostExamples {
            line.examples.append(CaseExample(index: index, line: Int(found.line)))
          }
        }
      }
      cells[place] = line
    }
  }
}
