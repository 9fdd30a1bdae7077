import Conversations
import Judging
import Redaction
import Rendering
import Studies

/// When needs went wrong: by day while there are few, else by week.
extension ReportContent {
  /// So many days stand beside each other at most; and so many weeks.
  static let mostDays = 14
  static let mostWeeks = 26

  /// One column: the days of it, and the conversations on them.
  struct Span {
    /// What stands under the column, and in the table.
    var label: SafeText
    var name: SafeText
    /// Of conversations with a need; the order is that of ``Span/ids``.
    var counts: [Int]
    var needing: Int

    /// The classes that are drawn.
    static let ids = ["T7.missed", "T7.unfulfilled", "T7.late"]
  }

  /// The days or weeks of the report; `nil` when no conversation with a need has a time.
  func daysChart() -> Chart? {
    let days = Days(of: census.rows, in: facts.zone)
    guard !days.days.isEmpty else { return nil }
    let metrics = Span.ids.compactMap { id in Metric.all.first { $0.id == id } }
    let values = Metric.values(over: census.rows, of: metrics, in: [.by(days)])[0]
    func span(_ label: SafeText, _ name: SafeText, _ slices: Range<Int>) -> Span {
      Span(
        label: label, name: name,
        counts: metrics.indices.map { metric in slices.reduce(0) { $0 + values[$1][metric].share.part } },
        needing: slices.reduce(0) { $0 + values[$1][0].share.whole })
    }
    let isDaily = days.days.count <= Self.mostDays
    var spans: [Span] = []
    if isDaily {
      spans = days.days.indices.map { place in
        let day = days.days[place]
        return span(SafeText(dayAndMonth: day), SafeText(withWeekday: day), place..<place + 1)
      }
    } else {
      spans = weeks(days.days).map { span($0.label, $0.name, $0.days) }
    }
    // Days beyond the limit of days count in one slice, those without a time in the last.
    let older = span("before", "earlier days", days.days.count..<days.days.count + 1)
    if older.needing > 0 { spans.insert(older, at: 0) }
    let untimed = span("no time", "without a time", days.days.count + 1..<days.days.count + 2)
    guard spans.contains(where: { $0.needing > 0 }) else { return nil }
    let parts = [
      Chart.Part("Missed", .first), Chart.Part("Unfulfilled", .firstHatched), Chart.Part("Late", .second),
    ]
    var what: SafeText = "Conversations by the \(isDaily ? "day" : "week") of the customer's first message"
    if Self.hasGaps(days.days, isDaily: isDaily) { what += "; \(isDaily ? "days" : "weeks") without any are left out" }
    if untimed.needing > 0 {
      what +=
        "; \(Self.counted(untimed.needing, "conversation", "conversations")) with a need and without a time in no column"
    }
    return Chart(
      Self.daysFinding(spans, isDaily: isDaily), measure: measure(what),
      .columns(parts, spans.map { Chart.Divided($0.label, $0.counts) }),
      table: Self.daysTable(untimed.needing > 0 ? spans + [untimed] : spans, isDaily))
  }

  /// The weeks of days, the latest ones apart and all before them together.
  private func weeks(_ days: [Day]) -> [(label: SafeText, name: SafeText, days: Range<Int>)] {
    var weeks: [(week: ISOWeek, days: Range<Int>)] = []
    for (place, day) in days.enumerated() {
      let week = ISOWeek(day)
      if let last = weeks.last, last.week == week {
        weeks[weeks.count - 1].days = last.days.lowerBound..<place + 1
      } else {
        weeks.append((week, place..<place + 1))
      }
    }
    var named = weeks.suffix(Self.mostWeeks).map { week, days -> (label: SafeText, name: SafeText, days: Range<Int>) in
      let text = SafeText(name: week.text)
      return (text, "\(text), from \(SafeText(inWords: week.monday))", days)
    }
    if weeks.count > Self.mostWeeks, let first = named.first {
      named.insert(("before", "\(weeks.count - Self.mostWeeks) weeks before", 0..<first.days.lowerBound), at: 0)
    }
    return named
  }

  private static func hasGaps(_ days: [Day], isDaily: Bool) -> Bool {
    zip(days, days.dropFirst()).contains { day, next in
      isDaily ? next.number > day.number + 1 : ISOWeek(day).next < ISOWeek(next)
    }
  }

  /// Where most were missed, in at most ten words.
  static func daysFinding(_ spans: [Span], isDaily: Bool) -> SafeText {
    let most = spans.map { $0.counts[0] }.max() ?? 0
    let all = spans.reduce(0) { $0 + $1.counts[0] }
    if spans.count == 1 { return "\(SafeText(grouped: all)) of \(SafeText(grouped: spans[0].needing)) missed" }
    if most == 0 { return "None was missed \(isDaily ? "on any day" : "in any week")" }
    let places = spans.filter { $0.counts[0] == most }
    if places.count == 1, let place = places.first {
      return
        "Most missed \(isDaily ? "on" : "in") \(place.label): \(SafeText(grouped: most)) of the \(SafeText(grouped: all))"
    }
    return "Never more than \(SafeText(grouped: most)) missed \(isDaily ? "on one day" : "in one week")"
  }

  private static func daysTable(_ spans: [Span], _ isDaily: Bool) -> ReportSection.Table {
    var table = ReportSection.Table(
      isDaily ? "Missed and late by day" : "Missed and late by week",
      columns: [isDaily ? "Day" : "Week", "With a need", "Missed", "Unfulfilled", "Late"])
    for span in spans {
      table.rows.append([span.name, SafeText(grouped: span.needing)] + span.counts.map { SafeText(grouped: $0) })
    }
    return table
  }
}

extension SafeText {
  /// A day without its year: `9 November`.
  init(dayAndMonth day: Day) {
    let words = SafeText(inWords: day).content.split(separator: " ")
    self.init(name: words.prefix(2).joined(separator: " "))
  }

  /// A day in words with the day of the week: `Monday, 9 November 2026`.
  init(withWeekday day: Day) {
    let names: [SafeText] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    self = "\(names[day.weekday]), \(SafeText(inWords: day))"
  }
}
