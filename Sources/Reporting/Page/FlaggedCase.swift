import Judging
import Redaction

/// A flagged conversation as the page lists it: a row of `flagged.csv` without what only a table needs.
struct FlaggedCase: Sendable {
  /// Its place among the rows of the census.
  var row: Int
  /// The number by which the list is sorted, the highest first; that of the column `risk`.
  var risk: Int
  var verdict: ConversationVerdict
  var reason: Reason?
  var topic: SafeText?
  /// The largest score, in 1/10,000.
  var score: Int
  /// AI messages beyond the grace; `nil` where nothing was late.
  var late: Int?
  /// The identifier, behind the door.
  var id: [UInt8] = []
  /// The channel, behind the door.
  var channel: [UInt8] = []

  /// Why it is flagged: by a number of one of three lists of words.
  enum Reason: Sendable, Hashable {
    /// The signal of the strongest cause.
    case signal(Int)
    /// Why nobody needed the handover.
    case unneeded(Int)
    /// How the handover ended.
    case outcome(Int)
  }

  /// Whether it stands before another in the list: by risk, then by place.
  func precedes(_ other: FlaggedCase) -> Bool { (other.risk, row) < (risk, other.row) }
}

/// The flagged conversations that a page may list: those of the highest risk, found in one pass over all cases.
///
/// At most ``limit`` of them, and no more than `byteLimit` bytes of identifiers and channels, counted from the highest
/// risk on; so the memory is bounded whatever an export calls its conversations. What is let go could not come back: a
/// case that comes later only moves those behind it further back.
package struct FlaggedList: Sendable {
  /// How many were flagged in all.
  package private(set) var total = 0
  private var held: [FlaggedCase] = []
  private var heldBytes = 0
  /// The last that was kept when something had to be let go; what stands behind it cannot be listed any more.
  private var last: FlaggedCase?
  private var lastChannel: [UInt8] = []

  /// How many rows a page lists at most.
  package static let limit = 100_000
  /// How many bytes of names they have at most; a page of 5 MB holds no more, however alike they are.
  static let byteLimit = 16_000_000

  /// Nothing yet.
  package init() {}

  /// Takes the next case, with the names that an output shows for it; cases come in the order of their places.
  mutating func add(_ found: FlaggedCase, id: ArraySlice<UInt8>, channel: ArraySlice<UInt8>) {
    total += 1
    if let last, last.precedes(found) { return }
    var found = found
    found.id = Array(id)
    // Neighbours mostly came through the same channel, and then share its bytes.
    if !lastChannel.elementsEqual(channel) { lastChannel = Array(channel) }
    found.channel = lastChannel
    heldBytes += id.count + channel.count
    held.append(found)
    if held.count >= 2 * Self.limit || heldBytes >= 4 * Self.byteLimit { letGo() }
  }

  /// The cases in the order of the list: the highest risk first, then by place.
  func sorted() -> [FlaggedCase] {
    var copy = self
    copy.letGo()
    return copy.held
  }

  private mutating func letGo() {
    held.sort { $0.precedes($1) }
    var count = 0
    var bytes = 0
    for found in held.prefix(Self.limit) {
      guard bytes + found.id.count + found.channel.count <= Self.byteLimit else { break }
      bytes += found.id.count + found.channel.count
      count += 1
    }
    guard count < held.count else { return }
    held.removeLast(held.count - count)
    heldBytes = bytes
    last = held.last
  }
}
