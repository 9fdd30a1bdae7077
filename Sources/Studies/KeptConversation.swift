package import Conversations
import Judging

/// A conversation that is kept with its words until the report is written.
///
/// Which are kept is said over all that were read, whatever the threads, the blocks and the order in which they came. The
/// candidates are the conversations that are no tests and belong to the period; in the order of `KeepingRank`, the larger
/// risk of both views of the end first, then the first place. Of `n` that will be shown the first `2 * n + 100` are kept:
/// what gives way to another record of its identifier, and what is not flagged at the cut-off, is known only when all is
/// read. Conversations that are not flagged come last, for other parts of a report name some of them. One that is larger
/// than ``sizeLimit`` is not kept and takes its place all the same; beyond ``sumLimit`` in all, none is kept any more.
package struct KeptConversation: Sendable {
  /// Its place among the rows of the census.
  package var row: Int
  package var conversation: Conversation

  package init(row: Int, _ conversation: Conversation) {
    self.row = row
    self.conversation = conversation
  }

  /// The most bytes of words and events that a conversation may have to be kept.
  package static let sizeLimit = 1_000_000
  /// The most bytes of words and events that all of them may have.
  package static let sumLimit = 64_000_000
}

/// How many conversations are kept, and how much of them.
struct KeepingLimits: Sendable {
  var count: Int
  var size = KeptConversation.sizeLimit
  var sum = KeptConversation.sumLimit

  /// The limits for so many conversations that will be shown; `nil` for none.
  init?(keeping: Int) {
    guard keeping > 0 else { return nil }
    count = 2 * keeping + 100
  }

  /// Limits for tests.
  init(count: Int, size: Int, sum: Int) { (self.count, self.size, self.sum) = (count, size, sum) }
}

/// What a worker hands in of the conversations of one chunk.
struct Offers: Sendable {
  struct Offer: Sendable {
    var rank: KeepingRank
    /// What it adds to the sum of sizes; zero when it is too large to be kept.
    var size: Int
    /// `nil` when it is too large to be kept.
    var conversation: Conversation?
  }

  /// Ranked by the numbers of their rows in the chunk.
  var all: [Offer] = []
  /// How many candidates of the chunk are flagged, offered or not.
  var flagged = 0
}

/// The conversations that a worker has seen, as far as they may be shown whole.
///
/// It remembers ranks and sizes only. What it does not offer stands behind enough others that it has seen itself, so it
/// stands behind enough others of all; see `Shortlist`. Copies are made of what is offered, and of nothing else.
struct Candidates: Sendable {
  private let limits: KeepingLimits
  private let period: Period?
  private var seen: Shortlist<Void>
  private var count = 0
  private var first = 0
  private var offers = Offers()

  init(_ limits: KeepingLimits, period: Period?) {
    self.limits = limits
    self.period = period
    seen = Shortlist(count: limits.count, bytes: limits.sum)
  }

  /// Looks at the next conversation.
  mutating func offer(_ conversation: borrowing Conversation, _ row: borrowing Row, risk: Int) {
    var rank = KeepingRank(risk: risk, of: row, number: count)
    count += 1
    if row.facts.contains(.test) { return }
    if let period {
      guard let time = row.countedAt, period.contains(time) else { return }
    }
    if risk != CaseRisk.none { offers.flagged += 1 }
    guard seen.admits(rank) else { return }
    let size = conversation.size
    let isKept = size <= limits.size
    seen.add(rank, size: isKept ? size : 0, ())
    rank.number -= first
    offers.all.append(
      Offers.Offer(rank: rank, size: isKept ? size : 0, conversation: isKept ? conversation.compact() : nil))
  }

  /// What was offered since the last call.
  mutating func taken() -> Offers {
    defer {
      offers = Offers()
      first = count
    }
    return offers
  }
}

/// The conversations that are kept of all that were read so far.
struct KeptSum: Sendable {
  private let limits: KeepingLimits
  private var best: Shortlist<Conversation?>
  private var flagged = 0

  init(_ limits: KeepingLimits) {
    self.limits = limits
    best = Shortlist(count: limits.count, bytes: limits.sum)
  }

  /// Takes in what a worker offers.
  ///
  /// - Parameter firstRow: how many rows there were before those of the chunk.
  mutating func add(_ offers: consuming Offers, firstRow: Int) {
    flagged += offers.flagged
    for offer in offers.all {
      var rank = offer.rank
      rank.number += firstRow
      best.add(rank, size: offer.size, offer.conversation)
    }
  }

  /// All that are kept, by the numbers of their rows as they came, and how many flagged ones their size left out.
  mutating func finish() -> (kept: [KeptConversation], leftOut: Int) {
    let members = best.first()
    let kept = members.filter { $0.content != nil }
    let leftOut = min(limits.count, flagged) - kept.count { $0.rank.risk != CaseRisk.none }
    let conversations = kept.compactMap { member in
      member.content.map { KeptConversation(row: member.rank.number, $0) }
    }
    return (conversations.sorted { $0.row < $1.row }, leftOut)
  }
}

extension [KeptConversation] {
  /// The same when their rows have been put in order: what was at `order[n]` is at `n`.
  func arranged(by order: [Int32]) -> [KeptConversation] {
    var found: [Int32: Conversation] = [:]
    for kept in self { found[Int32(truncatingIfNeeded: kept.row)] = kept.conversation }
    var result: [KeptConversation] = []
    for (row, came) in order.enumerated() {
      if let conversation = found[came] { result.append(KeptConversation(row: row, conversation)) }
    }
    return result
  }
}

extension Conversation {
  /// How many bytes its words and its events take.
  fileprivate var size: Int { bytes.count + events.count * MemoryLayout<Event>.stride }

  /// A copy in memory of its own, and no more of it than it needs: a worker's own grows with its largest conversation.
  package borrowing func compact() -> Conversation {
    var copy = copy self
    copy.bytes = Self.exact(bytes)
    copy.events = Self.exact(events)
    copy.tags = Self.exact(tags)
    copy.topics = Self.exact(topics)
    return copy
  }

  private static func exact<Element>(_ elements: [Element]) -> [Element] {
    var exact: [Element] = []
    exact.reserveCapacity(elements.count)
    exact.append(contentsOf: elements)
    return exact
  }
}
