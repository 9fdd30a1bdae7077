import Arguments

/// How somebody wants to be told how far the reading is.
enum ProgressMode: String, Choice {
  /// One line that is drawn again and again, on a terminal only.
  case line
  /// A line of its own every 30 seconds, for logs.
  case plain
  case none

  static let placeholder = "MODE"
}

/// When the progress is shown, in milliseconds since the reading began.
///
/// Nothing in the first two seconds, so that short runs stay silent; then at most ten times a second, or every thirty
/// seconds as a line of its own.
struct ProgressPace: Sendable {
  static let delay = 2_000
  static let redraw = 100
  static let plain = 30_000

  let mode: ProgressMode
  private var last: Int?

  init(_ mode: ProgressMode) { self.mode = mode }

  /// Whether it is time to show something; asked in the order of time.
  mutating func isDue(at elapsed: Int) -> Bool {
    let next =
      switch mode {
      case .none: Int.max
      case .line: last.map { $0 + Self.redraw } ?? Self.delay
      case .plain: (last ?? 0) + Self.plain
      }
    guard elapsed >= next else { return false }
    // A log gets its lines at whole steps, however late the last one was.
    last = mode == .plain ? elapsed / Self.plain * Self.plain : elapsed
    return true
  }
}
