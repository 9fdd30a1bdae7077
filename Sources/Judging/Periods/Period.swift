package import Conversations

/// The days that a report is about, in one time zone.
///
/// The first and the last day both count; as times the period is half-open, from the first moment of the first day to
/// the first moment of the day after the last. A conversation belongs to the period that contains its first customer
/// message, so each belongs to exactly one of the weeks of a row of reports.
///
///     --week 2026-W46 --timezone Europe/Berlin    2026-11-08T23:00Z ..< 2026-11-15T23:00Z
package struct Period: Sendable, Equatable {
  /// How the period was asked for.
  package enum Wish: Sendable, Equatable {
    case week(ISOWeek)
    /// Days that both count; a missing one leaves the period open on its side.
    case days(from: Day?, to: Day?)
  }

  package let wish: Wish
  /// Whose days they are.
  package let zone: ZoneOffsets
  /// The first day; `nil` when the period has no beginning.
  package let first: Day?
  /// The last day, which counts; `nil` when the period has no end.
  package let last: Day?
  /// When it begins; `nil` when it has no beginning.
  package let start: Instant?
  /// When it is over: this moment does not count any more; `nil` when it has no end.
  package let end: Instant?

  /// A period, or `nil` when nothing was asked for or the last day lies before the first.
  package init?(_ wish: Wish, in zone: ZoneOffsets) {
    switch wish {
    case .week(let week): (first, last) = (week.monday, week.sunday)
    case .days(let from, let to):
      if from == nil, to == nil { return nil }
      if let from, let to, to < from { return nil }
      (first, last) = (from, to)
    }
    self.wish = wish
    self.zone = zone
    start = first.map { $0.begin(in: zone) }
    end = last.map { Day(number: $0.number + 1).begin(in: zone) }
  }

  /// Whether a time lies in it.
  package func contains(_ time: Instant) -> Bool {
    if let start, time < start { return false }
    if let end, time >= end { return false }
    return true
  }

  /// What was asked for, in the words of the command line: `2026-W46`, `2026-11-09 to 2026-11-15`.
  package var text: String {
    switch wish {
    case .week(let week): week.text
    case .days(let from?, let to?):
      from == to ? CalendarDate(from).text : "\(CalendarDate(from).text) to \(CalendarDate(to).text)"
    case .days(let from?, nil): "from \(CalendarDate(from).text)"
    case .days(nil, let to?): "to \(CalendarDate(to).text)"
    case .days(nil, nil): ""
    }
  }
}

extension Day {
  /// The day of a time on the calendars of a zone.
  package init(_ time: Instant, in zone: ZoneOffsets) { self.init(number: zone.localDay(of: time)) }

  /// The day on which a conversation counts, on the calendars of a zone; `nil` when it has no time.
  package init?(of row: Row, in zone: ZoneOffsets) {
    guard let time = row.countedAt else { return nil }
    self.init(time, in: zone)
  }

  /// Its first moment on the clocks of a zone.
  package func begin(in zone: ZoneOffsets) -> Instant { zone.begin(ofDay: number) }

  /// From 0 for Monday to 6 for Sunday.
  package var weekday: Int { ZoneOffsets.weekday(ofDay: number) }
}

extension Row {
  /// When the conversation counts: at the customer's first message, or where there is none at its beginning.
  ///
  /// `nil` when it has no times.
  package var countedAt: Instant? { firstCustomerMessage ?? startedAt }
}

extension SettledRows {
  /// How many rows lie in the period: those that are not excluded for their time.
  package var countInPeriod: Int { standings.count { $0.isInPeriod } }

  /// When the first and the last conversation of the period counts; `nil` when none of them has a time.
  package var startsInPeriod: (first: Instant, last: Instant)? {
    var span: (first: Instant, last: Instant)?
    for index in rows.indices where standings[index].isInPeriod {
      guard let time = rows[index].countedAt else { continue }
      span = (min(span?.first ?? time, time), max(span?.last ?? time, time))
    }
    return span
  }

  /// The first and the last day on which any conversation counts, whatever the period; `nil` when none has a time.
  package func days(in zone: ZoneOffsets) -> (first: Day, last: Day)? {
    let times = rows.lazy.compactMap(\.countedAt)
    guard let first = times.min(), let last = times.max() else { return nil }
    return (Day(first, in: zone), Day(last, in: zone))
  }
}
