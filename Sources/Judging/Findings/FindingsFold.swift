import Detection

/// Counts the cases of every failure mode, for all rows and for each slice, while rows pass once.
///
/// A row is held against all modes; what it adds goes to the sums, to the slices of its attributes, and to the few rows
/// that are kept as examples. The memory is that of modes times values of attributes (at most 10,000 each), eight bytes
/// each; nothing is allocated for a row.
struct FindingsFold: Sendable {
  private struct Cell: Sendable {
    var part: UInt32 = 0
    var whole: UInt32 = 0
  }

  private let modes: [FailureMode]
  private let questions: [Metric.Question]
  /// By mode: the number of the signal that a need must have been raised by.
  private let signals: [UInt8?]
  /// Modes by what they count.
  private let ofConversations: [Int]
  private let ofNeeds: [Int]
  private let ofHandovers: [Int]
  private let ofTopics: [Int]

  private var sums: [Metric.Counts]
  /// By attribute: the cells of all modes for each number.
  private var slices: [[Cell]]
  private var examples: [HeaviestRows]
  private var heaviest = HeaviestRows(limit: Findings.mostCases)
  /// What the row at hand adds, by mode; and which modes it touches.
  private var added: [Metric.Counts]
  private var touched: [Int] = []

  init(_ policy: Policy) {
    modes = FailureMode.all(of: policy)
    questions = modes.map { $0.question(policy) }
    signals = modes.map { $0.signal?.rawValue }
    var kinds = [[Int]](repeating: [], count: 4)
    for (number, question) in questions.enumerated() {
      switch question {
      case .conversations, .sums, .incidence: kinds[0].append(number)
      case .needs: kinds[1].append(number)
      case .handovers: kinds[2].append(number)
      case .topic: kinds[3].append(number)
      }
    }
    (ofConversations, ofNeeds, ofHandovers, ofTopics) = (kinds[0], kinds[1], kinds[2], kinds[3])
    sums = [Metric.Counts](repeating: Metric.Counts(), count: modes.count)
    added = sums
    slices = Findings.attributes.map { _ in [] }
    examples = modes.map { _ in HeaviestRows(limit: Findings.mostExamples) }
    touched.reserveCapacity(modes.count)
  }

  /// Adds one row.
  mutating func add(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    guard marks.contains(.included) else { return }
    for number in ofConversations { add(Self.counts(questions[number], marks), to: number) }
    if rows.rows[index].needRange.count > 0 { addNeeds(index, marks, of: rows) }
    if rows.rows[index].handoverRange.count > 0 { addHandovers(index, marks, of: rows) }
    if rows.rows[index].topicRange.count > 0 { addTopics(index, marks, of: rows) }
    if !touched.isEmpty { settle(index, rows) }
  }

  private mutating func add(_ counts: Metric.Counts, to number: Int) {
    guard counts.of > 0 else { return }
    if added[number].of == 0 { touched.append(number) }
    added[number] += counts
  }

  private mutating func addNeeds(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    let isRated = marks.contains(.rated)
    for entry in rows.rows[index].needRange.indices {
      let found = rows.needMarks(entry, isRated: isRated)
      let signal = rows.entries.needs[entry].signal
      for number in ofNeeds where signals[number] == nil || signals[number] == signal {
        add(Self.counts(questions[number], found), to: number)
      }
    }
  }

  private mutating func addHandovers(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    for entry in rows.rows[index].handoverRange.indices {
      let found = rows.handoverMarks(entry, marks)
      for number in ofHandovers { add(Self.counts(questions[number], found), to: number) }
    }
  }

  private mutating func addTopics(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    for entry in rows.rows[index].topicRange.indices {
      for number in ofTopics {
        add(Self.counts(questions[number], rows.entries.topics[entry], marks), to: number)
      }
    }
  }

  /// Takes over what the row has added.
  private mutating func settle(_ index: Int, _ rows: SettledRows) {
    var kinds: UInt32 = 0
    var points = 0
    let size = Self.size(of: index, rows)
    for number in touched {
      let counts = added[number]
      added[number] = Metric.Counts()
      sums[number] += counts
      if counts.whole > 0 { slice(counts, number, rows.rows[index]) }
      guard counts.part > 0 else { continue }
      let kind = modes[number].kind
      if kinds & 1 << UInt32(kind.rawValue) == 0 { points += kind.severity }
      kinds |= 1 << UInt32(kind.rawValue)
      examples[number].add(
        .init(index: index, points: 0, lateness: size.lateness, aiMessages: size.aiMessages))
    }
    touched.removeAll(keepingCapacity: true)
    guard points > 0 else { return }
    heaviest.add(.init(index: index, points: points, lateness: size.lateness, aiMessages: size.aiMessages))
  }

  private mutating func slice(_ counts: Metric.Counts, _ number: Int, _ row: Row) {
    for (place, attribute) in Findings.attributes.enumerated() {
      let value = row.attributes[attribute.rawValue]
      guard value > 0, value != NameTable.other else { continue }
      let cell = Int(value - 1) * modes.count + number
      let least = Int(value) * modes.count
      if slices[place].count < least {
        slices[place] += [Cell](repeating: Cell(), count: least - slices[place].count)
      }
      slices[place][cell].part += UInt32(clamping: counts.part)
      slices[place][cell].whole += UInt32(clamping: counts.whole)
    }
  }

