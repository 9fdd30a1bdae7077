import Judging
import Redaction
import Rendering

/// The metrics that stand as columns in every table of slices.
///
/// Each has six columns: the count, of how many, how many of those can be judged, the share with its 95 % interval.
enum SliceColumns {
  /// The beginnings of the columns' names, with the metrics behind them.
  private static let named: [(column: SafeText, id: String)] = [
    ("ai_involved", "P3"), ("missed", "T7.missed"), ("unfulfilled", "T7.unfulfilled"), ("late", "T7.late"),
    ("recovered", "T7.recovered"), ("withdrawn", "T7.withdrawn"), ("on_time", "T7.on_time"), ("unneeded", "T5"),
    ("handed_over", "H1"), ("replied", "H3.replied"), ("asked", "Q1"), ("asks_honoured", "Q2"),
    ("ai_confirmed", "A1"), ("ai_assumed", "A2"), ("resolved_by_ai", "A7.ai"), ("resolved_by_human", "A7.human"),
    ("resolved_by_hybrid", "A7.hybrid"), ("resolved_by_nobody", "A7.nobody"),
    ("resolution_not_observable", "A7.not_observable"), ("black_hole", "G1"), ("waited_too_long", "T9"),
    ("resolved_by_first_human", "W1"), ("rated_well_human", "W2"), ("rated_well_ai", "W2.ai_only"),
  ]

  /// Counts that stand alone, before the metrics.
  private static let counted: [(column: SafeText, id: String)] = [
    ("conversations", "P1"), ("unengaged", "P2"), ("open", "P1.open"),
  ]

  /// The metrics, in the order of their columns.
  static let metrics: [Metric] = (counted + named).compactMap { row in Metric.all.first { $0.id == row.id } }

  /// The names of the columns.
  static let names: [SafeText] =
    counted.map(\.column) + ["excluded"]
    + named.flatMap { RateColumns.names($0.column) }

  /// Adds the cells of one slice; `values` are those of ``metrics``, in their order.
  static func add(_ values: [Metric.Value], to table: inout CSVWriter) {
    for value in values.prefix(counted.count) { table.integer(value.share.part) }
    table.integer(values[0].of - values[0].share.part)
    for value in values.dropFirst(counted.count) { RateColumns.add(value, to: &table) }
  }
}

/// The six columns of one metric: the count, of how many, how many of those can be judged, the share, its interval.
enum RateColumns {
  /// The names, after that of the count.
  static func names(_ column: SafeText) -> [SafeText] {
    [column] + ["of", "assessable", "rate", "low", "high"].map { column + "_" + $0 }
  }

  /// Adds the cells of a value; of none, six empty ones.
  static func add(_ value: Metric.Value?, to table: inout CSVWriter) {
    // Where no case can be judged the count is unknown, not zero.
    table.integer(value.flatMap { $0.of > 0 && $0.assessable == 0 ? nil : $0.share.part })
    table.integer(value?.of)
    table.integer(value?.assessable)
    add(interval: value?.share, to: &table)
  }

  /// The names of the three columns of a share whose numbers stand elsewhere.
  static func shareNames(_ column: SafeText) -> [SafeText] { ["rate", "low", "high"].map { column + "_" + $0 } }

  /// Adds a share with its interval; empty under ten cases.
  static func add(interval share: Share?, to table: inout CSVWriter) {
    let interval = share?.interval
    table.number(interval == nil ? nil : share?.fraction, places: 4)
    table.number(interval?.low, places: 4)
    table.number(interval?.high, places: 4)
  }
}
