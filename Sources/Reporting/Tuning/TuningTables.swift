import Conversations
import Judging
import Redaction
package import Rendering
import Studies

/// Makes `thresholds.csv` and `curve.csv`: every parameter that was searched, and every policy that was tried.
package struct TuningTables {
  private let content: TuningContent
  private let form: CSVForm
  /// After so many bytes a piece is handed out.
  private static let pieceSize = 65_536

  /// The names in the tuning.
  package static let thresholds: StaticString = "thresholds.csv"
  package static let curve: StaticString = "curve.csv"

  package init(_ content: TuningContent, _ form: CSVForm) {
    self.content = content
    self.form = form
  }

  // MARK: Parameters

  static let thresholdColumns: [SafeText] = [
    "parameter", "present", "suggested", "changed", "least_tried", "largest_tried", "values_tried",
    "moves_escalations", "refits", "lower_quartile", "median", "upper_quartile", "stability", "chosen_in_refits",
  ]

  /// `thresholds.csv`, and how many cells were guarded against formulas.
  package func thresholdTable() -> (bytes: [UInt8], guarded: Int) {
    var table = CSVWriter(form, columns: Self.thresholdColumns)
    for axis in content.tuning.axes {
      table.text(SafeText(name: axis.key))
      table.value(axis.texts.at(axis.present))
      table.value(content.isSuggesting ? content.otherText(of: axis).content : nil)
      table.integer(content.isSuggesting && content.changed.contains { $0.axis.key == axis.key } ? 1 : 0)
      table.value(axis.texts.first)
      table.value(axis.texts.last)
      table.integer(axis.values.count)
      table.integer(axis.changesEscalations ? 1 : 0)
      let stability = axis.stability
      table.integer(stability.map { _ in content.tuning.refits })
      table.value(stability.map { content.text(of: $0.lowerQuartile, on: axis).content })
      table.value(stability.map { content.text(of: $0.median, on: axis).content })
      table.value(stability.map { content.text(of: $0.upperQuartile, on: axis).content })
      table.text(stability.map { SafeText($0.isUnstable ? "unstable" : "stable") })
      // Each value with how often it was chosen, such as `0.4:120 0.45:80`.
      table.text(
        stability.map { stability in
          stability.histogram.map { content.text(of: $0.value, on: axis) + ":" + SafeText($0.count) }
            .joined(separator: " ")
        })
      table.endRow()
    }
    return (table.bytes, table.guarded)
  }

  // MARK: Policies

  /// The columns of the figures of one part, behind `fit_` and `check_`.
  static let figureColumns = TuningFigure.allCases.map { SafeText(word: $0) }

  /// The columns before those of the parameters.
  static let leadingColumns: [SafeText] = ["policy", "is_present", "is_suggested", "on_front"]

  /// Hands out `curve.csv`, some rows at a time.
  ///
  /// - Returns: how many cells were guarded against formulas.
  package func writeCurve<Fault: Error>(to write: ([UInt8]) throws(Fault) -> Void) throws(Fault) -> Int {
    let tuning = content.tuning
    var table = CSVWriter(
      form,
      columns: Self.leadingColumns + Self.figureColumns.map { "fit_" + $0 } + Self.figureColumns.map { "check_" + $0 }
        + tuning.axes.map { SafeText(name: $0.key) })
    for (number, candidate) in tuning.candidates.enumerated() {
      table.integer(number)
      table.integer(number == 0 ? 1 : 0)
      table.integer(content.isSuggesting && number == tuning.chosen ? 1 : 0)
      table.integer(candidate.isOnFront ? 1 : 0)
      add(candidate.fit, to: &table)
      add(candidate.check, to: &table)
      for (axis, place) in zip(tuning.axes, content.places(of: candidate)) { table.value(axis.texts.at(place)) }
      table.endRow()
      if table.bytes.count >= Self.pieceSize {
        try write(table.bytes)
        table.clear()
      }
    }
    try write(table.bytes)
    return table.guarded
  }

  private func add(_ figures: TuningFigures, to table: inout CSVWriter) {
    for figure in TuningFigure.allCases {
      let isKnown = figure.ground == nil || figure.ground == content.ground
      switch figure.value(of: figures) {
      case .count(let count): table.integer(isKnown ? count : nil)
      case .share(let share):
        table.number(isKnown && share.whole >= Share.leastCases ? share.fraction : nil, places: 6)
      case .cost(let cost): table.decimal(content.tuning.space.costs == nil ? nil : Int(cost), places: 4)
      }
    }
  }
}

extension [String] {
  /// The text at a place, where there is one.
  fileprivate func at(_ place: Int) -> String? { indices.contains(place) ? self[place] : nil }
}

extension CSVWriter {
  /// Adds a value of the policy: a number as a number, so that it is no formula, all else as text.
  fileprivate mutating func value(_ text: String?) {
    guard let text else { return self.text(nil) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard parts.count <= 2, let units = Int(digits), units != 0 || !digits.hasPrefix("-") else {
      return self.text(SafeText(name: text))
    }
    decimal(units, places: parts.count == 2 ? parts[1].utf8.count : 0)
  }
}
