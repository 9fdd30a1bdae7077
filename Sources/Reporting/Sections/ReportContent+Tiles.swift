import Judging
import Redaction
import Rendering

/// The four numbers of the first screen: each with both counts, its interval and its change.
extension ReportContent {
  /// Conversations missed, conversations late, resolved by the AI alone, who resolved it.
  func tiles() -> [ReportSection.Tile] { [missedTile(), lateTile(), aloneTile(), whoTile()] }

  private func missedTile() -> ReportSection.Tile {
    ReportSection.Tile("Conversations missed", Self.value(numbers["T7.missed"].share), lines("T7.missed"))
  }

  private func lateTile() -> ReportSection.Tile {
    var tile = ReportSection.Tile("Conversations late", Self.value(numbers["T7.late"].share), lines("T7.late"))
    if let late = numbers.spread("T6.ai_messages").spread {
      let median = Self.counted(late.median, "AI message", "AI messages")
      tile.lines.append("median \(median) too late, 90% up to \(SafeText(grouped: late.ninetieth))")
    }
    return tile
  }

  /// Confirmed beside assumed, and both together; never one number without its parts.
  private func aloneTile() -> ReportSection.Tile {
    let (confirmed, assumed, both) = (numbers["A1"].share, numbers["A2"].share, numbers["A3"].share)
    let label: SafeText = "Resolved by the AI alone"
    guard both.whole > 0 else { return ReportSection.Tile(label, "-", ["no conversation with the AI is in rates"]) }
    guard both.whole >= Share.leastCases else {
      let parts: SafeText = "\(SafeText(grouped: confirmed.part)) confirmed, \(SafeText(grouped: assumed.part)) assumed"
      return ReportSection.Tile(label, Self.value(both), [parts] + change(in: "A3"))
    }
    let value: SafeText =
      "\(SafeText(percentage: confirmed.part, of: both.whole))% + \(SafeText(percentage: assumed.part, of: both.whole))%"
    let counts: SafeText =
      "confirmed \(SafeText(grouped: confirmed.part)) + assumed \(SafeText(grouped: assumed.part)) of "
      + SafeText(grouped: both.whole)
    let sum: SafeText = "sum \(SafeText(percentage: both.part, of: both.whole))%" + Self.interval(both)
    return ReportSection.Tile(label, value, [counts, sum] + change(in: "A3"))
  }

  private func whoTile() -> ReportSection.Tile {
    let label: SafeText = "Who resolved it"
    guard numbers["A7.ai"].share.whole > 0 else {
      return ReportSection.Tile(label, "-", ["no conversation is in rates"])
    }
    let rest: [(SafeText, String)] = [
      ("human", "A7.human"), ("hybrid", "A7.hybrid"), ("nobody", "A7.nobody"), ("not observable", "A7.not_observable"),
    ]
    return ReportSection.Tile(
      label, "AI " + count("A7.ai"),
      rest.map { "\($0.0) " + count($0.1) } + change(in: "A7.ai_share_of_resolved", of: "AI share of resolved "))
  }

  /// A share in large: the percentage, or both numbers under ten cases.
  static func value(_ share: Share) -> SafeText {
    if share.whole == 0 { return "-" }
    if share.whole < Share.leastCases { return "\(share.part) of \(share.whole)" }
    return "\(SafeText(percentage: share.part, of: share.whole))%"
  }

  /// The ends of the interval in brackets, behind a blank; nothing under ten cases.
  private static func interval(_ share: Share) -> SafeText {
    guard let interval = share.interval else { return "" }
    return " (\(SafeText(interval.low * 100, places: 1)) to \(SafeText(interval.high * 100, places: 1))%)"
  }

  /// Both counts with the interval, and the change.
  private func lines(_ id: String) -> [SafeText] {
    let share = numbers[id].share
    guard share.whole > 0 else { return ["no conversation showed a need"] }
    var counts: [SafeText] = []
    if share.whole >= Share.leastCases {
      counts = ["\(SafeText(grouped: share.part)) of \(SafeText(grouped: share.whole))" + Self.interval(share)]
    } else {
      counts = ["too few for a percentage"]
    }
    return counts + change(in: id)
  }

  /// The change against the earlier report, in points and words; nothing without one.
  ///
  /// - Parameters:
  ///   - id: of the metric.
  ///   - name: what stands before it, where it is not the number in large.
  private func change(in id: String, of name: SafeText = "") -> [SafeText] {
    guard let label = earlierLabel, let comparison, let base = comparison.base,
      let change = comparison.change(of: id)
    else { return [] }
    if !base.isSamePolicy { return [name + "not compared: \(label) had another policy"] }
    guard let difference = change.difference else { return [name + "too few cases to compare with \(label)"] }
    return [name + Self.arrow(difference, Self.better(id)), "against \(label)"]
  }

  /// A change with a mark for its way: `▼ 4.8 points, within the usual variation`.
  static func arrow(_ difference: ShareDifference, _ better: Direction) -> SafeText {
    let points = SafeText(abs(difference.change) * 100, places: 1)
    let mark: SafeText = points == "0.0" ? "" : difference.change > 0 ? "▲ " : "▼ "
    return "\(mark)\(points) points, " + judged(difference, better)
  }
}
