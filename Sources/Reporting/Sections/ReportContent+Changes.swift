package import Judging
import Redaction
import Rendering

/// How a share changed against an earlier report.
package struct ShareChange: Sendable {
  /// What it was.
  package let then: Share
  /// How it differs; `nil` where one of both has too few cases.
  package let difference: ShareDifference?

  /// A change.
  ///
  /// - Parameters:
  ///   - then: what it was.
  ///   - difference: how this report differs from it.
  package init(then: Share, difference: ShareDifference?) {
    self.then = then
    self.difference = difference
  }

  /// What it was, in short: `20.8 %`, or the counts below ten cases.
  var thenText: SafeText {
    if then.whole == 0 { return "-" }
    if then.whole < Share.leastCases { return "\(then.part) of \(then.whole)" }
    return "\(SafeText(percentage: then.part, of: then.whole)) %"
  }

  /// The change in points: `+1.9 pt`; a dash where there is none.
  var points: SafeText {
    guard let difference else { return "-" }
    return "\(Self.signed(difference.change)) pt"
  }

  /// The change with its interval: `+1.9 points (-0.7 to +4.5), within the usual variation`.
  func words(_ better: Direction) -> SafeText {
    guard let difference else { return "too few cases to compare" }
    let ends: SafeText = "\(Self.signed(difference.low)) to \(Self.signed(difference.high))"
    let judged: SafeText =
      difference.isUsual
      ? "within the usual variation" : better.isBetter(difference.change) ? "better" : better == .neither ? "changed" : "worse"
    return "\(Self.signed(difference.change)) points (\(ends)), \(judged)"
  }

  /// Which way is better.
  enum Direction {
    case up, down, neither

    func isBetter(_ change: Double) -> Bool { (self == .up && change > 0) || (self == .down && change < 0) }
  }

  private static func signed(_ change: Double) -> SafeText {
    let units = Int((abs(change) * 1_000).rounded(.toNearestOrEven))
    let text = SafeText(decimal: units, places: 1)
    if units == 0 { return text }
    return change < 0 ? "-" + text : "+" + text
  }
}

extension ReportContent {
  /// Which way is better for a metric: of those that name something bad or good.
  static func better(_ id: String) -> ShareChange.Direction {
    switch id {
    case "T7.missed", "T7.unfulfilled", "T7.late", "A7.nobody", "T9", "G1", "G5": .down
    case "T7.on_time", "W1", "Q2", "A1": .up
    default: .neither
    }
  }

  /// The columns for an earlier report, where there is one.
  var thenColumns: [SafeText] { earlier.map { [$0.label, "Change"] } ?? [] }

  /// The cells of those columns.
  func then(_ id: String) -> [SafeText] {
    guard let earlier else { return [] }
    guard let change = earlier.change(id) else { return ["-", "-"] }
    return [change.thenText, change.words(Self.better(id))]
  }

  /// The change in points behind a line of the terminal; empty without an earlier report.
  func change(_ id: String) -> SafeText {
    guard let change = earlier?.change(id) else { return "" }
    guard let difference = change.difference else { return "" }
    let mark: SafeText =
      difference.isUsual
      ? "" : Self.better(id).isBetter(difference.change) ? " better" : Self.better(id) == .neither ? "" : " worse"
    return "  \(change.points)\(mark)"
  }
}
