/// A conversation to look at, and where in it.
package struct CaseExample: Sendable, Equatable {
  /// Its number among the settled rows, which is its number among the cases.
  package let index: Int
  /// The line to look at, counted from zero within its file.
  package let line: Int

  package init(index: Int, line: Int) {
    self.index = index
    self.line = line
  }
}

/// The few rows that come first by a weight, kept while all rows pass.
///
/// The order is that of the weights, the heaviest first, then of the places, so which rows are kept does not depend on
/// anything but the set of rows. Nothing is allocated once it is full.
struct HeaviestRows: Sendable {
  /// A row with what decides its place: the first number that differs.
  struct Entry: Sendable, Equatable {
    let index: Int
    let points: Int
    let lateness: Int
    let aiMessages: Int

    /// Whether it comes before another one; rows pass in the order of their places, so ties keep the earlier.
    func isHeavier(than other: Entry) -> Bool {
      if points != other.points { return points > other.points }
      if lateness != other.lateness { return lateness > other.lateness }
      if aiMessages != other.aiMessages { return aiMessages > other.aiMessages }
      return index < other.index
    }
  }

  private(set) var entries: [Entry] = []
  let limit: Int

  init(limit: Int) {
    self.limit = limit
    entries.reserveCapacity(limit + 1)
  }

  /// Takes a row in if it is among the first.
  mutating func add(_ entry: Entry) {
    if entries.count == limit, let last = entries.last, !entry.isHeavier(than: last) { return }
    var place = entries.count
    while place > 0, entry.isHeavier(than: entries[place - 1]) { place -= 1 }
    entries.insert(entry, at: place)
    if entries.count > limit { entries.removeLast() }
  }
}
