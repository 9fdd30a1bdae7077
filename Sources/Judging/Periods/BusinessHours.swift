package import Conversations
package import Detection

/// When a team works, on the clocks of its zone.
///
/// Hours are those that clocks show: where clocks are put forward, an open hour that they leave out is not there; where
/// they are put back, an open hour that they show twice counts twice. Times are cut into runs on which clocks do not
/// jump, and a run is a difference of two sums over weeks: the cost is that of the jumps between, at most two a year.
///
///     Mon-Fri 08:00-18:00, from Friday 17:30 to Monday 08:10    30 + 10 minutes
package struct BusinessHours: Sendable, Equatable {
  /// What the policy says.
  package let hours: OpeningHours
  /// The clocks of the zone that it names.
  package let zone: ZoneOffsets
  /// The open minutes of a week before each of its days, and of all of it.
  private let before: [Int64]

  private static let minute: Int64 = 60_000
  private static let day: Int64 = 86_400_000
  private static let week: Int64 = 7 * day
  /// Monday, 5 January 1970, as local clocks count.
  private static let firstMonday: Int64 = 4 * day

  package init(_ hours: OpeningHours, in zone: ZoneOffsets) {
    self.hours = hours
    self.zone = zone
    before = hours.minutes.reduce(into: [0]) { sums, ranges in
      sums.append(sums[sums.count - 1] + ranges.reduce(0) { $0 + Int64($1.count) })
    }
  }

  /// Whether the team works at a time; the first minute of a range counts, the one at its end does not.
  package func isOpen(at time: Instant) -> Bool {
    let minute = zone.minuteOfDay(of: time)
    return hours.minutes[zone.weekday(of: time)].contains { $0.contains(minute) }
  }

  /// How long the team works between two times, in milliseconds; zero when the second is not after the first.
  package func openMilliseconds(from: Instant, to: Instant) -> Int64 {
    var sum: Int64 = 0
    for run in zone.localRuns(from: from, to: to) { sum += open(until: run.upperBound) - open(until: run.lowerBound) }
    return sum
  }

  /// The open milliseconds of all weeks from the first Monday until clocks show a time; negative before it.
  private func open(until local: Int64) -> Int64 {
    let since = local - Self.firstMonday
    let rest = ((since % Self.week) + Self.week) % Self.week
    let day = Int(rest / Self.day)
    let time = rest % Self.day
    var sum = (since - rest) / Self.week * before[7] * Self.minute + before[day] * Self.minute
    for range in hours.minutes[day] {
      let (begin, end) = (Int64(range.lowerBound) * Self.minute, Int64(range.upperBound) * Self.minute)
      sum += max(0, min(time, end) - begin)
    }
    return sum
  }
}

extension Judge {
  /// When a team works; `nil` when the policy does not say. Names are compared byte for byte.
  package func calendar(ofTeam team: ArraySlice<UInt8>) -> BusinessHours? {
    if calendars.isEmpty { return nil }
    guard let index = calendars.index(forKey: String(decoding: team, as: UTF8.self)) else { return nil }
    return calendars[index].key.utf8.elementsEqual(team) ? calendars[index].value : nil
  }
}
