package import Detection

/// What each signal of the policy costs and what it is good for.
///
/// Counts of conversations are over those in the report; verdicts, leads and load are over those in rates, because
/// what is still open may yet go either way. The lines stand in the order of the policy's signals.
package struct SignalEconomics: Sendable {
  /// So many conversations must have a signal before it is called redundant (metrics.md, R6).
  package static let leastToCallOut = 30

  package private(set) var lines: [Line]
  /// Conversations in rates in which the AI took part.
  package private(set) var aiInvolved = 0

  /// By the number of a signal: its place among the lines and one; zero when the policy has none of that number.
  private var places = [Int](repeating: 0, count: 256)
  /// By line: what a conversation must show for the signal to be seen in it (P6).
  private let visible: [Rule<RowMarks>]

  /// One signal.
  package struct Line: Sendable {
    package let signal: Signal
    /// Conversations with the AI in which it could be seen at all (P6).
    package fileprivate(set) var seeable = 0
    /// Conversations in which it fired, and how often it did in all.
    package fileprivate(set) var conversations = 0
    package fileprivate(set) var fired = 0
    /// Conversations in which it reached its second level, raised an escalation, was the first to fire, fired alone.
    package fileprivate(set) var secondLevel = 0
    package fileprivate(set) var raised = 0
    package fileprivate(set) var first = 0
    package fileprivate(set) var sole = 0
    /// Public messages from its first time to the first initiation behind it.
    package fileprivate(set) var leads = Occurrences()
    /// Conversations in rates in which no handover was begun after it.
    package fileprivate(set) var neverLed = 0
    /// How those went in which it was the first to fire, and among them those in which it fired alone.
    package fileprivate(set) var whenFirst = Verdicts()
    package fileprivate(set) var whenSole = Verdicts()
    /// Handovers of conversations in which it alone raised an escalation.
    package fileprivate(set) var handoversAlone = 0

    /// It could be seen and never fired.
    package var isDead: Bool { conversations == 0 && seeable > 0 }
    /// It fired in ``SignalEconomics/leastToCallOut`` conversations or more, and others always had fired before.
    package var isRedundant: Bool { conversations >= leastToCallOut && first == 0 && sole == 0 }
  }

  /// Verdicts of conversations, by what they say of the signal that came first.
  package struct Verdicts: Sendable, Equatable {
    package fileprivate(set) var missed = 0
    package fileprivate(set) var unfulfilled = 0
    package fileprivate(set) var late = 0
    package fileprivate(set) var onTime = 0
    package fileprivate(set) var unneeded = 0
    package fileprivate(set) var recovered = 0
    /// Withdrawn, proactive, unexplained, or without a need.
    package fileprivate(set) var other = 0

    package init() {}

    /// A human was needed, whether or not one came.
    package var needed: Int { missed + unfulfilled + late + onTime }
    /// Nobody was needed after all.
    package var notNeeded: Int { unneeded + recovered }
    package var all: Int { needed + notNeeded + other }
    /// How often a human was needed, of those that say either.
    package var precision: Share { Share(part: needed, whole: needed + notNeeded) }

    fileprivate mutating func add(_ verdict: ConversationVerdict) {
      switch verdict {
      case .missed: missed += 1
      case .unfulfilled: unfulfilled += 1
      case .late: late += 1
      case .onTime: onTime += 1
      case .unneeded: unneeded += 1
      case .recovered: recovered += 1
      case .open, .withdrawn, .unexplained, .proactive, .none: other += 1
      }
    }
  }

  /// Nothing counted yet.
  package init(_ policy: Policy) {
    let signals = policy.signals
    lines = signals.map { Line(signal: $0) }
    for (place, signal) in signals.enumerated() { places[Int(signal.rawValue)] = place + 1 }
    visible = signals.map { signal in
      let name = signal.topic != nil || signal.keyword != nil ? "risk" : policy.name(of: signal)
      let metric = Metric.population.first { $0.id == "P6." + name }
      guard case .conversations(let of, _, let counted)? = metric?.question else {
        preconditionFailure("every signal says in which conversations it can be seen")
      }
      return of.and(counted)
    }
  }

  /// Folds all rows.
  package init(over rows: SettledRows, _ policy: Policy) {
    self.init(policy)
    for index in rows.rows.indices { add(index, rows.marks(index), of: rows) }
  }

  /// Handovers for each hundred conversations with the AI, in 1/100, of conversations in which a signal alone raised an
  /// escalation; `nil` without any conversation.
  package func load(of line: Line) -> Int? {
    aiInvolved == 0 ? nil : (line.handoversAlone * 10_000 + aiInvolved / 2) / aiInvolved
  }

  /// Adds one row.
  mutating func add(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    guard marks.contains(.included) else { return }
    for place in visible.indices where visible[place].holds(marks) { lines[place].seeable += 1 }
    let isRated = marks.contains(.rated)
    if isRated, marks.contains(.fact(.aiInvolved)) { aiInvolved += 1 }
    var alone: Int?
    var raised = 0
    for entry in rows.rows[index].signalRange.indices where rows.entries.signals[entry].suppression == 0 {
      let found = rows.entries.signals[entry]
      guard places[Int(found.signal)] > 0 else { continue }
      let place = places[Int(found.signal)] - 1
      add(found, place)
      if found.marks.contains(.raised) {
        raised += 1
        alone = place
      }
      guard isRated else { continue }
      if found.lead == SignalEntry.noLead {
        lines[place].neverLed += 1
      } else {
        lines[place].leads.add(Int(found.lead))
      }
      if found.marks.contains(.first) { lines[place].whenFirst.add(rows.verdict(index)) }
      if found.marks.contains(.sole) { lines[place].whenSole.add(rows.verdict(index)) }
    }
    if isRated, raised == 1, let alone { lines[alone].handoversAlone += Int(rows.rows[index].handoverRange.count) }
  }

  private mutating func add(_ found: SignalEntry, _ place: Int) {
    lines[place].conversations += 1
    lines[place].fired += Int(found.count)
    if found.marks.contains(.secondLevel) { lines[place].secondLevel += 1 }
    if found.marks.contains(.raised) { lines[place].raised += 1 }
    if found.marks.contains(.first) { lines[place].first += 1 }
    if found.marks.contains(.sole) { lines[place].sole += 1 }
  }
}
