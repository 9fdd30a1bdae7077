package import Conversations
package import Detection
package import Intake
package import Judging

/// Where a policy first says that a person is due in a conversation.
package struct FirstEscalation: Sendable, Equatable {
  /// The event that shows it, while the conversation may go on; negative when there is none.
  package var whenOpen: Int32 = -1
  /// The same when the conversation is complete, and its last turn decided.
  package var whenComplete: Int32 = -1
  /// Substantive AI messages up to either of them, itself among them.
  package var answersWhenOpen: Int32 = 0
  package var answersWhenComplete: Int32 = 0

  /// The event under the view of the end that holds; `nil` when there is none.
  package func event(isOpen: Bool) -> Int? {
    let event = isOpen ? whenOpen : whenComplete
    return event < 0 ? nil : Int(event)
  }

  /// How often the AI had said something of substance by then; `nil` when there is no escalation.
  package func answers(isOpen: Bool) -> Int32? {
    event(isOpen: isOpen).map { _ in isOpen ? answersWhenOpen : answersWhenComplete }
  }
}

/// A corpus judged under two policies.
///
/// Both halves hold a row for each conversation, and each half is settled by its own policy at the same cut-off. Where one
/// reading served both, row `n` of the one is row `n` of the other; ``pairs`` says so in every case.
package struct PairedCensus: Sendable {
  /// What one policy says.
  package struct Half: Sendable {
    package var census: Census
    /// One for each row.
    package var escalations: [FirstEscalation]
  }

  package var before: Half
  package var after: Half
  /// The rows of one conversation in both halves, in the order of the first.
  package let pairs: [RowPair]
  /// How much was done twice.
  package let reading: PolicyPair.Reading
  /// What raters say, by the row of the first half; empty where no labels were given.
  package var labels: [ComparedLabel?] = []

  /// The half of a side.
  package subscript(side: PolicySide) -> Half { side == .before ? before : after }

  /// Both halves joined, with what became of every first escalation.
  package var compared: ComparedRows {
    let (old, new) = (before.census.rows, after.census.rows)
    return ComparedRows(old, new, joined: pairs) { pair in
      let first = before.escalations[pair.before].event(isOpen: old.standings[pair.before] == .open)
      let second = after.escalations[pair.after].event(isOpen: new.standings[pair.after] == .open)
      switch (first, second) {
      case (nil, nil): return .none
      case (nil, _?): return .onlyAfter
      case (_?, nil): return .onlyBefore
      case (let first?, let second?): return first == second ? .none : second < first ? .earlier : .later
      }
    }
  }

  /// Reads, replays and judges all inputs under both policies.
  ///
  /// - Parameters:
  ///   - inputs: none of them a stream if they are read twice.
  ///   - settings: how the inputs are read under each policy; they differ only where ``PolicyPair/Reading/readTwice`` holds.
  ///   - pair: the policies.
  ///   - threads: how many read; never changes a result.
  ///   - asOf: the cut-off; `nil` takes the newest event.
  ///   - period: the period that conversations must belong to; `nil` takes all.
  ///   - calendars: when teams work, for each policy.
  ///   - book: what raters say; `nil` without labels.
  ///   - overflow: where records wait for others of their conversation when the memory is full.
  package static func run(
    _ inputs: [InputFile], _ settings: (before: IntakeSettings, after: IntakeSettings), _ pair: PolicyPair,
    lexicon: Lexicon, threads: Int, asOf: Instant?, period: Period?,
    calendars: (before: [String: BusinessHours], after: [String: BusinessHours]) = ([:], [:]),
    labels book: LabelBook? = nil, overflow: Storage?
  ) throws -> PairedCensus {
    func read(_ settings: IntakeSettings, _ sides: [PolicySide]) throws -> (Corpus, PairedSum) {
      let plans = sides.map { side in
        HalfPlan(policy: pair[side], calendars: side == .before ? calendars.before : calendars.after)
      }
      let (corpus, sum) = try Reading.run(
        inputs, settings, threads: threads, storage: overflow, sum: PairedSum(halves: sides.count),
        worker: {
          PairedWorker(
            plans, lexicon: lexicon, observesOnce: pair.reading == .observedOnce,
            book: sides.contains(.before) ? book : nil)
        },
        join: { $0.append($1) })
      return (corpus, sum)
    }
    guard pair.reading == .readTwice else {
      let (corpus, sum) = try read(settings.before, [.before, .after])
      let before = sum.half(0, corpus, asOf: asOf, policy: pair.before, period: period)
      let after = sum.half(1, corpus, asOf: asOf, policy: pair.after, period: period)
      let pairs = before.census.rows.rows.indices.map { RowPair(before: $0, after: $0) }
      return PairedCensus(before: before, after: after, pairs: pairs, reading: pair.reading, labels: sum.labels)
    }
    let (first, old) = try read(settings.before, [.before])
    let (second, new) = try read(settings.after, [.after])
    let before = old.half(0, first, asOf: asOf, policy: pair.before, period: period)
    let after = new.half(0, second, asOf: asOf, policy: pair.after, period: period)
    return PairedCensus(
      before: before, after: after, pairs: join(before.census.rows.rows, after.census.rows.rows), reading: pair.reading,
      labels: old.labels)
  }

  /// The rows of the same conversations, where both halves were read for themselves.
  private static func join(_ old: [Row], _ new: [Row]) -> [RowPair] {
    struct Key: Hashable {
      let place: Place
      let high: UInt64
      let low: UInt64
      init(_ row: Row) { (place, high, low) = (row.place, row.idHigh, row.idLow) }
    }
    let places = Dictionary(new.enumerated().map { (Key($1), $0) }, uniquingKeysWith: { first, _ in first })
    return old.enumerated().compactMap { index, row in places[Key(row)].map { RowPair(before: index, after: $0) } }
  }
}

