package import Detection
import Judging
package import Studies

/// Which conversations an audit may show whole: the first that can fail, as their rows say.
///
/// A row tells nearly everything of an obligation, so the second reading need not keep every conversation for the few
/// that a page shows. Those that never reached a person come first, then the order of the rows.
package struct AuditShortlist: Sendable {
  /// How many are shown whole where nothing else is asked.
  package static let usual = 50

  /// The rows, each once.
  package let rows: Set<Int>

  /// - Parameters:
  ///   - selection: of the audit.
  ///   - census: the first reading.
  ///   - policy: under which it was made.
  ///   - most: how many.
  package init(_ selection: AuditSelection, _ census: Census, _ policy: Policy, most: Int = AuditShortlist.usual) {
    var ranked: [(rank: Int, row: Int)] = []
    for row in selection.obliged {
      if let rank = Self.rank(of: row, census.rows, policy.topics) { ranked.append((rank, row)) }
    }
    ranked.sort { ($0.rank, $0.row) < ($1.rank, $1.row) }
    rows = Set(ranked.prefix(max(0, most)).map(\.row))
  }

  /// How badly it can fail, zero the worst; `nil` where nothing can.
  private static func rank(of index: Int, _ rows: SettledRows, _ policies: TopicPolicies) -> Int? {
    let row = rows.rows[index]
    var best: Int?
    for entry in row.topicRange.indices {
      let found = rows.entries.topics[entry]
      guard let topic = policies.all.first(where: { $0.rawValue == found.topic }) else { continue }
      let obligation = policies.obligation(of: topic)
      let marks = found.marks
      var rank: Int?
      if obligation == .humanRequired, !marks.contains(.reached) {
        rank = rows.standings[index].isMature ? 0 : 2
      } else if obligation == .humanRequired, !marks.contains(.inTime) {
        rank = 1
      } else if marks.contains(.saidTooMuch) || marks.contains(.answeredUndrafted) || marks.contains(.unowned) {
        rank = 1
      } else if policies.owners[Int(topic.rawValue)] != nil, !marks.contains(.teamIsKnown) {
        rank = 3
      }
      if let rank { best = min(best ?? rank, rank) }
    }
    return best
  }
}
