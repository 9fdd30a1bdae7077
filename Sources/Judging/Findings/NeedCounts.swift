/// How many needs have each verdict; the six add up to all of them.
package struct NeedCounts: Sendable, Equatable {
  package private(set) var missed = 0
  package private(set) var unfulfilled = 0
  package private(set) var late = 0
  package private(set) var recovered = 0
  package private(set) var withdrawn = 0
  package private(set) var onTime = 0
  /// Of those late or on time: the export cannot show whether anybody came.
  package private(set) var unobserved = 0

  package init() {}

  /// Counts a need by its marks.
  mutating func add(_ marks: NeedEntry.Marks) {
    switch marks.verdict {
    case .missed: missed += 1
    case .unfulfilled: unfulfilled += 1
    case .late: late += 1
    case .recovered: recovered += 1
    case .withdrawn: withdrawn += 1
    case .onTime: onTime += 1
    case .open: break
    }
    if marks.contains(.unobserved) { unobserved += 1 }
  }

  /// All of them.
  package var all: Int { missed + unfulfilled + late + recovered + withdrawn + onTime }
  /// Those that went wrong: nobody was called, nobody came, or too late.
  package var wrong: Int { missed + unfulfilled + late }
  /// Those that a human's message ended, as the export shows.
  package var endedAtHuman: Int { late + onTime - unobserved }

  /// The count of one verdict; zero for `open`, which no counted need has.
  package subscript(verdict: NeedVerdict) -> Int {
    switch verdict {
    case .missed: missed
    case .unfulfilled: unfulfilled
    case .late: late
    case .recovered: recovered
    case .withdrawn: withdrawn
    case .onTime: onTime
    case .open: 0
    }
  }
}
