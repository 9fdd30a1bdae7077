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

  /// Reads, replays and judges all inputs.
  ///
  /// - Parameters:
  ///   - asOf: the cut-off; `nil` takes the newest event.
  ///   - storage: where cases go; `nil` when none are wanted.
  ///   - overflow: where records wait for others of their conversation when the memory is full; `nil` takes the store of
  ///     the cases.
  package static func run<Scribe: CaseScribe>(
    _ inputs: [InputFile], _ settings: IntakeSettings, policy: Policy, lexicon: Lexicon, threads: Int, asOf: Instant?,
    scribe: Scribe.Type, storage: Storage?, overflow: Storage? = nil
  ) throws -> Census {
    let hasCases = storage != nil
    let names = inputs.map(\.baseName)
    let (corpus, sum) = try Reading.run(
      inputs, settings, threads: threads, storage: overflow ?? storage, sum: Sum(),
      worker: { CensusWorker<Scribe>(policy: policy, lexicon: lexicon, files: names, hasCases: hasCases) },
      join: { sum, found in
        let offset = found.bytes.isEmpty ? 0 : try storage?.append(found.bytes) ?? 0
        for var entry in found.cases {
          entry.offset += offset
          sum.cases.append(entry)
        }
        sum.rows.append(contentsOf: found.rows)
      })
    let (rows, cases) = inOrder(sum)
    return Census(
      corpus: corpus, rows: SettledRows(rows, asOf: asOf, inactiveAfter: policy.inactiveAfter), cases: cases)
  }

  private struct Sum: Sendable {
    var rows: [Row] = []
    var cases: [CaseEntry] = []
  }

  /// Rows and cases by place; conversations that were spread over lines came last.
  private static func inOrder(_ sum: Sum) -> ([Row], [CaseEntry]) {
    let isSorted = zip(sum.rows, sum.rows.dropFirst()).allSatisfy { $0.place < $1.place }
    if isSorted { return (sum.rows, sum.cases) }
    let order = sum.rows.indices.sorted { sum.rows[$0].place < sum.rows[$1].place }
    return (order.map { sum.rows[$0] }, sum.cases.isEmpty ? [] : order.map { sum.cases[$0] })
  }
}

/// One worker of the census: observes, replays, judges, writes down.
private struct CensusWorker<Scribe: CaseScribe>: Visitor, ~Copyable {
  struct Finding: Sendable {
    var rows: [Row] = []
    var cases: [CaseEntry] = []
    var bytes: [UInt8] = []
  }

  private var observer: Observer
  private var replayer: Replayer
  private let judge: Judge
  private var scribe: Scribe
  private let hasCases: Bool
  private var found = Finding()

  init(policy: Policy, lexicon: Lexicon, files: [String], hasCases: Bool) {
    observer = Observer(lexicon: lexicon, policy: policy)
    replayer = Replayer(policy: policy)
    judge = Judge(policy: policy)
    scribe = Scribe(policy: policy, files: files)
    self.hasCases = hasCases
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
    var row = judge.row(tally, complete: complete, open: open, replayer.replay, of: conversation)
    identify(&row, conversation)
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

  private func identify(_ row: inout Row, _ conversation: borrowing Conversation) {
    let id = Self.hash(conversation.id, in: conversation)
    row.idHigh = id.high
    row.idLow = id.low
    if !conversation.customerID.isEmpty {
      row.customer = max(1, Self.hash(conversation.customerID, in: conversation).high)
    }
  }

  private static func hash(_ range: TextRange, in conversation: borrowing Conversation) -> Hash128 {
    let start = Int(range.start)
    return Hash128(of: conversation.bytes.span.extracting(start..<start + Int(range.count)))
  }

  mutating func finding() -> Finding {
    defer { found = Finding() }
    return found
  }
}
