package import Conversations
package import Detection
package import Intake
package import Judging

/// Writes one case down; one value a worker.
///
/// A case has three parts of text: what does not depend on its end, the case as complete, and the case as still open
/// (left out where it cannot be open, or where it reads the same). Which of the last two holds is known only when rows
/// are settled, so both are written at once and one of them is taken later.
package protocol CaseScribe: Sendable {
  /// - Parameter files: the names of the inputs, as people know them.
  init(policy: Policy, files: [String])
  /// Appends what does not depend on the end.
  mutating func writeFacts(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ tally: Tally,
    to bytes: inout [UInt8])
  /// Appends what was decided, under one view of the end.
  mutating func writeDecisions(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ replay: borrowing Replay,
    _ judgement: Judgement, to bytes: inout [UInt8])
}

/// Writes nothing down; for runs that need rows only.
package struct NoCases: CaseScribe {
  package init(policy: Policy, files: [String]) {}
  package func writeFacts(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ tally: Tally,
    to bytes: inout [UInt8]
  ) {}
  package func writeDecisions(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ replay: borrowing Replay,
    _ judgement: Judgement, to bytes: inout [UInt8]
  ) {}
}

/// Where a case lies in the store.
package struct CaseEntry: Sendable {
  package var offset: Int
  package var facts: UInt32
  package var complete: UInt32
  package var open: UInt32

  package init(offset: Int, facts: UInt32, complete: UInt32, open: UInt32) {
    self.offset = offset
    self.facts = facts
    self.complete = complete
    self.open = open
  }
}

/// The store of the reading, under the name of the study.
package typealias Storage = Intake.Storage

/// Every conversation of a corpus, judged.
package struct Census: Sendable {
  package var corpus: Corpus
  /// In the order of their places.
  package var rows: SettledRows
  /// One for each row; empty when nothing was written down.
  package var cases: [CaseEntry]
  /// The names behind the numbers of the rows' attributes.
  package var names: AttributeNames
  /// Conversations that may be shown whole, in the order of the rows; empty when none were wanted.
  package var kept: [KeptConversation] = []
  /// Flagged conversations that are not kept for their size, though their risk is high enough.
  package var leftOut = 0

  /// Reads, replays and judges all inputs.
  ///
  /// - Parameters:
  ///   - asOf: the cut-off; `nil` takes the newest event.
  ///   - period: the period that conversations must belong to; `nil` takes all.
  ///   - calendars: when teams work, by the name of the team.
  ///   - storage: where cases go; `nil` when none are wanted.
  ///   - overflow: where records wait for others of their conversation when the memory is full; `nil` takes the store of
  ///     the cases.
  ///   - keeping: how many conversations will be shown whole; a little more than twice as many are kept, as
  ///     ``KeptConversation`` says. With zero no conversation is looked at for that.
  package static func run<Scribe: CaseScribe>(
    _ inputs: [InputFile], _ settings: IntakeSettings, policy: Policy, lexicon: Lexicon, threads: Int, asOf: Instant?,
    period: Period? = nil, calendars: [String: BusinessHours] = [:], scribe: Scribe.Type, storage: Storage?,
    overflow: Storage? = nil, keeping: Int = 0
  ) throws -> Census {
    let hasCases = storage != nil
    let names = inputs.map(\.baseName)
    let limits = KeepingLimits(keeping: keeping)
    // Owned by one name only, or the rows would be copied when they are put in order.
    let (corpus, sum) = try Reading.run(
      inputs, settings, threads: threads, storage: overflow ?? storage, sum: CensusSum(limits),
      worker: {
        CensusWorker<Scribe>(
          policy: policy, calendars: calendars, lexicon: lexicon, files: names, hasCases: hasCases,
          candidates: limits.map { Candidates($0, period: period) })
      },
      join: { sum, found in
        let offset = found.bytes.isEmpty ? 0 : try storage?.append(found.bytes) ?? 0
        if let offers = found.offers { sum.keep(offers) }
        sum.append(found.rows, found.entries, found.names.all, found.cases, casesFrom: offset)
      })
    let read = consume corpus
    let whole = consume sum
    return (consume whole).census(read, asOf: asOf, policy: policy, period: period)
  }
}

