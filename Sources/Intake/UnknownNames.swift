/// Names in an export that its reader does not know, with how often each occurred.
///
/// Keys, roles and kinds of events are names that programs give, so they may be shown where they look like such a name;
/// of anything else only the count is kept. At most ``limit`` different names are told apart, the rest is counted together.
package struct UnknownNames: Sendable {
  /// What a name stands for.
  package enum Kind: UInt8, Sendable, CaseIterable, Comparable {
    case key, role, event

    package static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  /// One name.
  struct Name: Hashable, Sendable {
    var kind: Kind
    /// The key of the object that holds the key; empty at the top of a record.
    var parent: Word
    var word: Word
  }

  /// How many different names are told apart in one run.
  package static let limit = 1_000

  private var counts: [Name: Int] = [:]
  /// How many names beyond the limit occurred.
  package private(set) var others = 0

  package init() {}

  package var isEmpty: Bool { counts.isEmpty && others == 0 }

  /// Takes in one more.
  mutating func count(_ name: Name, _ times: Int = 1) {
    if let known = counts[name] {
      counts[name] = known + times
    } else if counts.count < Self.limit {
      counts[name] = times
    } else {
      others += times
    }
  }

  /// Takes in the names of another part.
  package mutating func add(_ more: UnknownNames) {
    // In a fixed order, so that the same names are kept at the limit.
    for (name, count) in more.counts.sorted(by: { Self.precedes($0.key, $1.key) }) { self.count(name, count) }
    others += more.others
  }

  /// The names as they may be shown, with their counts: kind after kind, the most frequent first.
  package var shown: [(kind: Kind, name: String, count: Int)] {
    var sums: [String: (kind: Kind, name: String, count: Int)] = [:]
    for (name, count) in counts {
      let parent = name.parent.count > 0 ? name.parent.text.shownWord + "." : ""
      let text = parent + name.word.text.shownWord
      sums["\(name.kind.rawValue) \(text)", default: (name.kind, text, 0)].count += count
    }
    return sums.values.sorted {
      ($0.kind, $1.count, $0.name) < ($1.kind, $0.count, $1.name)
    }
  }

  private static func precedes(_ a: Name, _ b: Name) -> Bool {
    (a.kind.rawValue, a.parent.text, a.word.text, a.word.third) < (
      b.kind.rawValue, b.parent.text, b.word.text, b.word.third
    )
  }
}
