import Arguments
import Conversations
import Judging
import Redaction

/// The zone of a report's days, and its period where one was asked for.
struct ChosenPeriod {
  let zone: ZoneOffsets
  let period: Period?

  init(_ wish: PeriodWish) throws(Failure) {
    if wish.week != nil {
      if wish.from != nil { throw .usage(.conflict(first: "--week", second: "--from")) }
      if wish.to != nil { throw .usage(.conflict(first: "--week", second: "--to")) }
    }
    zone = try Self.zone(wish.timezone, of: "--timezone")
    if let from = wish.from, let to = wish.to, Day(to) < Day(from) {
      throw .usage(
        .badValue(
          option: "--to", placeholder: CalendarDate.placeholder, typed: to.text,
          wanted: "write a day from \(from.text) on, the day of --from"))
    }
    let asked =
      wish.week.map { Period.Wish.week($0) } ?? .days(from: wish.from.map { Day($0) }, to: wish.to.map { Day($0) })
    period = Period(asked, in: zone)
  }

  /// A zone by the name that was typed; UTC where none was.
  static func zone(_ typed: String?, of option: String) throws(Failure) -> ZoneOffsets {
    guard let typed else { return .utc }
    if let zone = TimeZones.offsets(named: typed) { return zone }
    let wanted = "write a zone in full, such as Europe/Berlin, or UTC"
    throw .usage(
      .badValue(
        option: option, placeholder: "ZONE", typed: typed,
        wanted: TimeZones.suggestion(for: typed).map { "did you mean \($0)?" } ?? wanted))
  }

  /// Why there is nothing to report although conversations were read; nothing where there is something.
  func emptyPeriod(_ rows: SettledRows) -> [SafeText] {
    guard let period, !rows.rows.isEmpty, rows.countInPeriod == 0 else { return [] }
    let asked: SafeText
    switch (period.first.map(Self.text), period.last.map(Self.text)) {
    case (let first?, let last?): asked = first == last ? "on \(first)" : "between \(first) and \(last)"
    case (let first?, nil): asked = "from \(first) on"
    case (nil, let last?): asked = "up to \(last)"
    case (nil, nil): asked = ""
    }
    let zone: SafeText = self.zone == .utc ? "" : " (\(name: self.zone.name))"
    var covered: SafeText = "no conversation has a time"
    if let days = rows.days(in: self.zone) {
      let (first, last) = (Self.text(days.first), Self.text(days.last))
      covered = first == last ? "the data covers \(first)" : "the data covers \(first) to \(last)"
    }
    return ["error: no conversation \(asked)\(zone); \(covered) [empty-period]"]
  }

  private static func text(_ day: Day) -> SafeText { SafeText(name: CalendarDate(day).text) }
}

extension ISOWeek: ArgumentValue {
  /// The word for it in help pages.
  package static let placeholder = "WEEK"
  /// How it is written.
  package static let wanted = "write a week of ISO 8601, such as 2026-W46"

  /// Reads what was typed.
  package init?(argument: String) { self.init(text: argument) }
}

extension CalendarDate: ArgumentValue {
  /// The word for it in help pages.
  package static let placeholder = "DAY"
  /// How it is written.
  package static let wanted = "write a day such as 2026-11-09"

  /// Reads what was typed.
  package init?(argument: String) { self.init(text: argument) }
}
