import Judging
import Redaction
import Rendering

/// The lines of the headline over several reports.
extension ReportContent {
  /// So many earlier reports of the same policy make a line; with fewer, two points would look like a trend.
  static let leastReports = 4

  /// Missed and on time over all named reports; none with too few of them.
  func trendCharts(_ comparison: ReportComparison) -> [Chart] {
    let points = comparison.trend.filter(\.isSamePolicy)
    guard points.count > Self.leastReports else { return [] }
    let others = comparison.trend.count - points.count
    let lines: [(SafeText, String)] = [("Missed", "T7.missed"), ("On time", "T7.on_time")]
    return lines.compactMap { word, id in
      let drawn = points.map { point in
        let share = point[id].share
        let interval = share.interval
        return Chart.Point(
          point.period.map { Self.label(of: $0) } ?? "without times", rate: interval == nil ? nil : share.fraction,
          low: interval?.low ?? 0, high: interval?.high ?? 1, isCurrent: point.identity == nil)
      }
      guard drawn.contains(where: { $0.rate != nil }) else { return nil }
      var measure: SafeText = "\(word), of conversations with a need, in \(points.count) reports, with 95 % intervals"
      if others > 0 { measure += "; \(Self.counted(others, "report", "reports")) by another policy not drawn" }
      return Chart(
        Self.trendFinding(word, points.map { ($0[id].share, $0.identity == nil) }), measure: measure,
        .line(drawn, tone: id == "T7.missed" ? .first : .third),
        table: id == "T7.missed" ? trendTable(comparison) : rateTable(word, id, comparison))
    }
  }

  /// Where this report lies among the earlier ones, in at most ten words.
  static func trendFinding(_ word: SafeText, _ shares: [(share: Share, isCurrent: Bool)]) -> SafeText {
    let usable = shares.filter { $0.share.interval != nil }
    let earlier = usable.filter { !$0.isCurrent }.map(\.share)
    guard let now = usable.first(where: \.isCurrent)?.share else { return "\(word): too few cases in this report" }
    guard let low = earlier.min(by: isSmaller), let high = earlier.max(by: isSmaller) else {
      return "\(word): too few cases in the earlier reports"
    }
    return "\(word) \(percentage(now)) %, before \(percentage(low)) to \(percentage(high)) %"
  }

  private static func percentage(_ share: Share) -> SafeText { SafeText(percentage: share.part, of: share.whole) }

  private static func isSmaller(_ a: Share, _ b: Share) -> Bool {
    a.part.multipliedFullWidth(by: b.whole) < b.part.multipliedFullWidth(by: a.whole)
  }

  private func rateTable(_ word: SafeText, _ id: String, _ comparison: ReportComparison) -> ReportSection.Table {
    var table = ReportSection.Table("\(word), report by report", columns: ["Report", word])
    for point in comparison.trend {
      var name: SafeText = point.period.map { Self.label(of: $0) } ?? "without times"
      if point.identity == nil { name += " (this report)" }
      if !point.isSamePolicy { name += ", another policy" }
      table.rows.append([name, Self.text(of: point[id])])
    }
    return table
  }
}
