/// A listed phrase in a message.
struct Hit: Sendable {
  /// The number of its list: a ``CustomerList`` or a ``ServiceList``.
  var list: UInt8
  /// Its first token and the one behind its last.
  var start: Int32
  var end: Int32

  /// Whether it shares a token with a run of tokens.
  func touches(_ from: Int32, _ to: Int32) -> Bool { start < to && from < end }
}

/// Which of the first 64 tokens of a turn or a message a kind of phrase covers.
///
/// Whatever is longer is neither mere politeness nor mere rejection, so nothing behind the 64th matters.
struct Cover: Sendable {
  private(set) var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }
  /// How many tokens it covers.
  var count: Int { bits.nonzeroBitCount }

  mutating func add(_ hit: Hit, from origin: Int) {
    let start = max(0, Int(hit.start) - origin)
    let end = min(64, Int(hit.end) - origin)
    guard start < end else { return }
    let width = end - start
    bits |= (width == 64 ? ~0 : (1 << UInt64(width)) - 1) << UInt64(start)
  }

  mutating func add(token: Int) {
    if token < 64 { bits |= 1 << UInt64(token) }
  }

  static func | (a: Cover, b: Cover) -> Cover {
    var both = a
    both.bits |= b.bits
    return both
  }

  /// How many of the first `count` tokens it leaves out.
  func missing(of count: Int) -> Int {
    count > 64 ? count : count - (bits & (count == 64 ? ~0 : (1 << UInt64(count)) - 1)).nonzeroBitCount
  }

  func contains(_ token: Int) -> Bool { token < 64 && bits & (1 << UInt64(token)) != 0 }
}
