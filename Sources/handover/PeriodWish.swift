import Arguments
import Conversations
import Intake
import Judging

/// The days that a result should be about, and as of when it judges, as they were typed.
struct PeriodWish: Sendable, Equatable {
  /// The zone of days and weeks; `nil` means UTC.
  var timezone: String?
  var week: ISOWeek?
  var from: CalendarDate?
  var to: CalendarDate?
  /// The cut-off; `nil` means the newest event.
  var asOf: String?

  /// Options that name the days; the word says in help what a verb does with them, such as `Report`.
  static func days(_ verb: String) -> [Option<Self>] {
    [
      .value("week", \.week, in: .period, "\(verb) only this ISO week, such as 2026-W46."),
      .value("from", \.from, in: .period, "\(verb) from DAY on, such as 2026-11-09."),
      .value("to", \.to, in: .period, "\(verb) up to DAY, which counts."),
      .value(
        "timezone", \.timezone, in: .period, placeholder: "ZONE", "Take days and weeks in ZONE (default UTC)."),
    ]
  }

  /// The option that sets the cut-off.
  static let cutoff: [Option<Self>] = [
    .value("as-of", \.asOf, in: .period, placeholder: "TIME", "Judge as of TIME, not of the newest event.")
  ]

  /// The first option given; `nil` where none was.
  var firstOption: String? {
    let given: [(String, Bool)] = [
      ("--week", week != nil), ("--from", from != nil), ("--to", to != nil), ("--timezone", timezone != nil),
      ("--as-of", asOf != nil),
    ]
    return given.first { $0.1 }?.0
  }

  /// The cut-off as a time; `nil` where none was typed.
  func cutoff() throws(Failure) -> Instant? {
    guard let asOf else { return nil }
    let bytes = Array(asOf.utf8)
    guard case .instant(let time) = TimeReading(bytes.span, zone: .utc) else {
      throw .usage(
        .badValue(
          option: "--as-of", placeholder: "TIME", typed: asOf, wanted: "write a time such as 2026-11-15T23:59:59Z"))
    }
    return time
  }
}