extension Census {
  /// The same without needs, handovers, topics and signals: what a search for thresholds keeps beside its tapes.
  ///
  /// Verdicts, outcomes and what a row says by itself stay.
  package func withoutEntries(under policy: Policy) -> Census {
    var bare = rows.rows
    for index in bare.indices {
      (bare[index].needRange, bare[index].handoverRange) = (EntryRange(), EntryRange())
      (bare[index].topicRange, bare[index].signalRange) = (EntryRange(), EntryRange())
    }
    let settled = SettledRows(bare, asOf: rows.cutoff, policy: policy)
    return Census(corpus: corpus, rows: settled, cases: cases, names: names)
  }
}

/// Rows and cases as they come in, with the names of all of them.
package struct CensusSum: Sendable {
  // In blocks, because an array that grows holds everything twice while it is copied.
  private var blocks: [[Row]] = []
  private var entries = Entries()
  private var cases: [CaseEntry] = []
  private var tables = Attribute.allCases.map { _ in NameTable() }
  private var rowCount = 0
  private var kept: KeptSum?

  /// How many rows a block has: so many that the system takes its memory back when it is let go.
  private static let blockSize = 131_072

  /// Nothing yet, and no conversation will be kept.
  package init() {}

  /// Nothing yet; `nil` keeps no conversation.
  init(_ limits: KeepingLimits?) { kept = limits.map { KeptSum($0) } }

  /// Takes in the conversations that may be shown whole, of the rows that come next.
  mutating func keep(_ offers: Offers) { kept?.add(offers, firstRow: rowCount) }

  /// Takes in the next rows.
  ///
  /// - Parameters:
  ///   - entries: in which those of the rows lie.
  ///   - names: by attribute, what the rows' numbers mean; the first has the number 1.
  ///   - offset: where the cases' bytes begin in the store.
  package mutating func append(
    _ rows: [Row], _ entries: Entries, _ names: [[[UInt8]]], _ cases: [CaseEntry], casesFrom offset: Int
  ) {
    for var entry in cases {
      entry.offset += offset
      self.cases.append(entry)
    }
    var rows = rows
    self.entries.append(entries, of: &rows)
    for attribute in Attribute.allCases.indices {
      // The new rows get their final numbers only when all of their names have one.
      var map: [UInt16] = [0]
      for name in names[attribute] {
        if tables[attribute].isFull {
          let new = tables[attribute].renumber()
          renumber(attribute, by: new)
          map = map.map { new[Int($0)] }
        }
        map.append(tables[attribute].number(of: name))
      }
      for index in rows.indices {
        let number = rows[index].attributes[attribute]
        rows[index].attributes[attribute] = number == NameTable.other ? number : map[Int(number)]
      }
    }
    rowCount += rows.count
    var rest = rows[...]
    while !rest.isEmpty {
      if blocks.last.map({ $0.count == Self.blockSize }) ?? true {
        blocks.append([])
        blocks[blocks.count - 1].reserveCapacity(Self.blockSize)
      }
      let last = blocks.count - 1
      let part = rest.prefix(Self.blockSize - blocks[last].count)
      blocks[last].append(contentsOf: part)
      rest = rest.dropFirst(part.count)
    }
  }

  /// Gives the rows that were taken in other numbers for an attribute.
  private mutating func renumber(_ attribute: Int, by map: [UInt16]) {
    for block in blocks.indices {
      for index in blocks[block].indices {
        blocks[block][index].attributes[attribute] = map[Int(blocks[block][index].attributes[attribute])]
      }
    }
  }

  /// Everything taken in, in the order of the places; conversations that were spread over lines came last.
  package consuming func census(
    _ corpus: Corpus, asOf: Instant?, policy: Policy, period: Period? = nil
  ) -> Census {
    var names: [[[UInt8]]] = []
    for attribute in Attribute.allCases.indices {
      let (kept, map) = tables[attribute].finish()
      names.append(kept)
      renumber(attribute, by: map)
    }
    var rows: [Row] = []
    rows.reserveCapacity(blocks.reduce(0) { $0 + $1.count })
    for block in blocks.indices {
      rows.append(contentsOf: blocks[block])
      blocks[block] = []
    }
    // Conversations of one line stay in the order in which they came.
    var (shown, leftOut) = kept?.finish() ?? ([], 0)
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { !($1.place < $0.place) }
    if !isSorted {
      var order = (0..<Int32(truncatingIfNeeded: rows.count)).map(\.self)
      order.sort { (rows[Int($0)].place, $0) < (rows[Int($1)].place, $1) }
      if !cases.isEmpty { cases = order.map { cases[Int($0)] } }
      shown = shown.arranged(by: order)
      Self.arrange(&rows, by: order)
    }
    let settled = SettledRows(rows, entries, asOf: asOf, policy: policy, period: period)
    shown.removeAll { settled.standings[$0.row].isExcluded }
    return Census(
      corpus: corpus, rows: settled, cases: cases, names: AttributeNames(names), kept: shown, leftOut: leftOut)
  }
}

