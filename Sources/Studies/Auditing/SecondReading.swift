package import Conversations
package import Detection
package import Intake
package import Judging

/// Somebody who looks at conversations once it is known how they are judged; one value a worker.
package protocol SecondLook: Sendable {
  /// What is kept of one conversation.
  associatedtype Page: Sendable

  /// Looks at a conversation.
  ///
  /// - Parameters:
  ///   - told: with all that was observed, decided and judged of it.
  ///   - row: its place among the rows of the census.
  mutating func look(at told: borrowing ExplainedConversation, row: Int) -> Page
}

/// What a second reading is for.
package struct SecondReadingWish: Sendable {
  /// The rows of the conversations that are looked at whole; in any order, each once.
  package var rows: [Int]
  /// The rows among which cases are drawn, each with its stratum.
  package var pool: [(row: Int, stratum: Stratum)]
  /// How many are drawn of each stratum.
  package var sizes: [Stratum: Int]
  /// The place of an identifier in the order of the draw.
  package var rank: @Sendable (ArraySlice<UInt8>) -> DrawKey

  package init(
    rows: [Int], pool: [(row: Int, stratum: Stratum)] = [], sizes: [Stratum: Int] = [:],
    rank: @escaping @Sendable (ArraySlice<UInt8>) -> DrawKey = { _ in DrawKey([]) }
  ) {
    (self.rows, self.pool, self.sizes, self.rank) = (rows, pool, sizes, rank)
  }
}

/// A conversation that was drawn for reviewers.
package struct DrawnCase: Sendable {
  package let key: DrawKey
  package let stratum: Stratum
  /// Its place among the rows of the census.
  package let row: Int
  package let conversation: Conversation
}

/// All inputs read a second time, for the conversations that a first reading chose.
///
/// A census knows of a conversation no more than a row. What an audit says of single conversations, with their lines and
/// words, is found by reading again: nothing has to wait in memory or on disk, and how a conversation stands among all
/// others is known when it is looked at. The result depends on the bytes of the inputs, the census and the wish only.
package struct SecondReading<Page: Sendable>: Sendable {
  /// What was read; the same as in the first reading, unless a file changed.
  package var corpus: Corpus
  /// What was kept, by row, in the order of the rows.
  package var pages: [(row: Int, page: Page)]
  /// The cases that were drawn, in the order of their keys.
  package var drawn: [DrawnCase]
  /// Numbered series of identifiers among all conversations that were read.
  package var series: IdentifierSeries
  /// What the export leaves out of all conversations that were read.
  package var unseen: UnseenParts
  /// Whether every row was found again exactly once, and the inputs are those of the first reading to the byte.
  package var isSame: Bool

  /// Reads all inputs again.
  ///
  /// - Parameters:
  ///   - inputs: those of the census, in the same order; none of them a stream.
  ///   - settings: as for the census.
  ///   - policy: as for the census.
  ///   - lexicon: the word lists.
  ///   - threads: how many read; never changes a result.
  ///   - census: the first reading.
  ///   - wish: what is looked for.
  ///   - overflow: where records wait for others of their conversation when the memory is full.
  ///   - look: makes one for each worker.
  package static func run<Look: SecondLook>(
    _ inputs: [InputFile], _ settings: IntakeSettings, policy: Policy, lexicon: Lexicon, threads: Int,
    census: Census, wish: SecondReadingWish, overflow: Storage?, look: @escaping @Sendable () -> Look
  ) throws -> SecondReading<Page> where Look.Page == Page {
    let wanted = WantedRows(wish, census.rows)
    let cutoff = census.rows.cutoff
    let (corpus, found) = try Reading.run(
      inputs, settings, threads: threads, storage: overflow, sum: SecondSum<Page>(sizes: wish.sizes),
      worker: {
        SecondWorker(
          look: look(), wanted: wanted, draw: Draw(sizes: wish.sizes), rank: wish.rank, policy: policy,
          lexicon: lexicon, cutoff: cutoff)
      },
      join: { $0.add($1) })
    let pages = found.pages.sorted { $0.row < $1.row }
    let isSame =
      pages.map(\.row) == wish.rows.sorted() && found.poolCount == wish.pool.count
      && corpus.files.map(\.fingerprint) == census.corpus.files.map(\.fingerprint)
    return SecondReading(
      corpus: corpus, pages: pages, drawn: found.draw.all.sorted { $0.key < $1.key }, series: found.series,
      unseen: found.unseen, isSame: isSame)
  }
}

/// Which conversations a second reading looks for, by what tells them apart.
private struct WantedRows: Sendable {
  struct Key: Hashable, Sendable {
    var place: Place
    var high: UInt64
    var low: UInt64
  }

  struct Wish: Sendable {
    var row: Int
    var isLookedAt = false
    var stratum: Stratum?
  }

  private var wishes: [Key: Wish] = [:]

