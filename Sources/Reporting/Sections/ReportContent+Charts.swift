import Judging
import Redaction
import Rendering

/// What the charts of all sections share: the words of their findings and measures, and the order of their bars.
extension ReportContent {
  /// The line under the finding of a chart: what is counted, and over which period.
  func measure(_ what: SafeText) -> SafeText { "\(what). \(period)" }

  /// A count with its percentage, for the end of a bar; the count alone under ten cases.
  static func short(part id: String, of numbers: ReportNumbers) -> SafeText { short(part: numbers[id].share) }

  static func short(part share: Share) -> SafeText {
    guard share.whole >= Share.leastCases else { return SafeText(grouped: share.part) }
    return "\(SafeText(grouped: share.part)) (\(SafeText(percentage: share.part, of: share.whole)) %)"
  }

  /// A bar of a ranking: its label, its count, and what is written at its end.
  struct Ranked {
    var label: SafeText
    var count: Int
    var value: SafeText?

    init(_ label: SafeText, _ count: Int, value: SafeText? = nil) {
      (self.label, self.count, self.value) = (label, count, value)
    }
  }

  /// The longest bars first, ties in the order given; those beyond ten are one bar, so that nothing is left out.
  static func ranking(_ all: [Ranked], tone: Chart.Tone, most: Int = 10) -> [Chart.Bar] {
    let sorted = sorted(all)
    var bars = sorted.prefix(most).map { Chart.Bar($0.label, $0.count, value: $0.value, tone: tone) }
    let rest = sorted.dropFirst(most)
    if !rest.isEmpty {
      bars.append(Chart.Bar("\(rest.count) others", rest.reduce(0) { $0 + $1.count }, tone: .quiet))
    }
    return bars
  }

  /// The largest first, ties in the order given; without those that count nothing.
  static func sorted(_ all: [Ranked]) -> [Ranked] {
    all.enumerated().filter { $0.element.count > 0 }
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }
}
