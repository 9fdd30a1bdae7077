/// What the export can say at all, told before any rate (metrics.md, R7).
///
/// Each is a part of the conversations in the report, whether they are over or not.
package struct ExportCoverage: Sendable, Equatable {
  /// What a conversation can hold, in the order of the table.
  package enum Field: Int, Sendable, CaseIterable {
    case text, times, humanMessages, handovers, confidence, sentiment, ratings, resolution
    case languageKnown, languageWithLists, mediumKnown, customerKnown

    /// The word in outputs.
    package var name: String {
      switch self {
      case .text: "text"
      case .times: "times"
      case .humanMessages: "human_messages"
      case .handovers: "handovers"
      case .confidence: "confidence"
      case .sentiment: "sentiment"
      case .ratings: "ratings"
      case .resolution: "resolution"
      case .languageKnown: "language_known"
      case .languageWithLists: "language_with_lists"
      case .mediumKnown: "medium_known"
      case .customerKnown: "customer_known"
      }
    }

    /// Whether a row has it.
    func holds(_ row: borrowing Row) -> Bool {
      switch self {
      case .text: row.facts.contains(.coversText)
      case .times: row.facts.contains(.coversTime)
      case .humanMessages: row.facts.contains(.showsHumans)
      case .handovers: row.facts.contains(.coversHandover)
      case .confidence: row.facts.contains(.coversConfidence)
      case .sentiment: row.facts.contains(.coversSentiment)
      case .ratings: row.facts.contains(.coversRating)
      case .resolution: row.facts.contains(.coversResolution)
      case .languageKnown: row.facts.contains(.languageIsKnown)
      case .languageWithLists: row.facts.contains(.languageHasLists)
      case .mediumKnown: !row.facts.contains(.mediumUnknown)
      case .customerKnown: row.customer != 0
      }
    }
  }

  /// Made once, because every row asks for all of them.
  private static let fields = Field.allCases

  /// Conversations in the report.
  package private(set) var conversations = 0
  private var counts = [Int](repeating: 0, count: Field.allCases.count)

  package init() {}

  /// Folds all rows.
  package init(over rows: SettledRows) {
    for index in rows.rows.indices { add(index, rows.marks(index), of: rows) }
  }

  /// How many conversations have it.
  package subscript(field: Field) -> Share { Share(part: counts[field.rawValue], whole: conversations) }

  /// Adds one row.
  mutating func add(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    guard marks.contains(.included) else { return }
    conversations += 1
    for field in Self.fields where field.holds(rows.rows[index]) { counts[field.rawValue] += 1 }
  }
}

/// How many conversations of the report are over, and how that is known; the five add up to all of them.
package struct Maturity: Sendable, Equatable {
  /// Closed, and not opened again.
  package private(set) var closed = 0
  /// Nobody wrote for `outcome.inactive_after` before the cut-off.
  package private(set) var silent = 0
  /// Without times and without a close: taken as complete at the end of the export.
  package private(set) var assumed = 0
  /// May still go on, without a need that is beyond its grace.
  package private(set) var open = 0
  /// May still go on, and a human is already overdue.
  package private(set) var openBeyondGrace = 0

  package init() {}

  /// Folds all rows.
  package init(over rows: SettledRows) {
    for index in rows.rows.indices { add(index, of: rows) }
  }

  /// All conversations of the report.
  package var all: Int { closed + silent + assumed + open + openBeyondGrace }

  /// Adds one row.
  mutating func add(_ index: Int, of rows: SettledRows) {
    switch rows.standings[index] {
    case .mature: if rows.rows[index].facts.contains(.closed) { closed += 1 } else { silent += 1 }
    case .assumed: assumed += 1
    case .open: if rows.rows[index].facts.contains(.openBeyondGrace) { openBeyondGrace += 1 } else { open += 1 }
    case .superseded, .test, .outsidePeriod, .noTime: break
    }
  }
}
