import Detection

@testable import Judging

/// Rows that were put together by hand, each with its entries.
struct HandMade {
  private(set) var rows: [Row] = []
  private(set) var entries = Entries()

  /// Closed, of a customer who spoke with the AI, in an export that shows humans.
  static let plain: Row.Facts = [.engaged, .closed, .aiInvolved, .showsHumans]

  /// Adds a row at the next line.
  mutating func add(
    _ facts: Row.Facts = HandMade.plain, needs: [NeedEntry] = [], handovers: [HandoverEntry] = [],
    topics: [TopicEntry] = [], signals: [SignalEntry] = [], _ change: (inout Row) -> Void = { _ in }
  ) {
    var row = Row()
    row.line = UInt32(rows.count * 10)
    row.idHigh = UInt64(rows.count + 1)
    row.facts = facts
    row.outcome = .aiAssumed
    row.needRange = EntryRange(first: entries.needs.count, count: needs.count)
    row.handoverRange = EntryRange(first: entries.handovers.count, count: handovers.count)
    row.topicRange = EntryRange(first: entries.topics.count, count: topics.count)
    row.signalRange = EntryRange(first: entries.signals.count, count: signals.count)
    entries.needs += needs
    entries.handovers += handovers
    entries.topics += topics
    entries.signals += signals
    for topic in topics { row.topics.insert(TopicSet(rawValue: 1 << UInt64(topic.topic))) }
    change(&row)
    rows.append(row)
  }

  /// Adds so many equal rows.
  mutating func add(
    _ count: Int, _ facts: Row.Facts = HandMade.plain, needs: [NeedEntry] = [], handovers: [HandoverEntry] = [],
    topics: [TopicEntry] = [], signals: [SignalEntry] = [], _ change: (inout Row) -> Void = { _ in }
  ) {
    for _ in 0..<count {
      add(facts, needs: needs, handovers: handovers, topics: topics, signals: signals, change)
    }
  }

  var settled: SettledRows { SettledRows(rows, entries, asOf: nil) }

  static func need(
    _ verdict: NeedVerdict, _ part: NeedPart = .soft, by signal: Signal = .rephrase, _ marks: NeedEntry.Marks = [],
    late: UInt16 = 0, aiMessages: UInt16 = 0, line: UInt32 = 0
  ) -> NeedEntry {
    var need = NeedEntry()
    need.marks = marks.union([.verdict(verdict), .part(part)])
    need.signal = signal.rawValue
    need.lateMessages = late
    need.aiMessages = aiMessages
    need.line = line
    return need
  }

  static func fired(
    _ signal: Signal, _ marks: SignalEntry.Marks = [], count: UInt16 = 1, lead: UInt16 = SignalEntry.noLead
  ) -> SignalEntry {
    var entry = SignalEntry()
    entry.signal = signal.rawValue
    entry.marks = marks
    entry.count = count
    entry.lead = lead
    return entry
  }

  static func suppressed(
    _ signal: Signal, _ why: Suppression, count: UInt16 = 1, line: UInt32 = 0
  ) -> SignalEntry {
    var entry = fired(signal, count: count)
    entry.suppression = why.rawValue + 1
    entry.line = line
    return entry
  }

  static func handover(
    _ marks: HandoverEntry.Marks = [], signal: Signal? = nil, lead: UInt16 = SignalEntry.noLead, line: UInt32 = 0
  ) -> HandoverEntry {
    var entry = HandoverEntry()
    entry.marks = marks
    entry.signal = signal?.rawValue ?? Row.noSignal
    entry.lead = lead
    entry.line = line
    return entry
  }

  static func topic(_ topic: Topic, _ marks: TopicEntry.Marks, line: UInt32 = 0) -> TopicEntry {
    var entry = TopicEntry()
    entry.topic = topic.rawValue
    entry.marks = marks
    entry.line = line
    return entry
  }
}
