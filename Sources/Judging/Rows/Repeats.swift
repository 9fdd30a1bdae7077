import Conversations
import Detection

/// Finds customers who came back (definitions.md, 3.14).
///
/// A conversation of the same customer that begins within `repeat.continuation` of the end of another goes on with it
/// and is no repeat. Any later one within a window is, unless the service began it; it is about the same matter when the
/// export's topic is the same, the sketches of both problems are alike, or the customer refers back. Each repeat is found
/// from the conversation before it, so a chain of three has two.
///
/// A repeat that is known by the cut-off counts at once; that there was none is known only when the window has passed.
enum Repeats {
  /// How many later conversations of one customer are looked at; a customer with more is a machine.
  static let mostLater = 64

  /// The marks for each row; all rows count that are no tests and not superseded, whatever the period.
  static func marks(of rows: [Row], _ standings: [Standing], cutoff: Instant?, _ policy: RepeatPolicy) -> [RowMarks] {
    var order: [(customer: UInt64, start: Int64, index: Int)] = []
    for index in rows.indices where rows[index].customer != 0 && standings[index] != .test {
      guard standings[index] != .superseded, let start = rows[index].startedAt ?? rows[index].firstCustomerMessage
      else { continue }
      order.append((rows[index].customer, start.milliseconds, index))
    }
    guard !order.isEmpty, let cutoff else { return [] }
    order.sort { ($0.customer, $0.start, $0.index) < ($1.customer, $1.start, $1.index) }
    var found = [RowMarks](repeating: [], count: rows.count)
    let longest = RepeatWindow.allCases.map { $0.milliseconds(policy) }.max() ?? 0
    for (place, entry) in order.enumerated() {
      guard let end = rows[entry.index].lastPublic ?? rows[entry.index].lastEvent else { continue }
      for window in RepeatWindow.allCases
      where cutoff.milliseconds(since: end) >= window.milliseconds(policy) {
        found[entry.index].insert(.repeatIsKnown(window))
      }
      var seen = 0
      var next = place + 1
      while next < order.count, order[next].customer == entry.customer, seen < mostLater {
        defer { next += 1 }
        let gap = Instant(milliseconds: order[next].start).milliseconds(since: end)
        if gap > longest { break }
        if order[next].start > cutoff.milliseconds { break }
        if gap <= policy.continuation || rows[order[next].index].facts.contains(.begunByService) { continue }
        seen += 1
        let isSame = isSameMatter(rows[entry.index], rows[order[next].index], policy)
        for window in RepeatWindow.allCases where gap <= window.milliseconds(policy) {
          found[entry.index].insert(.cameBack(window))
          if isSame { found[entry.index].insert(.sameMatter(window)) }
        }
      }
    }
    return found
  }

  private static func isSameMatter(_ earlier: Row, _ later: Row, _ policy: RepeatPolicy) -> Bool {
    if later.facts.contains(.refersBack) { return true }
    let topic = earlier.attributes[Attribute.topic.rawValue]
    if topic != 0, topic != NameTable.other, topic == later.attributes[Attribute.topic.rawValue] { return true }
    guard earlier.problem != 0, later.problem != 0 else { return false }
    return Sketch.likeness(earlier.problem, later.problem) >= policy.same
  }
}
