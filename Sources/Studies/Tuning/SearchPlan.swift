import Conversations
import Detection

/// Where the conversations of a search are parted, and what else must be known of all of them first.
struct SearchPlan: Sendable {
  /// What is known of one conversation before the search.
  struct Look: Sendable {
    var startedAt: Instant?
    var isJudged: Bool
  }

  /// The first moment of the later part; `nil` when the order of the input parts them.
  private(set) var splitAt: Instant?
  /// The number of the first conversation of the later part, where the order parts them.
  private(set) var splitNumber: Int
  /// The median of the minutes in which humans were busy with a conversation; 0 where nobody knows.
  private(set) var usualMinutes: Int

  /// The share of conversations on which a policy is chosen, and the least share of each part where weeks part them.
  private static let fitShare = 2.0 / 3
  private static let leastShare = 0.2

  private static let week: Int64 = 7 * 86_400_000

  /// Plans a search.
  ///
  /// Conversations are parted where a week begins (Monday, 0:00 UTC), as near to two thirds as that can be; within the
  /// week where no such moment leaves a fifth on either side. What has a label decides where it is two thirds.
  init(_ looks: [Look], minutes: [Int32]) {
    let sorted = minutes.sorted()
    usualMinutes = sorted.isEmpty ? 0 : Int(sorted[(sorted.count - 1) / 2])
    let judged = looks.indices.filter { looks[$0].isJudged }
    let decisive = judged.isEmpty ? Array(looks.indices) : judged
    let times = decisive.compactMap { looks[$0].startedAt?.milliseconds }.sorted()
    splitNumber = looks.count
    // A few conversations without a time are for choosing; where most have none, no time can part them.
    guard times.count * 2 > decisive.count, let last = times.last, times[0] < last else {
      let place = Int((Double(decisive.count) * Self.fitShare).rounded(.up))
      splitNumber = place < decisive.count ? decisive[place] : looks.count
      return
    }
    var best: (distance: Double, time: Int64)?
    var boundary = Self.weekStart(times[0]) + Self.week
    while boundary <= last {
      let share = Double(times.partition { $0 >= boundary }) / Double(times.count)
      let distance = (share - Self.fitShare).magnitude
      if share >= Self.leastShare, share <= 1 - Self.leastShare, distance < best?.distance ?? .infinity {
        best = (distance, boundary)
      }
      boundary += Self.week
    }
    let place = min(times.count - 1, Int((Double(times.count) * Self.fitShare).rounded(.up)))
    splitAt = Instant(milliseconds: best?.time ?? times[place])
  }

  /// The Monday, 0:00 UTC, at or before a moment.
  private static func weekStart(_ milliseconds: Int64) -> Int64 {
    // 1 January 1970 was a Thursday.
    let shifted = milliseconds + 3 * 86_400_000
    let weeks = shifted >= 0 ? shifted / week : (shifted - week + 1) / week
    return weeks * week - 3 * 86_400_000
  }

  /// The part of a conversation.
  func part(of taped: borrowing TapedCase, number: Int) -> SearchPart {
    if let splitAt { return taped.startedAt.map { $0 < splitAt } ?? true ? .fit : .check }
    return number < splitNumber ? .fit : .check
  }
}

extension [Int64] {
  /// How many stand before the first that is not before; the array is sorted.
  fileprivate func partition(_ isBehind: (Int64) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