  init(_ wish: SecondReadingWish, _ rows: SettledRows) {
    wishes.reserveCapacity(wish.rows.count + wish.pool.count)
    for row in wish.rows { wishes[Self.key(rows.rows[row]), default: Wish(row: row)].isLookedAt = true }
    for (row, stratum) in wish.pool { wishes[Self.key(rows.rows[row]), default: Wish(row: row)].stratum = stratum }
  }

  private static func key(_ row: borrowing Row) -> Key { Key(place: row.place, high: row.idHigh, low: row.idLow) }

  func wish(for conversation: borrowing Conversation) -> Wish? {
    let identity = conversation.identity
    return wishes[Key(place: conversation.place, high: identity.high, low: identity.low)]
  }
}

/// The first cases of each stratum by their keys, as far as they were seen.
private struct Draw: Sendable {
  private let sizes: [Stratum: Int]
  private var cases: [Stratum: [DrawnCase]] = [:]

  init(sizes: [Stratum: Int]) { self.sizes = sizes }

  var all: [DrawnCase] { cases.values.flatMap(\.self) }

  /// Whether a case may be among the first of its stratum.
  func admits(_ key: DrawKey, _ stratum: Stratum) -> Bool {
    let size = sizes[stratum] ?? 0
    guard let seen = cases[stratum], seen.count >= size else { return size > 0 }
    return seen.last.map { key < $0.key } ?? false
  }

  mutating func add(_ drawn: DrawnCase) {
    guard admits(drawn.key, drawn.stratum) else { return }
    var seen = cases[drawn.stratum] ?? []
    // Equal keys stand for equal identifiers, which only ours can be; then the first row comes first.
    var (place, end) = (0, seen.count)
    while place < end {
      let middle = (place + end) / 2
      if (seen[middle].key, seen[middle].row) < (drawn.key, drawn.row) { place = middle + 1 } else { end = middle }
    }
    cases[drawn.stratum] = nil
    seen.insert(drawn, at: place)
    if seen.count > sizes[drawn.stratum] ?? 0 { seen.removeLast() }
    cases[drawn.stratum] = seen
  }
}

/// What was found in one chunk, or in all so far.
private struct SecondSum<Page: Sendable>: Sendable {
  var pages: [(row: Int, page: Page)] = []
  var poolCount = 0
  var draw: Draw
  var series = IdentifierSeries()
  var unseen = UnseenParts()

  init(sizes: [Stratum: Int]) { draw = Draw(sizes: sizes) }

  mutating func add(_ found: SecondFinding<Page>) {
    pages += found.pages
    poolCount += found.poolCount
    for drawn in found.drawn { draw.add(drawn) }
    series.merge(found.series)
    unseen.add(found.unseen)
  }
}

private struct SecondFinding<Page: Sendable>: Sendable {
  var pages: [(row: Int, page: Page)] = []
  var poolCount = 0
  var drawn: [DrawnCase] = []
  var series = IdentifierSeries()
  var unseen = UnseenParts()
}

/// One worker of a second reading.
private struct SecondWorker<Look: SecondLook>: Visitor, ~Copyable {
  private var look: Look
  private let wanted: WantedRows
  /// What this worker has drawn so far; it offers nothing that stands behind enough of its own.
  private var draw: Draw
  private let rank: @Sendable (ArraySlice<UInt8>) -> DrawKey
  private let policy: Policy
  private let lexicon: Lexicon
  private let cutoff: Instant?
  private var found = SecondFinding<Look.Page>()

  init(
    look: Look, wanted: WantedRows, draw: Draw, rank: @escaping @Sendable (ArraySlice<UInt8>) -> DrawKey,
    policy: Policy, lexicon: Lexicon, cutoff: Instant?
  ) {
    (self.look, self.wanted, self.draw, self.rank) = (look, wanted, draw, rank)
    (self.policy, self.lexicon, self.cutoff) = (policy, lexicon, cutoff)
  }

  mutating func visit(_ conversation: inout Conversation) {
    let start = Int(conversation.id.start)
    let id = conversation.bytes[start..<start + Int(conversation.id.count)]
    if !conversation.idIsSynthetic { found.series.add(Array(id)) }
    found.unseen.add(conversation)
    guard let wish = wanted.wish(for: conversation) else { return }
    if let stratum = wish.stratum {
      found.poolCount += 1
      let key = rank(id)
      if draw.admits(key, stratum) {
        let drawn = DrawnCase(key: key, stratum: stratum, row: wish.row, conversation: conversation.compact())
        draw.add(drawn)
        found.drawn.append(drawn)
      }
    }
    guard wish.isLookedAt else { return }
    let told = ExplainedConversation(conversation, policy: policy, lexicon: lexicon, cutoff: cutoff)
    found.pages.append((wish.row, look.look(at: told, row: wish.row)))
  }

  mutating func finding() -> SecondFinding<Look.Page> {
    defer { found = SecondFinding() }
    return found
  }
}
