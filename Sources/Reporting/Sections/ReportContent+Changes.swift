import Judging
import Redaction
import Rendering

extension ReportContent {
  /// Which way is better.
  enum Direction {
    case up, down, neither

    func isBetter(_ change: Double) -> Bool { (self == .up && change > 0) || (self == .down && change < 0) }
  }

  /// Which way is better for a metric, of those that name something bad or good.
  static func better(_ id: String) -> Direction {
    switch id {
    case "T7.missed", "T7.unfulfilled", "T7.late", "A7.nobody", "T9", "G1", "G5": .down
    case "T7.on_time", "W1", "Q2", "A1": .up
    default: .neither
    }
  }

  /// What the report that is compared with is called: its week, else its days.
  var earlierLabel: SafeText? { comparison?.base.map { Self.label(of: $0.period) } }

  static func label(of period: ReportPeriod) -> SafeText {
    period.week.map { SafeText(name: $0.text) } ?? period.label
  }

  /// The columns for an earlier report, where there is one.
  var thenColumns: [SafeText] { earlierLabel.map { [$0, "Change"] } ?? [] }

  /// The cells of those columns.
  func then(_ id: String) -> [SafeText] {
    guard comparison?.base != nil else { return [] }
    guard let change = comparison?.change(of: id) else { return ["-", "-"] }
    if comparison?.base?.isSamePolicy == false { return [Self.short(change.then.share), "another policy"] }
    return [Self.short(change.then.share), Self.words(change, Self.better(id))]
  }

  /// The change in points behind a line of the terminal; empty without an earlier report.
  func change(_ id: String) -> SafeText {
    guard let comparison, comparison.base?.isSamePolicy == true,
      let difference = comparison.change(of: id)?.difference
    else { return "" }
    let judged: SafeText =
      difference.isUsual || Self.better(id) == .neither
      ? "" : Self.better(id).isBetter(difference.change) ? " better" : " worse"
    return "  \(Self.signed(difference.change)) pt\(judged)"
  }

  /// A share in short: `20.8 %`, or the counts below ten cases.
  static func short(_ share: Share) -> SafeText {
    if share.whole == 0 { return "-" }
    if share.whole < Share.leastCases { return "\(share.part) of \(share.whole)" }
    return "\(SafeText(percentage: share.part, of: share.whole)) %"
  }

  /// A change with its interval: `+1.9 points (-0.7 to +4.5), within the usual variation`.
  static func words(_ change: MetricChange, _ better: Direction) -> SafeText {
    guard let difference = change.difference else { return "too few cases to compare" }
    return words(difference, better)
  }

  static func words(_ difference: ShareDifference, _ better: Direction) -> SafeText {
    let ends: SafeText = "\(signed(difference.low)) to \(signed(difference.high))"
    return "\(signed(difference.change)) points (\(ends)), \(judged(difference, better))"
  }

  /// What a change means: better, worse, or no more than chance.
  static func judged(_ difference: ShareDifference, _ better: Direction) -> SafeText {
    if difference.isUsual { return "within the usual variation" }
    if better == .neither { return "more than the usual variation" }
    return better.isBetter(difference.change) ? "better" : "worse"
  }

  /// A difference of shares in percentage points, with its sign.
  static func signed(_ change: Double) -> SafeText {
    let text = SafeText(abs(change) * 100, places: 1)
    if text == "0.0" { return text }
    return change < 0 ? "-" + text : "+" + text
  }
}
