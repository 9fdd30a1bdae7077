import Judging

/// Where a conversation stands among those that may be shown whole.
///
/// The highest risk comes first, then the first place in the input; of records at one place the one that was read first,
/// which is the same in every run.
struct KeepingRank: Comparable, Sendable {
  /// The larger of the risks of both views of its end.
  var risk: Int
  /// Where it begins: file, line, byte.
  var file: UInt32
  var line: UInt32
  var byte: UInt64
  /// The number of the conversation among those that were read.
  var number: Int

  init(risk: Int, of row: borrowing Row, number: Int) {
    self.risk = risk
    (file, line, byte) = (row.file, row.line, row.byte)
    self.number = number
  }

  static func < (a: KeepingRank, b: KeepingRank) -> Bool {
    if a.risk != b.risk { return a.risk > b.risk }
    return (a.file, a.line, a.byte, a.number) < (b.file, b.line, b.byte, b.number)
  }
}

/// The first of a ranking as far as it was seen, within a number and a sum of sizes.
///
/// What it means is defined over the whole ranking: its first members up to a number, and of these those before the first with
/// which the sizes add up to more than a limit. Members come in any order. Whoever stands behind enough others, or
/// behind enough bytes, can be forgotten at once: further members only push it back, and nobody who stands before it is
/// ever forgotten for its sake. So two lists of two parts of the ranking, each cut down in this way and then joined and
/// cut down, are the list of the whole; a worker that offers nothing behind its own bound leaves out nothing that counts.
///
/// It is put in order only now and then, so for a while it holds up to twice the number, and a quarter more than the sum.
struct Shortlist<Content: Sendable>: Sendable {
  struct Member: Sendable {
    var rank: KeepingRank
    /// What it adds to the sum of sizes, in bytes.
    var size: Int
    var content: Content
  }

  /// At most so many.
  let count: Int
  /// At most so many bytes in all.
  let bytes: Int
  private var members: [Member] = []
  /// The sizes of the members.
  private var sum = 0
  /// Whoever does not stand before it is out; `nil` while there is room.
  private var bound: KeepingRank?

  init(count: Int, bytes: Int) {
    self.count = count
    self.bytes = bytes
  }

  /// Whether somebody of this rank may still be among the first.
  func admits(_ rank: KeepingRank) -> Bool { count > 0 && bound.map { rank < $0 } ?? true }

  /// Takes somebody in who may be among the first.
  mutating func add(_ rank: KeepingRank, size: Int, _ content: Content) {
    guard admits(rank) else { return }
    members.append(Member(rank: rank, size: size, content: content))
    sum += size
    if members.count >= 2 * count || sum > bytes + bytes / 4 { cut() }
  }

  /// The first, in their order.
  mutating func first() -> [Member] {
    cut()
    return members
  }

  private mutating func cut() {
    members.sort { $0.rank < $1.rank }
    var (kept, total) = (0, 0)
    while kept < min(count, members.count), total + members[kept].size <= bytes {
      total += members[kept].size
      kept += 1
    }
    if kept > 0, kept == count {
      bound = members[kept - 1].rank
    } else if kept < members.count {
      bound = members[kept].rank
    }
    members.removeSubrange(kept...)
    sum = total
  }
}