  /// The worst lateness of its needs, and the AI messages of the longest one, else of the whole conversation.
  private static func size(of index: Int, _ rows: SettledRows) -> (lateness: Int, aiMessages: Int) {
    var lateness = 0
    var messages = 0
    for entry in rows.rows[index].needRange.indices {
      lateness = max(lateness, Int(rows.entries.needs[entry].lateMessages))
      messages = max(messages, Int(rows.entries.needs[entry].aiMessages))
    }
    return (lateness, rows.rows[index].needRange.count > 0 ? messages : Int(rows.rows[index].aiMessages))
  }
}

// MARK: One case

extension FindingsFold {
  private static func counts(_ question: Metric.Question, _ marks: RowMarks) -> Metric.Counts {
    guard case .conversations(let of, let assessable, let counted) = question else { return Metric.Counts() }
    return Metric.place(marks, of, assessable, counted)
  }

  private static func counts(_ question: Metric.Question, _ marks: NeedEntry.Marks) -> Metric.Counts {
    guard case .needs(let of, let assessable, let counted) = question else { return Metric.Counts() }
    return Metric.place(marks, of, assessable, counted)
  }

  private static func counts(_ question: Metric.Question, _ marks: HandoverEntry.Marks) -> Metric.Counts {
    guard case .handovers(let of, let assessable, let counted) = question else { return Metric.Counts() }
    return Metric.place(marks, of, assessable, counted)
  }

  private static func counts(_ question: Metric.Question, _ found: TopicEntry, _ row: RowMarks) -> Metric.Counts {
    var counts = Metric.Counts()
    guard
      case .topic(let topic, let of, let assessable, let known, let counted, let marked) = question,
      topic.rawValue == found.topic, of.holds(row)
    else { return counts }
    counts.of = 1
    guard assessable.holds(row), known.holds(found.marks) else { return counts }
    counts.whole = 1
    counts.part = counted.holds(row) && marked.holds(found.marks) ? 1 : 0
    return counts
  }
}

// MARK: The result

extension FindingsFold {
  /// The ranking, once all rows have passed.
  func findings(of rows: SettledRows) -> Findings {
    var ranked: [(place: Int, finding: Findings.Finding)] = []
    for number in modes.indices where sums[number].part > 0 {
      let value = sums[number].value
      ranked.append(
        (
          number,
          Findings.Finding(
            mode: modes[number], value: value, standout: standout(of: number, value.share),
            examples: examples[number].entries.map { example($0.index, number, rows) })
        ))
    }
    ranked.sort { a, b in
      a.finding.harm != b.finding.harm ? a.finding.harm > b.finding.harm : a.place < b.place
    }
    let first = heaviest.entries.map { entry in
      var kinds: [FailureMode.Kind] = []
      var line: Int?
      for number in modes.indices {
        guard let found = self.line(of: entry.index, number, rows) else { continue }
        line = line ?? found
        if kinds.last != modes[number].kind { kinds.append(modes[number].kind) }
      }
      let example = CaseExample(index: entry.index, line: line ?? Int(rows.rows[entry.index].line))
      return Findings.Case(example: example, points: entry.points, kinds: kinds)
    }
    return Findings(ranked: ranked.map(\.finding), first: first)
  }

  private func standout(of number: Int, _ whole: Share) -> Findings.Standout? {
    var best: Findings.Standout?
    for (place, attribute) in Findings.attributes.enumerated() {
      for value in 0..<slices[place].count / modes.count {
        let cell = slices[place][value * modes.count + number]
        guard cell.whole >= Findings.leastInSlice else { continue }
        let share = Share(part: Int(cell.part), whole: Int(cell.whole))
        let others = Share(part: whole.part - share.part, whole: whole.whole - share.whole)
        guard let difference = ShareDifference(share, from: others), difference.low > 0 else { continue }
        if let best, best.difference.low >= difference.low { continue }
        best = Findings.Standout(
          attribute: attribute, number: UInt16(value + 1), share: share, others: others, difference: difference)
      }
    }
    return best
  }

  private func example(_ index: Int, _ number: Int, _ rows: SettledRows) -> CaseExample {
    CaseExample(index: index, line: line(of: index, number, rows) ?? Int(rows.rows[index].line))
  }

  /// The line of the first case of a mode in a row; `nil` when it has none.
  private func line(of index: Int, _ number: Int, _ rows: SettledRows) -> Int? {
    let marks = rows.marks(index)
    guard marks.contains(.included) else { return nil }
    let question = questions[number]
    switch question {
    case .conversations:
      guard Self.counts(question, marks).part > 0 else { return nil }
      return rows.rows[index].needRange.indices.first.map { Int(rows.entries.needs[$0].line) }
        ?? Int(rows.rows[index].line)
    case .needs:
      let isRated = marks.contains(.rated)
      return rows.rows[index].needRange.indices.first {
        (signals[number] == nil || signals[number] == rows.entries.needs[$0].signal)
          && Self.counts(question, rows.needMarks($0, isRated: isRated)).part > 0
      }.map { Int(rows.entries.needs[$0].line) }
    case .handovers:
      return rows.rows[index].handoverRange.indices.first {
        Self.counts(question, rows.handoverMarks($0, marks)).part > 0
      }.map { Int(rows.entries.handovers[$0].line) }
    case .topic:
      return rows.rows[index].topicRange.indices.first {
        Self.counts(question, rows.entries.topics[$0], marks).part > 0
      }.map { Int(rows.entries.topics[$0].line) }
    case .incidence, .sums: return nil
    }
  }
}
