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
      inputs, settings, threads: threads, storage: overflow ?? storage, sum: CensusSum(),
      worker: { CensusWorker<Scribe>(policy: policy, lexicon: lexicon, files: names, hasCases: hasCases) },
      join: { sum, found in
        let offset = found.bytes.isEmpty ? 0 : try storage?.append(found.bytes) ?? 0
        sum.append(found.rows, found.names.all, found.cases, casesFrom: offset)
      })
    return sum.census(corpus, asOf: asOf, inactiveAfter: policy.inactiveAfter)
  }
}

/// Rows and cases as they come in, with the names of all of them.
package struct CensusSum: Sendable {
  private var rows: [Row] = []
  private var cases: [CaseEntry] = []
  private var tables = Attribute.allCases.map { _ in NameTable() }

  /// Nothing yet.
  package init() {}

  /// Takes in the next rows.
  ///
  /// - Parameters:
  ///   - names: by attribute, what the rows' numbers mean; the first has the number 1.
  ///   - offset: where the cases' bytes begin in the store.
  package mutating func append(_ rows: [Row], _ names: [[[UInt8]]], _ cases: [CaseEntry], casesFrom offset: Int) {
    for var entry in cases {
      entry.offset += offset
      self.cases.append(entry)
    }
    let first = self.rows.count
    self.rows.append(contentsOf: rows)
    for attribute in Attribute.allCases.indices {
      // The new rows get their final numbers only when all of their names have one.
      var map: [UInt16] = [0]
      for name in names[attribute] {
        if tables[attribute].isFull {
          let new = tables[attribute].renumber()
          for index in 0..<first {
            self.rows[index].attributes[attribute] = new[Int(self.rows[index].attributes[attribute])]
          }
          map = map.map { new[Int($0)] }
        }
        map.append(tables[attribute].number(of: name))
      }
      for index in first..<self.rows.count {
        let number = self.rows[index].attributes[attribute]
        self.rows[index].attributes[attribute] = number == NameTable.other ? number : map[Int(number)]
      }
    }
  }

  /// Everything taken in, in the order of the places; conversations that were spread over lines came last.
  package consuming func census(_ corpus: Corpus, asOf: Instant?, inactiveAfter: Int64) -> Census {
    var names: [[[UInt8]]] = []
    for attribute in Attribute.allCases.indices {
      let (kept, map) = tables[attribute].finish()
      names.append(kept)
      for index in rows.indices { rows[index].attributes[attribute] = map[Int(rows[index].attributes[attribute])] }
    }
    // Conversations of one line stay in the order in which they came.
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy { !($1.place < $0.place) }
    if !isSorted {
      var order = rows.indices.map { (place: rows[$0].place, from: Int32($0)) }
      order.sort { ($0.place, $0.from) < ($1.place, $1.from) }
      if !cases.isEmpty { cases = order.map { cases[Int($0.from)] } }
      Self.arrange(&rows, by: order.map(\.from))
    }
    return Census(
      corpus: corpus, rows: SettledRows(rows, asOf: asOf, inactiveAfter: inactiveAfter), cases: cases,
      names: AttributeNames(names))
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

/// The names of one run of rows, each with a number of its own from 1 on.
private struct LocalNames: Sendable {
  private(set) var all = Attribute.allCases.map { _ in [[UInt8]]() }
  private var numbers = Attribute.allCases.map { _ in [[UInt8]: UInt16]() }
  // Neighbours mostly have the same values.
  private var last = Attribute.allCases.map { _ in (name: [UInt8](), number: UInt16(0)) }

  /// The number of a name; 0 for an empty one.
  mutating func number(of name: ArraySlice<UInt8>, _ attribute: Attribute) -> UInt16 {
    if name.isEmpty { return 0 }
    let place = attribute.rawValue
    if last[place].name.count == name.count, last[place].name.elementsEqual(name) { return last[place].number }
    let key = Array(name)
    if key.count > NameTable.longest { return NameTable.other }
    if numbers[place][key] == nil {
      guard all[place].count < Int(NameTable.other) - 1 else { return NameTable.other }
      all[place].append(key)
      numbers[place][key] = UInt16(all[place].count)
    }
    let number = numbers[place][key] ?? NameTable.other
    last[place] = (key, number)
    return number
  }
}

/// One worker of the census: observes, replays, judges, writes down.
private struct CensusWorker<Scribe: CaseScribe>: Visitor, ~Copyable {
  struct Finding: Sendable {
    var rows: [Row] = []
    var cases: [CaseEntry] = []
    var bytes: [UInt8] = []
    var names = LocalNames()
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
    name(&row, conversation)
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

  private mutating func name(_ row: inout Row, _ conversation: borrowing Conversation) {
    let named = NamedAttributes(conversation)
    for (attribute, range) in [
      (Attribute.channel, conversation.channel), (.language, conversation.language), (.team, named.team),
      (.person, named.person),
    ] {
      let start = Int(range.start)
      row.attributes[attribute.rawValue] = found.names.number(
        of: conversation.bytes[start..<start + Int(range.count)], attribute)
    }
    if conversation.language.isEmpty, let language = observer.observations.language {
      row.attributes[Attribute.language.rawValue] = found.names.number(of: Array(language.name.utf8)[...], .language)
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