/// By what one half is judged.
private struct HalfPlan: Sendable {
  let policy: Policy
  let calendars: [String: BusinessHours]
}

/// What one policy says of the conversations of a chunk.
private struct HalfFinding: Sendable {
  var rows: [Row] = []
  var entries = Entries()
  var names = LocalNames()
  var escalations: [FirstEscalation] = []
  /// One for each row, where there are labels.
  var labels: [ComparedLabel?] = []
}

/// Rows and first escalations of all halves as they come in.
private struct PairedSum: Sendable {
  private var sums: [CensusSum]
  private var escalations: [[FirstEscalation]]
  /// The places of the rows, in the order in which they came.
  private var places: [Place] = []
  private var said: [ComparedLabel?] = []

  init(halves: Int) {
    sums = [CensusSum](repeating: CensusSum(), count: halves)
    escalations = [[FirstEscalation]](repeating: [], count: halves)
  }

  mutating func append(_ found: [HalfFinding]) {
    places += found[0].rows.map(\.place)
    said += found[0].labels
    for index in sums.indices {
      sums[index].append(found[index].rows, found[index].entries, found[index].names.all, [], casesFrom: 0)
      escalations[index] += found[index].escalations
    }
  }

  private var order: [Int] { places.indices.sorted { (places[$0], $0) < (places[$1], $1) } }

  /// What raters say, in the order of the rows of a half; empty without labels.
  var labels: [ComparedLabel?] { said.isEmpty ? [] : order.map { said[$0] } }

  /// One half, in the order of the places; rows of the same place stay in the order in which they came, as in a census.
  func half(
    _ index: Int, _ corpus: Corpus, asOf: Instant?, policy: Policy, period: Period?
  ) -> PairedCensus.Half {
    let order = order
    let sum = sums[index]
    return PairedCensus.Half(
      census: (consume sum).census(corpus, asOf: asOf, policy: policy, period: period),
      escalations: order.map { escalations[index][$0] })
  }
}

/// One worker of a paired reading: observes once or twice, and decides and judges for each half.
private struct PairedWorker: Visitor, ~Copyable {
  private struct Half {
    var replayer: Replayer
    let judge: Judge
    var found = HalfFinding()

    init(_ plan: HalfPlan) {
      replayer = Replayer(policy: plan.policy)
      judge = Judge(policy: plan.policy, calendars: plan.calendars)
    }

    mutating func add(_ conversation: borrowing Conversation, _ observations: borrowing Observations) {
      replayer.run(conversation, observations)
      var first = FirstEscalation()
      first.whenOpen = replayer.replay.firstEscalation
      first.answersWhenOpen = observations.answers(upTo: Int(first.whenOpen), in: conversation)
      let tally = judge.tally(replayer.replay, of: conversation, observations)
      var open: Judgement?
      if !replayer.replay.isClosed, conversation.events.contains(where: { $0.time != nil }) {
        open = judge.judge(replayer.replay, of: conversation, observations, as: .open)
      }
      replayer.finish(conversation, observations)
      first.whenComplete = replayer.replay.firstEscalation
      first.answersWhenComplete = observations.answers(upTo: Int(first.whenComplete), in: conversation)
      let complete = judge.judge(replayer.replay, of: conversation, observations, as: .complete)
      var row = judge.row(
        tally, complete: complete, open: open, replayer.replay, of: conversation, observations, into: &found.entries)
      found.names.identify(&row, as: conversation, observations)
      found.rows.append(row)
      found.escalations.append(first)
    }
  }

  private var observer: Observer
  /// For the last half, where that does not see the same.
  private var other: Observer
  private let observesOnce: Bool
  private var halves: [Half]
  private let book: LabelBook?

  init(_ plans: [HalfPlan], lexicon: Lexicon, observesOnce: Bool, book: LabelBook?) {
    self.book = book
    observer = Observer(lexicon: lexicon, policy: plans[0].policy)
    other = Observer(lexicon: lexicon, policy: plans[plans.count - 1].policy)
    self.observesOnce = observesOnce || plans.count == 1
    halves = plans.map { Half($0) }
  }

  mutating func visit(_ conversation: inout Conversation) {
    observer.observe(conversation)
    halves[0].add(conversation, observer.observations)
    if let book { halves[0].found.labels.append(book.label(of: conversation, observer.observations)) }
    guard halves.count > 1 else { return }
    if observesOnce {
      halves[1].add(conversation, observer.observations)
    } else {
      other.observe(conversation)
      halves[1].add(conversation, other.observations)
    }
  }

  mutating func finding() -> [HalfFinding] {
    var found: [HalfFinding] = []
    for index in halves.indices {
      found.append(halves[index].found)
      halves[index].found = HalfFinding()
    }
    return found
  }
}

extension Replay {
  /// The event that shows the first escalation; -1 when there is none.
  fileprivate var firstEscalation: Int32 {
    for entry in trace {
      if case .escalation = entry.kind { return entry.at.index }
    }
    return -1
  }
}
