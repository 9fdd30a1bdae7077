import Conversations
package import Detection
import Intake
import Judging

/// The tapes of all conversations that a search looks at, in blocks in a store.
///
/// Those in which the AI had no part are left out, and those that a report excludes; both are counted. A library is made
/// from one reading of the exports, or opened from a file that an earlier run wrote.
package struct TapeLibrary: Sendable {
  /// Some cases that lie one after the other.
  package struct Block: Sendable, Equatable {
    package let offset: Int
    package let bytes: Int
    /// The number of the first case, and how many there are.
    package let first: Int
    package let count: Int
  }

  /// How many conversations there were, and what became of them.
  package struct Counts: Sendable, Equatable {
    package var conversations = 0
    /// In the exclusion ledger: superseded, tests, outside the period.
    package var excluded = 0
    /// Without a part of the AI or without a customer.
    package var withoutAI = 0
    /// With more withdrawals than a tape can tell apart.
    package var tangled = 0
    /// Of those without a part of the AI, those in which the present policy says that a person was due.
    package var neededWithoutAI = 0
    package var cases = 0
    package var messages = 0
    package var marks = 0
    /// In how many the customer asked for a human, and no human answered.
    package var asked = 0
    package var unanswered = 0
    /// In how many the export itself says whether a human was needed.
    package var labelled = 0

    package init() {}
  }

  package let storage: Storage
  package let blocks: [Block]
  package let counts: Counts

  package init(storage: Storage, blocks: [Block], counts: Counts) {
    (self.storage, self.blocks, self.counts) = (storage, blocks, counts)
  }

  /// How many bytes of cases make a block.
  private static let blockSize = 1 << 18

  /// Makes a library of what a census with a ``TapeScribe`` wrote.
  ///
  /// - Parameters:
  ///   - census: with cases.
  ///   - scratch: where they lie; the library is written behind them.
  ///   - policy: the present one, by which the needs of conversations that are left out are counted.
  package init(_ census: Census, in scratch: Storage, under policy: Policy) throws {
    var counts = Counts()
    let thresholds = Thresholds(policy)
    var decider = TapeDecider()
    var blocks: [Block] = []
    var bytes: [UInt8] = []
    var (first, inBlock) = (0, 0)
    func close() throws {
      guard inBlock > 0 else { return }
      blocks.append(Block(offset: try scratch.append(bytes), bytes: bytes.count, first: first, count: inBlock))
      first += inBlock
      inBlock = 0
      bytes.removeAll(keepingCapacity: true)
    }
    for (index, entry) in census.cases.enumerated() {
      counts.conversations += 1
      let row = census.rows.rows[index]
      guard !census.rows.standings[index].isExcluded else {
        counts.excluded += 1
        continue
      }
      let stored = try scratch.read(entry.offset, Int(entry.facts))
      guard var taped = TapedCase(stored[...]) else { preconditionFailure("a case reads back as it was written") }
      guard row.facts.isSuperset(of: [.engaged, .aiInvolved]) else {
        counts.withoutAI += 1
        let isMature = census.rows.standings[index].isMature
        let need = decider.firstNeed(
          of: taped.tape.marks.span, isLive: taped.tape.isLive, under: thresholds, withEnd: isMature)
        if need != nil { counts.neededWithoutAI += 1 }
        continue
      }
      guard !taped.tape.isTooTangled else {
        counts.tangled += 1
        continue
      }
      taped.settle(census.rows, index)
      counts.cases += 1
      counts.messages += taped.messages.count
      counts.marks += taped.tape.marks.count
      if taped.askedAt >= 0 { counts.asked += 1 }
      if taped.unansweredAt >= 0, taped.isMature { counts.unanswered += 1 }
      if taped.reported != nil { counts.labelled += 1 }
      var written: [UInt8] = []
      taped.write(to: &written)
      var length = TapeWriter()
      length.add(UInt64(written.count))
      bytes += length.bytes
      bytes += written
      inBlock += 1
      if bytes.count >= Self.blockSize { try close() }
    }
    try close()
    self.init(storage: scratch, blocks: blocks, counts: counts)
  }

  /// The cases of a block, in order; `nil` when the bytes are none.
  package func cases(of block: Block) throws -> [TapedCase]? {
    let bytes = try storage.read(block.offset, block.bytes)
    var reader = TapeReader(bytes[...])
    var cases: [TapedCase] = []
    cases.reserveCapacity(block.count)
    while !reader.isAtEnd {
      guard let length = reader.count(atMost: reader.left), let part = reader.take(length), let taped = TapedCase(part)
      else { return nil }
      cases.append(taped)
    }
    return cases.count == block.count ? cases : nil
  }

  /// Looks at all cases, block after block in parallel, and joins what was found in their order.
  func fold<Part: Sendable, Sum: Sendable>(
    threads: Int, into sum: Sum, _ look: @escaping @Sendable ([TapedCase], Int) -> Part,
    join: @escaping @Sendable (inout Sum, Part) -> Void
  ) throws -> Sum {
    let next = Counter()
    let joined = OrderedJoin<Result<Part, any Error>, Sum>(sum) { sum, part in join(&sum, try part.get()) }
    Parallel.run(threads: threads) {
      while !joined.hasStopped {
        let number = next.next()
        guard number < blocks.count else { return }
        do {
          guard let cases = try cases(of: blocks[number]) else { throw LibraryFault.damaged }
          joined.deliver(number, .success(look(cases, blocks[number].first)))
        } catch {
          joined.deliver(number, .failure(error))
        }
      }
    }
    return try joined.finish()
  }
}

/// Why a file of observations cannot be used.
package enum LibraryFault: Error, Sendable, Equatable {
  /// Not such a file, or one of another version.
  case notObservations
  /// Bytes are missing or changed.
  case damaged
  /// It was made with other lexicons, other structural parameters, or otherwise not for this run.
  case otherCourse(String)
}