extension CensusSum {
  /// Puts rows into another order without a second copy of all of them: what is at `order[n]` goes to `n`.
  static func arrange(_ rows: inout [Row], by order: [Int32]) {
    var isPlaced = [Bool](repeating: false, count: rows.count)
    for first in rows.indices where !isPlaced[first] {
      // One ring of rows that take each other's places.
      let kept = rows[first]
      var target = first
      while true {
        isPlaced[target] = true
        let source = Int(order[target])
        if source == first { break }
        rows[target] = rows[source]
        target = source
      }
      rows[target] = kept
    }
  }
}

/// One worker of the census: observes, replays, judges, writes down.
private struct CensusWorker<Scribe: CaseScribe>: Visitor, ~Copyable {
  struct Finding: Sendable {
    var rows: [Row] = []
    var entries = Entries()
    var cases: [CaseEntry] = []
    var bytes: [UInt8] = []
    var names = LocalNames()
    /// `nil` where nothing is kept.
    var offers: Offers?
  }

  private var observer: Observer
  private var replayer: Replayer
  private let judge: Judge
  private var scribe: Scribe
  private let hasCases: Bool
  /// Conversations that may be shown whole; `nil` where none are wanted.
  private var candidates: Candidates?
  private var found = Finding()

  init(
    policy: Policy, calendars: [String: BusinessHours], lexicon: Lexicon, files: [String], hasCases: Bool,
    candidates: Candidates?
  ) {
    observer = Observer(lexicon: lexicon, policy: policy)
    replayer = Replayer(policy: policy)
    judge = Judge(policy: policy, calendars: calendars)
    scribe = Scribe(policy: policy, files: files)
    self.hasCases = hasCases
    self.candidates = candidates
  }

  mutating func visit(_ conversation: inout Conversation) {
    observer.observe(conversation)
    replayer.run(conversation, observer.observations)
    let tally = judge.tally(replayer.replay, of: conversation, observer.observations)
    let start = found.bytes.count
    if hasCases { scribe.writeFacts(conversation, observer.observations, tally, to: &found.bytes) }
    let afterFacts = found.bytes.count
    // A closed conversation is complete whatever the cut-off; one without times is taken as complete.
    var open: Judgement?
    if !replayer.replay.isClosed, conversation.events.contains(where: { $0.time != nil }) {
      let judgement = judge.judge(replayer.replay, of: conversation, observer.observations, as: .open)
      if hasCases {
        scribe.writeDecisions(
          conversation, observer.observations, replayer.replay, judgement, to: &found.bytes)
      }
      open = judgement
    }
    var afterOpen = found.bytes.count
    replayer.finish(conversation, observer.observations)
    let complete = judge.judge(replayer.replay, of: conversation, observer.observations, as: .complete)
    var row = judge.row(
      tally, complete: complete, open: open, replayer.replay, of: conversation, observer.observations,
      into: &found.entries)
    found.names.identify(&row, as: conversation, observer.observations)
    candidates?.offer(conversation, row, risk: max(complete.risk, open?.risk ?? complete.risk))
    found.rows.append(row)
    guard hasCases else { return }
    scribe.writeDecisions(conversation, observer.observations, replayer.replay, complete, to: &found.bytes)
    if found.bytes[afterFacts..<afterOpen] == found.bytes[afterOpen...] {
      found.bytes.removeLast(found.bytes.count - afterOpen)
      afterOpen = afterFacts
    }
    found.cases.append(
      CaseEntry(
        offset: start, facts: UInt32(afterFacts - start), complete: UInt32(found.bytes.count - afterOpen),
        open: UInt32(afterOpen - afterFacts)))
  }

  mutating func finding() -> Finding {
    defer { found = Finding() }
    found.offers = candidates?.taken()
    return found
  }
}

extension Conversation {
  /// The two halves of a hash of its identifier, as a row has them.
  ///
  /// A later session shows as `a#2`; it is never the same as a conversation that is really called so.
  var identity: (high: UInt64, low: UInt64) {
    let hash = hash(of: id)
    return (hash.high, hash.low ^ UInt64(session) &* 0x9e37_79b9_7f4a_7c15)
  }

  borrowing func hash(of range: TextRange) -> Hash128 {
    let start = Int(range.start)
    return Hash128(of: bytes.span.extracting(start..<start + Int(range.count)))
  }
}
