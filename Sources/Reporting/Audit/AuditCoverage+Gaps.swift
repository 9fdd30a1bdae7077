import Conversations
import Judging
import Redaction

extension AuditCoverage {
  /// How many jumps are kept; the sum counts all.
  private static let mostJumps = 1_000
  /// How many days are kept; times that are wrong can lie thousands of years apart.
  private static let mostDays = 10_000

  /// The days of the data, or of the period that was asked for, held against their like.
  static func gaps(of rows: SettledRows, in zone: ZoneOffsets) -> DayGaps {
    var counts: [Day: Int] = [:]
    for index in rows.rows.indices where !rows.standings[index].isExcluded {
      guard let time = rows.rows[index].firstCustomerMessage ?? rows.rows[index].startedAt else { continue }
      counts[Day(time, in: zone), default: 0] += 1
    }
    var period: ClosedRange<Day>?
    if let first = rows.period?.first, let last = rows.period?.last, first <= last { period = first...last }
    return DayGaps(counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, in: period)
  }

  /// Days without a conversation and days with few, in their order.
  static func thinDays(of gaps: DayGaps) -> [ThinDay] {
    let all = (gaps.empty + (gaps.drops ?? [])).sorted { $0.day < $1.day }
    return all.prefix(mostDays).map {
      ThinDay(day: $0.day, conversations: $0.found, usual: $0.expected)
    }
  }

  /// The jumps of all series, with the identifiers at their sides, and how many numbers are missing in all.
  static func jumps(in series: IdentifierSeries, through door: inout ReportDoor) -> (jumps: [Jump], missing: Int) {
    var jumps: [Jump] = []
    var missing = 0
    for one in series.series {
      missing += Int(one.missing)
      for jump in one.jumps where !jump.isAtEdge && jumps.count < mostJumps {
        // Without the zeros that may stand before a number, which no series remembers.
        func name(_ number: Int64) -> SafeText {
          SafeText(name: door.name(ArraySlice(one.prefix + Array(String(number).utf8))))
        }
        jumps.append(Jump(before: name(jump.first - 1), after: name(jump.last + 1), missing: Int(jump.count)))
      }
    }
    return (jumps, missing)
  }
}
