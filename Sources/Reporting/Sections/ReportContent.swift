import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
package import Studies

/// Everything that the sections of a report speak of.
package struct ReportContent: Sendable {
  package let census: Census
  package let facts: RunFacts
  package let numbers: ReportNumbers
  /// What stands behind the numbers, with the names of rows, topics and slices.
  package let named: NamedFindings
  /// What changed against earlier reports; `nil` when none was named.
  package let comparison: ReportComparison?
  /// What the run was asked for; `nil` for a run that writes no files, which has no id.
  package let run: Manifest.Run?
  /// Which conversations of the headline and of the first failure modes stand in the list of the page.
  let listLinks: ListLinks

  /// What a report says.
  ///
  /// - Parameters:
  ///   - census: what was judged.
  ///   - facts: of the run.
  ///   - numbers: made of the census.
  ///   - named: what stands behind them.
  ///   - comparison: with earlier reports; `nil` when none was named.
  ///   - run: what was asked for; `nil` when no files are written.
  package init(
    _ census: Census, _ facts: RunFacts, _ numbers: ReportNumbers, _ named: NamedFindings,
    _ comparison: ReportComparison? = nil, run: Manifest.Run? = nil
  ) {
    self.census = census
    self.facts = facts
    self.numbers = numbers
    self.named = named
    self.comparison = comparison
    self.run = run
    listLinks = ListLinks(
      over: census.rows, facts.policy, shown: named.values.findings.ranked.prefix(Self.mostItems).map(\.mode))
  }

  /// How many failure modes are listed in a page.
  static let mostItems = 5

  /// What stands behind the numbers.
  var findings: ReportFindings { named.values }

  /// A share with both numbers and its interval, and how much of it can be judged where that is not all.
  func share(_ id: String) -> SafeText { Self.text(of: numbers[id]) }

  static func text(of value: Metric.Value) -> SafeText {
    if value.of == 0 { return "no case" }
    if value.assessable == 0 { return "not assessable (0 of \(SafeText(grouped: value.of)))" }
    let interval = value.share.interval ?? (0, 1)
    let text = SafeText(
      part: value.share.part, of: value.share.whole, low: interval.low, high: interval.high)
    guard value.assessable < value.of else { return text }
    return text + ", assessable \(SafeText(grouped: value.assessable)) of \(SafeText(grouped: value.of))"
  }

  /// Only the two numbers of a share.
  func pair(_ id: String) -> SafeText {
    let share = numbers[id].share
    return "\(SafeText(grouped: share.part)) of \(SafeText(grouped: share.whole))"
  }

  /// How many a metric counts.
  func count(_ id: String) -> SafeText { SafeText(grouped: numbers.count(id)) }

  /// A duration in the largest unit that keeps it short: `48 s`, `3 min`, `4.5 h`, `2.1 d`.
  static func duration(_ seconds: Int) -> SafeText {
    if seconds < 120 { return "\(seconds) s" }
    if seconds < 7_200 { return "\((seconds + 30) / 60) min" }
    if seconds < 172_800 { return "\(SafeText(decimal: (seconds + 180) / 360, places: 1)) h" }
    return "\(SafeText(decimal: (seconds + 4_320) / 8_640, places: 1)) d"
  }

  /// A rating from 0 to 10,000 as one of 1 to 5.
  static func stars(_ mean: Double) -> SafeText { SafeText(1 + mean / 2_500, places: 1) }

  /// The days that the report is about: those that were asked for, else those of the data.
  var period: SafeText {
    let zone: SafeText = " (\(name: facts.zone.name))"
    if let period = census.rows.period {
      let (first, last) = (period.first.map { SafeText(inWords: $0) }, period.last.map { SafeText(inWords: $0) })
      if case .week(let week) = period.wish {
        return "Week \(name: week.text), \(first ?? "") to \(last ?? "")" + zone
      }
      guard let first else { return "Up to \(last ?? "")" + zone }
      return (last.map { $0 == first ? first : "\(first) to \($0)" } ?? "From \(first) on") + zone
    }
    if census.rows.rows.isEmpty { return "No conversation" }
    guard let started = census.rows.startsInPeriod else { return "Conversations without times" }
    let (first, last) = (Day(started.first, in: facts.zone), Day(started.last, in: facts.zone))
    return "\(SafeText(inWords: first)) to \(SafeText(inWords: last))" + zone
  }

  /// One word or several: `1 conversation`, `2 conversations`.
  static func counted(_ count: Int, _ one: SafeText, _ many: SafeText) -> SafeText {
    "\(SafeText(grouped: count)) \(count == 1 ? one : many)"
  }
}
