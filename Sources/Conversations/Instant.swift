/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
@usableFromInline package struct Instant: Sendable, Comparable, Hashable {
  @usableFromInline package var milliseconds: Int64

  @inlinable package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  @inlinable package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// How many milliseconds lie between an earlier point and this one; negative when it is later.
  ///
  /// Saturates instead of trapping: the times come from files.
  @inlinable package func milliseconds(since earlier: Instant) -> Int64 {
    let (difference, overflow) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    if overflow { return milliseconds < 0 ? .min : .max }
    return difference
  }
}
