package import Conversations
package import Judging
package import Redaction

/// The days that a report is about: those that were asked for, else those of its data.
///
/// As times it is half-open. Where a side was left open, the first or the last day of the data stands there. Without
/// any wish, stragglers do not count: days at either end that lie a week or more apart from the others, and hold no more
/// than a twentieth of the conversations.
///
///     23 October: 1    16 to 22 November: 298    the days are 16 to 22 November
package struct ReportPeriod: Sendable, Equatable {
  package let first: Day
  /// The last day, which counts.
  package let last: Day
  /// Whose days they are.
  package let zone: ZoneOffsets
  /// Whether days were asked for, so that conversations without times are in no rate.
  package let isAsked: Bool
  /// When a twentieth of the conversations had begun; and the half of them.
  let early: Instant
  let middle: Instant

  /// How many empty days set stragglers apart.
  private static let gap: Int64 = 7

  /// The period of settled rows; `nil` when no row has a time, and days were not asked for on both sides.
  package init?(of rows: SettledRows, in zone: ZoneOffsets) {
    let zone = rows.period?.zone ?? zone
    let times = rows.rows.indices.filter { !rows.standings[$0].isExcluded }.compactMap { rows.rows[$0].countedAt }
      .sorted()
    let days = Self.days(times.map { Day($0, in: zone) }, isAsked: rows.period != nil)
    guard let begin = rows.period?.first ?? days?.first, let end = rows.period?.last ?? days?.last, !(end < begin)
    else { return nil }
    (first, last, self.zone) = (begin, end, zone)
    isAsked = rows.period != nil
    let (start, over) = (begin.begin(in: zone), Day(number: end.number + 1).begin(in: zone))
    early = times.isEmpty ? start : times[times.count / 20]
    middle =
      times.isEmpty
      ? Instant(milliseconds: start.milliseconds + over.milliseconds(since: start) / 2) : times[times.count / 2]
  }

  /// The first and the last of some days in order; without a wish the stragglers are left out.
  private static func days(_ days: [Day], isAsked: Bool) -> (first: Day, last: Day)? {
    guard var first = days.first, var last = days.last else { return nil }
    if isAsked { return (first, last) }
    let few = days.count / 20
    for index in stride(from: min(few, days.count - 1), to: 0, by: -1)
    where days[index].number - days[index - 1].number > gap {
      first = days[index]
      break
    }
    for index in stride(from: max(days.count - 1 - few, 0), to: days.count - 1, by: 1)
    where days[index + 1].number - days[index].number > gap {
      last = days[index]
      break
    }
    return (first, last)
  }

  /// How many days it has.
  package var length: Int { Int(last.number - first.number) + 1 }

  /// When it begins.
  package var start: Instant { first.begin(in: zone) }
  /// When it is over.
  package var end: Instant { Day(number: last.number + 1).begin(in: zone) }

  /// The week of ISO 8601 that it is; `nil` for any other days.
  package var week: ISOWeek? {
    let week = ISOWeek(first)
    return week.monday == first && week.sunday == last ? week : nil
  }

  /// The days in words: `9 to 15 November 2026`.
  package var label: SafeText {
    let (from, to) = (SafeText(inWords: first), SafeText(inWords: last))
    if first == last { return to }
    let (begin, end) = (CalendarDate(first), CalendarDate(last))
    if begin.year != end.year { return "\(from) to \(to)" }
    let words = from.content.split(separator: " ")
    let short = words.prefix(begin.month == end.month ? 1 : 2).joined(separator: " ")
    return "\(name: short) to \(to)"
  }

  /// The first and the last day as they are typed: `2026-11-09`.
  package var firstText: SafeText { SafeText(name: CalendarDate(first).text) }
  package var lastText: SafeText { SafeText(name: CalendarDate(last).text) }

  /// Whether it lies before another: half of its conversations had begun before a twentieth of the other's had.
  ///
  /// Exports of neighbouring weeks share a day or some conversations, so no more is asked for.
  func precedes(_ other: ReportPeriod) -> Bool { middle < other.early }

  /// The days of both; `nil` when they share none.
  ///
  /// - Returns: as a period of the zone of this one.
  func shared(with other: ReportPeriod) -> Period? {
    if first == other.first, last == other.last, zone == other.zone {
      return Period(.days(from: first, to: last), in: zone)
    }
    let (begin, end) = (max(start, other.start), min(end, other.end))
    guard begin < end else { return nil }
    // Where zones differ, days that are shared in part are left out.
    var (from, to) = (Day(begin, in: zone), Day(Instant(milliseconds: end.milliseconds - 1), in: zone))
    if from.begin(in: zone) < begin { from = Day(number: from.number + 1) }
    if end < Day(number: to.number + 1).begin(in: zone) { to = Day(number: to.number - 1) }
    return Period(.days(from: from, to: to), in: zone)
  }
}
