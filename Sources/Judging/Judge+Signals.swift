import Conversations
import Detection

extension Judge {
  /// Adds an entry for every signal that fired, and for every sort of match that was not counted.
  func addSignals(
    _ replay: borrowing Replay, _ course: Course, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations, _ row: inout Row, _ entries: inout Entries
  ) {
    let first = entries.signals.count
    for trace in replay.trace {
      switch trace.kind {
      case .signal(let signal, let level):
        if row.firstSignal == Row.noSignal { row.firstSignal = signal.rawValue }
        count(signal, 0, trace, level: level, first, replay, course, conversation, &entries)
      case .suppressed(let signal, let why):
        count(signal, why.rawValue + 1, trace, level: 0, first, replay, course, conversation, &entries)
      case .escalation(let signal):
        let raised = (first..<entries.signals.count).first {
          entries.signals[$0].signal == signal.rawValue && entries.signals[$0].suppression == 0
        }
        if let raised { entries.signals[raised].marks.insert(.raised) }
      default: break
      }
    }
    let fired = (first..<entries.signals.count).filter { entries.signals[$0].suppression == 0 }
    if fired.count == 1 { entries.signals[fired[0]].marks.insert(.sole) }
    if let one = fired.first { entries.signals[one].marks.insert(.first) }
    row.signalRange = EntryRange(first: first, count: entries.signals.count - first)
  }

  private func count(
    _ signal: Signal, _ suppression: UInt8, _ trace: TraceEntry, level: UInt8, _ first: Int, _ replay: borrowing Replay,
    _ course: Course, _ conversation: borrowing Conversation, _ entries: inout Entries
  ) {
    let at = min(Int(trace.at.index), conversation.events.count - 1)
    var place = (first..<entries.signals.count).first {
      entries.signals[$0].signal == signal.rawValue && entries.signals[$0].suppression == suppression
    }
    if place == nil {
      var entry = SignalEntry()
      entry.signal = signal.rawValue
      entry.suppression = suppression
      entry.line = UInt32(clamping: conversation.events[at].line)
      if let attempt = replay.attempts.first(where: { Int($0.at.index) >= at && !$0.at.isEnd }) {
        let lead = course.messages(from: at, to: Int(attempt.at.index))
        entry.lead = UInt16(min(lead, Int(SignalEntry.noLead) - 1))
      }
      place = entries.signals.count
      entries.signals.append(entry)
    }
    guard let place else { return }
    entries.signals[place].count = min(entries.signals[place].count, .max - 1) + 1
    if level >= 2 { entries.signals[place].marks.insert(.secondLevel) }
  }
}
