/// What the clocks of one time zone are ahead of UTC, from 1970 to 2100.
///
/// A sorted table, made once by the executable, so that libraries need neither a calendar nor the files of a system:
///
///     America/New_York    before 1 November 2026, 06:00 UTC    4 hours behind
///                         from then on                         5 hours behind
///
/// Before the first change its first offset holds, after the last one the last. What is asked for costs a binary search.
package struct ZoneOffsets: Sendable, Equatable {
  /// The name in the list of zones, such as `Europe/Berlin`.
  package let name: String
  /// When the offsets begin, in milliseconds since 1970; the first holds from the beginning of time.
  private let starts: [Int64]
  /// How much local clocks are ahead of UTC, in milliseconds; negative in the west.
  private let offsets: [Int64]

  /// A point at which the clocks of a zone change.
  package struct Change: Sendable, Equatable {
    /// When.
    package let at: Instant
    /// What they are ahead of UTC from then on, in seconds.
    package let offset: Int

    package init(at: Instant, offset: Int) {
      self.at = at
      self.offset = offset
    }
  }

  /// The largest offset there can be, in seconds: RFC 8536 allows a little more than a day.
  package static let largestOffset = 26 * 3_600

  /// Coordinated universal time.
  package static let utc = ZoneOffsets(name: "UTC", starts: [.min], offsets: [0])

  private init(name: String, starts: [Int64], offsets: [Int64]) {
    self.name = name
    self.starts = starts
    self.offsets = offsets
  }

  /// A zone from its changes.
  ///
  /// - Parameters:
  ///   - name: the name in the list of zones.
  ///   - offset: what clocks are ahead before the first change, in seconds.
  ///   - changes: in the order of time; one that changes nothing is left out.
  /// - Returns: `nil` when the changes are not in order, when an offset is impossible, or when two changes lie so close
  ///   that one takes back what the other did before it was over.
  package init?(name: String, from offset: Int, changes: [Change]) {
    var starts = [Int64.min]
    var offsets = [Int64(offset) * 1_000]
    guard abs(offset) <= Self.largestOffset else { return nil }
    for change in changes {
      let (time, last, now) = (change.at.milliseconds, offsets[offsets.count - 1], Int64(change.offset) * 1_000)
      guard abs(change.offset) <= Self.largestOffset, abs(time) < 1 << 60 else { return nil }
      if now == last { continue }
      if let before = starts.last, before != .min {
        // Local time goes on from span to span, or a local time could not be found again.
        guard time > before, time + last > before + offsets[offsets.count - 2] else { return nil }
      }
      starts.append(time)
      offsets.append(now)
    }
    self.init(name: name, starts: starts, offsets: offsets)
  }

  /// How often the clocks change in all.
  package var changeCount: Int { starts.count - 1 }

  /// The changes, in the order of time.
  package var changes: [Change] {
    (1..<starts.count).map {
      Change(at: Instant(milliseconds: starts[$0]), offset: Int(offsets[$0] / 1_000))
    }
  }

  /// How much local clocks are ahead of UTC at a time, in seconds.
  package func offset(at time: Instant) -> Int { Int(offsets[span(at: time.milliseconds)] / 1_000) }

  /// The number of the last offset that has begun.
  private func span(at milliseconds: Int64) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= milliseconds { low = middle } else { high = middle }
    }
    return low
  }

  /// What local clocks and calendars show, as milliseconds since 1970 on them; saturates at the ends of time.
  private func local(_ time: Instant) -> Int64 {
    let (sum, overflow) = time.milliseconds.addingReportingOverflow(offsets[span(at: time.milliseconds)])
    return overflow ? time.milliseconds : sum
  }

  /// The day on local calendars, counted from 1 January 1970.
  package func localDay(of time: Instant) -> Int64 { Self.floor(local(time), Self.day) }

  /// The minute on local clocks, from 0 to 1,439; where clocks change it may come twice or never.
  package func minuteOfDay(of time: Instant) -> Int {
    let rest = local(time) % Self.day
    return Int((rest < 0 ? rest + Self.day : rest) / 60_000)
  }

  /// The weekday on local calendars, from 0 for Monday to 6 for Sunday.
  package func weekday(of time: Instant) -> Int { Self.weekday(ofDay: localDay(of: time)) }

  /// The weekday of a day counted from 1 January 1970, a Thursday; from 0 for Monday to 6 for Sunday.
  package static func weekday(ofDay day: Int64) -> Int { Int(((day % 7) + 10) % 7) }

  /// What a local time stands for.
  package enum LocalTime: Sendable, Equatable {
    /// Clocks showed it at one time only.
    case once(Instant)
    /// Clocks showed it twice, because they were put back; the first time.
    case twice(Instant)
    /// Clocks never showed it, because they were put forward; the time with the gap added.
    case never(Instant)

    /// The time that is taken.
    package var instant: Instant {
      switch self {
      case .once(let time), .twice(let time), .never(let time): time
      }
    }
  }

  /// The time at which local clocks and calendars show something.
  ///
  /// - Parameter local: milliseconds since 1970 as local clocks count them: those of the same reading in UTC.
  package func time(local: Int64) -> LocalTime {
    let span = spanShowing(local)
    let time = Instant(milliseconds: local.subtractingSafely(offsets[span]))
    if span > 0, time.milliseconds < starts[span] {
      return .never(Instant(milliseconds: local.subtractingSafely(offsets[span - 1])))
    }
    let isShownAgain = span + 1 < starts.count && local >= starts[span + 1] + offsets[span + 1]
    return isShownAgain ? .twice(time) : .once(time)
  }

  /// What local clocks show from one time to another, as runs without a jump; empty when the first is not before the
  /// second. In milliseconds since 1970 on them; after clocks were put back a run begins before the last one ended.
  package func localRuns(from: Instant, to: Instant) -> [Range<Int64>] {
    // Beyond this no time of any export lies, and sums with offsets stay in their range.
    let limit: Int64 = 1 << 60
    let (begin, end) = (max(from.milliseconds, -limit), min(to.milliseconds, limit))
    guard begin < end else { return [] }
    return (span(at: begin)...span(at: end - 1)).map { span in
      let first = max(begin, starts[span])
      let last = span + 1 < starts.count ? min(end, starts[span + 1]) : end
      return first + offsets[span]..<last + offsets[span]
    }
  }

  /// The first moment of a local day; where midnight is left out, the moment at which clocks jump over it.
  ///
  /// - Parameter day: counted from 1 January 1970.
  package func begin(ofDay day: Int64) -> Instant {
    let (local, overflow) = day.multipliedReportingOverflow(by: Self.day)
    if overflow { return Instant(milliseconds: day < 0 ? .min : .max) }
    if case .never = time(local: local) { return Instant(milliseconds: starts[spanShowing(local)]) }
    return time(local: local).instant
  }

  /// The number of the first span that has not ended when local clocks show a time.
  private func spanShowing(_ local: Int64) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high) / 2
      if local < starts[middle + 1] + offsets[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static let day: Int64 = 86_400_000

  /// The quotient, rounded down.
  private static func floor(_ number: Int64, _ divisor: Int64) -> Int64 {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}

extension Int64 {
  /// The difference, or the end of the range where it lies outside.
  fileprivate func subtractingSafely(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (self < 0 ? .min : .max) : difference
  }
}
